"""Connecting Zoho in a browser: from a person's link to Zoho's consent page and back. Knows ports; no page, no store.

A link stands for one person for ten minutes. What is sent to Zoho along with the browser (`state`) is good once, for
ten minutes, and only in the browser that left. Back with it come `location` and `accounts-server`, through that
browser: the client secret only ever goes to the accounts server of the fixed map, and both must name the same one.
PKCE is not documented by Zoho [?], so it is not used.
"""

import hashlib
import hmac
from collections.abc import Callable, Mapping

from bot.catalogue import say
from bot.errors import NotConnected, SettingsError
from bot.ports import Clock, Connected, Connections, Invitation, Leaving, Tickets, WatchesGrants
from bot.specs import Product, Spec, Tenant
from bot.zoho.client import Door
from bot.zoho.grants import connecting, oauth
from bot.zoho.grants.connected import PRODUCT_NAMES, grant_name
from bot.zoho.grants.connected import products as connected_products
from bot.zoho.grants.connecting import Again
from bot.zoho.grants.datacentres import DATA_CENTRES, Addresses
from bot.zoho.grants.oauth import ClientCredentials

CALLBACK_PATH = "/zoho/callback"
CONNECT_PATH = "/zoho/connect"
# What the two kinds of tickets are for.
_LINK, _STATE = "link", "state"

# What a page says when it can't go on, by its key.
OVER, OTHER_BROWSER, NOT_ZOHO, DECLINED = (
    "consent-over",
    "consent-other-browser",
    "consent-not-zoho",
    "consent-declined",
)
_CODE_ERRORS: Mapping[str, str] = {
    **oauth.CODE_ERRORS,
    **dict.fromkeys(("invalid_code", "invalid_grant"), "consent-bad-code"),
    "*": "consent-refused",
    **dict.fromkeys(("invalid_client", "invalid_client_secret"), "consent-no-client"),
}


class _Pending(Spec):
    """What a state stands for. `browser` is the digest of the secret in the browser's cookie."""

    invitation: Invitation
    link: str
    products: tuple[Product, ...]
    browser: str


class Consent:
    """See ports.Consents and ports.Invites.

    `clients` and `addresses` give the bot's client and the hosts of a data centre, `start` is where browsers are sent
    first (Zoho leads on to the person's own, except from and to China). `tenant` is whose the workspace's connection
    is (None: the inviting one). `public_url` None: there are no pages. `watch` hears of
    grants that come and go.
    """

    def __init__(
        self,
        door: Door,
        tickets: Tickets,
        connections: Connections,
        clock: Clock,
        *,
        public_url: str | None,
        clients: Callable[[str], ClientCredentials | None],
        addresses: Callable[[str], Addresses],
        start: str,
        tenant: Tenant | None,
        watch: WatchesGrants | None = None,
    ) -> None:
        self._watch = watch
        self._door = door
        self._tickets = tickets
        self._connections = connections
        self._clock = clock
        self._public_url = (public_url or "").rstrip("/")
        self._clients = clients
        self._addresses = addresses
        self._start = start
        self._tenant = tenant

    @property
    def sites(self) -> tuple[str, ...]:
        """See ports.Consents."""
        return tuple(dict.fromkeys(self._addresses(location).accounts_url for location in DATA_CENTRES))

    async def invite(self, invitation: Invitation) -> str:
        """See ports.Invites."""
        if not self._public_url or self._clients(self._start) is None:
            raise NotConnected(say("consent-no-pages"))
        link = await self._tickets.put(_LINK, invitation.model_dump_json())
        return f"{self._public_url}{CONNECT_PATH}?ticket={link}"

    async def invitation(self, ticket: str) -> Invitation:
        """See ports.Consents."""
        found = await self._tickets.look(_LINK, ticket)
        if found is None:
            raise NotConnected(say(OVER))
        return Invitation.model_validate_json(found)

    async def leave(self, ticket: str, products: str, browser: str) -> Leaving:
        """See ports.Consents."""
        invitation = await self.invitation(ticket)
        wanted = _products(products)
        client = self._client(self._start)
        pending = _Pending(invitation=invitation, link=ticket, products=wanted, browser=_digest(browser))
        state = await self._tickets.put(_STATE, pending.model_dump_json())
        scopes = connecting.scopes_for(wanted)
        back = self._public_url + CALLBACK_PATH
        return Leaving(oauth.consent_url(self._addresses(self._start), client.client_id, back, state, scopes))

    async def arrive(self, query: Mapping[str, str], browser: str) -> Connected:
        """See ports.Consents."""
        found = await self._tickets.take(_STATE, query.get("state", ""))
        if found is None:
            raise NotConnected(say(OVER))
        pending = _Pending.model_validate_json(found)
        if not hmac.compare_digest(pending.browser, _digest(browser)):
            raise NotConnected(say(OTHER_BROWSER))
        if error := query.get("error"):
            raise NotConnected(say(DECLINED if error == "access_denied" else "consent-declined-otherwise"))
        location, addresses = self._place(query)
        connection, checked = await connecting.connect(
            self._door,
            addresses,
            self._clock,
            location=location,
            credentials=self._client(location),
            code=query.get("code", ""),
            wanted=pending.products,
            redirect_uri=self._public_url + CALLBACK_PATH,
            sentences=_CODE_ERRORS,
            again=_in_slack(),
        )
        tenant, user = self._owner(pending.invitation)
        await self._connections.put(tenant, connection, user)
        if self._watch is not None and Product.CRM in connected_products(connection.scopes):
            await self._watch.connected(pending.invitation.tenant, grant_name(connection), pending.invitation.user)
        await self._tickets.take(_LINK, pending.link)
        states = (f"{PRODUCT_NAMES[product]}: {problem or 'ok.'}" for product, problem in checked.problems.items())
        return Connected(connection.account, tuple(states))

    async def disconnect(self, invitation: Invitation) -> str:
        """See ports.Invites."""
        tenant, user = self._owner(invitation)
        stored = await self._connections.get(tenant, user)
        if stored is None:
            return say("consent-none-of-workspace") if user is None else say("consent-none-of-yours")
        if self._watch is not None:
            await self._watch.leaving(invitation.tenant, grant_name(stored), invitation.user)
        ended = await connecting.disconnect(self._door, self._addresses(stored.location), stored, _in_slack())
        await self._connections.delete(tenant, user)
        return (
            say("consent-disconnected", account=stored.account)
            if ended
            else say("consent-forgotten", account=stored.account)
        )

    def _owner(self, invitation: Invitation) -> tuple[Tenant, str | None]:
        """Whose connection it is."""
        if invitation.workspace:
            return self._tenant or invitation.tenant, None
        return invitation.tenant, invitation.user

    def _client(self, location: str) -> ClientCredentials:
        client = self._clients(location)
        if client is None:
            raise NotConnected(say("consent-no-client-there", location=location))
        return client

    def _place(self, query: Mapping[str, str]) -> tuple[str, Addresses]:
        """The data centre that the browser came back from: of the map, or refused."""
        server = query.get("accounts-server")
        location = query.get("location") or self._start
        try:
            addresses = self._addresses(location)
        except SettingsError as err:
            raise NotConnected(say(NOT_ZOHO)) from err
        if server is not None and server.rstrip("/") != addresses.accounts_url:
            raise NotConnected(say(NOT_ZOHO))
        return location.strip().lower(), addresses


def _in_slack() -> Again:
    return Again(say("consent-again"), say("consent-again"), say("consent-ending-again"))


def _products(text: str) -> tuple[Product, ...]:
    named = set(text.split(","))
    found = tuple(product for product in Product if product.value in named)
    if not found:
        raise NotConnected(say("consent-choose"))
    return found


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
