"""Every change that a few words ask for: in the task's thread, by the number of a list, and by title."""

import datetime as dt
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from talk_world import SALES, heard, made, press, say, statuses, texts, there
from world import World, button

from bot.sandbox.slack import seed

Task = dict[str, Any]


def day(away: int) -> dt.date:
    """Dana's day, so many from today."""
    return dt.datetime.now(ZoneInfo("America/New_York")).date() + dt.timedelta(days=away)


def _on(away: int) -> Callable[[Task], bool]:
    return lambda task: task["Due_Date"] == day(away).isoformat()


def _next_monday() -> int:
    return 7 - day(0).weekday()


CHANGES: dict[str, tuple[Callable[[Task], bool], str]] = {
    "move it to next week": (lambda task: task["Due_Date"] == day(_next_monday()).isoformat(), "due"),
    "snooze 2 days": (_on(2), "due"),
    "push it by 2 days": (_on(7), "due"),
    "rename to Call Acme back": (lambda task: task["Subject"] == "Call Acme back", "“call Acme”: now named “Call Acme"),
    "make it high": (lambda task: task["Priority"] == "High", "priority high"),
    "remind me the day before at 5pm": (lambda task: f"{day(4)}T17:00" in task["Remind_At"]["ALARM"], "reminder"),
    "add tag renewal": (lambda task: [tag["name"] for tag in task["Tag"]] == ["renewal"], "tags renewal"),
    "no due date": (lambda task: not task.get("Due_Date"), "no due date"),
    "make it 4pm": (lambda task: _on(5)(task) and "T16:00" in task["Remind_At"]["ALARM"], "16:00"),
    "remind me at 9": (lambda task: f"{day(5)}T09:00" in task["Remind_At"]["ALARM"], "reminder"),
    "make it low and due in 3 days": (lambda task: _on(3)(task) and task["Priority"] == "Low", "priority low"),
    "push it by 2 days, rename it to Acme again and remind me 1h before": (
        lambda task: _on(7)(task) and task["Subject"] == "Acme again" and "T14:00" in task["Remind_At"]["ALARM"],
        "now named “Acme again”",
    ),
}


@pytest.mark.parametrize("words", CHANGES)
async def test_a_change_in_the_thread(world: World, dana: str, words: str) -> None:
    """Zoho has it, the sentence says it with the whole date, and undo by word takes it back."""
    holds, fact = CHANGES[words]
    card = await made(world, dana, "call Acme in 5 days 3pm")
    (before,) = world.zoho.crm_tasks()
    await say(world, dana, words, thread=card["ts"])
    told = await heard(world, dana, "Changed “")
    assert fact in told["text"]
    (after,) = world.zoho.crm_tasks()
    assert holds(after), after
    await say(world, dana, "undo")
    await heard(world, dana, "Undone: “call Acme” is as it was")
    (back,) = world.zoho.crm_tasks()
    assert {name: back.get(name) for name in ("Subject", "Due_Date")} == {
        name: before.get(name) for name in ("Subject", "Due_Date")
    }


async def test_a_day_keeps_the_time(world: World, dana: str) -> None:
    """A day alone says nothing of the time, so that stays."""
    card = await made(world, dana, "call Acme in 9 days 3pm")
    await say(world, dana, "push to friday", thread=card["ts"])
    told = await heard(world, dana, "Changed “call Acme”")
    assert "15:00" in told["text"]
    assert "Fri" in told["text"]


async def test_assigning_by_word(world: World, dana: str) -> None:
    """The task has another owner in Zoho, and the card names them."""
    card = await made(world, dana, "call Acme tomorrow")
    await say(world, dana, f"assign to <@{seed.BOB}>", thread=card["ts"])
    told = await heard(world, dana, "Changed “call Acme”")
    assert f"<@{seed.BOB}>" in told["text"]
    (task,) = world.zoho.crm_tasks()
    assert task["Owner"]["email"] == "bob@acme.example"


async def test_a_note_by_word(world: World, dana: str) -> None:
    """It stands with the task in Zoho CRM."""
    card = await made(world, dana, "call Acme tomorrow")
    await say(world, dana, "add note bring the <contract>", thread=card["ts"])
    await heard(world, dana, "Added your note to “call Acme”")
    (sent,) = [request for request in world.zoho.requests if request.method == "POST" and "/Notes" in request.path]
    assert "bring the <contract>" in str(sent.body)


async def test_done_with_a_note(world: World, dana: str) -> None:
    """One line completes and notes; each is told, and Undo opens the task again."""
    card = await made(world, dana, "call Acme tomorrow")
    await say(world, dana, "done and add note: they sign", thread=card["ts"])
    await heard(world, dana, "Added your note to “call Acme”")
    await heard(world, dana, "Completed “call Acme”")
    (sent,) = [request for request in world.zoho.requests if request.method == "POST" and "/Notes" in request.path]
    assert "they sign" in str(sent.body)
    assert statuses(world) == {"call Acme": "Completed"}
    await say(world, dana, "undo", thread=card["ts"])
    await heard(world, dana, "Undone: “call Acme” is open again")
    assert statuses(world) == {"call Acme": "Not Started"}


async def test_several_changes_by_number(world: World, dana: str) -> None:
    """Of a task without a card too: both changes are one action."""
    await there(world, "call Acme", due=9)
    await say(world, dana, "my tasks")
    await say(world, dana, "push 1 to friday and make it high")
    told = await heard(world, dana, "Changed “call Acme”")
    assert "priority high" in told["text"]
    (task,) = world.zoho.crm_tasks()
    assert (dt.date.fromisoformat(task["Due_Date"]).weekday(), task["Priority"]) == (4, "High")


async def test_skip_and_stop_of_a_series(world: World, dana: str) -> None:
    """Skipping leaves out the first date, stopping keeps that one which is then shown."""
    card = await made(world, dana, "water the plants every monday for 4 times")
    await say(world, dana, "skip this one", thread=card["ts"])
    await heard(world, dana, "Skipped this date of “water the plants”")
    assert len(world.zoho.crm_tasks()) == 3
    await say(world, dana, "stop repeating", thread=card["ts"])
    await heard(world, dana, "“water the plants” no longer repeats")
    assert len(world.zoho.crm_tasks()) == 1


async def test_one_of_a_series_is_moved(world: World, dana: str) -> None:
    """A new day is that of the shown task alone; the others keep theirs."""
    card = await made(world, dana, "water the plants every monday for 3 times")
    before = sorted(task["Due_Date"] for task in world.zoho.crm_tasks())
    await say(world, dana, "push by 1 day", thread=card["ts"])
    await heard(world, dana, "Changed “water the plants”")
    after = sorted(task["Due_Date"] for task in world.zoho.crm_tasks())
    assert after[1:] == before[1:]
    assert dt.date.fromisoformat(after[0]) == dt.date.fromisoformat(before[0]) + dt.timedelta(days=1)


async def test_deleting_a_series_asks_how_much(world: World, dana: str) -> None:
    """One word never deletes all dates of a series."""
    card = await made(world, dana, "water the plants every monday for 3 times")
    await say(world, dana, "delete", thread=card["ts"])
    question = await heard(world, dana, "“water the plants” is a series")
    assert len(world.zoho.crm_tasks()) == 3
    await press(world, dana, question, "Only this one")
    await heard(world, dana, "Deleted “water the plants”")
    assert len(world.zoho.crm_tasks()) == 2


@pytest.mark.parametrize("words", ["push 1 to friday", "move the Acme call to friday"], ids=["number", "title"])
async def test_a_task_without_a_card_is_changed(world: World, dana: str, words: str) -> None:
    """Its first change gives it a card, which shows the new day."""
    await there(world, "call Acme", due=9)
    await say(world, dana, "my tasks")
    await say(world, dana, words)
    told = await heard(world, dana, "Changed “call Acme”: due Fri")
    assert told
    card = await world.card(dana, lambda message: button(message, "Undo") is not None)
    assert "Fri" in card["text"]
    (task,) = world.zoho.crm_tasks()
    assert dt.date.fromisoformat(task["Due_Date"]).weekday() == 4


async def test_words_that_miss_something_ask_for_it(world: World, dana: str) -> None:
    """A bare "snooze" asks until when, and a slip of the pen is asked about; neither makes a task."""
    card = await made(world, dana, "call Acme tomorrow")
    await say(world, dana, "snooze", thread=card["ts"])
    await heard(world, dana, "Until when?")
    await say(world, dana, "doen", thread=card["ts"])
    await heard(world, dana, "Did you mean `done`?")
    assert statuses(world) == {"call Acme": "Not Started"}


async def test_why_shows_the_words_of_each_field(world: World, dana: str) -> None:
    """In a thread of that task; elsewhere of what was said last."""
    card = await made(world, dana, "call Acme tomorrow 3pm, high priority")
    await say(world, dana, "why", thread=card["ts"])
    told = await heard(world, dana, "I read “call Acme tomorrow 3pm, high priority” as:")
    assert "high ← “high priority”" in told["text"]
    await say(world, dana, "push to friday", thread=card["ts"])
    await say(world, dana, "why?")
    again = await heard(world, dana, "I read “push to friday” as:")
    assert "← “friday”" in again["text"]


async def test_already_so(world: World, dana: str) -> None:
    """The truth, and nothing is sent."""
    card = await made(world, dana, "call Acme tomorrow")
    await say(world, dana, "reopen", thread=card["ts"])
    await heard(world, dana, "“call Acme” is open already.")
    await say(world, dana, "done", thread=card["ts"])
    await say(world, dana, "done", thread=card["ts"])
    await heard(world, dana, "“call Acme” is completed already.")
    assert sum("Completed “" in text for text in texts(world, dana)) == 1


@pytest.mark.parametrize("door", ["dm", "mention"])
async def test_bare_fields_in_a_thread_change_its_task(world: World, dana: str, door: str) -> None:
    """Said to the bot in the thread of a task, "in 3 days" moves it; no second task is made of the message above."""
    channel = world.slack.dm(dana) if door == "dm" else SALES
    named = "" if door == "dm" else f"<@{seed.BOT_USER_ID}> "
    await say(world, dana, f"{named}call Acme tomorrow", channel=channel)
    card = await world.card(dana, lambda message: button(message, "Complete") is not None, channel)
    thread = card["ts"] if door == "dm" else card["thread_ts"]
    await say(world, dana, f"{named}in 3 days", thread=thread, channel=channel)
    await heard(world, dana, "Changed “call Acme”", channel)
    (task,) = world.zoho.crm_tasks()
    assert _on(3)(task)


@pytest.mark.parametrize("product", ["crm", "mail"])
async def test_repeating_makes_a_series_of_the_task(world: World, dana: str, product: str) -> None:
    """The task is its first date, at its time; nothing is left beside it."""
    card = await made(world, dana, f"water the plants tomorrow 3pm in {product}")
    await say(world, dana, "repeat every monday for 3 times", thread=card["ts"])
    await heard(world, dana, "Changed “water the plants”")
    series = await world.card(dana, lambda message: "every Monday" in message["text"] and bool(message.get("blocks")))
    assert series["ts"] == card["ts"]
    assert "15:00" in series["text"]
    tasks = world.zoho.crm_tasks() if product == "crm" else world.zoho.mail_tasks()
    assert len(tasks) == (3 if product == "crm" else 1)
