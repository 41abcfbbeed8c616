"""Every field of a Mail task that has a documented way to be changed, over HTTP; the others are refused in words."""

import datetime as dt
from typing import Any

import pytest
from zoho_made import BERLIN, FRIDAY
from zoho_mail_world import BLOGGING, IN_GROUP, MARIA, MARKETING, add_status, held, make_task, sent

from bot.errors import CannotPlan, NotUnderstood, TaskGone
from bot.ports import Changes, Member, Resolved
from bot.sandbox.zoho import ZohoSandbox
from bot.specs import CustomField, Due, Priority, RecordRef, Recurrence, Reminder, Rule
from bot.zoho.client import Api
from bot.zoho.mail.backend import MailBackend

DUE = Due(date=FRIDAY, time=dt.time(17), zone=BERLIN)
FRIDAYS = Recurrence(rules=(Rule(freq="WEEKLY", byday=("FR",)),), first=FRIDAY)
CHANGES: list[tuple[str, Changes, dict[str, Any]]] = [
    ("the title", Changes(title="Blog 2"), {"title": "Blog 2"}),
    ("the status", Changes(status="Completed"), {"status": "completed"}),
    ("the priority", Changes(priority=Priority.NORMAL), {"priority": "medium"}),
    ("the project", Changes(project=BLOGGING), {"projectId": BLOGGING}),
    ("the assignee", Changes(owner=MARIA), {"assignee": "924000002"}),
    (
        "the reminder",
        Changes(reminder=Reminder(at=dt.datetime(2026, 3, 12, 9))),  # noqa: DTZ001 - a wall clock
        {"reminderDate": "2026-03-12T09:00:00+00:00", "emailReminder": True, "popupReminder": True},
    ),
    (
        "the repetition",
        Changes(recurrence=FRIDAYS),
        {"recurringType": "Weekly", "recurringFrequency": 1, "recurFrom": "13/03/2026", "recurWeeklyOn": 6},
    ),
    (
        "the end of the repetition",
        Changes(recurrence=FRIDAYS.model_copy(update={"until": FRIDAYS.first})),
        {
            "recurringType": "Weekly",
            "recurringFrequency": 1,
            "recurFrom": "13/03/2026",
            "recurWeeklyOn": 6,
            "recurUntil": "13/03/2026",
        },
    ),
    ("the description", Changes(description="New."), {"description": "New.\n\ntaskbot:m4rk"}),
    (
        "the due date",
        Changes(due=DUE),
        {"dueDate": "13/03/2026", "description": "Due time: 17:00 (Europe/Berlin)\ntaskbot:m4rk"},
    ),
]


@pytest.mark.parametrize(("changes", "body"), [row[1:] for row in CHANGES], ids=[row[0] for row in CHANGES])
async def test_a_field_is_changed(
    sandbox: ZohoSandbox, mail: MailBackend, changes: Changes, body: dict[str, Any]
) -> None:
    """Only its own keys are sent, in one PUT, and Mail holds them."""
    ref = await make_task(mail, "Blog", IN_GROUP)
    state = await mail.update(ref, changes)
    assert sent(sandbox, "PUT") == [body]
    task = held(sandbox, state.title)
    assert (task["recurring"]["type"] == "Weekly") if changes.recurrence else "recurring" not in task
    assert list(await mail.find("m4rk", sandbox.org.clock.now(), group=MARKETING)) == [ref]


async def test_all_at_once(sandbox: ZohoSandbox, mail: MailBackend) -> None:
    """Several changes are one request."""
    ref = await make_task(mail, "Blog", IN_GROUP)
    wanted = Changes(title="Post", due=DUE, priority=Priority.LOW, owner=MARIA, project=BLOGGING, status="done")
    state = await mail.update(ref, wanted)
    assert (state.title, state.due, state.priority, state.done) == ("Post", FRIDAY, "Low", True)
    assert len(sent(sandbox, "PUT")) == 1


async def test_a_custom_status(sandbox: ZohoSandbox, mail: MailBackend, mail_api: Api) -> None:
    """Its number goes out; a name that no task has is asked back, and nothing is sent."""
    number = await add_status(mail_api, "In Review", MARKETING)
    await make_task(mail, "First", Resolved(group=MARKETING, status=str(number)))
    ref = await make_task(mail, "Second", IN_GROUP)
    assert (await mail.update(ref, Changes(status="in review"))).status == "In Review"
    assert sent(sandbox, "PUT") == [{"status": number}]
    with pytest.raises(NotUnderstood, match="In Review"):
        await mail.update(ref, Changes(status="Blocked"))
    assert len(sent(sandbox, "PUT")) == 1


REFUSED: list[tuple[str, Changes, str]] = [
    ("clearing the due date", Changes(clear=("due",)), "no way to clear the due"),
    ("clearing the reminder", Changes(clear=("reminder",)), "no way to clear the reminder"),
    ("clearing the priority", Changes(clear=("priority",)), "no way to clear the priority"),
    ("tags", Changes(tags=("x",)), "no tags"),
    ("records", Changes(records=(RecordRef(text="Acme"),)), "no records"),
    ("fields of CRM's", Changes(custom=(CustomField(name="Region", value="N"),)), "no custom fields"),
    ("somebody who is not in Mail", Changes(owner=Member(name="Jane")), "not known in Zoho Mail"),
    (
        "a repetition that is several",
        Changes(recurrence=Recurrence(rules=(Rule(freq="WEEKLY", byday=("MO", "FR")),), first=FRIDAY)),
        "can't make a task repeat",
    ),
    (
        "a repetition that Mail has not",
        Changes(recurrence=Recurrence(rules=(Rule(freq="MONTHLY", byday=("-1FR",)),), first=FRIDAY)),
        "can't make a task repeat",
    ),
]


@pytest.mark.parametrize(("changes", "says"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
async def test_what_cannot_be_changed(sandbox: ZohoSandbox, mail: MailBackend, changes: Changes, says: str) -> None:
    """It is refused with what to do instead, before anything is asked or sent."""
    ref = await make_task(mail, "Blog", IN_GROUP)
    before = len(sandbox.requests)
    with pytest.raises(CannotPlan, match=says) as caught:
        await mail.update(ref, changes)
    assert caught.value.offer
    assert len(sandbox.requests) == before


async def test_a_task_that_is_gone(mail: MailBackend) -> None:
    """Every change of it says so."""
    ref = await make_task(mail, "Blog")
    await mail.delete([ref])
    for change in (Changes(title="x"), Changes(description="x")):
        with pytest.raises(TaskGone):
            await mail.update(ref, change)
