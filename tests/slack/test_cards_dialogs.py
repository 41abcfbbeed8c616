"""The small modals of a card fit Slack's limits whatever the task says; phrases are read as moments."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.commands import Card, CardStatus, Said
from bot.errors import NotUnderstood
from bot.intent import Context
from bot.sandbox.slack.block_kit import view_problems
from bot.slack.cards import buttons, views
from bot.slack.cards.phrases import until
from bot.slack.cards.views import Pointed
from bot.specs import Person, Place, Product, Recurrence, Rule, TaskRef, TaskSpec, TaskState, Tenant

NOW = dt.datetime(2026, 7, 15, 14, tzinfo=dt.UTC)
TEXT = st.one_of(st.text(alphabet="<!channel>&*_~`@#\n ab\u202e", min_size=1, max_size=4000), st.just("x" * 4000))
FRIDAYS = Recurrence(rules=(Rule(freq="WEEKLY", byday=("FR",)),), first=dt.date(2026, 7, 17))


def ref(number: int) -> TaskRef:
    return TaskRef(product=Product.MAIL, id="9" * 19 + str(number), group="8" * 19)


def task(number: int) -> TaskState:
    return TaskState(ref=ref(number), title="x", status="", done=False, due=dt.date(2026, 7, 17 + number))


cards = st.builds(
    Card,
    id=st.just("c" * 40),
    tenant=st.just(Tenant(team="T1")),
    author=st.just("U1"),
    place=st.just(Place(channel="D1")),
    spec=st.builds(
        TaskSpec,
        title=TEXT,
        description=st.one_of(st.none(), TEXT),
        recurrence=st.sampled_from([None, FRIDAYS]),
        assignees=st.lists(
            st.one_of(st.just(Person(slack="U2")), st.builds(Person, name=TEXT), st.just(Person(me=True))), max_size=30
        ).map(tuple),
    ),
    product=st.sampled_from(Product),
    status=st.just(CardStatus.OPEN),
    tasks=st.sampled_from([(task(0),), (task(0), task(1))]),
    kept=st.booleans(),
    said=st.one_of(
        st.none(),
        st.builds(
            Said,
            text=TEXT,
            now=st.just(NOW),
            zone=st.just("America/New_York"),
            locale=st.just("en-US"),
            door=st.just("dm"),
        ),
    ),
)
ABOUT = Pointed(
    asks=buttons.OTHER,
    card="c" * 40,
    task=ref(0).key,
    place=Place(channel="C" + "1" * 10, ts="1700000000.000100", thread_ts="1700000000.000100"),
    response_url="https://hooks.slack.com/actions/" + "x" * 200,
    shown="a" * 8,
)
VIEWS: dict[str, Callable[[Card], dict[str, Any]]] = {
    "snooze": lambda _: views.snooze(ABOUT),
    "assign": lambda card: views.assign(ABOUT, card),
    "delete": lambda card: views.delete(ABOUT, card),
    "comment": lambda card: views.note(ABOUT, card),
    "why": lambda card: views.why(
        ABOUT, card, [(card.spec.title, card.spec.title, (card.spec.title,))] * 30, [card.spec.title] * 30, own=False
    ),
    "a sentence": lambda card: views.sentence(card.spec.title),
}


@settings(max_examples=60, deadline=None)
@pytest.mark.parametrize("name", VIEWS)
@given(card=cards)
def test_every_dialog_fits_slack(name: str, card: Card) -> None:
    """Types, keys, lengths and counts, by the sandbox's table."""
    assert view_problems(VIEWS[name](card)) == []


@settings(max_examples=60, deadline=None)
@pytest.mark.parametrize("name", VIEWS)
@given(card=cards)
def test_no_dialog_reads_text_as_markup(name: str, card: Card) -> None:
    """What people typed stands in plain_text and rich_text alone."""
    assert "mrkdwn" not in str([block["type"] for block in VIEWS[name](card)["blocks"]])
    assert "'type': 'mrkdwn'" not in str(VIEWS[name](card))


HERE = Context(now=NOW, zone="America/New_York")


@pytest.mark.parametrize(
    ("phrase", "moment"),
    [
        ("friday 3pm", "2026-07-17T15:00"),
        ("in 2 days", "2026-07-17"),
        ("2 days", "2026-07-17"),
        ("snooze until monday", "2026-07-20"),
        ("in 2 hours", "2026-07-15T12:00"),
        ("next month", "2026-08-01"),
        ("aug 3", "2026-08-03"),
    ],
)
def test_a_phrase_is_a_moment(phrase: str, moment: str) -> None:
    """Wednesday 15 July 2026 at 10:00 in New York."""
    assert until(phrase, HERE) == moment


@pytest.mark.parametrize("phrase", ["", "banana", "every friday", "yesterday", "friday #later", "9am today"])
def test_what_is_no_moment_is_said(phrase: str) -> None:
    """The sentence says what to type instead."""
    with pytest.raises(NotUnderstood, match=r"Say"):
        until(phrase, HERE)
