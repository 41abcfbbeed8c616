"""The real wiring against both sandboxes and a real Redis, over real sockets. What the tests share.

`world` is a whole Taskbot: the HTTP door on a port, a worker, embedded Redis, the Slack and Zoho sandboxes.
"""

import asyncio
import base64
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from redis.asyncio import Redis

from bot.build import Bot, build
from bot.sandbox.slack import SlackSandbox, seed
from bot.sandbox.zoho import ZohoSandbox
from bot.settings import Settings
from bot.slack.manifest import manifest
from bot.store.embedded import EmbeddedRedis

SECRET_KEY = base64.b64encode(b"k" * 32).decode()


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


@dataclass
class World:
    """Everything that runs, by name."""

    slack: SlackSandbox
    zoho: ZohoSandbox
    redis: Redis
    settings: Settings
    bot: Bot
    url: str

    async def card(
        self, user: str, wanted: Callable[[dict[str, Any]], bool], channel: str | None = None
    ) -> dict[str, Any]:
        """The newest message of the bot that is as wanted, as soon as there is one."""
        place = channel or self.slack.dm(user)

        def found() -> dict[str, Any] | None:
            messages = [message for message in self.slack.messages(place, user) if message.get("bot_id")]
            return next((message for message in reversed(messages) if wanted(message)), None)

        await self.slack.until(lambda: found() is not None, timeout=20)
        message = found()
        assert message is not None
        return message

    async def until_zoho(self, holds: Callable[[], bool]) -> None:
        """Waits for Zoho's side to become as said."""
        async with asyncio.timeout(20):
            while not holds():
                await self.zoho.changed(self.zoho.revision)

    async def settled(self) -> None:
        """Waits until the engine has nothing left to do."""
        async with asyncio.timeout(30):
            while [entry async for entry in self.redis.scan_iter("tb:*:due") if await self.busy(entry)]:  # noqa: ASYNC110 - Redis has no event for an emptied queue
                await asyncio.sleep(0.01)

    async def busy(self, due: str) -> bool:
        """Whether anything is due within ten seconds: redraws for the end of Undo don't count."""
        seconds, _ = await self.redis.time()
        return bool(await self.redis.zcount(due, "-inf", seconds + 10))


WorldMaker = Callable[..., Awaitable[World]]


def button(message: dict[str, Any], label: str) -> dict[str, Any] | None:
    """The button of a message by its label."""
    for block in message.get("blocks", []):
        for element in block["elements"] if block["type"] == "actions" else []:
            if element["text"]["text"] == label:
                return dict(element)
    return None


def complete_button(message: dict[str, Any]) -> dict[str, Any] | None:
    """The Complete button, which stands on the card of an open task only."""
    return button(message, "Complete")


def settings_for(slack: SlackSandbox, zoho: ZohoSandbox, redis_url: str, **changes: Any) -> Settings:
    """Settings that point at the sandboxes, saying so aloud."""
    values: dict[str, Any] = {
        "slack_bot_token": slack.bot_token,
        "slack_signing_secret": slack.signing_secret,
        "slack_api_url": slack.api_url,
        "zoho_client_id": zoho.client_id,
        "zoho_client_secret": zoho.client_secret,
        "zoho_refresh_token": zoho.refresh_token,
        "zoho_accounts_url": zoho.url,
        "zoho_api_url": zoho.url,
        "zoho_mail_url": zoho.url,
        "allow_other_addresses": True,
        "redis_url": redis_url,
        "secret_key": SECRET_KEY,
        "port": 0,
        **changes,
    }
    return Settings(_env_file=None, **values)


@asynccontextmanager
async def serving(application: web.Application) -> AsyncIterator[str]:
    """An aiohttp application on a free port; its address."""
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    try:
        yield f"http://{host}:{port}"
    finally:
        await runner.cleanup()


@pytest.fixture
async def make_world(redis: Redis, redis_server: EmbeddedRedis, tmp_path: Path) -> AsyncIterator[WorldMaker]:
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
            stack.push_async_callback(zoho.stop)
            slack = SlackSandbox(**{"retry_delays": (0, 0.2, 0.5), "rate_limits": False, **(slack_options or {})})
            await slack.start()
            stack.push_async_callback(slack.stop)
            settings = settings_for(slack, zoho, changes.pop("redis_url", redis_server.url), **changes)
            bot = await stack.enter_async_context(build(settings, **(parts or {})))
            url = await stack.enter_async_context(serving(bot.web))
            slack.install(manifest(url), f"{url}/slack/events")
            if with_worker:
                running = asyncio.create_task(bot.worker.run())

                async def end() -> None:
                    bot.worker.stop()
                    await running

                stack.push_async_callback(end)
            return World(slack, zoho, redis, settings, bot, url)

        yield make


@pytest.fixture
async def world(make_world: WorldMaker) -> World:
    """A whole Taskbot with default settings."""
    return await make_world()


@pytest.fixture
def dana() -> str:
    """A full member: New York, en-US."""
    return seed.DANA
