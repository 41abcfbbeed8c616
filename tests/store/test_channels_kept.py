"""Notification channels as they are kept: sealed, found by their secret alone, one for each grant."""

import datetime as dt

import pytest
from pydantic import SecretStr
from redis.asyncio import Redis

from bot.ports import Channel, ChannelOf
from bot.specs import Product, TaskRef, Tenant
from bot.store.keys import PARTITION_SET, Keys
from bot.store.seal import Seal
from bot.store.watching import ChannelStore

HERE = Tenant(team="T1")
NOW = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)


@pytest.fixture
def channels(redis: Redis) -> ChannelStore:
    return ChannelStore(redis, Seal(b"k" * 32))


def of(secret: str, grant: str = "g") -> ChannelOf:
    """A channel with this secret."""
    channel = Channel(id="1", token=SecretStr("the-token"), secret=SecretStr(secret), expires=NOW)
    return ChannelOf(tenant=HERE, grant=grant, user="U1", channel=channel)


async def test_found_by_its_secret(channels: ChannelStore, redis: Redis) -> None:
    """As long as it is the grant's; Redis holds neither the secret nor the token as they are."""
    await channels.keep(of("first"))
    assert await channels.named("first") == of("first")
    assert await channels.channel(HERE, "g") == of("first").channel
    held = [f"{key} {await redis.get(key)}" for key in await redis.keys()]
    assert not [each for each in held if "first" in each or "the-token" in each]
    await channels.keep(of("second"))
    assert await channels.named("first") is None
    assert await channels.named("second") == of("second")
    await channels.forget(HERE, "g")
    assert await channels.named("second") is None
    assert await redis.keys() == []


async def test_one_hears_for_an_organisation(channels: ChannelStore) -> None:
    """Whoever came first, until that one is gone, or one comes that goes before others."""
    assert await channels.hold(HERE, "org", "a")
    assert not await channels.hold(HERE, "org", "b")
    await channels.release(HERE, "org", "b")
    assert await channels.hold(HERE, "org", "a")
    await channels.release(HERE, "org", "a")
    assert await channels.hold(HERE, "org", "b")
    assert await channels.hold(HERE, "org", "c", first=True)
    assert not await channels.hold(HERE, "org", "b")
    assert await channels.hold(HERE, "another", "b")


async def test_the_deleted_are_kept_as_long_as_zoho_keeps_them(channels: ChannelStore, redis: Redis) -> None:
    """The newest first; what is older than the recycle bin is forgotten."""
    key = Keys.of(HERE).gone(HERE, "g")
    days = {"crm:1": 70, "crm:2": 50, "crm:3": 1}
    await redis.zadd(key, {ref: (NOW - dt.timedelta(days=ago)).timestamp() for ref, ago in days.items()})
    found = await channels.gone(HERE, "g", NOW - dt.timedelta(days=60))
    assert found == [TaskRef(product=Product.CRM, id="3"), TaskRef(product=Product.CRM, id="2")]


async def test_last_looks(channels: ChannelStore, redis: Redis) -> None:
    """The newest of each organisation, until nobody hears for it."""
    await redis.sadd(PARTITION_SET, Keys.of(HERE).partition)
    await channels.hold(HERE, "org", "a")
    for minutes in (0, 5):
        await channels.looked(HERE, "org", NOW + dt.timedelta(minutes=minutes))
    assert await channels.last_looks() == {"org": NOW + dt.timedelta(minutes=5)}
    await channels.release(HERE, "org", "a")
    assert await channels.last_looks() == {}
