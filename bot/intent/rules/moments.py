"""Dates and times together: "fri at 3pm", "tomorrow evening at 5", "by 4", "the 5th of march, noon".

Knows no recurrence.
"""

import datetime as dt

from bot.conventions import Conventions
from bot.intent import calendar as cal
from bot.intent.rules.times import bare_hour, counts_nothing
from bot.intent.scan import Hit, Scan, When

_DAYS = {"wd", "wds", "day", "weekday", "weekend", "month", "unit", "freq", "digits", "written"}
_MOST_PIECES = 6
_PREPOSITIONS = ("by", "on", "at", "approx", "for")
_FIRM = frozenset({"by", "on", "at"})
# What a word that leads to a date may mean; "in" and "after" lead only to some.
_JOINTS = frozenset({",", "-", "(", "/"})
_LEADING = frozenset({*_PREPOSITIONS, "in", "after"})


def moment(s: Scan, i: int) -> Hit | None:
    """A run of dates and times, with the prepositions before each: ("when", When)."""
    j, prep = (i, "") if _LEADING.isdisjoint(s.means[i]) else _prepositions(s, i)
    hit = _piece(s, j, prep, None)
    if hit is None:
        return None
    end, when = hit
    if prep:
        when = when.but(prep=prep, sure=when.sure or (prep in _FIRM and when.grain != "length"))
    version = when.grain in {"dotted", "dash"} and not prep and i > 0 and s.low(i - 1)[:1].isalnum()
    for _ in range(_MOST_PIECES):
        k = end + 1 if s.lows[end] in _JOINTS else end
        if not s.means[k] or version:
            break
        if (s.repeats and _recurs(s, k)) or s.has(k, "until"):
            break
        k, between = _prepositions(s, k)
        if when.grain == "weekday" and s.has(k, "the") and s.date(k) is None and s.date(k + 1) is not None:
            # As in "Dienstag, den 24.11."
            k += 1
        more = _piece(s, k, between, when)
        joined = _join(s, when, more[1]) if more else None
        if more is None or joined is None:
            break
        end, when = more[0], joined
        if s.low(end) == ")" and s.low(k - 1) == "(":
            end += 1
    if when.grain == "length" and prep:
        return None
    return _closing(s, end, when)


def _closing(s: Scan, end: int, when: When) -> Hit:
    """What may still belong to a moment: its zone, after the day ("noon tomorrow ET"), and "latest"."""
    zone = s.get(end, "zone")
    if zone is not None and when.time is not None and when.zone is None and s.context.language == "en":
        end, when = end + 1, when.but(zone=zone)
    if s.has(end, "latest") and s.ends_name(end + 1):
        end, when = end + 1, when.but(prep=when.prep or "by")
    return end, ("when", when)


def _recurs(s: Scan, i: int) -> bool:
    """Whether a recurrence begins there that a date would tear apart ("10 am on the 15th of every month")."""
    hit = s.series(i)
    return hit is not None and bool(hit[1][1].sure)


def _prepositions(s: Scan, i: int) -> tuple[int, str]:
    """The first place after prepositions, and the most telling of them."""
    prep = ""
    j = i
    while j < i + 5:
        means = s.means[j]
        if _LEADING.isdisjoint(means):
            break
        name = next((p for p in _PREPOSITIONS if p in means), None)
        if s.has(j, "in") and s.has(j + 1, "month"):
            name = "on"
        elif s.low(j) == "after" and s.time(j + 1):
            name = "approx"
        if name is None or (name == "on" and s.has(j, "weekday")):
            break
        if s.has(j, "from") and (ranged := s.time(j)) is not None and ranged[1].end:
            break
        if name != "approx" and "in" in s.means[j] and s.date(j) is not None:
            break
        prep = name if not prep or name in {"by", "at"} else prep
        j += 1
    return j, prep


def _piece(s: Scan, i: int, prep: str, before: When | None) -> Hit | None:
    """One date or time; a bare hour only after "at", "by" or beside a date that has no time."""
    if i >= s.size:
        return None
    date, time = s.date(i), s.time(i)
    if before is not None and before.date is not None and s.has(i, "part") and time is not None:
        date = None
    if date is not None and time is not None:
        spoken = date[1].grain == "length" and s.has(time[0] - 1, "oclock") and bool(prep or before)
        take_time = time[0] > date[0] or (time[0] == date[0] and (spoken or _rather_time(s, i, prep, before)))
        hit: Hit | None = time if take_time else date
    else:
        hit = date or time
    if prep == "at" and hit is not None and hit[1].grain == "dotted":
        hit = None
    numbered = "num" in s.means[i] or "tens" in s.means[i]
    if numbered and _bare_allowed(s, i, prep, before) and (hit is None or hit[1].grain in {"length", "dotted"}):
        hit = bare_hour(s, i) or hit
        if hit is not None and not (before or counts_nothing(s, i, hit) or _dated(s, i)):
            return None
    return hit


def moment_or_range(s: Scan, i: int) -> Hit | None:
    """A moment; of "aug 3 to aug 10" the start, with the typed range kept."""
    hit = moment(s, i)
    if hit is None:
        return None
    end, when = hit[0], hit[1][1]
    ranged = s.has(end, "range") and not s.has(end, "until")
    if ranged and when.date is not None and when.time is None and when.grain in {"day", "weekday"}:
        last = s.date(s.skip(end + 1, "the"))
        if last is not None and last[1].date is not None and last[1].date > when.date:
            return last[0], ("when", when.but(range=s.text(_prepositions(s, i)[0], last[0]), last=last[1].date))
    return end, ("when", when)


def _dated(s: Scan, i: int) -> bool:
    """Whether a day stands right before the "at" of a bare hour ("weekly on monday at 10 team meeting")."""
    j = i - 1
    while j > 0 and s.has(j, "at"):
        j -= 1
    return j >= 0 and bool(_DAYS & s.means[j].keys())


def _rather_time(s: Scan, i: int, prep: str, before: When | None) -> bool:
    """Whether "13.12" or "8.30" is a time here: after "at", or beside a date."""
    if s.has(i, "hours"):
        return prep == "at" or before is not None or s.get(i, "clock")[0] > 12 or s.context.language != "en"
    if s.has(i, "dottime"):
        return prep == "at" or (
            before is not None and before.date is not None and before.time is None and before.grain != "weekday"
        )
    return bool(s.has(i, "hourrange"))


def _bare_allowed(s: Scan, i: int, prep: str, before: When | None) -> bool:
    if s.has(i, "ish"):
        return True
    if prep in {"at", "by"}:
        return not s.has(i - 1, "for")
    if prep == "approx":
        alone = i == s.size - 1 and s.low(i - 1) == "around"
        return alone or s.has(i, "military") or (before is not None and before.date is not None and before.time is None)
    if before is None:
        return s.size == 1 and s.has(i, "military") and s.get(i, "digits") == 4 and _plausible(s, i)
    return before.time is None and before.date is not None and s.has(i, "military") and s.get(i, "digits") == 4


def _plausible(s: Scan, i: int) -> bool:
    """A lone four-digit number is a time unless it looks like a year."""
    return s.low(i)[0] == "0" or (s.get(i, "num") % 5 == 0 and not 1900 < s.get(i, "num") < 2100)


def _join(s: Scan, a: When, b: When) -> When | None:
    """Two pieces as one, or None when they contradict."""
    if "length" in {a.grain, b.grain} and not (
        a.grain != "length" and b.grain == "length" and b.time and a.date == s.today
    ):
        return None
    if a.date is not None and b.date is not None:
        dates = _same_day(s, a, b)
        if dates is None:
            return None
        a, b = dates, (b.but(date=None) if b.time is not dates.time else When())
    if {a.part, b.part} == {"midnight", "tonight"}:
        return (a if a.part == "midnight" else b).but(date=None, prep=a.prep or b.prep)
    first = a if a.date is not None else b
    if first.grain == "month" and not first.sure and (a.time or b.time):
        return None
    timed = _time_of(s, a, b)
    if timed is None and (a.time or b.time):
        return None
    result = first.but(
        prep=a.prep or b.prep, sure=True, zone=a.zone or b.zone, end=a.end or b.end, range=a.range or b.range
    )
    if timed is not None:
        result.time, result.hour, result.said = timed.time, timed.hour, timed.said
        result.part, result.convention = timed.part, timed.convention
    if result.grain in {"dotted", "dash"}:
        result.grain = "day"
    return result


def _same_day(s: Scan, a: When, b: When) -> When | None:
    """Two pieces that both name a day, as one; None when they name two."""
    if b.grain == "eod" and a.time is None:
        return a
    if a.grain == "eod" and b.time is None:
        return b.but(time=a.time)
    for one, other in ((a, b), (b, a)):
        joined = _with_weekday(s, one, other) if one.grain == "weekday" else None
        if joined is not None:
            return joined.but(time=a.time or b.time)
    if a.date == b.date:
        return a if a.time else a.but(time=b.time)
    return a if b.date == s.today and b.part else None


def _with_weekday(s: Scan, weekday: When, day: When) -> When | None:
    """A weekday beside its date: the date, in the order of day and month that falls on the weekday."""
    assert day.date is not None
    if day.grain == "monthday":
        return _weekday_of_month(s, weekday, day)
    if day.grain == "relative":
        return day if day.date.weekday() == weekday.weekday else None
    if day.grain not in {"day", "dotted", "dash"}:
        return None
    if day.other is not None and day.date.weekday() != weekday.weekday == day.other.weekday():
        day = day.but(date=day.other)
    return day.but(grain="day", sure=True)


def _weekday_of_month(s: Scan, weekday: When, day: When) -> When:
    """As in "thu 15th": the next 15th that is a Thursday."""
    assert day.date is not None
    for months in range(24):
        first = cal.add_months(s.today.replace(day=1), months)
        found = cal.day_of_month(first.year, first.month, day.date.day)
        if found is not None and found >= s.today and found.weekday() == weekday.weekday:
            return day.but(date=found, grain="day", sure=True)
    return day


def _time_of(s: Scan, a: When, b: When) -> When | None:
    """The time of two pieces; a part of the day moves an open hour into itself."""
    if a.time is None or b.time is None:
        return a if a.time is not None else b if b.time is not None else None
    if a.part == b.part and not (a.said or b.said):
        # As in "first thing monday morning".
        return a
    for one, other in ((a, b), (b, a)):
        if one.part and one.part not in {"noon", "midnight"} and not one.said and other.said and other.part is None:
            return other.but(time=within(s.context.conventions, one.part, other), hour=None)
    if a.part in {"noon", "midnight"} or b.part in {"noon", "midnight"}:
        return None
    return None


def within(conventions: Conventions, part: str, exact: When) -> dt.time:
    """A clock moved into a part of the day where its hour was left open: 9 in the evening is 21:00."""
    assert exact.time is not None
    if exact.hour is None:
        return exact.time
    hour = exact.hour % 12
    if part == "morning":
        return exact.time.replace(hour=hour)
    if part in {"night", "tonight"} and hour == 0:
        return exact.time.replace(hour=0)
    if part in {"afternoon", "evening", "lunch", "tonight"} or hour >= conventions.pm_hours[0] + 4:
        return exact.time.replace(hour=hour + 12)
    return exact.time
