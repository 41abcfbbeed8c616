"""Calls of Slack's Web API, against a server that answers as Slack may: what is sent, and what each answer means."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient
from world import serving

from bot.errors import SlackBusy, SlackError, SlackRefused, SlackUnknown
from bot.slack.api import SlackApi

POST, READ = "chat.postMessage", "users.info"


@asynccontextmanager
async def slack(
    answer: Callable[[web.Request], Awaitable[web.StreamResponse]], **options: Any
) -> AsyncIterator[SlackApi]:
    """The API, as a server answers it; `options` are the client's."""
    application = web.Application()
    application.router.add_route("*", "/api/{method}", answer)
    async with serving(application) as url, aiohttp.ClientSession() as session:
        where = {"base_url": f"{url}/api/", "session": session, **options}
        yield SlackApi(AsyncWebClient(token="xoxb-1", retry_handlers=[], **where))


def always(status: int, body: str, headers: Mapping[str, str] | None = None) -> Callable[..., Awaitable[web.Response]]:
    async def answer(_: web.Request) -> web.Response:
        kind = "application/json" if body[0] in "{[" else "text/html"
        return web.Response(status=status, text=body, headers=headers, content_type=kind)

    return answer


async def test_a_post_is_json_with_the_clients_token_and_name() -> None:
    """What is not given is not sent, and letters of all languages arrive."""
    seen = dict[str, Any]()

    async def answer(request: web.Request) -> web.Response:
        seen.update(headers=request.headers, path=request.path, method=request.method, told=await request.json())
        return web.json_response({"ok": True})

    async with slack(answer, user_agent_prefix="Taskbot") as api:
        await api.call(POST, channel="C1", text="Grüße 👋", thread_ts=None)
    assert (seen["method"], seen["path"], seen["told"]) == (
        "POST",
        f"/api/{POST}",
        {"channel": "C1", "text": "Grüße 👋"},
    )
    assert seen["headers"]["Authorization"] == "Bearer xoxb-1"
    assert seen["headers"]["Content-Type"] == "application/json; charset=utf-8"
    assert seen["headers"]["User-Agent"].startswith("Taskbot")


async def test_a_post_goes_through_the_clients_proxy() -> None:
    """The one that the environment or the settings gave it."""
    seen = list[str]()

    async def proxied(request: web.Request) -> web.Response:
        seen.append(str(request.url))
        return web.json_response({"ok": True})

    application = web.Application()
    application.router.add_route("*", "/{any:.*}", proxied)
    async with serving(application) as proxy, slack(always(500, "not this one"), proxy=proxy) as api:
        await api.call(POST, channel="C1", text="hi")
    assert len(seen) == 1


@pytest.mark.parametrize("method", [POST, READ])
@pytest.mark.parametrize(
    ("answer", "means", "code", "after"),
    [
        (always(200, '{"ok": false, "error": "not_in_channel"}'), SlackRefused, "not_in_channel", None),
        (always(200, '{"ok": false, "error": "fatal_error"}'), SlackUnknown, "fatal_error", None),
        (always(503, "<html>away</html>"), SlackUnknown, "", None),
        (always(429, '{"ok": false, "error": "ratelimited"}', {"retry-after": "40"}), SlackBusy, "ratelimited", 40.0),
        (always(429, "slow down"), SlackBusy, "", 30.0),
    ],
    ids=["refused", "failed", "a page of a gateway", "too many", "too many, without a time"],
)
async def test_what_an_answer_means(
    method: str,
    answer: Callable[[web.Request], Awaitable[web.Response]],
    means: type[SlackError],
    code: str,
    after: float | None,
) -> None:
    """The same, whether the arguments go in a body or in the query."""
    async with slack(answer) as api:
        with pytest.raises(SlackError) as caught:
            await api.call(method, channel="C1", text="hi")
    assert (type(caught.value), caught.value.code, caught.value.retry_after) == (means, code, after)


async def test_what_is_no_object_is_no_answer() -> None:
    """Whatever has happened, Slack has not said so."""
    async with slack(always(200, '["ok"]')) as api:
        with pytest.raises(SlackUnknown):
            await api.call(POST, channel="C1", text="hi")


@pytest.mark.parametrize("method", [POST, READ])
async def test_a_broken_connection_leaves_the_outcome_unknown(method: str) -> None:
    """Slack may have taken the call."""

    async def broken(request: web.Request) -> web.Response:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    async with slack(broken) as api:
        with pytest.raises(SlackUnknown):
            await api.call(method, user="U1")


async def test_the_scopes_are_those_that_slack_named_last() -> None:
    """A reinstallation may grant others."""
    named = iter(["chat:write,users:read", "chat:write"])

    async def answer(_: web.Request) -> web.Response:
        return web.json_response({"ok": True}, headers={"X-OAuth-Scopes": next(named)})

    async with slack(answer) as api:
        await api.call(POST, channel="C1", text="hi")
        first = api.granted
        await api.call(READ, user="U1")
        assert (first, api.granted) == (frozenset({"chat:write", "users:read"}), frozenset({"chat:write"}))
