"""Preferences that are carried out beyond the reading: where cards go, how far series go, whose Zoho, who may."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from settings_world import WORKSPACE, change, opened, store, submitted
from world import World, WorldMaker, complete_button, over

from bot.catalogue import say
from bot.preferences import Personal, Workspace
from bot.sandbox.slack import seed
from bot.slack.listeners import MAKE_TASK

PUBLIC = "https://bot.example.com"


@asynccontextmanager
async def working(world: World) -> AsyncIterator[None]:
    """The worker, for a world that was made without."""
    running = asyncio.create_task(world.bot.worker.run())
    try:
        yield
    finally:
        world.bot.worker.stop()
        await running


async def choose(world: World, user: str, level: str, **values: object) -> None:
    """Chooses in #sales, through the form."""
    await opened(world, user, seed.SALES)
    await change(world, user, level)
    outcome = await submitted(world, user, values)
    assert outcome.ok, outcome
    await world.slack.close_view(user)


async def answered(world: World, user: str, text: str) -> str:
    """What a slash command is answered with."""
    outcome = await world.slack.slash(user, seed.SALES, "/task", text)
    return json.dumps(outcome.reply, ensure_ascii=False)


@pytest.mark.parametrize(("wanted", "threaded"), [("channel", False), ("thread", True)])
async def test_a_mentions_card_goes_where_the_channel_wants_it(
    world: World, dana: str, wanted: str, threaded: bool
) -> None:
    """Into the channel for all to see, or into the message's thread."""
    await choose(world, dana, "channel", confirmations=wanted)
    said = await world.slack.say(dana, seed.SALES, "@Taskbot send the offer tomorrow")
    card = await world.card(dana, lambda message: complete_button(message) is not None, seed.SALES)
    assert card.get("thread_ts") == (said.ts if threaded else None)


@over("http")
async def test_a_slash_commands_card_may_be_the_channels(world: World, dana: str) -> None:
    """Its answer says where the card is, which everybody there sees."""
    await choose(world, dana, "channel", confirmations="channel")
    assert say("settings-card-in-channel") in await answered(world, dana, "send the offer tomorrow")
    await world.card(seed.BOB, lambda message: complete_button(message) is not None, seed.SALES)


async def test_a_mentions_card_may_be_its_authors_alone(world: World, dana: str) -> None:
    """Then the channel stays as it was."""
    await choose(world, dana, "channel", confirmations="private")
    await world.slack.say(dana, seed.SALES, "@Taskbot send the offer tomorrow")
    await world.card(dana, lambda message: complete_button(message) is not None)
    await world.settled()
    assert not [m for m in world.slack.messages(seed.SALES, seed.BOB) if m.get("bot_id")]


async def test_a_late_worker_reads_what_was_meant_then(make_world: WorldMaker) -> None:
    """Nobody's profile is known, so the worker reads; the preferences are those of when it was first said."""
    world = await make_world(with_worker=False)
    await store(world).change_workspace(WORKSPACE, lambda _: Workspace(day_first=True))
    await world.slack.say(seed.BOB, world.slack.dm(seed.BOB), "call Jane 3/8")
    await world.slack.idle()
    (delivery,) = [one for one in world.slack.deliveries if one.kind == "events"]
    await store(world).change_workspace(WORKSPACE, lambda _: Workspace(day_first=False))
    await world.slack.redeliver(delivery)
    async with working(world):
        await world.card(seed.BOB, lambda message: complete_button(message) is not None)
    (task,) = world.zoho.crm_tasks()
    assert str(task["Due_Date"])[5:] == "08-03"


@over("http")
@pytest.mark.parametrize(
    ("chosen", "most"), [({"horizon_tasks": "5"}, 5), ({"horizon_months": "1"}, 5)], ids=["tasks", "months"]
)
async def test_an_endless_series_ends_at_the_horizon(
    world: World, dana: str, chosen: dict[str, str], most: int
) -> None:
    """Made for as long as the workspace wants; without it there are fifty."""
    await choose(world, dana, "workspace", **chosen)
    await world.slack.say(dana, world.slack.dm(dana), "water the plants every monday")
    await world.card(dana, lambda message: complete_button(message) is not None)
    assert 4 <= len(world.zoho.crm_tasks()) <= most


@over("http")
async def test_the_workspaces_zoho_may_be_its_own_alone(make_world: WorldMaker, dana: str) -> None:
    """Then everybody connects their own first, and it takes effect at once."""
    world = await make_world(public_url=PUBLIC)
    assert "Saved" in await answered(world, dana, "call Bob tomorrow") or "reading" in await answered(world, dana, "x")
    await choose(world, dana, "workspace", shared_zoho="off")
    assert "everybody uses their own Zoho" in await answered(world, dana, "call Jane tomorrow")
    await choose(world, dana, "workspace", shared_zoho="default")
    assert "everybody uses their own Zoho" not in await answered(world, dana, "call Jim tomorrow")


@over("http")
async def test_who_may_connect(make_world: WorldMaker, dana: str) -> None:
    """Only admins, where they said so; ending a connection stays everybody's own affair."""
    world = await make_world(public_url=PUBLIC, with_worker=False)
    assert PUBLIC in await answered(world, seed.BOB, "connect")
    await choose(world, dana, "workspace", connecting="admins")
    assert "only an admin" in await answered(world, seed.BOB, "connect")
    assert PUBLIC in await answered(world, dana, "connect")
    assert "only an admin" not in await answered(world, seed.BOB, "disconnect")


@over("http")
async def test_admins_beside_those_of_the_settings(make_world: WorldMaker, dana: str) -> None:
    """Each may see what was given up and change the workspace; Slack's own admins then are none."""
    world = await make_world(admins=seed.MARIA, with_worker=False)
    assert "Only an admin" in await answered(world, dana, "admin")
    assert "Only an admin" in await answered(world, seed.BOB, "admin")
    await choose(world, seed.MARIA, "workspace", admins=[seed.BOB])
    assert "Only an admin" in await answered(world, dana, "admin")
    for admin in (seed.MARIA, seed.BOB):
        assert "Only an admin" not in await answered(world, admin, "admin")


@over("http")
async def test_reactions_are_the_channels_affair(world: World, dana: str) -> None:
    """Another emoji makes tasks, the usual one no longer does; switched off, none does."""
    await choose(world, dana, "channel", emoji=":eyes:")
    said = [await world.slack.say(seed.MARIA, seed.SALES, text) for text in ("Call Jane", "Call Jim", "Call Joe")]
    await world.slack.react(dana, seed.SALES, said[0].ts, "pushpin")
    await world.slack.react(dana, seed.SALES, said[1].ts, "eyes")
    await world.card(dana, lambda message: complete_button(message) is not None)
    await choose(world, dana, "channel", reaction="off")
    await world.slack.react(dana, seed.SALES, said[2].ts, "eyes")
    await world.slack.idle()
    await world.settled()
    assert [task["Subject"] for task in world.zoho.crm_tasks()] == ["Call Jim"]


async def test_a_place_that_zoho_mail_has_not_is_said(world: World, dana: str) -> None:
    """It is stored as it was typed, and whoever typed it hears at once what there is."""
    await choose(world, dana, "channel", group="Marketng")
    told = await world.card(dana, lambda message: "would find no place" in message["text"], seed.SALES)
    assert "Marketing" in told["text"]
    await choose(world, dana, "channel", group="marketing", project="Blogging")
    await world.slack.say(dana, seed.SALES, "@Taskbot write the post tomorrow")
    await world.card(dana, lambda message: complete_button(message) is not None, seed.SALES)
    (task,) = world.zoho.mail_tasks()
    assert task["project"]["name"] == "Blogging"


async def test_the_form_begins_with_what_is_preferred(world: World, dana: str) -> None:
    """The product, and the channel's record."""
    await store(world).change_personal(WORKSPACE, dana, lambda _: Personal(zone="Asia/Tokyo"))
    await choose(world, dana, "channel", product="crm", record="Acme")
    assert (await world.slack.slash(dana, seed.SALES, "/task", "")).ok
    view = world.slack.view_of(dana)
    assert view is not None
    blocks = {block["block_id"]: block for block in view["blocks"]}
    assert blocks["product"]["element"]["initial_option"]["value"] == "crm"
    assert "Asia/Tokyo" in json.dumps(blocks["time"].get("hint"))
    assert (await world.slack.submit(dana, {"title": "call Bob"})).ok
    card = await world.card(dana, lambda message: complete_button(message) is not None)
    assert "Acme" in card["text"]


@over("http")
async def test_other_ways_to_a_task_read_by_them_too(world: World, dana: str) -> None:
    """A reaction, and several tasks in one message, made after they were asked about."""
    await choose(world, dana, "workspace", day_first="day-first")
    pinned = await world.slack.say(seed.MARIA, seed.SALES, "Call Jane 3/8")
    await world.slack.react(dana, seed.SALES, pinned.ts, "pushpin")
    many = await world.slack.say(seed.MARIA, seed.SALES, "call Jim 4/8\ncall Joe 5/8")
    assert (await world.slack.shortcut(dana, MAKE_TASK, seed.SALES, many.ts)).ok
    asked = await world.card(dana, lambda message: "Jim" in message["text"], seed.SALES)
    found = next(e for block in asked["blocks"] for e in block.get("elements", ()) if e.get("style") == "primary")
    outcome = await world.slack.click(dana, seed.SALES, asked["ts"], found["action_id"], value=found["value"])
    assert outcome.ok, outcome
    await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == 3)
    days = {str(task["Subject"]).split()[1]: str(task["Due_Date"])[5:] for task in world.zoho.crm_tasks()}
    assert days == {"Jane": "08-03", "Jim": "08-04", "Joe": "08-05"}
