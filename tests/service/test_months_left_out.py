"""A series says which months it leaves out, where nobody said so."""

import datetime as dt

import pytest

from bot.service.series.skipping import left_out
from bot.specs import Frequency, Recurrence, Rule


def series(freq: Frequency, *days: int, months: tuple[int, ...] = ()) -> Recurrence:
    return Recurrence(rules=(Rule(freq=freq, bymonthday=days, bymonth=months),), first=dt.date(2026, 7, 31))


@pytest.mark.parametrize(
    ("recurrence", "days"),
    [
        (series("MONTHLY", 31), "day 31 "),
        (series("MONTHLY", 15, 30), "day 30 "),
        (series("MONTHLY", 29, 30, 31), "29, 30 or 31"),
    ],
    ids=["31st", "15th and 30th", "three"],
)
def test_a_day_that_months_lack(recurrence: Recurrence, days: str) -> None:
    """The days are named, and what to say instead."""
    (sentence,) = left_out(recurrence)
    assert days in sentence
    assert "every last day of the month" in sentence


@pytest.mark.parametrize(
    "recurrence",
    [None, series("MONTHLY", 28), series("MONTHLY", -1), series("YEARLY", 31, months=(8,)), series("DAILY")],
    ids=["once", "28th", "last day", "31 August", "daily"],
)
def test_nothing_is_left_out(recurrence: Recurrence | None) -> None:
    """Then nothing is said."""
    assert left_out(recurrence) == ()
