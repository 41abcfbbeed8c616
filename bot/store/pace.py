"""The pace at which all processes ask Slack together; see ports.Pace. Knows one tenant's keys."""

from redis.asyncio import Redis

from bot.ports import Rate
from bot.specs import Tenant
from bot.store.keys import Keys
from bot.store.scripts import Scripts


class RedisPace:
    """One key for each method or channel, taken atomically (pace.lua)."""

    def __init__(self, redis: Redis, tenant: Tenant) -> None:
        self._scripts = Scripts(redis)
        self._tenant = tenant

    async def take(self, what: str, rate: Rate) -> float:
        """See ports.Pace."""
        return await self._asked(what, rate, 0.0)

    async def hold(self, what: str, seconds: float) -> None:
        """See ports.Pace."""
        await self._asked(what, Rate(gap=0.0), seconds)

    async def _asked(self, what: str, rate: Rate, hold: float) -> float:
        keys = Keys.of(self._tenant)
        key = keys.pace(self._tenant, what)
        return float(await self._scripts.run("pace", key, keys.root, rate.gap, rate.burst, hold))
