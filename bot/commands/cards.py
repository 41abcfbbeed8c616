"""A card: the one picture of a task (or series) that every Slack copy shows, with what is open on it. Knows specs."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum

from bot.commands.kinds import Kind
from bot.commands.requests import Door
from bot.preferences import Assumed
from bot.specs import Due, Place, Product, Reminder, Spec, TaskRef, TaskSpec, TaskState, Tenant

UNDO_FOR = dt.timedelta(minutes=10)
# A task that Zoho makes faster than this goes straight from saved to made, without a picture in between.
SENDING_SHOWS_AFTER = dt.timedelta(seconds=2)
# Seconds; what Zoho answers faster than this goes straight to its result, likewise.
ACTION_SHOWS_AFTER = 0.7


class CardStatus(StrEnum):
    """What is true of the task.

    SAVED and WAITING: Zoho does not have it yet. REFUSED: it never will. OPEN and DONE: as Zoho holds it. GONE: Zoho
    shows it no longer, because somebody deleted it or it was moved out of the grant's sight: both look the same.
    DELETED: it was deleted from its card.
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


class Horizon(Spec):
    """How far Zoho holds a series that goes on: the bot makes the dates after the card's `reached` on `extends`.

    `assumed` says how far each time (None: as the settings do). `said` are the notes of the card that tell of it, which
    those of the next time replace.
    """

    extends: dt.date
    assumed: Assumed | None = None
    said: tuple[str, ...] = ()


class Undo(Spec):
    """The last action on a card, while it can be taken back: what undoes it, and until when.

    `id` is that of the command that did it, so that an old Undo button does not take back something newer. `tasks` are
    the tasks that it touched, as they were before (with Zoho's own word for their status), and `spec` what the card
    said before, to go back to exactly that; so are `question`, `kept`, `reached`, `horizon` and `children`, and of a
    series that was ended its `notes`. `made` are the tasks that a kept series went on to because of it: Undo deletes
    them. `did` is the action itself and `by` who took it (Slack user id); `note` is the id of the note that it added.
    STOP and NOTE are their own Undo; so is JOINT, by which other people have a task of several. `batch` is what the
    action was part of; `undid`: it was an Undo itself.
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
    horizon: Horizon | None = None


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


class Share(Spec):
    """One person's part of a task that several have: the card of their own task, and that as its card last had it.

    `name` is theirs in Zoho, `slack` their user id where it is known. `accepted`: whether they take it.
    """

    card: str
    name: str
    slack: str | None = None
    status: CardStatus = CardStatus.SAVED
    task: TaskState | None = None
    accepted: bool | None = None
    problem: str | None = None


class Followed(Spec):
    """The thread (its channel and `thread_ts`) whose replies and the task's notes are kept in step.

    `by` (Slack user id) asked for it at `since` (aware): what is older stays where it is.
    """

    place: Place
    by: str
    since: dt.datetime


class Lost(Spec):
    """A task of a card that somebody deleted in Zoho, as it was; `below`: it was a subtask."""

    task: TaskState
    below: bool = False


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
    task by somebody else. `locale` is the author's, in whose language it speaks. `follows`: the thread in which replies
    become notes of the task, and the other way round.
    `horizon` is that of a series which Zoho holds only so far. `left_out` are dates of a series that nobody could make
    on their day, before the newest one that was made. `lost` are tasks of it that come back where somebody restores
    them in Zoho.
    `shares` are the parts of a task that several people have, each with a task and a card of its own, which names
    this card in `share_of`; it has no task itself.
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
    horizon: Horizon | None = None
    left_out: tuple[dt.date, ...] = ()
    lost: tuple[Lost, ...] = ()
    follows: Followed | None = None
    shares: tuple[Share, ...] = ()
    share_of: str | None = None

    @property
    def current(self) -> TaskState | None:
        """The earliest open instance, which Complete closes; the last one when all are done."""
        return next((task for task in self.tasks if not task.done), self.tasks[-1] if self.tasks else None)


class Drawn(Spec):
    """A card with what is only known at drawing time.

    Its version and the one its copies in Slack show, where those copies are, and an action under way. `sending`: it is
    being sent to Zoho, or its outcome looked up, for longer than a moment. `barred` are those of its copies' viewers
    who may not act, `locales` what those viewers read who are not its author.
    """

    card: Card
    version: int
    shown: int = 0
    copies: tuple[Place, ...] = ()
    doing: Kind | None = None
    sending: bool = False
    barred: tuple[str, ...] = ()
    locales: Mapping[str, str] = {}
