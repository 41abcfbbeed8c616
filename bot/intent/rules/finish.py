"""How any recurrence may end: times, more days with their own times, "and every ...", "when done"."""

import datetime as dt

from bot.intent.patterns import Series, weekly
from bot.intent.rules.lists import LONGEST, separated, weekday_list
from bot.intent.rules.numbers import number
from bot.intent.scan import Hit, Scan


def finish(s: Scan, end: int, series: Series) -> Hit:
    """What may end any recurrence: times, more days with times of their own, "when done"."""
    if s.has(end, "part") and not series.times:
        hit = s.time(end)
        exact = s.time(hit[0]) if hit else None
        more = _days_at(s, hit[0]) if hit is not None and series.patterns[0].freq == "WEEKLY" else None
        if hit is not None and more is not None:
            return _days_with_times(s, hit, more, series), ("recurrence", series)
        if hit is not None and exact is None and series.patterns[0].freq in {"DAILY", "WEEKLY", "MONTHLY"}:
            series.times = [hit[1].time]
        elif exact is not None:
            series.part = s.get(end, "part")
        end += 1
    if not s.means[end] and separated(s, end) == end:
        return end, ("recurrence", series)
    end = _times(s, end, series)
    end = _and_every(s, end, series)
    done = completion(s, end)
    if done is not None:
        series.anchor, end = "completion", done
    return end, ("recurrence", series)


def _and_every(s: Scan, end: int, series: Series) -> int:
    """As in "every monday at 9:00 and every 15th at 17:00": more rules, with their own times if the first has one."""
    hit = s.time(end)
    timed = hit is not None and hit[1].date is None and hit[1].time is not None and not hit[1].zone
    after = hit[0] if hit is not None and timed else end
    k = separated(s, after)
    more = s.series(k) if k > after and s.has(k, "every") else None
    if more is None or series.times or more[1][1].times:
        return end
    last, others = more[0], more[1][1].patterns
    if timed and hit is not None:
        own = s.time(last) if others[-1].time is None else None
        if own is not None and own[1].time is not None:
            last, others = own[0], [p if p.time else p.but(time=own[1].time) for p in others]
        series.patterns = [p.but(time=hit[1].time) for p in series.patterns]
    series.patterns += others
    return last


def completion(s: Scan, i: int) -> int | None:
    """The end of "when done", "after completion", "after I finish"."""
    if s.has(i, "when") and s.has(i + 1, "done"):
        return i + 2
    return None


def _times(s: Scan, end: int, series: Series) -> int:
    """As in "at 10, 12 and 17"; "at 8pm and tue at 9pm" makes rules with times of their own.

    One time alone is left to its rule.
    """
    hit = s.time(end)
    if hit is None or hit[1].date is not None or hit[1].zone or hit[1].end or hit[1].time is None:
        return end
    more = _days_at(s, hit[0])
    if more is not None and series.patterns[0].freq == "WEEKLY":
        return _days_with_times(s, hit, more, series)
    times: list[dt.time] = [hit[1].time]
    last = hit[0]
    while len(times) < LONGEST:
        following = _another_time(s, separated(s, last), bare=s.has(end, "at")) if separated(s, last) > last else None
        if following is None:
            break
        last = following[0]
        times.append(following[1])
    if len(times) == 1:
        return end
    series.times = times
    return last


def _another_time(s: Scan, i: int, *, bare: bool) -> Hit | None:
    hit = s.time(s.skip(i, "at"))
    if hit is not None and hit[1].date is None and hit[1].time is not None:
        return hit[0], hit[1].time
    plain = number(s, i) if bare else None
    if plain is not None and plain[1] < 24 and not s.has(plain[0], "unit"):
        return plain[0], dt.time(plain[1])
    return None


def _days_with_times(s: Scan, hit: Hit, more: Hit | None, series: Series) -> int:
    end = hit[0]
    series.patterns = [p.but(time=hit[1].time) for p in series.patterns]
    while more is not None and len(series.patterns) < LONGEST:
        series.patterns.append(weekly(more[1][0], series.patterns[0].interval).but(time=more[1][1]))
        end = more[0]
        more = _days_at(s, end)
    return end


def _days_at(s: Scan, i: int) -> Hit | None:
    j = separated(s, i)
    if j == i:
        return None
    listed = weekday_list(s, s.skip(j, "on", "every"))
    time = s.time(listed[0]) if listed else None
    if listed is None or time is None or time[1].time is None:
        return None
    return time[0], (listed[1], time[1].time)
