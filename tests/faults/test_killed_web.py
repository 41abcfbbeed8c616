"""The web process killed with SIGKILL while messages come in: Slack delivers again, and each makes one task."""

import asyncio
import contextlib
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from role_environment import role_environment
from world import World, WorldMaker, over

from bot.slack.manifest import manifest

LINES = 30


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@asynccontextmanager
async def web(world: World, port: int) -> AsyncIterator[asyncio.subprocess.Process]:
    """A `taskbot web` of its own process, listening."""
    environment = role_environment(world, PORT=str(port))
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "web", env=environment, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    assert await asyncio.wait_for(process.stdout.readline(), 30)
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(signal.SIGTERM)
        await process.wait()


@over("http")
async def test_killed_while_messages_come_in(make_world: WorldMaker, dana: str) -> None:
    """Thirty lines, the process killed in their middle and started again: thirty tasks."""
    world = await make_world(slack_options={"retry_delays": (0, 1.0, 3.0)})
    port = free_port()
    channel = world.slack.dm(dana)
    async with web(world, port) as first:
        world.slack.install(manifest(f"http://127.0.0.1:{port}"), f"http://127.0.0.1:{port}/slack/events")
        for number in range(LINES):
            await world.slack.say(dana, channel, f"call customer {number} tomorrow")
            if number == LINES // 2:
                first.kill()
        await first.wait()
    async with web(world, port):
        await world.until_zoho(lambda: len({task["Subject"] for task in world.zoho.crm_tasks()}) == LINES)
        await world.settled()
    assert len(world.zoho.crm_tasks()) == LINES
    assert first.returncode == -signal.SIGKILL
