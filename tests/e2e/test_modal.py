"""The modal, opened in four ways and submitted: one parser, one service, and what was typed is never lost."""

import asyncio
import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from modal_steps import held, is_made, known, view_of
from modal_steps import opened_at_once as opened
from world import World, WorldMaker, button

from bot.sandbox.slack import seed
from bot.slack.listeners import MAKE_TASK, NEW_TASK

NEW_YORK = ZoneInfo("America/New_York")


def in_days(days: int) -> str:
    return str(dt.datetime.now(NEW_YORK).date() + dt.timedelta(days=days))


def next_friday() -> dt.date:
    """The first Friday after today, as Dana's clock has it."""
    today = dt.datetime.now(NEW_YORK).date()
    return today + dt.timedelta(days=(4 - today.weekday()) % 7 or 7)


def said(view: dict[str, Any]) -> str:
    """What the modal says under the recurrence."""
    return next(str(block["elements"][0]["text"]) for block in view["blocks"] if block["block_id"] == "preview")


async def edit(world: World, user: str, card: dict[str, Any]) -> dict[str, Any]:
    """The modal of a card's Edit button."""
    found = button(card, "Edit")
    assert found is not None
    outcome = await world.slack.click(user, world.slack.dm(user), card["ts"], found["action_id"])
    assert outcome.ok, outcome
    return view_of(world, user)


async def made(world: World, user: str, text: str) -> dict[str, Any]:
    """The card of a task said in the DM."""
    await world.slack.say(user, world.slack.dm(user), text)
    return await world.card(user, is_made)


def puts(world: World) -> list[Any]:
    return [request for request in world.zoho.requests if request.method == "PUT"]


@pytest.mark.parametrize("door", ["slash", "shortcut"])
@pytest.mark.parametrize("product", ["crm", "mail"])
async def test_an_empty_form_becomes_a_task(world: World, dana: str, door: str, product: str) -> None:
    """`/task` without text and the global shortcut open the modal; its fields are the task, its card is in the DM."""
    if door == "slash":
        await opened(world, dana)
    else:
        assert (await world.slack.shortcut(dana, NEW_TASK)).ok
    view = view_of(world, dana)
    assert view["title"]["text"] == "New task"
    values = {
        "title": "call *Acme* & <!channel>",
        "description": "About the renewal.",
        "product": product,
        "date": in_days(3),
        "time": "15:00",
        "priority": "high",
        "reminder": "30 minutes before",
    }
    outcome = await world.slack.submit(dana, values)
    assert outcome.ok, outcome
    assert world.slack.view_of(dana) is None
    await world.card(dana, is_made)
    tasks = world.zoho.crm_tasks() if product == "crm" else world.zoho.mail_tasks()
    (task,) = tasks
    assert (task.get("Subject") or task["title"]) == "call *Acme* & <!channel>"
    assert (task.get("Description") or task["description"]).startswith("About the renewal.")
    assert (task.get("Priority") or task["priority"]).lower() == "high"
    if product == "crm":
        assert task["Due_Date"] == in_days(3)
        assert "14:30" in task["Remind_At"]["ALARM"]


async def test_the_product_is_the_workspaces_default(make_world: WorldMaker, dana: str) -> None:
    """The form begins with the product that a line without `in ...` would take."""
    world = await make_world(default_product="mail")
    assert held(await opened(world, dana), "product") == "mail"


@pytest.mark.parametrize("cached", [True, False], ids=["author known", "author not known yet"])
async def test_a_message_becomes_a_task_in_its_thread(world: World, dana: str, cached: bool) -> None:
    """The message is read into the fields, also when the profile comes after the modal; the card is in its thread."""
    if cached:
        await known(world, dana)
    message = await world.slack.say(
        "U0BOB000001", seed.SALES, "send the offer to Acme in 3 days at 3pm, high priority, remind me 30m before"
    )
    ts = message.ts
    assert (await world.slack.shortcut(dana, MAKE_TASK, seed.SALES, ts)).ok
    await world.slack.until(lambda: held(view_of(world, dana), "title") == "send the offer to Acme")
    view = view_of(world, dana)
    assert (held(view, "date"), held(view, "time")) == (in_days(3), "15:00")
    assert (held(view, "priority"), held(view, "reminder")) == ("high", "30 minutes before")
    assert (await world.slack.submit(dana)).ok
    card = await world.card(dana, is_made, seed.SALES)
    assert card["thread_ts"] == ts
    (task,) = world.zoho.crm_tasks()
    assert task["Due_Date"] == in_days(3)


async def test_a_late_profile_does_not_take_away_what_was_typed(world: World, dana: str) -> None:
    """Once the modal was updated for the person, the text that is read later no longer fills it."""
    message = await world.slack.say("U0BOB000001", seed.SALES, "send the offer to Acme in 3 days at 3pm")
    world.slack.faults.add("users.info", "latency", seconds=0.5)
    assert (await world.slack.shortcut(dana, MAKE_TASK, seed.SALES, message.ts)).ok
    await world.slack.view_action(dana, "title", value="my own words")
    assert (await world.slack.view_action(dana, "recurrence", value="every friday")).ok
    await world.slack.until(lambda: any("hash_conflict" in str(call.result) for call in world.slack.calls))
    assert held(view_of(world, dana), "title") == "my own words"
    assert held(view_of(world, dana), "recurrence") == "every friday"


async def test_a_long_message_is_kept_whole(world: World, dana: str) -> None:
    """The title is of its first line; the description has every word, and Slack's entities as what they stand for."""
    await known(world, dana)
    text = "The printer on the 2nd floor is broken\nIt says <PC LOAD LETTER> & stops.\nCan somebody have a look?"
    message = await world.slack.say("U0BOB000001", seed.SALES, text)
    assert (await world.slack.shortcut(dana, MAKE_TASK, seed.SALES, message.ts)).ok
    view = view_of(world, dana)
    assert held(view, "title").startswith("The printer")
    assert held(view, "description").startswith(text)
    assert (await world.slack.submit(dana)).ok
    await world.card(dana, is_made, seed.SALES)
    (task,) = world.zoho.crm_tasks()
    assert "It says <PC LOAD LETTER> & stops." in task["Description"]


async def test_where_the_bot_is_not_the_card_comes_in_the_dm(world: World, dana: str) -> None:
    """A shortcut works on any message; a card that may not be posted there goes to the person."""
    await known(world, dana)
    message = await world.slack.say(dana, seed.GENERAL, "send the offer tomorrow")
    assert (await world.slack.shortcut(dana, MAKE_TASK, seed.GENERAL, message.ts)).ok
    assert (await world.slack.submit(dana)).ok
    await world.card(dana, is_made)
    assert len(world.zoho.crm_tasks()) == 1


async def test_what_a_message_says_beyond_the_fields_is_kept(world: World, dana: str) -> None:
    """The person named in it owns the task, although the form has no field for people."""
    await known(world, dana)
    message = await world.slack.say(dana, seed.SALES, f"send the offer tomorrow, assign to <@{seed.MARIA}>")
    assert (await world.slack.shortcut(dana, MAKE_TASK, seed.SALES, message.ts)).ok
    assert (await world.slack.submit(dana, {"title": "send the offer to Acme"})).ok
    await world.card(dana, is_made, seed.SALES)
    (task,) = world.zoho.crm_tasks()
    assert task["Owner"]["name"] == "Maria Lopez"


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({"title": "x", "date": "2020-01-01"}, "date", "has passed"),
        ({"title": "x", "time": "15:00"}, "date", "A time needs a day"),
        ({"title": "x", "recurrence": "now and then"}, "recurrence", "“now and then”"),
        ({"title": "x", "reminder": "loudly"}, "reminder", "“loudly”"),
        ({"title": "x", "recurrence": "every 5 minutes"}, "recurrence", ""),
    ],
    ids=["past date", "time alone", "unreadable recurrence", "unreadable reminder", "more often than Zoho can"],
)
async def test_errors_stand_on_their_field_and_nothing_typed_is_lost(
    world: World, dana: str, values: dict[str, Any], field: str, sentence: str
) -> None:
    """The modal stays with all that was typed; put right, it is saved."""
    await opened(world, dana)
    outcome = await world.slack.submit(dana, {"description": "keep me", **values})
    assert list(outcome.errors) == [field]
    assert sentence in outcome.errors[field]
    view = view_of(world, dana)
    assert held(view, "description") == "keep me"
    assert held(view, field) == values.get(field)
    right = {"date": in_days(1), "time": None, "recurrence": None, "reminder": None}
    assert (await world.slack.submit(dana, right)).ok
    await world.card(dana, is_made)
    assert len(world.zoho.crm_tasks()) == 1


async def test_the_next_dates_follow_what_is_typed(world: World, dana: str) -> None:
    """Enter in the recurrence shows the rule and three dates, and other fields keep what they hold."""
    await opened(world, dana)
    await world.slack.view_action(dana, "title", value="water the plants")
    assert (await world.slack.view_action(dana, "recurrence", value="every other friday")).ok
    first = next_friday()
    dates = [first + dt.timedelta(weeks=2 * k) for k in range(3)]
    shown = ", ".join(f"{day:%a} {day.day} {day:%b %Y}" for day in dates)
    assert said(view_of(world, dana)).startswith("Every other Friday")
    # Said on a Friday, the first is today.
    assert shown in said(view_of(world, dana)) or dt.datetime.now(NEW_YORK).weekday() == 4
    assert (await world.slack.view_action(dana, "date", value=str(first + dt.timedelta(days=7)))).ok
    assert f"from {(first + dt.timedelta(days=7)).day} " in said(view_of(world, dana))
    assert (await world.slack.view_action(dana, "recurrence", value="bananas")).ok
    assert "“bananas”" in said(view_of(world, dana))
    assert held(view_of(world, dana), "title") == "water the plants"
    assert (await world.slack.submit(dana, {"recurrence": "every other friday for 4 times"})).ok
    await world.card(dana, lambda message: "4 of 4" in message["text"])
    assert len(world.zoho.crm_tasks()) == 4


@pytest.mark.parametrize("product", ["crm", "mail"])
async def test_an_edit_sends_only_what_changed(world: World, dana: str, product: str) -> None:
    """The modal has what was read; a new title alone is sent, the card follows, and Undo changes it back."""
    card = await made(world, dana, f"send the offer in 3 days 3pm, high priority, remind me 30m before, in {product}")
    view = await edit(world, dana, card)
    assert view["title"]["text"] == "Edit task"
    assert held(view, "title") == "send the offer"
    assert (held(view, "date"), held(view, "time")) == (in_days(3), "15:00")
    assert (held(view, "priority"), held(view, "reminder")) == ("high", "30 minutes before")
    assert (await world.slack.submit(dana, {"title": "send the new offer"})).ok
    changed = await world.card(dana, lambda message: "send the new offer" in message["text"] and is_made(message))
    assert changed["ts"] == card["ts"]
    (put,) = puts(world)
    record = put.body["data"][0] if product == "crm" else put.body
    assert set(record) - {"id"} == ({"Subject"} if product == "crm" else {"title"})
    undo = button(changed, "Undo")
    assert undo is not None
    assert (await world.slack.click(dana, world.slack.dm(dana), card["ts"], undo["action_id"])).ok
    await world.card(dana, lambda message: "new offer" not in message["text"] and is_made(message))


async def test_an_edit_can_clear_and_move(world: World, dana: str) -> None:
    """An emptied priority is cleared in CRM, and another day moves the date and its reminder."""
    card = await made(world, dana, "send the offer in 3 days 3pm, high priority, remind me 30m before")
    await edit(world, dana, card)
    assert (await world.slack.submit(dana, {"priority": "none", "date": in_days(5)})).ok
    await world.card(dana, lambda message: button(message, "Undo") is not None)
    (task,) = world.zoho.crm_tasks()
    assert task["Due_Date"] == in_days(5)
    assert in_days(5).replace("-", "") in task["Remind_At"]["ALARM"].replace("-", "")
    assert not task.get("Priority") or task["Priority"] == "-None-"


async def test_an_edit_does_not_set_back_what_changed_meanwhile(world: World, dana: str) -> None:
    """A form opened before the task was put off moves only what was typed into it."""
    card = await made(world, dana, "send the offer in 3 days 3pm")
    await edit(world, dana, card)
    snooze = next(
        element for block in card["blocks"] if block["type"] == "actions" for element in block["elements"]
        if element["action_id"] == "task_snooze"
    )  # fmt: skip
    tomorrow = next(option for option in snooze["options"] if "tomorrow" in option["text"]["text"])
    place = (dana, world.slack.dm(dana), card["ts"], "task_snooze")
    assert (await world.slack.click(*place, selected_option=tomorrow["value"])).ok
    await world.card(dana, lambda message: button(message, "Undo") is not None)
    assert (await world.slack.submit(dana, {"title": "send it"})).ok
    await world.card(dana, lambda message: "send it" in message["text"] and is_made(message))
    (task,) = world.zoho.crm_tasks()
    assert (task["Subject"], task["Due_Date"]) == ("send it", in_days(1))


async def test_an_edit_that_changes_nothing_says_nothing(world: World, dana: str) -> None:
    """The modal closes, and Zoho is not asked."""
    card = await made(world, dana, "send the offer tomorrow, high priority")
    before = len(world.zoho.requests)
    await edit(world, dana, card)
    assert (await world.slack.submit(dana)).ok
    await world.settled()
    assert world.slack.view_of(dana) is None
    assert len(world.zoho.requests) == before


async def test_the_dates_of_a_series_are_shown_and_not_offered(world: World, dana: str) -> None:
    """Its dates have no inputs; a new title goes to each of its open tasks."""
    card = await made(world, dana, "water the plants every friday for 3 times")
    view = await edit(world, dana, card)
    inputs = {block["block_id"] for block in view["blocks"] if block["type"] == "input"}
    assert inputs == {"title", "description", "priority", "reminder", "recurrence"}
    assert "every Friday" in str(view["blocks"])
    assert (await world.slack.submit(dana, {"title": "water all plants"})).ok
    await world.card(dana, lambda message: "water all plants" in message["text"] and is_made(message))
    await world.settled()
    assert [task["Subject"] for task in world.zoho.crm_tasks()] == ["water all plants"] * 3


async def test_an_edit_of_a_task_deleted_meanwhile_is_said(world: World, dana: str) -> None:
    """Nothing is sent, and the modal says why and what brings the task back."""
    await world.slack.say(dana, seed.SALES, "@Taskbot send the offer tomorrow")
    card = await world.card(dana, is_made, seed.SALES)
    found = button(card, "Edit")
    assert found is not None
    assert (await world.slack.click(dana, seed.SALES, card["ts"], found["action_id"], value=found["value"])).ok
    await world.delete(seed.BOB, card, channel=seed.SALES)
    await world.card(dana, lambda message: message["text"].startswith("Deleted"), seed.SALES)
    outcome = await world.slack.submit(dana, {"title": "send it"})
    assert "deleted" in outcome.errors["title"]


async def test_a_refused_task_is_edited_and_made_anew(world: World, dana: str) -> None:
    """Zoho's no is on the card; Edit opens what was read, and submitting it makes the task."""
    refusal = {"code": "INVALID_DATA", "details": {"api_name": "Due_Date"}, "message": "no", "status": "error"}
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="answer", times=1, body={"data": [refusal]})
    await world.slack.say(dana, world.slack.dm(dana), "send the offer tomorrow, high priority")
    refused = await world.card(dana, lambda message: button(message, "Edit") is not None)
    view = await edit(world, dana, refused)
    assert held(view, "title") == "send the offer"
    assert (await world.slack.submit(dana, {"title": "send it again"})).ok
    await world.card(dana, is_made)
    (task,) = world.zoho.crm_tasks()
    assert (task["Subject"], task["Priority"]) == ("send it again", "High")


async def test_a_double_submission_is_one_command(make_world: WorldMaker, dana: str) -> None:
    """The same view submitted three times, as an impatient click or a proxy does, is one command; all are closed."""
    world = await make_world(with_worker=False)

    async def queued() -> int:
        queues = [name for queue in ("due", "out") async for name in world.redis.scan_iter(f"tb:*:{queue}:*")]
        return sum([await world.redis.zcard(name) for name in queues])

    await opened(world, dana)
    assert await queued() == 0
    outcomes = await asyncio.gather(*(world.slack.submit(dana, {"title": "only once"}) for _ in range(2)))
    assert all(outcome.ok for outcome in outcomes)
    delivery = world.slack.deliveries[-1]
    assert (await world.slack.redeliver(delivery)).ok
    # The command, and the drawing of its card.
    assert await queued() == 2
