"""A task that was handed over: its card asks its receiver, until that is answered, or it is done, gone or moved."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from talk_world import press, quiet
from test_home_handed import ask, handed, told, under
from world import World, button, complete_button, over

from bot.catalogue import say, speaking
from bot.commands import Kind
from bot.sandbox.slack import seed
from bot.specs import Product, TaskRef, Tenant

pytestmark = over("http")
TITLE = "write the report"


async def dana_card(world: World, dana: str) -> dict[str, object]:
    return await world.card(dana, lambda message: complete_button(message) is not None)


async def completed_here(world: World, dana: str) -> None:
    await press(world, dana, await dana_card(world, dana), "Complete")


async def deleted_here(world: World, dana: str) -> None:
    await world.delete(dana, await dana_card(world, dana))


async def given_to_bob(world: World, dana: str) -> None:
    await press(world, dana, await dana_card(world, dana), "Assign")
    assert (await world.slack.submit(dana, {"who": [seed.BOB]})).ok


ENDINGS = {"completed": completed_here, "deleted": deleted_here, "given to somebody else": given_to_bob}


async def asked(world: World, label: str) -> dict[str, object]:
    return await world.card(seed.MARIA, lambda message: button(message, label) is not None)


@pytest.mark.parametrize("ending", ENDINGS.values(), ids=list(ENDINGS))
async def test_the_question_goes_by_itself(
    world: World, dana: str, ending: Callable[[World, str], Awaitable[None]]
) -> None:
    """Maria's copy follows: it no longer asks whether she takes what is over, or not hers any more."""
    await handed(world, dana)
    with speaking("de-DE"):
        label = say("home-accept")
    card = await asked(world, label)
    await ending(world, dana)
    await quiet(world)
    now = await world.card(seed.MARIA, lambda message: message["ts"] == card["ts"])
    assert button(now, label) is None


@pytest.mark.parametrize("answer", ["accepted", "declined"])
async def test_answered_elsewhere(world: World, dana: str, answer: str) -> None:
    """What Maria said in her Home is what her card and Dana's say; neither asks again."""
    world.slack.speaks(seed.MARIA, "en-US")
    await handed(world, dana)
    card = await asked(world, "Accept")
    await ask(world, seed.MARIA, Kind.ANSWER, answer, under(card, "Accept")["value"])
    said = f"<@{seed.MARIA}> takes it." if answer == "accepted" else f"<@{seed.MARIA}> can't take it."
    for user in (seed.MARIA, dana):
        now = await world.card(user, lambda message: said in message["text"] and TITLE in message["text"])
        assert button(now, "Accept") is None


async def test_it_speaks_the_receivers_language(world: World, dana: str) -> None:
    """Maria's copy is in German, also when it is drawn again; Dana's stays in English."""
    await handed(world, dana)
    with speaking("de-DE"):
        label, done = say("home-accept"), say("card-state-done", product="Zoho CRM")
    card = await asked(world, label)
    await completed_here(world, dana)
    hers = await world.card(seed.MARIA, lambda message: message["text"].startswith(done))
    assert hers["ts"] == card["ts"]
    assert TITLE in (await world.card(dana, lambda message: message["text"].startswith("Completed")))["text"]


@pytest.mark.parametrize("answer", ["home-accept", "home-decline"])
async def test_done_in_zoho_meanwhile(world: World, dana: str, answer: str) -> None:
    """Pressed before anybody knew, the answer is the truth, and the card says it too; Dana hears of no answer."""
    await handed(world, dana)
    with speaking("de-DE"):
        label, truth = say(answer), say("handed-over-done", title=TITLE)
    card = await asked(world, label)
    (task,) = world.zoho.crm_tasks()
    backend = await world.bot.backends.backend(Tenant(team=world.slack.team_id), Product.CRM)
    await backend.complete(TaskRef(product=Product.CRM, id=task["id"]))
    await press(world, seed.MARIA, card, label)
    await world.card(seed.MARIA, lambda message: truth in message["text"] and message["ts"] != card["ts"])
    now = await world.card(seed.MARIA, lambda message: message["ts"] == card["ts"])
    assert button(now, label) is None
    assert not told(world, dana, "can't take")


async def test_the_answer_comes_first(world: World, dana: str) -> None:
    """Whether Maria takes it is asked before the other buttons; on Dana's copy there is nothing to answer."""
    await handed(world, dana)
    with speaking("de-DE"):
        accept, decline = say("home-accept"), say("home-decline")
        complete = say("card-complete")
    blocks: Any = (await asked(world, accept))["blocks"]
    rows = [block["elements"] for block in blocks if block["type"] == "actions"]
    labels = [each["text"]["text"] for row in rows for each in row if each["type"] == "button"]
    assert labels[:2] == [accept, decline]
    assert complete in labels[2:]
