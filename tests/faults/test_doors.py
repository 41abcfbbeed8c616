"""Every door while Redis is away, slow or full: an answer in Slack's time, words for who waits, nothing false."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from redis_proxy import RedisProxy
from world import World, WorldMaker, button, complete_button, over

from bot.catalogue import say
from bot.sandbox.slack import seed
from bot.sandbox.slack.seed import BOT_USER_ID, SALES
from bot.slack.listeners import MAKE_TASK, NEW_TASK
from bot.store.embedded import EmbeddedRedis

pytestmark = over("http")
LINK = "https://crm.zoho.com/crm/tab/Tasks/"
# What a person may hear: that it is not saved, that this is not known, that it goes on in a moment.
WORDS = ("door-not-saved", "door-unsure", "door-no-slack")


@dataclass
class Room:
    """A world with one task in a channel, its card and a message about it."""

    world: World
    user: str
    card: dict[str, Any]
    task: str
    message: str
    server: EmbeddedRedis
    proxy: RedisProxy

    @property
    def dm(self) -> str:
        return self.world.slack.dm(self.user)

    def tasks(self, title: str) -> int:
        """How many Zoho holds."""
        return sum(title in str(task["Subject"]) for task in self.world.zoho.crm_tasks())


Act = Callable[[Room], Awaitable[Any]]


async def pressed(room: Room, label: str) -> Any:
    found = button(room.card, label)
    assert found is not None
    return await room.world.slack.click(room.user, SALES, room.card["ts"], found["action_id"], value=found["value"])


async def now(what: object) -> None:
    """What a person does without an answer."""
    del what


# What comes as an event, and is delivered again when it is not taken.
EVENTS: dict[str, Act] = {
    "message": lambda room: room.world.slack.say(room.user, room.dm, "pay by message tomorrow"),
    "mention": lambda room: room.world.slack.say(room.user, SALES, f"<@{BOT_USER_ID}> pay by mention tomorrow"),
    "emoji": lambda room: room.world.slack.react(room.user, SALES, room.message, "pushpin"),
    "home": lambda room: room.world.slack.open_home(room.user),
    "link": lambda room: room.world.slack.say(room.user, SALES, f"look at {LINK}{room.task}"),
    "step": lambda room: now(room.world.slack.run_step(room.user, "create_task", {"task": "pay by step tomorrow"})),
}
# What a person waits for.
WAITED: dict[str, Act] = {
    "slash command": lambda room: room.world.slack.slash(room.user, room.dm, "/task", "pay by slash tomorrow"),
    "form": lambda room: room.world.slack.slash(room.user, room.dm, "/task", ""),
    "status": lambda room: room.world.slack.slash(room.user, room.dm, "/task", "status"),
    "settings": lambda room: room.world.slack.slash(room.user, room.dm, "/task", "settings"),
    "list": lambda room: room.world.slack.slash(room.user, room.dm, "/task", "my tasks"),
    "button": lambda room: pressed(room, "Complete"),
    "menu": lambda room: room.world.choose(room.user, room.card, "Comment", SALES),
    "shortcut": lambda room: room.world.slack.shortcut(room.user, NEW_TASK),
    "message shortcut": lambda room: room.world.slack.shortcut(room.user, MAKE_TASK, SALES, room.message),
    "submission": lambda room: room.world.slack.submit(room.user, {"title": "pay by form"}),
}


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[EmbeddedRedis]:
    """A Redis that may be killed."""
    async with EmbeddedRedis(tmp_path / "own") as server:
        yield server


@pytest.fixture
async def room(make_world: WorldMaker, server: EmbeddedRedis, tmp_path: Path, dana: str) -> AsyncIterator[Room]:
    """Everything is there before it goes wrong, a form too."""
    async with RedisProxy(server.url, tmp_path) as proxy:
        world = await make_world(redis_url=proxy.url, slack_options={"retry_delays": (0,)})
        await world.slack.say(dana, SALES, f"<@{BOT_USER_ID}> call Acme tomorrow")
        card = await world.card(dana, lambda message: complete_button(message) is not None, SALES)
        message = await world.slack.say(seed.MARIA, SALES, "pay by emoji tomorrow")
        await world.slack.shortcut(dana, NEW_TASK)
        await world.slack.until(lambda: world.slack.view_of(dana))
        await world.slack.idle()
        await world.settled()
        yield Room(world, dana, card, str(world.zoho.crm_tasks()[0]["id"]), message.ts, server, proxy)


async def away(room: Room) -> None:
    room.server.kill()


async def back(room: Room) -> None:
    await room.server.start()


async def slow(room: Room) -> None:
    room.proxy.delay = 5.0


async def fast(room: Room) -> None:
    room.proxy.delay = 0.0


async def full(room: Room) -> None:
    await room.world.redis.config_set("maxmemory", "1")


async def roomy(room: Room) -> None:
    await room.world.redis.config_set("maxmemory", "0")


FAULTS: dict[str, tuple[Callable[[Room], Awaitable[None]], Callable[[Room], Awaitable[None]]]] = {
    "away": (away, back),
    "slow": (slow, fast),
    "full": (full, roomy),
}


def heard(room: Room) -> str:
    """All that the person was told: in answers, ephemerally, in forms."""
    slack = room.world.slack
    said = [str(delivery.answer) for delivery in slack.deliveries]
    said += [str(message["text"]) for place in (room.dm, SALES) for message in slack.messages(place, room.user)]
    return "\n".join([*said, str(slack.view_of(room.user)), *slack.snapshot(room.user).get("errors", [])])


@pytest.mark.parametrize("fault", FAULTS)
async def test_each_event_is_delivered_again(room: Room, fault: str) -> None:
    """None is called saved that is not: each gets a 5xx, and once Redis is well its second delivery does its work."""
    goes_wrong, heals = FAULTS[fault]
    before = len(room.world.slack.deliveries)
    await goes_wrong(room)
    await asyncio.gather(*(act(room) for act in EVENTS.values()))
    await room.world.slack.idle()
    await heals(room)
    failed = [each for each in list(room.world.slack.deliveries)[before:] if each.kind == "events" and not each.ok]
    assert {each.name for each in failed} == {
        "message",
        "app_mention",
        "reaction_added",
        "app_home_opened",
        "link_shared",
        "function_executed",
    }
    assert {each.status for each in failed} <= {500, 503}
    await asyncio.gather(*(room.world.slack.redeliver(each) for each in failed))
    await done(room, {f"pay by {name}": 1 for name in ("message", "mention", "emoji", "step")})


@pytest.mark.parametrize("fault", FAULTS)
async def test_each_person_who_waits_is_answered(room: Room, fault: str) -> None:
    """In three seconds, in words where it could not be saved; what is said to be not saved never happens."""
    goes_wrong, heals = FAULTS[fault]
    before = len(room.world.slack.deliveries)
    await goes_wrong(room)
    await asyncio.gather(*(act(room) for act in WAITED.values()))
    await heals(room)
    waited = [each for each in list(room.world.slack.deliveries)[before:] if each.kind != "events"]
    assert len(waited) >= len(WAITED)
    assert [each for each in waited if not each.ok] == []
    slash = next(each for each in waited if each.payload.get("text") == "pay by slash tomorrow")
    assert any(say(words) in str(slash.answered()) for words in WORDS)
    await room.world.slack.idle()
    await room.world.settled()
    unsure = say("door-unsure") in heard(room)
    for title in ("pay by slash", "pay by form"):
        assert room.tasks(title) <= unsure, title


async def done(room: Room, expected: dict[str, int]) -> None:
    """Waits until Zoho holds what is expected, and nothing is left to do."""
    await room.world.until_zoho(lambda: {title: room.tasks(title) for title in expected} == expected)
    await room.world.settled()
    assert {title: room.tasks(title) for title in expected} == expected
