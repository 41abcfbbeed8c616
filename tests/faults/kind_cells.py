"""Each scene with a worker that dies at each of its moments, and with each way in which Zoho or Slack may fail it."""

import asyncio
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from crash_points import WatchedFaults
from kind_scenes import SCENES as BY_HAND
from kind_scenes_beyond import SCENES as BEYOND
from kind_scenes_joint import SCENES as JOINT
from kind_scenes_timed import SCENES as TIMED
from kind_stage import OTHER, Scene, Stage
from kind_wire import MOMENTS, KindWire
from rig import Rig, Zygote, rig

from bot.build import engine_of
from bot.store.engine import Engine

SCENES = (*BY_HAND, *BEYOND, *JOINT, *TIMED)
# A write that may have happened, one that certainly did not, and a refusal; of Slack the same.
ZOHO_FAULTS = ("500_after", "drop_before", "hang_after", "429")
SLACK_FAULTS = ("drop_after", "500", "429")


@dataclass(frozen=True)
class KindCell:
    """The worker dies at `moment` of the scene's `kind` (or when its request or call arrives), or nobody dies.

    `fault` meets the request to Zoho, or the call to Slack.
    """

    kind: str | None = None
    moment: str | None = None
    zoho: str | None = None
    slack: str | None = None

    def __str__(self) -> str:
        words = (self.kind, self.moment, self.zoho and f"zoho {self.zoho}", self.slack and f"slack {self.slack}")
        return ", ".join(filter(None, words))


IN_ZOHO, IN_SLACK = "in its request to Zoho", "in its call to Slack"
# Nobody works yet when all that Slack has to say comes four times, last things first; and once more afterwards.
REDELIVERED = "redelivered"


def cells_of(scene: Scene) -> Iterator[KindCell]:
    """All cells of a scene; the most telling come first."""
    if scene.zoho is not None:
        yield KindCell(moment=IN_ZOHO, zoho="500_after")
    yield KindCell(moment=REDELIVERED)
    for kind in scene.kinds:
        yield from (KindCell(kind=kind.value, moment=moment) for moment in reversed(MOMENTS))
    if scene.slack is not None:
        yield KindCell(moment=IN_SLACK)
        yield from (KindCell(slack=fault) for fault in SLACK_FAULTS)
    if scene.zoho is not None:
        yield KindCell(moment=IN_ZOHO)
        yield from (KindCell(zoho=fault) for fault in ZOHO_FAULTS)
        yield from (KindCell(scene.kinds[-1].value, MOMENTS[-2], fault) for fault in ZOHO_FAULTS)


async def played(scene: Scene, folder: Path, zygote: Zygote, cells: Sequence[KindCell]) -> dict[str, str]:
    """What is wrong in each cell of a scene, one after the other in one rig; "" for what holds."""
    found = dict[str, str]()
    changes = dict(scene.settings)
    async with rig(folder, webs=1, workers=0, people=1, faults=False, zygote=zygote, **changes) as made:
        made.slack.speaks(OTHER, "en-US")
        mortal = _Mortal(made)
        async with (
            engine_of(made.settings, made.redis.url) as engine,
            KindWire(made.redis.url, folder, mortal.die) as wire,
        ):
            mortal.engine = engine
            mortal.wire = wire
            await made.roles.spawn("hurried", 0, REDIS_URL=wire.url)
            for number, cell in enumerate(cells):
                found[f"{scene.name}: {cell}"] = await _one(made, mortal, scene, cell, number)
    return found


class _Mortal:
    """The rig's only worker, and what it dies of."""

    def __init__(self, made: Rig) -> None:
        self.made = made
        self.deaths = 0
        self._dying = False
        self.wire: KindWire
        self.engine: Engine
        self._plain = made.zoho.faults

    def die(self) -> None:
        self.made.roles.signal("hurried-0", signal.SIGKILL)
        self.deaths += 1
        self._dying = True

    async def revived(self) -> None:
        """Started again where it is dead."""
        if self._dying:
            await self.made.roles.ended("hurried-0")
            self._dying = False
            await self.made.roles.spawn("hurried", 0, REDIS_URL=self.wire.url)

    def trap(self, scene: Scene, cell: KindCell) -> None:
        """Set for what comes now."""
        if cell.moment == IN_ZOHO:
            self.made.zoho.faults = WatchedFaults(self._once(lambda heard: fnmatchcase(heard, str(scene.zoho))))
        elif cell.moment == IN_SLACK:
            self.made.slack.faults.arrived = self._once(lambda heard: heard == scene.slack)
        elif cell.moment is not None and cell.kind is not None:
            self.wire.arm(cell.kind, cell.moment)
        if cell.zoho is not None:
            seconds = 2.5 if cell.zoho.startswith("hang") else None
            self.made.zoho.faults.add(str(scene.zoho), cell.zoho, seconds=seconds)  # type: ignore[arg-type]  # a table of words
        if cell.slack is not None:
            self.made.slack.faults.add(str(scene.slack), cell.slack, seconds=1)  # type: ignore[arg-type]  # likewise

    def _once(self, deadly: Callable[[str], bool]) -> Callable[[str], None]:
        left = [deadly]

        def arrived(heard: str) -> None:
            if left and left[0](heard):
                left.clear()
                self.die()

        return arrived

    def untrap(self) -> None:
        """Nothing is deadly any more."""
        self.wire.disarm()
        self.made.zoho.faults, self.made.slack.faults.arrived = self._plain, None
        self.made.zoho.faults.clear()
        self.made.slack.faults.clear()


async def _one(made: Rig, mortal: _Mortal, scene: Scene, cell: KindCell, number: int) -> str:
    stage, deaths = Stage(made, number, mortal.engine), mortal.deaths
    await mortal.revived()
    try:
        await scene.ready(stage)
    except (TimeoutError, AssertionError) as err:
        return f"it was not ready: {err}; {[message['text'] for message in stage.messages()]}"
    if not await rested(mortal):
        return "it was not ready in time"
    try:
        if cell.moment == REDELIVERED:
            quiet = await _redelivered(mortal, scene, stage)
        else:
            mortal.trap(scene, cell)
            await scene.act(stage)
            quiet = await rested(mortal)
    except (TimeoutError, AssertionError) as err:
        return f"it was not acted: {err}"
    finally:
        mortal.untrap()
    if not quiet:
        return "it had not ended in time"
    if cell.moment is not None and mortal.deaths == deaths:
        return "the worker never came to that point"
    return scene.wrong(stage) or stage.twice()


async def _redelivered(mortal: _Mortal, scene: Scene, stage: Stage) -> bool:
    """What Slack delivers because of the scene, again and again; whether all has ended in time."""
    slack, before = mortal.made.slack, {id(delivery) for delivery in mortal.made.slack.deliveries}
    mortal.die()
    await mortal.made.roles.ended("hurried-0")
    await scene.act(stage)
    await slack.idle(timeout=60)
    came = [delivery for delivery in slack.deliveries if id(delivery) not in before]
    await asyncio.gather(*(slack.redeliver(delivery) for delivery in came[::-1] * 3))
    quiet = await rested(mortal)
    await asyncio.gather(*(slack.redeliver(delivery) for delivery in came))
    return await rested(mortal) and quiet


async def rested(mortal: _Mortal, seconds: float = 60.0) -> bool:
    """Whether all has ended that is due by now, the dead started again; False when that takes too long."""
    made, end = mortal.made, time.monotonic() + seconds
    await made.slack.idle(timeout=seconds)
    while time.monotonic() < end:
        if not await under_way(made):
            return True
        await mortal.revived()
        # Redis has no event for an emptied queue.
        await asyncio.sleep(0.05)
    return False


async def under_way(made: Rig) -> int:
    """How many entries are due and not finished: all queues at one moment, as one's end is another's beginning."""
    now = (await made.client.time())[0]
    async with made.client.pipeline(transaction=True) as pipe:
        for partition in await made.client.smembers("tb:partitions"):
            for queue in ("due", "out"):
                pipe.zcount(f"tb:{{{partition}}}:open:{queue}", "-inf", now + 2)
        counts: list[int] = await pipe.execute()
    return sum(counts)


async def every_scene(
    folder: Path, *, most: int | None = None, at_once: int = 4, scenes: Sequence[Scene] = SCENES
) -> dict[str, str]:
    """What is wrong in each cell of each scene (at most so many of each): "" for what holds."""
    slots, found = asyncio.Semaphore(at_once), dict[str, str]()
    async with Zygote() as zygote:

        async def one(scene: Scene) -> None:
            async with slots:
                room = folder / scene.name
                room.mkdir()
                found.update(await played(scene, room, zygote, list(cells_of(scene))[:most]))

        async with asyncio.TaskGroup() as group:
            for scene in scenes:
                group.create_task(one(scene))
    return found
