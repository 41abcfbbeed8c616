"""The stored Zoho connection: sealed, one per tenant, and what a changed key does."""

import datetime as dt

import pytest
from pydantic import SecretStr
from redis.asyncio import Redis

from bot.errors import NotConnected, StoreUnavailable
from bot.ports import Connection
from bot.specs import Tenant
from bot.store.connection import connect
from bot.store.connections import ConnectionStore
from bot.store.embedded import EmbeddedRedis, shared
from bot.store.keys import Keys
from bot.store.seal import Seal

ACME, OTHER = Tenant(team="T1"), Tenant(team="T2")
CONNECTION = Connection(
    id="1",
    client_id="1000.ID",
    client_secret=SecretStr("canary-secret"),
    refresh_token=SecretStr("canary-refresh"),
    location="eu",
    scopes=("ZohoCRM.modules.tasks.ALL",),
    account="Dana Fox (dana@acme.example)",
    connected=dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC),
)


@pytest.fixture
def store(redis: Redis) -> ConnectionStore:
    return ConnectionStore(redis, Seal(b"k" * 32))


async def test_what_was_put_is_got_by_its_tenant_alone(store: ConnectionStore) -> None:
    """With its secrets; another tenant has none."""
    await store.put(ACME, CONNECTION)
    found = await store.get(ACME)
    assert found == CONNECTION
    assert found.refresh_token.get_secret_value() == "canary-refresh"
    assert await store.get(OTHER) is None


async def test_forgetting(store: ConnectionStore) -> None:
    """Gone, and forgetting again harms nothing."""
    await store.put(ACME, CONNECTION)
    await store.delete(ACME)
    await store.delete(ACME)
    assert await store.get(ACME) is None


async def test_nothing_of_it_is_readable_in_redis(store: ConnectionStore, redis: Redis) -> None:
    """Not even whose it is."""
    await store.put(ACME, CONNECTION)
    sealed = str(await redis.get(Keys.of(ACME).connection(ACME)))
    assert len(sealed) > 100
    assert not any(word in sealed for word in ("canary", "1000.ID", "dana"))


async def test_a_changed_key_is_said(store: ConnectionStore, redis: Redis) -> None:
    """The sentence names the setting and both ways out."""
    await store.put(ACME, CONNECTION)
    with pytest.raises(NotConnected, match=r"TASKBOT_SECRET_KEY is not the one.*taskbot connect"):
        await ConnectionStore(redis, Seal(b"x" * 32)).get(ACME)


async def test_a_sealed_value_moved_to_another_tenant_does_not_open(store: ConnectionStore, redis: Redis) -> None:
    """The tenant is part of the seal."""
    await store.put(ACME, CONNECTION)
    await store.put(OTHER, CONNECTION)
    await redis.copy(Keys.of(ACME).connection(ACME), Keys.of(OTHER).connection(OTHER), replace=True)
    with pytest.raises(NotConnected):
        await store.get(OTHER)


async def test_redis_away(redis_server: EmbeddedRedis) -> None:
    """Every use says that the store is away."""
    away = connect(redis_server.url + ".nobody")
    try:
        store = ConnectionStore(away, Seal(b"k" * 32))
        for step in (store.get(ACME), store.put(ACME, CONNECTION), store.delete(ACME), store.ping()):
            with pytest.raises(StoreUnavailable):
                await step
    finally:
        await away.aclose()


async def test_a_server_that_runs_is_shared(tmp_path_factory: pytest.TempPathFactory) -> None:
    """`connect` writes into the Redis of a `run` that is there, and starts one on its data where there is none."""
    data = tmp_path_factory.mktemp("shared")
    async with EmbeddedRedis(data) as running, shared(data) as url:
        assert url == running.url
        there = connect(url)
        await ConnectionStore(there, Seal(b"k" * 32)).put(ACME, CONNECTION)
        await there.aclose()
    async with shared(data) as url:
        again = connect(url)
        assert await ConnectionStore(again, Seal(b"k" * 32)).get(ACME) == CONNECTION
        await again.aclose()
