"""What both planners share: what no Zoho product repeats, and how a part takes its date from a series. Pure."""

import datetime as dt

from bot.errors import CannotPlan
from bot.ports import PlanPart, Resolved
from bot.specs import Due, Recurrence, Reminder, TaskSpec

ALONE = "leave the repetition out to make the first task alone"


def refuse_what_nobody_repeats(series: Recurrence, product: str) -> None:
    """Raises CannotPlan for a series that hangs on completion or repeats within a day."""
    if series.anchor == "completion":
        raise CannotPlan(
            f"{product} repeats on fixed dates, not from the day a task is completed.",
            f"Say fixed dates (“every Friday”), or {ALONE}.",
        )
    if any(rule.freq in {"MINUTELY", "HOURLY"} for rule in series.rules):
        raise CannotPlan(f"{product} tasks repeat daily at most.", f"Say “every day”, or {ALONE}.")


def without_dates() -> CannotPlan:
    """The refusal of a series that never happens."""
    return CannotPlan("This repetition has no dates.", f"Check its end, or {ALONE}.")


def first_due(spec: TaskSpec) -> Due | None:
    """The due of the task, or of the first date of its series."""
    if spec.due is not None or spec.recurrence is None:
        return spec.due
    return Due(date=spec.recurrence.first, time=spec.recurrence.time)


def wanted_reminders(spec: TaskSpec, today: dt.date) -> list[Reminder]:
    """The reminders that can still ring; a due time alone reminds at that time.

    Of a series the first date decides, because its later ones are still to come.
    """
    due = first_due(spec)
    said = spec.reminders or ((Reminder(before=dt.timedelta()),) if due is not None and due.time is not None else ())
    moments = [(reminder, reminder.moment(due, due.zone if due else "UTC")) for reminder in said]
    repeats = spec.recurrence is not None
    return [reminder for reminder, rings in moments if rings is not None and (repeats or rings.date() >= today)]


def due_on(spec: TaskSpec, date: dt.date, time: dt.time | None) -> Due:
    """The due of one date of a series, at its rule's time; a typed range belongs to the typed time alone."""
    due = spec.due or Due(date=date)
    time = time or due.time
    return due.model_copy(update={"date": date, "time": time, "end": due.end if time == due.time else None})


def single(spec: TaskSpec, date: dt.date, time: dt.time | None, resolved: Resolved) -> PlanPart:
    """The part that makes one date of a series as a plain task."""
    alone = spec.model_copy(update={"due": due_on(spec, date, time), "recurrence": None})
    return PlanPart(spec=alone, dates=(date,), resolved=resolved)
