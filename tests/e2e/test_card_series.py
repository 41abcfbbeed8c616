"""A card's series: one date skipped, the repeating stopped, one date put off; each in Zoho, each undone."""

import datetime as dt
from typing import Any

import pytest
from card_steps import NEW_YORK, acted, can_undo, dates, made, menu, press, today, undone, words_of
from world import World, WorldMaker, over

from bot.intent.words import date_in_words

SERIES = "water the plants every friday for 4 times"


async def test_skip_leaves_out_the_shown_date(world: World, dana: str) -> None:
    """That one date is gone from Zoho and the card shows the next; Undo brings the same task back."""
    card = await made(world, dana, SERIES)
    before = {task["id"]: task["Due_Date"] for task in world.zoho.crm_tasks()}
    first = min(before.values())
    await world.choose(dana, card, "Skip this one")
    skipped = await world.card(dana, can_undo)
    assert dates(world) == sorted(day for day in before.values() if day != first)
    assert "skipped" in words_of(skipped)
    await undone(world, dana)
    assert {task["id"]: task["Due_Date"] for task in world.zoho.crm_tasks()} == before


async def test_skip_on_an_old_drawing_skips_nothing_more(world: World, dana: str) -> None:
    """The same press again names a date that is gone already: the next one stays, and the person hears it."""
    card = await made(world, dana, SERIES)
    world.zoho.faults.add("DELETE /crm/v8/Tasks", "latency", times=1, seconds=0.5)
    await world.choose(dana, card, "Skip this one")
    await world.choose(dana, card, "Skip this one")
    await world.card(dana, lambda message: "has changed since" in message["text"])
    await world.settled()
    assert len(dates(world)) == 3


async def test_skip_in_a_series_of_the_bots_own_makes_the_next(world: World, dana: str) -> None:
    """Zoho holds one task of it: that is deleted, and the next date's is made; Undo goes back to the first."""
    card = await made(world, dana, "review the deck every! 3 days starting tomorrow")
    (first,) = world.zoho.crm_tasks()
    await world.choose(dana, card, "Skip this one")
    await world.until_zoho(lambda: [task["id"] for task in world.zoho.crm_tasks()] not in ([], [first["id"]]))
    await world.settled()
    (second,) = world.zoho.crm_tasks()
    assert second["Due_Date"] > first["Due_Date"]
    await undone(world, dana)
    await world.settled()
    assert [task["id"] for task in world.zoho.crm_tasks()] == [first["id"]]


async def test_the_last_date_is_not_skipped(world: World, dana: str) -> None:
    """There is none to move on to, so it is not offered."""
    card = await made(world, dana, "water the plants every friday for 2 times")
    await world.choose(dana, card, "Skip this one")
    last = await world.card(dana, can_undo)
    assert "Skip this one" not in menu(last)


async def test_stop_keeps_the_shown_task_and_deletes_the_later_ones(world: World, dana: str) -> None:
    """One task is left in Zoho, and the card no longer repeats; Undo brings the others back."""
    card = await made(world, dana, SERIES)
    before = {task["id"]: task["Due_Date"] for task in world.zoho.crm_tasks()}
    await world.choose(dana, card, "Stop repeating")
    stopped = await world.card(dana, can_undo)
    assert dates(world) == [min(before.values())]
    assert "Repeats" not in words_of(stopped)
    assert "Stop repeating" not in menu(stopped)
    again = await undone(world, dana)
    assert {task["id"]: task["Due_Date"] for task in world.zoho.crm_tasks()} == before
    assert "4 of 4" in again["text"]
    assert "every Friday" in words_of(again)


async def test_stop_takes_what_was_said_of_the_series_with_it(world: World, dana: str) -> None:
    """A single task says nothing of an end, or of a reminder for each date; the series that is back does."""
    card = await made(world, dana, "call Acme every friday 3pm, remind me 30m before")
    notes = ("Repeats until", "gets its own reminder")
    assert all(note in words_of(card) for note in notes)
    await world.choose(dana, card, "Stop repeating")
    stopped = await world.card(dana, can_undo)
    assert not any(note in words_of(stopped) for note in notes)
    again = await undone(world, dana)
    assert all(note in words_of(again) for note in notes)


async def test_stop_after_a_completed_date(world: World, dana: str) -> None:
    """What is done stays in Zoho; the open one that is shown is the one that stays open."""
    card = await made(world, dana, SERIES)
    await press(world, dana, card, "Complete")
    done = await world.card(dana, lambda message: "3 of 4" in message["text"] and can_undo(message))
    await world.choose(dana, done, "Stop repeating")
    await world.card(dana, lambda message: "ended" in words_of(message))
    assert sorted(task["Status"] for task in world.zoho.crm_tasks()) == ["Completed", "Not Started"]
    again = await undone(world, dana)
    assert "3 of 4" in again["text"]
    assert len(world.zoho.crm_tasks()) == 4


async def test_stop_ends_the_recurrence_of_a_mail_task(world: World, dana: str) -> None:
    """Zoho Mail repeats it by itself, so it gets its own day as its last; Undo takes the end away."""
    card = await made(world, dana, "water the plants every friday in mail")
    (task,) = world.zoho.mail_tasks()
    assert "recurUntil" not in task["recurring"]
    await world.choose(dana, card, "Stop repeating")
    await world.card(dana, can_undo)
    (task,) = world.zoho.mail_tasks()
    assert task["recurring"]["recurUntil"] == task["dueDate"]
    again = await undone(world, dana)
    (task,) = world.zoho.mail_tasks()
    assert "recurUntil" not in task["recurring"]
    assert "every Friday" in words_of(again)


async def test_stop_where_several_mail_tasks_make_one_series(world: World, dana: str) -> None:
    """The shown one gets its end, the others go; Undo brings them back, repeating as they did."""
    card = await made(world, dana, "water the plants every monday, wednesday and friday in mail")
    before = world.zoho.mail_tasks()
    assert len(before) == 3
    await world.choose(dana, card, "Stop repeating")
    await world.card(dana, can_undo)
    (left,) = world.zoho.mail_tasks()
    assert left["recurring"]["recurUntil"] == left["dueDate"]
    await undone(world, dana)
    after = {task["id"]: task["recurring"] for task in world.zoho.mail_tasks()}
    assert after == {task["id"]: task["recurring"] for task in before}


async def test_stop_ends_a_series_of_the_bots_own(world: World, dana: str) -> None:
    """Completing the task makes no next one any more; after Undo it does."""
    card = await made(world, dana, "review the deck every! 3 days starting tomorrow")
    await world.choose(dana, card, "Stop repeating")
    await world.card(dana, can_undo)
    again = await undone(world, dana)
    assert "every 3 days" in words_of(again)
    await world.choose(dana, again, "Stop repeating")
    stopped = await world.card(dana, can_undo)
    await press(world, dana, stopped, "Complete")
    await world.card(dana, lambda message: message["text"].startswith("Completed"))
    await world.hasten()
    await world.settled()
    assert len(world.zoho.crm_tasks()) == 1


async def test_skip_is_not_offered_where_zoho_moves_the_task_on(world: World, dana: str) -> None:
    """A task that Zoho Mail repeats can only be stopped; one that does not repeat, neither."""
    card = await made(world, dana, "water the plants every friday in mail")
    assert menu(card) == ["Stop repeating", "Comment", "Add replies", "Why", "Delete…"]
    single = await made(world, dana, "call Acme tomorrow")
    assert menu(single) == ["Comment", "Follow the thread", "Open in Zoho", "Why", "Delete…"]


@over("http")
async def test_a_later_task_that_zoho_keeps_is_said(make_world: WorldMaker, dana: str) -> None:
    """Zoho refuses to delete the rest: nothing has ended, and the person hears why."""
    world = await make_world()
    card = await made(world, dana, SERIES)
    refusal = {"code": "NO_PERMISSION", "details": {}, "message": "permission denied", "status": "error"}
    world.zoho.faults.add(match="DELETE /crm/v8/Tasks", kind="answer", times=1, status=403, body=refusal)
    await world.choose(dana, card, "Stop repeating")
    await world.card(dana, lambda message: "permission" in message["text"].lower())
    await world.settled()
    same = await world.card(dana, lambda message: message["ts"] == card["ts"])
    assert len(world.zoho.crm_tasks()) == 4
    assert "Stop repeating" in menu(same)


@pytest.mark.parametrize("option", ["Until tomorrow", "Until next week"])
async def test_one_date_of_a_series_is_put_off(world: World, dana: str, option: str) -> None:
    """Only that task gets another day in Zoho; Undo moves it back."""
    card = await made(world, dana, "water the plants every 9 days for 3 times starting in 20 days")
    before = dates(world)
    await world.choose(dana, card, option)
    await world.card(dana, can_undo)
    expected = today() + dt.timedelta(days=1 if option == "Until tomorrow" else 7 - today().weekday())
    assert dates(world) == sorted([expected.isoformat(), *before[1:]])
    again = await undone(world, dana)
    assert dates(world) == before
    assert acted(again)


async def test_put_off_beyond_the_next_date(world: World, dana: str) -> None:
    """The card then shows the date that comes first now, and Complete closes that one."""
    card = await made(world, dana, SERIES)
    first, second, *_ = dates(world)
    await snoozed(world, dana, card, "in 10 days")
    later = await world.card(dana, can_undo)
    await press(world, dana, later, "Complete")
    await world.card(dana, lambda message: "3 of 4" in message["text"])
    (done,) = [task for task in world.zoho.crm_tasks() if task["Status"] == "Completed"]
    assert done["Due_Date"] == min(second, (today() + dt.timedelta(days=10)).isoformat())
    assert first not in dates(world)


async def snoozed(world: World, user: str, card: dict[str, Any], phrase: str) -> None:
    """Put off until what a phrase says."""
    await world.choose(user, card, "Other")
    outcome = await world.slack.submit(user, {"when": phrase})
    assert outcome.ok, outcome


async def test_one_date_put_off_for_an_hour(world: World, dana: str) -> None:
    """Only that one is due in an hour, in Zoho and on the card; Undo moves it back."""
    card = await made(world, dana, "water the plants every day at 03:07 for 3 times starting in 2 days")
    before = {task["id"]: (task["Due_Date"], task["Remind_At"]) for task in world.zoho.crm_tasks()}
    await world.choose(dana, card, "For an hour")
    later = await world.card(dana, can_undo)
    (moved,) = [task for task in world.zoho.crm_tasks() if (task["Due_Date"], task["Remind_At"]) != before[task["id"]]]
    rings = dt.datetime.fromisoformat(moved["Remind_At"]["ALARM"].partition("DATE-TIME:")[2])
    assert abs(rings - dt.datetime.now(dt.UTC) - dt.timedelta(hours=1)) < dt.timedelta(minutes=5)
    assert f"{rings.astimezone(NEW_YORK):%H:%M}" in later["text"]
    assert "03:07" not in later["text"].partition("repeats")[0]
    again = await undone(world, dana)
    assert {task["id"]: (task["Due_Date"], task["Remind_At"]) for task in world.zoho.crm_tasks()} == before
    assert "03:07" in again["text"]


def next_dates(card: dict[str, Any]) -> str:
    """What the card says of the dates to come."""
    fields = [field["text"] for block in card["blocks"] for field in block.get("fields", [])]
    return next(str(text) for text in fields if text.startswith("*Next dates*"))


async def test_the_next_dates_are_those_that_zoho_has(world: World, dana: str) -> None:
    """One put off stands with its new day; the last action names the date that it was done to."""
    card = await made(world, dana, SERIES)
    days = [dt.date.fromisoformat(day) for day in dates(world)]
    await world.choose(dana, card, "Until tomorrow")
    moved = await world.card(dana, can_undo)
    tomorrow = today() + dt.timedelta(days=1)
    expected = sorted([tomorrow, *days[1:]])[:3]
    assert next_dates(moved) == "*Next dates*\n" + ", ".join(date_in_words(day) for day in expected)
    assert f"{date_in_words(days[0])}: Put off by" in words_of(moved)
    await undone(world, dana)
    await press(world, dana, await world.card(dana, lambda message: "4 of 4 left" in str(message)), "Complete")
    done = await world.card(dana, lambda message: "3 of 4 left" in str(message) and can_undo(message))
    assert f"{date_in_words(days[0])}: Completed by" in words_of(done)
    assert date_in_words(days[0]) not in next_dates(done)
