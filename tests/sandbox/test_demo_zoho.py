"""What a person does to a task in Zoho's own pages, on the demo's page."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from demo_app import Demo, running_demo

from bot.sandbox.slack.seed import BOB, GUEST
from bot.sandbox.zoho.crm import records
from bot.sandbox.zoho.seed import BOB as ZOHO_BOB
from bot.sandbox.zoho.seed import DANA as ZOHO_DANA


@pytest.fixture
async def demo() -> AsyncIterator[Demo]:
    async with running_demo() as running:
        yield running


@pytest.fixture
def task(demo: Demo) -> str:
    """A CRM task of Dana's."""
    values: dict[str, Any] = {"Subject": "call Acme", "Status": "Not Started", "Due_Date": "2030-12-24"}
    added = records.add(demo.zoho.org, "Tasks", {**values, "Owner": {"id": ZOHO_DANA}}, ZOHO_DANA)
    demo.zoho.org.state.commit()
    return str(added["id"])


async def act(demo: Demo, user: str, task: str, deed: str, **more: str) -> int:
    """One deed; the status of its answer."""
    body = {"user": user, "task": task, "deed": deed, **more}
    async with aiohttp.ClientSession() as http, http.post(f"{demo.url}api/in_zoho", json=body) as answer:
        return answer.status


async def test_each_deed(demo: Demo, task: str) -> None:
    """Completed, opened, put off, renamed, deleted and restored, each by whoever the visitor is."""
    for deed, more, name, value in (
        ("complete", {}, "Status", "Completed"),
        ("reopen", {}, "Status", "Not Started"),
        ("put_off", {}, "Due_Date", "2030-12-25"),
        ("rename", {"title": "call Zylker"}, "Subject", "call Zylker"),
    ):
        assert await act(demo, BOB, task, deed, **more) == 200
        (held,) = demo.zoho.crm_tasks()
        assert (held[name], held["Modified_By"]["id"]) == (value, ZOHO_BOB)
    assert await act(demo, BOB, task, "delete") == 200
    assert demo.zoho.crm_tasks() == []
    async with aiohttp.ClientSession() as http, http.get(f"{demo.url}api/state") as answer:
        assert [each["id"] for each in (await answer.json())["zoho"]["deleted"]] == [task]
    assert await act(demo, BOB, task, "restore") == 200
    assert [each["id"] for each in demo.zoho.crm_tasks()] == [task]


async def test_who_is_nobody_in_zoho_acts_as_dana(demo: Demo, task: str) -> None:
    """A guest of the workspace has no Zoho."""
    assert await act(demo, GUEST, task, "complete") == 200
    assert demo.zoho.crm_tasks()[0]["Modified_By"]["id"] == ZOHO_DANA


@pytest.mark.parametrize(
    ("deed", "more", "status"),
    [("rename", {"title": "  "}, 409), ("restore", {}, 409), ("burn", {}, 400)],
    ids=["an empty title", "what is not deleted", "an unknown deed"],
)
async def test_refused(demo: Demo, task: str, deed: str, more: dict[str, str], status: int) -> None:
    """What can't be done is said, and changes nothing."""
    before = demo.zoho.crm_tasks()
    assert await act(demo, BOB, task, deed, **more) == status
    assert demo.zoho.crm_tasks() == before
