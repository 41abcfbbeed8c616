"""Mail's subtasks: one goes along with its task, several are sent after it, and each is found where it hangs."""

import datetime as dt

import pytest
from zoho_made import BERLIN, FRIDAY, TODAY
from zoho_mail_world import IN_GROUP, MARIA, MARKETING, held, make, make_task, sent
from zoho_stand_ins import START

from bot.ports import PlanPart, Resolved
from bot.sandbox.zoho import ZohoSandbox
from bot.specs import Due, Person, Recurrence, Rule, TaskRef, TaskSpec
from bot.zoho.mail.backend import MailBackend

PAPER = TaskSpec(title="Buy paper", due=Due(date=FRIDAY, time=dt.time(9), zone=BERLIN))
PRINT = TaskSpec(title="Print")
REPORT = TaskSpec(title="Report", subtasks=(PAPER, PRINT))
WEEKLY = Recurrence(rules=(Rule(freq="WEEKLY", byday=("FR",)),), first=FRIDAY)


async def make_all(mail: MailBackend, spec: TaskSpec, resolved: Resolved | None = None) -> list[TaskRef]:
    """All parts in turn, as the service sends them."""
    made = list[TaskRef]()
    for number, part in enumerate(mail.plan(spec, TODAY, resolved or Resolved()).parts):
        made.append(await make(mail, hung(part, made), f"m4rk-{number}"))
    return made


def hung(part: PlanPart, made: list[TaskRef]) -> PlanPart:
    if part.subtask_of is None:
        return part
    parent = part.resolved.model_copy(update={"parent": made[part.subtask_of].id})
    return part.model_copy(update={"resolved": parent})


async def test_one_subtask_goes_along(sandbox: ZohoSandbox, mail: MailBackend) -> None:
    """Nested in the one request, with its own date and its due time in words."""
    (ref,) = await make_all(mail, REPORT.model_copy(update={"subtasks": (PAPER,)}))
    assert len(sent(sandbox, "POST")) == 1
    child = held(sandbox, "Buy paper")
    assert (child["parentTask"]["id"], child["dueDate"]) == (ref.id, "13/03/2026")
    assert child["description"] == "Due time: 09:00 (Europe/Berlin)"


@pytest.mark.parametrize("resolved", [Resolved(), Resolved(group=MARKETING, owner=MARIA)], ids=["personal", "a group"])
async def test_several_are_sent_after_their_task(sandbox: ZohoSandbox, mail: MailBackend, resolved: Resolved) -> None:
    """Each with a marker of its own, in the same place, for the same person; none is only named."""
    parent, *children = await make_all(mail, REPORT, resolved)
    assert [held(sandbox, title)["parentTask"]["id"] for title in ("Buy paper", "Print")] == [parent.id] * 2
    assert {child.group for child in children} == {resolved.group}
    zuid = resolved.owner.zuid if resolved.owner else "924000001"
    assert {str(task["assignee"]["id"]) for task in sandbox.mail_tasks()} == {zuid}
    assert held(sandbox, "Print")["description"].splitlines() == ["taskbot:m4rk-2"]
    assert held(sandbox, "Report")["description"] == "taskbot:m4rk-0"


@pytest.mark.parametrize("resolved", [Resolved(), IN_GROUP], ids=["personal", "a group"])
async def test_a_subtask_is_found_where_it_hangs(mail: MailBackend, resolved: Resolved) -> None:
    """Lists leave subtasks out, so a lost answer is settled by looking below the task."""
    made = await make_all(mail, REPORT, resolved)
    parts = [hung(part, made) for part in mail.plan(REPORT, TODAY, resolved).parts]
    for number, (part, ref) in enumerate(zip(parts, made, strict=True)):
        assert list(await mail.find_part(part, f"m4rk-{number}", START)) == [ref]
        assert not await mail.find_part(part, "other", START)
    await mail.delete([made[0]])
    assert not await mail.find_part(parts[2], "m4rk-2", START)


async def test_finding_asks_no_more_than_it_must(sandbox: ZohoSandbox, mail: MailBackend) -> None:
    """One list of the part's own group: thirty requests a minute are few."""
    (part,) = mail.plan(TaskSpec(title="Blog"), TODAY, IN_GROUP).parts
    await make(mail, part)
    before = len(sandbox.requests)
    await mail.find_part(part, "m4rk", START)
    assert [row.path for row in sandbox.requests[before:]] == [f"/api/tasks/groups/{MARKETING}"]


async def test_subtasks_of_subtasks(sandbox: ZohoSandbox, mail: MailBackend) -> None:
    """They hang on their own task, at any depth."""
    inner = TaskSpec(title="Inner", subtasks=(PAPER, PRINT))
    await make_all(mail, TaskSpec(title="Outer", subtasks=(inner, TaskSpec(title="Other"))))
    assert held(sandbox, "Print")["parentTask"]["title"] == "Inner"
    assert held(sandbox, "Other")["parentTask"]["title"] == "Outer"


async def test_a_subtask_that_repeats_is_a_send_of_its_own(sandbox: ZohoSandbox, mail: MailBackend) -> None:
    """Only a plain one goes nested."""
    await make_all(mail, TaskSpec(title="Report", subtasks=(TaskSpec(title="Proof", recurrence=WEEKLY),)))
    assert held(sandbox, "Proof")["recurring"]["type"] == "Weekly"
    assert "subtask" not in sent(sandbox, "POST")[0]


def test_a_series_of_several_tasks_has_its_subtask_once(mail: MailBackend) -> None:
    """With the first of them."""
    rule = Rule(freq="WEEKLY", byday=("MO", "WE", "FR"))
    series = Recurrence(rules=(rule,), first=FRIDAY)
    plan = mail.plan(TaskSpec(title="Report", recurrence=series, subtasks=(PAPER,)), TODAY)
    assert [len(part.spec.subtasks) for part in plan.parts] == [1, 0, 0]
    assert not any("subtask" in note for note in plan.notes)


def test_a_subtask_for_somebody_else_is_not_the_owners(mail: MailBackend) -> None:
    """Who is named stays as typed; the task's own owner is not put in that place."""
    spec = TaskSpec(title="Report", subtasks=(TaskSpec(title="Print", assignees=(Person(name="Jane"),)), PAPER))
    _, first, second = mail.plan(spec, TODAY, Resolved(group=MARKETING, owner=MARIA)).parts
    assert first.resolved.owner is None
    assert second.resolved.owner == MARIA
    assert first.spec.description == "Assigned to (as typed): Jane"


async def test_subtasks_are_shown_and_restored(mail: MailBackend) -> None:
    """Each is a task like any other: read, completed, deleted, restored."""
    parent, first, _ = await make_all(mail, REPORT, IN_GROUP)
    assert (await mail.complete(first)).done
    await mail.delete([parent, first])
    await mail.restore(parent)
    assert (await mail.restore(first)).done


async def test_a_task_below_one_that_is_gone(sandbox: ZohoSandbox, mail: MailBackend) -> None:
    """Zoho refuses it, and the sentence says why."""
    ref = await make_task(mail, "Report")
    await mail.delete([ref])
    with pytest.raises(Exception, match="subtask of"):
        await make_task(mail, "Print", Resolved(parent=ref.id))
    assert sandbox.mail_tasks() == []
