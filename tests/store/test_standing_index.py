"""The index of standing jobs: written with the step that ran one, listed over all tenants, on one node or on many."""

import datetime as dt
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from engine_rig import an_engine
from prometheus_client import REGISTRY
from redis.asyncio import Redis
from redis_cluster import cluster

from bot.commands import Command
from bot.ports import Effects, Standing, Turn
from bot.service.standing import occurrence
from bot.specs import Tenant
from bot.store.connection import connect
from bot.store.seal import CommandIds
from bot.store.standing import RedisStandings

NOW = dt.datetime.now(dt.UTC).replace(microsecond=0)
HOUR = dt.timedelta(hours=1)
TENANTS = [Tenant(team=f"T{number}", enterprise="E1" if number % 2 else None) for number in range(6)]


@asynccontextmanager
async def one(redis: Redis) -> AsyncIterator[Redis]:
    yield redis


@asynccontextmanager
async def many(folder: Path) -> AsyncIterator[Redis]:
    async with cluster(folder) as url:
        client = connect(url)
        yield client
        await client.aclose()


def turn(tenant: Tenant, at: dt.datetime) -> Command:
    return occurrence(CommandIds(b"k" * 32), tenant, Turn(job="report", key="U|1"), at)


@pytest.mark.parametrize("nodes", ["one node", "a cluster"])
async def test_what_stands_is_listed_moved_and_late(redis: Redis, tmp_path: Path, nodes: str) -> None:
    """For each tenant its own, with how it went; what is moved to None stands no longer."""
    async with one(redis) if nodes == "one node" else many(tmp_path) as client:
        engine, standings = an_engine(client), RedisStandings(client)
        for tenant in TENANTS:
            stands = Standing(tenant=tenant, job="report", key="U|1", next=NOW + HOUR)
            assert await engine.accept(turn(tenant, NOW + HOUR), Effects(jobs=(stands,)))
        assert [each.tenant for each in await standings.all()] != []
        assert {each.tenant.team for each in await standings.all()} == {tenant.team for tenant in TENANTS}
        assert await engine.claim("due") is None
        first = TENANTS[1]
        found = await standings.get(first, "report", "U|1")
        assert found == Standing(tenant=first, job="report", key="U|1", next=NOW + HOUR)
        await standings.move(first, "report", "U|1", NOW - HOUR)
        assert [each.tenant for each in await standings.late(NOW)] == [first]
        for tenant in TENANTS:
            await standings.move(tenant, "report", "U|1", None)
        assert await standings.all() == []
        assert [(kind, count) for kind, count, _ in await standings.planned()] == [("job", len(TENANTS))]
        await engine.aclose()


async def test_of_many_the_first_are_listed(redis: Redis) -> None:
    """Of each job so many by their next moment, over all tenants; and how many there are."""
    standings = RedisStandings(redis)
    engine = an_engine(redis)
    for number in range(12):
        tenant, job = TENANTS[number % 3], ("report", "look")[number % 2]
        stands = Standing(tenant=tenant, job=job, key=f"U{number}", next=NOW - number * HOUR)
        await engine.accept(turn(tenant, NOW + number * HOUR), Effects(jobs=(stands,)))
    assert [each.key for each in await standings.all(most=2)] == ["U11", "U9", "U10", "U8"]
    assert [each.key for each in await standings.all("report", most=3)] == ["U10", "U8", "U6"]
    assert await standings.counted() == {"report": 6, "look": 6}
    await standings.measured()
    assert REGISTRY.get_sample_value("taskbot_job_lag_seconds", {"job": "look"}) >= 11 * 3600
    await engine.aclose()


@pytest.mark.parametrize("nodes", ["one node", "a cluster"])
async def test_whom_the_bot_met(redis: Redis, tmp_path: Path, nodes: str) -> None:
    """New once, and found again in turns, each with their tenant."""
    async with one(redis) if nodes == "one node" else many(tmp_path) as client:
        engine, standings = an_engine(client), RedisStandings(client)
        for tenant in TENANTS:
            await engine.accept(turn(tenant, NOW), Effects())
            assert await standings.meet(tenant, "U1")
            assert not await standings.meet(tenant, "U1")
        assert {(tenant.team, user) for tenant, user in await standings.some_met()} == {(t.team, "U1") for t in TENANTS}
        assert {tenant.enterprise for tenant, _ in await standings.some_met()} == {None, "E1"}
        await engine.aclose()


async def test_what_it_remembers(redis: Redis) -> None:
    """How it went last, what it is to remember, and when it last went well, in the step that ran it."""
    engine, standings, tenant = an_engine(redis), RedisStandings(redis), TENANTS[0]
    await engine.accept(turn(tenant, NOW - HOUR), Effects())
    claim = await engine.claim("due")
    assert claim is not None
    stands = Standing(
        tenant=tenant, job="report", key="U|1", next=NOW + HOUR, last=NOW, problem="Zoho was away.", state="7"
    )
    await claim.finish(Effects(jobs=(stands,)))
    assert await standings.get(tenant, "report", "U|1") == stands
