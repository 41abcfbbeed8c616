"""Which messages and notes say the same, and when followed cards are looked at next."""

import datetime as dt

import pytest
from redis.asyncio import Redis

from bot.ports.threads import Paired
from bot.specs import Tenant
from bot.store.keys import Keys
from bot.store.threads import EACH, KEEP_SECONDS, LATEST, SELDOM, SOON, ThreadStore

HERE = Tenant(team="T1")
NOW = dt.datetime(2026, 7, 15, 10, tzinfo=dt.UTC)


@pytest.fixture
async def store(redis: Redis) -> ThreadStore:
    """With two followed cards, neither of which was looked at."""
    await redis.zadd(Keys.of(HERE).followed(HERE), {"one": 0, "two": 0})
    return ThreadStore(redis)


async def test_a_pair_is_found_by_either_side(store: ThreadStore) -> None:
    """By the message's ts, and among the notes; what replaces it replaces both."""
    pair = Paired(ts="1.0", note="n1", stamp="1.0")
    await store.pair(HERE, "one", pair)
    await store.pair(HERE, "one", Paired(ts=None, note="n2"))
    assert await store.of_message(HERE, "one", "1.0") == pair
    assert await store.of_message(HERE, "two", "1.0") is None
    assert {each.note for each in await store.of_notes(HERE, "one")} == {"n1", "n2"}


@pytest.mark.parametrize(("done", "most"), [(False, LATEST), (True, SELDOM)], ids=["open", "done"])
async def test_a_quiet_thread_is_looked_at_ever_less(store: ThreadStore, done: bool, most: float) -> None:
    """Twice as long each time, up to a bound; something new brings it back to a minute."""
    gaps = list[float]()
    for _ in range(12):
        await store.looked(HERE, "one", NOW, done=done)
        await store.looked(HERE, "two", NOW + dt.timedelta(days=9))
        gaps.append(((await store.next(HERE)) - NOW).total_seconds())  # type: ignore[operator]  # there is one
    assert gaps[:3] == [SOON, 2 * SOON, 4 * SOON]
    assert gaps[-1] == most
    await store.looked(HERE, "one", NOW, news=True)
    assert await store.next(HERE) == NOW + dt.timedelta(seconds=SOON)


async def test_those_that_are_due_come_first(store: ThreadStore) -> None:
    """One that was looked at waits; one that is followed no longer does not come back by a late look."""
    await store.looked(HERE, "one", NOW)
    await store.looked(HERE, "gone", NOW)
    assert await store.due(HERE, NOW, 10) == ["two"]
    assert sorted(await store.due(HERE, NOW + dt.timedelta(minutes=2), 10)) == ["one", "two"]


async def test_many_quiet_threads_share_what_looks_cost(store: ThreadStore, redis: Redis) -> None:
    """With a hundred of them each is looked at so seldom that all together take a bounded number of credits."""
    await redis.zadd(Keys.of(HERE).followed(HERE), {str(number): 1e12 for number in range(98)})
    for _ in range(12):
        await store.looked(HERE, "one", NOW)
    await store.looked(HERE, "two", NOW + dt.timedelta(days=9))
    assert await store.next(HERE) == NOW + dt.timedelta(seconds=100 * EACH)


async def test_what_is_remembered_of_a_thread_is_forgotten(store: ThreadStore, redis: Redis) -> None:
    """Also where nothing was ever said in it."""
    await store.looked(HERE, "one", NOW)
    assert 0 < await redis.ttl(Keys.of(HERE).pairs(HERE, "one")) <= KEEP_SECONDS
