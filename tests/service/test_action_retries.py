"""Actions that are tried again, or done in part: what was surely not sent is no excuse, and what was done is shown."""

import datetime as dt
from typing import Any

from world import World, WorldMaker, button, complete_button, over

from bot.ports import Changes
from bot.sandbox.slack.seed import BOB
from bot.specs import Product, TaskRef, Tenant

pytestmark = over("http")

HERE = Tenant(team="-")
REFUSAL = {"code": "NO_PERMISSION", "details": {}, "message": "permission denied", "status": "error"}


class AheadClock:
    """The real time, and what the test adds to it."""

    def __init__(self) -> None:
        self.ahead = dt.timedelta()

    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC) + self.ahead


async def edited(world: World, user: str, card: dict[str, Any], values: dict[str, Any]) -> None:
    """Edit on the card, with these fields."""
    await world.press(user, card, "Edit")
    outcome = await world.slack.submit(user, values)
    assert outcome.ok, outcome


def only_task(world: World) -> TaskRef:
    (task,) = world.zoho.crm_tasks()
    return TaskRef(product=Product.CRM, id=task["id"])


async def test_a_change_that_had_to_wait_still_overwrites_nothing(make_world: WorldMaker, dana: str) -> None:
    """Its first try was refused as one too many, so nothing was sent: what somebody changed since the card stays."""
    clock = AheadClock()
    world = await make_world(zoho_options={"clock": clock})
    card = await world.made(dana, "send the offer tomorrow")
    clock.ahead = dt.timedelta(minutes=1)
    backend = await world.bot.backends.backend(HERE, Product.CRM)
    await backend.update(only_task(world), Changes(title="send the offer to Maria"))
    world.zoho.faults.add("PUT /crm/v8/Tasks/*", "429", times=1, retry_after=1)
    await edited(world, dana, card, {"title": "send it"})
    await world.card(dana, lambda message: "Someone changed this task" in message["text"])
    assert [task["Subject"] for task in world.zoho.crm_tasks()] == ["send the offer to Maria"]


async def test_a_change_whose_first_answer_was_lost_is_not_its_own_conflict(make_world: WorldMaker, dana: str) -> None:
    """The first try changed the task and nobody heard it: the second must not take that for somebody else's change."""
    clock = AheadClock()
    world = await make_world(zoho_options={"clock": clock})
    card = await world.made(dana, "send the offer tomorrow")
    clock.ahead = dt.timedelta(minutes=1)
    world.zoho.faults.add("PUT /crm/v8/Tasks/*", "500_after", times=1)
    await edited(world, dana, card, {"title": "send it"})
    await world.card(dana, lambda message: "send it" in message["text"] and button(message, "Undo") is not None)
    await world.settled()
    assert not any("Someone changed" in message["text"] for message in world.slack.messages(world.slack.dm(dana), dana))


async def test_complete_that_had_to_wait_does_not_claim_what_others_did(world: World, dana: str) -> None:
    """Completed in Zoho by somebody before anything was sent: the card shows it, without an Undo of it."""
    card = await world.made(dana, "send the offer tomorrow")
    await (await world.bot.backends.backend(HERE, Product.CRM)).complete(only_task(world))
    world.zoho.faults.add("GET /crm/v8/Tasks/*", "429", times=1, retry_after=1)
    await world.press(dana, card, "Complete")
    done = await world.card(dana, lambda message: message["ts"] == card["ts"] and complete_button(message) is None)
    await world.settled()
    done = await world.card(dana, lambda message: message["ts"] == card["ts"])
    assert button(done, "Undo") is None


async def test_assigning_an_existing_task_reaches_zoho(world: World, dana: str) -> None:
    """Edit gives the task to somebody else in Zoho too, and Undo gives it back."""
    card = await world.made(dana, "send the offer tomorrow")
    await world.press(dana, card, "Edit")
    await world.slack.view_action(dana, "more_fields")
    await world.slack.until(
        lambda: "owner" in {block["block_id"] for block in (world.slack.view_of(dana) or {"blocks": []})["blocks"]}
    )
    outcome = await world.slack.submit(dana, {"owner": [BOB]})
    assert outcome.ok, outcome
    changed = await world.card(dana, lambda message: button(message, "Undo") is not None)
    assert [task["Owner"]["name"] for task in world.zoho.crm_tasks()] == ["Bob Stone"]
    await world.press(dana, changed, "Undo")
    await world.card(dana, lambda message: complete_button(message) is not None and button(message, "Undo") is None)
    assert [task["Owner"]["name"] for task in world.zoho.crm_tasks()] == ["Dana Fox"]


async def test_a_series_deleted_in_part_shows_what_is_left(world: World, dana: str) -> None:
    """Zoho keeps one of four; the card has that one, the three others can be undone, and the person hears why."""
    card = await world.made(dana, "water the plants every friday for 4 times")
    kept = world.zoho.crm_tasks()[1]["id"]
    outcome = {"status": "success", "code": "SUCCESS", "message": "record deleted"}
    backend = await world.bot.backends.backend(HERE, Product.CRM)
    gone = [task["id"] for task in world.zoho.crm_tasks() if task["id"] != kept]
    await backend.delete([TaskRef(product=Product.CRM, id=id_) for id_ in gone])
    rows = [
        {**REFUSAL, "details": {"id": id_}} if id_ == kept else {**outcome, "details": {"id": id_}}
        for id_ in sorted([*gone, kept])
    ]
    world.zoho.faults.add("DELETE /crm/v8/Tasks", "answer", times=1, status=207, body={"data": rows})
    await world.delete(dana, card, "all")
    await world.card(dana, lambda message: "may not do this" in message["text"])
    await world.settled()
    after = await world.card(dana, lambda message: message["ts"] == card["ts"])
    assert complete_button(after) is not None
    assert "4 of 4" not in after["text"]
    assert button(after, "Undo") is not None
