"""Commands that go out together: each gets its own answer, and none is left behind."""

import asyncio
from collections.abc import Sequence

import pytest
from redis.asyncio import Redis
from redis.exceptions import ResponseError

from bot.store.batches import Asked, Batches
from bot.store.connection import connect


def address(redis: Redis) -> str:
    return "unix://" + str(redis.connection_pool.connection_kwargs["path"])


async def test_each_gets_its_own_answer(redis: Redis) -> None:
    """A hundred at once are answered each with its own value, and a wrong one fails alone."""
    client = connect(address(redis))
    await asyncio.gather(*[client.set(f"k{number}", number) for number in range(100)])
    wrong = asyncio.create_task(client.lpush("k1", "x"))
    found = await asyncio.gather(*[client.get(f"k{number}") for number in range(100)])
    assert found == [str(number) for number in range(100)]
    with pytest.raises(ResponseError):
        await wrong
    await client.aclose()


async def test_what_is_asked_meanwhile_makes_the_next_batch() -> None:
    """While answers are awaited the others gather, and all of them go out as one."""
    sent, go = list[int](), asyncio.Event()

    async def send(batch: Sequence[Asked]) -> None:
        sent.append(len(batch))
        await go.wait()
        for asked in batch:
            asked.give(asked.words[0])

    batches = Batches(send)
    first = [asyncio.create_task(batches.ask((number,), {})) for number in range(2)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    rest = [asyncio.create_task(batches.ask((number,), {})) for number in range(2, 10)]
    await asyncio.sleep(0)
    go.set()
    assert await asyncio.gather(*first, *rest) == list(range(10))
    assert len(sent) < 10


async def test_nobody_is_left_behind() -> None:
    """One that is asked by whoever just got the last answer is sent as well."""

    async def send(batch: Sequence[Asked]) -> None:
        for asked in batch:
            asked.give(asked.words[0])

    batches = Batches(send)

    async def asking() -> None:
        for number in range(100):
            assert await batches.ask((number,), {}) == number

    async with asyncio.timeout(10):
        await asyncio.gather(*[asking() for _ in range(8)])


async def test_who_is_cancelled_disturbs_no_other() -> None:
    """A command whose asker gave up is still sent, and the one beside it is answered."""
    go = asyncio.Event()

    async def send(batch: Sequence[Asked]) -> None:
        await go.wait()
        for asked in batch:
            asked.give(asked.words[0])

    batches = Batches(send)
    one, other = (asyncio.create_task(batches.ask((number,), {})) for number in range(2))
    await asyncio.sleep(0)
    one.cancel()
    go.set()
    assert await other == 1
    with pytest.raises(asyncio.CancelledError):
        await one
