"""Cells of the fault matrix in which processes die, stand still, or lose what was written. See cells.py."""

import asyncio
import contextlib
import os
import tempfile
import time
from pathlib import Path
from typing import Any

import crash_points
import kind_cells
from mischief import freeze, kill, kill_redis, under
from outcomes import PACE, Outcome, endure, load, outcome, running
from rig import POST, Rig

# Seconds after the last kill in which a thousand commands must have ended.
DRAINS = 60.0


def _pause(commands: int) -> float:
    """Seconds between two deaths of Redis: four, and in a short run at least three deaths."""
    return min(4.0, commands / PACE / 4)


async def killed_workers(commands: int) -> Outcome:
    """A worker killed every 200 ms, one POST in three going wrong."""
    return await endure(commands, [kill("worker", 0.2)], drains=DRAINS)


async def killed_webs(commands: int) -> Outcome:
    """And a web every second."""
    return await endure(commands, [kill("worker", 0.2), kill("web", 1.0)], drains=DRAINS)


async def killed_redis(commands: int) -> Outcome:
    """Redis killed again and again, and workers."""
    found = await endure(commands, [kill("worker", 0.4), kill_redis(_pause(commands))], drains=DRAINS)
    if found.slowest_ack >= 1.0:
        found.says = found.says or f"an acknowledgement took {found.slowest_ack:.1f} s"
    return found


async def crash_cells(commands: int) -> Outcome:
    """Each crash point with each answer of Zoho's, one command each; with few commands only some answers."""
    answers = crash_points.ANSWERS[: max(1, commands // len(crash_points.POINTS))]
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="tb-faults-") as folder:
        cells = await crash_points.every_cell(Path(folder), answers=answers)
    wrong = [f"{point} x {answer}: {says}" for (point, answer), (_, _, says) in cells.items() if says]
    return Outcome(
        asked=len(cells),
        acknowledged=len(cells),
        lost=sum(lost for lost, _, _ in cells.values()),
        duplicates=sum(many for _, many, _ in cells.values()),
        seconds=time.monotonic() - began,
        says="; ".join(wrong[:3]),
        done={"cells": len(cells)},
    )


async def kinds(commands: int) -> Outcome:
    """Each kind of command: its worker dies at each moment, Zoho and Slack fail, Slack delivers all of it again."""
    most = max(1, commands // len(kind_cells.SCENES))
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="tb-faults-") as folder:
        cells = await kind_cells.every_scene(Path(folder), most=most)
    wrong = [f"{cell}: {says}" for cell, says in cells.items() if says]
    return Outcome(
        asked=len(cells),
        acknowledged=len(cells),
        seconds=time.monotonic() - began,
        says="; ".join(wrong[:3]),
        done={"cells": len(cells)},
    )


async def frozen_workers(commands: int) -> Outcome:
    """Workers frozen for longer than their lease."""
    return await endure(commands, [freeze("worker", 0.5, (3.0, 6.0))])


async def frozen_in_the_window(commands: int, *, unique: bool) -> Outcome:
    """One POST in twenty only reaches Zoho when its absence was long proven: the window that no check closes."""
    field_ = "Slack_Key"
    options: dict[str, Any] = {"zoho_options": {"unique_field": field_}} if unique else {}
    if unique:
        options["crm_marker_field"] = field_
    async with running(faults=False, **options) as made:
        # Longer than the settle time and two look-ups.
        late = made.zoho.faults.add(match=POST, kind="late", times=None, probability=0.05, seconds=9.0)
        began = time.monotonic()
        await load(made, commands)
        found = await outcome(made, began, within=60)
        made.zoho.faults.waiting.remove(late)
        await _healed(made, 0.0 if unique else 90.0)
        found.duplicates, found.seconds = made.duplicates, time.monotonic() - began
        found.done = {"copies removed": _removed(made)}
        return found


def _removed(made: Rig) -> int:
    """By the sweeps."""
    return sum(request.method == "DELETE" and request.status == 200 for request in made.zoho.requests)


async def _healed(made: Rig, within: float) -> None:
    """Waits for what is still under way to Zoho, and then for the sweeps that take away what is too many."""
    await made.zoho.carried_out()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(within):
            while made.duplicates:
                await made.zoho.changed(made.zoho.revision)


def _aof(made: Rig) -> Path:
    return max(made.folder.glob("redis/appendonlydir/*.incr.aof"), key=lambda path: path.stat().st_mtime)


def _torn(made: Rig) -> None:
    """Power lost in the middle of a write: half a command stands at the end."""
    with _aof(made).open("ab") as out:
        out.write(b"*3\r\n$3\r\nSET\r\n$9\r\ntb:torn")


def _cut(made: Rig) -> None:
    """Power lost where only every second is synced: the last of what was written is gone."""
    path = _aof(made)
    os.truncate(path, max(0, path.stat().st_size - 60_000))


async def power_lost(commands: int) -> Outcome:
    """At level disk: Redis killed in mid-write, its last record torn."""
    return await endure(commands, [kill_redis(_pause(commands), _torn)], durability="disk")


async def power_lost_between_syncs(commands: int) -> Outcome:
    """At level process, with everysec: what the cut takes is lost, but never made twice."""
    async with running(fsync="everysec") as made:
        began = time.monotonic()
        async with under(made, [kill_redis(_pause(commands), _cut)]) as count:
            await load(made, commands)
        found = await outcome(made, began, count, within=30)
        # A second of acknowledged commands may be gone at this level; this cell is about the second copies.
        found.done = {**found.done, "lost, as this level allows": found.lost}
        found.lost, found.says = 0, ""
        return found


async def unique(commands: int) -> Outcome:
    """A POST that arrives after its absence was proven; Zoho's unique field refuses the second."""
    return await frozen_in_the_window(commands, unique=True)


async def swept(commands: int) -> Outcome:
    """The same without the field; the sweeps take the second away."""
    return await frozen_in_the_window(commands, unique=False)
