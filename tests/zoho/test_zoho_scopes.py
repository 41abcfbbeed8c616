"""`taskbot connect` asks for exactly the scopes that the calls need: none is missing, none is superfluous."""

import datetime as dt
from collections.abc import Awaitable, Callable, Mapping, Sequence

import pytest
from pydantic import SecretStr
from zoho_stand_ins import START, MemoryCache, MovingClock

from bot.errors import NotConnected
from bot.ports import Changes, TaskBackend, TaskQuery, Upload
from bot.sandbox.zoho import ZohoSandbox
from bot.specs import Product, RecordRef, TaskSpec
from bot.zoho.backends import ZohoBackends
from bot.zoho.client import Door
from bot.zoho.crm.backend import CrmBackend
from bot.zoho.grants.connecting import SCOPES, console_url, organisation, scopes_for
from bot.zoho.grants.datacentres import DATA_CENTRES, Addresses
from bot.zoho.grants.oauth import ClientCredentials, Grant

MARKER = "aaaabbbbccccddddeeee"
PRODUCTS = list(Product)


async def every_call(
    sandbox: ZohoSandbox, door: Door, addresses: Addresses, product: Product, scopes: Sequence[str]
) -> list[str]:
    """Calls everything that a backend has; the names of the calls that the grant was not enough for."""
    clock = MovingClock()
    credentials = ClientCredentials(client_id=sandbox.client_id, client_secret=SecretStr(sandbox.client_secret))
    token = SecretStr(sandbox.add_refresh_token(scopes))
    grant = Grant("acme", credentials, token, addresses, door=door, cache=MemoryCache(), clock=clock)
    backends = ZohoBackends(door, grant, addresses, clock)
    assert backends.crm is not None
    assert backends.mail is not None
    crm, mail = backends.crm, backends.mail
    if product is Product.CRM:
        refused = await refusals({"current_user": crm.current_user, "member": lambda: crm.member("dana@acme.example")})
        if (await organisation(door, await grant.token(), addresses)).id is None:
            refused.append("organisation")
        return refused + await record_refusals(crm) + await task_refusals(crm) + await attached_refusals(crm)
    others = {"groups": mail.groups, "upload": lambda: mail.upload(Upload("a.txt", "text/plain", b"a"))}
    return await refusals({"current_user": mail.current_user, **others}) + await task_refusals(mail)


async def task_refusals(backend: TaskBackend) -> list[str]:
    """Of every call in one task's life."""
    part = backend.plan(TaskSpec(title="call Acme"), START.date()).parts[0]
    try:
        (ref,) = await backend.create(part, MARKER)
    except NotConnected:
        return ["create"]
    return await refusals(
        {
            "find": lambda: backend.find(MARKER, START - dt.timedelta(minutes=1)),
            "read": lambda: backend.read(ref),
            "complete": lambda: backend.complete(ref),
            "reopen": lambda: backend.reopen(ref),
            "update": lambda: backend.update(ref, Changes(title="call them")),
            "delete": lambda: backend.delete([ref]),
            "restore": lambda: backend.restore(ref),
        }
    )


async def record_refusals(crm: CrmBackend) -> list[str]:
    """Of looking up each kind of record."""
    asked = {
        "contacts": RecordRef(text="Jane Doe", module="Contacts"),
        "leads": RecordRef(text="Lee Ward", module="Leads"),
        "accounts": RecordRef(text="Zylker", module="Accounts"),
        "deals": RecordRef(text="Acme Renewal", module="Deals"),
    }
    return await refusals({name: lambda ref=ref: crm.records(ref) for name, ref in asked.items()})


async def attached_refusals(crm: CrmBackend) -> list[str]:
    """Of lists, of what hangs on a task, and of what its fields may be."""
    try:
        (ref,) = await crm.create(crm.plan(TaskSpec(title="call Acme"), START.date()).parts[0], MARKER)
    except NotConnected:
        return ["create"]
    refused = await refusals(
        {
            "tasks": lambda: crm.tasks(TaskQuery()),
            "required_fields": crm.required_fields,
            "subscribed": lambda: crm.watching.subscribed("1"),
            "attach": lambda: crm.attach(ref, Upload("a.txt", "text/plain", b"a")),
        }
    )
    try:
        note = await crm.note(ref, "Called.")
    except NotConnected:
        return [*refused, "note"]
    return refused + await refusals(
        {"change_note": lambda: crm.change_note(note, "Called twice."), "delete_note": lambda: crm.delete_note(note)}
    )


async def refusals(calls: Mapping[str, Callable[[], Awaitable[object]]]) -> list[str]:
    """The names of the calls that the grant was not enough for."""
    refused = list[str]()
    for name, call in calls.items():
        try:
            await call()
        except NotConnected:
            refused.append(name)
    return refused


@pytest.mark.parametrize("product", PRODUCTS)
async def test_they_are_enough(sandbox: ZohoSandbox, door: Door, addresses: Addresses, product: Product) -> None:
    """Every call works with a grant of exactly these scopes."""
    assert await every_call(sandbox, door, addresses, product, scopes_for([product])) == []


@pytest.mark.parametrize(
    ("product", "scope"), [(product, scope) for product in PRODUCTS for scope in SCOPES[product]], ids=str
)
async def test_none_is_superfluous(
    sandbox: ZohoSandbox, door: Door, addresses: Addresses, product: Product, scope: str
) -> None:
    """Without any one of them, something does not work."""
    rest = [one for one in scopes_for([product]) if one != scope]
    assert await every_call(sandbox, door, addresses, product, rest)


def test_the_line_to_paste() -> None:
    """Of the products that are wanted, CRM's first."""
    assert scopes_for([Product.MAIL, Product.CRM]) == (*SCOPES[Product.CRM], *SCOPES[Product.MAIL])
    assert scopes_for([Product.CRM]) == tuple(SCOPES[Product.CRM])


@pytest.mark.parametrize("location", DATA_CENTRES)
def test_every_data_centre_has_a_console(location: str) -> None:
    """In its own domain."""
    accounts = Addresses.of(location).accounts_url.removeprefix("https://accounts.")
    assert console_url(location) == f"https://api-console.{accounts}"
