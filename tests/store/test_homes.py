"""Home tabs that people look at: each their own, forgotten after a while, and what was published there last."""

import pytest
from redis.asyncio import Redis

from bot.ports import Shown
from bot.specs import Tenant
from bot.store.homes import LOOKS_SECONDS, HomeStore
from bot.store.keys import Keys

TENANT, OTHER = Tenant(team="T1"), Tenant(team="T2")


@pytest.fixture
def homes(redis: Redis) -> HomeStore:
    return HomeStore(redis)


async def test_who_looks(homes: HomeStore) -> None:
    """The one who opened it, and nobody else; of a tenant it is known whether anybody does."""
    await homes.look(TENANT, "U1")
    assert await homes.looks(TENANT, "U1")
    assert not await homes.looks(TENANT, "U2")
    assert await homes.watched(TENANT)
    assert not await homes.watched(OTHER)


async def test_a_look_ends(homes: HomeStore, redis: Redis) -> None:
    """Slack never says that a tab was left, so it is forgotten."""
    await homes.look(TENANT, "U1")
    assert 0 < await redis.ttl(Keys.of(TENANT).home_seen(TENANT, "U1")) <= LOOKS_SECONDS


async def test_what_was_published(homes: HomeStore, redis: Redis) -> None:
    """The last one counts; what another version wrote is as unknown."""
    assert await homes.shown(TENANT, "U1") == Shown()
    shown = Shown(hash="1.a", asked="overdue", page=2)
    await homes.publish(TENANT, "U1", shown)
    assert await homes.shown(TENANT, "U1") == shown
    await redis.set(Keys.of(TENANT).home(TENANT, "U1"), "something else")
    assert await homes.shown(TENANT, "U1") == Shown()
