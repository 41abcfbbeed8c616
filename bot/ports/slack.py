"""Slack as the worker sees it: cards drawn, notices told, profiles. Knows specs and commands."""

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from bot.commands import Drawn, Notice, Profile
from bot.specs import Place, Tenant


class Messenger(Protocol):
    """Slack, outgoing. Raises SlackRefused, SlackBusy (nothing happened) or SlackUnknown (it may have)."""

    async def profile(self, tenant: Tenant, user: str) -> Profile:
        """users.info of one person."""
        ...

    async def message(self, tenant: Tenant, place: Place) -> str | None:
        """The text of the message that started the place's thread; None where it can't be read."""
        ...

    async def draw(self, drawn: Drawn) -> Sequence[Place]:
        """Posts the card, or updates every copy that is still there; where they are."""
        ...

    async def find(self, drawn: Drawn, since: dt.datetime) -> Place | None:
        """The card's copy posted since then, by its metadata; None when it is proven absent."""
        ...

    async def tell(self, notice: Notice) -> None:
        """Says it to the one person."""
        ...


class Profiles(Protocol):
    """Slack profiles, cached for all processes."""

    async def get(self, tenant: Tenant, user: str) -> Profile | None:
        """The cached profile, or None."""
        ...

    async def put(self, tenant: Tenant, profile: Profile) -> None:
        """Keeps it for a while."""
        ...
