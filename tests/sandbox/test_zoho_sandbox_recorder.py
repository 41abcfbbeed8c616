"""What the sandbox keeps of each request: enough to judge it by, and no secrets."""

from collections.abc import AsyncIterator

import pytest
from zoho_sandbox_client import Client, running

from bot.sandbox.zoho import Recorded


@pytest.fixture
async def zoho() -> AsyncIterator[Client]:
    async with running() as client:
        yield client


def last(zoho: Client) -> Recorded:
    return zoho.sandbox.requests[-1]


async def test_json(zoho: Client) -> None:
    """Method, path, query, body as sent, and the answer's status."""
    await zoho.call("PUT", "/crm/v8/Tasks/1?x=y", json={"data": [{"Subject": "Söhne"}]})
    row = last(zoho)
    assert (row.method, row.path, row.query, row.status) == ("PUT", "/crm/v8/Tasks/1", {"x": "y"}, 400)
    assert row.body == {"data": [{"Subject": "Söhne"}]}


async def test_forms_without_secrets(zoho: Client) -> None:
    """A form is an object; tokens and secrets are not kept."""
    await zoho.refresh()
    row = last(zoho)
    hidden = dict.fromkeys(("client_id", "client_secret", "refresh_token"), "***")
    assert row.body == {"grant_type": "refresh_token", **hidden}
    assert row.response["access_token"] == "***"


async def test_files_as_a_summary(zoho: Client) -> None:
    """Of a file its field, name and size are kept; of a text part the text."""
    files = {"file": ("a.bin", b"\xff\x00" * 500), "note": (None, "hello")}
    await zoho.call("POST", "/crm/v8/Tasks/1/Attachments", files=files)
    parts = [{"name": "file", "bytes": 1000, "filename": "a.bin"}, {"name": "note", "bytes": 5, "text": "hello"}]
    assert last(zoho).body == {"multipart": parts}


async def test_other_bodies_as_their_size(zoho: Client) -> None:
    """A raw upload is its number of bytes."""
    await zoho.call("POST", "/api/accounts/48019000000005001/messages/attachments?fileName=a", content=b"\xff" * 7)
    assert last(zoho).body == {"bytes": 7}


async def test_headers_that_mean_something(zoho: Client) -> None:
    """Those that Zoho's documents name, and never the token."""
    headers = {"If-Unmodified-Since": "2026-03-10T12:00:00+01:00", "X-EXTERNAL": "Tasks.Ref", "X-Other": "x"}
    await zoho.call("PUT", "/crm/v8/Tasks/1", json={}, headers=headers)
    kept = {name: value for name, value in headers.items() if name != "X-Other"}
    assert last(zoho).headers == {"Content-Type": "application/json", **kept}
