"""What the app is sent over HTTP: which events, in which form, to whom."""

import asyncio
import time
from typing import Any

import pytest
from slack_sandbox_app import ScriptedApp
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.slack import ManifestRefused, SlackSandbox
from bot.sandbox.slack.seed import BOB, BOT_USER_ID, DANA, GENERAL, MARIA, SALES, SHARED, STRANGER

Json = dict[str, Any]


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
    assert {event["type"]: event.get("channel_type") for event in slack_app.events} == {
        "app_mention": None,
        "message": "channel",
    }
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
