"""Slack's Socket Mode door: WebSockets that Slack sends through, with no public address. Knows Bolt and Slack's client.

Slack's client reads, pings and answers; it is not trusted to reconnect, because it was seen looping over a closed
session, not coming back after an announced end, and "connected" for hours while deaf. So each client serves one
connection; a watchdog looks at it, and a fresh client with a fresh session takes its place. What is not acknowledged,
Slack sends again (docs.slack.dev, using Socket Mode).
"""

import asyncio
import contextlib
import logging
import random
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import structlog
from slack_bolt.adapter.socket_mode.async_internals import send_async_response
from slack_bolt.adapter.socket_mode.internals import build_headers
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import SettingsError, SlackBusy, SlackError
from bot.slack.api import SlackApi
from bot.slack.doors.authorize import Authorize
from bot.slack.doors.http import dispatch

log = structlog.get_logger(__name__)
# What Slack's client has to say (with a traceback at each try while Slack is away) is said here in one line instead.
_CLIENT_LOG = logging.getLogger("slack_sdk.socket_mode.taskbot")
_CLIENT_LOG.setLevel(logging.CRITICAL)

# Slack sends each payload to one connection at random; with two, one may end without a gap. At most ten an app.
CONNECTIONS = 2
# Announced ends: Slack closes the connection some seconds later, so the next one is opened first.
_ANNOUNCED = {"warning", "refresh_requested"}
# No later try can help against these (docs.slack.dev, auth.test and apps.connections.open, errors).
_REFUSALS = {
    "access_denied",
    "account_inactive",
    "forbidden_team",
    "invalid_auth",
    "missing_scope",
    "no_permission",
    "not_allowed_token_type",
    "not_authed",
    "token_expired",
    "token_revoked",
}
_WHERE = {
    "SLACK_BOT_TOKEN": "It is on your app's page, under OAuth & Permissions.",
    "SLACK_APP_TOKEN": "It is on your app's page, under Basic Information, App-Level Tokens, and needs the scope "
    "connections:write; and Socket Mode must be on.",
}
# Slack waits three seconds for an acknowledgement, so what is under way for longer is sent again anyway.
_UNDER_WAY_SECONDS = 3.0
_CLOSE_SECONDS = 2.0

T = TypeVar("T")
Connected = Callable[[Mapping[str, Any]], None]


@dataclass(frozen=True)
class Patience:
    """How long things may take, in seconds.

    `hello`: from asking for a connection to its greeting. `ping` between two pings, `pong` the age at which the last
    answer to one is too old, `check` between two looks at a connection. `stagger`: between the first opening of the
    connections, so that Slack doesn't end them together. `linger`: an announced end may take so long. `backoff` after
    a failed opening, doubling up to `longest`; and before replacing a connection that did not last for `settled`,
    because apps.connections.open is Tier 1.
    """

    hello: float = 15.0
    ping: float = 10.0
    pong: float = 60.0
    check: float = 1.0
    stagger: float = 10.0
    linger: float = 10.0
    backoff: float = 1.0
    longest: float = 60.0
    settled: float = 60.0

    def waits(self) -> Iterator[float]:
        """Seconds before each further try, shortened by chance so that processes don't come back in step."""
        wait = self.backoff
        while True:
            yield wait * random.uniform(0.5, 1.0)  # noqa: S311 - nothing secret
            wait = min(wait * 2, self.longest)


class _Connection(SocketModeClient):
    """Slack's client for one connection: where it would reconnect, it only says that it is spent."""

    def __init__(self, web_client: AsyncWebClient, ping: float) -> None:
        self.heard = asyncio.Event()
        self.spent = asyncio.Event()
        self.gone = asyncio.Event()
        self.reason: str | None = None
        self.under_way = set[asyncio.Task[Any]]()
        super().__init__(
            app_token=web_client.token or "", logger=_CLIENT_LOG, web_client=web_client, ping_interval=ping
        )

    async def run_message_listeners(self, message: dict[str, Any], raw_message: str) -> None:
        """Slack's own messages are about the connection; the rest goes to the listeners."""
        match message.get("type"):
            case "hello":
                self.heard.set()
            case "disconnect":
                self._spend(str(message.get("reason")))
            case _:
                await super().run_message_listeners(message, raw_message)

    async def connect_to_new_endpoint(self, force: bool = False) -> None:  # noqa: ARG002 - the client's own signature
        """What the client does when it finds its session closed or stale."""
        self.gone.set()
        self._spend("closed")

    def _spend(self, reason: str) -> None:
        self.reason = self.reason or reason
        self.spent.set()
        self.heard.set()

    def fault(self, now: float, pong: float) -> str | None:
        """What is wrong with it: the client knows only some of it itself. `now` in seconds since the epoch."""
        if self.current_session is None or self.current_session.closed:
            return "closed"
        if self.message_receiver is None or self.message_receiver.done() or self.message_processor.done():
            return "not_read"
        if self.last_ping_pong_time is not None and now - self.last_ping_pong_time > pong:
            return "no_pong"
        return None

    async def until_spent(self, patience: Patience, clock: Callable[[], float]) -> str:
        """The reason, as soon as the connection is of no more use."""
        while not self.spent.is_set():
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(patience.check):
                    await self.spent.wait()
            if (fault := self.fault(clock(), patience.pong)) is not None:
                self._spend(fault)
        return self.reason or "closed"


class SocketDoor:
    """Keeps connections to Slack open, and gives what comes through them to the same listeners as the HTTP door."""

    def __init__(
        self,
        app: AsyncApp,
        authorize: Authorize,
        web_client: AsyncWebClient,
        *,
        patience: Patience | None = None,
        connections: int = CONNECTIONS,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """`authorize` is the app's own, `web_client` has the app-level token; `clock` gives seconds since the epoch."""
        self._app = app
        self._authorize = authorize
        self._web_client = web_client
        self._patience = patience or Patience()
        self._wanted = connections
        self._clock = clock
        self._stop = asyncio.Event()
        self._connections = set[_Connection]()
        self._closing = set[asyncio.Task[None]]()
        self._connected: Connected | None = None

    def stop(self) -> None:
        """Takes nothing more; `run` returns when what is under way is answered and the connections are closed."""
        self._stop.set()

    async def run(self, connected: Connected | None = None) -> None:
        """Until `stop`. `connected` is called once, with auth.test's answer. Raises SettingsError for a wrong token."""
        self._connected = connected
        lanes = [asyncio.create_task(self._lane(number)) for number in range(self._wanted)]
        stopped = asyncio.create_task(self._stop.wait())
        try:
            done, _ = await asyncio.wait([stopped, *lanes], return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._stop.set()
            tasks = [stopped, *lanes, *self._closing]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await asyncio.gather(*(self._close(connection) for connection in self._connections))
        for task in done:
            task.result()

    async def _lane(self, number: int) -> None:
        """One connection after another, for ever."""
        await asyncio.sleep(number * self._patience.stagger)
        identity = await self._patiently(self._authorize.identity, "SLACK_BOT_TOKEN")
        waits, ending = self._patience.waits(), None
        while True:
            connection = await self._patiently(self._opened, "SLACK_APP_TOKEN")
            if ending is not None:
                self._in_background(self._retire(ending))
            if self._connected is not None:
                told, self._connected = self._connected, None
                told(identity)
            began = time.monotonic()
            reason = await connection.until_spent(self._patience, self._clock)
            log.info("socket_ended", reason=reason, lane=number)
            ending = connection if reason in _ANNOUNCED else None
            if ending is None:
                self._in_background(self._close(connection))
            if time.monotonic() - began < self._patience.settled:
                await asyncio.sleep(next(waits))
            else:
                waits = self._patience.waits()

    async def _patiently(self, ask: Callable[[], Awaitable[T]], variable: str) -> T:
        """Asks again and again, ever more slowly. Raises SettingsError where Slack will never agree."""
        waits = self._patience.waits()
        while True:
            try:
                return await ask()
            except SlackError as err:
                if err.code in _REFUSALS:
                    raise SettingsError(f"{variable} is refused by Slack ({err.code}). {_WHERE[variable]}") from err
                wait = max(next(waits), err.retry_after or 0.0)
                log.warning("slack_not_connected", why=str(err), again_in=round(wait, 1))
            await asyncio.sleep(wait)

    async def _opened(self) -> _Connection:
        """A connection that Slack has greeted. Raises SlackError."""
        connection = _Connection(self._web_client, self._patience.ping)
        connection.socket_mode_request_listeners.append(self._taken)
        self._connections.add(connection)
        try:
            async with asyncio.timeout(self._patience.hello):
                answer = await SlackApi(self._web_client).call("apps.connections.open")
                connection.wss_uri = answer["url"]
                await connection.connect()  # type: ignore[no-untyped-call] # the SDK leaves it untyped
                await connection.heard.wait()
        except TimeoutError as err:
            await self._close(connection)
            raise SlackBusy("Slack did not greet a connection in time.") from err
        except BaseException:
            await self._close(connection)
            raise
        if connection.spent.is_set():
            await self._close(connection)
            raise SlackBusy(f"Slack refused a connection: {connection.reason}.", code=connection.reason)
        return connection

    async def _taken(self, connection: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        """One envelope: through Bolt, and acknowledged where Bolt says 200. Else Slack sends it again."""
        if self._stop.is_set():
            return
        assert isinstance(connection, _Connection)
        task = asyncio.current_task()
        assert task is not None
        connection.under_way.add(task)
        try:
            envelope = AsyncBoltRequest(mode="socket_mode", body=request.payload, headers=build_headers(request))
            answer = await dispatch(self._app, envelope)
            await send_async_response(connection, request, answer, time.time())
        except ConnectionError:
            log.warning("ack_not_sent", kind=request.type)
        except Exception:
            log.exception("envelope_failed", kind=request.type)
        finally:
            connection.under_way.discard(task)

    async def _retire(self, connection: _Connection) -> None:
        """Lets a connection whose end is announced serve until Slack closes it."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._patience.linger):
                await connection.gone.wait()
        await self._close(connection)

    async def _close(self, connection: _Connection) -> None:
        """Ends a connection, its client and its session, when what is under way through it has been answered."""
        if connection.under_way:
            await asyncio.wait(connection.under_way, timeout=_UNDER_WAY_SECONDS)
        for _ in range(2):  # a deaf peer never agrees to the close; the second call then ends client and session
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_CLOSE_SECONDS):
                    await connection.close()  # type: ignore[no-untyped-call] # the SDK leaves it untyped
                    break
        self._connections.discard(connection)

    def _in_background(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._closing.add(task)
        task.add_done_callback(self._closing.discard)
