"""What waits to be said to people: kept in order, sealed, taken away by the step that says it, and counted by day."""

import datetime as dt

import pytest
from engine_rig import TENANT, claimed, command
from redis.asyncio import Redis

from bot.commands import Kind
from bot.ports import Effects, Ring, Told
from bot.preferences import Topic
from bot.specs import Product, TaskRef
from bot.store.engine import Engine
from bot.store.keys import Keys
from bot.store.rings import RingStore
from bot.store.seal import Seal

DAY = dt.date(2027, 3, 12)
NOW = dt.datetime(2027, 3, 12, 9, tzinfo=dt.UTC)


def ring(card: str, user: str = "U1") -> Ring:
    ref = TaskRef(product=Product.CRM, id="1")
    return Ring(user=user, card=card, task=ref, topic=Topic.REMINDER, at=NOW, useful=NOW)


@pytest.fixture
def rings(redis: Redis) -> RingStore:
    return RingStore(redis, Seal(b"k" * 32))


async def test_they_wait_in_order_until_they_are_said(engine: Engine, rings: RingStore) -> None:
    """What came while the first ones were being said waits for the next time."""
    await engine.accept(command("c1"), Effects(rings=(ring("a"), ring("b"), ring("x", "U2"))))
    await engine.accept(command("c2"), Effects())
    first = await rings.waiting(TENANT, "U1")
    assert [each.card for each in first.rings] == ["a", "b"]
    await (await claimed(engine)).finish(Effects(rings=(ring("c"),)))
    told = Told(user="U1", count=first.entries, day=DAY)
    await (await claimed(engine)).finish(Effects(told=told))
    assert [each.card for each in (await rings.waiting(TENANT, "U1")).rings] == ["c"]
    assert [each.card for each in (await rings.waiting(TENANT, "U2")).rings] == ["x"]
    assert await rings.told_on(TENANT, "U1", DAY) == 1
    assert await rings.told_on(TENANT, "U1", DAY + dt.timedelta(days=1)) == 0


async def test_a_step_that_was_done_already_says_nothing_again(engine: Engine, rings: RingStore) -> None:
    """Delivered twice, a command is accepted once, and so is what it rings."""
    for _ in range(2):
        await engine.accept(command("c1", Kind.REMIND), Effects(rings=(ring("a"),)))
    assert (await rings.waiting(TENANT, "U1")).entries == 1


async def test_what_cant_be_read_holds_up_nothing(engine: Engine, rings: RingStore, redis: Redis) -> None:
    """Stored by another version, or with another key, it is passed over, and goes with the rest."""
    await redis.rpush(Keys.of(TENANT).rings(TENANT, "U1"), "from another world")
    await engine.accept(command("c1"), Effects(rings=(ring("a"),)))
    found = await rings.waiting(TENANT, "U1")
    assert ([each.card for each in found.rings], found.entries) == (["a"], 2)


async def test_nobody_reads_them_in_redis(engine: Engine, redis: Redis) -> None:
    """They are sealed, and forgotten after some days."""
    await engine.accept(command("c1"), Effects(rings=(ring("secret plan"),)))
    key = Keys.of(TENANT).rings(TENANT, "U1")
    assert "secret plan" not in str(await redis.lrange(key, 0, -1))
    assert 0 < await redis.ttl(key) <= 3 * 86_400
