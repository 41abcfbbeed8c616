"""Cards: every block fits Slack's types and limits whatever people typed, and says what is true."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block

from bot.commands import Card, CardStatus, Drawn, EditConflict, Kind, Said, Undo
from bot.sandbox.slack.block_kit import message_problems, too_long
from bot.slack.cards import cards
from bot.specs import (
    Destination,
    Due,
    Person,
    Place,
    Priority,
    Product,
    Recurrence,
    Reminder,
    Rule,
    TaskRef,
    TaskSpec,
    TaskState,
    Tenant,
)

NOW = dt.datetime(2026, 7, 15, 14, tzinfo=dt.UTC)
HOSTILE = st.text(alphabet=st.sampled_from("<!channel>&*_~`@#\n ab\u202e\U0001f600"), min_size=1, max_size=4000)
TEXT = st.one_of(HOSTILE, st.text(min_size=1, max_size=300), st.just("x" * 4000))

specs = st.builds(
    TaskSpec,
    title=TEXT,
    description=st.one_of(st.none(), TEXT),
    due=st.one_of(
        st.none(),
        st.builds(
            Due,
            date=st.dates(dt.date(2026, 1, 1), dt.date(2030, 1, 1)),
            time=st.one_of(st.none(), st.times().map(lambda time: time.replace(second=0, microsecond=0))),
            zone=st.just("America/New_York"),
            typed_zone=st.sampled_from([None, "America/Los_Angeles", "Asia/Tokyo"]),
        ),
    ),
    recurrence=st.one_of(
        st.none(),
        st.just(Recurrence(rules=(Rule(freq="WEEKLY", byday=("FR",)),), first=dt.date(2026, 7, 17))),
    ),
    reminders=st.lists(
        st.builds(Reminder, before=st.timedeltas(dt.timedelta(0), dt.timedelta(days=30))), max_size=20
    ).map(tuple),
    priority=st.one_of(st.none(), st.sampled_from(Priority)),
    assignees=st.lists(st.one_of(st.just(Person(slack="U0MARIA0001")), st.builds(Person, name=TEXT)), max_size=20).map(
        tuple
    ),
    destination=st.builds(Destination, group=st.one_of(st.none(), TEXT)),
)


def state(number: int, *, done: bool = False) -> TaskState:
    ref = TaskRef(product=Product.CRM, id=str(7_000_000_000_000 + number))
    status = "Completed" if done else "Not Started"
    url = f"https://crm.zoho.com/crm/tab/Tasks/{ref.id}"
    return TaskState(ref=ref, title="x", status=status, done=done, due=dt.date(2026, 7, 17 + number), url=url)


def drawn(spec: TaskSpec, **changes: Any) -> Drawn:
    """A card of this spec, as it might be drawn."""
    doing = changes.pop("doing", None)
    values: dict[str, Any] = {"status": CardStatus.OPEN, "tasks": (state(0),), "product": Product.CRM, **changes}
    tenant, place = Tenant(team="T1"), Place(channel="D1")
    card = Card(id="c" * 20, tenant=tenant, author="U1", place=place, spec=spec, **values)
    return Drawn(card=card, version=1, doing=doing)


ZONE, LOCALE, DOOR = st.just("America/New_York"), st.just("en-US"), st.just("dm")
zohos_states = st.builds(
    TaskState,
    ref=st.just(state(0).ref),
    title=TEXT,
    status=TEXT,
    done=st.booleans(),
    due=st.one_of(st.none(), st.just(dt.date(2026, 7, 17))),
    priority=st.one_of(st.none(), TEXT),
    owner=st.one_of(st.none(), TEXT),
    modified_by=st.one_of(st.none(), TEXT),
)


cases = st.builds(
    drawn,
    spec=specs,
    status=st.sampled_from(CardStatus),
    tasks=st.sampled_from([(), (state(0),), (state(0, done=True), state(1), state(2))]),
    problem=st.one_of(st.none(), TEXT),
    notes=st.lists(TEXT, max_size=8).map(tuple),
    offer=st.one_of(st.none(), specs),
    undo=st.one_of(
        st.none(),
        st.builds(
            Undo,
            id=st.just("c0"),
            action=st.sampled_from([Kind.CHANGE, Kind.STOP, Kind.NOTE, Kind.RESTORE]),
            tasks=st.sampled_from([(), (state(0),)]),
            spec=st.just(TaskSpec(title="x")),
            until=st.just(NOW + dt.timedelta(minutes=5)),
            did=st.sampled_from([None, Kind.SKIP, Kind.STOP, Kind.NOTE, Kind.RESTORE]),
            by=st.sampled_from([None, "U1"]),
        ),
    ),
    kept=st.booleans(),
    product=st.sampled_from(Product),
    said=st.one_of(st.none(), st.builds(Said, text=TEXT, now=st.just(NOW), zone=ZONE, locale=LOCALE, door=DOOR)),
    conflict=st.one_of(
        st.none(), st.builds(EditConflict, wanted=specs, user=st.just("U1"), before=zohos_states, now=zohos_states)
    ),
    doing=st.sampled_from([None, Kind.COMPLETE, Kind.KEEP]),
)


Shape = Callable[[Drawn, dt.datetime], tuple[str, list[dict[str, Any]]]]
shapes = st.sampled_from([cards.card, cards.minimal])


@settings(max_examples=300, deadline=None)
@given(case=cases, draw=shapes)
def test_every_card_fits_slack(case: Drawn, draw: Shape) -> None:
    """Types, keys, lengths and counts, by the sandbox's table and by slack_sdk's own models."""
    text, blocks = draw(case, NOW)
    assert message_problems(blocks) == []
    assert not too_long(blocks)
    for block in blocks:
        parsed = Block.parse(block)
        assert parsed is not None
        parsed.validate_json()
    assert len(text) <= 4000


@settings(max_examples=200, deadline=None)
@given(case=cases, draw=shapes)
def test_nobody_is_called(case: Drawn, draw: Shape) -> None:
    """No <!channel> and no link of somebody's making, in any field."""
    text, blocks = draw(case, NOW)
    assert "<!" not in text
    for block in blocks:
        for part in [block.get("text"), *block.get("fields", []), *block.get("elements", [])]:
            if isinstance(part, dict) and part.get("type") == "mrkdwn":
                assert "<!" not in part["text"]


@pytest.mark.parametrize(
    ("case", "labels"),
    [
        (drawn(TaskSpec(title="x")), ["Complete", "Snooze", "Edit", "Assign", "⋯"]),
        (drawn(TaskSpec(title="x"), status=CardStatus.SAVED, tasks=()), []),
        (drawn(TaskSpec(title="x"), status=CardStatus.REFUSED, tasks=(), problem="No."), ["Edit"]),
        (drawn(TaskSpec(title="x"), status=CardStatus.DONE, tasks=(state(0, done=True),)), ["Reopen", "⋯"]),
        (drawn(TaskSpec(title="x"), status=CardStatus.GONE), []),
        (drawn(TaskSpec(title="x"), doing=Kind.COMPLETE), []),
        (drawn(TaskSpec(title="x"), tasks=(state(0), state(1))), ["Complete", "Snooze", "Edit", "Assign", "⋯"]),
    ],
    ids=["open", "saved", "refused", "done", "gone", "being completed", "a series"],
)
def test_buttons_are_what_can_be_done(case: Drawn, labels: list[str]) -> None:
    """Only what can be done now is offered."""
    _, blocks = cards.card(case, NOW)
    elements = [element for block in blocks if block["type"] == "actions" for element in block["elements"]]
    assert [label(element) for element in elements] == labels


def label(element: dict[str, Any]) -> str:
    """What a person sees of a button, a select or a menu."""
    shown = element.get("text") or element.get("placeholder") or {"text": "⋯"}
    return str(shown["text"])
