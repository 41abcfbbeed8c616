"""Which listener takes a payload, by its kind: one look at the body. Knows the kinds of payload, and Bolt's middleware.

Bolt itself asks its listeners one after the other whether a payload is theirs, and finds out for each what arguments
it wants; that takes as long as all else that it does. So the last of its middlewares hands the payload on.
"""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from typing import Any

from pydantic_core import to_json
from slack_bolt.async_app import AsyncAck, AsyncBoltContext
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

Listener = Callable[[AsyncAck, dict[str, Any], AsyncBoltContext], Awaitable[None]]
# What goes around a listener.
Around = Callable[[AsyncBoltContext], AbstractAsyncContextManager[None]]

# The `type` of what people do in Slack's interface (docs.slack.dev, interaction payloads) -> the kind of listener.
_KINDS: Mapping[str, str] = {
    "block_actions": "action",
    "interactive_message": "action",
    "shortcut": "shortcut",
    "message_action": "shortcut",
    "view_submission": "view",
    "view_closed": "view",
    "block_suggestion": "options",
    "dialog_suggestion": "options",
}


class Ack(AsyncAck):
    """Bolt's, but that what it is given is the answer's JSON as it stands, and is not looked through for models."""

    async def __call__(self, **answer: Any) -> BoltResponse:  # type: ignore[override] # by name alone
        """Nothing is an empty answer, a text alone is that text."""
        bare = answer.get("text", "") if answer.keys() <= {"text"} else None
        self.response = BoltResponse(status=200, body=to_json(answer).decode() if bare is None else bare)
        return self.response


class Front(AsyncMiddleware):
    """Hands each payload to its listener: by its kind, and an event by its own type where there is one for that."""

    def __init__(self, listeners: Mapping[str, Listener], events: Mapping[str, Listener], around: Around) -> None:
        self._listeners = listeners
        self._events = events
        self._around = around

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],  # noqa: A002 - Bolt's own name
    ) -> BoltResponse | None:
        """What the listener acknowledged. Bolt's own listeners, of which there are none, are not asked."""
        del resp, next
        listener = self._listener(req.body)
        ack = Ack()  # type: ignore[no-untyped-call] # Bolt's own
        async with self._around(req.context):
            await listener(ack, req.body, req.context)
        return ack.response

    def _listener(self, body: dict[str, Any]) -> Listener:
        if "command" in body:
            return self._listeners["command"]
        kind = body.get("type", "")
        if kind == "event_callback" and "event" in body:
            return self._events.get(body["event"].get("type", ""), self._listeners["event"])
        return self._listeners[_KINDS.get(kind, "other")]
