"""Reminders: "remind me 30m before", "remind me at 9", "remind me the day before at 5pm", "!30m"."""

import datetime as dt
from dataclasses import dataclass

from bot.intent.rules.lists import LONGEST, separated
from bot.intent.rules.moments import moment
from bot.intent.rules.numbers import length
from bot.intent.scan import Hit, Scan, When

_SECONDS = {"minute": 60, "hour": 3600, "day": 86400, "week": 604800, "fortnight": 1209600, "second": 1}

_NOUNS = frozenset(
    {"reminder", "reminders", "erinnerung", "rappel", "recordatorio", "herinnering", "promemoria", "lembrete"}
)


@dataclass(slots=True)
class Ring:
    """A reminder as said: a span before, days before at a time, a moment, or "when it is due" (`due`)."""

    before: dt.timedelta | None = None
    days_before: int | None = None
    when: When | None = None
    due: bool = False


def bang(s: Scan, i: int) -> Hit | None:
    """As in "!30m"."""
    count, unit = s.get(i, "bang_reminder")
    return (
        (i + 1, ("reminder", Ring(before=dt.timedelta(seconds=count * _SECONDS[unit])))) if unit in _SECONDS else None
    )


def remind(s: Scan, i: int) -> Hit | None:  # noqa: PLR0911 - one return per phrase
    """What follows "remind me": a span before, a day before, a moment, or "to ..." (the task itself)."""
    j = i + 1
    while j < i + 4 and s.low(j) in {":", "for"}:
        j += 1
    if s.has(j, "whendue"):
        return j + 1, ("reminder", Ring(due=True))
    hit = _befores(s, j) or _same_day(s, j)
    if hit is not None:
        return hit
    when = moment(s, j) if j < s.size else None
    series = s.series(j) if j < s.size else None
    if series is not None:
        return i + 1, ("reminder", Ring(due=True))
    if when is not None and when[1][1].grain != "length":
        value: When = when[1][1]
        if s.has(when[0], "tothing") and s.low(when[0]) != "of":
            return i + 1, ("reminder", Ring(due=True))
        more = when[0] + 1 if s.low(when[0]) in {",", ":"} else when[0]
        if i == 0 and s.low(more)[:1].isalnum() and not s.has(when[0], "priority_is"):
            return i + 1, ("reminder", Ring(due=True))
        return when[0], ("reminder", Ring(when=value))
    if (s.has(j, "tothing") and i == 0) or (s.low(j) == "to" and i < 3 and s.low(i) not in _NOUNS):
        return j + 1, ("reminder", Ring(due=True))
    return (i + 1, ("reminder", Ring(due=True))) if i == 0 and j < s.size and not _names(s, i, j) else None


def _names(s: Scan, i: int, j: int) -> bool:
    """As in "reminder email template", where the word is one of the title's nouns."""
    plain = not s.means[j] and s.low(j) not in s.lex.function and s.low(j) not in s.lex.verbs
    return j == i + 1 and s.low(i) in _NOUNS and plain and s.word(j)[:1].islower()


def _befores(s: Scan, j: int) -> Hit | None:
    """One span before or several: "1 day and 1 hour before", "the day before at 9 and 10 min before"."""
    rings: list[Ring] = []
    waiting: list[Ring] = []
    end = j
    while j < s.size and len(rings) + len(waiting) < LONGEST:
        hit = _before(s, j) or _day_before(s, j)
        if hit is not None:
            rings += [*waiting, hit[1][1]]
            waiting = []
            after = end = hit[0]
        elif (span := length(s, j)) is not None:
            waiting += [Ring(before=_timedelta((part,))) for part in span[1]]
            after = span[0]
        else:
            break
        j = separated(s, after)
        if j == after:
            break
    return (end, ("reminder", rings)) if rings else None


def _timedelta(parts: tuple[tuple[float, str], ...]) -> dt.timedelta:
    return dt.timedelta(seconds=sum(count * _SECONDS.get(unit, 0) for count, unit in parts))


def _before(s: Scan, j: int) -> Hit | None:
    """As in "30m before", "1 hour before", "half an hour earlier", "30 minutes prior"."""
    hit = length(s, j)
    if hit is None:
        return None
    end = hit[0]
    if not (s.has(end, "before") or s.low(end) in {"earlier", "prior", "ahead", "early"}):
        return None
    end += 1
    at = s.time(end) if s.has(end, "at") else None
    whole_days = all(unit in {"day", "week"} for _, unit in hit[1])
    span = _timedelta(hit[1])
    if at is not None and whole_days:
        return at[0], ("reminder", Ring(days_before=span.days, when=at[1]))
    return end, ("reminder", Ring(before=span))


def _same_day(s: Scan, j: int) -> Hit | None:
    """As in "on the same day at 9"."""
    at = s.time(j + 1) if s.has(j, "sameday") else None
    return (at[0], ("reminder", Ring(days_before=0, when=at[1]))) if at is not None else None


def _day_before(s: Scan, j: int) -> Hit | None:
    """As in "the day before at 5pm", "on the day at 8", "the evening before"."""
    k = s.skip(j, "the", "on")
    if s.get(k, "unit") in {"day", "week"} and s.has(k + 1, "before"):
        days = 1 if s.get(k, "unit") == "day" else 7
        at = s.time(k + 2)
        return (
            (at[0], ("reminder", Ring(days_before=days, when=at[1])))
            if at
            else (k + 2, ("reminder", Ring(days_before=days)))
        )
    if s.has(j, "dayearlier"):
        at = s.time(j + 1)
        ring = Ring(days_before=1, when=at[1] if at else None)
        return at[0] if at else j + 1, ("reminder", ring)
    part = s.get(k, "part")
    if part and s.has(k + 1, "before"):
        hit = s.time(k)
        return (k + 2, ("reminder", Ring(days_before=1, when=hit[1]))) if hit else None
    if s.get(k, "unit") == "day" and s.low(k) == "day" and k > j and s.has(k + 1, "at"):
        at = s.time(k + 1)
        return (at[0], ("reminder", Ring(days_before=0, when=at[1]))) if at else None
    return None


def trailing(s: Scan, i: int) -> Hit | None:
    """As in "with a 30 min reminder", "1 hour reminder"."""
    j = s.skip(i, "a")
    hit = length(s, j)
    if hit is None or s.low(hit[0]) not in {"reminder", "alert", "notice"}:
        return None
    return hit[0] + 1, ("reminder", Ring(before=_timedelta(hit[1])))


def alert(s: Scan, i: int) -> Hit | None:
    """As in "alert 10 min before"; "alert the team" is no reminder."""
    return _befores(s, s.skip(i + 1, "me"))


RULES = (
    ("bang_reminder", bang),
    ("remind", remind),
    ("alert", alert, "before"),
    ("num dur a half", trailing, "unit dur durs"),
)
