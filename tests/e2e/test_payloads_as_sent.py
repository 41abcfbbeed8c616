"""Payloads as the real Slack sends them, where they differ from the sandbox's: what is meant happens, never a 500.

Shapes: docs.slack.dev (events, interaction payloads, slash commands), and the payloads in slackapi/bolt-python's tests.
"""

import json
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import aiohttp
import pytest
from links_rig import CRM
from structlog.testing import capture_logs
from world import World, complete_button, over

from bot.sandbox.slack import seed

pytestmark = over("http")

FORM, JSON = "application/x-www-form-urlencoded", "application/json"
Json = dict[str, Any]


async def posted(world: World, body: str, content_type: str) -> tuple[int, str]:
    """Status and body of the answer to a body that Slack signed."""
    headers = {"content-type": content_type, **world.slack.sign(body, int(time.time()))}
    url = f"{world.url}/slack/events"
    async with aiohttp.ClientSession() as session, session.post(url, data=body.encode(), headers=headers) as answer:
        return answer.status, await answer.text()


async def happened(world: World, event: Json, **envelope: Any) -> int:
    """The status of the answer to an event."""
    payload = {
        "token": "verification",
        "team_id": world.slack.team_id,
        "api_app_id": world.slack.app_id,
        "event": event,
        "type": "event_callback",
        "event_id": f"Ev{event['type']}{event.get('ts')}",
        "event_time": int(time.time()),
        **envelope,
    }
    status, _ = await posted(world, json.dumps(payload), JSON)
    return status


async def pressed(world: World, payload: Mapping[str, Any]) -> tuple[int, str]:
    """The answer to an interaction."""
    return await posted(world, urlencode({"payload": json.dumps(payload)}), FORM)


def message(world: World, user: str, more: Json) -> Json:
    """A `message` event of the bot's DM with somebody."""
    ts = f"{time.time():.6f}"
    dm = world.slack.dm(user)
    whole = {"type": "message", "user": user, "channel": dm, "channel_type": "im", "ts": ts, "event_ts": ts}
    return {**whole, **more}


@pytest.mark.parametrize(
    ("text", "channel_name"),
    [
        pytest.param("check the payload of the truck tomorrow", "sales", id="in the text"),
        pytest.param("call Acme tomorrow", "payload-team", id="in the channel's name"),
    ],
)
async def test_a_command_may_have_the_word_payload(world: World, dana: str, text: str, channel_name: str) -> None:
    """It is read as the form that it is, not as an interaction; that one is a field of this name."""
    form = {
        "token": "verification",
        "team_id": world.slack.team_id,
        "team_domain": "acme",
        "channel_id": seed.SALES,
        "channel_name": channel_name,
        "user_id": dana,
        "user_name": "dana",
        "command": "/task",
        "text": text,
        "api_app_id": world.slack.app_id,
        "is_enterprise_install": "false",
        "response_url": f"{world.slack.url}/response/T/none",
        "trigger_id": "1.2.abc",
    }
    status, _ = await posted(world, urlencode(form), FORM)
    assert status == 200
    await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == 1)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        pytest.param("{", JSON, id="cut off"),
        pytest.param('{"a":' * 100_000, JSON, id="too deep"),
        pytest.param('{"type": ' + "9" * 5_000 + "}", JSON, id="a number without end"),
        pytest.param('{"type": "event_callback", "event": null}', JSON, id="an event that is none"),
        pytest.param("payload=", FORM, id="an empty payload"),
        pytest.param("payload=%7B", FORM, id="a payload cut off"),
        pytest.param("payload=%5B%5D", FORM, id="a payload that is a list"),
    ],
)
async def test_what_is_no_payload_is_refused(world: World, body: str, content_type: str) -> None:
    """A 400, whoever sends it; the server goes on."""
    assert (await posted(world, body, content_type))[0] == 400
    url, headers = f"{world.url}/slack/events", {"content-type": content_type, "x-slack-request-timestamp": "1"}
    async with aiohttp.ClientSession() as session, session.post(url, data=body, headers=headers) as answer:
        assert answer.status == 400


async def test_a_look_at_the_certificate_is_answered(world: World) -> None:
    """ssl_check, unsigned, is a 200; and nothing else in it is read."""
    form = {"ssl_check": "1", "token": "verification", "command": "/task", "text": "call Acme", "trigger_id": "1.2.3"}
    url, whole = f"{world.url}/slack/events", {**form, "team_id": world.slack.team_id, "user_id": seed.DANA}
    async with aiohttp.ClientSession() as session, session.post(url, data=whole) as answer:
        assert (answer.status, await answer.text()) == (200, "")
    assert not await world.redis.keys("tb:*:e:*")


@pytest.mark.parametrize("kind", ["dialog_submission", "dialog_cancellation", "workflow_step_edit", "of_tomorrow"])
async def test_an_interaction_of_no_known_kind_is_acknowledged(world: World, dana: str, kind: str) -> None:
    """Nobody sees an error for something that the bot has not."""
    payload = {"type": kind, "team": {"id": world.slack.team_id}, "user": {"id": dana}, "callback_id": "x"}
    assert await pressed(world, payload) == (200, "")


async def test_events_kept_back_are_logged(world: World) -> None:
    """app_rate_limited is no event_callback; it is acknowledged, and whoever runs the bot can read of it."""
    payload = {
        "token": "verification",
        "type": "app_rate_limited",
        "team_id": world.slack.team_id,
        "minute_rate_limited": 1518467820,
        "api_app_id": world.slack.app_id,
    }
    with capture_logs() as logged:
        assert await posted(world, json.dumps(payload), JSON) == (200, "")
    assert [line["minute"] for line in logged if line["event"] == "events_rate_limited"] == [1518467820]


@pytest.mark.parametrize("kind", ["app_uninstalled", "tokens_revoked"])
async def test_an_organizations_end_of_an_installation_is_acknowledged(world: World, kind: str) -> None:
    """It may name no team; Slack is not to send it again."""
    assert await happened(world, {"type": kind}, team_id=None, enterprise_id="E1", authorizations=[]) == 200


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({}, id="a workspace of its own"),
        pytest.param(
            {"team": None, "enterprise": {"id": "E1", "name": "Acme"}, "is_enterprise_install": True},
            id="an organization, without a team",
        ),
        pytest.param({"enterprise": {"id": "E1", "name": "Acme"}, "is_enterprise_install": "false"}, id="a text flag"),
    ],
)
async def test_a_button_is_taken_whatever_is_said_around_it(world: World, dana: str, changes: Json) -> None:
    """Container and action say all that is needed; the message itself may be left out."""
    dm = world.slack.dm(dana)
    await world.slack.say(dana, dm, "call Acme tomorrow")
    card = await world.card(dana, lambda message: complete_button(message) is not None)
    await world.settled()
    button = complete_button(card)
    assert button is not None
    action = {"type": "button", "block_id": "b", "action_ts": "1784000000.000300", "text": button["text"]}
    payload = {
        "type": "block_actions",
        "user": {"id": dana, "username": "dana", "name": "dana", "team_id": world.slack.team_id},
        "api_app_id": world.slack.app_id,
        "token": "verification",
        "container": {"type": "message", "message_ts": card["ts"], "channel_id": dm, "is_ephemeral": False},
        "trigger_id": "1.2.abc",
        "team": {"id": world.slack.team_id, "domain": "acme"},
        "enterprise": None,
        "is_enterprise_install": False,
        "channel": {"id": dm, "name": "directmessage"},
        "response_url": f"{world.slack.url}/response/T/none",
        "actions": [{**action, "action_id": button["action_id"], "value": button["value"]}],
        **changes,
    }
    assert await pressed(world, payload) == (200, "")
    await world.until_zoho(lambda: world.zoho.crm_tasks()[0]["Status"] == "Completed")


@pytest.mark.parametrize(
    "event",
    [
        pytest.param({"user": "USLACKBOT", "text": "Reminder: call Bob tomorrow"}, id="Slackbot, for somebody"),
        pytest.param({"subtype": "bot_message", "bot_id": "B1", "text": "call Bob tomorrow"}, id="another app"),
        pytest.param({"subtype": "channel_join", "text": "has joined tomorrow"}, id="Slack's own words"),
        pytest.param({"subtype": "huddle_thread", "text": "A huddle started tomorrow"}, id="a huddle"),
        pytest.param({"user": None, "text": "call Bob tomorrow"}, id="nobody"),
    ],
)
async def test_what_nobody_wrote_is_no_task(world: World, dana: str, event: Json) -> None:
    """No task, no word of the bot's, and no second delivery."""
    assert await happened(world, message(world, dana, event)) == 200
    await world.settled()
    assert world.zoho.crm_tasks() == []
    assert not [call for call in world.slack.calls if call.method.startswith("chat.")]


@pytest.mark.parametrize("kind", ["group", "mpim", "channel"])
async def test_the_bot_named_in_any_conversation_is_one_task(world: World, dana: str, kind: str) -> None:
    """In private channels and group messages too, whether it comes as message, as app_mention, or as both."""
    text = f"<@{world.slack.bot_user_id}> call Bob tomorrow"
    said = message(world, dana, {"channel": seed.SALES, "channel_type": kind, "text": text})
    mention = {key: part for key, part in said.items() if key != "channel_type"} | {"type": "app_mention"}
    assert [await happened(world, event) for event in (said, mention)] == [200, 200]
    await world.until_zoho(lambda: bool(world.zoho.crm_tasks()))
    await world.settled()
    assert [task["Subject"] for task in world.zoho.crm_tasks()] == ["call Bob"]


async def test_a_message_without_text_is_answered(world: World, dana: str) -> None:
    """`text` may be null, as that of a message of files alone."""
    assert await happened(world, message(world, dana, {"text": None, "subtype": "file_share", "files": []})) == 200
    answer = await world.card(dana, lambda message: "nothing to read" in message["text"])
    assert answer["text"]


async def test_the_longest_edit_is_taken(world: World, dana: str) -> None:
    """Slack tells a message's 40,000 characters four times, each escaped in JSON."""
    text = "\U0001f600" * 40_000
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
    blocks = [{"type": "rich_text", "block_id": "b", "elements": [section]}]
    ts = f"{time.time():.6f}"
    before = {"type": "message", "user": dana, "text": text, "ts": ts, "blocks": blocks}
    after = {**before, "edited": {"user": dana, "ts": ts}}
    event = {"subtype": "message_changed", "hidden": True, "message": after, "previous_message": before}
    assert await happened(world, message(world, dana, event)) == 200


async def test_a_link_that_no_person_shared_is_left(world: World) -> None:
    """A link_shared without a user is acknowledged; whose rights would it be shown with?"""
    links = [{"domain": "crm.zoho.com", "url": f"{CRM}/Tasks/5725767000000700001"}]
    event = {"type": "link_shared", "channel": seed.SALES, "message_ts": "1784000000.000100", "links": links}
    assert await happened(world, event) == 200
    await world.settled()
    assert not [call for call in world.slack.calls if call.method == "chat.unfurl"]
