"""The command engine as listeners and worker see it: inbox, queue and claims. Knows specs and commands."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Literal, Protocol

from bot.commands import Card, Command, Drawn, Kind, Notice
from bot.ports.observing import News
from bot.ports.ringing import Ring, Told
from bot.ports.standing import Standing
from bot.specs import Place, Spec, TaskRef, Tenant


class Scheduled(Spec):
    """A command that becomes due at a moment (aware), until then it only waits."""

    command: Command
    at: dt.datetime


class Effects(Spec):
    """What a step of a command writes beside the command itself, in the same atomic step.

    `card` is the card's new truth; it is drawn after `draw_after` seconds, and once more after `draw_again` for what
    time alone changes (Undo is over). `links` tie tasks to the card. `doing` is the action under way on a card (None:
    no longer). `notices` are sentences to people. `then` are commands to come, deduplicated by their ids
    like all others. `copies` are places that show `card` as well from now on (a user id as channel: that person's
    conversation with the bot); one that shows it already gets no second copy. `jobs` is how it stands with these
    standing jobs from now on. `news` are changes made in Zoho that people are to hear of; `heard` names a person
    (Slack user id) who was told so many of them, the earliest. `rings` are to be said to people at their time, and
    `told` says who was.
    """

    card: Card | None = None
    draw_after: float = 0.0
    draw_again: float | None = None
    links: tuple[TaskRef, ...] = ()
    doing: tuple[str, Kind | None] | None = None
    notices: tuple[Notice, ...] = ()
    then: tuple[Scheduled, ...] = ()
    copies: tuple[Place, ...] = ()
    jobs: tuple[Standing, ...] = ()
    news: tuple[News, ...] = ()
    heard: tuple[str, int] | None = None
    rings: tuple[Ring, ...] = ()
    told: Told | None = None


class Pending(Spec):
    """A command that is not done, and how it stands.

    "sending": it may be in Zoho already. "dead": given up. `due` is when it is tried next (of a dead one: when it was
    given up), `problem` what stood in the way last, as a sentence.
    """

    command: Command
    state: Literal["new", "sending", "dead"]
    tries: int
    due: dt.datetime
    problem: str | None = None


class Outbox(Spec):
    """The first of what a person asked for and Zoho does not have yet, the earliest first, and how many there are."""

    first: tuple[Pending, ...] = ()
    count: int = 0


class CommandIds(Protocol):
    """Makes the ids of commands."""

    def __call__(self, tenant: Tenant, kind: str, natural_key: str) -> str:
        """The id of the request that Slack names by `natural_key`: the same in every process, unguessable outside."""
        ...


class Inbox(Protocol):
    """Where commands are accepted: durable and deduplicated before Slack is answered."""

    async def accept(self, command: Command, effects: Effects) -> bool:
        """Saves it, unless its id is known already (then False).

        Raises StoreUnavailable when nothing was saved, and SaveUnknown when that can't be told.
        """
        ...

    async def tell(self, notice: Notice) -> None:
        """Saves a notice to be sent. Raises StoreUnavailable."""
        ...

    async def unfinished(self, tenant: Tenant, user: str) -> Sequence[Pending]:
        """What a person asked for and Zoho does not have yet, the earliest first; of what is planned, too."""
        ...

    async def outbox(self, tenant: Tenant, user: str, most: int) -> Outbox:
        """As `unfinished`, at most so many, and without what is planned for later."""
        ...

    async def queued(self, tenant: Tenant) -> int:
        """How many commands of all people of a tenant are due and not finished."""
        ...

    async def dead(self, tenant: Tenant) -> Sequence[Pending]:
        """The commands that were given up, the earliest first."""
        ...

    async def pending(self, tenant: Tenant, command: str) -> Pending | None:
        """One command and how it stands; None when it is finished, or unknown."""
        ...

    async def redo(self, tenant: Tenant, command: str) -> bool:
        """Takes up a command that was given up, from where it was; False when it is none of those."""
        ...

    async def drop(self, tenant: Tenant, command: str) -> bool:
        """Forgets a command that was given up; False when it is none of those."""
        ...

    async def made(self, tenant: Tenant, command: str) -> Sequence[Sequence[TaskRef]]:
        """The tasks that each past step of a command made, also of one that is finished; empty when it is unknown."""
        ...

    async def ended(self, tenant: Tenant, command: str) -> str | None:
        """How a finished command ended: "" when it was done, else what stood in the way; None while it is not."""
        ...

    async def card(self, tenant: Tenant, card: str) -> Drawn | None:
        """The card as last known, with its version; None when there is none."""
        ...

    async def cards_of_person(self, tenant: Tenant, user: str, most: int) -> Sequence[Drawn]:
        """The cards of a person's commands whose tasks are not done, deleted or refused; by due day, without last."""
        ...

    async def card_from(self, tenant: Tenant, source: Place) -> str | None:
        """The card of the task that a message was made into."""
        ...

    async def card_of(self, tenant: Tenant, task: TaskRef) -> str | None:
        """The card that shows a Zoho task; None for one that the bot knows nothing of."""
        ...

    async def cards_of(self, tenant: Tenant, ref: TaskRef) -> Collection[str]:
        """All cards that show a Zoho task, or showed it once."""
        ...

    async def card_at(self, tenant: Tenant, place: Place) -> str | None:
        """The card that a Slack message shows."""
        ...


class Claim(Protocol):
    """One entry, held by this worker until its lease ends. Every step is fenced and raises Stale when it was lost.

    What it carries is opened when it is asked for, and TaskbotError when it can't be. `made` are the tasks of the
    steps that are past, `tries` how often it was claimed, `faults` how often that ended in a fault of ours, `crashes`
    how often in nothing at all, `told` whether the person knows that it waits. `sending_since` is when the step under
    way was last sent, or may have been; `sent_from` when it was first. `whose` names the tenant within the queue.
    """

    step: int
    sending_since: dt.datetime | None

    @property
    def sent_ago(self) -> float:
        """Seconds since `sending_since`, whatever this machine's clock says."""
        ...

    @property
    def sent_from(self) -> dt.datetime | None:
        """See above."""
        ...

    @property
    def whose(self) -> str:
        """See above."""
        ...

    @property
    def crashes(self) -> int:
        """See above."""
        ...

    @property
    def grant(self) -> str | None:
        """The grant that its steps were sent with (TaskBackends.grant); None where that is not known."""
        ...

    @property
    def sends(self) -> int:
        """How often the step under way was sent, or may have been."""
        ...

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
    def about(self) -> Drawn | None:
        """The card that it changes or draws, as it was when this was claimed; None where there is none yet."""
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

    async def sending(self, effects: Effects = Effects(), grant: str = "") -> None:  # noqa: B008 - frozen
        """The write-ahead mark before a send that can't be repeated safely; `grant` is what it is sent with."""
        ...

    async def unsent(self, effects: Effects = Effects()) -> None:  # noqa: B008 - frozen
        """Takes the mark back: the send that it was set for has definitely not happened."""
        ...

    async def created(self, refs: Sequence[TaskRef], effects: Effects, surplus: Sequence[TaskRef] = ()) -> None:
        """The current step made these tasks: a fact, recorded even when the lease was lost meanwhile (then Stale).

        Raises Extra when that step was done already by somebody else: these tasks are too many. Those, and `surplus`,
        are removed by a command that is stored in the same step.
        """
        ...

    async def absent(self, *, after: float, settled: bool) -> None:
        """Reconciling found nothing; look again in `after` seconds. Settled twice: free to send again."""
        ...

    async def later(self, effects: Effects, *, after: float, told: bool = False, problem: str | None = None) -> None:
        """Try again in `after` seconds, in the state it is in; `told`: the person now knows that it waits.

        `problem` is what stands in the way, as a sentence.
        """
        ...

    async def fault(self, *, after: float) -> None:
        """It ended in a fault of ours: counted, and tried again in `after` seconds."""
        ...

    async def finish(self, effects: Effects, *, problem: str | None = None, dead: bool = False) -> None:
        """Done, or with `problem` failed; final. `dead`: given up, and kept whole for somebody to take up again."""
        ...

    @property
    def copy_at(self) -> Place | None:
        """Where this draw makes one more copy of its card; None for one that draws those that are there."""
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

    async def claim(self, queue: QueueName, skip: Collection[str] = ()) -> Claim | None:
        """The next due entry, leased to this worker; None when nothing is due, but of the tenants in `skip`.

        Tenants are served in turns. `skip` holds what Claim.whose says.
        """
        ...

    async def wait(self, queue: QueueName, timeout: float) -> None:  # noqa: ASYNC109 - it is Redis that waits
        """Until something may be due, at most `timeout` seconds."""
        ...


class Audited(Spec):
    """What an audit found. `repaired` counts by what was wrong, `due` and `waiting` the commands by queue.

    `oldest` is the age in seconds of the oldest command that is due and not finished, `dead` how many were given up.
    """

    repaired: Mapping[str, int] = {}
    due: Mapping[str, int] = {}
    waiting: Mapping[str, int] = {}
    oldest: float = 0.0
    dead: int = 0


class Audit(Protocol):
    """Whether what is unfinished is queued, and what is queued is unfinished."""

    async def my_turn(self, seconds: float) -> bool:
        """Whether it is this process that audits for the next `seconds`."""
        ...

    async def run(self) -> Audited:
        """Looks at some of it (each time at the next some), and repairs what is wrong. Raises StoreUnavailable."""
        ...
