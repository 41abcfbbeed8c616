"""What tests of reminders share: tasks said in a DM, time that comes, what rang, and what is pressed in it."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from settings_world import WORKSPACE, store
from world import World, complete_button

from bot.preferences import Personal

NEW_YORK = ZoneInfo("America/New_York")
REMINDED = "call Acme in 3 days at 3pm, remind me 1 hour before"


async def made(world: World, user: str, text: str, channel: str | None = None) -> dict[str, Any]:
    """The card of a task said in the DM."""
    place = channel or world.slack.dm(user)
    title = text.partition(" in ")[0].partition(" at ")[0].partition(" tomorrow")[0]
    await world.slack.say(user, place, text)
    card = await world.card(
        user, lambda message: complete_button(message) is not None and title in message["text"], channel
    )
    await world.settled()
    return card


def rung(world: World, user: str) -> list[dict[str, Any]]:
    """The messages that rang, in their order."""
    messages = world.slack.messages(world.slack.dm(user), user)
    return [message for message in messages if rows(message)]


def rows(message: dict[str, Any]) -> list[dict[str, Any]]:
    """The tasks of such a message."""
    return [block for block in message.get("blocks", []) if str(block.get("block_id", "")).startswith("rung ")]


def elements(message: dict[str, Any], action: str) -> list[dict[str, Any]]:
    """The buttons or selects of this name."""
    found = [block["elements"] for block in message["blocks"] if block["type"] == "actions"]
    return [element for group in found for element in group if element["action_id"] == action]


async def complete(world: World, user: str, message: dict[str, Any], number: int = 0) -> None:
    """Presses Complete on one of its tasks."""
    button = elements(message, "rung_complete")[number]
    place = (user, world.slack.dm(user), message["ts"], "rung_complete")
    outcome = await world.slack.click(*place, value=button["value"])
    assert outcome.ok, outcome
    await world.settled()


async def snooze(world: World, user: str, message: dict[str, Any], option: str, number: int = 0) -> None:
    """Chooses an option of a task's Snooze."""
    select = elements(message, "rung_snooze")[number]
    chosen = next(each["value"] for each in select["options"] if each["text"]["text"] == option)
    place = (user, world.slack.dm(user), message["ts"], "rung_snooze")
    outcome = await world.slack.click(*place, selected_option=chosen)
    assert outcome.ok, outcome
    await world.settled()


def there(world: World, user: str, ts: str) -> dict[str, Any]:
    """A message as it is now."""
    return next(one for one in world.slack.messages(world.slack.dm(user), user) if one["ts"] == ts)


async def prefer(world: World, user: str, chosen: Personal) -> None:
    """What a person prefers, from before anything else of theirs."""
    await store(world).change_personal(WORKSPACE, user, lambda _: chosen)


def in_days(days: int, hour: int, minute: int = 0) -> dt.datetime:
    """A wall clock in New York, so many days on from the real today."""
    day = dt.datetime.now(NEW_YORK).date() + dt.timedelta(days=days)
    return dt.datetime.combine(day, dt.time(hour, minute), NEW_YORK)
