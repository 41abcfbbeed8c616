"""What a phrase means where people differ: the parser's conventions, with their defaults. Knows nothing but dates.

The parser reads by them, and people change them in the preferences. Weekdays count from Monday = 0.
"""

import datetime as dt

from bot.specs import Reminder, Spec, TaskSpec


class Conventions(Spec):
    """What a phrase means where people differ. Each field is a workspace preference of the same name.

    `day_first` and `country` are those of the person's locale where they are None.
    """

    week_start: int = 0
    workday_end: dt.time = dt.time(17)
    day_start: dt.time = dt.time(9)
    """What "before" counts back from on a day without a time."""
    morning: dt.time = dt.time(9)
    lunch: dt.time = dt.time(12)
    afternoon: dt.time = dt.time(15)
    evening: dt.time = dt.time(19)
    tonight: dt.time = dt.time(20)
    pm_hours: tuple[int, int] = (1, 6)
    """A bare hour from the first to the last of these is in the afternoon; with (1, 0) none is."""
    weekend: tuple[int, ...] = (5, 6)
    """Days of "every weekend"; "this weekend" is the first of them."""
    end_of_week: int = 4
    day_first: bool | None = None
    """Whether 3/8 is the third of August."""
    country: str | None = None
    """Whose holidays are meant by their names: two capitals (ISO 3166)."""


def counted_back(spec: TaskSpec, conventions: Conventions) -> TaskSpec:
    """The spec with its reminders "before" a day without a time at the clock that `day_start` makes of them.

    Elsewhere such a reminder counts back from the default, so only another `day_start` needs that.
    """
    start = conventions.day_start
    timed = spec.due is None or spec.due.time is not None
    if timed or start == Conventions.model_fields["day_start"].default:
        return spec
    return spec.model_copy(update={"reminders": tuple(_clocked(reminder, start) for reminder in spec.reminders)})


def _clocked(reminder: Reminder, start: dt.time) -> Reminder:
    if reminder.before is None:
        return reminder
    rings = dt.datetime.combine(_ANY_DAY, start) - reminder.before
    days = (_ANY_DAY - rings.date()).days
    return reminder.model_copy(update={"before": None, "days_before": days, "time": rings.time()})


_ANY_DAY = dt.date(2000, 1, 1)
