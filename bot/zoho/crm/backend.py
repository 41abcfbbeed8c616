"""Zoho CRM's Tasks as a TaskBackend. Sends what the planners and converters made, and reads what came back."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from bot.catalogue import say
from bot.errors import Conflict, OutcomeUnknown, TaskGone, ZohoBusy, ZohoError
from bot.ports import (
    Changes,
    Clock,
    Member,
    NotePage,
    Observed,
    Plan,
    PlanPart,
    RecordDetails,
    RecordHit,
    RequiredField,
    Resolved,
    TaskDetails,
    TaskPage,
    TaskQuery,
    Upload,
    WireRequest,
)
from bot.specs import Product, RecordRef, TaskRef, TaskSpec, TaskState
from bot.zoho.answers import Effect, unsettled
from bot.zoho.client import Api, Door, Tokens
from bot.zoho.crm import answers, tags, task, watching
from bot.zoho.crm import changes as crm_changes
from bot.zoho.crm import plan as plan_crm
from bot.zoho.crm import records as crm_records
from bot.zoho.crm.attached import Attached
from bot.zoho.crm.created import Created
from bot.zoho.crm.details import TASK_FIELDS, Details
from bot.zoho.crm.fields import TaskFields
from bot.zoho.crm.lists import Lists
from bot.zoho.crm.task import COMPLETED, NOT_STARTED, READ_FIELDS, ROWS_PER_UPDATE, CrmOptions
from bot.zoho.crm.wire import Wire, some_at_a_time
from bot.zoho.description import rewrites_description
from bot.zoho.grants.datacentres import Addresses

TASKS_SCOPE = "ZohoCRM.modules.tasks.ALL"
RESTORE_SCOPE = "ZohoCRM.settings.recycle_bin.UPDATE"
# Scope -> what needs it: all that the calls below use, and nothing else (a test holds both).
SCOPES: Mapping[str, str] = {
    TASKS_SCOPE: "make, read, change and delete tasks",
    "ZohoCRM.users.READ": "see who is connected, and find people by e-mail address",
    RESTORE_SCOPE: "bring back a task that was deleted by mistake",
    "ZohoCRM.settings.fields.READ": "know which statuses, priorities and own fields a task may have",
    "ZohoCRM.settings.layouts.READ": "know which fields a task must have",
    "ZohoCRM.modules.notes.ALL": "add, change and delete notes on tasks",
    "ZohoCRM.modules.attachments.CREATE": "keep files with tasks",
    "ZohoCRM.modules.attachments.READ": "see which files a task has, so that none is kept twice",
    **crm_records.SCOPES,
    "ZohoCRM.coql.READ": "list tasks, and find what a task is about by its name",
    watching.SCOPE: "hear at once what others change of your tasks",
}
# The recycle bin is described from v8 on, whatever version the tasks themselves are sent with.
RESTORE_VERSION = "v8"


class CrmBackend:
    """One grant's CRM tasks."""

    product = Product.CRM

    def __init__(
        self, door: Door, tokens: Tokens, addresses: Addresses, clock: Clock, options: CrmOptions | None = None
    ) -> None:
        self._options = options or CrmOptions()
        api = Api(door, tokens, lambda token: addresses.trusted_api(token.api_domain), answers.token_refused)
        self._wire = Wire(api, self._options)
        self._fields = TaskFields(self._wire, clock)
        self._created = Created(self._wire)
        self._lists = Lists(self._wire, self._fields, addresses.web_url)
        self._attached = Attached(self._wire)
        self._details = Details(self._wire, self._fields, addresses)
        self.watching = watching.Watching(self._wire, self._fields, addresses.web_url)
        self._records = crm_records.CrmRecords(self._wire, addresses)
        self._addresses = addresses
        self._clock = clock
        self._root = self._wire.root

    def plan(self, spec: TaskSpec, today: dt.date, resolved: Resolved = Resolved()) -> Plan:  # noqa: B008 - frozen
        """Pure. How CRM will carry `spec` (plan_crm). Raises CannotPlan."""
        return plan_crm.plan(spec, today, resolved, self._options)

    def request(self, part: PlanPart, marker: str) -> WireRequest:
        """Pure. The request that `create` sends, before it has the organisation's own words for its pick lists."""
        return task.create_request(part, marker, self._options)

    async def create(self, part: PlanPart, marker: str) -> Sequence[TaskRef]:
        """Sends one part once; the made tasks in Zoho's order (of a recurring task: every instance).

        Raises CannotPlan before anything is sent for a value that a pick list does not offer, and for a mandatory field
        that is missing.
        """
        request = self.request(part, marker)
        body = task.without_past_alarms(request.body, self._clock.now(), self._options)
        body["data"] = [await self._fields.judged(row, new=True) for row in body["data"]]
        answer = await self._wire.send(request.model_copy(update={"body": body}))
        made = answers.written(answer, unique_field=self._options.marker_field)
        return tuple(_ref(item.id) for item in made)

    def needs_follow_up(self, part: PlanPart) -> bool:
        """Whether the part's tasks must get their reminders one by one."""
        return task.needs_follow_up(part, self._options)

    async def follow_up(self, part: PlanPart, made: Sequence[TaskRef]) -> None:
        """Sets each instance's own reminder, by the due date that Zoho gave it; repeating it changes nothing."""
        if not self.needs_follow_up(part):
            return
        ids = [ref.id for ref in made]
        rows = task.reminder_rows(part, await self._due_dates(ids), self._clock.now(), self._options)
        for start in range(0, len(rows), ROWS_PER_UPDATE):
            body = {"data": rows[start : start + ROWS_PER_UPDATE]}
            await self._wire.records(WireRequest(method="PUT", path=f"{self._root}/Tasks", body=body))

    async def missing(self, part: PlanPart, made: Sequence[TaskRef]) -> PlanPart | None:
        """The dates of a part that no made task is due on, as one task each; None when all are there."""
        if not part.dates or len(made) >= len(part.dates):
            return None
        there = {day for _, day in await self._due_dates([ref.id for ref in made])} if made else set()
        left = tuple(day for day in part.dates if day not in there)
        if not left:
            return None
        assert part.spec.due is not None
        due = part.spec.due.model_copy(update={"date": left[0]})
        spec = part.spec.model_copy(update={"due": due, "recurrence": None})
        return part.model_copy(update={"spec": spec, "dates": left})

    async def find(self, marker: str, since: dt.datetime) -> Sequence[TaskRef]:
        """The tasks whose description carries `marker`, created since then, oldest first.

        Raises ZohoBusy, also when there are too many to be sure.
        """
        return tuple(_ref(id_) for id_ in await self._created.marked(marker, since))

    async def read(self, ref: TaskRef) -> TaskState:
        """The task as CRM holds it now."""
        row = await self._row(ref)
        return task.state(row, self._addresses.web_url, await self._fields.completed(row.get("Status")))

    async def observe(self, refs: Sequence[TaskRef]) -> Mapping[TaskRef, Observed]:
        """See ports.Observes."""
        return await self.watching.observe(refs, self._clock.now())

    async def tasks(self, query: TaskQuery, *, limit: int = 20, after: str | None = None) -> TaskPage:
        """Tasks as CRM holds them now, earliest due date first (crm_lists). Raises CannotPlan."""
        return await self._lists.tasks(query, limit=limit, after=after)

    async def required_fields(self) -> Sequence[RequiredField]:
        """What a person must give for a new task here. Raises NotConnected, ZohoBusy, ZohoRefused: then unknown."""
        return await self._fields.required()

    async def note(self, ref: TaskRef, text: str, *, author: str | None = None, marker: str | None = None) -> str:
        """Adds a note to a task, once; its id. See ports.Notes."""
        return await self._attached.add_note(ref, text, author=author, marker=marker)

    async def find_note(self, ref: TaskRef, marker: str) -> str | None:
        """See ports.Notes."""
        return await self._attached.find_note(ref, marker)

    async def change_note(self, note: str, text: str) -> None:
        """Gives a note another text."""
        await self._attached.change_note(note, text)

    async def delete_note(self, note: str) -> None:
        """Takes a note away."""
        await self._attached.delete_note(note)

    async def notes(self, ref: TaskRef, *, limit: int = 100, after: str | None = None) -> NotePage:
        """See ports.ListsNotes."""
        return await self._details.notes(ref, limit=limit, after=after)

    async def details(self, ref: TaskRef, link: str | None = None) -> TaskDetails:
        """See ports.ShowsTasks."""
        self._details.check(link)
        return await self._details.task(self._row(ref, TASK_FIELDS))

    async def record_details(self, asked: RecordRef) -> RecordDetails:
        """See ports.ShowsRecords."""
        return await self._details.record(asked)

    async def attach(self, ref: TaskRef, file: Upload) -> None:
        """See ports.Attaches."""
        await self._attached.attach(ref, file)

    async def complete(self, ref: TaskRef) -> TaskState:
        """Sets Status Completed and reads it back."""
        return await self._set(ref, await self._fields.judged({"Status": COMPLETED}, new=False))

    async def reopen(self, ref: TaskRef, status: str | None = None) -> TaskState:
        """Sets the status it had, else Not Started, and reads it back."""
        return await self._set(ref, await self._fields.judged({"Status": status or NOT_STARTED}, new=False))

    async def update(self, ref: TaskRef, changes: Changes, seen: dt.datetime | None = None) -> TaskState:
        """PUTs only what changes, then its tags. With `seen`, Zoho itself refuses (412) if the task changed since."""
        tags.check(changes)
        old = (await self._row(ref)).get("Description") if rewrites_description(changes) else None
        fields = crm_changes.changed(changes, old, self._options)
        # A reminder whose moment has passed would never ring, and the one before it is not wanted any more.
        if not self._options.past_alarms and task.rang(fields.get("Remind_At"), self._clock.now()):
            fields |= crm_changes.emptied(["Remind_At"], self._options)
        if fields:
            fields = await self._fields.judged(fields, new=False)
            headers = {} if seen is None else {"If-Unmodified-Since": seen.isoformat(timespec="seconds")}
            await self._put(ref, fields, headers)
        tagged = tags.retags(changes)
        if tagged:
            await self._retag(ref, changes, None if fields else seen, sent=bool(fields))
        return await self._read_back(ref) if fields or tagged else await self.read(ref)

    async def _retag(self, ref: TaskRef, changes: Changes, seen: dt.datetime | None, *, sent: bool) -> None:
        """Changes its tags; the calls know no condition, so `seen` is compared with a read."""
        if seen is not None:
            modified = (await self.read(ref)).modified
            if modified is not None and modified > seen:
                raise Conflict(say("zoho-conflict"))
        try:
            await tags.retag(self._wire, ref, changes)
        except ZohoError as err:
            if not sent or isinstance(err, TaskGone):
                raise
            # The fields are changed, so this must not pass as "nothing was written".
            raise OutcomeUnknown(say("zoho-task-changed-but-its", err=str(err)), status=err.status) from err

    async def delete(self, refs: Sequence[TaskRef]) -> None:
        """Moves them to the recycle bin, where they stay 60 days."""
        ids = [ref.id for ref in refs]
        gone = 0
        for some in some_at_a_time(ids):
            # "No automation runs" is said with a parameter here, not with `trigger`.
            quiet = {"wf_trigger": "false"} if self._options.trigger == () else {}
            request = WireRequest(method="DELETE", path=f"{self._root}/Tasks", params={"ids": ",".join(some), **quiet})
            gone += answers.deleted(await self._wire.send(request), some)
        if ids and not gone:
            raise TaskGone(say("zoho-task-gone"))

    async def restore(self, ref: TaskRef) -> TaskState:
        """Takes it out of the recycle bin; needs the scope RESTORE_SCOPE.

        Documented for v8 with a note on administrators; the answer's key is that of Zoho's OpenAPI file.
        """
        path = f"/crm/{RESTORE_VERSION}/settings/recycle_bin/{ref.id}/actions/restore"
        answer = await self._wire.send(WireRequest(method="POST", path=path))
        answers.written(answer, task=ref.id, key="recycle_bin")
        return await self._read_back(ref)

    async def records(self, asked: RecordRef, *, begun: bool = False) -> Sequence[RecordHit]:
        """The records that a name or a link may mean, the best first (crm_records)."""
        return await self._records.find(asked, begun=begun)

    async def statuses(self, group: str | None = None) -> Sequence[str]:  # noqa: ARG002 - groups are Zoho Mail's
        """The words of this organisation's pick list."""
        return await self._fields.statuses()

    async def members(self) -> Sequence[Member]:
        """The active CRM users."""
        return [_member(user) async for user in self._wire.rows("/users", {"type": "ActiveUsers"}, key="users")]

    async def current_user(self) -> Member:
        """The person whose grant this is: the cheapest proof that grant, data centre and scopes are right."""
        async for user in self._wire.rows("/users", {"type": "CurrentUser"}, key="users"):
            return _member(user)
        raise unsettled(Effect.READ)

    async def member(self, email: str) -> Member | None:
        """The active CRM user with this e-mail address, compared in lower case."""
        wanted = email.strip().casefold()
        return next((one for one in await self.members() if one.email == wanted), None)

    async def _set(self, ref: TaskRef, fields: dict[str, Any]) -> TaskState:
        await self._put(ref, fields)
        return await self._read_back(ref)

    async def _put(self, ref: TaskRef, fields: dict[str, Any], headers: Mapping[str, str] | None = None) -> None:
        request = WireRequest(method="PUT", path=f"{self._root}/Tasks/{ref.id}", body={"data": [fields]})
        await self._wire.records(request, task=ref.id, headers=headers)

    async def _row(self, ref: TaskRef, fields: str = READ_FIELDS) -> dict[str, Any]:
        request = WireRequest(method="GET", path=f"{self._root}/Tasks/{ref.id}", params={"fields": fields})
        return await self._wire.api.read(request, partial(answers.record, task=ref.id))

    async def _read_back(self, ref: TaskRef) -> TaskState:
        try:
            return await self.read(ref)
        except ZohoBusy as err:
            # The write took effect, so this must not pass as "nothing was written".
            raise OutcomeUnknown(say("zoho-took-change-but-could"), status=err.status) from err

    async def _due_dates(self, ids: Sequence[str]) -> list[tuple[str, dt.date]]:
        return [
            (str(row["id"]), due)
            for some in some_at_a_time(ids)
            async for row in self._wire.rows("/Tasks", {"ids": ",".join(some), "fields": "Due_Date"})
            if (due := answers.day(row.get("Due_Date"))) is not None
        ]


def _ref(id_: str) -> TaskRef:
    return TaskRef(product=Product.CRM, id=id_)


def _member(user: dict[str, Any]) -> Member:
    email = user.get("email")
    return Member(
        name=str(user.get("full_name") or email or user["id"]),
        email=str(email).casefold() if email else None,
        crm_id=str(user["id"]),
        zuid=str(user["zuid"]) if user.get("zuid") else None,
    )
