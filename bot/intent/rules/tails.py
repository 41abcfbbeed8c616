"""What follows "every week", "monthly", "every year": "on Tuesday", "on the 4th", "on the last Friday"."""

from bot.intent.holidays_by_name import yearly
from bot.intent.patterns import WORKWEEK, Pattern, days, nth_days, weekly
from bot.intent.rules.lists import LONGEST, month_list, number_list, ordinal_list, weekday_list
from bot.intent.scan import Hit, Scan


def tail(s: Scan, end: int, pattern: Pattern) -> Hit:
    """The pattern with the days that follow it."""
    reader = {"WEEKLY": _weekly, "MONTHLY": _monthly, "YEARLY": _yearly}.get(pattern.freq)
    hit = reader(s, end, pattern) if reader else None
    return hit or (end, pattern)


def _on(s: Scan, i: int) -> int:
    j = i + 1 if s.comma(i) else i
    return i if s.has(j, "starting") or s.has(j, "until") else s.skip(j, "on", "in", "at", "the")


def _elided(s: Scan, i: int) -> bool:
    """Whether the article is part of the word, as in Italian "l'ultimo"."""
    return s.has(i, "last") and "'" in s.low(i)


def _weekly(s: Scan, end: int, pattern: Pattern) -> Hit | None:
    j = _on(s, end)
    listed = weekday_list(s, j)
    if listed is not None and (j > end or s.has(j, "wds") or s.has(j, "weekend")):
        return listed[0], pattern.but(byday=days(listed[1]))
    nth = ordinal_list(s, j)
    if nth is not None and s.get(nth[0], "unit") == "day" and 1 <= nth[1][0] <= 7:
        first = s.context.conventions.week_start
        return nth[0] + 1, pattern.but(byday=days(tuple((first + n - 1) % 7 for n in nth[1])))
    return None


def _monthly(s: Scan, end: int, pattern: Pattern) -> Hit | None:
    j = _on(s, end)
    if j == end and not _elided(s, j):
        return None
    edge = s.get(j, "end")
    if edge in {"start", "end"}:
        return s.skip(j + 1, "of", "the"), pattern.but(bymonthday=(1 if edge == "start" else -1,))
    listed = weekday_list(s, j)
    if listed is not None and not s.has(j, "ord"):
        return listed[0], pattern.but(byday=days(listed[1]))
    k = j + 1 if s.has(j, "dayno") and s.has(j + 1, "num") else j
    nth = ordinal_list(s, k, bare=True)
    named = s.has(k, "ord") or k > j or any(s.has(j - 1, name) for name in ("the", "on", "dayno"))
    if nth is None or (s.has(k, "num") and not named):
        return None
    return nth_in_month(s, nth, pattern)


def nth_in_month(s: Scan, nth: Hit, pattern: Pattern) -> Hit | None:
    """Days of a month from ordinals and what they count: weekdays, workdays, days, or nothing (days)."""
    end, ordinals = nth
    if s.has(end, "instance"):
        listed = weekday_list(s, s.skip(end + 1, "of"))
        if listed is not None:
            return listed[0], pattern.but(byday=days(listed[1]), bysetpos=ordinals)
    if s.get(end, "unit") == "workday" or (s.has(end, "weekday") and not s.has(end, "wd")):
        return _workdays(s, end + 1, ordinals, pattern)
    listed = weekday_list(s, end) if s.has(end, "wd") or s.has(end, "wds") else None
    if listed is not None:
        return listed[0], pattern.but(byday=nth_days(ordinals, listed[1]))
    if s.get(end, "unit") == "day":
        return end + 1, pattern.but(bymonthday=ordinals)
    if s.has(end, "unit") or s.has(end, "weekend"):
        return None
    return end, pattern.but(bymonthday=ordinals)


def _workdays(s: Scan, end: int, ordinals: tuple[int, ...], pattern: Pattern) -> Hit:
    """As in "15th workday, first workday, last workday": one rule with all their places in the month."""
    while len(ordinals) < LONGEST:
        j = s.skip(end + 1 if s.comma(end) else end, "and", "the")
        more = ordinal_list(s, j) if j > end else None
        if more is None or not (s.get(more[0], "unit") == "workday" or s.has(more[0], "weekday")):
            break
        ordinals += more[1]
        end = more[0] + 1
    return end, pattern.but(byday=WORKWEEK, bysetpos=ordinals)


def _yearly(s: Scan, end: int, pattern: Pattern) -> Hit | None:  # noqa: PLR0911 - one return per phrase
    j = _on(s, end)
    if j == end and not _elided(s, j):
        return None
    week = _week_numbers(s, j)
    if week is not None:
        return week[0], pattern.but(byweekno=week[1])
    if s.has(j, "holiday"):
        made = feast(s.get(j, "holiday"))
        return (j + 1, made.but(interval=pattern.interval)) if made else None
    listed = weekday_list(s, j)
    if listed is not None and not s.has(j, "ord"):
        week = _week_numbers(s, s.skip(listed[0], "in", "of"))
        return (week[0], pattern.but(byweekno=week[1], byday=days(listed[1]))) if week else None
    dated = month_days(s, j)
    if dated is not None:
        return dated[0], pattern.but(bymonth=dated[1][0], bymonthday=dated[1][1])
    months = month_list(s, j)
    if months is not None:
        return months[0], pattern.but(bymonth=months[1])
    return _nth_of_year(s, j, pattern)


def end_of_each(which: str, end_of_week: int) -> Pattern | None:
    """The rule of the last day of each week, month, quarter or year."""
    return {
        "eow": weekly((end_of_week,)),
        "eom": Pattern("MONTHLY", bymonthday=(-1,)),
        "eoq": Pattern("YEARLY", bymonth=(3, 6, 9, 12), bymonthday=(-1,)),
        "eoy": Pattern("YEARLY", bymonth=(12,), bymonthday=(31,)),
    }.get(which)


def feast(name: str) -> Pattern | None:
    """The yearly rule of a holiday that has one."""
    parts = yearly(name)
    if parts is None:
        return None
    month, day, weekday = parts
    if weekday is not None:
        return Pattern("YEARLY", bymonth=(month,), byday=nth_days((day,), (weekday,)))
    return Pattern("YEARLY", bymonth=(month,), bymonthday=(day,))


def _nth_of_year(s: Scan, j: int, pattern: Pattern) -> Hit | None:
    k = j + 1 if s.has(j, "dayno") and s.has(j + 1, "num") else j
    nth = ordinal_list(s, k, bare=k > j)
    if nth is None:
        return None
    hit = nth_in_month(s, nth, pattern)
    if hit is None:
        return None
    found: Pattern = hit[1]
    of = s.skip(hit[0], "of", "in", "the")
    months = month_list(s, of)
    if months is not None:
        return months[0], found.but(bymonth=months[1])
    if found.bymonthday:
        return hit[0], found.but(bymonthday=(), byyearday=found.bymonthday)
    return hit


def _week_numbers(s: Scan, i: int) -> Hit | None:
    if not s.has(i, "weekno"):
        return None
    hit = number_list(s, i + 1)
    return hit if hit is not None and all(1 <= n <= 53 for n in hit[1]) else None


def week_numbers(s: Scan, i: int) -> Hit | None:
    """As in "week 12 and 14" after "in": week numbers."""
    return _week_numbers(s, s.skip(i, "in", "of"))


def month_days(s: Scan, i: int) -> Hit | None:
    """As in "aug 20 and 30", "jan, mar and jul 13", "14 jan", "20th and 30th of aug": ((months), (days))."""
    months = month_list(s, i)
    if months is not None:
        j = s.skip(months[0], "on", "the")
        j = j + 1 if s.has(j, "dayno") and s.has(j + 1, "num") else j
        nth = ordinal_list(s, j, bare=True)
        if nth is not None and not s.has(nth[0], "wd") and not s.has(nth[0], "unit") and not s.has(nth[0], "count"):
            return nth[0], (months[1], nth[1])
        return None
    nth = ordinal_list(s, s.skip(i, "the"), bare=True)
    if nth is None:
        return None
    of = s.skip(nth[0], "of", "the")
    months = month_list(s, of)
    if months is None or any(not -31 <= d <= 31 for d in nth[1]):
        return None
    return (of + 1 if s.has(of + 2, "num") else months[0]), (
        (months[1][:1] if s.has(of + 2, "num") else months[1]),
        nth[1],
    )
