"""Records by their name or link: what is asked of CRM in hostile words too, and what the strict local Zoho answers."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr
from zoho_stand_ins import MemoryCache, MovingClock

from bot.errors import ScopeMissing, ZohoBusy, ZohoRefused
from bot.ports import RecordHit
from bot.sandbox.zoho import ZohoSandbox, seed
from bot.specs import RecordRef, Tenant
from bot.zoho.backends import PEOPLE_FRESH, ZohoBackends
from bot.zoho.client import Door
from bot.zoho.crm import record_queries as queries
from bot.zoho.crm.backend import CrmBackend
from bot.zoho.grants.datacentres import Addresses
from bot.zoho.grants.oauth import ClientCredentials, Grant

ACME, GLOBEX = "5725767000000500001", "5725767000000500002"
JANE_AT_ACME, JANE_AT_GLOBEX = "5725767000000500011", "5725767000000500012"
TENANT = Tenant(team="T1")
HOSTILE = [
    "O'Brien & Sons",
    '"Acme"',
    "Acme%' or id != '1",
    "100% Juice (Berlin), Ltd",
    "back\\slash",
    "a_b",
    "Иванов",
    "株式会社アクメ",
    "x" * 255,
    "' ) ; --",
    "Acme\nselect",
]


def coql(said: RecordRef) -> list[str]:
    return [query for round_ in queries.look_ups(said) for look in round_ if (query := queries.coql(look)) is not None]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:20])
def test_a_query_holds_no_quote_of_the_user(text: str) -> None:
    """Whatever is typed stays inside the quotes that the query itself has, and `%` only stands at their ends."""
    for query in coql(RecordRef(text=text, account=text)):
        values = re.findall(r"like '(%[^']*%)'", query)
        assert query.count("'") == 2 * len(values)
        assert not [value for value in values if {"%", "\\", "_", "\n"} & set(value[1:-1])]


@given(st.text(max_size=255))
def test_terms_are_harmless(text: str) -> None:
    """No text at all gets a quote, a wildcard or a backslash into a query."""
    found = queries.terms(text)
    assert len(found) <= 5
    assert not set("'\"\\%_\n") & set("".join(found))


@given(st.text(max_size=255))
def test_criteria_are_escaped(text: str) -> None:
    """In the criteria of a search each bracket, comma and backslash of a value is escaped."""
    look = queries.LookUp(queries.MODULES["Accounts"], text)
    criteria = queries.criteria(look)
    if criteria is not None:
        bare = re.sub(r"\\[\\(),]", "", criteria)
        assert "\\" not in bare
        assert bare.count("(") == bare.count(")")
        assert "," not in bare


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Jane Doe", ["Jane", "Doe"]),
        ("Acme Inc.", ["Acme"]),
        ("O'Brien", ["Brien"]),
        ("Café Noir", ["Caf", "Noir"]),
        ("AT&T", ["AT&T"]),
        ("Иванов", ["Иванов"]),
        ("%%%", []),
    ],
)
def test_what_a_stored_name_must_contain(text: str, terms: list[str]) -> None:
    """Plain letters, so that accents and apostrophes match however they are stored; no legal forms."""
    assert queries.terms(text) == terms


def test_more_than_two_conditions_are_paired() -> None:
    """As Zoho's samples have them, and the sandbox demands it."""
    first, *_ = coql(RecordRef(text="Jane Doe", account="Acme"))
    assert "where ((Full_Name like '%Jane%' and Full_Name like '%Doe%') and Account_Name.Account_Name like" in first


@pytest.mark.parametrize(
    ("said", "rounds"),
    [
        (RecordRef(text="Acme"), [["Contacts", "Leads", "Accounts", "Deals"]]),
        (RecordRef(text="Jane Doe", account="Acme"), [["Contacts", "Leads"], ["Accounts", "Deals"]]),
        (RecordRef(text="Northwind", module="Deals"), [["Deals"]]),
        (RecordRef(text="Northwind", module="Invoices"), []),
    ],
    ids=["a name", "a person at a company", "a named module", "an unknown module"],
)
def test_where_to_look(said: RecordRef, rounds: list[list[str]]) -> None:
    """In the order contact, lead, account, deal."""
    assert [[look.module.api_name for look in round_] for round_ in queries.look_ups(said)] == rounds


def named(hits: object) -> list[tuple[str, str]]:
    assert isinstance(hits, list | tuple)
    return [(hit.module, hit.name) for hit in hits if isinstance(hit, RecordHit)]


async def test_a_name_is_looked_up_in_every_module(crm: CrmBackend) -> None:
    """The account of that name is before the deal that only begins with it."""
    hits = await crm.records(RecordRef(text="acme"))
    assert named(hits) == [("Accounts", "Acme"), ("Deals", "Acme Renewal")]
    assert hits[0].alike > hits[1].alike


async def test_a_person_at_a_company(crm: CrmBackend) -> None:
    """Of two people of one name the one at that company, with the company's own record."""
    (hit,) = await crm.records(RecordRef(text="Jane Doe", account="Acme Inc"))
    assert (hit.id, hit.account, hit.account_id) == (JANE_AT_ACME, "Acme", ACME)
    assert hit.detail == "Acme, jane@acme-corp.example"
    assert {found.id for found in await crm.records(RecordRef(text="Jane Doe"))} == {JANE_AT_ACME, JANE_AT_GLOBEX}


async def test_the_company_is_offered_where_the_person_is_not_there(crm: CrmBackend) -> None:
    """It is not the person, so it is never sure."""
    hits = await crm.records(RecordRef(text="Nina Nobody", account="Globex"))
    assert named(hits) == [("Accounts", "Globex"), ("Deals", "Globex Expansion")]
    assert max(hit.alike for hit in hits) < 80


async def test_a_named_module_alone_is_searched(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """One query, of that module."""
    assert named(await crm.records(RecordRef(text="Acme", module="Deals"))) == [("Deals", "Acme Renewal")]
    assert [request.path for request in sandbox.requests if "coql" in request.path] == ["/crm/v8/coql"]


async def test_converted_leads_are_left_out(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """They live on as contacts."""
    person = {"First_Name": "Hank", "Last_Name": "Scorpio", "Full_Name": "Hank Scorpio", "Company": "Globex"}
    sandbox.add_record("Leads", {**person, "$converted": True, "Converted__s": True})
    assert named(await crm.records(RecordRef(text="Hank Scorpio"))) == [("Contacts", "Hank Scorpio")]


@pytest.mark.parametrize("name", ["O'Brien & Söhne (Berlin), Ltd", "Café Noir", "100% Juice", "Tom, Dick (and) Harry"])
@pytest.mark.parametrize("way", ["coql", "search"])
async def test_odd_names_are_found(
    sandbox: ZohoSandbox, find: Callable[..., CrmBackend], name: str, way: str, clock: MovingClock
) -> None:
    """By either language, whole and exactly."""
    wanted = sandbox.add_record("Accounts", {"Account_Name": name})
    clock.moment += PEOPLE_FRESH * 12  # search knows it by then
    hits = await find(way).records(RecordRef(text=name, module="Accounts"))
    assert hits[0].alike == 100
    assert wanted in {hit.id for hit in hits}


@pytest.fixture
def find(
    sandbox: ZohoSandbox, door: Door, addresses: Addresses, cache: MemoryCache, clock: MovingClock
) -> Callable[..., CrmBackend]:
    """A backend whose grant may look records up by COQL, by search, or not at all."""

    def granted(way: str) -> CrmBackend:
        scopes = {
            "coql": ["ZohoCRM.modules.ALL", "ZohoCRM.coql.READ"],
            "search": ["ZohoCRM.modules.ALL", "ZohoSearch.securesearch.READ"],
            "accounts": ["ZohoCRM.modules.accounts.READ", "ZohoCRM.coql.READ"],
            "none": ["ZohoCRM.modules.tasks.ALL"],
        }[way]
        credentials = ClientCredentials(client_id=sandbox.client_id, client_secret=SecretStr(sandbox.client_secret))
        token = SecretStr(sandbox.add_refresh_token(scopes))
        backend = ZohoBackends(
            door, Grant(way, credentials, token, addresses, door=door, cache=cache, clock=clock), addresses, clock
        ).crm
        assert backend is not None
        return backend

    return granted


async def test_search_where_coql_is_not_agreed_to(find: Callable[..., CrmBackend]) -> None:
    """The same records come out of it, in the same order."""
    by_search = await find("search").records(RecordRef(text="Jane Doe", account="Acme"))
    assert by_search == await find("coql").records(RecordRef(text="Jane Doe", account="Acme"))


async def test_a_module_that_is_closed_is_passed_over(find: Callable[..., CrmBackend]) -> None:
    """What the grant may see counts; where it sees nothing, that is said."""
    assert named(await find("accounts").records(RecordRef(text="Acme"))) == [("Accounts", "Acme")]
    with pytest.raises(ScopeMissing):
        await find("accounts").records(RecordRef(text="Jane Doe"))
    with pytest.raises(ScopeMissing):
        await find("none").records(RecordRef(text="Acme"))


async def test_columns_that_an_organisation_lacks(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """A query that is refused for them is asked again without them."""
    refusal = {"code": "INVALID_QUERY", "details": {}, "message": "invalid query formed", "status": "error"}
    sandbox.faults.add(match="POST /crm/v8/coql", kind="answer", times=1, status=400, body=refusal)
    assert named(await crm.records(RecordRef(text="Globex", module="Accounts"))) == [("Accounts", "Globex")]
    *_, last = [request for request in sandbox.requests if "coql" in request.path]
    assert "Billing_City" not in str(last.body)


async def test_a_busy_crm_is_not_an_absent_record(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """The command waits."""
    busy = {"code": "TOO_MANY_REQUESTS", "details": {}, "message": "too many requests", "status": "error"}
    sandbox.faults.add(match="POST /crm/v8/coql", kind="answer", times=None, status=429, body=busy)
    with pytest.raises(ZohoBusy):
        await crm.records(RecordRef(text="Acme"))


def link(module: str, id_: str, host: str = "crm.zoho.eu") -> RecordRef:
    return RecordRef(text=id_, module=module, id=id_, url=f"https://{host}/crm/org123/tab/{module}/{id_}")


async def test_a_link_is_read(crm: CrmBackend) -> None:
    """It gives the record's own name; one that is not there gives none."""
    (hit,) = await crm.records(link("Accounts", GLOBEX))
    assert (hit.name, hit.url) == ("Globex", f"https://crm.zoho.eu/crm/tab/Accounts/{GLOBEX}")
    assert await crm.records(link("Accounts", "5725767000000599999")) == ()


async def test_a_link_of_another_kind_is_refused_in_words(crm: CrmBackend) -> None:
    """A module that tasks can't be linked to from here."""
    with pytest.raises(ZohoRefused, match="only to contacts, leads, accounts and deals"):
        await crm.records(link("Invoices", "1"))


async def test_a_link_of_another_data_centre_is_refused_in_words(
    door: Door, grant: Grant, clock: MovingClock, sandbox: ZohoSandbox
) -> None:
    """Before anything is asked: its ids mean something else there."""
    before = len(sandbox.requests)
    backend = ZohoBackends(door, grant, Addresses.of("eu"), clock).crm
    assert backend is not None
    with pytest.raises(ZohoRefused, match=r"leads to crm\.zoho\.com, but the connected Zoho CRM is at crm\.zoho\.eu"):
        await backend.records(link("Accounts", ACME, "crm.zoho.com"))
    assert len(sandbox.requests) == before


async def test_people_are_listed_once(
    sandbox: ZohoSandbox, connect: Callable[..., ZohoBackends], clock: MovingClock
) -> None:
    """For some minutes; then a new colleague is known too. Those who left are not."""
    backends = connect()
    maria = await backends.member(TENANT, " Maria@ACME.example")
    assert maria is not None
    assert maria.crm_id == seed.MARIA
    assert await backends.member(TENANT, "olga@acme.example") is None
    assert "Bob Stone" in {member.name for member in await backends.members(TENANT)}
    assert lists(sandbox) == 1
    clock.moment += PEOPLE_FRESH
    await backends.members(TENANT)
    assert lists(sandbox) == 2


def lists(sandbox: ZohoSandbox) -> int:
    return sum(request.path.endswith("/users") for request in sandbox.requests)
