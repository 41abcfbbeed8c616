"""Where tasks are unfurled: in order, bounded, sealed, of their tenant alone."""

import pytest
from redis.asyncio import Redis

from bot.ports import SharedLinks
from bot.specs import Product, TaskRef, Tenant
from bot.store.seal import Seal
from bot.store.unfurls import MOST, UnfurlStore

TENANT, OTHER = Tenant(team="T1"), Tenant(team="T2")
TASK = TaskRef(product=Product.CRM, id="1")


def message(number: int) -> SharedLinks:
    return SharedLinks(channel="C0SALESROOM", ts=f"{number}.000000", urls=("https://crm.zoho.com/crm/tab/Tasks/12345",))


@pytest.fixture
def unfurls(redis: Redis) -> UnfurlStore:
    return UnfurlStore(redis, Seal(b"k" * 32))


async def test_the_newest_few_are_kept_once_each(unfurls: UnfurlStore) -> None:
    """Posted again, a message is the newest; older ones than the last ten are forgotten."""
    for number in [*range(MOST + 3), 5]:
        await unfurls.add(TENANT, TASK, message(number))
    kept = [shared.ts for shared in await unfurls.of(TENANT, TASK)]
    assert kept[0] == "5.000000"
    assert len(kept) == len(set(kept)) == MOST
    assert await unfurls.of(OTHER, TASK) == []


async def test_a_message_that_is_gone_is_forgotten(unfurls: UnfurlStore) -> None:
    """The others stay."""
    await unfurls.add(TENANT, TASK, message(1))
    await unfurls.add(TENANT, TASK, message(2))
    await unfurls.forget(TENANT, TASK, message(1))
    assert [shared.ts for shared in await unfurls.of(TENANT, TASK)] == ["2.000000"]


async def test_nothing_readable_is_stored(unfurls: UnfurlStore, redis: Redis) -> None:
    """Neither a channel nor an address; and with another key it is as if there were none."""
    await unfurls.add(TENANT, TASK, message(1))
    (key,) = [name async for name in redis.scan_iter("*unfurls*")]
    assert "SALESROOM" not in str(await redis.get(key))
    assert await UnfurlStore(redis, Seal(b"x" * 32)).of(TENANT, TASK) == []
