"""Trusted models: made without validation, yet the same as validated ones."""

import datetime as dt

import pytest
from intent_reading import read

from bot.intent import Reading
from bot.intent.reading import Span
from bot.specs import Due, Spec, TaskSpec
from bot.trusted import trusted

SAID = (
    "call Acme about renewal next Tue 3pm every 2 weeks until Dec high priority remind me 30m before",
    "assign to Bob: migrate billing contacts by Aug 15 low priority",
    "@maria please review the pricing doc by thursday noon #pricing re Acme",
    "gym mon/wed/fri 6am -- bring the towel",
    "launch on friday\n- tell sales re IBM\n- update the page by 5pm",
    "- pay rent on the 31st of every month\n- call Bob tomorrow",
    "Plan May release",
    "review 2-3pm PST tomorrow",
    "standup every weekday at 9 except july 24",
)


def _fields_given(value: object) -> object:
    """The names that each model inside was given, which equality of models leaves out."""
    if isinstance(value, Spec):
        return type(value), value.model_fields_set, [_fields_given(inner) for inner in vars(value).values()]
    return [_fields_given(item) for item in value] if isinstance(value, tuple) else type(value)


@pytest.mark.parametrize("text", SAID)
def test_a_reading_is_what_validation_makes(text: str) -> None:
    """Validating a reading's values again changes none of them, nor their types, order or the names given."""
    reading = read(text)
    again = Reading.model_validate(reading.model_dump(exclude_unset=True))
    assert again == reading
    assert again.model_dump_json() == reading.model_dump_json()
    assert _fields_given(again) == _fields_given(reading)
    assert repr(again) == repr(reading)


def test_a_trusted_model_copies() -> None:
    """Copies with changes, deep copies and hashes as the validated one does."""
    made = trusted(Due)(date=dt.date(2026, 7, 24), zone="UTC")
    validated = Due(date=dt.date(2026, 7, 24), zone="UTC")
    assert made.model_copy(update={"time": dt.time(9)}) == validated.model_copy(update={"time": dt.time(9)})
    assert made.model_fields_set == {"date", "zone"}
    assert made.model_copy(deep=True) == validated
    assert hash(made) == hash(validated)


def test_copies_of_a_whole_model_share_nothing_that_changes() -> None:
    """A model given every field shares the set of their names; a copy that is given more has its own."""
    span = trusted(Span)
    first, second = span(start=0, end=1, field="due", text="x"), span(start=1, end=2, field="due", text="y")
    assert first.model_copy(update={"start": 5}).model_fields_set is not second.model_fields_set
    assert second == Span(start=1, end=2, field="due", text="y")


def test_defaults_are_those_of_the_model() -> None:
    """Fields that are not given have the model's defaults, in the order of the fields."""
    assert vars(trusted(TaskSpec)(title="x")) == vars(TaskSpec(title="x"))
    assert list(vars(trusted(TaskSpec)(tags=("a",), title="x"))) == list(TaskSpec.model_fields)
