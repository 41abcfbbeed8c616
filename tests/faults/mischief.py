"""What goes wrong on purpose: processes killed and frozen, Redis killed, in a rhythm, until told to stop."""

import asyncio
import random
import signal
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from typing import Any

from rig import Rig, alive

Mischief = Callable[[Rig, "Count"], Coroutine[Any, Any, None]]


class Count(dict[str, int]):
    """How often each thing was done."""

    def add(self, what: str) -> None:
        """Once more."""
        self[what] = self.get(what, 0) + 1


def kill(role: str, every: float) -> Mischief:
    """Kills one process of a role after the other with SIGKILL, and starts it again."""

    async def run(rig: Rig, count: Count) -> None:
        draw = random.Random(1)
        while True:
            await asyncio.sleep(every)
            name = draw.choice([name for name in rig.roles.running if name.startswith(role)])
            rig.roles.signal(name, signal.SIGKILL)
            await rig.roles.ended(name)
            count.add(f"{role} killed")
            await rig.roles.spawn(role, int(name.rpartition("-")[2]))

    return run


def freeze(role: str, every: float, seconds: tuple[float, float]) -> Mischief:
    """Stops one process of a role with SIGSTOP for longer than its lease, and lets it go on."""

    async def run(rig: Rig, count: Count) -> None:
        draw = random.Random(2)
        frozen = set[asyncio.Task[None]]()

        async def one(name: str) -> None:
            rig.roles.signal(name, signal.SIGSTOP)
            try:
                await asyncio.sleep(draw.uniform(*seconds))
            finally:
                rig.roles.signal(name, signal.SIGCONT)

        try:
            while True:
                await asyncio.sleep(every)
                name = draw.choice([name for name in rig.roles.running if name.startswith(role)])
                count.add(f"{role} frozen")
                task = asyncio.create_task(one(name))
                frozen.add(task)
                task.add_done_callback(frozen.discard)
        finally:
            for task in frozen:
                task.cancel()
            await asyncio.gather(*frozen, return_exceptions=True)

    return run


def kill_redis(every: float, tear: Callable[[Rig], None] | None = None) -> Mischief:
    """Kills Redis with SIGKILL and starts it again on the same data; `tear` may damage the data in between."""

    async def run(rig: Rig, count: Count) -> None:
        while True:
            await asyncio.sleep(every)
            await restart_redis(rig, tear)
            count.add("redis killed")

    return run


async def restart_redis(rig: Rig, tear: Callable[[Rig], None] | None = None) -> None:
    """Kills Redis and starts it again; not to be cut off in the middle."""

    async def both() -> None:
        rig.redis.kill()
        while alive(rig.redis.pid):  # noqa: ASYNC110 - the kernel tells nobody
            await asyncio.sleep(0.005)
        if tear is not None:
            tear(rig)
        await rig.redis.start()

    await asyncio.shield(both())


@asynccontextmanager
async def under(rig: Rig, mischief: Sequence[Mischief]) -> AsyncIterator[Count]:
    """While it lasts, all of this goes wrong; at the end everything runs again."""
    count = Count()
    running = [asyncio.create_task(one(rig, count)) for one in mischief]
    try:
        yield count
    finally:
        for task in running:
            task.cancel()
        for ended in await asyncio.gather(*running, return_exceptions=True):
            if isinstance(ended, Exception):
                raise ended
        await revive(rig)


async def revive(rig: Rig) -> None:
    """Starts what a cancelled mischief left dead."""
    for name, pid in list(rig.roles.running.items()):
        rig.roles.signal(name, signal.SIGCONT)
        if not alive(pid):
            role, _, number = name.rpartition("-")
            await rig.roles.spawn(role, int(number))
