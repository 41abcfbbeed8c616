"""Slack as the worker sees it: cards drawn, notices told, profiles. Knows specs and commands."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.commands import Drawn, Notice, Profile
from bot.specs import FileRef, Place, Spec, Tenant


class Messenger(Protocol):
    """Slack, outgoing. Raises SlackRefused, SlackBusy (nothing happened) or SlackUnknown (it may have)."""

    async def profile(self, tenant: Tenant, user: str) -> Profile:
        """users.info of one person."""
        ...

    async def message(self, tenant: Tenant, place: Place) -> str | None:
        """The text of the message that started the place's thread; None where it can't be read."""
        ...

    async def files(self, tenant: Tenant, place: Place) -> Sequence[FileRef]:
        """The files of the place's message and of its thread, in their order; none where it can't be read."""
        ...

    async def download(self, tenant: Tenant, file: FileRef, limit: int) -> bytes:
        """A file's bytes; SlackRefused where it can't be had, or is larger than `limit` bytes."""
        ...

    async def draw(self, drawn: Drawn, *, again: bool = False) -> Sequence[Place]:
        """Posts the card, or updates every copy that is still there; where they are.

        `again`: it may have been posted before, and was not found. Then it is posted only where it would have been
        found, else in the author's conversation with the bot.
        """
        ...

    async def find(self, drawn: Drawn, since: dt.datetime, *, at: Place | None = None) -> Place | None:
        """The card's copy posted since then, by its metadata; None when it is proven absent. `at`: that of `copy`."""
        ...

    async def copy(self, drawn: Drawn, at: Place) -> Place | None:
        """Posts one more copy of the card, where it is; None where that conversation has one already.

        A user id as channel is that person's conversation with the bot.
        """
        ...

    async def tell(self, notice: Notice) -> None:
        """Says it to the one person."""
        ...

    def findable(self, notice: Notice) -> bool:
        """Whether it can be found where it was said, if that got no answer."""
        ...

    async def heard(self, notice: Notice, since: dt.datetime) -> bool:
        """Whether one that is findable was said since then."""
        ...


class Reaction(Spec):
    """An emoji on a message: who put it there, as far as Slack names them, and how many did."""

    name: str
    users: tuple[str, ...]
    count: int


class Posted(Spec):
    """A message that somebody posted; `link` leads to it, and `place` says in which thread it is."""

    text: str
    user: str | None
    place: Place
    files: tuple[FileRef, ...] = ()
    link: str | None = None
    reactions: tuple[Reaction, ...] = ()

    def has(self, emoji: str, user: str) -> bool:
        """Whether somebody's reaction stands on it; where Slack does not name all who reacted, it may."""
        on = [each for each in self.reactions if each.name.partition("::")[0] == emoji]
        return any(user in each.users or each.count > len(each.users) for each in on)


class ReadsMessages(Protocol):
    """Reads what people posted where the bot may read."""

    async def posted(self, tenant: Tenant, place: Place) -> Posted | None:
        """The message at a place; None where it is not there any more. Raises SlackError."""
        ...


class FinishesSteps(Protocol):
    """Tells Slack how a step of a workflow ended. Again does no harm. Raises SlackError."""

    async def completed(self, execution: str, outputs: Mapping[str, str | int]) -> None:
        """It was done; `outputs` are those of its function."""
        ...

    async def failed(self, execution: str, sentence: str) -> None:
        """It was not; the sentence says why."""
        ...


class OffersPrompts(Protocol):
    """Offers a person something to say."""

    async def offer(self, tenant: Tenant, place: Place) -> None:
        """In their conversation with the bot. Raises SlackError."""
        ...


class Rate(Spec):
    """One call every `gap` seconds; up to `burst` of them at once after a rest."""

    gap: float
    burst: int = 1


class Pace(Protocol):
    """How fast Slack is asked, by all processes together. `what` names a method, or a channel of one."""

    async def take(self, what: str, rate: Rate) -> float:
        """0 when a call may go now, which counts it; else the seconds to wait. Raises StoreUnavailable."""
        ...

    async def hold(self, what: str, seconds: float) -> None:
        """Lets no call go for a while, because Slack asked for it. Raises StoreUnavailable."""
        ...


class Profiles(Protocol):
    """Slack profiles, cached for all processes."""

    async def get(self, tenant: Tenant, user: str) -> Profile | None:
        """The cached profile, or None."""
        ...

    async def put(self, tenant: Tenant, profile: Profile) -> None:
        """Keeps it for a while."""
        ...
