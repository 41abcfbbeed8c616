"""Hostile and long words on the way through every surface: Slack takes all that the bot says, and nobody is called.

What the bot says is judged at the end of each world, besides: see check_slack in conftest.py.
"""

import pytest
import slack_wire
from card_steps import made, press
from slack_live import HOSTILE
from world import World, complete_button, over

from bot.sandbox.slack import seed

LONG = "Donaudampfschifffahrtsgesellschaft " * 40
TITLES = {
    "a call": f"call {HOSTILE[0]} now",
    "a mention as it was typed": "call &lt;@U0HOSTILE&gt; now",
    "links and dates": f"call {HOSTILE[5]} {HOSTILE[6]} now",
    "a channel and a group": f"call {HOSTILE[2]} {HOSTILE[4]} now",
    "escapes": "call &amp;lt;!channel&amp;gt; now " + "&amp;" * 90,
    "right to left, and emoji": "call \u202e\u0645\u0647\u0645\u0629 " + "\U0001f600" * 60,
    "long": f"call {LONG}"[:600],
}


@over("http")
@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
async def test_from_a_card_to_home(world: World, dana: str, title: str) -> None:
    """Made, listed, explained, edited, put off, completed and shown in Home."""
    card = await made(world, dana, f"{title} -- {LONG}{HOSTILE[0]}")
    for label in ("Edit", "Assign"):
        await press(world, dana, card, label)
        assert await world.slack.close_view(dana)
    for word in ("Why", "Comment", "Delete"):
        await world.choose(dana, card, word)
        assert await world.slack.close_view(dana)
    for text in ("list", "status", "settings", "help", f"find {title[:60]}"):
        assert (await world.slack.slash(dana, seed.SALES, "/task", text)).ok
    await world.slack.close_view(dana)
    await world.slack.open_home(dana)
    await press(world, dana, card, "Complete")
    await world.card(dana, lambda message: "Completed" in message["text"])
    await world.settled()
    assert slack_wire.violations_of(world.slack) == []
    assert {"views.open", "views.publish", "chat.postMessage", "chat.update"} <= {c.method for c in world.slack.calls}


@over("socket")
async def test_from_a_channel(world: World, dana: str) -> None:
    """A mention, the question of several tasks, and the shortcut on a message whose author is called something."""
    await made(world, dana, "buy milk")
    lines = "\n".join(f"- {title[:200]}" for title in TITLES.values())
    await world.slack.say(dana, seed.SALES, f"<@{seed.BOT_USER_ID}> {TITLES['a call']} tomorrow")
    await world.card(dana, lambda message: complete_button(message) is not None, seed.SALES)
    said = await world.slack.say(seed.MARIA, seed.SALES, f"{lines} tomorrow")
    assert (await world.slack.shortcut(dana, "make_task", seed.SALES, said.ts)).ok
    await world.settled()
    assert slack_wire.violations_of(world.slack) == []
    assert [call for call in world.slack.calls if call.method == "chat.postMessage"]


@over("http")
async def test_what_does_not_fit_is_found(world: World, dana: str) -> None:
    """The check itself can fail: a message that calls everybody, with a text of one emoji and addresses shown."""
    await made(world, dana, "buy milk")
    wrong = {
        "channel": world.slack.dm(dana),
        "text": ":tada:",
        "blocks": [{"type": "header", "text": {"type": "mrkdwn"}}],
    }
    found = "\n".join(slack_wire.of_call("chat.postMessage", wrong))
    assert all(word in found for word in ("no sentence", "plain_text", "unfurl_links is not off"))
    assert slack_wire.of_call("chat.update", {"text": "Hello <!channel>"}) == ["text: alive: <!channel>"]
