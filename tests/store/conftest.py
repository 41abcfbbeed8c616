"""Fixtures: engines on the emptied Redis, ended in order."""

from collections.abc import AsyncIterator

import pytest
from engine_rig import SHORT, an_engine
from redis.asyncio import Redis

from bot.store.engine import Engine


@pytest.fixture
async def engine(redis: Redis) -> AsyncIterator[Engine]:
    """One worker's engine."""
    engine = an_engine(redis)
    yield engine
    await engine.aclose()


@pytest.fixture
async def hasty(redis: Redis) -> AsyncIterator[Engine]:
    """An engine whose leases end at once."""
    engine = an_engine(redis, worker="hasty", timing=SHORT)
    yield engine
    await engine.aclose()
