"""Every Work Object, comment and unfurl that the bot can show fits Slack, whatever stands in Zoho."""

import json
from datetime import UTC, datetime

import slack_entities_fit
import slack_spoken as spoken
import slack_wire
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogue import LANGUAGES, speaking
from bot.commands import Drawn
from bot.ports import Member, RecordDetails, RecordField, ShownLink, TaskDetails, TaskNote, ZohoLink
from bot.slack import agent
from bot.slack.entities import comments, entities
from bot.slack.entities import details as entity_details
from bot.slack.entities.unfurl import plain_card
from bot.specs import Product, RecordRef, TaskRef

OFTEN = spoken.OFTEN
languages = st.sampled_from(LANGUAGES)
URL = "https://crm.zoho.com/crm/tab/Tasks/5725767000000700001"
TASK = ZohoLink(url=URL, task=TaskRef(product=Product.CRM, id="1"))
RECORD = ZohoLink(url=URL, record=RecordRef(text="1", module="Contacts", id="1", url=URL))
moments = st.none() | st.just(datetime(2026, 7, 1, tzinfo=UTC))
members = st.builds(Member, name=spoken.words, email=st.sampled_from([None, "maria@acme.example"]))
about = st.builds(
    RecordRef, text=spoken.words, name=spoken.some, module=st.just("Contacts"), id=st.just("1"), url=st.just(URL)
)
details = st.builds(
    TaskDetails,
    state=spoken.states,
    description=spoken.some,
    owner=st.none() | members,
    creator=st.none() | members,
    created=moments,
    about=spoken.many(about, 3),
    statuses=st.lists(spoken.words.filter(str.strip), max_size=120, unique=True).map(tuple),
)
record_details = st.builds(
    RecordDetails,
    module=st.sampled_from(["Contacts", "Deals", "Own_Module"]),
    id=st.just("1"),
    name=spoken.words,
    url=st.just(URL),
    fields=st.lists(
        st.builds(
            RecordField, name=st.sampled_from(["Email", "Closing_Date", "Phone", "Own_Field"]), value=spoken.words
        ),
        max_size=4,
        unique_by=lambda field: field.name,
    ).map(tuple),
    modified=moments,
)
notes = st.builds(
    TaskNote,
    id=spoken.ids,
    text=spoken.words,
    author=st.none() | members,
    written=moments,
    changed=moments,
)


@OFTEN
@given(drawn=st.none() | spoken.drawn, link=st.sampled_from([TASK, RECORD]), language=languages)
def test_links_in_messages(drawn: Drawn | None, link: ZohoLink, language: str) -> None:
    """As a Work Object, and as blocks where Slack takes none."""
    shown = ShownLink(posted=URL, link=link, drawn=drawn if link.task is not None else None)
    with speaking(language):
        entity = entities.unfurled(shown, spoken.NOW)
        cards = {URL: {"blocks": plain_card(entity)}}
    assert slack_wire.of_call("chat.unfurl", {"metadata": {"entities": [entity]}}) == []
    assert slack_wire.of_call("chat.unfurl", {"unfurls": json.dumps(cards)}) == []


@OFTEN
@given(details=details, drawn=st.none() | spoken.drawn, doing=st.booleans(), language=languages)
def test_tasks_in_the_panel(details: TaskDetails, drawn: Drawn | None, doing: bool, language: str) -> None:
    """With their editable fields, options and actions."""
    with speaking(language):
        entity = entity_details.of_task(TASK, details, drawn, spoken.NOW, doing=doing)
    assert slack_wire.of_entity(entity) == []


@OFTEN
@given(details=record_details, language=languages)
def test_records_in_the_panel(details: RecordDetails, language: str) -> None:
    """With their most telling fields."""
    with speaking(language):
        entity = entity_details.of_record(RECORD, details)
    assert slack_wire.of_entity(entity) == []


@OFTEN
@given(given_notes=st.lists(notes, max_size=5), text=spoken.words, language=languages)
def test_comments(given_notes: list[TaskNote], text: str, language: str) -> None:
    """Notes from Zoho, and one that is on its way there."""
    with speaking(language):
        shown = [*comments.comments(given_notes), comments.posted("c1", "U0MARIA0001", text, spoken.NOW)]
    assert [fault for one in shown for fault in slack_entities_fit.of_comment(one)] == []


@OFTEN
@given(language=languages)
def test_suggested_prompts(language: str) -> None:
    """Four at most, each with words."""
    with speaking(language):
        assert slack_wire.of_call("assistant.threads.setSuggestedPrompts", {"prompts": agent.prompts()}) == []
