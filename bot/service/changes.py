"""What differs between two specs of one task, as the changes that Zoho needs. Pure; knows specs and ports."""

import datetime as dt
from typing import Literal
from zoneinfo import ZoneInfo

from bot.commands import Card
from bot.errors import CannotPlan
from bot.ports import Changes
from bot.specs import Due, Reminder, TaskSpec

# A due time alone goes to Zoho as the reminder's time.
_AT_DUE = Reminder(before=dt.timedelta(0))

Cleared = Literal["description", "due", "reminder", "priority"]


def difference(old: TaskSpec, new: TaskSpec) -> Changes:
    """Only what differs. A reminder is sent as the moment it now rings, because it does not move with the due date."""
    changed: dict[str, object] = {}
    clear = list[Cleared]()
    fields: tuple[Literal["description", "due", "priority"], ...] = ("description", "due", "priority")
    if new.title != old.title:
        changed["title"] = new.title
    for field in fields:
        if getattr(new, field) != getattr(old, field):
            if getattr(new, field) is None:
                clear.append(field)
            else:
                changed[field] = getattr(new, field)
    if (rings := _rings(new)) != _rings(old):
        if rings is None:
            clear.append("reminder")
        else:
            changed["reminder"] = Reminder(at=_as_local(rings, new.due))
            # The reminder's wall clock is read in the due date's zone, so the due goes with it.
            if new.due is not None:
                changed["due"] = new.due
    return Changes.model_validate({**changed, "clear": tuple(clear)})


def _rings(spec: TaskSpec) -> dt.datetime | None:
    reminder = spec.reminders[0] if spec.reminders else None
    if reminder is None and spec.due is not None and spec.due.time is not None:
        reminder = _AT_DUE
    return None if reminder is None else reminder.moment(spec.due, spec.due.zone if spec.due else "UTC")


def _as_local(moment: dt.datetime, due: Due | None) -> dt.datetime:
    return moment.astimezone(ZoneInfo(due.zone if due else "UTC")).replace(tzinfo=None)


def on(spec: TaskSpec, day: dt.date | None) -> TaskSpec:
    """The spec as it is for the instance of a series that is due on `day`."""
    if day is None or spec.due is None:
        return spec
    return spec.model_copy(update={"due": spec.due.model_copy(update={"date": day})})


def check_series(card: Card, new: TaskSpec) -> None:
    """A series is many tasks once it is made: its dates can't be changed together. Raises CannotPlan."""
    if len(card.tasks) > 1 and (new.recurrence != card.spec.recurrence or new.due != card.spec.due):
        raise CannotPlan("The dates of a series can't be changed together.", "Delete it and make a new one.")
    if new.recurrence != card.spec.recurrence:
        raise CannotPlan(
            "A task that is made can't begin or cease to repeat.", "Delete it and make a new one that does."
        )


def snoozed(spec: TaskSpec, how: str, now: dt.datetime, zone: str) -> TaskSpec:
    """The spec put off: "1h" from now, "tomorrow", or "next week" (Monday), at the time of day it had.

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
        day = here.date() + dt.timedelta(days=7 - here.weekday())
    else:
        raise ValueError(how)
    due = Due(date=day, time=time, zone=zone)
    # An absolute reminder belonged to the old date; relative ones move along.
    reminders = tuple(reminder for reminder in spec.reminders if reminder.at is None)
    return spec.model_copy(update={"due": due, "reminders": reminders})
