"""One unknown word, or a question: the nearest commands are said, and a task is made of it when somebody says so."""

import pytest
from talk_world import SALES, heard, press, quiet, say, texts
from world import World, complete_button


async def spoken(world: World, user: str, door: str, words: str) -> str:
    """Says it through a door; the conversation where the answer is."""
    await say(world, user, "status")
    if door == "dm":
        await say(world, user, words)
        return world.slack.dm(user)
    assert (await world.slack.slash(user, SALES, "/task", words)).ok
    await quiet(world)
    return SALES


@pytest.mark.parametrize("door", ["dm", "slash"])
@pytest.mark.parametrize(
    ("words", "answer"),
    [("groceries", "I'm not sure that “groceries” is a task"), ("who owns Acme?", "I can't answer questions")],
    ids=["word", "question"],
)
async def test_asked_first_and_made_by_the_button(world: World, dana: str, door: str, words: str, answer: str) -> None:
    """No task before the button is pressed, one task however often it is."""
    place = await spoken(world, dana, door, words)
    question = await heard(world, dana, answer, place)
    assert "`help`" in question["text"]
    assert world.zoho.crm_tasks() == []
    await press(world, dana, question, "Make it a task anyway", place)
    await world.card(dana, lambda message: complete_button(message) is not None)
    assert [task["Subject"] for task in world.zoho.crm_tasks()] == [words]


async def test_a_slip_of_the_pen_can_be_a_task(world: World, dana: str) -> None:
    """What the bot took for a mistyped command is made a task by the same button."""
    await spoken(world, dana, "dm", "lsit")
    question = await heard(world, dana, "Did you mean `list`?")
    await press(world, dana, question, "Make it a task anyway")
    await world.card(dana, lambda message: complete_button(message) is not None)
    assert [task["Subject"] for task in world.zoho.crm_tasks()] == ["lsit"]


async def test_read_by_the_worker(world: World, dana: str) -> None:
    """The first words of somebody the bot does not know yet are answered the same way."""
    await say(world, dana, "xyzzy")
    await heard(world, dana, "I'm not sure that “xyzzy” is a task")
    assert world.zoho.crm_tasks() == []


async def test_two_words_are_a_task(world: World, dana: str) -> None:
    """Nothing is asked about a noun with its adjective."""
    await spoken(world, dana, "dm", "Quarterly report")
    await world.card(dana, lambda message: complete_button(message) is not None)
    assert not any("I'm not sure" in text for text in texts(world, dana))
