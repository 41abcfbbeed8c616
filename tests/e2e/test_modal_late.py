"""What comes after the modal was opened: added around what was typed, or with the next thing that is asked for."""

from typing import Any

import pytest
from modal_steps import action_of, fields, held, submitted, view_of
from world import World, WorldMaker

from bot.sandbox.slack import seed
from bot.sandbox.zoho.org import CustomField
from bot.slack.form.modal import MORE
from bot.slack.listeners import MAKE_TASK

REGION = CustomField(api_name="Region", data_type="picklist", mandatory=True, values=("EMEA", "Americas"))
METADATA = "GET /crm/v8/settings/*"


@pytest.fixture
async def demanding(make_world: WorldMaker) -> World:
    """An organisation whose CRM tasks must have a region."""
    return await make_world(zoho_options={"custom_fields": [REGION]})


async def enter(world: World, user: str, field: str, value: Any) -> None:
    assert (await world.slack.view_action(user, action_of(view_of(world, user), field), value=value)).ok


async def opened_early(world: World, user: str) -> None:
    assert (await world.slack.slash(user, seed.SALES, "/task", "")).ok


async def test_a_required_field_that_comes_late_is_added(demanding: World, dana: str) -> None:
    """The form opens without it; it comes below the others, and what was typed meanwhile stays."""
    demanding.zoho.faults.add(match=METADATA, kind="latency", seconds=1.0, times=2)
    await opened_early(demanding, dana)
    assert "own:Region" not in fields(view_of(demanding, dana))
    await enter(demanding, dana, "title", "my own words")
    await enter(demanding, dana, "description", "all of it")
    await demanding.slack.until(lambda: "own:Region" in fields(view_of(demanding, dana)))
    view = view_of(demanding, dana)
    assert (held(view, "title"), held(view, "description")) == ("my own words", "all of it")
    await submitted(demanding, dana, {"own:Region": "EMEA", "product": "crm"})
    (task,) = demanding.zoho.crm_tasks()
    assert (task["Subject"], task["Region"]) == ("my own words", "EMEA")


async def test_a_quick_submission_is_asked_for_it(demanding: World, dana: str) -> None:
    """Submitted before it came, the form stays with all that was typed and asks; then the task is made once."""
    demanding.zoho.faults.add(match=METADATA, kind="latency", seconds=1.0, times=2)
    demanding.slack.faults.add("views.update", "500")
    demanding.slack.faults.add("views.update", "500")
    await opened_early(demanding, dana)
    assert "own:Region" not in fields(view_of(demanding, dana))
    await enter(demanding, dana, "title", "my own words")
    await demanding.slack.until(
        lambda: sum(call.method == "views.update" for call in demanding.slack.calls) == 2, timeout=20
    )
    assert (await demanding.slack.submit(dana, {"product": "crm"})).ok
    view = view_of(demanding, dana)
    assert held(view, "title") == "my own words"
    assert "own:Region" in fields(view)
    assert demanding.zoho.crm_tasks() == []
    await submitted(demanding, dana, {"own:Region": "Americas"})
    await demanding.settled()
    assert [task["Region"] for task in demanding.zoho.crm_tasks()] == ["Americas"]


async def test_what_the_person_asks_for_is_not_lost_to_what_comes_late(world: World, dana: str) -> None:
    """Fields that are asked for while the profile comes are shown, and so is what came with it."""
    world.slack.faults.add("users.info", "latency", seconds=0.3)
    await opened_early(world, dana)
    await enter(world, dana, "title", "my own words")
    # The first update is the one that is asked for here: it arrives after the profile's.
    world.slack.faults.add("views.update", "latency", seconds=0.8)
    assert (await world.slack.view_action(dana, MORE)).ok
    await world.slack.until(lambda: "tags" in fields(view_of(world, dana)))
    assert any("hash_conflict" in str(call.result) for call in world.slack.calls)
    assert held(view_of(world, dana), "title") == "my own words"
    assert "often" in fields(view_of(world, dana))


async def test_a_message_that_is_read_late_keeps_the_fields_of_the_layout(demanding: World, dana: str) -> None:
    """The text fills the form when its author's zone is known; what the organisation demands is asked all the same."""
    await opened_early(demanding, dana)
    await demanding.slack.until(lambda: "own:Region" in fields(view_of(demanding, dana)))
    await demanding.slack.close_view(dana)
    message = await demanding.slack.say(seed.BOB, seed.SALES, "send the offer in 3 days")
    demanding.slack.faults.add("users.info", "latency", seconds=0.7)
    assert (await demanding.slack.shortcut(seed.BOB, MAKE_TASK, seed.SALES, message.ts)).ok
    assert held(view_of(demanding, seed.BOB), "title") == "send the offer in 3 days"
    await demanding.slack.until(lambda: held(view_of(demanding, seed.BOB), "title") == "send the offer")
    assert "own:Region" in fields(view_of(demanding, seed.BOB))
    assert "often" in fields(view_of(demanding, seed.BOB))
