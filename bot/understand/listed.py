"""What list somebody asks for: whose tasks, about what, and due when. Knows readings and periods."""

import datetime as dt

from bot.catalogue import say
from bot.commands import Command, Profile
from bot.errors import NotUnderstood
from bot.intent import parse
from bot.service import periods
from bot.service.lists import Asked
from bot.specs import Person, TaskSpec
from bot.understand.contexts import of_command

# Alone it asks what there is to do; with more around it, it is the day of a task.
_ALONE = {"today": "tasks today"}
_NOT_LISTED_BY = ("high priority", "urgent", "recurring")
_UNTIL = ("by ", "until ", "till ", "before ")
_OF_SOMEBODY = ("for ", "of ", "from ")


def listed(command: Command, profile: Profile) -> tuple[Asked, dt.date]:
    """What list the command's text asks for, and the day that it is for whoever asks.

    Raises NotUnderstood for what tasks can't be listed by.
    """
    text = _ALONE.get(_bare(command.text), command.text)
    context = of_command(command, profile)
    reading = parse(text, context)
    if reading.intent == "find":
        return Asked(whose=None, state="any", text=reading.query), context.local.date()
    words, spec = reading.filter or "", reading.spec or TaskSpec(title="")
    if spec.priority or spec.tags or spec.recurrence or any(word in words for word in _NOT_LISTED_BY):
        raise NotUnderstood(say("answer-listed-by"))
    whose: Person | None = Person(me=True)
    if spec.assignees:
        whose = spec.assignees[0]
    elif (spec.records or spec.destination.group or spec.destination.project) and not reading.own:
        whose = None
    today = context.local.date()
    by = any(span.field == "due" and span.text.lower().startswith(_UNTIL) for span in reading.spans)
    asked = Asked(
        whose=whose,
        due=periods.days(
            words,
            spec.due.date if spec.due is not None else None,
            today,
            by=by,
            week_start=context.conventions.week_start,
        ),
        state=next((state for state in ("overdue", "done") if state in words), "open"),
        records=spec.records,
        maybe_person=bool(spec.records) and spec.title.lower().startswith(_OF_SOMEBODY),
        destination=spec.destination,
    )
    return asked, today


def _bare(text: str) -> str:
    return " ".join(text.lower().split()).rstrip("?!.")


def is_list(text: str) -> bool:
    """Whether a text that could be part of a task asks for a list, because it stands alone."""
    return _bare(text) in _ALONE
