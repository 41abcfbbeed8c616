"""Every key of Mail's "Add a New Task" page, sent over HTTP and taken by the strict local Zoho."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from zoho_made import BERLIN, FRIDAY, TODAY
from zoho_mail_world import BLOGGING, IN_GROUP, MARIA, MARKETING, add_status, held, make, make_task, sent

from bot.ports import PlanPart, Resolved, Upload
from bot.sandbox.zoho import ZohoSandbox
from bot.specs import Due, Priority, Recurrence, Reminder, Rule, TaskSpec
from bot.zoho.backends import ZohoBackends
from bot.zoho.client import Api
from bot.zoho.mail.backend import MailBackend
from bot.zoho.mail.task import MailOptions

DUE = Due(date=FRIDAY, time=dt.time(17), zone=BERLIN)
PAGE_KEYS = {
    *("title", "description", "status", "priority", "projectId", "parentTaskId", "dueDate", "reminderDate"),
    *("emailReminder", "popupReminder", "assignee", "subtask", "accountId", "messageId", "followers"),
    *("lockInvites", "allowComments", "attachStoreName", "attachPath"),
    *("recurringType", "recurringFrequency", "recurFrom", "recurUntil", "recurFor", "recurDailyOnlyOnWeekdays"),
    *("recurWeeklyOn", "recurMonthlyOnDayOfWeekInMonth", "recurMonthlyOnDayOfMonth", "recurMonthlyOnDayOfWeek"),
    *("recurYearlyOnDayOfWeekInMonth", "recurYearlyOnDayOfMonth", "recurYearlyOnDayOfWeek", "recurYearlyOnMonth"),
}
RULES: list[tuple[Rule, dict[str, Any]]] = [
    (Rule(freq="DAILY", byday=("MO", "TU", "WE", "TH", "FR")), {"recurDailyOnlyOnWeekdays": True}),
    (Rule(freq="DAILY", interval=3), {}),
    (Rule(freq="WEEKLY", byday=("FR",)), {"recurWeeklyOn": 6}),
    (Rule(freq="MONTHLY", bymonthday=(13,)), {"recurMonthlyOnDayOfMonth": 13}),
    (
        Rule(freq="MONTHLY", byday=("2FR",)),
        {"recurMonthlyOnDayOfWeekInMonth": 2, "recurMonthlyOnDayOfWeek": 6},
    ),
    (Rule(freq="YEARLY", bymonth=(3,), bymonthday=(13,)), {"recurYearlyOnDayOfMonth": 13, "recurYearlyOnMonth": 2}),
    (
        Rule(freq="YEARLY", bymonth=(3,), byday=("2FR",)),
        {"recurYearlyOnDayOfWeekInMonth": 2, "recurYearlyOnDayOfWeek": 6, "recurYearlyOnMonth": 2},
    ),
]
ENDS: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"until": dt.date(2026, 5, 1)}, {"recurUntil": "01/05/2026"}),
    ({"count": 5}, {"recurFor": 5}),
]


@pytest.mark.parametrize(("rule", "keys"), RULES, ids=[rule.rrule for rule, _ in RULES])
async def test_a_rule_goes_out_in_mails_numbers(
    sandbox: ZohoSandbox, mail: MailBackend, rule: Rule, keys: dict[str, Any]
) -> None:
    """1 is Sunday, 0 January, and weeks count from 1; type, frequency and first date go with each."""
    spec = TaskSpec(title="Report", recurrence=Recurrence(rules=(rule,), first=FRIDAY))
    (part,) = mail.plan(spec, TODAY).parts
    await make(mail, part)
    common = {
        "recurringType": rule.freq.capitalize(),
        "recurringFrequency": rule.interval,
        "recurFrom": "13/03/2026",
    }
    assert {key: value for key, value in sent(sandbox, "POST")[0].items() if key.startswith("recur")} == common | keys


@pytest.mark.parametrize(("end", "keys"), ENDS, ids=["until a day", "so many times"])
async def test_the_end_of_a_series(
    sandbox: ZohoSandbox, mail: MailBackend, end: dict[str, Any], keys: dict[str, Any]
) -> None:
    """A date, or a number of times: never both."""
    series = Recurrence(rules=(Rule(freq="WEEKLY", byday=("FR",)),), first=FRIDAY, **end)
    await make(mail, mail.plan(TaskSpec(title="Report", recurrence=series), TODAY).parts[0])
    body = sent(sandbox, "POST")[0]
    assert {key: body[key] for key in body if key in {"recurUntil", "recurFor"}} == keys


async def test_a_weekday_of_a_month_without_its_week(sandbox: ZohoSandbox, mail: MailBackend) -> None:
    """The page lets the yearly weekday stand with its month alone."""
    rule = Rule(freq="YEARLY", byday=("FR",), bymonth=(3,))
    spec = TaskSpec(title="Report", recurrence=Recurrence(rules=(rule,), first=FRIDAY))
    await make(mail, PlanPart(spec=spec, dates=(FRIDAY,)))
    assert held(sandbox, "Report")["recurring"]["recurYearlyOnDayOfWeek"] == 6
    assert "recurYearlyOnDayOfWeekInMonth" not in sent(sandbox, "POST")[0]


async def test_a_group_task_with_everything(
    sandbox: ZohoSandbox, connect_mail: Callable[[MailOptions], MailBackend]
) -> None:
    """All that a single task of a group can have is in Mail afterwards."""
    mail = connect_mail(MailOptions(popup_reminder=False, lock_invites=True, allow_comments=False))
    file = await mail.upload(Upload("plan.txt", "text/plain", b"first draft"))
    email = await mail.places.email("see https://mail.zoho.eu/zm/#mail/folder/inbox/p/48019000000032001")
    parent = await make_task(mail, "Campaign", IN_GROUP)
    resolved = Resolved(
        group=MARKETING,
        owner=MARIA,
        project=BLOGGING,
        parent=parent.id,
        email=email,
        attachments=(file,),
        followers=("54938724", "924000001", "54938724"),
    )
    spec = TaskSpec(
        title="Blog",
        description="As discussed.",
        due=DUE,
        priority=Priority.HIGHEST,
        reminders=(Reminder(before=dt.timedelta(minutes=30)),),
        status="In Progress",
        subtasks=(TaskSpec(title="Pictures", due=Due(date=FRIDAY)),),
    )
    (part,) = mail.plan(spec, TODAY, resolved).parts
    await make(mail, part)
    task = held(sandbox, "Blog")
    assert (task["project"]["id"], task["parentTask"]["id"]) == (BLOGGING, parent.id)
    assert (str(task["assignee"]["id"]), task["priority"], task["status"]) == ("924000002", "High", "In Progress")
    assert [str(one["id"]) for one in task["followers"]] == ["54938724", "924000001"]
    assert (task["reminder"]["emailReminder"], task["reminder"]["popupReminder"]) == (True, False)
    assert len(task["attachments"]) == 1
    assert held(sandbox, "Pictures")["parentTask"]["id"] == task["id"]
    body = sent(sandbox, "POST")[-1]
    assert (body["lockInvites"], body["allowComments"]) == (True, False)
    assert (body["accountId"], body["messageId"]) == ("48019000000005001", "48019000000032001")
    assert body["subtask"]["lockInvites"] is True
    series = {key for _, keys in RULES for key in keys} | {"recurringType", "recurringFrequency", "recurFrom"}
    assert set(body) | series | {"recurUntil", "recurFor"} == PAGE_KEYS


async def test_flags_of_groups_are_left_to_mail(
    sandbox: ZohoSandbox, mail: MailBackend, connect_mail: Callable[[MailOptions], MailBackend]
) -> None:
    """Unset they are not sent at all, and a personal task never has them."""
    await make_task(mail, "Blog", IN_GROUP)
    await make_task(connect_mail(MailOptions(lock_invites=True, allow_comments=True)), "Mine")
    assert not any({"lockInvites", "allowComments"} & set(body) for body in sent(sandbox, "POST"))


@pytest.mark.parametrize(("said", "status"), [("Completed", "Completed"), ("in progress", "In Progress")])
async def test_a_task_begins_in_a_status(sandbox: ZohoSandbox, mail: MailBackend, said: str, status: str) -> None:
    """Mail's two words go out as they are written there."""
    await make_task(mail, "Call", status=said)
    assert held(sandbox, "Call")["status"] == status


async def test_a_task_begins_in_a_custom_status(sandbox: ZohoSandbox, mail: MailBackend, mail_api: Api) -> None:
    """By its name; what is sent is its number, learnt from a task that has it."""
    number = await add_status(mail_api, "In Review", MARKETING)
    await make_task(mail, "First", Resolved(group=MARKETING, status=str(number)))
    found = await mail.places.status("in-review", MARKETING)
    await make_task(mail, "Second", Resolved(group=MARKETING, status=found))
    assert sent(sandbox, "POST")[-1]["status"] == number
    assert held(sandbox, "Second")["status"] == "In Review"


async def test_what_nobody_found_is_named_in_the_description(sandbox: ZohoSandbox, mail: MailBackend) -> None:
    """A status, followers and fields that Mail can't be given are never dropped silently."""
    spec = TaskSpec.model_validate(
        {
            "title": "Call",
            "status": "Waiting",
            "followers": [{"name": "Jane"}],
            "custom": [{"name": "Region", "value": "North"}],
        }
    )
    plan = mail.plan(spec, TODAY)
    await make(mail, plan.parts[0])
    lines = held(sandbox, "Call")["description"].splitlines()
    assert {"Status: Waiting", "Followers: Jane", "Fields: Region = North"} <= set(lines)
    assert len(plan.notes) == 3


@pytest.fixture
def connect_mail(connect: Callable[..., ZohoBackends]) -> Callable[[MailOptions], MailBackend]:
    """Mail with options of a test's own."""

    def connected(options: MailOptions) -> MailBackend:
        backend = connect(mail=options).mail
        assert backend is not None
        return backend

    return connected
