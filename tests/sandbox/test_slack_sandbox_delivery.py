"""What the app is sent over HTTP, how often, and what its answers do: events, commands, clicks, response URLs."""

import asyncio
import time
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from slack_sandbox_app import ScriptedApp, TestClock
from slack_sdk.errors import SlackApiError
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.slack import ManifestRefused, Refused, SlackSandbox
from bot.sandbox.slack.seed import BOB, BOT_USER_ID, DANA, GENERAL, MARIA, SALES, SHARED, STRANGER

Json = dict[str, Any]
BUTTONS: list[Json] = [
    {
        "type": "actions",
        "block_id": "row",
        "elements": [
            {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}, "value": "1"},
            {"type": "button", "action_id": "stop", "text": {"type": "plain_text", "text": "Stop"}, "value": "2"},
            {
                "type": "static_select",
                "action_id": "who",
                "options": [{"text": {"type": "plain_text", "text": "Bob"}, "value": "bob"}],
            },
            {"type": "datepicker", "action_id": "when"},
        ],
    }
]


async def test_the_request_url_is_verified_by_its_echo(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """The challenge must come back."""
    assert (await slack.verify_url()).ok
    slack_app.says(text="hello")
    assert (await slack.verify_url()).error == "challenge_failed"


async def test_every_request_is_signed(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """Slack's own verifier takes events, commands and interactions; a forged body it doesn't take."""
    verifier = SignatureVerifier(slack.signing_secret)
    await slack.say(DANA, SALES, "hi")
    await slack.slash(DANA, SALES, "/task", "x")
    await slack.shortcut(DANA, "new_task")
    await slack.idle()
    assert len(slack_app.received) == 3
    for request, body, _ in slack_app.received:
        headers = {key.lower(): value for key, value in request.headers.items()}
        assert verifier.is_valid_request(body, headers)
        assert not verifier.is_valid_request(body + b" ", headers)
    forged = slack.sign("{}", int(time.time()))
    assert verifier.is_valid_request("{}", forged)


async def test_a_message_reaches_the_app_where_the_bot_is(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """message.channels in the bot's channels, message.im in its DM, nothing from elsewhere."""
    await slack.say(DANA, SALES, "in sales")
    await slack.say(DANA, GENERAL, "in general")
    await slack.say(DANA, slack.dm(DANA), "to you")
    await slack.idle()
    assert [(event["text"], event["channel_type"]) for event in slack_app.events] == [
        ("in sales", "channel"),
        ("to you", "im"),
    ]
    [first, _] = slack_app.payloads
    assert (first["type"], first["team_id"], first["api_app_id"]) == ("event_callback", slack.team_id, slack.app_id)
    assert first["event"]["ts"] == first["event"]["event_ts"]
    assert first["authorizations"][0]["user_id"] == BOT_USER_ID


async def test_a_mention_arrives_twice(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """One text, two events of different event_id and the same ts."""
    await slack.say(DANA, SALES, "@Taskbot call <Acme> & co")
    await slack.idle()
    assert sorted(event["type"] for event in slack_app.events) == ["app_mention", "message"]
    assert {event["text"] for event in slack_app.events} == {f"<@{BOT_USER_ID}> call &lt;Acme&gt; &amp; co"}
    assert len({event["ts"] for event in slack_app.events}) == 1
    assert len({payload["event_id"] for payload in slack_app.payloads}) == 2


TYPED = {
    "a & b < c": "a &amp; b &lt; c",
    "@dana and @Maria Lopez": f"<@{DANA}> and <@{MARIA}>",
    "mail bob@acme.example": "mail <mailto:bob@acme.example|bob@acme.example>",
    "see https://acme.com/a?b=1&c=2.": "see <https://acme.com/a?b=1&amp;c=2>.",
    "call acme.com today": "call <http://acme.com|acme.com> today",
    "in #sales, not #salesforce": f"in <#{SALES}|sales>, not #salesforce",
    "@here lunch at 12.30": "<!here> lunch at 12.30",
    f"<@{BOB}> <https://a.com|a>": f"<@{BOB}> <https://a.com|a>",
}


@pytest.mark.parametrize(("typed", "sent"), TYPED.items(), ids=TYPED.keys())
async def test_typed_text_is_sent_in_slacks_form(slack: SlackSandbox, typed: str, sent: str) -> None:
    """Escapes, mentions and links, as the formatting page says; ready-made tokens stay."""
    assert (await slack.say(DANA, GENERAL, typed)).text == sent


async def test_a_mention_in_a_dm_is_a_message_only(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """app_mention is not sent for DMs."""
    await slack.say(DANA, slack.dm(DANA), f"<@{BOT_USER_ID}> hi")
    await slack.idle()
    assert [event["type"] for event in slack_app.events] == ["message"]


async def test_edits_deletions_and_reactions_are_events(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """message_changed has both versions, message_deleted the lost one, reaction_added its item."""
    said = await slack.say(DANA, SALES, "one")
    await slack.edit(DANA, SALES, said.ts, "two")
    await slack.react(BOB, SALES, said.ts, "eyes")
    await slack.delete(DANA, SALES, said.ts)
    await slack.idle()
    _, changed, reacted, deleted = sorted(slack_app.events, key=lambda event: str(event["event_ts"]))
    assert (changed["subtype"], changed["message"]["text"]) == ("message_changed", "two")
    assert changed["previous_message"]["text"] == "one"
    assert (reacted["type"], reacted["item"]["ts"], reacted["item_user"]) == ("reaction_added", said.ts, DANA)
    assert (deleted["subtype"], deleted["deleted_ts"]) == ("message_deleted", said.ts)


async def test_a_deleted_parent_leaves_a_tombstone(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """While there are replies it is a message_changed; with the last reply the tombstone goes too."""
    said = await slack.say(DANA, SALES, "parent")
    reply = await slack.say(BOB, SALES, "reply", thread_ts=said.ts)
    await slack.idle()
    slack_app.received.clear()
    await slack.delete(DANA, SALES, said.ts)
    await slack.idle()
    [changed] = slack_app.events
    assert (changed["subtype"], changed["message"]["subtype"]) == ("message_changed", "tombstone")
    assert (changed["message"]["user"], changed["previous_message"]["text"]) == ("USLACKBOT", "parent")
    assert [message["text"] for message in slack.messages(SALES)] == ["This message was deleted.", "reply"]
    await slack.delete(BOB, SALES, reply.ts)
    await slack.idle()
    assert [event["deleted_ts"] for event in sorted(slack_app.events[1:], key=lambda event: str(event["ts"]))] == [
        reply.ts,
        said.ts,
    ]
    assert slack.messages(SALES) == []


async def test_a_reply_to_what_is_gone_lands_in_the_channel(slack: SlackSandbox, slack_client: AsyncWebClient) -> None:
    """Slack posts it without its thread."""
    said = await slack.say(DANA, SALES, "parent")
    await slack.delete(DANA, SALES, said.ts)
    posted = await slack_client.chat_postMessage(channel=SALES, text="reply", thread_ts=said.ts)
    assert "thread_ts" not in posted["message"]


async def test_the_bot_hears_itself(slack: SlackSandbox, slack_app: ScriptedApp, slack_client: AsyncWebClient) -> None:
    """Its own posts come back as events with its bot_id."""
    await slack_client.chat_postMessage(channel=SALES, text="hi")
    await slack.idle()
    assert [event["bot_id"] for event in slack_app.events] == ["B0TASKBOT01"]


async def test_only_subscribed_events_are_sent(slack: SlackSandbox, slack_app: ScriptedApp, manifest: Json) -> None:
    """An event that the manifest doesn't name is never sent."""
    manifest["settings"]["event_subscriptions"]["bot_events"] = ["app_mention"]
    slack.install(manifest, slack_app.url)
    await slack.say(DANA, SALES, "@Taskbot hi")
    await slack.idle()
    assert [event["type"] for event in slack_app.events] == ["app_mention"]


async def test_a_stranger_is_known_by_the_team(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """In a shared channel a stranger's message names their own team."""
    await slack.say(STRANGER, SHARED, "hello")
    await slack.idle()
    assert slack_app.events[0]["user_team"] == "T0GLOBEX001"
    assert slack_app.payloads[0]["team_id"] == slack.team_id
    assert slack_app.payloads[0]["is_ext_shared_channel"]


async def test_an_event_that_fails_is_sent_three_times_more(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """The same event_id comes with the headers of retry 1, 2 and 3, and then no more."""
    slack_app.says(500)
    await slack.say(DANA, SALES, "hi")
    await slack.idle()
    assert [
        (request.headers.get("X-Slack-Retry-Num"), request.headers.get("X-Slack-Retry-Reason"))
        for request, _, _ in slack_app.received
    ] == [(None, None), ("1", "http_error"), ("2", "http_error"), ("3", "http_error")]
    assert len({payload["event_id"] for payload in slack_app.payloads}) == 1


async def test_a_retry_that_is_taken_is_the_last(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """After a 200 nothing more is sent."""

    async def second_time(request: web.Request, _payload: Json) -> web.StreamResponse:
        return web.Response(status=200 if "X-Slack-Retry-Num" in request.headers else 503)

    slack_app.answer = second_time
    await slack.say(DANA, SALES, "hi")
    await slack.idle()
    assert [delivery.status for delivery in slack.deliveries] == [503, 200]


@pytest.mark.parametrize(("status", "sent"), [(500, 1), (200, 1)])
async def test_no_retry_is_honoured(slack: SlackSandbox, slack_app: ScriptedApp, status: int, sent: int) -> None:
    """x-slack-no-retry ends the retries of a failure."""
    slack_app.says(status, headers={"X-Slack-No-Retry": "1"})
    await slack.say(DANA, SALES, "hi")
    await slack.idle()
    assert len(slack_app.received) == sent


@pytest.mark.parametrize("ack_timeout", [0.1])
async def test_an_event_not_acknowledged_in_time_is_sent_again(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """A slow answer counts as none, with the reason http_timeout."""
    forever = asyncio.Event()

    async def slow_first(request: web.Request, _payload: Json) -> web.StreamResponse:
        if "X-Slack-Retry-Num" not in request.headers:
            await forever.wait()
        return web.Response()

    slack_app.answer = slow_first
    await slack.say(DANA, SALES, "hi")
    await slack.idle()
    first, second = slack.deliveries
    assert (first.status, first.reason) == (None, "http_timeout")
    assert (second.retry_num, second.retry_reason, second.status) == (1, "http_timeout", 200)


async def test_an_app_that_is_away_is_tried_again(slack: SlackSandbox, manifest: Json) -> None:
    """A refused connection has its own reason."""
    slack.install(manifest, "http://127.0.0.1:9/")
    await slack.say(DANA, SALES, "hi")
    await slack.idle()
    assert [delivery.reason for delivery in slack.deliveries] == ["connection_failed"] * 4


async def test_a_delivery_can_be_repeated(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """Redeliver sends the same body as the first retry."""
    await slack.say(DANA, SALES, "hi")
    await slack.idle()
    await slack.redeliver(slack.deliveries[0])
    (_, first, _), (request, second, _) = slack_app.received
    assert first == second
    assert request.headers["X-Slack-Retry-Num"] == "1"


async def test_a_command_has_all_its_fields(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """The documented form fields, with people and channels escaped as should_escape says."""
    await slack.slash(DANA, SALES, "/task", " tell @maria in #sales & go ")
    [payload] = slack_app.payloads
    assert payload["text"] == f"tell <@{MARIA}|maria> in <#{SALES}|sales> &amp; go"
    assert payload.keys() == {
        *("token", "team_id", "team_domain", "channel_id", "channel_name", "user_id", "user_name", "command", "text"),
        *("api_app_id", "is_enterprise_install", "response_url", "trigger_id"),
    }
    assert (payload["command"], payload["channel_name"], payload["user_id"]) == ("/task", "sales", DANA)


async def test_an_empty_answer_to_a_command_shows_nothing(slack: SlackSandbox) -> None:
    """200 without a body is enough."""
    result = await slack.slash(DANA, SALES, "/task", "x")
    assert (result.ok, result.status, result.reply) == (True, 200, None)
    assert slack.messages(SALES, DANA) == []


async def test_a_plain_answer_is_for_the_person_alone(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """Plain text becomes an ephemeral message."""
    slack_app.says(text="done")
    result = await slack.slash(DANA, SALES, "/task", "x")
    assert result.reply is not None
    assert (result.reply["text"], result.reply["is_ephemeral"]) == ("done", True)
    assert slack.messages(SALES, BOB) == []


async def test_an_answer_can_be_for_the_channel(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """response_type in_channel is seen by everyone, even where the bot is no member."""
    slack_app.says_json({"response_type": "in_channel", "text": "done", "blocks": BUTTONS})
    await slack.slash(DANA, GENERAL, "/task", "x")
    [message] = slack.messages(GENERAL, BOB)
    assert (message["text"], message["blocks"][0]["block_id"]) == ("done", "row")


@pytest.mark.parametrize(
    "body",
    [{"text": "x", "blocks": [{"type": "x"}]}, {"text": "x", "response_type": "loud"}],
    ids=["blocks", "response_type"],
)
async def test_a_wrong_answer_is_shown_as_a_failure(slack: SlackSandbox, slack_app: ScriptedApp, body: Json) -> None:
    """What Slack can't post is an error for the person."""
    slack_app.says_json(body)
    result = await slack.slash(DANA, SALES, "/task", "x")
    assert result.error == "invalid_command_response"
    assert slack.messages(SALES, DANA) == []


@pytest.mark.parametrize(
    ("status", "word"), [(500, "http_service_error"), (404, "http_client_error"), (302, "dispatch_failed")]
)
async def test_a_command_that_fails_says_so(
    slack: SlackSandbox, slack_app: ScriptedApp, status: int, word: str
) -> None:
    """Anything but 200 is an error on the person's screen, and isn't tried again."""
    slack_app.says(status)
    result = await slack.slash(DANA, SALES, "/task", "x")
    assert (result.status, result.error) == (status, word)
    assert word in slack.snapshot(DANA)["errors"][0]
    assert len(slack_app.received) == 1


@pytest.mark.parametrize("ack_timeout", [0.1])
async def test_a_slow_command_is_an_operation_timeout(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """No answer in time: the person sees Slack's sentence."""
    forever = asyncio.Event()

    async def never(_request: web.Request, _payload: Json) -> web.StreamResponse:
        await forever.wait()
        return web.Response()

    slack_app.answer = never
    result = await slack.slash(DANA, SALES, "/task", "x")
    assert (result.status, result.error) == (None, "operation_timeout")
    assert slack.snapshot(DANA)["errors"] == ["/task failed because the app did not respond (operation_timeout)"]
    assert slack.snapshot(BOB)["errors"] == []


async def test_unknown_commands_never_reach_the_app(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """Neither a command of no app, nor one of an app that a stranger's own team hasn't."""
    assert (await slack.slash(DANA, SALES, "/nope")).error == "unknown_command"
    assert (await slack.slash(STRANGER, SHARED, "/task")).error == "unknown_command"
    assert slack_app.received == []


async def test_a_click_carries_what_was_clicked(
    slack: SlackSandbox, slack_app: ScriptedApp, slack_client: AsyncWebClient
) -> None:
    """block_actions has the element, its message, its place and the other inputs' state."""
    posted = await slack_client.chat_postMessage(channel=SALES, text="card", blocks=BUTTONS)
    await slack.idle()
    slack_app.received.clear()
    assert (await slack.click(DANA, SALES, posted["ts"], "go", value="1")).ok
    await slack.click(DANA, SALES, posted["ts"], "who", selected_option="bob")
    await slack.click(DANA, SALES, posted["ts"], "when", value="2026-12-01")
    go, who, when = slack_app.payloads
    assert (go["type"], go["message"]["ts"], go["channel"]["name"]) == ("block_actions", posted["ts"], "sales")
    assert (go["actions"][0]["value"], go["actions"][0]["block_id"]) == ("1", "row")
    assert go["container"] == {
        "type": "message",
        "message_ts": posted["ts"],
        "channel_id": SALES,
        "is_ephemeral": False,
    }
    assert who["actions"][0]["selected_option"]["value"] == "bob"
    assert when["state"]["values"]["row"]["when"] == {"type": "datepicker", "selected_date": "2026-12-01"}


async def test_only_what_is_there_can_be_clicked(slack: SlackSandbox, slack_client: AsyncWebClient) -> None:
    """No such button, message, option or membership; and no one else's ephemeral message."""
    ts = (await slack_client.chat_postMessage(channel=SALES, text="card", blocks=BUTTONS))["ts"]
    only = (await slack_client.chat_postEphemeral(channel=SALES, user=DANA, text="c", blocks=BUTTONS))["message_ts"]
    assert (await slack.click(DANA, SALES, only, "go")).ok
    for attempt in (
        slack.click(DANA, SALES, ts, "fly"),
        slack.click(DANA, SALES, ts, "go", value="2"),
        slack.click(DANA, SALES, ts, "go", block_id="other"),
        slack.click(DANA, SALES, ts, "who", selected_option="eve"),
        slack.click(DANA, SALES, "1.000001", "go"),
        slack.click(STRANGER, SALES, ts, "go"),
        slack.click(BOB, SALES, only, "go"),
    ):
        with pytest.raises(Refused):
            await attempt


async def test_a_click_must_mean_one_element(slack: SlackSandbox, slack_client: AsyncWebClient) -> None:
    """Of two buttons with one action_id the block_id or the value chooses."""
    button = {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}
    rows = [{"type": "actions", "block_id": name, "elements": [{**button, "value": name}]} for name in ("a", "b")]
    ts = (await slack_client.chat_postMessage(channel=SALES, text="card", blocks=rows))["ts"]
    with pytest.raises(Refused):
        await slack.click(DANA, SALES, ts, "go")
    assert (await slack.click(DANA, SALES, ts, "go", block_id="a")).ok
    assert (await slack.click(DANA, SALES, ts, "go", value="b")).ok


async def test_an_ephemeral_message_is_not_in_its_payload(
    slack: SlackSandbox, slack_app: ScriptedApp, slack_client: AsyncWebClient
) -> None:
    """The app learns only where it was."""
    only = await slack_client.chat_postEphemeral(channel=SALES, user=DANA, text="c", blocks=BUTTONS)
    await slack.click(DANA, SALES, only["message_ts"], "go")
    assert "message" not in slack_app.payloads[-1]
    assert slack_app.payloads[-1]["container"]["is_ephemeral"]


async def test_shortcuts_say_where_they_were_used(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """A message's has message and response_url, a global one neither; and neither is used for the other."""
    said = await slack.say(DANA, GENERAL, "please do")
    assert (await slack.shortcut(DANA, "from_message", GENERAL, said.ts)).ok
    assert (await slack.shortcut(DANA, "new_task")).ok
    of_message, global_one = slack_app.payloads
    assert (of_message["type"], of_message["message"]["text"]) == ("message_action", "please do")
    assert of_message["message_ts"] == said.ts
    assert global_one["type"] == "shortcut"
    assert {"channel", "response_url"}.isdisjoint(global_one)
    with pytest.raises(Refused):
        await slack.shortcut(DANA, "new_task", GENERAL, said.ts)
    with pytest.raises(Refused):
        await slack.shortcut(DANA, "nothing")
    with pytest.raises(Refused):
        await slack.shortcut(STRANGER, "new_task")


async def test_people_cannot_do_what_slack_does_not_offer(
    slack: SlackSandbox, slack_client: AsyncWebClient, manifest: Json
) -> None:
    """Other people's messages, other channels, threads under ephemerals, a messages tab that is off."""
    said = await slack.say(DANA, SALES, "mine")
    only = (await slack_client.chat_postEphemeral(channel=SALES, user=DANA, text="psst"))["message_ts"]
    manifest["features"]["app_home"]["messages_tab_read_only_enabled"] = True
    slack.install(manifest)
    for attempt in (
        slack.edit(BOB, SALES, said.ts, "yours"),
        slack.delete(BOB, SALES, said.ts),
        slack.say(STRANGER, SALES, "hi"),
        slack.say(BOB, slack.dm(DANA), "hi"),
        slack.say(DANA, SALES, "hi", thread_ts=only),
        slack.react(DANA, SALES, only, "eyes"),
        slack.say(DANA, slack.dm(DANA), "hi"),
    ):
        with pytest.raises(Refused):
            await attempt
    await slack.delete(DANA, SALES, only)
    assert [message["text"] for message in slack.messages(SALES, DANA)] == ["mine"]


async def post(url: str, body: Json) -> tuple[int, str]:
    """What a response URL answers."""
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as response:
        return response.status, await response.text()


async def test_a_response_url_works_five_times(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """The sixth use is refused; a refused body is no use."""
    await slack.slash(DANA, SALES, "/task", "x")
    url = slack_app.payloads[0]["response_url"]
    assert (await post(url, {}))[0] == 400
    assert (await post(url, {"text": "x", "blocks": [{"type": "x"}]}))[0] == 400
    for number in range(5):
        assert await post(url, {"text": str(number)}) == (200, "ok")
    status, body = await post(url, {"text": "5"})
    assert (status, "used_url" in body) == (404, True)
    assert [message["text"] for message in slack.messages(SALES, DANA)] == list("01234")


async def test_a_response_url_lives_half_an_hour(
    slack: SlackSandbox, slack_app: ScriptedApp, slack_clock: TestClock
) -> None:
    """A minute later it is gone."""
    await slack.slash(DANA, SALES, "/task", "x")
    url = slack_app.payloads[0]["response_url"]
    slack_clock.move(30 * 60)
    assert (await post(url, {"text": "x"}))[0] == 200
    slack_clock.move(60)
    status, body = await post(url, {"text": "x"})
    assert (status, "expired_url" in body) == (404, True)


async def test_a_response_url_replaces_and_deletes(
    slack: SlackSandbox, slack_app: ScriptedApp, slack_client: AsyncWebClient
) -> None:
    """replace_original and delete_original mean the clicked message, ephemeral or not."""
    only = (await slack_client.chat_postEphemeral(channel=SALES, user=DANA, text="c", blocks=BUTTONS))["message_ts"]
    await slack.click(DANA, SALES, only, "go")
    url = slack_app.payloads[-1]["response_url"]
    await post(url, {"text": "new", "replace_original": True})
    [message] = slack.messages(SALES, DANA)
    assert (message["ts"], message["text"], "blocks" in message) == (only, "new", False)
    await post(url, {"response_type": "in_channel", "text": "for all"})
    await post(url, {"delete_original": True})
    assert [message["text"] for message in slack.messages(SALES, DANA)] == ["for all"]
    assert [message["text"] for message in slack.messages(SALES, BOB)] == ["for all"]


MODAL: Json = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "Task"},
    "blocks": [{"type": "divider"}],
}


async def test_a_trigger_works_once_and_for_three_seconds(
    slack: SlackSandbox, slack_app: ScriptedApp, slack_client: AsyncWebClient, slack_clock: TestClock
) -> None:
    """Each of the three refusals has its word."""
    await slack.shortcut(DANA, "new_task")
    await slack.shortcut(DANA, "new_task")
    first, second = (payload["trigger_id"] for payload in slack_app.payloads)
    await slack_client.views_open(trigger_id=first, view=MODAL)
    slack_clock.move(3.5)
    for trigger, word in ((first, "exchanged"), (second, "expired"), ("1.2.x", "invalid")):
        with pytest.raises(SlackApiError) as caught:
            await slack_client.views_open(trigger_id=trigger, view=MODAL)
        assert caught.value.response["error"] == f"{word}_trigger_id"


async def test_a_manifest_that_cannot_work_is_refused(slack: SlackSandbox, manifest: Json) -> None:
    """Every fault is named at once."""
    manifest["oauth_config"]["scopes"]["bot"] = ["chat:write"]
    manifest["features"]["slash_commands"][0]["command"] = "task"
    manifest["features"]["shortcuts"][0]["name"] = "x" * 25
    with pytest.raises(ManifestRefused) as caught:
        slack.install(manifest)
    said = "\n".join(caught.value.args)
    assert "the event message.im needs the scope im:history" in said
    assert "slash commands need the scope commands" in said
    assert "must be a slash and 1 to 31 characters" in said
    assert "name must have 1 to 24 characters" in said


async def test_a_waiter_is_woken_by_every_change(slack: SlackSandbox) -> None:
    """changed() answers past the revision it was given, at once or when something happens."""
    since = slack.revision
    waiting = asyncio.ensure_future(slack.changed(since, 5))
    await slack.say(DANA, GENERAL, "hi")
    assert await waiting > since
    assert await slack.changed(slack.revision, 0.01) == slack.revision
    with pytest.raises(TimeoutError):
        await slack.until(lambda: False, timeout=0.01)


async def test_a_snapshot_is_one_persons_screen(slack: SlackSandbox, slack_client: AsyncWebClient) -> None:
    """Their channels, their ephemerals, the installed commands."""
    await slack_client.chat_postEphemeral(channel=SALES, user=DANA, text="psst")
    screen = slack.snapshot(DANA)
    assert {channel["name"] for channel in screen["channels"]} == {"sales", "general", "globex-shared"}
    assert [message["text"] for message in screen["messages"][SALES]] == ["psst"]
    assert slack.snapshot(BOB)["messages"][SALES] == []
    assert [command["command"] for command in screen["commands"]] == ["/task"]
    assert (screen["view"], screen["home"], screen["me"]) == (None, None, DANA)
