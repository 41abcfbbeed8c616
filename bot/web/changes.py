"""The address that Zoho CRM sends its notifications to. Knows the port; what a message means is not judged here.

Zoho's pages say nothing of how long it waits for an answer [?]: it is given as soon as what it says is safe.
"""

import asyncio
from collections.abc import Mapping

import structlog
from aiohttp import web
from prometheus_client import Counter

from bot.errors import StoreUnavailable
from bot.ports import CHANGES_PATH, Hears, Verdict

log = structlog.get_logger(__name__)

# A message names the tasks that changed, a hundred at most; nothing of ours is longer.
MOST_BYTES = 64 * 1024
# Messages that are being read at once, and the seconds that one may take to come.
MOST_AT_ONCE, READ_WITHIN = 20, 10.0

HEARD = Counter("taskbot_zoho_notifications", "Messages of Zoho CRM's channels, and what became of them", ["what"])

_STATUS: Mapping[Verdict, int] = {"taken": 200, "unknown": 404, "unproven": 403, "unread": 400, "busy": 429}


def add_changes(app: web.Application, hears: Hears) -> None:
    """POST /zoho/changes?k=<the channel's secret>."""
    under_way = 0

    async def changed(request: web.Request) -> web.Response:
        nonlocal under_way
        secret = request.query.get("k", "")
        try:
            # Whoever has no secret takes nobody's place, however slowly they send.
            if not await hears.knows(secret):
                return _answered("unknown", _STATUS["unknown"])
        except StoreUnavailable:
            return _answered("away", 503)
        if under_way >= MOST_AT_ONCE:
            return _answered("busy", 503)
        under_way += 1
        try:
            return await heard(request, secret)
        except StoreUnavailable:
            return _answered("away", 503)
        finally:
            under_way -= 1

    async def heard(request: web.Request, secret: str) -> web.Response:
        try:
            async with asyncio.timeout(READ_WITHIN):
                body = await _read(request)
        except TimeoutError:
            return _answered("slow", 408)
        if body is None:
            return _answered("too_long", 413)
        verdict = await hears.hear(secret, body)
        return _answered(verdict, _STATUS[verdict])

    app.router.add_post(CHANGES_PATH, changed)


async def _read(request: web.Request) -> bytes | None:
    """The body; None for one that is too long, of which no more is read."""
    if (request.content_length or 0) > MOST_BYTES:
        return None
    body = bytearray()
    async for chunk in request.content.iter_chunked(MOST_BYTES):
        body += chunk
        if len(body) > MOST_BYTES:
            return None
    return bytes(body)


def _answered(what: str, status: int) -> web.Response:
    HEARD.labels(what).inc()
    return web.Response(status=status)
