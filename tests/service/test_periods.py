"""The days that a list is filtered by, from its words, on Wednesday 15 July 2026."""

import datetime as dt

import pytest

from bot.service import periods

TODAY = dt.date(2026, 7, 15)
FRIDAY = dt.date(2026, 7, 17)


def day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text is not None else None


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("", None, None),
        ("open", None, None),
        ("overdue", None, "2026-07-14"),
        ("today", "2026-07-15", "2026-07-15"),
        ("tomorrow", "2026-07-16", "2026-07-16"),
        ("this week", "2026-07-13", "2026-07-19"),
        ("done last week", "2026-07-06", "2026-07-12"),
        ("next week", "2026-07-20", "2026-07-26"),
        ("this month", "2026-07-01", "2026-07-31"),
        ("next month", "2026-08-01", "2026-08-31"),
        ("last quarter", "2026-04-01", "2026-06-30"),
        ("this year", "2026-01-01", "2026-12-31"),
        ("the next 3 days", "2026-07-15", "2026-07-18"),
        ("next 2 weeks", "2026-07-15", "2026-07-29"),
        ("upcoming", "2026-07-15", None),
    ],
)
def test_words(words: str, first: str | None, last: str | None) -> None:
    """Both days count; a word that names no days sets no limit."""
    assert periods.days(words, None, TODAY) == (day(first), day(last))


def test_weeks_begin_as_was_chosen() -> None:
    """On Sundays, or on Thursdays, of which the last was before this Wednesday."""
    assert periods.days("this week", None, TODAY, week_start=6) == (day("2026-07-12"), day("2026-07-18"))
    assert periods.days("next week", None, TODAY, week_start=3) == (day("2026-07-16"), day("2026-07-22"))


@pytest.mark.parametrize(
    ("words", "by", "first", "last"),
    [
        ("friday", False, FRIDAY, FRIDAY),
        ("friday", True, None, FRIDAY),
        ("this week", False, dt.date(2026, 7, 13), None),
    ],
)
def test_a_day_that_was_read(words: str, by: bool, first: dt.date | None, last: dt.date | None) -> None:
    """It is that day alone, or the last one; a named period is more than the day that it was read as."""
    found = periods.days(words, FRIDAY, TODAY, by=by)
    assert found == (first, last or dt.date(2026, 7, 19))


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (None, None, ""),
        (TODAY, TODAY, "due Wed 15 Jul 2026"),
        (None, FRIDAY, "due until Fri 17 Jul 2026"),
        (TODAY, None, "due from Wed 15 Jul 2026"),
        (TODAY, FRIDAY, "due from Wed 15 Jul 2026 to Fri 17 Jul 2026"),
    ],
)
def test_in_words(first: dt.date | None, last: dt.date | None, said: str) -> None:
    """As the head of a list says it."""
    assert periods.in_words(first, last) == said
