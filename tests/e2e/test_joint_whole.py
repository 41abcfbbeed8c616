"""What is said of a task that several people have changes it for all of them, and is taken back for all of them."""

import datetime as dt
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from joint_steps import BOTH, joined, parts, press_undo, whole
from talk_world import heard, say
from world import World, over

from bot.sandbox.slack import seed

Tasks = list[dict[str, Any]]


def _friday() -> str:
    today = dt.datetime.now(ZoneInfo("America/New_York")).date()
    return (today + dt.timedelta(days=(3 - today.weekday()) % 7 + 1)).isoformat()


CHANGES: dict[str, Callable[[World], bool]] = {
    "push to friday": lambda world: {task["Due_Date"] for task in world.zoho.crm_tasks()} == {_friday()},
    "make it high": lambda world: {task["Priority"] for task in world.zoho.crm_tasks()} == {"High"},
    "rename to send all numbers": lambda world: (
        {task["Subject"] for task in world.zoho.crm_tasks()} == {"send all numbers"}
    ),
    "make it low and due on friday": lambda world: (
        {(task["Due_Date"], task["Priority"]) for task in world.zoho.crm_tasks()} == {(_friday(), "Low")}
    ),
    "add note ask Jane first": lambda world: (
        sorted(note["Note_Content"].split("\n")[0] for note in world.zoho.crm_notes()) == ["ask Jane first"] * 2
    ),
}


def held(world: World) -> list[tuple[str, str, str]]:
    """What Zoho has of each part; no priority is its ordinary one."""
    return [(task["Subject"], task["Due_Date"], task.get("Priority") or "Normal") for task in world.zoho.crm_tasks()]


async def in_sales(world: World, dana: str, words: str = "send the numbers in 20 days") -> str:
    """Dana gives it to Bob and Maria in a channel; the thread."""
    world.slack.speaks(seed.MARIA, "en-US")
    ts = await say(world, dana, f"<@{seed.BOT_USER_ID}> {words} for {BOTH}", channel=seed.SALES)
    await world.card(dana, lambda found: "0 of 2 done. Open:" in found["text"], seed.SALES)
    return ts


@over("http")
@pytest.mark.parametrize("words", CHANGES)
async def test_said_in_its_thread(world: World, dana: str, words: str) -> None:
    """Every part is changed, and `undo` there takes it back for all."""
    thread = await in_sales(world, dana)
    before = held(world)
    await say(world, dana, f"<@{seed.BOT_USER_ID}> {words}", thread=thread, channel=seed.SALES)
    await heard(world, dana, "for everybody who has it", seed.SALES)
    assert CHANGES[words](world), world.zoho.crm_tasks()
    await say(world, dana, f"<@{seed.BOT_USER_ID}> undo", thread=thread, channel=seed.SALES)
    assert held(world) == before
    assert not world.zoho.crm_notes()


@over("http")
async def test_the_card_of_the_whole_says_it(world: World, dana: str) -> None:
    """Its title follows, and its Undo gives the old one back."""
    await joined(world, dana)
    card = await whole(world, dana, "0 of 2")
    await say(world, dana, "rename to send all numbers", thread=card["ts"])
    card = await world.card(dana, lambda found: "send all numbers, " in found["text"] and "of 2" in found["text"])
    await press_undo(world, dana, card)
    assert {task["Subject"] for task in world.zoho.crm_tasks()} == {"send the numbers"}
    await whole(world, dana, "send the numbers, ")


@over("http")
async def test_who_has_a_part_moves_that(world: World, dana: str) -> None:
    """Maria's words are about her own part; Bob's stays as it is."""
    thread = await in_sales(world, dana)
    await say(world, seed.MARIA, f"<@{seed.BOT_USER_ID}> push to friday", thread=thread, channel=seed.SALES)
    days = {str(task["Owner"]["name"]): task["Due_Date"] for task in world.zoho.crm_tasks()}
    assert days["Maria Lopez"] == _friday()
    assert days["Bob Stone"] != _friday()


@over("http")
async def test_by_its_number(world: World, dana: str) -> None:
    """The number of a part in a list means the whole, where Dana gave it out."""
    await joined(world, dana, people=f"<@{dana}> <@{seed.MARIA}>")
    await say(world, dana, "my tasks in crm")
    await say(world, dana, "push 1 to friday")
    assert [task["Due_Date"] for task in world.zoho.crm_tasks()] == [_friday()] * 2


@over("http")
async def test_who_is_done_is_left(world: World, dana: str) -> None:
    """A part that is done keeps its day."""
    thread = await in_sales(world, dana)
    await say(world, dana, f"<@{seed.BOT_USER_ID}> done", thread=thread, channel=seed.SALES)
    asked = await heard(world, dana, "Whose part", seed.SALES)
    action = next(each for block in asked["blocks"] for each in block.get("elements", []) if "Bob" in str(each))
    assert (await world.slack.click(dana, seed.SALES, asked["ts"], str(action["action_id"]), value=action["value"])).ok
    await world.until_zoho(lambda: parts(world)["Bob"] == "Completed")
    await world.card(dana, lambda found: "1 of 2 done." in found["text"], seed.SALES)
    await say(world, dana, f"<@{seed.BOT_USER_ID}> push to friday", thread=thread, channel=seed.SALES)
    days = {str(task["Owner"]["name"]): task["Due_Date"] for task in world.zoho.crm_tasks()}
    assert days["Maria Lopez"] == _friday()
    assert days["Bob Stone"] != _friday()


@over("http")
async def test_done_by_who_has_a_part(world: World, dana: str) -> None:
    """Maria's "done" can only mean her own, so it is not asked whose."""
    thread = await in_sales(world, dana)
    await say(world, seed.MARIA, f"<@{seed.BOT_USER_ID}> done", thread=thread, channel=seed.SALES)
    assert parts(world) == {"Bob": "Not Started", "Maria": "Completed"}
    await world.card(dana, lambda found: "1 of 2 done." in found["text"], seed.SALES)
