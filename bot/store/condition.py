"""What Redis says of itself: version, durability, eviction, and whether it takes writes. Judges nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from redis.asyncio import Redis, RedisCluster
from redis.exceptions import RedisError, ResponseError

from bot.store.connection import CLUSTER, translated
from bot.store.keys import PROBE

ASKED = ("appendonly", "appendfsync", "maxmemory", "maxmemory-policy")


@dataclass(frozen=True)
class Condition:
    """`told` holds the server's settings of ASKED, None where it does not tell; `refusal` why a write was refused.

    `append_only`: it keeps an append-only file; True where it does not tell. `replicas`: how many are connected.
    `promoted`: it was a replica once.
    """

    version: tuple[int, ...]
    told: Mapping[str, str] | None
    refusal: str | None
    append_only: bool = True
    replicas: int = 0
    promoted: bool = False


async def condition(redis: Redis) -> Condition:
    """Asks the server (of a cluster: one of its nodes), and writes to see whether it takes that.

    Raises StoreUnavailable.
    """
    (first, *_) = await conditions(redis)
    with translated():
        return replace(first, refusal=await _refusal(redis))


async def conditions(redis: Redis) -> Sequence[Condition]:
    """Asks the server, or each primary of a cluster; writes nothing. Raises StoreUnavailable."""
    with translated():
        if not isinstance(redis, RedisCluster):
            return [await _asked(redis, {})]
        await redis.initialize()
        return [await _asked(redis, {"target_nodes": node}) for node in redis.get_primaries()]


async def _asked(redis: Redis, where: dict[str, Any]) -> Condition:
    about = await redis.info("server", **where)
    version = tuple(int(part) for part in str(about["redis_version"]).split(".") if part.isdigit())
    kept, copied = await _info(redis, "persistence", where), await _info(redis, "replication", where)
    told = await _told(redis, where)
    append_only = (told or {}).get("appendonly", "yes") == "yes" and kept.get("aof_enabled", 1) == 1
    online = [value for name, value in copied.items() if name.startswith("slave") and isinstance(value, dict)]
    replicas = sum(each.get("state") == "online" for each in online)
    # The second replication id is zeros until a replica takes over (https://redis.io/docs/latest/operate, replication).
    promoted = bool(str(copied.get("master_replid2", "0")).strip("0"))
    return Condition(version, told, None, append_only, replicas, promoted)


async def _info(redis: Redis, section: str, where: dict[str, Any]) -> Mapping[str, Any]:
    # Some hosted servers refuse some sections.
    try:
        found: Mapping[str, Any] = await redis.info(section, **where)
    except ResponseError:
        return {}
    return found


async def _told(redis: Redis, where: dict[str, Any]) -> Mapping[str, str] | None:
    # Hosted servers and narrow ACLs often refuse CONFIG.
    try:
        found = await redis.config_get(*ASKED, **where)
    except ResponseError:
        return None
    return {str(name): str(value) for name, value in found.items()} or None


async def _refusal(redis: Redis) -> str | None:
    try:
        await redis.set(PROBE, "1", ex=60)
        await redis.delete(PROBE)
    except ResponseError as err:
        return str(err)
    return None


def url_problem(url: str) -> str | None:
    """What is wrong with an address, None when it can be tried; never repeats it, because it may hold a password."""
    try:
        Redis.from_url(url.replace(CLUSTER, "://"))
    except (ValueError, RedisError) as err:
        return type(err).__name__
    return None
