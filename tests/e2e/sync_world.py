"""A world whose Zoho can reach the bot, and the looks at all that changed there."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from aiohttp import web
from settings_world import WORKSPACE
from world import World, serving

from bot.ports import Standing
from bot.service.sync.watching import JOB
from bot.store.standing import RedisStandings

# The grant of the settings, by its name.
GRANT = "settings"


class Relay:
    """The public address: what comes there is taken to the bot, once that runs. Counts what the bot answered."""

    def __init__(self) -> None:
        self.url, self.to = "", ""
        self.answers: list[int] = []
        self.queries: list[str] = []

    async def take(self, request: web.Request) -> web.Response:
        """One request on its way."""
        body = await request.read()
        self.queries.append(request.query_string)
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.to + request.path_qs, data=body) as answer,
        ):
            self.answers.append(answer.status)
            return web.Response(status=answer.status)


@asynccontextmanager
async def relayed() -> AsyncIterator[Relay]:
    """A relay that listens."""
    relay, app = Relay(), web.Application()
    app.router.add_post("/{path:.*}", relay.take)
    async with serving(app) as url:
        relay.url = url
        yield relay


async def standing(world: World) -> Standing | None:
    """How it stands with the look."""
    return await RedisStandings(world.redis).get(WORKSPACE, JOB, GRANT)


async def looked(world: World) -> Standing:
    """All that changed is looked through once more, and what follows is carried out; how it stands then."""
    after = await looked_through(world)
    await world.settled()
    return after


async def looked_through(world: World) -> Standing:
    """The look alone."""
    async with asyncio.timeout(20):
        while (before := await standing(world)) is None or before.next is None:  # noqa: ASYNC110 - Redis tells nobody
            await asyncio.sleep(0.01)
        await world.settled()
        await world.hasten()
        while (after := await standing(world)) is None or after.last == before.last:  # noqa: ASYNC110 - likewise
            await asyncio.sleep(0.01)
    return after


def channels(world: World) -> list[dict[str, Any]]:
    """The notification channels that Zoho has."""
    return list(world.zoho.org.state.table("channels").values())


async def channelled(world: World, relay: Relay) -> dict[str, Any]:
    """The channel, once the first look has made it."""
    relay.to = world.url
    await looked(world)
    (channel,) = channels(world)
    return channel


async def told(world: World, count: int) -> None:
    """So many messages of channels have been answered, and what follows is carried out."""
    async with asyncio.timeout(20):
        while len(world.zoho.callbacks) < count:  # noqa: ASYNC110 - it is another task's list
            await asyncio.sleep(0.01)
    await world.settled()
