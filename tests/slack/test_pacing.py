"""Slack asked at its pace: a whole Taskbot against a Slack that counts, and a channel that can't be looked through."""

import asyncio
from typing import Any

from world import World, WorldMaker, complete_button, over

from bot.ports import Rate
from bot.specs import Tenant
from bot.store.pace import RedisPace

LINES = 5


def posts(world: World, channel: str, user: str) -> list[dict[str, Any]]:
    return [message for message in world.slack.messages(channel, user) if message.get("bot_id")]


@over("http")
async def test_many_cards_in_one_conversation(make_world: WorldMaker, redis: Any, dana: str) -> None:
    """More at once than Slack takes: each is shown, and Slack never had to ask for rest."""
    pace = RedisPace(redis, Tenant(team="-"))
    world = await make_world(slack_options={"rate_limits": True}, parts={"pace": pace})
    channel = world.slack.dm(dana)
    for number in range(LINES):
        await world.slack.say(dana, channel, f"call customer {number} tomorrow")
    for number in range(LINES):
        await world.card(
            dana, lambda message, n=number: complete_button(message) is not None and f"customer {n}" in message["text"]
        )
    await world.settled()
    assert len(posts(world, channel, dana)) == LINES
    assert [call.method for call in world.slack.calls if call.status == 429] == []


@over("http")
async def test_slack_asks_for_rest(make_world: WorldMaker, redis: Any, dana: str) -> None:
    """What it says counts for every process, and for this channel alone."""
    pace = RedisPace(redis, Tenant(team="-"))
    world = await make_world(parts={"pace": pace})
    channel = world.slack.dm(dana)
    world.slack.faults.add(method="chat.postMessage", kind="429", times=1, seconds=30)
    await world.slack.say(dana, channel, "call Acme tomorrow")
    async with asyncio.timeout(20):
        while not (wait := await pace.take(f"chat.postMessage:{channel}", Rate(gap=0.0))) > 5:  # noqa: ASYNC110 - Redis has no event for it
            await asyncio.sleep(0.01)
    assert wait <= 30
    assert await pace.take("chat.postMessage:C1", Rate(gap=0.0)) == 0
