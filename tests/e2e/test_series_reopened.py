"""A completed date of a series, opened again after its Undo is over: the card's menu has the last one."""

import datetime as dt

from card_steps import can_undo, dates, made, menu, press
from moving import MovedClock
from world import World, WorldMaker

from bot.intent.words import date_in_words


async def over_undo(world: World, clock: MovedClock) -> None:
    """It is later than Undo is offered, and the card is drawn once more."""
    clock.ahead += dt.timedelta(minutes=11)
    await world.hasten()
    await world.settled()


async def test_the_last_completed_date_is_opened_again(make_world: WorldMaker, dana: str) -> None:
    """Its day stands in the menu once Undo is over; chosen, that task is open in Zoho and first on the card again."""
    clock = MovedClock()
    world = await make_world(parts={"clock": clock})
    card = await made(world, dana, "water the plants every friday for 4 times")
    days = [dt.date.fromisoformat(day) for day in dates(world)]
    assert not any("Reopen" in label for label in menu(card))
    await press(world, dana, card, "Complete")
    done = await world.card(dana, lambda message: "3 of 4 left" in message["text"] and can_undo(message))
    assert not any("Reopen" in label for label in menu(done))
    await over_undo(world, clock)
    label = f"Reopen {date_in_words(days[0])}"
    later = await world.card(dana, lambda message: label in menu(message))
    await world.choose(dana, later, "Reopen")
    again = await world.card(dana, lambda message: "4 of 4 left" in message["text"])
    assert [task["Status"] for task in world.zoho.crm_tasks()] == ["Not Started"] * 4
    assert date_in_words(days[0]) in again["text"]
    assert label not in menu(again)
