"""Zoho CRM's notification channel: made, believed only where it is proven, renewed, made anew, and ended."""

import datetime as dt
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from card_steps import made
from seen_steps import card_of, crm_ids, heard
from sync_world import Relay, channelled, channels, looked, looked_through, relayed, told
from world import World, WorldMaker, complete_button, over

from bot.sandbox.zoho.org import Capabilities
from bot.sandbox.zoho.seed import BOB as ZOHO_BOB
from bot.sandbox.zoho.seed import MARIA as ZOHO_MARIA
from bot.store.seal import Seal, read_secret
from bot.store.watching import ChannelStore
from bot.web.changes import MOST_BYTES

pytestmark = over("http")


@pytest.fixture
async def relay() -> AsyncIterator[Relay]:
    async with relayed() as relay:
        yield relay


@pytest.fixture
async def world(make_world: WorldMaker, relay: Relay) -> World:
    """A bot with a public address; restored tasks are told of, too."""
    capabilities = Capabilities(restoring_notifies=True)
    return await make_world(public_url=relay.url, zoho_options={"capabilities": capabilities})


async def test_every_change_is_on_the_card(world: World, relay: Relay, dana: str) -> None:
    """Each kind of change that somebody makes in Zoho is heard of, and drawn, without any look in between."""
    card = await made(world, dana, "call Acme 24 December 2030")
    await channelled(world, relay)
    (task,), hand = crm_ids(world), world.zoho.by_hand
    steps: list[tuple[Any, dict[str, Any], Any]] = [
        (hand.complete, {}, lambda message: message["text"].startswith("Completed")),
        (hand.reopen, {}, lambda message: complete_button(message) is not None),
        (hand.change, {"Subject": "call Zylker"}, lambda message: "call Zylker" in message["text"]),
        (hand.change, {"Due_Date": "2030-12-27"}, lambda message: "27 Dec 2030" in message["text"]),
        (hand.change, {"Owner": ZOHO_MARIA}, lambda message: "Maria Lopez" in str(message)),
        (hand.delete, {}, lambda message: complete_button(message) is None),
        (hand.restore, {}, lambda message: complete_button(message) is not None),
    ]
    for act, values, shown in steps:
        act(task, ZOHO_BOB, **values)
        await world.card(dana, lambda message, shown=shown: message["ts"] == card["ts"] and shown(message))
    assert set(relay.answers) == {200}


@pytest.mark.parametrize("way", ["doubled", "reordered", "delayed"])
async def test_whatever_way_it_comes(world: World, relay: Relay, dana: str, way: str) -> None:
    """Told twice, in the wrong order or late, the card says what is true in the end, and one sentence does."""
    card = await made(world, dana, "call Acme 24 December 2030")
    await channelled(world, relay)
    (task,), delivery = crm_ids(world), world.zoho.notifier.delivery
    delivery.times = 2 if way == "doubled" else 1
    delivery.hold, delivery.delay = way == "reordered", 0.3 if way == "delayed" else 0.0
    world.zoho.by_hand.change(task, ZOHO_BOB, Subject="call Zylker")
    world.zoho.by_hand.complete(task, ZOHO_BOB)
    world.zoho.notifier.release(reverse=True)
    done = await world.card(dana, lambda message: message["ts"] == card["ts"] and message["text"].startswith("Comp"))
    assert "call Zylker" in done["text"]
    await told(world, 4 if way == "doubled" else 2)
    assert await heard(world, dana) == [
        "Bob Stone completed “call Zylker” in Zoho. Also changed: Title: call Acme → call Zylker."
    ]


async def test_what_was_dropped_is_found(world: World, relay: Relay, dana: str) -> None:
    """With no word from Zoho, the next look finds what was changed and what was deleted."""
    first = await made(world, dana, "call Acme tomorrow")
    second = await made(world, dana, "call Zylker tomorrow")
    await channelled(world, relay)
    world.zoho.notifier.delivery.drop = True
    one, two = crm_ids(world)
    world.zoho.by_hand.complete(one, ZOHO_BOB)
    world.zoho.by_hand.delete(two, ZOHO_BOB)
    await looked(world)
    assert (await card_of(world, dana, first["ts"]))["text"].startswith("Completed")
    assert complete_button(await card_of(world, dana, second["ts"])) is None
    assert relay.answers == []


async def test_only_who_proves_it_is_heard(world: World, relay: Relay, dana: str) -> None:
    """A wrong secret, token or channel, no JSON, a body without end: refused, and nothing is looked at."""
    await made(world, dana, "call Acme tomorrow")
    channel = await channelled(world, relay)
    (task,) = crm_ids(world)
    right = channel["notify_url"].replace(relay.url, world.url)
    said = {"channel_id": channel["channel_id"], "token": channel["token"], "module": "Tasks", "ids": [task]}
    asked = len(world.zoho.requests)
    cases = [
        (right.partition("?")[0], said, 404),
        (right[:-1] + ("a" if right[-1] != "a" else "b"), said, 404),
        (right, {**said, "token": "x"}, 403),
        (right, {**said, "token": None}, 403),
        (right, {**said, "channel_id": "1"}, 403),
        (right, {**said, "ids": ["1" * 60] * 2000}, 413),
        (right, {**said, "module": "Leads"}, 200),
        (right, {**said, "ids": "all"}, 200),
        (right, {**said, "ids": ["5725767000009999999"]}, 200),
    ]
    async with aiohttp.ClientSession() as session:
        for url, body, status in cases:
            answer = await session.post(url, data=json.dumps(body))
            assert answer.status == status, (body, answer.status)
        assert (await session.post(right, data=b"no JSON")).status == 400
        endless = (b"x" * 4096 for _ in range(MOST_BYTES // 1024))
        assert (await session.post(right, data=_chunks(endless))).status == 413
    await world.settled()
    assert len(world.zoho.requests) == asked


async def _chunks(parts: Any) -> AsyncIterator[bytes]:
    for part in parts:
        yield part


async def test_it_is_renewed_by_what_zoho_answered(make_world: WorldMaker, relay: Relay, dana: str) -> None:
    """A week was asked for and seconds were given: it is renewed before those are over, and stays the same one."""
    world = await make_world(public_url=relay.url, zoho_options={"channel_life": dt.timedelta(seconds=6)})
    await made(world, dana, "call Acme tomorrow")
    await looked_through(world)
    (channel,) = channels(world)

    def renewed() -> bool:
        return any(one.method == "PUT" and one.path.endswith("/actions/watch") for one in world.zoho.requests)

    await world.until_zoho(renewed)
    (again,) = channels(world)
    assert again["channel_expiry"] > channel["channel_expiry"]
    assert (again["channel_id"], again["token"]) == (channel["channel_id"], channel["token"])


async def test_one_that_is_over_already(make_world: WorldMaker, relay: Relay, dana: str) -> None:
    """Zoho's clock is not the bot's: what is said to have ended at once does not make it look without a pause."""
    world = await make_world(public_url=relay.url, zoho_options={"channel_life": dt.timedelta(seconds=-5)})
    await made(world, dana, "call Acme tomorrow")
    stands = await looked_through(world)
    assert stands.next is not None
    assert stands.last is not None
    assert stands.next - stands.last > dt.timedelta(seconds=50)


async def test_one_that_was_lost_is_made_anew(world: World, relay: Relay, dana: str) -> None:
    """Zoho has it no longer: the next look makes another one, and the old address is nobody's."""
    card = await made(world, dana, "call Acme tomorrow")
    lost = await channelled(world, relay)
    world.zoho.org.state.drop("channels", lost["channel_id"])
    await looked(world)
    (channel,) = channels(world)
    assert channel["notify_url"] != lost["notify_url"]
    async with aiohttp.ClientSession() as session:
        answer = await session.post(lost["notify_url"].replace(relay.url, world.url), json={})
        assert answer.status == 404
    world.zoho.by_hand.complete(crm_ids(world)[0], ZOHO_BOB)
    await world.card(dana, lambda message: message["ts"] == card["ts"] and message["text"].startswith("Completed"))


async def test_one_of_another_address_is_made_anew(world: World, relay: Relay, dana: str) -> None:
    """The public address was changed: the next look makes a channel that leads there, and ends the old one."""
    await made(world, dana, "call Acme tomorrow")
    old = await channelled(world, relay)
    kept = ChannelStore(world.redis, Seal(read_secret(world.settings.secret_key.get_secret_value())))
    of = await kept.named(old["notify_url"].partition("?k=")[2])
    assert of is not None
    await kept.keep(of.model_copy(update={"channel": of.channel.model_copy(update={"url": "https://old.example"})}))
    await looked(world)
    (channel,) = channels(world)
    assert channel["channel_id"] != old["channel_id"]
    await looked(world)
    assert channels(world) == [channel]


async def test_without_a_public_address(make_world: WorldMaker, dana: str) -> None:
    """There is no channel, and all that changed is looked through about every minute."""
    world = await make_world()
    card = await made(world, dana, "call Acme tomorrow")
    first = await looked(world)
    assert channels(world) == []
    assert first.next is not None
    assert first.last is not None
    assert (first.next - first.last).total_seconds() <= 90
    world.zoho.by_hand.complete(crm_ids(world)[0], ZOHO_BOB)
    await looked(world)
    assert (await card_of(world, dana, card["ts"]))["text"].startswith("Completed")


async def test_a_grant_that_may_not_look(make_world: WorldMaker, relay: Relay, dana: str) -> None:
    """Without the scope for it Zoho is asked once, and not again before an hour is over: each try costs a credit."""
    world = await make_world(public_url=relay.url)
    state = world.zoho.org.state
    known = state.table("refresh_tokens")[world.zoho.refresh_token]
    old = [scope for scope in known["scopes"] if "coql" not in scope.casefold()]
    state.put("refresh_tokens", world.zoho.refresh_token, {**known, "scopes": old})
    await made(world, dana, "call Acme tomorrow")
    asked = len(world.zoho.requests)
    stands = await looked(world)
    assert [one.path for one in world.zoho.requests[asked:] if "coql" in one.path] == ["/crm/v8/coql"]
    assert stands.problem is not None
    assert stands.next is not None
    assert stands.last is not None
    assert stands.next - stands.last >= dt.timedelta(minutes=55)


async def test_a_grant_that_may_not_watch(make_world: WorldMaker, relay: Relay, dana: str) -> None:
    """Connected before there were channels: none is asked for again soon, and the looks go on."""
    world = await make_world(public_url=relay.url)
    state = world.zoho.org.state
    known = state.table("refresh_tokens")[world.zoho.refresh_token]
    old = [scope for scope in known["scopes"] if "notifications" not in scope]
    state.put("refresh_tokens", world.zoho.refresh_token, {**known, "scopes": old})
    card = await made(world, dana, "call Acme tomorrow")
    await looked(world)
    world.zoho.by_hand.complete(crm_ids(world)[0], ZOHO_BOB)
    await looked(world)
    assert (await card_of(world, dana, card["ts"]))["text"].startswith("Completed")
    asked = [one for one in world.zoho.requests if one.path.endswith("/actions/watch")]
    assert len(asked) == 1
    assert channels(world) == []
