"""What the bot asks back about a line is answered in a message of its own, and one task comes of both."""

import pytest
from talk_world import SALES, heard, quiet, say, texts
from world import World, complete_button

from bot.sandbox.slack import seed

WEEKLY = "water the plants twice a week for 2 times"


async def known(world: World, user: str) -> None:
    """Somebody whose words are read at once."""
    await say(world, user, "status")


def titles(world: World) -> list[str]:
    return sorted({str(task["Subject"]) for task in world.zoho.crm_tasks()})


async def test_in_the_dm(world: World, dana: str) -> None:
    """The days alone complete the line; said again they are no second task."""
    await known(world, dana)
    await say(world, dana, WEEKLY)
    await heard(world, dana, "On which days")
    await say(world, dana, "monday and thursday")
    card = await world.card(dana, lambda message: complete_button(message) is not None)
    assert "every Monday and Thursday" in card["text"]
    assert (titles(world), len(world.zoho.crm_tasks())) == (["water the plants"], 2)
    await say(world, dana, "monday and thursday")
    await heard(world, dana, "but no title. What is to be done?")
    assert len(world.zoho.crm_tasks()) == 2


async def test_in_a_reply_to_the_question(world: World, dana: str) -> None:
    """Answered in the thread of the question, it is the same."""
    await known(world, dana)
    await say(world, dana, WEEKLY)
    question = await heard(world, dana, "On which days")
    await say(world, dana, "monday and thursday", thread=question["ts"])
    await world.card(dana, lambda message: complete_button(message) is not None)
    assert titles(world) == ["water the plants"]


async def test_a_title_is_the_answer(world: World, dana: str) -> None:
    """What is to be done may follow on when it is; a single word is no riddle then."""
    await known(world, dana)
    await say(world, dana, "tomorrow")
    await heard(world, dana, "What is to be done?")
    await say(world, dana, "groceries")
    card = await world.card(dana, lambda message: complete_button(message) is not None)
    assert titles(world) == ["groceries"]
    assert "due" in card["text"]


async def test_asked_by_the_worker(world: World, dana: str) -> None:
    """The first words of somebody unknown are read later, and are completed all the same."""
    await say(world, dana, WEEKLY)
    await heard(world, dana, "On which days")
    await say(world, dana, "monday and thursday")
    await world.card(dana, lambda message: complete_button(message) is not None)
    assert titles(world) == ["water the plants"]


async def test_another_task_is_no_answer(world: World, dana: str) -> None:
    """What is a whole task by itself stays one."""
    await known(world, dana)
    await say(world, dana, WEEKLY)
    await say(world, dana, "call Acme friday")
    await world.card(dana, lambda message: complete_button(message) is not None)
    assert titles(world) == ["call Acme"]


@pytest.mark.parametrize("named", [True, False], ids=["named", "unnamed"])
async def test_in_a_channel(world: World, dana: str, named: bool) -> None:
    """Below the line the bot need not be named again; talk of others below it is no answer."""
    await known(world, dana)
    ts = await say(world, dana, f"<@{seed.BOT_USER_ID}> {WEEKLY}", channel=SALES)
    await heard(world, dana, "On which days", SALES)
    await say(world, dana, "monday works for me", thread=ts, channel=SALES)
    await say(world, seed.MARIA, "tuesday", thread=ts, channel=SALES)
    assert titles(world) == []
    said = "monday and thursday"
    await say(world, dana, f"<@{seed.BOT_USER_ID}> {said}" if named else said, thread=ts, channel=SALES)
    await world.card(dana, lambda message: complete_button(message) is not None, SALES)
    assert titles(world) == ["water the plants"]


async def test_by_slash(world: World, dana: str) -> None:
    """The question of one slash command is answered by the next."""
    await known(world, dana)
    asked = await world.slack.slash(dana, SALES, "/task", "call Bob today 00:00")
    assert asked.ok
    await world.slack.slash(dana, SALES, "/task", "friday 3pm")
    await quiet(world)
    card = await world.card(dana, lambda message: complete_button(message) is not None)
    assert "15:00" in card["text"]
    assert titles(world) == ["call Bob"]
    assert not any("friday" in text for text in texts(world, dana))
