"""A channel's week: posted there for all, where somebody wanted it, with nothing that does not stand there anyway."""

from typing import Any

from digest_steps import morning, weekly
from talk_world import heard, press, quiet, say
from world import World, button, over

from bot.sandbox.slack import seed

HEAD = "Tasks of this channel, "


def posted(world: World, channel: str = seed.SALES, user: str = seed.BOB) -> list[dict[str, Any]]:
    """The weekly summaries that anybody sees in a channel."""
    return [found for found in world.slack.messages(channel, user) if HEAD in found["text"]]


async def mentioned(world: World, user: str, words: str) -> dict[str, Any]:
    """A task made in the channel; its card there."""
    await say(world, user, f"<@{seed.BOT_USER_ID}> {words}", channel=seed.SALES)
    title = " ".join(words.split()[:2])
    return await world.card(
        user, lambda found: button(found, "Complete") is not None and title in found["text"], seed.SALES
    )


async def test_what_was_done_and_what_is_open(world: World, dana: str) -> None:
    """One message for all, without buttons; what was made elsewhere is not in it."""
    done = await mentioned(world, dana, "send the offer today")
    await press(world, dana, done, "Complete", seed.SALES)
    await mentioned(world, dana, "call Acme & Co tomorrow")
    await say(world, dana, "a private one tomorrow")
    await weekly(world, dana)
    await morning(world, "weekly")
    (told,) = posted(world)
    assert "Done in the last 7 days: 1. Open: 1. Overdue: 0." in told["text"]
    assert "send the offer" in told["text"]
    assert "call Acme &amp; Co" in told["text"]
    assert "private" not in str(told)
    assert not any(block["type"] == "actions" or "accessory" in block for block in told["blocks"])


@over("http")
async def test_off_until_somebody_wants_it(world: World, dana: str) -> None:
    """No channel is written to unasked, and none any more once it was turned off."""
    await mentioned(world, dana, "call Acme tomorrow")
    await morning(world, "weekly")
    assert posted(world) == []
    await weekly(world, dana)
    await weekly(world, dana, weekly_day="default")
    await morning(world, "weekly")
    assert posted(world) == []


@over("http")
async def test_nothing_to_say_is_not_said(world: World, dana: str) -> None:
    """An empty week is silent."""
    await weekly(world, dana)
    await morning(world, "weekly")
    assert posted(world) == []


@over("http")
async def test_in_the_language_and_zone_of_who_wants_it(world: World, dana: str) -> None:
    """They are shown in the form, where they can be changed."""
    await mentioned(world, dana, "call Acme tomorrow")
    await weekly(world, seed.MARIA)
    await morning(world, "weekly")
    (told,) = [
        found for found in world.slack.messages(seed.SALES, seed.BOB) if "Aufgaben dieses Channels" in found["text"]
    ]
    assert "Offen: 1" in told["text"]


@over("http")
async def test_a_channel_that_is_lost_is_no_fault(world: World, dana: str) -> None:
    """The bot was put out of it: nobody is told elsewhere, and other channels are served."""
    await mentioned(world, dana, "call Acme tomorrow")
    await weekly(world, dana)
    world.slack.remove(seed.SALES)
    await morning(world, "weekly")
    await quiet(world)
    assert posted(world) == []
    assert not [m for m in world.slack.messages(world.slack.dm(dana), dana) if HEAD in m["text"]]
    await say(world, dana, "still there tomorrow")
    await heard(world, dana, "still there")
