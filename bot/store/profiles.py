"""Slack profiles cached in Redis for all processes, sealed, because they hold e-mail addresses."""

from redis.asyncio import Redis

from bot.commands import Profile
from bot.specs import Tenant
from bot.store.connection import text, translated
from bot.store.keys import Keys
from bot.store.seal import Seal

# Zones and roles change rarely; an hour bounds how long a demoted guest could still act.
KEEP_SECONDS = 3600


class ProfileCache:
    """See ports.Profiles."""

    def __init__(self, redis: Redis, seal: Seal) -> None:
        self._redis = redis
        self._seal = seal

    async def get(self, tenant: Tenant, user: str) -> Profile | None:
        """The cached profile, or None. Raises StoreUnavailable."""
        with translated():
            sealed = await self._redis.get(Keys.of(tenant).profile(tenant, user))
        if sealed is None:
            return None
        return Profile.model_validate_json(self._seal.open(text(sealed), "profile", tenant.team, user))

    async def put(self, tenant: Tenant, profile: Profile) -> None:
        """Keeps it for an hour. Raises StoreUnavailable."""
        sealed = self._seal.close(profile.model_dump_json(), "profile", tenant.team, profile.user)
        with translated():
            await self._redis.set(Keys.of(tenant).profile(tenant, profile.user), sealed, ex=KEEP_SECONDS)
