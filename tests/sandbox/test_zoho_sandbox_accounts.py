"""Zoho's accounts server as the sandbox plays it: grants, tokens, their limits and scopes."""

from collections.abc import AsyncIterator
from urllib.parse import parse_qs, urlsplit

import pytest
from zoho_sandbox_client import Client, running

from bot.sandbox.zoho import Capabilities
from bot.sandbox.zoho.accounts import covers
from bot.sandbox.zoho.seed import MARIA

READ_TASKS = "/crm/v8/Tasks?fields=Subject"


@pytest.fixture
async def zoho() -> AsyncIterator[Client]:
    async with running() as client:
        yield client


async def test_refresh_answers_without_refresh_token(zoho: Client) -> None:
    """A refresh gives a token for an hour and the API's domain, and no new refresh token."""
    answer = (await zoho.refresh()).json()
    assert answer["api_domain"] == zoho.sandbox.url
    assert (answer["expires_in"], answer["token_type"]) == (3600, "Bearer")
    assert "refresh_token" not in answer


async def test_parameters_may_stand_in_the_query(zoho: Client) -> None:
    """The token endpoint takes its parameters from the query as well."""
    asked = {"grant_type": "refresh_token", "client_id": zoho.sandbox.client_id}
    asked |= {"client_secret": zoho.sandbox.client_secret, "refresh_token": zoho.sandbox.refresh_token}
    assert "access_token" in (await zoho.http.post("/oauth/v2/token", params=asked)).json()


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"client_id": "1000.NOBODY"}, "invalid_client"),
        ({"client_secret": "wrong"}, "invalid_client_secret"),
        ({"refresh_token": "1000.gone.gone"}, "invalid_code"),
        ({"grant_type": "password"}, "invalid_grant"),
        ({"grant_type": "authorization_code", "code": "1000.x.y"}, "invalid_code"),
    ],
    ids=str,
)
async def test_errors_come_with_200(zoho: Client, changes: dict[str, str], error: str) -> None:
    """The token endpoint's errors come with HTTP 200 and an `error` key."""
    answer = await zoho.refresh(**changes)
    assert (answer.status_code, answer.json()) == (200, {"error": error})


async def test_eleventh_token_in_ten_minutes_is_denied(zoho: Client) -> None:
    """Ten access tokens per refresh token in ten minutes, then Access Denied until the window has moved on."""
    for _ in range(9):  # signing in was the first
        assert "access_token" in (await zoho.refresh()).json()
    denied = await zoho.refresh()
    assert (denied.status_code, denied.json()["error"], denied.json()["status"]) == (400, "Access Denied", "failure")
    zoho.clock.move(minutes=10, seconds=1)
    assert "access_token" in (await zoho.refresh()).json()


async def test_denial_may_come_with_200() -> None:
    """Kaizen #43 has Access Denied with HTTP 200; the capability switches to it."""
    async with running(capabilities=Capabilities(access_denied_status=200)) as zoho:
        answers = [await zoho.refresh() for _ in range(10)]
        assert (answers[-1].status_code, answers[-1].json()["error"]) == (200, "Access Denied")


async def test_sixteenth_live_token_kills_the_oldest(zoho: Client) -> None:
    """Fifteen access tokens live per refresh token."""
    first = zoho.token
    for _ in range(9):
        await zoho.refresh()
    zoho.clock.move(minutes=11)
    for _ in range(5):
        await zoho.refresh()
    zoho.token = first
    assert (await zoho.call("GET", READ_TASKS)).status_code == 204
    await zoho.refresh()
    assert (await zoho.call("GET", READ_TASKS)).json()["code"] == "INVALID_TOKEN"


async def test_token_expires_after_an_hour(zoho: Client) -> None:
    """An access token is good for an hour by the clock; Mail says that it has expired, CRM only that it is invalid."""
    zoho.clock.move(minutes=59)
    assert (await zoho.call("GET", READ_TASKS)).status_code == 204
    zoho.clock.move(minutes=1)
    crm, mail = await zoho.call("GET", READ_TASKS), await zoho.call("GET", "/api/tasks/me")
    assert (crm.status_code, crm.json()["code"]) == (401, "INVALID_TOKEN")
    assert (mail.status_code, mail.json()["data"]["errorCode"]) == (401, "OAUTHTOKEN_EXPIRED")


@pytest.mark.parametrize("header", ["", "Bearer {}", "Zoho-oauthtoken 1000.no.no", "{}"])
async def test_wrong_authorization_header(zoho: Client, header: str) -> None:
    """Only `Zoho-oauthtoken <live token>` opens anything."""
    headers = {"Authorization": header.format(zoho.token)}
    crm, mail = await zoho.http.get(READ_TASKS, headers=headers), await zoho.http.get("/api/tasks/me", headers=headers)
    assert crm.json() == {"code": "INVALID_TOKEN", "details": {}, "message": "invalid oauth token", "status": "error"}
    assert mail.json()["data"] == {"errorCode": "INVALID_OAUTHTOKEN"}


async def test_revoking_kills_the_access_tokens(zoho: Client) -> None:
    """Revoking a refresh token ends its access tokens; a second time, or a bad token, is 400."""
    revoke = "/oauth/v2/token/revoke?token=" + zoho.sandbox.refresh_token
    assert (await zoho.http.post(revoke)).json() == {"status": "success"}
    assert (await zoho.call("GET", READ_TASKS)).status_code == 401
    assert (await zoho.refresh()).json() == {"error": "invalid_code"}
    assert (await zoho.http.post(revoke)).status_code == 400


async def test_self_client_code_works_once(zoho: Client) -> None:
    """A self client's code gives both tokens once, and nothing the second time."""
    code = zoho.sandbox.grant_code(["ZohoMail.tasks.READ"])
    first = (await zoho.refresh(grant_type="authorization_code", code=code)).json()
    again = (await zoho.refresh(grant_type="authorization_code", code=code)).json()
    assert first["refresh_token"].startswith("1000.")
    assert again == {"error": "invalid_code"}


async def test_code_lives_three_minutes(zoho: Client) -> None:
    """A code is worth nothing after three minutes."""
    code = zoho.sandbox.grant_code(["ZohoMail.tasks.READ"])
    zoho.clock.move(minutes=3)
    assert (await zoho.refresh(grant_type="authorization_code", code=code)).json() == {"error": "invalid_code"}


async def test_consent_redirects_with_its_data_centre(zoho: Client) -> None:
    """The consent page sends code, location, accounts-server and state back; the redirect must match."""
    asked = {"response_type": "code", "client_id": zoho.sandbox.client_id, "scope": "ZohoCRM.users.READ"}
    asked |= {"redirect_uri": "https://bot.example/back", "access_type": "offline", "state": "s1"}
    answer = await zoho.http.get("/oauth/v2/auth", params=asked)
    back = urlsplit(answer.headers["Location"])
    sent = {key: values[0] for key, values in parse_qs(back.query).items()}
    assert (answer.status_code, back.netloc) == (302, "bot.example")
    assert (sent["location"], sent["accounts-server"], sent["state"]) == ("us", zoho.sandbox.url, "s1")
    wrong = await zoho.refresh(grant_type="authorization_code", code=sent["code"], redirect_uri="https://evil.example")
    right = await zoho.refresh(
        grant_type="authorization_code", code=sent["code"], redirect_uri="https://bot.example/back"
    )
    assert wrong.json() == {"error": "invalid_redirect_uri"}
    assert "refresh_token" in right.json()


@pytest.mark.parametrize(
    ("granted", "required", "enough"),
    [
        ("ZohoCRM.modules.tasks.ALL", "ZohoCRM.modules.tasks.CREATE", True),
        ("ZohoCRM.modules.Tasks.WRITE", "ZohoCRM.modules.tasks.UPDATE", True),
        ("ZohoCRM.modules.ALL", "ZohoCRM.modules.tasks.DELETE", True),
        ("ZohoCRM.settings.ALL", "ZohoCRM.settings.fields.READ", True),
        ("ZohoCRM.modules.tasks.READ", "ZohoCRM.modules.tasks.CREATE", False),
        ("ZohoCRM.modules.tasks.ALL", "ZohoCRM.modules.contacts.READ", False),
        ("ZohoCRM.modules.tasks.WRITE", "ZohoCRM.modules.tasks.READ", False),
        ("ZohoCRM.ALL", "ZohoCRM.users.READ", False),
    ],
)
def test_scopes_cover(granted: str, required: str, enough: bool) -> None:
    """A scope covers its own operation, ALL covers all, a shorter path covers longer ones."""
    assert covers(granted, required) is enough


async def test_missing_scope_is_named_by_each_service(zoho: Client) -> None:
    """CRM answers OAUTH_SCOPE_MISMATCH, Mail INVALID_OAUTHSCOPE."""
    await zoho.sign_in(["ZohoCRM.modules.tasks.READ"], user=MARIA)
    assert (await zoho.call("GET", READ_TASKS)).status_code == 204
    refused = await zoho.create({"Subject": "x"})
    assert (refused.status_code, refused.json()["code"]) == (401, "OAUTH_SCOPE_MISMATCH")
    assert (await zoho.call("GET", "/api/tasks/me")).json()["data"]["errorCode"] == "INVALID_OAUTHSCOPE"


async def test_twenty_first_refresh_token_deletes_the_oldest(zoho: Client) -> None:
    """A user has twenty refresh tokens per client; one more ends the oldest and its access tokens."""
    for _ in range(19):
        zoho.sandbox.add_refresh_token(["ZohoCRM.users.READ"])
    assert (await zoho.call("GET", READ_TASKS)).status_code == 204
    zoho.sandbox.add_refresh_token(["ZohoCRM.users.READ"])
    assert (await zoho.call("GET", READ_TASKS)).status_code == 401
