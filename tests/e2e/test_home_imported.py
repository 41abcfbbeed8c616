"""Open tasks that the bot did not make: they are in the Home tab of whose they are, and can be acted on there."""

import pytest
from card_steps import HERE
from talk_world import there
from test_home import opened, press, says
from world import World

from bot.specs import Product


@pytest.mark.parametrize("product", list(Product))
async def test_a_task_from_zoho_is_completed_and_taken_back(world: World, dana: str, product: Product) -> None:
    """Listed with no card of its own, completed where it stands, and open again by Undo."""
    ref = await there(world, "call them", product=product)
    assert "call them" in await opened(world, dana, "call them")
    await press(world, dana, "Complete: call them")
    await says(world, dana, "You completed “call them”")
    zoho = await world.bot.backends.backend(HERE, product)
    assert (await zoho.read(ref)).done
    await press(world, dana, "Undo: call them")
    await says(world, dana, "call them", no=("You completed",))
    assert not (await zoho.read(ref)).done
