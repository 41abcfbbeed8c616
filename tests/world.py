"""A whole Taskbot for tests: one of its doors, embedded Redis, the Slack and Zoho sandboxes, by name."""

import asyncio
import base64
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from aiohttp import web
from prometheus_client import REGISTRY
from pydantic import SecretStr
from redis.asyncio import Redis

from bot.build import Bot
from bot.ports import Rate
from bot.sandbox.slack import SlackSandbox
from bot.sandbox.zoho import ZohoSandbox
from bot.settings import Settings
from bot.slack.doors.sockets import CONNECTIONS, Patience

# Waits of Socket Mode that are short enough for tests. `check` is what finds a cut connection.
QUICK = Patience(
    hello=5.0, ping=0.2, pong=1.0, check=0.02, stagger=0.0, linger=0.5, backoff=0.02, longest=0.2, settled=0.5
)


class FreePace:
    """As fast as the sandbox takes it, which by default has no limits either."""

    async def take(self, what: str, rate: Rate) -> float:
        del what, rate
        return 0.0

    async def hold(self, what: str, seconds: float) -> None:
        del what, seconds


SECRET_KEY = base64.b64encode(b"k" * 32).decode()


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

    async def made(self, user: str, text: str) -> dict[str, Any]:
        """The card of a task said in the DM."""
        channel = self.slack.dm(user)
        before = max((message["ts"] for message in self.slack.messages(channel, user)), default="")
        await self.slack.say(user, channel, text)
        return await self.card(user, lambda message: complete_button(message) is not None and message["ts"] > before)

    async def press(self, user: str, card: dict[str, Any], label: str, channel: str | None = None) -> None:
        """A button of a message, by its label."""
        found = button(card, label)
        assert found is not None, [block for block in card["blocks"] if block["type"] == "actions"]
        place = (user, channel or self.slack.dm(user), card["ts"], found["action_id"])
        outcome = await self.slack.click(*place, value=found["value"])
        assert outcome.ok, outcome

    async def choose(self, user: str, card: dict[str, Any], option: str, channel: str | None = None) -> None:
        """Chooses an option of the card's menu, or of one of its selects, by how its text begins."""
        for block in card["blocks"]:
            for element in block["elements"] if block["type"] == "actions" else []:
                for each in element.get("options", []):
                    if each["text"]["text"].startswith(option):
                        place = (user, channel or self.slack.dm(user), card["ts"], element["action_id"])
                        outcome = await self.slack.click(*place, selected_option=each["value"])
                        assert outcome.ok, outcome
                        return
        raise AssertionError(f"no option {option!r} on the card")

    async def delete(
        self, user: str, card: dict[str, Any], which: str | None = None, channel: str | None = None
    ) -> None:
        """Delete in the card's menu, and yes: of a series "one" or "all"."""
        await self.choose(user, card, "Delete", channel)
        outcome = await self.slack.submit(user, {"which": which} if which is not None else {})
        assert outcome.ok, outcome

    async def until_zoho(self, holds: Callable[[], bool]) -> None:
        """Waits for Zoho's side to become as said."""
        async with asyncio.timeout(20):
            while not holds():
                await self.zoho.changed(self.zoho.revision)

    async def settled(self) -> None:
        """Waits until the engine has nothing left to do."""
        async with asyncio.timeout(30):
            while await self.busy():  # noqa: ASYNC110 - Redis has no event for an emptied queue
                await asyncio.sleep(0.01)

    async def hasten(self) -> None:
        """Makes due what is planned for later: redraws, reminders, the next task of a series."""
        for name in ("due", "out"):
            async for line in self.redis.scan_iter(f"tb:*}}:{name}:*"):
                root, _, tenant = line.rpartition(f":{name}:")
                for entry in await self.redis.zrange(line, 0, -1):
                    lane = await self.redis.hget(f"{root}:e:{entry!s}", "lane")
                    # One that is under way stays the first of its lane.
                    await self.redis.zadd(f"{root}:lane:{lane!s}", {str(entry): 1}, xx=True, lt=True)
                    await self.redis.zadd(line, {str(entry): 1}, lt=True)
                await self.redis.zadd(f"{root}:{name}", {tenant: 1}, lt=True)

    async def busy(self) -> bool:
        """Whether anything is queued or under way; what only becomes due later (a redraw, a reminder) is not."""
        now = (await self.redis.time())[0]
        for name in ("due", "out"):
            async for queue in self.redis.scan_iter(f"tb:*:{name}:*"):
                for entry, looked in await self.redis.zrange(queue, 0, -1, withscores=True):
                    key = f"{queue.split('}')[0]}}}:e:{entry!s}"
                    meant, kind, own = await self.redis.hmget(key, ["t0", "kind", "own"])
                    # A standing job that waits for its moment, or for its next try, holds nobody up.
                    if kind == "job" and not own and looked > now + 1:
                        continue
                    if float(meant or 0) < now + 10:
                        return True
        return False


WorldMaker = Callable[..., Awaitable[World]]


def button(message: dict[str, Any], label: str) -> dict[str, Any] | None:
    """The button of a message by its label."""
    for block in message.get("blocks", []):
        for element in block["elements"] if block["type"] == "actions" else []:
            if element.get("text", {}).get("text") == label:
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
        "slack_app_token": slack.app_token,
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


def environment(settings: Settings) -> dict[str, str]:
    """What a process of its own is told, so that it has these settings."""
    told = {"PATH": os.environ["PATH"]}
    for name, field in Settings.model_fields.items():
        value = getattr(settings, name)
        if value is not None:
            told[str(field.alias)] = str(value.get_secret_value() if isinstance(value, SecretStr) else value)
    return told


def redeliveries(reason: str) -> float:
    """How many payloads this process has had again from Slack, for a reason."""
    return REGISTRY.get_sample_value("taskbot_slack_redeliveries_total", {"reason": reason}) or 0.0


def over(transport: str) -> pytest.MarkDecorator:
    """For tests about one of Slack's doors: "http" or "socket"."""
    return pytest.mark.parametrize("transport", [transport], indirect=True)


@asynccontextmanager
async def connected(bot: Bot, slack: SlackSandbox) -> AsyncIterator[asyncio.Task[None]]:
    """The bot's Socket Mode door with all its connections open; its task. Ended in order."""
    assert bot.sockets is not None
    running = asyncio.create_task(bot.sockets.run())
    await slack.until(lambda: len(slack.sockets.connections) == CONNECTIONS)
    try:
        yield running
    finally:
        bot.sockets.stop()
        await running


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
