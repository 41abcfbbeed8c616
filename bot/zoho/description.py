"""The description of a task in Zoho: the person's text, whatever Zoho has no field for, the due time, the marker. Pure.

Neither API stores a due time, and `find` looks for the marker, so both stand in the last lines, in a fixed form.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from babel.dates import format_date

from bot.catalogue import LANGUAGES, say, speaking, spoken
from bot.ports import Changes
from bot.specs import Due, Person, RecordRef, Reminder, TaskSpec

MARKER_PREFIX = "taskbot:"
# CRM's limit; Mail documents none [?], but a title of this length is still one.
TITLE_LIMIT = 255
# More than the last lines ever take: a marker, and a due time with a range and two zones.
TAIL = 300


# A command's id may hold dates and times; what ends it is a space, or a tag or entity of HTML.
_LINE = re.compile(rf"{MARKER_PREFIX}([^\s<&]+)")
_WITHIN = re.compile(rf"\b{_LINE.pattern}")


class Leftover(NamedTuple):
    """Something said that Zoho has no field for: the line that keeps it, and the sentence that tells the person."""

    line: str
    note: str


def compose(text: str | None, due: Due | None, marker: str, limit: int) -> str:
    """The whole description; of a too long `text` the end is left out, never of the last lines."""
    return _joined(text, [line for line in (due_line(due), MARKER_PREFIX + marker) if line], limit)


def _joined(text: str | None, tail: Sequence[str], limit: int) -> str:
    end = "\n".join(tail)
    if not text or not end:
        return (text or end)[:limit]
    room = limit - len(end) - 2
    return f"{text if len(text) <= room else text[: room - 1] + '…'}\n\n{end}"


def marker_of(description: object) -> str | None:
    """The marker in a description that `compose` made, also when people have written below it; None without one.

    Where no line begins with it, it is looked for within them: a product's editor may keep lines as HTML [?], and a
    marker that is not seen means a task that is made a second time.
    """
    if not isinstance(description, str):
        return None
    lines = (_LINE.fullmatch(line.strip()) for line in reversed(description.splitlines()))
    whole = next((line[1] for line in lines if line is not None), None)
    return whole or next(reversed(_WITHIN.findall(description)), None)


def rewrites_description(changes: Changes) -> bool:
    """Whether a change touches the description: its text, the due line, or a title that must be cut."""
    long = changes.title is not None and len(changes.title) > TITLE_LIMIT
    asked = changes.description is not None or changes.due is not None
    return long or asked or "description" in changes.clear or "due" in changes.clear


def new_description(changes: Changes, old: object, limit: int) -> str:
    """The old description with what changes, its marker kept."""
    lines = old.splitlines() if isinstance(old, str) else []
    marker = marker_of(old)
    marker_line = None if marker is None else MARKER_PREFIX + marker
    said_due = next((line for line in reversed(lines) if line.startswith(_due_words())), None)
    text = "\n".join(line for line in lines if line not in {marker_line, said_due}).strip()
    if changes.description is not None or "description" in changes.clear:
        text = changes.description or ""
    if changes.title is not None and len(changes.title) > TITLE_LIMIT:
        text = f"{changes.title}\n\n{text}".strip()
    if changes.due is not None or "due" in changes.clear:
        said_due = due_line(changes.due)
    return _joined(text, [line for line in (said_due, marker_line) if line], limit)


def own_text(whole: object) -> str | None:
    """A description without the lines that `compose` added; None where nothing else is in it."""
    lines = whole.splitlines() if isinstance(whole, str) else []
    kept = (line for line in lines if not line.strip().startswith((MARKER_PREFIX, *_due_words())))
    return "\n".join(kept).strip() or None


def due_line(due: Due | None) -> str | None:
    """As in "Due time: 14:00–15:00 (Europe/Berlin), typed as PST"; None when no time was said."""
    if due is None or due.time is None:
        return None
    clock = f"{due.time:%H:%M}" + (f"–{due.end:%H:%M}" if due.end else "")
    typed = say("zoho-typed-as", zone=due.typed_zone) if due.typed_zone else ""
    return f"{say('zoho-due-time')} {clock} ({due.zone}){typed}"


@cache
def _due_words() -> tuple[str, ...]:
    """How the line of a due time begins, in every language: its author's is not that of who changes the task."""
    found = list[str]()
    for language in LANGUAGES:
        with speaking(language):
            found.append(f"{say('zoho-due-time')} ")
    return tuple(found)


def with_leftovers(text: str | None, leftovers: Iterable[Leftover]) -> str | None:
    """The person's text followed by what Zoho has no field for."""
    blocks = [text] if text else []
    lines = [leftover.line for leftover in leftovers]
    return "\n\n".join([*blocks, *(["\n".join(lines)] if lines else [])]) or None


def fit_title(title: str, limit: int = TITLE_LIMIT) -> str:
    """`title` in at most `limit` characters, cut at a word and ended by "…" where it must be cut."""
    if len(title) <= limit:
        return title
    cut = title[: limit - 1]
    word = cut.rsplit(None, 1)[0] if title[limit - 1 : limit].strip() and " " in cut.strip() else cut
    return word.rstrip() + "…"


def long_title(title: str, product: str) -> list[Leftover]:
    """The leftover of a title that must be cut; its line belongs first in the description."""
    if len(title) <= TITLE_LIMIT:
        return []
    return [Leftover(title, say("zoho-gets-characters-title-description", product=product, title_limit=TITLE_LIMIT))]


def people(assignees: Sequence[Person], product: str) -> list[Leftover]:
    """Assignees that nobody could be found for, or that there is no room for."""
    if not assignees:
        return []
    said = names(assignees)
    note = say("zoho-could-not-be-made", said=said, product=product)
    return [Leftover(say("zoho-assigned-as-typed", said=said), note)]


def names(people: Sequence[Person]) -> str:
    """People as typed: "Jane, the author"."""
    return ", ".join(_person(person) for person in people)


def records(found: Sequence[RecordRef], product: str) -> list[Leftover]:
    """Records that were not found, or that this product can't link."""
    return [
        Leftover(
            say("zoho-about", text=record.text) + (f" ({record.url})" if record.url else ""),
            say("zoho-not-linked-named-description", text=record.text, product=product),
        )
        for record in found
    ]


def subtasks(specs: Sequence[TaskSpec], product: str) -> list[Leftover]:
    """Subtasks where the product has none, as a list."""
    if not specs:
        return []
    lines = "\n".join(f"- {_subtask(spec)}" for spec in specs)
    note = say("zoho-subtasks-listed", count=len(specs), product=product)
    return [Leftover(f"{say('zoho-subtasks-head')}\n{lines}", note)]


def _subtask(spec: TaskSpec) -> str:
    due = spec.due
    return spec.title if due is None else say("zoho-subtask-due", title=spec.title, day=day_words(due.date))


def day_words(day: dt.date) -> str:
    """A day in words: "5 Nov 2027"."""
    return format_date(day, say("words-day-pattern"), locale=spoken())


def reminder_words(reminder: Reminder) -> str:
    """A reminder in words: "30 minutes before", "1 day before at 17:00", "on 13 Mar 2026 at 09:00"."""
    if reminder.at is not None:
        return say("zoho-on-at", day_words=day_words(reminder.at), at=f"{reminder.at:%H:%M}")
    if reminder.before is not None:
        if not reminder.before:
            return say("zoho-at-due-time")
        return say("zoho-before", span=_span(reminder.before))
    assert reminder.days_before is not None
    assert reminder.time is not None
    if reminder.days_before == 0:
        return say("zoho-on-day-at", time=f"{reminder.time:%H:%M}")
    return say("zoho-before-at", span=_span(dt.timedelta(days=reminder.days_before)), time=f"{reminder.time:%H:%M}")


_UNITS = (("zoho-weeks", 604800), ("words-days", 86400), ("words-hours", 3600), ("words-minutes", 60))


def _span(span: dt.timedelta) -> str:
    whole = span.total_seconds()
    key, seconds = next((pair for pair in _UNITS if whole % pair[1] == 0), _UNITS[-1])
    return say(key, count=int(whole // seconds))


def _person(person: Person) -> str:
    if person.name:
        return person.name
    return say("zoho-author") if person.me or not person.slack else say("zoho-slack-user", slack=person.slack)
