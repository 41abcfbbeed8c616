"""Fixtures: the real wiring against both sandboxes and a real Redis, over real sockets."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
import slack_wire
from moving import MovedClock
from redis.asyncio import Redis
from world import QUICK, FreePace, World, WorldMaker, connected, serving, settings_for
from zoho.wire_schemas import violations_of

from bot.build import build
from bot.sandbox.slack import SlackSandbox, seed
from bot.sandbox.zoho import ZohoSandbox
from bot.slack.manifest import manifest
from bot.store.embedded import EmbeddedRedis


@pytest.fixture(scope="session")
def redis_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedRedis]:
    """One server for all tests of a session; each test has it empty."""
    server = EmbeddedRedis(tmp_path_factory.mktemp("redis"))
    with asyncio.Runner() as runner:
        runner.run(server.start())
        yield server
        server.kill()
        runner.run(server.stop())


@pytest.fixture
async def redis(redis_server: EmbeddedRedis) -> AsyncIterator[Redis]:
    """A client of the emptied server."""
    client = Redis.from_url(redis_server.url, decode_responses=True)
    await client.flushall()
    yield client
    await client.aclose()


@pytest.fixture(params=["http", "socket"])
def transport(request: pytest.FixtureRequest) -> str:
    """The door through which Slack comes: every test of a whole Taskbot runs with each. See world.over."""
    return str(request.param)


def check_wire(zoho: ZohoSandbox) -> None:
    """Fails the test whose bot has sent Zoho what Zoho's documents don't know."""
    found = violations_of(zoho)
    assert not found, "\n".join(["requests to Zoho that its documents don't know:", *found])


def check_slack(slack: SlackSandbox) -> None:
    """Fails the test whose bot has said to Slack what would not fit the real one."""
    found = slack_wire.violations_of(slack)
    assert not found, "\n".join(["said to Slack what does not fit it:", *found])


@pytest.fixture
async def make_world(
    transport: str, redis: Redis, redis_server: EmbeddedRedis, tmp_path: Path
) -> AsyncIterator[WorldMaker]:
    """Makes worlds; keywords are settings, and for the sandboxes `slack_options` and `zoho_options`."""
    async with AsyncExitStack() as stack:

        async def make(
            *,
            slack_options: dict[str, Any] | None = None,
            zoho_options: dict[str, Any] | None = None,
            with_worker: bool = True,
            parts: dict[str, Any] | None = None,
            **changes: Any,
        ) -> World:
            zoho = ZohoSandbox(**(zoho_options or {}))
            await zoho.start()
            stack.callback(check_wire, zoho)
            stack.push_async_callback(zoho.stop)
            slack = SlackSandbox(**{"retry_delays": (0, 0.2, 0.5), "rate_limits": False, **(slack_options or {})})
            await slack.start()
            stack.callback(check_slack, slack)
            stack.push_async_callback(slack.stop)
            settings = settings_for(slack, zoho, changes.pop("redis_url", redis_server.url), **changes)
            replaced = {"patience": QUICK, "pace": FreePace(), **(parts or {})}
            bot = await stack.enter_async_context(build(settings, **replaced))
            url = await stack.enter_async_context(serving(bot.web))
            if transport == "socket":
                slack.install(manifest(), None)
                await stack.enter_async_context(connected(bot, slack))
            else:
                slack.install(manifest(url), f"{url}/slack/events")
            if with_worker:
                running = asyncio.create_task(bot.worker.run())

                async def end() -> None:
                    bot.worker.stop()
                    await running

                stack.push_async_callback(end)
            # A test may have a Redis of its own, to kill it.
            client = (
                redis
                if settings.redis_url == redis_server.url
                else Redis.from_url(str(settings.redis_url), decode_responses=True)
            )
            if client is not redis:
                stack.push_async_callback(client.aclose)
            return World(slack, zoho, client, settings, bot, url)

        yield make


@pytest.fixture
def clock() -> MovedClock:
    """The time that a test moves: that of `world`, where it asks for both."""
    return MovedClock()


@pytest.fixture
async def world(request: pytest.FixtureRequest, make_world: WorldMaker) -> World:
    """A whole Taskbot with default settings."""
    parts = {"clock": request.getfixturevalue("clock")} if "clock" in request.fixturenames else None
    return await make_world(parts=parts)


@pytest.fixture
def dana() -> str:
    """A full member: New York, en-US."""
    return seed.DANA
