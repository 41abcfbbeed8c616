"""Zoho Mail as others change it, over a whole Taskbot: a poll as if its time had come, and what it asked."""

import asyncio
from collections.abc import Mapping
from typing import Any

from talk_world import quiet
from world import World

from bot.jobs.sync.mail_polling import JOB
from bot.ports import Standing
from bot.specs import Product, TaskRef, Tenant
from bot.store.standing import RedisStandings


async def polled(world: World) -> None:
    """One poll, and all that follows from it."""
    standings, tenant = RedisStandings(world.redis), Tenant(team=world.slack.team_id)

    async def last() -> Standing | None:
        return next((each for each in await standings.all() if each.job == JOB and each.tenant == tenant), None)

    async with asyncio.timeout(20):
        while (before := await last()) is None:  # noqa: ASYNC110 - Redis has no event for it
            await asyncio.sleep(0.01)
        await world.hasten()
        while await last() == before:  # noqa: ASYNC110 - likewise
            await asyncio.sleep(0.01)
    await quiet(world)


def lists(world: World) -> list[str]:
    """The places that Zoho Mail was asked to list since the last look."""
    found = [each.path for each in world.zoho.requests if each.method == "GET" and "/api/tasks" in each.path]
    return [path for path in found if not path.rpartition("/")[2].isdigit() or "/groups/" in path]


def mail(world: World, title: str) -> Mapping[str, Any]:
    """The one task of this title."""
    (task,) = [task for task in world.zoho.mail_tasks() if task["title"] == title]
    return task


def ref(world: World, title: str, group: str | None = None) -> TaskRef:
    """Its reference."""
    return TaskRef(product=Product.MAIL, id=str(mail(world, title)["id"]), group=group)
