"""Changed here and in Zoho at once: nothing is overwritten, the card shows both and asks which to keep."""

import datetime as dt
from typing import Any

import pytest
from card_steps import backend, can_undo, made, only_task, press, today, words_of
from world import World, WorldMaker, button, complete_button

from bot.ports import Changes
from bot.sandbox.slack.seed import BOB
from bot.specs import Due, Product, TaskRef

LATER = 10


class AheadClock:
    """The real time, and what the test adds to it: Zoho compares times of a second."""

    def __init__(self) -> None:
        self.ahead = dt.timedelta()

    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC) + self.ahead


async def edited(world: World, user: str, card: dict[str, Any], values: dict[str, Any]) -> None:
    """Edit on the card, with these fields."""
    await press(world, user, card, "Edit")
    outcome = await world.slack.submit(user, values)
    assert outcome.ok, outcome


async def met(make_world: WorldMaker, user: str, product: Product) -> tuple[World, dict[str, Any]]:
    """A card whose title two people have changed at once: somebody in Zoho, then `user` with Edit."""
    clock = AheadClock()
    world = await make_world(zoho_options={"clock": clock})
    card = await made(world, user, f"send the offer tomorrow in {product}")
    clock.ahead = dt.timedelta(minutes=1)
    await (await backend(world, product)).update(the_task(world, product), Changes(title="send the offer to Maria"))
    await edited(world, user, card, {"title": "send it today"})
    return world, await world.card(user, lambda message: button(message, "Keep mine") is not None)


def the_task(world: World, product: Product) -> TaskRef:
    if product is Product.CRM:
        return only_task(world)
    (task,) = world.zoho.mail_tasks()
    return TaskRef(product=product, id=task["id"])


def title(world: World, product: Product) -> str:
    if product is Product.CRM:
        return str(world.zoho.crm_tasks()[0]["Subject"])
    return str(world.zoho.mail_tasks()[0]["title"])


BOTH = pytest.mark.parametrize("product", [Product.CRM, Product.MAIL])


@BOTH
async def test_both_changes_are_shown(make_world: WorldMaker, dana: str, product: Product) -> None:
    """Zoho keeps its own; the card says what it was, what it is, and what was wanted."""
    world, card = await met(make_world, dana, product)
    assert title(world, product) == "send the offer to Maria"
    said = words_of(card)
    assert "“send the offer” → “send the offer to Maria”" in said
    assert "“send it today”" in said
    assert "Nothing was overwritten" in card["text"]


@BOTH
async def test_keep_mine_makes_the_change(make_world: WorldMaker, dana: str, product: Product) -> None:
    """Pressed, what was wanted is sent, and can be undone to what Zoho had."""
    world, card = await met(make_world, dana, product)
    await press(world, dana, card, "Keep mine")
    kept = await world.card(dana, can_undo)
    assert title(world, product) == "send it today"
    assert button(kept, "Keep mine") is None
    await press(world, dana, kept, "Undo")
    await world.card(dana, lambda message: message["ts"] == card["ts"] and not can_undo(message))
    await world.settled()
    assert title(world, product) == "send the offer to Maria"


@BOTH
async def test_take_over_leaves_zohos(make_world: WorldMaker, dana: str, product: Product) -> None:
    """The card is as Zoho has it, and asks nothing more."""
    world, card = await met(make_world, dana, product)
    await press(world, dana, card, "Take over")
    await world.card(
        dana,
        lambda message: complete_button(message) is not None and button(message, "Take over") is None,
    )
    assert title(world, product) == "send the offer to Maria"


async def test_who_changed_it_is_named(make_world: WorldMaker, dana: str) -> None:
    """Zoho CRM says who changed a task last."""
    _, card = await met(make_world, dana, Product.CRM)
    assert "Dana Fox changed this task in Zoho" in card["text"]


@BOTH
async def test_a_change_of_something_else_goes_through(make_world: WorldMaker, dana: str, product: Product) -> None:
    """Renamed in Zoho, put off here: neither stands in the other's way, and both hold."""
    clock = AheadClock()
    world = await make_world(zoho_options={"clock": clock})
    card = await made(world, dana, f"send the offer in 5 days in {product}")
    clock.ahead = dt.timedelta(minutes=1)
    await (await backend(world, product)).update(the_task(world, product), Changes(title="send the offer to Maria"))
    await world.choose(dana, card, "Until tomorrow")
    moved = await world.card(dana, can_undo)
    assert title(world, product) == "send the offer to Maria"
    assert "send the offer to Maria" in moved["text"]
    ours = (await (await backend(world, product)).read(the_task(world, product))).due
    assert ours == today() + dt.timedelta(days=1)


async def test_a_snooze_meets_another_due_date(make_world: WorldMaker, dana: str) -> None:
    """Zoho has another day by now: it is not overwritten before somebody has seen it."""
    clock = AheadClock()
    world = await make_world(zoho_options={"clock": clock})
    card = await made(world, dana, "send the offer in 5 days")
    clock.ahead = dt.timedelta(minutes=1)
    day = today() + dt.timedelta(days=LATER)
    await (await backend(world)).update(only_task(world), Changes(due=Due(date=day)))
    await world.choose(dana, card, "Until tomorrow")
    await world.card(dana, lambda message: button(message, "Keep mine") is not None)
    assert world.zoho.crm_tasks()[0]["Due_Date"] == day.isoformat()


async def test_a_new_owner_in_zoho_is_shown(world: World, dana: str) -> None:
    """Given to somebody there, the card says whose it is when it next looks."""
    card = await made(world, dana, "send the offer in 5 days")
    zoho = await backend(world)
    maria = next(member for member in await zoho.members() if "Maria" in member.name)
    await zoho.update(only_task(world), Changes(owner=maria))
    await press(world, dana, card, "Complete")
    done = await world.card(dana, lambda message: message["text"].startswith("Completed"))
    assert "for Maria Lopez" in done["text"]


async def test_an_assignment_meets_another_owner(make_world: WorldMaker, dana: str) -> None:
    """Given to somebody in Zoho meanwhile: it stays with them until somebody chooses."""
    clock = AheadClock()
    world = await make_world(zoho_options={"clock": clock})
    card = await made(world, dana, "send the offer in 5 days")
    clock.ahead = dt.timedelta(minutes=1)
    zoho = await backend(world)
    maria = next(member for member in await zoho.members() if "Maria" in member.name)
    await zoho.update(only_task(world), Changes(owner=maria))
    await press(world, dana, card, "Assign")
    assert (await world.slack.submit(dana, {"who": [BOB]})).ok
    asked = await world.card(dana, lambda message: button(message, "Keep mine") is not None)
    assert "Maria" in words_of(asked)
    assert "Maria" in world.zoho.crm_tasks()[0]["Owner"]["name"]
