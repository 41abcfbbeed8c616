"""One process refreshes a Zoho token at a time: as long as it lives, not when it is dead, and on a full Redis too."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator

import pytest
from redis.asyncio import Redis

from bot.specs import Tenant
from bot.store.seal import Seal
from bot.store.tokens import RedisTokenCache

TENANT = Tenant(team="T1")
SECONDS = 0.3


class FixedClock:
    def now(self) -> dt.datetime:
        return dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


def cache(redis: Redis) -> RedisTokenCache:
    """As another process would have it."""
    return RedisTokenCache(redis, Seal(b"k" * 32), TENANT, FixedClock(), lock_seconds=SECONDS)


@pytest.fixture
async def full(redis: Redis) -> AsyncIterator[Redis]:
    """A Redis that takes nothing new."""
    await redis.config_set("maxmemory", "1")
    yield redis
    await redis.config_set("maxmemory", "0")


async def lock_of(redis: Redis) -> str:
    """The key of the lock that is held."""
    (key,) = [str(key) async for key in redis.scan_iter("tb:*:lock")]
    return key


async def test_the_next_one_waits_while_the_first_lives(redis: Redis) -> None:
    """However slow Zoho is: the lock is renewed, several times over."""
    order = list[str]()

    async def other() -> None:
        async with cache(redis).single_flight("grant"):
            order.append("second")

    async with cache(redis).single_flight("grant"):
        waiting = asyncio.create_task(other())
        key, renewed = await lock_of(redis), 0
        left = await redis.pttl(key)
        while renewed < 4:
            before, left = left, await redis.pttl(key)
            renewed += left > before
        order.append("first")
    await waiting
    assert order == ["first", "second"]


async def test_one_that_died_is_soon_forgotten(redis: Redis) -> None:
    """Killed in its refresh, it holds all others up for its last moments alone."""
    async with cache(redis).single_flight("grant"):
        key = await lock_of(redis)
        assert 0 < await redis.pttl(key) <= SECONDS * 1000
    await redis.set(key, "of a dead process", px=int(SECONDS * 1000))
    async with cache(redis).single_flight("grant"):
        assert await redis.get(key) != "of a dead process"


async def test_a_full_redis_is_no_hindrance(full: Redis) -> None:
    """Else nothing that was accepted could be carried out until there is room."""
    async with cache(full).single_flight("grant"):
        assert await full.exists(await lock_of(full))


async def test_a_lock_that_was_lost_is_left_to_its_new_owner(redis: Redis) -> None:
    """A process that stood still does not take away what another one holds now."""
    async with cache(redis).single_flight("grant"):
        key = await lock_of(redis)
        await redis.set(key, "of another process")
    assert await redis.get(key) == "of another process"
