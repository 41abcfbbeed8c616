"""What the service and the worker need from outside, as Protocols. Knows specs; the implementations know the vendors.

Each has two implementations or more (CRM and Mail; Redis and a test's own), or is where tests put a fake.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Literal, Protocol, runtime_checkable

from pydantic import SecretStr

from bot.commands import Card, Command, Drawn, Kind, Notice, Profile
from bot.specs import Due, Place, Priority, Product, Reminder, Spec, TaskRef, TaskSpec, TaskState, Tenant


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


class Effects(Spec):
    """What a step of a command writes beside the command itself, in the same atomic step.

    `card` is the card's new truth; it is drawn after `draw_after` seconds, and once more after `draw_again` for what
    time alone changes (Undo is over). `links` tie tasks to the card. `doing` is the action under way on a card (None:
    no longer). `notices` are sentences to people.
    """

    card: Card | None = None
    draw_after: float = 0.0
    draw_again: float | None = None
    links: tuple[TaskRef, ...] = ()
    doing: tuple[str, Kind | None] | None = None
    notices: tuple[Notice, ...] = ()


class CommandIds(Protocol):
    """Makes the ids of commands."""

    def __call__(self, tenant: Tenant, kind: str, natural_key: str) -> str:
        """The id of the request that Slack names by `natural_key`: the same in every process, unguessable outside."""
        ...


class Inbox(Protocol):
    """Where commands are accepted: durable and deduplicated before Slack is answered."""

    async def accept(self, command: Command, effects: Effects, *, same_as: str | None = None) -> bool:
        """Saves it, unless its id, or the semantic key `same_as`, is known already (then False).

        Raises StoreUnavailable when nothing was saved, SaveUnknown when that can't be told.
        """
        ...

    async def tell(self, notice: Notice) -> None:
        """Saves a notice to be sent. Raises StoreUnavailable."""
        ...

    async def card(self, tenant: Tenant, card: str) -> Drawn | None:
        """The card as last known, with its version; None when there is none."""
        ...

    async def card_from(self, tenant: Tenant, source: Place) -> str | None:
        """The card of the task that a message was made into."""
        ...


class Claim(Protocol):
    """One entry, held by this worker until its lease ends. Every step is fenced and raises Stale when it was lost.

    What it carries is opened when it is asked for, and TaskbotError when it can't be. `made` are the tasks of the
    steps that are past, `tries` how often it was claimed, `faults` how often that ended in a fault of ours, `told`
    whether the person knows that it waits.
    """

    step: int
    sending_since: dt.datetime | None

    @property
    def kind(self) -> Kind:
        """See above."""
        ...

    @property
    def tenant(self) -> Tenant:
        """See above."""
        ...

    @property
    def command(self) -> Command:
        """See above."""
        ...

    @property
    def notice(self) -> Notice:
        """See above."""
        ...

    @property
    def card_id(self) -> str:
        """See above."""
        ...

    @property
    def made(self) -> Sequence[Sequence[TaskRef]]:
        """See above."""
        ...

    @property
    def tries(self) -> int:
        """See above."""
        ...

    @property
    def faults(self) -> int:
        """See above."""
        ...

    @property
    def told(self) -> bool:
        """See above."""
        ...

    @property
    def accepted(self) -> dt.datetime:
        """See above."""
        ...

    async def renew(self) -> None:
        """Holds it for another lease: between the requests of a long run."""
        ...

    async def sending(self) -> None:
        """The write-ahead mark before a send that can't be repeated safely."""
        ...

    async def unsent(self) -> None:
        """Takes the mark back: the send that it was set for has definitely not happened."""
        ...

    async def created(self, refs: Sequence[TaskRef], effects: Effects) -> None:
        """The current step made these tasks: a fact, recorded even when the lease was lost meanwhile (then Stale).

        Raises Extra when that step was done already by somebody else: these tasks are too many.
        """
        ...

    async def absent(self, *, after: float, settled: bool) -> None:
        """Reconciling found nothing; look again in `after` seconds. Settled twice: free to send again."""
        ...

    async def later(self, effects: Effects, *, after: float, told: bool = False) -> None:
        """Try again in `after` seconds, in the state it is in; `told`: the person now knows that it waits."""
        ...

    async def fault(self, *, after: float) -> None:
        """It ended in a fault of ours: counted, and tried again in `after` seconds."""
        ...

    async def finish(self, effects: Effects, *, problem: str | None = None) -> None:
        """Done, or with `problem` failed; final."""
        ...

    def needless(self, drawn: Drawn) -> bool:
        """Whether this draw has nothing to do: the copies show this version already."""
        ...

    async def drawn(self, copies: Sequence[Place], version: int) -> None:
        """A draw is finished: the card's copies are at these places and show this version. Each finds its card."""
        ...


QueueName = Literal["due", "out"]


class Queue(Protocol):
    """The worker's side of the engine: the queue of commands ("due") and that of what the bot says ("out")."""

    async def claim(self, queue: QueueName) -> Claim | None:
        """The next due entry, leased to this worker; None when nothing is due."""
        ...

    async def wait(self, queue: QueueName, timeout: float) -> None:  # noqa: ASYNC109 - it is Redis that waits
        """Until something may be due, at most `timeout` seconds."""
        ...


class Messenger(Protocol):
    """Slack, outgoing. Raises SlackRefused, SlackBusy (nothing happened) or SlackUnknown (it may have)."""

    async def profile(self, tenant: Tenant, user: str) -> Profile:
        """users.info of one person."""
        ...

    async def message(self, tenant: Tenant, place: Place) -> str | None:
        """The text of the message that started the place's thread; None where it can't be read."""
        ...

    async def draw(self, drawn: Drawn) -> Sequence[Place]:
        """Posts the card, or updates every copy that is still there; where they are."""
        ...

    async def find(self, drawn: Drawn, since: dt.datetime) -> Place | None:
        """The card's copy posted since then, by its metadata; None when it is proven absent."""
        ...

    async def tell(self, notice: Notice) -> None:
        """Says it to the one person."""
        ...


class Profiles(Protocol):
    """Slack profiles, cached for all processes."""

    async def get(self, tenant: Tenant, user: str) -> Profile | None:
        """The cached profile, or None."""
        ...

    async def put(self, tenant: Tenant, profile: Profile) -> None:
        """Keeps it for a while."""
        ...
