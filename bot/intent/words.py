"""Specs in words, in the language that is spoken, for cards and previews.

Knows specs and the catalogue only; what it says in English, the parser reads back as the same spec.
"""

import datetime as dt
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, get_day_names, get_month_names

from bot.catalogue import enumerated, say, spoken
from bot.specs import WEEKDAYS, Due, Recurrence, Reminder, Rule, wall_clock

_WORKWEEK = ("MO", "TU", "WE", "TH", "FR")
# Rules and days whose words are remembered: lists and previews say the same ones again and again.
_REMEMBERED = 2048


def date_in_words(day: dt.date) -> str:
    """As in "Fri 24 Jul 2026"."""
    return _formatted(spoken(), "words-date-pattern", day)


@lru_cache(_REMEMBERED)
def _formatted(language: str, pattern: str, day: dt.date) -> str:
    return format_date(day, format=say(pattern), locale=language)


def due_in_words(due: Due, now: dt.datetime | None = None) -> str:
    """As in "Fri 24 Jul 2026, 15:00 EDT"; a typed zone is shown beside it. `now` (aware) adds "today" or "tomorrow"."""
    text = date_in_words(due.date)
    if now is not None and (near := {0: "words-today", 1: "words-tomorrow"}.get((due.date - now.date()).days)):
        text = say(near, date=text)
    if due.time is None:
        return text
    moment = wall_clock(due.date, due.time, due.zone)
    end = f"-{due.end:%H:%M}" if due.end else ""
    text += f", {moment:%H:%M}{end} {moment:%Z}"
    if due.typed_zone:
        there = moment.astimezone(ZoneInfo(due.typed_zone))
        text += f" ({there:%H:%M} {there:%Z})"
    return text


def ordinal(n: int, weekday: int = -1) -> str:
    """As in "1st", "22nd", "last", "2nd to last"; of a `weekday` (0 to 6) in languages where that has a gender."""
    if n == -1:
        return say("words-last", weekday=weekday)
    if n < 0:
        return say("words-to-last", nth=ordinal(-n, weekday))
    return say("words-ordinal", n=n, form=_form(spoken(), n), weekday=weekday)


def monthday(n: int) -> str:
    """A day of a month as in "the 15th"; counted from its end as `ordinal`."""
    return say("words-monthday", n=n, form=_form(spoken(), n)) if n > 0 else ordinal(n)


@lru_cache(_REMEMBERED)
def _form(language: str, n: int) -> str:
    """CLDR's category of an ordinal: "one" for 1st and 21st in English."""
    return str(Locale(language).ordinal_form(n))


def _weekday(code: str) -> str:
    """The name of a day as a rule has it ("FR")."""
    return str(get_day_names("wide", locale=spoken())[WEEKDAYS.index(code)])


def _named(months: tuple[int, ...] | list[int]) -> str:
    names = get_month_names("wide", locale=spoken())
    return enumerated([names[month] for month in months])


def rule_in_words(rule: Rule, *, completion: bool = False) -> str:
    """One rule: "every other Friday", "every 3 months on the 4th", "every 3 days when done" (by completion)."""
    said = _rule(spoken(), rule)
    return say("words-when-done", rule=said) if completion else said


@lru_cache(_REMEMBERED)
def _rule(language: str, rule: Rule) -> str:
    del language  # it only tells what is remembered apart
    if rule.workdays:
        return say("words-workdays", interval=rule.interval)
    head = say(f"words-{rule.freq.lower()}", interval=rule.interval)
    if rule.freq == "WEEKLY" and rule.byday:
        return _in_months(rule, _weekly(rule, head))
    if rule.freq == "DAILY":
        return _in_months(rule, head)
    return _dated(rule, head)


def _weekly(rule: Rule, head: str) -> str:
    if rule.byday == _WORKWEEK:
        return say("words-every-weekday") if rule.interval == 1 else say("words-on-weekdays", head=head)
    names = enumerated([_weekday(day) for day in rule.byday])
    if rule.interval == 1:
        return say("words-every-days", days=names)
    if rule.interval == 2 and len(rule.byday) == 1:
        return say("words-every-other-day", days=names)
    return say("words-weekly-on", head=head, days=names)


def _dated(rule: Rule, head: str) -> str:
    """A monthly or yearly rule with its days."""
    months = _named(rule.bymonth) if rule.bymonth else ""
    if rule.freq == "YEARLY" and months and rule.bymonthday and not rule.byday:
        days = enumerated([monthday(day) for day in rule.bymonthday])
        return say("words-on-date", head=head, months=months, days=days)
    days = _days(rule)
    text = say("words-on", head=head, days=days) if days else head
    if rule.byweekno:
        text = say("words-in-week", head=text, weeks=enumerated([str(week) for week in rule.byweekno]))
    return say("words-in-months", head=text, months=months) if months else text


def _in_months(rule: Rule, head: str) -> str:
    """With the months it happens in, or those it doesn't where they are fewer."""
    if not rule.bymonth:
        return head
    if len(rule.bymonth) > 6:
        others = [month for month in range(1, 13) if month not in rule.bymonth]
        return say("words-except-months", head=head, months=_named(others))
    return say("words-in-months", head=head, months=_named(rule.bymonth))


def _days(rule: Rule) -> str:
    if rule.bysetpos:
        nth = enumerated([ordinal(n) for n in rule.bysetpos])
        if rule.byday == _WORKWEEK:
            return say("words-the-workday", nth=nth)
        return say("words-the-instance", nth=nth, days=enumerated([_weekday(day) for day in rule.byday]))
    if rule.byday:
        return _nth_days(rule.byday)
    if rule.bymonthday:
        key = "words-the-last-days" if rule.bymonthday[-1] < 0 else "words-the-days"
        return say(key, nth=enumerated([monthday(day) for day in rule.bymonthday]))
    return say("words-the-yeardays", nth=enumerated([ordinal(day) for day in rule.byyearday])) if rule.byyearday else ""


def _nth_days(byday: tuple[str, ...]) -> str:
    plain = [day for day in byday if len(day) == 2]
    if plain:
        return say("words-plain-days", days=enumerated([_weekday(day) for day in plain]))
    if len({day[-2:] for day in byday}) == 1:
        return _nth_day([int(day[:-2]) for day in byday], byday[0][-2:])
    return enumerated([_nth_day([int(day[:-2])], day[-2:]) for day in byday])


def _nth_day(nth: list[int], code: str) -> str:
    weekday = WEEKDAYS.index(code)
    if nth == [-1]:
        return say("words-the-last-weekday", day=_weekday(code), weekday=weekday)
    said = enumerated([ordinal(n, weekday) for n in nth])
    return say("words-the-weekday", nth=said, day=_weekday(code), weekday=weekday)


def _day(day: dt.date) -> str:
    return _formatted(spoken(), "words-day-pattern", day)


def recurrence_in_words(r: Recurrence, *, start: bool = True) -> str:
    """As in "every other Friday at 15:00 from 17 Jul 2026 until 4 Dec 2026, 11 times"; `start` says the "from" too."""
    completion = r.anchor == "completion"
    rules = [(rule_in_words(rule, completion=completion), rule.time) for rule in r.rules]
    if any(time for _, time in rules):
        text = _all([_at(said, time) for said, time in rules])
    else:
        text = _at(_all([said for said, _ in rules]), r.time)
    if start:
        text = say("words-from", text=text, day=_day(r.first))
    if r.until:
        text = say("words-until", text=text, day=_day(r.until))
    if r.count:
        text = say("words-times", text=text, count=r.count)
    return say("words-except", text=text, days=enumerated([_day(day) for day in r.exdates])) if r.exdates else text


def _all(rules: list[str]) -> str:
    """All rules, each joined by "and": a comma would read as part of one of them."""
    text = rules[0]
    for rule in rules[1:]:
        text = say("and", first=text, last=rule)
    return text


def _at(what: str, time: dt.time | None) -> str:
    return say("words-at", what=what, time=f"{time:%H:%M}") if time else what


def span_in_words(span: dt.timedelta) -> str:
    """As in "30 minutes", "1 hour", "2 days", "1 hour and 30 minutes"."""
    minutes = int(span.total_seconds() // 60)
    parts = []
    for size, key in ((1440, "words-days"), (60, "words-hours"), (1, "words-minutes")):
        count, minutes = divmod(minutes, size)
        if count:
            parts.append(say(key, count=count))
    return enumerated(parts) if parts else say("words-minutes", count=0)


def reminder_in_words(reminder: Reminder) -> str:
    """As in "30 minutes before", "the day before at 17:00", "on the day at 09:00", "Thu 16 Jul 2026 at 09:00"."""
    if reminder.before is not None:
        return say("words-before", span=span_in_words(reminder.before)) if reminder.before else say("words-when-due")
    if reminder.at is not None:
        return _at(date_in_words(reminder.at.date()), reminder.at.time())
    assert reminder.days_before is not None
    near = {0: "words-on-the-day", 1: "words-the-day-before"}.get(reminder.days_before)
    named = say(near) if near else say("words-days-before", count=reminder.days_before)
    return _at(named, reminder.time)
