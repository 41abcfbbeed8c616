"""Which tasks of Zoho Mail cards show, by grant, and when somebody last did something. Knows keys; keeps ids alone."""

import datetime as dt
from collections.abc import Sequence

from redis.asyncio import Redis

from bot.commands import Card
from bot.specs import Product, TaskRef, Tenant
from bot.store.connection import text, translated
from bot.store.keys import Keys

_KEEP_ACT = 3600
# One write in so many seconds is enough to know that people work.
_SELDOM = 60.0


def polled(card: Card) -> list[list[str]]:
    """The writes that keep the list of tasks, for the step that stores a card."""
    if card.product is not Product.MAIL or card.grant is None or not card.tasks:
        return []
    key = Keys.of(card.tenant).polled(card.tenant, card.grant)
    return [["SADD", key, *(task.ref.key for task in card.tasks)]]


class PollStore:
    """See ports.polling.Polled."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._acted = dict[Tenant, dt.datetime]()

    async def tasks(self, tenant: Tenant, grant: str) -> Sequence[TaskRef]:
        """See ports.polling.Polled."""
        with translated():
            found = await self._redis.smembers(Keys.of(tenant).polled(tenant, grant))
        return [TaskRef.from_key(key) for key in sorted(text(each) for each in found)]

    async def drop(self, tenant: Tenant, grant: str, refs: Sequence[TaskRef]) -> None:
        """See ports.polling.Polled."""
        if refs:
            with translated():
                await self._redis.srem(Keys.of(tenant).polled(tenant, grant), *(ref.key for ref in refs))

    async def acted(self, tenant: Tenant, now: dt.datetime) -> bool:
        """See ports.polling.Polled."""
        last = self._acted.get(tenant)
        if last is not None and (now - last).total_seconds() < _SELDOM:
            return False
        self._acted[tenant] = now
        with translated():
            await self._redis.set(Keys.of(tenant).acted(tenant), str(now.timestamp()), ex=_KEEP_ACT)
        return True

    async def last_act(self, tenant: Tenant) -> dt.datetime | None:
        """See ports.polling.Polled."""
        with translated():
            found = await self._redis.get(Keys.of(tenant).acted(tenant))
        return dt.datetime.fromtimestamp(float(text(found)), dt.UTC) if found else None
