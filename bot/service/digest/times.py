"""When somebody's day begins: the moments of a daily and of a weekly digest, by wall clock and zone. Pure.

A digest follows the wall clock, so it comes at the same hour on both sides of a DST change. It keeps out of quiet hours
and of holidays; which days those are is asked of whoever knows calendars.
"""

import datetime as dt
from collections.abc import Callable
from zoneinfo import ZoneInfo

from bot.preferences import Channel, Preferred
from bot.specs import wall_clock

# One that could not be sent in its time is still worth reading this long; then the next one says all of it.
STALE = dt.timedelta(hours=4)
_DAY, _MOMENT = dt.timedelta(days=1), dt.timedelta(seconds=1)
# The longest run of days off that is looked past.
_MOST_DAYS = 32
WEEKLY_AT = dt.time(9)

IsHoliday = Callable[[dt.date], bool]


def next_daily(preferred: Preferred, zone: str, after: dt.datetime, is_holiday: IsHoliday) -> dt.datetime | None:
    """The first moment after `after` (aware) that a person's digest is due; None where no day of theirs is one."""
    first = after.astimezone(ZoneInfo(zone)).date()
    for ahead in range(_MOST_DAYS):
        day = first + ahead * _DAY
        if day.weekday() not in preferred.digest_days or is_holiday(day):
            continue
        moment = _past_quiet(preferred, wall_clock(day, preferred.digest_at, zone))
        if moment > after and moment.date() == day:
            return moment
    return None


def is_planned(preferred: Preferred, zone: str, moment: dt.datetime) -> bool:
    """Whether a daily digest is due at `moment` by what the person prefers now, in the zone that they are in now."""
    return next_daily(preferred, zone, moment - _MOMENT, lambda _: False) == moment


def next_weekly(channel: Channel, after: dt.datetime) -> dt.datetime | None:
    """The first moment after `after` (aware) that a channel's digest is due; None where it wants none."""
    if channel.weekly_day is None:
        return None
    zone = channel.weekly_zone or "UTC"
    first = after.astimezone(ZoneInfo(zone)).date()
    first += ((channel.weekly_day - first.weekday()) % 7) * _DAY
    moments = (wall_clock(first + week * 7 * _DAY, channel.weekly_at or WEEKLY_AT, zone) for week in range(2))
    return next(moment for moment in moments if moment > after)


def is_stale(preferred: Preferred, zone: str, moment: dt.datetime, now: dt.datetime) -> bool:
    """Whether a daily digest of `moment` is too late to be sent: after some hours, or when that working day is over."""
    day = moment.astimezone(ZoneInfo(zone)).date()
    ends = wall_clock(day, preferred.workday_end, zone)
    return now - moment > STALE or moment < ends < now


def _past_quiet(preferred: Preferred, moment: dt.datetime) -> dt.datetime:
    until = preferred.quiet_until(moment)
    return moment if until is None else until.astimezone(dt.UTC).astimezone(moment.tzinfo)
