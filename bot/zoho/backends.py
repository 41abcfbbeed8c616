"""The TaskBackends of one workspace: one grant, in one data centre, for whichever tenant asks. Wiring only."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.errors import NotConnected
from bot.ports import Clock, TaskBackend
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

    def backend(self, tenant: Tenant, product: Product) -> TaskBackend:  # noqa: ARG002 - one grant serves the workspace
        """The product's backend. Raises NotConnected without a grant."""
        backend = self._backends[product]
        if backend is None:
            raise NotConnected(NOT_CONNECTED)
        return backend
