"""The HTTP server of the `web` role. Knows routes and health; what a request means is the door's business."""

import contextlib
from collections.abc import Awaitable, Callable, Mapping

import structlog
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, Counter, generate_latest

from bot.errors import StoreUnavailable, TaskbotError
from bot.ports import Consents
from bot.web.connect import add_routes

log = structlog.get_logger(__name__)

Door = Callable[[str, Mapping[str, str]], Awaitable[tuple[int, dict[str, str], str]]]
Check = Callable[[], Awaitable[object]]

SLACK_PATH = "/slack/events"
# Slack's payloads are below this; larger bodies are refused before they are read. The largest tell of an edit: 40,000
# characters four times (before and after, as text and as blocks), of up to twelve bytes each in JSON.
_MAX_BODY = 2 * 1024 * 1024
# Requests under way; one more is refused at once, because its answer would come too late for Slack, as would those of
# all others. Slack delivers a refused event again, and tells the person whose command was refused.
MOST_AT_ONCE = 60

REFUSED = Counter("taskbot_slack_requests_refused", "Requests from Slack that came while too many were under way")


def build_web(
    door: Door,
    ready: Check,
    consents: Consents | None = None,
    *,
    secure: bool = True,
    measure: Check | None = None,
) -> web.Application:
    """The application: POST /slack/events, and what `build_vitals` has.

    With `consents` also the pages for connecting Zoho (connect.py).
    """
    under_way = 0

    async def slack(request: web.Request) -> web.Response:
        nonlocal under_way
        if under_way >= MOST_AT_ONCE:
            REFUSED.inc()
            return web.Response(status=503)
        under_way += 1
        try:
            body = (await request.read()).decode()
            status, headers, text = await door(body, request.headers)
        except UnicodeDecodeError:
            return web.Response(status=400)
        finally:
            under_way -= 1
        return web.Response(status=status, headers=headers, body=text.encode())

    app = web.Application(client_max_size=_MAX_BODY)
    app.router.add_post(SLACK_PATH, slack)
    _add_vitals(app, ready, measure)
    if consents is not None:
        add_routes(app, consents, secure=secure)
    return app


def build_vitals(ready: Check, measure: Check | None = None) -> web.Application:
    """GET /healthz (alive), /readyz (`ready` did not raise) and /metrics (after `measure`, which sets the gauges)."""
    app = web.Application()
    _add_vitals(app, ready, measure)
    return app


def _add_vitals(app: web.Application, ready: Check, measure: Check | None) -> None:
    async def alive(_: web.Request) -> web.Response:
        return web.json_response({"ok": True})

    async def readiness(_: web.Request) -> web.Response:
        try:
            await ready()
        except Exception as err:
            # Whatever it is, the answer is why. Where it came from is logged of what nobody expects.
            log.warning("not_ready", why=str(err), exc_info=not isinstance(err, TaskbotError))
            return web.json_response({"ok": False, "why": str(err)}, status=503)
        return web.json_response({"ok": True})

    async def metrics(_: web.Request) -> web.Response:
        if measure is not None:
            # While the store is away, what this process counted is still told.
            with contextlib.suppress(StoreUnavailable):
                await measure()
        return web.Response(body=generate_latest(), headers={"content-type": CONTENT_TYPE_LATEST})

    app.router.add_get("/healthz", alive)
    app.router.add_get("/readyz", readiness)
    app.router.add_get("/metrics", metrics)
