"""The days that a list is filtered by: "overdue", "this week", "the next 3 days". Pure."""

import datetime as dt
import re
from collections.abc import Mapping

from dateutil.relativedelta import relativedelta

from bot.catalogue import say
from bot.service.days import day_in_words

Days = tuple[dt.date | None, dt.date | None]

_DAY = dt.timedelta(days=1)
_NAMED = re.compile(r"\b(?P<which>this|last|the next|next) (?P<unit>week|month|quarter|year)\b")
_COUNTED = re.compile(r"\bnext (?P<count>\d{1,3}) (?P<unit>days|weeks)\b")
_LENGTHS: Mapping[str, relativedelta] = {
    "week": relativedelta(weeks=1),
    "month": relativedelta(months=1),
    "quarter": relativedelta(months=3),
    "year": relativedelta(years=1),
}


def days(words: str, said: dt.date | None, today: dt.date, *, by: bool = False, week_start: int = 0) -> Days:
    """The first and the last day that are meant, both inclusive; None: no limit there.

    `said` is the day that was read, `by` whether it is the last one that counts. Weeks begin on `week_start`, 0 is
    Monday.
    """
    if "overdue" in words:
        return None, today - _DAY
    if (counted := _COUNTED.search(words)) is not None:
        length = int(counted["count"]) * (7 if counted["unit"] == "weeks" else 1)
        return today, today + dt.timedelta(days=length)
    if (named := _NAMED.search(words)) is not None:
        return _period(named["unit"], {"this": 0, "last": -1}.get(named["which"], 1), today, week_start)
    near = {"today": today, "tomorrow": today + _DAY}
    said = said or next((day for word, day in near.items() if word in words), None)
    if said is not None:
        return (None if by else said), said
    return (today, None) if "upcoming" in words else (None, None)


def _period(unit: str, away: int, today: dt.date, week_start: int) -> Days:
    begins = {
        "week": today - dt.timedelta(days=(today.weekday() - week_start) % 7),
        "month": today.replace(day=1),
        "quarter": today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1),
        "year": today.replace(month=1, day=1),
    }[unit]
    first = begins + _LENGTHS[unit] * away
    return first, first + _LENGTHS[unit] - _DAY


def in_words(first: dt.date | None, last: dt.date | None) -> str:
    """As in "due Wed 15 Jul 2026", "due from … to …", "due until …"; empty without limits."""
    if first is not None and last is not None:
        if first == last:
            return say("list-due-on", day=day_in_words(first))
        return say("list-due-between", first=day_in_words(first), last=day_in_words(last))
    if first is not None:
        return say("list-due-since", day=day_in_words(first))
    return say("list-due-until", day=day_in_words(last)) if last is not None else ""
