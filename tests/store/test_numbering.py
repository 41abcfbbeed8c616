"""The numbers of the last list: a person's own, of one conversation, sealed, and for an hour."""

import pytest
from redis.asyncio import Redis

from bot.specs import Product, TaskRef, Tenant
from bot.store.numbering import KEEP, ListNumbers
from bot.store.seal import Seal

TENANT, OTHER = Tenant(team="T1"), Tenant(team="T2")
TASKS = [TaskRef(product=Product.CRM, id="7"), TaskRef(product=Product.MAIL, id="8", group="9")]


@pytest.fixture
def numbers(redis: Redis) -> ListNumbers:
    return ListNumbers(redis, Seal(b"k" * 32))


async def test_the_last_list_counts(numbers: ListNumbers) -> None:
    """Its order is that of its numbers; a newer list takes the place of an older one."""
    await numbers.remember(TENANT, "U1", "D1", TASKS)
    assert list(await numbers.recall(TENANT, "U1", "D1")) == TASKS
    await numbers.remember(TENANT, "U1", "D1", TASKS[1:])
    assert list(await numbers.recall(TENANT, "U1", "D1")) == TASKS[1:]


async def test_a_conversation_with_the_bot_has_two_names(numbers: ListNumbers) -> None:
    """What was written to a person by their id is found in the conversation in which they answer."""
    await numbers.remember(TENANT, "U1", "U1", TASKS)
    assert list(await numbers.recall(TENANT, "U1", "D1")) == TASKS


@pytest.mark.parametrize(
    "whose", [(TENANT, "U2", "D1"), (TENANT, "U1", "C1"), (OTHER, "U1", "D1")], ids=["person", "place", "tenant"]
)
async def test_it_is_nobody_elses(numbers: ListNumbers, whose: tuple[Tenant, str, str]) -> None:
    """Another person, another conversation and another workspace have no numbers of it."""
    await numbers.remember(TENANT, "U1", "D1", TASKS)
    assert list(await numbers.recall(*whose)) == []


async def test_another_page_goes_on_only_with_its_own_list(numbers: ListNumbers) -> None:
    """What was asked for otherwise has other numbers."""
    await numbers.remember(TENANT, "U1", "D1", TASKS, "overdue")
    assert list(await numbers.recall(TENANT, "U1", "D1", "overdue")) == TASKS
    assert list(await numbers.recall(TENANT, "U1", "D1", "today")) == []


async def test_it_is_sealed_and_ends(numbers: ListNumbers, redis: Redis) -> None:
    """No word of it lies in Redis, nor longer than an hour; with another key it is forgotten, not a fault."""
    await numbers.remember(TENANT, "U1", "D1", TASKS, "tasks re Very Secret Ltd")
    (key,) = [key async for key in redis.scan_iter("tb:*")]
    assert "Secret" not in str(await redis.get(key))
    assert 0 < await redis.ttl(key) <= KEEP.total_seconds()
    assert list(await ListNumbers(redis, Seal(b"o" * 32)).recall(TENANT, "U1", "D1")) == []
