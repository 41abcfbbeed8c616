"""Connect in the Home tab, while Slack opens no form: the person hears that, in the conversation with the bot."""

from test_home import opened, press
from world import WorldMaker, over

from bot.catalogue import say


@over("http")
async def test_a_form_that_does_not_open_is_said(make_world: WorldMaker, dana: str) -> None:
    """A tab itself can say nothing for a moment only."""
    world = await make_world(zoho_refresh_token=None, public_url="https://bot.example.com", default_product="crm")
    await opened(world, dana, "not connected")
    world.slack.faults.add("views.open", "500")
    await press(world, dana, "Connect Zoho")
    await world.card(dana, lambda message: message["text"] == say("card-dialog-not-open"))
    assert world.slack.view_of(dana) is None
