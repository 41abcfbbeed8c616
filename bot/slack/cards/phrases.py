"""Until when a task is put off, read from a person's words. Pure; knows the parser."""

import datetime as dt

from bot.catalogue import say
from bot.errors import NotUnderstood
from bot.intent import Context, parse
from bot.specs import Due, TaskSpec

# What a phrase may be read as besides a due date, which is then no phrase of that.
_MORE = ("recurrence", "reminders", "priority", "assignees", "tags", "records", "subtasks", "description")


def until(phrase: str, context: Context) -> str:
    """The day and, where it says one, the time: "2026-07-20" or "2026-07-20T15:00", in the person's zone.

    Raises NotUnderstood with what to say instead, also for a moment that has passed.
    """
    spec = _read(" ".join(phrase.split()), context)
    if spec is None or spec.due is None:
        raise NotUnderstood(say("card-dialog-snooze-unread"))
    if any(getattr(spec, name) for name in _MORE):
        raise NotUnderstood(say("card-dialog-snooze-more"))
    if _passed(spec.due, context):
        raise NotUnderstood(say("card-dialog-snooze-past"))
    return f"{spec.due.date}" if spec.due.time is None else f"{spec.due.date}T{spec.due.time:%H:%M}"


def _read(phrase: str, context: Context) -> TaskSpec | None:
    """As said in a task's thread, with or without "snooze", else as a task's own words would say its day."""
    thread = context.model_copy(update={"place": "thread"})
    for words in (phrase, f"snooze {phrase}"):
        put_off = parse(words, thread)
        if put_off.intent == "change" and put_off.spec is not None and put_off.spec.due is not None:
            return put_off.spec
    said = parse(f'"x" {phrase}', context)
    return said.spec if said.intent == "create" and said.spec is not None and said.spec.title == "x" else None


def _passed(due: Due, context: Context) -> bool:
    if due.time is None:
        return due.date < context.local.date()
    return due.moment() <= context.now.astimezone(dt.UTC)
