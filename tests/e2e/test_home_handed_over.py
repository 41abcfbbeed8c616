"""A task that was handed over and is done or deleted since: an older question is answered with the truth, and goes."""

from collections.abc import Awaitable, Callable

import pytest
from test_home_handed import handed, told, under
from world import World, button, complete_button, over

from bot.catalogue import say, speaking
from bot.sandbox.slack import seed
from bot.specs import Product, TaskRef, Tenant

pytestmark = over("http")
TITLE = "write the report"


async def completed_here(world: World, dana: str) -> None:
    card = await world.card(dana, lambda message: complete_button(message) is not None)
    found = complete_button(card)
    assert found is not None
    await world.slack.click(dana, world.slack.dm(dana), card["ts"], found["action_id"], value=found["value"])


async def deleted_here(world: World, dana: str) -> None:
    await world.delete(dana, await world.card(dana, lambda message: complete_button(message) is not None))


async def completed_in_zoho(world: World, dana: str) -> None:
    del dana
    (task,) = world.zoho.crm_tasks()
    backend = await world.bot.backends.backend(Tenant(team=world.slack.team_id), Product.CRM)
    await backend.complete(TaskRef(product=Product.CRM, id=task["id"]))


OVER = {
    "completed": (completed_here, "handed-over-done"),
    "deleted": (deleted_here, "handed-over-deleted"),
    "completed in Zoho": (completed_in_zoho, "handed-over-done"),
}


@pytest.mark.parametrize("answer", ["home-accept", "home-decline"])
@pytest.mark.parametrize(("ending", "key"), OVER.values(), ids=list(OVER))
async def test_nothing_to_take(
    world: World, dana: str, ending: Callable[[World, str], Awaitable[None]], key: str, answer: str
) -> None:
    """Maria hears that it is done or deleted, in place of the question; Dana hears of no answer."""
    await handed(world, dana)
    with speaking("de-DE"):
        label, truth = say(answer), say(key, title=TITLE)
    news = await world.card(seed.MARIA, lambda message: button(message, label) is not None)
    await ending(world, dana)
    await world.settled()
    press, channel = under(news, label), world.slack.dm(seed.MARIA)
    assert (await world.slack.click(seed.MARIA, channel, news["ts"], press["action_id"], value=press["value"])).ok
    instead = await world.card(seed.MARIA, lambda message: truth in message["text"])
    assert instead["ts"] == news["ts"]
    assert button(instead, label) is None
    await world.settled()
    assert not told(world, dana, "can't take")
