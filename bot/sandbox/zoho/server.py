"""The sandbox's socket: takes a request to the surface it belongs to, through faults and limits, and records it."""

import asyncio
import datetime as dt
from collections import deque
from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import Any, cast

from aiohttp import ClientError, ClientSession, ClientTimeout, web

from bot.ports import Clock
from bot.sandbox.zoho import accounts, control, crm, mail, seed
from bot.sandbox.zoho.crm import records, watch
from bot.sandbox.zoho.faults import Fault, Faults
from bot.sandbox.zoho.mail.answers import show
from bot.sandbox.zoho.org import Capabilities, Org, WallClock
from bot.sandbox.zoho.requests import Callback, Recorded, RequestLog
from bot.sandbox.zoho.state import Record, State
from bot.sandbox.zoho.wire import Call, Refusal, Reply, Surface

SURFACES = (accounts.SURFACE, crm.SURFACE, mail.SURFACE)
NOT_FOUND = Reply(404, {"error": "not_found"})
MAIL_WINDOW = dt.timedelta(minutes=1)
MAIL_BLOCK = dt.timedelta(minutes=15)  # unstated by Zoho, about 15 minutes in the wild [WILD]


class ZohoSandbox:
    """A strict Zoho for one organisation on 127.0.0.1: accounts, CRM and Mail on one port.

    Args:
        state: folder for the journal, so that a restart finds tasks and tokens again; None keeps all in memory.
        clock: the time that tokens expire by and tasks are stamped with; default the real one.
        capabilities: what to allow beyond the documents.
        unique_field: API name of a unique custom text field on Tasks ("Slack_Key").
        max_concurrent: CRM requests at once; one more is 429 TOO_MANY_REQUESTS. None: no limit.
        mail_per_minute: Mail requests a minute (30 in the real service), then 15 minutes of 429. None: no limit.
        latency: seconds that every answer takes.
        redirect_uris: those registered for the client; None accepts any.
        search_lag: how long a new record stays unknown to search (COQL and lists know it at once).
        seed_faults: the seed of the draw for faults with a probability.
    """

    client_id = seed.CLIENT_ID
    client_secret = seed.CLIENT_SECRET
    refresh_token = seed.REFRESH_TOKEN

    def __init__(
        self,
        state: Path | None = None,
        clock: Clock | None = None,
        *,
        capabilities: Capabilities | None = None,
        unique_field: str | None = None,
        max_concurrent: int | None = None,
        mail_per_minute: int | None = None,
        latency: float = 0.0,
        redirect_uris: Sequence[str] | None = None,
        search_lag: dt.timedelta = dt.timedelta(),
        seed_faults: int = 0,
    ) -> None:
        self.org = Org(State(state), clock or WallClock(), capabilities or Capabilities(), unique_field)
        self.org.redirect_uris = None if redirect_uris is None else frozenset(redirect_uris)
        self.org.search_lag = search_lag
        if self.org.state.empty:
            seed.seed(self.org)
            self.org.state.commit()
        self.org.events.clear()
        self.faults = Faults(seed_faults)
        self.callbacks: deque[Callback] = deque(maxlen=1000)
        self.max_concurrent, self.mail_per_minute, self.latency = max_concurrent, mail_per_minute, latency
        self._log = RequestLog()
        self._running = 0
        self._mail_seen: deque[dt.datetime] = deque()
        self._mail_blocked: dt.datetime | None = None
        self._runner: web.AppRunner | None = None
        self._ending = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._session: ClientSession | None = None

    @property
    def url(self) -> str:
        """The address that plays accounts.zoho.*, www.zohoapis.* and mail.zoho.*, without a slash at its end."""
        return self.org.url

    @property
    def requests(self) -> list[Recorded]:
        """The last thousand requests, oldest first; those to /_sandbox are left out."""
        return list(self._log.rows)

    @property
    def revision(self) -> int:
        """Goes up with every change."""
        return self.org.state.revision

    async def changed(self, since: int | None = None) -> int:
        """Waits for a revision above `since` (default: the present one), and gives it."""
        return await self.org.state.changed(since)

    def grant_code(self, scopes: Sequence[str], user: str = seed.DANA) -> str:
        """A self client's code for these scopes, as api-console.zoho.com gives one: good once, for three minutes."""
        code = accounts.grant_code(self.org, scopes, user)
        self.org.state.commit()
        return code

    def add_refresh_token(self, scopes: Sequence[str], user: str = seed.DANA) -> str:
        """A refresh token for these scopes without the way through a code."""
        token = accounts.add_refresh_token(self.org, scopes, user)
        self.org.state.commit()
        return token

    def add_record(self, module: str, values: Record, record_id: str | None = None) -> str:
        """Adds a Contact, Lead, Account or Deal; links as `{"id": ..., "module": ...}`. Its id."""
        owned = {"Owner": {"id": seed.DANA}, **values}
        added = records.add(self.org, module, owned, seed.DANA, record_id=record_id)
        self.org.state.commit()
        self.org.events.clear()
        return cast("str", added["id"])

    def crm_tasks(self) -> list[Record]:
        """All CRM tasks that are not deleted, oldest first, as GET shows them to the seeded admin."""
        reader = self.org.user(seed.DANA)
        return [records.show(self.org, "Tasks", task, reader) for task in records.live(self.org, "Tasks")]

    def mail_tasks(self) -> list[Record]:
        """All Mail tasks (subtasks too) that are not in the trash, oldest first, as GET shows them."""
        zone = self.org.user(seed.DANA)["time_zone"]
        rows = self.org.state.table("mail_tasks").values()
        return [show(self.org, task, zone) for task in rows if not task["deleted"]]

    async def start(self, port: int = 0) -> str:
        """Listens on 127.0.0.1 (0: any free port) and gives the url."""
        app = web.Application(client_max_size=25 * 2**20)
        app.router.add_route("*", "/{path:.*}", self._handle)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        self.org.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self.url

    async def stop(self) -> None:
        """Ends hanging answers and the server."""
        self._ending.set()
        if self._runner is not None:
            await self._runner.cleanup()
        await asyncio.gather(*self._tasks)
        if self._session is not None:
            await self._session.close()

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        call = Call(self.org, request.method, request.path, dict(request.query), request.headers, await request.read())
        if call.path.startswith(control.PREFIX):
            return _response(control.answer(self, call))
        surface = next((one for one in SURFACES if call.path.startswith(one.prefix)), None)
        fault = self.faults.take(call.method, call.path)
        self._running += surface is crm.SURFACE
        try:
            reply = await self._answer(call, surface, fault)
        finally:
            self._running -= surface is crm.SURFACE
        self._record(call, reply, fault)
        if reply is None:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        return _response(reply)

    async def _answer(self, call: Call, surface: Surface | None, fault: Fault | None) -> Reply | None:
        """The reply to send; None for a connection that closes without one."""
        met, reply = await self._before(call, surface, fault)
        if met:
            return reply
        if self.latency:
            await asyncio.sleep(self.latency)
        reply = self._perform(call, surface)
        kind = None if fault is None else fault.kind
        if kind == "hang_after":
            await self._wait(fault)
        if kind in ("drop_after", "hang_after"):
            return None
        return surface.broken if kind == "500_after" and surface is not None else reply

    async def _before(self, call: Call, surface: Surface | None, fault: Fault | None) -> tuple[bool, Reply | None]:
        """Whether the request ends here without its work (by a fault or a limit), and with which reply."""
        kind = None if fault is None else fault.kind
        busy, broken = (NOT_FOUND, NOT_FOUND) if surface is None else (surface.busy, surface.broken)
        if kind in ("hang_before", "latency"):
            await self._wait(fault)
        if kind == "late":
            self._spawn(self._perform_late(call, surface, fault))
        if kind in ("drop_before", "hang_before", "late"):
            return True, None
        if kind == "answer" and fault is not None:
            return True, Reply(fault.status, fault.body)
        if kind == "429" and fault is not None:
            return True, Reply(429, busy.body, _retry_after(fault))
        if kind == "500_before":
            return True, broken
        return self._over_limit(surface), busy

    async def _wait(self, fault: Fault | None) -> None:
        """Waits the fault's seconds, or till the end of the sandbox."""
        try:
            await asyncio.wait_for(self._ending.wait(), None if fault is None else fault.seconds)
        except TimeoutError:
            return

    async def _perform_late(self, call: Call, surface: Surface | None, fault: Fault | None) -> None:
        await self._wait(fault)
        self._perform(call, surface)

    def _over_limit(self, surface: Surface | None) -> bool:
        if surface is crm.SURFACE:
            return self.max_concurrent is not None and self._running > self.max_concurrent
        if surface is not mail.SURFACE or self.mail_per_minute is None:
            return False
        now = self.org.clock.now()
        if self._mail_blocked is not None and now < self._mail_blocked:
            return True
        while self._mail_seen and self._mail_seen[0] <= now - MAIL_WINDOW:
            self._mail_seen.popleft()
        self._mail_seen.append(now)
        if len(self._mail_seen) <= self.mail_per_minute:
            return False
        self._mail_blocked = now + MAIL_BLOCK
        return True

    def _perform(self, call: Call, surface: Surface | None) -> Reply:
        """Does the work at once and wholly: handlers never wait, so that each request is one atomic step."""
        if surface is None:
            return NOT_FOUND
        try:
            return self._dispatch(call, surface)
        except Refusal as refused:
            return refused.reply
        finally:
            self.org.state.commit()
            self._notify()

    def _notify(self) -> None:
        """Sends the callbacks of what has just happened, once each: retries are not documented [?]."""
        events, self.org.events = self.org.events, []
        for url, body in watch.callbacks(self.org, events):
            self._spawn(self._post(url, body))

    async def _post(self, url: str, body: Record) -> None:
        self._session = self._session or ClientSession(timeout=ClientTimeout(total=5))
        status: int | None = None
        try:
            async with self._session.post(url, json=body) as answer:
                status = answer.status
        except (ClientError, TimeoutError):
            pass  # nobody is there to be told; the record below says so
        self.callbacks.append(Callback(url, body, status))

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _dispatch(self, call: Call, surface: Surface) -> Reply:
        grant: Record = {}
        if surface.guarded:
            found, expired = accounts.access_record(self.org, call.headers)
            if found is None:
                return surface.token(expired)
            grant = found
        params, scopes, handler = surface.find(call.path, call.method)
        if surface.guarded and not accounts.allowed(grant["scopes"], scopes):
            return surface.no_scope
        return handler(
            Call(self.org, call.method, call.path, call.query, call.headers, call.body, params, grant),
        )

    def _record(self, call: Call, reply: Reply | None, fault: Fault | None) -> None:
        self._log.add(
            self.org.clock.now(),
            call.method,
            call.path,
            query=dict(call.query),
            body=call.body,
            status=None if reply is None else reply.status,
            response=None if reply is None else reply.body,
            fault=None if fault is None else fault.kind,
        )


def _retry_after(fault: Fault) -> dict[str, str]:
    return {} if fault.retry_after is None else {"Retry-After": str(fault.retry_after)}


def _response(reply: Reply) -> web.Response:
    if reply.body is None:
        return web.Response(status=reply.status, headers=dict(reply.headers))
    return web.json_response(cast("Any", reply.body), status=reply.status, headers=dict(reply.headers))
