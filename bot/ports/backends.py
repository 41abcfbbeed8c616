"""Zoho as the service sees it: backends, plans, people, tokens and connections. Knows specs only."""

import datetime as dt
from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, Literal, Protocol, runtime_checkable

from pydantic import SecretStr

from bot.specs import (
    CustomField,
    Due,
    Priority,
    Product,
    RecordRef,
    Recurrence,
    Reminder,
    Spec,
    TaskRef,
    TaskSpec,
    TaskState,
    Tenant,
)


class Clock(Protocol):
    """The time. Injected everywhere, so that tests can move it."""

    def now(self) -> dt.datetime:
        """The current moment, aware, in UTC."""
        ...


class WireRequest(Spec):
    """One HTTP request as it goes to Zoho, without host and token: what a dry run shows."""

    method: Literal["GET", "POST", "PUT", "DELETE"]
    path: str
    params: Mapping[str, str] = {}
    body: Any = None


class Member(Spec):
    """A person as Zoho knows them: `crm_id` owns CRM tasks, `zuid` is the same person's id in Mail."""

    name: str
    email: str | None = None
    crm_id: str | None = None
    zuid: str | None = None


class Resolved(Spec):
    """What the words of a spec were found to be, as ids, and what they hang on.

    `group` (zgid), `project`, `parent` (the task that this one is a subtask of), `email` (account id, message id),
    `attachments` (store name and path of each upload), `followers` (zuids) and `status` (Mail's word or number) are
    Zoho Mail's alone. `notes` are sentences about what was not found as clearly. `horizon` says how many months, and
    how many tasks, an endless series of Zoho CRM is made for, where somebody chose that.
    """

    owner: Member | None = None
    notes: tuple[str, ...] = ()
    group: str | None = None
    project: str | None = None
    parent: str | None = None
    email: tuple[str, str] | None = None
    attachments: tuple[tuple[str, str], ...] = ()
    followers: tuple[str, ...] = ()
    status: str | None = None
    horizon: tuple[int, int] | None = None


class PlanPart(Spec):
    """One send that makes tasks. `spec` is what this part carries, `dates` the due dates Zoho will make of it.

    A CRM series is one part with many dates, because CRM expands it at once; a Mail series is one task, so its part
    has one date; a task without a due date has none. Several dates and no recurrence in `spec`: one task per date, all
    in one request. `subtask_of` is the index of the part whose first task this one is a subtask of.
    """

    spec: TaskSpec
    dates: tuple[dt.date, ...] = ()
    resolved: Resolved = Resolved()
    subtask_of: int | None = None


class Plan(Spec):
    """How a backend carries a TaskSpec: the tier (design.md), its sends, and what the person must be told.

    `notes` are whole sentences ("Repeats until 14 Jul 2027; ..."). Of a "kept" plan the parts make the first task
    alone, and the bot makes each next one. `reminders` are those that the bot itself rings.
    """

    tier: Literal["single", "native", "rewrite", "split", "kept"]
    parts: tuple[PlanPart, ...]
    notes: tuple[str, ...] = ()
    reminders: tuple[Reminder, ...] = ()


class Changes(Spec):
    """What to change of a task that is there: fields left None stay as they are, those named in `clear` are emptied.

    `due` is the whole new due (date and time). A reminder does not move with the due: give the one that fits. `records`
    (all of them found) and `custom` replace what is there. `zone` is where the reminder's wall clock is, without a due.
    `project` (an id of the task's group) and `recurrence` are Zoho Mail's alone.
    """

    title: str | None = None
    description: str | None = None
    due: Due | None = None
    reminder: Reminder | None = None
    priority: Priority | None = None
    owner: Member | None = None
    status: str | None = None
    records: tuple[RecordRef, ...] = ()
    tags: tuple[str, ...] = ()
    custom: tuple[CustomField, ...] = ()
    zone: str = "UTC"
    project: str | None = None
    recurrence: Recurrence | None = None
    clear: tuple[Literal["description", "due", "reminder", "priority", "records"], ...] = ()


class TaskQuery(Spec):
    """Which tasks to list. Everything None: all open tasks that the grant's user can see, earliest due date first.

    `owner` is whose they are; `due_from` and `due_until` are days, both inclusive; `record` is what they are about;
    `text` stands in their title. `group` (zgid), `project`, `creator` (who made them) and `parent` (whose subtasks they
    are) are Zoho Mail's.
    """

    owner: Member | None = None
    done: bool | None = False
    due_from: dt.date | None = None
    due_until: dt.date | None = None
    record: RecordRef | None = None
    text: str | None = None
    group: str | None = None
    project: str | None = None
    creator: Member | None = None
    parent: TaskRef | None = None


class TaskPage(Spec):
    """Some of the tasks that were asked for; `next` asks for those after them, None where there are no more."""

    tasks: tuple[TaskState, ...] = ()
    next: str | None = None


class RecordHit(Spec):
    """A CRM record that was found: `detail` tells it from others of its name (its account, its e-mail address).

    `account` is the company that it belongs to, by name, and `account_id` that company's own record where it has one.
    `alike` says how much its name is like the one asked for (bot/names.py: 0 to 100).
    """

    module: str
    id: str
    name: str
    detail: str | None = None
    account: str | None = None
    account_id: str | None = None
    url: str | None = None
    alike: float = 100.0


@dataclass(frozen=True, slots=True)
class Upload:
    """A file to be kept with a task."""

    name: str
    mimetype: str
    content: bytes


class TaskBackend(Protocol):
    """One Zoho product's tasks, for one tenant's grant.

    Every call may raise NotConnected, ZohoRefused (TaskGone), ZohoBusy or OutcomeUnknown; reads never raise
    OutcomeUnknown but ZohoBusy, because a read can always be asked again.
    """

    product: Product

    def plan(self, spec: TaskSpec, today: dt.date, resolved: Resolved = Resolved()) -> Plan:  # noqa: B008 - frozen
        """Pure. How `spec` will be carried; `today` is the author's day. Raises CannotPlan.

        People, groups and projects that `resolved` lacks are kept as typed in the description, and noted.
        """
        ...

    def request(self, part: PlanPart, marker: str) -> WireRequest:
        """Pure. The exact request that `create` would send."""
        ...

    async def create(self, part: PlanPart, marker: str) -> Sequence[TaskRef]:
        """Sends one part, once, never retried here; the made tasks in Zoho's order."""
        ...

    async def find(self, marker: str, since: dt.datetime) -> Sequence[TaskRef]:
        """The tasks carrying `marker`, oldest first, of those created since then. Not by the lagging search."""
        ...

    async def read(self, ref: TaskRef) -> TaskState:
        """The task as Zoho holds it now."""
        ...

    async def complete(self, ref: TaskRef) -> TaskState:
        """Sets it completed, and reads it back."""
        ...

    async def reopen(self, ref: TaskRef, status: str | None = None) -> TaskState:
        """Sets it open again: to `status` (Zoho's word, as `read` gave it before completing), else the default."""
        ...

    async def update(self, ref: TaskRef, changes: Changes, seen: dt.datetime | None = None) -> TaskState:
        """Sends what changes, keeps the marker, and reads the task back; may be repeated.

        `seen` is the TaskState.modified that the person was shown: raises Conflict if the task changed since. Raises
        CannotPlan for what Zoho has no way to change.
        """
        ...

    async def tasks(self, query: TaskQuery, *, limit: int = 20, after: str | None = None) -> TaskPage:
        """Tasks as Zoho holds them now; `after` is a page's `next`."""
        ...

    async def delete(self, refs: Sequence[TaskRef]) -> None:
        """Deletes them; may be repeated. Raises TaskGone when none of them was there."""
        ...

    async def restore(self, ref: TaskRef) -> TaskState:
        """Brings a deleted task back, and reads it. Raises ZohoRefused where that is not possible (any more)."""
        ...


@runtime_checkable
class FollowUps(Protocol):
    """A backend whose parts make several tasks: some may be missing, or need a second send (a reminder each)."""

    def needs_follow_up(self, part: PlanPart) -> bool:
        """Pure. Whether `follow_up` has anything to do for this part."""
        ...

    async def follow_up(self, part: PlanPart, made: Sequence[TaskRef]) -> None:
        """Does it. Idempotent: repeat it after any ZohoError, also OutcomeUnknown."""
        ...

    async def missing(self, part: PlanPart, made: Sequence[TaskRef]) -> PlanPart | None:
        """The part that makes the dates which `made` lacks, as single tasks; None when it lacks none."""
        ...


@runtime_checkable
class FindsParts(Protocol):
    """A backend that finds what a part made by where the part was sent: surer and with fewer requests than `find`."""

    async def find_part(self, part: PlanPart, marker: str, since: dt.datetime) -> Sequence[TaskRef]:
        """As `TaskBackend.find`, for this part alone."""
        ...


@runtime_checkable
class Attaches(Protocol):
    """A backend that takes files for tasks that are made."""

    async def attach(self, ref: TaskRef, file: Upload) -> None:
        """Keeps a file with a task, unless one of that name is there; may be repeated."""
        ...


class RequiredField(Spec):
    """A field that every new task of an organisation must have, and that nothing fills by itself.

    `name` is its API name, for TaskSpec.custom; `type` Zoho's word ("picklist", "date"); `values` what a list offers.
    """

    name: str
    label: str
    type: str
    values: tuple[str, ...] = ()


@runtime_checkable
class Demands(Protocol):
    """A backend whose organisation may demand more of a new task than a title."""

    async def required_fields(self) -> Sequence[RequiredField]:
        """What a person must give. Raises NotConnected, ZohoBusy or ZohoRefused where it can't be known."""
        ...


@runtime_checkable
class NamesStatuses(Protocol):
    """A backend that knows which statuses a task may have."""

    async def statuses(self, group: str | None = None) -> Sequence[str]:
        """Zoho's own words, in its order; of Zoho Mail those of a group (zgid; None: of personal tasks).

        Raises NotConnected and ZohoError.
        """
        ...


@runtime_checkable
class Notes(Protocol):
    """A backend that keeps notes with tasks."""

    async def note(self, ref: TaskRef, text: str, *, author: str | None = None, marker: str | None = None) -> str:
        """Adds a note, once; its id. It says who wrote it, and `marker` is what `find_note` finds it by.

        Not to be repeated after an unknown outcome before it was looked for. Raises CannotPlan for an empty or too long
        one.
        """
        ...

    async def find_note(self, ref: TaskRef, marker: str) -> str | None:
        """The id of the note of a task that carries `marker`; None when it has none."""
        ...

    async def change_note(self, note: str, text: str) -> None:
        """Gives a note another text; may be repeated."""
        ...

    async def delete_note(self, note: str) -> None:
        """Takes a note away; may be repeated."""
        ...


@runtime_checkable
class Stores(Protocol):
    """A backend that takes files before the task is made: their names and paths go into Resolved.attachments."""

    async def upload(self, file: Upload) -> tuple[str, str]:
        """The store name and the path of the file; a second upload only leaves an unused copy."""
        ...


class TaskBackends(Protocol):
    """Gives a tenant's backend for a product.

    With `user`, who asks: the grant is that person's own where they connected one, else the workspace's.
    """

    async def grant(self, tenant: Tenant, product: Product, user: str | None = None) -> str:
        """The name of the grant that `backend` uses now: the same for the same Zoho account. Raises NotConnected."""
        ...

    async def backend(
        self, tenant: Tenant, product: Product, user: str | None = None, *, grant: str | None = None
    ) -> TaskBackend:
        """With the grant of this name alone, where it is given. Raises NotConnected when there is none (any more)."""
        ...

    async def member(self, tenant: Tenant, email: str, user: str | None = None) -> Member | None:
        """The active Zoho user with this e-mail address. Raises NotConnected and ZohoError."""
        ...

    async def members(self, tenant: Tenant, user: str | None = None) -> Sequence[Member]:
        """The active Zoho users. Raises NotConnected and ZohoError."""
        ...

    async def records(
        self, tenant: Tenant, asked: RecordRef, user: str | None = None, *, begun: bool = False
    ) -> Sequence[RecordHit]:
        """The CRM records that a name or a link may mean, the best first; with an id, the one it is of, or none.

        `begun`: the name is still being typed, so the beginnings of its words are enough.
        Raises NotConnected (ScopeMissing where only looking up is not agreed to) and ZohoError: ZohoRefused says what
        is wrong with a link.
        """
        ...

    async def groups(self, tenant: Tenant, user: str | None = None) -> Sequence[tuple[str, str]]:
        """The (zgid, name) of the Mail groups that the grant's user is in. Raises NotConnected and ZohoError."""
        ...

    async def projects(self, tenant: Tenant, group: str, user: str | None = None) -> Sequence[tuple[str, str]]:
        """The (id, name) of the projects of a Mail group. Raises NotConnected and ZohoError."""
        ...

    async def status(self, tenant: Tenant, name: str, group: str | None, user: str | None = None) -> str:
        """What Mail calls a status: its word, or the number of a custom one of the group (None: of personal tasks).

        Raises NotUnderstood with those that are known, NotConnected and ZohoError.
        """
        ...

    async def email(self, tenant: Tenant, text: str, user: str | None = None) -> tuple[str, str] | None:
        """The (account id, message id) of the Zoho Mail message that a text links. Raises NotConnected, ZohoError."""
        ...


class AccessToken(Spec):
    """A Zoho access token: opaque, good until `expires` (aware), for `api_domain` (the CRM host of its data centre)."""

    token: str
    api_domain: str
    expires: dt.datetime


class TokenCache(Protocol):
    """Access tokens shared by all processes: Zoho allows ten refreshes per refresh token in ten minutes."""

    async def load(self, grant: str) -> AccessToken | None:
        """The cached token of a grant, or None."""
        ...

    async def save(self, grant: str, token: AccessToken) -> None:
        """Keeps it until it expires."""
        ...

    async def drop(self, grant: str, token: str) -> None:
        """Forgets it if it is still this one (Zoho refused it)."""
        ...

    async def may_refresh(self, grant: str) -> float | None:
        """Counts one refresh; else, when Zoho would refuse one more, the seconds until it would not."""
        ...

    async def refuse(self, grant: str) -> None:
        """Remembers for a while that Zoho no longer takes the grant's refresh token."""
        ...

    async def refused(self, grant: str) -> bool:
        """Whether that is so."""
        ...

    def single_flight(self, grant: str) -> AbstractAsyncContextManager[None]:
        """Held by the one process that refreshes; the others wait, then load."""
        ...


class Connection(Spec):
    """One Zoho grant as `taskbot connect` stored it: what refreshes it, where, and what was agreed to.

    `id` is new with every connecting; `location` is Zoho's word for the data centre ("eu"); `account` names whose grant
    it is ("Dana Fox (dana@acme.example)"); `connected` is aware. `org` is the id of their Zoho organisation, and
    `edition` and `users` what its limits follow from; None where Zoho did not say.
    """

    id: str
    client_id: str
    client_secret: SecretStr
    refresh_token: SecretStr
    location: str
    scopes: tuple[str, ...]
    account: str
    connected: dt.datetime
    org: str | None = None
    edition: str | None = None
    users: int = 0


class Connections(Protocol):
    """The stored Zoho connections: one per tenant, and one for each of its people who connected their own (`user`)."""

    async def get(self, tenant: Tenant, user: str | None = None) -> Connection | None:
        """The tenant's connection, or the person's own; None when there is none.

        Raises NotConnected when it can't be opened any more, StoreUnavailable.
        """
        ...

    async def put(self, tenant: Tenant, connection: Connection, user: str | None = None) -> None:
        """Stores it in place of the one before. Raises StoreUnavailable."""
        ...

    async def delete(self, tenant: Tenant, user: str | None = None) -> None:
        """Forgets it. Raises StoreUnavailable."""
        ...
