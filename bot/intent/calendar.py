"""Calendar arithmetic for phrases: the next such weekday, months on, workdays on. Knows dates only, no words."""

import calendar
import datetime as dt

DAY = dt.timedelta(days=1)
LAST_YEAR = 9998


def next_weekday(today: dt.date, weekday: int) -> dt.date:
    """The next such weekday strictly after today."""
    return today + DAY * ((weekday - today.weekday() - 1) % 7 + 1)


def week_start(day: dt.date, first: int) -> dt.date:
    """The first day of the week that `day` lies in, weeks starting on weekday `first`."""
    return day - DAY * ((day.weekday() - first) % 7)


def month_days(year: int, month: int) -> int:
    """How many days a month has."""
    return calendar.monthrange(year, month)[1]


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day so many months on, the month's last where it lacks that day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    year = max(1, min(year, LAST_YEAR))
    return dt.date(year, month + 1, min(day.day, month_days(year, month + 1)))


def add_workdays(day: dt.date, count: int) -> dt.date:
    """So many Mondays to Fridays on (or back)."""
    step = DAY if count >= 0 else -DAY
    for _ in range(min(abs(count), 5000)):
        day += step
        while day.weekday() > 4:
            day += step
    return day


def add(day: dt.date, count: float, unit: str) -> dt.date:
    """A day so many units on; fractions count for days and weeks only. Never beyond the years a date can have."""
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(unit)
    if months is not None:
        return add_months(day, int(count * months))
    if unit == "workday":
        return add_workdays(day, int(count))
    days = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}.get(unit, 0)
    try:
        return day + dt.timedelta(days=int(count * days))
    except OverflowError:
        return dt.date(LAST_YEAR, 12, 31)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> dt.date | None:
    """The nth such weekday of a month, from the end when negative; None when the month has no such one."""
    if nth > 0:
        first = dt.date(year, month, 1)
        day = (weekday - first.weekday()) % 7 + 1 + 7 * (nth - 1)
    else:
        size = month_days(year, month)
        last = dt.date(year, month, size)
        day = size - (last.weekday() - weekday) % 7 + 7 * (nth + 1)
    return dt.date(year, month, day) if 1 <= day <= month_days(year, month) else None


def day_of_month(year: int, month: int, day: int) -> dt.date | None:
    """That day, counted from the month's end when negative; None when it does not exist."""
    size = month_days(year, month)
    if day < 0:
        day += size + 1
    return dt.date(year, month, day) if 1 <= day <= size else None


def next_day_of_month(today: dt.date, day: int) -> dt.date:
    """The next such day of a month, today included: "the 31st" is the next month that has one."""
    first = today.replace(day=1)
    for months in range(14):
        month = add_months(first, months)
        found = day_of_month(month.year, month.month, day)
        if found is not None and found >= today:
            return found
    return today


def next_date(today: dt.date, month: int, day: int) -> dt.date | None:
    """The next such day of the year, today included; 29 February waits for a leap year."""
    for year in range(today.year, min(today.year + 9, LAST_YEAR + 1)):
        found = day_of_month(year, month, day)
        if found is not None and found >= today:
            return found
    return None


def workday_of_month(year: int, month: int, nth: int) -> dt.date | None:
    """The nth Monday-to-Friday of a month, from the end when negative."""
    size = month_days(year, month)
    days = [d for d in (dt.date(year, month, k) for k in range(1, size + 1)) if d.weekday() < 5]
    try:
        return days[nth - 1 if nth > 0 else nth]
    except IndexError:
        return None
