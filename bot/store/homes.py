"""Who opened their Home tab lately, and the hash of what was published; of content only a button's words are kept."""

import contextlib

from pydantic import ValidationError
from redis.asyncio import Redis

from bot.errors import SaveUnknown, StoreUnavailable
from bot.ports import Shown
from bot.specs import Tenant
from bot.store.connection import text, translated
from bot.store.keys import Keys

# Slack does not say when a Home tab is left; one that nobody touched for so long is drawn again when it is opened.
LOOKS_SECONDS = 1800
_KEEP_SECONDS = 86_400


class HomeStore:
    """See ports.Homes. What it keeps is a convenience: on a full Redis people are served without it."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis

    async def look(self, tenant: Tenant, user: str) -> None:
        """See ports.Homes."""
        keys = Keys.of(tenant)
        with contextlib.suppress(StoreUnavailable, SaveUnknown), translated():
            for key in (keys.home_seen(tenant, user), keys.home_seen(tenant)):
                await self._redis.set(key, "1", ex=LOOKS_SECONDS)

    async def looks(self, tenant: Tenant, user: str) -> bool:
        """See ports.Homes."""
        with translated():
            return await self._redis.get(Keys.of(tenant).home_seen(tenant, user)) is not None

    async def watched(self, tenant: Tenant) -> bool:
        """See ports.Homes."""
        with translated():
            return await self._redis.get(Keys.of(tenant).home_seen(tenant)) is not None

    async def shown(self, tenant: Tenant, user: str) -> Shown:
        """See ports.Homes."""
        with translated():
            found = await self._redis.get(Keys.of(tenant).home(tenant, user))
        try:
            return Shown.model_validate_json(text(found)) if found else Shown()
        except ValidationError:
            return Shown()

    async def publish(self, tenant: Tenant, user: str, shown: Shown) -> None:
        """See ports.Homes."""
        with contextlib.suppress(StoreUnavailable, SaveUnknown), translated():
            await self._redis.set(Keys.of(tenant).home(tenant, user), shown.model_dump_json(), ex=_KEEP_SECONDS)
