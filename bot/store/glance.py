"""What a request is read by, asked of Redis together: one round trip for what several stores hold. Knows their keys.

Slack waits while a request is answered, and each store asks for itself: for the person's profile, for what is preferred
at three levels, for their Zoho, for what they were asked last. So who takes a request looks at all of it first, and
while the request lasts the stores read of that (`seen`). Nothing of it outlasts the request: the next one looks again.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from contextvars import ContextVar
from types import MappingProxyType
from typing import Any

from redis.asyncio import Redis

from bot.errors import StoreUnavailable
from bot.specs import Tenant
from bot.store.connection import translated
from bot.store.keys import Keys

_NOTHING: Mapping[str, Any] = MappingProxyType({})
_glanced: ContextVar[Mapping[str, Any]] = ContextVar("glanced", default=_NOTHING)


class Glances:
    """Looks at what is stored of a person and a conversation."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis

    @asynccontextmanager
    async def at(self, tenant: Tenant, user: str | None, channel: str | None) -> AsyncIterator[bool]:
        """Looked at once for all that is read inside; false where the store is away, as each store then finds out."""
        keys = Keys.of(tenant)
        names = [keys.preferences(tenant, "workspace")]
        if channel:
            names.append(keys.preferences(tenant, f"channel:{channel}"))
        if user:
            names += [keys.profile(tenant, user), keys.preferences(tenant, f"user:{user}")]
            names.append(keys.connection(tenant, user))
        if user and channel:
            names.append(keys.last_asked(tenant, user, channel))
        try:
            with translated():
                found = dict(zip(names, await self._redis.mget(names), strict=True))
        except StoreUnavailable:
            yield False
            return
        token = _glanced.set(found)
        try:
            yield True
        finally:
            _glanced.reset(token)


async def seen(redis: Redis, names: Sequence[str]) -> list[Any]:
    """The values of keys, as this request saw them, else as they are now."""
    glanced = _glanced.get()
    found = [glanced[name] for name in names if name in glanced]
    if len(found) == len(names):
        return found
    return list(await redis.mget(names)) if len(names) > 1 else [await redis.get(names[0])]


def forget() -> None:
    """Something of it was just written: what is read from here on is read anew."""
    _glanced.set(_NOTHING)
