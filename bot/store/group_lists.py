"""Zoho Mail's group lists as they were a moment ago, sealed: thirty requests a minute are few for many groups.

Each change that the bot makes itself begins a new count, so that no list from before it is taken for what is true.
"""

import contextlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from redis.asyncio import Redis

from bot.errors import SaveUnknown, StoreUnavailable, TaskbotError
from bot.specs import Tenant
from bot.store.connection import text, translated
from bot.store.keys import Keys
from bot.store.seal import Seal

# What others changed in Zoho shows after so many seconds at the latest, as with a poll.
FRESH = 45
# A list with more than so many characters is not worth its place.
_LARGEST = 1_000_000
_COUNTED_FOR = 86_400


class GroupListStore:
    """See ports.polling.GroupLists; of one grant."""

    def __init__(self, redis: Redis, seal: Seal, tenant: Tenant, grant: str) -> None:
        self._redis = redis
        self._seal = seal
        self._tenant = tenant
        self._grant = grant

    async def stands(self, group: str) -> int:
        """See ports.polling.GroupLists."""
        with contextlib.suppress(StoreUnavailable, SaveUnknown), translated():
            return int(text(await self._redis.get(self._key(group, "count")) or "0"))
        return -1

    async def load(self, group: str) -> Sequence[Mapping[str, Any]] | None:
        """See ports.polling.GroupLists. What does not open is as forgotten."""
        key = self._key(group, str(await self.stands(group)))
        with contextlib.suppress(TaskbotError, ValueError), translated():
            sealed = await self._redis.get(key)
            return json.loads(self._seal.open(text(sealed), *self._place(group))) if sealed is not None else None
        return None

    async def keep(self, group: str, stands: int, rows: Sequence[Mapping[str, Any]]) -> None:
        """See ports.polling.GroupLists."""
        told = json.dumps(list(rows), separators=(",", ":"))
        if stands < 0 or len(told) > _LARGEST:
            return
        sealed = self._seal.close(told, *self._place(group))
        with contextlib.suppress(StoreUnavailable, SaveUnknown), translated():
            await self._redis.set(self._key(group, str(stands)), sealed, ex=FRESH)

    async def changed(self, group: str) -> None:
        """See ports.polling.GroupLists."""
        key = self._key(group, "count")
        with contextlib.suppress(StoreUnavailable, SaveUnknown), translated():
            await self._redis.incr(key)
            await self._redis.expire(key, _COUNTED_FOR)

    def _key(self, group: str, what: str) -> str:
        return Keys.of(self._tenant).group_list(self._tenant, self._grant, group, what)

    def _place(self, group: str) -> tuple[str, ...]:
        return ("groups", self._tenant.team, self._grant, group)
