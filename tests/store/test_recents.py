"""What a conversation was about last: in order, bounded, sealed, of its tenant alone."""

import pytest
from redis.asyncio import Redis

from bot.ports import RecordHit
from bot.specs import Tenant
from bot.store.recents import MOST, RecentRecords
from bot.store.seal import Seal

TENANT, OTHER = Tenant(team="T1"), Tenant(team="T2")


def hit(number: int, name: str = "Acme") -> RecordHit:
    return RecordHit(module="Accounts", id=str(number), name=name, detail="Berlin")


@pytest.fixture
def recents(redis: Redis) -> RecentRecords:
    return RecentRecords(redis, Seal(b"k" * 32))


async def ids(recents: RecentRecords, tenant: Tenant = TENANT, channel: str = "C1") -> list[str]:
    return [found.id for found in await recents.recent(tenant, channel)]


async def test_the_newest_is_first(recents: RecentRecords) -> None:
    """Each once, with its newest words."""
    await recents.linked(TENANT, "C1", [hit(1), hit(2)])
    await recents.linked(TENANT, "C1", [hit(2, "Acme Inc")])
    assert await ids(recents) == ["2", "1"]
    assert (await recents.recent(TENANT, "C1"))[0].name == "Acme Inc"


async def test_only_the_last_few_are_kept(recents: RecentRecords) -> None:
    """Twenty of a conversation."""
    for number in range(MOST + 5):
        await recents.linked(TENANT, "C1", [hit(number)])
    assert await ids(recents) == [str(number) for number in reversed(range(5, MOST + 5))]


async def test_each_conversation_and_tenant_has_its_own(recents: RecentRecords) -> None:
    """Nothing is seen elsewhere."""
    await recents.linked(TENANT, "C1", [hit(1)])
    assert await ids(recents, channel="C2") == []
    assert await ids(recents, OTHER) == []


async def test_it_is_sealed(recents: RecentRecords, redis: Redis) -> None:
    """No name lies in Redis, and it does not lie there for ever; with another key it is forgotten, not a fault."""
    await recents.linked(TENANT, "C1", [hit(1, "Very Secret Ltd")])
    (key,) = [key async for key in redis.scan_iter("tb:*")]
    assert "Secret" not in str(await redis.get(key))
    assert 0 < await redis.ttl(key) <= 90 * 86_400
    other = RecentRecords(redis, Seal(b"o" * 32))
    assert await ids(other) == []
    await other.linked(TENANT, "C1", [hit(3)])
    assert await ids(other) == ["3"]
