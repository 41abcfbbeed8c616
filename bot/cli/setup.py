"""`taskbot connect`, `disconnect`, `manifest` and `doctor`: what an admin does before anything runs.

Knows how to ask and print; the steps are in bot/connect.py and bot/doctor.py, the manifest in slack/.
"""
# ruff: noqa: PLC0415, T201 - each command loads only what it needs; a command line prints

import contextlib
import json
import sys
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer
from pydantic import SecretStr

from bot.cli.ending import EX_CONFIG, said, until_done
from bot.errors import SettingsError

if TYPE_CHECKING:
    from bot.settings import Settings


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
    """Connect Zoho: step by step, or by options alone. It goes through a self client; what is stored is sealed."""
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
                f"nobody is there to answer “{question}”; give --data-centre, --products and --code, "
                "and the client as ZOHO_CLIENT_ID and ZOHO_CLIENT_SECRET"
            ) from None

    asked = walk.ask_for(told, given, typer.echo, ask)

    async def finish() -> None:
        async with redis_of(told) as url:
            await walk.connect(told, url, SystemClock(), asked, typer.echo)

    said(finish())


def disconnect() -> None:
    """End the stored Zoho connection, at Zoho and here."""
    from bot import connect as walk
    from bot import settings

    told = settings.load()

    async def finish() -> None:
        async with redis_of(told) as url:
            await walk.disconnect(told, url, typer.echo)

    said(finish())


def manifest(
    url: Annotated[str | None, typer.Option(help="The bot's public https address; without it: Socket Mode.")] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of YAML.")] = False,
    history: Annotated[
        bool, typer.Option("--history/--no-history", help="Whether the bot may read messages; shortcuts do without.")
    ] = True,
    pane: Annotated[
        bool, typer.Option("--agent/--no-agent", help="Whether it is an agent with a pane; not every plan has that.")
    ] = True,
    data_centre: Annotated[
        str, typer.Option(envvar="ZOHO_DATA_CENTRE", help="Whose links to Zoho are shown: us, eu, in and so on.")
    ] = "us",
    allow_other: Annotated[bool, typer.Option(envvar="TASKBOT_ALLOW_OTHER_ADDRESSES", hidden=True)] = False,
) -> None:
    """Print the Slack app's manifest. It is pasted at api.slack.com/apps."""
    from bot.slack.manifest import as_yaml
    from bot.slack.manifest import manifest as made
    from bot.zoho.grants.datacentres import Addresses

    if url is not None:
        at = urlsplit(url)
        local = at.hostname in {"localhost", "127.0.0.1"} and allow_other
        secure = at.scheme == "https" or (at.scheme == "http" and local)
        if not secure or not at.hostname or at.query or at.fragment:
            raise typer.BadParameter(f"{url!r} is no public https address; give one such as https://bot.example.com")
    try:
        at_zoho = Addresses.of(data_centre)
    except SettingsError as err:
        raise typer.BadParameter(str(err)) from None
    domains = [str(urlsplit(origin).hostname) for origin in (at_zoho.web_url, at_zoho.mail_url)]
    whole = made(url, history=history, pane=pane, domains=domains)
    print(json.dumps(whole, indent=2, ensure_ascii=False) if as_json else as_yaml(whole))


def doctor(
    live: Annotated[
        bool, typer.Option("--live", help="Also try out in Zoho what no document settles: makes tasks, deletes them.")
    ] = False,
) -> None:
    """Look whether settings, Redis, Slack and Zoho are right. Exits with 1 when something is not."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from bot import settings
    from bot.build import SystemClock
    from bot.doctor import examine
    from bot.findings import Finding, failed

    table = Table("", "What", "Finding", box=None, pad_edge=False)
    colours = {"ok": "green", "warning": "yellow", "failed": "red"}
    findings = list[Finding]()

    async def look() -> None:
        told = settings.load()
        async with redis_of(told) as url, contextlib.aclosing(examine(told, url, SystemClock(), live=live)) as found:
            findings.extend([finding async for finding in found])

    status = 0
    try:
        until_done(look())
    except SettingsError as err:
        where = "Settings stand in .env (.env.example names them) or in the environment."
        findings.append(failed("Settings", f"{str(err).rstrip('.')}. {where}"))
        status = EX_CONFIG
    for one in findings:
        table.add_row(Text(one.state, style=colours[one.state]), one.about, Text(one.says))
    Console(highlight=False).print(table)
    raise typer.Exit(status or int(any(one.state == "failed" for one in findings)))


@contextlib.asynccontextmanager
async def redis_of(told: "Settings") -> AsyncIterator[str]:
    """REDIS_URL, else the Redis that `run` has of its own, started for this while where it does not run."""
    import platformdirs

    from bot.store.embedded import shared

    if told.redis_url is not None:
        yield told.redis_url
        return
    async with shared(platformdirs.user_data_path("taskbot") / "redis") as url:
        yield url
