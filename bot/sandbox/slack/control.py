"""Knows how another process drives the sandbox: POST /_sandbox/{act} with the method's keywords as JSON.

Only for a sandbox that runs as its own process; a test in the same process calls the methods themselves.
"""

import dataclasses
import inspect
import json
from collections.abc import Callable
from typing import Any

from aiohttp import web
from pydantic import BaseModel

from bot.sandbox.slack.interactions import Refused
from bot.sandbox.slack.manifest import ManifestRefused
from bot.sandbox.slack.sandbox import SlackSandbox

ACTS: dict[str, Callable[..., Any]] = {
    "click": SlackSandbox.click,
    "close_view": SlackSandbox.close_view,
    "delete": SlackSandbox.delete,
    "dm": SlackSandbox.dm,
    "edit": SlackSandbox.edit,
    "home_of": SlackSandbox.home_of,
    "idle": SlackSandbox.idle,
    "install": SlackSandbox.install,
    "invite": SlackSandbox.invite,
    "messages": SlackSandbox.messages,
    "open_home": SlackSandbox.open_home,
    "react": SlackSandbox.react,
    "prompts": SlackSandbox.prompts,
    "run_step": SlackSandbox.run_step,
    "say": SlackSandbox.say,
    "shortcut": SlackSandbox.shortcut,
    "slash": SlackSandbox.slash,
    "snapshot": SlackSandbox.snapshot,
    "submit": SlackSandbox.submit,
    "suggest": SlackSandbox.suggest,
    "verify_url": SlackSandbox.verify_url,
    "view_action": SlackSandbox.view_action,
    "view_of": SlackSandbox.view_of,
}


def add_control(app: web.Application, sandbox: SlackSandbox) -> None:
    """Adds the doors to an application that was not started yet."""

    async def act(request: web.Request) -> web.StreamResponse:
        _only_local(request)
        name = request.match_info["act"]
        if request.content_type != "application/json":
            # A page of another origin can't send this type without being asked first, so it can't drive us.
            raise web.HTTPUnsupportedMediaType
        keywords = await request.json()
        try:
            if name == "add_fault":
                result: Any = sandbox.faults.add(**keywords)
            elif name in ACTS:
                result = ACTS[name](sandbox, **keywords)
            else:
                raise web.HTTPNotFound
            if inspect.isawaitable(result):
                result = await result
        except (Refused, ManifestRefused, TypeError, TimeoutError) as err:
            return web.json_response({"error": str(err)}, status=400)
        return web.Response(text=json.dumps({"result": result}, default=_plain), content_type="application/json")

    async def records(request: web.Request) -> web.StreamResponse:
        _only_local(request)
        found: list[Any] = sandbox.calls if request.match_info["what"] == "calls" else sandbox.deliveries
        return web.Response(text=json.dumps(found, default=_plain), content_type="application/json")

    app.router.add_post("/_sandbox/{act}", act)
    app.router.add_get("/_sandbox/{what:calls|deliveries}", records)


def _only_local(request: web.Request) -> None:
    """Refuses requests under another name, which a page could give to this address (DNS rebinding)."""
    if request.host.partition(":")[0] not in ("127.0.0.1", "localhost"):
        raise web.HTTPForbidden


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: getattr(value, each.name) for each in dataclasses.fields(value)}
    return value.decode() if isinstance(value, bytes) else str(value)
