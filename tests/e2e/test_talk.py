"""Words that act on tasks, wherever they are said: what they do in Zoho, and what is said of it."""

import pytest
from talk_world import SALES, heard, made, press, quiet, say, statuses, texts, there
from world import World, button, over


async def test_done_in_the_thread_of_a_task(world: World, dana: str) -> None:
    """It completes that task and no other, says so in the thread, and the word undo takes it back."""
    await made(world, dana, "call Bravo tomorrow")
    card = await made(world, dana, "call Acme tomorrow")
    await say(world, dana, "done", thread=card["ts"])
    told = await heard(world, dana, "Completed “call Acme”")
    assert told["thread_ts"] == card["ts"]
    assert statuses(world) == {"call Acme": "Completed", "call Bravo": "Not Started"}
    await say(world, dana, "undo", thread=card["ts"])
    await heard(world, dana, "Undone: “call Acme” is open again")
    assert statuses(world)["call Acme"] == "Not Started"


async def test_done_alone_asks_which(world: World, dana: str) -> None:
    """Outside a thread nothing is completed by one word; the button that is pressed says which."""
    await made(world, dana, "call Acme tomorrow")
    await made(world, dana, "call Bravo in 2 days")
    await say(world, dana, "done")
    question = await heard(world, dana, "Complete which task?")
    assert set(statuses(world).values()) == {"Not Started"}
    await press(world, dana, question, "1. call Bravo")
    assert statuses(world) == {"call Acme": "Not Started", "call Bravo": "Completed"}
    assert not any("which task" in text for text in texts(world, dana))
    assert "Completed “call Bravo”. Undo by the button or the word `undo`." in texts(world, dana)


async def test_a_number_answers_what_was_asked(world: World, dana: str) -> None:
    """After the question its number is enough; a number that nobody asked for does nothing."""
    await made(world, dana, "call Acme tomorrow")
    await say(world, dana, "2")
    await heard(world, dana, "What is to be done with number 2?")
    await say(world, dana, "done")
    await heard(world, dana, "Complete which task?")
    await say(world, dana, "1")
    assert statuses(world) == {"call Acme": "Completed"}


@pytest.mark.parametrize("door", ["slash", "dm", "mention"])
async def test_a_number_of_the_last_list(world: World, dana: str, door: str) -> None:
    """Also a task that the bot did not make; it gets a card in the DM."""
    await there(world, "call Acme", due=1)
    await there(world, "call Bravo", due=2)
    channel = world.slack.dm(dana) if door == "dm" else SALES
    for words in ("my tasks", "done 2"):
        if door == "slash":
            assert (await world.slack.slash(dana, channel, "/task", words)).ok
            await quiet(world)
        else:
            await say(
                world, dana, f"<@{world.slack.bot_user_id}> {words}" if door == "mention" else words, channel=channel
            )
    await heard(world, dana, "Completed “call Bravo”", channel)
    assert statuses(world) == {"call Acme": "Not Started", "call Bravo": "Completed"}
    card = await world.card(dana, lambda message: button(message, "Undo") is not None)
    assert "call Bravo" in card["text"]


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        ("finished the Acme call", "Completed", "Completed “call Acme about the renewal”"),
        ("finished the Akme call", "Not Started", "Complete which of these?"),
        ("finished the garden party", "Not Started", "I find no open task of yours like “garden party”"),
    ],
    ids=["sure", "alike", "none"],
)
async def test_a_task_named_by_its_title(world: World, dana: str, words: str, status: str, told: str) -> None:
    """A clear title is enough, a doubtful one is asked, and an unknown one says so."""
    await there(world, "call Acme about the renewal")
    await there(world, "water the plants")
    await say(world, dana, words)
    await heard(world, dana, told)
    assert statuses(world) == {"call Acme about the renewal": status, "water the plants": "Not Started"}


async def test_undo_by_word_goes_back_step_by_step(world: World, dana: str) -> None:
    """It takes back what the person did last, wherever that was; in the end the task that was just made."""
    card = await made(world, dana, "call Acme tomorrow")
    await say(world, dana, "done", thread=card["ts"])
    await say(world, dana, "undo")
    assert statuses(world) == {"call Acme": "Not Started"}
    await say(world, dana, "undo")
    await heard(world, dana, "Deleted “call Acme”")
    assert statuses(world) == {}
    await say(world, dana, "undo")
    await heard(world, dana, "Undone: “call Acme” is back")
    assert statuses(world) == {"call Acme": "Not Started"}
    await say(world, dana, "undo")
    await heard(world, dana, "nothing of the last ten minutes")


async def test_undo_in_a_thread_touches_that_task_alone(world: World, dana: str) -> None:
    """Said twice it neither does the thing again nor reaches for another task."""
    other = await made(world, dana, "call Bravo tomorrow")
    card = await made(world, dana, "call Acme tomorrow")
    await say(world, dana, "done", thread=other["ts"])
    await say(world, dana, "done", thread=card["ts"])
    await say(world, dana, "undo", thread=card["ts"])
    assert statuses(world) == {"call Acme": "Not Started", "call Bravo": "Completed"}
    await say(world, dana, "undo", thread=card["ts"])
    await heard(world, dana, "Deleted “call Acme”")
    await say(world, dana, "undo", thread=card["ts"])
    await heard(world, dana, "Undone: “call Acme” is back")
    assert statuses(world) == {"call Acme": "Not Started", "call Bravo": "Completed"}


async def test_undo_leaves_alone_what_somebody_else_did_since(world: World, dana: str) -> None:
    """The last deed is no longer the last thing that happened to its task."""
    await world.slack.say(dana, SALES, f"<@{world.slack.bot_user_id}> call Acme tomorrow")
    card = await world.card(dana, lambda message: button(message, "Complete") is not None, SALES)
    await say(world, dana, "done", thread=card["thread_ts"], channel=SALES)
    await say(world, "U0MARIA0001", "reopen", thread=card["thread_ts"], channel=SALES)
    assert statuses(world) == {"call Acme": "Not Started"}
    await say(world, dana, "undo")
    await heard(world, dana, "Something else was done to “call Acme” since")
    assert statuses(world) == {"call Acme": "Not Started"}


async def test_why_in_a_channels_thread(world: World, dana: str) -> None:
    """Without naming the bot, the word alone is answered, to whoever said it."""
    await world.slack.say(dana, SALES, f"<@{world.slack.bot_user_id}> call Acme in 3 days")
    card = await world.card(dana, lambda message: button(message, "Complete") is not None, SALES)
    await say(world, dana, "why", thread=card["thread_ts"], channel=SALES)
    await heard(world, dana, "I read “call Acme in 3 days” as:", SALES)
    assert not any("I read" in text for text in texts(world, "U0MARIA0001", SALES))


@over("http")
@pytest.mark.parametrize("words", ["tomorrow", "thanks!", "why?", "is it done?", "2", "let's call Bravo friday"])
async def test_people_talk_to_each_other_in_a_thread(world: World, dana: str, words: str) -> None:
    """Where the bot is not named, only what is clearly said of the task is taken in."""
    await world.slack.say(dana, SALES, f"<@{world.slack.bot_user_id}> call Acme in 3 days")
    card = await world.card(dana, lambda message: button(message, "Complete") is not None, SALES)
    before, tasks = texts(world, dana, SALES), world.zoho.crm_tasks()
    await say(world, dana, words, thread=card["thread_ts"], channel=SALES)
    assert texts(world, dana, SALES) == before
    assert world.zoho.crm_tasks() == tasks


async def test_the_same_words_again_do_nothing_twice(world: World, dana: str) -> None:
    """Slack delivers an event again: the task is completed once and that is said once."""
    card = await made(world, dana, "call Acme tomorrow")
    await say(world, dana, "done", thread=card["ts"])
    await world.slack.redeliver(world.slack.deliveries[-1])
    await quiet(world)
    assert sum("Completed “call Acme”" in text for text in texts(world, dana)) == 1
