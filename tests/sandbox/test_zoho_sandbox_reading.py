"""Reading CRM in the sandbox: lists and their paging, users, COQL, search, metadata, and what hangs on a task."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from zoho_sandbox_client import Client, running

from bot.sandbox.zoho.seed import BOB, DANA

ACME, LEAD = "5725767000000500001", "5725767000000500021"


@pytest.fixture
async def zoho() -> AsyncIterator[Client]:
    async with running() as client:
        yield client


async def coql(zoho: Client, query: str) -> list[dict[str, Any]]:
    """The rows of a query; [] for 204."""
    answer = await zoho.call("POST", "/crm/v8/coql", json={"select_query": query})
    return [] if answer.status_code == 204 else answer.json()["data"]


async def test_empty_list_is_204(zoho: Client) -> None:
    """No task at all is 204 with an empty body."""
    answer = await zoho.call("GET", "/crm/v8/Tasks?fields=Subject")
    assert (answer.status_code, answer.content) == (204, b"")


async def test_v2_has_pages_alone(zoho: Client) -> None:
    """v8 gives tokens for further pages, v2 does not know them."""
    for _ in range(3):
        await zoho.made()
    new = (await zoho.call("GET", "/crm/v8/Tasks?fields=Subject&per_page=2")).json()["info"]
    old = (await zoho.call("GET", "/crm/v2/Tasks?per_page=2")).json()["info"]
    assert (new["more_records"], len(new["next_page_token"])) == (True, 64)
    assert (old["more_records"], "next_page_token" in old) == (True, False)
    answer = await zoho.call("GET", f"/crm/v2/Tasks?per_page=2&page=2&page_token={new['next_page_token']}")
    assert answer.json()["info"]["page"] == 2


async def test_fields_are_mandatory_but_on_v2(zoho: Client) -> None:
    """v8 asks for `fields`, v2 does not; a single task needs none."""
    await zoho.made()
    refused = await zoho.call("GET", "/crm/v8/Tasks")
    old = (await zoho.call("GET", "/crm/v2/Tasks")).json()["data"][0]
    assert (refused.status_code, refused.json()["code"]) == (400, "REQUIRED_PARAM_MISSING")
    assert old["Priority"] == "Normal"


async def test_info_of_a_list(zoho: Client) -> None:
    """The list has the asked fields and id, newest id first, and nulls in its info."""
    first, second = await zoho.made(), await zoho.made(Subject="Later")
    body = (await zoho.call("GET", "/crm/v8/Tasks?fields=Subject")).json()
    assert body["data"] == [{"Subject": "Later", "id": second}, {"Subject": "Call", "id": first}]
    assert body["info"] == {
        "per_page": 200,
        "count": 2,
        "page": 1,
        "sort_by": "id",
        "sort_order": "desc",
        "more_records": False,
        "next_page_token": None,
        "previous_page_token": None,
        "page_token_expiry": None,
    }


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("sort_by=Due_Date", "INVALID_DATA"),
        ("sort_order=up", "INVALID_DATA"),
        ("per_page=201", "INVALID_DATA"),
        ("page=0", "INVALID_DATA"),
        ("page=11&per_page=200", "DISCRETE_PAGINATION_LIMIT_EXCEEDED"),
        ("page_token=nonsense", "INVALID_DATA"),
    ],
)
async def test_refused_list_parameters(zoho: Client, query: str, code: str) -> None:
    """Only id and the two times sort; pages end at 2,000 records."""
    answer = await zoho.call("GET", f"/crm/v8/Tasks?fields=Subject&{query}")
    assert (answer.status_code, answer.json()["code"]) == (400, code)


async def test_page_token_goes_on_and_is_bound(zoho: Client) -> None:
    """A page token gives the next page of the same query for 24 hours, and nothing else."""
    made = [await zoho.made() for _ in range(3)]
    path = "/crm/v8/Tasks?fields=Subject&per_page=2&sort_order=asc"
    info = (await zoho.call("GET", path)).json()["info"]
    following = f"{path}&page_token={info['next_page_token']}"
    assert info["more_records"] is True
    assert [row["id"] for row in (await zoho.call("GET", following)).json()["data"]] == made[2:]
    other = await zoho.call("GET", following.replace("asc", "desc"))
    assert other.json()["code"] == "TOKEN_BOUND_DATA_MISMATCH"
    zoho.clock.move(hours=24)
    await zoho.sign_in()
    assert (await zoho.call("GET", following)).json()["code"] == "EXPIRED_VALUE"


async def test_if_modified_since(zoho: Client) -> None:
    """Only what was changed since is listed; nothing is 304."""
    await zoho.made()
    zoho.clock.move(minutes=1)
    since = {"If-Modified-Since": zoho.clock.now().isoformat()}
    path = "/crm/v8/Tasks?fields=Subject"
    assert (await zoho.call("GET", path, headers=since)).status_code == 304
    zoho.clock.move(minutes=1)
    changed = await zoho.made()
    assert [row["id"] for row in (await zoho.call("GET", path, headers=since)).json()["data"]] == [changed]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("type=CurrentUser", ["Dana Fox"]),
        ("type=AdminUsers", ["Dana Fox"]),
        ("type=ActiveUsers", ["Dana Fox", "Maria Lopez", "Bob Stone"]),
        ("type=DeactiveUsers", ["Olga Past"]),
        ("type=ActiveUsers&page=2&per_page=2", ["Bob Stone"]),
        (f"ids={BOB}", ["Bob Stone"]),
    ],
)
async def test_users(zoho: Client, query: str, names: list[str]) -> None:
    """Users by type, page and id."""
    assert [user["full_name"] for user in (await zoho.call("GET", f"/crm/v8/users?{query}")).json()["users"]] == names


async def test_user_carries_zuid_and_zone(zoho: Client) -> None:
    """The zuid is a string here, and the same number in Mail."""
    (user,) = (await zoho.call("GET", "/crm/v8/users?type=CurrentUser")).json()["users"]
    (account,) = (await zoho.call("GET", "/api/accounts")).json()["data"]
    assert (user["id"], user["email"], user["time_zone"]) == (DANA, "dana@acme.example", "Europe/Berlin")
    assert (user["zuid"], account["zuid"]) == ("924000001", 924000001)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (
            (
                "select id, Full_Name, Email, Account_Name.Account_Name from Contacts "
                "where Full_Name like '%Jane Doe%' and Account_Name.Account_Name like '%Acme%' limit 10"
            ),
            [
                {
                    "id": "5725767000000500011",
                    "Full_Name": "Jane Doe",
                    "Email": "jane@acme-corp.example",
                    "Account_Name.Account_Name": "Acme",
                }
            ],
        ),
        (
            "select id, Full_Name, Email, Company from Leads where Full_Name like '%ward%' and Company like '%Acme%'",
            [{"id": LEAD, "Full_Name": "Lee Ward", "Email": "lee@acme-corp.example", "Company": "Acme"}],
        ),
        (
            "select id, Account_Name from Accounts where Account_Name like '%Acme%' limit 10",
            [{"id": ACME, "Account_Name": "Acme"}],
        ),
        (
            (
                "select id, Deal_Name, Account_Name.Account_Name, Contact_Name from Deals "
                "where Account_Name.Account_Name like '%Acme%' limit 10"
            ),
            [
                {
                    "id": "5725767000000500031",
                    "Deal_Name": "Acme Renewal",
                    "Account_Name.Account_Name": "Acme",
                    "Contact_Name": {"id": "5725767000000500011"},
                }
            ],
        ),
        ("select id from Contacts where Full_Name like 'ane%'", []),
    ],
    ids=["contact at account", "lead at company", "account", "deal", "none"],
)
async def test_queries_that_find_records(zoho: Client, query: str, found: list[dict[str, Any]]) -> None:
    """The look-ups for "Jane Doe at Acme"; lookups come back as an id only."""
    assert await coql(zoho, query) == found


async def test_queries_over_tasks(zoho: Client) -> None:
    """Mine and open, in order of the due date; what changed lately; through an arrow; pages."""
    late = await zoho.made(Due_Date="2026-05-01")
    soon = await zoho.made(Due_Date="2026-04-01", What_Id={"id": LEAD}, **{"$se_module": "Leads"})
    await zoho.made(Status="Completed")
    await zoho.made(Owner={"id": BOB})
    mine = "select id,Subject,Due_Date,Status,Priority from Tasks where Owner = '{}' and Status != 'Completed'"
    mine = mine.format(DANA) + " order by Due_Date asc limit {}"
    assert [row["id"] for row in await coql(zoho, mine.format("20"))] == [soon, late]
    assert [row["id"] for row in await coql(zoho, mine.format("1, 5"))] == [late]
    arrow = "select 'What_Id->Leads.Last_Name' from Tasks where 'What_Id->Leads.Last_Name' = 'Ward'"
    assert await coql(zoho, arrow) == [{"What_Id->Leads.Last_Name": "Ward", "id": soon}]
    zoho.clock.move(minutes=1)
    newest = await zoho.made()
    since = "select id from Tasks where Modified_Time > '2026-03-10T12:00:30+01:00'"
    assert await coql(zoho, since) == [{"id": newest}]
    either = "select id from Tasks where (id in ('{}', '{}') or Status = 'Completed') and Due_Date < '2026-04-30'"
    assert await coql(zoho, either.format(late, soon)) == [{"id": soon}]


async def test_query_by_the_unique_field() -> None:
    """COQL finds a new task by its marker at once."""
    async with running(unique_field="Slack_Key") as zoho:
        task_id = await zoho.made(Slack_Key="k1")
        assert await coql(zoho, "select id from Tasks where Slack_Key = 'k1' limit 1") == [{"id": task_id}]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("select id from Tasks", "SYNTAX_ERROR"),
        ("select * from Tasks where id = '1'", "SYNTAX_ERROR"),
        ("select id from Tasks where Subject = 'O''Neil'", "SYNTAX_ERROR"),
        (r"select id from Tasks where Subject = 'O\'Neil'", "SYNTAX_ERROR"),
        ("select id from Tasks where Subject = Doe", "SYNTAX_ERROR"),
        ("select id from Tasks where Subject is 'x'", "SYNTAX_ERROR"),
        ("select id from Tasks where Subject not = 'x'", "SYNTAX_ERROR"),
        ("select id from Tasks where Subject = 'a' and Subject = 'b' and Subject = 'c'", "SYNTAX_ERROR"),
        ("select id from Tasks where Subject = 'a' and Subject = 'b' or Subject = 'c'", "SYNTAX_ERROR"),
        ("update Tasks set Subject = 'x' where id = '1'", "SYNTAX_ERROR"),
        ("select id from Tasks where Subject > 'x'", "INVALID_QUERY"),
        ("select id from Tasks where Owner like '%x%'", "INVALID_QUERY"),
        (
            "select Account_Name.Phone, Contact_Name.Email, Owner.email from Deals where Deal_Name is not null",
            "INVALID_QUERY",
        ),
        ("select id from Tasks where id = '1' limit 1 2", "SYNTAX_ERROR"),
        ("select id from Tasks where (id = '1'", "SYNTAX_ERROR"),
        ("delete from Tasks where id = '1'", "SYNTAX_ERROR"),
        ("select Nothing from Tasks where id = '1'", "INVALID_QUERY"),
        ("select id from Tasks where Nothing = '1'", "INVALID_QUERY"),
        ("select id from Nothings where id = '1'", "INVALID_QUERY"),
        ("select id from Tasks where id = '1' limit 201", "LIMIT_EXCEEDED"),
        ("select id from Tasks where id = '1' limit 9900,200", "LIMIT_EXCEEDED"),
        ("select id from Tasks where id in (1" + ",1" * 50 + ")", "LIMIT_EXCEEDED"),
    ],
    ids=lambda value: value[:70],
)
async def test_refused_queries(zoho: Client, query: str, code: str) -> None:
    """`where` is mandatory, quotes in texts are not clearly documented, columns have to exist, limits hold."""
    answer = await zoho.call("POST", "/crm/v8/coql", json={"select_query": query})
    assert (answer.status_code, answer.json()["code"]) == (400, code)


async def test_coql_needs_the_module_as_well(zoho: Client) -> None:
    """COQL asks for its own scope and for reading the module."""
    await zoho.sign_in(["ZohoCRM.coql.READ", "ZohoCRM.modules.leads.READ"])
    assert len(await coql(zoho, "select id from Leads where Company = 'Acme'")) == 1
    refused = await zoho.call("POST", "/crm/v8/coql", json={"select_query": "select id from Tasks where id = '1'"})
    assert (refused.status_code, refused.json()["code"]) == (401, "OAUTH_SCOPE_MISMATCH")


@pytest.mark.parametrize(
    ("query", "emails"),
    [
        ({"criteria": "(Last_Name:equals:Doe)"}, ["jane@acme-corp.example", "jane@globex.example"]),
        ({"criteria": "(Last_Name:equals:co)"}, ["hank@globex.example"]),
        ({"criteria": "((Last_Name:equals:Doe)and(Email:starts_with:jane@g))"}, ["jane@globex.example"]),
        ({"criteria": "(Last_Name:in:Marrier,Scorpio)"}, ["kris@zylker.example", "hank@globex.example"]),
        ({"criteria": rf"(Account_Name:equals:{ACME})", "email": "hank@globex.example"}, ["jane@acme-corp.example"]),
        ({"email": "hank@globex.example", "word": "Jane"}, ["hank@globex.example"]),
        ({"word": "jan"}, ["jane@acme-corp.example", "jane@globex.example"]),
    ],
    ids=str,
)
async def test_search(zoho: Client, query: dict[str, str], emails: list[str]) -> None:
    """The first selector counts, and `equals` acts as "contains"."""
    body = (await zoho.call("GET", "/crm/v8/Contacts/search", params={**query, "fields": "Email"})).json()
    assert [row["Email"] for row in body["data"]] == emails


async def test_search_without_a_match_is_204(zoho: Client) -> None:
    """No match is 204; escaped parentheses are part of the value."""
    criteria = {"criteria": r"(Last_Name:equals:Doe \(jr\)\, \\x)"}
    assert (await zoho.call("GET", "/crm/v8/Contacts/search", params=criteria)).status_code == 204


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ({}, "EXPECTED_PARAM_MISSING"),
        ({"word": "x"}, "INVALID_DATA"),
        ({"word": "x(y)"}, "INVALID_DATA"),
        ({"criteria": "Last_Name:equals:Doe"}, "INVALID_QUERY"),
        ({"criteria": "(Last_Name:equals:Doe(jr))"}, "INVALID_QUERY"),
        ({"criteria": "(Nothing:equals:Doe)"}, "INVALID_QUERY"),
        ({"criteria": "(Last_Name:greater_than:Doe)"}, "INVALID_QUERY"),
        ({"criteria": "(Last_Name:contains:Doe)"}, "INVALID_QUERY"),
        ({"criteria": "(" + "and".join(["(Last_Name:equals:Doe)"] * 16) + ")"}, "INVALID_QUERY"),
    ],
    ids=lambda value: str(value)[:60],
)
async def test_refused_searches(zoho: Client, query: dict[str, str], code: str) -> None:
    """What search cannot read is refused with its code."""
    answer = await zoho.call("GET", "/crm/v8/Contacts/search", params=query)
    assert (answer.status_code, answer.json()["code"]) == (400, code)


async def test_search_needs_two_scopes(zoho: Client) -> None:
    """Reading the module is not enough."""
    await zoho.sign_in(["ZohoCRM.modules.contacts.READ"])
    assert (await zoho.call("GET", "/crm/v8/Contacts/search?word=jane")).json()["code"] == "OAUTH_SCOPE_MISMATCH"


async def test_search_lags() -> None:
    """Search finds a new task only after the lag, COQL at once."""
    async with running(search_lag=timedelta(seconds=30)) as zoho:
        await zoho.made(Subject="Fresh paint")
        assert (await zoho.call("GET", "/crm/v8/Tasks/search?word=paint")).status_code == 204
        assert len(await coql(zoho, "select id from Tasks where Subject like '%paint%'")) == 1
        zoho.clock.move(seconds=30)
        assert (await zoho.call("GET", "/crm/v8/Tasks/search?word=paint")).status_code == 200


async def test_field_metadata(zoho: Client) -> None:
    """Pick lists and the two odd types are in the metadata; unknown modules are not."""
    fields = (await zoho.call("GET", "/crm/v8/settings/fields?module=Tasks")).json()["fields"]
    kinds = {field["api_name"]: field["data_type"] for field in fields}
    assert (kinds["Remind_At"], kinds["Recurring_Activity"], kinds["Status"]) == ("ALARM", "RRULE", "picklist")
    assert (await zoho.call("GET", "/crm/v8/settings/fields")).json()["code"] == "REQUIRED_PARAM_MISSING"
    assert (await zoho.call("GET", "/crm/v8/settings/fields?module=Nope")).json()["code"] == "INVALID_MODULE"


async def test_unique_field_is_in_the_metadata() -> None:
    """`doctor` can see that the marker field is unique."""
    async with running(unique_field="Slack_Key") as zoho:
        fields = (await zoho.call("GET", "/crm/v8/settings/fields?module=Tasks")).json()["fields"]
        assert [field["api_name"] for field in fields if field["unique"]] == ["Slack_Key"]


async def test_tasks_of_a_lead(zoho: Client) -> None:
    """A record's tasks."""
    task_id = await zoho.made(What_Id={"id": LEAD}, **{"$se_module": "Leads"})
    await zoho.made()
    rows = (await zoho.call("GET", f"/crm/v8/Leads/{LEAD}/Tasks?fields=Subject")).json()["data"]
    assert [row["id"] for row in rows] == [task_id]


async def test_tags(zoho: Client) -> None:
    """Tags come with ids, are added to what is there, or replace it."""
    task_id = await zoho.made(Tag=[{"name": "slack"}])
    body = {"tags": [{"name": "urgent"}], "ids": [task_id], "over_write": False}
    await zoho.call("POST", "/crm/v8/Tasks/actions/add_tags", json=body)
    assert [tag["name"] for tag in (await zoho.read(task_id))["Tag"]] == ["slack", "urgent"]
    await zoho.call("POST", "/crm/v8/Tasks/actions/add_tags", json={**body, "over_write": True})
    assert [tag["name"] for tag in (await zoho.read(task_id))["Tag"]] == ["urgent"]


async def test_change_owner(zoho: Client) -> None:
    """A task's owner changes by its action, to an active user only."""
    task_id = await zoho.made()
    path = f"/crm/v8/Tasks/{task_id}/actions/change_owner"
    assert (await zoho.call("POST", path, json={"owner": {"id": BOB}, "notify": True})).status_code == 200
    assert (await zoho.read(task_id))["Owner"]["name"] == "Bob Stone"
    assert (await zoho.call("POST", path, json={"owner": {"id": "1"}})).json()["code"] == "INVALID_DATA"


async def test_notes(zoho: Client) -> None:
    """v8 notes have an object for a parent, v2's an id and `se_module`."""
    task_id = await zoho.made()
    new = {"Note_Content": "hello", "Parent_Id": {"module": {"api_name": "Tasks"}, "id": task_id}}
    old = {"Note_Content": "hello", "Parent_Id": task_id, "se_module": "Tasks"}
    codes = {
        (version, name): (await zoho.call("POST", f"/crm/{version}/Notes", json={"data": [note]})).json()["data"][0][
            "code"
        ]
        for version in ("v8", "v2")
        for name, note in (("new", new), ("old", old))
    }
    assert codes == {
        ("v8", "new"): "SUCCESS",
        ("v8", "old"): "INVALID_DATA",
        ("v2", "new"): "INVALID_DATA",
        ("v2", "old"): "SUCCESS",
    }
    await zoho.call("POST", f"/crm/v8/Tasks/{task_id}/Notes", json={"data": [{"Note_Content": "third"}]})
    rows = (await zoho.call("GET", f"/crm/v8/Tasks/{task_id}/Notes?fields=Note_Content")).json()["data"]
    assert [row["Note_Content"] for row in rows] == ["third", "hello", "hello"]


async def test_attachments(zoho: Client) -> None:
    """A file goes up as the multipart field `file`, and is listed."""
    task_id = await zoho.made()
    path = f"/crm/v8/Tasks/{task_id}/Attachments"
    answer = await zoho.call("POST", path, files={"file": ("plan.txt", b"a plan")})
    assert answer.json()["data"][0]["message"] == "attachment uploaded successfully"
    assert (await zoho.call("POST", path, files={"attach": ("plan.txt", b"a plan")})).status_code == 400
    rows = (await zoho.call("GET", f"{path}?fields=File_Name")).json()["data"]
    assert [row["File_Name"] for row in rows] == ["plan.txt"]
