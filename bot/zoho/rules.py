"""Recurrence rules taken apart into what one Zoho series can say, always exactly. Pure; a Dialect says what that is.

A rule becomes one piece or several whose dates together are the rule's, forever. What has no such pieces gives None,
and the planners decide what then; nothing is ever made approximately right here.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, takewhile
from typing import NamedTuple

from bot.occurrences import occurrences, rule_dates
from bot.specs import WEEKDAYS, Recurrence, Rule

WORKWEEK = WEEKDAYS[:5]
_DAY_PARTS = ("byday", "bymonthday", "bymonth", "bysetpos")
_DAYS_IN = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Dialect:
    """What one series of a product can say. Undocumented abilities default to off, which costs only more series."""

    nth: frozenset[int]
    several_weekdays: bool = False
    workweek_daily: bool = False
    max_interval: int = 99
    # What happens to the 31st in a month of 30 days is not documented [?]: whether it is left out, as RFC 5545 says.
    late_monthdays: bool = False
    # Whether BYMONTHDAY=-1 is taken, as the last day of a month.
    last_monthday: bool = False


class Piece(NamedTuple):
    """One rule in the product's form, and its first date."""

    rule: Rule
    first: dt.date

    def dates(self, until: dt.date) -> Iterator[dt.date]:
        """The dates up to `until`, inclusive."""
        return takewhile(lambda day: day <= until, rule_dates(self.rule, self.first))


class Run(NamedTuple):
    """A piece between two ends. `until` None: endless. `time` is the wall clock of its rule."""

    piece: Piece
    until: dt.date | None
    time: dt.time | None


def pieces(rule: Rule, first: dt.date, dialect: Dialect) -> tuple[Piece, ...] | None:
    """The pieces of a rule whose dates start at `first`; None when it can't be said in this dialect."""
    if rule.interval > dialect.max_interval or rule.byweekno or rule.byyearday:
        return None
    if rule.workdays:
        return _workdays(rule.interval, first)
    rules = {"DAILY": _daily, "WEEKLY": _weekly, "MONTHLY": _monthly, "YEARLY": _yearly}.get(rule.freq)
    found = rules(rule, first, dialect) if rules else None
    if found is None:
        return None
    # RFC 5545 counts intervals from the week, month or year of the first date, so each piece keeps its phase.
    starts = [(piece, next(rule_dates(piece, first), None)) for piece in found]
    return tuple(Piece(piece, start) for piece, start in starts if start is not None)


def is_native(rule: Rule, found: Sequence[Piece]) -> bool:
    """Whether one piece says the rule with the rule's own parts (what the first date implies may be filled in)."""
    if len(found) != 1 or rule.workdays:
        return False
    piece = found[0].rule
    if piece.freq != rule.freq or piece.interval != rule.interval:
        return False
    return all(not getattr(rule, part) or getattr(rule, part) == getattr(piece, part) for part in _DAY_PARTS)


def runs(series: Recurrence, until: dt.date | None, dialect: Dialect) -> tuple[Run, ...] | None:
    """The runs whose dates together are exactly those of `series` up to `until` (None: forever), or None.

    A date that two rules share would become two tasks, so such a series has no runs; an exdate ends one run and the
    next begins after it.
    """
    found: list[Run] = []
    for rule in series.rules:
        parts = pieces(rule, series.first, dialect)
        if parts is None:
            return None
        time = rule.time or series.time
        for piece in parts:
            found += (Run(segment, end, time) for segment, end in _without(piece, series.exdates, until))
    # The pieces of one rule show soon whether they are its dates; two rules may take years to meet.
    years = 5 if len(series.rules) > 1 else 2
    horizon = until or max((series.first, *series.exdates)) + dt.timedelta(days=366 * years)
    made = [(day, run.time) for run in found for day in run.piece.dates(min(horizon, run.until or horizon))]
    meant = set(takewhile(lambda day: day <= horizon, occurrences(series)))
    # Pieces are exact by construction; counting them out costs a millisecond and settles it.
    exact = len(made) == len(set(made)) and {day for day, _ in made} == meant
    if exact and until is None and len(series.rules) > 1:
        exact = all(a.time != b.time or _never_meet(a.piece.rule, b.piece.rule) for a, b in combinations(found, 2))
    return tuple(found) if exact else None


def _never_meet(one: Rule, other: Rule) -> bool:
    """Whether two pieces can be seen to share no date, however far ahead (as no count of days can show)."""
    parts = ("byday", "bymonthday", "bymonth") if -1 in one.bysetpos + other.bysetpos else _DAY_PARTS
    pairs = ((getattr(one, part), getattr(other, part)) for part in parts)
    return any(mine and theirs and not set(mine) & set(theirs) for mine, theirs in pairs)


def _without(piece: Piece, exdates: Sequence[dt.date], until: dt.date | None) -> Iterator[tuple[Piece, dt.date | None]]:
    """The piece up to `until`, interrupted at the exdates that are its own."""
    start: dt.date | None = piece.first
    for gap in sorted(set(exdates)):
        if start is None or (until is not None and gap > until):
            break
        days = list(Piece(piece.rule, start).dates(gap))
        if not days or days[-1] != gap:
            continue
        if len(days) > 1:
            yield Piece(piece.rule, start), days[-2]
        start = next(islice(rule_dates(piece.rule, start), len(days), None), None)
    if start is not None and (until is None or start <= until):
        yield Piece(piece.rule, start), until


def _workdays(interval: int, first: dt.date) -> tuple[Piece, ...] | None:
    """Every n-th working day: n weeks hold five such days (one when n is a multiple of 5), each a weekly rule."""
    weeks, count = (interval // 5, 1) if interval % 5 == 0 else (interval, 5)
    starts = islice(rule_dates(Rule(freq="DAILY", interval=interval, workdays=True), first), count)
    return tuple(Piece(Rule(freq="WEEKLY", interval=weeks, byday=(WEEKDAYS[d.weekday()],)), d) for d in starts)


def _daily(rule: Rule, first: dt.date, dialect: Dialect) -> list[Rule] | None:
    if rule.bymonth or rule.bymonthday or rule.bysetpos:
        return None
    if not rule.byday:
        return [Rule(freq="DAILY", interval=rule.interval)]
    return _weekly(rule, first, dialect) if rule.interval == 1 else None


def _weekly(rule: Rule, first: dt.date, dialect: Dialect) -> list[Rule] | None:
    if rule.bymonth or rule.bymonthday or rule.bysetpos or any(day not in WEEKDAYS for day in rule.byday):
        return None
    given = set(rule.byday) or {WEEKDAYS[first.weekday()]}
    days = tuple(day for day in WEEKDAYS if day in given)
    if rule.interval == 1 and len(days) == 7:
        return [Rule(freq="DAILY")]
    if rule.interval == 1 and days == WORKWEEK and dialect.workweek_daily:
        return [Rule(freq="DAILY", byday=WORKWEEK)]
    if dialect.several_weekdays:
        return [Rule(freq="WEEKLY", interval=rule.interval, byday=days)]
    return [Rule(freq="WEEKLY", interval=rule.interval, byday=(day,)) for day in days]


def _monthly(rule: Rule, first: dt.date, dialect: Dialect) -> list[Rule] | None:
    if rule.bymonth:
        return _yearly(rule, first, dialect) if rule.interval == 1 else None
    if rule.byday and not rule.bymonthday and not rule.bysetpos and all(day in WEEKDAYS for day in rule.byday):
        return _weekly(rule, first, dialect) if rule.interval == 1 else None
    days = _days_of_month(rule, first, dialect)
    if days is None or any(day.bymonthday and not _is_safe(day.bymonthday[0], dialect) for day in days):
        return None
    return [day.model_copy(update={"freq": "MONTHLY", "interval": rule.interval}) for day in days]


def _yearly(rule: Rule, first: dt.date, dialect: Dialect) -> list[Rule] | None:
    if rule.freq == "YEARLY" and not rule.bymonth and (rule.bymonthday or rule.byday):
        # "the 15th of every month" said yearly; "the 20th Monday of the year" has no form.
        return (
            None
            if rule.byday or rule.interval != 1
            else _monthly(rule.model_copy(update={"freq": "MONTHLY"}), first, dialect)
        )
    if rule.freq == "YEARLY" and rule.bysetpos and len(rule.bymonth) > 1:
        return None  # the position counts through all these months together
    days = _days_of_month(rule, first, dialect)
    if days is None:
        return None
    found = []
    for month in rule.bymonth or (first.month,):
        for day in days:
            said = _in_month(day, month)
            if said.bymonthday and not 1 <= said.bymonthday[0] <= _DAYS_IN[month - 1]:
                if month != 2:
                    continue  # no year has such a day
                if not _is_safe(said.bymonthday[0], dialect):
                    return None
            found.append(said.model_copy(update={"freq": "YEARLY", "interval": rule.interval, "bymonth": (month,)}))
    return found


def _is_safe(monthday: int, dialect: Dialect) -> bool:
    """Whether a day that some months may lack, or that counts from their end, means in Zoho what it says."""
    if monthday < 0:
        return monthday == -1 and dialect.last_monthday
    return monthday <= min(_DAYS_IN) or dialect.late_monthdays


def _in_month(day: Rule, month: int) -> Rule:
    """A day that counts from the end of a month, as its number there; only February's length changes."""
    if month == 2 or not day.bymonthday or day.bymonthday[0] > 0:
        return day
    return day.model_copy(update={"bymonthday": (_DAYS_IN[month - 1] + 1 + day.bymonthday[0],)})


def _days_of_month(rule: Rule, first: dt.date, dialect: Dialect) -> list[Rule] | None:
    """The days within a month, each as a rule of its own: by number, or as the n-th of a weekday."""
    if rule.byday and rule.bymonthday:
        return None
    if not rule.byday:
        days = rule.bymonthday or (first.day,)
        if rule.bysetpos:
            return None
        return [Rule(freq="MONTHLY", bymonthday=(day,)) for day in days]
    found = []
    for day in rule.byday:
        weekday, ordinal = day[-2:], day[:-2]
        if bool(ordinal) == bool(rule.bysetpos) or (rule.bysetpos and len(rule.byday) > 1):
            return None
        for nth in (int(ordinal),) if ordinal else rule.bysetpos:
            if nth not in dialect.nth:
                return None
            found.append(Rule(freq="MONTHLY", byday=(weekday,), bysetpos=(nth,)))
    return found
