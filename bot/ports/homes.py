"""Who looks at their Home tab, and what it shows. Knows specs."""

from typing import Protocol

from bot.specs import Spec, Tenant


class Shown(Spec):
    """What was published last: Slack's hash of it (None: not known), and the page of the list that it was, if any."""

    hash: str | None = None
    asked: str = ""
    page: int = 1


class Homes(Protocol):
    """The Home tabs that people opened. Slack says when one is opened, and never when it is left."""

    async def look(self, tenant: Tenant, user: str) -> None:
        """The person looks at it now; taken to be so for half an hour."""
        ...

    async def looks(self, tenant: Tenant, user: str) -> bool:
        """Whether the person may be looking at it. Raises StoreUnavailable."""
        ...

    async def watched(self, tenant: Tenant) -> bool:
        """Whether anybody of the tenant may be looking at theirs. Raises StoreUnavailable."""
        ...

    async def shown(self, tenant: Tenant, user: str) -> Shown:
        """What was published last, as far as that is known. Raises StoreUnavailable."""
        ...

    async def publish(self, tenant: Tenant, user: str, shown: Shown) -> None:
        """This is what was published last."""
        ...
