"""Faults that come together or at an awkward moment: still nothing lost, nothing twice, and no false word."""

import asyncio
import datetime as dt
import json
import time
import urllib.parse
from typing import Any

import aiohttp
import pytest
from moving import MovedClock
from role_environment import HASTY
from world import World, WorldMaker, button, complete_button, over

from bot.ports import Changes
from bot.specs import Product, TaskRef, Tenant

TENANT = Tenant(team="-")
NO_PERMISSION = {"code": "NO_PERMISSION", "details": {}, "message": "permission denied", "status": "error"}


def is_open(message: dict[str, Any]) -> bool:
    return complete_button(message) is not None


async def made(world: World, user: str, text: str) -> dict[str, Any]:
    """The card of a task said in the DM, when everything has come to rest."""
    await world.slack.say(user, world.slack.dm(user), text)
    card = await world.card(user, is_open)
    await world.settled()
    return card


async def press(world: World, user: str, card: dict[str, Any], label: str) -> None:
    """Presses a button as this message drew it, be it stale."""
    found = button(card, label)
    assert found is not None
    await world.slack.click(user, world.slack.dm(user), card["ts"], found["action_id"], value=found["value"])


async def test_a_look_up_that_fails_frees_no_second_send(make_world: WorldMaker, dana: str) -> None:
    """Zoho made the task and did not say so, and the first look for it is refused: it is still only looked up."""
    world = await make_world(**HASTY)
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="500_after", times=1)
    world.zoho.faults.add(match="GET /crm/v8/Tasks", kind="429", times=1)
    await made(world, dana, "send the offer tomorrow")
    assert len(world.zoho.crm_tasks()) == 1


async def test_a_card_is_posted_once(make_world: WorldMaker, dana: str) -> None:
    """Slack posted the card and did not say so, and the first look for it is refused: there is one card."""
    world = await make_world(**HASTY)
    world.slack.faults.add(method="chat.postMessage", kind="drop_after", times=1)
    world.slack.faults.add(method="conversations.history", kind="429", times=1, seconds=1)
    await made(world, dana, "send the offer tomorrow")
    cards = [m for m in world.slack.messages(world.slack.dm(dana), dana) if m.get("bot_id")]
    assert len(cards) == 1


async def test_a_long_series_is_changed_once(make_world: WorldMaker, dana: str) -> None:
    """More requests than fit into one lease: the lease is renewed, and no instance is written twice."""
    world = await make_world(lease=1.0, zoho_timeout=0.9, settle=2.0)
    card = await made(world, dana, "water the plants every friday for 12 times")
    world.zoho.faults.add(match="PUT /crm/v8/Tasks*", kind="latency", times=None, seconds=0.2)
    edit = button(card, "Edit")
    assert edit is not None
    await world.slack.click(dana, world.slack.dm(dana), card["ts"], edit["action_id"], value=edit["value"])
    await world.slack.until(lambda: world.slack.view_of(dana) is not None)
    assert (await world.slack.submit(dana, {"title": "water all plants"})).ok
    await world.card(dana, lambda message: is_open(message) and "water all plants" in message["text"])
    assert {task["Subject"] for task in world.zoho.crm_tasks()} == {"water all plants"}
    assert sum(request.method == "PUT" for request in world.zoho.requests) == 12


async def test_undo_of_a_delete_makes_again_only_what_is_lost(make_world: WorldMaker, dana: str) -> None:
    """One of four can't be restored: that one is made again, on its own day, and the others are not doubled."""
    world = await make_world()
    card = await made(world, dana, "water the plants every friday for 4 times")
    days = sorted(task["Due_Date"] for task in world.zoho.crm_tasks())
    await world.delete(dana, card, "all")
    deleted = await world.card(dana, lambda message: message["text"].startswith("Deleted"))
    path = "POST /crm/v8/settings/recycle_bin/*"
    world.zoho.faults.add(match=path, kind="answer", times=1, status=403, body=NO_PERMISSION)
    await press(world, dana, deleted, "Undo")
    await world.card(dana, lambda message: "4 of 4" in message["text"])
    assert sorted(task["Due_Date"] for task in world.zoho.crm_tasks()) == days


async def test_what_zoho_made_is_not_called_unmade(make_world: WorldMaker, dana: str) -> None:
    """The task is made but may not be read back: the card shows it as open, and what went wrong."""
    world = await make_world()
    world.zoho.faults.add(match="GET /crm/v8/Tasks/*", kind="answer", times=None, status=403, body=NO_PERMISSION)
    await world.slack.say(dana, world.slack.dm(dana), "send the offer tomorrow")
    card = await world.card(dana, is_open)
    assert "Not made" not in card["text"]
    assert "permission" in card["text"].lower()
    await world.settled()
    ref = TaskRef(product=Product.CRM, id=world.zoho.crm_tasks()[0]["id"])
    assert await world.bot.engine.cards_of(Tenant(team=world.slack.team_id), ref)


async def test_the_final_answer_follows_the_wait(make_world: WorldMaker, dana: str) -> None:
    """Told that it waits, the person is also told how it ended."""
    world = await make_world()
    card = await made(world, dana, "send the offer tomorrow")
    world.zoho.faults.add(match="GET /crm/v8/Tasks/*", kind="429", times=8, retry_after=1)
    world.zoho.faults.add(match="PUT /crm/v8/Tasks*", kind="answer", times=1, status=403, body=NO_PERMISSION)
    await press(world, dana, card, "Complete")
    await world.card(dana, lambda message: "will follow" in message["text"])
    await world.card(dana, lambda message: "permission" in message["text"].lower())
    assert [task["Status"] for task in world.zoho.crm_tasks()] == ["Not Started"]


async def test_an_unreadable_entry_stops_nobody(make_world: WorldMaker, dana: str) -> None:
    """Garbage in the queue is given up; what comes after it is done."""
    world = await make_world(lease=1.0, zoho_timeout=0.9)
    await made(world, dana, "call Bob tomorrow")
    root = f"tb:{{{await partition(world)}}}"
    fields = {"st": "new", "q": "due", "kind": "create", "p": "garbage", "tenant": "?", "of": "?", "user": ""}
    more = {"tries": "0", "absent": "0", "made": "[]", "lane": "", "ref": "", "t0": "0", "sent_at": "", "keep": "60"}
    counts = {"gen": "0", "step": "0", "sends": "0", "look": "0", "crashes": "0", "faults": "4", "told": ""}
    await world.redis.hset(f"{root}:e:bad", mapping={**fields, **more, **counts, "own": "", "epoch": ""})
    await world.redis.zadd(f"{root}:due:?", {"bad": 0})
    await world.redis.zadd(f"{root}:due", {"?": 0})
    await made(world, dana, "pay Acme tomorrow")
    assert len(world.zoho.crm_tasks()) == 2


async def partition(world: World) -> str:
    """The one partition in use."""
    (name,) = await world.redis.smembers("tb:partitions")
    return str(name)


async def test_a_slow_zoho_silences_nobody(make_world: WorldMaker, dana: str) -> None:
    """With every slot waiting for Zoho, what the bot has to say is still said at once."""
    world = await make_world()
    await made(world, dana, "call Bob tomorrow")
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="hang_before", times=None, seconds=8)
    for number in range(8):
        await world.slack.say(dana, world.slack.dm(dana), f"call customer {number} tomorrow")
    async with asyncio.timeout(6):
        await world.slack.say(dana, world.slack.dm(dana), "help")
        await world.card(dana, lambda message: "/task call Acme" in message["text"])
    assert [task["Subject"] for task in world.zoho.crm_tasks()] == ["call Bob"]
    world.zoho.faults.clear()


async def test_a_full_redis_refuses_the_new_and_finishes_the_old(make_world: WorldMaker, dana: str) -> None:
    """At maxmemory, what was accepted is carried out; a new command hears that it was not saved."""
    world = await make_world()
    await made(world, dana, "call Bob tomorrow")
    waiting = world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="latency", times=1, seconds=0.5)
    await world.slack.say(dana, world.slack.dm(dana), "pay Acme tomorrow")
    while waiting in world.zoho.faults.waiting:  # noqa: ASYNC110 - the sandbox has no event for it
        await asyncio.sleep(0.01)
    try:
        await world.redis.config_set("maxmemory", "1")
        await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == 2)
        outcome = await world.slack.slash(dana, world.slack.dm(dana), "/task", "never mind tomorrow")
        assert "Not saved" in str(outcome.reply)
    finally:
        await world.redis.config_set("maxmemory", "0")
    await world.settled()
    assert len(world.zoho.crm_tasks()) == 2


async def test_an_instance_lost_meanwhile_is_the_one_that_goes(make_world: WorldMaker, dana: str) -> None:
    """Somebody deleted the second instance in Zoho: an edit of the series drops it from the card, and no other."""
    world = await make_world()
    card = await made(world, dana, "water the plants every friday for 4 times")
    ids = [task["id"] for task in sorted(world.zoho.crm_tasks(), key=lambda task: task["Due_Date"])]
    backend = await world.bot.backends.backend(TENANT, Product.CRM)
    await backend.delete([TaskRef(product=Product.CRM, id=ids[1])])
    edit = button(card, "Edit")
    assert edit is not None
    await world.slack.click(dana, world.slack.dm(dana), card["ts"], edit["action_id"], value=edit["value"])
    await world.slack.until(lambda: world.slack.view_of(dana) is not None)
    assert (await world.slack.submit(dana, {"title": "water all plants"})).ok
    await world.card(dana, lambda message: "3 of 3" in message["text"])
    assert {task["Subject"] for task in world.zoho.crm_tasks()} == {"water all plants"}


@over("http")
async def test_an_old_undo_takes_back_nothing_newer(make_world: WorldMaker, dana: str) -> None:
    """The Undo of a completion, pressed on an old picture after a newer one, is refused in words."""
    world = await make_world()
    card = await made(world, dana, "send the offer tomorrow")
    for label in ("Complete", "Undo"):
        await press(world, dana, card, label)
        wanted = "Undo" if label == "Complete" else "Complete"
        card = await world.card(dana, lambda message, wanted=wanted: button(message, wanted) is not None)
        await world.settled()
    old = next(d for d in reversed(world.slack.deliveries) if d.kind == "interactive")
    await press(world, dana, card, "Complete")
    await world.card(dana, lambda message: message["text"].startswith("Completed"))
    await world.settled()
    pressed = {**old.payload, "actions": [{**old.payload["actions"][0], "action_ts": "1.000001"}]}
    await post(world, pressed)
    await world.card(dana, lambda message: "Something else was done" in message["text"])
    assert world.zoho.crm_tasks()[0]["Status"] == "Completed"


async def post(world: World, payload: dict[str, Any]) -> None:
    """An interaction sent to the bot as Slack would, whatever is in it."""
    body = urllib.parse.urlencode({"payload": json.dumps(payload)})
    headers = {"content-type": "application/x-www-form-urlencoded", **world.slack.sign(body, int(time.time()))}
    url = f"{world.url}/slack/events"
    async with aiohttp.ClientSession() as session, session.post(url, data=body, headers=headers) as answer:
        assert answer.status == 200


async def test_a_busy_zoho_is_asked_again_soon(make_world: WorldMaker, dana: str) -> None:
    """A 429 is a definite no: the task is sent again as soon as Zoho allows, without waiting to prove its absence."""
    world = await make_world()
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="429", times=2, retry_after=1)
    await made(world, dana, "send the offer tomorrow")
    assert len(world.zoho.crm_tasks()) == 1


@pytest.mark.parametrize("minutes", [11])
async def test_undo_ends_after_ten_minutes(make_world: WorldMaker, dana: str, minutes: int) -> None:
    """Pressed on a picture that was not drawn again, it is refused in words."""
    clock = MovedClock()
    world = await make_world(parts={"clock": clock})
    card = await made(world, dana, "send the offer tomorrow")
    await press(world, dana, card, "Complete")
    done = await world.card(dana, lambda message: button(message, "Undo") is not None)
    await world.settled()
    clock.ahead = dt.timedelta(minutes=minutes)
    await press(world, dana, done, "Undo")
    await world.card(dana, lambda message: "ten minutes" in message["text"])
    assert world.zoho.crm_tasks()[0]["Status"] == "Completed"


async def test_a_change_made_in_zoho_is_shown_and_not_overwritten(make_world: WorldMaker, dana: str) -> None:
    """A colleague renamed the task in Zoho: an edit from the old card is refused, and the card shows the new name."""
    world = await make_world()
    card = await made(world, dana, "send the offer tomorrow")
    edit = button(card, "Edit")
    assert edit is not None
    backend = await world.bot.backends.backend(TENANT, Product.CRM)
    ref = TaskRef(product=Product.CRM, id=world.zoho.crm_tasks()[0]["id"])
    # Modified_Time has whole seconds: only a change in a later one can be told apart.
    before = (await backend.read(ref)).modified
    while (await backend.update(ref, Changes(title="send the big offer"))).modified == before:  # noqa: ASYNC110 - time itself is waited for
        await asyncio.sleep(0.05)
    await world.slack.click(dana, world.slack.dm(dana), card["ts"], edit["action_id"], value=edit["value"])
    await world.slack.until(lambda: world.slack.view_of(dana) is not None)
    assert (await world.slack.submit(dana, {"title": "send no offer"})).ok
    await world.card(dana, lambda message: is_open(message) and "send the big offer" in message["text"])
    assert world.zoho.crm_tasks()[0]["Subject"] == "send the big offer"
