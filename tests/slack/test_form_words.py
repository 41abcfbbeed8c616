"""The words in a form's fields: in the person's language where the parser reads them back, and what is often chosen."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalogue import LANGUAGES, speaking
from bot.intent import Context
from bot.occurrences import next_dates
from bot.slack.form.dates import repeats
from bot.slack.form.fields import Form
from bot.slack.form.presets import presets, rules
from bot.slack.form.reading import read
from bot.slack.form.words import recurrence_words, reminder_words, reminders, series
from bot.specs import Due, Recurrence, Reminder, Rule, TaskSpec

# A Wednesday, 10:00 in New York.
NOW = dt.datetime(2026, 7, 15, 14, tzinfo=dt.UTC)
DAYS = st.dates(dt.date(2026, 7, 15), dt.date(2028, 3, 1))
NOTHING = TaskSpec(title="")


def here(language: str) -> Context:
    return Context(now=NOW, zone="America/New_York", locale=f"{language}-{language.upper()}")


@settings(max_examples=150, deadline=None)
@given(language=st.sampled_from(LANGUAGES), day=DAYS)
def test_every_preset_is_read_back_as_its_rule(language: str, day: dt.date) -> None:
    """In each language, with the day beside it, it falls on this day first."""
    with speaking(language):
        offered = presets(Form(date=str(day)), here(language), NOTHING)
        assert len(offered) >= 5
        for text in offered:
            due, found = series(text, day, None, here(language))
            assert due.date == day
            assert found.rules[0] in rules(day, any_day=False)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (
            "2026-07-21",
            [
                "every day", "every weekday", "every Tuesday", "every other Tuesday", "every month on the 21st",
                "every month on the 3rd Tuesday", "every year on July 21st",
            ],
        ),
        (
            "2026-07-31",
            [
                "every day", "every weekday", "every Friday", "every other Friday", "every month on the 31st",
                "every month on the last day", "every month on the last Friday", "every year on July 31st",
            ],
        ),
        (
            "2026-07-25",
            [
                "every day", "every Saturday", "every other Saturday", "every month on the 25th",
                "every month on the 4th Saturday", "every month on the last Saturday", "every year on July 25th",
            ],
        ),
    ],
    ids=["a Tuesday", "the last of a month", "a weekend"],
)  # fmt: skip
def test_the_day_decides_the_presets(day: str, expected: list[str]) -> None:
    """Its weekday, its place in the month, and what is last of it."""
    assert presets(Form(date=day), here("en"), NOTHING) == expected


def test_without_a_day_it_is_today() -> None:
    """So is a day that has passed; any day has every weekday."""
    today = presets(Form(), here("en"), NOTHING)
    assert today[2] == "every Wednesday"
    assert presets(Form(date="2020-01-01"), here("en"), NOTHING) == today


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "reminder",
    [
        Reminder(before=dt.timedelta(minutes=30)),
        Reminder(days_before=1, time=dt.time(17)),
        Reminder(days_before=0, time=dt.time(9)),
        Reminder(at=dt.datetime.fromisoformat("2026-07-16T09:00")),
    ],
    ids=["30 minutes before", "the day before at 17:00", "on the day at 09:00", "at a moment"],
)
def test_a_reminder_is_written_so_that_it_is_read(language: str, reminder: Reminder) -> None:
    """In the person's language where that is the same again, else in English; left alone it is what it was."""
    due = Due(date=dt.date(2026, 7, 24), zone="America/New_York")
    with speaking("en"):
        english = reminder_words(reminder, due, here("en"))
        assert reminders(english, due, here("en")) == (reminder,)
    with speaking(language):
        text = reminder_words(reminder, due, here(language))
        assert text == english or reminders(text, due, here(language)) == (reminder,)
        spec = TaskSpec(title="x", due=due, reminders=(reminder,))
        assert read(Form.of(spec, context=here(language)), here(language), spec, made=True) == spec


def test_what_a_language_does_not_read_is_english() -> None:
    """And what it reads is its own."""
    first = dt.date(2026, 7, 21)
    due = Due(date=first, zone="America/New_York")
    last = Recurrence(rules=(Rule(freq="MONTHLY", byday=("-1TU",)),), first=dt.date(2026, 7, 28))
    weekly = Recurrence(rules=(Rule(freq="WEEKLY", byday=("TU",)),), first=first)
    with speaking("de"):
        assert recurrence_words(weekly, due, here("de")) == "jeden Dienstag"
        assert recurrence_words(weekly, due, None) == "every Tuesday"
        # An American does not read German.
        assert recurrence_words(weekly, due, here("en")) == "every Tuesday"
    assert recurrence_words(last, None, here("en")).startswith("every month on the last Tuesday from")


def test_the_preview_is_in_the_persons_language() -> None:
    """What is typed in English is read too, and said in German."""
    with speaking("de"):
        assert repeats(Form(title="x", recurrence="every tuesday"), here("de")).startswith("Jeden Dienstag")


@settings(max_examples=100, deadline=None)
@given(language=st.sampled_from(LANGUAGES), day=DAYS, which=st.integers(0, 8))
def test_a_form_in_any_language_is_the_same_task(language: str, day: dt.date, which: int) -> None:
    """Left as it was, it is what it was; in the person's own words it is also that when it is read anew."""
    possible = rules(day, any_day=False)
    series_ = Recurrence(rules=(possible[which % len(possible)],), first=day)
    spec = TaskSpec(title="x", due=Due(date=day, zone="America/New_York"), recurrence=series_)
    with speaking(language):
        form = Form.of(spec, context=here(language))
        assert read(form, here(language), spec) == spec
        if form.recurrence == Form.of(spec).recurrence and language != "en":
            return
        anew = read(form, here(language))
    assert isinstance(anew, TaskSpec)
    assert anew.recurrence is not None
    assert next_dates(anew.recurrence, n=6) == next_dates(series_, n=6)
