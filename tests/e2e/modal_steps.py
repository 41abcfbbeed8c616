"""What tests of the modal do in it: open it, look at what its fields hold, and choose in its selects."""

from typing import Any

from world import World, button, complete_button

from bot.sandbox.slack import seed
from bot.slack.form.modal import MORE


def view_of(world: World, user: str) -> dict[str, Any]:
    view = world.slack.view_of(user)
    assert view is not None
    return view


def fields(view: dict[str, Any]) -> set[str]:
    return {block["block_id"] for block in view["blocks"] if block["type"] == "input"}


def held(view: dict[str, Any], field: str) -> Any:
    """What an input of the modal holds: text, or the values of options."""
    ((state),) = view["state"]["values"][field].values()
    value = next(value for key, value in state.items() if key != "type")
    if isinstance(value, list):
        return [each["value"] if isinstance(each, dict) else each for each in value]
    return value["value"] if isinstance(value, dict) else value


def action_of(view: dict[str, Any], field: str) -> str:
    ((action, _),) = view["state"]["values"][field].items()
    return str(action)


def is_made(message: dict[str, Any]) -> bool:
    return complete_button(message) is not None


async def opened_at_once(world: World, user: str) -> dict[str, Any]:
    """The modal that the slash command without a text opens, with what is at hand."""
    outcome = await world.slack.slash(user, seed.SALES, "/task", "")
    assert outcome.ok, outcome
    assert outcome.reply is None
    return view_of(world, user)


async def known(world: World, user: str) -> None:
    """Makes the bot know the person: a first modal does it in the background."""
    await opened_at_once(world, user)
    await world.slack.until(lambda: any(call.method == "users.info" for call in world.slack.calls))
    await world.slack.close_view(user)


async def opened(world: World, user: str) -> dict[str, Any]:
    """The modal that the slash command without a text opens, as soon as all of it is there."""
    outcome = await world.slack.slash(user, seed.SALES, "/task", "")
    assert outcome.ok, outcome
    await world.slack.until(lambda: "often" in fields(view_of(world, user)))
    return view_of(world, user)


async def with_more(world: World, user: str) -> dict[str, Any]:
    """The open modal with all of its fields."""
    assert (await world.slack.view_action(user, MORE)).ok
    await world.slack.until(lambda: "tags" in fields(view_of(world, user)))
    return view_of(world, user)


async def offered(world: World, user: str, field: str, typed: str = "") -> list[str]:
    """The texts of what a select offers for what is typed into it."""
    outcome = await world.slack.suggest(user, action_of(view_of(world, user), field), typed)
    assert outcome.ok, outcome
    return [option["text"]["text"] for option in outcome.options]


async def choose(world: World, user: str, field: str, typed: str, text: str) -> None:
    """Types into a select and takes the option whose text begins so, besides what it holds already."""
    action = action_of(view_of(world, user), field)
    outcome = await world.slack.suggest(user, action, typed)
    option = next(option for option in outcome.options if option["text"]["text"].startswith(text))
    state = view_of(world, user)["state"]["values"][field][action]
    chosen = [*state["selected_options"], option] if "selected_options" in state else option
    assert (await world.slack.view_action(user, action, selected_option=chosen)).ok


async def submitted(world: World, user: str, values: dict[str, Any], channel: str | None = None) -> dict[str, Any]:
    """The card of the task that the form became."""
    outcome = await world.slack.submit(user, values)
    assert outcome.ok, outcome
    return await world.card(user, lambda message: complete_button(message) is not None, channel)


async def edited(world: World, user: str, card: dict[str, Any], channel: str | None = None) -> dict[str, Any]:
    """The modal of a card's Edit button."""
    found = button(card, "Edit")
    assert found is not None
    place = (user, channel or world.slack.dm(user), card["ts"], found["action_id"])
    assert (await world.slack.click(*place, value=found["value"])).ok
    return view_of(world, user)
