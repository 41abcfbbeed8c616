"""What a series waits for, lost and found: the daily look asks for it again, and for nothing that is there."""

import datetime as dt

import pytest
from moving import MovedClock, due_by, waiting
from redis.asyncio import Redis
from world import WorldMaker, complete_button, over

pytestmark = over("http")


async def lost(redis: Redis, kind: str) -> None:
    """Redis forgets the commands of a kind."""
    async for key in redis.scan_iter("tb:*:e:*"):
        if await redis.hget(key, "kind") == kind:
            name = str(key).rpartition(":e:")[2]
            await redis.delete(key)
            async for index in redis.scan_iter("tb:*", _type="zset"):
                await redis.zrem(index, name)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("check the backups every last workday in mail", "next"), ("water the plants every day", "extend")],
    ids=["kept by the bot", "up to a horizon"],
)
async def test_a_lost_step_is_asked_for_again(make_world: WorldMaker, dana: str, text: str, kind: str) -> None:
    """Within a day it waits for the same moment as before; what is there is not there twice."""
    clock = MovedClock()
    world = await make_world(parts={"clock": clock})
    await world.slack.say(dana, world.slack.dm(dana), text)
    await world.card(dana, lambda message: complete_button(message) is not None)
    await world.settled()
    before = await waiting(world.redis, kind)
    assert len(before) == 1
    await lost(world.redis, kind)
    assert await waiting(world.redis, kind) == []
    for day in (1, 2):
        clock.ahead = dt.timedelta(days=day)
        await due_by(world.redis, clock.now())
        await world.settled()
        assert await waiting(world.redis, kind) == before
