"""The audit of the queues: bounded looks at what is unfinished and what is queued, both ways. See ports.Audit."""

from collections import Counter
from typing import Any

from redis.asyncio import Redis

from bot.ports import Audited, QueueName
from bot.store import metrics
from bot.store.connection import server_time, text, translated
from bot.store.keys import AUDIT_TURN, PARTITION_SET, Keys
from bot.store.records import COMMANDS
from bot.store.scripts import Scripts

_QUEUES: tuple[QueueName, ...] = ("due", "out")
# Entries looked at in each list and run; with more, the next run goes on from there.
_AT_ONCE = 500


class RedisAudit:
    """Remembers how far it came; where another process goes on, it begins anew, and nothing is missed for long."""

    def __init__(self, redis: Redis, worker: str) -> None:
        self._redis = redis
        self._worker = worker
        self._scripts = Scripts(redis)
        self._cursors = dict[str, int]()

    async def my_turn(self, seconds: float) -> bool:
        """See ports.Audit. Raises StoreUnavailable."""
        with translated():
            return bool(await self._redis.set(AUDIT_TURN, self._worker, nx=True, px=int(seconds * 1000)))

    async def run(self) -> Audited:
        """See ports.Audit."""
        repaired = Counter[str]()
        with translated():
            partitions = [Keys(text(name)) for name in sorted(await self._redis.smembers(PARTITION_SET))]
        for keys in partitions:
            for queue in _QUEUES:
                for entry in await self._some(keys.open(queue)):
                    repaired[await self._checked(keys, queue, entry, "")] += 1
                with translated():
                    tenants = [text(of) for of in await self._redis.zrange(keys.queue(queue), 0, -1)]
                for of in tenants:
                    for entry in await self._some(f"{keys.queue(queue)}:{of}"):
                        repaired[await self._checked(keys, queue, entry, of)] += 1
        del repaired["fine"]
        return (await self.measured(partitions)).model_copy(update={"repaired": dict(repaired)})

    async def _some(self, key: str) -> list[str]:
        """The next members of a sorted set."""
        with translated():
            cursor, found = await self._redis.zscan(key, self._cursors.get(key, 0), count=_AT_ONCE)
        if cursor:
            self._cursors[key] = int(cursor)
        else:
            self._cursors.pop(key, None)
        return [text(entry) for entry, _ in found]

    async def _checked(self, keys: Keys, queue: QueueName, entry: str, of: str) -> str:
        return str(await self._scripts.run("check", keys.entry(entry), keys.root, queue, entry, of))

    async def measured(self, partitions: list[Keys] | None = None) -> Audited:
        """How much there is, and sets the gauges; repairs nothing."""
        with translated():
            if partitions is None:
                partitions = [Keys(text(name)) for name in await self._redis.smembers(PARTITION_SET)]
            now = await server_time(self._redis)
            due, waiting, first, dead = Counter[str](), Counter[str](), now, 0
            epochs = 0
            for keys in partitions:
                for queue in _QUEUES:
                    due[queue] += await self._redis.zcount(keys.open(queue), "-inf", now)
                    waiting[queue] += await self._redis.zcard(keys.open(queue))
                oldest: Any = await self._redis.zrange(keys.open(COMMANDS), 0, 0, withscores=True)
                first = min(first, *(float(at) for _, at in oldest), now)
                dead += await self._redis.zcard(keys.graves)
                epochs = max(epochs, int(await self._redis.hget(keys.epoch, "changes") or 0))
        found = Audited(due=dict(due), waiting=dict(waiting), oldest=now - first, dead=dead)
        _show(found, epochs)
        return found


def _show(found: Audited, epochs: int) -> None:
    for queue in _QUEUES:
        metrics.DUE.labels(queue).set(found.due.get(queue, 0))
        metrics.WAITING.labels(queue).set(found.waiting.get(queue, 0))
    metrics.OLDEST.set(found.oldest)
    metrics.DEAD.set(found.dead)
    metrics.EPOCHS.set(epochs)
