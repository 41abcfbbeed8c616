"""Days at a distance: "in 3 days", "+15min", "2 days before aug 15", "three fridays from now", "2w"."""

import datetime as dt

from bot.intent import calendar as cal
from bot.intent.rules.numbers import length, number, ordinal
from bot.intent.scan import Hit, Scan, When

DAY = cal.DAY


def soon(
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
        if s.low(i) == "in" and minutes and j == s.size - 1 and i == 0 and minutes < 60:
            return soon(s, j + 1, ((float(minutes), "minute"),))
        return None
    if s.has(i, "next") and hit[1][0][0] == 1:
        return None
    further = length_from(s, j) if s.has(hit[0], "after") else None
    return further or soon(s, hit[0], hit[1])


def plus_length(s: Scan, i: int) -> Hit | None:
    """As in "+5 days", "+15min"."""
    written = s.get(i, "plusdur")
    if written is not None:
        return soon(s, i + 1, (written,))
    unit = s.get(i + 1, "unit")
    if unit is None:
        return None
    parts: tuple[tuple[float, str], ...] = ((float(s.get(i, "plus")), unit),)
    j = i + 3 if s.comma(i + 2) else i + 2
    more = length(s, j)
    return soon(s, more[0], parts + more[1]) if more else soon(s, i + 2, parts)


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
        return soon(s, end + 1, parts)
    sign = -1 if s.has(end, "before") else 1 if s.has(end, "after") or s.low(end) == "on" else 0
    if not sign:
        return None
    if sign == 1 and s.has(end + 1, "next") and parts[0][0] == 1.0 and not s.has(end + 2, "wd"):
        return soon(s, end + 2, ((2.0, parts[0][1]),))
    k = s.skip(end + 1, "the")
    base = s.date(end + 1) or s.date(k) or (s.time(end + 1) if _clocked(parts) else None)
    if base is None or (s.low(end) == "on" and parts[0][1] != "week"):
        return None
    when = base[1]
    if when.date is None:
        when = when.but(date=s.today)
    return soon(s, base[0], parts, when, sign)


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
    found = soon(s, hit[0], hit[1])
    if found is None or vague or clock:
        return None
    found[1].sure = False
    found[1].grain = "length"
    return found


RULES = (
    ("in next", in_length),
    ("plus plusdur", plus_length),
    ("num a tens dur the unit ord half quarterhour decimal dotted fraction", length_from, "unit dur durs wd wds"),
    ("num tens dur a half decimal dotted fraction", bare_length, "unit dur durs"),
)
