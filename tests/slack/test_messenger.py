"""The messenger, against a Slack that refuses: a card or a sentence is shown somewhere, and never silently nowhere."""

import datetime as dt
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient
from world import serving

from bot.commands import Card, CardStatus, Drawn, Notice
from bot.errors import SlackRefused
from bot.slack.api import SlackApi
from bot.slack.messenger import CARD_EVENT, SlackMessenger
from bot.specs import Place, Product, TaskSpec, Tenant

TENANT = Tenant(team="T1")
NOW = dt.datetime(2026, 7, 15, 14, tzinfo=dt.UTC)
DM, CHANNEL, THREAD = "D1", "C1", "1.000001"


class FixedClock:
    def now(self) -> dt.datetime:
        return NOW


class RefusingSlack:
    """Answers with an error word by method and channel or thread, else takes the call; keeps what it was asked."""

    def __init__(self, refusals: dict[tuple[str, str], str], *, whole: bool = False) -> None:
        self.refusals = refusals
        # Also every message with more than three blocks.
        self.whole = whole
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.history: list[dict[str, Any]] = []

    async def answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        told = await request.json() if request.content_type == "application/json" else dict(request.query)
        self.calls.append((method, told))
        places = (told.get("channel"), told.get("thread_ts"))
        word = next((word for place in places if (word := self.refusals.get((method, place or "")))), None)
        if word is None and self.whole and len(told.get("blocks", [])) > 3:
            word = "invalid_blocks"
        if word is not None:
            return web.json_response({"ok": False, "error": word})
        if method == "conversations.open":
            return web.json_response({"ok": True, "channel": {"id": DM}})
        if method in ("conversations.history", "conversations.replies"):
            return web.json_response({"ok": True, "messages": self.history})
        return web.json_response({"ok": True, "channel": told["channel"], "ts": "2.000002"})

    def shown(self, method: str) -> list[tuple[str, str | None]]:
        """Where the calls of a method went: channel and thread."""
        return [(told["channel"], told.get("thread_ts")) for name, told in self.calls if name == method]


@asynccontextmanager
async def messenger_of(slack: RefusingSlack) -> AsyncIterator[SlackMessenger]:
    application = web.Application()
    application.router.add_route("*", "/api/{method}", slack.answer)
    async with serving(application) as url, aiohttp.ClientSession() as session:
        client = AsyncWebClient(token="xoxb-1", base_url=f"{url}/api/", session=session, retry_handlers=[])
        yield SlackMessenger(SlackApi(client), session, FixedClock())


def drawn(place: Place, copies: tuple[Place, ...] = ()) -> Drawn:
    spec = TaskSpec(title="x" * 400, description="why")
    card = Card(
        id="c1",
        tenant=TENANT,
        author="U1",
        place=place,
        spec=spec,
        product=Product.CRM,
        status=CardStatus.REFUSED,
        notes=("n",),
    )
    return Drawn(card=card, version=1, copies=copies)


@pytest.mark.parametrize("word", ["restricted_action", "thread_not_found", "is_archived", "not_in_channel", "no_such"])
async def test_a_card_refused_in_its_place_comes_by_dm(word: str) -> None:
    """Whatever Slack's word is: the card is in the author's DM, in no thread."""
    slack = RefusingSlack({("chat.postMessage", CHANNEL): word})
    async with messenger_of(slack) as messenger:
        (place,) = await messenger.draw(drawn(Place(channel=CHANNEL, thread_ts=THREAD)))
    assert place == Place(channel=DM, ts="2.000002")
    assert slack.shown("chat.postMessage") == [(CHANNEL, THREAD), (DM, None)]


async def test_a_card_whose_thread_in_the_dm_is_gone_stands_in_the_dm() -> None:
    """The message that it was to answer was deleted."""
    slack = RefusingSlack({("chat.postMessage", THREAD): "thread_not_found"})
    async with messenger_of(slack) as messenger:
        assert await messenger.draw(drawn(Place(channel=DM, thread_ts=THREAD))) == [Place(channel=DM, ts="2.000002")]


async def test_a_card_refused_everywhere_is_a_refusal() -> None:
    """Then there is nothing more to try."""
    slack = RefusingSlack({("chat.postMessage", CHANNEL): "restricted_action", ("chat.postMessage", DM): "no_such"})
    async with messenger_of(slack) as messenger:
        with pytest.raises(SlackRefused, match="no_such"):
            await messenger.draw(drawn(Place(channel=CHANNEL)))


@pytest.mark.parametrize("copies", [(), (Place(channel=DM, ts="2.000002"),)], ids=["first post", "update"])
async def test_a_card_refused_as_a_whole_is_shown_in_short(copies: tuple[Place, ...]) -> None:
    """Title, state and buttons are better than a picture that is no longer true."""
    slack = RefusingSlack({}, whole=True)
    async with messenger_of(slack) as messenger:
        places = await messenger.draw(drawn(Place(channel=DM), copies))
    assert [place.channel for place in places] == [DM]
    _, told = slack.calls[-1]
    assert [block["type"] for block in told["blocks"]] == ["rich_text", "context", "actions"]
    assert "Not made" in told["text"]
    assert told["metadata"]["event_payload"] == {"card": "c1"}


async def test_a_copy_that_is_gone_is_dropped() -> None:
    """A deleted message is no refusal: nothing is tried again."""
    slack = RefusingSlack({("chat.update", DM): "message_not_found"})
    async with messenger_of(slack) as messenger:
        assert await messenger.draw(drawn(Place(channel=DM), (Place(channel=DM, ts="2.000002"),))) == []
    assert len(slack.calls) == 1


async def test_a_place_that_can_not_be_read_does_not_hide_the_dm() -> None:
    """The card is looked for everywhere it may be, past any refusal."""
    slack = RefusingSlack({("conversations.replies", CHANNEL): "missing_scope"})
    slack.history = [
        {"ts": "3.000003", "metadata": {"event_type": CARD_EVENT, "event_payload": {"card": "c1"}}},
    ]
    async with messenger_of(slack) as messenger:
        found = await messenger.find(drawn(Place(channel=CHANNEL, thread_ts=THREAD)), NOW)
    assert found == Place(channel=DM, ts="3.000003")


@pytest.mark.parametrize("readable", [True, False])
async def test_a_second_post_goes_where_the_first_would_be_seen(readable: bool) -> None:
    """In a channel that the bot may write to and not read, the first may stand unseen: the card comes by DM."""
    slack = RefusingSlack({} if readable else {("conversations.replies", CHANNEL): "missing_scope"})
    async with messenger_of(slack) as messenger:
        (place,) = await messenger.draw(drawn(Place(channel=CHANNEL, thread_ts=THREAD)), again=True)
    assert place.channel == (CHANNEL if readable else DM)
    assert len(slack.shown("chat.postMessage")) == 1


@pytest.mark.parametrize("word", ["restricted_action", "user_not_in_channel"])
async def test_a_sentence_refused_in_its_place_comes_by_dm(word: str) -> None:
    """And not in the other conversation's thread."""
    slack = RefusingSlack({("chat.postEphemeral", CHANNEL): word})
    async with messenger_of(slack) as messenger:
        place = Place(channel=CHANNEL, thread_ts=THREAD)
        await messenger.tell(Notice(id="n", tenant=TENANT, user="U1", place=place, text="No."))
    assert slack.shown("chat.postMessage") == [(DM, None)]
