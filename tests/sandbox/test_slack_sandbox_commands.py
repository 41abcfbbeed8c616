"""A slash command as the app gets it, and what becomes of its answer."""

import asyncio
from typing import Any

import pytest
from aiohttp import web
from slack_sandbox_app import ScriptedApp

from bot.sandbox.slack import SlackSandbox
from bot.sandbox.slack.seed import BOB, DANA, GENERAL, MARIA, SALES, SHARED, STRANGER

Json = dict[str, Any]


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
    slack_app.says_json(
        {"response_type": "in_channel", "text": "done", "blocks": [{"type": "divider", "block_id": "row"}]}
    )
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
