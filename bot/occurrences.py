"""The dates a recurrence falls on. Pure arithmetic over specs, done by python-dateutil's rrule; knows no backend.

Workday rules ("every 3 workdays") and several rules in one series are unions and filters that rrule alone can't
express, so both the parser's preview and the planners ask here.
"""

import datetime as dt
import heapq
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from dateutil.rrule import rrule, rrulestr

from bot.specs import Recurrence, Rule

# A rule that matches nothing ("30 February") makes rrule search to year 9999, which takes seconds.
HORIZON_YEARS = 40


@lru_cache(maxsize=4096)
def _rule(text: str, start: dt.date) -> rrule:
    # No cache=True: two unfinished iterations of one cached rrule deadlock in dateutil 2.9 (a lock is never released).
    parsed = rrulestr(text, dtstart=dt.datetime.combine(start, dt.time()))
    assert isinstance(parsed, rrule)
    return parsed


def rule_dates(rule: Rule, start: dt.date) -> Iterator[dt.date]:
    """The days of one rule from `start` on, ascending, each once, bounded by HORIZON_YEARS."""
    if rule.workdays:
        yield from _workdays(rule.interval, start)
        return
    last: dt.date | None = None
    end = dt.date(min(start.year + HORIZON_YEARS, 9999), 12, 31)
    text = rule.rrule + f";UNTIL={end:%Y%m%d}T235959"
    for moment in _rule(text, start):
        day = moment.date()
        if day != last:
            last = day
            yield day


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
    for day in heapq.merge(*(rule_dates(rule, series.first) for rule in series.rules)):
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


def next_dates(series: Recurrence, after: dt.date | None = None, n: int = 3) -> list[dt.date]:
    """The next `n` days of the series on or after `after` (default: from its first)."""
    days = occurrences(series)
    if after is not None:
        days = (day for day in days if day >= after)
    return list(islice(days, n))
