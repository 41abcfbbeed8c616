"""What became of a command that Redis did not answer: not saved, or not known. Never "not saved" of what is saved."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from redis.asyncio import Redis
from redis_proxy import RedisProxy

from bot.errors import SaveUnknown, StoreUnavailable
from bot.store.connection import DOOR, Patience, connect, translated
from bot.store.embedded import EmbeddedRedis


@pytest.fixture
async def proxy(redis: Redis, redis_server: EmbeddedRedis, tmp_path: Path) -> AsyncIterator[RedisProxy]:
    """A wire to the emptied server."""
    async with RedisProxy(redis_server.url, tmp_path) as proxy:
        yield proxy


async def asked(client: Redis, *command: str) -> None:
    """Sends one command, with its errors translated."""
    try:
        with translated():
            await client.execute_command(*command)
    finally:
        await client.aclose()


async def test_a_lost_answer_leaves_it_unknown(proxy: RedisProxy, redis: Redis) -> None:
    """The value is there, so nobody may be told that it is not."""
    proxy.lose = b"tb:x"
    with pytest.raises(SaveUnknown):
        await asked(connect(proxy.url, patience=DOOR), "SET", "tb:x", "1")
    assert await redis.get("tb:x") == "1"


async def test_an_answer_that_is_late_leaves_it_unknown(proxy: RedisProxy) -> None:
    """Sent, and silence for longer than a command may take."""
    client = connect(proxy.url, patience=Patience(pool=1.0, connect=5.0, answer=0.2))
    await client.ping()
    proxy.delay = 0.5
    with pytest.raises(SaveUnknown):
        await asked(client, "SET", "tb:x", "1")


async def test_a_lost_answer_to_a_question_saved_nothing(proxy: RedisProxy) -> None:
    """Reading saves nothing."""
    proxy.lose = b"tb:x"
    with pytest.raises(StoreUnavailable) as caught:
        await asked(connect(proxy.url, patience=DOOR), "GET", "tb:x")
    assert not isinstance(caught.value, SaveUnknown)


async def test_without_a_connection_nothing_was_saved(tmp_path: Path) -> None:
    """Nobody listens."""
    with pytest.raises(StoreUnavailable) as caught:
        await asked(connect(f"unix://{tmp_path}/nobody.sock"), "SET", "tb:x", "1")
    assert not isinstance(caught.value, SaveUnknown)


async def test_without_a_greeting_nothing_was_saved(proxy: RedisProxy) -> None:
    """The connection opens, and the server does not say hello in time."""
    proxy.delay = 0.5
    with pytest.raises(StoreUnavailable) as caught:
        await asked(connect(proxy.url, patience=Patience(pool=1.0, connect=0.2, answer=0.2)), "SET", "tb:x", "1")
    assert not isinstance(caught.value, SaveUnknown)


async def test_a_refusal_saved_nothing(proxy: RedisProxy, redis: Redis) -> None:
    """Redis's own no is a definite answer."""
    await redis.set("tb:x", "1")
    with pytest.raises(StoreUnavailable) as caught:
        await asked(connect(proxy.url, patience=DOOR), "HSET", "tb:x", "a", "b")
    assert not isinstance(caught.value, SaveUnknown)
