"""What is often chosen for how a task repeats: offered for its day, written into the field, and never lost."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from modal_steps import action_of, edited, fields, held, opened, submitted, view_of
from world import World

from bot.catalogue import say
from bot.sandbox.slack import seed

NEW_YORK = ZoneInfo("America/New_York")


def in_days(days: int) -> dt.date:
    return dt.datetime.now(NEW_YORK).date() + dt.timedelta(days=days)


def presets(view: dict[str, Any]) -> list[str]:
    block = next(block for block in view["blocks"] if block["block_id"] == "often")
    return [option["text"]["text"] for option in block["element"]["options"]]


def said(view: dict[str, Any]) -> str:
    """What the modal says under the recurrence."""
    return next(str(block["elements"][0]["text"]) for block in view["blocks"] if block["block_id"] == "preview")


async def take(world: World, user: str, value: str) -> None:
    assert (await world.slack.view_action(user, action_of(view_of(world, user), "often"), selected_option=value)).ok


async def enter(world: World, user: str, field: str, value: str) -> None:
    assert (await world.slack.view_action(user, action_of(view_of(world, user), field), value=value)).ok


async def test_the_day_decides_what_is_offered(world: World, dana: str) -> None:
    """Another date offers its own weekday and day of the month; other fields keep what they hold."""
    await opened(world, dana)
    await enter(world, dana, "title", "water the plants")
    day = in_days(9)
    await enter(world, dana, "date", str(day))
    await world.slack.until(lambda: f"Every other {day:%A}" in presets(view_of(world, dana)))
    offered = presets(view_of(world, dana))
    assert offered[:2] == ["Does not repeat", "Every day"]
    assert {f"Every {day:%A}", f"Every other {day:%A}"} <= set(offered)
    assert any(text.startswith("Every month on the ") and text[-2:] in {"st", "nd", "rd", "th"} for text in offered)
    assert ("Every weekday" in offered) == (day.weekday() < 5)
    assert held(view_of(world, dana), "title") == "water the plants"


async def test_a_chosen_preset_is_written_and_can_be_changed(world: World, dana: str) -> None:
    """It stands in the field with its next dates; edited there, what was typed counts."""
    await opened(world, dana)
    day = in_days(9)
    await enter(world, dana, "title", "water the plants")
    await enter(world, dana, "date", str(day))
    await take(world, dana, f"every other {day:%A}")
    await world.slack.until(lambda: held(view_of(world, dana), "recurrence") == f"every other {day:%A}")
    assert f"from {day.day} " in said(view_of(world, dana))
    assert held(view_of(world, dana), "often") is None
    await submitted(world, dana, {"recurrence": f"every other {day:%A} for 3 times", "product": "crm"})
    await world.settled()
    assert [task["Due_Date"] for task in world.zoho.crm_tasks()] == [
        str(day + dt.timedelta(weeks=2 * k)) for k in range(3)
    ]


async def test_a_preset_counts_also_when_the_form_was_quicker(world: World, dana: str) -> None:
    """Slack's update of the form fails; what was chosen is in the submission, and the task repeats."""
    await opened(world, dana)
    world.slack.faults.add("views.update", "500")
    await take(world, dana, "every day")
    assert not held(view_of(world, dana), "recurrence")
    card = await submitted(world, dana, {"title": "water the plants", "product": "mail"})
    assert "every day" in str(card).lower()


async def test_does_not_repeat_clears_the_field(world: World, dana: str) -> None:
    """The way back, also by a cleared field after a preset was written."""
    await opened(world, dana)
    await enter(world, dana, "recurrence", "every friday")
    await take(world, dana, "none")
    await world.slack.until(lambda: not held(view_of(world, dana), "recurrence"))
    assert said(view_of(world, dana)) == say("form-repeat-examples")
    await take(world, dana, "every day")
    await world.slack.until(lambda: held(view_of(world, dana), "recurrence") == "every day")
    await submitted(world, dana, {"title": "once", "recurrence": None, "product": "crm"})
    await world.settled()
    assert len(world.zoho.crm_tasks()) == 1


async def test_a_refused_task_keeps_a_preset(world: World, dana: str) -> None:
    """Zoho refuses; Edit on its card has everything as it was, and a preset chosen there is taken."""
    refusal = {"code": "INVALID_DATA", "details": {"api_name": "Subject"}, "message": "no", "status": "error"}
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="answer", times=1, body={"data": [refusal]})
    await opened(world, dana)
    values = {"title": "water", "product": "crm", "description": "all of them", "priority": "high"}
    assert (await world.slack.submit(dana, values)).ok
    card = await world.card(dana, lambda message: "Edit" in str(message.get("blocks")))
    view = await edited(world, dana, card)
    assert (held(view, "title"), held(view, "description"), held(view, "priority")) == ("water", "all of them", "high")
    await take(world, dana, "every day")
    await world.slack.until(lambda: held(view_of(world, dana), "recurrence") == "every day")
    await submitted(world, dana, {"recurrence": "every day for 2 times"})
    await world.settled()
    assert len(world.zoho.crm_tasks()) == 2


@pytest.mark.parametrize("typed", ["jeden Freitag", "every friday"], ids=["German", "English"])
async def test_a_german_form_reads_both(world: World, typed: str) -> None:
    """In a German's form presets are German, and what is typed may be either."""
    user = seed.MARIA
    await opened(world, user)
    await world.slack.close_view(user)
    await opened(world, user)
    assert "Jeden Tag" in presets(view_of(world, user))
    await enter(world, user, "recurrence", typed)
    await world.slack.until(lambda: said(view_of(world, user)).startswith("Jeden Freitag"))
    assert "often" in fields(view_of(world, user))
    assert (await world.slack.submit(user, {"title": "gießen", "product": "mail"})).ok
    await world.until_zoho(lambda: [task["recurring"]["type"] for task in world.zoho.mail_tasks()] == ["Weekly"])
