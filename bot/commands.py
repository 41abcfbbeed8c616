"""The life of a command in words: commands, the cards that show them, notices, and who asked. Knows specs only.

A command is one thing somebody asked for, accepted durably before Slack is answered. A card is the one picture of a
task (or series) that every Slack copy shows. A notice is a sentence to one person. All three are what the store keeps
and what processes hand to each other, so they are frozen and round-trip through JSON.
"""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from bot.preferences import Assumed, Topic
from bot.specs import Due, FileRef, Place, Product, Reminder, Spec, TaskRef, TaskSpec, TaskState, Tenant

UNDO_FOR = dt.timedelta(minutes=10)
# A task that Zoho makes faster than this goes straight from saved to made, without a picture in between.
SENDING_SHOWS_AFTER = dt.timedelta(seconds=2)
# Seconds; what Zoho answers faster than this goes straight to its result, likewise.
ACTION_SHOWS_AFTER = 0.7


class Kind(StrEnum):
    """What the engine carries: commands, and at the end the two ways in which the bot speaks.

    CHANGE makes a task what `spec` says; SNOOZE moves its due day, `text` says how far; RESTORE brings a deleted one
    back. LINK ties the task to the record chosen on its card (`text` is its module and id). NEXT makes the next task of
    a series that the bot keeps: that of the day in `text`, or without one that after the last, which is done. REMIND
    rings a reminder that the bot keeps, at the command's `now`. EDITED says that the message a task came from now reads
    `text`; KEEP declines the update that this offered, or with "zoho" a change that met another one there. VERIFY looks
    for tasks that a command made once too often, and removes them: `text` is a Sweep. LIST answers with the tasks of
    Zoho that `text` asks for. REDO takes up the command that was given up and whose id is `text`, DROP forgets it; both
    name its card, so that all three share one lane.
    SKIP leaves out the shown instance of a series, STOP ends the repeating after it, NOTE adds `text` as a note.
    TALK does what `text` says to tasks that are there: which they are is found out first, or asked.
    REACTED says that a person put the task emoji on a message ("added" and its name in `text`), or took it away
    ("removed"). ASK asks before it makes: its text reads as several tasks, or its message has a task already; it waits
    a day for the answer. EACH makes every task that the text of an ASK was read as. STEP carries out a step of a
    workflow: `text` is a Step. PROMPT offers a person who opened the conversation with the bot what to say.
    UNFURL shows in a message what its links to Zoho lead to: `text` is a SharedLinks (ports/details.py).
    HOME draws a person's Home tab: all of it, or the list that `text` asks for; a `card` was acted on just before.
    CHASE asks who has a task politely how it goes. ANSWER says whether who was given a task takes it ("accepted" or
    "declined" in `text`).
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
    SKIP = "skip"
    STOP = "stop"
    NOTE = "note"
    TALK = "talk"
    REACTED = "reacted"
    ASK = "ask"
    EACH = "each"
    STEP = "step"
    PROMPT = "prompt"
    UNFURL = "unfurl"
    HOME = "home"
    CHASE = "chase"
    ANSWER = "answer"
    DRAW = "draw"
    NOTICE = "notice"


Door = Literal["slash", "dm", "mention", "shortcut", "modal", "action", "reaction", "step", "home"]


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
    message, `place` is that message; from a modal or a slash command it is the conversation. `replaces`: the answer
    takes the place of the message whose button was pressed (that of `response_url`).
    """

    tenant: Tenant
    user: str
    place: Place
    door: Door
    response_url: str | None = None
    replaces: bool = False


class Command(Spec):
    """One accepted request. Every reading of it derives from text, now, zone, locale and `assumed` alone.

    `spec` is set when the text was read before the ack; None means that the worker reads it (the author's profile was
    not known yet). `files` are those of the message. With `parent`, the message that started the thread is read too,
    and gives what the text lacks. An action names the card it was pressed on and the task that the card then showed: a
    second press on a series must not close the next instance. `undo` is the id of the Undo that was pressed. `whole`:
    the text was not written as a command, so it is one task as a message is, whatever its lines.

    `shown` names what the card said when it was pressed (service/cards.py, `stamp`): what it would overwrite is looked
    at first. `aloud`: a sentence says what became of it, because it was not given on its card. `only` names the fields
    of `spec` that were said: the others stay as the card has them. `batch` is what one Undo takes back together with
    others. `threaded`: it was said in the thread of a task's card. `page` is that of a list.
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
    assumed: Assumed | None = None
    shown: str | None = None
    aloud: bool = False
    only: tuple[str, ...] = ()
    batch: str | None = None
    whole: bool = False
    threaded: bool = False
    page: int = 1


class Sweep(Spec):
    """Which send of which command to look for, with the grant that sent; `extra` are surely too many (TaskRef.key)."""

    command: str
    step: int
    extra: tuple[str, ...] = ()
    grant: str | None = None


class Step(Spec):
    """A step of a workflow under way: Slack's id of this execution, which function it is, and its inputs as words."""

    execution: str
    function: str
    inputs: Mapping[str, str] = {}


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
    said before, to go back to exactly that; so are `question`, `kept`, `reached` and `children`, and of a series that
    was ended its `notes`. `made` are the tasks that a kept series went on to because of it: Undo deletes them. `did` is
    the action itself and `by` who took it (Slack user id); `note` is the id of the note that it added. STOP and NOTE
    are their own Undo. `batch` is what the action was part of; `undid`: it was an Undo itself.
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
    notes: tuple[str, ...] = ()
    made: tuple[TaskRef, ...] = ()
    did: Kind | None = None
    by: str | None = None
    note: str | None = None
    batch: str | None = None
    undid: bool = False


class EditConflict(Spec):
    """A change that was not made, because somebody had changed the task in Zoho since its card showed it.

    `wanted` is the whole spec with that change on top of what Zoho has now, and `user` asked for it. `before` is the
    task as the card showed it, `now` as Zoho has it.
    """

    wanted: TaskSpec
    user: str
    before: TaskState
    now: TaskState


class Said(Spec):
    """The words that a task was made from, and what they were read with: enough to read them again, and say why."""

    text: str
    now: dt.datetime
    zone: str
    locale: str
    door: Door
    assumed: Assumed | None = None


class Handed(Spec):
    """How it stands with somebody (Slack user id) who was given a task: taken or not, when last asked how it goes."""

    user: str
    accepted: bool | None = None
    chased: dt.date | None = None


class Card(Spec):
    """The truth about one task or series, as last known from Zoho. Its id is that of the command that made it.

    `tasks` are the instances in order of their dates (one, for a task that does not repeat). `problem` is a sentence
    for people about what stands in the way; `notes` are what the person must know about how the task is carried.
    `source` is the message that the task came from, and `offer` what that message says since it was edited. `children`
    are its subtasks. `kept`: the bot itself keeps the series, and Zoho holds its open tasks alone, mostly one;
    `reached` is the last due that a task of it was made for. `reminders` are those that the bot itself rings.
    `question` waits for the person. `grant` names whose Zoho has it (TaskBackends.grant). `adopted`: Zoho had the task
    before the bot knew it. `quiet`: it is not posted, only known. `conflict` is a change that waits for somebody to
    choose. `said` is None for what was not made from a line of text. `handed` is what those said who were given the
    task by somebody else. `locale` is the author's, in whose language it speaks.
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
    adopted: bool = False
    quiet: bool = False
    conflict: EditConflict | None = None
    said: Said | None = None
    handed: tuple[Handed, ...] = ()
    locale: str | None = None

    @property
    def current(self) -> TaskState | None:
        """The earliest open instance, which Complete closes; the last one when all are done."""
        return next((task for task in self.tasks if not task.done), self.tasks[-1] if self.tasks else None)


class Drawn(Spec):
    """A card with what is only known at drawing time.

    Its version and the one its copies in Slack show, where those copies are, and an action under way. `sending`: it is
    being sent to Zoho, or its outcome looked up, for longer than a moment. `barred` are those of its copies' viewers
    who may not act.
    """

    card: Card
    version: int
    shown: int = 0
    copies: tuple[Place, ...] = ()
    doing: Kind | None = None
    sending: bool = False
    barred: tuple[str, ...] = ()


class Row(Spec):
    """One task of a list; `overdue` on the day of whoever asked. `number` is what it is called by in the next words.

    `later`: it is the first of a series, which has so many after it.
    """

    task: TaskState
    overdue: bool = False
    number: int = 0
    later: int = 0


class Pages(Spec):
    """Which page of how many a list shows; `asked` are the words that ask for the same list again."""

    asked: str
    page: int = 1
    of: int = 1


class Press(Spec):
    """A button under a notice: its label, what pressing it asks for and of what, or the address that it leads to."""

    label: str
    action: str
    value: str = ""
    url: str | None = None
    primary: bool = False


class Notice(Spec):
    """A sentence to one person. Goes to `response_url` where there is one, else ephemerally (or plainly in a DM).

    `rows` are numbered below it (`pages`: of a list), `after` is said at the end; `presses` stand under it. `replaces`:
    it takes the place of the message whose button was pressed (that of `response_url`). With a `topic` nobody asked for
    it: it is not told to those who turned that off, waits for the end of their quiet hours, and offers to turn it off.
    """

    id: str
    tenant: Tenant
    user: str
    place: Place
    text: str
    response_url: str | None = None
    rows: tuple[Row, ...] = ()
    after: str | None = None
    presses: tuple[Press, ...] = ()
    replaces: bool = False
    topic: Topic | None = None
    pages: Pages | None = None
    locale: str | None = None
