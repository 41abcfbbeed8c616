"""The sandbox's socket: takes a request to the surface it belongs to, through faults and limits, and records it."""

import asyncio
import datetime as dt
from collections.abc import Coroutine, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from aiohttp import web

from bot.ports import Clock
from bot.sandbox.zoho import accounts, control, crm, mail, seed
from bot.sandbox.zoho.crm import field_types, records
from bot.sandbox.zoho.crm.by_hand import ByHand
from bot.sandbox.zoho.faults import Fault, Faults
from bot.sandbox.zoho.limits import EDITIONS, SUB_CONCURRENCY, CrmLimits, MailLimit, credits_of
from bot.sandbox.zoho.mail.answers import show
from bot.sandbox.zoho.notifier import Notifier
from bot.sandbox.zoho.org import Capabilities, CustomField, Org, WallClock
from bot.sandbox.zoho.requests import Callback, Recorded, RequestLog
from bot.sandbox.zoho.state import Record, State
from bot.sandbox.zoho.wire import Call, Refusal, Reply, Surface

SURFACES = (accounts.SURFACE, crm.SURFACE, mail.SURFACE)
NOT_FOUND = Reply(404, {"error": "not_found"})
HEADERS = ("Content-Type", "X-EXTERNAL", "If-Modified-Since", "If-Unmodified-Since")  # that mean something to Zoho


class ZohoSandbox:
    """A strict Zoho for one organisation on 127.0.0.1: accounts, CRM and Mail on one port.

    Args:
        state: folder for the journal, so that a restart finds tasks and tokens again; None keeps all in memory.
        clock: the time that tokens expire by and tasks are stamped with; default the real one.
        capabilities: what to allow beyond the documents.
        unique_field: API name of a unique, external custom text field on Tasks ("Slack_Key").
        custom_fields: other custom fields on Tasks.
        edition: free, standard, professional, enterprise or ultimate; GET /org tells it.
        edition_limits: whether the edition's limits hold: calls at once, heavy calls at once, credits for 24 hours.
        max_concurrent: CRM requests at once; one more is 429 TOO_MANY_REQUESTS. None: the edition's, or no limit.
        max_credits: CRM credits for 24 hours. None: the edition's, or no limit.
        mail_per_minute: Mail requests a minute (30 in the real service), then 15 minutes of 429. None: no limit.
        latency: seconds that every answer takes.
        redirect_uris: those registered for the client; None accepts any.
        lookalikes: more records whose names look alike (two accounts Acme, a converted lead); see seed.py.
        search_lag: how long a new record stays unknown to search (COQL and lists know it at once).
        channel_life: how long a notification channel lives at most; None: as the version's page says.
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
        custom_fields: Sequence[CustomField] = (),
        edition: str = "enterprise",
        edition_limits: bool = False,
        max_concurrent: int | None = None,
        max_credits: int | None = None,
        mail_per_minute: int | None = None,
        latency: float = 0.0,
        redirect_uris: Sequence[str] | None = None,
        lookalikes: bool = False,
        search_lag: dt.timedelta = dt.timedelta(),
        channel_life: dt.timedelta | None = None,
        seed_faults: int = 0,
    ) -> None:
        if unique_field is not None:
            custom_fields = (CustomField(api_name=unique_field, unique=True, external=True), *custom_fields)
        for field in custom_fields:
            field_types.check_of(field)
        self.org = Org(State(state), clock or WallClock(), capabilities or Capabilities(), tuple(custom_fields))
        self.org.edition, self.org.consenting = edition, seed.DANA
        self.org.redirect_uris = None if redirect_uris is None else frozenset(redirect_uris)
        self.org.search_lag, self.org.channel_life = search_lag, channel_life
        if self.org.state.empty:
            seed.seed(self.org)
            if lookalikes:
                seed.add_lookalikes(self.org)
            self.org.state.commit()
        self.org.events.clear()
        self.faults = Faults(seed_faults)
        self.notifier = Notifier(self.org)
        self.by_hand = ByHand(self.org, self._happened)
        self.latency = latency
        self.crm_limits = CrmLimits(clock=self.org.clock, concurrent=max_concurrent, credits=max_credits)
        if edition_limits:
            self.crm_limits.concurrent = max_concurrent or EDITIONS[edition].concurrency
            self.crm_limits.sub_concurrent = SUB_CONCURRENCY
            self.crm_limits.credits = max_credits or credits_of(edition, len(seed.USERS))
        self._mail_limit = MailLimit(self.org.clock, mail_per_minute)
        self._log = RequestLog()
        self._runner: web.AppRunner | None = None
        self._ending = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def url(self) -> str:
        """The address that plays accounts.zoho.*, www.zohoapis.* and mail.zoho.*, without a slash at its end."""
        return self.org.url

    @property
    def requests(self) -> list[Recorded]:
        """The last thousand requests, oldest first; those to /_sandbox are left out."""
        return list(self._log.rows)

    @property
    def callbacks(self) -> list[Callback]:
        """The last thousand notifications that were sent, oldest first."""
        return list(self.notifier.sent)

    @property
    def revision(self) -> int:
        """Goes up with every change."""
        return self.org.state.revision

    async def changed(self, since: int | None = None) -> int:
        """Waits for a revision above `since` (default: the present one), and gives it."""
        return await self.org.state.changed(since)

    async def carried_out(self) -> None:
        """Waits until nothing is left to do of requests whose connection has closed ("late")."""
        await asyncio.gather(*self._tasks)

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

    def consent_as(self, user: str | None) -> None:
        """Who agrees on the consent page from now on; None: whoever is asked declines (`error=access_denied`)."""
        self.org.consenting = user

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

    def crm_notes(self) -> list[Record]:
        """All notes that are not deleted, oldest first, as GET shows them to the seeded admin."""
        reader = self.org.user(seed.DANA)
        return [records.show(self.org, "Notes", note, reader) for note in records.live(self.org, "Notes")]

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
        await self.notifier.aclose()

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        call = Call(self.org, request.method, request.path, dict(request.query), request.headers, await request.read())
        if call.path.startswith(control.PREFIX):
            return _response(control.answer(self, call))
        surface = next((one for one in SURFACES if call.path.startswith(one.prefix)), None)
        fault = self.faults.take(call.method, call.path)
        is_crm = surface is crm.SURFACE
        with (
            self.crm_limits.during(call)
            if is_crm
            else nullcontext(surface is mail.SURFACE and self._mail_limit.over()) as over
        ):
            reply = await self._answer(call, surface, fault, over=over)
        self._record(call, reply, fault)
        if reply is None:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        return _response(reply, self.crm_limits.headers() if is_crm else {})

    async def _answer(self, call: Call, surface: Surface | None, fault: Fault | None, *, over: bool) -> Reply | None:
        """The reply to send; None for a connection that closes without one. `over`: it is over a limit."""
        met, reply = await self._before(call, surface, fault, over=over)
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

    async def _before(
        self, call: Call, surface: Surface | None, fault: Fault | None, *, over: bool
    ) -> tuple[bool, Reply | None]:
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
        return over, busy

    async def _wait(self, fault: Fault | None) -> None:
        """Waits the fault's seconds, or till the end of the sandbox."""
        try:
            await asyncio.wait_for(self._ending.wait(), None if fault is None else fault.seconds)
        except TimeoutError:
            return

    async def _perform_late(self, call: Call, surface: Surface | None, fault: Fault | None) -> None:
        await self._wait(fault)
        self._perform(call, surface)

    def _perform(self, call: Call, surface: Surface | None) -> Reply:
        """Does the work at once and wholly: handlers never wait, so that each request is one atomic step."""
        if surface is None:
            return NOT_FOUND
        try:
            return self._dispatch(call, surface)
        except Refusal as refused:
            return refused.reply
        finally:
            self._happened()

    def _happened(self) -> None:
        """What was done is kept, and channels hear of it."""
        self.org.state.commit()
        self.notifier.send()

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
            headers={name: call.headers[name] for name in HEADERS if name in call.headers},
            body=call.body,
            status=None if reply is None else reply.status,
            response=None if reply is None else reply.body,
            fault=None if fault is None else fault.kind,
        )


def _retry_after(fault: Fault) -> dict[str, str]:
    return {} if fault.retry_after is None else {"Retry-After": str(fault.retry_after)}


def _response(reply: Reply, also: Mapping[str, str] = MappingProxyType({})) -> web.Response:
    headers = {**reply.headers, **also}
    if reply.body is None:
        return web.Response(status=reply.status, headers=headers)
    return web.json_response(cast("Any", reply.body), status=reply.status, headers=headers)
