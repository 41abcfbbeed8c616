"""A phrase's patterns made a Recurrence: first date, end, exceptions. Knows dates, no words."""

import datetime as dt
from dataclasses import dataclass, field
from itertools import islice, takewhile

from bot.intent import calendar as cal
from bot.intent.patterns import Pattern, Series, days
from bot.intent.scan import When
from bot.occurrences import occurrences, rule_dates
from bot.specs import WEEKDAYS, Recurrence, Rule
from bot.trusted import trusted

_FORTY_YEARS = 40 * 12
_NUMBERS = {name: number for number, name in enumerate(WEEKDAYS)}
_recurrence = trusted(Recurrence)


@dataclass(slots=True)
class Ends:
    """What else a command says of a series. `date` stands beside it, `start` was said to be the start."""

    date: When | None = None
    start: When | None = None
    time: dt.time | None = None
    until: When | None = None
    count: int | None = None
    lasting: tuple[tuple[float, str], ...] = ()
    exceptions: list[tuple[str, object]] = field(default_factory=list)


def recurrence(series: Series, ends: Ends, now: dt.datetime) -> Recurrence | None:
    """The recurrence, its first date a real occurrence; None when no such day exists."""
    base = _base(ends, now.date())
    patterns = [_dated(p, ends) for p in series.patterns] if ends.date else series.patterns
    if ends.exceptions:
        patterns = [_without(p, ends.exceptions) for p in patterns]
    time = series.times[0] if series.times else patterns[0].time or ends.time
    if len(series.times) > 1:
        patterns = [p.but(time=t) for p in patterns for t in series.times]
    dates = [_first(p, base, _passed(p.time or time, base, now)) for p in patterns]
    known = [d for d in dates if d is not None]
    if not known:
        return None
    first = min(known)
    time = patterns[dates.index(first)].time or time
    until = _until(ends, now.date())
    if until is not None and until < first:
        until = _later_year(ends.until, first) or first
    rules = tuple([p.rule() for p in patterns])
    made = _recurrence(rules=rules, first=first, time=time, until=until, count=ends.count, anchor=series.anchor)
    excluded = _excluded(made, ends.exceptions) if ends.exceptions else None
    if not excluded:
        return made
    if first in excluded:
        first = next((d for d in islice(occurrences(made), 500) if d not in excluded), first)
    return made.model_copy(update={"exdates": tuple(sorted(excluded)), "first": first})


def _base(ends: Ends, today: dt.date) -> dt.date:
    when = ends.start or ends.date
    return when.date if when is not None and when.date is not None else today


def _passed(time: dt.time | None, base: dt.date, now: dt.datetime) -> bool:
    """Whether the base day no longer counts: it is today, and its time has passed."""
    return time is not None and base == now.date() and time < now.time()


def _dated(pattern: Pattern, ends: Ends) -> Pattern:
    """A rule without a day of its own takes the day of the date beside it."""
    when = ends.date
    if when is None or when.date is None or pattern.has_day or when.grain in {"week", "month", "quarter", "year"}:
        return pattern
    if pattern.freq == "WEEKLY":
        return pattern.but(byday=days((when.date.weekday(),)))
    if pattern.freq == "MONTHLY" and when.grain == "monthday":
        return pattern.but(bymonthday=(when.date.day,))
    return pattern


def _without(pattern: Pattern, exceptions: list[tuple[str, object]]) -> Pattern:
    """As in "except fridays" and "except in august" change the rule itself where it can carry them."""
    for kind, values in exceptions:
        assert isinstance(values, (tuple, list))
        if kind == "days" and pattern.freq in {"DAILY", "WEEKLY"} and pattern.interval == 1:
            had = pattern.byday or WEEKDAYS
            left = tuple(d for d in had if d not in days(tuple(values)))
            pattern = pattern.but(freq="WEEKLY", byday=left) if left else pattern
        elif kind == "months":
            had_months = pattern.bymonth or tuple(range(1, 13))
            left_months = tuple(m for m in had_months if m not in values)
            pattern = pattern.but(bymonth=left_months) if left_months else pattern
    return pattern


def _excluded(made: Recurrence, exceptions: list[tuple[str, object]]) -> set[dt.date]:
    out: set[dt.date] = set()
    for kind, values in exceptions:
        assert isinstance(values, (tuple, list))
        if kind == "dates":
            out.update(values)
        elif kind == "days" and (made.rules[0].interval > 1 or made.rules[0].freq not in {"WEEKLY", "DAILY"}):
            horizon = made.until or cal.add_months(made.first, 12)
            out.update(d for d in takewhile(horizon.__ge__, occurrences(made)) if d.weekday() in values)
    return out


def _until(ends: Ends, today: dt.date) -> dt.date | None:
    if ends.until is not None and ends.until.date is not None:
        whole = ends.until.grain in {"month", "week", "quarter", "year"}
        return ends.until.date - cal.DAY if whole else ends.until.date
    if ends.lasting:
        end = _base(ends, today)
        for count, unit in ends.lasting:
            end = cal.add(end, count, unit)
        return end - cal.DAY
    return None


def _later_year(until: When | None, first: dt.date) -> dt.date | None:
    """As in "from 10 may until 20 may" said in July: both are next year's."""
    if until is None or until.date is None or until.grain == "weekday":
        return None
    day = cal.next_date(first, until.date.month, until.date.day)
    return day - cal.DAY if day is not None and until.grain == "month" else day


def _first(pattern: Pattern, base: dt.date, passed: bool) -> dt.date | None:  # noqa: PLR0911 - one return per phrase
    """The first day of the pattern on or after the base."""
    start = base + cal.DAY if passed else base
    if pattern.workdays:
        return start if start.weekday() < 5 else cal.add_workdays(start, 1)
    by_month = pattern.bymonthday or pattern.bysetpos or (pattern.byday and max(map(len, pattern.byday)) > 2)
    if (
        pattern.byweekno
        or pattern.byyearday
        or pattern.bysetpos
        or (by_month and pattern.freq == "YEARLY" and not pattern.bymonth)
    ):
        return _by_rrule(pattern, start)
    if pattern.byday and not by_month:
        wanted = [_NUMBERS[d] for d in pattern.byday]
        if not pattern.bymonth:
            weekday = start.weekday()
            return start + cal.DAY * min([(day - weekday) % 7 for day in wanted])
        for k in range(366):
            day = start + cal.DAY * k
            if day.weekday() in wanted and day.month in pattern.bymonth:
                return day
        return None
    if by_month:
        return _by_month(pattern, start)
    if pattern.bymonth and start.month not in pattern.bymonth:
        return min(d for m in pattern.bymonth if (d := cal.next_date(start, m, 1)) is not None)
    return start


def _by_month(pattern: Pattern, start: dt.date) -> dt.date | None:
    month = start.replace(day=1)
    for _ in range(_FORTY_YEARS):
        if not pattern.bymonth or month.month in pattern.bymonth:
            found = [d for d in _days_in(pattern, month) if d >= start]
            if found:
                return min(found)
        month = cal.add_months(month, 1)
    return None


def _days_in(pattern: Pattern, month: dt.date) -> list[dt.date]:
    listed = [cal.day_of_month(month.year, month.month, n) for n in pattern.bymonthday]
    listed += [
        cal.nth_weekday(month.year, month.month, WEEKDAYS.index(d[-2:]), int(d[:-2]))
        for d in pattern.byday
        if len(d) > 2
    ]
    return [d for d in listed if d is not None]


def _by_rrule(pattern: Pattern, start: dt.date) -> dt.date | None:
    rule = Rule(freq=pattern.freq, byday=pattern.byday, bymonthday=pattern.bymonthday, bymonth=pattern.bymonth,
                bysetpos=pattern.bysetpos, byweekno=pattern.byweekno, byyearday=pattern.byyearday)  # fmt: skip
    return next(iter(rule_dates(rule, start)), None)
