"""A followed card over a whole Taskbot: how it is asked for, what Zoho has, and what the thread shows."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from card_steps import backend, made, only_task
from talk_world import quiet
from world import World

from bot.ports import Standing
from bot.sandbox.slack import seed
from bot.specs import Tenant
from bot.store.standing import RedisStandings

SALES = seed.SALES


def contents(world: World) -> list[str]:
    """The notes of Zoho CRM, by their first lines."""
    return [str(note["Note_Content"]).split("\n\n")[0] for note in world.zoho.crm_notes()]


async def followed(world: World, user: str, words: str = "call Acme tomorrow") -> dict[str, Any]:
    """The card of a task said in the DM, whose thread is followed."""
    card = await made(world, user, words)
    await world.choose(user, card, "Follow the thread")
    await quiet(world)
    return await world.card(user, lambda message: "I follow this card" in str(message["blocks"]))


async def in_channel(world: World, user: str, words: str = "call Acme tomorrow") -> str:
    """The thread of a task that was made by a mention in a channel, and is followed; its ts."""
    said = await world.slack.say(user, SALES, f"<@{seed.BOT_USER_ID}> {words}")
    await quiet(world)
    card = await world.card(user, lambda message: message.get("thread_ts") == said.ts, SALES)
    await world.choose(user, card, "Follow the thread", SALES)
    await quiet(world)
    return str(said.ts)


async def reply(world: World, user: str, thread: str, words: str, channel: str | None = None) -> str:
    """Something written in the thread; its ts."""
    said = await world.slack.say(user, channel or world.slack.dm(user), words, thread_ts=thread)
    await quiet(world)
    return str(said.ts)


def thread_of(world: World, user: str, thread: str, channel: str | None = None) -> list[str]:
    """What the thread shows below its first message."""
    place = channel or world.slack.dm(user)
    found = world.slack.messages(place, user)
    return [str(each["text"]) for each in found if each.get("thread_ts") == thread and each["ts"] != thread]


async def noted_in_zoho(world: World, words: str) -> str:
    """A note that somebody adds in Zoho itself; its id."""
    return str(await (await backend(world)).note(only_task(world), words))


async def looked(world: World) -> None:
    """The standing job looks at the notes of followed tasks, as if its time had come."""
    standings, tenant = RedisStandings(world.redis), Tenant(team=world.slack.team_id)

    async def last() -> Standing | None:
        return await standings.get(tenant, "notes", "")

    await until(last)
    async for key in world.redis.scan_iter("tb:*:followed:*"):
        await world.redis.zadd(key, dict.fromkeys(await world.redis.zrange(key, 0, -1), 0), xx=True)
    before = await last()
    await world.hasten()

    async def ran() -> bool:
        # How it went is written in the step that asks for the looks.
        return await last() != before

    await until(ran)
    await quiet(world)


async def until(holds: Callable[[], Awaitable[object]]) -> None:
    """Waits for Redis to be as said: it has no event for that."""
    async with asyncio.timeout(20):
        while not await holds():  # noqa: ASYNC110 - see above
            await asyncio.sleep(0.01)
