"""What a reading asks to be done to a task that is there, as kinds and fields of commands. Pure."""

from collections.abc import Mapping
from typing import NamedTuple

from bot.commands import Command, Kind
from bot.intent import Context, Reading, parse
from bot.intent.words import date_in_words
from bot.service.talk.merging import CLEARED, DAY, MORE_TAGS, MOVES, SHIFT, TIME
from bot.service.threads.following import OFF
from bot.specs import Due, TaskSpec

_KINDS: Mapping[str, Kind] = {
    "complete": Kind.COMPLETE,
    "reopen": Kind.REOPEN,
    "delete": Kind.DELETE,
    "skip": Kind.SKIP,
    "follow": Kind.FOLLOW,
    "unfollow": Kind.FOLLOW,
    "gather": Kind.GATHER,
}


class Meant(NamedTuple):
    """What is to be done: see Command for each."""

    kind: Kind
    text: str = ""
    spec: TaskSpec | None = None
    only: tuple[str, ...] = ()


def meant(reading: Reading, context: Context, due: Due | None = None) -> tuple[Meant, ...]:
    """What the reading asks for, of a task that is due then, in the order that it is done; empty for nothing.

    What the card's Undo should take back comes last: a note beside it stays.
    """
    noted = (Meant(Kind.NOTE, text=reading.note),) if reading.note is not None else ()
    if (kind := _KINDS.get(reading.intent)) is not None:
        return (*noted, Meant(kind, text=OFF if reading.intent == OFF else ""))
    if reading.intent != "change":
        return ()
    stopped = (Meant(Kind.STOP),) if reading.stop_repeating else ()
    changed = _changed(reading, context, due)
    return (*noted, *stopped, *((changed,) if changed is not None else ()))


def _changed(reading: Reading, context: Context, due: Due | None) -> Meant | None:
    """The fields that a change says."""
    spec = reading.spec or TaskSpec(title="")
    only = _said(reading, spec)
    if "reminders" in only and "recurrence" not in only and not MOVES & set(only):
        spec = spec.model_copy(update={"reminders": _reminders(reading, context, due) or spec.reminders})
    if not only:
        return None
    return Meant(Kind.SNOOZE if MOVES.issuperset(only) else Kind.CHANGE, spec=spec.placed(context.zone), only=only)


def _said(reading: Reading, spec: TaskSpec) -> tuple[str, ...]:
    """Which fields were said, or which part of one."""
    names = [name for name in ("title", "recurrence", "reminders", "priority", "assignees") if getattr(spec, name)]
    if spec.due is not None:
        names.append(_part(reading, spec.due))
    if spec.tags:
        names.append(MORE_TAGS)
    return (*names, *(f"{CLEARED}{name}" for name in reading.clear))


def _part(reading: Reading, due: Due) -> str:
    """Whether the day was said, the time, both, or how far it moves."""
    if reading.shifts:
        return SHIFT
    if due.time is None:
        return DAY
    implied = any(each.field == "due" and each.value == date_in_words(due.date) for each in reading.implied)
    return TIME if implied else "due"


def _reminders(reading: Reading, context: Context, due: Due | None) -> tuple[object, ...]:
    """The same words of the reminder, read as of a task with this due date: "at 9" is on that day."""
    words = " ".join(span.text for span in reading.spans if span.field == "reminders")
    if due is None or not words:
        return ()
    time = f" {due.time:%H:%M}" if due.time is not None else ""
    again = parse(f'"x" {due.date.isoformat()}{time} {words}', context)
    return again.spec.reminders if again.spec is not None else ()


def action(command: Command, meant_: Meant, **named: object) -> Command:
    """The action that a talk asks for: its own id, card and task are given by name."""
    made = {"kind": meant_.kind, "text": meant_.text, "spec": meant_.spec, "only": meant_.only, "threaded": False}
    return command.model_copy(update={**made, **named})
