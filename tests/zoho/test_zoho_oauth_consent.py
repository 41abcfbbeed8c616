"""Consent over the fixed map: in every data centre code and secret go to its own accounts server, or nowhere."""

import secrets
from collections.abc import Mapping
from urllib.parse import parse_qs, parse_qsl, urlsplit

import httpx
import pytest
from pydantic import SecretStr
from zoho_stand_ins import MovingClock

from bot.catalogue import say
from bot.errors import NotConnected
from bot.ports import Connection, Invitation
from bot.specs import Tenant
from bot.zoho.client import Door
from bot.zoho.grants.consent import NOT_ZOHO, Consent
from bot.zoho.grants.datacentres import DATA_CENTRES, Addresses
from bot.zoho.grants.oauth import TOKEN_PATH, ClientCredentials

ACME = Tenant(team="T1")
DANA = Invitation(tenant=ACME, user="U1", name="Dana Fox")
BROWSER = "cookie"
USER = {"users": [{"id": "1", "full_name": "Dana Fox", "email": "dana@acme.example"}]}


class Shelf:
    """Tickets and connections in this process."""

    def __init__(self) -> None:
        self.tickets: dict[tuple[str, str], str] = {}
        self.connections: dict[tuple[Tenant, str | None], Connection] = {}

    async def put(self, purpose: str, value: str) -> str:
        ticket = secrets.token_hex(8)
        self.tickets[purpose, ticket] = value
        return ticket

    async def look(self, purpose: str, ticket: str) -> str | None:
        return self.tickets.get((purpose, ticket))

    async def take(self, purpose: str, ticket: str) -> str | None:
        return self.tickets.pop((purpose, ticket), None)


class Connections:
    def __init__(self, held: dict[tuple[Tenant, str | None], Connection]) -> None:
        self.held = held

    async def get(self, tenant: Tenant, user: str | None = None) -> Connection | None:
        return self.held.get((tenant, user))

    async def put(self, tenant: Tenant, connection: Connection, user: str | None = None) -> None:
        self.held[tenant, user] = connection

    async def delete(self, tenant: Tenant, user: str | None = None) -> None:
        del self.held[tenant, user]


class Zoho:
    """All of Zoho's hosts; `says` is the api_domain of its token answers."""

    def __init__(self, api_domain: str) -> None:
        self.api_domain = api_domain
        self.seen: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request)
        if request.url.path == TOKEN_PATH:
            tokens = {"access_token": "a", "refresh_token": "r", "api_domain": self.api_domain, "expires_in": 3600}
            return httpx.Response(200, json=tokens)
        if request.url.path.endswith("/users"):
            return httpx.Response(200, json=USER)
        return httpx.Response(204)

    @property
    def exchanges(self) -> list[tuple[str, Mapping[str, str]]]:
        """Host and form of the exchanges."""
        asked = [request for request in self.seen if request.url.path == TOKEN_PATH]
        return [(request.url.host, dict(parse_qsl(request.content.decode()))) for request in asked]


class Setup:
    """Consent that starts in the US; `clients` are those of single data centres beside "main"."""

    def __init__(self, zoho: Zoho, clients: Mapping[str, str] | None = None, *, client: str | None = "main") -> None:
        self.shelf = Shelf()
        own = clients or {}

        def credentials(location: str) -> ClientCredentials | None:
            name = own.get(location, client)
            return name and ClientCredentials(client_id=name, client_secret=SecretStr(f"{name}-secret"))  # type: ignore[return-value]  # None stays None

        self.consent = Consent(
            Door(httpx.MockTransport(zoho)),
            self.shelf,
            Connections(self.shelf.connections),
            MovingClock(),
            public_url="https://bot.test/",
            clients=credentials,
            addresses=Addresses.of,
            start="us",
            tenant=None,
        )

    async def state(self, products: str = "crm") -> str:
        """As far as Zoho's page: the state that went there."""
        link = await self.consent.invite(DANA)
        ticket = parse_qs(urlsplit(link).query)["ticket"][0]
        leaving = await self.consent.leave(ticket, products, BROWSER)
        assert urlsplit(leaving.url).hostname == "accounts.zoho.com"
        return parse_qs(urlsplit(leaving.url).query)["state"][0]


@pytest.mark.parametrize("location", DATA_CENTRES)
async def test_every_data_centre(location: str) -> None:
    """The exchange goes to the location's own server, with its own client where there is one."""
    addresses = Addresses.of(location)
    zoho = Zoho(addresses.api_url)
    setup = Setup(zoho, {"eu": "european"})
    query = {"state": await setup.state(), "code": "c", "location": location, "accounts-server": addresses.accounts_url}
    connected = await setup.consent.arrive(query, BROWSER)
    assert connected.account == "Dana Fox (dana@acme.example)"
    ((host, form),) = zoho.exchanges
    client = "european" if location == "eu" else "main"
    assert f"https://{host}" == addresses.accounts_url
    assert (form["client_id"], form["client_secret"]) == (client, f"{client}-secret")
    assert form["redirect_uri"] == "https://bot.test/zoho/callback"
    assert setup.shelf.connections[ACME, "U1"].location == location


FORGED = {
    "a stranger's server": {"location": "eu", "accounts-server": "https://accounts.zoho.evil.test"},
    "one that begins like Zoho's": {"location": "eu", "accounts-server": "https://accounts.zoho.eu.evil.test"},
    "one without TLS": {"location": "eu", "accounts-server": "http://accounts.zoho.eu"},
    "another location's": {"location": "eu", "accounts-server": "https://accounts.zoho.in"},
    "a location that is none": {"location": "evil.test", "accounts-server": "https://accounts.zoho.eu"},
    "no location": {"accounts-server": "https://accounts.zoho.evil.test"},
}


@pytest.mark.parametrize("forged", FORGED.values(), ids=FORGED)
async def test_a_forged_return(forged: dict[str, str]) -> None:
    """Nothing is sent anywhere, and the state is spent."""
    zoho = Zoho("https://www.zohoapis.eu")
    setup = Setup(zoho)
    state = await setup.state()
    for _ in range(2):
        with pytest.raises(NotConnected) as caught:
            await setup.consent.arrive({"state": state, "code": "c", **forged}, BROWSER)
        assert zoho.seen == []
    assert str(caught.value) != say(NOT_ZOHO), "the second time it is over"


@pytest.mark.parametrize("claimed", ["https://www.zohoapis.in", "https://evil.test"])
async def test_an_api_domain_that_does_not_fit(claimed: str) -> None:
    """A token answer that names another host than the location's is not used: the grant is given back."""
    zoho = Zoho(claimed)
    setup = Setup(zoho)
    query = {"state": await setup.state(), "code": "c", "location": "eu", "accounts-server": "https://accounts.zoho.eu"}
    with pytest.raises(NotConnected, match="/task connect"):
        await setup.consent.arrive(query, BROWSER)
    assert {request.url.host for request in zoho.seen} == {"accounts.zoho.eu"}
    assert zoho.seen[-1].url.path.endswith("/revoke")
    assert setup.shelf.connections == {}


async def test_a_client_that_is_not_good_everywhere() -> None:
    """Where only Europe has a client, a person of another data centre reads whom to tell; nothing is sent."""
    zoho = Zoho("https://www.zohoapis.in")
    setup = Setup(zoho, {"us": "american"}, client=None)
    query = {"state": await setup.state(), "code": "c", "location": "in", "accounts-server": "https://accounts.zoho.in"}
    with pytest.raises(NotConnected, match=r"no Zoho client for the data centre “in”"):
        await setup.consent.arrive(query, BROWSER)
    assert zoho.seen == []


async def test_without_a_client_there_is_no_link() -> None:
    """The sentence says what an admin does instead."""
    setup = Setup(Zoho(""), client=None)
    with pytest.raises(NotConnected) as caught:
        await setup.consent.invite(DANA)
    assert str(caught.value) == say("consent-no-pages")
