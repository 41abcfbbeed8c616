"""The modal of a task that is there: every field that Zoho can change is offered, and only what changed is sent."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from modal_steps import action_of, choose, edited, fields, held, opened, submitted, view_of, with_more
from world import World, WorldMaker, button, complete_button, over

from bot.catalogue import say
from bot.sandbox.slack import seed
from bot.sandbox.zoho.org import CustomField

NEW_YORK = ZoneInfo("America/New_York")
REGION = CustomField(api_name="Region", data_type="picklist", mandatory=True, values=("EMEA", "Americas"))


def in_days(days: int) -> str:
    return str(dt.datetime.now(NEW_YORK).date() + dt.timedelta(days=days))


async def made(world: World, user: str, text: str) -> dict[str, Any]:
    """The card of a task said in the DM."""
    await world.slack.say(user, world.slack.dm(user), text)
    card = await world.card(user, lambda message: complete_button(message) is not None)
    await world.settled()
    return card


def puts(world: World) -> list[Any]:
    return [request for request in world.zoho.requests if request.method == "PUT"]


async def test_details_of_a_crm_task_are_changed(world: World, dana: str) -> None:
    """Owner, status and tags go to Zoho, and nothing else does."""
    card = await made(world, dana, "call Bob tomorrow")
    await edited(world, dana, card)
    assert not {"subtasks", "group", "project", "followers"} & fields(await with_more(world, dana))
    await choose(world, dana, "status", "", "In Progress")
    assert (await world.slack.submit(dana, {"owner": [seed.BOB], "tags": "renewals"})).ok
    await world.settled()
    (task,) = world.zoho.crm_tasks()
    assert task["Status"] == "In Progress"
    assert task["Owner"]["name"] == "Bob Stone"
    assert [tag["name"] for tag in task["Tag"]] == ["renewals"]
    (put, *_) = puts(world)
    assert set(put.body["data"][0]) - {"id"} <= {"Status", "Owner", "Tag"}


async def test_tags_are_changed(world: World, dana: str) -> None:
    """One is taken off and another put on; Undo brings back those that there were."""
    card = await made(world, dana, "call Bob tomorrow #renewals #vip")
    await edited(world, dana, card)
    assert (await world.slack.submit(dana, {"tags": "vip, late"})).ok
    await world.until_zoho(lambda: tags(world) == {"vip", "late"})
    await world.settled()
    shown = await world.card(dana, lambda message: button(message, "Undo") is not None)
    undo = button(shown, "Undo")
    assert undo is not None
    assert (await world.slack.click(dana, world.slack.dm(dana), shown["ts"], undo["action_id"])).ok
    await world.until_zoho(lambda: tags(world) == {"vip", "renewals"})
    assert puts(world) == []


async def test_a_group_task_moves_to_a_project(world: World, dana: str) -> None:
    """Of its own group, which it stays in; a personal task has no project to choose."""
    card = await made(world, dana, "blog tomorrow in group Marketing")
    await edited(world, dana, card)
    assert "group" not in fields(await with_more(world, dana))
    await choose(world, dana, "project", "blog", "Blogging")
    assert (await world.slack.submit(dana, {})).ok
    await world.until_zoho(lambda: (world.zoho.mail_tasks()[0].get("project") or {}).get("name") == "Blogging")
    (put,) = puts(world)
    assert set(put.body) == {"projectId"}


async def test_another_groups_project_is_asked_back(world: World, dana: str) -> None:
    """What was typed and is not in the group is said, with those that are; nothing is sent."""
    card = await made(world, dana, "blog tomorrow in group Marketing")
    await edited(world, dana, card)
    await with_more(world, dana)
    await choose(world, dana, "project", "Elsewhere", "Use")
    assert (await world.slack.submit(dana, {})).ok
    await world.card(dana, lambda message: "Yours are: Blogging" in message["text"])
    assert puts(world) == []


def tags(world: World) -> set[str]:
    (task,) = world.zoho.crm_tasks()
    return {str(tag["name"]) for tag in task["Tag"]}


@over("http")
async def test_a_field_of_the_layout_is_changed(make_world: WorldMaker, dana: str) -> None:
    """What the organisation demands is in the form of a task that is there, with what was given."""
    world = await make_world(zoho_options={"custom_fields": [REGION]})
    await opened(world, dana)
    await world.slack.until(lambda: "own:Region" in fields(view_of(world, dana)))
    card = await submitted(world, dana, {"title": "call Bob", "product": "crm", "own:Region": "EMEA"})
    await world.settled()
    await edited(world, dana, card)
    assert held(view_of(world, dana), "own:Region") == "EMEA"
    assert (await world.slack.submit(dana, {"own:Region": "Americas"})).ok
    await world.until_zoho(lambda: world.zoho.crm_tasks()[0]["Region"] == "Americas")
    (put,) = puts(world)
    assert set(put.body["data"][0]) - {"id"} == {"Region"}


async def test_a_mail_task_begins_to_repeat_and_undo_ends_it(world: World, dana: str) -> None:
    """It stays one task, which Zoho Mail repeats from now on; Undo gives the series an end with its own day."""
    card = await made(world, dana, "water the plants in 3 days, in mail")
    view = await edited(world, dana, card)
    assert "recurrence" in fields(view)
    assert (await world.slack.submit(dana, {"recurrence": "every day"})).ok
    await world.until_zoho(lambda: bool(world.zoho.mail_tasks()[0].get("recurring")))
    (task,) = world.zoho.mail_tasks()
    assert (task["recurring"]["type"], task["recurring"]["frequency"]) == ("Daily", 1)
    shown = await world.card(dana, lambda message: button(message, "Undo") is not None)
    undo = button(shown, "Undo")
    assert undo is not None
    assert (await world.slack.click(dana, world.slack.dm(dana), shown["ts"], undo["action_id"])).ok
    await world.until_zoho(lambda: "recurUntil" in world.zoho.mail_tasks()[0]["recurring"])


async def test_a_mail_series_changes_its_days(world: World, dana: str) -> None:
    """Another rule is sent as Mail has it; one that no task can have stands on its field."""
    card = await made(world, dana, "water the plants every day, in mail")
    view = await edited(world, dana, card)
    assert held(view, "recurrence") == "every day"
    outcome = await world.slack.submit(dana, {"recurrence": "every 2 hours", "date": None})
    assert outcome.errors == {"recurrence": say("editable-cant-repeat-so")}
    assert (await world.slack.submit(dana, {"recurrence": "every 2 days", "date": in_days(1)})).ok
    await world.until_zoho(lambda: world.zoho.mail_tasks()[0]["recurring"]["frequency"] == 2)
    assert len(world.zoho.mail_tasks()) == 1


@pytest.mark.parametrize("product", ["crm", "mail"])
async def test_a_series_stops_repeating(world: World, dana: str, product: str) -> None:
    """The shown task stays and gets its new title; the later ones go, or do not come."""
    card = await made(world, dana, f"water the plants every day for 5 times, in {product}")
    await edited(world, dana, card)
    cleared = {"recurrence": "none" if product == "crm" else None}
    assert (await world.slack.submit(dana, {"title": "water all plants", **cleared})).ok
    await world.settled()
    tasks = world.zoho.crm_tasks() if product == "crm" else world.zoho.mail_tasks()
    assert [task.get("Subject") or task["title"] for task in tasks] == ["water all plants"]
    if product == "mail":
        assert "recurUntil" in tasks[0]["recurring"]


async def test_stopping_alone_sends_nothing_else(world: World, dana: str) -> None:
    """Nothing is put; the later tasks are deleted, and Undo brings them back."""
    card = await made(world, dana, "water the plants every day for 3 times")
    await edited(world, dana, card)
    assert (await world.slack.submit(dana, {"recurrence": "none"})).ok
    await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == 1)
    assert puts(world) == []


async def test_a_crm_task_begins_to_repeat_in_its_form(world: World, dana: str) -> None:
    """It is the first of its series; Undo leaves it alone again."""
    card = await made(world, dana, "call Bob tomorrow")
    view = await edited(world, dana, card)
    assert "recurrence" in fields(view)
    assert (await world.slack.submit(dana, {"recurrence": "every day for 3 times"})).ok
    shown = await world.card(dana, lambda message: "3 of 3 left" in message["text"])
    assert sorted(task["Due_Date"] for task in world.zoho.crm_tasks()) == [in_days(day) for day in (1, 2, 3)]
    undo = button(shown, "Undo")
    assert undo is not None
    assert (await world.slack.click(dana, world.slack.dm(dana), shown["ts"], undo["action_id"], value=undo["value"])).ok
    await world.until_zoho(lambda: [task["Due_Date"] for task in world.zoho.crm_tasks()] == [in_days(1)])


async def test_a_date_without_a_preview_is_only_a_date(world: World, dana: str) -> None:
    """Where no recurrence can be said, another date changes nothing but itself."""
    card = await made(world, dana, "call Bob tomorrow")
    await edited(world, dana, card)
    action = action_of(view_of(world, dana), "date")
    assert (await world.slack.view_action(dana, action, value=in_days(4))).ok
    assert held(view_of(world, dana), "date") == in_days(4)
