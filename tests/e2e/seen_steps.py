"""Steps of tests about what others do in Zoho: sightings of a task, and what people hear."""

import asyncio
from itertools import count
from typing import Any

from settings_world import WORKSPACE
from world import World

from bot.ports import Effects
from bot.service.sync.observing import sighting
from bot.specs import Product, TaskRef
from bot.store.seal import CommandIds

_ids = CommandIds(b"k" * 32)
_numbers = count()


def crm_ids(world: World) -> list[str]:
    """The ids of Zoho CRM's tasks, oldest first."""
    return [task["id"] for task in world.zoho.crm_tasks()]


async def sight(world: World, *tasks: str) -> None:
    """Something may have changed at these tasks: looked at, and all of what follows carried out."""
    refs = [TaskRef(product=Product.CRM, id=task) for task in tasks]
    grants = await world.redis.hkeys(next(iter(await world.redis.keys("tb:*:grants:*"))))
    name, now = str(grants[0]).partition(":")[2], world.zoho.org.clock.now()
    command = sighting(_ids, WORKSPACE, name, "", refs, key=str(next(_numbers)), now=now)
    await world.bot.engine.accept(command, Effects())
    await world.settled()


def texts(world: World, user: str, channel: str | None = None) -> list[str]:
    """What the bot's messages in a conversation say, oldest first; without a channel in the person's DM."""
    shown = world.slack.messages(channel or world.slack.dm(user), user)
    return [str(message["text"]) for message in shown if message.get("bot_id")]


async def heard(world: World, user: str) -> list[str]:
    """What a person hears of changes by others, once their minute is over."""
    await world.hasten()
    async with asyncio.timeout(20):
        while await world.redis.keys("tb:*:news:*"):  # noqa: ASYNC110 - Redis has no event for an emptied list
            await asyncio.sleep(0.01)
    await world.settled()
    return [text for text in texts(world, user) if " in Zoho." in text or " in Zoho:" in text]


async def card_of(world: World, user: str, ts: str, channel: str | None = None) -> dict[str, Any]:
    """The card's message as it is now."""
    return await world.card(user, lambda message: message["ts"] == ts, channel)
