"""The TaskBackends of one grant, in one data centre, for whichever tenant and person asks. Wiring only."""

import asyncio
import datetime as dt
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

from bot.catalogue import say
from bot.errors import NotConnected
from bot.ports import Clock, Member, RecordHit, TaskBackend
from bot.ports.polling import GroupLists
from bot.specs import Product, RecordRef, Tenant
from bot.zoho.client import Door, Tokens
from bot.zoho.crm.backend import CrmBackend
from bot.zoho.crm.task import CrmOptions
from bot.zoho.grants.datacentres import Addresses
from bot.zoho.mail.backend import MailBackend
from bot.zoho.mail.task import MailOptions

# The name of a grant that is not stored: it is in the settings.
GIVEN = "settings"
# Who works in an organisation changes rarely; an hour-old list would hide a new colleague for too long.
PEOPLE_FRESH = dt.timedelta(minutes=5)


class ZohoBackends:
    """CRM and Mail over one Door and one grant (`tokens` None: not connected yet).

    Mail's scopes may have been consented to separately; then `mail_tokens` is that second grant.
    """

    def __init__(
        self,
        door: Door,
        tokens: Tokens | None,
        addresses: Addresses,
        clock: Clock,
        *,
        crm: CrmOptions | None = None,
        mail: MailOptions | None = None,
        mail_tokens: Tokens | None = None,
        lists: GroupLists | None = None,
    ) -> None:
        self.crm = CrmBackend(door, tokens, addresses, clock, crm) if tokens is not None else None
        # Whoever knows more of the grant names it.
        self.name = GIVEN
        mail_grant = mail_tokens or tokens
        self.mail = None
        if mail_grant is not None:
            self.mail = MailBackend(door, mail_grant, addresses, clock, mail, lists=lists)
        found: dict[Product, TaskBackend | None] = {Product.CRM: self.crm, Product.MAIL: self.mail}
        self._backends: Mapping[Product, TaskBackend | None] = MappingProxyType(found)
        self._clock = clock
        self._people: tuple[dt.datetime, Sequence[Member]] | None = None
        self._asking = asyncio.Lock()

    async def grant(self, tenant: Tenant, product: Product, user: str | None = None) -> str:  # noqa: ARG002 - one grant serves all
        """The name of the one."""
        return self.name

    async def backend(
        self,
        tenant: Tenant,  # noqa: ARG002 - one grant serves all
        product: Product,
        user: str | None = None,  # noqa: ARG002 - likewise
        *,
        grant: str | None = None,  # noqa: ARG002 - likewise
    ) -> TaskBackend:
        """The product's backend. Raises NotConnected without a grant."""
        return _connected(self._backends[product])

    async def member(self, tenant: Tenant, email: str, user: str | None = None) -> Member | None:  # noqa: ARG002 - likewise
        """The CRM user with this e-mail address, whose zuid is the same person's in Mail."""
        wanted = email.strip().casefold()
        return next((one for one in await self.members(tenant) if one.email == wanted), None)

    async def members(self, tenant: Tenant, user: str | None = None) -> Sequence[Member]:  # noqa: ARG002 - likewise
        """The active CRM users, as they were at most PEOPLE_FRESH ago: one list call for many tasks."""
        crm = _connected(self.crm)
        async with self._asking:
            now = self._clock.now()
            # Also asked anew when the clock was set back.
            if self._people is None or not dt.timedelta() <= now - self._people[0] < PEOPLE_FRESH:
                self._people = now, await crm.members()
            return self._people[1]

    async def mailbox(self) -> Member:
        """Whose mailbox the grant opens; of a grant for Mail alone that is all that is known of people."""
        return await _connected(self.mail).places.me()

    async def records(
        self,
        tenant: Tenant,  # noqa: ARG002 - likewise
        asked: RecordRef,
        user: str | None = None,  # noqa: ARG002 - likewise
        *,
        begun: bool = False,
    ) -> Sequence[RecordHit]:
        """The CRM records that a name or a link may mean."""
        return await _connected(self.crm).records(asked, begun=begun)

    async def groups(self, tenant: Tenant, user: str | None = None) -> Sequence[tuple[str, str]]:  # noqa: ARG002 - likewise
        """The Mail groups of the grant's user."""
        return await _connected(self.mail).groups()

    async def projects(self, tenant: Tenant, group: str, user: str | None = None) -> Sequence[tuple[str, str]]:  # noqa: ARG002 - likewise
        """The projects of a Mail group."""
        return await _connected(self.mail).places.projects(group)

    async def status(self, tenant: Tenant, name: str, group: str | None, user: str | None = None) -> str:  # noqa: ARG002 - likewise
        """What Mail calls a status there."""
        return await _connected(self.mail).places.status(name, group)

    async def email(self, tenant: Tenant, text: str, user: str | None = None) -> tuple[str, str] | None:  # noqa: ARG002 - likewise
        """The Zoho Mail message that a text links."""
        return await _connected(self.mail).places.email(text)


B = TypeVar("B")


def _connected(backend: B | None) -> B:
    if backend is None:
        raise NotConnected(say("zoho-not-connected"))
    return backend
