"""Knows that something changed, and wakes those who wait for it. Knows nothing of what changed."""

import asyncio
from collections.abc import Callable


class Changes:
    """A counter that can be awaited; live pages and tests wait here instead of polling."""

    def __init__(self) -> None:
        self.revision = 0
        self._next: asyncio.Future[None] | None = None

    def announce(self) -> None:
        """Counts one change."""
        self.revision += 1
        if self._next is not None and not self._next.done():
            self._next.set_result(None)
        self._next = None

    async def _one(self) -> None:
        if self._next is None:
            self._next = asyncio.get_running_loop().create_future()
        # Shielded, because several wait for one future and one's time-out must not cancel the others' wait.
        await asyncio.shield(self._next)

    async def changed(self, since: int, timeout: float | None) -> int:  # noqa: ASYNC109 - a long poll answers on time-out instead of raising
        """The revision as soon as it is past `since`, or after `timeout` seconds as it is."""
        try:
            async with asyncio.timeout(timeout):
                while self.revision <= since:
                    await self._one()
        except TimeoutError:
            pass
        return self.revision

    async def until(self, predicate: Callable[[], object], timeout: float) -> None:  # noqa: ASYNC109 - the message names what was waited for
        """Returns when `predicate` holds, asking again at each change. Raises TimeoutError after `timeout` seconds."""
        try:
            async with asyncio.timeout(timeout):
                while not predicate():
                    await self._one()
        except TimeoutError:
            raise TimeoutError(f"not so within {timeout} s: {predicate}") from None
