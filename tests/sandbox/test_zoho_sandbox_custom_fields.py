"""Custom fields on CRM tasks in the sandbox: their types, the layout's mandatory ones, metadata, X-EXTERNAL."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from zoho_sandbox_client import Client, running

from bot.sandbox.zoho import Capabilities, CustomField, ZohoSandbox
from bot.sandbox.zoho.seed import BOB, DANA, OLD

FIELDS = (
    CustomField(api_name="Region", data_type="picklist", values=("North", "South")),
    CustomField(api_name="Topics", data_type="multiselectpicklist", values=("A", "B")),
    CustomField(api_name="Effort", data_type="integer"),
    CustomField(api_name="Budget", data_type="currency"),
    CustomField(api_name="Billable", data_type="boolean"),
    CustomField(api_name="Visit", data_type="date"),
    CustomField(api_name="Call_At", data_type="datetime"),
    CustomField(api_name="Contact_Email", data_type="email"),
    CustomField(api_name="Hotline", data_type="phone"),
    CustomField(api_name="Page", data_type="website"),
    CustomField(api_name="Serial", data_type="bigint"),
    CustomField(api_name="Reviewer", data_type="userlookup"),
    CustomField(api_name="Short", label="A short one", length=5),
    CustomField(api_name="Ref", unique=True, external=True),
)


@pytest.fixture
async def zoho() -> AsyncIterator[Client]:
    async with running(custom_fields=FIELDS) as client:
        yield client


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Region", "North"),
        ("Region", "East"),
        ("Topics", ["A", "C"]),
        ("Effort", 3),
        ("Budget", 3.5),
        ("Billable", False),
        ("Visit", "2026-03-14"),
        ("Call_At", "2026-03-14T09:00:00+01:00"),
        ("Contact_Email", "a@b.example"),
        ("Hotline", "+49 30 1234"),
        ("Page", "https://acme.example/x"),
        ("Serial", "12345678901"),
        ("Short", "12345"),
        ("Effort", None),
    ],
    ids=str,
)
async def test_taken_and_read_back(zoho: Client, name: str, value: Any) -> None:
    """Each type takes its JSON form; pick lists take anything, as the real ones do."""
    assert (await zoho.read(await zoho.made(**{name: value})))[name] == value


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("Region", 1, "picklist"),
        ("Topics", "A", "jsonarray"),
        ("Topics", [1], "jsonarray"),
        ("Effort", "3", "integer"),
        ("Effort", 3.5, "integer"),
        ("Effort", True, "integer"),
        ("Budget", "3", "double"),
        ("Billable", "true", "boolean"),
        ("Visit", "14/03/2026", "date"),
        ("Visit", "2026-02-30", "date"),
        ("Call_At", "2026-03-14T09:00:00", "datetime"),
        ("Call_At", "2026-03-14", "datetime"),
        ("Contact_Email", "nobody", "email"),
        ("Hotline", "none at all", "phone"),
        ("Page", "no page", "website"),
        ("Serial", 12345, "bigint"),
        ("Reviewer", BOB, "jsonobject"),
        ("Short", 7, "text"),
    ],
    ids=str,
)
async def test_refused_with_the_expected_type(zoho: Client, name: str, value: Any, expected: str) -> None:
    """A wrong value is INVALID_DATA with its field and the type that was expected, and nothing is stored."""
    item = await zoho.one(**{name: value})
    path = f"$.data[0].{name}"
    assert (item["code"], item["details"]) == (
        "INVALID_DATA",
        {"expected_data_type": expected, "api_name": name, "json_path": path},
    )
    assert zoho.sandbox.crm_tasks() == []


async def test_length_and_people(zoho: Client) -> None:
    """Text has a longest length; a person has to be an active user."""
    assert (await zoho.one(Short="123456"))["details"]["maximum_length"] == 5
    assert (await zoho.one(Reviewer={"id": OLD}))["code"] == "INVALID_DATA"
    assert (await zoho.read(await zoho.made(Reviewer={"id": BOB})))["Reviewer"]["id"] == BOB


MANDATORY = (CustomField(api_name="Region", mandatory=True),)


async def test_mandatory_by_the_layout() -> None:
    """MANDATORY_NOT_FOUND names the field on insert; later it can be changed, and not emptied."""
    async with running(custom_fields=MANDATORY) as zoho:
        item = await zoho.one()
        assert (item["code"], item["details"]) == (
            "MANDATORY_NOT_FOUND",
            {"api_name": "Region", "json_path": "$.data[0].Region"},
        )
        task = await zoho.made(Region="North")
        for value, code in (("South", "SUCCESS"), (None, "MANDATORY_NOT_FOUND"), ("", "MANDATORY_NOT_FOUND")):
            answer = await zoho.call("PUT", f"/crm/v8/Tasks/{task}", json={"data": [{"Region": value}]})
            assert answer.json()["data"][0]["code"] == code
        other = await zoho.call("PUT", f"/crm/v8/Tasks/{task}", json={"data": [{"Priority": "High"}]})
        assert other.status_code == 200


async def test_mandatory_where_the_layout_is_named() -> None:
    """With the capability off, it is checked where the record names its layout, as the page words it."""
    can = Capabilities(layout_mandatory_always=False)
    async with running(custom_fields=MANDATORY, capabilities=can) as zoho:
        layouts = (await zoho.call("GET", "/crm/v8/settings/layouts?module=Tasks")).json()["layouts"]
        assert (await zoho.one())["code"] == "SUCCESS"
        assert (await zoho.one(Layout={"id": layouts[0]["id"]}))["code"] == "MANDATORY_NOT_FOUND"
        assert (await zoho.one(Layout={"id": "1"}))["code"] == "INVALID_DATA"


async def test_metadata_of_fields(zoho: Client) -> None:
    """GET /settings/fields says of each field its type, its JSON type, whether it is custom, unique, a pick list."""
    await zoho.made(Topics=["A", "Z"])
    rows = (await zoho.call("GET", "/crm/v8/settings/fields?module=Tasks")).json()["fields"]
    fields = {row["api_name"]: row for row in rows}
    kinds = {name: (row["data_type"], row["json_type"]) for name, row in fields.items()}
    assert kinds["Remind_At"] == ("ALARM", "jsonobject")
    assert kinds["Budget"] == ("currency", "double")
    assert kinds["Topics"] == ("multiselectpicklist", "jsonarray")
    assert [value["actual_value"] for value in fields["Topics"]["pick_list_values"]] == ["A", "B", "Z"]
    assert (fields["Short"]["field_label"], fields["Short"]["length"]) == ("A short one", 5)
    assert (fields["Ref"]["unique"], fields["Ref"]["custom_field"]) == ({"casesensitive": False}, True)
    assert (fields["Subject"]["system_mandatory"], fields["Subject"]["custom_field"]) == (True, False)


async def test_metadata_of_layouts() -> None:
    """GET /settings/layouts has sections with fields, and `required` for Subject and the layout's mandatory ones."""
    async with running(custom_fields=(*MANDATORY, *FIELDS[1:])) as zoho:
        (layout,) = (await zoho.call("GET", "/crm/v8/settings/layouts?module=Tasks")).json()["layouts"]
        fields = [field for section in layout["sections"] for field in section["fields"]]
        assert {field["api_name"] for field in fields if field["required"]} == {"Subject", "Region"}
        one = await zoho.call("GET", f"/crm/v8/settings/layouts/{layout['id']}?module=Tasks")
        assert one.json()["layouts"] == [layout]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/crm/v8/settings/layouts", "REQUIRED_PARAM_MISSING"),
        ("/crm/v8/settings/layouts?module=Nothings", "INVALID_MODULE"),
        ("/crm/v8/settings/layouts/1?module=Tasks", "INVALID_DATA"),
        ("/crm/v8/settings/fields?module=Nothings", "INVALID_MODULE"),
    ],
)
async def test_refused_metadata(zoho: Client, path: str, code: str) -> None:
    """A module has to be named, and to be there."""
    assert (await zoho.call("GET", path)).json()["code"] == code


async def test_unknown_types_are_said_at_once() -> None:
    """A type that the sandbox doesn't know is an error when it is made, not a field that takes anything."""
    with pytest.raises(ValueError, match="not colour"):
        ZohoSandbox(custom_fields=[CustomField(api_name="x", data_type="colour")])


EXTERNAL = {"X-EXTERNAL": "Tasks.Ref"}


async def test_external_ids(zoho: Client) -> None:
    """With X-EXTERNAL the path names a task by its external field: read, change, delete."""
    task = await zoho.made(Ref="C0123-170")
    path = "/crm/v8/Tasks/C0123-170"
    read = await zoho.call("GET", "/crm/v8/Tasks/k-1", headers=EXTERNAL)
    assert read.json()["details"] == {"resource_path_index": 1}
    second = await zoho.made(Ref="k-1")
    assert (await zoho.call("GET", "/crm/v8/Tasks/k-1", headers=EXTERNAL)).json()["data"][0]["id"] == second
    (changed,) = (
        await zoho.call("PUT", "/crm/v8/Tasks/k-1", json={"data": [{"Priority": "High"}]}, headers=EXTERNAL)
    ).json()["data"]
    assert (changed["details"]["id"], changed["details"]["Ref"]) == (second, "k-1")
    rows = {"data": [{"id": "k-1", "Subject": "a"}, {"Ref": "C0123-170", "Subject": "b"}, {"id": task}]}
    items = (await zoho.call("PUT", "/crm/v8/Tasks", json=rows, headers=EXTERNAL)).json()["data"]
    assert [item["status"] for item in items] == ["success", "success", "error"]
    gone = (await zoho.call("DELETE", "/crm/v8/Tasks?ids=k-1", headers=EXTERNAL)).json()["data"][0]
    assert gone["details"] == {"id": second, "Ref": "k-1"}
    assert (await zoho.call("DELETE", path, headers=EXTERNAL)).json()["data"][0]["details"]["id"] == task
    assert zoho.sandbox.crm_tasks() == []


@pytest.mark.parametrize("header", ["Tasks.Region", "Ref", "Contacts.Ref", "Tasks.What_Id->Accounts.Ext_Id"])
async def test_refused_external_headers(zoho: Client, header: str) -> None:
    """The header has to name a field of Tasks that is an external one, even where a task has that value."""
    await zoho.made(Ref="k-1", Region="k-1")
    answer = await zoho.call("GET", "/crm/v8/Tasks/k-1", headers={"X-EXTERNAL": header})
    assert (answer.status_code, answer.json()["details"]) == (400, {"api_name": "X-EXTERNAL"})


async def test_without_the_header_ids_are_digits(zoho: Client) -> None:
    """Another path is no path at all."""
    answer = await zoho.call("GET", "/crm/v8/Tasks/k-1")
    assert (answer.status_code, answer.json()["code"]) == (404, "INVALID_URL_PATTERN")


async def test_external_values_are_unique(zoho: Client) -> None:
    """A second task with the same external value is DUPLICATE_DATA, with the first one's id."""
    task = await zoho.made(Ref="k")
    item = await zoho.one(Ref="k")
    assert (item["code"], item["details"]["id"]) == ("DUPLICATE_DATA", task)
    assert (await zoho.read(task))["Owner"]["id"] == DANA
