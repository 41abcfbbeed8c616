"""The worker: claims what is due, and gives each kind to the one who knows it. Knows the queues; no vendor.

Commands and what the bot says have a queue and slots of their own, so that a slow Zoho silences nobody; and no tenant
takes all of them. Every error ends here in one of three ways: final with a sentence for the person, later with the
command kept, or left to the lease when the store itself is away.
"""

import asyncio
import contextlib
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Coroutine
from typing import Any

import structlog

from bot.commands import Kind
from bot.errors import Stale, StoredByOther, StoreUnavailable
from bot.jobs.audit import Auditor
from bot.jobs.commands import Commands
from bot.jobs.outgoing import Outgoing
from bot.ports import Claim, Effects, Queue, QueueName

log = structlog.get_logger(__name__)

# While Redis is away there is nothing to do but ask again.
_REDIS_AWAY = 1.0
_LONGEST_WAIT = 1.0
# Runs that ended in a fault of ours before an entry is given up; each waits twice as long as the one before.
MOST_FAULTS = 5
# Claims that ended in nothing, because the process did; then it may be the entry that ends them.
MOST_CRASHES = 50
# Tries before an entry is given up whatever its age: more than the day has after which it is given up anyway, even
# where Zoho is away and each wait is only some seconds.
MOST_TRIES = 20_000
# Seconds after which a worker of another version is given an entry that this one can't read.
_LEFT_TO_OTHERS = 5.0
# Seconds for what is under way when told to stop. What is not done then is looked up by the next worker.
DRAIN = 15.0


class Worker:
    """Runs up to `concurrency` commands, and as many outgoing messages, at once until told to stop."""

    def __init__(
        self,
        queue: Queue,
        commands: Commands,
        outgoing: Outgoing,
        *,
        concurrency: int = 8,
        auditor: Auditor | None = None,
        drain: float = DRAIN,
        after: Callable[[Claim], Awaitable[None]] | None = None,
    ) -> None:
        """`after` hears of every command that was carried out, or put off."""
        self._after = after
        self._queue = queue
        self._commands = commands
        self._outgoing = outgoing
        self._concurrency = concurrency
        # One tenant's share: with others waiting it leaves them some slots.
        self._share = max(1, concurrency * 3 // 4)
        self._auditor = auditor
        self._drain = drain
        self._stop = asyncio.Event()

    def stop(self) -> None:
        """Claims nothing more; `run` returns when what is under way has ended, or has had its time."""
        self._stop.set()

    async def run(self) -> None:
        """Until `stop`: claim, run, and wait for more."""
        async with asyncio.TaskGroup() as all_:
            all_.create_task(self._serve("due"))
            all_.create_task(self._serve("out"))
            if self._auditor is not None:
                all_.create_task(self._auditor.run(self._stop))

    async def _serve(self, queue: QueueName) -> None:
        slots = asyncio.Semaphore(self._concurrency)
        running = dict[asyncio.Task[None], str]()
        ended = asyncio.Event()

        def end(task: asyncio.Task[None]) -> None:
            del running[task]
            slots.release()
            ended.set()

        while not self._stop.is_set():
            await slots.acquire()
            ended.clear()
            taken = Counter(running.values())
            claim = await self._next(queue, [of for of, count in taken.items() if count >= self._share], ended)
            if claim is None:
                slots.release()
                continue
            task = asyncio.create_task(self.carry_out(claim))
            running[task] = claim.whose
            task.add_done_callback(end)
        await self._drained(set(running))

    async def _drained(self, running: set[asyncio.Task[None]]) -> None:
        if not running:
            return
        _, left = await asyncio.wait(running, timeout=self._drain)
        if left:
            log.warning("entries_cut_off", entries=len(left))
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    async def _next(self, queue: QueueName, skip: Collection[str], ended: asyncio.Event) -> Claim | None:
        """The next claim, or None after a wait for one, or for a slot of a tenant that has its share."""
        try:
            if (claim := await self._queue.claim(queue, skip)) is not None:
                return claim
            await self._unless(self._queue.wait(queue, _LONGEST_WAIT), *([ended] if skip else []))
        except StoreUnavailable:
            log.warning("redis_away")
            await self._unless(asyncio.sleep(_REDIS_AWAY))
        return None

    async def _unless(self, waiting: Coroutine[Any, Any, None], *events: asyncio.Event) -> None:
        """Waits, but not past `stop` or one of these."""
        wait = asyncio.create_task(waiting)
        others = [asyncio.create_task(event.wait()) for event in (self._stop, *events)]
        try:
            await asyncio.wait([wait, *others], return_when=asyncio.FIRST_COMPLETED)
            if wait.done():
                wait.result()
        finally:
            for task in (wait, *others):
                task.cancel()
            await asyncio.gather(wait, *others, return_exceptions=True)

    async def carry_out(self, claim: Claim) -> None:
        """One claimed entry: done, put off, given up, or left to its lease. Raises nothing."""
        try:
            if claim.crashes >= MOST_CRASHES or claim.tries >= MOST_TRIES:
                await self._give_up(claim)
            else:
                await self._run(claim)
        except (Stale, StoreUnavailable) as err:
            # Another worker has it, or nobody can write: the entry is still due and will be claimed again.
            log.warning("entry_left", why=type(err).__name__)
        except Exception:
            log.exception("entry_failed", faults=claim.faults)
            await self._after_fault(claim)

    async def _run(self, claim: Claim) -> None:
        try:
            match claim.kind:
                case Kind.DRAW:
                    await self._outgoing.draw(claim)
                case Kind.NOTICE:
                    await self._outgoing.tell(claim)
                case _:
                    await self._commands.run(claim)
                    if self._after is not None:
                        await self._after(claim)
        except StoredByOther:
            # While versions change, workers of both are there; one that knows more takes it.
            log.info("entry_left_to_another_version")
            if self._commands.too_old(claim):
                await claim.finish(Effects(), problem="No version of the bot that runs can read it.", dead=True)
            else:
                await claim.later(Effects(), after=_LEFT_TO_OTHERS)

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
        """The person hears of it where the entry still says who that is; a command is kept for an admin to look at."""
        command = claim.kind not in (Kind.DRAW, Kind.NOTICE)
        if command:
            try:
                await self._commands.give_up(claim)
            except (Stale, StoreUnavailable):
                raise
            except Exception:
                log.exception("entry_unreadable")
            else:
                return
        with contextlib.suppress(Stale):
            await claim.finish(Effects(), problem="fault", dead=command)
