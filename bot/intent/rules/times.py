"""Times of day: "3pm", "15:00", "half past 3", "at 5", "noon", "in the morning", "3pm PST", "2-3pm"."""

import datetime as dt

from bot.intent.rules.numbers import number
from bot.intent.scan import Hit, Scan, When

# What a number before it counts: "at 10 %".
_COUNTED = "%€$£"


def clock_time(s: Scan, i: int) -> Hit | None:  # noqa: PLR0911 - one return per phrase
    """As in "3pm", "15:00", "3:30 pm", "15h30", "8.30 pm"."""
    exact = s.get(i, "time")
    if exact is not None:
        hinted = s.low(i)[-1] == "a" and exact[1] == 0
        return _zoned(s, i + 1, When(time=dt.time(*exact), grain="letter" if hinted else "day", sure=not hinted))
    hour, minute = s.get(i, "clock") if s.has(i, "clock") else s.get(i, "dottime")
    j = i + 1
    if s.get(j, "unit") == "minute":
        return None
    meridiem = s.get(j, "meridiem")
    if meridiem:
        if hour > 12 and meridiem == "am":
            return None
        if hour <= 12:
            hour = hour % 12 + (12 if meridiem == "pm" else 0)
        return _zoned(s, j + 1, When(time=dt.time(hour, minute)))
    if not s.has(i, "clock"):
        return _zoned(
            s, j, When(time=_settled(s, hour, minute, padded=s.has(i, "padded")), sure=False, hour=_open(s, i, hour))
        )
    if s.has(j, "oclock"):
        j += 1
        if s.has(j, "meridiem"):
            return None
    found = When(time=_settled(s, hour, minute, padded=s.has(i, "padded") or s.has(i, "hours")), hour=_open(s, i, hour))
    return _zoned(s, j, found)


def _open(s: Scan, i: int, hour: int) -> int | None:
    """The hour when a part of the day may still move it by twelve."""
    return hour if 0 < hour <= 12 and not s.has(i, "padded") else None


def _settled(s: Scan, hour: int, minute: int, *, padded: bool = False) -> dt.time:
    """A clock without am or pm: the workspace's afternoon hours are in the afternoon."""
    first, last = s.context.conventions.pm_hours
    if not padded and first <= hour <= last:
        hour += 12
    return dt.time(hour % 24, minute)


def hour_with_meridiem(s: Scan, i: int) -> Hit | None:
    """As in "3 pm", "six pm", "3 o'clock", "three twenty" after "at"."""
    hit = number(s, i)
    if hit is None or not 0 < hit[1] <= 23:
        return None
    j, hour = hit
    oclock = s.has(j, "oclock")
    if oclock:
        j += 1
    meridiem = s.get(j, "meridiem")
    if meridiem and (s.gaps[j] or oclock):
        if hour > 12:
            return None
        return _zoned(s, j + 1, When(time=dt.time(hour % 12 + (12 if meridiem == "pm" else 0))))
    if oclock:
        minutes = s.get(j, "num") if s.get(j, "digits") == 2 else None
        if minutes is not None and minutes < 60:
            return _zoned(s, j + 1, When(time=_settled(s, hour, minutes), hour=hour if hour <= 12 else None))
        return _zoned(s, j, When(time=_settled(s, hour, 0), hour=hour if hour <= 12 else None))
    return None


def hour_with_part(s: Scan, i: int) -> Hit | None:
    """As in "6 in the morning", "9 tomorrow evening", "10, tonight", "five-thirty tomorrow evening": the hour."""
    hit = bare_hour(s, i)
    if hit is None or hit[1].hour is None or s.has(i, "military"):
        return None
    j = hit[0] + 1 if s.comma(hit[0]) else hit[0]
    if s.has(j, "day") or s.has(j, "wd"):
        j += 1
    k = s.skip(j, "in", "the", "this", "at")
    part = s.get(k, "part")
    if part is None or (k == j and part != "tonight" and j == hit[0]) or part in {"noon", "midnight"}:
        return None
    return hit


def relative_to_hour(s: Scan, i: int) -> Hit | None:
    """As in "half past 3", "quarter to 4", "20 minutes past three", "half three"."""
    j = s.skip(i, "a")
    hit = number(s, j)
    minutes = 30 if s.has(j, "half") else 15 if s.has(j, "quarterhour") else hit[1] if hit else None
    if minutes is None or not 0 < minutes < 60:
        return None
    j = j + 1 if minutes in {15, 30} and not hit else hit[0] if hit else j
    if s.get(j, "unit") == "minute":
        j += 1
    back = s.has(j, "to") and not s.has(j, "past")
    if s.has(j, "past") or back:
        j += 1
    elif minutes == 30 and s.has(i, "half"):
        back = bool(s.get(i, "half") == "before")
    else:
        return None
    base = s.time(j) or bare_hour(s, j)
    if base is None or base[1].time is None or base[1].end:
        return None
    hours = (base[1].time.hour - 1) % 12 + 1
    if hit and back and s.get(i + 1, "unit") != "minute" and 0 < hours - minutes < 7:
        return None
    moved = dt.timedelta(minutes=-minutes if back else minutes)
    moment = dt.datetime.combine(dt.date(2000, 1, 2), base[1].time) + moved
    hour = base[1].hour
    sure = not hit or s.get(i + 1, "unit") == "minute" or not hour
    return base[0], base[1].but(time=moment.time(), hour=(moment.hour - 1) % 12 + 1 if hour else None, sure=sure)


def bare_hour(s: Scan, i: int) -> Hit | None:
    """As in "5", "three twenty", "12 15", "730", "1900" where the words before say that it is a time."""
    military = s.get(i, "military")
    if military is not None:
        meridiem = s.get(i + 1, "meridiem")
        if meridiem and military[0] <= 12:
            return _zoned(s, i + 2, When(time=dt.time(military[0] % 12 + (12 if meridiem == "pm" else 0), military[1])))
        padded = s.get(i, "digits") == 4
        end = i + 2 if padded and s.get(i + 1, "unit") == "hour" else i + 1
        return _zoned(s, end, When(time=_settled(s, *military, padded=padded), hour=None if padded else military[0]))
    hit = number(s, i)
    if hit is None or not 0 <= hit[1] < 24 or s.has(hit[0], "unit") or " " in s.low(i):
        return None
    j, hour = hit
    minutes = number(s, j + 1 if s.low(j) == "-" and "digits" not in s.means[i] else j)
    if (
        minutes is not None
        and 9 < minutes[1] < 60
        and (s.get(j, "digits") or 2) == 2
        and not s.has(minutes[0], "month")
    ):
        end = minutes[0] + 1 if s.get(minutes[0], "unit") == "minute" else minutes[0]
        return _zoned(s, end, When(time=_settled(s, hour, minutes[1]), hour=hour if hour <= 12 else None))
    found = When(time=_settled(s, hour, 0, padded=s.has(i, "padded")), hour=hour if 0 < hour <= 12 else None)
    return _zoned(s, j, found)


def part_of_day(s: Scan, i: int) -> Hit | None:
    """As in "noon", "tonight", "in the morning", "this afternoon", "late evening"."""
    j = s.skip(i, "in", "the", "this", "at", "on") if not s.has(i, "part") else i
    j = s.skip(j, "end") if s.get(j, "end") in {"early", "late", "mid"} else j
    part = s.get(j, "part")
    if part is None:
        return None
    conventions = s.context.conventions
    times = {
        "morning": conventions.morning,
        "lunch": conventions.lunch,
        "noon": dt.time(12),
        "afternoon": conventions.afternoon,
        "evening": conventions.evening,
        "night": conventions.tonight,
        "tonight": conventions.tonight,
        "midnight": dt.time(0),
    }
    exact = part in {"noon", "midnight"}
    today = s.today if part == "tonight" or s.has(i, "this") else None
    return _zoned(s, j + 1, When(
        today, times[part], said=exact, part=part, sure=exact or part in {"tonight", "lunch"} or j > i,
        convention="" if exact else {"night": "tonight", "lunch": "lunch"}.get(part, part),
    ))  # fmt: skip


def twelve(s: Scan, i: int) -> Hit | None:
    """As in "12 noon", "12 midnight"."""
    return s.time(i + 1) if s.get(i, "num") == 12 and s.get(i + 1, "part") in {"noon", "midnight"} else None


def counts_nothing(s: Scan, i: int, hit: Hit) -> bool:
    """Whether a bare hour at i may be one by what follows it; not "at 21 Club", "at 1530 Main St"."""
    bare = hit[1].hour is not None or (s.get(i, "digits") or 4) < 3
    return company(s, hit[0]) or not (bare or (s.has(i, "military") and s.word(hit[0])[:1].isupper()))


def half_of_day(s: Scan, i: int) -> Hit | None:
    """As in "tomorrow am", "fri pm": the morning or the afternoon of the day before it."""
    if not (s.has(i - 1, "day") or s.has(i - 1, "wd")) or not s.gaps[i]:
        return None
    name = "morning" if s.get(i, "meridiem") == "am" else "afternoon"
    time = s.context.conventions.morning if name == "morning" else s.context.conventions.afternoon
    return i + 1, When(time=time, said=False, part=name, convention=name)


def company(s: Scan, end: int) -> bool:
    """Whether what follows a bare hour lets it be one: the end, a mark, a small word; not "5 locations"."""
    low, means = s.lows[end], s.means[end]
    if low[:1] in _COUNTED:
        return not low
    if low in s.lex.function or low in s.lex.verbs or means.keys() - {"typo"}:
        return "unit" not in means or "day" in means
    return not low[:1].isalnum()


def time_range(s: Scan, i: int) -> Hit | None:
    """As in "2-3pm" as one word, "2 to 3pm", "from 2 to 4", "3pm - 4pm": the start, with its end."""
    hit = _range(s, i)
    return (hit[0], hit[1].but(range=s.text(i, hit[0]))) if hit else None


def _range(s: Scan, i: int) -> Hit | None:  # noqa: PLR0911 - one return per phrase
    written = s.get(i, "timerange")
    if written is not None:
        return _zoned(s, i + 1, When(time=dt.time(*written[0]), end=dt.time(*written[1])))
    j = i + 1 if s.has(i, "from") or s.low(i) == "between" else i
    hours = s.get(j, "hourrange")
    if hours is not None:
        meridiem = s.get(j + 1, "meridiem")
        if not meridiem and j == i:
            return None
        return _range_of_hours(s, j + 2 if meridiem else j + 1, hours, meridiem)
    first = _range_edge(s, j, loose=j > i)
    if first is None or not (s.has(first[0], "range") or s.has(first[0], "and")):
        return None
    last = _range_edge(s, first[0] + 1, loose=j > i)
    if last is None or first[1].time is None or last[1].time is None:
        return None
    if j == i and first[1].hour and last[1].hour and not (s.has(i, "clock") or s.has(first[0] + 1, "clock")):
        return None
    if s.has(first[0], "and") and (j == i or s.low(i) != "between"):
        return None
    if first[1].hour and last[1].hour and not company(s, last[0]):
        return None
    start = first[1].time
    if first[1].hour and not last[1].hour and first[1].hour % 12 + 12 <= last[1].time.hour and last[1].time.hour >= 12:
        start = dt.time(first[1].hour % 12 + 12, start.minute)
    return _zoned(s, last[0], first[1].but(time=start, end=last[1].time, sure=True, zone=last[1].zone))


def _range_edge(s: Scan, i: int, *, loose: bool) -> Hit | None:
    hit = clock_time(s, i) if s.has(i, "time") or s.has(i, "clock") else None
    hit = hit or (hour_with_meridiem(s, i) if s.has(i, "num") else None)
    if hit is None and s.has(i, "num") and (loose or s.has(i + 1, "range")):
        hit = bare_hour(s, i)
    if hit is None and s.get(i, "part") in {"noon", "midnight"}:
        hit = part_of_day(s, i)
    return hit


def _range_of_hours(s: Scan, end: int, hours: tuple[int, int], meridiem: str | None) -> Hit | None:
    if meridiem:
        if max(hours) > 12:
            return None
        shift = 12 if meridiem == "pm" else 0
        first, last = (h % 12 + shift for h in hours)
        if first > last:
            first -= 12
        return _zoned(s, end, When(time=dt.time(first % 24), end=dt.time(last % 24)))
    if max(hours) > 23:
        return None
    return _zoned(s, end, When(time=_settled(s, hours[0], 0), end=_settled(s, hours[1], 0)))


def at_time(s: Scan, i: int) -> Hit | None:
    """As in "at 5", "@ 7pm", "at noon", "at about 3pm", "at 1900": a bare hour counts after "at"."""
    j = s.skip(i, "at", "approx", "the")
    if j >= s.size:
        return None
    hit = s.time(j) if not s.has(j, "at") else None
    bare = bare_hour(s, j) if s.has(j, "num") or s.has(j, "tens") else None
    at = any(s.has(k, "at") for k in range(i, j)) or s.has(j, "military")
    if bare is not None and not ((at or bare[1].hour is None) and counts_nothing(s, j, bare)):
        bare = None
    if bare is not None and (hit is None or bare[0] > hit[0]) and not s.has(bare[0], "meridiem"):
        hit = bare
    if hit is None:
        return None
    return hit[0], hit[1].but(sure=True)


def _zoned(s: Scan, end: int, when: When) -> Hit:
    """The time with the zone that may follow it."""
    if not s.means[end]:
        return end, when
    more = s.get(end, "plusminutes")
    if more is not None and when.time is not None:
        moved = dt.datetime.combine(dt.date(2000, 1, 2), when.time) + dt.timedelta(minutes=more)
        return end + 1, when.but(time=moved.time(), sure=True)
    zone = s.get(end, "zone")
    if zone is not None and not (s.low(end) in {"et", "ct", "mt", "pt"} and "en" not in s.context.language):
        return end + 1, when.but(zone=zone)
    if s.has(end, "localzone"):
        return end + 1, when
    return end, when


RULES = (
    ("time clock dottime", clock_time),
    ("num tens", hour_with_meridiem, "meridiem oclock"),
    ("num tens", hour_with_part, "part"),
    ("half quarterhour num tens a", relative_to_hour),
    ("part in this end", part_of_day),
    ("timerange from between hourrange num time clock part", time_range, "timerange hourrange range and"),
    ("at approx", at_time),
    ("meridiem", half_of_day, "day wd"),
    ("num", twelve, "part"),
)
