"""Zoho as the service sees it: backends, plans, people, tokens and connections. Knows specs only."""

import datetime as dt
from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Literal, Protocol, runtime_checkable

from pydantic import SecretStr

from bot.specs import Due, Priority, Product, Reminder, Spec, TaskRef, TaskSpec, TaskState, Tenant


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

    `group` (zgid), `project`, `parent` (the task that this one is a subtask of), `email` (account id, message id) and
    `attachments` (store name and path of each upload) are Zoho Mail's alone.
    """

    owner: Member | None = None
    group: str | None = None
    project: str | None = None
    parent: str | None = None
    email: tuple[str, str] | None = None
    attachments: tuple[tuple[str, str], ...] = ()


class PlanPart(Spec):
    """One send that makes tasks. `spec` is what this part carries, `dates` the due dates Zoho will make of it.

    A CRM series is one part with many dates, because CRM expands it at once; a Mail series is one task, so its part
    has one date; a task without a due date has none. Several dates and no recurrence in `spec`: one task per date, all
    in one request.
    """

    spec: TaskSpec
    dates: tuple[dt.date, ...] = ()
    resolved: Resolved = Resolved()


class Plan(Spec):
    """How a backend carries a TaskSpec: the tier (design.md), its sends, and what the person must be told.

    `notes` are whole sentences ("Repeats until 14 Jul 2027; ...").
    """

    tier: Literal["single", "native", "rewrite", "split"]
    parts: tuple[PlanPart, ...]
    notes: tuple[str, ...] = ()


class Changes(Spec):
    """What to change of a task that is there: fields left None stay as they are, those named in `clear` are emptied.

    `due` is the whole new due (date and time). A reminder does not move with the due: give the one that fits.
    """

    title: str | None = None
    description: str | None = None
    due: Due | None = None
    reminder: Reminder | None = None
    priority: Priority | None = None
    owner: Member | None = None
    clear: tuple[Literal["description", "due", "reminder", "priority"], ...] = ()


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


class TaskBackends(Protocol):
    """Gives a tenant's backend for a product."""

    async def backend(self, tenant: Tenant, product: Product) -> TaskBackend:
        """Raises NotConnected when the tenant has no grant at all."""
        ...

    async def member(self, tenant: Tenant, email: str) -> Member | None:
        """The active Zoho user with this e-mail address. Raises NotConnected and ZohoError."""
        ...

    async def groups(self, tenant: Tenant) -> Sequence[tuple[str, str]]:
        """The (zgid, name) of the Mail groups that the grant's user is in. Raises NotConnected and ZohoError."""
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

    def single_flight(self, grant: str) -> AbstractAsyncContextManager[None]:
        """Held by the one process that refreshes; the others wait, then load."""
        ...


class Connection(Spec):
    """One Zoho grant as `taskbot connect` stored it: what refreshes it, where, and what was agreed to.

    `id` is new with every connecting; `location` is Zoho's word for the data centre ("eu"); `account` names whose grant
    it is ("Dana Fox (dana@acme.example)"); `connected` is aware.
    """

    id: str
    client_id: str
    client_secret: SecretStr
    refresh_token: SecretStr
    location: str
    scopes: tuple[str, ...]
    account: str
    connected: dt.datetime


class Connections(Protocol):
    """The stored Zoho connections, one per tenant."""

    async def get(self, tenant: Tenant) -> Connection | None:
        """The tenant's connection, None when there is none.

        Raises NotConnected when it can't be opened any more, StoreUnavailable.
        """
        ...

    async def put(self, tenant: Tenant, connection: Connection) -> None:
        """Stores it in place of the one before. Raises StoreUnavailable."""
        ...

    async def delete(self, tenant: Tenant) -> None:
        """Forgets it. Raises StoreUnavailable."""
        ...
