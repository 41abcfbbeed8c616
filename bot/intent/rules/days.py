"""Days by name or distance: "tomorrow", "friday", "next friday", "in 3 days", "2 days before aug 15", "eom"."""

import datetime as dt
import re

from bot.intent import calendar as cal
from bot.intent.rules.numbers import length, number, ordinal
from bot.intent.scan import Hit, Scan, When

DAY = cal.DAY


def relative_day(s: Scan, i: int) -> Hit | None:
    """As in "today", "tomorrow", "day after tomorrow"."""
    days = s.get(i, "day")
    if s.low(i) in s.lex.weak and i > 0 and not s.has(i - 1, "by"):
        named = s.word(i)[:1].isupper() or s.low(i - 1) in s.lex.function or s.low(i - 1) in s.lex.verbs
        if named:
            return None
    return i + 1, When(s.today + DAY * days, grain="relative", sure=s.low(i) not in s.lex.weak)


def weekday(s: Scan, i: int) -> Hit | None:  # noqa: PLR0911 - one return per phrase
    """As in "friday", "friday next week", "friday of this week", "friday after next", "friday week"."""
    day = s.get(i, "wd")
    j = i + 1
    k = s.skip(j + 1 if s.comma(j) else j, "of", "on", "the")
    found = s.get(k, "next")
    if found and (s.get(k + 1, "unit") == "week" or s.has(k, "week_next")):
        start = cal.week_start(s.today, s.context.conventions.week_start) + DAY * 7 * found
        return k + 2, When(start + DAY * ((day - start.weekday()) % 7))
    if s.has(k, "this") and s.get(k + 1, "unit") == "week":
        start = cal.week_start(s.today, s.context.conventions.week_start)
        return k + 2, When(start + DAY * ((day - start.weekday()) % 7))
    if s.has(j, "after") and s.has(j + 1, "next"):
        return j + 2, When(cal.next_weekday(s.today, day) + DAY * 7)
    if found and s.has(j, "post"):
        return j + 1, When(_of_next_week(s, day))
    if found and k == j and not s.has(j + 1, "unit") and not s.has(j + 1, "wd"):
        return None
    if s.get(j, "unit") == "week" and s.low(j) == "week":
        return j + 1, When(cal.next_weekday(s.today, day) + DAY * 7)
    return j, When(cal.next_weekday(s.today, day), grain="weekday", weekday=day, sure=s.low(i) not in s.lex.weak)


def _of_next_week(s: Scan, day: int, weeks: int = 1) -> dt.date:
    start = cal.week_start(s.today, s.context.conventions.week_start) + DAY * 7 * weeks
    return start + DAY * ((day - start.weekday()) % 7)


def this_or_next(s: Scan, i: int) -> Hit | None:
    """As in "this friday", "next friday", "next week", "next month", "next quarter", "next weekend", "next july"."""
    following = s.get(i, "next")
    j = i + 1
    day = s.get(j, "wd")
    if day is not None:
        soon = cal.next_weekday(s.today, day)
        if not following or s.has(i, "coming"):
            return j + 1, When(soon, grain="weekday", weekday=day)
        return j + 1, When(_of_next_week(s, day, following))
    if s.has(j, "weekend"):
        return j + 1, When(_weekend(s, following or 0), grain="weekend")
    month = s.get(j, "month")
    if month is not None:
        if s.has(j + 1, "num"):
            return None
        first = s.today.replace(month=month, day=1)
        if first < s.today.replace(day=1) or (following and first <= s.today):
            first = first.replace(year=first.year + 1)
        return j + 1, When(max(first, s.today), grain="month")
    unit = s.get(j, "unit")
    return _period(s, j, unit, following or 0) if unit else None


def _weekend(s: Scan, ahead: int) -> dt.date:
    first = s.context.conventions.weekend[0]
    soon = s.today if s.today.weekday() == first else cal.next_weekday(s.today, first)
    if s.today.weekday() in s.context.conventions.weekend and not ahead:
        return s.today
    return soon + DAY * 7 * ahead


def _period(s: Scan, j: int, unit: str, ahead: int) -> Hit | None:  # noqa: PLR0911 - one return per phrase
    """The first day of the next week, month, quarter or year, and a weekday of the week named first."""
    if unit == "week":
        start = cal.week_start(s.today, s.context.conventions.week_start) + DAY * 7 * ahead
        k = s.skip(j + 1, "on") if not s.comma(j + 1) else j + 2
        day = s.get(k, "wd")
        if day is not None:
            return k + 1, When(start + DAY * ((day - start.weekday()) % 7))
        return (j + 1, When(start, grain="week")) if ahead else None
    if not ahead:
        return None
    if unit == "month":
        return j + 1, When(cal.add_months(s.today.replace(day=1), ahead), grain="month")
    if unit == "quarter":
        first = s.today.replace(day=1, month=(s.today.month - 1) // 3 * 3 + 1)
        return j + 1, When(cal.add_months(first, 3 * ahead), grain="quarter")
    if unit == "decade":
        return j + 1, When(cal.add(s.today, ahead, unit), grain="year")
    if unit == "year":
        years = ahead
        return j + 1, When(dt.date(min(s.today.year + years, cal.LAST_YEAR), 1, 1), grain="year")
    if unit == "day":
        return j + 1, When(s.today + DAY * ahead)
    return _soon(s, j + 1, ((float(ahead), unit),))


def unit_next(s: Scan, i: int) -> Hit | None:
    """As in "la semaine prochaine", "la semana que viene": the unit stands before "next"."""
    j = s.skip(i, "the")
    if not s.has(j, "unit") or not s.has(j + 1, "post"):
        return None
    hit = _period(s, j, s.get(j, "unit"), 1)
    return (j + 2, hit[1]) if hit else None


def _soon(
    s: Scan, end: int, parts: tuple[tuple[float, str], ...], base: When | None = None, sign: int = 1
) -> Hit | None:
    """Now or a base day plus a length: a moment when it has hours or minutes, else a day."""
    clock = any(unit in {"hour", "minute", "second"} for _, unit in parts)
    day = base.date if base is not None and base.date is not None else s.today
    for count, unit in parts:
        day = cal.add(day, sign * count, unit)
        if day.year >= cal.LAST_YEAR:
            return None
    if not clock:
        return end, When(day, time=base.time if base else None, hour=base.hour if base else None)
    seconds = sum(c * {"hour": 3600, "minute": 60, "second": 1}.get(u, 0) for c, u in parts)
    start = (
        dt.datetime.combine(day, base.time or dt.time()) if base is not None else dt.datetime.combine(day, s.now.time())
    )
    try:
        moment = start + sign * dt.timedelta(seconds=seconds)
    except OverflowError:
        return None
    return end, When(moment.date(), moment.time().replace(second=0, microsecond=0), grain="moment")


def in_length(s: Scan, i: int) -> Hit | None:
    """As in "in 3 days", "within two weeks", "after 4 days", "in about an hour", "next 2 weeks"."""
    j = s.skip(i + 1, "the") if s.has(i, "in") or s.has(i, "next") else i + 1
    j = s.skip(j, "approx", "next")
    hit = length(s, j)
    if hit is None:
        minutes = s.get(j, "num")
        if s.low(i) == "in" and minutes and j == len(s.tokens) - 1 and i == 0 and minutes < 60:
            return _soon(s, j + 1, ((float(minutes), "minute"),))
        return None
    if s.has(i, "next") and hit[1][0][0] == 1:
        return None
    end = hit[0]
    return _soon(s, end, hit[1])


def plus_length(s: Scan, i: int) -> Hit | None:
    """As in "+5 days", "+15min"."""
    written = s.get(i, "plusdur")
    if written is not None:
        return _soon(s, i + 1, (written,))
    unit = s.get(i + 1, "unit")
    if unit is None:
        return None
    parts: tuple[tuple[float, str], ...] = ((float(s.get(i, "plus")), unit),)
    j = i + 3 if s.comma(i + 2) else i + 2
    more = length(s, j)
    return _soon(s, more[0], parts + more[1]) if more else _soon(s, i + 2, parts)


def length_from(s: Scan, i: int) -> Hit | None:  # noqa: PLR0911 - one return per phrase
    """As in "3 days from now", "2 days before aug 15", "a week from friday", "the day before christmas"."""
    j = s.skip(i, "the")
    hit = length(s, j)
    if hit is None and s.get(j, "unit") in {"day", "week", "month", "year"}:
        hit = (j + 1, ((1.0, s.get(j, "unit")),))
    if hit is None:
        return _weekdays_from(s, j)
    end, parts = hit
    if i != j and len(parts) == 1 and s.has(j, "num") and s.has(end, "later"):
        return None
    if s.has(end, "later"):
        return _soon(s, end + 1, parts)
    sign = -1 if s.has(end, "before") else 1 if s.has(end, "after") or s.low(end) == "on" else 0
    if not sign:
        return None
    if sign == 1 and s.has(end + 1, "next") and parts[0][0] == 1.0 and not s.has(end + 2, "wd"):
        return _soon(s, end + 2, ((2.0, parts[0][1]),))
    k = s.skip(end + 1, "the")
    base = s.date(end + 1) or s.date(k) or (s.time(end + 1) if _clocked(parts) else None)
    if base is None or (s.low(end) == "on" and parts[0][1] != "week"):
        return None
    when = base[1]
    if when.date is None:
        when = when.but(date=s.today)
    return _soon(s, base[0], parts, when, sign)


def _clocked(parts: tuple[tuple[float, str], ...]) -> bool:
    return any(unit in {"hour", "minute", "second"} for _, unit in parts)


def _weekdays_from(s: Scan, i: int) -> Hit | None:
    """As in "two sundays from now", "3 mondays after may 25", "the 2nd monday before may 25"."""
    hit = number(s, i) or ordinal(s, i)
    if hit is None or hit[1] < 1:
        return None
    j, count = hit
    day = s.get(j, "wds") if s.has(j, "wds") else s.get(j, "wd")
    if day is None:
        return None
    if s.has(j + 1, "later") or (s.has(j + 1, "after") and s.get(j + 2, "day") == 0):
        return (j + 2 if s.has(j + 1, "later") else j + 3), When(cal.next_weekday(s.today, day) + DAY * 7 * (count - 1))
    sign = -1 if s.has(j + 1, "before") else 1 if s.has(j + 1, "after") else 0
    base = s.date(j + 2) if sign else None
    if base is None or base[1].date is None:
        return None
    if sign > 0:
        return base[0], When(cal.next_weekday(base[1].date, day) + DAY * 7 * (count - 1))
    back = (base[1].date.weekday() - day - 1) % 7 + 1
    return base[0], When(base[1].date - DAY * (back + 7 * (count - 1)))


def bare_length(s: Scan, i: int) -> Hit | None:
    """As in "2w", "3 days", "15 min" alone: from now, where nothing else stands beside it."""
    hit = length(s, i)
    if hit is None:
        return None
    vague = s.low(i) in {"a few", "few", "several"}
    clock = len(hit[1]) > 1 and _clocked(hit[1])
    soon = _soon(s, hit[0], hit[1])
    if soon is None or vague or clock:
        return None
    soon[1].sure = False
    soon[1].grain = "length"
    return soon


def later_this(s: Scan, i: int) -> Hit | None:
    """As in "later this week": its last workday; "later today" is the evening."""
    if s.has(i + 1, "this") and s.get(i + 2, "unit") == "week":
        return i + 3, When(_end_of_week(s))
    if s.has(i + 1, "this") and s.get(i + 2, "unit") == "month":
        return i + 3, When(s.today.replace(day=cal.month_days(s.today.year, s.today.month)))
    if s.get(i + 1, "day") == 0:
        return i + 2, When(s.today)
    return None


def _end_of_week(s: Scan, weeks: int = 0) -> dt.date:
    start = cal.week_start(s.today, s.context.conventions.week_start) + DAY * 7 * weeks
    end = start + DAY * ((s.context.conventions.end_of_week - start.weekday()) % 7)
    return end if end >= s.today else end + DAY * 7


def edge(s: Scan, i: int) -> Hit | None:
    """As in "eod", "end of week", "eom", "eoq", "eoy", and "eod thursday"."""
    which = s.get(i, "edge")
    if which == "eod":
        j = s.skip(i + 1, "on", "of", "by")
        base = s.date(j) if s.has(j, "wd") or s.has(j, "day") or s.has(j, "month") or s.has(j, "next") else None
        day = base[1].date if base else s.today
        weekday_said = base[1].weekday if base else None
        end = s.context.conventions.workday_end
        return (base[0] if base else i + 1), When(
            day,
            end,
            grain="weekday" if weekday_said is not None else "day" if base else "eod",
            weekday=weekday_said,
            said=True,
            convention="workday_end",
        )
    return i + 1, When(end_of_period(s, which))


def end_of_period(s: Scan, which: str) -> dt.date:
    """The last day of the running week (its last workday), month, quarter or year."""
    today = s.today
    if which == "eow":
        return _end_of_week(s)
    if which == "eom":
        return today.replace(day=cal.month_days(today.year, today.month))
    if which == "eoq":
        last = (today.month - 1) // 3 * 3 + 3
        return dt.date(today.year, last, cal.month_days(today.year, last))
    return dt.date(today.year, 12, 31)


def part_of_period(s: Scan, i: int) -> Hit | None:
    """As in "end of july", "end of next month", "mid january", "early march", "beginning of next week"."""
    which = s.get(i, "end")
    j = s.skip(i + 1, "of", "the")
    month = s.get(j, "month")
    if month is not None and not s.has(j + 1, "ord"):
        year = s.get(j + 1, "num") if s.get(j + 1, "digits") == 4 else None
        end = j + 2 if year else j + 1
        first = dt.date(year or s.today.year, month, 1) if 1 <= (year or s.today.year) < cal.LAST_YEAR else None
        found = _part_of_month(which, first) if first else None
        if found and found < s.today and not year and first:
            found = _part_of_month(which, first.replace(year=first.year + 1))
        return (end, When(found)) if found else None
    quarter = re.fullmatch(r"q([1-4])", s.low(j))
    if quarter:
        first = dt.date(s.today.year, 3 * int(quarter[1]) - 2, 1)
        if cal.add_months(first, 3) <= s.today:
            first = first.replace(year=first.year + 1)
        return _part_of_when(s, which, j + 1, When(first, grain="quarter"))
    hit = s.date(j)
    if hit is None:
        return None
    when: When = hit[1]
    return _part_of_when(s, which, hit[0], when)


def _part_of_when(s: Scan, which: str, end: int, when: When) -> Hit | None:
    day = when.date
    if day is None:
        return None
    if when.grain == "month":
        found = _part_of_month(which, day.replace(day=1))
    elif when.grain == "week":
        ahead = {"end": (s.context.conventions.end_of_week - day.weekday()) % 7, "mid": 2, "late": 3}.get(which, 0)
        found = day + DAY * ahead
    elif when.grain == "year":
        found = (
            dt.date(day.year, 12, 31) if which == "end" else dt.date(day.year, {"mid": 7, "late": 11}.get(which, 1), 1)
        )
    elif when.grain == "quarter":
        found = cal.add_months(day, 3) - DAY if which == "end" else day
    elif which == "end" and when.grain in {"day", "weekday", "relative"}:
        return end, when.but(time=s.context.conventions.workday_end, convention="workday_end", sure=True)
    else:
        return None
    return (end, When(found)) if found else None


def _part_of_month(which: str, first: dt.date) -> dt.date:
    if which == "end":
        return first.replace(day=cal.month_days(first.year, first.month))
    return first.replace(day={"start": 1, "early": 5, "mid": 15, "late": 25}[which])


RULES = (
    ("day", relative_day),
    ("wd", weekday),
    ("next this", this_or_next),
    ("unit the", unit_next),
    ("in next", in_length),
    ("plus plusdur", plus_length),
    ("num a tens dur the unit ord half quarterhour decimal dotted fraction", length_from),
    ("num tens dur a half decimal dotted fraction", bare_length),
    ("later lateword", later_this),
    ("edge", edge),
    ("end", part_of_period),
)
