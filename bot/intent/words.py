"""Specs in English words, for cards and previews.

Knows specs only; what it says, the parser reads back as the same spec.
"""

import datetime as dt
from zoneinfo import ZoneInfo

from bot.specs import WEEKDAYS, Due, Recurrence, Reminder, Rule, wall_clock

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_UNITS = {
    "MINUTELY": "minute",
    "HOURLY": "hour",
    "DAILY": "day",
    "WEEKLY": "week",
    "MONTHLY": "month",
    "YEARLY": "year",
}
_WORKWEEK = ("MO", "TU", "WE", "TH", "FR")


def date_in_words(day: dt.date) -> str:
    """As in "Fri 24 Jul 2026"."""
    return f"{_DAYS[day.weekday()][:3]} {day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def due_in_words(due: Due, now: dt.datetime | None = None) -> str:
    """As in "Fri 24 Jul 2026, 15:00 EDT"; a typed zone is shown beside it. `now` (aware) adds "today" or "tomorrow"."""
    text = date_in_words(due.date)
    if now is not None:
        away = (due.date - now.date()).days
        text = {0: "today, ", 1: "tomorrow, "}.get(away, "") + text
    if due.time is None:
        return text
    moment = wall_clock(due.date, due.time, due.zone)
    end = f"-{due.end:%H:%M}" if due.end else ""
    text += f", {moment:%H:%M}{end} {moment:%Z}"
    if due.typed_zone:
        there = moment.astimezone(ZoneInfo(due.typed_zone))
        text += f" ({there:%H:%M} {there:%Z})"
    return text


def _joined(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def ordinal(n: int) -> str:
    """As in "1st", "22nd", "last", "2nd to last"."""
    if n == -1:
        return "last"
    if n < 0:
        return f"{ordinal(-n)} to last"
    suffix = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suffix}"


def rule_in_words(rule: Rule, *, completion: bool = False) -> str:
    """One rule: "every other Friday", "every 3 months on the 4th", "every 3 days when done" (by completion)."""
    return f"{_rule(rule)} when done" if completion else _rule(rule)


def _rule(rule: Rule) -> str:
    if rule.workdays:
        return f"every {rule.interval} workdays" if rule.interval > 1 else "every workday"
    unit = _UNITS[rule.freq]
    head = (
        f"every {unit}"
        if rule.interval == 1
        else f"every other {unit}"
        if rule.interval == 2
        else f"every {rule.interval} {unit}s"
    )
    if rule.freq == "WEEKLY" and rule.byday:
        return _weekly(rule, head) + _months(rule)
    return head + _parts(rule)


def _weekly(rule: Rule, head: str) -> str:
    if rule.byday == _WORKWEEK:
        return "every weekday" if rule.interval == 1 else f"{head} on weekdays"
    names = _joined([_DAYS[WEEKDAYS.index(d)] for d in rule.byday])
    if rule.interval == 1:
        return f"every {names}"
    if rule.interval == 2 and len(rule.byday) == 1:
        return f"every other {names}"
    return f"{head} on {names}"


def _parts(rule: Rule) -> str:
    months = _joined([_MONTHS[m - 1] for m in rule.bymonth]) if rule.bymonth else ""
    days = _days(rule)
    if rule.freq == "DAILY":
        return _months(rule)
    if rule.freq == "YEARLY" and months and rule.bymonthday and not rule.byday:
        return f" on {months} {_joined([ordinal(d) for d in rule.bymonthday])}"
    text = f" on {days}" if days else ""
    if rule.byweekno:
        text += f" in week {_joined([str(n) for n in rule.byweekno])}"
    if months:
        text += f" in {months}"
    return text


def _months(rule: Rule) -> str:
    """The months it happens in, or those it doesn't where they are fewer."""
    if not rule.bymonth:
        return ""
    if len(rule.bymonth) > 6:
        return f" except in {_joined([_MONTHS[m - 1] for m in range(1, 13) if m not in rule.bymonth])}"
    return f" in {_joined([_MONTHS[m - 1] for m in rule.bymonth])}"


def _days(rule: Rule) -> str:
    if rule.bysetpos and rule.byday == _WORKWEEK:
        return f"the {_joined([ordinal(n) for n in rule.bysetpos])} workday"
    if rule.bysetpos:
        names = _joined([_DAYS[WEEKDAYS.index(d)] for d in rule.byday])
        return f"the {_joined([ordinal(n) for n in rule.bysetpos])} instance of {names}"
    if rule.byday:
        return _nth_days(rule.byday)
    if rule.bymonthday:
        return f"the {_joined([ordinal(n) for n in rule.bymonthday])}" + (" day" if rule.bymonthday[-1] < 0 else "")
    return f"the {_joined([ordinal(n) for n in rule.byyearday])} day" if rule.byyearday else ""


def _nth_days(byday: tuple[str, ...]) -> str:
    plain = [d for d in byday if len(d) == 2]
    if plain:
        return _joined([_DAYS[WEEKDAYS.index(d)] for d in plain])
    names = {d[-2:] for d in byday}
    if len(names) == 1:
        return f"the {_joined([ordinal(int(d[:-2])) for d in byday])} {_DAYS[WEEKDAYS.index(byday[0][-2:])]}"
    return _joined([f"the {ordinal(int(d[:-2]))} {_DAYS[WEEKDAYS.index(d[-2:])]}" for d in byday])


def _day(day: dt.date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def recurrence_in_words(r: Recurrence, *, start: bool = True) -> str:
    """As in "every other Friday at 15:00 from 17 Jul 2026 until 4 Dec 2026, 11 times"; `start` says the "from" too."""
    completion = r.anchor == "completion"
    own_times = any(rule.time for rule in r.rules)
    if own_times:
        text = " and ".join(
            rule_in_words(rule, completion=completion) + (f" at {rule.time:%H:%M}" if rule.time else "")
            for rule in r.rules
        )
    else:
        text = " and ".join(rule_in_words(rule, completion=completion) for rule in r.rules)
        text += f" at {r.time:%H:%M}" if r.time else ""
    text += f" from {_day(r.first)}" if start else ""
    text += f" until {_day(r.until)}" if r.until else ""
    text += f", {r.count} time{'s' if r.count != 1 else ''}" if r.count else ""
    if r.exdates:
        text += f", except {_joined([_day(d) for d in r.exdates])}"
    return text


def span_in_words(span: dt.timedelta) -> str:
    """As in "30 minutes", "1 hour", "2 days", "1 hour and 30 minutes"."""
    minutes = int(span.total_seconds() // 60)
    parts = []
    for size, name in ((1440, "day"), (60, "hour"), (1, "minute")):
        count, minutes = divmod(minutes, size)
        if count:
            parts.append(f"{count} {name}{'s' if count != 1 else ''}")
    return _joined(parts) if parts else "0 minutes"


def reminder_in_words(reminder: Reminder) -> str:
    """As in "30 minutes before", "the day before at 17:00", "on the day at 09:00", "Thu 16 Jul 2026 at 09:00"."""
    if reminder.before is not None:
        return f"{span_in_words(reminder.before)} before" if reminder.before else "when it is due"
    if reminder.at is not None:
        return f"{date_in_words(reminder.at.date())} at {reminder.at:%H:%M}"
    assert reminder.days_before is not None
    assert reminder.time is not None
    named = {0: "on the day", 1: "the day before"}.get(reminder.days_before, f"{reminder.days_before} days before")
    return f"{named} at {reminder.time:%H:%M}"
