"""The roles as processes: `web`, `worker`, and `run`, which is both in one over Socket Mode. Knows how each ends.

What a role does is wired in build.py; here it is started, told to stop by a signal, and drained.
"""
# ruff: noqa: PLC0415, T201 - each role loads only what it needs; a command line prints

import asyncio
import contextlib
import errno
import signal
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from bot.errors import SettingsError

if TYPE_CHECKING:
    from aiohttp.web import Application

    from bot.build import Bot
    from bot.settings import Settings

# Between SIGTERM and SIGKILL most supervisors leave half a minute or less.
DRAIN_SECONDS = 15.0


async def web() -> None:
    """Serves Slack's HTTP requests, until SIGTERM. Prints the address."""
    from bot.build import build

    told = _told("SLACK_SIGNING_SECRET")
    stop = asyncio.Event()
    on_signals(stop.set)
    async with build(told) as bot, _served(bot.web, told.host, told.port, "PORT") as address:
        print(address, flush=True)
        await stop.wait()


async def worker() -> None:
    """Carries commands out, until SIGTERM; then what is under way is finished."""
    from bot.build import build

    told = _told()
    async with build(told) as bot, _watched(bot, told):
        on_signals(bot.worker.stop)
        await bot.worker.run()


async def everything() -> None:
    """Both in one process, over Socket Mode, with a Redis of its own where none is named."""
    import platformdirs

    from bot.build import build
    from bot.store.embedded import EmbeddedRedis

    told = _told("SLACK_APP_TOKEN")
    stop = asyncio.Event()
    on_signals(stop.set)
    async with contextlib.AsyncExitStack() as stack:
        if told.redis_url is None:
            # One of its own: that of somebody else's process would end with that process.
            redis = await stack.enter_async_context(EmbeddedRedis(platformdirs.user_data_path("taskbot") / "redis"))
            told = told.model_copy(update={"redis_url": redis.url})
        bot = await stack.enter_async_context(build(told))
        await stack.enter_async_context(_watched(bot, told))
        await _together(bot, stop)


def _told(*names: str) -> "Settings":
    """This process's settings, with those that the role can't do without; logs and the parser made ready."""
    from bot import settings
    from bot.intent import warm
    from bot.logs import configure

    told = settings.load()
    for name in names:
        settings.needed(getattr(told, name.lower()), name)
    configure(told.log_level)
    warm()
    return told


@asynccontextmanager
async def _watched(bot: "Bot", told: "Settings") -> AsyncIterator[None]:
    """Health, readiness and metrics of a process that serves nothing else, where a port is set for them."""
    if told.vitals_port is None:
        yield
        return
    async with _served(bot.vitals, told.host, told.vitals_port, "TASKBOT_VITALS_PORT"):
        yield


@asynccontextmanager
async def _served(application: "Application", host: str, port: int, name: str) -> AsyncIterator[str]:
    """An application on a port; its address. Raises SettingsError, naming the setting, when that can't be had."""
    from aiohttp import web as http

    runner = http.AppRunner(application, access_log=None)
    await runner.setup()
    try:
        site = http.TCPSite(runner, host, port)
        try:
            await site.start()
        except OSError as err:
            if err.errno not in (errno.EADDRINUSE, errno.EACCES, errno.EADDRNOTAVAIL):
                raise
            raise SettingsError(f"{name}: {host}:{port} can't be listened on ({err.strerror})") from err
        bound, on = runner.addresses[0][:2]
        yield f"http://{bound}:{on}"
    finally:
        await runner.cleanup()


async def _together(bot: "Bot", stop: asyncio.Event) -> None:
    """The Socket Mode door and the worker, until `stop` or until one of them fails; then both end in order."""
    from bot.slack.listeners import COMMAND

    def connected(identity: Mapping[str, Any]) -> None:
        print(
            f"Connected to Slack as {identity['user']} in {identity['team']}. Write to it, or use {COMMAND}.",
            flush=True,
        )

    assert bot.sockets is not None
    parts = [asyncio.create_task(bot.sockets.run(connected)), asyncio.create_task(bot.worker.run())]
    stopped = asyncio.create_task(stop.wait())
    await asyncio.wait([stopped, *parts], return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    bot.sockets.stop()
    bot.worker.stop()
    # What is not done by then is cut off: its command is kept, and looked up in Zoho at the next start.
    await asyncio.wait(parts, timeout=DRAIN_SECONDS)
    for part in parts:
        part.cancel()
    for ended in await asyncio.gather(*parts, return_exceptions=True):
        if isinstance(ended, Exception):
            raise ended


def on_signals(stop: Callable[[], None]) -> None:
    """Ctrl-C and SIGTERM end a role in order."""
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop)
