"""Recurrence that begins with "every": "every other friday", "every 3 weeks on mon", "every 15th", "every! 3 days"."""

import datetime as dt
from collections.abc import Callable
from typing import Literal

from bot.intent.patterns import UNITS, Pattern, Series, days, weekly
from bot.intent.rules import times
from bot.intent.rules.finish import finish
from bot.intent.rules.lists import LONGEST, month_list, ordinal_list, separated, weekday_list
from bot.intent.rules.numbers import number
from bot.intent.rules.tails import end_of_each, feast, month_days, nth_in_month, tail, week_numbers
from bot.intent.scan import Hit, Scan


def every(s: Scan, i: int) -> Hit | None:
    """A recurrence after "every": ("recurrence", Series)."""
    j = i + 1
    anchor: Literal["schedule", "completion"] = "schedule"
    if s.low(j) == "!" and not s.gaps[j]:
        anchor, j = "completion", j + 1
    if s.low(i) in {"any", "all"} and not _gathered(s, j):
        return None
    body = _body(s, j)
    if body is None:
        return None
    end, patterns, time = body
    if isinstance(patterns, Pattern):
        patterns = [patterns]
    series = Series(patterns, [time] if time else [], anchor)
    return finish(s, end, series)


def _gathered(s: Scan, j: int) -> bool:
    """Whether "all" and "any" gather days: "all fridays", "any friday"; not "all Friday drivers"."""
    if s.has(j, "wd") and not s.has(j, "wds"):
        return s.ends_name(j + 1)
    return any(s.has(j, name) for name in ("weekend", "weekday", "wds"))


def _in_months(s: Scan, end: int, pattern: Pattern) -> Hit:
    """As in "every friday in july and august"."""
    j = s.skip(end, "in", "of")
    months = month_list(s, j) if j > end and pattern.freq in {"DAILY", "WEEKLY"} else None
    if months is None or s.has(months[0], "ord") or s.has(months[0], "digits"):
        return end, pattern
    return months[0], pattern.but(bymonth=months[1])


_Body = tuple[int, "Pattern | list[Pattern]", dt.time | None]


def _body(s: Scan, j: int) -> _Body | None:
    means = s.means[j]
    for starts, reader in _BODIES:
        found = None if starts.isdisjoint(means) else reader(s, j)
        if found is not None:
            return found
    return None


def _of_month(s: Scan, i: int) -> int | None:
    """The end of "of the month", "of each month", "in the month"."""
    if not s.has(i, "of"):
        return None
    j = s.skip(i, "of", "the", "every", "a")
    return j + 1 if s.get(j, "unit") == "month" else None


def _other(s: Scan, j: int) -> _Body | None:  # noqa: PLR0911 - one return per phrase
    """As in "every other week", "every second friday"."""
    if not (s.has(j, "other") or s.get(j, "ord") == 2):
        return None
    k = j + 1
    unit = s.get(k, "unit")
    if unit in UNITS and unit not in {"day", "second"}:
        freq, interval = UNITS[unit]
        return (*tail(s, k + 1, Pattern(freq, interval * 2)), None)
    if unit == "day":
        return k + 1, Pattern("DAILY", 2), None
    if unit == "workday":
        return k + 1, Pattern("DAILY", 2, workdays=True), None
    if s.has(k, "part") and s.time(k) is not None:
        return k, Pattern("DAILY", 2), None
    listed = weekday_list(s, k)
    if listed is None or _of_month(s, listed[0]) or s.has(s.skip(listed[0], "of"), "month"):
        return None
    if s.has(listed[0], "every") or s.has(s.skip(listed[0], "of"), "every"):
        return None
    return listed[0], weekly(listed[1], 2), None


def _counted(s: Scan, j: int) -> _Body | None:  # noqa: PLR0911 - one return per phrase
    """As in "every 3 weeks on mon", "every 3 fridays", "every 4 weekends", "every 2w", "every 3 workdays"."""
    written = s.get(j, "dur")
    hit = (j + 1, written[0]) if written else number(s, j)
    if hit is None:
        if s.has(j, "a"):
            return _unit(s, j + 1)
        return None
    k, count = hit[0], int(hit[1])
    unit = written[1] if written else s.get(k, "unit")
    if count < 1 or (written and written[0] != count):
        return None
    k = k if written else k + 1
    if unit == "workday":
        return k, Pattern("DAILY", count, workdays=True), None
    if unit == "day" and count % 7 == 0:
        # As in "every 14 days on mondays".
        by_weeks = tail(s, k, Pattern("WEEKLY", count // 7))
        if by_weeks[1].byday:
            return (*by_weeks, None)
    if unit in UNITS:
        freq, interval = UNITS[unit]
        return (*tail(s, k, Pattern(freq, interval * count)), None)
    if unit == "second" and count % 60 == 0:
        return k, Pattern("MINUTELY", count // 60), None
    if s.has(hit[0], "wd") or s.has(hit[0], "wds") or s.has(hit[0], "weekend"):
        listed = weekday_list(s, hit[0])
        return (listed[0], weekly(listed[1], count), None) if listed else None
    return None


def _nth_unit(s: Scan, j: int) -> _Body | None:
    """As in "every 3rd month on the 4th", "every 4th day", "every last day"."""
    nth = ordinal_list(s, j)
    if nth is None or len(nth[1]) != 1:
        return None
    k, count = nth[0], nth[1][0]
    unit = s.get(k, "unit")
    if s.has(k, "weekend") and count > 1 and not _of_month(s, k + 1):
        return k + 1, weekly(s.context.conventions.weekend, count), None
    if unit not in UNITS or count < 2 or _of_month(s, k + 1):
        return None
    freq, interval = UNITS[unit]
    return (*tail(s, k + 1, Pattern(freq, interval * count)), None)


def _dates(s: Scan, j: int) -> _Body | None:
    """As in "every aug 3", "every 14 jan, 14 apr", "every february on the last", "every jan, mar and jul 13"."""
    dated = month_days(s, j)
    patterns: list[Pattern] = []
    end = j
    while dated is not None and len(patterns) < LONGEST:
        end = dated[0]
        patterns.append(Pattern("YEARLY", bymonth=dated[1][0], bymonthday=dated[1][1]))
        following = separated(s, end)
        dated = month_days(s, following) if following > end else None
    if patterns:
        return end, patterns, None
    months = month_list(s, j)
    if months is None:
        return None
    end = months[0]
    pattern = Pattern("YEARLY", bymonth=months[1])
    on = s.skip(end, "on", "the")
    nth = ordinal_list(s, on, bare=False) if on > end else None
    found = nth_in_month(s, nth, pattern) if nth else None
    return (found[0], found[1], None) if found else (end, pattern, None)


def _nth(s: Scan, j: int) -> _Body | None:
    """As in "every 3rd friday", "every 15th", "every 2nd and 4th friday of each month", "every 2, 15, 27"."""
    numbered = s.has(j, "dayno") and s.has(j + 1, "digits")
    nth = ordinal_list(s, j + 1 if numbered else j, bare=True)
    if nth is None or any(not -31 <= n <= 31 or n == 0 for n in nth[1]):
        return None
    found = nth_in_month(s, nth, Pattern("MONTHLY"))
    if found is not None and found[1].bymonthday and not _counts_days(s, j, found[0]):
        return None
    if found is None or s.has(found[0], "meridiem") or s.has(found[0], "oclock"):
        return None
    end, pattern = found
    months = month_list(s, s.skip(end, "of", "in", "the"))
    if months is not None:
        return months[0], pattern.but(freq="YEARLY", bymonth=months[1]), None
    return (*_each_month(s, end, pattern), None)


def _counts_days(s: Scan, j: int, end: int) -> bool:
    """Whether ordinals mean days of the month: in digits, or with "day" or "of the month" beside them."""
    if any("digits" in s.means[k] or "written" in s.means[k] for k in range(j, end)):
        word = s.low(end)
        return end > j + 1 or not word.isalpha() or bool(s.means[end]) or word in s.lex.function or word in s.lex.verbs
    named = s.get(end - 1, "unit") == "day" or bool(_of_month(s, end))
    return named or s.has(s.skip(end, "of", "the"), "month")


def _each_month(s: Scan, end: int, pattern: Pattern) -> Hit:
    of = _of_month(s, end)
    if of:
        return of, pattern
    j = s.skip(end, "of", "the", "every")
    other = s.has(j, "other") or s.get(j, "ord") == 2
    interval = 2 if other else s.get(j, "ord") or s.get(j, "num") or 1
    k = j + 1 if interval > 1 else j
    unit = s.get(k, "unit")
    if j == end or unit not in {"month", "quarter"}:
        return end, pattern
    return k + 1, pattern.but(interval=interval * UNITS[unit][1])


def _weekdays(s: Scan, j: int) -> _Body | None:
    """As in "every friday", "every mon/wed/fri", "every weekday", "every fri in week 12"."""
    listed = weekday_list(s, j)
    if listed is None:
        return None
    weeks = week_numbers(s, listed[0]) if s.has(listed[0], "in") else None
    if weeks is not None:
        return weeks[0], Pattern("YEARLY", byday=days(listed[1]), byweekno=weeks[1]), None
    if (s.has(j, "weekend") or s.has(j, "weekday")) and _of_month(s, listed[0]):
        return _of_month(s, listed[0]) or listed[0], weekly(listed[1]), None
    return (*_in_months(s, listed[0], weekly(listed[1])), None)


def _unit(s: Scan, j: int) -> _Body | None:
    """As in "every week on tuesday", "every month on the 1st", "every day"."""
    unit = s.get(j, "unit")
    if unit not in UNITS:
        return None
    freq, interval = UNITS[unit]
    end, pattern = tail(s, j + 1, Pattern(freq, interval))
    return (*_in_months(s, end, pattern), None)


def _part_or_unit(s: Scan, j: int) -> _Body | None:
    return _unit(s, j) or _part(s, j)


def _feast(s: Scan, j: int) -> _Body | None:
    """As in "every christmas", "every thanksgiving"; Easter and its like have no rule."""
    name = s.get(j, "holiday")
    pattern = feast(name) if name else None
    return (j + 1, pattern, None) if pattern else None


def _part(s: Scan, j: int) -> _Body | None:
    """As in "every morning", "every morning at 9am"."""
    part = s.get(j, "part")
    if part is None:
        return None
    hit = s.time(j)
    assert hit is not None
    exact = s.time(hit[0])
    if exact is not None and exact[1].date is None:
        return j, Pattern("DAILY"), None
    return hit[0], Pattern("DAILY"), hit[1].time


def _edge(s: Scan, j: int) -> _Body | None:
    """As in "every end of month", "every eow"."""
    pattern = end_of_each(s.get(j, "edge"), s.context.conventions.end_of_week)
    return (j + 1, pattern, None) if pattern else None


def _clock(s: Scan, j: int) -> _Body | None:
    """As in "every 8pm"."""
    hit = s.time(j)
    if hit is None or hit[1].date is not None or hit[1].time is None or hit[1].end:
        return None
    return hit[0], Pattern("DAILY"), hit[1].time


def every_other(s: Scan, i: int) -> Hit | None:
    """As in "om de week", "om de 2 weken": a word that says "every other" unless a number follows."""
    found = _counted(s, i + 1) if s.has(i + 1, "num") else _alternating(s, i + 1)
    if found is None:
        return None
    end, patterns, _ = found
    return finish(s, end, Series(patterns if isinstance(patterns, list) else [patterns]))


def _alternating(s: Scan, k: int) -> _Body | None:
    unit = s.get(k, "unit")
    if unit in UNITS:
        freq, interval = UNITS[unit]
        return (*tail(s, k + 1, Pattern(freq, interval * 2)), None)
    listed = weekday_list(s, k)
    return (listed[0], weekly(listed[1], 2), None) if listed else None


def alternate(s: Scan, i: int) -> Hit | None:
    """As in "un vendredi sur deux", "une semaine sur deux", "un viernes sí y otro no"."""
    j = s.skip(i, "a")
    if not s.has(j + 1, "alternate"):
        return None
    found = _alternating(s, j)
    if found is None or isinstance(found[1], list):
        return None
    end, pattern = tail(s, j + 2, found[1])
    return finish(s, end, Series([pattern]))


# What may follow "every", in order, by the categories it may begin with.
_NUMBERED = frozenset({"the", "ord", "tens", "last"})
_BODIES: tuple[tuple[frozenset[str], Callable[[Scan, int], _Body | None]], ...] = (
    (frozenset({"other", "ord"}), _other),
    (frozenset({"dur", "num", "tens", "a"}), _counted),
    (_NUMBERED, _nth_unit),
    (_NUMBERED | {"month", "num"}, _dates),
    (_NUMBERED | {"dayno", "num"}, _nth),
    (frozenset({"wd", "wds", "weekday", "weekend"}), _weekdays),
    (frozenset({"unit", "part"}), _part_or_unit),
    (frozenset(" ".join(starts for starts, *_ in times.RULES).split()), _clock),
    (frozenset({"holiday"}), _feast),
    (frozenset({"edge"}), _edge),
)
RULES = (("every", every), ("everyother", every_other), ("a num wd unit", alternate, "alternate"))
