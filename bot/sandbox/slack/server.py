"""Knows the sandbox's HTTP doors: /api/{method}, /response/{team}/{key}, files, the WebSocket. Decides nothing."""

import asyncio
import contextlib
from typing import Any

from aiohttp import web

from bot.sandbox.slack import files
from bot.sandbox.slack.arguments import ApiError, Arguments, read
from bot.sandbox.slack.faults import Fault
from bot.sandbox.slack.methods import METHODS, Method
from bot.sandbox.slack.platform import Call, Platform
from bot.sandbox.slack.replies import answer_response_url

TOO_MANY = 429


def application(slack: Platform) -> web.Application:
    """The aiohttp application."""
    app = web.Application(client_max_size=4 * 2**20)

    async def api(request: web.Request) -> web.StreamResponse:
        return await _api(slack, request)

    async def response_url(request: web.Request) -> web.StreamResponse:
        return await _response_url(slack, request)

    app.router.add_route("*", "/api/{method}", api)
    app.router.add_post("/response/{team}/{key}", response_url)
    app.router.add_get("/link/", slack.sockets.serve)

    async def download(request: web.Request) -> web.StreamResponse:
        return await files.download(slack, request)

    app.router.add_get("/files-pri/{file}/{name}", download)
    return app


async def _api(slack: Platform, request: web.Request) -> web.StreamResponse:
    name = request.match_info["method"]
    fault = slack.faults.take(name)
    if fault is not None and (refused := await _before(fault, request)) is not None:
        slack.calls.append(Call(name, {}, {"fault": fault.kind}, refused.status))
        slack.changes.announce()
        return refused
    call, headers = await _answered(slack, name, request)
    slack.calls.append(call)
    slack.changes.announce()
    if fault is not None and fault.kind == "drop_after":
        return _drop(request)
    return web.json_response(call.result, status=call.status, headers=headers)


async def _answered(slack: Platform, name: str, request: web.Request) -> tuple[Call, dict[str, str]]:
    """The call with its answer, and the answer's headers."""
    arguments: dict[str, Any] = {}
    headers: dict[str, str] = {}
    try:
        args, token, warnings = await read(request)
        arguments = args.given
        method = _method(name)
        _authenticate(slack, method, token)
        headers = _scope_headers(slack, method)
        if method.scopes:
            slack.need(*method.scopes)
        wait = slack.rates.retry_after(name, method.tier, slack.lane(args.text("channel")))
        if wait is not None:
            headers["Retry-After"] = str(wait)
            return Call(name, arguments, ApiError("ratelimited").body, TOO_MANY), headers
        result = await method.answer(slack, args)
    except ApiError as refusal:
        return Call(name, arguments, refusal.body, 200), headers
    if warnings:
        result.setdefault("warning", ",".join(warnings))
        result.setdefault("response_metadata", {"warnings": warnings})
    return Call(name, arguments, result, 200), headers


def _method(name: str) -> Method:
    if name not in METHODS:
        raise ApiError("unknown_method", req_method=name)
    return METHODS[name]


def _authenticate(slack: Platform, method: Method, token: str | None) -> None:
    tokens = slack.workspace.team.tokens
    if not token:
        raise ApiError("not_authed")
    if token not in (tokens["bot"], tokens["app"]):
        raise ApiError("invalid_auth")
    if token != tokens[method.bearer]:
        raise ApiError("not_allowed_token_type")


def _scope_headers(slack: Platform, method: Method) -> dict[str, str]:
    return {
        "X-OAuth-Scopes": ",".join(sorted(slack.manifest.scopes)),
        "X-Accepted-OAuth-Scopes": ",".join(method.scopes),
    }


async def _before(fault: Fault, request: web.Request) -> web.StreamResponse | None:
    if fault.kind == "429":
        headers = {"Retry-After": str(max(1, round(fault.seconds)))}
        return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=headers)
    if fault.kind == "500":
        return web.Response(status=500, text="internal error")
    if fault.kind == "drop_before":
        return _drop(request)
    if fault.kind == "latency":
        await asyncio.sleep(fault.seconds)
    return None


def _drop(request: web.Request) -> web.StreamResponse:
    if request.transport is not None:
        with contextlib.suppress(OSError):
            request.transport.abort()
    return web.Response()


async def _response_url(slack: Platform, request: web.Request) -> web.StreamResponse:
    try:
        grant = slack.response_urls.look_up(request.match_info["key"])
    except ApiError as refusal:
        return web.json_response(refusal.body, status=404)
    given: dict[str, Any] = {}
    try:
        args, _, _ = await read(request)
        given = args.given
        answer_response_url(slack, grant, Arguments(given))
    except ApiError as refusal:
        slack.answers.append(Call("response_url", given, refusal.body, 400))
        # A refused body was seen with 400 and with 404 [WILD]; it does not count as a use.
        return web.json_response(refusal.body, status=400)
    slack.answers.append(Call("response_url", given, None, 200))
    grant.uses += 1
    slack.changes.announce()
    return web.Response(text="ok")
