"""Redis killed with SIGKILL in mid-command and started again on its append-only file: nothing lost, nothing twice."""

import asyncio
from pathlib import Path

import pytest
from role_environment import HASTY
from world import WorldMaker

from bot.store.embedded import EmbeddedRedis

LINES = 20


@pytest.mark.parametrize("moment", ["while messages come in", "while Zoho is being asked"])
async def test_redis_killed(make_world: WorldMaker, dana: str, tmp_path: Path, moment: str) -> None:
    """Messages that Redis missed are delivered again by Slack; tasks whose creation it missed are found by marker."""
    async with EmbeddedRedis(tmp_path / "redis") as server:
        options = {"retry_delays": (0, 1.0, 3.0)}
        world = await make_world(slack_options=options, redis_url=server.url, **HASTY)
        channel = world.slack.dm(dana)
        slow = world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="latency", times=LINES, seconds=0.5)
        if moment == "while messages come in":
            world.zoho.faults.clear()
        for number in range(LINES):
            await world.slack.say(dana, channel, f"call customer {number} tomorrow")
            if number == LINES // 2:
                while moment == "while Zoho is being asked" and slow.times == LINES:  # noqa: ASYNC110 - the sandbox has no event for it
                    await asyncio.sleep(0.01)
                server.kill()
                await server.start()
        await world.until_zoho(lambda: len({task["Subject"] for task in world.zoho.crm_tasks()}) == LINES)
        await world.settled()
        assert len(world.zoho.crm_tasks()) == LINES
