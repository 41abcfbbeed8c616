"""What people see of what Zoho does not have yet, and of what was given up: the card, `status` and `admin`."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from world import World, WorldMaker, button, complete_button, over

from bot.catalogue import say
from bot.ports import Effects
from bot.sandbox.slack import seed
from bot.service import cards
from bot.specs import Tenant

POST = "POST /crm/v8/Tasks"


def away(world: World) -> None:
    """Zoho says 429 to whatever would make a task, and for long."""
    world.zoho.faults.add(match=POST, kind="429", times=None, retry_after=300)


async def told(world: World, user: str, channel: str, begins: str) -> str:
    """The newest text of the bot there, ephemeral or not, that begins so."""

    def found() -> list[str]:
        texts = (str(message["text"]) for message in world.slack.messages(channel, user) if message.get("bot_id"))
        return [text for text in texts if text.startswith(begins)]

    await world.slack.until(found, timeout=20)
    return found()[-1]


async def asked(world: World, user: str, word: str, channel: str = seed.SALES) -> dict[str, Any]:
    """What a slash command is answered with."""
    outcome = await world.slack.slash(user, channel, "/task", word)
    assert outcome.ok, outcome
    assert outcome.reply is not None
    return outcome.reply


async def status_of(world: World, user: str, door: str, begins: str) -> str:
    """`status`, in one of the doors."""
    if door == "slash":
        text = str((await asked(world, user, "status"))["text"])
        assert text.startswith(begins)
        return text
    await world.slack.say(user, world.slack.dm(user), "status")
    return await told(world, user, world.slack.dm(user), begins)


@asynccontextmanager
async def working(world: World) -> AsyncIterator[None]:
    """The worker, for a world that was made without."""
    running = asyncio.create_task(world.bot.worker.run())
    try:
        yield
    finally:
        world.bot.worker.stop()
        await running


async def known(world: World, user: str) -> None:
    """Slack's profile of the person is at hand from now on, so that what they say is read before it is answered."""
    await asked(world, user, "admin")


async def given_up(world: World, user: str, text: str) -> str:
    """A task that the bot gave up as the worker does after a day; the id of its command."""
    await known(world, user)
    await world.slack.say(user, world.slack.dm(user), text)
    await world.slack.idle()
    async with asyncio.timeout(10):
        while (claim := await world.bot.engine.claim("due")) is None:
            await world.bot.engine.wait("due", 0.05)
    drawn = await world.bot.engine.card(claim.tenant, claim.command.id)
    refused = cards.refused(drawn.card, "Zoho was away for a day.") if drawn is not None else None
    await claim.finish(Effects(card=refused), problem="Zoho was away for a day.", dead=True)
    return claim.command.id


@pytest.mark.parametrize("door", ["slash", "dm"])
async def test_nothing_waits(world: World, dana: str, door: str) -> None:
    """One sentence, and no task named "status"."""
    assert await status_of(world, dana, door, say("status-nothing")) == say("status-nothing")
    await world.settled()
    assert world.zoho.crm_tasks() == []


@pytest.mark.parametrize("door", ["slash", "dm"])
async def test_what_waits(world: World, dana: str, door: str) -> None:
    """Title as it was typed, since when, state, problem and what comes next; nobody else sees it."""
    away(world)
    await world.slack.say(dana, world.slack.dm(dana), "call <Acme> & Söhne tomorrow")
    await world.card(dana, lambda message: "waiting" in message["text"])
    text = await status_of(world, dana, door, "1 thing")
    first = text.splitlines()[1]
    assert text.startswith("1 thing you asked for is not in Zoho yet:\n")
    assert first.startswith("1. Make “call &lt;Acme&gt; &amp; Söhne”, asked ")
    assert "ago: waiting. Zoho asks us to slow down;" in first
    assert first.endswith("minutes.")
    assert "I try again in" in first
    assert await status_of(world, seed.BOB, "slash", say("status-nothing")) == say("status-nothing")


@over("http")
async def test_more_than_there_is_room_for(make_world: WorldMaker, dana: str) -> None:
    """The first that fit, and how many more: within what Slack takes."""
    world = await make_world(with_worker=False)
    for number in range(23):
        await world.slack.say(dana, world.slack.dm(dana), f"task {number:02} {'with a long title ' * 12}tomorrow")
        await world.slack.idle()
    text = str((await asked(world, dana, "status"))["text"])
    assert text.startswith("23 things you asked for are not in Zoho yet:\n1. Make “task 00 ")
    assert len(text) < 4000
    shown = len(text.splitlines()) - 2
    assert text.endswith(f"And {23 - shown} more.")
    assert "saved. It is sent as soon as its turn comes." in text


@over("http")
async def test_a_reminder_for_later_is_not_waiting(world: World, dana: str) -> None:
    """What is planned is no debt: the task is in Zoho."""
    line = "send the offer tomorrow 3pm remind me 30m before remind me the day before at 5pm"
    await world.slack.say(dana, world.slack.dm(dana), line)
    await world.card(dana, lambda message: complete_button(message) is not None)
    assert await status_of(world, dana, "slash", say("status-nothing")) == say("status-nothing")


async def test_the_card_counts_who_waits(world: World, dana: str) -> None:
    """Of several that wait for a busy Zoho, a later card says how many there are."""
    away(world)
    for text in ("call Acme tomorrow", "write to Acme tomorrow", "visit Acme tomorrow"):
        await world.slack.say(dana, world.slack.dm(dana), text)
        waits = f"Saved, waiting to reach Zoho CRM: {text.removesuffix(' tomorrow')}"
        await told(world, dana, world.slack.dm(dana), waits)
    text = await told(world, dana, world.slack.dm(dana), "Saved, waiting to reach Zoho CRM: visit Acme")
    assert text.endswith("3 tasks wait; yours is saved and will follow.")
    assert await world.bot.engine.queued(Tenant(team=world.slack.team_id)) == 3


async def test_the_card_says_that_it_is_sending(world: World, dana: str) -> None:
    """While a POST takes long, and not before."""
    await known(world, dana)
    world.zoho.faults.add(match=POST, kind="latency", times=1, seconds=3.5)
    await world.slack.say(dana, world.slack.dm(dana), "send the offer tomorrow")
    await world.card(dana, lambda message: message["text"].startswith("Saved, on its way to Zoho CRM"))
    sending = await world.card(dana, lambda message: message["text"].startswith("Sending to Zoho CRM"))
    assert sending["text"] == f"Sending to Zoho CRM …: {sending['text'].split(': ', 1)[1]}"
    made = await world.card(dana, lambda message: complete_button(message) is not None)
    assert made["ts"] == sending["ts"]
    assert "To do in Zoho CRM" in made["text"]


async def test_looked_up_it_is_still_sending(world: World, dana: str) -> None:
    """The answer never came: until the outcome is known it is neither waiting nor made."""
    world.zoho.faults.add(match=POST, kind="drop_after", times=1)
    world.zoho.faults.add(match="POST /crm/v8/coql", kind="500_before", times=None, seconds=None)
    world.zoho.faults.add(match="GET /crm/v8/Tasks*", kind="500_before", times=None, seconds=None)
    await world.slack.say(dana, world.slack.dm(dana), "send the offer tomorrow")
    await world.card(dana, lambda message: message["text"].startswith("Sending to Zoho CRM"))
    text = await status_of(world, dana, "slash", "1 thing")
    assert "being sent, or its outcome looked up" in text
    assert "It may be in Zoho already; I look there before anything is sent again" in text
    world.zoho.faults.clear()
    await world.card(dana, lambda message: complete_button(message) is not None)
    assert len(world.zoho.crm_tasks()) == 1


@over("http")
async def test_a_quick_task_does_not_flicker(world: World, dana: str) -> None:
    """Saved, then made: no picture in between, and none after."""
    await world.slack.say(dana, world.slack.dm(dana), "send the offer tomorrow")
    await world.card(dana, lambda message: complete_button(message) is not None)
    await world.hasten()
    await world.settled()
    drawn = [call for call in world.slack.calls if call.method in {"chat.postMessage", "chat.update"}]
    assert not any("Sending" in str(call.arguments) for call in drawn)
    assert len(drawn) <= 2


async def test_an_admin_takes_up_what_was_given_up(make_world: WorldMaker, dana: str) -> None:
    """Listed with author, what, why and when; Retry makes it, the card follows, and the author hears of it."""
    world = await make_world(with_worker=False)
    world.slack.speaks(seed.MARIA, "en-GB")
    await given_up(world, seed.MARIA, "call <Acme> tomorrow")
    page = await asked(world, dana, "admin")
    assert page["text"].startswith("1 request was given up.")
    line = page["text"].splitlines()[1]
    assert line.startswith(f"1. <@{seed.MARIA}>: Make “call &lt;Acme&gt;”, asked ")
    assert "given up 1 second ago" in line or "seconds ago" in line
    assert line.endswith("Zoho was away for a day.")
    async with working(world):
        await world.card(seed.MARIA, lambda message: message["text"].startswith("Not made in Zoho CRM"))
        await world.press(dana, page, "Retry", seed.SALES)
        await told(world, dana, seed.SALES, "Taken up again: make “call &lt;Acme&gt;”.")
        await told(world, seed.MARIA, world.slack.dm(seed.MARIA), "An admin has taken up again what you asked for")
        await world.card(seed.MARIA, lambda message: complete_button(message) is not None)
        assert len(world.zoho.crm_tasks()) == 1
        await world.press(dana, page, "Retry", seed.SALES)
        await told(world, dana, seed.SALES, "That was taken up again or dropped already")
        await world.settled()
    assert len(world.zoho.crm_tasks()) == 1
    assert (await asked(world, dana, "admin"))["text"] == say("status-no-letters")


async def test_an_admin_drops_what_was_given_up(make_world: WorldMaker, dana: str) -> None:
    """It is asked first; then it is gone, nothing is made, and the author knows."""
    world = await make_world(with_worker=False)
    await given_up(world, seed.MARIA, "call Acme tomorrow")
    page = await asked(world, dana, "admin")
    drop = button(page, "Drop")
    assert drop is not None
    assert drop["confirm"]["text"]["text"] == "It will never be done. The author is told."
    async with working(world):
        await world.press(dana, page, "Drop", seed.SALES)
        await told(world, dana, seed.SALES, "Dropped: make “call Acme”.")
        await told(world, seed.MARIA, world.slack.dm(seed.MARIA), "An admin has dropped what you asked for")
        await world.settled()
    assert world.zoho.crm_tasks() == []
    assert (await asked(world, dana, "admin"))["text"] == say("status-no-letters")


@over("http")
async def test_only_admins(make_world: WorldMaker, dana: str) -> None:
    """Those of the setting, where it names any: then Slack's own admins are none."""
    world = await make_world(with_worker=False, admins=seed.MARIA)
    await given_up(world, seed.BOB, "call Acme tomorrow")
    assert (await asked(world, dana, "admin"))["text"] == say("status-only-admins")
    assert (await asked(world, seed.BOB, "admin"))["text"] == say("status-only-admins")
    assert button(await asked(world, seed.MARIA, "admin"), "Retry") is not None


@over("http")
async def test_many_letters_fit(make_world: WorldMaker, dana: str) -> None:
    """The page shows what Slack takes, and how many more there are."""
    world = await make_world(with_worker=False)
    for number in range(12):
        await given_up(world, seed.MARIA, f"task {number:02} {'with a long title ' * 13}tomorrow")
    page = await asked(world, dana, "admin")
    assert page["text"].startswith("12 requests were given up.")
    assert page["text"].endswith("And 2 more; settle these first, or use `taskbot dead`.")
    assert len(page["blocks"]) == 22
