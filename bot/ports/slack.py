"""Slack as the worker sees it: cards drawn, notices told, profiles. Knows specs and commands."""

import datetime as dt
from collections.abc import Sequence
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

    async def find(self, drawn: Drawn, since: dt.datetime) -> Place | None:
        """The card's copy posted since then, by its metadata; None when it is proven absent."""
        ...

    async def tell(self, notice: Notice) -> None:
        """Says it to the one person."""
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
