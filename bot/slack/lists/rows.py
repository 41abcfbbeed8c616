"""One task as a row of a list: its title, and its facts in words. Pure; what comes out is mrkdwn, escaped."""

from bot.catalogue import say
from bot.intent import words
from bot.slack.cards.cards import PRODUCTS
from bot.slack.mrkdwn import escape, link, shorten
from bot.specs import Due, TaskState

# Ten rows stay below the 4,000 characters that a text is best kept to (docs.slack.dev, truncating content); the
# addresses of tasks have some sixty. Zoho's words for a status and a priority may be an organisation's own.
_TITLE, _WORD = 120, 40
# What stands on most tasks says nothing.
_ORDINARY = {"normal", "medium", ""}


def title_of(title: str, url: str | None) -> str:
    """The title on one line, which leads to Zoho."""
    text = shorten(" ".join(title.split()), _TITLE) or say("lists-untitled")
    return link(url, text) if url else escape(text)


def facts_of(
    task: TaskState, *, overdue: bool, product: bool = False, later: int = 0, due: Due | None = None
) -> list[str]:
    """Its day, how many come `later`, Zoho's word for its status, an unusual priority, and with `product` where.

    With `due` that and its time, as on its card, stand for the day.
    """
    told = list[str]()
    if task.due is not None:
        day = words.due_in_words(due) if due is not None else words.date_in_words(task.due)
        told.append(say("lists-row-overdue" if overdue else "lists-row-due", day=day))
    if later:
        told.append(say("lists-row-later", count=later))
    if task.status:
        told.append(escape(shorten(task.status, _WORD)))
    if (priority := (task.priority or "").lower()) not in _ORDINARY:
        told.append(say("lists-row-priority", priority=escape(shorten(priority, _WORD))))
    return [*told, *([PRODUCTS[task.ref.product]] if product else [])]


def sentence(facts: list[str]) -> str:
    """The facts as one line, which begins as a sentence does."""
    line = " · ".join(facts)
    return f"{line[:1].upper()}{line[1:]}"
