"""Mail over HTTP against the strict local Zoho: what was meant is what Mail then holds."""

import asyncio
import datetime as dt

import pytest
from zoho_made import FRIDAY, FULL, SERIES, TODAY, made, only_part
from zoho_stand_ins import START, MovingClock

from bot.errors import (
    CannotPlan,
)
from bot.ports import Changes, Resolved
from bot.sandbox.zoho import ZohoSandbox
from bot.specs import (
    Person,
    Recurrence,
    Reminder,
    Rule,
    TaskSpec,
)
from bot.zoho.crm.backend import CrmBackend
from bot.zoho.mail.backend import MailBackend


async def test_finding_among_many_in_mail(mail: MailBackend) -> None:
    """Both marked tasks are found among more than one page of others."""
    other = only_part(mail, TaskSpec(title="Other"))
    first = await made(mail, TaskSpec(title="Report"))
    for start in range(0, 510, 30):
        await asyncio.gather(*(mail.create(other, f"other-{start + number}") for number in range(30)))
    second = await made(mail, TaskSpec(title="Report"))
    assert set(await mail.find("m4rk", START)) == {first, second}


async def test_mail_holds_what_was_meant(sandbox: ZohoSandbox, mail: MailBackend) -> None:
    """Every key of a single personal task, as Zoho shows it."""
    await made(mail, FULL.model_copy(update={"subtasks": (TaskSpec(title="Find the number"),)}))
    task = next(task for task in sandbox.mail_tasks() if task["title"] == FULL.title)
    assert task["dueDate"] == "13/03/2026"
    assert task["priority"].lower() == "high"
    assert dt.datetime.fromisoformat(task["reminder"]["dateTime"]) == dt.datetime(2026, 3, 13, 15, 30, tzinfo=dt.UTC)
    assert task["description"].splitlines()[-1] == "taskbot:m4rk"
    assert any(task["title"] == "Find the number" for task in sandbox.mail_tasks())


async def test_a_reminder_whose_moment_has_passed(sandbox: ZohoSandbox, mail: MailBackend, clock: MovingClock) -> None:
    """A task that is sent late goes without it, as it would never ring; a coming one goes along."""
    clock.moment += dt.timedelta(days=5)
    await made(mail, FULL)
    coming = Reminder(at=dt.datetime.combine(FRIDAY + dt.timedelta(days=7), dt.time(9)))
    await made(mail, FULL.model_copy(update={"reminders": (coming,)}))
    late, early = [row.body for row in sandbox.requests if row.method == "POST" and row.path == "/api/tasks/me"]
    assert not {"reminderDate", "emailReminder", "popupReminder"} & set(late)
    assert {"reminderDate", "emailReminder", "popupReminder"} <= set(early)
    assert late["dueDate"] == early["dueDate"] == "13/03/2026"


async def test_a_mail_task_of_a_group(sandbox: ZohoSandbox, mail: MailBackend, crm: CrmBackend) -> None:
    """The group by name, the assignee by the CRM user's zuid; found again without being told the group."""
    groups = {name: zgid for zgid, name in await mail.groups()}
    maria = await crm.member("maria@acme.example")
    resolved = Resolved(owner=maria, group=groups["Marketing"])
    spec = TaskSpec(title="Blog", assignees=(Person(name="Maria"),))
    (ref,) = await mail.create(only_part(mail, spec, resolved), "m4rk")
    assert ref.group == groups["Marketing"]
    assert str(sandbox.mail_tasks()[-1]["assignee"]["id"]) == "924000002"
    assert list(await mail.find("m4rk", START)) == [ref]
    assert list(await mail.find("m4rk", START, group=groups["Marketing"])) == [ref]
    assert (await mail.complete(ref)).done


@pytest.mark.parametrize("rule", [rule for rule in SERIES if rule.bymonthday != (-1,) and rule.byday != ("-1FR",)])
async def test_mail_takes_every_form_of_series(sandbox: ZohoSandbox, mail: MailBackend, rule: Rule) -> None:
    """Each part is one recurring task that the strict Zoho accepts."""
    plan = mail.plan(TaskSpec(title="Report", recurrence=Recurrence(rules=(rule,), first=FRIDAY)), TODAY)
    for part in plan.parts:
        await mail.create(part, "m4rk")
    assert all(
        task["recurring"]["type"] == part.spec.recurrence.rules[0].freq.capitalize()
        for task, part in zip(sandbox.mail_tasks(), plan.parts, strict=True)
        if part.spec.recurrence
    )


async def test_clearing_in_mail_is_refused(mail: MailBackend) -> None:
    """No page says how a due date is cleared, so nothing is tried."""
    ref = await made(mail, FULL)
    with pytest.raises(CannotPlan):
        await mail.update(ref, Changes(clear=("due",)))


async def test_who_the_mail_grant_belongs_to(mail: MailBackend) -> None:
    """The default account's address and zuid."""
    person = await mail.current_user()
    assert (person.email, person.zuid) == ("dana@acme.example", "924000001")
