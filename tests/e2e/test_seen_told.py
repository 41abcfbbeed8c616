"""Who hears of what others did in Zoho, and when; and what an action under way means for it."""

import datetime as dt

import aiohttp
import pytest
from card_steps import made, press
from seen_steps import card_of, crm_ids, heard, sight, texts
from settings_world import WORKSPACE, store
from sync_world import looked
from world import World, WorldMaker, over

from bot.preferences import Topic
from bot.sandbox.slack.seed import MARIA
from bot.sandbox.zoho.seed import BOB as ZOHO_BOB

pytestmark = over("http")


async def changed(world: World, user: str) -> dict[str, object]:
    """Somebody has renamed the person's task in Zoho, and that was looked at; the card."""
    card = await made(world, user, "call Acme 24 December 2030")
    world.zoho.by_hand.change(crm_ids(world)[0], ZOHO_BOB, Subject="call Zylker")
    await sight(world, *crm_ids(world))
    return await card_of(world, user, card["ts"])


async def test_muted(world: World, dana: str) -> None:
    """Who turned such messages off has the card alone."""
    mute = {"muted": (Topic.CHANGED,)}
    await store(world).change_personal(WORKSPACE, dana, lambda chosen: chosen.model_copy(update=mute))
    assert "call Zylker" in str(await changed(world, dana))
    assert await heard(world, dana) == []


async def test_in_the_language_of_who_hears_it(world: World) -> None:
    """Maria reads German."""
    await world.slack.say(MARIA, world.slack.dm(MARIA), "call Acme 24.12.2030")
    await world.until_zoho(lambda: len(crm_ids(world)) == 1)
    await world.settled()
    world.zoho.by_hand.complete(crm_ids(world)[0], ZOHO_BOB)
    await sight(world, *crm_ids(world))
    await heard(world, MARIA)
    assert "Bob Stone hat „call Acme“ in Zoho erledigt." in texts(world, MARIA)


async def test_zoho_busy(world: World, dana: str) -> None:
    """Refused for a moment, the look is done a moment later."""
    card = await made(world, dana, "call Acme tomorrow")
    world.zoho.by_hand.complete(crm_ids(world)[0], ZOHO_BOB)
    world.zoho.faults.add(match="GET /crm/v8/Tasks", kind="429", times=1, retry_after=1)
    await sight(world, *crm_ids(world))
    assert (await card_of(world, dana, card["ts"]))["text"].startswith("Completed")


async def test_an_action_under_way_comes_first(world: World, dana: str) -> None:
    """Pressed before it was looked, and answered after: the card says what was done last."""
    card = await made(world, dana, "call Acme tomorrow")
    (task,) = crm_ids(world)
    world.zoho.faults.add(match=f"PUT /crm/v8/Tasks/{task}", kind="latency", times=1, seconds=1)
    world.zoho.by_hand.change(task, ZOHO_BOB, Priority="High")
    await press(world, dana, card, "Complete")
    await sight(world, task)
    shown = await card_of(world, dana, card["ts"])
    assert shown["text"].startswith("Completed")
    assert "igh" in str(shown)


async def test_completed_in_zoho_a_kept_series_goes_on(world: World, dana: str) -> None:
    """Its next task is made as if it had been completed here."""
    await made(world, dana, "water the plants 2 days after completion")
    world.zoho.by_hand.complete(crm_ids(world)[0], ZOHO_BOB)
    await sight(world, *crm_ids(world))
    await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == 2)
    await world.settled()
    assert [task["Status"] == "Completed" for task in world.zoho.crm_tasks()] == [True, False]


async def test_two_looks_at_once_are_one(make_world: WorldMaker, dana: str) -> None:
    """Heard of by a message and found by the look at all that changed: told once."""
    world = await make_world()
    await made(world, dana, "call Acme tomorrow")
    await looked(world)
    world.zoho.by_hand.complete(crm_ids(world)[0], ZOHO_BOB)
    await sight(world, *crm_ids(world))
    await looked(world)
    await looked(world)
    assert await heard(world, dana) == ["Bob Stone completed “call Acme” in Zoho."]


async def test_staleness_is_measured(world: World, dana: str) -> None:
    """By organisation, since the last look that went well."""
    await made(world, dana, "call Acme tomorrow")
    await looked(world)
    async with aiohttp.ClientSession() as session, session.get(f"{world.url}/metrics") as answer:
        lines = (await answer.text()).splitlines()
    (line,) = [line for line in lines if line.startswith("taskbot_zoho_staleness_seconds{")]
    assert 0 <= float(line.rpartition(" ")[2]) < dt.timedelta(minutes=2).total_seconds()


@pytest.mark.parametrize("times", [1, 5])
async def test_a_task_that_nobody_knows(world: World, dana: str, times: int) -> None:
    """Changed as often as you like, it costs no request."""
    await made(world, dana, "call Acme tomorrow")
    await world.settled()
    asked = len(world.zoho.requests)
    for _ in range(times):
        await sight(world, "5725767000009999999")
    assert len(world.zoho.requests) == asked
