"""The audit of the queues: every minute, by one process at a time. Knows the audit's port, and the log."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence

import structlog

from bot.errors import StoreUnavailable
from bot.ports import Audit

log = structlog.get_logger(__name__)

EVERY = 60.0


class Auditor:
    """Looks whether all that is unfinished is queued, and the other way round; says what it had to repair."""

    def __init__(
        self, audit: Audit, every: float = EVERY, *, besides: Sequence[Callable[[], Awaitable[object]]] = ()
    ) -> None:
        """`besides` is what the one process whose turn it is looks after as well, such as what stands of the jobs."""
        self._audit = audit
        self._every = every
        self._besides = besides

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop`."""
        while not stop.is_set():
            with contextlib.suppress(StoreUnavailable):
                await self.once()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._every):
                    await stop.wait()

    async def once(self) -> bool:
        """One audit, unless another process has its turn; whether it was done. Raises StoreUnavailable."""
        # A little less than the pause, so that the turn is free again when this process asks next.
        if not await self._audit.my_turn(self._every * 0.9):
            return False
        found = await self._audit.run()
        if found.repaired:
            log.error("queues_repaired", **found.repaired)
        if found.dead:
            log.warning("commands_given_up", dead=found.dead)
        for look in self._besides:
            await look()
        return True
