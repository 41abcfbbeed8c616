"""The TaskBackends of one workspace: one grant, in one data centre, for whichever tenant asks. Wiring only."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

from bot.errors import NotConnected
from bot.ports import Clock, Member, TaskBackend
from bot.specs import Product, Tenant
from bot.zoho.client import Door, Tokens
from bot.zoho.crm import CrmBackend
from bot.zoho.crm_task import CrmOptions
from bot.zoho.datacentres import Addresses
from bot.zoho.mail import MailBackend
from bot.zoho.mail_task import MailOptions

NOT_CONNECTED = "This workspace is not connected to Zoho yet; an admin connects it with `taskbot connect`."


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
    ) -> None:
        self.crm = CrmBackend(door, tokens, addresses, clock, crm) if tokens is not None else None
        mail_grant = mail_tokens or tokens
        self.mail = MailBackend(door, mail_grant, addresses, clock, mail) if mail_grant is not None else None
        found: dict[Product, TaskBackend | None] = {Product.CRM: self.crm, Product.MAIL: self.mail}
        self._backends: Mapping[Product, TaskBackend | None] = MappingProxyType(found)

    async def backend(self, tenant: Tenant, product: Product) -> TaskBackend:  # noqa: ARG002 - one grant serves the workspace
        """The product's backend. Raises NotConnected without a grant."""
        return _connected(self._backends[product])

    async def member(self, tenant: Tenant, email: str) -> Member | None:  # noqa: ARG002 - likewise
        """The CRM user with this e-mail address, whose zuid is the same person's in Mail."""
        return await _connected(self.crm).member(email)

    async def groups(self, tenant: Tenant) -> Sequence[tuple[str, str]]:  # noqa: ARG002 - likewise
        """The Mail groups of the grant's user."""
        return await _connected(self.mail).groups()


B = TypeVar("B")


def _connected(backend: B | None) -> B:
    if backend is None:
        raise NotConnected(NOT_CONNECTED)
    return backend
