"""Mail's dates and its recur… keys: three numberings of its own. Pure.

Source: www.zoho.com/mail/help/api/post-add-new-task.html. Dates are DD/MM/YYYY; weekdays count from 1 = Sunday to 7,
months from 0 = January to 11, weeks of a month from 1 to 4.
"""

import datetime as dt
from typing import Any

from bot.specs import WEEKDAYS, Recurrence, Rule
from bot.zoho.rules import WORKWEEK


def recurring(series: Recurrence) -> dict[str, Any]:
    """The recur… keys of one rule in Mail's form.

    `count` goes out as recurFor, taken to count the first date too [?]; `until` as recurUntil, taken as inclusive [?].
    """
    assert len(series.rules) == 1, "a planner makes one rule per Mail series"
    rule = series.rules[0]
    found: dict[str, Any] = {
        "recurringType": rule.freq.capitalize(),
        "recurringFrequency": rule.interval,
        "recurFrom": day(series.first),
    }
    if series.until is not None:
        found["recurUntil"] = day(series.until)
    if series.count is not None:
        found["recurFor"] = series.count
    return found | _days(rule)


def _days(rule: Rule) -> dict[str, Any]:
    """The keys that say on which days: `recurWeeklyOn`, or `recur{Monthly,Yearly}On…`.

    Of a year the weekday may go without its week; a month's two belong together.
    """
    if rule.freq == "DAILY":
        return {"recurDailyOnlyOnWeekdays": True} if rule.byday == WORKWEEK else {}
    if rule.freq == "WEEKLY":
        days = [weekday(day) for day in rule.byday]
        # One number is documented; several are sent only where an account has shown that it takes a list [?].
        return {"recurWeeklyOn": days[0] if len(days) == 1 else days}
    prefix = f"recur{rule.freq.capitalize()}On"
    found: dict[str, Any] = {f"{prefix}Month": rule.bymonth[0] - 1} if rule.bymonth else {}
    if rule.bymonthday:
        return found | {f"{prefix}DayOfMonth": rule.bymonthday[0]}
    if rule.bysetpos:
        found[f"{prefix}DayOfWeekInMonth"] = rule.bysetpos[0]
    return found | {f"{prefix}DayOfWeek": weekday(rule.byday[0])}


def weekday(name: str) -> int:
    """Mail's number of a weekday: 1 is Sunday, 7 Saturday."""
    return (WEEKDAYS.index(name) + 1) % 7 + 1


def day(date: dt.date) -> str:
    """A date as Mail writes it: "29/08/2026"."""
    return f"{date:%d/%m/%Y}"


def parse_day(text: object) -> dt.date | None:
    """The date of "29/08/2026"; None when there is none, or it is written in a way that is not documented."""
    try:
        number, month, year = (int(part) for part in str(text).split("/"))
        return dt.date(year, month, number)
    except ValueError:
        return None
