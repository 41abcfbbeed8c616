"""What the engine's benchmarks run on: real processes, each pinned to its core, around the sandboxes and a real Redis.

Knows the processes and the cores; what is measured stands in the files beside.
"""

import asyncio
import contextlib
import dataclasses
import json
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiohttp import web
from engine_load import Job, Result
from world import SECRET_KEY, environment, settings_for

from bot.commands import Profile
from bot.sandbox.slack import SlackSandbox
from bot.sandbox.zoho import ZohoSandbox
from bot.settings import Settings
from bot.slack.manifest import manifest
from bot.specs import Tenant
from bot.store.connection import connect
from bot.store.embedded import EmbeddedRedis
from bot.store.profiles import ProfileCache
from bot.store.seal import Seal, read_secret

_HERE = Path(__file__).parent
_ROOT = _HERE.parent.parent
_PYTHONPATH = os.pathsep.join(map(str, (_ROOT, _HERE.parent, _HERE)))
CORES = sorted(os.sched_getaffinity(0))
# How many people write; each has a DM, and Slack's pace is kept by DM.
PEOPLE = 2000


def core(number: int) -> set[int]:
    """The core of this number; where there are fewer, the last one is shared."""
    return {CORES[min(number, len(CORES) - 1)]}


@contextlib.contextmanager
def on(cores: set[int]) -> Iterator[None]:
    """Processes that are started meanwhile run on these cores, with all their threads."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


@dataclasses.dataclass
class Rig:
    """The sandboxes, Redis, and what the bot's processes are told."""

    slack: SlackSandbox
    zoho: ZohoSandbox
    redis: EmbeddedRedis
    settings: Settings

    @property
    def tenant(self) -> Tenant:
        """The installed workspace."""
        return Tenant(team=self.slack.team_id)

    def told(self) -> dict[str, str]:
        """The environment of a process of the bot."""
        return {**environment(self.settings), "PYTHONPATH": _PYTHONPATH}

    async def load(self, urls: Sequence[str], cores: set[int], **job: Any) -> Result:
        """A load process's result."""
        asked = Job(
            urls=list(urls),
            secret=self.slack.signing_secret,
            team=self.slack.team_id,
            channel="C0SALES0001",
            users=self.slack.crowd,
            **job,
        )
        with on(cores):
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                str(_HERE / "engine_load.py"),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                env={"PATH": os.environ["PATH"], "PYTHONPATH": _PYTHONPATH},
            )
        out, _ = await process.communicate(json.dumps(dataclasses.asdict(asked)).encode())
        return Result(**json.loads(out))


@asynccontextmanager
async def rig(
    *, redis_core: set[int], fsync: str = "always", middlewares: Sequence[Any] = (), **changes: Any
) -> AsyncIterator[Rig]:
    """Everything but the bot's own processes; every person's profile is cached, as after their first command."""
    async with contextlib.AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tb-benchmark-")))
        zoho = ZohoSandbox()
        await zoho.start()
        stack.push_async_callback(zoho.stop)
        slack = SlackSandbox(rate_limits=False, crowd=PEOPLE)

        def extend(app: web.Application) -> None:
            app.middlewares.extend(middlewares)

        await slack.start(extend=extend)
        stack.push_async_callback(slack.stop)
        slack.install(manifest("http://127.0.0.1:1"), "http://127.0.0.1:1/slack/events")
        redis = EmbeddedRedis(folder, appendfsync=fsync)
        with on(redis_core):
            await redis.start()
        stack.push_async_callback(redis.stop)
        settings = settings_for(slack, zoho, redis.url, **{"log_level": "error", **changes})
        made = Rig(slack, zoho, redis, settings)
        await _introduce(made)
        yield made


async def _introduce(made: Rig) -> None:
    client = connect(made.redis.url)
    profiles = ProfileCache(client, Seal(read_secret(SECRET_KEY)))
    for user in made.slack.crowd:
        person = Profile(user=user, team=made.slack.team_id, name=user, zone="America/New_York")
        await profiles.put(made.tenant, person)
    await client.aclose()


@asynccontextmanager
async def process(
    words: Sequence[str], told: Mapping[str, str], cores: set[int], *, says: bool = True
) -> AsyncIterator[tuple[int, str]]:
    """A Python process on these cores: its id, and the first line that it `says`. Killed at the end."""
    with on(cores):
        started = await asyncio.create_subprocess_exec(
            sys.executable, *words, stdout=asyncio.subprocess.PIPE, env=dict(told), cwd=tempfile.gettempdir()
        )
    try:
        assert started.stdout is not None
        line = (await started.stdout.readline()).decode().strip() if says else ""
        if says and not line:
            raise SystemExit(f"{' '.join(words)} did not start")
        yield started.pid, line
    finally:
        with contextlib.suppress(ProcessLookupError):
            started.kill()
        await started.wait()


@asynccontextmanager
async def webs(made: Rig, cores: Sequence[set[int]]) -> AsyncIterator[list[str]]:
    """As many `taskbot web` as cores; their addresses."""
    async with contextlib.AsyncExitStack() as stack:
        yield [(await stack.enter_async_context(process(["-m", "bot", "web"], made.told(), each)))[1] for each in cores]


@asynccontextmanager
async def baseline(made: Rig, which: str, cores: set[int]) -> AsyncIterator[str]:
    """The address of one of engine_servers.py's."""
    words = [str(_HERE / "engine_servers.py"), which]
    async with process(words, made.told(), cores) as (_, url):
        yield url


def cpu_seconds(pid: int) -> float:
    """What all threads of a process have used so far (/proc/<pid>/task/*/schedstat, first field, nanoseconds)."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((each / "schedstat").read_text(encoding="ascii").split()[0]) for each in threads) / 1e9


def percentile(values: Sequence[float], part: float) -> float:
    """The value below which this part of them lies; not a number where there are none."""
    return sorted(values)[min(len(values) - 1, int(len(values) * part))] if values else float("nan")


def say(line: str = "") -> None:
    """A line of the report, as soon as it is known."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
