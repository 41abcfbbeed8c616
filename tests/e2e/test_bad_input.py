"""What goes wrong gets a clear answer that says what to do next; nothing is lost, and nothing is half done."""

import json
import time
import urllib.parse
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from redis.asyncio import Redis
from redis_proxy import RedisProxy
from world import World, WorldMaker, complete_button, over, redeliveries, serving, settings_for

from bot.build import build
from bot.catalogue import say
from bot.sandbox.slack import SlackSandbox, seed
from bot.sandbox.slack.faults import FaultKind
from bot.sandbox.zoho import ZohoSandbox
from bot.slack.cards.cards import COMPLETE
from bot.slack.manifest import manifest
from bot.store.embedded import EmbeddedRedis

# What a script that accepts is given, and no other.
ACCEPT = b'{"entry":{'


async def said(world: World, user: str, text: str) -> str:
    """What the bot answers, in the DM, to a message."""
    before = {message["ts"] for message in world.slack.messages(world.slack.dm(user), user)}
    await world.slack.say(user, world.slack.dm(user), text)
    answer = await world.card(user, lambda message: message["ts"] not in before)
    return str(answer["text"])


async def known(world: World, user: str) -> None:
    """Makes the person's profile known to the bot, by a first task."""
    assert "call Bob" in await said(world, user, "call Bob tomorrow")
    await world.settled()


def signed(world: World, body: str, timestamp: int) -> dict[str, str]:
    """Slack's own headers for a body."""
    return {name.lower(): value for name, value in world.slack.sign(body, timestamp).items()}


async def slash(world: World, user: str, text: str) -> str:
    """The ephemeral answer to a slash command."""
    outcome = await world.slack.slash(user, seed.SALES, "/task", text)
    assert outcome.ok, outcome
    return str(outcome.reply["text"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tomorrow", "but no title. What is to be done?"),
        ("x" * 40_000, "4,000"),
        ("\x00\x07\x1b", "nothing to read"),
        ("help", "/task call Acme"),
        ("help", "Make a task"),
    ],
    ids=["only a date", "40,000 characters", "control characters", "help", "help on the menu"],
)
async def test_a_line_that_is_no_task_is_answered(world: World, dana: str, text: str, words: str) -> None:
    """The person who typed hears what is missing, and no task is made of it."""
    await known(world, dana)
    assert words in await slash(world, dana, text)
    if text.strip():
        assert words in await said(world, dana, text)
    await world.settled()
    assert len(world.zoho.crm_tasks()) == 1


async def test_a_call_to_everybody_stays_words(world: World, dana: str) -> None:
    """<!channel> in a title calls nobody, in no message of the bot's."""
    await world.slack.say(dana, world.slack.dm(dana), "tell <!channel> & <!here> the news tomorrow")
    await world.card(dana, lambda message: "news" in message["text"])
    await world.settled()
    bot = [message for message in world.slack.messages(world.slack.dm(dana), dana) if message.get("bot_id")]
    assert bot
    assert not any("<!" in json.dumps(message) for message in bot)


@pytest.mark.parametrize("user", [seed.GUEST, seed.SINGLE_GUEST], ids=["guest", "single-channel guest"])
async def test_a_guest_is_told_so(world: World, user: str) -> None:
    """Guests get one clear sentence, and nothing is made."""
    assert "Guests can't" in await said(world, user, "call Acme tomorrow")
    assert "Guests can't" in await said(world, user, "call Acme on friday")
    await world.settled()
    assert world.zoho.crm_tasks() == []


async def test_without_a_zoho_connection_the_next_step_is_said(make_world: WorldMaker, dana: str) -> None:
    """No grant: the person hears who can mend it; the line is kept where it was already taken."""
    world = await make_world(zoho_client_id=None, zoho_client_secret=None, zoho_refresh_token=None)
    assert "not connected to Zoho" in await said(world, dana, "call Acme tomorrow")
    assert "not connected to Zoho" in await slash(world, dana, "call Acme tomorrow")


async def test_a_revoked_grant_keeps_the_task(make_world: WorldMaker, dana: str) -> None:
    """A refresh token that Zoho no longer takes: the card says that it waits and what an admin must do."""
    world = await make_world(zoho_refresh_token="1000.0.0")
    await world.slack.say(dana, world.slack.dm(dana), "call Acme tomorrow")
    waiting = await world.card(dana, lambda message: "waiting" in message["text"])
    assert "connect" in waiting["text"]
    assert "saved" in waiting["text"]


async def test_zoho_refusing_a_field_is_said_on_the_card(make_world: WorldMaker, dana: str) -> None:
    """Zoho's no names the field; the command is finished and nothing of it is in Zoho."""
    world = await make_world()
    await known(world, dana)
    details = {"expected_data_type": "date", "api_name": "Due_Date"}
    refusal = {"code": "INVALID_DATA", "details": details, "message": "invalid data", "status": "error"}
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="answer", times=1, body={"data": [refusal]})
    await world.slack.say(dana, world.slack.dm(dana), "send the offer tomorrow")
    card = await world.card(dana, lambda message: "Not made" in message["text"])
    assert "due date" in card["text"].lower()
    await world.settled()
    assert len(world.zoho.crm_tasks()) == 1


async def test_redis_away_is_said_in_time(make_world: WorldMaker, dana: str, tmp_path: Path) -> None:
    """A slash command hears that nothing was saved; an event is not acknowledged, so that Slack delivers it again."""
    world = await make_world(redis_url=f"unix://{tmp_path}/nobody.sock", with_worker=False)
    assert "Not saved" in await slash(world, dana, "call Acme tomorrow")
    await world.slack.say(dana, world.slack.dm(dana), "call Acme tomorrow")
    await world.slack.until(lambda: any(d.kind == "events" and d.done and not d.ok for d in world.slack.deliveries))
    async with aiohttp.ClientSession() as session, session.get(f"{world.url}/readyz") as answer:
        assert answer.status == 503


@pytest.fixture
async def proxy(redis: Redis, redis_server: EmbeddedRedis, tmp_path: Path) -> AsyncIterator[RedisProxy]:
    """A wire to Redis that can lose answers."""
    async with RedisProxy(redis_server.url, tmp_path) as proxy:
        yield proxy


async def test_a_lost_answer_is_not_called_unsaved(make_world: WorldMaker, dana: str, proxy: RedisProxy) -> None:
    """A slash command that was saved, unknown to the bot, is never said not to be; it becomes its task."""
    world = await make_world(redis_url=proxy.url)
    await known(world, dana)
    proxy.lose = ACCEPT
    assert await slash(world, dana, "pay Acme tomorrow") == say("door-unsure")
    proxy.lose = None
    await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == 2)
    assert proxy.lost


async def test_a_lost_answer_to_an_event_is_one_task(make_world: WorldMaker, dana: str, proxy: RedisProxy) -> None:
    """Slack delivers it again, and the engine knows it."""
    world = await make_world(redis_url=proxy.url)
    await known(world, dana)
    proxy.lose = ACCEPT
    await world.slack.say(dana, world.slack.dm(dana), "pay Acme tomorrow")
    await world.slack.until(lambda: proxy.lost)
    proxy.lose = None
    await world.slack.idle()
    events = [delivery for delivery in world.slack.deliveries if delivery.kind == "events"]
    assert events[-1].ok
    await world.settled()
    assert len(world.zoho.crm_tasks()) == 2


async def test_a_lost_answer_to_a_button_is_said(make_world: WorldMaker, dana: str, proxy: RedisProxy) -> None:
    """Beside the card, to the person who pressed it; and the press counts."""
    world = await make_world(redis_url=proxy.url)
    await world.slack.say(dana, world.slack.dm(dana), "pay Acme tomorrow")
    card = await world.card(dana, lambda message: complete_button(message) is not None)
    await world.settled()
    pressed = complete_button(card)
    assert pressed is not None
    proxy.lose = ACCEPT
    assert (await world.slack.click(dana, world.slack.dm(dana), card["ts"], pressed["action_id"])).ok
    proxy.lose = None
    await world.card(dana, lambda message: message["text"] == say("door-unsure"))
    await world.until_zoho(lambda: world.zoho.crm_tasks()[0]["Status"] == "Completed")


async def test_a_slow_store_is_answered_in_time(make_world: WorldMaker, dana: str, proxy: RedisProxy) -> None:
    """Each command is quick enough, all together are not: words come before Slack stops waiting."""
    world = await make_world(redis_url=proxy.url, with_worker=False)
    # Connected, but nothing saved yet: the first command of a process takes one more than those after it.
    async with aiohttp.ClientSession() as session, session.get(f"{world.url}/readyz") as answer:
        assert answer.status == 200
    proxy.delay = 0.9
    assert await slash(world, dana, "pay Acme tomorrow") == say("door-unsure")


@over("http")
async def test_words_that_can_not_be_said_are_no_fault(make_world: WorldMaker, tmp_path: Path) -> None:
    """Redis away, and the response_url as well: the press is answered all the same."""
    world = await make_world(redis_url=f"unix://{tmp_path}/nobody.sock", with_worker=False)
    payload = {
        "type": "block_actions",
        "team": {"id": world.slack.team_id},
        "user": {"id": seed.DANA, "team_id": world.slack.team_id},
        "channel": {"id": seed.SALES},
        "container": {"message_ts": "1.000001"},
        "response_url": f"unix://{tmp_path}/nobody",
        "actions": [
            {"type": "button", "action_id": COMPLETE, "block_id": "b", "value": "c1 crm:1", "action_ts": "1.000002"}
        ],
    }
    body = urllib.parse.urlencode({"payload": json.dumps(payload)})
    headers = {"content-type": "application/x-www-form-urlencoded", **signed(world, body, int(time.time()))}
    url = f"{world.url}/slack/events"
    async with aiohttp.ClientSession() as session, session.post(url, data=body, headers=headers) as answer:
        assert answer.status == 200


@pytest.mark.parametrize("kind", ["429", "500", "drop_before", "latency"])
async def test_slack_failing_at_auth_test_loses_nothing(
    redis: Redis, redis_server: EmbeddedRedis, dana: str, kind: FaultKind
) -> None:
    """Until Slack says which workspace this is, events are not acknowledged, and commands hear why."""
    async with AsyncExitStack() as stack:
        slack, zoho = SlackSandbox(retry_delays=(0, 0.2, 0.5), rate_limits=False), ZohoSandbox()
        for sandbox in (zoho, slack):
            await sandbox.start()
            stack.push_async_callback(sandbox.stop)
        # For the server that starts, the slash command, and the first delivery of the event.
        slack.faults.add("auth.test", kind, times=1 if kind == "latency" else 3, seconds=7.0)
        bot = await stack.enter_async_context(build(settings_for(slack, zoho, redis_server.url)))
        url = await stack.enter_async_context(serving(bot.web))
        slack.install(manifest(url), f"{url}/slack/events")
        outcome = await slack.slash(dana, seed.SALES, "/task", "call Acme tomorrow")
        await slack.say(dana, slack.dm(dana), "call Bob tomorrow")
        await slack.idle(timeout=20)
        accepted = await redis.keys("tb:*:e:*")
    assert outcome.reply is not None
    assert outcome.reply["text"] == say("door-no-slack")
    events = [delivery for delivery in slack.deliveries if delivery.kind == "events"]
    assert not events[0].ok
    assert events[-1].ok
    assert len(accepted) == 1


@over("socket")
async def test_the_socket_doors_auth_test_is_the_apps(world: World, dana: str) -> None:
    """Asked once: no request waits for it."""
    await known(world, dana)
    assert [call.method for call in world.slack.calls].count("auth.test") == 1


@pytest.mark.parametrize("characters", ["& ", "<b>"], ids=["ampersands", "angle brackets"])
async def test_slacks_escapes_are_not_counted(world: World, dana: str, characters: str) -> None:
    """3,800 characters are what the person sees of them, not the five that Slack writes for one."""
    await known(world, dana)
    text = "call tomorrow // " + (characters * 2_000)[:3_800]
    assert "4,000" not in await said(world, dana, text)
    await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == 2)


async def test_an_event_delivered_again_makes_one_task(world: World, dana: str) -> None:
    """The same event four times is one task; the repeats are counted, and none is dropped unread."""
    before = redeliveries("http_timeout")
    await world.slack.say(dana, world.slack.dm(dana), "call Acme tomorrow")
    await world.card(dana, lambda message: "To do in" in message["text"])
    delivery = next(delivery for delivery in world.slack.deliveries if delivery.kind == "events")
    for _ in range(3):
        assert (await world.slack.redeliver(delivery)).ok
    assert redeliveries("http_timeout") == before + 3
    await world.settled()
    assert len(world.zoho.crm_tasks()) == 1


@over("http")
@pytest.mark.parametrize(
    ("timestamp", "signature"),
    [
        ("now", "v0=" + "0" * 64),
        ("now", ""),
        ("0", None),
        ("soon", None),
        ("१२३", None),
        ("", None),
    ],
    ids=["wrong signature", "no signature", "stale", "not a number", "digits of another script", "empty"],
)
async def test_a_request_not_signed_by_slack_is_a_401(world: World, timestamp: str, signature: str | None) -> None:
    """Never a 500, and nothing of it is read."""
    body = urllib.parse.urlencode({"command": "/task", "text": "call Acme", "team_id": world.slack.team_id})
    stamp = str(int(time.time())) if timestamp == "now" else timestamp
    headers = {
        "content-type": "application/x-www-form-urlencoded",
        "x-slack-request-timestamp": stamp,
        "x-slack-signature": signature if signature is not None else signed(world, body, 1)["x-slack-signature"],
    }
    url = f"{world.url}/slack/events"
    async with aiohttp.ClientSession() as session, session.post(url, data=body, headers=headers) as answer:
        assert answer.status == 401
    assert world.zoho.requests == []


@over("http")
async def test_another_teams_request_is_refused(world: World) -> None:
    """Signed rightly but for a team in which the app is not installed: one clear sentence, and nothing is saved."""
    answers = list[str]()

    async def answered(request: web.Request) -> web.Response:
        answers.append(await request.text())
        return web.Response(text="ok")

    elsewhere = web.Application()
    elsewhere.router.add_post("/", answered)
    async with serving(elsewhere) as response_url, aiohttp.ClientSession() as session:
        form = {
            "command": "/task",
            "text": "call Acme tomorrow",
            "team_id": "T0OTHER",
            "user_id": "U0OTHER",
            "channel_id": "C0OTHER",
            "trigger_id": "1.2.3",
            "response_url": response_url,
        }
        body = urllib.parse.urlencode(form)
        headers = {"content-type": "application/x-www-form-urlencoded", **signed(world, body, int(time.time()))}
        async with session.post(f"{world.url}/slack/events", data=body, headers=headers) as answer:
            assert answer.status == 200
    assert "not installed" in answers[0]
    assert not await world.redis.keys("tb:*:e:*")
