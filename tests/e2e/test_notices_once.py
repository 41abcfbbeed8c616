"""What the bot says in a direct message while Slack fails: once, whatever became of the first post."""

from typing import Any

import pytest
from world import World, WorldMaker, over

from bot.sandbox.slack import seed

pytestmark = over("http")
HELP = "/task call Acme"


def helps(world: World, user: str, channel: str | None = None) -> list[dict[str, Any]]:
    """How often the help was said."""
    messages = world.slack.messages(channel or world.slack.dm(user), user)
    return [message for message in messages if message.get("bot_id") and HELP in message["text"]]


@pytest.mark.parametrize("fault", ["drop_after", "drop_before", "500", "429"])
async def test_a_direct_message_is_said_once(make_world: WorldMaker, dana: str, fault: Any) -> None:
    """Posted without an answer it is found again; where it was not posted it is said later."""
    world = await make_world(settle=2.0)
    world.slack.faults.add(method="chat.postMessage", kind=fault, times=1, seconds=1)
    await world.slack.say(dana, world.slack.dm(dana), "help")
    await world.slack.until(lambda: helps(world, dana), timeout=20)
    await world.settled()
    assert len(helps(world, dana)) == 1


async def test_a_look_that_fails_is_looked_again(make_world: WorldMaker, dana: str) -> None:
    """It was posted, and Slack then does not say what stands in the conversation: it asks again."""
    world = await make_world(settle=2.0)
    world.slack.faults.add(method="chat.postMessage", kind="drop_after", times=1)
    world.slack.faults.add(method="conversations.history", kind="500", times=2)
    await world.slack.say(dana, world.slack.dm(dana), "help")
    await world.slack.until(
        lambda: sum(c.method == "conversations.history" for c in world.slack.calls) == 3, timeout=20
    )
    await world.settled()
    assert len(helps(world, dana)) == 1


@pytest.mark.parametrize(("fault", "times"), [("500", 1), ("429", 1), ("drop_after", 1)])
async def test_what_one_person_sees_in_a_channel(make_world: WorldMaker, dana: str, fault: Any, times: int) -> None:
    """It can't be looked for: where Slack says that it failed it comes again, and after silence not."""
    world = await make_world(settle=2.0)
    world.slack.faults.add(method="chat.postEphemeral", kind=fault, times=times, seconds=1)
    await world.slack.say(dana, seed.SALES, f"<@{world.slack.bot_user_id}> help")
    await world.slack.until(lambda: helps(world, dana, seed.SALES), timeout=20)
    await world.settled()
    assert len(helps(world, dana, seed.SALES)) == 1
