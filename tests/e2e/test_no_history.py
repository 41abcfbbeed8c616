"""Without the scopes that read messages, shortcuts, mentions and the slash command make tasks all the same."""

import pytest
from world import World, WorldMaker, complete_button, over

from bot.sandbox.slack import seed
from bot.sandbox.slack.interactions import Refused
from bot.slack.manifest import manifest

pytestmark = over("http")


@pytest.fixture
async def silent(make_world: WorldMaker) -> World:
    """A Taskbot whose manifest was printed with --no-history."""
    world = await make_world()
    made = manifest(world.url, history=False)
    scopes = made["oauth_config"]["scopes"]
    assert not any(scope.endswith(":history") for scope in (*scopes["bot"], *scopes["bot_optional"]))
    world.slack.install(made, f"{world.url}/slack/events")
    return world


async def test_a_mention(silent: World, dana: str) -> None:
    """The mention's own event brings its text; the card comes into its thread."""
    said = await silent.slack.say(dana, seed.SALES, "@Taskbot call Acme tomorrow")
    card = await silent.card(dana, lambda message: complete_button(message) is not None, seed.SALES)
    assert card["thread_ts"] == said.ts
    assert len(silent.zoho.crm_tasks()) == 1


async def test_a_mention_in_a_thread(silent: World, dana: str) -> None:
    """The message that started the thread can't be read; the mention's own words are the task."""
    parent = await silent.slack.say(seed.MARIA, seed.SALES, "Jane needs the contract")
    await silent.slack.say(dana, seed.SALES, "@Taskbot call Jane tomorrow", thread_ts=parent.ts)
    await silent.card(dana, lambda message: complete_button(message) is not None, seed.SALES)
    (task,) = silent.zoho.crm_tasks()
    assert task["Subject"] == "call Jane"


async def test_a_day_alone_in_a_thread(silent: World, dana: str) -> None:
    """It would be the task of the message above, which can't be read: that is said, and what to do."""
    parent = await silent.slack.say(seed.MARIA, seed.SALES, "Jane needs the contract")
    await silent.slack.say(dana, seed.SALES, "@Taskbot tomorrow 3pm", thread_ts=parent.ts)
    told = await silent.card(dana, lambda message: "may not read" in message["text"], seed.SALES)
    assert told["thread_ts"] == parent.ts
    assert silent.zoho.crm_tasks() == []


async def test_a_message_shortcut(silent: World, dana: str) -> None:
    """The shortcut's payload brings the message, with no right to read."""
    said = await silent.slack.say(seed.MARIA, seed.SALES, "send the offer tomorrow")
    assert (await silent.slack.shortcut(dana, "make_task", seed.SALES, said.ts)).ok
    assert (await silent.slack.submit(dana, {})).ok
    await silent.until_zoho(lambda: len(silent.zoho.crm_tasks()) == 1)


async def test_the_slash_command(silent: World, dana: str) -> None:
    """A line makes a task, and its card comes in the DM."""
    assert (await silent.slack.slash(dana, seed.SALES, "/task", "call Acme tomorrow")).ok
    await silent.card(dana, lambda message: complete_button(message) is not None)


async def test_nobody_writes_into_the_void(silent: World, dana: str) -> None:
    """The conversation with the bot takes no messages, because none would be heard."""
    with pytest.raises(Refused):
        await silent.slack.say(dana, silent.slack.dm(dana), "call Acme")
