"""Zoho access tokens shared by all processes, sealed; one of them refreshes at a time, and not too often.

See ports.TokenCache.
"""

import asyncio
import contextlib
import datetime as dt
import secrets
from collections.abc import AsyncIterator
from importlib import resources

from redis.asyncio import Redis
from redis.asyncio.lock import Lock
from redis.exceptions import LockError, RedisError

from bot.ports import AccessToken, Clock
from bot.specs import Tenant
from bot.store.connection import text, translated
from bot.store.keys import Keys
from bot.store.seal import Seal

# Seconds that all others wait for a process that died holding the lock; who lives renews it, however slow Zoho is.
LOCK_SECONDS = 3.0
_KEEP = "#!lua flags=allow-oom\nreturn redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])"
_LOCK = "#!lua flags=allow-oom\nreturn redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2])"
# Zoho allows ten refreshes per refresh token in ten minutes; one is left for `taskbot doctor`.
REFRESHES, REFRESH_WINDOW = 9, 600
# A refresh token that Zoho refused is not tried again for so long: it hardly comes back, and asking costs the budget.
REFUSED_SECONDS = 120


class RedisTokenCache:
    """The access tokens of one tenant's grants."""

    def __init__(
        self, redis: Redis, seal: Seal, tenant: Tenant, clock: Clock, *, lock_seconds: float = LOCK_SECONDS
    ) -> None:
        self._lock_seconds = lock_seconds
        self._redis = redis
        self._seal = seal
        self._tenant = tenant
        self._clock = clock
        script = (resources.files("bot.store") / "refreshes.lua").read_text()
        # Without its token nothing that was accepted could be carried out, so it is kept on a full Redis too.
        self._keep = redis.register_script(_KEEP)
        self._refreshes = redis.register_script("#!lua flags=allow-oom\n" + script)

    def _key(self, grant: str) -> str:
        return Keys.of(self._tenant).token(self._tenant, grant)

    async def load(self, grant: str) -> AccessToken | None:
        """See ports.TokenCache. What is left of its life is Redis's to say: the clock of who kept it may be wrong."""
        with translated():
            async with self._redis.pipeline(transaction=False) as pipe:
                pipe.get(self._key(grant))
                pipe.pttl(self._key(grant))
                sealed, left = await pipe.execute()
        if sealed is None:
            return None
        kept = AccessToken.model_validate_json(self._seal.open(text(sealed), "token", self._tenant.team, grant))
        expires = self._clock.now() + dt.timedelta(milliseconds=max(int(left), 0))
        return kept.model_copy(update={"expires": expires})

    async def save(self, grant: str, token: AccessToken) -> None:
        """See ports.TokenCache."""
        left = int((token.expires - self._clock.now()) / dt.timedelta(seconds=1))
        if left <= 0:
            return
        with translated():
            sealed = self._seal.close(token.model_dump_json(), "token", self._tenant.team, grant)
            await self._keep(keys=[self._key(grant)], args=[sealed, left])

    async def drop(self, grant: str, token: str) -> None:
        """See ports.TokenCache."""
        kept = await self.load(grant)
        if kept is not None and kept.token == token:
            with translated():
                await self._redis.delete(self._key(grant))

    async def may_refresh(self, grant: str) -> float | None:
        """See ports.TokenCache."""
        args: list[str | int] = [secrets.token_hex(8), REFRESHES, REFRESH_WINDOW]
        with translated():
            seconds = await self._refreshes(keys=[f"{self._key(grant)}:refreshes"], args=args)
        return float(seconds) if seconds else None

    async def refuse(self, grant: str) -> None:
        """See ports.TokenCache."""
        with translated():
            await self._redis.set(f"{self._key(grant)}:refused", "1", ex=REFUSED_SECONDS)

    async def refused(self, grant: str) -> bool:
        """See ports.TokenCache."""
        with translated():
            return bool(await self._redis.exists(f"{self._key(grant)}:refused"))

    @contextlib.asynccontextmanager
    async def single_flight(self, grant: str) -> AsyncIterator[None]:
        """See ports.TokenCache."""
        lock = _Lock(self._redis, f"{self._key(grant)}:lock", timeout=self._lock_seconds, sleep=0.05)
        with translated():
            await lock.acquire()
        keeping = asyncio.create_task(_kept(lock, self._lock_seconds / 3))
        try:
            yield
        finally:
            keeping.cancel()
            await asyncio.gather(keeping, return_exceptions=True)
            # It may have expired while this process stood still: then somebody else refreshed too, at the cost of one
            # of ten. And what was done stays done where Redis can't be told.
            with contextlib.suppress(LockError, RedisError, OSError):
                await lock.release()


class _Lock(Lock):
    """Can be had on a full Redis too: without a token nothing that was accepted could be carried out."""

    async def do_acquire(self, token: str | bytes) -> bool:
        """Whether it is this process's now."""
        assert self.timeout is not None
        got = await self.redis.eval(_LOCK, 1, self.name, token, int(self.timeout * 1000))
        return bool(got)


async def _kept(lock: Lock, every: float) -> None:
    """Renews the lock until cancelled, or until it is lost."""
    with contextlib.suppress(LockError, RedisError, OSError):
        while True:
            await asyncio.sleep(every)
            await lock.reacquire()
