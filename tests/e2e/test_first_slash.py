"""The first slash command of somebody whom the bot does not know yet: acknowledged, then answered by the worker."""

from world import World

from bot.catalogue import say
from bot.sandbox.slack import seed


async def test_a_guests_first_slash_command_is_refused_alone(world: World) -> None:
    """Nothing is said to be saved before it is known that they may not."""
    outcome = await world.slack.slash(seed.GUEST, seed.SALES, "/task", "call Acme tomorrow")
    assert outcome.reply is not None
    assert outcome.reply["text"] == say("door-unread")
    await world.card(seed.GUEST, lambda message: "Guests can't" in message["text"], seed.SALES)
    await world.settled()
    own = [message["text"] for message in world.slack.messages(seed.SALES, seed.GUEST) if message.get("is_ephemeral")]
    assert len(own) == 2
    assert not any("saved" in text.lower() for text in own)


async def test_the_first_slash_command_of_a_member_is_answered(world: World, dana: str) -> None:
    """Read by the worker, it is said to be saved, and the card follows."""
    outcome = await world.slack.slash(dana, seed.SALES, "/task", "call Acme tomorrow")
    assert outcome.ok
    told = await world.card(dana, lambda message: "Saved: “call Acme”" in message["text"], seed.SALES)
    assert told["is_ephemeral"]
    await world.card(dana, lambda message: "in Zoho CRM" in message["text"])
