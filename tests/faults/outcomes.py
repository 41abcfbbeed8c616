"""What a run of a rig comes to: commands given while things go wrong, and what was lost or made twice in the end."""

import asyncio
import random
import tempfile
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mischief import Mischief, under
from rig import Rig, rig

# Commands a second that are asked for; a real workspace asks for far fewer.
PACE = 40.0


@dataclass
class Outcome:
    """What a run came to; `says` names what else did not hold."""

    asked: int = 0
    acknowledged: int = 0
    lost: int = 0
    duplicates: int = 0
    seconds: float = 0.0
    slowest_ack: float = 0.0
    done: Mapping[str, int] = field(default_factory=dict)
    says: str = ""

    @property
    def holds(self) -> bool:
        """Nothing lost, nothing twice, nothing else wrong."""
        return not self.lost and not self.duplicates and not self.says


async def load(made: Rig, commands: int, *, redelivered: float = 0.1, pace: float = PACE) -> None:
    """Asks for commands at a steady pace; a tenth of the messages come twice."""
    draw = random.Random(3)
    asking = set[asyncio.Task[None]]()
    for number in range(commands):
        task = asyncio.create_task(made.ask(number, again=draw.random() < redelivered))
        asking.add(task)
        task.add_done_callback(asking.discard)
        # The pace itself: nothing is waited for.
        await asyncio.sleep(1 / pace)
    if asking:
        await asyncio.wait(asking)
    await made.slack.idle(timeout=60)


@asynccontextmanager
async def running(**options: Any) -> AsyncIterator[Rig]:
    """A rig on a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="tb-faults-") as folder:
        async with rig(Path(folder), **options) as made:
            yield made


async def endure(
    commands: int,
    mischief: Sequence[Mischief] = (),
    *,
    within: float = 120.0,
    pace: float = PACE,
    drains: float | None = None,
    **options: Any,
) -> Outcome:
    """A load while things go wrong, until all of it has ended or the time is over.

    `drains`: seconds after the last kill in which all must have ended.
    """
    async with running(**options) as made:
        began = time.monotonic()
        async with under(made, mischief) as count:
            await load(made, commands, pace=pace)
        last = time.monotonic()
        found = await outcome(made, began, count, within=within)
        drained = time.monotonic() - last
        found.done = {**found.done, "drained in s": round(drained)}
        if drains is not None and drained > drains:
            found.says = found.says or f"all had ended only {drained:.0f} s after the last kill"
        return found


async def outcome(made: Rig, began: float, count: Mapping[str, int] | None = None, *, within: float) -> Outcome:
    """What the run came to, once all has ended, or after `within` seconds."""
    # A thousand commands, a third of them looked up several times, take their time on few cores.
    ended = await made.quiet(within + len(made.asked) / 5)
    return Outcome(
        asked=len(made.asked),
        acknowledged=len(made.acknowledged),
        lost=len(made.lost),
        duplicates=made.duplicates,
        seconds=time.monotonic() - began,
        slowest_ack=max(made.acks, default=0.0),
        done=count or {},
        says="" if ended else f"{await made.unfinished()} commands had not ended after {within:g} s",
    )
