"""What a form's fields mean: the same words as in a typed line, or a sentence on the field that can't be read."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intent import Context, parse
from bot.occurrences import next_dates
from bot.slack.form.dates import repeats
from bot.slack.form.fields import Form
from bot.slack.form.reading import read
from bot.specs import Destination, Person, Priority, Product, TaskSpec

# A Wednesday, 10:00 in New York.
NOW = Context(now=dt.datetime(2026, 7, 15, 14, tzinfo=dt.UTC), zone="America/New_York")

WHENS = ["", "tomorrow", "next tue 3pm", "aug 3", "in 2 weeks at 9:30", "on 2026-12-24 at 8pm"]
RANGES = ["fri 2-3pm", "tomorrow 3pm PST"]
REPEATS = [
    "", "every friday", "every other friday", "every weekday at 9:30am", "every 15th until dec", "daily for 10 times",
    "every mon at 8pm and tue at 9pm", "every 3 workdays", "every last friday of the month", "every! 2 weeks",
    "every month on the 1st and 15th", "every year on 3 aug", "every 3 months", "every quarter",
    "every friday except aug 7", "every mon, wed and fri", "every other week on tue and thu",
    "every last day of the month", "every last workday of the month", "every jan and jul on the 1st",
    "every first monday of may", "every weekend", "every 2nd and 4th tuesday", "weekly from aug 10 until sep 30",
]  # fmt: skip
REMINDERS = ["", "remind me the same morning", "remind me at 8am", "remind me 30m before", "remind me tomorrow at 9"]
ODD_REMINDERS = ["remind me 90 minutes before", "remind me 30m before, remind me the day before at 5pm"]


def said(*phrases: str) -> TaskSpec | None:
    """What a typed line of these phrases means, where it is one task."""
    reading = parse(" ".join(filter(None, ("call Bob", *phrases))), NOW)
    spec = reading.spec
    alone = reading.intent == "create" and spec is not None and spec.title == "call Bob"
    return spec.placed(NOW.zone) if alone and spec is not None else None


@settings(max_examples=300, deadline=None)
@given(
    when=st.sampled_from(WHENS + RANGES),
    recurrence=st.sampled_from(REPEATS),
    reminder=st.sampled_from(REMINDERS + ODD_REMINDERS),
    rest=st.sampled_from(["", "high priority", "!low", "in mail", "@maria", "#renewal"]),
)
def test_what_is_left_alone_keeps_exactly_what_it_stood_for(
    when: str, recurrence: str, reminder: str, rest: str
) -> None:
    """The form of any spec, read again with that spec, is the spec: also parts that no field shows."""
    spec = said(when, recurrence, reminder, rest)
    if spec is not None:
        assert read(Form.of(spec), NOW, spec, made=True) == spec


@settings(max_examples=300, deadline=None)
@given(
    when=st.sampled_from(WHENS),
    recurrence=st.sampled_from(REPEATS),
    reminder=st.sampled_from(REMINDERS),
    priority=st.sampled_from(["", "high priority", "!low"]),
)
def test_the_words_of_a_form_are_read_as_in_a_line(when: str, recurrence: str, reminder: str, priority: str) -> None:
    """Without knowing the spec, the fields alone give the same task, on the same dates."""
    spec = said(when, recurrence, reminder, priority)
    if spec is None or (spec.due is None and spec.reminders and spec.reminders[0].at is None):
        return
    found = read(Form.of(spec), NOW)
    assert isinstance(found, TaskSpec)
    assert found.model_copy(update={"recurrence": None}) == spec.model_copy(update={"recurrence": None})
    # "every 2 weeks" says no weekday, and beside a date it means that date's: the days are the same.
    assert (found.recurrence is None) == (spec.recurrence is None)
    if found.recurrence is not None and spec.recurrence is not None:
        assert next_dates(found.recurrence, n=12) == next_dates(spec.recurrence, n=12)
        assert found.recurrence.anchor == spec.recurrence.anchor


@settings(max_examples=200, deadline=None)
@given(recurrence=st.text(max_size=60), reminder=st.text(max_size=60), title=st.text(max_size=60))
def test_any_text_is_a_task_or_a_sentence(recurrence: str, reminder: str, title: str) -> None:
    """Whatever is typed, the form answers with a task that has this very title, or with sentences on known fields."""
    form = Form(title=title, date="2026-07-24", recurrence=recurrence, reminder=reminder)
    found = read(form, NOW)
    if isinstance(found, TaskSpec):
        assert found.title == title.strip()
    else:
        assert found.keys() <= {"title", "date", "time", "recurrence", "reminder"}
        assert all(sentence.strip() for sentence in found.values())


WRONG = {
    "no title": (Form(), "title", "Say in a few words"),
    "a title of spaces": (Form(title="  "), "title", "Say in a few words"),
    "yesterday": (Form(title="x", date="2026-07-14"), "date", "Tue 14 Jul 2026 has passed"),
    "earlier today": (Form(title="x", date="2026-07-15", time="09:59"), "time", "already past 09:59"),
    "a time alone": (Form(title="x", time="15:00"), "date", "choose the due date for 15:00"),
    "a day that it does not fall on": (
        Form(title="x", date="2026-07-23", recurrence="every other friday"), "date", "Choose Fri 24 Jul 2026",
    ),
    "words that say nothing": (Form(title="x", recurrence="now and then"), "recurrence", "“now and then”"),
    "words left over": (Form(title="x", recurrence="every friday bananas"), "recurrence", "“bananas”"),
    "a day that does not repeat": (Form(title="x", recurrence="friday"), "recurrence", "every other Friday"),
    "another field's words": (Form(title="x", recurrence="every friday high priority"), "recurrence", "can't read"),
    "a quote in the words": (Form(title="x", recurrence='every friday "task"'), "recurrence", "can't read"),
    "the time twice": (
        Form(title="x", date="2026-07-16", time="15:00", recurrence="every weekday at 9:30"), "recurrence", "Keep one",
    ),
    "an unreadable reminder": (Form(title="x", date="2026-07-24", reminder="loudly"), "reminder", "“loudly”"),
    "a reminder before nothing": (Form(title="x", reminder="30 minutes before"), "reminder", "counts back"),
    "a reminder that has passed": (
        Form(title="x", date="2026-07-16", time="09:00", reminder="3 days before"), "reminder", "which has passed",
    ),
    "one of two reminders": (
        Form(title="x", date="2026-07-24", reminder="30 minutes before; loudly"), "reminder", "“loudly”",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("form", "field", "sentence"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_stands_on_its_field(form: Form, field: str, sentence: str) -> None:
    """Each mistake is one sentence on its own field, with what to type instead."""
    found = read(form, NOW)
    assert isinstance(found, dict)
    assert list(found) == [field]
    assert sentence in found[field]


def test_errors_of_several_fields_come_together() -> None:
    """A missing title and a wrong date are said at once."""
    found = read(Form(date="2026-07-14"), NOW)
    assert isinstance(found, dict)
    assert found.keys() == {"title", "date"}


def test_a_title_is_taken_as_it_stands() -> None:
    """Words that a typed line would read stay in the title of a form."""
    found = read(Form(title='call "Bob" tomorrow 3pm!'), NOW)
    assert isinstance(found, TaskSpec)
    assert found == TaskSpec(title='call "Bob" tomorrow 3pm!')


def test_all_fields_together() -> None:
    """A whole form is a whole task."""
    form = Form(
        title="water the plants",
        description="Twice.\nWith rain water.",
        product="mail",
        date="2026-07-24",
        time="15:00",
        recurrence="every other friday until december",
        priority="high",
        reminder="30 minutes before; the day before at 5pm",
    )
    found = read(form, NOW)
    assert isinstance(found, TaskSpec)
    assert found.description == form.description
    assert found.priority is Priority.HIGH
    assert found.due is not None
    assert (found.due.date, found.due.time) == (dt.date(2026, 7, 24), dt.time(15))
    assert found.recurrence is not None
    assert next_dates(found.recurrence, n=2) == [dt.date(2026, 7, 24), dt.date(2026, 8, 7)]
    assert found.recurrence.until == dt.date(2026, 11, 30)
    assert len(found.reminders) == 2
    assert found.destination == Destination()


def test_an_overdue_task_can_be_edited() -> None:
    """Its passed date may stay, but can't be chosen anew."""
    spec = said("tomorrow 9am", "remind me 30m before")
    later = Context(now=NOW.now + dt.timedelta(days=7), zone=NOW.zone)
    assert spec is not None
    renamed = Form.of(spec).model_copy(update={"title": "call Ann"})
    assert read(renamed, later, spec, made=True) == spec.model_copy(update={"title": "call Ann"})
    assert isinstance(read(renamed, later, spec), dict)
    assert isinstance(read(renamed.model_copy(update={"date": "2026-07-17"}), later, spec, made=True), dict)


def test_a_task_stays_in_its_own_zone() -> None:
    """A colleague elsewhere who moves the day does not move the hour."""
    spec = said("tomorrow 3pm")
    assert spec is not None
    tokyo = Context(now=NOW.now, zone="Asia/Tokyo")
    found = read(Form.of(spec).model_copy(update={"date": "2026-07-20"}), tokyo, spec, made=True)
    assert isinstance(found, TaskSpec)
    assert found.due is not None
    assert (found.due.zone, found.due.time) == ("America/New_York", dt.time(15))


def test_what_no_field_shows_is_kept() -> None:
    """People, records and tags of a message survive a change of the title."""
    spec = TaskSpec(title="x", assignees=(Person(name="Maria"),), tags=("renewal",))
    found = read(Form.of(spec).model_copy(update={"title": "y"}), NOW, spec)
    assert found == spec.model_copy(update={"title": "y"})


def test_another_product_leaves_the_group() -> None:
    """A Mail group means nothing in CRM."""
    spec = TaskSpec(title="x", destination=Destination(group="Sales"))
    found = read(Form.of(spec).model_copy(update={"product": "crm"}), NOW, spec)
    assert isinstance(found, TaskSpec)
    assert found.destination == Destination(product=Product.CRM)


def test_only_what_was_typed_counts() -> None:
    """A field that somebody else changed meanwhile is not set back by a form that was opened before."""
    opened, current = Form(title="a", priority="low"), Form(title="a", priority="high")
    left = opened.model_copy(update={"title": "b"})
    assert left.over(opened, current) == Form(title="b", priority="high")


def test_the_next_dates_are_shown() -> None:
    """The rule in words, and three dates; or what to type."""
    told = repeats(Form(title="x", date="2026-07-24", recurrence="every other fri"), NOW)
    assert told == (
        "Every other Friday from 24 Jul 2026. Next dates: Fri 24 Jul 2026, Fri 7 Aug 2026, Fri 21 Aug 2026."
    )
    assert "every other Friday" in repeats(Form(title="x"), NOW)
    assert "“bananas”" in repeats(Form(title="x", recurrence="bananas"), NOW)
