"""The audit: whatever is wrong in the queues is found from one side or the other, and repaired."""

import pytest
from engine_rig import TENANT, claimed, command, nothing, queued
from redis.asyncio import Redis

from bot.commands import Kind
from bot.ports import Effects
from bot.store.auditing import RedisAudit
from bot.store.engine import Engine
from bot.store.keys import Keys

KEYS = Keys.of(TENANT)
LINE = KEYS.line("due", TENANT)


@pytest.fixture
def audit(redis: Redis) -> RedisAudit:
    return RedisAudit(redis, "one")


async def test_all_is_well(engine: Engine, audit: RedisAudit) -> None:
    """Nothing is touched while commands are new, under way, parked, finished or given up."""
    for name, card in (("a", "c1"), ("b", "c1"), ("d", "c2"), ("e", "c3")):
        await engine.accept(command(name, Kind.COMPLETE, card=card), Effects())
    await (await claimed(engine)).later(Effects(), after=30)
    await (await claimed(engine)).finish(Effects())
    await (await claimed(engine)).finish(Effects(), problem="no", dead=True)
    found = await audit.run()
    assert found.repaired == {}
    assert (found.due["due"], found.waiting["due"], found.dead) == (2, 2, 1)
    assert found.oldest > 0


async def test_an_orphan_is_queued_again(engine: Engine, audit: RedisAudit, redis: Redis) -> None:
    """Unfinished and in no line: it would never have been looked at again."""
    await engine.accept(command(), Effects())
    await redis.zrem(LINE, "c1")
    assert await nothing(engine)
    assert (await audit.run()).repaired == {"orphan": 1}
    assert (await claimed(engine)).command.id == "c1"


async def test_a_finished_one_is_taken_out(engine: Engine, audit: RedisAudit, redis: Redis) -> None:
    """In a line although it is done, or although there is nothing of that name."""
    await engine.accept(command(), Effects())
    await (await claimed(engine)).finish(Effects())
    await redis.zadd(LINE, {"c1": 9e12, "nobody": 9e12})
    await redis.zadd(KEYS.queue("due"), {LINE.rpartition(":")[2]: 9e12})
    assert (await audit.run()).repaired == {"finished": 2}
    assert await queued(redis) == []


async def test_a_forgotten_turn_comes(engine: Engine, audit: RedisAudit, redis: Redis) -> None:
    """The command is in its line, but nobody would look there."""
    await engine.accept(command(), Effects())
    await redis.delete(KEYS.queue("due"))
    assert await nothing(engine)
    assert (await audit.run()).repaired == {"turn": 1}
    assert (await claimed(engine)).command.id == "c1"


async def test_a_lost_lane_is_there_again(engine: Engine, audit: RedisAudit, redis: Redis) -> None:
    """So that two actions on one card still run one after the other."""
    await engine.accept(command("a", Kind.COMPLETE, card="c1"), Effects())
    await redis.delete(KEYS.lane("card:c1"))
    assert (await audit.run()).repaired == {"lane": 1}
    await engine.accept(command("b", Kind.REOPEN, card="c1"), Effects())
    assert (await claimed(engine)).command.id == "a"
    assert await nothing(engine)


async def test_an_unlisted_one_is_listed(engine: Engine, audit: RedisAudit, redis: Redis) -> None:
    """Found in its line alone."""
    await engine.accept(command(), Effects())
    await redis.delete(KEYS.open("due"))
    assert (await audit.run()).repaired == {"unlisted": 1}
    assert (await audit.run()).waiting["due"] == 1


async def test_one_process_at_a_time(redis: Redis, audit: RedisAudit) -> None:
    """Who has the turn has it for a while."""
    assert await audit.my_turn(60)
    assert not await RedisAudit(redis, "two").my_turn(60)
