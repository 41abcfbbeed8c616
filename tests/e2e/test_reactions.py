"""The task emoji on a message makes a task of it, for the person who reacted, and tells nobody else."""

import asyncio
from typing import Any

import pytest
from settings_world import WORKSPACE, store
from world import World, WorldMaker, button, complete_button, over

from bot.sandbox.slack import seed
from bot.sandbox.slack.files import Attached
from bot.slack.manifest import manifest

PIN = "pushpin"


def told(world: World, user: str, words: str, channel: str = seed.SALES) -> dict[str, Any] | None:
    """The newest message of the bot with these words that this person alone sees in a channel."""
    messages = [m for m in world.slack.messages(channel, user) if m.get("bot_id") and words in m["text"]]
    return messages[-1] if messages else None


async def confirmed(world: World, user: str, words: str = "I made a task") -> dict[str, Any]:
    await world.slack.until(lambda: told(world, user, words) is not None, timeout=20)
    message = told(world, user, words)
    assert message is not None
    return message


async def test_a_reaction_makes_a_task(world: World, dana: str) -> None:
    """Its words, who wrote them and where are carried over; who reacted has a private word, and its card in the DM."""
    said = await world.slack.say(seed.MARIA, seed.SALES, "Jane needs the <revised> contract by Friday")
    await world.slack.react(dana, seed.SALES, said.ts, PIN)
    message = await confirmed(world, dana)
    (task,) = world.zoho.crm_tasks()
    assert "contract" in task["Subject"]
    assert task["Due_Date"]
    assert "Maria Lopez" in task["Description"]
    assert f"archives/{seed.SALES}/p{said.ts.replace('.', '')}" in task["Description"]
    assert button(message, "Undo") is not None
    assert button(message, "Edit") is not None
    assert told(world, seed.BOB, "I made a task") is None
    await world.card(dana, lambda card: complete_button(card) is not None)


@over("http")
async def test_a_reply_with_a_file(world: World, dana: str) -> None:
    """A message inside a thread is read too, and its files come with it."""
    parent = await world.slack.say(seed.BOB, seed.SALES, "The offer")
    file = Attached("offer.txt", "text/plain", b"12 pieces")
    reply = await world.slack.say(seed.MARIA, seed.SALES, "please check the price", thread_ts=parent.ts, files=[file])
    await world.slack.react(dana, seed.SALES, reply.ts, PIN)
    await confirmed(world, dana)
    await world.settled()
    (task,) = world.zoho.crm_tasks()
    assert task["Subject"] == "check the price"
    card = await world.card(dana, lambda card: complete_button(card) is not None)
    assert "offer.txt" in card["text"]


@over("http")
async def test_undo_takes_it_back(world: World, dana: str) -> None:
    """Undo under the private word deletes the task, and says so."""
    said = await world.slack.say(seed.MARIA, seed.SALES, "send the offer tomorrow")
    await world.slack.react(dana, seed.SALES, said.ts, PIN)
    undo = button(message := await confirmed(world, dana), "Undo")
    assert undo is not None
    assert (await world.slack.click(dana, seed.SALES, message["ts"], undo["action_id"])).ok
    await world.until_zoho(lambda: not world.zoho.crm_tasks())
    await world.settled()


async def test_taking_the_reaction_away_takes_the_task_back(world: World, dana: str) -> None:
    """Removed at once, the reaction leaves nothing; put again, it makes the task again."""
    said = await world.slack.say(seed.MARIA, seed.SALES, "send the offer tomorrow")
    await world.slack.react(dana, seed.SALES, said.ts, PIN)
    await confirmed(world, dana)
    await world.slack.react(dana, seed.SALES, said.ts, PIN, remove=True)
    await world.until_zoho(lambda: not world.zoho.crm_tasks())
    await world.settled()
    await world.slack.react(dana, seed.SALES, said.ts, PIN)
    await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == 1)
    await world.settled()
    assert [task["Subject"] for task in world.zoho.crm_tasks()] == ["send the offer"]


@over("http")
async def test_put_and_taken_away_in_one_breath(make_world: WorldMaker, dana: str) -> None:
    """Whichever of the two the bot hears of first, nothing is made, and nothing is said."""
    world = await make_world(with_worker=False)
    said = await world.slack.say(seed.MARIA, seed.SALES, "send the offer tomorrow")
    await world.slack.react(dana, seed.SALES, said.ts, PIN)
    await world.slack.react(dana, seed.SALES, said.ts, PIN, remove=True)
    await world.slack.idle()
    running = asyncio.create_task(world.bot.worker.run())
    await world.settled()
    world.bot.worker.stop()
    await running
    assert world.zoho.crm_tasks() == []
    assert not any(call.method == "chat.postEphemeral" for call in world.slack.calls)


@over("http")
async def test_one_task_for_a_message_and_person(world: World, dana: str) -> None:
    """Delivered twice, it is one task; two people have one each; with a task already, that one is shown."""
    said = await world.slack.say(seed.MARIA, seed.SALES, "send the offer tomorrow")
    await world.slack.react(dana, seed.SALES, said.ts, PIN)
    await confirmed(world, dana)
    event = next(d for d in world.slack.deliveries if d.name == "reaction_added")
    await world.slack.redeliver(event)
    await world.settled()
    assert len(world.zoho.crm_tasks()) == 1
    await world.slack.react(seed.BOB, seed.SALES, said.ts, PIN)
    await confirmed(world, seed.BOB)
    assert len(world.zoho.crm_tasks()) == 2
    await world.card(dana, lambda card: complete_button(card) is not None)
    card = await world.card(dana, lambda card: complete_button(card) is not None)
    assert (await world.slack.click(dana, world.slack.dm(dana), card["ts"], "task_complete")).ok
    await world.settled()
    await world.slack.react(dana, seed.SALES, said.ts, PIN, remove=True)
    await world.slack.react(dana, seed.SALES, said.ts, PIN)
    await confirmed(world, dana, "already")
    assert len(world.zoho.crm_tasks()) == 2


@over("http")
async def test_an_edit_of_the_message_is_offered(world: World, dana: str) -> None:
    """What the message says then is offered on the card, with where it came from; nothing changes unasked."""
    said = await world.slack.say(seed.MARIA, seed.SALES, "send the offer tomorrow")
    await world.slack.react(dana, seed.SALES, said.ts, PIN)
    await confirmed(world, dana)
    await world.settled()
    await world.slack.edit(seed.MARIA, seed.SALES, said.ts, "send the new offer tomorrow")
    card = await world.card(dana, lambda message: button(message, "Update the task") is not None)
    assert (await world.slack.click(dana, world.slack.dm(dana), card["ts"], "task_update")).ok
    await world.until_zoho(lambda: world.zoho.crm_tasks()[0]["Subject"] == "send the new offer")
    assert f"archives/{seed.SALES}/p{said.ts.replace('.', '')}" in world.zoho.crm_tasks()[0]["Description"]


@over("http")
async def test_without_the_right_to_read_it_is_said(make_world: WorldMaker, dana: str) -> None:
    """Where the installer left out the scopes of channels, a reaction is answered by what to do instead."""
    world = await make_world()
    url = f"{world.url}/slack/events"
    world.slack.install(manifest(world.url), url, without=["channels:history", "groups:history"])
    said = await world.slack.say(seed.MARIA, seed.SALES, "send the offer tomorrow")
    await world.slack.react(dana, seed.SALES, said.ts, PIN)
    await confirmed(world, dana, "may not read")
    assert world.zoho.crm_tasks() == []


@over("http")
@pytest.mark.parametrize("emoji", ["eyes", "round_pushpin"])
async def test_other_emoji_mean_nothing(world: World, dana: str, emoji: str) -> None:
    """Only the one emoji makes tasks."""
    said = await world.slack.say(seed.MARIA, seed.SALES, "send the offer tomorrow")
    await world.slack.react(dana, seed.SALES, said.ts, emoji)
    await world.slack.idle()
    await world.settled()
    assert world.zoho.crm_tasks() == []


@over("http")
async def test_a_channel_chooses_its_emoji(world: World, dana: str) -> None:
    """In a channel with an emoji of its own that one makes tasks, and the usual one does not."""
    await store(world).change_channel(WORKSPACE, seed.SALES, lambda chosen: chosen.model_copy(update={"emoji": "eyes"}))
    said = await world.slack.say(seed.MARIA, seed.SALES, "send the offer tomorrow")
    await world.slack.react(dana, seed.SALES, said.ts, PIN)
    await world.slack.idle()
    await world.settled()
    assert world.zoho.crm_tasks() == []
    await world.slack.react(dana, seed.SALES, said.ts, "eyes")
    await confirmed(world, dana)


@over("http")
async def test_a_channel_without_reactions(world: World, dana: str) -> None:
    """Where a channel turned them off, no emoji makes a task."""
    await store(world).change_channel(
        WORKSPACE, seed.SALES, lambda chosen: chosen.model_copy(update={"reaction": False})
    )
    said = await world.slack.say(seed.MARIA, seed.SALES, "send the offer tomorrow")
    await world.slack.react(dana, seed.SALES, said.ts, PIN)
    await world.slack.idle()
    await world.settled()
    assert world.zoho.crm_tasks() == []


@over("http")
async def test_a_guest_is_told(world: World) -> None:
    """Who may not make tasks hears it, alone."""
    said = await world.slack.say(seed.MARIA, seed.SALES, "send the offer tomorrow")
    await world.slack.react(seed.GUEST, seed.SALES, said.ts, PIN)
    await confirmed(world, seed.GUEST, "Guests")
    assert world.zoho.crm_tasks() == []


@over("http")
async def test_what_people_wrote_is_never_markup(world: World, dana: str) -> None:
    """A message full of markup becomes a title like any other, in the private word and on the card."""
    # As somebody's program may post it: typed by a person, Slack would escape it.
    text = "call everybody *now* &lt;!channel&gt; &lt;https://evil.example|bank&gt; & more"
    said = await world.slack.say(seed.MARIA, seed.SALES, text)
    await world.slack.react(dana, seed.SALES, said.ts, PIN)
    message = await confirmed(world, dana)
    card = await world.card(dana, lambda card: complete_button(card) is not None)
    for shown in (str(message), str(card)):
        assert "<!channel>" not in shown
        assert "<https://evil" not in shown


@over("http")
async def test_where_a_task_is_there_already_it_is_shown(world: World, dana: str) -> None:
    """On a card, and on the line in the DM that it came from, the emoji makes no second task."""
    dm = world.slack.dm(dana)
    line = await world.slack.say(dana, dm, "call Acme tomorrow")
    card = await world.card(dana, lambda message: complete_button(message) is not None)
    for number, ts in enumerate((line.ts, card["ts"]), start=1):
        await world.slack.react(dana, dm, ts, PIN)
        await world.slack.until(
            lambda: len([m for m in world.slack.messages(dm, dana) if "have a task of this" in m["text"]]) == number,  # noqa: B023 - asked at once
            timeout=20,
        )
    assert len(world.zoho.crm_tasks()) == 1
