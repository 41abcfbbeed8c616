"""The command line, and the sole reader of the environment. Knows the roles; what they do is wired in build.py.

Exit statuses: 0 done, 1 failed, 64 wrong usage (EX_USAGE), 78 a setting is missing or wrong (EX_CONFIG).
"""

import asyncio
import contextlib
import datetime as dt
import errno
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import urlsplit

import typer
from pydantic import SecretStr

from bot.errors import SettingsError, TaskbotError
from bot.specs import Product, TaskSpec

if TYPE_CHECKING:
    from bot.build import Bot
    from bot.settings import Settings

EX_CONFIG = 78
# Between SIGTERM and SIGKILL most supervisors leave half a minute or less.
DRAIN_SECONDS = 15.0

cli = typer.Typer(
    name="taskbot",
    help="One line in Slack becomes a task in Zoho CRM or Zoho Mail.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


def main() -> None:
    """The `taskbot` command."""
    try:
        cli()
    except SettingsError as err:
        print(f"taskbot: {err}", file=sys.stderr)
        raise SystemExit(EX_CONFIG) from None


@cli.command()
def web() -> None:
    """Serve Slack's HTTP requests (the `web` role). Prints the address it listens on."""
    _run(_web)


@cli.command()
def worker() -> None:
    """Carry commands out (the `worker` role)."""
    _run(_worker)


@cli.command()
def run() -> None:
    """Run everything in one process, over Socket Mode: no public address, and no Redis needed."""
    _run(_everything)


@cli.command()
def demo(
    port: Annotated[int, typer.Option(help="The page's port on 127.0.0.1.")] = 8765,
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

    _loop(run())


@cli.command()
def parse(
    text: Annotated[str | None, typer.Argument(help="What somebody might type.")] = None,
    zone: Annotated[str, typer.Option(help="The person's time zone.")] = "",
    locale: Annotated[str, typer.Option(help="The person's locale: it decides the order of day and month.")] = "en-US",
    now: Annotated[str, typer.Option(help="The moment it is said, as 2026-07-15T10:00; default: now.")] = "",
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read rows from standard input, write readings.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the reading as JSON.")] = False,
) -> None:
    """Show how a line is read: each field, with the words that it came from."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    from bot.intent import Context, report
    from bot.intent import parse as read
    from bot.intent.jsonl import run

    if jsonl:
        run(sys.stdin, sys.stdout)
        return
    if text is None:
        raise typer.BadParameter('give a text in quotes, such as: taskbot parse "call Acme tomorrow 3pm"')
    try:
        there = ZoneInfo(zone) if zone else dt.datetime.now().astimezone().tzinfo
    except (ZoneInfoNotFoundError, ValueError) as err:
        raise typer.BadParameter(f"{zone!r} is no time zone; give one such as Europe/Berlin") from err
    try:
        said = dt.datetime.fromisoformat(now) if now else dt.datetime.now(dt.UTC)
    except ValueError as err:
        raise typer.BadParameter(f"{now!r} is no moment; give one such as 2026-07-15T10:00") from err
    said = said.replace(tzinfo=there) if said.tzinfo is None else said
    context = Context(now=said, zone=zone or _local_zone(), locale=locale)
    reading = read(text, context)
    if as_json:
        print(json.dumps(report.to_json(reading, context), ensure_ascii=False, indent=2))
        return
    from rich.console import Console

    console = Console(highlight=False, soft_wrap=True)
    for line in report.lines(reading, context):
        console.print(line)
    if reading.spec is not None:
        for row in _requests(reading.spec, said.astimezone(ZoneInfo(context.zone)).date()):
            console.print(row)


@cli.command()
def connect(
    data_centre: Annotated[str | None, typer.Option(help="us, eu, in, au, jp, cn, ca, sa, uk or ae.")] = None,
    products: Annotated[str | None, typer.Option(help="crm, mail, or crm,mail.")] = None,
    client_id: Annotated[
        str | None, typer.Option(help="The self client's id; else ZOHO_CLIENT_ID, else asked.")
    ] = None,
    client_secret: Annotated[
        str | None, typer.Option(help="Only “-”: read it from standard input. Else ZOHO_CLIENT_SECRET, else asked.")
    ] = None,
    code: Annotated[str | None, typer.Option(help="The generated code.")] = None,
) -> None:
    """Connect Zoho: step by step through a self client, or by options alone. What is stored is sealed."""
    from bot import connect as walk
    from bot import settings
    from bot.build import SystemClock

    if client_secret not in (None, "-"):
        raise typer.BadParameter("a secret on the command line is seen by others; give “-” and pipe it in")
    told = settings.load()
    secret = told.zoho_client_secret
    if client_secret is not None:
        secret = SecretStr(sys.stdin.readline())
    given = walk.Given(data_centre, products, client_id or told.zoho_client_id, secret, code)

    def ask(question: str, default: str | None, hidden: bool) -> str:
        there = sys.stdin.isatty()
        try:
            return str(typer.prompt(question, default=default, hide_input=hidden and there))
        except typer.Abort:
            if there:
                raise
            raise typer.BadParameter(
                f"nobody is there to answer “{question}”; give --data-centre, --products, --client-id and --code, "
                "and the client secret as ZOHO_CLIENT_SECRET"
            ) from None

    asked = walk.ask_for(told, given, typer.echo, ask)

    async def finish() -> None:
        async with _redis(told) as url:
            await walk.connect(told, url, SystemClock(), asked, typer.echo)

    _said(finish())


@cli.command()
def disconnect() -> None:
    """End the stored Zoho connection, at Zoho and here."""
    from bot import connect as walk
    from bot import settings

    told = settings.load()

    async def finish() -> None:
        async with _redis(told) as url:
            await walk.disconnect(told, url, typer.echo)

    _said(finish())


@cli.command()
def manifest(
    url: Annotated[str | None, typer.Option(help="The bot's public https address; without it: Socket Mode.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of YAML.")] = False,
    allow_other: Annotated[bool, typer.Option(envvar="TASKBOT_ALLOW_OTHER_ADDRESSES", hidden=True)] = False,
) -> None:
    """Print the Slack app's manifest, to be pasted at api.slack.com/apps."""
    from bot.slack.manifest import as_yaml
    from bot.slack.manifest import manifest as made

    if url is not None:
        at = urlsplit(url)
        local = at.hostname in {"localhost", "127.0.0.1"} and allow_other
        secure = at.scheme == "https" or (at.scheme == "http" and local)
        if not secure or not at.hostname or at.query or at.fragment:
            raise typer.BadParameter(f"{url!r} is no public https address; give one such as https://bot.example.com")
    print(json.dumps(made(url), indent=2, ensure_ascii=False) if as_json else as_yaml(made(url)))


@cli.command()
def doctor() -> None:
    """Look whether everything is there and right: settings, Redis, Slack, Zoho. Exits with 1 when something is not."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from bot import settings
    from bot.build import SystemClock
    from bot.doctor import Finding, examine, failed

    table = Table("", "What", "Finding", box=None, pad_edge=False)
    colours = {"ok": "green", "warning": "yellow", "failed": "red"}
    findings = list[Finding]()

    async def look() -> None:
        told = settings.load()
        async with _redis(told) as url, contextlib.aclosing(examine(told, url, SystemClock())) as found:
            findings.extend([finding async for finding in found])

    status = 0
    try:
        _loop(look())
    except SettingsError as err:
        findings.append(failed("Settings", str(err)))
        status = EX_CONFIG
    for one in findings:
        table.add_row(Text(one.state, style=colours[one.state]), one.about, Text(one.says))
    Console(highlight=False).print(table)
    raise typer.Exit(status or int(any(one.state == "failed" for one in findings)))


@contextlib.asynccontextmanager
async def _redis(told: "Settings") -> AsyncIterator[str]:
    """REDIS_URL, else the Redis that `run` has of its own, started for this while where it does not run."""
    import platformdirs

    from bot.store.embedded import shared

    if told.redis_url is not None:
        yield told.redis_url
        return
    async with shared(platformdirs.user_data_path("taskbot") / "redis") as url:
        yield url


def _said(running: Coroutine[Any, Any, None]) -> None:
    """Runs it; a failure is one line, with exit status 1."""
    try:
        _loop(running)
    except SettingsError:
        raise
    except TaskbotError as err:
        print(f"taskbot: {err}", file=sys.stderr)
        raise typer.Exit(1) from None


def _requests(spec: TaskSpec, today: dt.date) -> Iterator[str]:
    """What CRM and Mail would each be sent, or why it can't be."""
    from rich.markup import escape

    from bot.errors import CannotPlan
    from bot.zoho.dry_run import dry_run

    for product in (spec.destination.product,) if spec.destination.product else tuple(Product):
        yield ""
        try:
            plan, requests = dry_run(spec, today, product)
        except CannotPlan as err:
            yield f"[bold]{product.upper()}[/bold] can't carry it: {escape(str(err))}"
            continue
        for request in requests:
            body = json.dumps(request.body, ensure_ascii=False)
            yield f"[bold]{product.upper()}[/bold] {request.method} {request.path} {escape(body)}"
        for note in plan.notes:
            yield f"     {escape(note)}"


def _local_zone() -> str:
    """This machine's IANA zone, UTC where it can't be told."""
    with contextlib.suppress(OSError):
        path = os.path.realpath("/etc/localtime")
        if "zoneinfo/" in path:
            return path.split("zoneinfo/", 1)[1]
    return os.environ.get("TZ") or "UTC"


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


def _run(role: Callable[[], Coroutine[Any, Any, None]]) -> None:
    _loop(role())


def _loop(running: Coroutine[Any, Any, None]) -> None:
    """Runs it on uvloop where that is installed (not on Windows)."""
    try:
        from uvloop import new_event_loop
    except ImportError:
        asyncio.run(running)
        return
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        runner.run(running)


if __name__ == "__main__":
    main()
