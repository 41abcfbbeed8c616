"""Single CRM tasks in the sandbox: create, read, update, delete, and each refusal that Zoho documents."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from zoho_sandbox_client import Client, running

from bot.sandbox.zoho.seed import BOB, DANA, OLD

LEAD, CONTACT, ACCOUNT, DEAL = (
    "3660682000000516249",
    "3660682000000516033",
    "3652397000000624046",
    "5725767000000500031",
)
ALL = "fields=Subject,Due_Date,Status"


@pytest.fixture
async def zoho() -> AsyncIterator[Client]:
    async with running() as client:
        yield client


async def test_create_answers_with_the_id_alone(zoho: Client) -> None:
    """A create is HTTP 201, and its item has id, times and people, never the record."""
    answer = await zoho.create({"Subject": "Call Jane", "Due_Date": "2026-03-14"})
    (item,) = answer.json()["data"]
    dana = {"id": DANA, "name": "Dana Fox"}
    assert answer.status_code == 201
    assert (item["code"], item["message"], item["status"]) == ("SUCCESS", "record added", "success")
    assert item["details"].pop("id").isdigit()
    assert item["details"] == {
        "Created_Time": "2026-03-10T12:00:00+01:00",
        "Modified_Time": "2026-03-10T12:00:00+01:00",
        "Created_By": dana,
        "Modified_By": dana,
        "$approval_state": "approved",
    }


async def test_ids_are_above_two_to_the_53(zoho: Client) -> None:
    """A client that reads ids as floats is found out."""
    assert int(await zoho.made()) > 2**53


async def test_v2_has_no_approval_state(zoho: Client) -> None:
    """Recorded v2 answers lack `$approval_state`."""
    (item,) = (await zoho.create({"Subject": "x"}, version="v2")).json()["data"]
    assert "$approval_state" not in item["details"]


async def test_defaults_of_a_task(zoho: Client) -> None:
    """Left out: Not Started, Normal, owned by the token's user, nulls for what is not set."""
    task = await zoho.read(await zoho.made())
    assert (task["Status"], task["Priority"], task["Owner"]["id"]) == ("Not Started", "Normal", DANA)
    assert task["Owner"] == {"id": DANA, "name": "Dana Fox", "email": "dana@acme.example"}
    assert [task[name] for name in ("Due_Date", "Who_Id", "What_Id", "$se_module", "Closed_Time")] == [None] * 5


@pytest.mark.parametrize(
    "record",
    [
        {"What_Id": {"name": "Christopher Maclead", "id": LEAD}, "$se_module": "Leads"},
        {"Who_Id": {"name": "Kris Marrier", "id": CONTACT}, "$se_module": "Contacts"},
        {"Who_Id": {"id": CONTACT}, "What_Id": {"name": "Zylker", "id": ACCOUNT}, "$se_module": "Accounts"},
        {"What_Id": {"id": ACCOUNT}, "$se_module": "Accounts"},
        {"Who_Id": {"id": CONTACT}, "What_Id": {"id": DEAL}, "$se_module": "Deals"},
    ],
    ids=["Leads", "Contacts", "Accounts and contact", "Accounts", "Deals and contact"],
)
async def test_samples_of_kaizen_36(zoho: Client, record: dict[str, Any]) -> None:
    """The samples of Kaizen #36 are accepted (its typos mended), and read back linked by id and name."""
    sample = {"Subject": "Team_Meeting", "Status": "In Progress", "Due_Date": "2020-05-30", "Priority": "High"}
    task = await zoho.read(await zoho.made(**sample, **record))
    assert task["$se_module"] == record["$se_module"]
    for name in ("Who_Id", "What_Id"):
        assert (task[name] or {}).get("id") == record.get(name, {}).get("id")
    assert {key: task[key] for key in sample} == sample


@pytest.mark.parametrize(
    ("fields", "code", "field"),
    [
        ({"Subject": None}, "MANDATORY_NOT_FOUND", "Subject"),
        ({"Subject": "  "}, "MANDATORY_NOT_FOUND", "Subject"),
        ({"Subject": "x" * 256}, "INVALID_DATA", "Subject"),
        ({"Subject": 7}, "INVALID_DATA", "Subject"),
        ({"Due_Date": "14/03/2026"}, "INVALID_DATA", "Due_Date"),
        ({"Due_Date": "2026-02-30"}, "INVALID_DATA", "Due_Date"),
        ({"Due_Date": "2026-03-14T09:00:00+01:00"}, "INVALID_DATA", "Due_Date"),
        ({"Description": "x" * 32001}, "INVALID_DATA", "Description"),
        ({"Priority": 1}, "INVALID_DATA", "Priority"),
        ({"Send_Notification_Email": "true"}, "INVALID_DATA", "Send_Notification_Email"),
        ({"Owner": {"id": "1"}}, "INVALID_DATA", "Owner"),
        ({"Owner": {"id": OLD}}, "INVALID_DATA", "Owner"),
        ({"Owner": BOB}, "INVALID_DATA", "Owner"),
        ({"Tag": ["slack"]}, "INVALID_DATA", "Tag"),
        ({"Who_Id": {"id": CONTACT}}, "MANDATORY_NOT_FOUND", "$se_module"),
        ({"What_Id": {"id": LEAD}}, "MANDATORY_NOT_FOUND", "$se_module"),
        ({"$se_module": "Contacts"}, "MANDATORY_NOT_FOUND", "Who_Id"),
        ({"$se_module": "contacts", "Who_Id": {"id": CONTACT}}, "INVALID_DATA", "$se_module"),
        ({"$se_module": "Leads", "Who_Id": {"id": CONTACT}, "What_Id": {"id": LEAD}}, "INVALID_DATA", "Who_Id"),
        ({"$se_module": "Leads", "What_Id": {"id": ACCOUNT}}, "INVALID_DATA", "What_Id"),
        ({"$se_module": "Contacts", "Who_Id": {"id": LEAD}}, "INVALID_DATA", "Who_Id"),
        ({"$se_module": "Contacts", "Who_Id": {"id": CONTACT}, "What_Id": {"id": DEAL}}, "INVALID_DATA", "What_Id"),
        ({"$se_module": "Deals", "Who_Id": {"id": CONTACT}}, "MANDATORY_NOT_FOUND", "What_Id"),
        ({"$se_module": "Contacts", "Who_Id": CONTACT}, "INVALID_DATA", "Who_Id"),
        ({"$se_module": "Contacts", "Who_Id": {"id": int(CONTACT)}}, "INVALID_DATA", "Who_Id"),
    ],
    ids=lambda value: str(value)[:60],
)
async def test_refused_values(zoho: Client, fields: dict[str, Any], code: str, field: str) -> None:
    """A wrong value is named by its field's API name and json_path, and nothing is stored."""
    answer = await zoho.create({"Subject": "x", **fields})
    (item,) = answer.json()["data"]
    assert (answer.status_code, item["code"], item["status"]) == (400, code, "error")
    assert (item["details"]["api_name"], item["details"]["json_path"]) == (field, f"$.data[0].{field}")
    assert zoho.sandbox.crm_tasks() == []


async def test_missing_subject_as_documented(zoho: Client) -> None:
    """The body of MANDATORY_NOT_FOUND for a missing Subject."""
    (item,) = (await zoho.create({"Due_Date": "2026-03-14"})).json()["data"]
    assert item == {
        "code": "MANDATORY_NOT_FOUND",
        "details": {"api_name": "Subject", "json_path": "$.data[0].Subject"},
        "message": "required field not found",
        "status": "error",
    }


async def test_pick_lists_are_stored_whatever_they_are(zoho: Client) -> None:
    """A priority that the list lacks is stored with SUCCESS, and litters the list."""
    task_id = await zoho.made(Priority="Medium")
    fields = (await zoho.call("GET", "/crm/v8/settings/fields?module=Tasks")).json()["fields"]
    (priority,) = (field for field in fields if field["api_name"] == "Priority")
    assert (await zoho.read(task_id))["Priority"] == "Medium"
    assert [value["actual_value"] for value in priority["pick_list_values"]] == [
        *("High", "Highest", "Low", "Lowest", "Normal"),
        "Medium",
    ]


async def test_unknown_keys_are_ignored(zoho: Client) -> None:
    """Keys are case-sensitive; those that no field has are ignored without a word."""
    task = await zoho.read(await zoho.made(What_id={"id": LEAD}, Closed_Time="2026-01-01"))
    assert "What_id" not in task
    assert (task["What_Id"], task["Closed_Time"]) == (None, None)


async def test_mixed_batch_is_207_and_lines_up(zoho: Client) -> None:
    """Of several records each is judged for itself, in order; v2 answers a mixed batch with 202."""
    rows = [{"Subject": "a"}, {"Due_Date": "soon", "Subject": "b"}, {"Subject": "c"}]
    answer, old = await zoho.create(*rows), await zoho.create(*rows, version="v2")
    assert (answer.status_code, old.status_code) == (207, 202)
    assert [item["code"] for item in answer.json()["data"]] == ["SUCCESS", "INVALID_DATA", "SUCCESS"]
    assert answer.json()["data"][1]["details"]["json_path"] == "$.data[1].Due_Date"


async def test_wholly_failed_batch_on_v2_is_202(zoho: Client) -> None:
    """In v2 days a batch that failed wholly came back with 202."""
    assert (await zoho.create({"Due_Date": "soon"}, version="v2")).status_code == 202


@pytest.mark.parametrize(
    ("options", "status", "code"),
    [
        ({"content": b"{", "headers": {"Content-Type": "application/json"}}, 400, "INVALID_DATA"),
        ({"json": []}, 400, "INVALID_DATA"),
        ({"json": {}}, 400, "MANDATORY_NOT_FOUND"),
        ({"json": {"data": {"Subject": "x"}}}, 400, "INVALID_DATA"),
        ({"json": {"data": []}}, 400, "INVALID_DATA"),
        ({"json": {"data": [{"Subject": "x"}] * 101}}, 400, "INVALID_DATA"),
        ({"data": {"data": "x"}}, 415, "UNSUPPORTED_MEDIA_TYPE"),
        ({"json": {"data": [{"Subject": "x"}], "trigger": ["webhook"]}}, 400, "INVALID_DATA"),
    ],
    ids=["broken JSON", "an array", "no data", "data an object", "empty data", "101 records", "a form", "bad trigger"],
)
async def test_refused_bodies(zoho: Client, options: dict[str, Any], status: int, code: str) -> None:
    """What is no batch is refused as a whole: an error without `data`."""
    answer = await zoho.call("POST", "/crm/v8/Tasks", **options)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert "data" not in answer.json()


async def test_hundred_records_are_taken(zoho: Client) -> None:
    """One call takes a hundred records."""
    answer = await zoho.create(*({"Subject": str(n)} for n in range(100)), trigger=[])
    assert (answer.status_code, len(answer.json()["data"])) == (201, 100)


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/crm/v8/Taks", 404, "INVALID_URL_PATTERN"),
        ("GET", "/crm/v9/Tasks", 404, "INVALID_URL_PATTERN"),
        ("GET", "/crm/v8/Activities", 404, "INVALID_URL_PATTERN"),
        ("PATCH", "/crm/v8/Tasks", 400, "INVALID_REQUEST_METHOD"),
        ("GET", "/crm/v8/Tasks/123", 400, "INVALID_DATA"),
        ("PUT", "/crm/v8/users", 400, "INVALID_REQUEST_METHOD"),
    ],
)
async def test_wrong_paths(zoho: Client, method: str, path: str, status: int, code: str) -> None:
    """Unknown paths, methods and ids have their own codes."""
    answer = await zoho.call(method, path)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def test_update_changes_only_what_is_sent(zoho: Client) -> None:
    """PUT changes the sent fields; null clears one."""
    task_id = await zoho.made(Due_Date="2026-03-14", Description="Asked in #sales")
    answer = await zoho.call("PUT", f"/crm/v8/Tasks/{task_id}", json={"data": [{"Due_Date": None, "Priority": "Low"}]})
    task = await zoho.read(task_id)
    assert (answer.status_code, answer.json()["data"][0]["message"]) == (200, "record updated")
    assert (task["Subject"], task["Due_Date"], task["Priority"]) == ("Call", None, "Low")
    assert task["Description"] == "Asked in #sales"


async def test_completing_sets_the_closed_time(zoho: Client) -> None:
    """Completed sets Closed_Time, and reopening clears it."""
    task_id = await zoho.made()
    zoho.clock.move(minutes=30)
    await zoho.call("PUT", "/crm/v8/Tasks", json={"data": [{"id": task_id, "Status": "Completed"}]})
    assert (await zoho.read(task_id))["Closed_Time"] == "2026-03-10T12:30:00+01:00"
    await zoho.call("PUT", "/crm/v8/Tasks", json={"data": [{"id": task_id, "Status": "Not Started"}]})
    assert (await zoho.read(task_id))["Closed_Time"] is None


async def test_link_is_cleared_by_null(zoho: Client) -> None:
    """With the last link its module goes too."""
    task_id = await zoho.made(Who_Id={"id": CONTACT}, **{"$se_module": "Contacts"})
    await zoho.call("PUT", f"/crm/v8/Tasks/{task_id}", json={"data": [{"Who_Id": None}]})
    task = await zoho.read(task_id)
    assert (task["Who_Id"], task["$se_module"]) == (None, None)


async def test_if_unmodified_since(zoho: Client) -> None:
    """A record that was changed after If-Unmodified-Since is 412 ALREADY_MODIFIED, and stays as it is."""
    task_id = await zoho.made()
    seen = (await zoho.read(task_id))["Modified_Time"]
    zoho.clock.move(minutes=1)
    change = {"json": {"data": [{"Status": "Completed"}]}, "headers": {"If-Unmodified-Since": seen}}
    assert (await zoho.call("PUT", f"/crm/v8/Tasks/{task_id}", **change)).status_code == 200
    zoho.clock.move(minutes=1)
    change = {"json": {"data": [{"Status": "Deferred"}]}, "headers": {"If-Unmodified-Since": seen}}
    stale = await zoho.call("PUT", f"/crm/v8/Tasks/{task_id}", **change)
    assert (stale.status_code, stale.json()["data"][0]["code"]) == (412, "ALREADY_MODIFIED")
    assert (await zoho.read(task_id))["Status"] == "Completed"


async def test_updating_what_is_not_there(zoho: Client) -> None:
    """An unknown id is INVALID_DATA with the id, a missing one MANDATORY_NOT_FOUND."""
    rows = [{"id": "123", "Subject": "x"}, {"Subject": "x"}]
    items = (await zoho.call("PUT", "/crm/v8/Tasks", json={"data": rows})).json()["data"]
    assert items[0]["details"] == {"id": "123"}
    assert [item["code"] for item in items] == ["INVALID_DATA", "MANDATORY_NOT_FOUND"]


async def test_delete_once(zoho: Client) -> None:
    """A deleted task is gone for GET; deleting it again is 400 "record not deleted"."""
    task_id = await zoho.made()
    first = await zoho.call("DELETE", f"/crm/v8/Tasks/{task_id}")
    again = await zoho.call("DELETE", f"/crm/v8/Tasks/{task_id}")
    success = {"code": "SUCCESS", "details": {"id": task_id}, "message": "record deleted", "status": "success"}
    assert (first.status_code, first.json()) == (200, {"data": [success]})
    assert (again.status_code, again.json()["data"][0]["message"]) == (400, "record not deleted")
    assert (await zoho.call("GET", f"/crm/v8/Tasks/{task_id}")).json()["code"] == "INVALID_DATA"


async def test_delete_many(zoho: Client) -> None:
    """?ids= deletes several; some gone already make it 207; none is REQUIRED_PARAM_MISSING."""
    one, two = await zoho.made(), await zoho.made()
    answer = await zoho.call("DELETE", f"/crm/v8/Tasks?ids={one},999,{two}")
    assert (answer.status_code, [item["status"] for item in answer.json()["data"]]) == (
        207,
        ["success", "error", "success"],
    )
    assert (await zoho.call("DELETE", "/crm/v8/Tasks")).json()["code"] == "REQUIRED_PARAM_MISSING"


async def test_recycle_bin(zoho: Client) -> None:
    """Deleted tasks lie 60 days in the recycle bin, are listed, and can be restored until then."""
    kept, lost = await zoho.made(), await zoho.made()
    await zoho.call("DELETE", f"/crm/v8/Tasks?ids={kept},{lost}")
    listed = (await zoho.call("GET", "/crm/v8/Tasks/deleted?type=recycle")).json()["data"]
    restore = "/crm/v8/settings/recycle_bin/{}/actions/restore"
    assert {row["id"] for row in listed} == {kept, lost}
    assert (await zoho.call("POST", restore.format(kept))).status_code == 200
    assert (await zoho.read(kept))["Subject"] == "Call"
    zoho.clock.move(days=61)
    await zoho.sign_in()
    assert (await zoho.call("POST", restore.format(lost))).status_code == 400
    assert (await zoho.call("GET", "/crm/v8/Tasks/deleted?type=permanent")).json()["data"][0]["id"] == lost


async def test_unique_field_gives_the_existing_id() -> None:
    """A custom unique field makes the second task DUPLICATE_DATA with the first one's id; a deleted one is no rival."""
    async with running(unique_field="Slack_Key") as zoho:
        first = await zoho.made(Slack_Key="k1")
        await zoho.made(Slack_Key="k2")
        item = await zoho.one(Slack_Key="k1")
        assert (item["code"], item["message"]) == ("DUPLICATE_DATA", "duplicate data")
        assert (item["details"]["api_name"], item["details"]["id"]) == ("Slack_Key", first)
        await zoho.call("DELETE", f"/crm/v8/Tasks/{first}")
        assert await zoho.made(Slack_Key="k1") != first


async def test_without_the_unique_field_its_key_is_ignored(zoho: Client) -> None:
    """An organisation that has not made the field ignores it: two tasks."""
    assert await zoho.made(Slack_Key="k1") != await zoho.made(Slack_Key="k1")
