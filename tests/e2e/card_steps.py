"""What the tests of cards have in common: a card made, its buttons pressed, its dialogs filled in."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from world import World, button, complete_button

from bot.sandbox.slack.seed import BOB, SALES
from bot.specs import Product, TaskRef, Tenant

NEW_YORK = ZoneInfo("America/New_York")
HERE = Tenant(team="-")


def today() -> dt.date:
    """The day where the people of the sandbox are."""
    return dt.datetime.now(NEW_YORK).date()


async def made(world: World, user: str, text: str) -> dict[str, Any]:
    """The card of a task said in the DM."""
    return await world.made(user, text)


async def press(world: World, user: str, card: dict[str, Any], label: str, channel: str | None = None) -> None:
    """A button of a card, by its label."""
    await world.press(user, card, label, channel)


async def undone(world: World, user: str) -> dict[str, Any]:
    """Undo on the newest card that offers it; the card without it."""
    card = await world.card(user, lambda message: button(message, "Undo") is not None)
    await press(world, user, card, "Undo")
    return await world.card(user, lambda message: message["ts"] == card["ts"] and acted(message))


async def assigned(world: World, dana: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """A card in a channel's thread, and its copy in Bob's conversation with the bot."""
    await world.slack.say(dana, SALES, "@Taskbot send the offer tomorrow")
    card = await world.card(dana, lambda message: complete_button(message) is not None, SALES)
    await press(world, dana, card, "Assign", SALES)
    assert (await world.slack.submit(dana, {"who": [BOB]})).ok
    copy = await world.card(BOB, lambda message: complete_button(message) is not None)
    await world.settled()
    return await world.card(dana, can_undo, SALES), copy


def acted(message: dict[str, Any]) -> bool:
    """Whether the card is at rest, with nothing to undo."""
    return complete_button(message) is not None and button(message, "Undo") is None


def can_undo(message: dict[str, Any]) -> bool:
    """Whether the card offers Undo."""
    return button(message, "Undo") is not None


def menu(message: dict[str, Any]) -> list[str]:
    """The options of the card's menu."""
    return [
        option["text"]["text"]
        for block in message["blocks"]
        for element in (block["elements"] if block["type"] == "actions" else [])
        for option in (element["options"] if element["type"] == "overflow" else [])
    ]


def words_of(message: dict[str, Any]) -> str:
    """All that a card says, for looking words up."""
    return str(message["text"]) + str(message["blocks"])


def dates(world: World) -> list[str]:
    """The due dates in Zoho CRM, in order."""
    return sorted(task["Due_Date"] for task in world.zoho.crm_tasks())


async def backend(world: World, product: Product = Product.CRM) -> Any:
    """Zoho, as somebody works in it without the bot."""
    return await world.bot.backends.backend(HERE, product)


def only_task(world: World) -> TaskRef:
    """The one task of Zoho CRM."""
    (task,) = world.zoho.crm_tasks()
    return TaskRef(product=Product.CRM, id=task["id"])
