"""What the tests of the Slack sandbox share: a manifest, an app that answers as told, and a clock moved by hand."""

import datetime as dt
import json
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qs

from aiohttp import web

SCOPES = [
    *("app_mentions:read", "channels:history", "channels:read", "chat:write", "commands", "im:history", "im:read"),
    *("im:write", "reactions:read", "reactions:write", "users:read", "users:read.email"),
]
MANIFEST: dict[str, Any] = {
    "display_information": {"name": "Taskbot"},
    "features": {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False},
        "slash_commands": [{"command": "/task", "description": "Makes a task", "should_escape": True}],
        "shortcuts": [
            {"name": "Make a task", "type": "message", "callback_id": "from_message", "description": "From this"},
            {"name": "New task", "type": "global", "callback_id": "new_task", "description": "From nothing"},
        ],
    },
    "oauth_config": {"scopes": {"bot": SCOPES}},
    "settings": {
        "event_subscriptions": {
            "bot_events": ["app_home_opened", "app_mention", "message.channels", "message.im", "reaction_added"]
        },
        "interactivity": {"is_enabled": True, "message_menu_options_url": "https://app.example/options"},
        "socket_mode_enabled": True,
    },
}

Answer = Callable[[web.Request, dict[str, Any]], Awaitable[web.StreamResponse]]


class ScriptedApp:
    """An app that keeps what it is sent, and answers what the test says: 200 without a body unless told otherwise."""

    def __init__(self) -> None:
        self.received: list[tuple[web.Request, bytes, dict[str, Any]]] = []
        self.answer: Answer = self._empty
        self.url = ""

    @staticmethod
    async def _empty(_request: web.Request, payload: dict[str, Any]) -> web.StreamResponse:
        if payload.get("type") == "url_verification":
            return web.json_response({"challenge": payload["challenge"]})
        return web.Response()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        body = await request.read()
        if request.content_type == "application/json":
            payload = json.loads(body)
        else:
            payload = {key: values[0] for key, values in parse_qs(body.decode(), keep_blank_values=True).items()}
            payload = json.loads(payload["payload"]) if "payload" in payload else payload
        self.received.append((request, body, payload))
        return await self.answer(request, payload)

    def says(self, status: int = 200, **more: Any) -> None:
        """Answers everything with this response from now on."""

        async def answer(_request: web.Request, _payload: dict[str, Any]) -> web.StreamResponse:
            return web.Response(status=status, **more)

        self.answer = answer

    def says_json(self, body: Any) -> None:
        """Answers everything with 200 and this JSON from now on."""

        async def answer(_request: web.Request, _payload: dict[str, Any]) -> web.StreamResponse:
            return web.json_response(body)

        self.answer = answer

    @property
    def payloads(self) -> list[dict[str, Any]]:
        return [payload for _, _, payload in self.received]

    @property
    def events(self) -> list[dict[str, Any]]:
        return [payload["event"] for payload in self.payloads if "event" in payload]


class TestClock:
    """Stands still until it is moved."""

    __test__ = False

    def __init__(self) -> None:
        self.moment = dt.datetime(2026, 11, 23, 15, 0, tzinfo=dt.UTC)

    def now(self) -> dt.datetime:
        return self.moment

    def move(self, seconds: float) -> None:
        self.moment += dt.timedelta(seconds=seconds)
