"""How often an event is sent to an app that fails, is slow or is away."""

import asyncio
from typing import Any

import pytest
from aiohttp import web
from slack_sandbox_app import ScriptedApp

from bot.sandbox.slack import SlackSandbox
from bot.sandbox.slack.seed import DANA, SALES

Json = dict[str, Any]


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
