"""The worker killed with SIGKILL in the middle of its POST: the task is made exactly once, and its card follows."""

import asyncio
import contextlib
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from role_environment import HASTY, role_environment
from world import World, WorldMaker, complete_button


@asynccontextmanager
async def worker(world: World) -> AsyncIterator[asyncio.subprocess.Process]:
    """A `taskbot worker` of its own process."""
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "worker", env=role_environment(world))
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(signal.SIGTERM)
        await process.wait()


@pytest.mark.parametrize("product", ["crm", "mail"])
@pytest.mark.parametrize("fault", ["hang_after", "hang_before"])
async def test_killed_in_mid_post(make_world: WorldMaker, dana: str, product: str, fault: str) -> None:
    """Whether Zoho had made the task (its answer never came) or not, there is one in the end."""
    world = await make_world(with_worker=False, **HASTY)
    path = "/crm/v8/Tasks" if product == "crm" else "/api/tasks/me"
    tasks = world.zoho.crm_tasks if product == "crm" else world.zoho.mail_tasks
    hanging = world.zoho.faults.add(match=f"POST {path}", kind=fault, times=1, seconds=60)
    await world.slack.say(dana, world.slack.dm(dana), f"call Acme tomorrow in {product}")
    async with worker(world) as first:
        # The fault is taken out of the list when the POST has met it; a write is counted as a change.
        async with asyncio.timeout(20):
            while hanging in world.zoho.faults.waiting or (fault == "hang_after" and not tasks()):  # noqa: ASYNC110 - the sandbox has no event for a request that hangs
                await asyncio.sleep(0.01)
        first.kill()
        await first.wait()
    assert len(tasks()) == (1 if fault == "hang_after" else 0)
    async with worker(world):
        await world.card(dana, lambda message: complete_button(message) is not None)
        await world.settled()
    assert len(tasks()) == 1
