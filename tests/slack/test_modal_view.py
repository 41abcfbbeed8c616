"""The modal as Block Kit: within Slack's limits whatever it is filled with, and read back as it was filled."""

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.catalogue import say
from bot.sandbox.slack.block_kit import view_problems
from bot.sandbox.slack.typed import echoed
from bot.sandbox.slack.views import initial_values
from bot.slack.form import inputs as modal_inputs
from bot.slack.form import modal, record_options
from bot.slack.form.fields import FIELDS, TEXT_LIMIT, TITLE_LIMIT, Form
from bot.slack.form.modal import About, form_view
from bot.specs import Person, Place, Product, TaskSpec

TEXT = st.text(max_size=200).map(str.strip)
# The values of options: one line, not the one that stands for nothing.
VALUE = st.text(max_size=300).map(record_options.typed).filter(lambda value: value != modal_inputs.NONE)
KNOWN = st.builds(record_options.known, st.sampled_from(["Accounts", "Deals"]), st.just("415086800000"), VALUE)
RECORDS = st.lists(VALUE | KNOWN, max_size=5).map(lambda values: "\n".join(dict.fromkeys(filter(None, values))))
FORMS = st.builds(
    Form,
    title=TEXT,
    description=TEXT,
    product=st.sampled_from(["crm", "mail"]),
    date=st.sampled_from(["", "2026-07-24"]),
    time=st.sampled_from(["", "15:00"]),
    recurrence=TEXT,
    priority=st.sampled_from(["", "highest", "lowest"]),
    reminder=TEXT,
    again=st.sampled_from(["", "DAILY", "YEARLY"]),
    owner=st.sampled_from(["", "U0DANA00001", "U0DANA00001,U0BOB000001"]),
    record=RECORDS,
    status=st.sampled_from(["", "In Progress", "A word of their own"]),
    tags=TEXT,
    subtasks=TEXT,
    group=VALUE,
    project=VALUE,
    followers=st.sampled_from(["", "U0DANA00001"]),
)


def sent_back(view: dict[str, Any]) -> dict[str, Any]:
    """The view as Slack's payload has it when nobody typed anything."""
    return {**view, "state": {"values": initial_values(view)}}


@settings(deadline=None)
@example(form=Form(title="none", reminder="none"), told="x")
@given(form=FORMS, told=st.text(max_size=4000))
def test_any_form_is_a_valid_view_and_comes_back(form: Form, told: str) -> None:
    """Whatever the fields hold, Slack takes the view; untouched, it says the same form twice over."""
    view = form_view(form, About(), told or "x", zone="Europe/Berlin")
    assert list(view_problems(view, ("modal",))) == []
    back = sent_back(view)
    assert modal.typed(back, Form()) == form
    assert modal.shown(back, Form()) == form


@given(title=st.text(alphabet="R&D<> ", max_size=20).map(str.strip))
@example(title="R&D <plan>")
def test_a_title_given_back_escaped_is_as_it_was(title: str) -> None:
    """Slack may escape what an input held at first; nobody touched it all the same, and somebody else's title stays."""
    sent = form_view(Form(title=title), About(), "x", zone=None)
    back = {**sent_back(sent), "blocks": echoed(sent["blocks"])}
    meanwhile = Form(title="changed in Zoho")
    assert modal.typed(back, Form()).over(modal.shown(back, meanwhile), meanwhile) == meanwhile


@pytest.mark.parametrize("stops", [False, True])
def test_a_series_that_can_only_stop_takes_no_dates(*, stops: bool) -> None:
    """Whichever keys Slack fills in: an input that nothing is heard of while somebody types says no dates."""
    sent = form_view(Form(title="x", recurrence="every day"), About(), "x", zone=None, stops=stops)
    back = {**sent_back(sent), "blocks": echoed(sent["blocks"])}
    assert modal.dates_itself(back) is not stops


def test_an_escape_in_a_title_can_be_mended() -> None:
    """A title that has one, as imports leave them, is changed when somebody writes the character instead."""
    sent = form_view(Form(title="R&amp;D"), About(), "x", zone=None)
    back = {**sent, "state": {"values": initial_values(form_view(Form(title="R&D"), About(), "x", zone=None))}}
    base = Form(title="R&amp;D")
    assert modal.typed(back, base).over(modal.shown(back, base), base).title == "R&D"


def test_the_longest_task_fits() -> None:
    """A title or a note beyond Slack's limits is shortened in the form, and kept where nobody touches it."""
    spec = TaskSpec(title="t" * 1000, description="d" * 10_000)
    form = Form.of(spec, Product.CRM)
    assert (len(form.title), len(form.description)) == (TITLE_LIMIT, TEXT_LIMIT)
    assert list(view_problems(form_view(form, About(given=spec), "x", zone=None), ("modal",))) == []


def test_what_a_message_says_is_left_out_where_it_does_not_fit() -> None:
    """private_metadata keeps its ids under its 3,000 characters."""
    about = About(door="shortcut", place=Place(channel="C1", ts="1.1"), given=TaskSpec(title="x"))
    assert About.model_validate_json(about.packed()) == about
    crowd = about.model_copy(update={"given": TaskSpec(title="x", assignees=(Person(name="n" * 3000),))})
    assert About.model_validate_json(crowd.packed()) == about.model_copy(update={"given": None})


def test_fields_have_labels_and_their_names_as_blocks() -> None:
    """Errors find their field by block_id; each input has a label; what is fixed is text."""
    view = form_view(Form(), About(card="c"), "x", zone=None, fixed={"product": "In Zoho CRM", "time": ""})
    inputs = {block["block_id"]: block["label"]["text"] for block in view["blocks"] if block["type"] == "input"}
    assert inputs == {name: say(f"form-label-{name}") for name in FIELDS if name not in ("product", "time")}
    assert modal.offered(view) == inputs.keys()
    assert "In Zoho CRM" in str(view["blocks"])


def test_what_people_typed_is_never_markup() -> None:
    """No mrkdwn in the whole view, so nothing in it can call a channel or pose as a link."""
    form = Form(title="<!channel>", recurrence="<!here>")
    view = form_view(form, About(), "<!everyone>", zone="Europe/Berlin", fixed={"date": "<!here>"})
    assert "mrkdwn" not in str(view)


def test_a_new_sentence_keeps_the_rest_of_the_view() -> None:
    """Only the text under the recurrence differs, and Slack keeps what the inputs hold."""
    view = form_view(Form(title="x"), About(), "before", zone=None)
    answered = {**sent_back(view), "id": "V1", "hash": "h", "team_id": "T1", "app_id": "A1", "previous_view_id": None}
    other = modal.with_preview(answered, "after", ())
    assert list(view_problems(other, ("modal",))) == []
    assert other == form_view(Form(title="x"), About(), "after", zone=None)


def test_more_fields_of_a_made_task_are_those_that_can_change() -> None:
    """What is fixed is not offered by "More fields" either."""
    view = form_view(Form(title="x"), About(card="c"), "x", zone=None, fixed={"group": "", "followers": ""})
    more = modal.with_more(view, Form(title="x"), {"group": "", "followers": ""})
    assert {"tags", "status"} <= modal.offered(more)
    assert not {"group", "followers"} & modal.offered(more)
