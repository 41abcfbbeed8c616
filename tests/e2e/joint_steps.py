"""Steps of tests about tasks that several people have."""

from typing import Any

from talk_world import quiet, say
from world import World

from bot.sandbox.slack import seed
from bot.slack.cards import joint

BOTH = f"<@{seed.BOB}> <@{seed.MARIA}>"


async def joined(world: World, dana: str, words: str = "send the numbers tomorrow", people: str = BOTH) -> None:
    """Dana gives one task to several people; everybody's Slack speaks English."""
    world.slack.speaks(seed.MARIA, "en-US")
    await say(world, dana, f"{words} for {people}")
    await quiet(world)


async def whole(world: World, dana: str, says: str = " of ") -> dict[str, Any]:
    """Dana's card of all of it, once it says this."""
    return await world.card(dana, lambda found: " done." in found["text"] and says in found["text"])


def parts(world: World) -> dict[str, str]:
    """The tasks of Zoho CRM: owner -> status."""
    return {str(task["Owner"]["name"]).split(" ", 1)[0]: str(task["Status"]) for task in world.zoho.crm_tasks()}


def element(message: dict[str, Any], action: str) -> dict[str, Any] | None:
    """A button or a select of the card, by its action id."""
    for block in message["blocks"]:
        for each in block["elements"] if block["type"] == "actions" else []:
            if each["action_id"] == action:
                return dict(each)
    return None


async def choose(world: World, user: str, message: dict[str, Any], text: str, *, channel: str | None = None) -> None:
    """Chooses an option by what it says: whose part to complete, or what else to do."""
    action = joint.MORE if text.startswith(("Delete", "Stop", "Put off", "Reopen")) else joint.COMPLETE
    found = element(message, action)
    assert found is not None
    value = next(option["value"] for option in found["options"] if option["text"]["text"] == text)
    place = channel or world.slack.dm(user)
    assert (await world.slack.click(user, place, message["ts"], action, selected_option=value)).ok
    await quiet(world)


async def press_undo(world: World, user: str, message: dict[str, Any]) -> None:
    found = element(message, joint.UNDO)
    assert found is not None
    assert (await world.slack.click(user, world.slack.dm(user), message["ts"], joint.UNDO, value=found["value"])).ok
    await quiet(world)
