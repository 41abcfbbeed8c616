"""The durability that is set: what Redis must give for it, and that nothing is accepted where it gives less."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from engine_rig import an_engine, claimed, command
from redis.asyncio import Redis
from redis_cluster import free_ports

from bot.errors import SaveUnknown, StoreUnavailable
from bot.ports import Effects
from bot.store.condition import Condition, condition
from bot.store.durability import Durability, given, shortfall
from bot.store.embedded import EmbeddedRedis

SAFE = {"appendonly": "yes", "appendfsync": "always", "maxmemory": "0", "maxmemory-policy": "noeviction"}


def redis_with(**told: str) -> Condition:
    settings = {**SAFE, **{name.replace("_", "-"): value for name, value in told.items()}}
    return Condition((7, 2, 0), settings, None, append_only=settings["appendonly"] == "yes")


@pytest.mark.parametrize(
    ("found", "level", "says"),
    [
        (redis_with(), "disk", None),
        (redis_with(appendfsync="everysec"), "process", None),
        (redis_with(appendfsync="everysec"), "disk", "set appendfsync always"),
        (redis_with(appendonly="no"), "process", "set appendonly yes"),
        (redis_with(maxmemory="100mb", maxmemory_policy="allkeys-lru"), "process", "set maxmemory-policy noeviction"),
        (redis_with(), "replica", "connect one"),
        (Condition((7, 2, 0), None, None), "process", None),
        (Condition((7, 2, 0), None, None), "disk", "allow CONFIG GET"),
    ],
)
def test_what_is_missing(found: Condition, level: str, says: str | None) -> None:
    """One sentence that says what to do, or nothing."""
    problem = shortfall(found, level)  # type: ignore[arg-type] # a parameter of the test
    assert (problem is None) == (says is None)
    assert (says or "") in (problem or "")


def test_what_is_given() -> None:
    """The best level by itself."""
    assert given(redis_with()) == "disk"
    assert given(redis_with(appendfsync="everysec")) == "process"
    assert given(redis_with(appendonly="no")) is None


@pytest.fixture
async def ports() -> list[int]:
    """Two free ones."""
    return free_ports(2)


@pytest.fixture
async def primary(tmp_path: Path, ports: list[int]) -> AsyncIterator[Redis]:
    """A client of a server that syncs every second."""
    options = {"port": str(ports[0]), "bind": "127.0.0.1", "appendfsync": "everysec"}
    async with EmbeddedRedis(tmp_path / "primary", **options) as server:
        client = Redis.from_url(server.url, decode_responses=True)
        yield client
        await client.aclose()


async def test_less_than_is_set_is_refused(primary: Redis) -> None:
    """Neither accepted nor called ready."""
    engine = an_engine(primary, durability=Durability(primary, "disk"))
    with pytest.raises(StoreUnavailable, match="appendfsync is everysec"):
        await engine.accept(command(), Effects())
    with pytest.raises(StoreUnavailable, match="appendfsync is everysec"):
        await engine.ready()
    assert await primary.keys("tb:*:e:*") == []


async def test_a_replica_has_it(primary: Redis, tmp_path: Path, ports: list[int]) -> None:
    """With a replica it is accepted, and marked, when the replica has it; without one it is refused."""
    alone = an_engine(primary, durability=Durability(primary, "replica"))
    with pytest.raises(StoreUnavailable, match="no connected replica"):
        await alone.accept(command(), Effects())
    options = {"port": str(ports[1]), "bind": "127.0.0.1", "replicaof": f"127.0.0.1 {ports[0]}"}
    async with EmbeddedRedis(tmp_path / "replica", **options) as server:
        copy = Redis.from_url(server.url, decode_responses=True)
        while (await condition(primary)).replicas < 1:
            pass
        engine = an_engine(primary, durability=Durability(primary, "replica"))
        assert await engine.accept(command(), Effects())
        assert len(await copy.keys("tb:*:e:c1")) == 1
        claim = await claimed(engine)
        await claim.sending()
        (key,) = await copy.keys("tb:*:e:c1")
        assert await copy.hget(key, "st") == "sending"
        await copy.aclose()
    # It is gone, and the engine still believes in it: it may be saved, which is not "saved".
    with pytest.raises(SaveUnknown):
        await engine.accept(command("c2"), Effects())
