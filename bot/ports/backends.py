"""Zoho as the service sees it: one product's tasks, and where a tenant's backends come from. Knows specs only."""

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from bot.ports.plans import Changes, Member, Plan, PlanPart, RecordHit, Resolved, TaskPage, TaskQuery, WireRequest
from bot.specs import Product, RecordRef, TaskRef, TaskSpec, TaskState, Tenant


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
