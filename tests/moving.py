"""Moving a bot's time in tests: its clock, and what waits in the engine for a moment."""

import datetime as dt
from zoneinfo import ZoneInfo

from redis.asyncio import Redis
from world import World


class MovedClock:
    """The real time, and what the test adds to it."""

    def __init__(self) -> None:
        self.ahead = dt.timedelta()

    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC) + self.ahead

    def today(self, zone: str) -> dt.date:
        """The day that it then is somewhere."""
        return self.now().astimezone(ZoneInfo(zone)).date()

    def at(self, moment: dt.datetime) -> None:
        """It is this moment now, and time goes on from there."""
        self.ahead = moment - dt.datetime.now(dt.UTC)


async def due_by(redis: Redis, moment: dt.datetime) -> None:
    """What waits in the engine for that moment or an earlier one is due now, in its order."""
    now = (await redis.time())[0]
    async for key in redis.scan_iter("tb:*", _type="zset"):
        if str(key).endswith(":standing"):
            continue
        for entry, score in await redis.zrange(key, 0, -1, withscores=True):
            if now < score <= moment.timestamp():
                await redis.zadd(key, {entry: now - 1})
    # Entries say themselves when they were meant.
    async for key in redis.scan_iter("tb:*:e:*"):
        if now < float(await redis.hget(key, "t0") or 0) <= moment.timestamp():
            await redis.hset(key, "t0", str(now - 1))


async def come(world: World, clock: MovedClock, moment: dt.datetime) -> None:
    """It is this moment; what waits for it, or for an earlier one, is carried out."""
    clock.at(moment)
    await due_by(world.redis, moment)
    await world.settled()


async def waiting(redis: Redis, kind: str | None = None) -> list[dt.datetime]:
    """When the commands (of a kind) that wait for their moment become due."""
    now, found = (await redis.time())[0], list[float]()
    async for key in redis.scan_iter("tb:*:open:due"):
        root = str(key).removesuffix(":open:due")
        for entry, score in await redis.zrange(key, 0, -1, withscores=True):
            if score > now + 5 and kind in (None, await redis.hget(f"{root}:e:{entry}", "kind")):
                found.append(score)
    return [dt.datetime.fromtimestamp(score, dt.UTC) for score in sorted(found)]
