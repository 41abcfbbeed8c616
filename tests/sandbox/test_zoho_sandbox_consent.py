"""Zoho's consent page in the sandbox: who agrees or declines, when a refresh token is given, and its limits."""

from collections.abc import AsyncIterator
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
from zoho_sandbox_client import Client, running

from bot.sandbox.zoho.seed import MARIA

BACK = "https://bot.example/zoho/return"


@pytest.fixture
async def zoho() -> AsyncIterator[Client]:
    async with running(redirect_uris=[BACK]) as client:
        yield client


async def consented(zoho: Client, **changes: str) -> httpx.Response:
    asked = {"response_type": "code", "client_id": zoho.sandbox.client_id, "scope": "ZohoCRM.users.READ"}
    asked |= {"redirect_uri": BACK, "access_type": "offline", "prompt": "consent", "state": "s-1", **changes}
    return await zoho.http.get("/oauth/v2/auth", params={name: value for name, value in asked.items() if value})


async def back(zoho: Client, **changes: str) -> dict[str, str]:
    """What the browser brings back to the bot."""
    return dict(parse_qsl(urlsplit((await consented(zoho, **changes)).headers["Location"]).query))


async def exchanged(zoho: Client, code: str, **changes: str) -> dict[str, str]:
    form = {"grant_type": "authorization_code", "client_id": zoho.sandbox.client_id, "redirect_uri": BACK}
    form |= {"client_secret": zoho.sandbox.client_secret, "code": code, **changes}
    return (await zoho.http.post("/oauth/v2/token", data=form)).json()


async def test_the_way_through_the_browser(zoho: Client) -> None:
    """The code comes with location, accounts-server and state, and is exchanged once for both tokens."""
    brought = await back(zoho)
    assert brought.keys() == {"code", "location", "accounts-server", "state"}
    assert (brought["accounts-server"], brought["state"]) == (zoho.sandbox.url, "s-1")
    answer = await exchanged(zoho, brought["code"])
    assert {"access_token", "refresh_token", "api_domain"} <= answer.keys()
    assert await exchanged(zoho, brought["code"]) == {"error": "invalid_code"}


async def test_declined(zoho: Client) -> None:
    """Who declines comes back with access_denied, the state, and no code."""
    zoho.sandbox.consent_as(None)
    assert await back(zoho) == {"error": "access_denied", "state": "s-1"}


async def test_who_consents_is_who_acts(zoho: Client) -> None:
    """The grant is that of the person in the browser."""
    zoho.sandbox.consent_as(MARIA)
    zoho.token = (await exchanged(zoho, (await back(zoho))["code"]))["access_token"]
    (user,) = (await zoho.call("GET", "/crm/v8/users?type=CurrentUser")).json()["users"]
    assert user["id"] == MARIA


@pytest.mark.parametrize(
    ("changes", "refreshes"),
    [
        ({}, [True, True]),
        ({"prompt": ""}, [True, False]),
        ({"access_type": "online"}, [False, False]),
        ({"access_type": ""}, [False, False]),
    ],
    ids=str,
)
async def test_when_a_refresh_token_is_given(zoho: Client, changes: dict[str, str], refreshes: list[bool]) -> None:
    """Offline access at the first consent, and at each one with prompt=consent."""
    for expected in refreshes:
        answer = await exchanged(zoho, (await back(zoho, **changes))["code"])
        assert ("refresh_token" in answer) is expected


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"client_id": "1000.NOBODY"}, "invalid_client"),
        ({"redirect_uri": "https://evil.example/"}, "invalid_redirect_uri"),
        ({"redirect_uri": f"{BACK}/"}, "invalid_redirect_uri"),
        ({"scope": ""}, "invalid_scope"),
        ({"response_type": "token"}, "invalid_response_type"),
    ],
    ids=str,
)
async def test_refused_before_anyone_is_asked(zoho: Client, changes: dict[str, str], word: str) -> None:
    """An unknown client or address never gets the browser back."""
    answer = await consented(zoho, **changes)
    assert (answer.status_code, answer.json()) == (400, {"error": word})


async def test_the_redirect_has_to_be_the_same(zoho: Client) -> None:
    """A code is exchanged with the address that it came back to; that doesn't use it up."""
    code = (await back(zoho))["code"]
    assert await exchanged(zoho, code, redirect_uri="https://bot.example/") == {"error": "invalid_redirect_uri"}
    assert "access_token" in await exchanged(zoho, code)


async def test_ten_codes_in_ten_minutes(zoho: Client) -> None:
    """The eleventh is access_denied; ten minutes later there are more."""
    brought = [await back(zoho) for _ in range(11)]
    assert ["error" in each for each in brought] == [False] * 10 + [True]
    zoho.clock.move(minutes=10)
    assert "code" in await back(zoho)


async def test_ten_refresh_tokens_in_ten_minutes(zoho: Client) -> None:
    """Ten of a person in ten minutes, from self client codes too; the code is not used up."""
    codes = [zoho.sandbox.grant_code(["ZohoCRM.users.READ"]) for _ in range(11)]
    answers = [await exchanged(zoho, code) for code in codes]
    assert [answer.get("error") for answer in answers] == [None] * 10 + ["Access Denied"]
