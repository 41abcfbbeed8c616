"""The fault matrix: what goes wrong in each cell, and what must hold there. Every cell is one run of a rig."""

import asyncio
import contextlib
import itertools
import json
import signal
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import aiohttp
import deaths
import reminding
from mischief import Count, Mischief, kill, under
from outcomes import PACE, Outcome, endure, load, outcome, running
from rig import Rig
from world import SECRET_KEY

from bot.sandbox.slack import seed
from bot.sandbox.zoho.faults import Fault
from bot.specs import Tenant

# The one workspace that the rig serves.
WORKSPACE = Tenant(team=seed.TEAM_ID)
# The most that may be too many or lost where a cell is there to show that much.
CONTROL = 200 / 1000


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
                while not (finished := accepted <= set(made.titles())):
                    await made.zoho.changed(made.zoho.revision)
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


# Messages whose deliveries come at the same time.
_AT_ONCE = 25


async def redelivered(commands: int) -> Outcome:
    """Each message four times, as two events, and a body that is replayed too late."""
    async with running() as made:
        began = time.monotonic()
        # Slack's record holds only the last deliveries, and each message's are looked up in it.
        for first in range(0, commands, _AT_ONCE):
            numbers = range(first, min(first + _AT_ONCE, commands))
            await asyncio.gather(*(_four_times(made, number) for number in numbers))
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


# Seconds that replacing all processes takes, about.
_DEPLOYED_IN = 6.0


async def rolling_deploy(commands: int) -> Outcome:
    """Every process replaced in turn by SIGTERM, while commands come: each drains in time."""
    async with running() as made:
        began = time.monotonic()
        # Few of them come slowly, so that they come for as long as it takes.
        asking = asyncio.create_task(load(made, commands, pace=min(PACE, commands / _DEPLOYED_IN)))
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
                await made.roles.ready(name)
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
        planned, first = await reminding.remind(made, WORKSPACE, SECRET_KEY)
        await asyncio.sleep(max(0.0, first))
        async with under(made, [kill("worker", 0.2)]) as count:
            await asyncio.sleep(planned / reminding.PACE)
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
        if planned != len(made.asked):
            found.says = f"{planned} reminders were planned"
        elif not ended:
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


CELLS = (
    Cell("F1", deaths.killed_workers),
    Cell("F2", deaths.killed_webs, None),
    Cell("F3", deaths.killed_redis),
    Cell("F4", deaths.crash_cells, 18),
    Cell("F5", deaths.frozen_workers),
    Cell("F5 unique", deaths.unique),
    Cell("F5 swept", deaths.swept, None),
    Cell("F6", deaths.power_lost),
    Cell("F6 everysec", deaths.power_lost_between_syncs, None),
    Cell("F7", full_redis, acknowledged=0.2),
    Cell("F8", zoho_away),
    Cell("F9", redelivered, 12),
    Cell("F10", oddities),
    Cell("F11", rolling_deploy),
    Cell("F12", control, 100),
    Cell("F13", reminders_while_killed),
    Cell("kinds", deaths.kinds, 40),
)
