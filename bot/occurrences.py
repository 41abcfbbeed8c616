"""The dates a recurrence falls on. Pure arithmetic over specs, done by python-dateutil's rrule; knows no backend.

Workday rules ("every 3 workdays") and several rules in one series are unions and filters that rrule alone can't
express, so both the parser's preview and the planners ask here.
"""

import datetime as dt
import heapq
from calendar import monthrange
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby, islice

from dateutil.rrule import rrule, rrulestr

from bot.specs import WEEKDAYS, Recurrence, Rule

HORIZON_YEARS = 40
# Days of a rule that are remembered: those of a year, every day.
_KEPT = 366
# Parts that only take days away from those of a frequency. rrule looks at its end only when it has found a day, so a
# rule whose days all fall away ("every 7 days from a Monday, on Thursdays") would make it search to year 9999.
_LIMITS: Mapping[str, tuple[str, ...]] = {
    "DAILY": ("byday", "bymonth", "bymonthday"),
    "WEEKLY": ("bymonth",),
    "MONTHLY": ("bymonth",),
}


@lru_cache(maxsize=4096)
def _rule(text: str, start: dt.date) -> rrule:
    # No cache=True: two unfinished iterations of one cached rrule deadlock in dateutil 2.9 (a lock is never released).
    parsed = rrulestr(text, dtstart=dt.datetime.combine(start, dt.time()))
    assert isinstance(parsed, rrule)
    return parsed


def rule_dates(rule: Rule, start: dt.date) -> Iterator[dt.date]:
    """The days of one rule from `start` on, ascending, each once, bounded by HORIZON_YEARS."""
    yield from _known(rule, start)


class _Known:
    """The days of one rule, the first of them remembered as they are asked for."""

    def __init__(self, rule: Rule, start: dt.date) -> None:
        self._rule, self._start = rule, start
        self._days = list[dt.date]()
        self._further = _searched(rule, start)

    def __iter__(self) -> Iterator[dt.date]:
        for number in range(_KEPT):
            if number == len(self._days):
                day = next(self._further, None)
                if day is None:
                    return
                self._days.append(day)
            yield self._days[number]
        yield from islice(_searched(self._rule, self._start), _KEPT, None)


@lru_cache(maxsize=1024)
def _known(rule: Rule, start: dt.date) -> _Known:
    # Planning one series asks for its days five times over, and rrule takes ten microseconds for each.
    return _Known(rule, start)


def _searched(rule: Rule, start: dt.date) -> Iterator[dt.date]:
    if rule.workdays:
        yield from _workdays(rule.interval, start)
        return
    last: dt.date | None = None
    end = dt.date(min(start.year + HORIZON_YEARS, 9999), 12, 31)
    limits = () if rule.bysetpos and rule.freq != "MONTHLY" else _LIMITS.get(rule.freq, ())
    text = rule.model_copy(update=dict.fromkeys(limits, ())).rrule + f";UNTIL={end:%Y%m%d}T235959"
    for moment in _rule(text, start):
        day = moment.date()
        if day != last and _within(rule, limits, day):
            last = day
            yield day


def _within(rule: Rule, limits: Collection[str], day: dt.date) -> bool:
    """Whether a day is left by the limits of its rule."""
    if "bymonth" in limits and rule.bymonth and day.month not in rule.bymonth:
        return False
    if "byday" in limits and rule.byday and WEEKDAYS[day.weekday()] not in rule.byday:
        return False
    if "bymonthday" in limits and rule.bymonthday:
        from_end = day.day - monthrange(day.year, day.month)[1] - 1
        return bool({day.day, from_end} & set(rule.bymonthday))
    return True


def _workdays(interval: int, start: dt.date) -> Iterator[dt.date]:
    day, step = start, 0
    while day.year < start.year + HORIZON_YEARS:
        if day.weekday() < 5:
            if step % interval == 0:
                yield day
            step += 1
        day += dt.timedelta(days=1)


def occurrences(series: Recurrence) -> Iterator[dt.date]:
    """Every day of the series in order, from its first to its end (until, count) or HORIZON_YEARS; exdates left out.

    As in RFC 5545, a date taken out by EXDATE still counts towards COUNT.
    """
    made = 0
    last: dt.date | None = None
    for day in _merged([_known(rule, series.first) for rule in series.rules]):
        if day == last:
            continue
        last = day
        if series.until is not None and day > series.until:
            return
        made += 1
        if series.count is not None and made > series.count:
            return
        if day not in series.exdates:
            yield day


def _merged(days: Sequence[Iterable[dt.date]]) -> Iterable[dt.date]:
    # Nearly every series has one rule.
    return days[0] if len(days) == 1 else heapq.merge(*days)


def slots(series: Recurrence) -> Iterator[tuple[dt.date, dt.time | None]]:
    """The days of `occurrences`, each with its wall-clock time; a day of two rules with different times comes twice."""
    times = {rule.time or series.time for rule in series.rules}
    if len(times) == 1:
        (time,) = times
        yield from ((day, time) for day in occurrences(series))
        return
    timed = groupby(heapq.merge(*(_timed(rule, series) for rule in series.rules), key=_order), key=lambda slot: slot[0])
    for day in occurrences(series):
        found = next(set(group) for date, group in timed if date == day)
        yield from sorted(found, key=_order)


def _timed(rule: Rule, series: Recurrence) -> Iterator[tuple[dt.date, dt.time | None]]:
    return ((day, rule.time or series.time) for day in rule_dates(rule, series.first))


def _order(slot: tuple[dt.date, dt.time | None]) -> tuple[dt.date, dt.time]:
    return slot[0], slot[1] or dt.time.min


def next_slot(series: Recurrence, date: dt.date, time: dt.time | None) -> tuple[dt.date, dt.time | None] | None:
    """The first slot of the series after that day and time; None when there is none."""
    return next((slot for slot in slots(series) if _order(slot) > _order((date, time))), None)


def next_dates(series: Recurrence, after: dt.date | None = None, n: int = 3) -> list[dt.date]:
    """The next `n` days of the series on or after `after` (default: from its first)."""
    days = occurrences(series)
    if after is not None:
        days = (day for day in days if day >= after)
    return list(islice(days, n))
