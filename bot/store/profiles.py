"""Slack profiles cached in Redis for all processes, sealed, because they hold e-mail addresses."""

import contextlib
import time
from collections import OrderedDict

from redis.asyncio import Redis

from bot.commands import Profile
from bot.errors import StoreUnavailable
from bot.specs import Tenant
from bot.store.connection import text, translated
from bot.store.glance import forget, seen
from bot.store.keys import Keys
from bot.store.seal import Seal

# Zones and roles change rarely; an hour bounds how long a demoted guest could still act.
KEEP_SECONDS = 3600
# What was found is not asked of Redis again for so long: who writes one task often writes the next.
_RECENT_SECONDS = 10.0
# Profiles that a process remembers so; the one that was looked up longest ago goes first.
_MOST_RECENT = 1000


class ProfileCache:
    """See ports.Profiles."""

    def __init__(self, redis: Redis, seal: Seal) -> None:
        self._redis = redis
        self._seal = seal
        self._recent = OrderedDict[tuple[Tenant, str], tuple[float, Profile]]()

    async def get(self, tenant: Tenant, user: str) -> Profile | None:
        """The cached profile, or None. Raises StoreUnavailable."""
        looked, recent = self._recent.get((tenant, user), (0.0, None))
        if recent is not None and time.monotonic() - looked < _RECENT_SECONDS:
            return recent
        with translated():
            [sealed] = await seen(self._redis, [Keys.of(tenant).profile(tenant, user)])
        if sealed is None:
            return None
        found = Profile.model_validate_json(self._seal.open(text(sealed), "profile", tenant.team, user))
        self._remember(tenant, found)
        return found

    async def put(self, tenant: Tenant, profile: Profile) -> None:
        """Keeps it for an hour; where Redis takes nothing more (it is full), for a while in this process alone."""
        self._remember(tenant, profile)
        forget()
        sealed = self._seal.close(profile.model_dump_json(), "profile", tenant.team, profile.user)
        # What was accepted is carried out on a full Redis too, and must not wait for a cache.
        with contextlib.suppress(StoreUnavailable), translated():
            await self._redis.set(Keys.of(tenant).profile(tenant, profile.user), sealed, ex=KEEP_SECONDS)

    def _remember(self, tenant: Tenant, profile: Profile) -> None:
        whose = (tenant, profile.user)
        self._recent[whose] = (time.monotonic(), profile)
        self._recent.move_to_end(whose)
        if len(self._recent) > _MOST_RECENT:
            self._recent.popitem(last=False)
