"""Limits, tickets and access tokens on a Redis Cluster: wherever their keys lie, each step is one node's."""

import datetime as dt
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from redis.asyncio import Redis
from redis_cluster import cluster

from bot.ports import AccessToken, Allowance, CallOutcome, LimitedCall
from bot.specs import Product, Tenant
from bot.store.connection import connect
from bot.store.limits import RedisLimits
from bot.store.seal import Seal
from bot.store.tickets import TicketStore
from bot.store.tokens import REFRESHES, RedisTokenCache

NOW = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)


class StandingClock:
    def now(self) -> dt.datetime:
        return NOW


@pytest.fixture
async def nodes(tmp_path: Path) -> AsyncIterator[Redis]:
    async with cluster(tmp_path) as url:
        client = connect(url)
        yield client
        await client.aclose()


async def test_everything_of_zohos_on_every_node(nodes: Redis) -> None:
    """A dozen organisations, tickets and grants, which lie on all nodes."""
    limits, tickets = RedisLimits(nodes), TicketStore(nodes, Seal(b"k" * 32))
    for number in range(12):
        call = LimitedCall(Allowance(f"org{number}", Product.CRM, concurrent=1, credits=10), "T1")
        taken = await limits.take(call)
        assert taken.lease is not None
        assert taken.lease != "alone", "it is Redis that answered"
        assert (await limits.take(call)).reason == "slots"
        await limits.give_back(call, taken.lease, CallOutcome("answered"))
        assert (await limits.take(call)).lease is not None
        ticket = await tickets.put("link", f"value {number}")
        assert await tickets.look("link", ticket) == f"value {number}"
        assert await tickets.take("state", ticket) is None
        assert await tickets.take("link", ticket) == f"value {number}"
        assert await tickets.take("link", ticket) is None
        await _grant(RedisTokenCache(nodes, Seal(b"k" * 32), Tenant(team=f"T{number}"), StandingClock()))


async def _grant(cache: RedisTokenCache) -> None:
    token = AccessToken(token="a", api_domain="https://www.zohoapis.com", expires=NOW + dt.timedelta(hours=1))
    async with cache.single_flight("grant"):
        await cache.save("grant", token)
    held = await cache.load("grant")
    assert held is not None
    assert (held.token, held.expires > NOW + dt.timedelta(minutes=59)) == ("a", True)
    assert [await cache.may_refresh("grant") for _ in range(REFRESHES)] == [None] * REFRESHES
    assert await cache.may_refresh("grant") is not None
    await cache.refuse("grant")
    assert await cache.refused("grant")
