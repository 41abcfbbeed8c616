"""The worker killed with SIGKILL while it looks at a change in Zoho: the card follows, and people hear of it once."""

import asyncio

import pytest
from role_environment import HASTY
from test_killed_worker import worker
from world import World, WorldMaker, complete_button, over

from bot.ports import Effects
from bot.sandbox.slack.seed import TEAM_ID
from bot.sandbox.zoho.seed import BOB as ZOHO_BOB
from bot.service.sync.observing import sighting
from bot.specs import Product, TaskRef, Tenant
from bot.store.seal import CommandIds

HERE = Tenant(team=TEAM_ID)


async def noticed(world: World, task: str) -> None:
    """A sighting of a task, as a message of Zoho's channel makes one; it may come again."""
    refs, now = [TaskRef(product=Product.CRM, id=task)], world.zoho.org.clock.now()
    command = sighting(CommandIds(b"k" * 32), HERE, "settings", "", refs, key="once", now=now)
    await world.bot.engine.accept(command, Effects())


async def met(world: World, fault: object) -> None:
    """Waits until a request hangs in Zoho."""
    async with asyncio.timeout(20):
        while fault in world.zoho.faults.waiting:  # noqa: ASYNC110 - the sandbox has no event for it
            await asyncio.sleep(0.01)


@over("http")
@pytest.mark.parametrize("path", ["/crm/v8/Tasks", "/crm/v8/Tasks/deleted"], ids=["at the task", "at who deleted it"])
async def test_killed_in_mid_look(make_world: WorldMaker, dana: str, path: str) -> None:
    """The look is done again by the next worker; told twice by Zoho besides, it is still one change."""
    world = await make_world(with_worker=False, **HASTY)
    async with worker(world) as first:
        await world.slack.say(dana, world.slack.dm(dana), "call Acme tomorrow")
        card = await world.card(dana, lambda message: complete_button(message) is not None)
        await world.settled()
        (task,) = (each["id"] for each in world.zoho.crm_tasks())
        world.zoho.by_hand.delete(task, ZOHO_BOB)
        hanging = world.zoho.faults.add(match=f"GET {path}", kind="hang_before", times=1, seconds=60)
        await noticed(world, task)
        await met(world, hanging)
        first.kill()
        await first.wait()
    await noticed(world, task)
    async with worker(world):
        await world.card(dana, lambda message: message["ts"] == card["ts"] and complete_button(message) is None)
        await world.settled()
        await world.hasten()
        await world.card(dana, lambda message: message["text"] == "Bob Stone deleted “call Acme” in Zoho.")
        await noticed(world, task)
        await world.settled()
    said = [message["text"] for message in world.slack.messages(world.slack.dm(dana), dana)]
    assert said.count("Bob Stone deleted “call Acme” in Zoho.") == 1
