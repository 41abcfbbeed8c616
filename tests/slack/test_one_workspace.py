"""The Bolt app of one workspace, as its listeners meet it."""

import json
import time

from slack_bolt.async_app import AsyncAck, AsyncBoltContext
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.doors.one_workspace import OneWorkspaceApp

SIGNING, TOKEN = "a signing secret", "xoxb-one-workspace"


async def _authorized() -> AuthorizeResult:
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_token=TOKEN, bot_user_id="U1")


def _signed(body: str, secret: str) -> AsyncBoltRequest:
    now = str(int(time.time()))
    signature = SignatureVerifier(secret).generate_signature(timestamp=now, body=body)
    headers = {"content-type": ["application/json"], "x-slack-request-timestamp": [now]}
    return AsyncBoltRequest(body=body, headers={**headers, "x-slack-signature": [signature or ""]})


async def _seen(secret: str) -> tuple[int, OneWorkspaceApp, list[AsyncBoltContext]]:
    """The status that one event is answered with, and the contexts that its listener got."""
    client = AsyncWebClient(token=TOKEN)
    app = OneWorkspaceApp(client=client, signing_secret=SIGNING, authorize=_authorized, process_before_response=True)
    seen = list[AsyncBoltContext]()

    async def listener(ack: AsyncAck, context: AsyncBoltContext) -> None:
        seen.append(context)
        await ack()

    app.event("message")(listener)
    event = {"type": "message", "channel": "C1", "user": "U2", "text": "hello", "ts": "1.2"}
    body = json.dumps({"type": "event_callback", "team_id": "T1", "event_id": "E1", "event": event})
    answer = await app.async_dispatch(_signed(body, secret))
    return answer.status, app, seen


async def test_requests_share_the_apps_client() -> None:
    """Bolt still fills it with the bot's token, and knows whose request it is."""
    status, app, seen = await _seen(SIGNING)
    assert status == 200
    (context,) = seen
    assert context.client is app.client
    assert context.client.token == context.token == TOKEN
    assert context.logger is app.logger
    assert context.authorize_result is not None
    assert context.authorize_result.team_id == "T1"


async def test_a_wrong_signature_reaches_no_listener() -> None:
    """Sharing the client skips none of Bolt's checks."""
    status, _, seen = await _seen("another secret")
    assert status == 401
    assert seen == []
