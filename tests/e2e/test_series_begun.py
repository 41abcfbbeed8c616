"""A task that is there begins to repeat, by word and in its form, or repeats otherwise; Undo takes it back."""

import datetime as dt
from typing import Any

import pytest
from card_steps import can_undo, dates, made, press, today, undone, words_of
from talk_world import heard, say
from world import World, WorldMaker, complete_button, over

REFUSAL = {"code": "NO_PERMISSION", "details": {}, "message": "permission denied", "status": "error"}


def mondays(number: int) -> list[str]:
    first = today() + dt.timedelta(days=7 - today().weekday())
    return [(first + dt.timedelta(weeks=week)).isoformat() for week in range(number)]


def weekdays(days: list[str]) -> set[int]:
    return {dt.date.fromisoformat(day).weekday() for day in days}


async def repeating(world: World, user: str, text: str, rule: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The card of a task before and after it is said how it is to repeat."""
    card = await made(world, user, text)
    await say(world, user, rule, thread=card["ts"])
    await heard(world, user, "Changed “")
    after = await world.card(user, lambda message: message["ts"] == card["ts"] and can_undo(message))
    await world.settled()
    return card, after


async def test_a_crm_task_begins_to_repeat(world: World, dana: str) -> None:
    """It is the first date itself, the others are made after it; Undo leaves it as it was, and alone."""
    _, after = await repeating(world, dana, "water the plants tomorrow 3pm", "repeat every monday for 3 times")
    tasks = world.zoho.crm_tasks()
    assert dates(world) == mondays(3)
    assert min(tasks, key=lambda task: str(task["id"]))["Due_Date"] == mondays(1)[0]
    assert "3 of 3 left" in after["text"]
    assert "15:00" in after["text"]
    assert "every Monday" in words_of(after)
    back = await undone(world, dana)
    assert dates(world) == [(today() + dt.timedelta(days=1)).isoformat()]
    assert "Repeats" not in words_of(back)
    assert "15:00" in back["text"]


async def test_what_crm_can_not_say_the_bot_keeps(world: World, dana: str) -> None:
    """The present task is the first, and done it makes the next."""
    _, after = await repeating(world, dana, "water the plants tomorrow", "repeat every! 3 days")
    assert "Taskbot keeps the series" in words_of(after)
    assert len(dates(world)) == 1
    await press(world, dana, after, "Complete")
    await world.settled()
    assert len(dates(world)) == 2


async def test_a_mail_task_begins_to_repeat_by_itself(world: World, dana: str) -> None:
    """One rule that Zoho Mail has goes into the one task; Undo gives it its end."""
    await repeating(world, dana, "water the plants tomorrow in mail", "repeat every monday")
    (task,) = world.zoho.mail_tasks()
    assert task["recurring"]["type"] == "Weekly"
    await undone(world, dana)
    (task,) = world.zoho.mail_tasks()
    assert task["dueDate"] == f"{today() + dt.timedelta(days=1):%d/%m/%Y}"


async def test_what_mail_can_not_say_the_bot_keeps(world: World, dana: str) -> None:
    """The last workday has no rule there; done, the next one comes."""
    _, after = await repeating(world, dana, "check the backups tomorrow in mail", "repeat every last workday")
    assert "Taskbot keeps the series" in words_of(after)
    (task,) = world.zoho.mail_tasks()
    assert "recurring" not in task
    await press(world, dana, after, "Complete")
    await world.settled()
    assert len(world.zoho.mail_tasks()) == 2
    (left,) = [each for each in world.zoho.mail_tasks() if each["status"] != "Completed"]
    assert left["dueDate"] != task["dueDate"]


async def test_the_dates_of_a_series_change_together(world: World, dana: str) -> None:
    """From Mondays to Tuesdays: the shown task moves, the later ones are made anew; Undo has the former ones back."""
    card = await made(world, dana, "water the plants every monday for 4 times")
    before = {task["id"]: task["Due_Date"] for task in world.zoho.crm_tasks()}
    await press(world, dana, card, "Complete")
    card = await world.card(dana, lambda message: "3 of 4 left" in message["text"])
    await say(world, dana, "repeat every tuesday for 5 times", thread=card["ts"])
    await heard(world, dana, "Changed “water the plants”")
    after = await world.card(dana, lambda message: "5 of 6 left" in message["text"])
    left = sorted(task["Due_Date"] for task in world.zoho.crm_tasks() if task["Status"] != "Completed")
    assert len(left) == 5
    assert weekdays(left) == {1}
    assert "every Tuesday" in words_of(after)
    await undone(world, dana)
    await world.settled()
    assert {task["id"]: task["Due_Date"] for task in world.zoho.crm_tasks()} == before


async def test_a_kept_series_becomes_one_of_zohos(world: World, dana: str) -> None:
    """The bot no longer keeps what Zoho can hold, and does again after Undo."""
    _, after = await repeating(world, dana, "water the plants every! 3 days", "repeat every friday for 3 times")
    assert "Taskbot keeps" not in words_of(after)
    assert len(dates(world)) == 3
    assert weekdays(dates(world)) == {4}
    back = await undone(world, dana)
    assert "Taskbot keeps" in words_of(back)
    assert len(dates(world)) == 1


@over("http")
async def test_refused_dates_change_nothing(make_world: WorldMaker, dana: str) -> None:
    """Zoho does not take what is to follow: the task is as it was, and the person hears why."""
    world = await make_world()
    card = await made(world, dana, "water the plants tomorrow")
    before = world.zoho.crm_tasks()
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="answer", times=1, status=403, body=REFUSAL)
    await say(world, dana, "repeat every monday", thread=card["ts"])
    await heard(world, dana, "permission")
    await world.settled()
    assert world.zoho.crm_tasks() == before
    same = await world.card(dana, lambda message: message["ts"] == card["ts"])
    assert "Repeats" not in words_of(same)
    assert complete_button(same) is not None


@pytest.mark.parametrize("kind", ["drop_after", "drop_before"])
@over("http")
async def test_a_lost_answer_makes_nothing_twice(make_world: WorldMaker, dana: str, kind: str) -> None:
    """What follows is looked up by its marker before it is sent again."""
    world = await make_world(settle=0.5)
    card = await made(world, dana, "water the plants tomorrow")
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind=kind, times=1)
    await say(world, dana, "repeat every monday for 4 times", thread=card["ts"])
    await world.card(dana, lambda message: "4 of 4 left" in message["text"])
    assert dates(world) == mondays(4)


async def test_all_dates_move_to_another_weekday(world: World, dana: str) -> None:
    """Of "all" the rule changes, each date in its week; of "it" one date alone would move."""
    card = await made(world, dana, "water the plants every monday for 4 times")
    before = [dt.date.fromisoformat(day) for day in dates(world)]
    await say(world, dana, "move all to tuesday", thread=card["ts"])
    await heard(world, dana, "Changed “water the plants”")
    await world.settled()
    assert dates(world) == [(day + dt.timedelta(days=1)).isoformat() for day in before]
    await undone(world, dana)
    await world.settled()
    assert dates(world) == [day.isoformat() for day in before]


@over("http")
async def test_all_dates_move_in_the_persons_language(world: World, dana: str) -> None:
    """What says "all" in English has its like in the others."""
    world.slack.speaks(dana, "de-DE")
    await say(world, dana, "Blumen gießen jeden Montag 4 mal")
    card = await world.card(dana, lambda message: "Blumen gießen" in message["text"] and "Zoho CRM" in message["text"])
    before = [dt.date.fromisoformat(day) for day in dates(world)]
    assert len(before) == 4
    await say(world, dana, "verschiebe alle auf Dienstag", thread=card["ts"])
    await world.settled()
    assert dates(world) == [(day + dt.timedelta(days=1)).isoformat() for day in before]


async def test_all_dates_get_another_time(world: World, dana: str) -> None:
    """The days stay, and each is due then."""
    card = await made(world, dana, "water the plants every monday at 9 for 3 times")
    before = dates(world)
    await say(world, dana, "move the series to 16:00", thread=card["ts"])
    await heard(world, dana, "Changed “water the plants”")
    after = await world.card(dana, lambda message: "16:00" in message["text"] and can_undo(message))
    assert dates(world) == before
    assert "every Monday at 16:00" in words_of(after)


async def test_what_a_weekday_does_not_say_is_asked(world: World, dana: str) -> None:
    """A monthly series has none to give up."""
    card = await made(world, dana, "pay the rent every month on the 5th for 3 times")
    before = dates(world)
    await say(world, dana, "move the series to tuesday", thread=card["ts"])
    await heard(world, dana, "Say how the series is to repeat")
    assert dates(world) == before
