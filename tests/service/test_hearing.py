"""Messages of Zoho CRM's channels: only so many a minute of each, and the same one once."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import Any, cast

import pytest
from pydantic import SecretStr

from bot.commands import Command
from bot.ports import Channel, ChannelOf, Channels, Effects, Inbox
from bot.service.sync.hearing import MOST_A_MINUTE, MOST_IDS, Hearing
from bot.specs import TaskRef, Tenant
from bot.store.seal import CommandIds

CHANNEL = Channel(id="77", token=SecretStr("token"), secret=SecretStr("secret"))


class OneChannel:
    """Channels that has one."""

    async def named(self, secret: str) -> ChannelOf | None:
        if secret != "secret":
            return None
        return ChannelOf(tenant=Tenant(team="T1"), grant="g", user="U1", channel=CHANNEL)


class Kept:
    """An inbox that keeps commands by their ids; every task with an even number has a card."""

    def __init__(self) -> None:
        self.commands: dict[str, Command] = {}

    async def accept(self, command: Command, effects: Effects) -> bool:
        assert effects == Effects()
        new = command.id not in self.commands
        self.commands[command.id] = command
        return new

    async def cards_of(self, tenant: Tenant, ref: TaskRef) -> Sequence[str]:
        assert tenant.team == "T1"
        return ["c"] if int(ref.id) % 2 == 0 else []


class Now:
    """A clock that tests move."""

    at = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)

    def now(self) -> dt.datetime:
        return self.at


def hearing() -> tuple[Hearing, Kept, Now]:
    """One that hears."""
    kept, clock = Kept(), Now()
    return Hearing(cast("Channels", OneChannel()), cast("Inbox", kept), CommandIds(b"k" * 32), clock), kept, clock


def message(**changes: Any) -> bytes:
    """What the channel sends."""
    said: Mapping[str, Any] = {"channel_id": "77", "token": "token", "module": "Tasks", "ids": ["2"], "server_time": 1}
    return json.dumps({**said, **changes}).encode()


async def test_the_same_message_is_one_sighting() -> None:
    """However often it comes; at another time it is another."""
    hears, kept, _ = hearing()
    for _ in range(3):
        assert await hears.hear("secret", message()) == "taken"
    assert len(kept.commands) == 1
    assert await hears.hear("secret", message(server_time=2)) == "taken"
    assert len(kept.commands) == 2


async def test_only_tasks_that_have_a_card() -> None:
    """Of all that it names, and of those so many."""
    hears, kept, _ = hearing()
    await hears.hear("secret", message(ids=[str(number) for number in range(2 * MOST_IDS)]))
    (command,) = kept.commands.values()
    assert len(json.loads(command.text)["refs"]) == MOST_IDS / 2
    assert await hears.hear("secret", message(ids=["1", "x", None, {}], server_time=3)) == "taken"
    assert len(kept.commands) == 1


async def test_so_many_a_minute() -> None:
    """One more is told to come later; unproven ones take nobody's place."""
    hears, _, clock = hearing()
    for _ in range(MOST_A_MINUTE + 1):
        assert await hears.hear("secret", message(token="another")) == "unproven"
    for _ in range(MOST_A_MINUTE):
        assert await hears.hear("secret", message()) == "taken"
    assert await hears.hear("secret", message()) == "busy"
    clock.at += dt.timedelta(minutes=1)
    assert await hears.hear("secret", message()) == "taken"


async def test_an_id_that_came_as_a_number() -> None:
    """The channel's id is a long of ours; whichever way it comes back, the token is what proves it."""
    hears, kept, _ = hearing()
    assert await hears.hear("secret", message(channel_id=77, ids=[2])) == "taken"
    assert len(kept.commands) == 1
    assert await hears.hear("secret", message(channel_id=78)) == "unproven"


async def test_what_is_no_message() -> None:
    """No secret, another one, no JSON, a list."""
    hears, kept, _ = hearing()
    assert await hears.hear("", message()) == "unknown"
    assert await hears.hear("Secret", message()) == "unknown"
    assert await hears.hear("secret", b"\xff") == "unread"
    assert await hears.hear("secret", b"[1]") == "unread"
    assert kept.commands == {}


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        (b"[" * 200_000, "unread"),
        (b'"token"', "unread"),
        (b"\xff", "unread"),
        (message(token="\ud800"), "unproven"),
        (message(token=None), "unproven"),
        (message(channel_id=["77"]), "unproven"),
        (message(ids={"2": 2}), "taken"),
        (message(ids=[None, {}, "-2", "\ud800", 2.0]), "taken"),
    ],
    ids=["deep", "no object", "no text", "half a letter", "no token", "a list", "no list", "no ids"],
)
async def test_what_no_channel_sends(body: bytes, verdict: str) -> None:
    """It is answered, and nothing comes of it."""
    hears, kept, _ = hearing()
    assert await hears.hear("secret", body) == verdict
    assert not kept.commands
