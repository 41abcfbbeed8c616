"""The Zoho connections of each tenant and its people, sealed. See ports.Connections."""

import json
from typing import Any

from redis.asyncio import Redis

from bot.errors import NotConnected, StoreUnavailable, TaskbotError
from bot.ports import Connection
from bot.specs import Tenant
from bot.store.connection import text, translated
from bot.store.glance import forget, seen
from bot.store.keys import Keys
from bot.store.seal import Seal

UNOPENED = (
    "The stored Zoho connection can't be opened: TASKBOT_SECRET_KEY is not the one it was stored with. "
    "An admin puts that key back, or connects again with `taskbot connect`."
)
_SECRETS = ("client_secret", "refresh_token")


class ConnectionStore:
    """One sealed value per tenant, and per person with a connection of their own."""

    def __init__(self, redis: Redis, seal: Seal) -> None:
        self._redis = redis
        self._seal = seal

    async def get(self, tenant: Tenant, user: str | None = None) -> Connection | None:
        """See ports.Connections."""
        with translated():
            [sealed] = await seen(self._redis, [Keys.of(tenant).connection(tenant, user)])
        if sealed is None:
            return None
        try:
            return Connection.model_validate_json(self._seal.open(text(sealed), *_place(tenant, user)))
        except (TaskbotError, ValueError) as err:
            raise NotConnected(UNOPENED) from err

    async def put(self, tenant: Tenant, connection: Connection, user: str | None = None) -> None:
        """See ports.Connections."""
        sealed = self._seal.close(_dumped(connection), *_place(tenant, user))
        with translated():
            await self._redis.set(Keys.of(tenant).connection(tenant, user), sealed)
        forget()

    async def delete(self, tenant: Tenant, user: str | None = None) -> None:
        """See ports.Connections."""
        with translated():
            await self._redis.delete(Keys.of(tenant).connection(tenant, user))
        forget()

    async def ping(self) -> None:
        """Raises StoreUnavailable when nothing could be stored now."""
        with translated():
            if not await self._redis.ping():
                raise StoreUnavailable("The store does not answer.")


def _place(tenant: Tenant, user: str | None) -> tuple[str, ...]:
    """What the seal binds it to: a connection moved to somebody else does not open."""
    return ("connection", tenant.team) if user is None else ("connection", tenant.team, user)


def _dumped(connection: Connection) -> str:
    """Its JSON with the secrets in it, which pydantic alone would mask: only ever to be sealed."""
    fields: dict[str, Any] = connection.model_dump(mode="json", exclude=set(_SECRETS))
    secrets = {name: getattr(connection, name).get_secret_value() for name in _SECRETS}
    return json.dumps(fields | secrets)
