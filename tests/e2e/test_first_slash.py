"""The first slash command of somebody whom the bot does not know yet: read by the worker, and answered by it alone."""

from world import World

from bot.sandbox.slack import seed


async def test_a_guests_first_slash_command_is_refused_alone(world: World) -> None:
    """Nothing is said to be saved before it is known that they may not."""
    outcome = await world.slack.slash(seed.GUEST, seed.SALES, "/task", "call Acme tomorrow")
    assert outcome.ok
    assert outcome.reply is None
    await world.card(seed.GUEST, lambda message: "Guests can't" in message["text"], seed.SALES)
    await world.settled()
    own = [message["text"] for message in world.slack.messages(seed.SALES, seed.GUEST) if message.get("is_ephemeral")]
    assert len(own) == 1


async def test_the_first_slash_command_of_a_member_is_answered(world: World, dana: str) -> None:
    """Read by the worker, it is said to be saved, and the card follows."""
    outcome = await world.slack.slash(dana, seed.SALES, "/task", "call Acme tomorrow")
    assert outcome.ok
    told = await world.card(dana, lambda message: "Saved: “call Acme”" in message["text"], seed.SALES)
    assert told["is_ephemeral"]
    await world.card(dana, lambda message: "in Zoho CRM" in message["text"])
