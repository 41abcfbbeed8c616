"""Series that the bot keeps, and reminders that it rings, through the whole of it: cards, engine and Zoho."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from moving import MovedClock, come
from world import World, WorldMaker, button, complete_button, over

from bot.sandbox.slack import seed
from bot.specs import Product, TaskRef, Tenant

pytestmark = over("http")

NEW_YORK = ZoneInfo("America/New_York")


async def waiting(world: World) -> list[dt.datetime]:
    """When the commands that wait for their moment become due."""
    now = (await world.redis.time())[0]
    lanes = [key async for key in world.redis.scan_iter("tb:*:lane:card:*")]
    found = [score for key in lanes for _, score in await world.redis.zrange(key, 0, -1, withscores=True)]
    return sorted(dt.datetime.fromtimestamp(score, dt.UTC) for score in found if score > now + 30)


def open_days(world: World) -> list[str]:
    """The due dates of the open tasks in Zoho Mail, in order."""
    days = [task["dueDate"] for task in world.zoho.mail_tasks() if task["status"] != "Completed"]
    return sorted(days, key=lambda day: day.split("/")[::-1])


async def test_completing_makes_the_next_and_undo_takes_it_back(
    make_world: WorldMaker, dana: str, clock: MovedClock
) -> None:
    """The next date counts from the day of completion; the card moves on, and back, and on again."""
    world = await make_world(parts={"clock": clock})
    card = await world.made(dana, "back up the server every! 3 days in mail")
    assert "Taskbot keeps the series" in str(card["blocks"])
    first = open_days(world)
    clock.ahead = dt.timedelta(days=1)
    expected = [f"{clock.today('America/New_York') + dt.timedelta(days=3):%d/%m/%Y}"]
    for _ in range(2):
        await world.press(dana, card, "Complete")
        on = await world.card(dana, lambda message: button(message, "Undo") is not None and shows(message, expected[0]))
        assert open_days(world) == expected
        await world.press(dana, on, "Undo")
        card = await world.card(dana, lambda message: shows(message, first[0]) and complete_button(message) is not None)
        await world.settled()
        assert open_days(world) == first
        assert len(world.zoho.mail_tasks()) == 1
    assert not await waiting(world)


async def test_the_next_task_has_its_own_subtasks(world: World, dana: str) -> None:
    """Each is made again with the next task; Undo leaves those of the first alone."""
    card = await world.made(dana, "pack the bags every! 3 days in crm\n- buy tape\n- call a taxi")
    first = {task["id"] for task in world.zoho.crm_tasks()}
    assert len(first) == 3
    await world.press(dana, card, "Complete")
    await world.settled()
    assert len(world.zoho.crm_tasks()) == 6
    on = await world.card(dana, lambda message: button(message, "Undo") is not None)
    await world.press(dana, on, "Undo")
    await world.settled()
    assert {task["id"] for task in world.zoho.crm_tasks()} == first
    back = await world.bot.engine.card(await tenant_of(world), card_of(card))
    assert back is not None
    assert {task.ref.id for task in (*back.card.tasks, *back.card.children)} == first


async def test_its_day_makes_the_next(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """At 09:00 of its day in the person's zone the next is made, once, also while the one before is open."""
    world = await make_world(parts={"clock": clock})
    await world.made(dana, "check the backups every last workday in mail")
    (first,) = open_days(world)
    for number in (2, 3):
        (moment,) = await waiting(world)
        assert moment.astimezone(NEW_YORK).time() == dt.time(9)
        day = f"{moment.astimezone(NEW_YORK):%d/%m/%Y}"
        assert day not in open_days(world)
        await come(world, clock, moment)
        assert (open_days(world)[0], open_days(world)[-1]) == (first, day)
        card = await world.card(dana, lambda message, n=number: f"{n} of {n} left" in message["text"])
        assert complete_button(card) is not None


async def test_a_day_that_comes_after_completion_makes_nothing(
    make_world: WorldMaker, dana: str, clock: MovedClock
) -> None:
    """Completed early, the next is there already when its day comes; the one after it is waited for."""
    world = await make_world(parts={"clock": clock})
    card = await world.made(dana, "check the backups every last workday in mail")
    (moment,) = await waiting(world)
    await world.press(dana, card, "Complete")
    await world.until_zoho(lambda: len(world.zoho.mail_tasks()) == 2)
    await world.settled()
    await come(world, clock, moment)
    assert open_days(world) == [f"{moment.astimezone(NEW_YORK):%d/%m/%Y}"]
    assert [after for after in await waiting(world) if after > moment]


async def test_a_series_ends_with_its_last_task(make_world: WorldMaker, dana: str) -> None:
    """The card says so when it is made; completing it makes nothing more, and Undo brings the series back."""
    world = await make_world()
    card = await world.made(dana, "back up the server every! 3 days for 2 times in mail")
    await world.press(dana, card, "Complete")
    last = await world.card(dana, lambda message: "This is the last task of the series" in str(message["blocks"]))
    await world.press(dana, last, "Undo")
    await world.card(dana, lambda message: "This is the last task" not in str(message["blocks"]))
    assert len(world.zoho.mail_tasks()) == 1
    for label in ("Complete", "Complete"):
        await world.settled()
        card = await world.card(dana, lambda message: complete_button(message) is not None)
        await world.press(dana, card, label)
    await world.card(dana, lambda message: message["text"].startswith("Completed"))
    await world.settled()
    assert open_days(world) == []
    assert len(world.zoho.mail_tasks()) == 2


@pytest.mark.parametrize(("which", "left"), [("one", 1), ("all", 0)])
async def test_delete_this_one_or_the_series(world: World, dana: str, which: str, left: int) -> None:
    """This one deleted, the next is made; all deleted, the series has ended. Undo restores what was."""
    card = await world.made(dana, "check the backups every last workday in mail")
    first = open_days(world)
    await world.delete(dana, card, which)
    after = await world.card(
        dana,
        lambda message: button(message, "Undo") is not None and (complete_button(message) is not None) == bool(left),
    )
    assert len(open_days(world)) == left
    assert open_days(world) != first
    await world.press(dana, after, "Undo")
    await world.card(dana, lambda message: complete_button(message) is not None and not button(message, "Undo"))
    await world.settled()
    assert open_days(world) == first
    back = await world.bot.engine.card(await tenant_of(world), card_of(card))
    assert back is not None
    assert back.card.kept


async def test_a_next_task_without_an_answer_is_made_once(world: World, dana: str) -> None:
    """Zoho makes it and the answer is lost: it is looked up by its marker, not sent again."""
    card = await world.made(dana, "back up the server every! 3 days in mail")
    world.zoho.faults.add(match="POST /api/tasks/me", kind="drop_after", times=1)
    await world.press(dana, card, "Complete")
    await world.settled()
    assert len(world.zoho.mail_tasks()) == 2
    assert len(open_days(world)) == 1


async def test_a_refused_next_task_is_told_and_ends_nothing(
    make_world: WorldMaker, dana: str, clock: MovedClock
) -> None:
    """The person hears that it was not made, and the one after it comes on its day."""
    world = await make_world(parts={"clock": clock})
    await world.made(dana, "check the backups every last workday in mail")
    first = open_days(world)
    refusal = {"status": {"code": 400, "description": "Invalid Input"}, "data": {"errorCode": "PATTERN_NOT_MATCHED"}}
    world.zoho.faults.add(match="POST /api/tasks/me", kind="answer", times=1, status=400, body=refusal)
    (moment,) = await waiting(world)
    await come(world, clock, moment)
    await world.card(dana, lambda message: "next task of “check the backups” was not made" in message["text"])
    assert open_days(world) == first
    (later,) = await waiting(world)
    await come(world, clock, later)
    assert open_days(world) == [*first, f"{later.astimezone(NEW_YORK):%d/%m/%Y}"]


async def test_a_task_deleted_in_zoho_ends_its_series(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """As deleting a recurring task does in Zoho Mail itself; the card says so."""
    world = await make_world(parts={"clock": clock})
    await world.made(dana, "check the backups every last workday in mail")
    backend = await world.bot.backends.backend(await tenant_of(world), Product.MAIL)
    (task,) = world.zoho.mail_tasks()
    await backend.delete([TaskRef(product=Product.MAIL, id=task["id"])])
    (moment,) = await waiting(world)
    await come(world, clock, moment)
    await world.card(dana, lambda message: "so the series has ended" in str(message["blocks"]))
    assert world.zoho.mail_tasks() == []
    # The poll of Zoho Mail may have seen it too: it looks, and there is nothing after that.
    await come(world, clock, moment + dt.timedelta(minutes=1))
    assert not await waiting(world)


def shows(message: dict[str, Any], day: str) -> bool:
    """Whether a card's sentence has a date of Zoho Mail's as its due date."""
    return f"due {dt.datetime.strptime(day, '%d/%m/%Y'):%a %-d %b %Y}" in message["text"]  # noqa: DTZ007 - a date


def card_of(message: dict[str, Any]) -> str:
    return str(message["metadata"]["event_payload"]["card"])


async def tenant_of(world: World) -> Tenant:
    """The installation that the sandbox's requests come from."""
    return Tenant(team=world.slack.messages(world.slack.dm(seed.DANA), seed.DANA)[0]["team"])


REMINDED = "call Acme in 3 days at 3pm, remind me 1 hour before"


async def test_a_reminder_that_was_set_is_rung_once(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """At its moment the author hears it in a direct message, though Zoho reminds as well."""
    world = await make_world(parts={"clock": clock})
    await world.made(dana, REMINDED)
    assert world.zoho.crm_tasks()[0]["Remind_At"]
    (moment,) = await waiting(world)
    assert moment.astimezone(NEW_YORK).time() == dt.time(14)
    await come(world, clock, moment)
    told = said(world, dana)
    assert told == ["Reminder: call Acme is due at 15:00 today."]
    assert await waiting(world) == []


async def test_a_reminder_of_a_done_task_is_not_rung(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """Completed before its moment, the task reminds nobody."""
    world = await make_world(parts={"clock": clock})
    card = await world.made(dana, REMINDED)
    (moment,) = await waiting(world)
    await world.press(dana, card, "Complete")
    await world.card(dana, lambda message: message["text"].startswith("Completed"))
    await come(world, clock, moment)
    assert said(world, dana) == []


async def test_a_reminder_that_is_late_is_not_rung(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """After more than an hour it would only confuse."""
    world = await make_world(parts={"clock": clock})
    await world.made(dana, REMINDED)
    (moment,) = await waiting(world)
    await come(world, clock, moment + dt.timedelta(minutes=61))
    assert said(world, dana) == []


async def test_a_reminder_moves_with_the_due_date(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """Put off, the task reminds before its new date alone."""
    world = await make_world(parts={"clock": clock})
    card = await world.made(dana, REMINDED)
    (before,) = await waiting(world)
    await world.choose(dana, card, "Until tomorrow")
    await world.card(dana, lambda message: button(message, "Undo") is not None)
    await world.settled()
    moments = await waiting(world)
    assert moments == [before - dt.timedelta(days=2), before]
    await come(world, clock, moments[0])
    assert said(world, dana) == ["Reminder: call Acme is due at 15:00 today."]
    await come(world, clock, moments[1])
    assert len(said(world, dana)) == 1


def said(world: World, user: str) -> list[str]:
    """The reminders that a person got in the DM."""
    messages = world.slack.messages(world.slack.dm(user), user)
    return [message["text"] for message in messages if message["text"].startswith("Reminder: ")]
