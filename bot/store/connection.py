"""The Redis connection: pools, time-outs, and what its errors mean. Knows no keys."""

import asyncio
import builtins
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, cast

from redis.asyncio import BlockingConnectionPool, Redis, RedisCluster
from redis.asyncio.connection import AbstractConnection
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.connection import HiredisRespSerializer
from redis.exceptions import (
    BusyLoadingError,
    ClusterDownError,
    ConnectionError,  # noqa: A004 - Redis's own name
    RedisClusterException,
    RedisError,
    ResponseError,
    TimeoutError,  # noqa: A004 - Redis's own name
)

from bot.errors import SaveUnknown, StoreUnavailable
from bot.store.batches import Asked, Batches

# Fewer connections give a shorter tail: four per process (measured: p99 6.6 ms against 36 ms with sixteen).
CONNECTIONS = 4
# redis-py's own, which it leaves to synchronous connections.
_PACKER = HiredisRespSerializer()
# What only asks or prepares: its answer lost, still nothing was saved.
_SAVES_NOTHING = frozenset(
    {
        "CONFIG GET",
        "GET",
        "HGET",
        "HGETALL",
        "HMGET",
        "INFO",
        "MGET",
        "PING",
        "SADD",
        "SCRIPT LOAD",
        "SMEMBERS",
        "TIME",
        "ZCARD",
        "ZCOUNT",
        "ZRANGE",
        "ZSCAN",
    }
)
# In an address: it is that of a cluster.
CLUSTER = "+cluster://"


# What `connect` gives, for those who only pass it on.
Client = Redis


@dataclass(frozen=True)
class Patience:
    """How long one command may wait, in seconds: for a free connection, for it to open, and for the answer."""

    pool: float
    connect: float
    answer: float


# The worker blocks a connection for up to a second while it waits for work.
WORKER = Patience(pool=2.0, connect=1.0, answer=2.0)
# Slack waits three seconds, for several commands together.
DOOR = Patience(pool=1.0, connect=0.5, answer=1.0)


def connect(url: str, *, connections: int = CONNECTIONS, patience: Patience = WORKER) -> Redis:
    """A client for `url` (redis://, rediss://, unix://, or of a cluster redis+cluster://). Connects on first use.

    No automatic retries: a step that was applied but not answered must not be applied again. A cluster's client is used
    like the other one; it has connections to each node.
    """
    if CLUSTER in url:
        return cast("Redis", _cluster(url.replace(CLUSTER, "://"), connections, patience))
    pool = _Pool.from_url(
        url,
        max_connections=connections,
        timeout=patience.pool,
        decode_responses=True,
        socket_timeout=patience.answer,
        socket_connect_timeout=patience.connect,
        retry=Retry(NoBackoff(), 0),
    )
    return _Client(connection_pool=pool)


def _cluster(url: str, connections: int, patience: Patience) -> "_ClusterClient":
    client: _ClusterClient = _ClusterClient.from_url(  # type: ignore[assignment] # it is of the class it is asked for
        url,
        # Those of the wake-ups come from the same pools.
        max_connections=connections + 2,
        decode_responses=True,
        socket_timeout=patience.answer,
        socket_connect_timeout=patience.connect,
        retry=Retry(NoBackoff(), 0),
    )
    client.slots = asyncio.Semaphore(connections)
    client.patience = patience
    return client


class _NotSent(ConnectionError):
    """There was no connection, so nothing was sent."""


class _Unanswered(RedisError):
    """Sent, or half sent, and no answer: it may have taken effect."""


class _Pool(BlockingConnectionPool):
    """Tells what failed before anything was sent."""

    # redis-py's own word, of 7.0 and later, for when a server's move is changing the connections.
    _in_maintenance = False

    async def get_connection(self, *args: Any, **options: Any) -> AbstractConnection:
        try:
            if self._in_maintenance or not self.can_get_connection():
                found: AbstractConnection = await super().get_connection(*args, **options)  # type: ignore[no-untyped-call] # redis-py's own
                return found
            # The same without its locks and timers, which cost as much as a command: one is free.
            return await self._ready(self.get_available_connection())  # type: ignore[no-untyped-call] # likewise
        except (RedisError, OSError) as err:
            raise _NotSent(str(err)) from err

    async def opened(self, kept: AbstractConnection) -> None:
        """Opens one that was not given back, if it has been closed meanwhile."""
        try:
            await self.ensure_connection(kept)
        except (RedisError, OSError) as err:
            raise _NotSent(str(err)) from err

    async def _ready(self, found: AbstractConnection) -> AbstractConnection:
        try:
            await self.ensure_connection(found)
        except BaseException:
            await self.release(found)
            raise
        return found


class _Client(Redis):
    """Sends together what is asked together, and tells what may have been saved although no answer came."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._batches = Batches(self._send)
        # One for each batch that is under way at once. Taking one from the pool, and giving it back, costs as much as a
        # command; the pool closes them with its own.
        self._kept = list[AbstractConnection]()

    async def execute_command(self, *args: Any, **options: Any) -> Any:
        return await self._batches.ask(args, options)

    async def _send(self, batch: Sequence[Asked]) -> None:
        try:
            answers = await self._answers(batch)
        except (_NotSent, BusyLoadingError) as err:
            answers = [err] * len(batch)
        except (ConnectionError, TimeoutError, OSError) as err:
            answers = [err if each.words[0] in _SAVES_NOTHING else _Unanswered(str(err)) for each in batch]
        except Exception as err:  # noqa: BLE001 - whatever it is, it is raised where the answers are waited for
            answers = [err] * len(batch)
        for asked, answer in zip(batch, answers, strict=True):
            asked.give(answer)

    async def _answers(self, batch: Sequence[Asked]) -> list[Any]:
        """In one write, on one connection: what redis-py itself does for a command costs as much again."""
        if not self._kept:
            self._kept.append(await self.connection_pool.get_connection())  # type: ignore[no-untyped-call] # redis-py's own
        connection = self._kept.pop()
        # One timer for all of them: redis-py's are a task for each write, and a timer for each answer.
        patience = connection.socket_timeout
        try:
            await cast("_Pool", self.connection_pool).opened(connection)
            connection.socket_timeout = None
            async with asyncio.timeout(patience):
                packed = [packed for asked in batch for packed in _PACKER.pack(*asked.words)]
                await connection.send_packed_command(packed)
                return [await self._answer(connection, asked) for asked in batch]
        except BaseException:
            # An answer that still comes would be taken for that to the next command.
            await connection.disconnect(nowait=True)
            raise
        finally:
            connection.socket_timeout = patience
            self._kept.append(connection)

    async def _answer(self, connection: AbstractConnection, asked: Asked) -> Any:
        try:
            return await self.parse_response(connection, asked.words[0], **asked.options)  # type: ignore[arg-type] # what its pool gives
        except ResponseError as err:
            return err


class _ClusterClient(RedisCluster):
    """Likewise for a cluster. Its pools raise at once when they are empty, so who comes late waits here."""

    slots: asyncio.Semaphore
    patience: Patience

    async def execute_command(self, *args: Any, **options: Any) -> Any:
        try:
            async with asyncio.timeout(self.patience.pool):
                await self.slots.acquire()
        except builtins.TimeoutError as err:
            raise _NotSent("every connection is in use") from err
        try:
            await self._opened()
            return await super().execute_command(*args, **options)
        except (_NotSent, BusyLoadingError, ClusterDownError):
            raise
        except (ConnectionError, TimeoutError, OSError) as err:
            if args[0] in _SAVES_NOTHING:
                raise
            raise _Unanswered(str(err)) from err
        finally:
            self.slots.release()

    async def _opened(self) -> None:
        try:
            await self.initialize()
        except (RedisClusterException, RedisError, OSError) as err:
            raise _NotSent(str(err)) from err


@contextmanager
def unanswered() -> Iterator[None]:
    """Marks what was sent without going through `execute_command`."""
    try:
        yield
    except (_NotSent, BusyLoadingError, ClusterDownError):
        raise
    except (ConnectionError, TimeoutError, OSError) as err:
        raise _Unanswered(str(err)) from err


async def server_time(redis: Redis) -> float:
    """Redis's own time, in seconds since the epoch; of a cluster, that of one of its nodes."""
    found: Any = await redis.time()
    seconds, micro = next(iter(found.values())) if isinstance(found, dict) else found
    return float(int(seconds) + int(micro) / 1e6)


def text(value: object) -> str:
    """What a client with decode_responses=True returns: its annotations allow for bytes, its answers never are."""
    assert isinstance(value, str)
    return value


class translated:  # noqa: N801 - used as a statement, like contextlib's own
    """Redis's errors as StoreUnavailable, or SaveUnknown where it may have been saved: once, here.

    A class, because each command to Redis goes through it, and a generator takes five times as long.
    """

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, err: BaseException | None, where: object) -> None:
        if err is None:
            return
        if isinstance(err, _Unanswered):
            raise SaveUnknown("The store did not answer, so it is not known whether this was saved.") from err
        if isinstance(err, RedisError | RedisClusterException | OSError):
            raise StoreUnavailable("The store is not reachable right now; nothing was saved.") from err
