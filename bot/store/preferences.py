"""Preferences in Redis, sealed: one value each for a workspace, a channel and a person. See ports.Preferences.

All of a tenant lie in one slot of a cluster, so that a command's three levels are one round trip.
"""

import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

import structlog
from pydantic import ValidationError
from redis.asyncio import Redis
from redis.asyncio.client import Pipeline

from bot.catalogue import say
from bot.errors import StoreUnavailable, TaskbotError
from bot.ports.preferences import Levels
from bot.preferences import Channel, Personal, Preferred, Workspace, laid
from bot.specs import Tenant
from bot.store.connection import text, translated
from bot.store.glance import forget, seen
from bot.store.keys import Keys
from bot.store.seal import Seal

log = structlog.get_logger(__name__)

# What was found is not asked of Redis again for so long: who writes one task often writes the next.
_RECENT_SECONDS = 3.0
# People and places that a process remembers so; the one that was looked up longest ago goes first.
_MOST_RECENT = 2000

_Level = TypeVar("_Level", Workspace, Channel, Personal)
_Asked = tuple[Tenant, str | None, str | None]
_Read = Callable[[Redis, Sequence[str]], Awaitable[Sequence[Any]]]
_NOTHING = Levels(Workspace(), Channel(), Personal())


class Remembered:
    """What was found lately, for all who look in one process: who changes something forgets it for all of them."""

    def __init__(self) -> None:
        self._found = OrderedDict[_Asked, tuple[float, Preferred]]()

    def get(self, asked: _Asked) -> Preferred | None:
        """What was found within the last few seconds."""
        looked, found = self._found.get(asked, (0.0, None))
        return found if found is not None and time.monotonic() - looked < _RECENT_SECONDS else None

    def put(self, asked: _Asked, found: Preferred) -> None:
        """Remembers it."""
        self._found[asked] = (time.monotonic(), found)
        self._found.move_to_end(asked)
        if len(self._found) > _MOST_RECENT:
            self._found.popitem(last=False)

    def forget(self) -> None:
        """Something was changed."""
        self._found.clear()


class PreferenceStore:
    """See ports.Preferences."""

    def __init__(self, redis: Redis, seal: Seal, defaults: Preferred, remembered: Remembered | None = None) -> None:
        """`defaults` hold where nobody chose anything. Stores of one process share what they remember."""
        self._redis = redis
        self._seal = seal
        self._defaults = defaults
        self._remembered = remembered if remembered is not None else Remembered()

    @property
    def defaults(self) -> Preferred:
        """See ports.Preferences."""
        return self._defaults

    async def preferred(self, tenant: Tenant, user: str | None = None, channel: str | None = None) -> Preferred:
        """See ports.Preferences."""
        asked = (tenant, user, channel)
        if (recent := self._remembered.get(asked)) is None:
            recent = laid(self._defaults, *await self._read(tenant, user, channel, seen))
            self._remembered.put(asked, recent)
        return recent

    async def levels(self, tenant: Tenant, user: str, channel: str | None = None) -> Levels:
        """See ports.Preferences."""
        return await self._read(tenant, user, channel, _now)

    async def change_personal(self, tenant: Tenant, user: str, change: Callable[[Personal], Personal]) -> Personal:
        """See ports.Preferences."""
        return await self._changed(Personal, tenant, f"user:{user}", change)

    async def change_channel(self, tenant: Tenant, channel: str, change: Callable[[Channel], Channel]) -> Channel:
        """See ports.Preferences."""
        return await self._changed(Channel, tenant, f"channel:{channel}", change, weekly=channel)

    async def weekly_channels(self, tenant: Tenant) -> Sequence[str]:
        """See ports.Preferences."""
        with translated():
            return sorted(text(channel) for channel in await self._redis.smembers(Keys.of(tenant).weekly(tenant)))

    async def change_workspace(self, tenant: Tenant, change: Callable[[Workspace], Workspace]) -> Workspace:
        """See ports.Preferences."""
        return await self._changed(Workspace, tenant, "workspace", change)

    async def _read(self, tenant: Tenant, user: str | None, channel: str | None, read: _Read) -> Levels:
        names = ["workspace", f"channel:{channel}" if channel else "", f"user:{user}" if user else ""]
        keys = {name: Keys.of(tenant).preferences(tenant, name) for name in names if name}
        with translated():
            found = dict(zip(keys, await read(self._redis, list(keys.values())), strict=True))
        sealed = [found.get(name) for name in names]
        return Levels(
            self._opened(Workspace, tenant, names[0], sealed[0]) or _NOTHING.workspace,
            self._opened(Channel, tenant, names[1], sealed[1]) or _NOTHING.channel,
            self._opened(Personal, tenant, names[2], sealed[2]) or _NOTHING.personal,
        )

    async def _changed(
        self,
        level: type[_Level],
        tenant: Tenant,
        name: str,
        change: Callable[[_Level], _Level],
        *,
        weekly: str | None = None,
    ) -> _Level:
        """With `weekly`, that channel is listed among those that want a weekly summary, or no longer."""
        key = Keys.of(tenant).preferences(tenant, name)
        made: list[_Level] = []

        async def put(pipe: Pipeline) -> None:
            sealed = await pipe.get(key)
            before = self._opened(level, tenant, name, sealed)
            if before is None and sealed is not None:
                # A newer version of the bot may have stored it, and still reads it.
                raise StoreUnavailable(say("settings-unreadable"))
            made.append(change(before or level()))
            chosen = made[-1].model_dump_json(exclude_defaults=True)
            pipe.multi()  # type: ignore[no-untyped-call] # redis-py's own
            pipe.set(key, self._seal.close(chosen, "preferences", tenant.team, name))
            if weekly is not None and isinstance(made[-1], Channel):
                listed = Keys.of(tenant).weekly(tenant)
                (pipe.srem if made[-1].weekly_day is None else pipe.sadd)(listed, weekly)

        with translated():
            await self._redis.transaction(put, key)
        self._remembered.forget()
        forget()
        return made[-1]

    def _opened(self, level: type[_Level], tenant: Tenant, name: str, sealed: bytes | str | None) -> _Level | None:
        """What is stored; None where there is nothing, or nothing that this version can read."""
        if sealed is None:
            return None
        try:
            return level.model_validate_json(self._seal.open(text(sealed), "preferences", tenant.team, name))
        except (TaskbotError, ValidationError) as err:
            # Nobody is kept from making tasks by it: what holds is then the default.
            log.warning("preferences_unreadable", level=level.__name__, why=type(err).__name__)
            return None


async def _now(redis: Redis, names: Sequence[str]) -> Sequence[Any]:
    """The values of keys, as they are stored right now."""
    return await redis.mget(names)
