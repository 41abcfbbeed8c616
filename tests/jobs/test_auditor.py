"""The auditor: by one process at a time, in its time, and never the end of a worker."""

import asyncio

from bot.errors import StoreUnavailable
from bot.jobs.audit import Auditor
from bot.ports import Audited


class Counted:
    """An audit whose turns the test gives."""

    def __init__(self, *turns: bool | Exception) -> None:
        self.turns = list(turns)
        self.runs = 0
        self.empty = asyncio.Event()

    async def my_turn(self, seconds: float) -> bool:
        assert seconds < 60
        turn = self.turns.pop(0) if self.turns else False
        if not self.turns:
            self.empty.set()
        if isinstance(turn, Exception):
            raise turn
        return turn

    async def run(self) -> Audited:
        self.runs += 1
        return Audited(repaired={"orphan": 1}, dead=2)


async def test_only_in_its_turn() -> None:
    """Another process has it: nothing is done."""
    audit = Counted(True, False)
    auditor = Auditor(audit)
    assert await auditor.once()
    assert not await auditor.once()
    assert audit.runs == 1


async def test_it_goes_on_after_redis_was_away() -> None:
    """And ends when it is told to."""
    audit = Counted(StoreUnavailable("away"), True, False)
    stop = asyncio.Event()
    running = asyncio.create_task(Auditor(audit, every=0.001).run(stop))
    async with asyncio.timeout(10):
        await audit.empty.wait()
        stop.set()
        await running
    assert audit.runs == 1
