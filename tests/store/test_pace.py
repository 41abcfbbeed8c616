"""The common pace: taken atomically by all processes, and rest where Slack asks for it."""

import asyncio

import pytest
from redis.asyncio import Redis

from bot.ports import Rate
from bot.specs import Tenant
from bot.store.pace import RedisPace

TENANT = Tenant(team="-")
SLOW = Rate(gap=60.0)


@pytest.fixture
def paces(redis: Redis) -> list[RedisPace]:
    """Of two processes."""
    return [RedisPace(redis, TENANT), RedisPace(redis, TENANT)]


async def test_one_at_a_time(paces: list[RedisPace]) -> None:
    """Of many at once exactly one may go; the others hear how long to wait, and another channel is free."""
    waits = await asyncio.gather(*(paces[n % 2].take("chat.postMessage:C1", SLOW) for n in range(10)))
    assert min(waits) == 0
    assert all(50 < wait <= 60 for wait in sorted(waits)[1:])
    assert await paces[0].take("chat.postMessage:C2", SLOW) == 0


async def test_some_at_once_after_a_rest(paces: list[RedisPace]) -> None:
    """As many as the burst says."""
    rate = Rate(gap=60.0, burst=3)
    waits = [await paces[n % 2].take("chat.update", rate) for n in range(5)]
    assert waits[:3] == [0, 0, 0]
    assert min(waits[3:]) > 50


async def test_its_turn_comes(paces: list[RedisPace]) -> None:
    """After the time that was said."""
    quick = Rate(gap=0.05)
    assert await paces[0].take("chat.update", quick) == 0
    wait = await paces[1].take("chat.update", quick)
    async with asyncio.timeout(10):
        while wait:
            await asyncio.sleep(wait)
            wait = await paces[1].take("chat.update", quick)


async def test_rest_for_all(paces: list[RedisPace]) -> None:
    """What one process is told, all keep; also for a method that has no pace of its own."""
    free = Rate(gap=0.0)
    assert await paces[0].take("users.info", free) == 0
    await paces[0].hold("users.info", 30)
    assert 20 < await paces[1].take("users.info", free) <= 30
    assert await paces[1].take("conversations.open", free) == 0
