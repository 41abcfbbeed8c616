"""CRM's Remind_At.ALARM: which text carries a reminder, and which reminders have none. Pure.

Source: www.zoho.com/crm/developer/docs/api/v8/insert-records.html (the dialect without FREQ). A single task takes
DATE-TIME only; `-P1D`…`-P6D` and `-P1W`…`-P3W` with TRIGGER_TIME are for recurring tasks and count back from the due
date. There is nothing finer: "30 minutes before" must be a DATE-TIME.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Literal

from bot.specs import Due, Reminder, wall_clock

Action = Literal["EMAIL", "POPUP", "EMAILANDPOPUP"]
_OFFSETS = {**{days: f"-P{days}D" for days in range(1, 7)}, **{7 * weeks: f"-P{weeks}W" for weeks in range(1, 4)}}


def at(moment: dt.datetime, action: Action) -> str:
    """The alarm of one aware moment: "ACTION=EMAIL;TRIGGER=DATE-TIME:2026-03-13T09:00:00+01:00"."""
    return f"ACTION={action};TRIGGER=DATE-TIME:{moment.replace(microsecond=0).isoformat()}"


def relative(reminder: Reminder, due: Due, dates: Sequence[dt.date], action: Action) -> str | None:
    """The alarm that rings right for every date of a series: "ACTION=EMAIL;TRIGGER=-P1D;TRIGGER_TIME=17:00", or None.

    In which zone Zoho reads TRIGGER_TIME is not documented [?]; the owner's is assumed.
    """
    wanted = {day: reminder.moment(due.model_copy(update={"date": day}), due.zone) for day in dates}
    if not wanted or reminder.at is not None:
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
    return f"ACTION={action};TRIGGER={_OFFSETS[days]};TRIGGER_TIME={first:%H:%M}"


def per_date(reminder: Reminder, due: Due, dates: Sequence[dt.date]) -> dict[dt.date, dt.datetime]:
    """When the reminder rings for each date; an absolute one rings for the first only."""
    if reminder.at is not None:
        return {dates[0]: wall_clock(reminder.at.date(), reminder.at.time(), due.zone)} if dates else {}
    moments = {day: reminder.moment(due.model_copy(update={"date": day}), due.zone) for day in dates}
    return {day: moment for day, moment in moments.items() if moment is not None}
