"""Fixtures of the sandboxes' tests: Slack with a scripted app over HTTP, and the demo page in a browser."""

import copy
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from demo_app import Demo, running_demo
from demo_browser import Browser, Page, open_page, running_browser
from slack_sandbox_app import MANIFEST, ScriptedApp, TestClock
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.slack import SlackSandbox


@pytest.fixture
def manifest() -> dict[str, Any]:
    """A fresh copy, to be changed at will."""
    return copy.deepcopy(MANIFEST)


@pytest.fixture
def slack_clock() -> TestClock:
    """The sandbox's clock."""
    return TestClock()


@pytest.fixture
async def slack_app() -> AsyncIterator[ScriptedApp]:
    """The app that the sandbox talks to, listening."""
    app = ScriptedApp()
    server = web.Application()
    server.router.add_post("/slack/events", app.handle)
    runner = web.AppRunner(server, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    app.url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
    yield app
    await runner.cleanup()


@pytest.fixture
def ack_timeout() -> float:
    """Slack's 3 seconds; a test that waits for their end parametrizes it smaller."""
    return 3.0


@pytest.fixture
async def slack(
    slack_app: ScriptedApp, slack_clock: TestClock, manifest: dict[str, Any], ack_timeout: float
) -> AsyncIterator[SlackSandbox]:
    """A sandbox without rate limits, with the app installed over HTTP and hasty retries."""
    sandbox = SlackSandbox(clock=slack_clock, rate_limits=False, retry_delays=(0, 0.01, 0.02), ack_timeout=ack_timeout)
    await sandbox.start()
    sandbox.install(manifest, slack_app.url)
    yield sandbox
    await sandbox.stop()


@pytest.fixture
def slack_client(slack: SlackSandbox) -> AsyncWebClient:
    """Slack's own client with the bot's token."""
    return AsyncWebClient(token=slack.bot_token, base_url=slack.api_url, retry_handlers=[])


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One browser for a module of tests."""
    async with running_browser() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def demo() -> AsyncIterator[Demo]:
    """Both sandboxes with a scripted app, and the page."""
    async with running_demo(ack_timeout=1.0) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser, demo: Demo) -> AsyncIterator[Page]:
    """The page, open as Dana has it."""
    async with open_page(browser, demo.url) as opened:
        yield opened
