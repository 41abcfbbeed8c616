"""What was just deleted keeps its Undo whatever is said of it, and Undo in a thread stays in that thread."""

from typing import Any

import pytest
from talk_world import SALES, heard, made, press, say, statuses
from world import World

from bot.sandbox.slack.seed import BOB

TITLES = ("call Acme", "call Bravo", "call Carol")


async def three(world: World, user: str) -> None:
    """Three tasks, shown as a list."""
    for number, title in enumerate(TITLES, start=1):
        await made(world, user, f"{title} in {number} days")
    await say(world, user, "list")
    await heard(world, user, "3 open tasks of yours")


async def deleted_card(world: World, user: str, title: str) -> dict[str, Any]:
    """The card of a task that was deleted from it."""
    return await world.card(user, lambda found: f"Deleted in Zoho CRM: {title}" in found["text"])


async def test_what_is_deleted_or_done_is_not_counted(world: World, dana: str) -> None:
    """Of several numbers only those are asked about to which it can be done."""
    await three(world, dana)
    await say(world, dana, "delete 2")
    await say(world, dana, "done 3")
    await say(world, dana, "done 1-3")
    question = await heard(world, dana, "Complete this one task?")
    assert "call Bravo" not in question["text"]
    assert "call Carol" not in question["text"]
    await press(world, dana, question, "Complete one task")
    assert statuses(world) == {"call Acme": "Completed", "call Carol": "Completed"}


@pytest.mark.parametrize("words", ["done 2", "snooze 2 tomorrow", "delete 2"])
async def test_what_is_said_of_a_deleted_task_leaves_its_undo(world: World, dana: str, words: str) -> None:
    """The person hears that it is deleted; its card says who did it, and Undo brings it back."""
    await three(world, dana)
    await say(world, dana, "delete 2")
    await say(world, dana, words)
    await heard(world, dana, "“call Bravo” is deleted. Undo on its card brings it back")
    card = await deleted_card(world, dana, "call Bravo")
    assert f"Deleted by <@{dana}>" in str(card["text"])
    await press(world, dana, card, "Undo")
    assert statuses(world)["call Bravo"] == "Not Started"


async def test_undo_in_a_thread_of_several_tasks_stays_there(world: World, dana: str) -> None:
    """Of what stands in the thread the last is taken back; what was made elsewhere is left alone."""
    parent = await say(world, dana, "@Taskbot call Acme tomorrow", channel=SALES)
    await say(world, dana, "@Taskbot call Bravo tomorrow", thread=parent, channel=SALES)
    await made(world, dana, "pay the rent tomorrow")
    await say(world, dana, "@Taskbot undo", thread=parent, channel=SALES)
    assert set(statuses(world)) == {"call Acme", "pay the rent"}
    await say(world, dana, "@Taskbot undo", thread=parent, channel=SALES)
    assert set(statuses(world)) == {"call Acme", "call Bravo", "pay the rent"}


async def test_undo_in_a_thread_by_somebody_else(world: World, dana: str) -> None:
    """Who did nothing there has nothing to undo there, whatever they did elsewhere."""
    parent = await say(world, dana, "@Taskbot call Acme tomorrow", channel=SALES)
    await say(world, dana, "@Taskbot call Bravo tomorrow", thread=parent, channel=SALES)
    await made(world, BOB, "pay the rent tomorrow")
    await say(world, BOB, "@Taskbot undo", thread=parent, channel=SALES)
    await heard(world, BOB, "nothing of the last ten minutes", SALES)
    assert set(statuses(world)) == {"call Acme", "call Bravo", "pay the rent"}
