"""A task that is there is given to several people, or those who have one change: parts come, go and come back."""

from typing import Any

from joint_steps import BOTH, element, joined, parts, press_undo, whole
from modal_steps import with_more
from talk_world import heard, made, press, quiet, say
from world import World, button, over

from bot.sandbox.slack import seed
from bot.slack.cards import joint
from bot.slack.cards.buttons import ASSIGN
from bot.slack.cards.views import ME, WHO

OPEN, DONE = "Not Started", "Completed"


async def assigns(world: World, dana: str, card: dict[str, Any], *people: str) -> None:
    """Dana chooses these people in the dialog of Assign."""
    found = button(card, "Assign") or element(card, ASSIGN)
    assert found is not None
    place = world.slack.dm(dana)
    assert (await world.slack.click(dana, place, card["ts"], found["action_id"], value=found["value"])).ok
    others = [user for user in people if user != dana]
    answers = {WHO: others} | ({ME: ["me"]} if dana in people else {})
    assert (await world.slack.submit(dana, answers)).ok
    await quiet(world)


async def plain_again(world: World, dana: str, card: dict[str, Any]) -> None:
    """The card is that of one person's task again, and what it can be asked for is done to that."""
    now = await world.card(dana, lambda found: found["ts"] == card["ts"] and button(found, "Complete") is not None)
    assert "done." not in now["text"]
    assert [button(now, label) is not None for label in ("Edit", "Assign", "Undo")] == [True, True, False]
    await press(world, dana, now, "Complete")
    assert parts(world) == {"Dana": DONE}
    await world.card(dana, lambda found: found["ts"] == card["ts"] and "Completed" in found["text"])


async def test_assign_to_several_in_words(world: World, dana: str) -> None:
    """Said in its thread: the first has the task that was there, the second one of their own; Undo takes it back."""
    world.slack.speaks(seed.MARIA, "en-US")
    card = await made(world, dana, "send the numbers tomorrow")
    (before,) = world.zoho.crm_tasks()
    await say(world, dana, f"assign to {BOTH}", thread=card["ts"])
    assert parts(world) == {"Bob": OPEN, "Maria": OPEN}
    assert {task["Owner"]["name"] for task in world.zoho.crm_tasks() if task["id"] == before["id"]} == {"Bob Stone"}
    now = await whole(world, dana, "0 of 2 done. Open:")
    assert now["ts"] == card["ts"]
    for user in (seed.BOB, seed.MARIA):
        await world.card(user, lambda found: "Do you take it?" in found["text"] and button(found, "Accept") is not None)
    await press_undo(world, dana, now)
    assert [(task["id"], task["Owner"]["name"]) for task in world.zoho.crm_tasks()] == [(before["id"], "Dana Fox")]
    await plain_again(world, dana, card)


@over("http")
async def test_undo_by_word(world: World, dana: str) -> None:
    """The last thing that Dana did was to give it to both."""
    card = await made(world, dana, "send the numbers tomorrow")
    await say(world, dana, f"assign to {BOTH}", thread=card["ts"])
    await whole(world, dana, "0 of 2 done. Open:")
    await say(world, dana, "undo")
    assert parts(world) == {"Dana": OPEN}
    await plain_again(world, dana, card)


@over("http")
async def test_who_has_it_keeps_it(world: World, dana: str) -> None:
    """In the dialog of Assign: the task that is there stays Dana's, although Bob was named first."""
    card = await made(world, dana, "send the numbers tomorrow")
    (before,) = world.zoho.crm_tasks()
    await assigns(world, dana, card, seed.BOB, dana)
    assert parts(world) == {"Bob": OPEN, "Dana": OPEN}
    assert {task["Owner"]["name"] for task in world.zoho.crm_tasks() if task["id"] == before["id"]} == {"Dana Fox"}
    now = await whole(world, dana, "0 of 2 done. Open:")
    own = await world.card(dana, lambda found: button(found, "Complete") is not None)
    await press_undo(world, dana, now)
    gone = await world.card(dana, lambda found: found["ts"] == own["ts"] and "taken back" in found["text"])
    assert button(gone, "Complete") is None
    await plain_again(world, dana, card)


@over("http")
async def test_by_the_form(world: World, dana: str) -> None:
    """Edit changes the title and who has it in one go; Undo takes both back."""
    card = await made(world, dana, "send the numbers tomorrow")
    found = button(card, "Edit")
    assert found is not None
    place = world.slack.dm(dana)
    assert (await world.slack.click(dana, place, card["ts"], found["action_id"], value=found["value"])).ok
    await with_more(world, dana)
    said = {"title": "send all numbers", "owner": [seed.BOB, seed.MARIA]}
    assert (await world.slack.submit(dana, said)).ok
    await quiet(world)
    assert parts(world) == {"Bob": OPEN, "Maria": OPEN}
    assert {task["Subject"] for task in world.zoho.crm_tasks()} == {"send all numbers"}
    await press_undo(world, dana, await whole(world, dana, "send all numbers"))
    assert {task["Subject"] for task in world.zoho.crm_tasks()} == {"send the numbers"}
    await plain_again(world, dana, card)


@over("http")
async def test_one_is_taken_out_and_another_comes(world: World, dana: str) -> None:
    """In the dialog of the whole: Bob's part goes, Dana gets one, Maria's stays; Undo turns it round."""
    await joined(world, dana)
    card = await whole(world, dana, "0 of 2 done. Open:")
    before = {task["id"] for task in world.zoho.crm_tasks() if task["Owner"]["name"] == "Maria Lopez"}
    await assigns(world, dana, card, seed.MARIA, dana)
    assert parts(world) == {"Maria": OPEN, "Dana": OPEN}
    assert {task["id"] for task in world.zoho.crm_tasks() if task["Owner"]["name"] == "Maria Lopez"} == before
    now = await whole(world, dana, "Who has it was changed")
    await press_undo(world, dana, now)
    assert parts(world) == {"Bob": OPEN, "Maria": OPEN}
    await whole(world, dana, "0 of 2 done.")


@over("http")
async def test_said_in_the_thread_of_the_whole(world: World, dana: str) -> None:
    """Who is named has it from then on; what is done stays done; the same again changes nothing."""
    await joined(world, dana)
    card = await whole(world, dana, "0 of 2 done. Open:")
    await say(world, dana, f"assign to <@{seed.MARIA}>", thread=card["ts"])
    assert parts(world) == {"Maria": OPEN}
    await say(world, dana, f"assign to <@{seed.MARIA}>", thread=card["ts"])
    await heard(world, dana, "These people have it already")
    assert parts(world) == {"Maria": OPEN}


@over("http")
async def test_a_part_is_completed_after_it_was_given(world: World, dana: str) -> None:
    """The task that was there is acted on from its own card, and the whole follows."""
    card = await made(world, dana, "send the numbers tomorrow")
    await say(world, dana, f"assign to {BOTH}", thread=card["ts"])
    now = await whole(world, dana, "0 of 2 done. Open:")
    options = element(now, joint.COMPLETE)
    assert options is not None
    value = next(each["value"] for each in options["options"] if "Bob" in each["text"]["text"])
    assert (await world.slack.click(dana, world.slack.dm(dana), now["ts"], joint.COMPLETE, selected_option=value)).ok
    await quiet(world)
    assert parts(world) == {"Bob": DONE, "Maria": OPEN}
    await whole(world, dana, "1 of 2 done.")


@over("http")
async def test_a_lost_answer_makes_nothing_twice(world: World, dana: str) -> None:
    """Zoho made the second task and its answer was lost: it is looked for, not made again."""
    card = await made(world, dana, "send the numbers tomorrow")
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="drop_after", times=1)
    await say(world, dana, f"assign to {BOTH}", thread=card["ts"])
    await whole(world, dana, "0 of 2 done. Open:")
    await quiet(world)
    assert parts(world) == {"Bob": OPEN, "Maria": OPEN}
    assert len(world.zoho.crm_tasks()) == 2
