"""Which messages of threads and which notes in Zoho say the same, by their ids; and whose threads are followed.

Knows keys. No words are kept here.
"""

import datetime as dt
from collections.abc import Sequence

from redis.asyncio import Redis

from bot.commands import Card, CardStatus
from bot.ports.threads import Paired
from bot.specs import Tenant
from bot.store.connection import text, translated
from bot.store.keys import Keys

# As long as a finished card is known.
KEEP_SECONDS = 400 * 86_400
# Seconds until notes are looked at again: after something new, at most, and at most where the task is done. One look is
# one credit of Zoho CRM.
SOON, LATEST, SELDOM = 60.0, 600.0, 43_200.0
# Where many are followed, quiet ones wait longer: a workspace's take about one credit in so many seconds together.
EACH = 30.0
_ENDED = frozenset({CardStatus.REFUSED, CardStatus.GONE, CardStatus.DELETED})


def followed(card: Card) -> list[list[str]]:
    """The writes that keep the list of followed cards, for the step that stores a card."""
    key = Keys.of(card.tenant).followed(card.tenant)
    if card.follows is None or card.status in _ENDED:
        return [["ZREM", key, card.id]]
    # A new one is looked at first; one that is known keeps its turn.
    return [["ZADD", key, "NX", "0", card.id]]


class ThreadStore:
    """See ports.threads.ThreadPairs and ports.threads.FollowedCards."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis

    async def of_message(self, tenant: Tenant, card: str, ts: str) -> Paired | None:
        """See ports.threads.ThreadPairs."""
        with translated():
            found = await self._redis.hget(Keys.of(tenant).pairs(tenant, card), f"m:{ts}")
        return Paired.model_validate_json(text(found)) if found else None

    async def of_notes(self, tenant: Tenant, card: str) -> Sequence[Paired]:
        """See ports.threads.ThreadPairs."""
        with translated():
            found = await self._redis.hgetall(Keys.of(tenant).pairs(tenant, card))
        pairs = {text(field): text(value) for field, value in found.items()}
        return [Paired.model_validate_json(value) for field, value in pairs.items() if field.startswith("n:")]

    async def pair(self, tenant: Tenant, card: str, pair: Paired) -> None:
        """See ports.threads.ThreadPairs."""
        key, held = Keys.of(tenant).pairs(tenant, card), pair.model_dump_json(exclude_none=False)
        named = [f"m:{pair.ts}"] if pair.ts is not None else []
        named += [f"n:{pair.note}"] if pair.note is not None else []
        with translated():
            await self._redis.hset(key, items=[part for name in named for part in (name, held)])
            await self._redis.expire(key, KEEP_SECONDS)

    async def due(self, tenant: Tenant, now: dt.datetime, most: int) -> Sequence[str]:
        """See ports.threads.FollowedCards."""
        with translated():
            key = Keys.of(tenant).followed(tenant)
            found = await self._redis.zrangebyscore(key, "-inf", now.timestamp(), start=0, num=most)
        return [text(card) for card in found]

    async def next(self, tenant: Tenant) -> dt.datetime | None:
        """See ports.threads.FollowedCards."""
        with translated():
            found = await self._redis.zrange(Keys.of(tenant).followed(tenant), 0, 0, withscores=True)
        return dt.datetime.fromtimestamp(float(found[0][1]), dt.UTC) if found else None

    async def looked(
        self, tenant: Tenant, card: str, now: dt.datetime, *, news: bool = False, done: bool = False
    ) -> None:
        """See ports.threads.FollowedCards. One that is followed no longer does not come back."""
        pairs, followed = Keys.of(tenant).pairs(tenant, card), Keys.of(tenant).followed(tenant)
        with translated():
            latest = max(SELDOM if done else LATEST, EACH * int(await self._redis.zcard(followed)))
            gap = float(text(await self._redis.hget(pairs, "gap") or "0"))
            gap = SOON if news else min(max(gap * 2, SOON), latest)
            await self._redis.hset(pairs, "gap", str(gap))
            await self._redis.expire(pairs, KEEP_SECONDS)
            await self._redis.zadd(followed, {card: now.timestamp() + gap}, xx=True)
