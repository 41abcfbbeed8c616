"""Zoho access tokens shared by all processes, sealed; one of them refreshes at a time. See ports.TokenCache."""

import contextlib
import datetime as dt
from collections.abc import AsyncIterator

from redis.asyncio import Redis
from redis.asyncio.lock import Lock
from redis.exceptions import LockError

from bot.ports import AccessToken, Clock
from bot.specs import Tenant
from bot.store.connection import text, translated
from bot.store.keys import Keys
from bot.store.seal import Seal

# Longer than a refresh may take, shorter than anyone wants to wait for a process that died holding the lock.
LOCK_SECONDS = 30


class RedisTokenCache:
    """The access tokens of one tenant's grants."""

    def __init__(self, redis: Redis, seal: Seal, tenant: Tenant, clock: Clock) -> None:
        self._redis = redis
        self._seal = seal
        self._tenant = tenant
        self._clock = clock

    def _key(self, grant: str) -> str:
        return Keys.of(self._tenant).token(self._tenant, grant)

    async def load(self, grant: str) -> AccessToken | None:
        """See ports.TokenCache."""
        with translated():
            sealed = await self._redis.get(self._key(grant))
        if sealed is None:
            return None
        return AccessToken.model_validate_json(self._seal.open(text(sealed), "token", self._tenant.team, grant))

    async def save(self, grant: str, token: AccessToken) -> None:
        """See ports.TokenCache."""
        left = int((token.expires - self._clock.now()) / dt.timedelta(seconds=1))
        if left <= 0:
            return
        with translated():
            sealed = self._seal.close(token.model_dump_json(), "token", self._tenant.team, grant)
            await self._redis.set(self._key(grant), sealed, ex=left)

    async def drop(self, grant: str, token: str) -> None:
        """See ports.TokenCache."""
        kept = await self.load(grant)
        if kept is not None and kept.token == token:
            with translated():
                await self._redis.delete(self._key(grant))

    @contextlib.asynccontextmanager
    async def single_flight(self, grant: str) -> AsyncIterator[None]:
        """See ports.TokenCache."""
        lock = Lock(self._redis, f"{self._key(grant)}:lock", timeout=LOCK_SECONDS, sleep=0.05)
        with translated():
            await lock.acquire()
        try:
            yield
        finally:
            # It may have expired while Zoho was slow: then somebody else refreshed too, at the cost of one of ten.
            with contextlib.suppress(LockError):
                await lock.release()
