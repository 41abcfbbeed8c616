"""What a conversation was about last, as the service sees it. Knows specs."""

from collections.abc import Sequence
from typing import Protocol

from bot.ports.plans import RecordHit
from bot.specs import Tenant


class Recents(Protocol):
    """The CRM records that the tasks of each conversation were linked to, the last few of each."""

    async def recent(self, tenant: Tenant, channel: str) -> Sequence[RecordHit]:
        """Those of a conversation, newest first. Raises StoreUnavailable."""
        ...

    async def linked(self, tenant: Tenant, channel: str, hits: Sequence[RecordHit]) -> None:
        """A task of that conversation was linked to these; may be repeated. Raises StoreUnavailable."""
        ...
