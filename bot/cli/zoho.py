"""`taskbot zoho`: what Zoho would be sent for a line. Knows the parser and the plans; sends nothing.

It is for looking: what makes tasks is Slack, where nothing is sent twice.
"""
# ruff: noqa: PLC0415, T201 - each command loads only what it needs; a command line prints

import datetime as dt
import json
import sys
from collections.abc import Iterator
from typing import Annotated

import typer

from bot.cli.parse import context_of, said, tasks_of
from bot.specs import Product, TaskSpec


def zoho(  # noqa: PLR0917 - typer options are keywords on the command line
    text: Annotated[str | None, typer.Argument(help="What somebody might type; without it, standard input.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the requests and send nothing: always so.")] = True,  # noqa: ARG001 - says aloud what is so anyway
    product: Annotated[Product | None, typer.Option(help="One product alone.")] = None,
    version: Annotated[str, typer.Option(help="Zoho CRM's API version: v8 or v2.")] = "v8",
    zone: Annotated[str, typer.Option(help="The person's time zone; default: this machine's.")] = "",
    locale: Annotated[str, typer.Option(help="The person's locale.")] = "en-US",
    now: Annotated[str, typer.Option(help="The moment it is said, as 2026-07-15T10:00; default: now.")] = "",
) -> None:
    """Print the requests to Zoho that a line becomes. Nothing is sent."""
    if version not in {"v2", "v8"}:
        raise typer.BadParameter(f"{version!r} is not known here; give v8 or v2", param_hint="--version")
    context = context_of(zone, locale, now)

    from bot.intent import parse as read

    reading = read(said(text), context)
    tasks = tasks_of(reading, context)
    if not tasks:
        print(f"taskbot: {reading.question or 'this is no task to make'}", file=sys.stderr)
        raise typer.Exit(1)
    for number, spec in enumerate(tasks):
        for product_ in (product,) if product else (spec.destination.product,) if spec.destination.product else Product:
            if number or product_ is Product.MAIL:
                print()
            for line in _lines(spec, product_, version, today=context.local.date()):
                print(line)


def _lines(spec: TaskSpec, product: Product, version: str, *, today: dt.date) -> Iterator[str]:
    """The tier, the notes for the person, and each request with its body as it goes over the wire."""
    from bot.errors import CannotPlan
    from bot.zoho.dry_run import dry_run

    try:
        plan, requests = dry_run(spec, today, product, version=version)
    except CannotPlan as err:
        yield f"{product.upper()}: refused. {err}"
        return
    yield f"{product.upper()}: {plan.tier}, {len(requests)} request{'' if len(requests) == 1 else 's'}"
    for note in plan.notes:
        yield f"  {note}"
    for request in requests:
        yield f"{request.method} {request.path}"
        yield json.dumps(request.body, ensure_ascii=False, indent=2)
