"""Slack's HTTP door: one request in, one answer out, through Bolt. Knows Bolt's request and response, no web server."""

from collections.abc import Mapping

from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest

_TIMESTAMP = "x-slack-request-timestamp"


class HttpDoor:
    """Verifies, dispatches and answers; the path does not matter, Slack's kinds of payload share one."""

    def __init__(self, app: AsyncApp) -> None:
        self._app = app

    async def __call__(self, body: str, headers: Mapping[str, str]) -> tuple[int, dict[str, str], str]:
        """Status, headers and body of the answer. A wrong signature or timestamp is a 401."""
        given = {name.lower(): value for name, value in headers.items()}
        # Bolt turns the timestamp into a number before it compares, and would fail with a 500.
        if not given.get(_TIMESTAMP, "").isascii() or not given.get(_TIMESTAMP, "").isdigit():
            return 401, {"content-type": "application/json"}, '{"error": "invalid request"}'
        request = AsyncBoltRequest(body=body, headers={name: [value] for name, value in given.items()})
        answer = await self._app.async_dispatch(request)
        flat = {name: values[0] for name, values in answer.headers.items() if name.lower() != "set-cookie"}
        return answer.status, flat, answer.body or ""
