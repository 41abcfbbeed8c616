"""Group lists that are kept for a moment: sealed, fresh, and never those from before a change of the bot's own."""

from redis.asyncio import Redis

from bot.specs import Tenant
from bot.store.group_lists import GroupListStore
from bot.store.seal import Seal

HERE = Tenant(team="T1")
ROWS = [{"id": "1", "title": "plan the fair"}]


def store(redis: Redis, grant: str = "grant") -> GroupListStore:
    return GroupListStore(redis, Seal(b"k" * 32), HERE, grant)


async def test_what_was_listed_is_there_for_all_who_use_the_grant(redis: Redis) -> None:
    """Another process of the same grant finds it, another grant does not."""
    kept = store(redis)
    assert await kept.load("7") is None
    await kept.keep("7", await kept.stands("7"), ROWS)
    assert await store(redis).load("7") == ROWS
    assert await store(redis).load("8") is None
    assert await store(redis, "other").load("7") is None


async def test_a_list_from_before_a_change_is_forgotten(redis: Redis) -> None:
    """Also one that was under way when the bot changed the group."""
    kept = store(redis)
    before = await kept.stands("7")
    await kept.changed("7")
    await kept.keep("7", before, ROWS)
    assert await kept.load("7") is None


async def test_nothing_can_be_read_in_redis(redis: Redis) -> None:
    """Titles are people's own words."""
    await store(redis).keep("7", 0, ROWS)
    values = [await redis.get(key) async for key in redis.scan_iter("tb:*:groups:*")]
    assert values
    assert not [value for value in values if "fair" in str(value)]
