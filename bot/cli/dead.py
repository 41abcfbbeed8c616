"""`taskbot dead`: what was given up, for whoever looks after the bot: listed, taken up again, dropped.

Knows how to ask and print; what is settled is accepted as a command, which a running worker carries out.
"""
# ruff: noqa: PLC0415, T201 - each command loads only what it needs; a command line prints

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.ending import said
from bot.cli.setup import redis_of
from bot.errors import TaskbotError

if TYPE_CHECKING:
    from bot.service.status import Line
    from bot.store.engine import Engine


def dead(
    retry: Annotated[str | None, typer.Option(metavar="ID", help="Take this one up again, from where it was.")] = None,
    drop: Annotated[str | None, typer.Option(metavar="ID", help="Forget this one; its author is told.")] = None,
) -> None:
    """List what the bot gave up: whose it is, what, why and when. With an option, settle one of them."""
    if retry is not None and drop is not None:
        raise typer.BadParameter("give --retry or --drop, not both")
    said(_dead(retry or drop, again=retry is not None))


async def _dead(wanted: str | None, *, again: bool) -> None:
    from bot import settings
    from bot.build import SystemClock, engine_of
    from bot.service import status

    told = settings.load()
    now = SystemClock().now()
    async with redis_of(told) as url, engine_of(told, url) as engine:
        if wanted is not None:
            await _settle(engine, wanted, told.secret_key.get_secret_value(), again=again)
            return
        lines = list[status.Line]()
        for letter in await engine.graves():
            command = letter.command
            drawn = await engine.card(command.origin.tenant, command.card or command.id)
            lines.append(status.line(letter, drawn.card if drawn is not None else None, now))
    _show(lines)


async def _settle(engine: "Engine", wanted: str, secret: str, *, again: bool) -> None:
    """Accepts the word on one of them, in the place of its author, who hears of it. Raises TaskbotError."""
    from bot.build import SystemClock
    from bot.commands import Command, Kind
    from bot.ports import Effects
    from bot.store.seal import CommandIds, read_secret

    letter = next((one for one in await engine.graves() if one.command.id == wanted), None)
    if letter is None:
        raise TaskbotError(f"{wanted} is none of those that were given up; `taskbot dead` lists them.")
    command = letter.command
    kind = Kind.REDO if again else Kind.DROP
    # The same word on the same burial is one command, however often it is typed.
    key = f"{kind.value}|{command.id}|{letter.due.timestamp()}"
    new = await engine.accept(
        Command(
            id=CommandIds(read_secret(secret))(command.origin.tenant, "dead", key),
            kind=kind,
            origin=command.origin.model_copy(update={"door": "action", "response_url": None}),
            now=SystemClock().now(),
            text=command.id,
            card=command.card or command.id,
        ),
        Effects(),
    )
    done = "Taken up again" if again else "Dropped"
    print(f"{done}: a running worker does it, and its author is told." if new else "That was said already.")


def _show(lines: Sequence["Line"]) -> None:
    """A table; ids and sentences whole, so that they can be copied."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from bot.catalogue import say

    if not lines:
        print(say("status-no-letters"))
        return
    table = Table("Id", "Author", "What", "Asked", "How it stands", "Why", box=None, pad_edge=False)
    for line in lines:
        told = (line.asked, line.since, line.state, line.problem or "")
        table.add_row(Text(line.id, overflow="fold"), line.user, *(Text(text, overflow="fold") for text in told))
    Console(highlight=False).print(table)
