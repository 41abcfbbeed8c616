"""Zoho takes every request and never answers: what people wait for is answered in Slack's time, and says so."""

from typing import Any

import pytest
from talk_world import heard, made, say
from world import World, WorldMaker, over

pytestmark = over("http")


@pytest.fixture
async def world(make_world: WorldMaker) -> World:
    """Whose Zoho is waited for two seconds at most; the real bot waits for twenty."""
    return await make_world(zoho_timeout=2.0, lease=3.0, settle=4.0)


def silent(world: World) -> Any:
    """From now on."""
    return world.zoho.faults.add(match="*", kind="hang_before", times=None)


async def test_a_list_ends_in_words(world: World, dana: str) -> None:
    """Asked for in the conversation with the bot."""
    await made(world, dana, "call Acme tomorrow")
    silent(world)
    await say(world, dana, "my tasks")
    answer = await heard(world, dana, "Zoho does not answer right now")
    assert "call Acme" not in answer["text"]


async def test_a_task_is_made_in_the_end(world: World, dana: str) -> None:
    """Nothing is lost and nothing made twice when Zoho wakes up."""
    await made(world, dana, "call Acme tomorrow")
    fault = silent(world)
    await world.slack.say(dana, world.slack.dm(dana), "pay Bob tomorrow")
    await world.card(dana, lambda message: "pay Bob" in message["text"] and "Zoho" in message["text"])
    world.zoho.faults.waiting.remove(fault)
    await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == 2)
    await world.settled()
    assert len(world.zoho.crm_tasks()) == 2
