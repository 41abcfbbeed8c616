"""What the tests of links share: a task made in a channel, a link to it posted, the side panel opened."""

from typing import Any

from world import World

from bot.sandbox.slack.seed import BOT_USER_ID, DANA, SALES

CRM = "https://crm.zoho.com/crm/tab"
JANE = "5725767000000500011"
# What a task in Zoho has, and nobody said.
UNSET = ("Description", "Due_Date", "Priority", "Recurring_Activity", "Remind_At", "Who_Id", "What_Id", "Closed_Time")


async def task_in_sales(world: World, text: str = "call Acme tomorrow 3pm, high priority") -> dict[str, Any]:
    """A task made by a mention in #sales, and so shown there; its row in Zoho."""
    await world.slack.say(DANA, SALES, f"<@{BOT_USER_ID}> {text}")
    await world.card(DANA, lambda message: "To do in" in message["text"], SALES)
    return world.zoho.crm_tasks()[-1]


def task_elsewhere(world: World, **values: Any) -> str:
    """A task that somebody made in Zoho, of which the bot knows nothing; its id."""
    given = {"Subject": "Secret merger", "Status": "Not Started", **dict.fromkeys(UNSET), **values}
    return world.zoho.add_record("Tasks", given)


async def posted(world: World, url: str, *, user: str = DANA, channel: str = SALES) -> dict[str, Any]:
    """The message with a link, once it is unfurled."""
    said = await world.slack.say(user, channel, f"look at {url} please")

    def unfurled() -> dict[str, Any] | None:
        found = next(each for each in world.slack.messages(channel, user) if each["ts"] == said.ts)
        return found if found.get("attachments") else None

    await world.slack.until(unfurled)
    message = unfurled()
    assert message is not None
    return message


def entity(message: dict[str, Any]) -> dict[str, Any]:
    """The Work Object of a message's only link."""
    (attachment,) = message["attachments"]
    found: dict[str, Any] = attachment["entity"]
    return found


async def panel(world: World, user: str) -> dict[str, Any]:
    """What the side panel of a person shows, as soon as the app has said it."""
    await world.slack.until(lambda: (world.slack.links.of(user) or {"waiting": True})["waiting"] is False)
    found = world.slack.links.of(user)
    assert found is not None
    return found


async def opened(world: World, url: str, *, user: str = DANA, channel: str = SALES) -> dict[str, Any]:
    """A link posted, and opened in the side panel."""
    message = await posted(world, url, channel=channel)
    world.slack.links.open(user, channel, message["ts"], url)
    return await panel(world, user)


def values(found: dict[str, Any]) -> dict[str, Any]:
    """The fields of an entity, in words: of people their name or id."""
    payload = found["entity_payload"]
    fields = {**payload.get("fields", {}), **{each["key"]: each for each in payload.get("custom_fields", [])}}
    return {name: _value(field) for name, field in fields.items()}


def _value(field: dict[str, Any]) -> Any:
    if "user" in field:
        return field["user"].get("user_id") or field["user"]["text"]
    return field["entity_ref"]["title"] if "entity_ref" in field else field["value"]
