"""`taskbot doctor` on Redis: what it says of one that loses, forgets, or is away."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from doctor_findings import findings
from redis.asyncio import Redis
from world import World

from bot.doctor import judged, redis_findings
from bot.store.condition import Condition
from bot.store.embedded import EmbeddedRedis

DURABLE = {"appendonly": "yes", "appendfsync": "always", "maxmemory": "0", "maxmemory-policy": "noeviction"}


@pytest.fixture
async def own_redis(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[EmbeddedRedis, Redis]]:
    """A server that a test may set as it likes, and a client of it."""
    async with EmbeddedRedis(tmp_path_factory.mktemp("doctor")) as server:
        client = Redis.from_url(server.url, decode_responses=True)
        yield server, client
        await client.aclose()


@pytest.mark.parametrize(
    ("setting", "finding", "words"),
    [
        (("appendonly", "no"), ("Redis durability", "failed"), "Redis keeps nothing on disk"),
        (("appendfsync", "no"), ("Redis durability", "warning"), "appendfsync is no"),
        (("appendfsync", "everysec"), ("Redis durability", "ok"), "Every second"),
        (("maxmemory-policy", "allkeys-lru"), ("Redis memory", "failed"), "maxmemory-policy is allkeys-lru"),
        (("maxmemory", "1"), ("Redis writes", "failed"), "used memory > 'maxmemory'"),
        (("min-replicas-to-write", "1"), ("Redis writes", "failed"), "Refused (NOREPLICAS"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
async def test_a_redis_that_forgets(
    own_redis: tuple[EmbeddedRedis, Redis], setting: tuple[str, str], finding: tuple[str, str], words: str
) -> None:
    """What could lose tasks is named, with the setting to change."""
    server, client = own_redis
    await client.config_set(*setting)
    about, state = finding
    found = {one.about: one for one in await redis_findings(server.url)}
    assert found[about].state == state
    assert words in found[about].says
    assert found["Redis"].state == "ok"


async def test_the_level_that_is_set_is_not_given(own_redis: tuple[EmbeddedRedis, Redis]) -> None:
    """Where nothing would be accepted, that is a failure: the setting and Redis's own are both named."""
    server, client = own_redis
    await client.config_set("appendfsync", "everysec")
    disk = {one.about: one for one in await redis_findings(server.url, "disk")}["Redis durability"]
    assert disk.state == "failed"
    assert "TASKBOT_DURABILITY is disk, but appendfsync is everysec" in disk.says
    replica = {one.about: one for one in await redis_findings(server.url, "replica")}["Redis durability"]
    assert (replica.state, "no connected replica" in replica.says) == ("failed", True)


async def test_a_redis_that_does_not_tell(own_redis: tuple[EmbeddedRedis, Redis]) -> None:
    """Hosted servers often refuse CONFIG: a warning says what to make sure of."""
    server, client = own_redis
    await client.acl_setuser(
        "narrow", enabled=True, passwords="+pw", keys="*", categories=["+@all"], commands=["-config"]
    )
    found = await redis_findings(server.url.replace("unix://", "unix://narrow:pw@"))
    assert [one.state for one in found] == ["ok", "ok", "warning"]
    assert "does not tell" in found[-1].says


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda url: f"{url}.nobody", "Can't be reached"),
        (lambda url: url.replace("unix://", "unix://canary:canary@"), "wants another password"),
        (lambda _url: "redis://canary:canary@127.0.0.1:1/0", "Can't be reached"),
        (lambda _url: "http://canary@x", "REDIS_URL is no address"),
        (lambda _url: "redis://canary@x:port", "REDIS_URL is no address"),
    ],
    ids=["away", "wrong password", "nobody listens", "not a Redis address", "not a port"],
)
async def test_no_redis(http_world: World, change: Any, words: str) -> None:
    """Said without the address, which may hold a password; the rest is still looked at."""
    url = change(http_world.settings.redis_url)
    settings = http_world.settings.model_copy(update={"redis_url": url})
    found = await findings(settings)
    assert found["Redis"][0] == "failed"
    assert words in found["Redis"][1]
    assert "canary" not in str(found)
    assert found["Slack"][0] == "ok"
    assert found["Zoho sign-in"][0] == "ok"


def test_an_old_redis() -> None:
    """Too old for what waiting needs."""
    found = judged(Condition((5, 0, 14), DURABLE, None))[0]
    assert (found.state, found.says) == ("failed", "Version 5.0.14 is too old; install 7.0 or later, or Valkey.")
