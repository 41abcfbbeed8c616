"""The TaskBackends of a workspace whose Zoho was connected, or is to be: the asking person's own grant, else its own.

Knows the stored connections and when to look at them again, so that connecting takes effect in processes that run.
"""

import datetime as dt
import hashlib
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.catalogue import say
from bot.errors import NotConnected
from bot.ports import Clock, Connection, Connections, Member, Preferences, RecordHit, TaskBackend
from bot.specs import Product, RecordRef, Tenant
from bot.zoho.backends import ZohoBackends
from bot.zoho.crm import backend as crm
from bot.zoho.mail import backend as mail

FRESH = dt.timedelta(seconds=3)
# Connections that a process keeps wired; the one that was looked at longest ago goes first.
MOST_HELD = 1000
# Product -> the scope without which nothing of it works.
_NEEDED: Mapping[Product, str] = {Product.CRM: crm.TASKS_SCOPE, Product.MAIL: mail.TASKS_SCOPE}
PRODUCT_NAMES: Mapping[Product, str] = {Product.CRM: "Zoho CRM", Product.MAIL: "Zoho Mail"}

# Whose connection: a tenant's, or that of one of its people.
_Whose = tuple[Tenant, str | None]


@dataclass(frozen=True, slots=True)
class _Held:
    """What was found at a look; None: there was no connection."""

    looked: dt.datetime
    wired: tuple[Connection, ZohoBackends] | None


class ConnectedBackends:
    """CRM and Mail by the stored connections.

    The workspace's is the one stored under `tenant`, for whichever tenant asks (None: under the asking one), or
    `given`, from the settings. With `shared` false it only serves what nobody in particular asks for; `preferences`
    decide that where they are given. `missing` is said where there is none at all.
    A connection that was found is looked at again after FRESH; a missing one at every use that hangs on it, so that
    the first task after connecting is not refused. `wire` makes the backends of a connection for a tenant.
    """

    def __init__(
        self,
        connections: Connections,
        tenant: Tenant | None,
        wire: Callable[[Connection, Tenant, str | None], ZohoBackends],
        clock: Clock,
        *,
        given: ZohoBackends | None = None,
        shared: bool = True,
        missing: str = "zoho-not-connected",
        preferences: Preferences | None = None,
    ) -> None:
        self._connections = connections
        self._tenant = tenant
        self._wire = wire
        self._clock = clock
        self._given = given
        self._shared = shared
        self._preferences = preferences
        self._missing_at_all = missing
        self._held: OrderedDict[_Whose, _Held] = OrderedDict()

    async def grant(self, tenant: Tenant, product: Product, user: str | None = None) -> str:
        """See ports.TaskBackends."""
        return (await self._granted(tenant, product, user)).name

    async def backend(
        self, tenant: Tenant, product: Product, user: str | None = None, *, grant: str | None = None
    ) -> TaskBackend:
        """See ports.TaskBackends."""
        if grant is None:
            return await (await self._granted(tenant, product, user)).backend(tenant, product)
        # What an older look did not find is only looked for again where nothing else has the name.
        for sure in (False, True):
            for whose in ((tenant, user), (tenant, None)):
                found = await self._good_for(whose, product, sure=sure)
                if found is not None and found.name == grant:
                    return await found.backend(tenant, product)
            if self._given is not None and self._given.name == grant:
                return await self._given.backend(tenant, product)
        raise NotConnected(say("zoho-grant-gone", product=PRODUCT_NAMES[product]))

    async def member(self, tenant: Tenant, email: str, user: str | None = None) -> Member | None:
        """See ports.TaskBackends."""
        try:
            return await (await self._granted(tenant, Product.CRM, user)).member(tenant, email)
        except NotConnected:
            # Who works there is known to CRM; a grant for Mail alone knows whose mailbox it opens.
            found = await self._mailbox(tenant, user)
            if found is None or found.email != email.strip().casefold():
                raise
            return found

    async def _mailbox(self, tenant: Tenant, user: str | None) -> Member | None:
        """Whose mailbox the grant for Mail opens; None where there is none, or it was not agreed to look."""
        try:
            return await (await self._granted(tenant, Product.MAIL, user)).mailbox()
        except NotConnected:
            return None

    async def members(self, tenant: Tenant, user: str | None = None) -> Sequence[Member]:
        """See ports.TaskBackends."""
        return await (await self._granted(tenant, Product.CRM, user)).members(tenant)

    async def records(
        self, tenant: Tenant, asked: RecordRef, user: str | None = None, *, begun: bool = False
    ) -> Sequence[RecordHit]:
        """See ports.TaskBackends."""
        return await (await self._granted(tenant, Product.CRM, user)).records(tenant, asked, begun=begun)

    async def groups(self, tenant: Tenant, user: str | None = None) -> Sequence[tuple[str, str]]:
        """See ports.TaskBackends."""
        return await (await self._granted(tenant, Product.MAIL, user)).groups(tenant)

    async def projects(self, tenant: Tenant, group: str, user: str | None = None) -> Sequence[tuple[str, str]]:
        """See ports.TaskBackends."""
        return await (await self._granted(tenant, Product.MAIL, user)).projects(tenant, group)

    async def status(self, tenant: Tenant, name: str, group: str | None, user: str | None = None) -> str:
        """See ports.TaskBackends."""
        return await (await self._granted(tenant, Product.MAIL, user)).status(tenant, name, group)

    async def email(self, tenant: Tenant, text: str, user: str | None = None) -> tuple[str, str] | None:
        """See ports.TaskBackends."""
        return await (await self._granted(tenant, Product.MAIL, user)).email(tenant, text)

    async def _granted(self, tenant: Tenant, product: Product, user: str | None) -> ZohoBackends:
        """The backends to use. Raises NotConnected."""
        own = (tenant, user)
        if user is not None and (found := await self._good_for(own, product, sure=False)) is not None:
            return found
        shared = user is None or await self._is_shared(tenant)
        if shared:
            if self._given is not None:
                return self._given
            if (found := await self._good_for((tenant, None), product, sure=True)) is not None:
                return found
        # Nothing else is there, so it matters whether the person has connected in these seconds.
        if user is not None and (found := await self._good_for(own, product, sure=True)) is not None:
            return found
        if not shared:
            raise NotConnected(say("zoho-own-needed", product=PRODUCT_NAMES[product]))
        raise NotConnected(self._missing((tenant, None), product))

    async def _is_shared(self, tenant: Tenant) -> bool:
        """Whether those without a connection of their own use the workspace's."""
        return self._shared if self._preferences is None else (await self._preferences.preferred(tenant)).shared_zoho

    async def _good_for(self, whose: _Whose, product: Product, *, sure: bool) -> ZohoBackends | None:
        """What is wired for them, if it is good for the product; `sure`: not by an older look that found nothing."""
        held = self._held.get(whose)
        if held is None or not self._is_fresh(held) or (sure and held.wired is None):
            held = await self._look(whose, held)
        if held.wired is None or product not in products(held.wired[0].scopes):
            return None
        return held.wired[1]

    def _missing(self, whose: _Whose, product: Product) -> str:
        held = self._held.get(whose)
        if held is None or held.wired is None:
            return say(self._missing_at_all)
        return say("zoho-workspace-connected-but-not", product_names=PRODUCT_NAMES[product])

    def _is_fresh(self, held: _Held) -> bool:
        # Also false when the clock was set back, or the connection would never be looked at again.
        return dt.timedelta() <= self._clock.now() - held.looked < FRESH

    async def _look(self, whose: _Whose, before: _Held | None) -> _Held:
        tenant, user = whose
        if user is None:
            found = await self._connections.get(self._tenant or tenant)
        else:
            found = await self._connections.get(tenant, user)
        wired = before.wired if before is not None else None
        if found is None:
            wired = None
        elif wired is None or wired[0].id != found.id:
            wired = (found, self._wire(found, tenant, user))
            wired[1].name = grant_name(found)
        held = _Held(self._clock.now(), wired)
        self._held[whose] = held
        self._held.move_to_end(whose)
        if len(self._held) > MOST_HELD:
            self._held.popitem(last=False)
        return held


def grant_name(connection: Connection) -> str:
    """The name of a connection's grant: connecting the same Zoho account again gives it the same one."""
    whose = "\n".join((connection.location, connection.org or "", connection.account))
    return hashlib.sha256(whose.encode()).hexdigest()[:16]


def products(scopes: Sequence[str]) -> tuple[Product, ...]:
    """The products that these scopes are enough for."""
    return tuple(product for product, scope in _NEEDED.items() if scope in scopes)
