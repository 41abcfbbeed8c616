"""The worker: claims what is due, and gives each kind to the one who knows it. Knows the queues; no vendor.

Commands and what the bot says have a queue and slots of their own, so that a slow Zoho silences nobody. Every error
ends here in one of three ways: final with a sentence for the person, later with the command kept, or left to the
lease when the store itself is away.
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
from bot.ports import Claim, Effects, Queue, QueueName

log = structlog.get_logger(__name__)

# While Redis is away there is nothing to do but ask again.
_REDIS_AWAY = 1.0
_LONGEST_WAIT = 1.0
# Runs that ended in a fault of ours before an entry is given up; each waits twice as long as the one before.
MOST_FAULTS = 5


class Worker:
    """Runs up to `concurrency` commands, and as many outgoing messages, at once until told to stop."""

    def __init__(self, queue: Queue, commands: Commands, outgoing: Outgoing, *, concurrency: int = 8) -> None:
        self._queue = queue
        self._commands = commands
        self._outgoing = outgoing
        self._concurrency = concurrency
        self._stop = asyncio.Event()

    def stop(self) -> None:
        """Claims nothing more; `run` returns when what is under way has ended."""
        self._stop.set()

    async def run(self) -> None:
        """Until `stop`: claim, run, and wait for more."""
        async with asyncio.TaskGroup() as both:
            both.create_task(self._serve("due"))
            both.create_task(self._serve("out"))

    async def _serve(self, queue: QueueName) -> None:
        slots = asyncio.Semaphore(self._concurrency)
        running = set[asyncio.Task[None]]()

        def ended(task: asyncio.Task[None]) -> None:
            running.discard(task)
            slots.release()

        while not self._stop.is_set():
            await slots.acquire()
            claim = await self._next(queue)
            if claim is None:
                slots.release()
                continue
            task = asyncio.create_task(self._carry_out(claim))
            running.add(task)
            task.add_done_callback(ended)
        if running:
            await asyncio.wait(running)

    async def _next(self, queue: QueueName) -> Claim | None:
        """The next claim, or None after a wait for one."""
        try:
            if (claim := await self._queue.claim(queue)) is not None:
                return claim
            await self._unless_stopped(self._queue.wait(queue, _LONGEST_WAIT))
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
            log.warning("entry_left", why=type(err).__name__)
        except Exception:
            log.exception("entry_failed", faults=claim.faults)
            await self._after_fault(claim)

    async def _after_fault(self, claim: Claim) -> None:
        """A fault of ours: tried again later, and given up when it fails each time, so that it ends for the person."""
        try:
            if claim.faults + 1 < MOST_FAULTS:
                await claim.fault(after=2.0**claim.faults)
            else:
                await self._give_up(claim)
        except (Stale, StoreUnavailable) as err:
            log.warning("entry_left", why=type(err).__name__)

    async def _give_up(self, claim: Claim) -> None:
        """The person hears of it where the entry still says who that is."""
        if claim.kind not in (Kind.DRAW, Kind.NOTICE):
            try:
                await self._commands.give_up(claim)
            except (Stale, StoreUnavailable):
                raise
            except Exception:
                log.exception("entry_unreadable")
            else:
                return
        with contextlib.suppress(Stale):
            await claim.finish(Effects(), problem="fault")
