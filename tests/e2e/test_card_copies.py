"""Every copy of a card tells the truth: in the thread, and in the conversation of the one who has the task."""

import datetime as dt

import aiohttp
from card_steps import assigned, can_undo, made, press
from settings_world import WORKSPACE, store
from world import World, WorldMaker, button, complete_button, over

from bot.commands import Command, Kind, Origin
from bot.ports import Effects
from bot.preferences import Topic
from bot.sandbox.slack.seed import BOB, GUEST, SALES
from bot.slack.messenger import CARD_EVENT
from bot.specs import Place, Tenant

GINA = "gina@partner.example"


async def test_all_copies_follow(world: World, dana: str) -> None:
    """Completed on one copy, every other shows it, and Undo on any takes it back on all."""
    card, copy = await assigned(world, dana)
    assert copy["text"].endswith(f"Do you take it? {card['text']}")
    await press(world, BOB, copy, "Complete")
    for user, channel in ((BOB, None), (dana, SALES)):
        await world.card(user, lambda message: message["text"].startswith("Completed"), channel)
    done = await world.card(dana, can_undo, SALES)
    await press(world, dana, done, "Undo", SALES)
    for user, channel in ((BOB, None), (dana, SALES)):
        await world.card(user, lambda message: complete_button(message) is not None, channel)


async def removed(world: World, channel: str, ts: str) -> None:
    """Takes a message of the bot away, as an admin of the workspace can."""
    token = {"Authorization": f"Bearer {world.slack.bot_token}"}
    async with aiohttp.ClientSession(headers=token) as session:
        answer = await session.post(f"{world.slack.api_url}chat.delete", json={"channel": channel, "ts": ts})
        assert (await answer.json())["ok"]


async def test_a_deleted_copy_is_dropped(world: World, dana: str) -> None:
    """Deleted by its reader, it does not come back, and the others go on."""
    card, copy = await assigned(world, dana)
    await removed(world, world.slack.dm(BOB), copy["ts"])
    await press(world, dana, card, "Complete", SALES)
    await world.card(dana, lambda message: message["text"].startswith("Completed"), SALES)
    await world.settled()
    shown = [each for each in world.slack.messages(world.slack.dm(BOB), BOB) if "send the offer" in each["text"]]
    assert shown == []


@over("http")
async def test_a_copy_in_a_channel(world: World, dana: str) -> None:
    """Whatever finishes with another place for a card gets it there; from then on it follows like the first."""
    card = await made(world, dana, "send the offer tomorrow")
    await world.settled()
    here = Tenant(team=world.slack.team_id)
    name = await world.bot.engine.card_at(here, Place(channel=world.slack.dm(dana), ts=card["ts"]))
    drawn = await world.bot.engine.card(here, str(name))
    assert drawn is not None
    origin = Origin(tenant=here, user=dana, place=drawn.card.place, door="action")
    keep = Command(id="share", kind=Kind.KEEP, origin=origin, now=dt.datetime.now(dt.UTC), card=name)
    await world.bot.engine.accept(keep, Effects(card=drawn.card, copies=(Place(channel=SALES),)))
    await world.card(dana, lambda message: complete_button(message) is not None, SALES)
    await press(world, dana, card, "Complete")
    await world.card(dana, lambda message: message["text"].startswith("Completed"), SALES)


@over("http")
async def test_who_may_not_act_sees_no_buttons(world: World, dana: str) -> None:
    """A guest who is known in Zoho can have a task; their copy offers nothing that would be refused."""
    next(user for user in world.zoho.org.state.table("users").values() if "Maria" in user["full_name"])["email"] = GINA
    await world.slack.say(dana, SALES, "@Taskbot send the offer tomorrow")
    card = await world.card(dana, lambda message: complete_button(message) is not None, SALES)
    await press(world, dana, card, "Assign", SALES)
    assert (await world.slack.submit(dana, {"who": [GUEST]})).ok
    copy = await world.card(GUEST, lambda message: "send the offer" in message["text"])
    assert [block for block in copy["blocks"] if block["type"] == "actions"] == []
    there = await world.card(dana, can_undo, SALES)
    await press(world, dana, there, "Complete", SALES)
    done = await world.card(GUEST, lambda message: message["text"].startswith("Completed"))
    assert [block for block in done["blocks"] if block["type"] == "actions"] == []


@over("http")
async def test_who_wants_no_such_message_gets_no_copy(world: World, dana: str) -> None:
    """Turned off in their settings, the task is theirs in Zoho without a word."""
    mute = {"muted": (Topic.ASSIGNED,)}
    await store(world).change_personal(WORKSPACE, BOB, lambda chosen: chosen.model_copy(update=mute))
    await world.slack.say(dana, SALES, "@Taskbot send the offer tomorrow")
    card = await world.card(dana, lambda message: complete_button(message) is not None, SALES)
    await press(world, dana, card, "Assign", SALES)
    assert (await world.slack.submit(dana, {"who": [BOB]})).ok
    await world.card(dana, can_undo, SALES)
    await world.settled()
    assert [each for each in world.slack.messages(world.slack.dm(BOB), BOB) if "send the offer" in each["text"]] == []


@over("http")
async def test_one_conversation_has_one_copy(world: World, dana: str) -> None:
    """Given away and back again, the second time finds the copy that is there."""
    card, _ = await assigned(world, dana)
    await press(world, dana, card, "Undo", SALES)
    back = await world.card(dana, lambda message: complete_button(message) is not None and not can_undo(message), SALES)
    await press(world, dana, back, "Assign", SALES)
    assert (await world.slack.submit(dana, {"who": [BOB]})).ok
    await world.card(dana, can_undo, SALES)
    await world.settled()
    cards = [each for each in world.slack.messages(world.slack.dm(BOB), BOB) if complete_button(each) is not None]
    assert len(cards) == 1


@over("http")
async def test_a_copy_whose_post_got_no_answer_is_not_posted_twice(make_world: WorldMaker, dana: str) -> None:
    """It is looked for by its metadata, as a card's first post is."""
    world = await make_world()
    await world.slack.say(dana, SALES, "@Taskbot send the offer tomorrow")
    card = await world.card(dana, lambda message: complete_button(message) is not None, SALES)
    await press(world, dana, card, "Assign", SALES)
    world.slack.faults.add("chat.postMessage", "drop_after", times=1)
    assert (await world.slack.submit(dana, {"who": [BOB]})).ok
    await world.card(BOB, lambda message: complete_button(message) is not None)
    await world.settled()
    copies = [each for each in world.slack.messages(world.slack.dm(BOB), BOB) if complete_button(each) is not None]
    assert len(copies) == 1
    assert copies[0]["metadata"]["event_type"] == CARD_EVENT
    assert button(copies[0], "Undo") is not None
