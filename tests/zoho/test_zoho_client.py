"""The one HTTP door and the grants: what is certain, what is unknown, and when a token is renewed."""

import asyncio
import datetime as dt
from collections.abc import Callable

import httpx
import pytest
from pydantic import SecretStr
from zoho_stand_ins import MemoryCache, MovingClock

from bot.errors import NotConnected, OutcomeUnknown, SettingsError, TaskbotError, ZohoBusy
from bot.ports import WireRequest
from bot.zoho.answers import Answer, Effect
from bot.zoho.client import Api, Door
from bot.zoho.crm import answers, backend
from bot.zoho.grants import oauth
from bot.zoho.grants.datacentres import DATA_CENTRES, Addresses, accounts_server

EU = Addresses.of("eu")
CREDENTIALS = oauth.ClientCredentials(client_id="1000.ID", client_secret=SecretStr("s3cret"))
POST = WireRequest(method="POST", path="/crm/v8/Tasks", body={"data": [{"Subject": "a"}]})
GET = WireRequest(method="GET", path="/crm/v8/Tasks", params={"fields": "Subject"})
MADE = {"data": [{"code": "SUCCESS", "details": {"id": "1"}, "status": "success"}]}
BAD_TOKEN = {"code": "INVALID_TOKEN", "details": {}, "message": "invalid oauth token", "status": "error"}

Handler = Callable[[httpx.Request], httpx.Response]


class Server:
    """Answers token requests with numbered tokens, and everything else by `handler`; remembers what came."""

    def __init__(self, handler: Handler | None = None, *, api_domain: str = "https://www.zohoapis.eu") -> None:
        self.handler = handler or (lambda _request: httpx.Response(201, json=MADE))
        self.api_domain = api_domain
        self.tokens = 0
        self.seen: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == oauth.TOKEN_PATH:
            self.tokens += 1
            return httpx.Response(
                200,
                json={"access_token": f"t{self.tokens}", "api_domain": self.api_domain, "expires_in": 3600},
            )
        self.seen.append(request)
        return self.handler(request)


class Setup:
    def __init__(self, server: Handler) -> None:
        self.door = Door(httpx.MockTransport(server))
        self.cache, self.clock = MemoryCache(), MovingClock()
        self.grant = oauth.Grant(
            "team", CREDENTIALS, SecretStr("1000.refresh"), EU, door=self.door, cache=self.cache, clock=self.clock
        )
        self.api = Api(self.door, self.grant, lambda token: token.api_domain, answers.token_refused)


def failing(error: Exception) -> Handler:
    def handler(_request: httpx.Request) -> httpx.Response:
        raise error

    return handler


FAILURES: list[tuple[Exception, type[TaskbotError]]] = [
    (httpx.ConnectError("refused"), ZohoBusy),
    (httpx.ConnectTimeout("slow"), ZohoBusy),
    (httpx.PoolTimeout("full"), ZohoBusy),
    (httpx.UnsupportedProtocol("ftp"), ZohoBusy),
    (httpx.ReadTimeout("slow"), OutcomeUnknown),
    (httpx.WriteTimeout("slow"), OutcomeUnknown),
    (httpx.ReadError("reset"), OutcomeUnknown),
    (httpx.WriteError("reset"), OutcomeUnknown),
    (httpx.RemoteProtocolError("closed without an answer"), OutcomeUnknown),
    (TimeoutError(), OutcomeUnknown),
]


@pytest.mark.parametrize(("failure", "kind"), FAILURES, ids=[type(row[0]).__name__ for row in FAILURES])
async def test_failures_of_the_network(failure: Exception, kind: type[TaskbotError]) -> None:
    """Before a connection nothing was written; after it a write is unknown, and a read may be asked again."""
    server = Server(failing(failure))
    setup = Setup(server)
    with pytest.raises(TaskbotError) as caught:
        await setup.api.write(POST)
    assert type(caught.value) is kind
    assert len(server.seen) == 1, "a write is sent once"
    with pytest.raises(ZohoBusy):
        await setup.api.read(GET, answers.page)
    assert len(server.seen) == 4, "a read is sent three times"


async def test_a_hanging_answer_ends_within_the_total_time() -> None:
    """The total limit holds although every single phase is quick enough."""

    async def hang(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n")
        await writer.drain()
        await reader.read()
        writer.close()

    server = await asyncio.start_server(hang, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    door = Door(total=0.2)
    with pytest.raises(OutcomeUnknown):
        await door.send("POST", f"http://127.0.0.1:{port}/", Effect.WRITE, json={})
    await door.aclose()
    server.close()
    await server.wait_closed()


async def test_a_closed_port_is_a_definite_no() -> None:
    """Nothing listens there, so nothing was written: ZohoBusy over a real socket."""
    server = await asyncio.start_server(lambda _reader, writer: writer.close(), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    server.close()
    await server.wait_closed()
    door = Door()
    with pytest.raises(ZohoBusy):
        await door.send("POST", f"http://127.0.0.1:{port}/", Effect.WRITE, json={})
    await door.aclose()


async def test_a_refused_token_is_renewed_once_and_the_request_sent_again() -> None:
    """A 401 is a definite no, so this one repetition of a POST is safe."""

    def handler(request: httpx.Request) -> httpx.Response:
        fresh = request.headers["authorization"] == "Zoho-oauthtoken t2"
        return httpx.Response(201, json=MADE) if fresh else httpx.Response(401, json=BAD_TOKEN)

    server = Server(handler)
    setup = Setup(server)
    answer = await setup.api.write(POST)
    assert answer.status == 201
    assert [request.headers["authorization"][-2:] for request in server.seen] == ["t1", "t2"]
    assert setup.cache.held["team"].token == "t2"


async def test_a_token_refused_twice_needs_a_person() -> None:
    """After one renewal it is NotConnected, and nothing more is sent."""
    server = Server(lambda _request: httpx.Response(401, json=BAD_TOKEN))
    with pytest.raises(NotConnected, match="reconnect"):
        await Setup(server).api.write(POST)
    assert len(server.seen) == 2


async def test_a_missing_scope_is_no_bad_token() -> None:
    """OAUTH_SCOPE_MISMATCH would be the same with another token, so none is asked for."""
    server = Server(lambda _request: httpx.Response(401, json={**BAD_TOKEN, "code": "OAUTH_SCOPE_MISMATCH"}))
    await Setup(server).api.write(POST)
    assert (server.tokens, len(server.seen)) == (1, 1)


async def test_busy_reads_are_not_repeated() -> None:
    """A 429 is handed up at once, with its wait."""
    busy = httpx.Response(429, json={**BAD_TOKEN, "code": "TOO_MANY_REQUESTS"}, headers={"Retry-After": "7"})
    server = Server(lambda _request: busy)
    with pytest.raises(ZohoBusy) as caught:
        await Setup(server).api.read(GET, answers.page)
    assert (caught.value.retry_after, len(server.seen)) == (7.0, 1)


async def test_one_process_refreshes_for_all() -> None:
    """Twenty tasks that need a token at once cost one refresh: Zoho allows ten in ten minutes."""
    server = Server()
    setup = Setup(server)
    tokens = await asyncio.gather(*(setup.grant.token() for _ in range(20)))
    assert {token.token for token in tokens} == {"t1"}
    assert server.tokens == 1


async def test_tokens_are_renewed_before_they_expire() -> None:
    """One that lives four more minutes is renewed; one that lives six is used."""
    server = Server()
    setup = Setup(server)
    await setup.grant.token()
    setup.clock.moment += dt.timedelta(minutes=54)
    assert (await setup.grant.token()).token == "t1"
    setup.clock.moment += dt.timedelta(minutes=2)
    assert (await setup.grant.token()).token == "t2"


@pytest.mark.parametrize(
    ("claimed", "used"),
    [
        ("https://www.zohoapis.eu", "https://www.zohoapis.eu"),
        ("https://www.zohoapis.in", "https://www.zohoapis.in"),
        ("https://evil.test", "https://www.zohoapis.eu"),
        ("https://www.zohoapis.eu.evil.test", "https://www.zohoapis.eu"),
        ("http://www.zohoapis.eu", "https://www.zohoapis.eu"),
        ("https://www.zohoapis.eu@evil.test", "https://www.zohoapis.eu"),
    ],
)
async def test_an_api_domain_is_believed_only_if_it_is_zohos(claimed: str, used: str) -> None:
    """The access token goes to a host of the map and nowhere else."""
    server = Server(api_domain=claimed)
    await Setup(server).api.write(POST)
    url = server.seen[0].url
    assert f"{url.scheme}://{url.host}" == used


async def test_a_revoked_grant_says_reconnect() -> None:
    """The `invalid_code` of a refresh is NotConnected."""
    with pytest.raises(NotConnected, match="reconnect"):
        await Setup(lambda _request: httpx.Response(200, json={"error": "invalid_code"})).grant.token()


async def test_exchanging_a_code() -> None:
    """A self client's code has no redirect_uri; without a refresh token the connection is useless and says so."""
    forms: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        forms.append(request.content.decode())
        tokens = {"access_token": "a", "expires_in": 3600, "api_domain": "https://www.zohoapis.eu"}
        return httpx.Response(200, json=tokens if "redirect_uri" in forms[-1] else {**tokens, "refresh_token": "r"})

    door = Door(httpx.MockTransport(handler))
    tokens = await oauth.exchange(door, EU, CREDENTIALS, "c0de")
    assert tokens.refresh is not None
    assert "code=c0de" in forms[0]
    with pytest.raises(NotConnected, match="refresh token"):
        await oauth.exchange(door, EU, CREDENTIALS, "c0de", "https://bot.test/back")


async def test_revoking() -> None:
    """True when Zoho revoked it, False when it does not know it."""
    known = Door(httpx.MockTransport(lambda _request: httpx.Response(200, json={"status": "success"})))
    unknown = Door(httpx.MockTransport(lambda _request: httpx.Response(400, json={"error": "invalid_token"})))
    assert await oauth.revoke(known, EU, SecretStr("r"))
    assert not await oauth.revoke(unknown, EU, SecretStr("r"))


def test_consent_asks_for_a_refresh_token() -> None:
    """Scopes are separated by commas; offline access and a fresh consent are asked for."""
    url = httpx.URL(oauth.consent_url(EU, "1000.ID", "https://bot.test/back", "st4te", backend.SCOPES))
    assert url.host == "accounts.zoho.eu"
    assert url.params["access_type"] == "offline"
    assert url.params["prompt"] == "consent"
    assert url.params["scope"].startswith("ZohoCRM.modules.tasks.ALL,")


@pytest.mark.parametrize("location", DATA_CENTRES)
def test_every_data_centre(location: str) -> None:
    """Its accounts server leads back to it, and its API host is believed."""
    addresses = Addresses.of(location.upper())
    assert accounts_server(addresses.accounts_url + "/") == addresses
    assert addresses.trusted_api(addresses.api_url) == addresses.api_url


def test_hosts_that_are_not_zohos() -> None:
    """An accounts server from the browser outside the map is refused; an override believes itself alone."""
    for url in ("https://accounts.zoho.evil.test", "http://accounts.zoho.eu", "https://accounts.zoho.eu.evil.test"):
        with pytest.raises(SettingsError):
            accounts_server(url)
    with pytest.raises(SettingsError, match="us, eu"):
        Addresses.of("mars")
    local = "http://127.0.0.1:9"
    given = Addresses.given(accounts_url=local, api_url=local, mail_url=local, web_url=local)
    assert given.trusted_api("https://www.zohoapis.com") == local


def test_answers_have_lower_case_headers() -> None:
    """Readers look headers up in lower case, whatever Zoho wrote."""
    assert Answer(200).headers == {}
