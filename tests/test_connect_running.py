"""Backends by the stored connections: whose is used, when it is looked at again, and what it is enough for."""

import datetime as dt

import pytest
from pydantic import SecretStr

from bot.errors import NotConnected, StoreUnavailable
from bot.ports import AccessToken, Connection
from bot.specs import Product, Tenant
from bot.zoho.backends import ZohoBackends
from bot.zoho.client import Door
from bot.zoho.grants.connected import FRESH, ConnectedBackends
from bot.zoho.grants.connecting import scopes_for
from bot.zoho.grants.datacentres import Addresses

HERE, SLACKS = Tenant(team="-"), Tenant(team="T1")
START = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)


def connection(name: str, *products: Product, account: str = "Dana Fox") -> Connection:
    return Connection(
        id=name,
        client_id="1000.ID",
        client_secret=SecretStr("s"),
        refresh_token=SecretStr("r"),
        location="us",
        scopes=scopes_for(products or tuple(Product)),
        account=account,
        connected=START,
    )


class Shelf:
    """Connections in this process, which counts how often it was looked at."""

    def __init__(self) -> None:
        self.held: Connection | None = None
        self.own: dict[str, Connection] = {}
        self.looks = 0
        self.away = False

    async def get(self, tenant: Tenant, user: str | None = None) -> Connection | None:
        assert tenant == (HERE if user is None else SLACKS)
        self.looks += 1
        if self.away:
            raise StoreUnavailable("away")
        return self.held if user is None else self.own.get(user)

    async def put(self, *_: object) -> None:
        raise AssertionError("nothing is stored here")

    async def delete(self, *_: object) -> None:
        raise AssertionError("nothing is forgotten here")


class Setup:
    """Connected backends over a shelf, with a clock that stands; `wired` names the connections in use, in order."""

    def __init__(self, given: ZohoBackends | None = None, *, shared: bool = True) -> None:
        self.shelf = Shelf()
        self.moment = START
        self.wired: list[str] = []
        self.backends = ConnectedBackends(self.shelf, HERE, self._wire, self, given=given, shared=shared)

    def now(self) -> dt.datetime:
        return self.moment

    def _wire(self, stored: Connection, tenant: Tenant, user: str | None) -> ZohoBackends:
        assert tenant == SLACKS
        self.wired.append(stored.id if user is None else f"{stored.id} of {user}")
        return ZohoBackends(Door(), NoTokens(), Addresses.of(stored.location), self)


class NoTokens:
    async def token(self) -> AccessToken:
        raise AssertionError("nothing is sent here")

    async def renew(self, _refused: str) -> AccessToken:
        raise AssertionError("nothing is sent here")


async def test_a_missing_one_is_looked_for_each_time() -> None:
    """So that the first line after connecting is not refused."""
    setup = Setup()
    for _ in range(2):
        with pytest.raises(NotConnected, match="taskbot connect"):
            await setup.backends.backend(SLACKS, Product.CRM)
    setup.shelf.held = connection("a")
    assert (await setup.backends.backend(SLACKS, Product.CRM)).product is Product.CRM


async def test_a_found_one_is_kept_for_seconds() -> None:
    """One look serves all uses within FRESH, and the same connection is wired once."""
    setup = Setup()
    setup.shelf.held = connection("a")
    for _ in range(3):
        await setup.backends.backend(SLACKS, Product.MAIL)
    assert setup.shelf.looks == 1
    setup.moment += FRESH
    await setup.backends.backend(SLACKS, Product.MAIL)
    assert (setup.shelf.looks, setup.wired) == (2, ["a"])


@pytest.mark.parametrize("step", [FRESH, -FRESH], ids=["time goes on", "the clock is set back"])
async def test_another_one_replaces_it(step: dt.timedelta) -> None:
    """After FRESH the new connection is used, and a forgotten one no more."""
    setup = Setup()
    setup.shelf.held = connection("a")
    await setup.backends.backend(SLACKS, Product.CRM)
    setup.shelf.held = connection("b")
    setup.moment += step
    await setup.backends.backend(SLACKS, Product.CRM)
    assert setup.wired == ["a", "b"]
    setup.shelf.held = None
    setup.moment += step
    with pytest.raises(NotConnected):
        await setup.backends.backend(SLACKS, Product.CRM)


async def test_a_product_that_was_not_agreed_to() -> None:
    """The sentence names it, for tasks, people and groups alike."""
    setup = Setup()
    setup.shelf.held = connection("a", Product.CRM)
    for call in (setup.backends.backend(SLACKS, Product.MAIL), setup.backends.groups(SLACKS)):
        with pytest.raises(NotConnected, match="not to Zoho Mail"):
            await call
    setup.shelf.held = connection("b", Product.MAIL)
    setup.moment += FRESH
    with pytest.raises(NotConnected, match="not to Zoho CRM"):
        await setup.backends.members(SLACKS)


async def test_the_store_away_is_not_not_connected() -> None:
    """It is said as such, so that a command is tried again."""
    setup = Setup()
    setup.shelf.away = True
    with pytest.raises(StoreUnavailable):
        await setup.backends.backend(SLACKS, Product.CRM)


async def test_a_persons_own_goes_before_the_workspaces() -> None:
    """For what that person does; what others do, and what nobody asked for, is the workspace's."""
    setup = Setup()
    setup.shelf.held, setup.shelf.own["U1"] = connection("a"), connection("b")
    own = await setup.backends.backend(SLACKS, Product.CRM, "U1")
    others = await setup.backends.backend(SLACKS, Product.CRM, "U2")
    nobodys = await setup.backends.backend(SLACKS, Product.CRM)
    assert own is not others
    assert others is nobodys
    assert setup.wired == ["b of U1", "a"]


async def test_what_ones_own_is_not_good_for_is_the_workspaces() -> None:
    """Somebody who connected their CRM still makes Mail tasks with the workspace's connection."""
    setup = Setup()
    setup.shelf.held, setup.shelf.own["U1"] = connection("a"), connection("b", Product.CRM)
    await setup.backends.backend(SLACKS, Product.MAIL, "U1")
    assert setup.wired == ["b of U1", "a"]


async def test_where_the_workspaces_is_not_shared() -> None:
    """Everybody needs their own, which is found at once after connecting; what nobody asks for goes on."""
    setup = Setup(shared=False)
    setup.shelf.held = connection("a")
    with pytest.raises(NotConnected, match="/task connect"):
        await setup.backends.backend(SLACKS, Product.CRM, "U1")
    await setup.backends.backend(SLACKS, Product.CRM)
    setup.shelf.own["U1"] = connection("b")
    await setup.backends.backend(SLACKS, Product.CRM, "U1")
    assert setup.wired == ["a", "b of U1"]


async def test_ones_own_beside_the_settings_grant() -> None:
    """The grant of the settings stands for the workspace's, not for what somebody connected."""
    given = ZohoBackends(Door(), NoTokens(), Addresses.of("us"), Setup())
    setup = Setup(given)
    setup.shelf.own["U1"] = connection("b")
    assert await setup.backends.backend(SLACKS, Product.CRM, "U2") is given.crm
    assert await setup.backends.backend(SLACKS, Product.CRM, "U1") is not given.crm


async def test_what_was_sent_with_a_grant_is_asked_of_that_one() -> None:
    """Whoever connects their own meanwhile: the name leads to the workspace's, and to none once that is gone."""
    setup = Setup()
    setup.shelf.held = connection("a", account="Dana Fox")
    sent_with = await setup.backends.grant(SLACKS, Product.CRM, "U1")
    first = await setup.backends.backend(SLACKS, Product.CRM, "U1")
    setup.shelf.own["U1"] = connection("b", account="Bob Stone")
    setup.moment += FRESH
    assert await setup.backends.grant(SLACKS, Product.CRM, "U1") != sent_with
    assert await setup.backends.backend(SLACKS, Product.CRM, "U1", grant=sent_with) is first
    setup.shelf.held = connection("c", account="Dana Fox")
    setup.moment += FRESH
    again = await setup.backends.backend(SLACKS, Product.CRM, "U1", grant=sent_with)
    assert again is not first
    setup.shelf.held = None
    setup.moment += FRESH
    with pytest.raises(NotConnected, match="Look in Zoho"):
        await setup.backends.backend(SLACKS, Product.CRM, "U1", grant=sent_with)
