"""The life of a command in words: commands, the cards that show them, notices, and who asked. Knows specs only.

A command is one thing somebody asked for, accepted durably before Slack is answered. A card is the one picture of a
task (or series) that every Slack copy shows. A notice is a sentence to one person. All three are what the store keeps
and what processes hand to each other, so they are frozen and round-trip through JSON.
"""

import datetime as dt
from enum import StrEnum
from typing import Literal

from bot.specs import Place, Product, Spec, TaskRef, TaskSpec, TaskState, Tenant

UNDO_FOR = dt.timedelta(minutes=10)


class Kind(StrEnum):
    """What the engine carries. The first three are commands; the rest are how the bot speaks."""

    CREATE = "create"
    COMPLETE = "complete"
    REOPEN = "reopen"
    DRAW = "draw"
    NOTICE = "notice"


class Profile(Spec):
    """A Slack person as users.info shows them: what the parser and the rights need.

    `team` is the person's home team, which differs from the tenant's for strangers of a shared channel.
    """

    user: str
    team: str
    name: str
    email: str | None = None
    zone: str = "UTC"
    locale: str = "en-US"
    guest: bool = False
    bot: bool = False
    deleted: bool = False
    stranger: bool = False


class Origin(Spec):
    """Where and by whom a command was given.

    `response_url` is Slack's own way back to the person (five uses in 30 minutes).
    """

    tenant: Tenant
    user: str
    place: Place
    door: Literal["slash", "dm", "action"]
    response_url: str | None = None


class Command(Spec):
    """One accepted request. Every reading of it derives from text, now, zone and locale alone.

    `spec` is set when the text was read before the ack; None means that the worker reads it (the author's profile was
    not known yet). An action names the card it was pressed on and the task that the card then showed: a second press
    on a series must not close the next instance.
    """

    id: str
    kind: Kind
    origin: Origin
    now: dt.datetime
    text: str = ""
    zone: str | None = None
    locale: str | None = None
    spec: TaskSpec | None = None
    product: Product | None = None
    card: str | None = None
    task: TaskRef | None = None


class CardStatus(StrEnum):
    """What is true of the task.

    SAVED and WAITING: Zoho does not have it yet. REFUSED: it never will. OPEN and DONE: as Zoho holds it. GONE: it was
    deleted in Zoho.
    """

    SAVED = "saved"
    WAITING = "waiting"
    REFUSED = "refused"
    OPEN = "open"
    DONE = "done"
    GONE = "gone"


class Undo(Spec):
    """The last action on a card, while it can be taken back: what undoes it, on which task, and until when.

    `status` is Zoho's own word for the state before, to go back to exactly that.
    """

    action: Kind
    task: TaskRef
    status: str | None = None
    until: dt.datetime


class Card(Spec):
    """The truth about one task or series, as last known from Zoho. Its id is that of the command that made it.

    `tasks` are the instances in order of their dates (one, for a task that does not repeat). `problem` is a sentence
    for people about what stands in the way; `notes` are what the person must know about how the task is carried.
    """

    id: str
    tenant: Tenant
    author: str
    place: Place
    spec: TaskSpec
    product: Product
    status: CardStatus = CardStatus.SAVED
    problem: str | None = None
    notes: tuple[str, ...] = ()
    tasks: tuple[TaskState, ...] = ()
    undo: Undo | None = None

    @property
    def current(self) -> TaskState | None:
        """The earliest open instance, which Complete closes; the last one when all are done."""
        return next((task for task in self.tasks if not task.done), self.tasks[-1] if self.tasks else None)


class Drawn(Spec):
    """A card with what is only known at drawing time.

    Its version and the one its copy in Slack shows, where that copy is, and an action under way.
    """

    card: Card
    version: int
    shown: int = 0
    at: Place | None = None
    doing: Kind | None = None


class Notice(Spec):
    """A sentence to one person. Goes to `response_url` where there is one, else ephemerally (or plainly in a DM)."""

    id: str
    tenant: Tenant
    user: str
    place: Place
    text: str
    response_url: str | None = None
