"""The TaskBackends of a workspace that was connected with `taskbot connect`, or is to be.

Knows the stored connection and when to look at it again, so that connecting takes effect in processes that run.
"""

import asyncio
import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from bot.errors import NotConnected
from bot.ports import Clock, Connection, Connections, Member, TaskBackend
from bot.specs import Product, Tenant
from bot.zoho import crm, mail
from bot.zoho.backends import NOT_CONNECTED, ZohoBackends

FRESH = dt.timedelta(seconds=3)
# Product -> the scope without which nothing of it works.
_NEEDED: Mapping[Product, str] = {Product.CRM: crm.TASKS_SCOPE, Product.MAIL: mail.TASKS_SCOPE}
PRODUCT_NAMES: Mapping[Product, str] = {Product.CRM: "Zoho CRM", Product.MAIL: "Zoho Mail"}


class ConnectedBackends:
    """CRM and Mail by the connection stored under `tenant`, for whichever tenant asks.

    A connection that was found is looked at again after FRESH; a missing one at every use, so that the first task after
    connecting is not refused. `wire` makes the backends of a connection.
    """

    def __init__(
        self, connections: Connections, tenant: Tenant, wire: Callable[[Connection], ZohoBackends], clock: Clock
    ) -> None:
        self._connections = connections
        self._tenant = tenant
        self._wire = wire
        self._clock = clock
        self._lock = asyncio.Lock()
        self._held: tuple[Connection, ZohoBackends] | None = None
        self._looked: dt.datetime | None = None

    async def backend(self, tenant: Tenant, product: Product) -> TaskBackend:
        """See ports.TaskBackends."""
        return await (await self._granted(product)).backend(tenant, product)

    async def member(self, tenant: Tenant, email: str) -> Member | None:
        """See ports.TaskBackends."""
        return await (await self._granted(Product.CRM)).member(tenant, email)

    async def groups(self, tenant: Tenant) -> Sequence[tuple[str, str]]:
        """See ports.TaskBackends."""
        return await (await self._granted(Product.MAIL)).groups(tenant)

    async def _granted(self, product: Product) -> ZohoBackends:
        async with self._lock:
            if not self._is_fresh():
                await self._look()
            held = self._held
        if held is None:
            raise NotConnected(NOT_CONNECTED)
        connection, backends = held
        if product not in products(connection.scopes):
            raise NotConnected(
                f"This workspace is connected to Zoho, but not to {PRODUCT_NAMES[product]}; "
                "an admin adds it by connecting again with `taskbot connect`."
            )
        return backends

    def _is_fresh(self) -> bool:
        if self._held is None or self._looked is None:
            return False
        # Also false when the clock was set back, or the connection would never be looked at again.
        return dt.timedelta() <= self._clock.now() - self._looked < FRESH

    async def _look(self) -> None:
        found = await self._connections.get(self._tenant)
        self._looked = self._clock.now()
        if found is None:
            self._held = None
        elif self._held is None or self._held[0].id != found.id:
            self._held = (found, self._wire(found))


def products(scopes: Sequence[str]) -> tuple[Product, ...]:
    """The products that these scopes are enough for."""
    return tuple(product for product, scope in _NEEDED.items() if scope in scopes)
