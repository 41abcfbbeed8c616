"""Where Mail tasks stand in the sandbox: e-mails, followers, members, uploads, what administrators see."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from zoho_sandbox_client import Client, running

from bot.sandbox.zoho import Capabilities
from bot.sandbox.zoho.crm.organisation import ZGID
from bot.sandbox.zoho.seed import BOB

ME, SALES = "/api/tasks/me", "/api/tasks/groups/536500002"
ACCOUNT, MESSAGE = "48019000000005001", "48019000000032001"
UPLOAD = f"/api/accounts/{ACCOUNT}/messages/attachments"
ADMIN = ["ZohoMail.organization.groups.READ", "ZohoMail.organization.accounts.READ", "ZohoMail.tasks.ALL"]


@pytest.fixture
async def zoho() -> AsyncIterator[Client]:
    async with running() as client:
        yield client


@pytest.mark.parametrize(
    ("sent", "refused"),
    [
        ({"accountId": ACCOUNT, "messageId": MESSAGE}, None),
        ({"accountId": ACCOUNT, "messageId": "1"}, "messageId"),
        ({"accountId": "48019000000006001", "messageId": MESSAGE}, "messageId"),
        ({"accountId": "1", "messageId": MESSAGE}, "accountId"),
        ({"accountId": ACCOUNT}, "messageId"),
        ({"followers": ["924000002", 54938724]}, None),
        ({"followers": ["1"]}, "followers"),
        ({"followers": "924000002"}, "followers"),
        ({"lockInvites": "maybe"}, "lockInvites"),
        ({"lockInvites": True, "allowComments": False}, None),
        ({"assignee": "924000003"}, "assignee"),
    ],
    ids=str,
)
async def test_a_personal_task_and_what_it_names(zoho: Client, sent: dict[str, Any], refused: str | None) -> None:
    """An e-mail is one of that mailbox, followers are people or groups, the assignee is oneself."""
    answer = await zoho.call("POST", ME, json={"title": "x", **sent})
    assert answer.json()["data"].get("moreInfo") == refused
    assert answer.status_code == (200 if refused is None else 400)


@pytest.mark.parametrize(
    ("can", "sent"),
    [
        ({"assignee_outside_group": True}, {"assignee": "924000002"}),
        ({"unknown_followers": True}, {"followers": ["1"]}),
    ],
    ids=str,
)
async def test_what_capabilities_open(can: dict[str, Any], sent: dict[str, Any]) -> None:
    """What the documents leave open is refused, unless a capability says otherwise."""
    for capabilities, status in ((Capabilities(), 400), (Capabilities(**can), 200)):
        async with running(capabilities=capabilities) as zoho:
            assert (await zoho.call("POST", SALES, json={"title": "x", **sent})).status_code == status


@pytest.mark.parametrize(
    ("query", "options", "status"),
    [
        ("?uploadType=multipart", {"files": {"attach": ("a.txt", b"x")}}, 200),
        ("?fileName=a.txt", {"content": b"x"}, 200),
        ("?uploadType=multipart", {"files": {"file": ("a.txt", b"x")}}, 400),
        ("?fileName=a.txt", {}, 400),
        ("", {"content": b"x"}, 400),
    ],
    ids=["a form", "raw", "another field", "nothing in it", "no name"],
)
async def test_uploads(zoho: Client, query: str, options: dict[str, Any], status: int) -> None:
    """A form with the field `attach`, or the raw body with its name; the answer goes into a task."""
    answer = await zoho.call("POST", UPLOAD + query, **options)
    assert answer.status_code == status
    if status == 200:
        file = answer.json()["data"]
        sent = {"attachStoreName": [file["storeName"]], "attachPath": [file["attachmentPath"]]}
        assert (await zoho.call("POST", ME, json={"title": "x", **sent})).status_code == 200
        wrong = {**sent, "attachPath": [*sent["attachPath"], "/Mail/none"]}
        assert (await zoho.call("POST", ME, json={"title": "x", **wrong})).status_code == 400


async def test_what_administrators_see(zoho: Client) -> None:
    """Groups with their members' addresses and zuids, and all mailboxes, by an administrator with the scopes."""
    path = f"/api/organization/{ZGID}"
    assert (await zoho.call("GET", f"{path}/groups")).json()["data"]["errorCode"] == "INVALID_OAUTHSCOPE"
    await zoho.sign_in(ADMIN)
    groups = (await zoho.call("GET", f"{path}/groups")).json()["data"]["groups"]
    members = {row["memberEmailId"]: row["zuid"] for row in groups[1]["mailGroupMemberList"]}
    assert members == {"dana@acme.example": 924000001, "bob@acme.example": 924000003}
    rows = (await zoho.call("GET", f"{path}/accounts?start=1&limit=2")).json()["data"]
    assert [row["primaryEmailAddress"] for row in rows] == ["maria@acme.example", "bob@acme.example"]
    assert (await zoho.call("GET", f"{path}/accounts?limit=x")).status_code == 400
    assert (await zoho.call("GET", "/api/organization/1/groups")).status_code == 404
    await zoho.sign_in(ADMIN, user=BOB)
    assert (await zoho.call("GET", f"{path}/groups")).status_code == 403


async def test_members_of_a_group() -> None:
    """The path was only seen named: it is there with a capability alone, for those who are in the group."""
    async with running() as zoho:
        assert (await zoho.call("GET", f"{SALES}/members")).status_code == 404
    async with running(capabilities=Capabilities(group_members_path=True)) as zoho:
        rows = (await zoho.call("GET", f"{SALES}/members")).json()["data"]["members"]
        assert [row["zuid"] for row in rows] == [924000001, 924000003]
        assert (await zoho.call("GET", "/api/tasks/groups/1/members")).status_code == 404


@pytest.mark.parametrize(("limit", "cut", "status"), [(499, False, 200), (500, False, 400), (500, True, 200)])
async def test_limits_of_lists(limit: int, cut: bool, status: int) -> None:
    """1-499 is documented; above that a list is refused, or cut where a capability says so."""
    async with running(capabilities=Capabilities(limit_cut=cut)) as zoho:
        assert (await zoho.call("GET", f"{ME}?limit={limit}")).status_code == status
