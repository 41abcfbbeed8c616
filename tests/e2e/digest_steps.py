"""Steps of tests about digests: wanted by a person or a channel, and their time come."""

import asyncio
import datetime as dt
from typing import Any

from settings_world import change, opened, submitted
from talk_world import quiet
from world import World

from bot.preferences import Topic
from bot.sandbox.slack import seed
from bot.store.standing import RedisStandings


async def wanted(world: World, user: str) -> None:
    """The person ticks the daily summary in their settings."""
    await opened(world, user)
    await change(world, user, "personal")
    assert (await submitted(world, user, {"muted": [topic.value for topic in Topic]})).ok
    await quiet(world)


async def weekly(world: World, user: str, channel: str = seed.SALES, **values: str) -> None:
    """The channel is to have its week summed up on Mondays."""
    await opened(world, user, channel)
    await change(world, user, "channel")
    assert (await submitted(world, user, {"weekly_day": "0", **values})).ok
    await quiet(world)


async def morning(world: World, job: str = "digest") -> None:
    """The time of what is planned has come, and what stands of this job was run."""
    before = await _runs(world, job)
    await world.hasten()
    async with asyncio.timeout(20):
        while before and await _runs(world, job) == before:  # noqa: ASYNC110 - Redis has no event for it
            await asyncio.sleep(0.01)
    await quiet(world)


async def _runs(world: World, job: str) -> dict[str, dt.datetime | None]:
    return {each.key: each.last for each in await RedisStandings(world.redis).all() if each.job == job and each.next}


def digests(world: World, user: str) -> list[dict[str, Any]]:
    """The digests that stand in the person's conversation with the bot."""
    return [found for found in world.slack.messages(world.slack.dm(user), user) if "Your day, " in found["text"]]


def elements(message: dict[str, Any]) -> list[dict[str, Any]]:
    """The buttons and selects of a message."""
    return [
        element
        for block in message["blocks"]
        for element in ([block["accessory"]] if "accessory" in block else block.get("elements", []))
        if element["type"] in ("button", "static_select")
    ]
