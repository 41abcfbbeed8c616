"""From the acknowledgement to the card that shows the made task, and what that costs a worker. Knows what is compared.

Commands are read and planned beforehand and accepted here, as the door does it; the sandboxes stand in this process, on
a core of their own, and answer at once. Slack's pace is off, and Zoho's limits are those of its largest edition.
"""

import asyncio
import contextlib
import dataclasses
import datetime as dt
import json
import os
import random
import signal
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import httpx
from aiohttp import web
from engine_load import LINES
from engine_processes import PEOPLE, Rig, core, cpu_seconds, percentile, process, rig, say
from world import FreePace

from bot.build import Bot, build
from bot.commands import Card, Command, Kind, Origin, Profile
from bot.intent import warm
from bot.slack.handlers import saved
from bot.specs import Place
from bot.store.connection import connect
from bot.understand.understanding import Understanding

_WORKER = str(Path(__file__).parent / "engine_worker.py")
_MADE = "To do in"
# Commands before anything counts.
_WARM = 40


@dataclasses.dataclass
class Watch:
    """Notes when Slack was first given the card of a made task, by the card's id, and how often it was asked at all."""

    drawn: dict[str, float] = dataclasses.field(default_factory=dict)
    asked: int = 0

    @property
    def middleware(self) -> Any:
        """For the Slack sandbox's application."""

        @web.middleware
        async def noted(request: web.Request, handler: Any) -> web.StreamResponse:
            answer: web.StreamResponse = await handler(request)
            self.asked += request.path.startswith("/api/")
            if request.path.startswith(("/api/chat.postMessage", "/api/chat.update")):
                self._note(await request.text())
            return answer

        return noted

    def _note(self, text: str) -> None:
        told = json.loads(text) if text.startswith("{") else {}
        if str(told.get("text", "")).startswith(_MADE):
            metadata = told["metadata"]
            metadata = json.loads(metadata) if isinstance(metadata, str) else metadata
            self.drawn.setdefault(metadata["event_payload"]["card"], time.perf_counter())


async def path(seconds: float) -> None:
    """Prints the tables."""
    say("path: command accepted -> Zoho -> card drawn as made; workers, Redis and sandboxes on cores of their own")
    say(f"{'':34}{'':11}{'':>16}{'of it httpx':>13}{'':14}{'per command':>30}")
    heads = f"{'':34}{'commands/s':>11}{'CPU ms/command':>16}{'and our pool':>13}{'its own pool':>14}"
    say(f"{heads}{'scripts':>10}{'Zoho':>10}{'Slack':>10}")
    for workers, at_once in ((1, 4), (1, 32), (2, 8), (3, 8)):
        await _drained(workers, at_once, int(60 * seconds))
    await _drained(1, 4, int(60 * seconds), people=PEOPLE)
    say(f"\n{'one worker, 8 at once, at a rate':34}{'p50 ms':>11}{'p99 ms':>16}{'CPU ms/command':>27}")
    for rate in (5, 20, 50):
        await _at_rate(rate, seconds)


@contextlib.asynccontextmanager
async def _working(
    workers: int, at_once: int, watch: Watch
) -> AsyncIterator[tuple[Rig, Bot, contextlib.AsyncExitStack]]:
    async with contextlib.AsyncExitStack() as stack:
        made = await stack.enter_async_context(
            rig(
                redis_core=core(min(workers, 2)),
                middlewares=[watch.middleware],
                worker_concurrency=at_once,
                zoho_edition="ultimate",
            )
        )
        bot = await stack.enter_async_context(build(made.settings, pace=FreePace()))
        yield made, bot, stack


async def _started(made: Rig, workers: int, stack: contextlib.AsyncExitStack) -> list[int]:
    words = [_WORKER, "work"]
    return [
        (await stack.enter_async_context(process(words, made.told(), core(number), says=False)))[0]
        for number in range(workers)
    ]


async def _commands(made: Rig, bot: Bot, count: int, people: int = _WARM) -> list[tuple[Command, Card]]:
    """Commands as the door would accept them, of people who take turns: the first ones make them known."""
    warm()
    understanding = Understanding(bot.backends, made.settings.default_product)
    chosen = random.Random(2)
    found = []
    for number in range(count):
        user = made.slack.crowd[number % people]
        command = Command(
            id=f"{number:020d}",
            kind=Kind.CREATE,
            origin=Origin(tenant=made.tenant, user=user, place=Place(channel="C0SALES0001"), door="slash"),
            now=dt.datetime.now(dt.UTC),
            text=f"{chosen.choice(LINES)} file a{number}",
        )
        profile = Profile(user=user, team=made.slack.team_id, name=user, zone="America/New_York")
        found.append(await understanding.create(command, profile))
    return found


async def _drained(workers: int, at_once: int, count: int, people: int = _WARM) -> None:
    """All accepted beforehand, then carried out; with as many `people` as commands each is somebody's first."""
    watch = Watch()
    async with _working(workers, at_once, watch) as (made, bot, stack):
        ready = await _commands(made, bot, count + _WARM, people)
        pids = await _started(made, workers, stack)
        # The first ones open connections, and get tokens; the others are accepted while the workers stand still.
        await _accept(bot, ready[:_WARM])
        await _until(watch, _WARM)
        _signal(pids, signal.SIGSTOP)
        await _accept(bot, ready[_WARM:])
        start, used, asked = time.perf_counter(), sum(map(cpu_seconds, pids)), await _asked(made, watch)
        _signal(pids, signal.SIGCONT)
        await _until(watch, _WARM + count)
        took, cpu = time.perf_counter() - start, sum(map(cpu_seconds, pids)) - used
        each = [(after - before) / count for before, after in zip(asked, await _asked(made, watch), strict=True)]
        share, own = await _httpx_shares(made, at_once, count + _WARM)
    name = f"{workers} of {at_once} at once" + (", of somebody new" if people > _WARM else "")
    said = f"{name:34}{count / took:11,.0f}{cpu * 1000 / count:16.2f}{share:13.2f}{own:14.2f}"
    say(f"{said}{each[0]:10.1f}{each[1]:10.1f}{each[2]:10.1f}")


async def _asked(made: Rig, watch: Watch) -> tuple[int, int, int]:
    """How many scripts Redis has run, each of them a wait for it, and how many requests Zoho and Slack have had."""
    client = connect(made.redis.url)
    stats = await client.info("commandstats")
    await client.aclose()
    return stats["cmdstat_evalsha"]["calls"], made.zoho.requests[-1].number, watch.asked


async def _accept(bot: Bot, ready: Sequence[tuple[Command, Card]]) -> None:
    for command, card in ready:
        await bot.engine.accept(command, saved(card))


def _signal(pids: Sequence[int], number: signal.Signals) -> None:
    for pid in pids:
        os.kill(pid, number)


async def _until(watch: Watch, count: int) -> None:
    async with asyncio.timeout(90):
        while len(watch.drawn) < count:  # noqa: ASYNC110 - a wake-up for each card would cost what is measured
            await asyncio.sleep(0.005)


async def _at_rate(rate: float, seconds: float) -> None:
    """Accepted one by one."""
    watch = Watch()
    accepted: dict[str, float] = {}
    count = max(10, int(rate * seconds))
    async with _working(1, 8, watch) as (made, bot, stack):
        ready = await _commands(made, bot, count + _WARM)
        [pid] = await _started(made, 1, stack)
        await _accept(bot, ready[:_WARM])
        await _until(watch, _WARM)
        start, used = time.perf_counter(), cpu_seconds(pid)
        for number, (command, card) in enumerate(ready[_WARM:]):
            await asyncio.sleep(max(0.0, start + number / rate - time.perf_counter()))
            await bot.engine.accept(command, saved(card))
            accepted[command.id] = time.perf_counter()
        await _until(watch, count + _WARM)
        used = cpu_seconds(pid) - used
    times = [(watch.drawn[each] - at) * 1000 for each, at in accepted.items()]
    name = f"{rate} a second"
    say(f"{name:34}{percentile(times, 0.5):11.1f}{percentile(times, 0.99):16.1f}{used * 1000 / count:27.2f}")


async def _httpx_shares(made: Rig, at_once: int, commands: int) -> list[float]:
    """Milliseconds of CPU per command that as many of the same requests to Zoho take through httpx alone.

    With the bot's transport, and with httpx's own.
    """
    sent = [each for each in made.zoho.requests if each.path.startswith("/crm/")]
    per_command = made.zoho.requests[-1].number / commands
    form = {
        "grant_type": "refresh_token",
        "client_id": made.zoho.client_id,
        "client_secret": made.zoho.client_secret,
        "refresh_token": made.zoho.refresh_token,
    }
    async with httpx.AsyncClient() as client:
        token = (await client.post(f"{made.zoho.url}/oauth/v2/token", data=form)).json()["access_token"]
    headers = {"Authorization": f"Zoho-oauthtoken {token}", "Accept": "application/json"}
    asked = [[each.method, made.zoho.url + each.path, headers, each.query, each.body] for each in sent]
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(asked, file)
        file.flush()
        async with process([_WORKER, "httpx", file.name, str(at_once)], made.told(), core(0)) as (_, line):
            return [each * per_command for each in json.loads(line)]
