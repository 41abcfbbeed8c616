"""What the tests of settings do in Slack, by name: open, change, submit, look."""

from typing import Any

from world import World

from bot.build.preferences import preference_stores
from bot.catalogue import say
from bot.ports import Preferences
from bot.sandbox.slack import seed
from bot.sandbox.slack.interactions import Outcome
from bot.slack.settings.views import CHANGE
from bot.specs import Tenant
from bot.store.seal import Seal, read_secret

WORKSPACE = Tenant(team=seed.TEAM_ID)


def store(world: World) -> Preferences:
    """The preferences as the bot has stored them, seen from another process."""
    seal = Seal(read_secret(world.settings.secret_key.get_secret_value()))
    return preference_stores(world.settings, seal, world.redis)[0]


async def opened(world: World, user: str, channel: str = seed.SALES) -> dict[str, Any]:
    """The overview, by `/task settings`."""
    outcome = await world.slack.slash(user, channel, "/task", "settings")
    assert outcome.ok, outcome
    view = world.slack.view_of(user)
    assert view is not None, outcome
    return view


async def change(world: World, user: str, level: str) -> dict[str, Any]:
    """The form of a level, by its button on the overview."""
    outcome = await world.slack.view_action(user, CHANGE, block_id=f"change_{level}")
    assert outcome.ok, outcome
    view = world.slack.view_of(user)
    assert view is not None
    assert view["callback_id"] == "settings_form"
    return view


async def submitted(world: World, user: str, values: dict[str, Any]) -> Outcome:
    """The form's button pressed, with these fields changed."""
    return await world.slack.submit(user, values)


def line(view: dict[str, Any], key: str) -> str:
    """What the overview says of a preference."""
    texts = [block["text"]["text"] for block in view["blocks"] if block["type"] == "section"]
    return next((one for text in texts for one in text.split("\n") if one.startswith(say(key))), "")


def entered(view: dict[str, Any], name: str) -> Any:
    """What a field of the form holds."""
    ((_, state),) = view["state"]["values"][name].items()
    return state.get("value") or (state.get("selected_option") or {}).get("value")
