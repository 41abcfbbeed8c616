"""The worker: claims what is due, and gives each kind to the one who knows it. Knows the queue; no vendor.

Every error ends here in one of three ways: final with a sentence for the person, later with the command kept, or left
to the lease when the store itself is away.
"""

import asyncio
import contextlib
from collections.abc import Coroutine
from typing import Any

import structlog

from bot.commands import Kind
from bot.errors import Stale, StoreUnavailable
from bot.jobs.commands import Commands
from bot.jobs.outgoing import Outgoing
from bot.ports import Claim, Effects, Queue

log = structlog.get_logger(__name__)

# While Redis is away there is nothing to do but ask again.
_REDIS_AWAY = 1.0
_LONGEST_WAIT = 1.0
# Runs that ended in a fault of ours before a command is given up.
MOST_FAULTS = 5


class Worker:
    """Runs up to `concurrency` entries at once until told to stop."""

    def __init__(self, queue: Queue, commands: Commands, outgoing: Outgoing, *, concurrency: int = 8) -> None:
        self._queue = queue
        self._commands = commands
        self._outgoing = outgoing
        self._slots = asyncio.Semaphore(concurrency)
        self._running = set[asyncio.Task[None]]()
        self._stop = asyncio.Event()

    def stop(self) -> None:
        """Claims nothing more; `run` returns when what is under way has ended."""
        self._stop.set()

    async def run(self) -> None:
        """Until `stop`: claim, run, and wait for more."""
        while not self._stop.is_set():
            await self._slots.acquire()
            try:
                claim = await self._next()
            except BaseException:
                self._slots.release()
                raise
            if claim is None:
                self._slots.release()
                continue
            task = asyncio.create_task(self._carry_out(claim))
            self._running.add(task)
            task.add_done_callback(self._ended)
        if self._running:
            await asyncio.wait(self._running)

    def _ended(self, task: "asyncio.Task[None]") -> None:
        self._running.discard(task)
        self._slots.release()

    async def _next(self) -> Claim | None:
        """The next claim, or None after a wait for one."""
        try:
            if (claim := await self._queue.claim()) is not None:
                return claim
            await self._unless_stopped(self._queue.wait(_LONGEST_WAIT))
        except StoreUnavailable:
            log.warning("redis_away")
            await self._unless_stopped(asyncio.sleep(_REDIS_AWAY))
        return None

    async def _unless_stopped(self, waiting: Coroutine[Any, Any, None]) -> None:
        """Waits, but not past `stop`."""
        wait, stop = asyncio.create_task(waiting), asyncio.create_task(self._stop.wait())
        try:
            await asyncio.wait([wait, stop], return_when=asyncio.FIRST_COMPLETED)
            if wait.done():
                wait.result()
        finally:
            wait.cancel()
            stop.cancel()
            await asyncio.gather(wait, stop, return_exceptions=True)

    async def _carry_out(self, claim: Claim) -> None:
        try:
            match claim.kind:
                case Kind.DRAW:
                    await self._outgoing.draw(claim)
                case Kind.NOTICE:
                    await self._outgoing.tell(claim)
                case _:
                    await self._commands.run(claim)
        except (Stale, StoreUnavailable) as err:
            # Another worker has it, or nobody can write: the entry is still due and will be claimed again.
            log.warning("entry_left", kind=claim.kind.value, why=type(err).__name__)
        except Exception:
            # A fault of ours: the entry stays due and is tried again when its lease ends; the log has the trace.
            log.exception("entry_failed", kind=claim.kind.value, tries=claim.tries)
            if claim.tries >= MOST_FAULTS:
                await self._give_up(claim)

    async def _give_up(self, claim: Claim) -> None:
        """An entry that fails each time would come back for ever; the person hears of it instead."""
        with contextlib.suppress(Stale, StoreUnavailable):
            if claim.command is not None:
                await self._commands.give_up(claim, claim.command)
            else:
                await claim.finish(Effects(), problem="fault")
