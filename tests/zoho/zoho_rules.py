"""Random recurrences, as people could say them and worse, for the properties of the planners."""

import datetime as dt
from collections.abc import Sequence
from itertools import combinations, islice
from typing import Any

from hypothesis import strategies as st

from bot.occurrences import occurrences, rule_dates
from bot.specs import WEEKDAYS, Recurrence, Rule


def some(values: Sequence[Any], fewest: int, most: int) -> st.SearchStrategy[tuple[Any, ...]]:
    """A combination of so many values, each number of them as likely; one draw is much faster than one for each."""
    sizes = [list(combinations(values, size)) for size in range(fewest, min(most, len(values)) + 1)]
    largest = max(len(found) for found in sizes)
    return st.sampled_from([each for found in sizes for each in found * (largest // len(found))])


_WEEKDAYS = some(WEEKDAYS, 1, 4)
_MONTHDAYS = some([*range(-2, 0), *range(1, 32)], 1, 3)
_MONTHS = some(range(1, 13), 0, 2)
_TIMES = st.sampled_from([None, None, dt.time(9), dt.time(20, 30)])


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    freq = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    interval = draw(st.sampled_from([1, 1, 2, 3, 4, 7, 100]))
    fields: dict[str, Any] = {"freq": freq, "interval": interval}
    if freq == "DAILY" and draw(st.integers(0, 3)) == 0:
        return Rule(freq=freq, interval=draw(st.integers(1, 7)), workdays=True)
    if freq in {"DAILY", "WEEKLY"}:
        if draw(st.booleans()):
            fields["byday"] = draw(_WEEKDAYS)
        return Rule(**fields)
    kind = draw(st.sampled_from(["implied", "monthday", "nth", "setpos", "plain"]))
    if kind == "monthday":
        fields["bymonthday"] = draw(_MONTHDAYS)
    elif kind == "nth":
        fields["byday"] = (f"{draw(st.sampled_from([1, 2, 3, 4, 5, -1, -2]))}{draw(st.sampled_from(WEEKDAYS))}",)
    elif kind in {"setpos", "plain"}:
        fields["byday"] = draw(_WEEKDAYS)
        fields["bysetpos"] = (draw(st.sampled_from([1, 2, 4, -1])),) if kind == "setpos" else ()
    fields["bymonth"] = draw(_MONTHS)
    if freq == "YEARLY" and kind != "implied" and not fields["bymonth"]:
        fields["bymonth"] = (draw(st.integers(1, 12)),)
    return Rule(**fields)


@st.composite
def recurrences(draw: st.DrawFn) -> Recurrence:
    found = [draw(rules())]
    if draw(st.integers(0, 3)) == 0:
        found = [rule.model_copy(update={"time": draw(_TIMES)}) for rule in (*found, draw(rules()))]
    start = dt.date(2026, 1, 1) + dt.timedelta(days=draw(st.integers(0, 1095)))
    firsts = [day for day in (next(rule_dates(rule, start), None) for rule in found) if day is not None]
    first = min(firsts, default=start)
    end: dict[str, Any] = {}
    kind = draw(st.sampled_from(["endless", "count", "until"]))
    if kind == "count":
        end["count"] = draw(st.integers(1, 60))
    elif kind == "until":
        end["until"] = first + dt.timedelta(days=draw(st.integers(0, 800)))
    plain = Recurrence(rules=tuple(found), first=first, time=draw(_TIMES), **end)
    if draw(st.integers(0, 2)):
        return plain
    days = list(islice(occurrences(plain), 12))
    return plain.model_copy(update={"exdates": draw(some(days, 0, 2))})
