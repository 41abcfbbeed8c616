"""Zoho's own reading of its recurrences, written without any rrule library: walks the days and asks of each one.

Days that a month may lack (the 29th to 31st) are an error here, because Zoho does not document what it does then.
"""

import calendar
import datetime as dt
from collections.abc import Iterator
from typing import Any

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def crm_dates(rrule: str) -> list[dt.date]:
    """The dates of a CRM RRULE ("FREQ=…;INTERVAL=…;UNTIL=…;DTSTART=…"), UNTIL inclusive."""
    parts = dict(part.split("=") for part in rrule.split(";"))
    start, until = dt.date.fromisoformat(parts.pop("DTSTART")), dt.date.fromisoformat(parts.pop("UNTIL"))
    freq, interval = parts.pop("FREQ"), int(parts.pop("INTERVAL"))
    weekday = parts.pop("BYDAY", None)
    nth = parts.pop("BYSETPOS", None)
    monthday, month = parts.pop("BYMONTHDAY", None), parts.pop("BYMONTH", None)
    assert not parts, f"keys that CRM does not document: {parts}"
    assert 1 <= interval <= 99
    assert weekday in (None, *CODES), "several or numbered weekdays are not documented"
    assert nth in (None, "1", "2", "3", "4", "-1")
    assert freq != "WEEKLY" or weekday, "weekly needs a day"
    return [
        day
        for day in _days(start, until)
        if _in_step(freq, interval, start, day)
        and _matches(
            day,
            weekday=CODES.index(weekday) if weekday else None,
            nth=int(nth) if nth else None,
            monthday=int(monthday) if monthday else None,
            month=int(month) if month else None,
        )
    ]


def mail_dates(body: dict[str, Any], horizon: dt.date) -> list[dt.date]:
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
    weekday = keys.pop("recurWeeklyOn" if freq == "WEEKLY" else f"{name}DayOfWeek", None)
    nth, monthday = keys.pop(f"{name}DayOfWeekInMonth", None), keys.pop(f"{name}DayOfMonth", None)
    month = keys.pop(f"{name}Month", None)
    assert not keys, f"keys that do not belong to {freq}: {keys}"
    assert nth in (None, 1, 2, 3, 4)
    found = [
        day
        for day in _days(start, min(until, horizon))
        if _in_step(freq, interval, start, day)
        and (not workweek or day.weekday() < 5)
        and _matches(
            day,
            weekday=None if weekday is None else (weekday + 5) % 7,  # 1 is Sunday
            nth=nth,
            monthday=monthday,
            month=None if month is None else month + 1,  # 0 is January
        )
    ]
    return found[:times]


def _mail_day(text: str) -> dt.date:
    return dt.datetime.strptime(text, "%d/%m/%Y").replace(tzinfo=dt.UTC).date()


def _days(start: dt.date, until: dt.date) -> Iterator[dt.date]:
    for number in range((until - start).days + 1):
        yield start + dt.timedelta(days=number)


def _in_step(freq: str, interval: int, start: dt.date, day: dt.date) -> bool:
    if freq == "DAILY":
        steps = (day - start).days
    elif freq == "WEEKLY":
        monday = dt.timedelta(days=start.weekday()), dt.timedelta(days=day.weekday())
        steps = ((day - monday[1]) - (start - monday[0])).days // 7
    elif freq == "MONTHLY":
        steps = (day.year - start.year) * 12 + day.month - start.month
    else:
        assert freq == "YEARLY", freq
        steps = day.year - start.year
    return steps % interval == 0


def _matches(day: dt.date, *, weekday: int | None, nth: int | None, monthday: int | None, month: int | None) -> bool:
    if month is not None and day.month != month:
        return False
    if monthday is not None:
        assert monthday <= 28 or (month is not None and monthday <= (30 if month in (4, 6, 9, 11) else 31))
        assert not (month == 2 and monthday > 28)
        return day.day == monthday
    if weekday is not None and day.weekday() != weekday:
        return False
    last = day.day + 7 > calendar.monthrange(day.year, day.month)[1]
    return nth is None or (last if nth == -1 else (day.day - 1) // 7 + 1 == nth)
