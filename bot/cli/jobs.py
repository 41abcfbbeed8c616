"""`taskbot jobs`: what runs without anyone typing, when it ran last and runs next, and how late it is. Only looks."""
# ruff: noqa: PLC0415, T201 - each command loads only what it needs; a command line prints

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.ending import said
from bot.cli.setup import redis_of

if TYPE_CHECKING:
    from bot.ports import Standing

# A worker looks at what is due at least once a second; later than this something keeps it.
_IN_TIME = dt.timedelta(seconds=5)
# Kinds of commands that wait for a moment besides the jobs, in words.
_PLANNED = {"remind": "reminders and due times", "next": "next tasks of series", "extend": "horizons of series"}


def jobs(
    job: Annotated[str | None, typer.Option(metavar="NAME", help="Only those of this name.")] = None,
    most: Annotated[int, typer.Option(metavar="NUMBER", min=1, help="So many of each name, the next first.")] = 20,
) -> None:
    """List what runs by itself: for whom, when it ran last and how that went, when it is next, and how late it is."""
    said(_jobs(job, most))


async def _jobs(wanted: str | None, most: int) -> None:
    from bot import settings
    from bot.build import SystemClock
    from bot.build.jobs import standings_of

    told = settings.load()
    async with redis_of(told) as url, standings_of(url) as standings:
        standing, counts = await standings.all(wanted, most), await standings.counted()
        planned = await standings.planned() if wanted is None else []
    more = {job: count - most for job, count in sorted(counts.items()) if count > most and wanted in (None, job)}
    _show(standing, more, planned, SystemClock().now())


def _show(
    standing: Sequence["Standing"],
    more: Mapping[str, int],
    planned: Sequence[tuple[str, int, dt.datetime]],
    now: dt.datetime,
) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if not standing:
        print("No job stands. They begin when somebody gives the bot something to do, and a worker runs.")
    else:
        table = Table("Job", "Of", "Last", "Outcome", "Next", "Lag", box=None, pad_edge=False)
        for one in standing:
            cells = (one.job, one.key or "the workspace", _moment(one.last), _outcome(one), _moment(one.next))
            table.add_row(*(Text(cell, overflow="fold") for cell in cells), _lag(one.next, now))
        Console(highlight=False).print(table)
    for job, count in more.items():
        print(f"{job}: {count:,} more {'come' if count > 1 else 'comes'} later; --most says how many are listed")
    for kind, count, first in planned:
        if (what := _PLANNED.get(kind)) is not None:
            lag = _lag(first, now)
            print(
                f"{what.capitalize()}: {count} planned, the first at {_moment(first)}"
                + (f", late by {lag}" if lag else "")
            )


def _moment(at: dt.datetime | None) -> str:
    return f"{at.astimezone(dt.UTC):%Y-%m-%d %H:%M:%S} UTC" if at is not None else "-"


def _outcome(one: "Standing") -> str:
    if one.last is None:
        return "-"
    return "done" if one.problem is None else one.problem


def _lag(at: dt.datetime | None, now: dt.datetime) -> str:
    """How late it is; nothing for what is in time."""
    late = now - at if at is not None else dt.timedelta()
    return str(dt.timedelta(seconds=round(late.total_seconds()))) if late > _IN_TIME else ""
