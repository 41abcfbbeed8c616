"""Several days of a month: "3-5 August", "August 3 to 5", "the 15th of January, April and July".

A range is due at its start; a list is several dates, of which a task without a rule has none. Knows no recurrence.
"""

import datetime as dt

from bot.intent import calendar as cal
from bot.intent.rules.lists import weekday_list
from bot.intent.rules.numbers import number, ordinal
from bot.intent.rules.tails import month_days
from bot.intent.scan import Hit, Scan, When

_MONTH = 31


def range_then_month(s: Scan, i: int) -> Hit | None:
    """As in "3-5 August", "3rd to 5th of August 2027", "3 - 5 aug"."""
    j = s.skip(i, "from", "the")
    days = _range(s, j) if s.means[j] else None
    if days is None:
        return None
    end, first, last = days
    of = s.skip(end, "of", "the")
    month = s.get(of, "month")
    if month is None:
        return None
    return _ranged(s, i, of + 1, (month, first, last)) if _day(s, of + 1) is None else None


def month_then_range(s: Scan, i: int) -> Hit | None:
    """As in "August 3-5", "aug 3 to 5, 2027"."""
    days = _range(s, s.skip(i + 1, "the"))
    if days is None or not (
        s.has(days[0] - 1, "pair") or (_closed(s, days[0]) or (i == 0 and s.low(days[0]) in s.lex.verbs))
    ):
        return None
    end, first, last = days
    return _ranged(s, i, end, (s.get(i, "month"), first, last))


def _range(s: Scan, i: int) -> tuple[int, int, int] | None:
    """Two days of one month: (end, first, last)."""
    pair = s.get(i, "pair")
    if pair is not None:
        return (i + 1, *pair)
    first = _day(s, i)
    if first is None or not (s.has(first[0], "range") or s.low(first[0]) == "-"):
        return None
    last = _day(s, s.skip(first[0] + 1, "the"))
    return (last[0], first[1], last[1]) if last is not None and first[1] < last[1] else None


def _day(s: Scan, i: int) -> Hit | None:
    """A day of a month in digits or words, which is no hour and counts nothing."""
    hit = ordinal(s, i) or number(s, i)
    if hit is None or not 1 <= hit[1] <= _MONTH or (s.get(i, "digits") or 0) > 2:
        return None
    end = hit[0]
    return None if s.has(end, "unit") or s.has(end, "meridiem") or s.has(end, "oclock") else hit


def _ranged(s: Scan, i: int, end: int, days: tuple[int, int, int]) -> Hit | None:
    month, first, last = days
    year = s.get(end + 1 if s.comma(end) else end, "num")
    start: dt.date | None
    if year is not None and s.get(end + 1 if s.comma(end) else end, "digits") == 4 and year in range(1900, 2200):
        end = end + 2 if s.comma(end) else end + 1
        start = cal.day_of_month(year, month, first)
    else:
        start = cal.next_date(s.today, month, first)
    until = cal.day_of_month(start.year, month, last) if start is not None else None
    return (end, When(start, range=s.text(i, end), last=until)) if until is not None else None


def _closed(s: Scan, i: int) -> bool:
    """Whether no noun follows that a number before it could count ("aug 3, 10 people")."""
    low = s.low(i)
    return not low[:1].isalnum() or bool(s.means[i]) or low in s.lex.function


def several_dates(s: Scan, i: int) -> Hit | None:
    """As in "the 15th of January, April and July", "jan, apr and jul 15": more dates than one task has."""
    hit = month_days(s, i) if s.means[s.skip(i, "the")] else None
    if hit is None or not _closed(s, hit[0]):
        return None
    months, days = hit[1]
    if len(months) * len(days) < 2 or min(days) < 1:
        return None
    found = cal.next_date(s.today, months[0], days[0])
    return (hit[0], When(found, grain="several")) if found is not None else None


def several_weekdays(s: Scan, i: int) -> Hit | None:
    """As in "thursday and friday", "mon or tue": more days than one task has."""
    listed = weekday_list(s, i)
    if listed is None or len(set(listed[1])) < 2:
        return None
    inside = range(i + 1, listed[0])
    if any(s.has(k, "wds") or s.low(k) in {"-", "."} for k in range(i, listed[0])) or not any(
        s.has(k, "and") or s.has(k, "or") or s.low(k) in {",", "/"} for k in inside
    ):
        return None
    return listed[0], When(cal.next_weekday(s.today, listed[1][0]), grain="several")


RULES = (
    ("wd", several_weekdays, "and or mark glue"),
    ("pair ord num tens the from", range_then_month, "month"),
    ("month", month_then_range),
    ("ord num tens the month", several_dates, "month"),
)
