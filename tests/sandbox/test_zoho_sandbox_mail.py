"""Zoho Mail tasks in the sandbox: every key of the "Add a New Task" page, the lists, the trash, groups and errors."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from zoho_sandbox_client import Client, running

from bot.sandbox.zoho.seed import BOB, MARIA

ME, MARKETING, SALES = "/api/tasks/me", "/api/tasks/groups/54938724", "/api/tasks/groups/536500002"
DANA_ZUID, MARIA_ZUID, BOB_ZUID, PAULA_ZUID = 924000001, 924000002, 924000003, 54161899


@pytest.fixture
async def zoho() -> AsyncIterator[Client]:
    async with running() as client:
        yield client


async def add(zoho: Client, where: str = ME, **body: Any) -> dict[str, Any]:
    """The data of a new task."""
    answer = await zoho.call("POST", where, json={"title": "Buy paper", **body})
    assert answer.status_code == 200, answer.text
    return answer.json()["data"]


def error(answer: httpx.Response) -> tuple[int, str]:
    """The HTTP code and the error's word; the envelope's own code has to agree."""
    body = answer.json()
    assert body["status"]["code"] == answer.status_code
    return answer.status_code, body["data"]["errorCode"]


async def test_sample_of_a_group_task(zoho: Client) -> None:
    """The page's group sample, its quotes mended, is accepted as it stands: numbers and booleans as strings."""
    sample = {
        "title": "Blog Updates",
        "description": "Revamp update blog and announcements",
        "priority": "high",
        "reminderDate": "2018-03-28T17:47:40+05:30",
        "emailReminder": "true",
        "assignee": "54161899",
        "recurringType": "Monthly",
        "dueDate": "29/08/2018",
        "recurMonthlyOnDayOfMonth": "1",
        "recurringFrequency": "2",
        "followers": ["54938724"],
        "lockInvites": "true",
        "allowComments": "false",
        "projectId": "48184000000005003",
        "accountId": "48019000000005001",
        "messageId": "48019000000032001",
    }
    task = await add(zoho, MARKETING, **sample)
    expected = {
        "title": "Blog Updates",
        "status": "In Progress",
        "statusValue": 2,
        "priority": "High",
        "dueDate": "29/08/2018",
        "reminder": {"dateTime": "2018-03-28T14:17:40+02:00", "emailReminder": True, "popupReminder": False},
        "recurring": {"type": "Monthly", "frequency": 2, "recurMonthlyOnDayOfMonth": 1},
        "project": {"id": "48184000000005003", "name": "Blogging"},
        "owner": {"id": DANA_ZUID, "name": "Dana Fox"},
        "assignee": {"id": PAULA_ZUID, "name": "Paula M"},
        "followers": [{"id": 54938724, "name": "Marketing"}],
        "namespaceId": "54938724",
    }
    assert {key: task[key] for key in expected} == expected


async def test_sample_of_a_personal_task(zoho: Client) -> None:
    """The page's personal sample; unset keys are absent, the project is General, the assignee oneself."""
    task = await add(zoho, title="Blog Updates", description="Announcement blog for recent revamp", priority="low")
    assert (task["priority"], task["project"]["name"], task["assignee"]["id"]) == ("Low", "General", DANA_ZUID)
    assert int(task["id"]) > 2**53
    assert not {"dueDate", "reminder", "recurring", "numberOfSubtasks"} & task.keys()


@pytest.mark.parametrize(
    ("body", "recurring"),
    [
        ({"recurringType": "Daily", "recurDailyOnlyOnWeekdays": True}, {"recurDailyOnlyOnWeekdays": True}),
        ({"recurringType": "Weekly", "recurWeeklyOn": 1}, {"recurWeeklyOn": 1}),
        (
            {"recurringType": "Monthly", "recurMonthlyOnDayOfWeekInMonth": 3, "recurMonthlyOnDayOfWeek": 6},
            {"recurMonthlyOnDayOfWeekInMonth": 3, "recurMonthlyOnDayOfWeek": 6},
        ),
        (
            {"recurringType": "Yearly", "recurYearlyOnDayOfMonth": 5, "recurYearlyOnMonth": 0},
            {"recurYearlyOnDayOfMonth": 5, "recurYearlyOnMonth": 0},
        ),
        (
            {
                "recurringType": "Yearly",
                "recurYearlyOnDayOfWeek": 2,
                "recurYearlyOnDayOfWeekInMonth": 1,
                "recurYearlyOnMonth": 11,
            },
            {"recurYearlyOnDayOfWeek": 2, "recurYearlyOnDayOfWeekInMonth": 1, "recurYearlyOnMonth": 11},
        ),
        (
            {"recurringType": "Daily", "recurFrom": "01/05/2026", "recurUntil": "31/05/2026"},
            {"recurFrom": "01/05/2026", "recurUntil": "31/05/2026"},
        ),
        ({"recurringType": "Daily", "recurFor": "5"}, {"recurFor": 5}),
    ],
    ids=lambda value: str(value)[:70],
)
async def test_recurrences(zoho: Client, body: dict[str, Any], recurring: dict[str, Any]) -> None:
    """A recurring Mail task is one task with a `recurring` object."""
    task = await add(zoho, recurringFrequency=1, **body)
    assert task["recurring"] == {"type": body["recurringType"], "frequency": 1, **recurring}
    assert len(zoho.sandbox.mail_tasks()) == 1


BAD, MISSING, EXTRA = "PATTERN_NOT_MATCHED", "LESS_THAN_MIN_OCCURANCE", "EXTRA_KEY_FOUND_IN_JSON"
DAILY = {"recurringType": "Daily", "recurringFrequency": 1}
MONTHLY = {"recurringType": "Monthly", "recurringFrequency": 1}
YEARLY = {"recurringType": "Yearly", "recurringFrequency": 1}


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ({"title": ""}, BAD),
        ({"title": 5}, BAD),
        ({"status": "Completed"}, BAD),
        ({"status": 11}, BAD),
        ({"priority": "highest"}, BAD),
        ({"priority": "High"}, BAD),
        ({"dueDate": "2026-08-29"}, BAD),
        ({"dueDate": "31/02/2026"}, BAD),
        ({"dueDate": "1/2/2026"}, BAD),
        ({"reminderDate": "2026-08-28T09:00:00", "emailReminder": True}, BAD),
        ({"reminderDate": "28/08/2026", "emailReminder": True}, BAD),
        ({"emailReminder": "yes"}, BAD),
        ({"assignee": "me"}, BAD),
        ({"assignee": MARIA_ZUID}, BAD),
        ({"projectId": 48184000000005003}, BAD),
        ({"parentTaskId": "1790000000000155000"}, BAD),
        ({"accountId": "48019000000005001"}, MISSING),
        ({"attachStoreName": ["a"]}, MISSING),
        ({"attachStoreName": ["a"], "attachPath": ["/Mail/none"]}, BAD),
        ({"recurringType": "Daily"}, MISSING),
        ({"recurringFrequency": 1}, MISSING),
        ({"recurWeeklyOn": 2}, MISSING),
        ({**DAILY, "recurringType": "daily"}, BAD),
        ({**DAILY, "recurringFrequency": 0}, BAD),
        ({**DAILY, "recurFor": -1}, BAD),
        ({**DAILY, "recurFor": 2, "recurUntil": "31/05/2026"}, BAD),
        ({**DAILY, "recurWeeklyOn": 2}, BAD),
        ({"recurringType": "Weekly", "recurringFrequency": 1, "recurWeeklyOn": 8}, BAD),
        ({"recurringType": "Weekly", "recurringFrequency": 1, "recurWeeklyOn": "1,3"}, BAD),
        ({**MONTHLY, "recurMonthlyOnDayOfMonth": 32}, BAD),
        ({**MONTHLY, "recurMonthlyOnDayOfWeek": 2}, MISSING),
        ({**MONTHLY, "recurMonthlyOnDayOfWeekInMonth": 2}, MISSING),
        ({**MONTHLY, "recurMonthlyOnDayOfWeekInMonth": 5, "recurMonthlyOnDayOfWeek": 2}, BAD),
        ({**YEARLY, "recurYearlyOnMonth": 5}, MISSING),
        ({**YEARLY, "recurYearlyOnDayOfMonth": 5}, MISSING),
        ({**YEARLY, "recurYearlyOnDayOfMonth": 5, "recurYearlyOnMonth": 12}, BAD),
        ({**YEARLY, "recurYearlyOnDayOfWeekInMonth": 1, "recurYearlyOnMonth": 3}, MISSING),
        ({"subtask": {"description": "no title"}}, MISSING),
        ({"subtask": {"title": "x", "priority": "urgent"}}, BAD),
        ({"reminderDueDate": 1}, EXTRA),
        ({"due_date": "29/08/2026"}, EXTRA),
    ],
    ids=lambda value: str(value)[:90],
)
async def test_refused_values(zoho: Client, body: dict[str, Any], word: str) -> None:
    """Each wrong value is 400 with its word, and makes no task."""
    answer = await zoho.call("POST", ME, json={"title": "x", **body})
    assert error(answer) == (400, word)
    assert zoho.sandbox.mail_tasks() == []


async def test_title_is_mandatory(zoho: Client) -> None:
    """Without a title: LESS_THAN_MIN_OCCURANCE; a body that is no JSON object: PATTERN_NOT_MATCHED."""
    assert error(await zoho.call("POST", ME, json={"dueDate": "29/08/2026"})) == (400, MISSING)
    assert error(await zoho.call("POST", ME, json=["title"])) == (400, BAD)
    assert error(await zoho.call("POST", ME, data={"title": "x"})) == (400, BAD)


@pytest.mark.parametrize(
    ("flags", "kept"), [({}, False), ({"emailReminder": False}, False), ({"popupReminder": True}, True)], ids=str
)
async def test_reminder_needs_a_way(zoho: Client, flags: dict[str, bool], kept: bool) -> None:
    """Without an e-mail or a popup no reminder is set, and nothing is said of it."""
    assert ("reminder" in await add(zoho, reminderDate="2026-08-28T09:00:00+02:00", **flags)) is kept


async def test_update_answers_with_the_change_alone(zoho: Client) -> None:
    """PUT gives the id and what has changed, in the words of answers."""
    task = await add(zoho, dueDate="29/08/2026")
    zoho.clock.move(minutes=1)
    path = f"{ME}/{task['id']}"
    answer = await zoho.call("PUT", path, json={"status": "completed", "title": "new"})
    assert answer.json() == {
        "status": {"code": 200, "description": "success"},
        "data": {"id": task["id"], "title": "new", "status": "Completed", "statusValue": 1},
    }
    (after,) = (await zoho.call("GET", path)).json()["data"]["tasks"]
    assert (after["status"], after["dueDate"], after["createdAt"]) == ("Completed", "29/08/2026", task["createdAt"])
    assert after["modifiedTime"] == "2026-03-10T12:01:00+01:00"


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ({}, MISSING),
        ({"recurringType": "Daily"}, MISSING),
        ({"recurringFrequency": 2}, MISSING),
        ({"parentTaskId": "1"}, EXTRA),
        ({"reminderDueDate": 1, "reminderDate": "2026-08-28T09:00:00+02:00"}, BAD),
        ({"dueDate": None}, BAD),
    ],
    ids=str,
)
async def test_refused_updates(zoho: Client, body: dict[str, Any], word: str) -> None:
    """A changed recurrence needs type and frequency; clearing by null is not documented."""
    task = await add(zoho)
    assert error(await zoho.call("PUT", f"{ME}/{task['id']}", json=body)) == (400, word)


async def test_update_of_recurrence_and_reminder(zoho: Client) -> None:
    """Updates may set both; `reminderDueDate` counts days before the due date."""
    task = await add(zoho, dueDate="29/08/2026")
    body = {**DAILY, "reminderDueDate": 1, "popupReminder": True}
    changed = (await zoho.call("PUT", f"{ME}/{task['id']}", json=body)).json()["data"]
    assert changed["recurring"] == {"type": "Daily", "frequency": 1}
    assert (changed["reminder"]["dueDate"], changed["reminder"]["popupReminder"]) == (1, True)


async def test_lists_and_their_pages(zoho: Client) -> None:
    """`nextPage` has no /api/, and is absent on the last page; `from` counts on."""
    made = [(await add(zoho, title=str(n)))["id"] for n in range(3)]
    first = (await zoho.call("GET", f"{ME}?limit=2")).json()["data"]
    last = (await zoho.call("GET", f"{ME}?limit=2&from=2")).json()["data"]
    assert first["paging"] == {"nextPage": "tasks/me?from=2&limit=2"}
    assert "paging" not in last
    assert [task["id"] for task in first["tasks"] + last["tasks"]] == made[::-1]


@pytest.mark.parametrize("query", ["limit=0", "from=-1", "limit=x", "status=Completed"])
async def test_refused_list_parameters(zoho: Client, query: str) -> None:
    """List parameters are numbers, and the status a word of the input."""
    assert error(await zoho.call("GET", f"{ME}?{query}")) == (400, BAD)


async def test_list_by_status(zoho: Client) -> None:
    """`status` filters."""
    done, _ = await add(zoho, status="completed"), await add(zoho)
    tasks = (await zoho.call("GET", f"{ME}?status=completed")).json()["data"]["tasks"]
    assert [task["id"] for task in tasks] == [done["id"]]


async def test_trash(zoho: Client) -> None:
    """Deleted tasks lie in the trash and can be restored once."""
    path = f"{ME}/{(await add(zoho))['id']}"
    assert set((await zoho.call("DELETE", path)).json()["data"]) == {"id"}
    assert (await zoho.call("GET", path)).status_code == 404
    assert (await zoho.call("GET", ME)).json()["data"]["tasks"] == []
    assert (await zoho.call("PUT", f"{path}/restore")).json()["status"]["code"] == 200
    assert (await zoho.call("PUT", f"{path}/restore")).json() == {
        "status": {"code": 0, "description": "ENTITY_NOT_IN_TRASH"},
        "data": {},
    }


async def test_subtasks(zoho: Client) -> None:
    """A subtask is added by its parent's id or nested; lists show parents."""
    parent = await add(zoho, subtask={"title": "first", "priority": "low"})
    await add(zoho, title="second", parentTaskId=int(parent["id"]))
    children = (await zoho.call("GET", f"{ME}/{parent['id']}/subtasks")).json()["data"]["tasks"]
    assert [child["title"] for child in children] == ["first", "second"]
    assert children[0]["parentTask"] == {"id": parent["id"], "title": "Buy paper"}
    assert [task["id"] for task in (await zoho.call("GET", ME)).json()["data"]["tasks"]] == [parent["id"]]


async def test_views(zoho: Client) -> None:
    """Assigned to me and created by me go across groups; `assignedbyme` is refused, and the slash is needed."""
    mine, others = await add(zoho), await add(zoho, SALES, assignee=BOB_ZUID)
    views = {}
    for name in ("assignedtome", "createdbyme"):
        answer = await zoho.call("GET", f"/api/tasks/?view={name}&action=view")
        views[name] = [task["id"] for task in answer.json()["data"]["tasks"]]
    assert views == {"assignedtome": [mine["id"]], "createdbyme": [others["id"], mine["id"]]}
    assert error(await zoho.call("GET", "/api/tasks/?view=assignedbyme&action=view")) == (400, BAD)
    assert error(await zoho.call("GET", "/api/tasks?view=createdbyme&action=view")) == (404, "URL_RULE_NOT_CONFIGURED")


async def test_groups(zoho: Client) -> None:
    """My groups have numbers for ids, and tasks of their own that members share."""
    rows = (await zoho.call("GET", "/api/tasks/groups")).json()["data"]["groups"]
    assert rows[0] == {"id": 54938724, "name": "Marketing", "owner": "Dana Fox", "numberOfMembers": 3}
    task = await add(zoho, MARKETING, assignee=MARIA_ZUID)
    assert (await zoho.call("GET", f"{ME}/{task['id']}")).status_code == 404
    await zoho.sign_in(["ZohoMail.tasks.ALL"], user=MARIA)
    assert (await zoho.call("GET", f"{MARKETING}/{task['id']}")).status_code == 200
    await zoho.sign_in(["ZohoMail.tasks.ALL"], user=BOB)
    assert (await zoho.call("GET", MARKETING)).status_code == 404


async def test_assignee_is_a_member(zoho: Client) -> None:
    """A group's task goes to one of its members."""
    assert error(await zoho.call("POST", MARKETING, json={"title": "x", "assignee": BOB_ZUID})) == (400, BAD)


async def test_projects(zoho: Client) -> None:
    """Projects are listed, added, renamed, deleted, and list their tasks."""
    path = f"{SALES}/projects"
    (project,) = (await zoho.call("POST", path, json={"projectName": "Q3"})).json()["data"]["projects"]
    task = await add(zoho, SALES, projectId=project["id"], status="completed")
    await add(zoho, SALES)
    one = f"{path}/{project['id']}"
    assert [t["id"] for t in (await zoho.call("GET", one + "?status=completed")).json()["data"]["tasks"]] == [
        task["id"]
    ]
    assert (await zoho.call("GET", one + "?status=inprogress")).json()["data"]["tasks"] == []
    await zoho.call("PUT", one, json={"projectName": "Q4"})
    names = [row["name"] for row in (await zoho.call("GET", path)).json()["data"]["projects"]]
    assert names == ["Pipeline", "Q4"]
    await zoho.call("DELETE", one)
    assert (await zoho.call("GET", one)).status_code == 404
    assert error(await zoho.call("POST", path, json={})) == (400, MISSING)


async def test_custom_status(zoho: Client) -> None:
    """A custom status has a number from 11 on, and a task can take it."""
    body = {"statusName": "Waiting", "statusColour": "#00FF7f"}
    number = (await zoho.call("POST", f"{ME}/customStatus", json=body)).json()["data"]["status"]
    task = await add(zoho)
    changed = (await zoho.call("PUT", f"{ME}/{task['id']}", json={"status": number})).json()["data"]
    assert number == 11
    assert changed == {"id": task["id"], "status": "Waiting", "statusValue": 11}
    assert error(await zoho.call("POST", f"{ME}/customStatus", json={**body, "statusColour": "red"})) == (400, BAD)


async def test_attachments(zoho: Client) -> None:
    """An uploaded file is passed on by its store name and path, from a form or a raw body."""
    path = "/api/accounts/48019000000005001/messages/attachments"
    form = await zoho.call("POST", f"{path}?uploadType=multipart", files={"attach": ("plan.txt", b"a plan")})
    raw = await zoho.call("POST", f"{path}?fileName=b.txt", content=b"b")
    files = [form.json()["data"], raw.json()["data"]]
    assert [file["attachmentName"] for file in files] == ["plan.txt", "b.txt"]
    names, paths = [file["storeName"] for file in files], [file["attachmentPath"] for file in files]
    assert len((await add(zoho, attachStoreName=names, attachPath=paths))["attachments"]) == 2
    crossed = await zoho.call("POST", ME, json={"title": "x", "attachStoreName": names, "attachPath": paths[::-1]})
    assert error(crossed) == (400, BAD)


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "/api/tasks/mine", (404, "URL_RULE_NOT_CONFIGURED")),
        ("GET", "/api/tasks/me/abc", (404, "URL_RULE_NOT_CONFIGURED")),
        ("GET", "/api/tasks/groups/sales", (404, "URL_RULE_NOT_CONFIGURED")),
        ("PATCH", "/api/tasks/me", (404, "INVALID_METHOD")),
        ("GET", "/api/tasks/me/1790000000000155000", (404, "ENTITY_NOT_FOUND")),
        ("GET", "/api/tasks/groups/1", (404, "ENTITY_NOT_FOUND")),
    ],
)
async def test_wrong_paths(zoho: Client, method: str, path: str, expected: tuple[int, str]) -> None:
    """Wrong paths, methods and kinds of id have their words."""
    assert error(await zoho.call(method, path)) == expected


async def test_thirty_requests_a_minute() -> None:
    """The thirty-first request in a minute is refused, and so is every one in the quarter of an hour after it."""
    async with running(mail_per_minute=30) as zoho:
        assert {(await zoho.call("GET", ME)).status_code for _ in range(30)} == {200}
        assert error(await zoho.call("GET", ME))[0] == 429
        zoho.clock.move(minutes=2)
        assert (await zoho.call("GET", ME)).status_code == 429
        zoho.clock.move(minutes=13)
        assert (await zoho.call("GET", ME)).status_code == 200
