"""Steps of Workflow Builder: a workflow makes, changes, completes and lists tasks, with its user's rights."""

from typing import Any

import pytest
from world import World, button, complete_button, over

from bot.sandbox.slack import seed
from bot.sandbox.slack.interactions import Refused
from bot.sandbox.slack.workflows import Execution


async def done(world: World, user: str, function: str, **inputs: Any) -> Execution:
    """An execution when it is over."""
    execution = world.slack.run_step(user, function, inputs)
    await world.slack.until(lambda: execution.status != "running", timeout=20)
    return execution


async def test_a_task_is_made(world: World, dana: str) -> None:
    """Its line and its other inputs are read; the workflow goes on with the task's name, link and day."""
    execution = await done(
        world,
        dana,
        "create_task",
        task="call Acme about the renewal",
        due="2027-03-01 at 3pm",
        reminder="30m before",
        priority="high",
        owner=seed.MARIA,
    )
    assert execution.status == "completed", execution.error
    (task,) = world.zoho.crm_tasks()
    assert task["Subject"] == "call Acme about the renewal"
    assert task["Due_Date"] == "2027-03-01"
    assert task["Priority"] == "High"
    assert task["Owner"]["name"] == "Maria Lopez"
    assert task["Remind_At"]
    assert execution.outputs["task_id"] == f"crm:{task['id']}"
    assert execution.outputs["due"] == "2027-03-01"
    assert str(task["id"]) in execution.outputs["url"]
    await world.card(dana, lambda message: complete_button(message) is not None)


@over("http")
async def test_a_series_is_made(world: World, dana: str) -> None:
    """Recurrence is an input in words."""
    execution = await done(
        world, dana, "create_task", task="water the plants", recurrence="every friday for 3 times", product="crm"
    )
    assert execution.status == "completed", execution.error
    assert len(world.zoho.crm_tasks()) == 3


@over("http")
async def test_a_task_of_zoho_mail(world: World, dana: str) -> None:
    """The product is an input; what follows knows the task by its name, whichever product has it."""
    made = await done(world, dana, "create_task", task="water the plants", due="2027-03-01", product="mail")
    assert made.status == "completed", made.error
    assert made.outputs["task_id"].startswith("mail:")
    assert world.zoho.crm_tasks() == []
    completed = await done(world, dana, "complete_task", task_id=made.outputs["task_id"])
    assert completed.status == "completed", completed.error
    card = await world.card(dana, lambda message: button(message, "Undo") is not None)
    assert "Completed in Zoho Mail" in card["text"]


async def test_a_task_is_changed_and_completed(world: World, dana: str) -> None:
    """What one step gives, the next ones take: only what is given changes."""
    made = await done(world, dana, "create_task", task="send the offer tomorrow, high priority")
    name = made.outputs["task_id"]
    changed = await done(world, dana, "update_task", task_id=name, due="2027-03-01", title="send the new offer")
    assert changed.status == "completed", changed.error
    (task,) = world.zoho.crm_tasks()
    assert (task["Subject"], task["Due_Date"], task["Priority"]) == ("send the new offer", "2027-03-01", "High")
    assert changed.outputs["due"] == "2027-03-01"
    completed = await done(world, dana, "complete_task", task_id=name)
    assert completed.status == "completed", completed.error
    assert world.zoho.crm_tasks()[0]["Status"] == "Completed"


@over("http")
async def test_tasks_are_listed(world: World, dana: str) -> None:
    """Those of the person without words, else what the words ask for."""
    await done(world, dana, "create_task", task="send the offer", due="2027-03-01")
    await done(world, dana, "create_task", task="call Acme", due="2027-03-02")
    execution = await done(world, dana, "list_tasks")
    assert execution.status == "completed", execution.error
    assert execution.outputs["count"] == 2
    assert execution.outputs["tasks"].startswith("send the offer · 2027-03-01")
    none = await done(world, dana, "list_tasks", which="overdue")
    assert none.outputs["count"] == 0


@over("http")
async def test_delivered_twice_it_is_done_once(world: World, dana: str) -> None:
    """Slack's second delivery of the same execution makes nothing, and ends nothing a second time."""
    await done(world, dana, "create_task", task="send the offer tomorrow")
    event = next(d for d in world.slack.deliveries if d.name == "function_executed")
    await world.slack.redeliver(event)
    await world.settled()
    assert len(world.zoho.crm_tasks()) == 1
    assert len([call for call in world.slack.calls if call.method.startswith("functions.")]) == 1


WRONG = {
    "a day": ({"task": "send the offer", "due": "blue"}, "blue"),
    "a product": ({"task": "send the offer", "product": "jira"}, "jira"),
}


@over("http")
@pytest.mark.parametrize("wrong", WRONG)
async def test_what_can_not_be_read_is_said(world: World, dana: str, wrong: str) -> None:
    """The workflow stops with a sentence that names the input, and nothing is made."""
    inputs, named = WRONG[wrong]
    execution = await done(world, dana, "create_task", **inputs)
    assert execution.status == "failed"
    assert named in (execution.error or "")
    await world.settled()
    assert world.zoho.crm_tasks() == []


@over("http")
async def test_an_unknown_task_is_said(world: World, dana: str) -> None:
    """Neither a word that names no task nor one that Zoho does not have is completed."""
    for name in ("the offer", "crm:999999999999"):
        execution = await done(world, dana, "complete_task", task_id=name)
        assert execution.status == "failed"
        assert execution.error


@over("http")
async def test_it_is_done_with_the_rights_of_its_user(world: World) -> None:
    """A guest's workflow makes nothing; and nobody who builds one chooses for whom it acts."""
    execution = await done(world, seed.GUEST, "create_task", task="send the offer tomorrow")
    assert execution.status == "failed"
    assert "Guests" in (execution.error or "")
    with pytest.raises(Refused):
        world.slack.run_step(seed.GUEST, "create_task", {"task": "send it", "person": seed.DANA})
    await world.settled()
    assert world.zoho.crm_tasks() == []


@over("http")
async def test_a_lost_answer_ends_it_once(world: World, dana: str) -> None:
    """Slack took the end of the step, and its answer was lost: told again, Slack says so, and that is the end."""
    world.slack.faults.add(method="functions.completeSuccess", kind="drop_after", times=1)
    execution = await done(world, dana, "create_task", task="send the offer tomorrow")
    assert execution.status == "completed"
    await world.settled()
    assert len(world.zoho.crm_tasks()) == 1
