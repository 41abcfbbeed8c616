"""`taskbot jobs`: what runs by itself is listed, with its last run, its next and its lag; and measured."""

import asyncio
import datetime as dt
from pathlib import Path

import aiohttp
from command_line import taskbot
from world import World, WorldMaker, over

from bot.sandbox.slack import seed
from bot.specs import Tenant
from bot.store.standing import RedisStandings

pytestmark = over("http")
TENANT = Tenant(team=seed.TEAM_ID)


async def standing(world: World, job: str) -> None:
    """Waits until the person's job of this name stands."""
    standings = RedisStandings(world.redis)
    async with asyncio.timeout(20):
        while await standings.get(TENANT, job, seed.DANA) is None:  # noqa: ASYNC110 - Redis has no event for it
            await asyncio.sleep(0.02)


async def test_it_lists_what_stands(make_world: WorldMaker, dana: str, tmp_path: Path) -> None:
    """A person's first task makes their jobs stand, and its reminder is planned; what is late says so."""
    world = await make_world()
    status, said = await taskbot(world, tmp_path, "jobs")
    assert status == 0
    assert "No job stands" in said
    await world.slack.say(dana, world.slack.dm(dana), "call Acme in 3 days at 3pm")
    await standing(world, "overdue")
    await world.settled()
    status, said = await taskbot(world, tmp_path, "jobs", "--job", "overdue")
    assert status == 0
    (row,) = said.splitlines()[1:]
    assert row.split()[:2] == ["overdue", dana]
    assert "UTC" in row
    _, said = await taskbot(world, tmp_path, "jobs")
    assert "Reminders and due times: 1 planned" in said
    ago = dt.datetime.now(dt.UTC) - dt.timedelta(hours=2)
    await RedisStandings(world.redis).move(TENANT, "overdue", dana, ago)
    _, said = await taskbot(world, tmp_path, "jobs", "--job", "overdue")
    assert "2:00:0" in said


async def test_of_many_it_lists_some(make_world: WorldMaker, dana: str, tmp_path: Path) -> None:
    """Those that are next, and how many more there are."""
    world = await make_world()
    await world.slack.say(dana, world.slack.dm(dana), "call Acme")
    await standing(world, "overdue")
    await RedisStandings(world.redis).move(TENANT, "overdue", seed.MARIA, dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
    _, said = await taskbot(world, tmp_path, "jobs", "--job", "overdue", "--most", "1")
    assert seed.MARIA in said
    assert dana not in said
    assert "overdue: 1 more comes later" in said


async def test_lag_and_success_are_measured(make_world: WorldMaker, dana: str) -> None:
    """Who watches the bot sees how late a job is, and for how long none of its name went well."""
    world = await make_world()
    await world.slack.say(dana, world.slack.dm(dana), "call Acme")
    await standing(world, "overdue")
    ago = dt.datetime.now(dt.UTC) - dt.timedelta(hours=2)
    await RedisStandings(world.redis).move(TENANT, "overdue", dana, ago)
    async with aiohttp.ClientSession() as session, session.get(f"{world.url}/metrics") as answer:
        said = await answer.text()
    (lag,) = [line for line in said.splitlines() if line.startswith('taskbot_job_lag_seconds{job="overdue"}')]
    assert 7200 <= float(lag.rpartition(" ")[2]) < 7300
