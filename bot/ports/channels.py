"""The cards of a channel, as a summary of it sees them. Knows commands and specs."""

from collections.abc import Sequence
from typing import Protocol

from bot.commands import Drawn
from bot.specs import Tenant


class ChannelCards(Protocol):
    """Which cards were meant for a channel; where each really stands, its copies say."""

    async def cards_in_channel(self, tenant: Tenant, channel: str) -> Sequence[Drawn]:
        """The last thousand or so, those that are finished too. Raises StoreUnavailable."""
        ...
