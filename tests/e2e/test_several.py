"""Several tasks in one message are counted and confirmed first, whichever way they come in."""

from dataclasses import replace
from typing import Any

import pytest
from world import World, button, complete_button, over

from bot.sandbox.slack import seed
from bot.service.several import ALL, ONE

LINES = "- call Acme tomorrow\n- send the offer on Friday\n- water the plants every Monday"
TITLES = {"call Acme", "send the offer", "water the plants"}


def titles(world: World) -> set[str]:
    return {task["Subject"] for task in world.zoho.crm_tasks()}


def asked_in(world: World, channel: str, user: str) -> dict[str, Any] | None:
    """The newest question among what this person sees of a conversation."""
    found = [m for m in world.slack.messages(channel, user) if button(m, "Make all 3") is not None]
    return found[-1] if found else None


async def question(world: World, channel: str, user: str) -> dict[str, Any]:
    await world.slack.until(lambda: asked_in(world, channel, user) is not None, timeout=20)
    found = asked_in(world, channel, user)
    assert found is not None
    return found


async def ask(world: World, door: str, user: str) -> str:
    """Sends the lines through a door; the conversation in which they are asked about."""
    if door == "dm":
        await world.slack.say(user, world.slack.dm(user), LINES)
        return world.slack.dm(user)
    if door == "mention":
        await world.slack.say(user, seed.SALES, f"@Taskbot\n{LINES}")
    elif door == "slash":
        assert (await world.slack.slash(user, seed.SALES, "/task", LINES)).ok
    else:
        said = await world.slack.say(seed.MARIA, seed.SALES, LINES)
        assert (await world.slack.shortcut(user, "make_task", seed.SALES, said.ts)).ok
    return seed.SALES


async def known(world: World, user: str) -> None:
    """The person has used the bot before, so that their words are read at once."""
    await world.slack.say(user, world.slack.dm(user), "status")
    await world.slack.say(user, world.slack.dm(user), "buy milk")
    await world.card(user, lambda message: complete_button(message) is not None)
    await world.settled()


@pytest.mark.parametrize("door", ["dm", "mention", "slash", "shortcut"])
async def test_make_all(world: World, dana: str, door: str) -> None:
    """What was read is counted and listed; one press makes a task of each line, and takes the question's place."""
    await known(world, dana)
    channel = await ask(world, door, dana)
    asked = await question(world, channel, dana)
    assert "3 tasks" in asked["text"]
    assert all(title in asked["text"] for title in TITLES)
    assert titles(world) == {"buy milk"}
    assert (await world.slack.click(dana, channel, asked["ts"], ALL)).ok
    await world.until_zoho(lambda: titles(world) >= TITLES)
    await world.settled()
    assert len(world.zoho.crm_tasks()) > len(TITLES)
    assert asked_in(world, channel, dana) is None


@over("http")
async def test_an_unknown_author_is_asked_too(world: World, dana: str) -> None:
    """Where the worker is the first to read the text, the question comes from there."""
    channel = await ask(world, "dm", dana)
    asked = await question(world, channel, dana)
    assert (await world.slack.click(dana, channel, asked["ts"], ALL)).ok
    await world.until_zoho(lambda: titles(world) == TITLES)


@over("http")
async def test_the_cards_come_in_the_order_of_the_lines(world: World, dana: str) -> None:
    """Also where Slack gives no order to what is posted at once."""
    await known(world, dana)
    channel = await ask(world, "dm", dana)
    asked = await question(world, channel, dana)
    assert (await world.slack.click(dana, channel, asked["ts"], ALL)).ok
    await world.until_zoho(lambda: titles(world) >= TITLES)
    await world.settled()
    cards = [m["text"] for m in world.slack.messages(channel, dana) if complete_button(m) is not None][1:]
    assert [next(title for title in TITLES if title in card) for card in cards] == [
        "call Acme",
        "send the offer",
        "water the plants",
    ]


@over("http")
async def test_make_one_of_it(world: World, dana: str) -> None:
    """The whole message may be one task: its first line is the title, and the others are kept with it."""
    await known(world, dana)
    channel = await ask(world, "dm", dana)
    asked = await question(world, channel, dana)
    assert (await world.slack.click(dana, channel, asked["ts"], ONE)).ok
    await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == 2)
    await world.settled()
    task = next(task for task in world.zoho.crm_tasks() if task["Subject"] != "buy milk")
    assert "send the offer" in task["Description"]


@over("http")
async def test_pressed_twice_it_is_made_once(world: World, dana: str) -> None:
    """Both buttons pressed, one of them twice: the first press counts, and nothing is made a second time."""
    await known(world, dana)
    channel = await ask(world, "dm", dana)
    asked = await question(world, channel, dana)
    assert (await world.slack.click(dana, channel, asked["ts"], ALL)).ok
    press = next(d for d in reversed(world.slack.deliveries) if d.name == "block_actions")
    await world.slack.redeliver(press)
    # As from another window of the same person, where both buttons still stand.
    (action,) = press.payload["actions"]
    other = {**action, "action_id": ONE, "action_ts": f"{action['action_ts']}1"}
    await world.slack.redeliver(replace(press, payload={**press.payload, "actions": [other]}))
    await world.until_zoho(lambda: titles(world) >= TITLES)
    await world.settled()
    made = [task["Subject"] for task in world.zoho.crm_tasks() if "plants" not in task["Subject"]]
    assert sorted(made) == ["buy milk", "call Acme", "send the offer"]


@over("http")
async def test_one_text_as_two_events_is_asked_about_once(world: World, dana: str) -> None:
    """The message and the mention are one text; there is one question."""
    await known(world, dana)
    await ask(world, "mention", dana)
    await question(world, seed.SALES, dana)
    await world.settled()
    asked = [m for m in world.slack.messages(seed.SALES, dana) if button(m, "Make all 3") is not None]
    assert len(asked) == 1


@over("http")
async def test_somebody_elses_question_is_not_answered(world: World, dana: str) -> None:
    """Only who was asked sees the question: a channel's other members hear nothing of it."""
    await known(world, dana)
    await ask(world, "mention", dana)
    await question(world, seed.SALES, dana)
    assert asked_in(world, seed.SALES, seed.BOB) is None


@over("http")
async def test_one_task_of_a_shortcut_opens_its_form(world: World, dana: str) -> None:
    """From a message's menu “Make one task” opens the form on the whole message."""
    await known(world, dana)
    channel = await ask(world, "shortcut", dana)
    asked = await question(world, channel, dana)
    assert world.slack.view_of(dana) is None
    assert (await world.slack.click(dana, channel, asked["ts"], ONE)).ok
    assert world.slack.view_of(dana) is not None
