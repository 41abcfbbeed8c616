"""The command line, and the sole reader of the environment. Knows the roles; what they do is wired in build.py.

Exit statuses: 0 done, 1 failed, 64 wrong usage (EX_USAGE), 78 a setting is missing or wrong (EX_CONFIG).
"""

import asyncio
import contextlib
import errno
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.ending import EX_CONFIG, EX_USAGE, TYPER_USAGE, until_done
from bot.cli.parse import parse
from bot.cli.setup import connect, disconnect, doctor, manifest
from bot.errors import SettingsError

if TYPE_CHECKING:
    from bot.build import Bot

# Between SIGTERM and SIGKILL most supervisors leave half a minute or less.
DRAIN_SECONDS = 15.0

cli = typer.Typer(
    name="taskbot",
    help="One line in Slack becomes a task in Zoho CRM or Zoho Mail.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    # Boxes break a sentence in the middle, and logs and scripts read them too.
    rich_markup_mode=None,
)


def main() -> None:
    """The `taskbot` command."""
    try:
        cli()
    except SettingsError as err:
        print(f"taskbot: {err}", file=sys.stderr)
        raise SystemExit(EX_CONFIG) from None
    except SystemExit as ended:
        raise SystemExit(EX_USAGE if ended.code == TYPER_USAGE else ended.code) from None


@cli.command()
def web() -> None:
    """Serve Slack's HTTP requests (the `web` role). Prints the address it listens on."""
    until_done(_web())


@cli.command()
def worker() -> None:
    """Carry commands out (the `worker` role)."""
    until_done(_worker())


@cli.command()
def run() -> None:
    """Run everything in one process, over Socket Mode: no public address, and no Redis needed."""
    until_done(_everything())


@cli.command()
def demo(
    port: Annotated[int, typer.Option(min=0, max=65535, help="The page's port on 127.0.0.1.")] = 8765,
    data: Annotated[Path | None, typer.Option(help="Where tasks and messages are kept between starts.")] = None,
) -> None:
    """Try the whole thing on this machine: a Slack and a Zoho of its own, and a page to use them."""
    import platformdirs

    from bot.sandbox.demo import Demo
    from bot.slack.manifest import manifest

    folder = data or platformdirs.user_data_path("taskbot") / "demo"

    async def run() -> None:
        show = Demo(folder.absolute(), manifest, port=port, say=lambda line: print(line, flush=True))
        _on_signals(show.stop)
        await show.run()

    until_done(run())


for command in (parse, connect, disconnect, manifest, doctor):
    cli.command()(command)


async def _web() -> None:
    from aiohttp import web as http

    from bot import settings
    from bot.build import build
    from bot.intent import warm
    from bot.logs import configure

    told = settings.load()
    settings.needed(told.slack_signing_secret, "SLACK_SIGNING_SECRET")
    configure(told.log_level)
    warm()
    stop = asyncio.Event()
    _on_signals(stop.set)
    async with build(told) as bot:
        runner = http.AppRunner(bot.web, access_log=None)
        await runner.setup()
        try:
            site = http.TCPSite(runner, told.host, told.port)
            try:
                await site.start()
            except OSError as err:
                if err.errno not in (errno.EADDRINUSE, errno.EACCES, errno.EADDRNOTAVAIL):
                    raise
                raise SettingsError(f"PORT: {told.host}:{told.port} can't be listened on ({err.strerror})") from err
            host, port = runner.addresses[0][:2]
            print(f"http://{host}:{port}", flush=True)
            await stop.wait()
        finally:
            await runner.cleanup()


async def _worker() -> None:
    from bot import settings
    from bot.build import build
    from bot.intent import warm
    from bot.logs import configure

    told = settings.load()
    configure(told.log_level)
    warm()
    async with build(told) as bot:
        _on_signals(bot.worker.stop)
        await bot.worker.run()


async def _everything() -> None:
    import platformdirs

    from bot import settings
    from bot.build import build
    from bot.intent import warm
    from bot.logs import configure
    from bot.store.embedded import EmbeddedRedis

    told = settings.load()
    settings.needed(told.slack_app_token, "SLACK_APP_TOKEN")
    configure(told.log_level)
    stop = asyncio.Event()
    _on_signals(stop.set)
    warm()
    async with contextlib.AsyncExitStack() as stack:
        if told.redis_url is None:
            # One of its own: that of somebody else's process would end with that process.
            redis = await stack.enter_async_context(EmbeddedRedis(platformdirs.user_data_path("taskbot") / "redis"))
            told = told.model_copy(update={"redis_url": redis.url})
        await _together(await stack.enter_async_context(build(told)), stop)


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


def _on_signals(stop: Callable[[], None]) -> None:
    """Ctrl-C and SIGTERM end a role in order."""
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop)


if __name__ == "__main__":
    main()
