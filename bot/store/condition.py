"""What Redis says of itself: version, durability, eviction, and whether it takes writes. Judges nothing."""

from collections.abc import Mapping
from dataclasses import dataclass

from redis.asyncio import Redis
from redis.exceptions import RedisError, ResponseError

from bot.store.connection import translated
from bot.store.keys import PROBE

ASKED = ("appendonly", "appendfsync", "maxmemory", "maxmemory-policy")


@dataclass(frozen=True)
class Condition:
    """`told` holds the server's settings of ASKED, None where it does not tell; `refusal` why a write was refused."""

    version: tuple[int, ...]
    told: Mapping[str, str] | None
    refusal: str | None


async def condition(redis: Redis) -> Condition:
    """Asks the server. Raises StoreUnavailable."""
    with translated():
        about = await redis.info("server")
        version = tuple(int(part) for part in str(about["redis_version"]).split(".") if part.isdigit())
        return Condition(version, await _told(redis), await _refusal(redis))


async def _told(redis: Redis) -> Mapping[str, str] | None:
    # Hosted servers and narrow ACLs often refuse CONFIG.
    try:
        found = await redis.config_get(*ASKED)
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
        Redis.from_url(url)
    except (ValueError, RedisError) as err:
        return type(err).__name__
    return None
