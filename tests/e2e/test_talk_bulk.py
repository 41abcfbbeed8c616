"""Several tasks at once, by their numbers or ticked in a list: counted, confirmed, and undone together."""

import datetime as dt
from typing import Any

import pytest
from talk_world import heard, press, quiet, say, statuses, texts, there
from world import World, button

from bot.sandbox.slack import seed
from bot.slack.talk import bulk_views as views

TITLES = ("call Acme", "call Bravo", "call Carol")


async def listed(world: World, user: str) -> dict[str, Any]:
    """Three tasks that the bot did not make, shown as a list."""
    for number, title in enumerate(TITLES, start=1):
        await there(world, title, due=number)
    await say(world, user, "my tasks")
    return await heard(world, user, "3 open tasks of yours")


def values(view: dict[str, Any], *titles: str, what: str, **given: Any) -> dict[str, Any]:
    """What a person enters: the ticked tasks, the action, and its details."""
    blocks = {block["block_id"]: block for block in view["blocks"] if block["type"] == "input"}
    options = blocks[f"{views.TASKS}_0"]["element"]["options"]
    ticked = [option for option in options if option["text"]["text"] in titles]
    actions = {option["value"]: option for option in blocks[views.WHAT]["element"]["options"]}
    entered = {
        f"{views.TASKS}_0": {"value": {"type": "checkboxes", "selected_options": ticked}},
        views.WHAT: {"value": {"type": "static_select", "selected_option": actions[what]}},
    }
    if "when" in given:
        entered[views.WHEN] = {"value": {"type": "plain_text_input", "value": given["when"]}}
    if "who" in given:
        entered[views.WHO] = {"value": {"type": "users_select", "selected_user": given["who"]}}
    return entered


async def ticked(world: World, user: str, *titles: str, what: str, **given: Any) -> dict[str, Any]:
    """Opens the modal from the list and submits it; the view that is shown then."""
    await press(world, user, await listed(world, user), "Select several")
    view = world.slack.view_of(user)
    assert view is not None
    outcome = await world.slack.submit(user, values(view, *titles, what=what, **given))
    assert outcome.ok, outcome
    shown = world.slack.view_of(user)
    assert shown is not None
    return shown


async def test_numbers_are_counted_and_confirmed(world: World, dana: str) -> None:
    """Nothing happens before the count is confirmed; then one sentence stands for all, and Undo all takes it back."""
    await listed(world, dana)
    await say(world, dana, "done 1, 3")
    question = await heard(world, dana, "Complete these 2 tasks?")
    assert "• call Acme" in question["text"]
    assert set(statuses(world).values()) == {"Not Started"}
    await press(world, dana, question, "Complete 2 tasks")
    assert statuses(world) == {"call Acme": "Completed", "call Bravo": "Not Started", "call Carol": "Completed"}
    told = await heard(world, dana, "Completing 2 tasks")
    assert not any(button(found, "Undo") for found in world.slack.messages(world.slack.dm(dana), dana))
    await press(world, dana, told, "Undo all")
    assert set(statuses(world).values()) == {"Not Started"}
    await heard(world, dana, "Undoing 2 of 2 actions")


async def test_undo_by_word_takes_back_all_of_them(world: World, dana: str) -> None:
    """What was done together is one step back."""
    await listed(world, dana)
    await say(world, dana, "complete all")
    await press(world, dana, await heard(world, dana, "Complete these 3 tasks?"), "Complete 3 tasks")
    assert set(statuses(world).values()) == {"Completed"}
    await say(world, dana, "undo")
    assert set(statuses(world).values()) == {"Not Started"}


async def test_left_alone(world: World, dana: str) -> None:
    """Whoever does not want it says so, and the question is over."""
    await listed(world, dana)
    await say(world, dana, "delete 1-2")
    await press(world, dana, await heard(world, dana, "Delete these 2 tasks?"), "Leave them")
    await heard(world, dana, "Left as it was.")
    assert len(world.zoho.crm_tasks()) == 3
    assert not any("these 2 tasks?" in text for text in texts(world, dana))


@pytest.mark.parametrize(("numbers", "why"), [("1, 7", "There is no number 7"), ("2-40", "There is no number 4")])
async def test_numbers_that_the_list_does_not_have(world: World, dana: str, numbers: str, why: str) -> None:
    """Nothing is done to the others either."""
    await listed(world, dana)
    await say(world, dana, f"done {numbers}")
    await heard(world, dana, why)
    assert set(statuses(world).values()) == {"Not Started"}


async def test_what_is_ticked_is_named_as_it_is(world: World, dana: str) -> None:
    """Also where Slack gives the titles back escaped."""
    for number, title in enumerate(("R&D <plan>", "call Acme"), start=1):
        await there(world, title, due=number)
    await say(world, dana, "my tasks")
    await press(world, dana, await heard(world, dana, "2 open tasks of yours"), "Select several")
    view = world.slack.view_of(dana)
    assert view is not None
    assert (await world.slack.submit(dana, values(view, "R&D <plan>", what=views.COMPLETE))).ok
    sure = world.slack.view_of(dana)
    assert sure is not None
    assert "• R&D <plan>" in str(sure["blocks"])


async def test_ticked_tasks_are_completed(world: World, dana: str) -> None:
    """The second modal says how many and which; one Undo for all."""
    sure = await ticked(world, dana, "call Acme", "call Bravo", what=views.COMPLETE)
    assert "Complete these 2 tasks?" in str(sure["blocks"])
    assert set(statuses(world).values()) == {"Not Started"}
    assert (await world.slack.submit(dana, {})).ok
    await quiet(world)
    assert statuses(world) == {"call Acme": "Completed", "call Bravo": "Completed", "call Carol": "Not Started"}
    await press(world, dana, await heard(world, dana, "Completing 2 tasks"), "Undo all")
    assert set(statuses(world).values()) == {"Not Started"}


async def test_ticked_tasks_are_moved(world: World, dana: str) -> None:
    """Each gets the day that was said in words."""
    sure = await ticked(world, dana, *TITLES, what=views.MOVE, when="in 30 days")
    assert "Until 20" in str(sure["blocks"])
    assert (await world.slack.submit(dana, {})).ok
    await quiet(world)
    days = {dt.date.fromisoformat(task["Due_Date"]) for task in world.zoho.crm_tasks()}
    assert len(days) == 1


async def test_ticked_tasks_are_given_to_somebody(world: World, dana: str) -> None:
    """The owner changes in Zoho."""
    await ticked(world, dana, "call Acme", what=views.ASSIGN, who=seed.BOB)
    assert (await world.slack.submit(dana, {})).ok
    await quiet(world)
    owners = {task["Subject"]: task["Owner"]["email"] for task in world.zoho.crm_tasks()}
    assert owners["call Acme"] == "bob@acme.example"
    assert owners["call Bravo"] == "dana@acme.example"


@pytest.mark.parametrize(
    ("titles", "given", "field"),
    [
        ((), {"what": views.COMPLETE}, f"{views.TASKS}_0"),
        (("call Acme",), {"what": views.MOVE}, views.WHEN),
        (("call Acme",), {"what": views.MOVE, "when": "banana"}, views.WHEN),
        (("call Acme",), {"what": views.ASSIGN}, views.WHO),
    ],
    ids=["nothing ticked", "no day", "no such day", "nobody"],
)
async def test_errors_stand_on_their_field(
    world: World, dana: str, titles: tuple[str, ...], given: dict[str, str], field: str
) -> None:
    """The modal stays, with what was entered, and nothing is done."""
    await press(world, dana, await listed(world, dana), "Select several")
    view = world.slack.view_of(dana)
    assert view is not None
    outcome = await world.slack.submit(dana, values(view, *titles, **given))
    assert field in str(outcome)
    await quiet(world)
    assert set(statuses(world).values()) == {"Not Started"}
