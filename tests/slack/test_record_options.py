"""Records in a form's select: what their options hold, and what was chosen means."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intent import Context
from bot.slack.form import record_options
from bot.slack.form.fields import Form
from bot.slack.form.inputs import words_of
from bot.slack.form.reading import read
from bot.specs import RecordRef, TaskSpec

NOW = Context(now=dt.datetime(2026, 7, 15, 14, tzinfo=dt.UTC), zone="America/New_York")
ACME = RecordRef(
    text="acme", module="Accounts", id="5725", name="Acme Inc", url="https://crm.zoho.com/crm/tab/Accounts/5725"
)


@given(name=st.text(max_size=400), id_=st.from_regex(r"[0-9]{1,20}", fullmatch=True))
def test_a_known_record_comes_back(name: str, id_: str) -> None:
    """Whatever it is called, its value fits, and has its module and id."""
    value = record_options.known("Accounts", id_, name)
    assert len(value) <= record_options.VALUE
    found = record_options.chosen(value)
    assert found is not None
    assert (found.module, found.id) == ("Accounts", id_)


@given(said=st.text(max_size=400))
def test_what_is_typed_is_never_taken_for_a_record(said: str) -> None:
    """Nor is it longer than a value may be, or more than one line."""
    value = record_options.typed(said)
    assert len(value) <= record_options.VALUE
    assert record_options.chosen(value) is None
    assert "\n" not in value


def test_records_of_a_spec_stay_what_they_are() -> None:
    """Untouched, and beside another one, those that were found are not looked up again."""
    spec = TaskSpec(title="x", records=(ACME, RecordRef(text="Jane Doe", account="Acme")))
    form = Form.of(spec)
    assert form.record == "#Accounts 5725 Acme Inc\nJane Doe at Acme"
    assert read(form, NOW, spec) == spec
    more = form.model_copy(update={"record": f"{form.record}\n#Deals 77 Acme Renewal"})
    found = read(more, NOW, spec)
    assert isinstance(found, TaskSpec)
    assert found.records == (*spec.records, RecordRef(text="Acme Renewal", module="Deals", id="77"))


@pytest.mark.parametrize(
    ("value", "shown"),
    [("#Accounts 5725 Acme Inc", "Acme Inc (account)"), ("Jane Doe at Acme", "Jane Doe at Acme")],
    ids=["known", "typed"],
)
def test_a_chosen_record_is_shown_in_words(value: str, shown: str) -> None:
    """Its kind is said, its id is not."""
    assert words_of("record", value) == shown


def test_a_pasted_link_is_its_record() -> None:
    """As everywhere."""
    link = "https://crm.zoho.com/crm/org123/tab/Accounts/5725767000000500001"
    found = read(Form(title="x", record=link), NOW)
    assert isinstance(found, TaskSpec)
    assert [(ref.module, ref.id) for ref in found.records] == [("Accounts", "5725767000000500001")]
