"""Days by name or distance: "tomorrow", "friday", "next friday", "in 3 days", "2 days before aug 15", "eom"."""

import datetime as dt
import re

from bot.intent import calendar as cal
from bot.intent.rules.numbers import length
from bot.intent.rules.spans import soon
from bot.intent.rules.weekdays import beside_day, weeks_on, with_number
from bot.intent.scan import Hit, Scan, When

DAY = cal.DAY


def relative_day(s: Scan, i: int) -> Hit | None:
    """As in "today", "tomorrow", "day after tomorrow"."""
    days = s.get(i, "day")
    if s.low(i) in s.lex.weak and i > 0 and not s.has(i - 1, "by"):
        named = s.word(i)[:1].isupper() or s.low(i - 1) in s.lex.function or s.low(i - 1) in s.lex.verbs
        if named:
            return None
    if days == 1 and s.has(i, "part") and s.has(i - 1, "the"):
        # As in "la mañana": the morning.
        return None
    away = length(s, i + 2) if s.has(i + 1, "in") and s.context.language != "en" else None
    if away is not None and len(away[1]) == 1 and away[1][0][1] in {"day", "week", "month", "year"}:
        return away[0], When(cal.add(s.today + DAY * days, *away[1][0]))
    return i + 1, When(s.today + DAY * days, grain="relative", sure=s.low(i) not in s.lex.weak)


def weekday(s: Scan, i: int) -> Hit | None:  # noqa: PLR0911 - one return per phrase
    """As in "friday", "friday next week", "friday of this week", "friday after next", "friday week"."""
    day = s.get(i, "wd")
    j = i + 1
    if s.low(j) == ".":
        # Cut short as in "Mo. 20. Juli", it only says again what the date is.
        dated = s.date(j + 1)
        if dated is not None and dated[1].date is not None and dated[1].date.weekday() == day:
            return dated
    numbered = with_number(s, j, day)
    if numbered is not None:
        return numbered
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
    weeks = weeks_on(s, j, day) or beside_day(s, j, day)
    if weeks is not None:
        return weeks
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


def the_weekend(s: Scan, i: int) -> Hit | None:
    """As in "on the weekend", "am Wochenende": this one."""
    if s.has(i, "theweekend"):
        return i + 1, When(_weekend(s, 0), grain="weekend")
    if s.low(i).endswith("s") or not (s.has(i - 1, "the") or s.has(i - 1, "on")):
        return None
    return i + 1, When(_weekend(s, 0), grain="weekend", sure=False)


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
    return soon(s, j + 1, ((float(ahead), unit),))


def unit_next(s: Scan, i: int) -> Hit | None:
    """As in "la semaine prochaine", "la semana que viene": the unit stands before "next"."""
    j = s.skip(i, "the")
    if not s.has(j, "unit") or not s.has(j + 1, "post"):
        return None
    hit = _period(s, j, s.get(j, "unit"), 1)
    return (j + 2, hit[1]) if hit else None


def later_this(s: Scan, i: int) -> Hit | None:
    """As in "later this week": its last workday; "later today" is the evening."""
    if s.has(i + 1, "this") and s.get(i + 2, "unit") == "week":
        return i + 3, When(_end_of_week(s))
    if s.has(i + 1, "this") and s.get(i + 2, "unit") == "month":
        return i + 3, When(s.today.replace(day=cal.month_days(s.today.year, s.today.month)))
    if s.get(i + 1, "day") == 0:
        return i + 2, When(s.today)
    return s.date(i + 1) if s.has(i, "lateword") and s.low(i) != "later" else None


def week_of(s: Scan, i: int) -> Hit | None:
    """As in "the week of aug 3"."""
    j = s.skip(i, "the")
    if s.get(j, "unit") != "week" or s.low(j + 1) != "of":
        return None
    return s.date(j + 2)


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
    j = s.skip(i + 2 if s.low(i + 1) == "-" else i + 1, "of", "the")
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
    period = {"month": "eom", "week": "eow", "quarter": "eoq", "year": "eoy"}.get(s.get(j, "unit") or "")
    if period and which == "end":
        return j + 1, When(end_of_period(s, period))
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
    ("weekend theweekend", the_weekend),
    ("unit the", unit_next, "unit"),
    ("unit the", week_of, "unit"),
    ("later lateword", later_this),
    ("edge", edge),
    ("end", part_of_period),
)
