"""The life of a command in words: commands, the cards that show them, notices, and who asked. Knows specs only.

A command is one thing somebody asked for, accepted durably before Slack is answered. A card is the one picture of a
task (or series) that every Slack copy shows. A notice is a sentence to one person. All three are what the store keeps
and what processes hand to each other, so they are frozen and round-trip through JSON.
"""

import datetime as dt
from enum import StrEnum
from typing import Literal

from bot.specs import Due, FileRef, Place, Product, Reminder, Spec, TaskRef, TaskSpec, TaskState, Tenant

UNDO_FOR = dt.timedelta(minutes=10)
# A task that Zoho makes faster than this goes straight from saved to made, without a picture in between.
SENDING_SHOWS_AFTER = dt.timedelta(seconds=2)


class Kind(StrEnum):
    """What the engine carries: commands, and at the end the two ways in which the bot speaks.

    CHANGE makes a task what `spec` says; SNOOZE moves its due day, `text` says how far; RESTORE brings a deleted one
    back. LINK ties the task to the record chosen on its card (`text` is its module and id). NEXT makes the next task of
    a series that the bot keeps: that of the day in `text`, or without one that after the last, which is done. REMIND
    rings a reminder that the bot keeps, at the command's `now`. EDITED says that the message a task came from now reads
    `text`; KEEP declines the update that this offered. VERIFY looks for tasks that a command made once too often, and
    removes them: `text` is a Sweep. LIST answers with the tasks of Zoho that `text` asks for. REDO takes up the command
    that was given up and whose id is `text`, DROP forgets it; both name its card, so that all three share one lane.
    """

    CREATE = "create"
    COMPLETE = "complete"
    REOPEN = "reopen"
    CHANGE = "change"
    SNOOZE = "snooze"
    DELETE = "delete"
    RESTORE = "restore"
    LINK = "link"
    NEXT = "next"
    REMIND = "remind"
    EDITED = "edited"
    KEEP = "keep"
    VERIFY = "verify"
    LIST = "list"
    REDO = "redo"
    DROP = "drop"
    DRAW = "draw"
    NOTICE = "notice"


class Profile(Spec):
    """A Slack person as users.info shows them: what the parser and the rights need.

    `team` is the person's home team, which differs from the tenant's for strangers of a shared channel. `admin`: an
    admin or owner of the workspace.
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
    admin: bool = False


class Origin(Spec):
    """Where and by whom a command was given.

    `response_url` is Slack's own way back to the person (five uses in 30 minutes). From a shortcut, a mention or a
    message, `place` is that message; from a modal or a slash command it is the conversation.
    """

    tenant: Tenant
    user: str
    place: Place
    door: Literal["slash", "dm", "mention", "shortcut", "modal", "action"]
    response_url: str | None = None


class Command(Spec):
    """One accepted request. Every reading of it derives from text, now, zone and locale alone.

    `spec` is set when the text was read before the ack; None means that the worker reads it (the author's profile was
    not known yet). `files` are those of the message. With `parent`, the message that started the thread is read too,
    and gives what the text lacks. An action names the card it was pressed on and the task that the card then showed: a
    second press on a series must not close the next instance. `undo` is the id of the Undo that was pressed.
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
    parent: bool = False
    files: tuple[FileRef, ...] = ()
    card: str | None = None
    task: TaskRef | None = None
    undo: str | None = None


class Sweep(Spec):
    """Which send of which command to look for, with the grant that sent; `extra` are surely too many (TaskRef.key)."""

    command: str
    step: int
    extra: tuple[str, ...] = ()
    grant: str | None = None


class CardStatus(StrEnum):
    """What is true of the task.

    SAVED and WAITING: Zoho does not have it yet. REFUSED: it never will. OPEN and DONE: as Zoho holds it. GONE: it was
    deleted in Zoho by somebody. DELETED: it was deleted from its card.
    """

    SAVED = "saved"
    WAITING = "waiting"
    REFUSED = "refused"
    OPEN = "open"
    DONE = "done"
    GONE = "gone"
    DELETED = "deleted"


class Choice(Spec):
    """One record that a name on the card may mean: module (API name), id and what tells it from the others."""

    module: str
    id: str
    name: str
    detail: str | None = None


class Question(Spec):
    """Which record a name means, asked on the card; the task is made without it meanwhile."""

    asked: str
    choices: tuple[Choice, ...]


class Undo(Spec):
    """The last action on a card, while it can be taken back: what undoes it, and until when.

    `id` is that of the command that did it, so that an old Undo button does not take back something newer. `tasks` are
    the tasks that it touched, as they were before (with Zoho's own word for their status), and `spec` what the card
    said before, to go back to exactly that; so are `question`, `kept`, `reached` and `children`. `made` are the
    tasks that a kept series went on to because of it: Undo deletes them.
    """

    id: str
    action: Kind
    tasks: tuple[TaskState, ...]
    spec: TaskSpec
    until: dt.datetime
    question: Question | None = None
    kept: bool = False
    reached: Due | None = None
    children: tuple[TaskState, ...] = ()
    made: tuple[TaskRef, ...] = ()


class Card(Spec):
    """The truth about one task or series, as last known from Zoho. Its id is that of the command that made it.

    `tasks` are the instances in order of their dates (one, for a task that does not repeat). `problem` is a sentence
    for people about what stands in the way; `notes` are what the person must know about how the task is carried.
    `source` is the message that the task came from, and `offer` what that message says since it was edited. `children`
    are its subtasks. `kept`: the bot itself keeps the series, and Zoho holds its open tasks alone, mostly one;
    `reached` is the last due that a task of it was made for. `reminders` are those that the bot itself rings.
    `question` waits for the person. `grant` names whose Zoho has it (TaskBackends.grant).
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
    source: Place | None = None
    offer: TaskSpec | None = None
    children: tuple[TaskState, ...] = ()
    kept: bool = False
    reached: Due | None = None
    reminders: tuple[Reminder, ...] = ()
    question: Question | None = None
    grant: str | None = None

    @property
    def current(self) -> TaskState | None:
        """The earliest open instance, which Complete closes; the last one when all are done."""
        return next((task for task in self.tasks if not task.done), self.tasks[-1] if self.tasks else None)


class Drawn(Spec):
    """A card with what is only known at drawing time.

    Its version and the one its copies in Slack show, where those copies are, and an action under way. `sending`: it is
    being sent to Zoho, or its outcome looked up, for longer than a moment.
    """

    card: Card
    version: int
    shown: int = 0
    copies: tuple[Place, ...] = ()
    doing: Kind | None = None
    sending: bool = False


class Row(Spec):
    """One task of a list; `overdue` on the day of whoever asked."""

    task: TaskState
    overdue: bool = False


class Notice(Spec):
    """A sentence to one person. Goes to `response_url` where there is one, else ephemerally (or plainly in a DM).

    `rows` are numbered below it, and `after` is said at the end.
    """

    id: str
    tenant: Tenant
    user: str
    place: Place
    text: str
    response_url: str | None = None
    rows: tuple[Row, ...] = ()
    after: str | None = None
