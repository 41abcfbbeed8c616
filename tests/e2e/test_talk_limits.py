"""Words about tasks when something is in the way: hostile titles, a task that is gone, a person who may not."""

import asyncio

import pytest
from talk_world import SALES, heard, made, press, quiet, say, statuses, texts, there
from world import World, WorldMaker, button, over

from bot.sandbox.slack import seed
from bot.specs import Product, Tenant

HOSTILE = "call <!channel> & *Acme* | <http://evil.example|here>" + " very" * 30


async def test_hostile_titles_are_only_text(world: World, dana: str) -> None:
    """In a question, in its buttons and in what is said after."""
    await there(world, HOSTILE)
    await there(world, HOSTILE + " again", due=1)
    await say(world, dana, "done")
    question = await heard(world, dana, "Complete which task?")
    await press(world, dana, question, "1. call <!channel>")
    told = await heard(world, dana, "Completed “call")
    assert "&lt;!channel&gt; &amp; *Acme*" in told["text"]
    assert "<!channel>" not in told["text"]
    assert sorted(statuses(world).values()) == ["Completed", "Not Started"]


async def test_zoho_mail_by_word(world: World, dana: str) -> None:
    """The same words, the other product."""
    card = await made(world, dana, "call Acme tomorrow in mail")
    await say(world, dana, "done", thread=card["ts"])
    await heard(world, dana, "Completed “call Acme”")
    (task,) = world.zoho.mail_tasks()
    assert "complet" in str(task["status"]).lower()
    await say(world, dana, "undo")
    await heard(world, dana, "Undone: “call Acme” is open again")


async def test_a_task_that_zoho_no_longer_has(world: World, dana: str) -> None:
    """The truth, in words; the card of a deleted task says it too."""
    ref = await there(world, "call Acme")
    await say(world, dana, "my tasks")
    await (await world.bot.backends.backend(_tenant(world), Product.CRM)).delete([ref])
    before = len(texts(world, dana))
    await say(world, dana, "done 1")
    await world.slack.until(lambda: len(texts(world, dana)) > before)
    assert not any("Completed “" in text for text in texts(world, dana))


@over("http")
async def test_guests_are_told_once_and_left_alone_in_threads(world: World, dana: str) -> None:
    """Named, the bot says why not; overheard, it says nothing, and nothing is done."""
    await say(world, dana, f"<@{seed.BOT_USER_ID}> call Acme tomorrow", channel=SALES)
    card = await world.card(dana, lambda message: button(message, "Complete") is not None, SALES)
    await say(world, seed.GUEST, "done", thread=card["thread_ts"], channel=SALES)
    assert not any("Guest" in text for text in texts(world, seed.GUEST, SALES))
    await say(world, seed.GUEST, f"<@{seed.BOT_USER_ID}> done", thread=card["thread_ts"], channel=SALES)
    await heard(world, seed.GUEST, "Guests", SALES)
    assert statuses(world) == {"call Acme": "Not Started"}


async def test_a_colleague_closes_it_from_the_thread(world: World, dana: str) -> None:
    """Whoever may, does; it is said to them, and the card shows it to all."""
    await say(world, dana, f"<@{seed.BOT_USER_ID}> call Acme tomorrow", channel=SALES)
    card = await world.card(dana, lambda message: button(message, "Complete") is not None, SALES)
    await say(world, seed.MARIA, "erledigt", thread=card["thread_ts"], channel=SALES)
    await say(world, seed.MARIA, "done", thread=card["thread_ts"], channel=SALES)
    assert statuses(world) == {"call Acme": "Completed"}
    assert not any("call Acme" in text and "Completed “" in text for text in texts(world, dana, SALES))


async def test_somebody_elses_question_is_not_answered(world: World, dana: str) -> None:
    """A question is its asker's own: in a channel only they see it, and only they can answer."""
    await made(world, dana, "call Acme tomorrow")
    await say(world, dana, f"<@{seed.BOT_USER_ID}> done", channel=SALES)
    await heard(world, dana, "Complete which task?", SALES)
    assert not any("which task" in text for text in texts(world, seed.MARIA, SALES))


async def test_what_was_asked_before_is_over(world: World, dana: str) -> None:
    """An answered question says so when its button is pressed again from an old window."""
    await made(world, dana, "call Acme tomorrow")
    await made(world, dana, "call Bravo tomorrow")
    await say(world, dana, "done")
    question = await heard(world, dana, "Complete which task?")
    elements = [each for block in question["blocks"] if block["type"] == "actions" for each in block["elements"]]
    await say(world, dana, "1")
    first = dict(statuses(world))
    dm = world.slack.dm(dana)
    outcome = await world.slack.click(dana, dm, question["ts"], elements[1]["action_id"], value=elements[1]["value"])
    assert outcome.ok
    await quiet(world)
    await heard(world, dana, "That question is answered, or too long ago.")
    assert statuses(world) == first


@over("http")
async def test_accepted_words_survive_until_there_is_a_worker(make_world: WorldMaker, dana: str) -> None:
    """Slack is answered before anything is done, and nothing of it is lost."""
    world = await make_world(with_worker=False)
    await there(world, "call Acme")
    await world.slack.say(dana, world.slack.dm(dana), "finished the Acme call")
    await world.slack.idle()
    assert statuses(world) == {"call Acme": "Not Started"}
    running = asyncio.create_task(world.bot.worker.run())
    try:
        await heard(world, dana, "Completed “call Acme”")
    finally:
        world.bot.worker.stop()
        await running
    assert statuses(world) == {"call Acme": "Completed"}


@pytest.mark.parametrize("words", ["done", "undo", "why", "done 3", "delete 1, 2", "2", "snooze", "reopen"])
async def test_nothing_there_yet(world: World, dana: str, words: str) -> None:
    """A first user's words get one sentence that says what to do next, and make no task."""
    await say(world, dana, words)
    assert len(texts(world, dana)) == 1
    assert world.zoho.crm_tasks() == []


def _tenant(world: World) -> Tenant:
    return Tenant(team=world.slack.team_id)
