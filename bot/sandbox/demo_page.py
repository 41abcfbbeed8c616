"""Serves the demo's web page: a browser's door to both sandboxes. Knows their human sides only, no bot.

The page can do what a person could do in Slack, read what Zoho holds, and change a task there. It is for the one who
runs the demo: it listens on 127.0.0.1 only, answers only requests that call it by a loopback name (against DNS
rebinding; any port will do, because of tunnels), and takes actions only from its own pages (against cross-site
requests).
"""

import asyncio
import contextlib
import dataclasses
import json
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from aiohttp import web
from pydantic import ValidationError

from bot.sandbox.demo_actions import ACTIONS, Refused
from bot.sandbox.demo_links import LINK_ACTIONS
from bot.sandbox.demo_steps import STEP_ACTIONS
from bot.sandbox.demo_zoho import ZOHO_ACTIONS, InZoho
from bot.sandbox.slack import SlackSandbox
from bot.sandbox.slack.seed import DANA
from bot.sandbox.zoho import ZohoSandbox
from bot.sandbox.zoho.crm import records
from bot.sandbox.zoho.requests import Recorded

LOOPBACK = re.compile(r"(127\.0\.0\.1|localhost|\[::1\])(:\d+)?")
PAGE = Path(__file__).parent / "page"
# Named here, because the platform's own table may call a module text/plain, which browsers refuse to run.
TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
SHOWN_REQUESTS = 100
SHOWN_DELETED = 20
SHOWN_MESSAGES = 300  # of a conversation: the state is sent anew after every change
LARGEST_ACTION = 15 * 2**20  # bytes: files come in base64, and the page takes 10 MB of them
BEAT = 1.0  # seconds: how late a request that changed nothing shows up, and a closed page is noticed

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class DemoPage:
    """The page's server. `await start(port)`, then `url`; `await stop()` ends it, not the sandboxes.

    `person` is the Slack user that a new visitor is.
    """

    def __init__(self, slack: SlackSandbox, zoho: ZohoSandbox, person: str = DANA) -> None:
        self._slack = slack
        self._zoho = zoho
        self._person = person
        self._runner: web.AppRunner | None = None
        self._ending = asyncio.Event()
        self.url = ""

    async def start(self, port: int = 0) -> str:
        """Listens on 127.0.0.1 (0: any free port) and gives the url, which ends in a slash.

        Raises OSError when the port is taken.
        """
        app = web.Application(middlewares=[_guard], client_max_size=LARGEST_ACTION)
        app.on_response_prepare.append(_add_headers)
        app.router.add_get("/", self._file)
        app.router.add_get("/api/state", self._state)
        app.router.add_get("/api/changes", self._changes)
        app.router.add_get(r"/api/requests/{number:\d+}", self._request)
        app.router.add_get("/api/files/{id}", self._shared)
        app.router.add_post("/api/{action}", self._act)
        app.router.add_get("/{name}", self._file)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/"
        return self.url

    async def stop(self) -> None:
        """Ends the live connections and the server."""
        self._ending.set()
        if self._runner is not None:
            await self._runner.cleanup()

    async def _file(self, request: web.Request) -> web.StreamResponse:
        file = PAGE / request.match_info.get("name", "index.html")
        if file.parent != PAGE or file.suffix not in TYPES or not file.is_file():
            return _refusal(404, "There is no such file.")
        return web.FileResponse(file, headers={"Content-Type": f"{TYPES[file.suffix]}; charset=utf-8"})

    async def _state(self, request: web.Request) -> web.StreamResponse:
        user = request.query.get("user") or self._person
        if not any(each["id"] == user and not each["is_bot"] for each in self._slack.snapshot(user)["users"]):
            return _refusal(404, "There is no such person in this workspace.")
        self._slack.dm(user)  # opened on demand, so that everyone sees the app in their sidebar
        requests = [_summary(each) for each in self._zoho.requests[-SHOWN_REQUESTS:]]
        zoho = {"crm": self._crm_tasks(), "mail": self._zoho.mail_tasks(), "requests": requests}
        zoho["deleted"] = self._zoho.by_hand.deleted()[:SHOWN_DELETED]
        slack = self._slack.snapshot(user)
        slack["messages"] = {channel: said[-SHOWN_MESSAGES:] for channel, said in slack["messages"].items()}
        return web.json_response({"slack": slack, "zoho": zoho, "newest": self._slack.newest()})

    def _crm_tasks(self) -> list[dict[str, Any]]:
        """Zoho gives what is attached to a task apart from it; here it stands with it."""
        names: dict[str, list[str]] = {}
        for attachment in records.live(self._zoho.org, "Attachments"):
            values = attachment["values"]
            names.setdefault(values["Parent_Id"]["id"], []).append(values["File_Name"])
        return [task | {"Attachments": names.get(task["id"], [])} for task in self._zoho.crm_tasks()]

    async def _shared(self, request: web.Request) -> web.StreamResponse:
        """A file that somebody shared. As a download: shown here, a page in it would count as this very page."""
        file = self._slack.file(request.query.get("user") or self._person, request.match_info["id"])
        if file is None:
            return _refusal(404, "There is no such file.")
        name = quote(file.name, safe="")
        headers = {"Content-Type": "application/octet-stream"}
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
        return web.Response(body=file.content, headers=headers)

    async def _request(self, request: web.Request) -> web.StreamResponse:
        """One request to Zoho with its bodies, which are too much to send with every change."""
        number = int(request.match_info["number"])
        found = next((each for each in self._zoho.requests if each.number == number), None)
        if found is None:
            return _refusal(404, "That request is no longer remembered.")
        return web.json_response(found.as_dict())

    async def _changes(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: one `change` now and after every change in either sandbox."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        seen: tuple[int, ...] = ()
        with contextlib.suppress(ConnectionResetError):
            while not self._ending.is_set():
                now = self._revisions()
                beat = b":\n\n" if now == seen else b"event: change\ndata: %s\n\n" % json.dumps(now).encode()
                await response.write(beat)
                seen = now
                await self._next_change(seen)
        return response

    def _revisions(self) -> tuple[int, int, int]:
        requests = self._zoho.requests
        return self._slack.revision, self._zoho.revision, requests[-1].number if requests else 0

    async def _next_change(self, seen: tuple[int, ...]) -> None:
        """Returns at the next change, at the end, or after one beat."""
        waits = [
            asyncio.ensure_future(self._slack.changed(seen[0], BEAT)),
            asyncio.ensure_future(self._zoho.changed(seen[1])),
            asyncio.ensure_future(self._ending.wait()),
        ]
        try:
            await asyncio.wait(waits, timeout=BEAT, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()

    async def _act(self, request: web.Request) -> web.StreamResponse:
        action = (ACTIONS | LINK_ACTIONS | STEP_ACTIONS | ZOHO_ACTIONS).get(request.match_info["action"])
        if action is None:
            return _refusal(404, "There is no such action.")
        if request.content_type != "application/json":
            # A form on another site can't send this type without asking first, so it is a second lock.
            return _refusal(415, "Actions are sent as application/json.")
        try:
            asked = action.model_validate_json(await request.read())
        except web.HTTPRequestEntityTooLarge:
            return _refusal(413, "That is too much for one message; attach less.")
        except ValidationError as wrong:
            return _refusal(400, f"The action is not complete: {wrong.errors()[0]['loc']} {wrong.errors()[0]['msg']}")
        try:
            if isinstance(asked, InZoho):
                done = asked.perform(self._slack, self._zoho)
            else:
                done = await asked.perform(self._slack)
        except Refused as refused:
            return _refusal(409, str(refused))
        return web.json_response(done)


@web.middleware
async def _guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuses what does not come from this very page."""
    host = request.headers.get("Host", "")
    if not LOOPBACK.fullmatch(host):
        return _refusal(403, "This page is only served under the names 127.0.0.1 and localhost.")
    if request.path.startswith("/api/"):
        foreign_site = request.headers.get("Sec-Fetch-Site", "none") not in ("same-origin", "none")
        foreign_origin = request.headers.get("Origin", f"http://{host}") != f"http://{host}"
        if foreign_site or foreign_origin:
            return _refusal(403, "Only the demo's own page may ask this.")
    return await handler(request)


async def _add_headers(_: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(HEADERS)


def _refusal(status: int, sentence: str) -> web.Response:
    return web.json_response({"error": sentence}, status=status)


def _summary(request: Recorded) -> dict[str, Any]:
    return {
        field.name: getattr(request, field.name)
        for field in dataclasses.fields(request)
        if field.name in ("number", "at", "method", "path", "status", "fault")
    }
