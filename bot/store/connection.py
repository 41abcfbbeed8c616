"""The Redis connection: pools, time-outs, and what its errors mean. Knows no keys."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.connection import AbstractConnection
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import BusyLoadingError, ConnectionError, RedisError, TimeoutError  # noqa: A004 - Redis's own names

from bot.errors import SaveUnknown, StoreUnavailable

# Fewer connections give a shorter tail: four per process (measured: p99 6.6 ms against 36 ms with sixteen).
CONNECTIONS = 4
# What only asks or prepares: its answer lost, still nothing was saved.
_SAVES_NOTHING = frozenset({"BLPOP", "GET", "HGETALL", "INFO", "PING", "SADD", "SCRIPT LOAD", "SMEMBERS", "TIME"})


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
    """A client for `url` (redis://, rediss://, unix://). Connects on first use.

    No automatic retries: a step that was applied but not answered must not be applied again.
    """
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


class _NotSent(ConnectionError):
    """There was no connection, so nothing was sent."""


class _Unanswered(RedisError):
    """Sent, or half sent, and no answer: it may have taken effect."""


class _Pool(BlockingConnectionPool):
    """Tells what failed before anything was sent."""

    async def get_connection(self, *args: Any, **options: Any) -> AbstractConnection:
        try:
            found: AbstractConnection = await super().get_connection(*args, **options)  # type: ignore[no-untyped-call] # redis-py's own
        except (RedisError, OSError) as err:
            raise _NotSent(str(err)) from err
        return found


class _Client(Redis):
    """Tells what may have been saved although no answer came."""

    async def execute_command(self, *args: Any, **options: Any) -> Any:
        try:
            return await super().execute_command(*args, **options)  # type: ignore[no-untyped-call] # redis-py's own
        except (_NotSent, BusyLoadingError):
            raise
        except (ConnectionError, TimeoutError, OSError) as err:
            if args[0] in _SAVES_NOTHING:
                raise
            raise _Unanswered(str(err)) from err


def text(value: bytes | str) -> str:
    """What a client with decode_responses=True returns: its annotations allow for bytes, its answers never are."""
    assert isinstance(value, str)
    return value


@contextmanager
def translated() -> Iterator[None]:
    """Redis's errors as StoreUnavailable, or SaveUnknown where it may have been saved: once, here."""
    try:
        yield
    except _Unanswered as err:
        raise SaveUnknown("The store did not answer, so it is not known whether this was saved.") from err
    except (RedisError, OSError) as err:
        raise StoreUnavailable("The store is not reachable right now; nothing was saved.") from err
