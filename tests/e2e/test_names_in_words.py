"""Somebody mentioned inside of a title or a note is called by their name, in Zoho and on the card."""

import pytest
from talk_world import heard, made, quiet, say
from world import World, complete_button

from bot.sandbox.slack import seed

BOB = f"<@{seed.BOB}>"


@pytest.mark.parametrize(
    "words", [f"call Acme -- ask {BOB} first", f'"call Acme, ask {BOB} first"'], ids=["note", "title"]
)
async def test_of_a_new_task(world: World, dana: str, words: str) -> None:
    """The card says the name, and so does Zoho."""
    card = await made(world, dana, words)
    assert "@Bob" in str(card)
    assert seed.BOB not in str(card)
    (task,) = world.zoho.crm_tasks()
    assert "@Bob" in f"{task['Subject']} {task['Description']}"
    assert seed.BOB not in str(task)


async def test_of_a_change_and_a_note(world: World, dana: str) -> None:
    """A new title and a note are no different."""
    card = await made(world, dana, "call Acme tomorrow")
    await say(world, dana, f"rename to Ask {BOB} first", thread=card["ts"])
    await heard(world, dana, "now named “Ask @Bob")
    await say(world, dana, f"add note {BOB} knows", thread=card["ts"])
    await heard(world, dana, "Added your note")
    await quiet(world)
    (task,) = world.zoho.crm_tasks()
    assert task["Subject"].startswith("Ask @Bob")
    (sent,) = [request for request in world.zoho.requests if request.method == "POST" and "/Notes" in request.path]
    assert "@Bob" in str(sent.body)
    assert seed.BOB not in str(sent.body)


async def test_who_is_not_known_stays_as_written(world: World, dana: str) -> None:
    """Nobody is made up."""
    await say(world, dana, "call Acme -- ask <@U0NOBODY001> first")
    await world.card(dana, lambda message: complete_button(message) is not None)
    (task,) = world.zoho.crm_tasks()
    assert "@U0NOBODY001" in task["Description"]


async def test_why_names_them(world: World, dana: str) -> None:
    """How a line was read says names where it had mentions, in every field."""
    card = await made(world, dana, f"call Acme tomorrow, assign to {BOB} -- ask {BOB} first")
    await say(world, dana, "why", thread=card["ts"])
    told = await heard(world, dana, "I read “call Acme tomorrow")
    assert f"ask {BOB} first" in told["text"]
    assert seed.BOB not in told["text"].replace(BOB, "")
