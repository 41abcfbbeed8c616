"""The Socket Mode door, against a Slack that refreshes, drops, falls silent or refuses: nothing is lost or doubled."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from world import QUICK, World, WorldMaker, complete_button, over, redeliveries

from bot.build import build
from bot.errors import SettingsError
from bot.sandbox.slack import seed
from bot.sandbox.slack.sockets import Connection
from bot.slack.doors.sockets import CONNECTIONS
from bot.store.embedded import EmbeddedRedis

pytestmark = over("socket")

# More tries than Slack's three, and sooner: the real ones go on for five minutes.
OFTEN = {"retry_delays": (0, 0.2, 0.5, 1, 1, 2, 2, 4)}


async def until_replaced(world: World, old: list[Connection]) -> None:
    """Waits until the door has all its connections again, and none of them is an old one."""

    def replaced() -> bool:
        now = world.slack.sockets.connections
        return len(now) == CONNECTIONS and not set(now) & set(old)

    await world.slack.until(replaced, timeout=20)


async def made(world: World, titles: list[str]) -> list[str]:
    """Waits for the tasks, and for everything to come to rest: the titles of all that Zoho has then, sorted."""
    await world.until_zoho(lambda: {task["Subject"] for task in world.zoho.crm_tasks()} >= set(titles))
    await world.slack.idle(timeout=20)
    await world.settled()
    return sorted(task["Subject"] for task in world.zoho.crm_tasks())


async def test_two_connections_are_greeted(world: World, dana: str) -> None:
    """Both are open, and a slash command, a message and a button come through them."""
    assert len(world.slack.sockets.connections) == 2
    assert (await world.slack.slash(dana, seed.SALES, "/task", "call Acme tomorrow")).ok
    card = await world.card(dana, lambda message: complete_button(message) is not None)
    button = complete_button(card)
    assert button is not None
    assert (await world.slack.click(dana, world.slack.dm(dana), card["ts"], button["action_id"])).ok
    await world.until_zoho(lambda: world.zoho.crm_tasks()[0]["Status"] == "Completed")


async def test_the_next_connection_opens_before_a_warned_one_closes(make_world: WorldMaker, dana: str) -> None:
    """After a warning there are four for a while: the old ones serve until Slack closes them."""
    world = await make_world(parts={"patience": replace(QUICK, linger=600)})
    old = list(world.slack.sockets.connections)
    await world.slack.sockets.disconnect("warning")
    await world.slack.until(lambda: len(world.slack.sockets.connections) == 2 * CONNECTIONS)
    assert set(old) < set(world.slack.sockets.connections)
    for number in range(8):
        assert (await world.slack.slash(dana, seed.SALES, "/task", f"call number {number} tomorrow")).ok


@pytest.mark.parametrize("reason", ["warning", "refresh_requested", "link_disabled"])
async def test_an_ended_connection_is_replaced(make_world: WorldMaker, dana: str, reason: Any) -> None:
    """Whatever Slack's word for the end, fresh connections take over, and what is said meanwhile becomes one task."""
    world = await make_world(slack_options=OFTEN)
    old = list(world.slack.sockets.connections)
    await world.slack.sockets.disconnect(reason)
    await world.slack.say(dana, world.slack.dm(dana), "call Acme tomorrow")
    await until_replaced(world, old)
    assert await made(world, ["call Acme"]) == ["call Acme"]


async def test_nothing_is_lost_when_connections_break(make_world: WorldMaker, dana: str) -> None:
    """Cut again and again between and under messages: each becomes one task."""
    world = await make_world(slack_options=OFTEN)
    titles = [f"call number {number}" for number in range(6)]
    for title in titles:
        old = list(world.slack.sockets.connections)
        await world.slack.say(dana, world.slack.dm(dana), f"{title} tomorrow")
        world.slack.sockets.drop()
        await until_replaced(world, old)
    assert await made(world, titles) == titles


async def test_a_silent_slack_is_left(make_world: WorldMaker, dana: str) -> None:
    """Connections that stay open, but answer no ping and bring nothing, are replaced; the message comes again."""
    world = await make_world(slack_options=OFTEN)
    old = list(world.slack.sockets.connections)
    world.slack.sockets.deafen()
    await world.slack.say(dana, world.slack.dm(dana), "call Acme tomorrow")
    await until_replaced(world, old)
    assert await made(world, ["call Acme"]) == ["call Acme"]


async def test_a_client_that_no_longer_reads_is_replaced(make_world: WorldMaker, dana: str) -> None:
    """Slack's own client may stop reading, and looking, while its connection is well: the watchdog sees that."""
    world = await make_world(slack_options=OFTEN)
    assert world.bot.sockets is not None
    old = list(world.slack.sockets.connections)
    for connection in world.bot.sockets._connections:
        await connection.heard.wait()
        assert connection.message_receiver is not None
        assert connection.current_session_monitor is not None
        connection.current_session_monitor.cancel()
        connection.message_receiver.cancel()
    await world.slack.say(dana, world.slack.dm(dana), "call Acme tomorrow")
    await until_replaced(world, old)
    assert await made(world, ["call Acme"]) == ["call Acme"]


async def test_an_old_pong_is_a_fault(world: World) -> None:
    """Judged by the clock that is given: a minute without an answer is too long, a second is not."""
    assert world.bot.sockets is not None
    connection = next(iter(world.bot.sockets._connections))
    while connection.last_ping_pong_time is None:  # noqa: ASYNC110 - Slack's client has no event for a pong
        await asyncio.sleep(0.01)
    assert connection.fault(time.time() + 1, 60) is None
    assert connection.fault(time.time() + 61, 60) == "no_pong"


async def test_a_connection_without_hello_is_not_trusted(make_world: WorldMaker, dana: str) -> None:
    """Opened but not greeted in time: closed, and tried again until Slack greets."""
    world = await make_world(slack_options=OFTEN, parts={"patience": replace(QUICK, hello=0.3)})

    def asked() -> int:
        return sum(call.method == "apps.connections.open" for call in world.slack.calls)

    old, before = list(world.slack.sockets.connections), asked()
    world.slack.sockets.greets = False
    world.slack.sockets.drop()
    await world.slack.until(lambda: asked() >= before + 2 * CONNECTIONS)
    world.slack.sockets.greets = True
    await until_replaced(world, old)
    await world.slack.say(dana, world.slack.dm(dana), "call Acme tomorrow")
    assert await made(world, ["call Acme"]) == ["call Acme"]


async def test_what_is_not_saved_is_not_acknowledged(make_world: WorldMaker, dana: str, tmp_path: Path) -> None:
    """While Redis is away an envelope has no answer, so it comes again; the repeat is counted, the task is one."""
    before = redeliveries("timeout")
    async with EmbeddedRedis(tmp_path / "own") as server:
        world = await make_world(slack_options={**OFTEN, "ack_timeout": 1.0}, redis_url=server.url)
        server.kill()
        await world.slack.say(dana, world.slack.dm(dana), "call Acme tomorrow")
        await world.slack.until(lambda: any(sent.done and not sent.ok for sent in world.slack.deliveries))
        await server.start()
        await world.until_zoho(lambda: bool(world.zoho.crm_tasks()))
        await world.card(dana, lambda message: complete_button(message) is not None)
        await world.slack.idle(timeout=20)
        assert [task["Subject"] for task in world.zoho.crm_tasks()] == ["call Acme"]
        assert redeliveries("timeout") > before
        assert world.bot.sockets is not None
        world.bot.worker.stop()


@asynccontextmanager
async def strangers(world: World, number: int) -> AsyncIterator[list[aiohttp.ClientWebSocketResponse]]:
    """Connections of other processes of the same app."""
    async with aiohttp.ClientSession() as session, AsyncExitStack() as stack:
        yield [
            await stack.enter_async_context(session.ws_connect(world.slack.sockets.ticket(world.slack.url)))
            for _ in range(number)
        ]


async def test_the_eleventh_connection_waits_for_room(world: World) -> None:
    """A second process finds room for one of its two; the other one backs off, and comes in when a place is free."""
    sockets = world.slack.sockets

    def asked() -> int:
        return sum(call.method == "apps.connections.open" for call in world.slack.calls)

    async with strangers(world, 7) as others, build(world.settings, patience=QUICK) as second:
        await world.slack.until(lambda: len(sockets.connections) == 9)
        assert second.sockets is not None
        before = asked()
        running = asyncio.create_task(second.sockets.run())
        await world.slack.until(lambda: asked() >= before + 4)
        assert len(sockets.connections) == 10
        left = list(sockets.connections)
        await others[0].close()
        await world.slack.until(lambda: len(sockets.connections) == 10 and set(sockets.connections) - set(left))
        second.sockets.stop()
        await running


async def test_a_stop_answers_what_is_under_way(world: World, dana: str) -> None:
    """A command that the store is slow to take is answered before the connections close."""
    assert world.bot.sockets is not None
    await world.slack.slash(dana, seed.SALES, "/task", "call Bob tomorrow")
    await world.settled()
    await world.redis.execute_command("CLIENT", "PAUSE", "700", "WRITE")  # type: ignore[no-untyped-call] # of redis-py
    sent = asyncio.create_task(world.slack.slash(dana, seed.SALES, "/task", "call Acme tomorrow"))
    connections = world.bot.sockets._connections
    while not any(connection.under_way for connection in connections):  # noqa: ASYNC110 - nothing announces an envelope
        await asyncio.sleep(0.01)
    world.bot.sockets.stop()
    outcome = await sent
    assert outcome.ok, outcome
    await world.slack.until(lambda: not world.slack.sockets.connections)


@pytest.mark.parametrize(
    ("wrong", "variable"),
    [
        ({"slack_app_token": "xapp-1-wrong"}, "SLACK_APP_TOKEN"),
        ({"slack_bot_token": "xoxb-wrong"}, "SLACK_BOT_TOKEN"),
    ],
    ids=["app-level token", "bot token"],
)
async def test_a_wrong_token_ends_the_door(world: World, wrong: dict[str, str], variable: str) -> None:
    """No trying again where Slack will never agree: one sentence that names the setting."""
    told = {name: getattr(world.settings, name) for name in type(world.settings).model_fields}
    settings = type(world.settings)(_env_file=None, **{**told, **wrong})
    async with build(settings, patience=QUICK) as bot:
        assert bot.sockets is not None
        with pytest.raises(SettingsError, match=f"{variable} is refused by Slack"):
            await bot.sockets.run()


@pytest.mark.parametrize("kind", ["500", "429", "drop_before"])
async def test_a_slack_that_fails_is_asked_again(world: World, kind: Any) -> None:
    """Trouble on Slack's side when a connection is asked for is waited out."""
    old = list(world.slack.sockets.connections)
    world.slack.faults.add("apps.connections.open", kind, times=2, seconds=1)
    world.slack.sockets.drop()
    await until_replaced(world, old)
    assert world.slack.faults.waiting == []
