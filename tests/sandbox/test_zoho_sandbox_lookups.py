"""Finding records in the sandbox where names look alike: search's operators and escapes, COQL's grammar, conversion."""

from collections.abc import AsyncIterator
from urllib.parse import quote

import pytest
from zoho_sandbox_client import Client, running

from bot.sandbox.zoho import Capabilities, CustomField
from bot.sandbox.zoho.seed import CONVERTED_LEAD, DANA, TRICKY

COQL = "select Account_Name from Accounts where ?"
EVERY = ["Acme", "Acme", "Acme Holding", "Globex", TRICKY, "Zylker"]


@pytest.fixture
async def zoho() -> AsyncIterator[Client]:
    fields = [
        CustomField(api_name="Billable", data_type="boolean"),
        CustomField(api_name="Effort", data_type="integer"),
    ]
    async with running(lookalikes=True, custom_fields=fields) as client:
        yield client


async def searched(zoho: Client, module: str, criteria: str) -> list[str] | str:
    """The names that a search finds, or the code of its refusal."""
    answer = await zoho.call("GET", f"/crm/v8/{module}/search?criteria={quote(criteria)}")
    if answer.status_code == 204:
        return []
    body = answer.json()
    names = ("Account_Name", "Subject") if module in ("Accounts", "Tasks") else ("Full_Name", "Deal_Name")
    if "data" not in body:
        return str(body["code"])
    return sorted(next(row[name] for name in names if name in row) for row in body["data"])


@pytest.mark.parametrize(
    ("criteria", "found"),
    [
        ("(Account_Name:equals:Acme)", ["Acme", "Acme", "Acme Holding"]),
        ("(Account_Name:starts_with:acme h)", ["Acme Holding"]),
        ("(Account_Name:in:Acme,Globex)", ["Acme", "Acme", "Globex"]),
        ("(Account_Name:not_equal:Acme)", ["Acme Holding", "Globex", TRICKY, "Zylker"]),
        (r"(Account_Name:equals:O'Brien & Söhne \(Berlin\)\, Ltd)", [TRICKY]),
        (r"(Account_Name:in:O'Brien & Söhne \(Berlin\)\, Ltd,Zylker)", [TRICKY, "Zylker"]),
        ("((Account_Name:equals:Acme)and(Account_Name:starts_with:Acme H))", ["Acme Holding"]),
        ("(Account_Name:equals:O'Brien & Söhne (Berlin))", "INVALID_QUERY"),
        ("(Account_Name:equals:Söhne, Ltd)", "INVALID_QUERY"),
        ("(Account_Name:contains:Acme)", "INVALID_QUERY"),
        ("(Account_Name:greater_than:Acme)", "INVALID_QUERY"),
        ("(Account_Name:equals:)", "INVALID_QUERY"),
        ("(Account_Name:in:" + ",".join(["a"] * 101) + ")", "INVALID_QUERY"),
        ("Account_Name:equals:Acme", "INVALID_QUERY"),
        ("(Owner:starts_with:1)", "INVALID_QUERY"),
        (f"(Owner:equals:{DANA})", EVERY),
    ],
    ids=lambda value: str(value)[:70],
)
async def test_search_by_criteria(zoho: Client, criteria: str, found: list[str] | str) -> None:
    """`equals` acts as "contains"; brackets and commas have to be escaped; each type has its operators."""
    assert await searched(zoho, "Accounts", criteria) == (sorted(found) if isinstance(found, list) else found)


@pytest.mark.parametrize(
    ("criteria", "found"),
    [
        ("(Due_Date:between:2026-03-01,2026-03-31)", ["march"]),
        ("(Due_Date:greater_equal:2026-04-02)", ["april"]),
        ("(Effort:less_than:5)", ["march"]),
        ("(Billable:equals:true)", ["april"]),
        ("(Billable:in:true)", "INVALID_QUERY"),
        ("(Due_Date:between:2026-03-01)", "INVALID_QUERY"),
        ("(Due_Date:starts_with:2026)", "INVALID_QUERY"),
        ("(Due_Date:equals:01/03/2026)", "INVALID_QUERY"),
        ("(Effort:greater_than:some)", "INVALID_QUERY"),
        ("(Nothing:equals:x)", "INVALID_QUERY"),
    ],
)
async def test_search_by_type(zoho: Client, criteria: str, found: list[str] | str) -> None:
    """Dates and numbers compare, booleans are equal or not; values have to be of the type."""
    await zoho.made(Subject="march", Due_Date="2026-03-14", Effort=3, Billable=False)
    await zoho.made(Subject="april", Due_Date="2026-04-02", Effort=8, Billable=True)
    zoho.clock.move(seconds=1)
    assert await searched(zoho, "Tasks", criteria) == found


@pytest.mark.parametrize(
    ("word", "marks", "status"),
    [
        ("ja", "", 200),
        ("j", "", 400),
        ("O'Brien", "", 400),
        ("O'Brien", "'", 200),
        ("a@b", "", 400),
        ("Siân", "", 200),
    ],
)
async def test_words(word: str, marks: str, status: int) -> None:
    """A word has two characters, none of them special; which those are a capability says."""
    async with running(capabilities=Capabilities(word_marks=marks)) as zoho:
        assert (await zoho.call("GET", f"/crm/v8/Contacts/search?word={quote(word)}")).status_code == status


async def test_ten_or_fifteen_conditions(zoho: Client) -> None:
    """v7 takes ten conditions, v8 fifteen."""
    many = "(" + "and".join(["(Account_Name:equals:Acme)"] * 11) + ")"
    for version, status in (("v7", 400), ("v8", 200)):
        path = f"/crm/{version}/Accounts/search?criteria={quote(many)}"
        assert (await zoho.call("GET", path)).status_code == status


async def test_converted_leads(zoho: Client) -> None:
    """Lists and searches leave converted leads out unless they are asked for."""
    hank, lee = CONVERTED_LEAD[2], "Ward"

    async def last_names(query: str) -> set[str]:
        rows = (await zoho.call("GET", f"/crm/v8/Leads{query}")).json()["data"]
        return {row["Last_Name"] for row in rows}

    assert hank not in await last_names("?fields=Last_Name")
    assert await last_names("?fields=Last_Name&converted=true") == {hank}
    assert {hank, lee} <= await last_names("?fields=Last_Name&converted=both")
    assert (await zoho.call("GET", "/crm/v8/Leads/search?word=Scorpio")).status_code == 204
    assert await last_names("/search?word=Scorpio&converted=true") == {hank}
    assert (await zoho.call("GET", "/crm/v8/Leads/search?word=Scorpio&converted=both")).status_code == 400


@pytest.mark.parametrize(("known", "status"), [(True, 200), (False, 204)])
async def test_converted_leads_in_coql(known: bool, status: int) -> None:
    """COQL's page does not say whether it leaves them out: a capability decides; the field tells them apart."""
    query = "select Full_Name, Converted__s from Leads where Last_Name = 'Scorpio'"
    async with running(lookalikes=True, capabilities=Capabilities(converted_in_coql=known)) as zoho:
        answer = await zoho.call("POST", "/crm/v8/coql", json={"select_query": query})
        assert answer.status_code == status
        if known:
            assert answer.json()["data"][0]["Converted__s"] is True


async def found_by(zoho: Client, where: str) -> list[str] | str:
    """The names of the accounts for which this holds, or the code of the refusal."""
    query = COQL.replace("?", where)
    answer = await zoho.call("POST", "/crm/v8/coql", json={"select_query": query})
    if answer.status_code == 204:
        return []
    body = answer.json()
    return sorted(row["Account_Name"] for row in body["data"]) if "data" in body else str(body["code"])


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ("Account_Name like 'Acme%'", ["Acme", "Acme", "Acme Holding"]),
        ("Account_Name not like 'Acme%'", ["Globex", TRICKY, "Zylker"]),
        ("Account_Name not in ('Acme', 'Acme Holding', 'Zylker')", ["Globex", TRICKY]),
        ("Phone is null and Account_Name = 'Acme'", ["Acme", "Acme"]),
        ("Phone is not null", []),
        ("(Account_Name = 'Acme' and Phone is null) and Owner = '{dana}'", ["Acme", "Acme"]),
        ("(Account_Name = 'Zylker') or (Account_Name = 'Globex' and Phone is null)", ["Globex", "Zylker"]),
        ("Account_Name like '%Söhne (Berlin), Ltd'", [TRICKY]),
        ("Created_Time between '2026-01-01T00:00:00+01:00' and '2026-12-31T00:00:00+01:00'", EVERY),
        ("Created_Time not between '2026-01-01T00:00:00+01:00' and '2026-12-31T00:00:00+01:00'", []),
        ("Account_Name = 'Acme' and Phone is null and Owner = '{dana}'", "SYNTAX_ERROR"),
        ("Account_Name = 'O'Brien'", "SYNTAX_ERROR"),
        ("Account_Name not between 'a' and 'b'", "INVALID_QUERY"),
    ],
    ids=lambda value: str(value)[:80],
)
async def test_coql_conditions(zoho: Client, where: str, found: list[str] | str) -> None:
    """The page's operators; more than two conditions have to stand in pairs of brackets."""
    rows = await found_by(zoho, where.replace("{dana}", DANA))
    assert rows == (sorted(found) if isinstance(found, list) else found)


async def test_coql_has_two_joins_at_most(zoho: Client) -> None:
    """Fields of two linked modules go, of three they don't."""
    await zoho.made()
    columns = ["'What_Id->Leads.Last_Name'", "'What_Id->Accounts.Phone'", "'What_Id->Deals.Stage'"]
    for count, status in ((2, 200), (3, 400)):
        query = " ".join(("select", ", ".join(columns[:count]), "from Tasks where Subject is not null"))
        answer = await zoho.call("POST", "/crm/v8/coql", json={"select_query": query})
        assert answer.status_code == status


async def test_lists_by_ids(zoho: Client) -> None:
    """`ids` names the wanted records."""
    wanted = "5725767000000500001,5725767000000500003"
    rows = (await zoho.call("GET", f"/crm/v8/Accounts?fields=Account_Name&ids={wanted}")).json()["data"]
    assert {row["id"] for row in rows} == set(wanted.split(","))


async def test_organisation(zoho: Client) -> None:
    """GET /org tells edition, time zone and currency, with a scope of its own."""
    (org,) = (await zoho.call("GET", "/crm/v8/org")).json()["org"]
    assert (org["license_details"]["paid_type"], org["time_zone"], org["iso_code"]) == (
        "enterprise",
        "Europe/Berlin",
        "EUR",
    )
    await zoho.sign_in(["ZohoCRM.users.READ"])
    assert (await zoho.call("GET", "/crm/v8/org")).json()["code"] == "OAUTH_SCOPE_MISMATCH"
