"""A whole Taskbot of killable processes: its own Redis, webs behind a balancer, workers; the sandboxes around it."""

import asyncio
import contextlib
import itertools
import json
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from redis.asyncio import Redis
from redis.exceptions import RedisError
from world import environment, settings_for

from bot.sandbox.slack import SlackSandbox
from bot.sandbox.slack.delivery import Delivery
from bot.sandbox.zoho import ZohoSandbox
from bot.settings import Settings
from bot.slack.manifest import manifest
from bot.store.embedded import EmbeddedRedis

# Seconds; a run with the real ones (45, 60, 20) would take hours. Their order and proportions are the real ones.
SCALED = {"lease": 2.5, "settle": 4.0, "zoho_timeout": 1.5}
# Who asks for forty tasks a second has no free edition.
EDITION = "enterprise"
# Slack's own: at once, a minute, five minutes.
RETRIES = (0.0, 0.5, 1.5, 3.0)
# How an answer begins that says that a command is saved: read already, or not yet.
SAVED = ("Saved", "Received")
POST = "POST /crm/v8/Tasks"
# One POST in three goes wrong, in each way there is.
EVERY_WAY: tuple[tuple[str, float, float | None], ...] = (
    ("500_before", 0.05, None),
    ("500_after", 0.05, None),
    ("hang_after", 0.05, 3.0),
    ("late", 0.05, 0.6),
    ("429", 0.05, None),
    ("drop_before", 0.04, None),
    ("drop_after", 0.04, None),
    ("hang_before", 0.03, 3.0),
)


class Zygote:
    """The process that starts all others; see zygote.py."""

    def __init__(self) -> None:
        self._asking = asyncio.Lock()

    async def __aenter__(self) -> Self:
        here = Path(__file__).parent
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            str(here / "zygote.py"),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(here.parent.parent)},
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()

    async def fork(self, asked: Mapping[str, Any]) -> int:
        """The process id of a new role."""
        async with self._asking:
            assert self._process.stdin is not None
            assert self._process.stdout is not None
            self._process.stdin.write(json.dumps(asked).encode() + b"\n")
            return int(await self._process.stdout.readline())


class Roles:
    """The bot's processes. A process is named by its role and number."""

    def __init__(self, zygote: Zygote, told: Mapping[str, str], folder: Path) -> None:
        self._zygote = zygote
        self._told = dict(told)
        self._folder = folder
        self.running: dict[str, int] = {}
        self.ports: dict[str, int] = {}

    async def spawn(self, role: str, number: int, **more: str) -> int:
        """Starts (again) the role of this number; a web listens on the port that it always had."""
        name = f"{role}-{number}"
        told = {**self._told, **more}
        if role == "web":
            told["PORT"] = str(self.ports.setdefault(name, _free_port()))
        log = str(self._folder / f"{name}.log")
        pid = await self._zygote.fork({"role": role, "environment": told, "log": log})
        self.running[name] = pid
        return pid

    def signal(self, name: str, number: signal.Signals) -> None:
        """Sends a signal to a process, if it is still there."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.running[name], number)

    async def ended(self, name: str) -> None:
        """Waits until a process is gone."""
        while alive(self.running[name]):  # noqa: ASYNC110 - the kernel reaps it, and tells nobody
            await asyncio.sleep(0.01)

    async def ready(self, web: str) -> None:
        """Waits until a web takes connections, as whoever deploys does before the next one is stopped."""
        async with asyncio.timeout(30):
            while True:
                with contextlib.suppress(OSError):
                    _, writer = await asyncio.open_connection("127.0.0.1", self.ports[web])
                    writer.close()
                    return
                await asyncio.sleep(0.02)

    def alive(self, name: str) -> bool:
        """Whether the process is there."""
        return alive(self.running[name])

    def stop(self) -> None:
        """Kills all of them."""
        for name in self.running:
            self.signal(name, signal.SIGCONT)
            self.signal(name, signal.SIGKILL)

    def logs(self) -> str:
        """What all of them wrote."""
        return "".join(path.read_text(errors="replace") for path in sorted(self._folder.glob("*.log")))


def alive(pid: int) -> bool:
    """Whether there is a process of this id."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Balancer:
    """One address for all webs: each connection goes to the next one that takes it."""

    def __init__(self, ports: Mapping[str, int]) -> None:
        self._ports = ports
        self._turn = itertools.count()
        self._open = set[asyncio.Task[None]]()

    async def start(self) -> str:
        """Listens; the address."""
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def stop(self) -> None:
        """Ends all connections."""
        self._server.close()
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # A task of our own: asyncio reports the end of its own one as an error.
        task = asyncio.create_task(self._serve(reader, writer))
        self._open.add(task)
        task.add_done_callback(self._open.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if (web := await self._connected()) is not None:
                await asyncio.gather(_copy(reader, web[1]), _copy(web[0], writer))
        finally:
            writer.close()

    async def _connected(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        ports = list(self._ports.values())
        first = next(self._turn)
        for port in (ports[(first + step) % len(ports)] for step in range(len(ports))):
            with contextlib.suppress(OSError):
                return await asyncio.open_connection("127.0.0.1", port)
        return None


async def _copy(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    with contextlib.suppress(ConnectionError):
        while data := await source.read(1 << 16):
            sink.write(data)
            await sink.drain()
    sink.close()


@dataclass
class Rig:
    """Everything that runs, and what was asked of it so far."""

    redis: EmbeddedRedis
    client: Redis
    zoho: ZohoSandbox
    slack: SlackSandbox
    roles: Roles
    people: list[str]
    folder: Path
    settings: Settings
    asked: set[str] = field(default_factory=set)
    acknowledged: set[str] = field(default_factory=set)
    acks: list[float] = field(default_factory=list)

    def titles(self) -> list[str]:
        """The titles of all tasks that Zoho holds."""
        return [str(task["Subject"]) for task in self.zoho.crm_tasks()]

    @property
    def lost(self) -> set[str]:
        """What was acknowledged, and is not there."""
        return self.acknowledged - set(self.titles())

    @property
    def duplicates(self) -> int:
        """Tasks that are too many."""
        titles = self.titles()
        return len(titles) - len(set(titles))

    async def ask(self, number: int, *, again: bool = False) -> None:
        """One command: in turn a slash command and a message; `again`: Slack delivers the message once more."""
        title = f"send offer x{number:05d}"
        person = self.people[number % len(self.people)]
        self.asked.add(title)
        if number % 3 == 0:
            outcome = await self.slack.slash(person, self.slack.dm(person), "/task", title)
            if outcome.ok and (outcome.reply or {}).get("text", "").startswith(SAVED):
                self.acknowledged.add(title)
            return
        message = await self.slack.say(person, self.slack.dm(person), title)
        if again:
            sent = self._delivery(message.ts)
            if sent is not None:
                await self.slack.redeliver(sent)

    def _delivery(self, ts: str) -> Delivery | None:
        return next((one for one in reversed(self.slack.deliveries) if _ts(one) == ts), None)

    async def note_acknowledgements(self) -> None:
        """Keeps noting what was acknowledged; Slack's record holds only the last deliveries."""
        seen = set[int]()
        while True:
            revision = self.slack.revision
            for delivery in self.slack.deliveries:
                if not delivery.done or id(delivery) in seen:
                    continue
                seen.add(id(delivery))
                if delivery.ok and delivery.ack_seconds is not None:
                    self.acks.append(delivery.ack_seconds)
                    # The bot's own messages come back as events too.
                    self.acknowledged |= {str(delivery.payload.get("event", {}).get("text"))} & self.asked
            await self.slack.changed(revision, timeout=0.2)

    async def entries(self) -> list[tuple[str | None, str | None]]:
        """The kind and the state of all that the engine holds."""
        keys = [key async for key in self.client.scan_iter("tb:*:e:*", count=1000)]
        async with self.client.pipeline(transaction=False) as pipe:
            for key in keys:
                pipe.hmget(key, ["kind", "st"])
            found: list[list[str | None]] = await pipe.execute()
        return [(kind, state) for kind, state in found]

    async def unfinished(self) -> int:
        """How many commands are neither done nor failed."""
        found = await self.entries()
        return sum(kind == "create" and state not in ("done", "failed", "dead") for kind, state in found)

    async def quiet(self, seconds: float) -> bool:
        """Waits until every command has ended; False when that takes longer than `seconds`."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with contextlib.suppress(RedisError, OSError):
                if not self.lost and await self.unfinished() == 0:
                    return True
            # Redis has no event for it, and to look is dear.
            await asyncio.sleep(0.25)
        return False


def _ts(delivery: Delivery) -> str | None:
    event: dict[str, Any] = delivery.payload.get("event", {})
    return event.get("ts")


@asynccontextmanager
async def rig(
    folder: Path,
    *,
    webs: int = 2,
    workers: int = 3,
    people: int = 40,
    faults: bool = True,
    zygote: Zygote | None = None,
    role: str = "worker",
    fsync: str = "always",
    **changes: Any,
) -> AsyncIterator[Rig]:
    """A rig that takes commands.

    `changes` are settings; `zoho_options` are the Zoho sandbox's; `role` is what works: the worker, or a control;
    `fsync` is Redis's appendfsync.
    """
    async with contextlib.AsyncExitStack() as stack:
        zoho = ZohoSandbox(**changes.pop("zoho_options", {}))
        await zoho.start()
        stack.push_async_callback(zoho.stop)
        slack = SlackSandbox(rate_limits=False, retry_delays=RETRIES, crowd=people)
        await slack.start()
        stack.push_async_callback(slack.stop)
        redis = EmbeddedRedis(folder / "redis", appendfsync=fsync)
        await redis.start()
        stack.push_async_callback(redis.stop)
        client = Redis.from_url(redis.url, decode_responses=True)
        stack.push_async_callback(client.aclose)
        settings = settings_for(
            slack, zoho, redis.url, **{**SCALED, "log_level": "warning", "zoho_edition": EDITION, **changes}
        )
        roles = Roles(zygote or await stack.enter_async_context(Zygote()), environment(settings), folder)
        stack.callback(roles.stop)
        for number in range(webs):
            await roles.spawn("web", number)
        balancer = Balancer(roles.ports)
        url = await balancer.start()
        stack.push_async_callback(balancer.stop)
        slack.install(manifest(url), f"{url}/slack/events")
        for number in range(workers):
            await roles.spawn(role, number)
        async with asyncio.timeout(30):
            while not (await slack.verify_url()).ok:  # noqa: ASYNC110 - the webs are starting
                await asyncio.sleep(0.05)
        if faults:
            for kind, probability, seconds in EVERY_WAY:
                zoho.faults.add(match=POST, kind=kind, times=None, probability=probability, seconds=seconds)  # type: ignore[arg-type]  # a table of words
        made = Rig(redis, client, zoho, slack, roles, slack.crowd, folder, settings)
        noting = asyncio.create_task(made.note_acknowledgements())
        try:
            yield made
        finally:
            noting.cancel()
            await asyncio.gather(noting, return_exceptions=True)
