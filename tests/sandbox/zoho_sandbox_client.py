"""A bare HTTP client of the Zoho sandbox for its tests, and a clock that they move."""

import datetime as dt
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx

from bot.sandbox.zoho import ZohoSandbox

START = dt.datetime(2026, 3, 10, 11, 0, tzinfo=dt.UTC)


@dataclass
class MovableClock:
    """Stands still until moved."""

    moment: dt.datetime = START

    def now(self) -> dt.datetime:
        return self.moment

    def move(self, **span: float) -> None:
        self.moment += dt.timedelta(**span)


@dataclass
class Client:
    """Calls the sandbox with an access token."""

    sandbox: ZohoSandbox
    clock: MovableClock
    http: httpx.AsyncClient
    token: str = ""

    async def refresh(self, refresh_token: str | None = None, **changes: str) -> httpx.Response:
        form = {
            "grant_type": "refresh_token",
            "client_id": self.sandbox.client_id,
            "client_secret": self.sandbox.client_secret,
            "refresh_token": refresh_token or self.sandbox.refresh_token,
        }
        return await self.http.post("/oauth/v2/token", data={**form, **changes})

    async def sign_in(self, scopes: Sequence[str] | None = None, **who: str) -> str:
        """Takes on an access token, for all scopes of the seeded grant or for these of a new one."""
        refresh = None if scopes is None else self.sandbox.add_refresh_token(scopes, **who)
        self.token = (await self.refresh(refresh)).json()["access_token"]
        return self.token

    async def call(self, method: str, path: str, **options: Any) -> httpx.Response:
        headers = {"Authorization": f"Zoho-oauthtoken {self.token}", **options.pop("headers", {})}
        return await self.http.request(method, path, headers=headers, **options)

    async def create(self, *records: dict[str, Any], version: str = "v8", **top: Any) -> httpx.Response:
        return await self.call("POST", f"/crm/{version}/Tasks", json={"data": list(records), **top})

    async def one(self, **fields: Any) -> dict[str, Any]:
        """The single item of a create."""
        (item,) = (await self.create({"Subject": "Call", **fields})).json()["data"]
        return item

    async def one_of_series(self, rule: str, **fields: Any) -> dict[str, Any]:
        """The first item of a series' create."""
        sent = {"Subject": "Call", "Recurring_Activity": {"RRULE": rule}, **fields}
        return (await self.create(sent)).json()["data"][0]

    async def made(self, **fields: Any) -> str:
        """The id of a new CRM task."""
        return (await self.one(**fields))["details"]["id"]

    async def read(self, task_id: str) -> dict[str, Any]:
        return (await self.call("GET", f"/crm/v8/Tasks/{task_id}")).json()["data"][0]


@asynccontextmanager
async def running(**options: Any) -> AsyncIterator[Client]:
    """A started sandbox with a client that is signed in."""
    clock = options.pop("clock", None) or MovableClock()
    sandbox = ZohoSandbox(clock=clock, **options)
    await sandbox.start()
    async with httpx.AsyncClient(base_url=sandbox.url, timeout=10) as http:
        client = Client(sandbox, clock, http)
        await client.sign_in()
        yield client
    await sandbox.stop()
