"""What nobody asked for: told with a way to hear less of it, held back in quiet hours, and not told where it is off."""

import asyncio
import datetime as dt
from typing import Any

import aiohttp
import pytest
from settings_world import WORKSPACE, store
from world import World, WorldMaker, button, over

from bot.catalogue import say
from bot.commands import Notice
from bot.preferences import Personal, Preferred, Topic
from bot.sandbox.slack import seed
from bot.slack.unasked.less import ACTION, message
from bot.specs import Place

LESS = say("settings-less")
# Seven in the evening in New York.
EVENING = dt.datetime(2027, 7, 14, 23, tzinfo=dt.UTC)
QUIET = Personal(quiet_from=dt.time(18), quiet_to=dt.time(8))


class Moving:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.time = EVENING

    def now(self) -> dt.datetime:
        return self.time


async def tell(world: World, user: str, text: str, topic: Topic | None, channel: str | None = None) -> None:
    """A notice of the bot's, as a job gives it."""
    place = Place(channel=channel or user)
    await world.bot.engine.tell(
        Notice(id=f"notice-{text}", tenant=WORKSPACE, user=user, place=place, text=text, topic=topic)
    )


async def heard(world: World, user: str, text: str, channel: str | None = None) -> dict[str, Any]:
    return await world.card(user, lambda message: text in message["text"], channel)


def texts(world: World, user: str) -> list[str]:
    messages = world.slack.messages(world.slack.dm(user), user)
    return [message["text"] for message in messages if message.get("bot_id")]


async def held_back(world: World) -> None:
    """Waits until something outgoing is put off for hours."""
    async with asyncio.timeout(20):
        while not await _put_off(world):  # noqa: ASYNC110 - Redis has no event for it
            await asyncio.sleep(0.01)


async def _put_off(world: World) -> bool:
    now = (await world.redis.time())[0]
    lines = [line async for line in world.redis.scan_iter("tb:*}:out:*")]
    return any([await world.redis.zcount(line, now + 3600, "+inf") for line in lines])


async def press(world: World, user: str, message: dict[str, Any], channel: str) -> None:
    found = button(message, LESS)
    assert found is not None
    outcome = await world.slack.click(user, channel, message["ts"], ACTION, value=found["value"])
    assert outcome.ok, outcome


async def test_less_like_this(world: World, dana: str) -> None:
    """One press, asked first, turns that kind off for that person; every other kind is told as before."""
    await tell(world, dana, "Maria gave you “call Bob”.", Topic.ASSIGNED)
    told = await heard(world, dana, "Maria gave you")
    found = button(told, LESS)
    assert found is not None
    assert "tasks that somebody gives you" in found["confirm"]["text"]["text"]
    await press(world, dana, told, world.slack.dm(dana))
    await heard(world, dana, say("settings-less-done", what=say("settings-topic-assigned")))
    assert (await store(world).levels(WORKSPACE, dana)).personal == Personal(muted=(Topic.DIGEST, Topic.ASSIGNED))
    await tell(world, dana, "Maria gave you “call Jim”.", Topic.ASSIGNED)
    await tell(world, dana, "“call Joe” is overdue.", Topic.OVERDUE)
    await tell(world, seed.BOB, "Maria gave you “call Jane”.", Topic.ASSIGNED)
    await heard(world, dana, "is overdue")
    await heard(world, seed.BOB, "call Jane")
    await world.settled()
    assert not [text for text in texts(world, dana) if "call Jim" in text]


async def test_in_a_channel_it_is_for_one_pair_of_eyes(world: World, dana: str) -> None:
    """The button works on an ephemeral too, and its answer is one."""
    await tell(world, dana, "Your task was changed.", Topic.CHANGED, seed.SALES)
    await press(world, dana, await heard(world, dana, "Your task was changed", seed.SALES), seed.SALES)
    await heard(world, dana, "Turned off", seed.SALES)
    await world.settled()
    assert not [m for m in world.slack.messages(seed.SALES, seed.BOB) if m.get("bot_id")]


@over("http")
async def test_an_answer_has_no_such_button(world: World, dana: str) -> None:
    """What was asked for can't be turned off."""
    await tell(world, dana, "There are no tasks.", None)
    assert button(await heard(world, dana, "There are no tasks"), LESS) is None


@over("http")
async def test_a_kind_that_is_no_more(world: World, dana: str) -> None:
    """A button of another version is answered, and changes nothing."""
    content = message("It rains.", Topic.DUE)
    content["blocks"][-1]["elements"][0]["value"] = "weather"
    posted = {"channel": world.slack.dm(dana), "unfurl_links": False, "unfurl_media": False, **content}
    who = {"Authorization": f"Bearer {world.slack.bot_token}"}
    async with aiohttp.ClientSession(headers=who) as session:
        await session.post(f"{world.slack.api_url}chat.postMessage", json=posted)
    await press(world, dana, await heard(world, dana, "It rains"), world.slack.dm(dana))
    await heard(world, dana, say("settings-less-gone"))
    assert (await store(world).levels(WORKSPACE, dana)).personal == Personal()


@over("http")
async def test_a_reminder_that_rings_can_be_turned_off(world: World, dana: str) -> None:
    """The ones that the bot itself rings; the task stays as it is."""
    await store(world).change_personal(WORKSPACE, dana, lambda _: Personal(muted=(Topic.REMINDER,)))
    line = "call Bob in 3 hours remind me 2 hours before remind me 1 hour before"
    await world.slack.say(dana, world.slack.dm(dana), line)
    await world.slack.say(seed.BOB, world.slack.dm(seed.BOB), line)
    for user in (dana, seed.BOB):
        await heard(world, user, "call Bob")
    await world.settled()
    await world.hasten()
    ringing = await heard(world, seed.BOB, "Reminder: call Bob")
    assert button(ringing, LESS) is not None
    await world.settled()
    assert not [text for text in texts(world, dana) if text.startswith("Reminder")]


@over("http")
async def test_quiet_hours(make_world: WorldMaker, dana: str) -> None:
    """What can wait waits until they end; a reminder rings when it was set to."""
    clock = Moving()
    world = await make_world(parts={"clock": clock})
    await store(world).change_personal(WORKSPACE, dana, lambda _: QUIET)
    await tell(world, dana, "“call Joe” is overdue.", Topic.OVERDUE)
    await tell(world, dana, "Reminder: call Joe.", Topic.REMINDER)
    await heard(world, dana, "Reminder: call Joe")
    await held_back(world)
    assert not [text for text in texts(world, dana) if "overdue" in text]
    clock.time = EVENING + dt.timedelta(hours=13)
    await world.hasten()
    await heard(world, dana, "is overdue")


MOMENTS = [
    ("18:00", "22:00", "17:59", None),
    ("18:00", "22:00", "18:00", "22:00"),
    ("18:00", "22:00", "22:00", None),
    ("22:00", "08:00", "23:30", "08:00 next day"),
    ("22:00", "08:00", "07:59", "08:00"),
    ("22:00", "08:00", "12:00", None),
]


@pytest.mark.parametrize(("start", "end", "now", "until"), MOMENTS)
def test_when_quiet_hours_end(start: str, end: str, now: str, until: str | None) -> None:
    """Also over midnight; their first minute is quiet, their last moment is not."""
    preferred = Preferred(quiet_from=dt.time.fromisoformat(start), quiet_to=dt.time.fromisoformat(end))
    moment = dt.datetime.combine(dt.date(2027, 7, 14), dt.time.fromisoformat(now), dt.UTC)
    found = preferred.quiet_until(moment)
    said = None if found is None else f"{found:%H:%M}" + (" next day" if found.date() > moment.date() else "")
    assert said == until
