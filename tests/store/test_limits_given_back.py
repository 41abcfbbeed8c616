"""A place of a call that was answered goes back with the next call, in one script; and by itself where none comes."""

import asyncio

from redis.asyncio import Redis

from bot.ports import Allowance, CallOutcome, LimitedCall
from bot.specs import Product
from bot.store.limits import RedisLimits

ONE = LimitedCall(Allowance("acme", Product.CRM, concurrent=1), "T1")
ANSWERED = CallOutcome("answered", credits_left=100)


async def scripts(redis: Redis) -> int:
    return int((await redis.info("commandstats")).get("cmdstat_evalsha", {"calls": 0})["calls"])


async def test_the_only_place_is_free_for_the_next_call(redis: Redis) -> None:
    """It goes back and is taken by the same script."""
    limits = RedisLimits(redis)
    first = await limits.take(ONE)
    before = await scripts(redis)
    giving = asyncio.create_task(limits.give_back(ONE, first.lease or "", ANSWERED))
    await asyncio.sleep(0)
    second = await limits.take(ONE)
    await giving
    assert (second.lease is not None, await scripts(redis) - before) == (True, 1)


async def test_without_a_next_call_it_goes_back_by_itself(redis: Redis) -> None:
    """Another process may have it then."""
    limits = RedisLimits(redis)
    first = await limits.take(ONE)
    await limits.give_back(ONE, first.lease or "", ANSWERED)
    assert (await RedisLimits(redis).take(ONE)).lease is not None


async def test_a_place_that_warns_others_goes_back_at_once_with_those_that_wait(redis: Redis) -> None:
    """A refusal holds all; the answered call before it has given its place back by then, too."""
    limits, two = RedisLimits(redis), LimitedCall(Allowance("acme", Product.CRM, concurrent=2), "T1")
    first, second = await limits.take(two), await limits.take(two)
    before = await scripts(redis)
    giving = asyncio.create_task(limits.give_back(two, first.lease or "", ANSWERED))
    await asyncio.sleep(0)
    await limits.give_back(two, second.lease or "", CallOutcome("busy", retry_after=30.0))
    await giving
    refused = await RedisLimits(redis).take(two)
    assert (refused.lease, refused.reason, await scripts(redis) - before) == (None, "hold", 2)
