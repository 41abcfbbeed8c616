"""Specs in words, and the property that the words read back as the same spec."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from intent_reading import NOW, ZONE, day, read

from bot.intent.words import due_in_words, recurrence_in_words, reminder_in_words
from bot.occurrences import occurrences
from bot.specs import WEEKDAYS, Due, Recurrence, Reminder, Rule


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (Due(date=day("07-24"), time=dt.time(15), zone=ZONE), "Fri 24 Jul 2026, 15:00 EDT"),
        (Due(date=day("07-24"), zone=ZONE), "Fri 24 Jul 2026"),
        (Due(date=day("12-01"), time=dt.time(9, 5), zone=ZONE), "Tue 1 Dec 2026, 09:05 EST"),
        (
            Due(date=day("07-16"), time=dt.time(18), zone=ZONE, typed_zone="America/Los_Angeles"),
            "Thu 16 Jul 2026, 18:00 EDT (15:00 PDT)",
        ),
        (Due(date=day("07-16"), time=dt.time(14), end=dt.time(15), zone=ZONE), "Thu 16 Jul 2026, 14:00-15:00 EDT"),
    ],
)
def test_due_in_words(due: Due, words: str) -> None:
    """The date in full, with the zone's abbreviation."""
    assert due_in_words(due) == words


def test_due_near_now() -> None:
    """Near days are named as well."""
    assert due_in_words(Due(date=day("07-16"), zone=ZONE), NOW) == "tomorrow, Thu 16 Jul 2026"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x every other friday at 3pm until 4 dec", "every other Friday at 15:00 from 17 Jul 2026 until 4 Dec 2026"),
        ("x every day for 10 times", "every day from 15 Jul 2026, 10 times"),
        ("x every weekday at 9:30", "every weekday at 09:30 from 16 Jul 2026"),
        ("x every 3rd friday", "every month on the 3rd Friday from 17 Jul 2026"),
        ("x every last workday", "every month on the last workday from 31 Jul 2026"),
        ("x every 2nd and 4th friday of the month", "every month on the 2nd and 4th Friday from 24 Jul 2026"),
        ("x every aug 3", "every year on August 3rd from 3 Aug 2026"),
        ("x every! 3 days", "every 3 days when done from 15 Jul 2026"),
        ("x every mon at 8pm and tue at 9pm", "every Monday at 20:00 and every Tuesday at 21:00 from 20 Jul 2026"),
        ("x every weekday except july 20", "every weekday from 15 Jul 2026, except 20 Jul 2026"),
    ],
)
def test_recurrence_in_words(text: str, words: str) -> None:
    """One sentence for a series."""
    spec = read(text).spec
    assert spec is not None
    assert spec.recurrence is not None
    assert recurrence_in_words(spec.recurrence) == words


@pytest.mark.parametrize(
    ("reminder", "words"),
    [
        (Reminder(before=dt.timedelta(minutes=30)), "30 minutes before"),
        (Reminder(before=dt.timedelta(hours=1, minutes=30)), "1 hour and 30 minutes before"),
        (Reminder(before=dt.timedelta(days=2)), "2 days before"),
        (Reminder(before=dt.timedelta()), "when it is due"),
        (Reminder(days_before=1, time=dt.time(17)), "the day before at 17:00"),
        (Reminder(days_before=0, time=dt.time(9)), "on the day at 09:00"),
        (Reminder(at=dt.datetime.combine(day("07-16"), dt.time(9))), "Thu 16 Jul 2026 at 09:00"),
    ],
)
def test_reminder_in_words(reminder: Reminder, words: str) -> None:
    """A reminder for people."""
    assert reminder_in_words(reminder) == words


DAYS = st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=6, unique=True).map(
    lambda names: tuple(sorted(names, key=WEEKDAYS.index))
)
INTERVALS = st.sampled_from([1, 1, 2, 3, 4, 6, 10])
NTH = st.sampled_from([1, 2, 3, 4, -1])
RULES = st.one_of(
    st.builds(Rule, freq=st.just("DAILY"), interval=INTERVALS),
    st.builds(Rule, freq=st.just("DAILY"), interval=st.integers(2, 9), workdays=st.just(True)),
    st.builds(Rule, freq=st.just("WEEKLY"), interval=INTERVALS, byday=DAYS),
    st.builds(Rule, freq=st.just("MONTHLY"), interval=INTERVALS, bymonthday=st.integers(1, 28).map(lambda n: (n,))),
    st.builds(Rule, freq=st.just("MONTHLY"), bymonthday=st.just((-1,))),
    st.builds(
        Rule,
        freq=st.just("MONTHLY"),
        interval=INTERVALS,
        byday=st.tuples(NTH, st.sampled_from(WEEKDAYS)).map(lambda pair: (f"{pair[0]}{pair[1]}",)),
    ),
    st.builds(
        Rule,
        freq=st.just("MONTHLY"),
        byday=st.just(("MO", "TU", "WE", "TH", "FR")),
        bysetpos=NTH.map(lambda n: (n,)),
    ),
    st.builds(
        Rule,
        freq=st.just("YEARLY"),
        interval=INTERVALS,
        bymonth=st.integers(1, 12).map(lambda n: (n,)),
        bymonthday=st.integers(1, 28).map(lambda n: (n,)),
    ),
)
TIMES = st.none() | st.times(max_value=dt.time(23, 59)).map(lambda t: t.replace(second=0, microsecond=0))


@st.composite
def series(draw: st.DrawFn) -> Recurrence:
    """A series whose first date is an occurrence, as every spec's is."""
    rule = draw(RULES)
    time = draw(TIMES)
    start = draw(st.dates(day("07-16"), day("2028-12-31")))
    loose = Recurrence(rules=(rule,), first=start)
    first = next(occurrences(loose))
    end = draw(st.sampled_from(["none", "until", "count"]))
    until = first + dt.timedelta(days=draw(st.integers(0, 900))) if end == "until" else None
    count = draw(st.integers(1, 60)) if end == "count" else None
    anchor = draw(st.sampled_from(["schedule", "completion"]))
    return Recurrence(rules=(rule,), first=first, time=time, until=until, count=count, anchor=anchor)


@given(series())
def test_words_read_back(made: Recurrence) -> None:
    """The sentence of a series, typed after a title, is read as the same series."""
    text = f"water plants {recurrence_in_words(made)}"
    spec = read(text).spec
    assert spec is not None
    assert (spec.title, spec.recurrence) == ("water plants", made), text


@given(st.dates(day("07-16"), day("2029-12-31")), TIMES.filter(lambda time: time is None or time.hour >= 4))
def test_due_reads_back(date: dt.date, time: dt.time | None) -> None:
    """A due date in words, typed after a title, is the same due date."""
    made = Due(date=date, time=time, zone=ZONE)
    words = due_in_words(made).removesuffix(" EDT").removesuffix(" EST")
    spec = read(f"water plants {words}").spec
    assert spec is not None
    assert (spec.title, spec.due) == ("water plants", made), words
