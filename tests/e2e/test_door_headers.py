"""What a request's own headers may do at the HTTP door: nothing but be Slack's."""

import time
import urllib.parse

import aiohttp
import pytest
from world import World, over

pytestmark = over("http")


@pytest.mark.parametrize("header", [{}, {"X-Slack-Bolt-Lazy-Only": "1"}], ids=["Slack's alone", "Bolt's own too"])
async def test_no_header_leaves_steps_out(world: World, dana: str, header: dict[str, str]) -> None:
    """A signed command is saved and made whatever else is sent with it, also what would tell Bolt to skip listeners."""
    fields = {
        "command": "/task",
        "text": "call Acme tomorrow",
        "team_id": world.slack.team_id,
        "user_id": dana,
        "channel_id": world.slack.dm(dana),
        "trigger_id": f"1.2.{len(header)}",
    }
    body = urllib.parse.urlencode(fields)
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        **world.slack.sign(body, int(time.time())),
        **header,
    }
    url = f"{world.url}/slack/events"
    async with aiohttp.ClientSession() as session, session.post(url, data=body, headers=headers) as answer:
        assert answer.status == 200
    await world.until_zoho(lambda: [task["Subject"] for task in world.zoho.crm_tasks()] == ["call Acme"])
