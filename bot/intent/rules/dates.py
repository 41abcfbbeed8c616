"""Days by the calendar: "aug 3", "the third of august", "8/3", "2026-08-03", "the 27th", "first monday of august"."""

import datetime as dt

from bot.intent import calendar as cal
from bot.intent.rules.days import end_of_period
from bot.intent.rules.numbers import number, ordinal
from bot.intent.scan import Hit, Scan, When

# Two digits of a year mean one of the next so many years.
_FARTHEST = 30


def month_first(s: Scan, i: int) -> Hit | None:
    """As in "august 3", "aug 3rd, 2027", "august the third", "aug.

    3", "august twenty nine"; "july 2019" and a month alone.
    """
    month = s.get(i, "month")
    j = i + 1
    if s.comma(j) and (s.has(j + 1, "ord")):
        j += 1
    if s.low(j) in {"-", "/", "."}:
        j += 1
    k = s.skip(j, "the")
    day = _day(s, k)
    if day is not None and not (s.has(k, "count")):
        end, year = _year_after(s, day[0])
        found = _resolve(s, month, day[1], year)
        # A day that the month lacks is a mistake, not the month and a number.
        return (end, When(found)) if found else None
    year_hit = _year(s, j if not s.comma(j) else j + 1)
    if year_hit is not None:
        return year_hit[0], When(dt.date(year_hit[1], month, 1), grain="month")
    first = s.today.replace(day=1, month=month)
    if first < s.today.replace(day=1):
        first = first.replace(year=first.year + 1)
    return i + 1, When(max(first, s.today), grain="month", sure=False)


def _day(s: Scan, i: int) -> Hit | None:
    hit = ordinal(s, i)
    if hit is not None and 1 <= hit[1] <= 31:
        return hit
    hit = number(s, i)
    if hit is None or not 1 <= hit[1] <= 31 or (s.get(i, "digits") or 0) > 2:
        return None
    if s.has(hit[0], "unit") and not s.has(hit[0], "year_word") and not s.has(hit[0], "meridiem"):
        return None
    if s.has(hit[0], "meridiem") or s.has(hit[0], "oclock"):
        return None
    return hit


def _year(s: Scan, i: int) -> Hit | None:
    if s.get(i, "digits") == 4 and 1900 <= s.get(i, "num") < 2200:
        end = i + 1
        if s.get(end, "unit") == "year" and s.low(end) == "year":
            end += 1
        return end, s.get(i, "num")
    return None


def _year_after(s: Scan, i: int) -> tuple[int, int | None]:
    """The year that may follow a day and month: ", 2027", "2027", "in 2027"."""
    j = i
    if s.comma(j) or (s.has(j, "of") and not s.has(j, "month")) or s.low(j) in {"-", "/", "."}:
        j += 1
    hit = _year(s, j)
    if hit is None:
        return i, None
    return hit[0], hit[1]


def _resolve(s: Scan, month: int, day: int, year: int | None) -> dt.date | None:
    if year is not None:
        return cal.day_of_month(year, month, day)
    return cal.next_date(s.today, month, day)


def day_first(s: Scan, i: int) -> Hit | None:
    """As in "3 aug", "3rd of august 2027", "the third of august", "20th of next month", "15 of this month"."""
    j = s.skip(i, "the")
    day = ordinal(s, j) or (number(s, j) if s.has(j, "digits") or j > i else None)
    if day is None or not -31 <= day[1] <= 31 or day[1] == 0 or (s.get(j, "digits") or 0) > 2:
        return None
    if day[1] < 0:
        return None
    k = day[0]
    if s.get(k, "unit") == "day" and s.has(k + 1, "of"):
        k += 1
    if s.low(k) in {"-", "/", "."}:
        k += 1
    of = s.skip(k, "of", "the")
    month = s.get(of, "month")
    if month is not None:
        end, year = _year_after(s, of + 1)
        if year is None and s.get(of + 1, "digits") == 2 and s.get(j, "written") and not s.has(of + 2, "meridiem"):
            end, year = of + 2, 2000 + s.get(of + 1, "num")
        found = _resolve(s, month, day[1], year)
        return (end, When(found)) if found else None
    return _of_month(s, of, day[1]) if of > k or s.has(of, "this") or s.has(of, "next") else None


def _of_month(s: Scan, i: int, day: int) -> Hit | None:
    """The day of "[of] next month", "[of] this month", "the month after next"."""
    hit = s.date(i)
    if hit is not None and hit[1].grain == "month" and hit[1].date is not None and s.get(hit[0] - 1, "unit") == "month":
        found = cal.day_of_month(hit[1].date.year, hit[1].date.month, day)
        return (hit[0], When(found)) if found else None
    if s.get(i, "unit") == "month" and s.has(i + 1, "after") and s.has(i + 2, "next"):
        first = cal.add_months(s.today.replace(day=1), 2)
        found = cal.day_of_month(first.year, first.month, day)
        return (i + 3, When(found)) if found else None
    if (s.has(i, "this") and s.get(i + 1, "unit") == "month") or s.get(i, "unit") == "month":
        end = i + 2 if s.has(i, "this") else i + 1
        found = cal.day_of_month(s.today.year, s.today.month, day)
        if found is not None and found < s.today:
            found = cal.next_day_of_month(s.today, day)
        return (end, When(found)) if found else None
    return None


def the_nth(s: Scan, i: int) -> Hit | None:
    """As in "the 27th", "on the 2nd", "27th": the next such day; in words only after an article."""
    j = s.skip(i, "the")
    hit = ordinal(s, j)
    if hit is None or not 1 <= hit[1] <= 31 or s.has(hit[0], "unit") or s.has(hit[0], "wd") or s.has(hit[0], "wds"):
        return _the_number(s, i, j)
    if s.low(j)[-1] == "." and j == i and s.size > 1 and not s.has(i - 1, "on"):
        return None
    written = bool(s.get(hit[0] - 1, "written"))
    if not written and j == i:
        return None
    return hit[0], When(cal.next_day_of_month(s.today, hit[1]), grain="monthday", sure=written and j > i)


def _the_number(s: Scan, i: int, j: int) -> Hit | None:
    """As in "the thirty"; and "el 15", "le 15", "dia 15" in languages that say days with plain numbers."""
    if j > i and s.get(j, "tens") == 30:
        return j + 1, When(cal.next_day_of_month(s.today, 30), sure=False)
    if s.context.language == "en":
        return None
    k = j + 1 if s.has(j, "dayno") else j
    day = s.get(k, "num") if s.has(k, "digits") else None
    named = k > j or j > i or s.has(i - 1, "on")
    if day is None or not named or not 1 <= day <= 31 or s.has(k + 1, "unit") or s.has(k + 1, "month"):
        return None
    return k + 1, When(cal.next_day_of_month(s.today, day), grain="monthday", sure=k > j)


def numeric(s: Scan, i: int) -> Hit | None:
    """As in "2026-08-03", "8/3", "3.8.", "8/3/27": as written, or the next such day."""
    year, month, day = s.get(i, "date")
    found = _resolve(s, month, day, year)
    if found is None or (year is not None and str(year) not in s.low(i) and _unlikely(s, i, found)):
        return None
    clock = s.get(i, "datetime")
    other = _other_order(s, i, month, day) if year is None else None
    return i + 1, When(found, dt.time(*clock) if clock else None, sure=year is not None, other=other)


def _unlikely(s: Scan, i: int, day: dt.date) -> bool:
    """Whether two digits of a year are rather a number's: "12-04-77", the version "4.17.21"."""
    return day.year - s.today.year > _FARTHEST or (day < s.today and "." in s.low(i))


def _other_order(s: Scan, i: int, month: int, day: int) -> dt.date | None:
    """The date with day and month exchanged, which a weekday beside it may choose."""
    return cal.next_date(s.today, day, month) if day <= 12 and "-" not in s.low(i)[:5] else None


def month_and_year(s: Scan, i: int) -> Hit | None:
    """As in "04/2027": the first of that month."""
    year, month = s.get(i, "monthyear")
    return i + 1, When(dt.date(year, month, 1), grain="month")


def year_first(s: Scan, i: int) -> Hit | None:
    """As in "2027 march 18", "2027/23/sep"."""
    year = _year(s, i)
    if year is None:
        return None
    j = year[0]
    glue = s.low(j) in {"/", "-"}
    j = j + 1 if glue else j
    for month_at, day_at in ((j, j + 2 if glue else j + 1), (j + 2 if glue else j + 1, j)):
        month, day = s.get(month_at, "month"), _day(s, day_at)
        if month is not None and day is not None:
            found = cal.day_of_month(year[1], month, day[1])
            if found:
                return max(month_at + 1, day[0]), When(found)
    return None


def spaced(s: Scan, i: int) -> Hit | None:
    """As in "2 / 15", "2 - 15" with spaces, when that is all there is."""
    if s.low(i + 1) not in {"/", "-"} or s.size != i + 3 or i:
        return None
    a, b = s.get(i, "num"), s.get(i + 2, "num")
    if a is None or b is None or not s.gaps[i + 1]:
        return None
    for month, day in ((b, a), (a, b)) if s.lex.day_first else ((a, b), (b, a)):
        if 1 <= month <= 12:
            found = cal.next_date(s.today, month, day)
            if found:
                return i + 3, When(found)
    return None


def dotted_date(s: Scan, i: int) -> Hit | None:
    """As in "8.25", "13.11" beside a weekday or a time, or alone."""
    year, month, day = s.get(i, "dotdate") or s.get(i, "dashdate")
    found = _resolve(s, month, day, year)
    other = _other_order(s, i, month, day)
    grain = "dotted" if s.has(i, "dotdate") else "dash"
    return (i + 1, When(found, sure=False, grain=grain, other=other)) if found else None


def nth_weekday(s: Scan, i: int) -> Hit | None:
    """As in "first monday of august", "last friday of september 2027", "last workday of the month"."""
    j = s.skip(i, "the")
    hit = ordinal(s, j)
    if hit is None:
        return None
    nth, k = hit[1], hit[0]
    of = s.skip(k + 1, "of", "the")
    whole = {"year": "eoy", "quarter": "eoq"}.get(s.get(of, "unit") or "")
    if nth == -1 and whole and of > k + 1 and s.get(k, "unit") == "day":
        return of + 1, When(end_of_period(s, whole))
    year, months, end = _months(s, of)
    if end is None:
        return None
    for first in months:
        found = _nth(s, k, first, nth)
        if found is not None and (found >= s.today or year):
            return end, When(found)
    return None


def _months(s: Scan, i: int) -> tuple[int | None, list[dt.date], int | None]:  # noqa: PLR0911 - one return per phrase
    """The first days of the months that may be meant: a named one this year or next, or the running and the next."""
    month = s.get(i, "month")
    if month is not None:
        hit = _year(s, i + 2 if s.comma(i + 1) else i + 1)
        if hit is not None:
            return hit[1], [dt.date(hit[1], month, 1)], hit[0]
        return None, [dt.date(s.today.year + k, month, 1) for k in range(2)], i + 1
    if s.has(i, "next") and s.get(i + 1, "unit") == "month":
        first = cal.add_months(s.today.replace(day=1), 1)
        return first.year, [first], i + 2
    this = i + 1 if s.has(i, "this") else i
    if s.get(this, "unit") == "month":
        k = s.skip(this + 1, "in")
        count = s.get(k, "num")
        if count is not None and s.get(k + 1, "unit") == "month":
            return None, [cal.add_months(s.today.replace(day=1), count)], k + 2
        return None, [cal.add_months(s.today.replace(day=1), k) for k in range(2)], this + 1
    if s.has(i, "num") and s.get(i + 1, "unit") == "month":
        return None, [cal.add_months(s.today.replace(day=1), s.get(i, "num"))], i + 2
    year_hit = _year(s, i)
    if year_hit is not None:
        return year_hit[1], [dt.date(year_hit[1], 1, 1)], year_hit[0]
    return None, [], None


def _nth(s: Scan, k: int, first: dt.date, nth: int) -> dt.date | None:
    day = s.get(k, "wd") if s.has(k, "wd") else s.get(k, "wds")
    if day is not None:
        return cal.nth_weekday(first.year, first.month, day, nth)
    unit = s.get(k, "unit")
    if unit == "workday":
        return cal.workday_of_month(first.year, first.month, nth)
    if unit == "day":
        return cal.day_of_month(first.year, first.month, nth)
    if unit == "week" and nth > 0:
        return first + cal.DAY * 7 * (nth - 1)
    return None


def slack_moment(s: Scan, i: int) -> Hit | None:
    """Slack's own date markup: a moment, shown in the person's zone."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - rare

    local = s.get(i, "moment").astimezone(ZoneInfo(s.context.zone))
    return i + 1, When(local.date(), local.time().replace(second=0, microsecond=0))


def given(s: Scan, i: int) -> Hit | None:
    """A date that was read before the rules."""
    return i + 1, s.get(i, "given")


RULES = (
    ("given", given),
    ("month", month_first),
    ("ord num tens the", day_first, "month unit"),
    ("ord tens the dayno num", the_nth, "ord tens last num"),
    ("ord the last tens", nth_weekday, "ord tens last"),
    ("date", numeric),
    ("monthyear", month_and_year),
    ("digits", year_first),
    ("num", spaced),
    ("dotdate dashdate", dotted_date),
    ("moment", slack_moment),
)
