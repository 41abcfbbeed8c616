"""What is not done yet: a person's commands under way, and those that were given up. Knows records and their keys."""

import json
from collections.abc import Iterable, Sequence
from typing import Literal, cast

from redis.asyncio import Redis

from bot.errors import TaskbotError
from bot.ports import Outbox, Pending
from bot.specs import TaskRef, Tenant
from bot.store.claims import moment, refs_of
from bot.store.connection import server_time, text, translated
from bot.store.keys import PARTITION_SET, Keys
from bot.store.records import COMMANDS, Records
from bot.store.scripts import Scripts

# See prelude.lua.
_FINAL = {"done", "failed", "dead"}
_FIELDS = ("st", "tries", "err", "p", "t1")


class Ledger:
    """Reads and settles, for one tenant at a time; see ports.Inbox."""

    def __init__(self, redis: Redis, records: Records, scripts: Scripts) -> None:
        self._redis = redis
        self._records = records
        self._scripts = scripts

    async def unfinished(self, tenant: Tenant, user: str) -> Sequence[Pending]:
        """See ports.Inbox."""
        keys = Keys.of(tenant)
        return await self._listed(tenant, keys.user(tenant, user))

    async def outbox(self, tenant: Tenant, user: str, most: int) -> Outbox:
        """See ports.Inbox."""
        keys = Keys.of(tenant)
        index = keys.user(tenant, user)
        with translated():
            now = await server_time(self._redis)
            entries = await self._redis.zrangebyscore(index, "-inf", now, start=0, num=most)
            count = await self._redis.zcount(index, "-inf", now)
        return Outbox(first=tuple(await self._opened(tenant, map(text, entries))), count=count)

    async def queued(self, tenant: Tenant) -> int:
        """See ports.Inbox."""
        with translated():
            now = await server_time(self._redis)
            return int(await self._redis.zcount(Keys.of(tenant).people(tenant), "-inf", now))

    async def dead(self, tenant: Tenant) -> Sequence[Pending]:
        """See ports.Inbox."""
        return await self._listed(tenant, Keys.of(tenant).dead(tenant))

    async def graves(self) -> Sequence[Pending]:
        """The commands of all tenants that were given up, the earliest first."""
        found = list[Pending]()
        with translated():
            partitions = [Keys(text(name)) for name in await self._redis.smembers(PARTITION_SET)]
            for keys in partitions:
                for entry in map(text, await self._redis.zrange(keys.graves, 0, -1)):
                    tenant = await self._redis.hget(keys.entry(entry), "tenant")
                    if tenant is not None:
                        found += await self._opened(Tenant.model_validate_json(text(tenant)), [entry])
        return sorted(found, key=lambda pending: pending.due)

    async def pending(self, tenant: Tenant, command: str) -> Pending | None:
        """See ports.Inbox."""
        return next(iter(await self._opened(tenant, [command])), None)

    async def _listed(self, tenant: Tenant, index: str) -> Sequence[Pending]:
        with translated():
            entries = await self._redis.zrange(index, 0, -1)
        return await self._opened(tenant, map(text, entries))

    async def _opened(self, tenant: Tenant, entries: Iterable[str]) -> Sequence[Pending]:
        """What can't be opened is left out: it waits for a worker of another version, or for a key."""
        keys = Keys.of(tenant)
        found = list[Pending]()
        with translated():
            for entry in entries:
                st, tries, problem, sealed, ended = await self._redis.hmget(keys.entry(entry), _FIELDS)
                due = ended if st == "dead" else await self._redis.zscore(keys.line(COMMANDS, tenant), entry)
                if sealed is None or due is None:
                    continue
                try:
                    command = self._records.open_command(entry, text(sealed))
                except TaskbotError:
                    continue
                found.append(
                    Pending(
                        command=command,
                        state=cast("Literal['new', 'sending', 'dead']", st),
                        tries=int(text(tries)),
                        due=moment(str(due)),
                        problem=text(problem) or None,
                    )
                )
        return found

    async def settle(self, tenant: Tenant, command: str, how: Literal["redo", "drop"]) -> bool:
        """Takes up a dead letter, or forgets it; False when it is none."""
        keys = Keys.of(tenant)
        with translated():
            known = await self._redis.zscore(keys.dead(tenant), command)
        if known is None:
            return False
        return bool(await self._scripts.run("letter", keys.entry(command), keys.root, command, how))

    async def made(self, tenant: Tenant, command: str) -> Sequence[Sequence[TaskRef]]:
        """See ports.Inbox."""
        with translated():
            stored = await self._redis.hget(Keys.of(tenant).entry(command), "made")
        return refs_of(json.loads(stored or "[]"))

    async def ended(self, tenant: Tenant, command: str) -> str | None:
        """See ports.Inbox."""
        with translated():
            st, problem = await self._redis.hmget(Keys.of(tenant).entry(command), ("st", "err"))
        if st is None or text(st) not in _FINAL:
            return None
        return "" if text(st) == "done" else text(problem) or text(st)
