"""A card's thread and the notes of its task, as those see them who keep the two in step. Knows specs."""

import datetime as dt
from collections.abc import Sequence
from typing import Literal, Protocol

from bot.ports.details import TaskNote
from bot.ports.slack import Posted
from bot.specs import Place, Spec, Tenant


class Reply(Spec):
    """What became of a message in a followed thread: it was written, its words were changed, or it was deleted.

    `stamp` is Slack's ts of that: of two that come in the wrong order, the greater is true. `text` is Slack's wire
    text, `files` are names.
    """

    what: Literal["written", "changed", "deleted"]
    ts: str
    stamp: str
    text: str = ""
    files: tuple[str, ...] = ()


class NoteSaid(Spec):
    """A note as it is to be said in the thread; None: it was deleted in Zoho. `note` is its id, `url` its task's.

    `changed`: the thread says it already, in other words.
    """

    note: str
    said: TaskNote | None = None
    url: str | None = None
    changed: bool = False


class Paired(Spec):
    """A message of a thread and a note that say the same.

    `ts` is the message's, `note` the note's id (None: it has none any more). `ours`: the message is the bot's, which
    says somebody's note. `stamp` is that of the last change that was carried over, in the words of its origin.
    """

    ts: str | None
    note: str | None
    stamp: str = ""
    ours: bool = False


class ThreadPairs(Protocol):
    """Which messages and which notes say the same, for each card. Every method raises StoreUnavailable."""

    async def of_message(self, tenant: Tenant, card: str, ts: str) -> Paired | None:
        """What is known of a message."""
        ...

    async def of_notes(self, tenant: Tenant, card: str) -> Sequence[Paired]:
        """All that have, or had, a note."""
        ...

    async def pair(self, tenant: Tenant, card: str, pair: Paired) -> None:
        """These say the same from now on; may be repeated."""
        ...


class FollowedCards(Protocol):
    """The cards whose threads are followed. The steps that change a card keep the list; see Card.follows.

    Moments are aware. Every method raises StoreUnavailable.
    """

    async def due(self, tenant: Tenant, now: dt.datetime, most: int) -> Sequence[str]:
        """Those whose notes are to be looked at by now, the longest due first."""
        ...

    async def next(self, tenant: Tenant) -> dt.datetime | None:
        """When the first of them is to be looked at; None where none is followed."""
        ...

    async def looked(
        self, tenant: Tenant, card: str, now: dt.datetime, *, news: bool = False, done: bool = False
    ) -> None:
        """One was looked at. Where there was nothing new it is looked at later each time, of a `done` task seldom."""
        ...


class Threads(Protocol):
    """A thread in Slack. Raises SlackRefused, SlackBusy (nothing happened) and SlackUnknown (it may have)."""

    async def link(self, tenant: Tenant, place: Place) -> str | None:
        """The address of a message; None where Slack gives none."""
        ...

    async def replies(self, tenant: Tenant, place: Place, most: int = 1000) -> Sequence[Posted]:
        """What people wrote in the thread, oldest first, without its first message and what the bot said."""
        ...

    async def say_note(self, tenant: Tenant, place: Place, said: NoteSaid) -> str:
        """Says a note in the thread; the message's ts. Not to be repeated before it was looked for."""
        ...

    async def find_note(self, tenant: Tenant, place: Place, note: str) -> str | None:
        """The ts of the message of the thread that says the note of this id; None when there is none."""
        ...

    async def say_again(self, tenant: Tenant, place: Place, said: NoteSaid) -> None:
        """The message at the place's ts says this now; may be repeated. One that is gone stays gone."""
        ...
