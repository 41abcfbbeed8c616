"""Commands to come: stored with the step that asks for them, due at their time and not before, and in nobody's way."""

import datetime as dt

from engine_rig import TENANT, claimed, command, queued
from redis.asyncio import Redis

from bot.commands import Kind
from bot.ports import Effects, Scheduled
from bot.store.engine import Engine
from bot.store.keys import Keys, tenant_name

DAY = dt.timedelta(days=1)


async def in_time(redis: Redis, ahead: dt.timedelta = dt.timedelta()) -> dt.datetime:
    """Redis's own now, and some."""
    seconds, micro = await redis.time()
    return dt.datetime.fromtimestamp(seconds + micro / 1e6, dt.UTC) + ahead


async def hasten(redis: Redis, entry: str) -> None:
    """Makes the queue say that an entry is due."""
    keys = Keys.of(TENANT)
    await redis.zadd(keys.line("due", TENANT), {entry: 0})
    await redis.zadd(keys.queue("due"), {tenant_name(TENANT): 0})


def then(name: str, at: dt.datetime, card: str | None = "c1") -> Effects:
    return Effects(then=(Scheduled(command=command(name, Kind.NEXT, card=card), at=at),))


async def test_it_is_due_at_its_time(engine: Engine, redis: Redis) -> None:
    """Not before, and then it is claimed with all that it carries."""
    await engine.accept(command(), Effects())
    at = await in_time(redis, dt.timedelta(seconds=0.3))
    await (await claimed(engine)).finish(then("n1", at))
    assert await engine.claim("due") is None
    claim = await claimed(engine)
    assert await in_time(redis) >= at
    assert claim.command == command("n1", Kind.NEXT, card="c1")
    # Its age counts from then: waiting for its time is no delay.
    assert claim.accepted == at


async def test_its_id_is_known(engine: Engine, redis: Redis) -> None:
    """Asked for twice, it comes once, at the time of the first."""
    at = await in_time(redis, DAY)
    await engine.accept(command("c1"), then("n1", at))
    await engine.accept(command("c2"), then("n1", await in_time(redis)))
    for _ in range(2):
        await (await claimed(engine)).finish(Effects())
    assert await engine.claim("due") is None
    assert await queued(redis) == ["n1"]


async def test_a_past_time_is_now(engine: Engine, redis: Redis) -> None:
    """What was to be done yesterday is done at once, after what its lane holds already."""
    await engine.accept(command("a", Kind.COMPLETE, card="c1"), Effects())
    first = await claimed(engine)
    await engine.accept(command("b"), then("n1", await in_time(redis, -DAY)))
    await (await claimed(engine)).finish(Effects())
    assert await engine.claim("due") is None
    await first.finish(Effects())
    assert (await claimed(engine)).command.id == "n1"


async def test_it_does_not_hold_up_its_lane(engine: Engine, redis: Redis) -> None:
    """What is pressed on the card meanwhile is done at once."""
    await engine.accept(command("a"), then("n1", await in_time(redis, DAY)))
    await (await claimed(engine)).finish(Effects())
    await engine.accept(command("b", Kind.COMPLETE, card="c1"), Effects())
    claim = await claimed(engine)
    assert claim.command.id == "b"
    await claim.finish(Effects())
    assert await engine.claim("due") is None


async def test_a_hand_over_does_not_bring_it_forward(engine: Engine, redis: Redis) -> None:
    """Parked behind a running command and then first of its lane, it still waits for its time."""
    await engine.accept(command("a", Kind.COMPLETE, card="c1"), Effects())
    running = await claimed(engine)
    await engine.accept(command("b"), then("n1", await in_time(redis, DAY)))
    await (await claimed(engine)).finish(Effects())
    await running.finish(Effects())
    assert await engine.claim("due") is None
    looked_at = await redis.zscore(Keys.of(TENANT).line("due", TENANT), "n1")
    assert looked_at > (await in_time(redis, DAY / 2)).timestamp()


async def test_looked_at_early_it_is_put_back(engine: Engine, redis: Redis) -> None:
    """Even when the queue says that it is due, its own time counts."""
    await engine.accept(command("a"), then("n1", await in_time(redis, DAY)))
    await (await claimed(engine)).finish(Effects())
    await hasten(redis, "n1")
    assert await engine.claim("due") is None
    assert await queued(redis) == ["n1"]


async def test_a_command_under_way_stays_first(engine: Engine, redis: Redis) -> None:
    """One that waits for its next try is not overtaken by one whose time comes meanwhile."""
    await engine.accept(command("a", Kind.COMPLETE, card="c1"), Effects())
    first = await claimed(engine)
    await engine.accept(command("b"), then("n1", await in_time(redis)))
    await (await claimed(engine)).finish(Effects())
    # As after a jump of the clock: it would stand before the other one.
    await redis.zadd(Keys.of(TENANT).lane("card:c1"), {"n1": 1})
    await hasten(redis, "n1")
    assert await engine.claim("due") is None
    await first.later(Effects(), after=0.2)
    assert (await claimed(engine)).command.id == "a"
