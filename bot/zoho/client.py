"""The one door for HTTP to Zoho: sends one request, gives one Answer. With its transport the only user of httpx here.

Knows when a failure is certain to have changed nothing (no connection was made) and when it is not; never repeats a
request by itself, except that an access token Zoho refuses is renewed once, because such an answer is a definite no.
"""

import asyncio
import copy
from collections.abc import Callable, Mapping
from typing import Any, Protocol, Self, TypeVar
from urllib.parse import urlencode

import httpx
import stamina

from bot.catalogue import say
from bot.errors import NotConnected, ZohoBusy
from bot.ports import AccessToken, WireRequest
from bot.zoho.answers import Answer, Effect, unsettled
from bot.zoho.limits import Meter
from bot.zoho.transport import AiohttpTransport

CONNECT_SECONDS = 5.0
TOTAL_SECONDS = 20.0
READ_ATTEMPTS = 3

# What httpx can undo of a body's encoding wherever it is installed.
_HEADERS = {"Accept": "*/*", "Accept-Encoding": "gzip, deflate", "User-Agent": f"python-httpx/{httpx.__version__}"}

T = TypeVar("T")
# A multipart form: the key of each file -> its name, content and media type.
Files = Mapping[str, tuple[str, bytes, str]]


class Door:
    """An HTTP client with Zoho's time limits. `transport` replaces the network (tests); close it with `aclose`.

    What goes through it as it is, is counted by nobody: the command line's few calls, and tokens. See `metered`.
    """

    def __init__(
        self,
        transport: httpx.AsyncBaseTransport | None = None,
        *,
        connect: float = CONNECT_SECONDS,
        total: float = TOTAL_SECONDS,
    ) -> None:
        # Seconds that one request may take, and that a read is asked again within.
        self.total = total
        timeout = httpx.Timeout(total, connect=connect, pool=connect)
        self._extensions = {"timeout": timeout.as_dict()}
        # Short keep-alive: a connection that Zoho closed meanwhile turns a write into an unknown outcome.
        # A transport alone: httpx's client adds redirects, cookies and its own authentication, which are not wanted.
        self._transport = transport or AiohttpTransport(connections=50, keep=10.0)
        self._meter: Meter | None = None

    def metered(self, meter: Meter) -> Self:
        """The same client, whose calls are counted against an organisation's limits."""
        counted = copy.copy(self)
        counted._meter = meter  # noqa: SLF001 - it is a Door, too
        return counted

    async def aclose(self) -> None:
        """Closes all connections."""
        await self._transport.aclose()

    async def send(
        self,
        method: str,
        url: str,
        effect: Effect,
        *,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        json: Any = None,
        form: Mapping[str, str] | None = None,
        files: Files | None = None,
    ) -> Answer:
        """Sends once. Raises ZohoBusy where nothing can have been written, else OutcomeUnknown for a write."""
        request = httpx.Request(
            method,
            # As httpx encodes them, in half of its time.
            f"{url}?{urlencode(params)}" if params else url,
            headers={**_HEADERS, **(headers or {})},
            json=json,
            data=form,
            files=files,
            extensions=self._extensions,
        )
        if self._meter is None:
            return await self._sent(request, effect)
        async with self._meter.counted(method, request.url.path, params or {}, json) as told:
            answer = await self._sent(request, effect)
            told(answer)
        return answer

    async def _sent(self, request: httpx.Request, effect: Effect) -> Answer:
        try:
            async with asyncio.timeout(self.total):
                response = await self._transport.handle_async_request(request)
                await response.aread()
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol) as err:
            raise ZohoBusy(say("zoho-unreachable")) from err
        except (httpx.HTTPError, TimeoutError) as err:
            raise unsettled(effect) from err
        return Answer(response.status_code, response.content, {k.lower(): v for k, v in response.headers.items()})


class Tokens(Protocol):
    """Where access tokens come from: oauth.Grant, or a test's own."""

    async def token(self) -> AccessToken:
        """A token that is good for some minutes."""
        ...

    async def renew(self, refused: str) -> AccessToken:
        """Another token than this one, which Zoho refused."""
        ...


class Api:
    """One product's API for one grant: puts host and token to a WireRequest.

    `host` gives the origin for a token (CRM: the token's own api_domain; Mail: fixed); `refused` reads from an answer
    whether it refused the token.
    """

    def __init__(
        self,
        door: Door,
        tokens: Tokens,
        host: Callable[[AccessToken], str],
        refused: Callable[[Answer], bool],
        *,
        read_attempts: int = READ_ATTEMPTS,
    ) -> None:
        self._door = door
        self._tokens = tokens
        self._host = host
        self._refused = refused
        self._read_attempts = read_attempts

    async def write(
        self, request: WireRequest, headers: Mapping[str, str] | None = None, files: Files | None = None
    ) -> Answer:
        """Sends a writing request once, `files` as a form. Raises ZohoBusy, OutcomeUnknown or NotConnected."""
        return await self._send(request, Effect.WRITE, headers, files)

    async def read(
        self, request: WireRequest, judge: Callable[[Answer], T], headers: Mapping[str, str] | None = None
    ) -> T:
        """Sends a reading request and judges its answer; asks again a few times when Zoho is away, not when busy."""
        async for attempt in stamina.retry_context(
            on=_worth_asking_again, attempts=self._read_attempts, timeout=self._door.total
        ):
            with attempt:
                return judge(await self._send(request, Effect.READ, headers))
        raise ZohoBusy(say("zoho-away"))

    async def _send(
        self,
        request: WireRequest,
        effect: Effect,
        headers: Mapping[str, str] | None,
        files: Files | None = None,
    ) -> Answer:
        token = await self._tokens.token()
        answer = await self._once(request, effect, token, headers, files)
        if not self._refused(answer):
            return answer
        token = await self._tokens.renew(token.token)
        answer = await self._once(request, effect, token, headers, files)
        if self._refused(answer):
            raise NotConnected(say("zoho-reconnect"))
        return answer

    async def _once(
        self,
        request: WireRequest,
        effect: Effect,
        token: AccessToken,
        headers: Mapping[str, str] | None,
        files: Files | None = None,
    ) -> Answer:
        return await self._door.send(
            request.method,
            self._host(token) + request.path,
            effect,
            params=request.params or None,
            headers={
                "Authorization": f"Zoho-oauthtoken {token.token}",
                "Accept": "application/json",
                **(headers or {}),
            },
            json=request.body,
            files=files,
        )


def _worth_asking_again(error: Exception) -> bool:
    return isinstance(error, ZohoBusy) and error.status != 429 and error.retry_after is None
