"""The dates a series means, found by walking the days: written without any rule library, as a second opinion."""

import calendar
import datetime as dt
from collections.abc import Iterable

from bot.specs import Recurrence, Rule

Slot = tuple[dt.date, dt.time | None]

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
DAY = dt.timedelta(days=1)


def meant(series: Recurrence, until: dt.date) -> list[Slot]:
    """The slots of a series up to a day, inclusive; a day of two rules with different times comes twice."""
    by_day: dict[dt.date, set[dt.time | None]] = {}
    for rule in series.rules:
        for day in _days(rule, series.first, until):
            by_day.setdefault(day, set()).add(rule.time or series.time)
    days = sorted(day for day in by_day if series.until is None or day <= series.until)
    counted = days if series.count is None else days[: series.count]
    left = [day for day in counted if day not in series.exdates]
    return [(day, time) for day in left for time in sorted(by_day[day], key=lambda time: time or dt.time.min)]


def _days(rule: Rule, first: dt.date, until: dt.date) -> Iterable[dt.date]:
    if rule.workdays:
        return _workdays(rule.interval, first, until)
    found, day = list[dt.date](), first
    while day <= until:
        period = _period(rule, day, first)
        days = [each for each in _of_period(rule, day, first) if first <= each <= until]
        found += days if period % rule.interval == 0 else []
        while day <= until and _period(rule, day, first) == period:
            day += DAY
    return found


def _workdays(interval: int, first: dt.date, until: dt.date) -> list[dt.date]:
    every = [first + DAY * number for number in range((until - first).days + 1)]
    return [day for day in every if day.weekday() < 5][::interval]


def _period(rule: Rule, day: dt.date, first: dt.date) -> int:
    """How many days, weeks (from Monday), months or years after the first one's."""
    if rule.freq == "DAILY":
        return (day - first).days
    if rule.freq == "WEEKLY":
        return ((day - DAY * day.weekday()) - (first - DAY * first.weekday())).days // 7
    return (day.year - first.year) * 12 + day.month - first.month if rule.freq == "MONTHLY" else day.year - first.year


def _of_period(rule: Rule, day: dt.date, first: dt.date) -> list[dt.date]:
    """The days that the rule means in the period of a day."""
    if rule.freq == "DAILY":
        every = [day]
    elif rule.freq == "WEEKLY":
        every = [day + DAY * (number - day.weekday()) for number in range(7)]
    elif rule.freq == "MONTHLY":
        every = _month(day.year, day.month)
    else:
        every = [each for month in range(1, 13) for each in _month(day.year, month)]
    found = [each for each in every if _fits(rule, each, first)]
    if not rule.bysetpos:
        return found
    return [found[place - 1 if place > 0 else place] for place in rule.bysetpos if abs(place) <= len(found)]


def _fits(rule: Rule, day: dt.date, first: dt.date) -> bool:
    if rule.bymonth and day.month not in rule.bymonth:
        return False
    if rule.byday and not any(_is(code, rule, day) for code in rule.byday):
        return False
    if rule.bymonthday:
        return bool({day.day, day.day - len(_month(day.year, day.month)) - 1} & set(rule.bymonthday))
    if rule.byday or rule.freq == "DAILY":
        return True
    if rule.freq == "WEEKLY":
        return day.weekday() == first.weekday()
    whole_year = rule.freq == "YEARLY" and not rule.bymonth
    return day.day == first.day and (not whole_year or day.month == first.month)


def _is(code: str, rule: Rule, day: dt.date) -> bool:
    """Whether a day is "MO", or with an ordinal that one of its month (the generated rules name the month)."""
    if CODES[day.weekday()] != code[-2:]:
        return False
    if not code[:-2]:
        return True
    alike = [each for each in _month(day.year, day.month) if each.weekday() == day.weekday()]
    place = int(code[:-2])
    assert rule.freq == "MONTHLY" or rule.bymonth, "ordinals within a year are not walked here"
    return abs(place) <= len(alike) and day == alike[place - 1 if place > 0 else place]


def _month(year: int, month: int) -> list[dt.date]:
    return [dt.date(year, month, number + 1) for number in range(calendar.monthrange(year, month)[1])]
