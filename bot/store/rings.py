"""What waits to be said to people at its time: a sealed list for each, and what they had today. See ports.Rings."""

import datetime as dt

import structlog
from pydantic import ValidationError
from redis.asyncio import Redis

from bot.errors import TaskbotError
from bot.ports import Ring, Told
from bot.ports.ringing import Waiting
from bot.specs import Tenant
from bot.store.connection import text, translated
from bot.store.keys import Keys
from bot.store.seal import Seal

log = structlog.get_logger(__name__)

# What nobody could be told for so long is of no use to anybody.
KEEP_SECONDS = 3 * 86_400
_MOST = 500
Op = list[str]


def waits(seal: Seal, tenant: Tenant, ring: Ring) -> list[Op]:
    """The plain writes of a step that has something to say to somebody."""
    key = Keys.of(tenant).rings(tenant, ring.user)
    sealed = seal.close(ring.model_dump_json(), "ring", tenant.team, ring.user)
    return [["RPUSH", key, sealed], ["LTRIM", key, str(-_MOST), "-1"], ["EXPIRE", key, str(KEEP_SECONDS)]]


def said(tenant: Tenant, told: Told) -> list[Op]:
    """The plain writes of the step that says the first so many."""
    keys = Keys.of(tenant)
    ops = [["LTRIM", keys.rings(tenant, told.user), str(told.count), "-1"]]
    if told.day is not None:
        counted = keys.rung(tenant, told.user, told.day)
        ops += [["INCR", counted], ["EXPIRE", counted, str(KEEP_SECONDS)]]
    return ops


class RingStore:
    """See ports.Rings."""

    def __init__(self, redis: Redis, seal: Seal) -> None:
        self._redis = redis
        self._seal = seal

    async def waiting(self, tenant: Tenant, user: str) -> Waiting:
        """See ports.Rings."""
        with translated():
            found = await self._redis.lrange(Keys.of(tenant).rings(tenant, user), 0, -1)
        read = [self._opened(tenant, user, text(each)) for each in found]
        return Waiting([ring for ring in read if ring is not None], len(found))

    def _opened(self, tenant: Tenant, user: str, sealed: str) -> Ring | None:
        """None for what another version stored: it must not keep the person from hearing the rest."""
        try:
            return Ring.model_validate_json(self._seal.open(sealed, "ring", tenant.team, user))
        except (TaskbotError, ValidationError) as err:
            log.warning("ring_unreadable", why=type(err).__name__)
            return None

    async def told_on(self, tenant: Tenant, user: str, day: dt.date) -> int:
        """See ports.Rings."""
        with translated():
            return int(await self._redis.get(Keys.of(tenant).rung(tenant, user, day)) or 0)
