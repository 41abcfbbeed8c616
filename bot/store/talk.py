"""What conversations were about, sealed: questions that wait, words that were read last, and what people did.

Knows keys and the seal. Deeds and threads are written by the steps that bring them about (records.py).
"""

import contextlib
from collections.abc import Sequence
from typing import TypeVar

from pydantic import ValidationError
from redis.asyncio import Redis

from bot.commands import Said
from bot.errors import SaveUnknown, StoreUnavailable, TaskbotError
from bot.ports.talk import Asked, Deed
from bot.specs import Place, Spec, TaskState, Tenant
from bot.store.connection import server_time, text, translated
from bot.store.glance import forget, seen
from bot.store.keys import Keys
from bot.store.records import KEEP_DEEDS
from bot.store.seal import Seal

# A question or a reading is spoken of while it can still be seen.
KEEP_SECONDS = 3600
MOST_SHOWN = 50
Kept = TypeVar("Kept", bound=Spec)


class _Shown(Spec):
    tasks: tuple[TaskState, ...]


class TalkStore:
    """See ports.talk.Talks."""

    def __init__(self, redis: Redis, seal: Seal) -> None:
        self._redis = redis
        self._seal = seal

    async def ask(self, asked: Asked) -> None:
        """See ports.talk.Talks. On a full Redis its buttons say that it is forgotten."""
        origin = asked.command.origin
        keys, tenant = Keys.of(origin.tenant), origin.tenant
        await self._keep(keys.asked(tenant, asked.command.id), asked, tenant.team, asked.command.id)
        with contextlib.suppress(StoreUnavailable, SaveUnknown), translated():
            pointer = keys.last_asked(tenant, origin.user, origin.place.channel)
            await self._redis.set(pointer, asked.command.id, ex=KEEP_SECONDS)
        forget()

    async def asked(self, tenant: Tenant, command: str) -> Asked | None:
        """See ports.talk.Talks."""
        return await self._found(Asked, Keys.of(tenant).asked(tenant, command), tenant.team, command)

    async def last_asked(self, tenant: Tenant, user: str, conversation: str) -> Asked | None:
        """See ports.talk.Talks."""
        with translated():
            [command] = await seen(self._redis, [Keys.of(tenant).last_asked(tenant, user, conversation)])
        return await self.asked(tenant, text(command)) if command else None

    async def answered(self, asked: Asked) -> None:
        """See ports.talk.Talks."""
        tenant = asked.command.origin.tenant
        with contextlib.suppress(StoreUnavailable, SaveUnknown), translated():
            await self._redis.delete(Keys.of(tenant).asked(tenant, asked.command.id))

    async def read(self, tenant: Tenant, user: str, conversation: str, said: Said) -> None:
        """See ports.talk.Talks."""
        await self._keep(Keys.of(tenant).last_read(tenant, user, conversation), said, tenant.team, user, conversation)

    async def last_read(self, tenant: Tenant, user: str, conversation: str) -> Said | None:
        """See ports.talk.Talks."""
        key = Keys.of(tenant).last_read(tenant, user, conversation)
        return await self._found(Said, key, tenant.team, user, conversation)

    async def show(self, tenant: Tenant, user: str, conversation: str, tasks: Sequence[TaskState]) -> None:
        """See ports.talk.Talks. Of a long list the first, as many as a person ticks."""
        shown = _Shown(tasks=tuple(tasks)[:MOST_SHOWN])
        await self._keep(Keys.of(tenant).shown(tenant, user, conversation), shown, tenant.team, user, conversation)

    async def shown(self, tenant: Tenant, user: str, conversation: str) -> Sequence[TaskState]:
        """See ports.talk.Talks."""
        key = Keys.of(tenant).shown(tenant, user, conversation)
        found = await self._found(_Shown, key, tenant.team, user, conversation)
        return found.tasks if found is not None else ()

    async def deeds(self, tenant: Tenant, user: str) -> Sequence[Deed]:
        """See ports.talk.Talks. Those that nobody can undo any more are forgotten."""
        key = Keys.of(tenant).deeds(tenant, user)
        with translated():
            found = [Deed.model_validate_json(text(deed)) for deed in await self._redis.hvals(key)]
            now = await server_time(self._redis)
        old = [deed for deed in found if now - deed.at.timestamp() > KEEP_DEEDS]
        if old:
            with contextlib.suppress(StoreUnavailable, SaveUnknown), translated():
                await self._redis.hdel(key, *[deed.id for deed in old])
        return sorted((deed for deed in found if deed not in old), key=lambda deed: deed.at, reverse=True)

    async def undone(self, tenant: Tenant, user: str, deed: Deed) -> None:
        """See ports.talk.Talks."""
        with contextlib.suppress(StoreUnavailable, SaveUnknown), translated():
            await self._redis.hdel(Keys.of(tenant).deeds(tenant, user), deed.id)

    async def cards_in(self, tenant: Tenant, place: Place) -> Sequence[str]:
        """See ports.talk.Talks."""
        keys, thread = Keys.of(tenant), place.thread_ts
        if thread is None:
            return ()
        with translated():
            root = await self._redis.get(keys.link(tenant, place.channel, thread))
            # A card that is not drawn yet is found by the message that it came from.
            source = await self._redis.get(keys.source(tenant, place.channel, thread))
            inside = await self._redis.smembers(keys.thread(tenant, place.channel, thread))
        found = [text(card) for card in (root, source) if card]
        return tuple(dict.fromkeys((*found, *sorted(text(card) for card in inside))))

    async def _keep(self, key: str, what: Spec, *place: str) -> None:
        with contextlib.suppress(StoreUnavailable, SaveUnknown), translated():
            sealed = self._seal.close(what.model_dump_json(), "talk", *place)
            await self._redis.set(key, sealed, ex=KEEP_SECONDS)

    async def _found(self, model: type[Kept], key: str, *place: str) -> Kept | None:
        """What does not open (another key, another version) is as forgotten."""
        with translated():
            sealed = await self._redis.get(key)
        if sealed is None:
            return None
        try:
            return model.model_validate_json(self._seal.open(text(sealed), "talk", *place))
        except (TaskbotError, ValidationError):
            return None
