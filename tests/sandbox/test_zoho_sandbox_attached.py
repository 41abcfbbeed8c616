"""What hangs on CRM tasks in the sandbox: notes, attachments, tags, the timeline; and restoring, for administrators."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from zoho_sandbox_client import Client, running

from bot.sandbox.zoho import Capabilities
from bot.sandbox.zoho.accounts import ALL_SCOPES
from bot.sandbox.zoho.seed import BOB

FILE = {"file": ("offer.txt", b"an offer", "text/plain")}
NOTES = "/crm/v8/Notes"


@pytest.fixture
async def zoho() -> AsyncIterator[Client]:
    async with running() as client:
        yield client


async def noted(zoho: Client, task: str, text: str = "Called") -> str:
    """The id of a new note."""
    sent = {"data": [{"Note_Title": "Slack", "Note_Content": text}]}
    return (await zoho.call("POST", f"/crm/v8/Tasks/{task}/Notes", json=sent)).json()["data"][0]["details"]["id"]


async def test_notes_change_and_go(zoho: Client) -> None:
    """A note is read, changed alone or with others, and deleted; the second time it is not there."""
    task = await zoho.made()
    one, two, three = [await noted(zoho, task) for _ in range(3)]
    changed = await zoho.call("PUT", f"{NOTES}/{one}", json={"data": [{"Note_Content": "Called twice"}]})
    assert changed.json()["data"][0]["message"] == "record updated"
    several = {"data": [{"id": two, "Note_Title": "Two"}, {"id": "1", "Note_Title": "x"}, {"Note_Title": "x"}]}
    answer = await zoho.call("PUT", NOTES, json=several)
    codes = [item["code"] for item in answer.json()["data"]]
    assert (answer.status_code, codes) == (207, ["SUCCESS", "INVALID_DATA", "MANDATORY_NOT_FOUND"])
    read = (await zoho.call("GET", f"{NOTES}/{one}")).json()["data"][0]
    assert (read["Note_Content"], read["Parent_Id"]["id"]) == ("Called twice", task)
    assert (await zoho.call("DELETE", f"{NOTES}/{one}")).json()["data"][0]["message"] == "record deleted"
    assert (await zoho.call("DELETE", f"{NOTES}/{one}")).status_code == 400
    assert (await zoho.call("DELETE", f"/crm/v8/Tasks/{task}/Notes/{two}")).status_code == 200
    assert (await zoho.call("DELETE", f"{NOTES}?ids={three},{two}")).status_code == 207
    assert (await zoho.call("GET", f"/crm/v8/Tasks/{task}/Notes?fields=Note_Title")).status_code == 204


async def test_all_notes_are_for_administrators(zoho: Client) -> None:
    """GET /Notes is refused for others."""
    await noted(zoho, await zoho.made())
    path = f"{NOTES}?fields=Note_Content"
    assert (await zoho.call("GET", path)).json()["data"][0]["Note_Content"] == "Called"
    await zoho.sign_in(ALL_SCOPES, user=BOB)
    assert ((answer := await zoho.call("GET", path)).status_code, answer.json()["code"]) == (403, "NO_PERMISSION")


@pytest.mark.parametrize("scopes", [["ZohoCRM.modules.notes.ALL"], ["ZohoCRM.modules.tasks.ALL"]], ids=str)
async def test_notes_need_both_scopes(zoho: Client, scopes: list[str]) -> None:
    """Notes and attachments ask for the scope of the module and for their own."""
    task = await zoho.made()
    await zoho.sign_in(scopes)
    for path, options in ((f"/crm/v8/Tasks/{task}/Notes", {"json": {}}), (f"/crm/v8/Tasks/{task}/Attachments", {})):
        assert (await zoho.call("POST", path, **options)).json()["code"] == "OAUTH_SCOPE_MISMATCH"


async def test_attachments(zoho: Client) -> None:
    """A file and a link are attached, listed with the asked fields, and deleted once."""
    task = await zoho.made()
    path = f"/crm/v8/Tasks/{task}/Attachments"
    first = (await zoho.call("POST", path, files=FILE)).json()["data"][0]
    assert (first["message"], first["details"]["id"].isdigit()) == ("attachment uploaded successfully", True)
    link = {"attachmentUrl": (None, "https://acme.example/offer")}
    assert (await zoho.call("POST", f"{path}?title=Offer", files=link)).status_code == 200
    rows = (await zoho.call("GET", f"{path}?fields=File_Name,Size")).json()["data"]
    assert sorted((row["File_Name"], row["Size"]) for row in rows) == [("Offer", "0"), ("offer.txt", "8")]
    assert (await zoho.call("GET", path)).json()["code"] == "REQUIRED_PARAM_MISSING"
    gone = f"{path}/{first['details']['id']}"
    assert (await zoho.call("DELETE", gone)).json()["data"][0]["message"] == "record deleted"
    assert (await zoho.call("DELETE", gone)).status_code == 400


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ({"json": {"file": "x"}}, 415),
        ({"files": {"attachment": ("a.txt", b"x")}}, 400),
        ({"files": {"file": (None, b"x")}}, 400),
        ({"files": {**FILE, "attachmentUrl": (None, "https://a.example")}}, 400),
        ({"files": {"attachmentUrl": (None, "ftp://a.example/x")}}, 400),
        ({"files": {"file": ("a.bin", bytes(20 * 2**20 + 1))}}, 413),
    ],
    ids=["JSON", "another field", "no file name", "both", "another scheme", "over 20 MB"],
)
async def test_refused_attachments(zoho: Client, options: dict[str, Any], status: int) -> None:
    """One file of at most 20 MB in the field `file`, or one link."""
    task = await zoho.made()
    assert (await zoho.call("POST", f"/crm/v8/Tasks/{task}/Attachments", **options)).status_code == status


async def test_tags(zoho: Client) -> None:
    """Tags are added to several tasks or to one, and replaced where `over_write` says so; the answer counts."""
    one, two = await zoho.made(Tag=[{"name": "old"}]), await zoho.made()
    sent = {"tags": [{"name": "slack"}], "ids": [one, two, "1"]}
    answer = (await zoho.call("POST", "/crm/v8/Tasks/actions/add_tags", json=sent)).json()
    assert (answer["success_count"], [item["status"] for item in answer["data"]]) == ("2", ["success"] * 2 + ["error"])
    assert [tag["name"] for tag in answer["data"][0]["details"]["tags"]] == ["old", "slack"]
    over = {"tags": [{"name": "new"}], "over_write": True}
    assert (await zoho.call("POST", f"/crm/v8/Tasks/{one}/actions/add_tags", json=over)).status_code == 200
    off = {"tags": [{"name": "new"}, {"name": "never"}], "ids": [one]}
    gone = (await zoho.call("POST", "/crm/v8/Tasks/actions/remove_tags", json=off)).json()
    assert gone["data"][0]["details"]["tags"] == []
    assert (await zoho.call("POST", "/crm/v8/Tasks/actions/remove_tags", json={"ids": [one]})).status_code == 400
    assert (await zoho.call("POST", f"/crm/v8/Tasks/{one}/actions/add_tags", json=over)).status_code == 200
    assert [tag["name"] for tag in (await zoho.read(one))["Tag"]] == ["new"]
    wrong = await zoho.call("POST", f"/crm/v8/Tasks/{one}/actions/add_tags", json={**over, "over_write": "yes"})
    assert wrong.json()["code"] == "INVALID_DATA"


async def test_timeline(zoho: Client) -> None:
    """Who did what, the newest first, with each changed field's old and new value."""
    task = await zoho.made(Priority="Low")
    zoho.clock.move(minutes=5)
    await zoho.call("PUT", f"/crm/v8/Tasks/{task}", json={"data": [{"Priority": "High", "Subject": "Call"}]})
    path = f"/crm/v8/Tasks/{task}/__timeline"
    newest, oldest = (await zoho.call("GET", path)).json()["__timeline"]
    assert (newest["action"], oldest["action"]) == ("updated", "added")
    assert newest["field_history"] == [
        {"api_name": "Priority", "data_type": "picklist", "_value": {"old": "Low", "new": "High"}}
    ]
    assert (newest["done_by"]["name"], newest["audited_time"]) == ("Dana Fox", "2026-03-10T12:05:00+01:00")
    assert len((await zoho.call("GET", f"{path}?per_page=1")).json()["__timeline"]) == 1
    assert (await zoho.call("GET", f"{path}?filters=x")).json()["code"] == "INVALID_DATA"


@pytest.mark.parametrize(("allowed", "status"), [(False, 403), (True, 200)])
async def test_who_may_restore(allowed: bool, status: int) -> None:
    """Others than administrators restore only where a capability allows it."""
    async with running(capabilities=Capabilities(restore_by_non_admins=allowed)) as zoho:
        task = await zoho.made()
        await zoho.call("DELETE", f"/crm/v8/Tasks/{task}")
        await zoho.sign_in(ALL_SCOPES, user=BOB)
        answer = await zoho.call("POST", f"/crm/v8/settings/recycle_bin/{task}/actions/restore")
        assert answer.status_code == status


@pytest.mark.parametrize(("value", "status"), [("true", 200), ("false", 200), ("yes", 400)])
async def test_workflows_of_a_deletion(zoho: Client, value: str, status: int) -> None:
    """`wf_trigger` is true or false."""
    task = await zoho.made()
    assert (await zoho.call("DELETE", f"/crm/v8/Tasks/{task}?wf_trigger={value}")).status_code == status


async def test_deleted_by_pages_and_since(zoho: Client) -> None:
    """The deleted are listed by pages; If-Modified-Since gives 304 when nothing was deleted after it."""
    for _ in range(3):
        await zoho.call("DELETE", f"/crm/v8/Tasks/{await zoho.made()}")
    answer = (await zoho.call("GET", "/crm/v8/Tasks/deleted?per_page=2&page=1")).json()
    assert (len(answer["data"]), answer["info"]["more_records"]) == (2, True)
    since = {"If-Modified-Since": "2026-03-10T12:00:00+01:00"}
    assert (await zoho.call("GET", "/crm/v8/Tasks/deleted", headers=since)).status_code == 304


@pytest.mark.parametrize(
    ("top", "status"),
    [
        ({"trigger": []}, 201),
        ({"trigger": ["workflow", "approval", "blueprint", "pathfinder", "orchestration"]}, 201),
        ({"apply_feature_execution": [{"name": "layout_rules"}]}, 201),
        ({"skip_feature_execution": [{"name": "cadences"}]}, 201),
        ({"trigger": "workflow"}, 400),
        ({"skip_feature_execution": [{"name": "layout_rules"}]}, 400),
    ],
    ids=str,
)
async def test_keys_beside_data(zoho: Client, top: dict[str, Any], status: int) -> None:
    """Which automations run is said beside `data`, in the documented words alone."""
    assert (await zoho.create({"Subject": "x"}, **top)).status_code == status
