"""Every button of a card: what it does in Zoho, how the card follows, and how Undo takes it back."""

import datetime as dt
from typing import Any

import pytest
from card_steps import made, today
from moving import MovedClock
from world import World, WorldMaker, button, complete_button


def select(message: dict[str, Any], label: str) -> dict[str, Any] | None:
    """The select of a message by its placeholder."""
    for block in message.get("blocks", []):
        for element in block["elements"] if block["type"] == "actions" else []:
            if element.get("placeholder", {}).get("text") == label:
                return dict(element)
    return None


async def choose(world: World, user: str, card: dict[str, Any], label: str, option: str) -> None:
    found = select(card, label)
    assert found is not None
    chosen = next(each for each in found["options"] if each["text"]["text"].startswith(option))
    channel = world.slack.dm(user)
    outcome = await world.slack.click(user, channel, card["ts"], found["action_id"], selected_option=chosen["value"])
    assert outcome.ok, outcome


def due_of(world: World, product: str) -> dt.date | None:
    """The due date of the one task, as Zoho holds it."""
    if product == "crm":
        (task,) = world.zoho.crm_tasks()
        return dt.date.fromisoformat(task["Due_Date"]) if task.get("Due_Date") else None
    (task,) = world.zoho.mail_tasks()
    return dt.datetime.strptime(task["dueDate"], "%d/%m/%Y").date()  # noqa: DTZ007 - a date


@pytest.mark.parametrize("product", ["crm", "mail"])
@pytest.mark.parametrize(
    ("option", "days"), [("Until tomorrow", 1), ("Until next week", None)], ids=["tomorrow", "next week"]
)
async def test_snooze_moves_the_due_day(world: World, dana: str, product: str, option: str, days: int | None) -> None:
    """The task is due later in Zoho, at the time it had; Undo moves it back."""
    card = await made(world, dana, f"send the offer in 3 days 3pm in {product}")
    await choose(world, dana, card, "Snooze", option)
    moved = await world.card(dana, lambda message: button(message, "Undo") is not None)
    expected = today() + dt.timedelta(days=days if days is not None else 7 - today().weekday())
    assert due_of(world, product) == expected
    assert "15:00" in moved["text"]
    await world.press(dana, moved, "Undo")
    await world.card(dana, lambda message: complete_button(message) is not None and button(message, "Undo") is None)
    assert due_of(world, product) == today() + dt.timedelta(days=3)


async def test_snooze_sends_only_the_date_and_its_reminder(world: World, dana: str) -> None:
    """An untouched title, priority or description is not written again."""
    card = await made(world, dana, "send the offer in 3 days 3pm, high priority, remind me 30m before")
    await choose(world, dana, card, "Snooze", "Until tomorrow")
    await world.card(dana, lambda message: button(message, "Undo") is not None)
    (put,) = [request for request in world.zoho.requests if request.method == "PUT"]
    (record,) = put.body["data"]
    assert {"Subject", "Priority"} & set(record) == set()
    assert "T14:30" in record["Remind_At"]["ALARM"]


@pytest.mark.parametrize("product", ["crm", "mail"])
async def test_delete_and_undo(world: World, dana: str, product: str) -> None:
    """Deleted, it is gone from Zoho; Undo restores the same task."""

    def ids() -> list[str]:
        tasks = world.zoho.crm_tasks() if product == "crm" else world.zoho.mail_tasks()
        return [task["id"] for task in tasks]

    card = await made(world, dana, f"send the offer tomorrow in {product}")
    before = ids()
    await world.delete(dana, card)
    deleted = await world.card(dana, lambda message: message["text"].startswith("Deleted"))
    assert ids() == []
    assert button(deleted, "Complete") is None
    await world.press(dana, deleted, "Undo")
    await world.card(dana, lambda message: complete_button(message) is not None)
    assert ids() == before


async def test_what_zoho_can_not_restore_is_made_again(make_world: WorldMaker, dana: str) -> None:
    """Without the right to restore, Undo makes a new task and says what is lost."""
    world = await make_world()
    card = await made(world, dana, "send the offer tomorrow")
    (before,) = [task["id"] for task in world.zoho.crm_tasks()]
    await world.delete(dana, card)
    deleted = await world.card(dana, lambda message: message["text"].startswith("Deleted"))
    refusal = {"code": "NO_PERMISSION", "details": {}, "message": "permission denied", "status": "error"}
    path = "POST /crm/v8/settings/recycle_bin/*"
    world.zoho.faults.add(match=path, kind="answer", times=None, status=403, body=refusal)
    await world.press(dana, deleted, "Undo")
    again = await world.card(dana, lambda message: complete_button(message) is not None)
    assert "made again" in str(again["blocks"])
    (after,) = [task["id"] for task in world.zoho.crm_tasks()]
    assert after != before


@pytest.mark.parametrize(("which", "left"), [("one", 3), ("all", 0)])
async def test_delete_one_or_all_of_a_series(world: World, dana: str, which: str, left: int) -> None:
    """It is asked which; Undo restores exactly those."""
    card = await made(world, dana, "water the plants every friday for 4 times")
    await world.delete(dana, card, which)
    after = await world.card(dana, lambda message: button(message, "Undo") is not None)
    assert len(world.zoho.crm_tasks()) == left
    await world.press(dana, after, "Undo")
    await world.card(dana, lambda message: "4 of 4" in message["text"])
    assert len(world.zoho.crm_tasks()) == 4


async def test_undo_gives_way_to_reopen_after_ten_minutes(make_world: WorldMaker, dana: str) -> None:
    """Undo stands for ten minutes; a completed card then offers Reopen, and does it."""
    clock = MovedClock()
    world = await make_world(parts={"clock": clock})
    card = await made(world, dana, "send the offer tomorrow")
    await world.press(dana, card, "Complete")
    await world.card(dana, lambda message: button(message, "Undo") is not None)
    await world.settled()
    clock.ahead = dt.timedelta(minutes=11)
    await world.hasten()
    late = await world.card(dana, lambda message: button(message, "Reopen") is not None)
    assert button(late, "Undo") is None
    await world.press(dana, late, "Reopen")
    await world.card(dana, lambda message: complete_button(message) is not None)
    assert world.zoho.crm_tasks()[0]["Status"] == "Not Started"


async def test_a_stale_button_tells_the_truth(world: World, dana: str) -> None:
    """Completed in Zoho meanwhile, Complete changes nothing and the card shows what is."""
    card = await made(world, dana, "send the offer tomorrow in mail")
    (task,) = world.zoho.mail_tasks()
    await complete_in_zoho(world, task["id"])
    puts = sum(request.method == "PUT" for request in world.zoho.requests)
    await world.press(dana, card, "Complete")
    await world.card(dana, lambda message: message["text"].startswith("Completed"))
    assert sum(request.method == "PUT" for request in world.zoho.requests) == puts


async def complete_in_zoho(world: World, task: str) -> None:
    """Somebody completes the Mail task in Zoho itself."""
    from bot.specs import Product, TaskRef, Tenant

    backend = await world.bot.backends.backend(Tenant(team="-"), Product.MAIL)
    await backend.complete(TaskRef(product=Product.MAIL, id=task))


async def test_zoho_refusing_an_action_is_said_to_who_pressed(world: World, dana: str) -> None:
    """The card is as it was, and the person hears why."""
    card = await made(world, dana, "send the offer tomorrow")
    refusal = {"code": "NO_PERMISSION", "details": {}, "message": "permission denied", "status": "error"}
    world.zoho.faults.add(match="PUT /crm/v8/Tasks*", kind="answer", times=1, status=403, body=refusal)
    await world.press(dana, card, "Complete")
    await world.card(dana, lambda message: "permission" in message["text"].lower())
    await world.settled()
    same = await world.card(dana, lambda message: message["ts"] == card["ts"])
    assert complete_button(same) is not None
