"""The CRM's limits in the sandbox: credits by edition, calls at once, heavy calls at once. All are off by default."""

import asyncio

import pytest
from zoho_sandbox_client import Client, running

from bot.sandbox.zoho.limits import CREDITS_HEADER, credits_of

LIST = "/crm/v8/Tasks?fields=Subject"


@pytest.mark.parametrize(
    ("edition", "users", "total"),
    [
        ("free", 3, 5_000),
        ("standard", 10, 52_500),
        ("standard", 1000, 100_000),
        ("professional", 10, 55_000),
        ("enterprise", 10, 60_000),
        ("ultimate", 10, 70_000),
    ],
)
def test_credits_of_editions(edition: str, users: int, total: int) -> None:
    """A base, so much for each user, and a most."""
    assert credits_of(edition, users) == total


async def left(zoho: Client) -> int:
    return zoho.sandbox.crm_limits.remaining()


@pytest.mark.parametrize(("records", "price"), [(1, 1), (10, 1), (11, 2), (100, 10)])
async def test_price_of_an_insert(records: int, price: int) -> None:
    """One credit for each ten records."""
    async with running(max_credits=100) as zoho:
        await zoho.create(*[{"Subject": "x"}] * records)
        assert await left(zoho) == 100 - price


async def test_price_of_tags() -> None:
    """One credit for each fifty tasks."""
    async with running(max_credits=100) as zoho:
        sent = {"tags": [{"name": "x"}], "ids": [str(number) for number in range(51)]}
        await zoho.call("POST", "/crm/v8/Tasks/actions/add_tags", json=sent)
        assert await left(zoho) == 98


async def test_credits_run_out_and_come_back() -> None:
    """The header comes once half is used; then 429 without Retry-After; after 24 hours all are there again."""
    async with running(max_credits=4) as zoho:
        headers = [(await zoho.call("GET", LIST)).headers.get(CREDITS_HEADER) for _ in range(4)]
        assert headers == [None, "2", "1", "0"]
        refused = await zoho.call("GET", LIST)
        assert (refused.status_code, refused.json()["code"]) == (429, "TOO_MANY_REQUESTS")
        assert "Retry-After" not in refused.headers
        zoho.clock.move(hours=24)
        await zoho.sign_in()
        assert (await zoho.call("GET", LIST)).status_code == 204


async def test_other_services_cost_nothing() -> None:
    """Mail and the accounts are not the CRM's."""
    async with running(max_credits=1) as zoho:
        await zoho.call("GET", "/api/tasks/me")
        assert await left(zoho) == 1


@pytest.mark.parametrize(
    ("path", "options", "heavy"),
    [
        ("/crm/v8/Contacts/search?word=jane", {}, True),
        (f"{LIST}&sort_by=Modified_Time", {}, True),
        (LIST, {}, False),
        ("/crm/v8/users", {}, False),
    ],
)
async def test_heavy_calls_at_once(path: str, options: dict[str, object], heavy: bool) -> None:
    """Of two heavy calls at once the second is refused; light ones go on."""
    async with running(latency=0.3) as zoho:
        zoho.sandbox.crm_limits.sub_concurrent = 1
        answers = await asyncio.gather(*(zoho.call("GET", path, **options) for _ in range(2)))
        assert sorted(answer.status_code == 429 for answer in answers) == [False, heavy]


async def test_edition_limits() -> None:
    """With `edition_limits` the edition's hold; GET /org tells which it is."""
    async with running(edition="free", edition_limits=True) as zoho:
        limits = zoho.sandbox.crm_limits
        assert (limits.concurrent, limits.sub_concurrent, limits.credits) == (5, 10, 5_000)
        (org,) = (await zoho.call("GET", "/crm/v8/org")).json()["org"]
        assert org["license_details"]["paid_type"] == "free"


async def test_no_limits_by_default() -> None:
    """A sandbox as it is refuses nothing for its number."""
    async with running() as zoho:
        limits = zoho.sandbox.crm_limits
        assert (limits.concurrent, limits.sub_concurrent, limits.credits) == (None, None, None)
        assert CREDITS_HEADER not in (await zoho.call("GET", LIST)).headers
