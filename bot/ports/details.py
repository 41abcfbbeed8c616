"""A task, its notes and a record as one person sees them in Zoho, and the links that lead there. Knows specs only."""

import datetime as dt
from collections.abc import Sequence
from typing import Literal, Protocol, runtime_checkable

from bot.commands import Drawn
from bot.ports.plans import Member
from bot.specs import RecordRef, Spec, TaskRef, TaskState, Tenant


class ZohoLink(Spec):
    """What a web address of Zoho leads to: a task, or a record of CRM with `module` and `id`; exactly one of them."""

    url: str
    task: TaskRef | None = None
    record: RecordRef | None = None

    @property
    def key(self) -> str:
        """A stable text form: "crm:7000000000999" of a task, "Contacts:3652397000000624046" of a record."""
        if self.task is not None:
            return self.task.key
        assert self.record is not None
        return f"{self.record.module}:{self.record.id}"


class LinkReader(Protocol):
    """Tells what a web address leads to. Pure."""

    def __call__(self, url: str) -> ZohoLink | None:
        """The link; None for an address that names neither a task nor a record."""
        ...


class TaskDetails(Spec):
    """A task with what only its details show. `description` is the person's own text; `about` are records found.

    `tags` are names, and `rings` is when Zoho reminds next, as far as it says so as a moment (aware).

    `statuses` are the words that its status may be set to, in Zoho's order, and `completed` those of them that mean
    that it is done.
    """

    state: TaskState
    description: str | None = None
    owner: Member | None = None
    creator: Member | None = None
    created: dt.datetime | None = None
    about: tuple[RecordRef, ...] = ()
    statuses: tuple[str, ...] = ()
    completed: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    rings: dt.datetime | None = None

    def means_done(self, status: str) -> bool:
        """Whether a task of this status is done."""
        return status.casefold() in {word.casefold() for word in self.completed}


class RecordField(Spec):
    """One field of a record: `name` is Zoho's API name, `value` as people read it (a date as YYYY-MM-DD)."""

    name: str
    value: str


class RecordDetails(Spec):
    """A CRM record with its most telling fields, those that are empty left out."""

    module: str
    id: str
    name: str
    url: str
    fields: tuple[RecordField, ...] = ()
    modified: dt.datetime | None = None


class TaskNote(Spec):
    """One note of a task: plain text, who wrote it, and when (aware). `own`: the bot wrote it for somebody."""

    id: str
    text: str
    author: Member | None = None
    written: dt.datetime | None = None
    changed: dt.datetime | None = None
    own: bool = False


class NotePage(Spec):
    """Some notes, newest first; `next` asks for those after them, None where there are no more."""

    notes: tuple[TaskNote, ...] = ()
    next: str | None = None


@runtime_checkable
class ShowsTasks(Protocol):
    """A backend that shows all of a task to whoever its grant belongs to. Raises as TaskBackend.read does."""

    async def details(self, ref: TaskRef, link: str | None = None) -> TaskDetails:
        """The task with its details.

        `link` is the web address that it was found by: one that leads to another Zoho raises ZohoRefused, because the
        same id may be something else there.
        """
        ...


@runtime_checkable
class ShowsRecords(Protocol):
    """A backend that shows CRM records to whoever its grant belongs to."""

    async def record_details(self, asked: RecordRef) -> RecordDetails:
        """The record of a link (`module`, `id`, `url`). Raises TaskGone without it, ZohoRefused, ZohoBusy."""
        ...


@runtime_checkable
class ListsNotes(Protocol):
    """A backend whose tasks have notes that can be listed."""

    async def notes(self, ref: TaskRef, *, limit: int = 100, after: str | None = None) -> NotePage:
        """The notes of a task, newest first; `after` is a page's `next`."""
        ...


class SharedLinks(Spec):
    """Links to Zoho that somebody wrote into one message, or is about to (`source` "composer").

    A written message is named by `channel` and `ts`, one being written by `unfurl_id` alone.
    """

    channel: str
    ts: str
    urls: tuple[str, ...]
    source: Literal["conversations_history", "composer"] = "conversations_history"
    unfurl_id: str | None = None


class ShownLink(Spec):
    """A link with what everybody who sees its message may know: its card as drawn there, or nothing but the link.

    `posted` is the address exactly as Slack has it in the message.
    """

    posted: str
    link: ZohoLink
    drawn: Drawn | None = None


class Unfurling(Protocol):
    """Shows links in Slack, for everybody in the conversation. May be repeated."""

    async def unfurl(self, tenant: Tenant, shared: SharedLinks, shown: Sequence[ShownLink]) -> None:
        """Raises SlackRefused, SlackBusy and SlackUnknown."""
        ...


class Unfurls(Protocol):
    """In which messages a task's facts were shown, so that they can be shown anew."""

    async def add(self, tenant: Tenant, task: TaskRef, shared: SharedLinks) -> None:
        """Remembers it for a while; of one task the last few. Raises StoreUnavailable."""
        ...

    async def of(self, tenant: Tenant, *tasks: TaskRef) -> Sequence[SharedLinks]:
        """The messages of tasks, one after the other. Raises StoreUnavailable."""
        ...

    async def forget(self, tenant: Tenant, task: TaskRef, shared: SharedLinks) -> None:
        """That message is gone. Raises StoreUnavailable."""
        ...
