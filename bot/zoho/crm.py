"""Zoho CRM's Tasks as a TaskBackend. Sends what the planners and converters made, and reads what came back."""

import datetime as dt
from collections.abc import AsyncIterator, Mapping, Sequence
from functools import partial
from typing import Any

from bot.errors import OutcomeUnknown, TaskGone, ZohoBusy
from bot.ports import Changes, Clock, Member, Plan, PlanPart, Resolved, WireRequest
from bot.specs import Product, TaskRef, TaskSpec, TaskState
from bot.zoho import crm_answers, crm_task, plan_crm
from bot.zoho.answers import Effect, unsettled
from bot.zoho.client import Api, Door, Tokens
from bot.zoho.crm_task import COMPLETED, NOT_STARTED, READ_FIELDS, CrmOptions
from bot.zoho.datacentres import Addresses
from bot.zoho.description import marker_of, rewrites_description
from bot.zoho.sentences import GONE_SENTENCE

PER_PAGE = 200
MOST_PAGES = 50
PAGES_BY_NUMBER = 10  # `page` reaches 2,000 records; beyond them comes page_token
# Inserts and updates of more than ten records count against the stricter sub-concurrency limit.
ROWS_PER_UPDATE = 10
MOST_IDS = 100
TASKS_SCOPE = "ZohoCRM.modules.tasks.ALL"
RESTORE_SCOPE = "ZohoCRM.settings.recycle_bin.UPDATE"
# Scope -> what needs it: all that the calls below use, and nothing else (a test holds both).
SCOPES: Mapping[str, str] = {
    TASKS_SCOPE: "make, read, change and delete tasks",
    "ZohoCRM.users.READ": "see who is connected, and find people by e-mail address",
    RESTORE_SCOPE: "bring back a task that was deleted by mistake",
}
# Zoho's clock and ours are not the same clock.
SKEW = dt.timedelta(minutes=5)
NOT_PROVEN = "There are too many tasks in Zoho to look through; this will be tried again."


class CrmBackend:
    """One grant's CRM tasks."""

    product = Product.CRM

    def __init__(
        self, door: Door, tokens: Tokens, addresses: Addresses, clock: Clock, options: CrmOptions | None = None
    ) -> None:
        self._api = Api(door, tokens, lambda token: addresses.trusted_api(token.api_domain), crm_answers.token_refused)
        self._addresses = addresses
        self._clock = clock
        self._options = options or CrmOptions()
        self._root = f"/crm/{self._options.version}"

    def plan(self, spec: TaskSpec, today: dt.date, resolved: Resolved = Resolved()) -> Plan:  # noqa: B008 - frozen
        """Pure. How CRM will carry `spec` (plan_crm). Raises CannotPlan."""
        return plan_crm.plan(spec, today, resolved, self._options)

    def request(self, part: PlanPart, marker: str) -> WireRequest:
        """Pure. The exact request that `create` sends."""
        return crm_task.create_request(part, marker, self._options)

    async def create(self, part: PlanPart, marker: str) -> Sequence[TaskRef]:
        """Sends one part once; the made tasks in Zoho's order (of a recurring task: every instance)."""
        answer = await self._api.write(self.request(part, marker))
        made = crm_answers.written(answer, unique_field=self._options.marker_field)
        return tuple(_ref(item.id) for item in made)

    def needs_follow_up(self, part: PlanPart) -> bool:
        """Whether the part's tasks must get their reminders one by one."""
        return crm_task.needs_follow_up(part, self._options)

    async def follow_up(self, part: PlanPart, made: Sequence[TaskRef]) -> None:
        """Sets each instance's own reminder, by the due date that Zoho gave it; repeating it changes nothing."""
        if not self.needs_follow_up(part):
            return
        ids = [ref.id for ref in made]
        rows = crm_task.reminder_rows(part, await self._due_dates(ids), self._clock.now(), self._options)
        for start in range(0, len(rows), ROWS_PER_UPDATE):
            body = {"data": rows[start : start + ROWS_PER_UPDATE]}
            await self._write(WireRequest(method="PUT", path=f"{self._root}/Tasks", body=body))

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

        Lists, newest first, because search lags behind writes. Raises ZohoBusy when there are too many to be sure.
        """
        found: dict[str, TaskRef] = {}
        params = {"fields": "Created_Time,Description", "sort_by": "Created_Time", "sort_order": "desc"}
        async for row in self._rows(f"{self._root}/Tasks", params):
            created = crm_answers.moment(row.get("Created_Time"))
            if created is not None and created < since - SKEW:
                break
            if marker_of(row.get("Description")) == marker:
                found[str(row["id"])] = _ref(str(row["id"]))
        return tuple(reversed(found.values()))

    async def read(self, ref: TaskRef) -> TaskState:
        """The task as CRM holds it now."""
        return crm_task.state(await self._row(ref), self._addresses.web_url)

    async def complete(self, ref: TaskRef) -> TaskState:
        """Sets Status Completed and reads it back."""
        return await self._set(ref, {"Status": COMPLETED})

    async def reopen(self, ref: TaskRef, status: str | None = None) -> TaskState:
        """Sets the status it had, else Not Started, and reads it back."""
        return await self._set(ref, {"Status": status or NOT_STARTED})

    async def update(self, ref: TaskRef, changes: Changes, seen: dt.datetime | None = None) -> TaskState:
        """PUTs only what changes. With `seen`, Zoho itself refuses (412) if the task changed since."""
        old = None
        if rewrites_description(changes):
            old = (await self._row(ref)).get("Description")
        fields = crm_task.changed(changes, old, self._options)
        if not fields:
            return await self.read(ref)
        headers = {} if seen is None else {"If-Unmodified-Since": seen.isoformat(timespec="seconds")}
        return await self._set(ref, fields, headers)

    async def delete(self, refs: Sequence[TaskRef]) -> None:
        """Moves them to the recycle bin, where they stay 60 days."""
        ids = [ref.id for ref in refs]
        gone = 0
        for start in range(0, len(ids), MOST_IDS):
            some = ids[start : start + MOST_IDS]
            # "No automation runs" is said with a parameter here, not with `trigger`.
            quiet = {"wf_trigger": "false"} if self._options.trigger == () else {}
            request = WireRequest(method="DELETE", path=f"{self._root}/Tasks", params={"ids": ",".join(some), **quiet})
            gone += crm_answers.deleted(await self._api.write(request), some)
        if ids and not gone:
            raise TaskGone(GONE_SENTENCE)

    async def restore(self, ref: TaskRef) -> TaskState:
        """Takes it out of the recycle bin; needs the scope RESTORE_SCOPE.

        Documented for v8 with a note on administrators; the answer's key is inferred from the path [?].
        """
        path = f"/crm/{self._options.version}/settings/recycle_bin/{ref.id}/actions/restore"
        answer = await self._api.write(WireRequest(method="POST", path=path))
        crm_answers.written(answer, task=ref.id, key="recycle_bin")
        return await self._read_back(ref)

    async def current_user(self) -> Member:
        """The person whose grant this is: the cheapest proof that grant, data centre and scopes are right."""
        async for user in self._rows(f"{self._root}/users", {"type": "CurrentUser"}, key="users"):
            return _member(user)
        raise unsettled(Effect.READ)

    async def member(self, email: str) -> Member | None:
        """The active CRM user with this e-mail address, compared in lower case."""
        wanted = email.strip().casefold()
        async for user in self._rows(f"{self._root}/users", {"type": "ActiveUsers"}, key="users"):
            if str(user.get("email") or "").casefold() == wanted:
                return _member(user)
        return None

    async def _set(self, ref: TaskRef, fields: dict[str, Any], headers: dict[str, str] | None = None) -> TaskState:
        request = WireRequest(method="PUT", path=f"{self._root}/Tasks/{ref.id}", body={"data": [fields]})
        await self._write(request, ref.id, headers)
        return await self._read_back(ref)

    async def _row(self, ref: TaskRef) -> dict[str, Any]:
        request = WireRequest(method="GET", path=f"{self._root}/Tasks/{ref.id}", params={"fields": READ_FIELDS})
        return await self._api.read(request, partial(crm_answers.record, task=ref.id))

    async def _read_back(self, ref: TaskRef) -> TaskState:
        try:
            return await self.read(ref)
        except ZohoBusy as err:
            # The write took effect, so this must not pass as "nothing was written".
            raise OutcomeUnknown("Zoho took the change, but could not be read back yet.", status=err.status) from err

    async def _write(
        self, request: WireRequest, task: str | None = None, headers: dict[str, str] | None = None
    ) -> tuple[crm_answers.Written, ...]:
        if self._options.trigger is not None and isinstance(request.body, dict):
            body = {**request.body, "trigger": list(self._options.trigger)}
            request = request.model_copy(update={"body": body})
        return crm_answers.written(await self._api.write(request, headers), task=task)

    async def _due_dates(self, ids: Sequence[str]) -> list[tuple[str, dt.date]]:
        some = [",".join(ids[start : start + MOST_IDS]) for start in range(0, len(ids), MOST_IDS)]
        return [
            (str(row["id"]), dt.date.fromisoformat(row["Due_Date"]))
            for joined in some
            async for row in self._rows(f"{self._root}/Tasks", {"ids": joined, "fields": "Due_Date"})
            if row.get("Due_Date")
        ]

    async def _rows(self, path: str, params: dict[str, str], key: str = "data") -> AsyncIterator[dict[str, Any]]:
        """Every row of a list, page by page."""
        query = {**params, "per_page": str(PER_PAGE), "page": "1"}
        judge = partial(crm_answers.page, key=key)
        for number in range(1, MOST_PAGES + 1):
            page = await self._api.read(WireRequest(method="GET", path=path, params=query), judge)
            for row in page.rows:
                yield row
            if not page.more:
                return
            if number < PAGES_BY_NUMBER or page.token is None:
                query["page"] = str(number + 1)
            else:
                query.pop("page", None)
                query["page_token"] = page.token
        raise ZohoBusy(NOT_PROVEN)


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
