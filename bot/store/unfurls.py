"""In which messages a task was unfurled, sealed, for a while: so that a change of the task is shown there too."""

import contextlib
from collections.abc import Callable, Sequence
from itertools import chain

from pydantic import TypeAdapter
from redis.asyncio import Redis
from redis.asyncio.client import Pipeline

from bot.errors import StoreUnavailable, TaskbotError
from bot.ports import SharedLinks
from bot.specs import TaskRef, Tenant
from bot.store.connection import text, translated
from bot.store.keys import Keys
from bot.store.seal import Seal

# Older messages are scrolled past; posted again, the link is shown as things are then.
MOST = 10
KEEP_SECONDS = 30 * 86_400
_SHARED = TypeAdapter(tuple[SharedLinks, ...])


class UnfurlStore:
    """See ports.Unfurls."""

    def __init__(self, redis: Redis, seal: Seal) -> None:
        self._redis = redis
        self._seal = seal

    async def add(self, tenant: Tenant, task: TaskRef, shared: SharedLinks) -> None:
        """See ports.Unfurls. A convenience: on a full Redis the link is shown all the same."""
        with contextlib.suppress(StoreUnavailable):
            await self._change(tenant, task, lambda known: (shared, *(each for each in known if each != shared)))

    async def of(self, tenant: Tenant, *tasks: TaskRef) -> Sequence[SharedLinks]:
        """See ports.Unfurls."""
        with translated():
            found = await self._redis.mget([Keys.of(tenant).unfurls(tenant, task) for task in tasks])
        opened = (self._opened(sealed, tenant, task) for sealed, task in zip(found, tasks, strict=True))
        return list(chain.from_iterable(opened))

    async def forget(self, tenant: Tenant, task: TaskRef, shared: SharedLinks) -> None:
        """See ports.Unfurls."""
        at = (shared.channel, shared.ts)
        await self._change(tenant, task, lambda known: tuple(each for each in known if (each.channel, each.ts) != at))

    async def _change(
        self,
        tenant: Tenant,
        task: TaskRef,
        change: Callable[[tuple[SharedLinks, ...]], tuple[SharedLinks, ...]],
    ) -> None:
        key = Keys.of(tenant).unfurls(tenant, task)

        async def put(pipe: Pipeline) -> None:
            kept = change(self._opened(await pipe.get(key), tenant, task))[:MOST]
            sealed = self._seal.close(_SHARED.dump_json(kept).decode(), "unfurls", tenant.team, task.key)
            pipe.multi()  # type: ignore[no-untyped-call] # redis-py's own
            pipe.set(key, sealed, ex=KEEP_SECONDS)

        with translated():
            await self._redis.transaction(put, key)

    def _opened(self, sealed: bytes | str | None, tenant: Tenant, task: TaskRef) -> tuple[SharedLinks, ...]:
        """What does not open (another key, another version) is forgotten."""
        if sealed is None:
            return ()
        try:
            return _SHARED.validate_json(self._seal.open(text(sealed), "unfurls", tenant.team, task.key))
        except (TaskbotError, ValueError):
            return ()
