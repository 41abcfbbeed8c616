"""Knows how another process drives the sandbox: POST /_sandbox/{act} with the method's keywords as JSON.

Only for a sandbox that runs as its own process; a test in the same process calls the methods themselves.
"""

import dataclasses
import inspect
import json
from typing import TYPE_CHECKING, Any

from aiohttp import web
from pydantic import BaseModel

from bot.sandbox.slack.interactions import Refused
from bot.sandbox.slack.manifest import ManifestRefused

if TYPE_CHECKING:
    from bot.sandbox.slack.sandbox import SlackSandbox

ACTS = frozenset(
    {
        "click",
        "close_view",
        "delete",
        "dm",
        "edit",
        "home_of",
        "idle",
        "install",
        "invite",
        "messages",
        "open_home",
        "react",
        "say",
        "shortcut",
        "slash",
        "snapshot",
        "submit",
        "suggest",
        "verify_url",
        "view_action",
        "view_of",
    }
)


def add_control(app: web.Application, sandbox: "SlackSandbox") -> None:
    """Adds the doors to an application that was not started yet."""

    async def act(request: web.Request) -> web.StreamResponse:
        name = request.match_info["act"]
        if request.content_type != "application/json":
            # A page of another origin can't send this type without being asked first, so it can't drive us.
            raise web.HTTPUnsupportedMediaType
        keywords = await request.json()
        try:
            if name == "add_fault":
                result: Any = sandbox.faults.add(**keywords)
            elif name in ACTS:
                result = getattr(sandbox, name)(**keywords)
            else:
                raise web.HTTPNotFound
            if inspect.isawaitable(result):
                result = await result
        except (Refused, ManifestRefused, TypeError, TimeoutError) as err:
            return web.json_response({"error": str(err)}, status=400)
        return web.Response(text=json.dumps({"result": result}, default=_plain), content_type="application/json")

    async def records(request: web.Request) -> web.StreamResponse:
        found: list[Any] = sandbox.calls if request.match_info["what"] == "calls" else sandbox.deliveries
        return web.Response(text=json.dumps(found, default=_plain), content_type="application/json")

    app.router.add_post("/_sandbox/{act}", act)
    app.router.add_get("/_sandbox/{what:calls|deliveries}", records)


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: getattr(value, each.name) for each in dataclasses.fields(value)}
    return value.decode() if isinstance(value, bytes) else str(value)
