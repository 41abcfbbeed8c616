"""The bot named in a thread that has a task already, or whose first message names the bot itself."""

from talk_world import SALES, heard, quiet, say, statuses
from world import World

from bot.sandbox.slack.seed import BOB, MARIA


async def test_named_without_a_word_it_shows_the_task_that_is_there(world: World, dana: str) -> None:
    """There is no second one of the same message, and nobody else hears of it."""
    parent = await say(world, dana, "@Taskbot order toner tomorrow", channel=SALES)
    await say(world, BOB, "@Taskbot", thread=parent, channel=SALES)
    told = await heard(world, BOB, "This message has a task already.", SALES)
    assert "order toner" in told["text"]
    assert told["is_ephemeral"]
    assert list(statuses(world)) == ["order toner"]


async def test_what_was_deleted_is_made_again(world: World, dana: str) -> None:
    """A task that is there no more does not stand in the way, and the bot is no owner of the new one."""
    parent = await say(world, dana, "@Taskbot order toner tomorrow", channel=SALES)
    await say(world, dana, "@Taskbot delete", thread=parent, channel=SALES)
    assert statuses(world) == {}
    await say(world, BOB, "@Taskbot", thread=parent, channel=SALES)
    (task,) = world.zoho.crm_tasks()
    assert task["Subject"] == "order toner"
    assert task["Owner"]["email"] == "bob@acme.example"
    assert "Taskbot" not in task["Description"]


async def test_the_message_above_stands_in_the_note_as_people_see_it(world: World, dana: str) -> None:
    """No markup of Slack's goes to Zoho, and no mention of the bot."""
    parent = await say(world, MARIA, "@Taskbot <https://acme.example/offer|the offer> & the contract", channel=SALES)
    await say(world, dana, "@Taskbot call Jane tomorrow", thread=parent, channel=SALES)
    task = next(task for task in world.zoho.crm_tasks() if task["Subject"] == "call Jane")
    assert task["Description"].startswith("the offer & the contract\n")


async def test_a_reaction_reads_past_the_mention(world: World, dana: str) -> None:
    """A message that names the bot is a task of who reacts, not one for the bot."""
    said = await say(world, MARIA, "@Taskbot help me order paper", channel=SALES)
    await world.slack.react(dana, SALES, said, "pushpin")
    await quiet(world)
    task = next(task for task in world.zoho.crm_tasks() if task["Owner"]["email"] == "dana@acme.example")
    assert task["Subject"] == "help me order paper"
    assert "Taskbot" not in task["Description"]


async def test_who_is_mentioned_in_a_note_has_a_name_in_zoho(world: World, dana: str) -> None:
    """Slack's ids say nothing to anybody there; what only looks like one is left alone."""
    await say(world, dana, f"call Acme -- bring <@{BOB}> and @U0NOBODY000, not mail@U0BOB000001")
    (task,) = world.zoho.crm_tasks()
    assert task["Description"].startswith("bring @Bob Stone and @U0NOBODY000, not mail@")
