"""Zoho grants as they are kept: access tokens and connections. Knows specs only."""

import datetime as dt
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from pydantic import SecretStr

from bot.specs import Spec, Tenant


class AccessToken(Spec):
    """A Zoho access token: opaque, good until `expires` (aware), for `api_domain` (the CRM host of its data centre)."""

    token: str
    api_domain: str
    expires: dt.datetime


class TokenCache(Protocol):
    """Access tokens shared by all processes: Zoho allows ten refreshes per refresh token in ten minutes."""

    async def load(self, grant: str) -> AccessToken | None:
        """The cached token of a grant, or None."""
        ...

    async def save(self, grant: str, token: AccessToken) -> None:
        """Keeps it until it expires."""
        ...

    async def drop(self, grant: str, token: str) -> None:
        """Forgets it if it is still this one (Zoho refused it)."""
        ...

    async def may_refresh(self, grant: str) -> float | None:
        """Counts one refresh; else, when Zoho would refuse one more, the seconds until it would not."""
        ...

    async def refuse(self, grant: str) -> None:
        """Remembers for a while that Zoho no longer takes the grant's refresh token."""
        ...

    async def refused(self, grant: str) -> bool:
        """Whether that is so."""
        ...

    def single_flight(self, grant: str) -> AbstractAsyncContextManager[None]:
        """Held by the one process that refreshes; the others wait, then load."""
        ...


class Connection(Spec):
    """One Zoho grant as `taskbot connect` stored it: what refreshes it, where, and what was agreed to.

    `id` is new with every connecting; `location` is Zoho's word for the data centre ("eu"); `account` names whose grant
    it is ("Dana Fox (dana@acme.example)"); `connected` is aware. `org` is the id of their Zoho organisation, and
    `edition` and `users` what its limits follow from; None where Zoho did not say.
    """

    id: str
    client_id: str
    client_secret: SecretStr
    refresh_token: SecretStr
    location: str
    scopes: tuple[str, ...]
    account: str
    connected: dt.datetime
    org: str | None = None
    edition: str | None = None
    users: int = 0


class Connections(Protocol):
    """The stored Zoho connections: one per tenant, and one for each of its people who connected their own (`user`)."""

    async def get(self, tenant: Tenant, user: str | None = None) -> Connection | None:
        """The tenant's connection, or the person's own; None when there is none.

        Raises NotConnected when it can't be opened any more, StoreUnavailable.
        """
        ...

    async def put(self, tenant: Tenant, connection: Connection, user: str | None = None) -> None:
        """Stores it in place of the one before. Raises StoreUnavailable."""
        ...

    async def delete(self, tenant: Tenant, user: str | None = None) -> None:
        """Forgets it. Raises StoreUnavailable."""
        ...
