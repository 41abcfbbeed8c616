"""CRM's Remind_At.ALARM: which text carries a reminder, and which reminders have none. Pure.

Two dialects are documented. That of v7 and v8 (www.zoho.com/crm/developer/docs/api/v8/insert-records.html) has ACTION,
TRIGGER and TRIGGER_TIME; that of v2 (help.zoho.com's Kaizen #36) has FREQ and UNTIL besides, and EMAILANDPOPUP. The
SDK for v8 still writes FREQ=NONE with EMAILANDPOPUP [SDK]. A single task takes DATE-TIME only; `-P1D`…`-P6D` and
`-P1W`…`-P3W` with TRIGGER_TIME are for recurring tasks and count back from the due date. There is nothing finer:
"30 minutes before" must be a DATE-TIME.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.specs import Due, Reminder, wall_clock

Action = Literal["EMAIL", "POPUP", "EMAILANDPOPUP"]
_OFFSETS = {**{days: f"-P{days}D" for days in range(1, 7)}, **{7 * weeks: f"-P{weeks}W" for weeks in range(1, 4)}}
# Also of alarms that others made, where a “;” may be missing, as in a sample of Kaizen #36.
_MOMENTS = re.compile(r"(?:UNTIL=|TRIGGER=DATE-TIME:)(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:[+-]\d\d:\d\d|Z))")
# A task without a time is due all day, so a reminder that repeats until it is due rings on that day too.
_DAY_END = dt.time(23, 59)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How an organisation's alarms are written: with FREQ in each or not, and whether they may ring again."""

    action: Action = "EMAIL"
    freq: bool = False
    repeats: bool = False

    def text(self, trigger: str, repeat: str | None = None, until: dt.datetime | None = None) -> str:
        """The ALARM of a trigger; one that repeats has an end."""
        parts = [f"ACTION={self.action}", f"TRIGGER={trigger}"]
        if repeat is not None and until is not None:
            parts = [f"FREQ={repeat}", f"UNTIL={_stamp(until)}", *parts]
        elif self.freq:
            parts = ["FREQ=NONE", *parts]
        return ";".join(parts)


def at(moment: dt.datetime, dialect: Dialect) -> str:
    """The alarm of one aware moment: "ACTION=EMAIL;TRIGGER=DATE-TIME:2026-03-13T09:00:00+01:00"."""
    return dialect.text(f"DATE-TIME:{_stamp(moment)}")


def of(reminder: Reminder, due: Due | None, moment: dt.datetime, dialect: Dialect) -> str:
    """The alarm of a reminder that first rings at `moment`, and where it can again at its pace until the task is due.

    Without a due date, or with one before the first ring, there is no end to repeat until: then it rings once.
    """
    end = due.moment(_DAY_END) if due is not None else None
    if reminder.repeat is None or not dialect.repeats or end is None or end <= moment:
        return at(moment, dialect)
    return dialect.text(f"DATE-TIME:{_stamp(moment)}", reminder.repeat, end)


def relative(reminder: Reminder, due: Due, dates: Sequence[dt.date], dialect: Dialect) -> str | None:
    """The alarm that rings right for every date of a series: "ACTION=EMAIL;TRIGGER=-P1D;TRIGGER_TIME=17:00", or None.

    In which zone Zoho reads TRIGGER_TIME is not documented [?]; the owner's is assumed.
    """
    wanted = {day: reminder.moment(due.model_copy(update={"date": day}), due.zone) for day in dates}
    if not wanted or reminder.at is not None or (reminder.repeat is not None and dialect.repeats):
        return None
    first = wanted[dates[0]]
    assert first is not None
    days = (dates[0] - first.date()).days
    if days not in _OFFSETS or first.time().second:
        return None
    # A span counts absolute hours, TRIGGER_TIME a wall clock: across a DST change they differ, and then it is not it.
    if any(
        moment != wall_clock(day - dt.timedelta(days=days), first.time(), due.zone) for day, moment in wanted.items()
    ):
        return None
    return dialect.text(f"{_OFFSETS[days]};TRIGGER_TIME={first:%H:%M}")


def per_date(reminder: Reminder, due: Due, dates: Sequence[dt.date]) -> dict[dt.date, dt.datetime]:
    """When the reminder rings for each date; an absolute one rings for the first only."""
    if reminder.at is not None:
        return {dates[0]: wall_clock(reminder.at.date(), reminder.at.time(), due.zone)} if dates else {}
    moments = {day: reminder.moment(due.model_copy(update={"date": day}), due.zone) for day in dates}
    return {day: moment for day, moment in moments.items() if moment is not None}


def last_moment(alarm: str) -> dt.datetime | None:
    """The aware moment after which an alarm rings no more; None for one that counts back from the due date."""
    return max((dt.datetime.fromisoformat(found) for found in _MOMENTS.findall(alarm)), default=None)


def _stamp(moment: dt.datetime) -> str:
    return moment.replace(microsecond=0).isoformat()
