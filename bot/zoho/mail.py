"""Zoho Mail's tasks as a TaskBackend. Sends what the planner and converters made, and reads what came back."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from bot.errors import Conflict, OutcomeUnknown, TaskGone, ZohoBusy
from bot.ports import Changes, Clock, Member, Plan, PlanPart, Resolved, WireRequest
from bot.specs import Product, TaskRef, TaskSpec, TaskState
from bot.zoho import mail_answers, mail_task, plan_mail
from bot.zoho.answers import Effect, unsettled
from bot.zoho.client import Api, Door, Tokens
from bot.zoho.crm_answers import moment
from bot.zoho.datacentres import Addresses
from bot.zoho.description import marker_of, rewrites_description
from bot.zoho.mail_task import COMPLETED, OPEN, MailOptions, plain
from bot.zoho.sentences import CONFLICT_SENTENCE, GONE_SENTENCE

# 30 requests a minute are said to be allowed [WILD], so pages are large (499 is the documented most) and few.
PER_PAGE = 499
MOST_PAGES = 8
TASKS_SCOPE = "ZohoMail.tasks.ALL"
# As in crm.py. A person without a Zoho Mail mailbox can't consent to these, so they are asked for apart.
SCOPES: Mapping[str, str] = {
    TASKS_SCOPE: "make, read, change and delete tasks",
    "ZohoMail.accounts.READ": "see whose mailbox is connected",
}
SKEW = dt.timedelta(minutes=5)
NOT_PROVEN = "There are too many tasks in Zoho Mail to look through; this will be tried again."


class MailBackend:
    """One grant's Mail tasks, personal and of groups."""

    product = Product.MAIL

    def __init__(
        self, door: Door, tokens: Tokens, addresses: Addresses, clock: Clock, options: MailOptions | None = None
    ) -> None:
        # Mail's host never comes from a token: api_domain is the CRM's.
        self._api = Api(door, tokens, lambda _token: addresses.mail_url, mail_answers.token_refused)
        self._addresses = addresses
        self._clock = clock
        self._options = options or MailOptions()

    def plan(self, spec: TaskSpec, today: dt.date, resolved: Resolved = Resolved()) -> Plan:  # noqa: B008 - frozen
        """Pure. How Mail will carry `spec` (plan_mail). Raises CannotPlan."""
        return plan_mail.plan(spec, today, resolved, self._options)

    def request(self, part: PlanPart, marker: str) -> WireRequest:
        """Pure. The exact request that `create` sends."""
        return mail_task.create_request(part, marker, self._options)

    async def create(self, part: PlanPart, marker: str) -> Sequence[TaskRef]:
        """Sends one part once; the one made task."""
        made = mail_answers.written(await self._api.write(self.request(part, marker)))
        return (TaskRef(product=Product.MAIL, id=str(made["id"]), group=part.resolved.group),)

    async def find(self, marker: str, since: dt.datetime, group: str | None = None) -> Sequence[TaskRef]:
        """The tasks whose description carries `marker`, oldest first: among personal tasks, else in every group.

        `group` (a zgid) looks there alone, which saves requests. The order of the lists is not documented [?], so
        every page is read; more than the cap raises ZohoBusy.
        """
        if group is not None:
            return await self._find_in(group, marker, since)
        found = await self._find_in(None, marker, since)
        for zgid, _ in [] if found else await self.groups():
            found += await self._find_in(zgid, marker, since)
        return found

    async def _find_in(self, group: str | None, marker: str, since: dt.datetime) -> list[TaskRef]:
        found: dict[str, dt.datetime] = {}
        for task in await self._list(mail_task.scope(group)):
            created = moment(task.get("createdAt")) or since
            if marker_of(task.get("description")) == marker and created >= since - SKEW:
                found[str(task["id"])] = created
        oldest_first = sorted(found, key=lambda id_: (found[id_], id_))
        return [TaskRef(product=Product.MAIL, id=id_, group=group) for id_ in oldest_first]

    async def read(self, ref: TaskRef) -> TaskState:
        """The task as Mail holds it now."""
        return mail_task.state(await self._row(ref), ref.group, self._addresses.mail_url)

    async def complete(self, ref: TaskRef) -> TaskState:
        """Sets it completed and reads it back."""
        return await self._set(ref, {"status": COMPLETED})

    async def reopen(self, ref: TaskRef, status: str | None = None) -> TaskState:
        """Sets the status it had ("In Progress" goes out as "inprogress"), else in progress, and reads it back."""
        return await self._set(ref, {"status": plain(status) if status else OPEN})

    async def update(self, ref: TaskRef, changes: Changes, seen: dt.datetime | None = None) -> TaskState:
        """PUTs only what changes. Mail knows no condition on it, so `seen` is compared with a read just before."""
        body = mail_task.changed(changes, None, self._options)
        if seen is not None or rewrites_description(changes):
            old = await self._row(ref)
            modified = moment(old.get("modifiedTime"))
            if seen is not None and modified is not None and modified > seen:
                raise Conflict(CONFLICT_SENTENCE)
            body = mail_task.changed(changes, old.get("description"), self._options)
        return await self._set(ref, body) if body else await self.read(ref)

    async def delete(self, refs: Sequence[TaskRef]) -> None:
        """Moves them to the trash."""
        gone = 0
        for ref in refs:
            try:
                await self._write(WireRequest(method="DELETE", path=mail_task.task_path(ref)), ref)
            except TaskGone:
                continue
            gone += 1
        if refs and not gone:
            raise TaskGone(GONE_SENTENCE)

    async def restore(self, ref: TaskRef) -> TaskState:
        """Takes it out of the trash; one that is not in it raises ZohoRefused (ENTITY_NOT_IN_TRASH)."""
        await self._write(WireRequest(method="PUT", path=f"{mail_task.task_path(ref)}/restore"), ref)
        return await self._read_back(ref)

    async def groups(self) -> list[tuple[str, str]]:
        """The groups the person is in, as (zgid, name)."""
        request = WireRequest(method="GET", path=f"{mail_task.ROOT}/groups")
        held = await self._api.read(request, partial(mail_answers.data, effect=Effect.READ))
        return [(str(group["id"]), str(group.get("name") or "")) for group in held.get("groups") or []]

    async def current_user(self) -> Member:
        """The person whose grant this is: proof that grant, data centre and Mail scopes are right."""
        request = WireRequest(method="GET", path="/api/accounts")
        accounts = await self._api.read(request, mail_answers.accounts)
        if not accounts:
            raise unsettled(Effect.READ)
        account = next((one for one in accounts if one.get("isDefaultAccount")), accounts[0])
        email = str(account.get("primaryEmailAddress") or "")
        return Member(name=email, email=email.casefold() or None, zuid=str(account["zuid"]))

    async def _list(self, path: str) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = []
        for _ in range(MOST_PAGES):
            params = {"from": str(len(rows)), "limit": str(PER_PAGE)}
            found, more = await self._api.read(WireRequest(method="GET", path=path, params=params), mail_answers.tasks)
            rows += found
            if not more or not found:
                return rows
        raise ZohoBusy(NOT_PROVEN)

    async def _row(self, ref: TaskRef) -> dict[str, Any]:
        request = WireRequest(method="GET", path=mail_task.task_path(ref))
        return await self._api.read(request, partial(mail_answers.one, task=ref.id))

    async def _write(self, request: WireRequest, ref: TaskRef) -> None:
        mail_answers.data(await self._api.write(request), Effect.WRITE, task=ref.id)

    async def _set(self, ref: TaskRef, body: dict[str, Any]) -> TaskState:
        """PUT, whose answer holds only what changed, then the whole task."""
        await self._write(WireRequest(method="PUT", path=mail_task.task_path(ref), body=body), ref)
        return await self._read_back(ref)

    async def _read_back(self, ref: TaskRef) -> TaskState:
        try:
            return await self.read(ref)
        except ZohoBusy as err:
            raise OutcomeUnknown(
                "Zoho Mail took the change, but could not be read back yet.", status=err.status
            ) from err
