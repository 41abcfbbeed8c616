"""Replies in the thread of a followed card: notes in Zoho CRM, once, with author and link; edits follow."""

import asyncio

from card_steps import backend, menu, only_task
from talk_world import heard, quiet, statuses, texts
from thread_world import SALES, contents, followed, in_channel, reply
from world import World, WorldMaker, over

from bot.sandbox.slack import seed
from bot.sandbox.slack.files import Attached
from bot.slack.manifest import manifest


async def test_a_reply_is_a_note_with_author_and_link(world: World, dana: str) -> None:
    """What Maria writes in the thread of the channel is on the task, said to be hers, with the way back."""
    thread = await in_channel(world, dana)
    ts = await reply(world, seed.MARIA, thread, "She wants <https://acme.example|the offer> & a call", SALES)
    (note,) = world.zoho.crm_notes()
    assert note["Note_Title"].startswith("Slack · Maria")
    assert "She wants the offer (https://acme.example) & a call" in note["Note_Content"]
    assert f"p{ts.replace('.', '')}" in note["Note_Content"]


async def test_a_reply_in_the_dm_is_a_note_and_no_task(world: World, dana: str) -> None:
    """In the conversation with the bot, where each line else is a task, a followed thread is for notes."""
    card = await followed(world, dana)
    await reply(world, dana, card["ts"], "Acme is away until Friday, their assistant says")
    assert contents(world) == ["Acme is away until Friday, their assistant says"]
    assert len(world.zoho.crm_tasks()) == 1


@over("http")
async def test_nothing_is_followed_unless_asked(world: World, dana: str) -> None:
    """By default a thread is talk between people."""
    said = await world.slack.say(dana, SALES, f"<@{seed.BOT_USER_ID}> call Acme tomorrow")
    await quiet(world)
    await reply(world, seed.MARIA, said.ts, "She wants the offer", SALES)
    assert contents(world) == []


async def test_commands_stay_commands(world: World, dana: str) -> None:
    """The word "done" completes the task and is no note; what follows it is one."""
    thread = await in_channel(world, dana)
    await reply(world, dana, thread, "done", SALES)
    assert statuses(world) == {"call Acme": "Completed"}
    assert contents(world) == []
    await reply(world, dana, thread, "It was about the renewal", SALES)
    assert contents(world) == ["It was about the renewal"]


async def test_an_edit_and_a_deletion_follow(world: World, dana: str) -> None:
    """The note says what the message says now, and goes with it."""
    thread = await in_channel(world, dana)
    ts = await reply(world, dana, thread, "She wants an ofer", SALES)
    await world.slack.edit(dana, SALES, ts, "She wants an offer")
    await quiet(world)
    assert contents(world) == ["She wants an offer"]
    await world.slack.delete(dana, SALES, ts)
    await quiet(world)
    assert contents(world) == []


@over("http")
async def test_what_slack_delivers_again_is_one_note(world: World, dana: str) -> None:
    """Every payload of the thread comes three times more, in any order: one note, with the newest words."""
    thread = await in_channel(world, dana)
    ts = await reply(world, dana, thread, "She wants an ofer", SALES)
    await world.slack.edit(dana, SALES, ts, "She wants an offer")
    await quiet(world)
    again = [each for each in world.slack.deliveries if each.kind == "events"]
    await asyncio.gather(*(world.slack.redeliver(each) for each in [*reversed(again), *again] for _ in range(2)))
    await quiet(world)
    assert contents(world) == ["She wants an offer"]


@over("http")
async def test_a_note_whose_answer_was_lost_is_not_added_twice(make_world: WorldMaker, dana: str) -> None:
    """It was added and nobody heard it: it is looked for before it is sent again."""
    world = await make_world(settle=2.0)
    thread = await in_channel(world, dana)
    world.zoho.faults.add("POST /crm/v8/Tasks/*/Notes", "500_after", times=1)
    await reply(world, dana, thread, "She wants an offer", SALES)
    assert contents(world) == ["She wants an offer"]


@over("http")
async def test_guests_write_no_notes(world: World, dana: str) -> None:
    """They talk in threads as others do: nothing is noted, and nothing told."""
    thread = await in_channel(world, dana)
    before = texts(world, seed.GUEST, SALES)
    world.slack.invite(SALES, seed.GUEST)
    await reply(world, seed.GUEST, thread, "Me too", SALES)
    assert contents(world) == []
    assert texts(world, seed.GUEST, SALES) == before


@over("http")
async def test_it_ends_by_the_menu_and_by_a_word(world: World, dana: str) -> None:
    """What was noted stays; later replies are talk again, until it is asked for once more."""
    card = await followed(world, dana)
    await reply(world, dana, card["ts"], "One thing more about the renewal")
    assert "Stop following" in menu(card)
    await world.choose(dana, card, "Stop following")
    await world.card(dana, lambda message: message["ts"] == card["ts"] and "Follow the thread" in menu(message))
    await reply(world, dana, card["ts"], "follow the thread")
    await heard(world, dana, "I follow the thread of “call Acme” now")
    await reply(world, dana, card["ts"], "And another thing about the renewal")
    await reply(world, dana, card["ts"], "stop following")
    await heard(world, dana, "I no longer follow the thread of “call Acme”")
    assert contents(world) == ["One thing more about the renewal", "And another thing about the renewal"]


@over("http")
async def test_files_are_named(world: World, dana: str) -> None:
    """A note has no files; it says which there are."""
    card = await followed(world, dana)
    dm = world.slack.dm(dana)
    file = Attached("offer.pdf", "application/pdf", b"%PDF-1.4")
    await world.slack.say(dana, dm, "Here it is", thread_ts=card["ts"], files=[file])
    await quiet(world)
    (note,) = world.zoho.crm_notes()
    assert "Files: offer.pdf" in note["Note_Content"]


@over("http")
async def test_without_the_right_to_read_it_says_so(make_world: WorldMaker, dana: str) -> None:
    """The app was installed without what reads channels: the person hears what is missing, and nothing is followed."""
    world = await make_world()
    world.slack.install(manifest(world.url), f"{world.url}/slack/events", {"channels:history"})
    said = await world.slack.say(dana, SALES, f"<@{seed.BOT_USER_ID}> call Acme tomorrow")
    await quiet(world)
    card = await world.card(dana, lambda message: message.get("thread_ts") == said.ts, SALES)
    await world.choose(dana, card, "Follow the thread", SALES)
    await quiet(world)
    await heard(world, dana, "I may not read messages here", SALES)
    assert "Follow the thread" in menu(await world.card(dana, lambda message: message["ts"] == card["ts"], SALES))


@over("http")
async def test_words_that_ask_the_bot_are_no_notes(world: World, dana: str) -> None:
    """In the conversation with the bot it is still asked for lists and for what waits."""
    card = await followed(world, dana)
    await reply(world, dana, card["ts"], "status")
    await reply(world, dana, card["ts"], "my tasks")
    await world.card(dana, lambda message: "1 open task" in str(message))
    assert contents(world) == []


@over("http")
async def test_a_command_of_whoever_was_not_met_is_one(world: World, dana: str) -> None:
    """Bob's language is not known when his word comes: the worker finds that it is a command."""
    thread = await in_channel(world, dana)
    await reply(world, seed.BOB, thread, "done", SALES)
    assert statuses(world) == {"call Acme": "Completed"}
    assert contents(world) == []


@over("http")
async def test_a_reply_on_a_task_that_was_deleted_in_zoho_is_told_of(world: World, dana: str) -> None:
    """Who wrote it hears that it is no note."""
    card = await followed(world, dana)
    await (await backend(world)).delete([only_task(world)])
    await reply(world, dana, card["ts"], "They will pay by the end of the month")
    await heard(world, dana, "did not become a note")
    assert world.zoho.crm_notes() == []
