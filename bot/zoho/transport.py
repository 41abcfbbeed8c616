"""httpx's requests over aiohttp's connections: httpx's own pool costs more for each request, the fuller it is.

Knows when nothing can have been sent: no connection was made (httpx.ConnectError, ConnectTimeout). Every other failure
is a httpx.ReadError, and the request may have taken effect. Nothing is repeated here, and aiohttp is kept from its own
repetition of GET, PUT and DELETE after a broken connection (RFC 9112, 9.3.1): a second DELETE finds nothing, and a
second conditional PUT is a conflict with the first.
"""

import io
from collections.abc import Mapping
from urllib.request import getproxies, proxy_bypass

import aiohttp
import httpx
from yarl import URL

# A local Zoho must be reached directly, also where the environment names a proxy for everything else.
_DIRECT = frozenset({"127.0.0.1", "localhost"})
# aiohttp warns of longer bodies that are given as bytes, because those are written in one go.
_MOST_AT_ONCE = 2**20
# aiohttp's own bounds are 8 KB and 128; a gateway's policies and cookies must not leave a write's outcome unknown.
_LONGEST_HEADER, _MOST_HEADERS = 2**16, 1024


async def _once(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    """The client middleware that says what a failure means, before aiohttp could send the request again."""
    try:
        return await handler(request)
    except aiohttp.ConnectionTimeoutError as err:
        raise httpx.ConnectTimeout(str(err)) from err
    except aiohttp.ClientConnectorError as err:
        raise httpx.ConnectError(str(err)) from err
    except (aiohttp.ClientError, OSError) as err:
        raise httpx.ReadError(str(err)) from err


class AiohttpTransport(httpx.AsyncBaseTransport):
    """At most `connections` to all hosts, each kept open for `keep` seconds after its last use.

    Raises httpx.ConnectError, ConnectTimeout (also where no connection became free in time), UnsupportedProtocol,
    ReadError.
    """

    def __init__(self, *, connections: int, keep: float) -> None:
        self._connections, self._keep = connections, keep
        self._proxies: Mapping[str, str] = getproxies()
        # aiohttp needs a running event loop for it.
        self._session: aiohttp.ClientSession | None = None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The whole answer, its body still encoded as it came."""
        body = await request.aread()
        limits = request.extensions["timeout"]
        try:
            async with self._opened().request(
                request.method,
                URL(str(request.url), encoded=True),
                headers=request.headers,
                data=io.BytesIO(body) if len(body) > _MOST_AT_ONCE else body or None,
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(connect=limits["connect"], sock_read=limits["read"]),
                proxy=self._proxy(request.url),
            ) as answer:
                content = await answer.read()
        except aiohttp.InvalidURL as err:
            raise httpx.UnsupportedProtocol(str(err)) from err
        except (aiohttp.ClientError, OSError) as err:
            raise httpx.ReadError(str(err)) from err
        return httpx.Response(answer.status, headers=answer.raw_headers, content=content, request=request)

    async def aclose(self) -> None:
        """Closes all connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=self._connections, keepalive_timeout=self._keep, ssl=httpx.create_ssl_context()
                ),
                # Zoho's API has no use for cookies; httpx's response undoes the encoding of a body.
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                max_field_size=_LONGEST_HEADER,
                max_headers=_MOST_HEADERS,
                middlewares=(_once,),
            )
        return self._session

    def _proxy(self, url: httpx.URL) -> str | None:
        """The environment's proxy for this address, as httpx itself would take it."""
        if not self._proxies or url.host in _DIRECT or proxy_bypass(url.host):
            return None
        return self._proxies.get(url.scheme) or self._proxies.get("all")
