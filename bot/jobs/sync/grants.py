"""The grants of one product that a job is run for: one standing job each. Knows ports.

They are kept under names like "crm:17", by the product and the grant.
"""

from collections.abc import Sequence

from bot.ports import Channels
from bot.specs import Product, Tenant


class Grants:
    """Asks Channels."""

    def __init__(self, channels: Channels, product: Product) -> None:
        self._channels = channels
        self._prefix = f"{product}:"

    async def keys(self, tenant: Tenant) -> Sequence[str]:
        """The keys of the job: the grants that tasks with a card were made with. Raises StoreUnavailable."""
        names = await self._channels.grants(tenant)
        return [name.removeprefix(self._prefix) for name in names if name.startswith(self._prefix)]

    async def user(self, tenant: Tenant, grant: str) -> str | None:
        """The person (Slack user id) who may use a grant; None where it is known no more. Raises StoreUnavailable."""
        return (await self._channels.grants(tenant)).get(self._prefix + grant)
