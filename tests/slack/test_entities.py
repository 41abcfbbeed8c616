"""Work Objects: whatever a task says, Slack takes it, and nothing that people typed is read as markup."""

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.models.metadata import EntityAttributes, EntityCustomField, EntityMetadata, TaskEntityFields

from bot.commands import Card, CardStatus, Drawn, Kind, Undo
from bot.intent import Context
from bot.ports import Member, RecordDetails, RecordField, ShownLink, TaskDetails, TaskNote, ZohoLink
from bot.sandbox.slack import entities as slack_takes
from bot.sandbox.slack.block_kit import message_problems
from bot.sandbox.slack.block_schema import array
from bot.slack.entities import comments, edits, entities
from bot.slack.entities import details as entity_details
from bot.slack.entities.unfurl import plain_card
from bot.specs import (
    Destination,
    Due,
    Person,
    Place,
    Priority,
    Product,
    RecordRef,
    Recurrence,
    Reminder,
    Rule,
    TaskRef,
    TaskSpec,
    TaskState,
    Tenant,
)

NOW = dt.datetime(2027, 3, 1, 12, tzinfo=dt.UTC)
TASK = TaskRef(product=Product.CRM, id="5725767000000700001")
URL = "https://crm.zoho.com/crm/tab/Tasks/5725767000000700001"
LINK = ZohoLink(url=URL, task=TASK)
HOSTILE = (
    "<!channel>",
    "<https://evil.example|Acme>",
    "a & b *bold* _x_ `c`",
    "\u202eevil",
    "🧨" * 50,
    "x" * 9000,
    " ",
    "",
)
words = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=400))
people = st.builds(Person, slack=st.just("U0BOB000001")) | st.builds(Person, name=words) | st.just(Person(me=True))
refs = st.builds(
    RecordRef,
    text=words,
    name=words,
    module=st.sampled_from(("Contacts", "Deals", "Foo")),
    id=st.just("123"),
    url=st.just(URL),
)
dues = st.builds(
    Due,
    date=st.dates(dt.date(2020, 1, 1), dt.date(2090, 1, 1)),
    time=st.none() | st.just(dt.time(15)),
    zone=st.sampled_from(("UTC", "America/New_York")),
)
specs = st.builds(
    TaskSpec,
    title=words,
    description=st.none() | words,
    due=st.none() | dues,
    recurrence=st.none() | st.just(Recurrence(rules=(Rule(freq="WEEKLY", byday=("MO",)),), first=dt.date(2027, 3, 1))),
    reminders=st.just(()) | st.just((Reminder(before=dt.timedelta(minutes=30)),)),
    priority=st.none() | st.sampled_from(Priority),
    assignees=st.lists(people, max_size=3).map(tuple),
    tags=st.lists(words, max_size=3).map(tuple),
    records=st.lists(refs, max_size=3).map(tuple),
    destination=st.builds(Destination, group=st.none() | words, project=st.none() | words),
)
states = st.builds(
    TaskState,
    ref=st.just(TASK),
    title=words,
    status=words,
    done=st.booleans(),
    due=st.none() | st.dates(dt.date(2020, 1, 1), dt.date(2090, 1, 1)),
    priority=st.none() | st.sampled_from(("High", "Medium", "odd")),
    modified=st.none() | st.just(NOW),
    url=st.none() | st.just(URL),
)


def drawn(spec: TaskSpec, task: TaskState, status: CardStatus, doing: Kind | None, undo: bool) -> Drawn:
    """A card in whatever state."""
    taken = Undo(id="c9", action=Kind.REOPEN, tasks=(task,), spec=spec, until=NOW + dt.timedelta(minutes=5))
    card = Card(
        id="c1",
        tenant=Tenant(team="T1"),
        author="U0DANA00001",
        place=Place(channel="C1"),
        spec=spec,
        product=Product.CRM,
        status=status,
        tasks=(task,),
        undo=taken if undo else None,
    )
    return Drawn(card=card, version=1, copies=(Place(channel="C1", ts="1.1"),), doing=doing)


cards = st.builds(
    drawn,
    specs,
    states,
    st.sampled_from(CardStatus),
    st.none() | st.sampled_from((Kind.COMPLETE, Kind.CHANGE)),
    st.booleans(),
)
details = st.builds(
    TaskDetails,
    state=states,
    description=st.none() | words,
    owner=st.none() | st.builds(Member, name=words, email=st.none() | st.just("bob@acme.example")),
    creator=st.none() | st.builds(Member, name=words),
    created=st.none() | st.just(NOW),
    about=st.lists(refs, max_size=2).map(tuple),
    statuses=st.just(("Not Started", "In Progress", "Completed")),
    completed=st.just(("Completed",)),
)


def problems(check: Any, value: Any) -> list[str]:
    """What Slack would refuse."""
    return [str(each) for each in check(value, "")]


@settings(max_examples=150, deadline=None)
@given(cards)
def test_every_unfurl_is_taken(card: Drawn) -> None:
    """As a Work Object and as a plain card, which has no rich text and calls nobody."""
    made = entities.unfurled(ShownLink(posted=URL, link=LINK, drawn=card), NOW)
    assert problems(slack_takes.UNFURLED, {"entities": [made]}) == []
    blocks = plain_card(made)
    assert message_problems(blocks) == []
    assert all(block["type"] != "rich_text" for block in blocks)
    assert "<!channel>" not in json.dumps(blocks)


@settings(max_examples=150, deadline=None)
@given(details, st.none() | cards, st.booleans())
def test_every_panel_is_taken(shown: TaskDetails, card: Drawn | None, doing: bool) -> None:
    """With its inputs and buttons; text that people typed has no format, so that it is shown as it stands."""
    made = entity_details.of_task(LINK, shown, card, NOW, doing=doing)
    assert problems(slack_takes.PRESENTED, made) == []
    assert '"format"' not in json.dumps(made)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.builds(RecordField, name=st.sampled_from(("Email", "Closing_Date", "Owner")), value=words),
        unique_by=lambda each: each.name,
    ),
    words,
)
def test_every_record_is_taken(fields: list[RecordField], name: str) -> None:
    """Also where a date is none and an address has no @."""
    record = RecordDetails(module="Deals", id="1", name=name, url=URL, fields=tuple(fields), modified=NOW)
    link = ZohoLink(url=URL, record=RecordRef(text="1", module="Deals", id="1"))
    assert problems(slack_takes.PRESENTED, entity_details.of_record(link, record)) == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.builds(TaskNote, id=st.just("1"), text=words, author=st.none() | st.builds(Member, name=words)), max_size=3
    )
)
def test_every_comment_is_taken(notes: list[TaskNote]) -> None:
    """Notes as comments, whatever is in them."""
    assert problems(array(slack_takes.COMMENT, 0), comments.comments(notes)) == []


def test_slacks_own_models_know_every_key() -> None:
    """slack_sdk's models of a task entity have an attribute for each key of it, its fields and its custom fields."""
    spec = TaskSpec(
        title="call Acme", description="x", due=Due(date=dt.date(2027, 3, 5)), assignees=(Person(slack="U1"),)
    )
    state = TaskState(ref=TASK, title="call Acme", status="Not Started", done=False, url=URL)
    made = entities.unfurled(
        ShownLink(posted=URL, link=LINK, drawn=drawn(spec, state, CardStatus.OPEN, None, True)), NOW
    )
    payload = made["entity_payload"]
    assert set(payload["fields"]) <= TaskEntityFields.attributes
    assert set(payload["attributes"]) <= EntityAttributes.attributes
    assert all(set(each) <= EntityCustomField.attributes for each in payload["custom_fields"])
    assert set(made) <= EntityMetadata.attributes


def test_a_link_that_nothing_is_known_of_names_no_person_and_no_title() -> None:
    """Its kind, its number, and the hint to open it."""
    made = entities.unfurled(ShownLink(posted=URL, link=LINK), NOW)
    assert problems(slack_takes.UNFURLED, {"entities": [made]}) == []
    assert made["entity_payload"]["attributes"]["title"]["text"] == "Zoho CRM task"
    assert list(made["entity_payload"]) == ["attributes", "custom_fields"]


def shown_task(**values: Any) -> TaskDetails:
    """Details of an open task."""
    state = TaskState(
        ref=TASK, title="call Acme", status="Not Started", done=False, due=dt.date(2027, 3, 5), priority="High"
    )
    given_ = {"statuses": ("Not Started", "In Progress", "Completed"), "completed": ("Completed",), **values}
    return TaskDetails(state=state, **given_)


CONTEXT = Context(now=NOW, zone="Europe/Berlin", locale="en-US")


@pytest.mark.parametrize(
    ("typed", "only", "spec"),
    [
        ({"title": "call  Acme now"}, ("title",), {"title": "call Acme now"}),
        ({"title": "call Acme", "priority": "high", "status": "Not Started"}, (), {}),
        ({"description": "new"}, ("description",), {"description": "new"}),
        ({"due_date": ""}, ("due",), {"due": None}),
        ({"due_date": "2027-03-09"}, ("due",), {"due": Due(date=dt.date(2027, 3, 9), time=dt.time(9), zone="UTC")}),
        ({"priority": ""}, ("priority",), {"priority": None}),
        ({"priority": "low"}, ("priority",), {"priority": Priority.LOW}),
        ({"status": "In Progress"}, ("status",), {"status": "In Progress"}),
        ({"assignee": "U1"}, ("assignees",), {"assignees": (Person(slack="U1"),)}),
        ({"assignee": ""}, (), {}),
    ],
    ids=str,
)
def test_only_what_differs_is_a_change(typed: dict[str, str], only: tuple[str, ...], spec: dict[str, Any]) -> None:
    """A submission carries every input; a time of day that only the card knows stays."""
    known = TaskSpec(title="call Acme", due=Due(date=dt.date(2027, 3, 5), time=dt.time(9), zone="UTC"))
    found = edits.edited(typed, shown_task(), known, CONTEXT, None)
    assert (found.only, found.errors, found.done) == (only, {}, None)
    assert {name: getattr(found.spec, name) for name in spec} == spec


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"title": " "}, "title"),
        ({"title": "x" * 256}, "title"),
        ({"description": "x" * 3001}, "description"),
        ({"due_date": "soon"}, "due_date"),
        ({"due_words": "never ever"}, "due_words"),
        ({"status": "Sleeping"}, "status"),
        ({"priority": "odd"}, "priority"),
    ],
    ids=str,
)
def test_what_can_not_be_read_stands_on_its_field(typed: dict[str, str], field: str) -> None:
    """Each with a sentence, and nothing is changed."""
    found = edits.edited(typed, shown_task(), None, CONTEXT, None)
    assert list(found.errors) == [field]
    assert found.errors[field].endswith((".", "…"))
    assert found.only == ()


def test_completed_is_an_action_of_its_own() -> None:
    """Set by the status, a task is completed as by its button, so that Undo knows it."""
    assert edits.edited({"status": "Completed"}, shown_task(), None, CONTEXT, None).done is True


def test_rich_text_becomes_plain() -> None:
    """Mentions by name, links with their address, lists by dashes, quotes as people quote."""
    text = {"type": "text", "text": "Hi "}
    line = [text, {"type": "user", "user_id": "U1"}, {"type": "link", "url": "https://a.example", "text": "A"}]
    items = [{"type": "rich_text_section", "elements": [{"type": "text", "text": word}]} for word in ("one", "two")]
    rich = {
        "elements": [
            {"type": "rich_text_section", "elements": line},
            {"type": "rich_text_list", "style": "bullet", "elements": items},
            {"type": "rich_text_quote", "elements": [{"type": "text", "text": "said\nso"}]},
        ]
    }
    assert comments.people_in(rich) == ["U1"]
    assert comments.plain(rich, {"U1": "Bob"}) == "Hi @BobA (https://a.example)\n- one\n- two\n> said\n> so"
