"""A person who talks with the bot: what they say, and what they hear, over a whole Taskbot."""

import datetime as dt
from typing import Any

from world import World, button

from bot.ports import Resolved
from bot.sandbox.slack import seed
from bot.specs import Due, Product, TaskRef, TaskSpec, Tenant


def texts(world: World, user: str, channel: str | None = None) -> list[str]:
    """What the bot has said in a conversation, as this person sees it."""
    place = channel or world.slack.dm(user)
    return [str(found["text"]) for found in world.slack.messages(place, user) if found.get("bot_id")]


async def heard(world: World, user: str, words: str, channel: str | None = None) -> dict[str, Any]:
    """The newest message of the bot with these words."""
    try:
        return await world.card(user, lambda message: words in message["text"], channel)
    except TimeoutError:
        raise AssertionError(f"{words!r} is not in {texts(world, user, channel)}") from None


async def say(world: World, user: str, words: str, *, thread: str | None = None, channel: str | None = None) -> str:
    """Says it, and waits until nothing is under way; the ts of what was said."""
    place = channel or world.slack.dm(user)
    message = await world.slack.say(user, place, words, thread_ts=thread)
    await quiet(world)
    return str(message.ts)


async def quiet(world: World) -> None:
    """Waits until Slack has given everything to the bot, and the bot has nothing left to do."""
    await world.slack.idle()
    await world.settled()


async def made(world: World, user: str, words: str) -> dict[str, Any]:
    """The card of a task said in the DM."""
    before = {found["ts"] for found in world.slack.messages(world.slack.dm(user), user)}
    await say(world, user, words)
    return await world.card(
        user, lambda message: button(message, "Complete") is not None and message["ts"] not in before
    )


async def press(world: World, user: str, message: dict[str, Any], label: str, channel: str | None = None) -> None:
    """Presses the button whose label begins so."""
    elements = [element for block in message["blocks"] if block["type"] == "actions" for element in block["elements"]]
    found = next(each for each in elements if each.get("text", {}).get("text", "").startswith(label))
    place = channel or world.slack.dm(user)
    outcome = await world.slack.click(user, place, message["ts"], found["action_id"], value=found["value"])
    assert outcome.ok, outcome
    await quiet(world)


async def there(world: World, title: str, *, product: Product = Product.CRM, due: int = 0) -> TaskRef:
    """A task of Dana's that Zoho has, and the bot does not know: due so many days from today."""
    tenant = Tenant(team=world.slack.team_id)
    backend = await world.bot.backends.backend(tenant, product)
    member = await world.bot.backends.member(tenant, "dana@acme.example")
    today = dt.datetime.now(dt.UTC).date()
    spec = TaskSpec(title=title, due=Due(date=today + dt.timedelta(days=due)))
    plan = backend.plan(spec, today, Resolved(owner=member))
    (ref,) = await backend.create(plan.parts[0], f"marker-{title}")
    return ref


def statuses(world: World) -> dict[str, str]:
    """The tasks of Zoho CRM: title -> status."""
    return {str(task["Subject"]): str(task["Status"]) for task in world.zoho.crm_tasks()}


SALES = seed.SALES
