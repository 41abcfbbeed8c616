"""Crash points: a worker killed at an exact step of one command, for each way in which Zoho may answer its POST.

The steps are seen from outside, on the wires to Redis and to Zoho, so what dies is the real worker.
"""

import asyncio
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mischief import Count
from redis_wire import RedisWire
from rig import POST, Rig, Zygote, rig

from bot.sandbox.zoho.faults import Fault, Faults

# What the worker sends to Redis before its POST, and when Zoho has made the task.
MARK, FACT = b'"to":"sending"', b'"fact":true'
LOOK_UP = "GET /crm/v8/Tasks"

# Where the worker dies, and which wire shows it: (bytes, whether they still reach Redis), or a request to Zoho.
POINTS: dict[str, tuple[bytes, bool] | str] = {
    "claimed": (MARK, False),
    "marked": (MARK, True),
    "in its POST": POST,
    "answered": (FACT, False),
    "recorded": (FACT, True),
    "looking up": LOOK_UP,
}
# The first ones are the most telling: a short run has these alone.
ANSWERS = (
    "500_after",
    "drop_before",
    "none",
    "hang_after",
    "late",
    "500_before",
    "drop_after",
    "hang_before",
    "429",
)


class Wire(RedisWire):
    """Stands between a worker and Redis, and calls `die` when a command holds `deadly` bytes; once."""

    def __init__(self, url: str, folder: Path, die: Callable[[], None]) -> None:
        super().__init__(url, folder)
        self._die = die
        self.deadly: tuple[bytes, bool] | None = None

    def reaches(self, command: bytes) -> bool | None:
        """See RedisWire."""
        # Cards are drawn by marked posts too; they are not meant.
        if self.deadly is None or self.deadly[0] not in command or b":e:draw-" in command:
            return None
        (_, reaches), self.deadly = self.deadly, None
        return reaches

    def ended(self) -> None:
        """See RedisWire."""
        self._die()


class WatchedFaults(Faults):
    """The sandbox's faults, which also tell of each request that arrives: before anything is done about it."""

    def __init__(self, arrived: Callable[[str], None]) -> None:
        super().__init__()
        self._arrived = arrived

    def take(self, method: str, path: str) -> Fault | None:
        """See Faults."""
        self._arrived(f"{method} {path}")
        return super().take(method, path)


async def crashed(folder: Path, zygote: Zygote, point: str, answer: str) -> tuple[int, int, str]:
    """One command whose worker dies once at `point`: (tasks lost, tasks too many, what else is wrong)."""
    async with rig(folder, webs=1, workers=0, people=1, faults=False, zygote=zygote) as made:
        count = Count()

        def die() -> None:
            made.roles.signal("worker-0", signal.SIGKILL)
            count.add("crashed")

        async with Wire(made.redis.url, folder, die) as wire:
            deadly = POINTS[point]
            _set_trap(made, wire, deadly, die)
            if answer != "none":
                seconds = {"hang_before": 2.5, "hang_after": 2.5, "late": 0.6}.get(answer)
                made.zoho.faults.add(match=POST, kind=answer, times=1, seconds=seconds)  # type: ignore[arg-type]  # a table of words
            await made.roles.spawn("worker", 0, REDIS_URL=wire.url)
            await made.ask(1)
            await made.slack.until(lambda: made.acknowledged == made.asked, timeout=60)
            quiet = await _revived_until_quiet(made, wire.url)
        expected = 1 if _comes_by(point, answer) else 0
        wrong = "" if quiet else "it had not ended in time"
        if count.get("crashed", 0) < expected:
            wrong = wrong or "the worker never came to that point"
        return len(made.lost), made.duplicates, wrong


def _comes_by(point: str, answer: str) -> bool:
    """Whether a command comes to that point at all: a look-up only follows an outcome that is unknown."""
    return point != "looking up" or answer not in ("none", "429")


def _set_trap(made: Rig, wire: Wire, deadly: tuple[bytes, bool] | str, die: Callable[[], None]) -> None:
    if isinstance(deadly, tuple):
        wire.deadly = deadly
        return
    waiting = [deadly]

    def arrived(request: str) -> None:
        if waiting and request == waiting[0]:
            waiting.clear()
            die()

    made.zoho.faults = WatchedFaults(arrived)


async def _revived_until_quiet(made: Rig, redis_url: str, seconds: float = 60.0) -> bool:
    """Starts the worker again when it is dead, until the command has ended."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if await made.quiet(0.5):
            return True
        if not made.roles.alive("worker-0"):
            await made.roles.spawn("worker", 0, REDIS_URL=redis_url)
    return False


async def every_cell(folder: Path, *, at_once: int = 4, **only: Any) -> dict[tuple[str, str], tuple[int, int, str]]:
    """All cells (or `points` and `answers` of them): what each came to."""
    slots = asyncio.Semaphore(at_once)
    found: dict[tuple[str, str], tuple[int, int, str]] = {}
    async with Zygote() as zygote:

        async def one(number: int, point: str, answer: str) -> None:
            async with slots:
                room = folder / str(number)
                room.mkdir()
                found[point, answer] = await crashed(room, zygote, point, answer)

        cells = [(point, answer) for point in only.get("points", POINTS) for answer in only.get("answers", ANSWERS)]
        async with asyncio.TaskGroup() as group:
            for number, (point, answer) in enumerate(cells):
                group.create_task(one(number, point, answer))
    return found
