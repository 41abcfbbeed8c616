"""Both backends against the strict local Zoho, over real sockets."""

from collections.abc import AsyncIterator, Callable, Iterator

import pytest
import stamina
from pydantic import SecretStr
from zoho.wire_schemas import violations_of
from zoho_stand_ins import MemoryCache, MovingClock

from bot.sandbox.zoho import ZohoSandbox
from bot.zoho.backends import ZohoBackends
from bot.zoho.client import Api, Door
from bot.zoho.crm.backend import CrmBackend
from bot.zoho.crm.task import CrmOptions
from bot.zoho.grants.datacentres import Addresses
from bot.zoho.grants.oauth import ClientCredentials, Grant
from bot.zoho.mail import answers
from bot.zoho.mail.backend import MailBackend
from bot.zoho.mail.task import MailOptions


@pytest.fixture(autouse=True)
def quick_retries() -> Iterator[None]:
    """Reads are asked again at once, twice."""
    with stamina.set_testing(True, attempts=3):
        yield


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def cache() -> MemoryCache:
    return MemoryCache()


@pytest.fixture
async def sandbox(clock: MovingClock) -> AsyncIterator[ZohoSandbox]:
    """A Zoho whose clock is the test's; at its end, all that it took fits the schemas of the wire."""
    zoho = ZohoSandbox(clock=clock, unique_field="Slack_Key")
    await zoho.start()
    yield zoho
    await zoho.stop()
    assert violations_of(zoho) == []


@pytest.fixture
async def door() -> AsyncIterator[Door]:
    opened = Door(total=5)
    yield opened
    await opened.aclose()


@pytest.fixture
def addresses(sandbox: ZohoSandbox) -> Addresses:
    url = sandbox.url
    return Addresses.given(accounts_url=url, api_url=url, mail_url=url, web_url="https://crm.zoho.eu")


@pytest.fixture
def grant(sandbox: ZohoSandbox, door: Door, addresses: Addresses, cache: MemoryCache, clock: MovingClock) -> Grant:
    credentials = ClientCredentials(client_id=sandbox.client_id, client_secret=SecretStr(sandbox.client_secret))
    return Grant("acme", credentials, SecretStr(sandbox.refresh_token), addresses, door=door, cache=cache, clock=clock)


@pytest.fixture
def connect(door: Door, grant: Grant, addresses: Addresses, clock: MovingClock) -> Callable[..., ZohoBackends]:
    """Backends with options of a test's own."""

    def connected(crm: CrmOptions | None = None, mail: MailOptions | None = None) -> ZohoBackends:
        return ZohoBackends(door, grant, addresses, clock, crm=crm, mail=mail)

    return connected


@pytest.fixture
def crm(connect: Callable[..., ZohoBackends]) -> CrmBackend:
    backend = connect().crm
    assert backend is not None
    return backend


@pytest.fixture
def mail(connect: Callable[..., ZohoBackends]) -> MailBackend:
    backend = connect().mail
    assert backend is not None
    return backend


@pytest.fixture
def mail_api(door: Door, grant: Grant, addresses: Addresses) -> Api:
    """Mail's API as it is, for what the backend itself never does."""
    return Api(door, grant, lambda _token: addresses.mail_url, answers.token_refused)
