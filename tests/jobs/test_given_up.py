"""What is given up after faults of ours: who asked in words hears of it, nobody else does."""

import datetime as dt
from collections.abc import AsyncIterator
from typing import Any

import pytest
from redis.asyncio import Redis

from bot.commands import Command, Kind, Origin
from bot.jobs.commands import Commands
from bot.ports import Effects
from bot.specs import Place, Tenant
from bot.store.engine import Engine
from bot.store.records import Records
from bot.store.seal import Seal

TENANT = Tenant(team="T1")
NOW = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


class Nothing:
    """Stands for parts that giving up has no use for."""

    def __getattr__(self, name: str) -> Any:
        return self


@pytest.fixture
async def engine(redis: Redis) -> AsyncIterator[Engine]:
    """The queue."""
    engine = Engine(redis, Records(Seal(b"k" * 32)), worker="one")
    yield engine
    await engine.aclose()


def commands(engine: Engine) -> Commands:
    """What gives commands up; nothing is carried out here."""
    no: Any = Nothing()
    parts = dict.fromkeys(("messenger", "people", "clock", "understanding", "verify", "lists"), no)
    return Commands(no, no, inbox=engine, **parts)


@pytest.mark.parametrize(
    ("kind", "state", "told"),
    [
        (Kind.LIST, "failed", 1),
        (Kind.COMPLETE, "dead", 1),
        (Kind.HOME, "failed", 0),
        (Kind.REACTED, "dead", 0),
        (Kind.UNFURL, "dead", 0),
        (Kind.JOB, "dead", 0),
    ],
    ids=str,
)
async def test_who_hears_of_it(engine: Engine, redis: Redis, kind: Kind, state: str, told: int) -> None:
    """A tab that was opened and an emoji ask nothing in words: their faults are kept or counted, and told to nobody."""
    origin = Origin(tenant=TENANT, user="U1", place=Place(channel="D1"), door="dm")
    await engine.accept(Command(id="c1", kind=kind, origin=origin, now=NOW), Effects())
    claim = await engine.claim("due")
    assert claim is not None
    await commands(engine).give_up(claim)
    notices = [key async for key in redis.scan_iter("tb:*:e:*") if await redis.hget(key, "kind") == "notice"]
    assert len(notices) == told
    (entry,) = [key async for key in redis.scan_iter("tb:*:e:c1")]
    assert await redis.hget(entry, "st") == state
