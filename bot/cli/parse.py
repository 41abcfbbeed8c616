"""`taskbot parse`: how a line is read, and what Zoho would be sent. Knows the parser and the plans; sends nothing.

It is timed, so it loads neither the web server nor Slack nor Redis.
"""
# ruff: noqa: PLC0415, T201 - each command loads only what it needs; a command line prints

import contextlib
import datetime as dt
import json
import os
import re
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from bot.specs import Product, TaskSpec

if TYPE_CHECKING:
    from bot.intent import Context, Reading

# A language, perhaps a script, perhaps a country: en, en-US, zh-Hant-TW, es-419 (BCP 47); Slack writes them so.
LOCALE = re.compile(r"[a-z]{2,3}([-_][a-z]{4})?([-_]([a-z]{2}|\d{3}))?", re.IGNORECASE)


def parse(  # noqa: PLR0917 - typer options are keywords on the command line
    text: Annotated[str | None, typer.Argument(help="What somebody might type; without it, standard input.")] = None,
    zone: Annotated[str, typer.Option(help="The person's time zone; default: this machine's.")] = "",
    locale: Annotated[str, typer.Option(help="The person's locale: it decides the order of day and month.")] = "en-US",
    now: Annotated[str, typer.Option(help="The moment it is said, as 2026-07-15T10:00; default: now.")] = "",
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read rows from standard input, write readings.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the reading as JSON.")] = False,
) -> None:
    """Show how a line is read, with the words behind each field."""
    if jsonl:
        _rows()
        return
    context = context_of(zone, locale, now)
    line = said(text)

    from bot.intent import parse as read
    from bot.intent import report

    reading = read(line, context)
    if as_json:
        print(json.dumps(report.to_json(reading, context), ensure_ascii=False, indent=2))
    else:
        _show(reading, context)


def _rows() -> None:
    """Rows from standard input to readings on standard output."""
    from bot.intent.jsonl import run

    try:
        run(sys.stdin, sys.stdout)
    except (ValueError, KeyError) as err:  # a zone that is none is a KeyError
        print(f"taskbot: a row can't be read: {str(err).splitlines()[0]}", file=sys.stderr)
        raise typer.Exit(1) from None


def context_of(zone: str, locale: str, now: str) -> "Context":
    """Who types when and where. Raises BadParameter with a right example."""
    from bot.intent import Context

    if zone and not _is_zone(zone):
        raise typer.BadParameter(f"{zone!r} is no time zone; give one such as Europe/Berlin", param_hint="--zone")
    if not LOCALE.fullmatch(locale):
        raise typer.BadParameter(f"{locale!r} is no locale; give one such as en-US or de", param_hint="--locale")
    try:
        moment = dt.datetime.fromisoformat(now) if now else dt.datetime.now(dt.UTC)
    except ValueError:
        raise typer.BadParameter(
            f"{now!r} is no moment; give one such as 2026-07-15T10:00", param_hint="--now"
        ) from None
    there = zone or _local_zone()
    moment = moment.replace(tzinfo=ZoneInfo(there)) if moment.tzinfo is None else moment
    return Context(now=moment, zone=there, locale=locale)


def said(given: str | None) -> str:
    """The argument, else what is piped in: one message, which may have several lines. Raises BadParameter."""
    text = sys.stdin.read() if given is None and not sys.stdin.isatty() else given or ""
    if not text.strip():
        raise typer.BadParameter(
            'give a text in quotes, such as: taskbot parse "call Acme tomorrow 3pm"', param_hint="TEXT"
        )
    return text.strip() if given is None else text


def tasks_of(reading: "Reading", context: "Context") -> tuple[TaskSpec, ...]:
    """The tasks that would be made; of another intent, such as a change or a list, the spec is none."""
    found = reading.tasks or ((reading.spec,) if reading.intent == "create" and reading.spec else ())
    return tuple(spec.placed(context.zone) for spec in found)


def _show(reading: "Reading", context: "Context") -> None:
    """The reading in lines; and for tasks that would be made, what Zoho would be sent."""
    from rich.console import Console

    from bot.intent import report

    console = Console(highlight=False, soft_wrap=True)
    for line in report.lines(reading, context):
        console.print(line)
    for line in report.perhaps(reading, context):
        console.print(line)
    for spec in tasks_of(reading, context):
        for row in _requests(spec, context.local.date()):
            console.print(row)


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


def _is_zone(name: str) -> bool:
    # A folder of zones ("America") is an OSError, a path elsewhere a ValueError, an unknown name a KeyError.
    with contextlib.suppress(OSError, ValueError, KeyError):
        ZoneInfo(name)
        return True
    return False


def _local_zone() -> str:
    """This machine's IANA zone: TZ, which the C library asks first too, else its clock's; UTC where neither tells."""
    told = os.environ.get("TZ", "").removeprefix(":")
    path = os.path.realpath("/etc/localtime")
    set_here = path.split("zoneinfo/", 1)[1] if "zoneinfo/" in path else ""
    return next((name for name in (told, set_here) if name and _is_zone(name)), "UTC")
