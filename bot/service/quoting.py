"""Where a task came from: the line under a message's words that says who wrote them and where they stand. Pure."""

from html import escape

from bot.catalogue import say
from bot.specs import Place, TaskSpec


def title_of(spec: TaskSpec, most: int) -> str:
    """A task's title for a sentence: cut after so many characters, and escaped for Slack."""
    title = spec.title if len(spec.title) <= most else f"{spec.title[: most - 1]}…"
    return escape(title, quote=False)


def source_line(author: str | None, link: str | None) -> str | None:
    """The line; None where neither is known."""
    if author and link:
        return say("reach-from-person", person=author, link=link)
    if link:
        return say("reach-from", link=link)
    return say("reach-from-nowhere", person=author) if author else None


def line_to(description: str | None, place: Place) -> str | None:
    """The line of a description that leads to this message, where `source_line` put one there."""
    address = f"/archives/{place.channel}/p{(place.ts or '').replace('.', '')}"
    lines = (description or "").split("\n")
    return next((line for line in reversed(lines) if address in line), None)


def sourced(spec: TaskSpec, line: str | None) -> TaskSpec:
    """The spec with that line at the end of its description."""
    if line is None:
        return spec
    return spec.model_copy(update={"description": "\n\n".join(filter(None, (spec.description, line)))})


def signed(text: str, line: str | None) -> str:
    """The message's text with that line below it."""
    return text if line is None else f"{text}\n\n{line}"
