"""The CRM records that the tasks of a conversation were linked to last, sealed: whom it is about is personal."""

import contextlib
from collections.abc import Sequence

from pydantic import TypeAdapter
from redis.asyncio import Redis
from redis.asyncio.client import Pipeline

from bot.errors import StoreUnavailable, TaskbotError
from bot.ports import RecordHit
from bot.specs import Tenant
from bot.store.connection import text, translated
from bot.store.keys import Keys
from bot.store.seal import Seal

MOST = 20
# What nobody linked for so long is no longer what a conversation is about.
KEEP_SECONDS = 90 * 86_400
_HITS = TypeAdapter(tuple[RecordHit, ...])


class RecentRecords:
    """See ports.Recents."""

    def __init__(self, redis: Redis, seal: Seal) -> None:
        self._redis = redis
        self._seal = seal

    async def recent(self, tenant: Tenant, channel: str) -> Sequence[RecordHit]:
        """The last ones, newest first. Raises StoreUnavailable."""
        with translated():
            sealed = await self._redis.get(Keys.of(tenant).recents(tenant, channel))
        return self._opened(sealed, tenant, channel)

    async def linked(self, tenant: Tenant, channel: str, hits: Sequence[RecordHit]) -> None:
        """Puts these first. Raises StoreUnavailable."""
        key = Keys.of(tenant).recents(tenant, channel)

        async def put(pipe: Pipeline) -> None:
            sealed = await pipe.get(key)
            every = {(hit.module, hit.id): hit for hit in (*hits, *self._opened(sealed, tenant, channel))}
            # Of one that is there twice the dict keeps the first place, and the older words.
            every |= {(hit.module, hit.id): hit for hit in hits}
            kept = _HITS.dump_json(tuple(every.values())[:MOST]).decode()
            pipe.multi()  # type: ignore[no-untyped-call] # redis-py's own
            pipe.set(key, self._seal.close(kept, "recents", tenant.team, channel), ex=KEEP_SECONDS)

        # A convenience: on a full Redis the task that it came from is finished without it.
        with contextlib.suppress(StoreUnavailable), translated():
            await self._redis.transaction(put, key)

    def _opened(self, sealed: bytes | str | None, tenant: Tenant, channel: str) -> tuple[RecordHit, ...]:
        """What does not open (another key) is forgotten: it only puts records in an order."""
        if sealed is None:
            return ()
        try:
            return _HITS.validate_json(self._seal.open(text(sealed), "recents", tenant.team, channel))
        except (TaskbotError, ValueError):
            return ()
