"""What people have not been told yet of changes by others: kept in order, and taken away by the step that tells it."""

import datetime as dt

import pytest
from engine_rig import TENANT, claimed, command
from redis.asyncio import Redis

from bot.ports import Effects, News
from bot.specs import Product, TaskRef
from bot.store.engine import Engine
from bot.store.keys import Keys
from bot.store.news import NewsStore
from bot.store.seal import Seal

NOW = dt.datetime(2027, 3, 12, 9, tzinfo=dt.UTC)


def news(card: str) -> News:
    return News(user="U1", card=card, ref=TaskRef(product=Product.CRM, id="1"), at=NOW)


@pytest.fixture
def unheard(redis: Redis) -> NewsStore:
    return NewsStore(redis, Seal(b"k" * 32))


async def test_what_comes_meanwhile_waits_for_the_next_time(engine: Engine, unheard: NewsStore) -> None:
    """Only what was read is taken away."""
    await engine.accept(command("c1"), Effects(news=(news("a"), news("b"))))
    await engine.accept(command("c2"), Effects())
    first = await unheard.waiting(TENANT, "U1")
    assert [each.card for each in first.news] == ["a", "b"]
    await (await claimed(engine)).finish(Effects(news=(news("c"),)))
    await (await claimed(engine)).finish(Effects(heard=("U1", first.entries)))
    assert [each.card for each in (await unheard.waiting(TENANT, "U1")).news] == ["c"]


async def test_news_that_cant_be_read_hold_up_none(engine: Engine, unheard: NewsStore, redis: Redis) -> None:
    """Stored by another version, or with another key, they are passed over, and go with the rest."""
    await redis.rpush(Keys.of(TENANT).news(TENANT, "U1"), "from another world")
    await engine.accept(command("c1"), Effects(news=(news("a"),)))
    found = await unheard.waiting(TENANT, "U1")
    assert ([each.card for each in found.news], found.entries) == (["a"], 2)
