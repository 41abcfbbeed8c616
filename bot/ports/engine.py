"""The command engine as listeners and worker see it: inbox, queue and claims. Knows specs and commands."""

import datetime as dt
from collections.abc import Sequence
from typing import Literal, Protocol

from bot.commands import Card, Command, Drawn, Kind, Notice
from bot.specs import Place, Spec, TaskRef, Tenant


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

    async def accept(self, command: Command, effects: Effects) -> bool:
        """Saves it, unless its id is known already (then False).

        Raises StoreUnavailable when nothing was saved, and SaveUnknown when that can't be told.
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
