"""Which listener takes a payload, and what its acknowledgement says."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from slack_bolt.async_app import AsyncAck, AsyncBoltContext
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.slack.doors.front import Ack, Front, Listener


class Desk:
    """A front whose listeners note their names, and that something went around them."""

    def __init__(self) -> None:
        self.took = list[str]()
        kinds = ("command", "event", "action", "shortcut", "view", "options", "other")
        listeners = {kind: self._listener(kind) for kind in kinds}
        self.front = Front(listeners, {"message": self._listener("message")}, self._around)

    def _listener(self, name: str) -> Listener:
        async def listener(ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
            del body, context
            self.took.append(name)
            await ack(text=name)

        return listener

    @asynccontextmanager
    async def _around(self, context: AsyncBoltContext) -> AsyncIterator[None]:
        del context
        self.took.append("(")
        yield
        self.took.append(")")

    async def answer(self, body: dict[str, Any]) -> BoltResponse | None:
        """What is answered to a payload."""

        async def following() -> BoltResponse:
            raise AssertionError("Bolt was asked")

        request = AsyncBoltRequest(body=body, mode="socket_mode")
        return await self.front.async_process(req=request, resp=BoltResponse(status=404), next=following)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"command": "/task", "text": "x"}, "command"),
        ({"type": "event_callback", "event": {"type": "message"}}, "message"),
        ({"type": "event_callback", "event": {"type": "link_shared"}}, "event"),
        ({"type": "event_callback", "event": {}}, "event"),
        ({"type": "block_actions", "actions": [{}]}, "action"),
        ({"type": "interactive_message", "actions": [{}]}, "action"),
        ({"type": "shortcut", "callback_id": "new_task"}, "shortcut"),
        ({"type": "message_action", "callback_id": "make_task"}, "shortcut"),
        ({"type": "view_submission", "view": {}}, "view"),
        ({"type": "view_closed", "view": {}}, "view"),
        ({"type": "block_suggestion"}, "options"),
        ({"type": "app_rate_limited"}, "other"),
        ({"type": "dialog_cancellation"}, "other"),
        ({"type": "event_callback"}, "other"),
        ({}, "other"),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
async def test_each_kind_has_its_listener(body: dict[str, Any], kind: str) -> None:
    """One listener hears of it, with what goes around, and its answer is the answer."""
    desk = Desk()
    answer = await desk.answer(body)
    assert desk.took == ["(", kind, ")"]
    assert answer is not None
    assert (answer.status, answer.body) == (200, kind)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"text": "Saved"},
        {"text": "Saved", "blocks": [{"type": "divider"}]},
        {"text": "Saved", "response_type": "ephemeral"},
        {"options": []},
        {"options": [{"text": {"type": "plain_text", "text": "é"}, "value": "1"}]},
        {"response_action": "clear"},
        {"response_action": "errors", "errors": {"title": "Say what is to be done."}},
        {"response_action": "update", "view": {"type": "modal", "blocks": []}},
    ],
    ids=lambda given: "+".join(given) or "nothing",
)
async def test_an_acknowledgement_says_what_bolts_own_would(given: dict[str, Any]) -> None:
    """The same status, type and content, but for keys that say nothing."""
    ours = await Ack()(**given)  # type: ignore[no-untyped-call] # Bolt's own
    bolts = await AsyncAck()(**given)  # type: ignore[no-untyped-call] # likewise
    assert (ours.status, ours.headers) == (bolts.status, bolts.headers)
    assert _read(ours.body) == _read(bolts.body)


def _read(body: str) -> object:
    return json.loads(body) if body.startswith("{") else body
