"""The fault matrix: what goes wrong in each cell, and what must hold there. Every cell is one run of a rig."""

import asyncio
import contextlib
import itertools
import json
import os
import random
import signal
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import crash_points
import kind_cells
import reminding
from mischief import Count, Mischief, freeze, kill, kill_redis, under
from rig import POST, Rig, rig
from world import SECRET_KEY

from bot.sandbox.slack import seed
from bot.sandbox.zoho.faults import Fault
from bot.specs import Tenant

# Commands a second that are asked for; a real workspace asks for far fewer.
PACE = 40.0
# The one workspace that the rig serves.
WORKSPACE = Tenant(team=seed.TEAM_ID)
# The most that may be too many or lost where a cell is there to show that much.
CONTROL = 200 / 1000


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
    commands: int, mischief: Sequence[Mischief] = (), *, within: float = 120.0, pace: float = PACE, **options: Any
) -> Outcome:
    """A load while things go wrong, until all of it has ended or the time is over."""
    async with running(**options) as made:
        began = time.monotonic()
        async with under(made, mischief) as count:
            await load(made, commands, pace=pace)
        return await outcome(made, began, count, within=within)


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


def _pause(commands: int) -> float:
    """Seconds between two deaths of Redis: four, and in a short run at least three deaths."""
    return min(4.0, commands / PACE / 4)


async def killed_workers(commands: int) -> Outcome:
    """A worker killed every 200 ms, one POST in three going wrong."""
    return await endure(commands, [kill("worker", 0.2)])


async def killed_webs(commands: int) -> Outcome:
    """And a web every second."""
    return await endure(commands, [kill("worker", 0.2), kill("web", 1.0)])


async def killed_redis(commands: int) -> Outcome:
    """Redis killed again and again, and workers."""
    found = await endure(commands, [kill("worker", 0.4), kill_redis(_pause(commands))])
    if found.slowest_ack >= 1.0:
        found.says = found.says or f"an acknowledgement took {found.slowest_ack:.1f} s"
    return found


async def crash_cells(commands: int) -> Outcome:
    """Each crash point with each answer of Zoho's, one command each; with few commands only some answers."""
    answers = crash_points.ANSWERS[: max(1, commands // len(crash_points.POINTS))]
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="tb-faults-") as folder:
        cells = await crash_points.every_cell(Path(folder), answers=answers)
    wrong = [f"{point} x {answer}: {says}" for (point, answer), (_, _, says) in cells.items() if says]
    return Outcome(
        asked=len(cells),
        acknowledged=len(cells),
        lost=sum(lost for lost, _, _ in cells.values()),
        duplicates=sum(many for _, many, _ in cells.values()),
        seconds=time.monotonic() - began,
        says="; ".join(wrong[:3]),
        done={"cells": len(cells)},
    )


async def kinds(commands: int) -> Outcome:
    """Each kind of command: its worker dies at each moment, Zoho and Slack fail, Slack delivers all of it again."""
    most = max(1, commands // len(kind_cells.SCENES))
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="tb-faults-") as folder:
        cells = await kind_cells.every_scene(Path(folder), most=most)
    wrong = [f"{cell}: {says}" for cell, says in cells.items() if says]
    return Outcome(
        asked=len(cells),
        acknowledged=len(cells),
        seconds=time.monotonic() - began,
        says="; ".join(wrong[:3]),
        done={"cells": len(cells)},
    )


async def frozen_workers(commands: int) -> Outcome:
    """Workers frozen for longer than their lease."""
    return await endure(commands, [freeze("worker", 0.5, (3.0, 6.0))])


async def frozen_in_the_window(commands: int, *, unique: bool) -> Outcome:
    """One POST in twenty only reaches Zoho when its absence was long proven: the window that no check closes."""
    field_ = "Slack_Key"
    options: dict[str, Any] = {"zoho_options": {"unique_field": field_}} if unique else {}
    if unique:
        options["crm_marker_field"] = field_
    async with running(faults=False, **options) as made:
        # Longer than the settle time and two look-ups.
        late = made.zoho.faults.add(match=POST, kind="late", times=None, probability=0.05, seconds=9.0)
        began = time.monotonic()
        await load(made, commands)
        found = await outcome(made, began, within=60)
        made.zoho.faults.waiting.remove(late)
        await _healed(made, 0.0 if unique else 90.0)
        found.duplicates, found.seconds = made.duplicates, time.monotonic() - began
        found.done = {"copies removed": _removed(made)}
        return found


def _removed(made: Rig) -> int:
    """By the sweeps."""
    return sum(request.method == "DELETE" and request.status == 200 for request in made.zoho.requests)


async def _healed(made: Rig, within: float) -> None:
    """Waits for what is still under way to Zoho, and then for the sweeps that take away what is too many."""
    await made.zoho.carried_out()
    end = time.monotonic() + within
    while made.duplicates and time.monotonic() < end:  # noqa: ASYNC110 - what is taken away tells nobody
        await asyncio.sleep(0.5)


def _aof(made: Rig) -> Path:
    return max(made.folder.glob("redis/appendonlydir/*.incr.aof"), key=lambda path: path.stat().st_mtime)


def _torn(made: Rig) -> None:
    """Power lost in the middle of a write: half a command stands at the end."""
    with _aof(made).open("ab") as out:
        out.write(b"*3\r\n$3\r\nSET\r\n$9\r\ntb:torn")


def _cut(made: Rig) -> None:
    """Power lost where only every second is synced: the last of what was written is gone."""
    path = _aof(made)
    os.truncate(path, max(0, path.stat().st_size - 60_000))


async def power_lost(commands: int) -> Outcome:
    """At level disk: Redis killed in mid-write, its last record torn."""
    return await endure(commands, [kill_redis(_pause(commands), _torn)], durability="disk")


async def power_lost_between_syncs(commands: int) -> Outcome:
    """At level process, with everysec: what the cut takes is lost, but never made twice."""
    async with running(fsync="everysec") as made:
        began = time.monotonic()
        async with under(made, [kill_redis(_pause(commands), _cut)]) as count:
            await load(made, commands)
        found = await outcome(made, began, count, within=30)
        # A second of acknowledged commands may be gone at this level; this cell is about the second copies.
        found.done = {**found.done, "lost, as this level allows": found.lost}
        found.lost, found.says = 0, ""
        return found


async def full_redis(commands: int) -> Outcome:
    """Redis at maxmemory: what was accepted is finished, what comes is refused, and all goes on when there is room."""
    async with running() as made:
        began = time.monotonic()
        asking = asyncio.create_task(load(made, commands))
        await made.slack.until(lambda: len(made.acknowledged) >= commands / 3, timeout=60)
        used = int((await made.client.info("memory"))["used_memory"])
        await made.client.config_set("maxmemory", used - 100_000)
        accepted = set(made.acknowledged)
        finished = False
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(30):
                while not (finished := accepted <= set(made.titles())):  # noqa: ASYNC110 - Zoho tells of no single task
                    await asyncio.sleep(0.1)
        await made.client.config_set("maxmemory", 0)
        await asking
        found = await outcome(made, began, within=60)
        if not finished:
            found.says = "what was accepted was not finished while Redis was full"
        return found


async def zoho_away(commands: int) -> Outcome:
    """Zoho gone for a while, then a storm of 429, then all access tokens revoked: all is made in the end."""
    async with running(faults=False) as made:
        began = time.monotonic()
        asking = asyncio.create_task(load(made, commands))
        for kind, times in (("drop_before", 12), ("429", 4)):
            # So often that the breaker opens, and that all hold back, each time for longer.
            met = made.zoho.faults.add(match="* /crm/*", kind=kind, times=times)  # type: ignore[arg-type]  # a table of words
            await _spent(made, met, 30.0)
            made.zoho.faults.clear()
        state = made.zoho.org.state
        for token in list(state.table("access_tokens")):
            state.drop("access_tokens", token)
        await asking
        return await outcome(made, began, within=240)


async def _spent(made: Rig, fault: Fault, within: float) -> None:
    """Waits until requests have met a fault as often as it may be met."""
    end = time.monotonic() + within
    while fault in made.zoho.faults.waiting and time.monotonic() < end:  # noqa: ASYNC110 - the sandbox has no event for it
        await asyncio.sleep(0.02)


async def redelivered(commands: int) -> Outcome:
    """Each message four times, as two events, and a body that is replayed too late."""
    async with running() as made:
        began = time.monotonic()
        await asyncio.gather(*(_four_times(made, number) for number in range(commands)))
        await made.slack.idle(timeout=60)
        found = await outcome(made, began, within=60)
        if (status := await _replayed(made)) != 401:
            found.says = f"a body of six minutes ago was answered with {status}"
        return found


async def _four_times(made: Rig, number: int) -> None:
    title = f"send offer x{number:05d}"
    made.asked.add(title)
    person = (seed.DANA, seed.MARIA, seed.BOB)[number % 3]
    message = await made.slack.say(person, seed.SALES, f"<@{made.slack.bot_user_id}> {title}")
    await made.slack.idle(timeout=60)
    sent = [one for one in made.slack.deliveries if one.payload.get("event", {}).get("ts") == message.ts]
    if any(one.ok for one in sent):
        made.acknowledged.add(title)
    await asyncio.gather(*(made.slack.redeliver(one) for one in itertools.chain.from_iterable([sent] * 3)))


async def _replayed(made: Rig) -> int:
    last = made.slack.deliveries[-1]
    assert last.url is not None
    headers = {**last.headers, **made.slack.sign(last.body, int(time.time()) - 360)}
    async with aiohttp.ClientSession() as session, session.post(last.url, data=last.body, headers=headers) as answer:
        return answer.status


def forget_scripts(every: float) -> Mischief:
    """Redis forgets all scripts, again and again."""

    async def run(made: Rig, count: Count) -> None:
        while True:
            await asyncio.sleep(every)
            await made.client.script_flush()
            count.add("scripts forgotten")

    return run


async def oddities(commands: int) -> Outcome:
    """Scripts forgotten; workers whose clocks are an hour off, each way; a body of 50 MB."""
    async with running(workers=1) as made:
        began = time.monotonic()
        await made.roles.spawn("ahead", 0)
        await made.roles.spawn("behind", 0)
        async with under(made, [forget_scripts(0.3)]) as count:
            await load(made, commands)
            status = await _huge(made)
        found = await outcome(made, began, count, within=120)
        if status < 400:
            found.says = f"a body of 50 MB was answered with {status}"
        return found


async def _huge(made: Rig) -> int:
    body = json.dumps({"type": "event_callback", "padding": "x" * 50_000_000}).encode()
    url = made.slack.deliveries[-1].url
    assert url is not None
    headers = {"Content-Type": "application/json", **made.slack.sign(body, int(time.time()))}
    try:
        async with aiohttp.ClientSession() as session, session.post(url, data=body, headers=headers) as answer:
            return answer.status
    except aiohttp.ClientError:
        return 413


async def rolling_deploy(commands: int) -> Outcome:
    """Every process replaced in turn by SIGTERM, while commands come: each drains in time."""
    async with running() as made:
        began = time.monotonic()
        asking = asyncio.create_task(load(made, commands))
        slowest = 0.0
        for name in list(made.roles.running):
            role, _, number = name.rpartition("-")
            old = made.roles.running[name]
            if role == "worker":
                # The new one runs beside the old.
                await made.roles.spawn(role, int(number) + 10)
            stopped = time.monotonic()
            made.roles.running[name] = old
            made.roles.signal(name, signal.SIGTERM)
            await made.roles.ended(name)
            slowest = max(slowest, time.monotonic() - stopped)
            if role == "web":
                await made.roles.spawn(role, int(number))
            else:
                made.roles.running.pop(name)
        await asking
        found = await outcome(made, began, {"drained in ms": int(slowest * 1000)}, within=60)
        if slowest >= 20:
            found.says = f"a process took {slowest:.0f} s to end"
        return found


async def reminders_while_killed(commands: int) -> Outcome:
    """Reminders come due while workers are killed every 200 ms: each rings once."""
    async with running(faults=False) as made:
        began = time.monotonic()
        await load(made, commands, redelivered=0.0)
        await made.quiet(60 + commands / 5)
        planned = await reminding.remind(made, WORKSPACE, SECRET_KEY)
        async with under(made, [kill("worker", 0.2)]) as count:
            await asyncio.sleep(reminding.FIRST_IN + planned / reminding.PACE)
        ended = await reminding.rung(made, 120 + commands / 5)
        times = reminding.heard(made)
        found = Outcome(
            asked=len(made.asked),
            acknowledged=planned,
            lost=planned - len(times),
            duplicates=sum(times.values()) - len(times),
            seconds=time.monotonic() - began,
            slowest_ack=max(made.acks, default=0.0),
            done={**count, "rung": sum(times.values())},
        )
        if not ended:
            found.says = "what rings had not ended in time"
        return found


async def control(commands: int) -> Outcome:
    """The same faults with a worker that sends again blindly: it must fail, or the others prove nothing."""
    found = await endure(commands, [kill("blind", 0.4)], role="blind", within=30)
    expected = int(commands * CONTROL / 2)
    made_twice, found.duplicates, found.lost = found.duplicates, 0, 0
    found.done = {**found.done, "duplicates": made_twice}
    found.says = "" if made_twice > expected else f"only {made_twice} duplicates: the harness does not bite"
    return found


@dataclass(frozen=True)
class Cell:
    """One row of the table; `short` is how many commands it has in CI, None where it runs in the long form alone.

    `acknowledged` is the share of the commands that Slack must have been told are saved.
    """

    name: str
    run: Callable[[int], Awaitable[Outcome]]
    short: int | None = 60
    acknowledged: float = 0.9

    @property
    def about(self) -> str:
        """What goes wrong."""
        return (self.run.__doc__ or "").strip()


async def _unique(commands: int) -> Outcome:
    """A POST that arrives after its absence was proven; Zoho's unique field refuses the second."""
    return await frozen_in_the_window(commands, unique=True)


async def _swept(commands: int) -> Outcome:
    """The same without the field; the sweeps take the second away."""
    return await frozen_in_the_window(commands, unique=False)


CELLS = (
    Cell("F1", killed_workers),
    Cell("F2", killed_webs, None),
    Cell("F3", killed_redis),
    Cell("F4", crash_cells, 18),
    Cell("F5", frozen_workers),
    Cell("F5 unique", _unique),
    Cell("F5 swept", _swept, None),
    Cell("F6", power_lost),
    Cell("F6 everysec", power_lost_between_syncs, None),
    Cell("F7", full_redis, acknowledged=0.2),
    Cell("F8", zoho_away),
    Cell("F9", redelivered, 12),
    Cell("F10", oddities),
    Cell("F11", rolling_deploy),
    Cell("F12", control, 100),
    Cell("F13", reminders_while_killed),
    Cell("kinds", kinds, 24),
)
