"""The HTTP server of the `web` role. Knows routes and health; what a request means is the door's business."""

from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

Door = Callable[[str, Mapping[str, str]], Awaitable[tuple[int, dict[str, str], str]]]
Check = Callable[[], Awaitable[None]]

SLACK_PATH = "/slack/events"
# Slack's payloads are well below this; larger bodies are refused before they are read.
_MAX_BODY = 1024 * 1024


def build_web(door: Door, ready: Check) -> web.Application:
    """The application: POST /slack/events, GET /healthz (alive), /readyz (`ready` did not raise), /metrics."""

    async def slack(request: web.Request) -> web.Response:
        try:
            body = (await request.read()).decode()
        except UnicodeDecodeError:
            return web.Response(status=400)
        status, headers, text = await door(body, request.headers)
        return web.Response(status=status, headers=headers, body=text.encode())

    async def alive(_: web.Request) -> web.Response:
        return web.json_response({"ok": True})

    async def readiness(_: web.Request) -> web.Response:
        try:
            await ready()
        except Exception as err:  # noqa: BLE001 - whatever it is, the answer is "not ready", and why
            return web.json_response({"ok": False, "why": str(err)}, status=503)
        return web.json_response({"ok": True})

    async def metrics(_: web.Request) -> web.Response:
        return web.Response(body=generate_latest(), headers={"content-type": CONTENT_TYPE_LATEST})

    app = web.Application(client_max_size=_MAX_BODY)
    app.router.add_post(SLACK_PATH, slack)
    app.router.add_get("/healthz", alive)
    app.router.add_get("/readyz", readiness)
    app.router.add_get("/metrics", metrics)
    return app
