"""Answers of Zoho's accounts server that are not as documented: tokens for an hour, or what happened instead."""

import datetime as dt
import json
from typing import Any

import pytest
from pydantic import SecretStr

from bot.errors import ZohoBusy
from bot.sandbox.zoho import ZohoSandbox
from bot.zoho.answers import Answer
from bot.zoho.client import Door
from bot.zoho.grants import oauth
from bot.zoho.grants.datacentres import Addresses


def answer(body: Any, status: int = 200) -> Answer:
    return Answer(status, body if isinstance(body, bytes) else json.dumps(body).encode())


ISSUED = {"access_token": "1000.a", "api_domain": "https://www.zohoapis.eu"}


@pytest.mark.parametrize(
    ("expires", "seconds"),
    [(600, 600), ("600", 600), (3600, 3600), (3600000, 3600), (None, 3600), (0, 3600), (-5, 3600), ("soon", 3600)],
)
def test_how_long_a_token_lives(expires: Any, seconds: int) -> None:
    """An hour where it is not said, or said in milliseconds, as some of Zoho's answers do."""
    assert oauth.issued(answer({**ISSUED, "expires_in": expires})).lives == dt.timedelta(seconds=seconds)


def test_a_domain_that_is_none() -> None:
    """Then it is the one of the map."""
    for odd in (None, 7, ["https://www.zohoapis.eu"]):
        assert oauth.issued(answer({**ISSUED, "api_domain": odd})).api_domain is None


PAGE = b"<html><body>Access Denied: you have made Too Many Requests continuously.</body></html>"


@pytest.mark.parametrize(
    ("status", "body", "says"),
    [
        (400, PAGE, "slow"),
        (200, PAGE, "slow"),
        (400, b"<html>", "answer"),
        (401, b"", "answer"),
        (403, b"<html>", "answer"),
        (200, {"error": "temporarily_unavailable"}, "answer"),
    ],
)
def test_the_accounts_server_is_not_itself(status: int, body: Any, says: str) -> None:
    """A gateway's page says nothing of the grant: later, and nobody is told to connect again."""
    with pytest.raises(ZohoBusy, match=says):
        oauth.issued(answer(body, status))


async def test_a_throttled_revocation_is_none(sandbox: ZohoSandbox, door: Door, addresses: Addresses) -> None:
    """The grant is still there, so it must not be forgotten; a token that is not known is."""
    token = SecretStr(sandbox.refresh_token)
    body = {"error": "Access Denied", "error_description": "You have made too many requests continuously."}
    sandbox.faults.add("POST /oauth/v2/token/revoke", "answer", status=400, body=body)
    with pytest.raises(ZohoBusy, match="slow"):
        await oauth.revoke(door, addresses, token)
    assert await oauth.revoke(door, addresses, token)
    assert not await oauth.revoke(door, addresses, token)
