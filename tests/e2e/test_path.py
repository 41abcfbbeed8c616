"""One line in Slack becomes a Zoho task: slash and DM, CRM and Mail, and the buttons that change it."""

import datetime as dt
import json
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from world import World, WorldMaker, button, complete_button

from bot.sandbox.slack import Refused, seed
from bot.specs import Place, Product, TaskRef, Tenant

LINE = "call Acme about the renewal next Tue 3pm high priority remind me 30m before"


def press(message: dict[str, Any], label: str) -> str:
    """The action of the button with this label."""
    found = button(message, label)
    assert found is not None
    return str(found["action_id"])


def made(message: dict[str, Any]) -> bool:
    return complete_button(message) is not None


def next_tuesday() -> str:
    """Tuesday of the next week, as Dana's clock has it."""
    today = dt.datetime.now(ZoneInfo("America/New_York")).date()
    return str(today - dt.timedelta(days=today.weekday()) + dt.timedelta(days=8))


@pytest.mark.parametrize("door", ["slash", "dm"])
async def test_a_line_becomes_a_crm_task(world: World, dana: str, door: str) -> None:
    """Said in either door, the task is in CRM with its fields, and its card is in the DM."""
    if door == "slash":
        outcome = await world.slack.slash(dana, seed.SALES, "/task", LINE)
        assert outcome.ok, outcome
        assert "call Acme about the renewal" in json.dumps(outcome.reply) or "reading it" in outcome.reply["text"]
    else:
        await world.slack.say(dana, world.slack.dm(dana), LINE)
    card = await world.card(dana, made)
    (task,) = world.zoho.crm_tasks()
    assert task["Subject"] == "call Acme about the renewal"
    assert task["Due_Date"] == next_tuesday()
    assert task["Priority"] == "High"
    assert "14:30" in task["Remind_At"]["ALARM"]
    assert "call Acme about the renewal" in card["text"]


@pytest.mark.parametrize("door", ["slash", "dm"])
async def test_a_line_becomes_a_mail_task(world: World, dana: str, door: str) -> None:
    """`in mail` chooses the product."""
    if door == "slash":
        assert (await world.slack.slash(dana, seed.SALES, "/task", f"{LINE} in mail")).ok
    else:
        await world.slack.say(dana, world.slack.dm(dana), f"{LINE} in mail")
    await world.card(dana, made)
    assert world.zoho.crm_tasks() == []
    (task,) = world.zoho.mail_tasks()
    assert task["title"] == "call Acme about the renewal"
    assert dt.datetime.strptime(task["dueDate"], "%d/%m/%Y").date().isoformat() == next_tuesday()  # noqa: DTZ007
    assert task["priority"].lower() == "high"


async def test_the_workspace_default_chooses_the_product(make_world: WorldMaker, dana: str) -> None:
    """Without `in …` the setting decides."""
    world = await make_world(default_product="mail")
    await world.slack.say(dana, world.slack.dm(dana), "water the plants tomorrow")
    await world.card(dana, made)
    assert [task["title"] for task in world.zoho.mail_tasks()] == ["water the plants"]


@pytest.mark.parametrize("product", ["crm", "mail"])
async def test_complete_and_undo_change_the_task(world: World, dana: str, product: str) -> None:
    """Complete completes it in Zoho, Undo opens it again, and the one card follows."""

    def status() -> str:
        tasks = world.zoho.crm_tasks() if product == "crm" else world.zoho.mail_tasks()
        return (tasks[0].get("Status") or tasks[0]["status"]).replace(" ", "").lower()

    await world.slack.say(dana, world.slack.dm(dana), f"send the offer tomorrow in {product}")
    card = await world.card(dana, made)
    before = status()
    outcome = await world.slack.click(dana, world.slack.dm(dana), card["ts"], press(card, "Complete"))
    assert outcome.ok, outcome
    done = await world.card(dana, lambda message: button(message, "Undo") is not None)
    assert done["ts"] == card["ts"]
    assert status() == "completed"
    assert button(done, "Complete") is None
    assert "Completed" in done["text"]
    assert (await world.slack.click(dana, world.slack.dm(dana), done["ts"], press(done, "Undo"))).ok
    again = await world.card(dana, made)
    assert again["ts"] == card["ts"]
    assert status() == before


async def test_the_preview_becomes_the_card(make_world: WorldMaker, dana: str) -> None:
    """While Zoho is slow the message says that the task is on its way; the same message becomes its card."""
    world = await make_world()
    await world.slack.say(dana, world.slack.dm(dana), "first tomorrow")
    await world.card(dana, made)
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="latency", times=1, seconds=1.0)
    await world.slack.say(dana, world.slack.dm(dana), "second tomorrow")
    preview = await world.card(dana, lambda message: "second" in message["text"])
    assert "on its way" in preview["text"]
    card = await world.card(dana, lambda message: "second" in message["text"] and made(message))
    assert card["ts"] == preview["ts"]


async def test_a_recurring_line_is_one_card_over_a_series(world: World, dana: str) -> None:
    """CRM makes every instance at once; Complete closes the earliest and moves on, Undo reopens it."""
    await world.slack.say(dana, world.slack.dm(dana), "water the plants every friday for 4 times")
    card = await world.card(dana, made)
    assert len(world.zoho.crm_tasks()) == 4
    assert "4 of 4" in card["text"]
    await world.slack.click(dana, world.slack.dm(dana), card["ts"], press(card, "Complete"))
    await world.card(dana, lambda message: "3 of 4" in message["text"])
    tasks = sorted(world.zoho.crm_tasks(), key=lambda task: task["Due_Date"])
    assert [task["Status"] == "Completed" for task in tasks] == [True, False, False, False]
    moved = await world.card(dana, lambda message: button(message, "Undo") is not None)
    await world.slack.click(dana, world.slack.dm(dana), moved["ts"], press(moved, "Undo"))
    await world.card(dana, lambda message: "4 of 4" in message["text"])
    assert not any(task["Status"] == "Completed" for task in world.zoho.crm_tasks())


async def test_links_go_both_ways(world: World, dana: str) -> None:
    """From the Slack message to its card and task, and from the Zoho task back to its card."""
    await world.slack.say(dana, world.slack.dm(dana), "send the offer tomorrow")
    card = await world.card(dana, made)
    await world.settled()
    tenant = Tenant(team=world.slack.team_id)
    ref = TaskRef(product=Product.CRM, id=world.zoho.crm_tasks()[0]["id"])
    name = await world.bot.engine.card_at(tenant, Place(channel=world.slack.dm(dana), ts=card["ts"]))
    assert name is not None
    assert await world.bot.engine.cards_of(tenant, ref) == {name}
    found = await world.bot.engine.card(tenant, name)
    assert [task.ref for task in found.card.tasks] == [ref]


async def test_a_double_click_on_a_series_closes_one(world: World, dana: str) -> None:
    """A second press of the same button names the same instance, so nothing else is closed."""
    await world.slack.say(dana, world.slack.dm(dana), "water the plants every friday for 4 times")
    card = await world.card(dana, made)
    action = press(card, "Complete")
    for _ in range(2):
        try:
            await world.slack.click(dana, world.slack.dm(dana), card["ts"], action)
        except Refused:
            break  # the card was drawn again faster than the second click
    await world.settled()
    assert sum(task["Status"] == "Completed" for task in world.zoho.crm_tasks()) == 1


async def test_a_task_deleted_in_zoho_is_said_to_be_gone(make_world: WorldMaker, dana: str) -> None:
    """Complete on a task that Zoho no longer has tells the truth and harms nothing."""
    world = await make_world()
    await world.slack.say(dana, world.slack.dm(dana), "send the offer tomorrow")
    card = await world.card(dana, made)
    await world.settled()
    ref = TaskRef(product=Product.CRM, id=world.zoho.crm_tasks()[0]["id"])
    backend = await world.bot.backends.backend(Tenant(team=world.slack.team_id), Product.CRM)
    await backend.delete([ref])
    await world.slack.click(dana, world.slack.dm(dana), card["ts"], press(card, "Complete"))
    gone = await world.card(dana, lambda message: "No longer found in Zoho CRM" in message["text"])
    assert gone["ts"] == card["ts"]
