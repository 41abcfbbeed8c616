"""How a series begins and ends: "starting aug 3", "until december", "for 10 times", "for 3 months"."""

import datetime as dt

from bot.intent import calendar as cal
from bot.intent.rules.days import end_of_period
from bot.intent.rules.lists import LONGEST, month_list, separated, weekday_list
from bot.intent.rules.moments import moment
from bot.intent.rules.numbers import length, number
from bot.intent.rules.tails import month_days
from bot.intent.scan import Hit, Scan, When

_NO_YEAR = 2200


def _date(s: Scan, i: int) -> Hit | None:
    """A date, and a time beside it, after a word that asked for one."""
    year = s.skip(i, "in", "the")
    if s.get(year, "digits") == 4 and s.today.year < s.get(year, "num") < _NO_YEAR and s.ends_name(year + 1):
        return year + 1, When(dt.date(s.get(year, "num"), 1, 1), grain="year")
    hit = moment(s, s.skip(i, "on", "in", "the")) if i < s.size else None
    plain = moment(s, i) if i < s.size else None
    if plain is not None and (hit is None or plain[0] >= hit[0]):
        hit = plain
    if hit is None or hit[1][1].date is None:
        return None
    return hit[0], hit[1][1]


def until(s: Scan, i: int) -> Hit | None:
    """As in "until december", "till 5 dec", "ending in 6 months", "through friday": the last day that counts."""
    hit = _date(s, i + 1)
    if hit is not None and hit[1].grain == "year" and s.has(i, "inclusive"):
        return hit[0], ("until", When(dt.date(hit[1].date.year, 12, 31)))
    if hit is not None and hit[1].grain == "month" and s.has(i, "inclusive"):
        day = hit[1].date
        return hit[0], ("until", When(day.replace(day=cal.month_days(day.year, day.month))))
    if hit is None:
        span = length(s, s.skip(i + 1, "in"))
        if span is None or not s.has(i + 1, "in"):
            return None
        day = s.today
        for count, unit in span[1]:
            day = cal.add(day, count, unit)
        return span[0], ("until", When(day))
    return hit[0], ("until", hit[1])


def starting(s: Scan, i: int) -> Hit | None:
    """As in "starting aug 3", "from next tuesday", "beginning in may"; "from jan 1 to march 25th" also ends it."""
    hit = _date(s, i + 1)
    if hit is None:
        return None
    end = hit[0]
    if s.has(end, "range") or s.has(end, "until"):
        last = _date(s, end + 1)
        if last is not None:
            return last[0], ("span", (hit[1], last[1]))
    return end, ("start", hit[1])


def times(s: Scan, i: int) -> Hit | None:
    """As in "for 10 times", "10 times", "x10", "3x", "twice", "for 5 occurrences", "up to 7x"."""
    if s.low(i) == "x" and s.has(i + 1, "digits") and s.gaps[i]:
        return i + 2, ("count", s.get(i + 1, "num"))
    j = s.skip(i, "for", "upto")
    j = s.skip(j, "the", "next")
    written = s.get(j, "count")
    if written is not None:
        return j + 1, ("count", written)
    once = s.get(j, "once")
    if once is not None and not s.has(j + 1, "per"):
        return j + 1, ("count", once)
    hit = number(s, j)
    if hit is None or not s.has(hit[0], "times"):
        return None
    return hit[0] + 1, ("count", hit[1])


def lasting(s: Scan, i: int) -> Hit | None:
    """As in "for 3 months", "for the next six weeks", "over the next year"."""
    j = s.skip(i + 1, "upto", "the")
    if s.has(j, "next"):
        the = s.has(j - 1, "the") and s.lex.codes == ("en",)
        j += 1
        if the and s.has(j, "unit"):
            return j + 1, ("lasting", ((1.0, s.get(j, "unit")),))
    hit = length(s, j)
    return (hit[0], ("lasting", hit[1])) if hit is not None else None


def excepting(s: Scan, i: int) -> Hit | None:
    """As in "except fridays", "except on june 23rd and july 4th", "except in august": ("except", [items]).

    What is left out in words that name no day ("except holidays") is ("unread", None).
    """
    items: list[object] = []
    end = j = i + 1
    while j < s.size and len(items) < LONGEST:
        hit = _excepted(s, j)
        if hit is None:
            break
        end = hit[0]
        items.append(hit[1])
        j = separated(s, end)
        if j == end:
            break
    if items:
        return end, ("except", items)
    k = s.skip(i + 1, "on", "in", "for", "the")
    return (k + 1, ("unread", None)) if s.low(k)[:1].isalnum() else None


def _excepted(s: Scan, i: int) -> Hit | None:  # noqa: PLR0911 - one return per phrase
    """One exception: ("days", numbers), ("months", numbers), ("dates", days), or ("all",)."""
    j = s.skip(i, "on", "in", "for", "the", "every")
    if s.has(j, "freq"):
        hit = s.time(j + 1)
        return (hit[0] if hit else j + 1), ("dates", [s.today])
    listed = weekday_list(s, j)
    if listed is not None and not s.has(j, "ord"):
        dated = s.date(j)
        if dated is None or dated[0] <= listed[0] or s.has(j, "wds"):
            return listed[0], ("days", listed[1])
    months = month_list(s, j)
    dated = moment(s, j)
    if months is not None and (dated is None or dated[0] <= months[0]):
        return months[0], ("months", months[1])
    if dated is None or dated[1][1].date is None:
        return None
    when: When = dated[1][1]
    assert when.date is not None
    if when.grain == "several" and (listed_days := month_days(s, s.skip(i, "on", "the"))) is not None:
        in_months, numbers = listed_days[1]
        found = [cal.next_date(s.today, month, day) for month in in_months for day in numbers if day > 0]
        return listed_days[0], ("dates", [day for day in found if day is not None])
    if when.grain == "month":
        size = cal.month_days(when.date.year, when.date.month)
        first = when.date.replace(day=1)
        return dated[0], ("dates", [first + dt.timedelta(days=k) for k in range(size)])
    if when.grain in {"week", "weekend"}:
        return dated[0], ("dates", [when.date + dt.timedelta(days=k) for k in range(7 if when.grain == "week" else 2)])
    return dated[0], ("dates", [when.date])


def between(s: Scan, i: int) -> Hit | None:
    """As in "between aug 1 and sept 30"."""
    first = _date(s, i + 1)
    last = _date(s, first[0] + 1) if first and s.has(first[0], "and") else None
    return (last[0], ("span", (first[1], last[1]))) if first and last else None


def this_period(s: Scan, i: int) -> Hit | None:
    """As in "this week": a series runs until it ends, a task is due by its last workday."""
    unit = s.get(i + 1, "unit")
    which = {"week": "eow", "month": "eom", "quarter": "eoq", "year": "eoy"}.get(unit or "")
    if which is None or s.has(i + 2, "wd"):
        return None
    due = end_of_period(s, which)
    last = cal.week_start(s.today, s.context.conventions.week_start) + dt.timedelta(days=6) if unit == "week" else due
    return i + 2, ("within", (When(last), When(due, convention="end_of_week" if unit == "week" else "")))


def when_done(s: Scan, i: int) -> Hit | None:
    """As in "when done, every 5 days": the series counts from completion."""
    return (i + 2, ("anchor", True)) if s.has(i + 1, "done") else None


RULES = (
    ("between", between, "and"),
    ("this", this_period, "unit"),
    ("when", when_done, "done"),
    ("until", until),
    ("starting", starting),
    ("for num once count upto tens times", times, "count once times"),
    ("for upto", lasting, "unit dur durs"),
    ("except", excepting),
)
