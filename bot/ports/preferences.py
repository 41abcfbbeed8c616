"""What people prefer, as those who read and change it see it. Knows the preferences and specs."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from bot.preferences import Channel, Personal, Preferred, Workspace
from bot.specs import Tenant


class Levels(NamedTuple):
    """What was chosen at each level; a level without anything chosen is empty."""

    workspace: Workspace
    channel: Channel
    personal: Personal


class Preferences(Protocol):
    """The preferences of each tenant, its channels and its people. Every method raises StoreUnavailable."""

    @property
    def defaults(self) -> Preferred:
        """What holds where nobody chose anything: the defaults, with this process's settings."""
        ...

    async def preferred(self, tenant: Tenant, user: str | None = None, channel: str | None = None) -> Preferred:
        """What holds for a person in a channel; without one of them that level is left out.

        May be a few seconds old.
        """
        ...

    async def levels(self, tenant: Tenant, user: str, channel: str | None = None) -> Levels:
        """What was chosen at each level, as it is stored right now."""
        ...

    async def change_personal(self, tenant: Tenant, user: str, change: Callable[[Personal], Personal]) -> Personal:
        """Stores what `change` makes of a person's preferences; it may be asked again where somebody else was first."""
        ...

    async def change_channel(self, tenant: Tenant, channel: str, change: Callable[[Channel], Channel]) -> Channel:
        """Likewise those of a channel."""
        ...

    async def weekly_channels(self, tenant: Tenant) -> Sequence[str]:
        """The channels in which the week is to be summed up."""
        ...

    async def change_workspace(self, tenant: Tenant, change: Callable[[Workspace], Workspace]) -> Workspace:
        """Likewise those of the workspace. Who may do that is decided by who calls."""
        ...
