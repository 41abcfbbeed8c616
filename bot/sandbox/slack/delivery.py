"""Knows how a payload travels to the app over HTTP: its encoding, signature, 3 seconds, and what the answer means."""

import datetime as dt
import hashlib
import hmac
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol
from urllib.parse import urlencode

import aiohttp

from bot.sandbox.slack.workspace import decoded

Kind = Literal["events", "slash", "interactive", "options", "url_verification"]
OK = 200


@dataclass
class Delivery:
    """One attempt to give one payload to the app. `name` is the event's type, the command, or the interaction's type.

    `error` is the word that the person sees (slash, interactive); `reason` the one of x-slack-retry-reason (events).
    `ack_seconds` is real time.
    """

    id: str
    kind: Kind
    name: str
    payload: dict[str, Any]
    url: str | None
    at: dt.datetime
    retry_num: int = 0
    retry_reason: str | None = None
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    status: int | None = None
    answer: str = ""
    error: str | None = None
    reason: str | None = None
    ack_seconds: float | None = None
    no_retry: bool = False
    envelope_id: str | None = None
    done: bool = False

    @property
    def ok(self) -> bool:
        """Whether the app took it."""
        return self.done and self.error is None

    def answered(self) -> Any:
        """The answer's JSON, or None where it has none."""
        return decoded(self.answer)


class Transport(Protocol):
    """Carries deliveries to the app: HTTP, or Socket Mode."""

    async def send(self, delivery: Delivery) -> None:
        """Sends once, waits for the acknowledgement, and writes what came of it into the delivery."""
        ...


def encoded(kind: Kind, payload: Mapping[str, Any]) -> tuple[bytes, str]:
    """Body and content type, as each kind of payload is sent."""
    if kind == "slash":
        return urlencode(payload).encode(), "application/x-www-form-urlencoded"
    if kind in ("interactive", "options"):
        return urlencode({"payload": json.dumps(payload)}).encode(), "application/x-www-form-urlencoded"
    return json.dumps(payload).encode(), "application/json"


def signature(secret: str, body: bytes | str, timestamp: int | str) -> dict[str, str]:
    """The two headers that prove a request to be Slack's (https://docs.slack.dev/authentication/verifying-requests-from-slack)."""
    raw = body.encode() if isinstance(body, str) else body
    digest = hmac.new(secret.encode(), b"v0:%s:%s" % (str(timestamp).encode(), raw), hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": str(timestamp), "X-Slack-Signature": f"v0={digest}"}


class HttpTransport:
    """POSTs to the app's request URL."""

    def __init__(self, session: aiohttp.ClientSession, secret: str, ack_timeout: float) -> None:
        self._session = session
        self._secret = secret
        self._timeout = aiohttp.ClientTimeout(total=ack_timeout)

    async def send(self, delivery: Delivery) -> None:
        """Signs by the real clock, because the app judges the age of a request by its own."""
        delivery.body, content_type = encoded(delivery.kind, delivery.payload)
        delivery.headers = {
            "Content-Type": content_type,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            **signature(self._secret, delivery.body, int(time.time())),
        }
        if delivery.retry_num:
            delivery.headers |= {
                "X-Slack-Retry-Num": str(delivery.retry_num),
                "X-Slack-Retry-Reason": delivery.retry_reason or "unknown_error",
            }
        started = time.monotonic()
        try:
            await self._post(delivery)
        except TimeoutError:
            delivery.error, delivery.reason = "operation_timeout", "http_timeout"
        except aiohttp.ClientSSLError:
            delivery.error, delivery.reason = "dispatch_failed", "ssl_error"
        except aiohttp.ClientError:
            delivery.error, delivery.reason = "dispatch_failed", "connection_failed"
        delivery.ack_seconds = time.monotonic() - started
        delivery.done = True

    async def _post(self, delivery: Delivery) -> None:
        if delivery.url is None:
            raise aiohttp.ClientError("no request URL is set for this")
        async with self._session.post(
            delivery.url, data=delivery.body, headers=delivery.headers, timeout=self._timeout, allow_redirects=False
        ) as response:
            delivery.answer = await response.text()
            delivery.status = response.status
            delivery.no_retry = response.headers.get("X-Slack-No-Retry") == "1"
        events = delivery.kind == "events"
        if delivery.status == OK or (events and delivery.status < 300):
            return
        # The words for commands are those that people report [WILD]; the documents name only the time-out.
        words = {4: "http_client_error", 5: "http_service_error"}
        delivery.error = words.get(delivery.status // 100, "dispatch_failed")
        delivery.reason = "http_error"
