"""Slack's HTTP door: one request in, one answer out, through Bolt. Knows Bolt's request and response, no web server."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl

from prometheus_client import Counter
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

REDELIVERIES = Counter("taskbot_slack_redeliveries", "Payloads that Slack delivered again, and why", ["reason"])
# x-slack-retry-reason (docs.slack.dev, Events API, retries). Socket Mode's own word is "timeout" [WILD].
_REASONS = {
    "connection_failed",
    "http_error",
    "http_timeout",
    "ssl_error",
    "timeout",
    "too_many_redirects",
    "unknown_error",
}

# Until when, by the event loop's clock, a request is to be answered: Bolt's context carries it under this name. Slack
# waits three seconds; the rest is for the way, and for words in place of an answer.
ANSWER_BY = "answer_by"
_ANSWERED_WITHIN = 2.3

_TIMESTAMP = "x-slack-request-timestamp"
_READ = ("content-type", "x-slack-signature", _TIMESTAMP, "x-slack-retry-num", "x-slack-retry-reason")
_UNREADABLE, _UNVERIFIED = 400, 401


async def dispatch(app: AsyncApp, request: AsyncBoltRequest) -> BoltResponse:
    """The way in from each door. A repeated delivery is counted and handled like a first one.

    It must not be dropped: perhaps the first never arrived, and if it did, the engine knows. Bolt gives Socket Mode's
    envelopes the same two headers.
    """
    request.context[ANSWER_BY] = asyncio.get_running_loop().time() + _ANSWERED_WITHIN
    answer = await app.async_dispatch(request)
    number = request.headers.get("x-slack-retry-num", ["0"])[0]
    if number not in ("", "0") and answer.status != _UNVERIFIED:
        reason = request.headers.get("x-slack-retry-reason", [""])[0]
        REDELIVERIES.labels(reason if reason in _REASONS else "other").inc()
    return answer


class HttpDoor:
    """Verifies, dispatches and answers; the path does not matter, Slack's kinds of payload share one."""

    def __init__(self, app: AsyncApp) -> None:
        self._app = app

    async def __call__(self, body: str, headers: Mapping[str, str]) -> tuple[int, dict[str, str], str]:
        """Status, headers and body of the answer. A wrong signature or timestamp is a 401, no payload at all a 400.

        The names of `headers` are found however they are written, as those of a web server are.
        """
        # Those that Slack signs or says something in; Bolt has others by which it would be told to leave steps out.
        given: dict[str, str | Sequence[str]] = {
            name: [value] for name in _READ if (value := headers.get(name)) is not None
        }
        request = _request(body, given)
        if request is None:
            return _UNREADABLE, {"content-type": "application/json"}, '{"error": "no payload"}'
        # Bolt turns the timestamp into a number before it compares, and would fail with a 500. It answers a look at the
        # certificate before that (docs.slack.dev, slash commands), for those may come unsigned [?].
        timestamp = headers.get(_TIMESTAMP, "")
        if not (timestamp.isascii() and timestamp.isdigit()) and request.body.get("ssl_check") != "1":
            return _UNVERIFIED, {"content-type": "application/json"}, '{"error": "invalid request"}'
        answer = await dispatch(self._app, request)
        flat = {name: values[0] for name, values in answer.headers.items() if name.lower() != "set-cookie"}
        return answer.status, flat, answer.body or ""


def _request(body: str, headers: dict[str, str | Sequence[str]]) -> AsyncBoltRequest | None:
    """Bolt's request with the payload that is in the body; None where there is none.

    Bolt would read the body itself (slack_bolt/request/internals.py, `parse_body`), but of a form that has the word
    "payload" in a value, as a slash command's text may, it takes nothing. And it fails at what is no JSON object.
    """
    payload = _payload(body)
    if payload is None or not isinstance(payload.get("event", {}), dict):
        return None
    # Made of an object, as it comes by Socket Mode; from here on it is one of HTTP, whose signature is looked at.
    request = AsyncBoltRequest(body=payload, headers=headers, mode="socket_mode")
    request.raw_body, request.mode = body, "http"
    return request


def _payload(body: str) -> dict[str, Any] | None:
    """The object that the body is, or has in the field `payload` of a form; else the form's fields.

    Events are JSON, interactions are a form with that field alone, slash commands a form (docs.slack.dev, HTTP request
    URLs, interactivity, slash commands).
    """
    if not body.startswith("{"):
        fields = dict(parse_qsl(body, keep_blank_values=True))
        if "payload" not in fields:
            return fields
        body = fields["payload"]
    try:
        read = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return read if isinstance(read, dict) else None
