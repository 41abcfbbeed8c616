"""Wakes who waits for work: sharded pub/sub, one channel per partition, so that it works on a cluster too.

Only latency hangs on it: whoever waits looks again after a while by himself, and while there is no subscription too.
"""

import asyncio
import contextlib
from collections import defaultdict

import structlog
from redis.asyncio import Redis, RedisCluster
from redis.asyncio.client import PubSub
from redis.exceptions import RedisClusterException, RedisError

from bot.store.keys import Keys, partitions

log = structlog.get_logger(__name__)

# Seconds: one read, and a pause after the connection was lost.
_READ, _AGAIN = 1.0, 0.5


class Wakes:
    """Listens from the first `wait` on, until closed."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._partitions = {keys.wake: keys.partition for keys in partitions()}
        self._events = defaultdict[str, asyncio.Event](asyncio.Event)
        self._hints = defaultdict[str, dict[str, None]](dict)
        self._listening = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._closing = False
        # How often it began to listen. What came before was not heard.
        self.starts = 0

    @property
    def heard(self) -> bool:
        """Whether it listens now, so that whatever comes says so."""
        return self._listening.is_set()

    def taken(self, queue: str) -> list[Keys]:
        """The partitions that said to have something in a queue since this was asked last."""
        self._events[queue].clear()
        hints, self._hints[queue] = self._hints[queue], {}
        return [Keys(name) for name in hints]

    async def wait(self, queue: str, seconds: float) -> None:
        """Until something may be due in the queue, at most `seconds`."""
        if self._task is None:
            self._task = asyncio.create_task(self._listen())
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                if not self._listening.is_set():
                    # What came before it listens was not heard, so its start counts as a wake-up (see `starts`).
                    await self._listening.wait()
                    return
                await self._events[queue].wait()

    async def aclose(self) -> None:
        """Ends listening."""
        if self._task is not None:
            # A cancellation that meets a connection being made can be lost in the client: then the flag ends it.
            self._closing = True
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task, self._closing = None, False

    async def _listen(self) -> None:
        while not self._closing:
            try:
                if isinstance(self._redis, RedisCluster):
                    await self._listen_to_cluster(self._redis)
                else:
                    async with self._redis.pubsub(ignore_subscribe_messages=True) as channel:
                        await channel.ssubscribe(*self._partitions)
                        self._begin()
                        await self._read(channel)
            except (RedisError, RedisClusterException, OSError) as err:
                log.debug("wakes_lost", why=type(err).__name__)
            self._listening.clear()
            await asyncio.sleep(_AGAIN)

    def _begin(self) -> None:
        self.starts += 1
        self._listening.set()

    async def _read(self, channel: PubSub) -> None:
        while not self._closing:
            self._heard(await channel.get_message(ignore_subscribe_messages=True, timeout=_READ))

    async def _listen_to_cluster(self, cluster: RedisCluster) -> None:
        """Each node tells of its own partitions; a failover or a new node ends this, and it starts anew."""
        await cluster.initialize()
        async with cluster.pubsub() as channel:
            for name in self._partitions:
                await channel.ssubscribe(name)
            self._begin()
            known = {node.name for node in cluster.get_primaries()}

            async def read(node: object) -> None:
                while not self._closing and known == {each.name for each in cluster.get_primaries()}:
                    self._heard(await channel.get_sharded_message(True, timeout=_READ, target_node=node))

            nodes = [asyncio.create_task(read(node)) for node in cluster.get_primaries()]
            try:
                await asyncio.gather(*nodes)
            finally:
                for task in nodes:
                    task.cancel()
                await asyncio.gather(*nodes, return_exceptions=True)

    def _heard(self, message: dict[str, str] | None) -> None:
        if message is None or message["type"] != "smessage":
            return
        queue = message["data"]
        self._hints[queue][self._partitions[message["channel"]]] = None
        self._events[queue].set()
