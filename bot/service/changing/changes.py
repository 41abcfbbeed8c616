"""What differs between two specs of one task, as the changes that Zoho needs. Pure; knows specs and ports."""

import datetime as dt
from typing import Literal
from zoneinfo import ZoneInfo

from bot.catalogue import enumerated, say
from bot.commands import Card
from bot.errors import CannotPlan
from bot.ports import Changes
from bot.service.series import repeating
from bot.specs import Destination, Due, Product, RecordRef, Recurrence, Reminder, TaskRef, TaskSpec

# A due time alone goes to Zoho as the reminder's time.
_AT_DUE = Reminder(before=dt.timedelta(0))

Cleared = Literal["description", "due", "reminder", "priority", "records"]
# What is emptied where the new spec has none of it; anything else that it lacks stays as it is in Zoho.
_EMPTIED: tuple[Cleared, ...] = ("description", "due", "priority", "records")


def difference(old: TaskSpec, new: TaskSpec) -> Changes:
    """Only what differs. A reminder is sent as the moment it now rings, because it does not move with the due date."""
    before, after = _compared(old), _compared(new)
    differs = {name: value for name, value in after.items() if value != before[name]}
    changed = {name: value for name, value in differs.items() if value not in (None, ())}
    if lost := tuple(tag for tag in old.tags if tag not in new.tags):
        changed["untagged"] = lost
    if set(new.tags) <= set(old.tags):
        changed.pop("tags", None)
    clear = [name for name in _EMPTIED if name in differs and name not in changed]
    if new.recurrence != old.recurrence and (series := _series(old, new)) is not None:
        changed["recurrence"] = series
    if (rings := _rings(new)) != _rings(old) or _pace(new) != _pace(old):
        if rings is None:
            clear.append("reminder")
        else:
            changed["reminder"] = Reminder(at=_as_local(rings, new.wall_zone), repeat=_pace(new))
            changed["zone"] = new.wall_zone
            # The reminder's wall clock is read in the due date's zone, so the due goes with it.
            if new.due is not None:
                changed["due"] = new.due
    return Changes.model_validate({**changed, "clear": tuple(clear)})


def as_made(card: Card, new: TaskSpec) -> tuple[TaskSpec, list[str]]:
    """The new spec with what a task keeps from when it was made, and what is to be said of that."""
    old = card.spec
    where, there = new.destination, _within_group(card, new)
    moved = where.product not in (None, card.product) or any(
        name is not None and name != former
        for name, former in ((where.group, there.group), (where.project, there.project))
    )
    said = {
        "changes-where-kept": moved,
        "changes-its-subtasks": bool(new.subtasks)
        and [task.title for task in new.subtasks] != [t.title for t in old.subtasks],
        "changes-its-followers": bool(new.followers) and new.followers != old.followers,
    }
    kept: dict[str, object] = {"destination": there, "subtasks": old.subtasks, "followers": old.followers}
    # Zoho CRM takes files later too; none is taken away.
    more = new.files if card.product is Product.CRM else ()
    kept["files"] = tuple({file.id: file for file in (*old.files, *more)}.values())
    names = enumerated([say(key) for key, differs in said.items() if differs])
    notes = [say("changes-task-made-cant-be", names=names)]
    return new.model_copy(update=kept), notes if names else []


def _within_group(card: Card, new: TaskSpec) -> Destination:
    """Where the task is then: of all places, a group's task of Zoho Mail can change its project."""
    old, where = card.spec.destination, new.destination
    in_group = any(task.ref.group is not None for task in card.tasks)
    if not in_group or where.project is None or where.group not in (None, old.group or where.group):
        return old
    return old.model_copy(update={"group": old.group or where.group, "project": where.project})


def below(card: Card, new: TaskSpec) -> list[tuple[TaskRef, Changes]]:
    """What changes of the card's subtasks with their task: what it is about, unless they have records of their own."""
    about = difference(card.spec, card.spec.model_copy(update={"records": new.records}))
    own = {task.title for task in new.subtasks if task.records}
    left = [child for child in card.children if not child.done and child.title not in own]
    return [(child.ref, about) for child in left] if about != Changes() else []


def _compared(spec: TaskSpec) -> dict[str, object]:
    """What is sent as it stands, by its name in Changes."""
    names = ("title", "description", "due", "priority", "status", "tags", "custom")
    return {**{name: getattr(spec, name) for name in names}, "records": _found(spec)}


def _found(spec: TaskSpec) -> tuple[RecordRef, ...]:
    """The records that Zoho links; those that were not found are only named."""
    return tuple(record for record in spec.records if record.name is not None)


def _rings(spec: TaskSpec) -> dt.datetime | None:
    reminder = spec.reminders[0] if spec.reminders else None
    if reminder is None and spec.due is not None and spec.due.time is not None:
        reminder = _AT_DUE
    return None if reminder is None else reminder.moment(spec.due, spec.wall_zone)


def _pace(spec: TaskSpec) -> Literal["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] | None:
    """At what pace the reminder that Zoho has rings again."""
    return spec.reminders[0].repeat if spec.reminders else None


def _series(old: TaskSpec, new: TaskSpec) -> Recurrence | None:
    """How a task that repeats by itself does from now on; one that does no longer ends with its own day."""
    if new.recurrence is not None or old.recurrence is None:
        return new.recurrence
    return repeating.ended(old.recurrence, new.due.date if new.due is not None else old.recurrence.first)


def _as_local(moment: dt.datetime, zone: str) -> dt.datetime:
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def on(spec: TaskSpec, day: dt.date | None, time: dt.time | None = None) -> TaskSpec:
    """The spec as it is for the instance of a series that is due on `day`, at a `time` of its own if it has one."""
    if day is None or spec.due is None:
        return spec
    due = {"date": day, "time": time or spec.due.time}
    return spec.model_copy(update={"due": spec.due.model_copy(update=due)})


def check_series(card: Card, new: TaskSpec) -> None:
    """A series is many tasks once it is made: its dates can't be changed together. Raises CannotPlan."""
    if len(card.tasks) > 1 and (new.recurrence != card.spec.recurrence or new.due != card.spec.due):
        raise CannotPlan(say("changes-dates-series-cant-be"), say("changes-delete-make-new-one"))
    if new.recurrence != card.spec.recurrence and not repeating.changes_itself(card):
        raise CannotPlan(say("changes-task-made-cant-begin"), say("changes-delete-make-new-one-2"))


def snoozed(spec: TaskSpec, how: str, now: dt.datetime, zone: str, week_start: int = 0) -> TaskSpec:
    """The spec put off: "1h" from now, "tomorrow", or "next week" (its first day, 0 is Monday), at the time it had.

    Or to a day, "2026-07-20", and a time where one is said, "2026-07-20T15:00".

    Raises ValueError for any other word.
    """
    here = now.astimezone(ZoneInfo(zone))
    time = spec.due.time if spec.due else None
    if how == "1h":
        later = (here + dt.timedelta(hours=1)).replace(second=0, microsecond=0)
        day, time = later.date(), later.time()
    elif how == "tomorrow":
        day = here.date() + dt.timedelta(days=1)
    elif how == "next week":
        day = here.date() + dt.timedelta(days=7 - (here.weekday() - week_start) % 7)
    else:
        said, _, clock = how.partition("T")
        day, time = dt.date.fromisoformat(said), dt.time.fromisoformat(clock) if clock else time
    due = Due(date=day, time=time, zone=zone)
    # An absolute reminder belonged to the old date; relative ones move along.
    reminders = tuple(reminder for reminder in spec.reminders if reminder.at is None)
    return spec.model_copy(update={"due": due, "reminders": reminders})
