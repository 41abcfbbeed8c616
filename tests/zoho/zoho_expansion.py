"""Zoho's own reading of its recurrences, written without any rrule library: walks the days and asks of each one.

What Zoho does not document (several weekdays in one rule, days that a month may lack, its last day) is an error here
unless it is in `shown`: the abilities that an account has shown, by the names of the options that switch them on.
"""

import calendar
import datetime as dt
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Form(NamedTuple):
    """What a series says: its pace from `start`, and which days count."""

    freq: str
    interval: int
    start: dt.date
    weekdays: frozenset[int] | None = None
    nth: int | None = None
    monthday: int | None = None
    month: int | None = None


def crm_dates(rrule: str, shown: Collection[str] = ()) -> list[dt.date]:
    """The dates of a CRM RRULE ("FREQ=…;INTERVAL=…;UNTIL=…;DTSTART=…"), UNTIL inclusive."""
    parts = dict(part.split("=") for part in rrule.split(";"))
    start, until = dt.date.fromisoformat(parts.pop("DTSTART")), dt.date.fromisoformat(parts.pop("UNTIL"))
    freq, interval = parts.pop("FREQ"), int(parts.pop("INTERVAL"))
    named, nth = parts.pop("BYDAY", None), parts.pop("BYSETPOS", None)
    monthday, month = parts.pop("BYMONTHDAY", None), parts.pop("BYMONTH", None)
    assert not parts, f"keys that CRM does not document: {parts}"
    days = named.split(",") if named else []
    assert len(days) <= 1 or "several_weekdays" in shown, "several weekdays are not documented"
    assert all(day in CODES for day in days), "numbered weekdays are not documented"
    assert nth in (None, "1", "2", "3", "4") or (nth == "-1" and "last_weekday" in shown)
    assert freq != "WEEKLY" or days, "weekly needs a day"
    form = Form(
        freq,
        interval,
        start,
        frozenset(CODES.index(day) for day in days) if days else None,
        int(nth) if nth else None,
        int(monthday) if monthday else None,
        int(month) if month else None,
    )
    return list(_dates(form, until, shown))


def mail_dates(body: dict[str, Any], horizon: dt.date, shown: Collection[str] = ()) -> list[dt.date]:
    """The dates of a Mail task's recur… keys up to `horizon`; without them its due date alone."""
    keys = {key: value for key, value in body.items() if key.startswith("recur")}
    if not keys:
        return [_mail_day(body["dueDate"])]
    freq = str(keys.pop("recurringType")).upper()
    interval, start = keys.pop("recurringFrequency"), _mail_day(keys.pop("recurFrom"))
    assert start == _mail_day(body["dueDate"])
    until = _mail_day(keys.pop("recurUntil")) if "recurUntil" in keys else horizon
    times = keys.pop("recurFor", None)
    workweek = keys.pop("recurDailyOnlyOnWeekdays", False)
    name = {"WEEKLY": "recurWeeklyOn", "MONTHLY": "recurMonthlyOn", "YEARLY": "recurYearlyOn"}.get(freq, "-")
    numbers = keys.pop("recurWeeklyOn" if freq == "WEEKLY" else f"{name}DayOfWeek", None)
    nth, monthday = keys.pop(f"{name}DayOfWeekInMonth", None), keys.pop(f"{name}DayOfMonth", None)
    month = keys.pop(f"{name}Month", None)
    assert not keys, f"keys that do not belong to {freq}: {keys}"
    assert nth in (None, 1, 2, 3, 4)
    assert not isinstance(numbers, list) or "several_weekdays" in shown, "several weekdays are not documented"
    weekdays: frozenset[int] | None = None
    if numbers is not None:  # 1 is Sunday
        weekdays = frozenset((number + 5) % 7 for number in (numbers if isinstance(numbers, list) else [numbers]))
    if workweek:
        weekdays = frozenset(range(5))
    form = Form(freq, interval, start, weekdays, nth, monthday, None if month is None else month + 1)  # 0 is January
    return list(_dates(form, min(until, horizon), shown))[:times]


def _mail_day(text: str) -> dt.date:
    return dt.datetime.strptime(text, "%d/%m/%Y").replace(tzinfo=dt.UTC).date()


def _dates(form: Form, until: dt.date, shown: Collection[str]) -> Iterator[dt.date]:
    assert 1 <= form.interval <= 99
    _check_monthday(form, shown)
    return (day for day in _in_step(form, until) if form.start <= day <= until and _matches(form, day))


def _check_monthday(form: Form, shown: Collection[str]) -> None:
    """A day that some of its months lack, and the last one, must have been shown."""
    if form.monthday is None:
        return
    if form.monthday < 0:
        assert form.monthday == -1
        assert "last_monthday" in shown
    shortest = 28 if form.month in (None, 2) else calendar.monthrange(2027, form.month)[1]
    assert form.monthday <= shortest or "late_monthdays" in shown, "what Zoho does then is not documented"


def _in_step(form: Form, until: dt.date) -> Iterator[dt.date]:
    """Every day of the weeks, months or years that the interval leaves."""
    start, interval, one = form.start, form.interval, dt.timedelta(days=1)
    if form.freq in ("DAILY", "WEEKLY"):
        length = 7 if form.freq == "WEEKLY" else 1
        day = start - (one * start.weekday() if form.freq == "WEEKLY" else one * 0)
        while day <= until:
            yield from (day + one * number for number in range(length))
            day += one * length * interval
        return
    assert form.freq in ("MONTHLY", "YEARLY"), form.freq
    month = start.year * 12 + (start.month - 1 if form.freq == "MONTHLY" else 0)
    while month <= until.year * 12 + until.month - 1:
        for number in range(month, month + (1 if form.freq == "MONTHLY" else 12)):
            year, which = number // 12, number % 12 + 1
            if form.month in (None, which):
                yield from (dt.date(year, which, n + 1) for n in range(calendar.monthrange(year, which)[1]))
        month += interval * (1 if form.freq == "MONTHLY" else 12)


def _matches(form: Form, day: dt.date) -> bool:
    if form.month is not None and day.month != form.month:
        return False
    last = calendar.monthrange(day.year, day.month)[1]
    if form.monthday is not None:
        return day.day == (last if form.monthday == -1 else form.monthday)
    if form.weekdays is not None and day.weekday() not in form.weekdays:
        return False
    return form.nth is None or (day.day + 7 > last if form.nth == -1 else (day.day - 1) // 7 + 1 == form.nth)
