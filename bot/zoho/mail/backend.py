"""Zoho Mail's tasks as a TaskBackend. Sends what the planner and converters made, and reads what came back."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.catalogue import say
from bot.errors import Conflict, NotUnderstood, OutcomeUnknown, TaskGone, ZohoBusy, ZohoRefused
from bot.ports import (
    Changes,
    Clock,
    Member,
    Plan,
    PlanPart,
    Resolved,
    TaskDetails,
    TaskPage,
    TaskQuery,
    Upload,
    WireRequest,
)
from bot.ports.polling import GroupLists
from bot.specs import Product, TaskRef, TaskSpec, TaskState
from bot.zoho import web_links
from bot.zoho.answers import Effect
from bot.zoho.client import Api, Door, Tokens
from bot.zoho.crm.answers import moment
from bot.zoho.description import marker_of, rewrites_description
from bot.zoho.grants.datacentres import Addresses
from bot.zoho.limits import gently
from bot.zoho.mail import answers
from bot.zoho.mail import lists as mail_lists
from bot.zoho.mail import plan as plan_mail
from bot.zoho.mail import query as mail_query
from bot.zoho.mail import task as mail_task
from bot.zoho.mail.places import MailPlaces
from bot.zoho.mail.status import COMPLETED, OPEN
from bot.zoho.mail.task import MailOptions

TASKS_SCOPE = "ZohoMail.tasks.ALL"
# As in crm/backend.py. A person without a Zoho Mail mailbox can't consent to these, so they are asked for apart.
SCOPES: Mapping[str, str] = {
    TASKS_SCOPE: "make, read, change and delete tasks",
    "ZohoMail.accounts.READ": "see whose mailbox is connected",
    "ZohoMail.messages.CREATE": "attach files to tasks",
}
SKEW = dt.timedelta(minutes=5)


class MailBackend:
    """One grant's Mail tasks, personal and of groups. What tasks stand in is asked of `places`."""

    product = Product.MAIL

    def __init__(
        self,
        door: Door,
        tokens: Tokens,
        addresses: Addresses,
        clock: Clock,
        options: MailOptions | None = None,
        *,
        lists: GroupLists | None = None,
    ) -> None:
        """`lists` are those of groups, as they were a moment ago."""
        # Mail's host never comes from a token: api_domain is the CRM's.
        self._api = Api(door, tokens, lambda _token: addresses.mail_url, answers.token_refused)
        self._addresses = addresses
        self._clock = clock
        self._options = options or MailOptions()
        self._lists = lists
        self.places = MailPlaces(self._api, addresses)

    def plan(self, spec: TaskSpec, today: dt.date, resolved: Resolved = Resolved()) -> Plan:  # noqa: B008 - frozen
        """Pure. How Mail will carry `spec` (plan_mail). Raises CannotPlan."""
        return plan_mail.plan(spec, today, resolved, self._options)

    def request(self, part: PlanPart, marker: str) -> WireRequest:
        """Pure. The exact request that `create` sends."""
        return mail_task.create_request(part, marker, self._options)

    async def create(self, part: PlanPart, marker: str) -> Sequence[TaskRef]:
        """Sends one part once; the one made task."""
        request = self.request(part, marker)
        body = mail_task.without_past_reminder(request.body, self._clock.now())
        try:
            made = answers.written(await self._api.write(request.model_copy(update={"body": body})))
        finally:
            await self._forget(part.resolved.group)
        return (TaskRef(product=Product.MAIL, id=str(made["id"]), group=part.resolved.group),)

    async def find(self, marker: str, since: dt.datetime, group: str | None = None) -> Sequence[TaskRef]:
        """The tasks whose description carries `marker`, oldest first: among personal tasks, else in every group.

        `group` (a zgid) looks there alone, which saves requests. The order of the lists is not documented [?], so
        every page is read; more than the cap raises ZohoBusy.
        """
        if group is not None:
            return await self._find_in(mail_task.scope(group), group, marker, since)
        found = await self._find_in(mail_task.scope(None), None, marker, since)
        for zgid, _ in [] if found else await self.groups():
            found += await self._find_in(mail_task.scope(zgid), zgid, marker, since)
        return found

    async def find_part(self, part: PlanPart, marker: str, since: dt.datetime) -> Sequence[TaskRef]:
        """As `find`, where the part went: its group, or its task's subtasks, which lists may leave out [?]."""
        group, parent = part.resolved.group, part.resolved.parent
        if parent is None:
            return await self._find_in(mail_task.scope(group), group, marker, since)
        path = f"{mail_task.scope(group)}/{parent}/subtasks"
        try:
            return await self._find_in(path, group, marker, since, parent)
        except TaskGone:
            return ()

    async def _find_in(
        self, path: str, group: str | None, marker: str, since: dt.datetime, parent: str | None = None
    ) -> list[TaskRef]:
        found: dict[str, dt.datetime] = {}
        for task in await mail_lists.rows(self._api, path, task=parent):
            created = moment(task.get("createdAt")) or since
            if marker_of(task.get("description")) == marker and created >= since - SKEW:
                found[str(task["id"])] = created
        oldest_first = sorted(found, key=lambda id_: (found[id_], id_))
        return [TaskRef(product=Product.MAIL, id=id_, group=group) for id_ in oldest_first]

    async def tasks(self, query: TaskQuery, *, limit: int = 20, after: str | None = None) -> TaskPage:
        """Tasks as Mail holds them now, earliest due date first. Raises ZohoRefused for too many to look through."""
        if mail_query.answers_nothing(query):
            return TaskPage()
        return mail_query.page(await self._queried(query), query, limit=limit, after=after)

    async def _queried(self, query: TaskQuery) -> list[tuple[dict[str, Any], TaskState]]:
        """The rows of all lists that may hold what is asked for, each as a state too."""
        place = mail_query.place(query)
        if place is not None:
            path, group = place
            task = query.parent.id if query.parent is not None else None
            rows = await mail_lists.rows(self._api, path, task=task, beyond=mail_query.too_many)
            return self._seen(rows, group)
        personal = self._seen(await self._listed(mail_task.scope(None)), None)
        me = str((await self.places.me()).zuid) if query.owner is not None or query.creator is not None else ""
        if (view := mail_query.view(query, me)) is not None:
            found = await self._listed(mail_query.VIEWS, view)
            return [*personal, *((row, self._state(row, mail_task.group_of(row))) for row in found)]
        for zgid, _ in await self.groups():
            known = await self._lists.load(zgid) if self._lists is not None else None
            personal += self._seen(await self._group(zgid) if known is None else map(dict, known), zgid)
        return personal

    async def _group(self, group: str) -> list[dict[str, Any]]:
        """A group as it is now; whoever asks in the next moments need not ask Zoho again."""
        stands = await self._lists.stands(group) if self._lists is not None else 0
        rows = await self._listed(mail_task.scope(group))
        if self._lists is not None:
            await self._lists.keep(group, stands, rows)
        return rows

    async def place(self, group: str | None) -> Sequence[TaskState]:
        """See ports.polling.ListsPlaces."""
        with gently():
            rows = await (self._listed(mail_task.scope(None)) if group is None else self._group(group))
        return [state for _, state in self._seen(rows, group)]

    async def _listed(self, path: str, params: Mapping[str, str] | None = None) -> list[dict[str, Any]]:
        return await mail_lists.rows(self._api, path, params, beyond=mail_query.too_many)

    def _seen(self, rows: Iterable[dict[str, Any]], group: str | None) -> list[tuple[dict[str, Any], TaskState]]:
        found = [(row, self._state(row, group)) for row in rows]
        self.places.learn(group, (row for row, _ in found))
        return found

    def _state(self, row: dict[str, Any], group: str | None) -> TaskState:
        return mail_task.state(row, group, self._addresses.mail_url)

    async def read(self, ref: TaskRef) -> TaskState:
        """The task as Mail holds it now."""
        return self._state(await self._row(ref), ref.group)

    async def details(self, ref: TaskRef, link: str | None = None) -> TaskDetails:
        """See ports.ShowsTasks. Who made it is only known by number, and its statuses only where tasks have them."""
        here = self._addresses
        if link is not None and not web_links.same_zoho(link, here.mail_url, override=here.override):
            raise ZohoRefused(say("links-elsewhere"))
        row = await self._row(ref)
        return mail_task.details(row, self._state(row, ref.group))

    async def complete(self, ref: TaskRef) -> TaskState:
        """Sets it completed and reads it back."""
        return await self._set(ref, {"status": COMPLETED})

    async def reopen(self, ref: TaskRef, status: str | None = None) -> TaskState:
        """Sets the status it had, else in progress, and reads it back.

        A custom status that no task has any more is found by nobody: then it is in progress, as the card shows.
        """
        try:
            wanted = await self.places.status(status, ref.group) if status else OPEN
        except NotUnderstood:
            wanted = OPEN
        return await self._set(ref, mail_task.changed(Changes(), None, self._options, wanted))

    async def update(self, ref: TaskRef, changes: Changes, seen: dt.datetime | None = None) -> TaskState:
        """PUTs only what changes. Mail knows no condition on it, so `seen` is compared with a read just before.

        Raises NotUnderstood for a status that no task has, besides what the port says.
        """
        if changes.recurrence is not None:
            series = plan_mail.one_series(changes.recurrence, self._options)
            changes = changes.model_copy(update={"recurrence": series})
        body = mail_task.changed(changes, None, self._options)
        old: dict[str, Any] = {}
        if seen is not None or rewrites_description(changes):
            old = await self._row(ref)
            modified = moment(old.get("modifiedTime"))
            if seen is not None and modified is not None and modified > seen:
                raise Conflict(say("zoho-conflict"))
        status = await self.places.status(changes.status, ref.group) if changes.status is not None else None
        body = mail_task.changed(changes, old.get("description"), self._options, status)
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
            raise TaskGone(say("zoho-task-gone"))

    async def restore(self, ref: TaskRef) -> TaskState:
        """Takes it out of the trash; one that is not in it raises ZohoRefused (ENTITY_NOT_IN_TRASH)."""
        await self._write(WireRequest(method="PUT", path=f"{mail_task.task_path(ref)}/restore"), ref)
        return await self._read_back(ref)

    async def statuses(self, group: str | None = None) -> Sequence[str]:
        """The two that every place has, and those custom ones that tasks of the group have."""
        return await self.places.statuses(group)

    async def groups(self) -> list[tuple[str, str]]:
        """The groups the person is in, as (zgid, name)."""
        return await self.places.groups()

    async def current_user(self) -> Member:
        """The person whose grant this is: proof that grant, data centre and Mail scopes are right."""
        return await self.places.me(anew=True)

    async def mailbox(self) -> Member:
        """See ports.polling.ListsPlaces; asked once."""
        with gently():
            return await self.places.me()

    async def upload(self, file: Upload) -> tuple[str, str]:
        """See ports.Stores."""
        return await self.places.upload(file)

    async def _row(self, ref: TaskRef) -> dict[str, Any]:
        row = await mail_lists.one(self._api, ref)
        self.places.learn(ref.group, [row])
        return row

    async def _write(self, request: WireRequest, ref: TaskRef) -> None:
        try:
            answers.data(await self._api.write(request), Effect.WRITE, task=ref.id)
        finally:
            await self._forget(ref.group)

    async def _forget(self, group: str | None) -> None:
        """What was listed before a change, whatever came of it, is not what is there."""
        if self._lists is not None and group is not None:
            await self._lists.changed(group)

    async def _set(self, ref: TaskRef, body: dict[str, Any]) -> TaskState:
        """PUT, whose answer holds only what changed, then the whole task."""
        await self._write(WireRequest(method="PUT", path=mail_task.task_path(ref), body=body), ref)
        return await self._read_back(ref)

    async def _read_back(self, ref: TaskRef) -> TaskState:
        try:
            return await self.read(ref)
        except ZohoBusy as err:
            raise OutcomeUnknown(say("zoho-mail-took-change-but"), status=err.status) from err
