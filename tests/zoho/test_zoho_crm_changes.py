"""Changes of CRM tasks over HTTP: records, tags, status, conditions; and every key of Kaizen #36 on a new one."""

import datetime as dt
from collections.abc import Callable

import pytest
from zoho_made import AT_FIVE, FRIDAY, FULL, made
from zoho_stand_ins import MovingClock

from bot.errors import CannotPlan, Conflict, OutcomeUnknown, TaskGone
from bot.ports import Changes
from bot.sandbox.zoho import ZohoSandbox
from bot.specs import Due, Product, RecordRef, Recurrence, Reminder, Rule, TaskRef, TaskSpec
from bot.zoho.backends import ZohoBackends
from bot.zoho.crm.backend import CrmBackend
from bot.zoho.crm.task import CrmOptions

LEAD = RecordRef(text="Christopher Maclead", module="Leads", id="3660682000000516249")
CONTACT = RecordRef(text="Kris Marrier", module="Contacts", id="3660682000000516033")
ACCOUNT = RecordRef(text="Zylker", module="Accounts", id="3652397000000624046")
DEAL = RecordRef(text="Acme Renewal", module="Deals", id="5725767000000500031")
TEAM_MEETING = TaskSpec(title="Team_Meeting", status="In Progress", due=Due(date=FRIDAY))

LINKS = [
    ("a lead", (LEAD,), (None, LEAD.id, "Leads")),
    ("a contact", (CONTACT,), (CONTACT.id, None, "Contacts")),
    ("a contact with its account", (CONTACT, ACCOUNT), (CONTACT.id, ACCOUNT.id, "Accounts")),
    ("a deal", (DEAL,), (None, DEAL.id, "Deals")),
]


def linked(sandbox: ZohoSandbox) -> tuple[str | None, str | None, str | None]:
    (task,) = sandbox.crm_tasks()
    who, what = task["Who_Id"], task["What_Id"]
    return who and who["id"], what and what["id"], task["$se_module"]


@pytest.mark.parametrize(("records", "wanted"), [row[1:] for row in LINKS], ids=[row[0] for row in LINKS])
async def test_kaizen_36_on_a_new_task(
    sandbox: ZohoSandbox, crm: CrmBackend, records: tuple[RecordRef, ...], wanted: tuple[str | None, ...]
) -> None:
    """Its samples: Subject, Status, Due_Date and the record's keys, as it has them."""
    await made(crm, TEAM_MEETING.model_copy(update={"records": records}))
    (task,) = sandbox.crm_tasks()
    assert (task["Subject"], task["Status"], task["Due_Date"]) == ("Team_Meeting", "In Progress", "2026-03-13")
    assert linked(sandbox) == wanted


@pytest.mark.parametrize("before", [(), (LEAD,), (CONTACT, ACCOUNT), (DEAL,)], ids=["nothing", "lead", "both", "deal"])
@pytest.mark.parametrize(("records", "wanted"), [row[1:] for row in LINKS], ids=[row[0] for row in LINKS])
async def test_another_record(
    sandbox: ZohoSandbox,
    crm: CrmBackend,
    before: tuple[RecordRef, ...],
    records: tuple[RecordRef, ...],
    wanted: tuple[str | None, ...],
) -> None:
    """The records of a change replace those that were linked, whichever they were."""
    ref = await made(crm, TEAM_MEETING.model_copy(update={"records": before}))
    await crm.update(ref, Changes(records=records))
    assert linked(sandbox) == wanted


@pytest.mark.parametrize("before", [(LEAD,), (CONTACT, ACCOUNT)], ids=["lead", "both"])
async def test_no_record_any_more(sandbox: ZohoSandbox, crm: CrmBackend, before: tuple[RecordRef, ...]) -> None:
    """Emptied records leave neither a link nor a module."""
    ref = await made(crm, TEAM_MEETING.model_copy(update={"records": before}))
    await crm.update(ref, Changes(clear=("records",)))
    assert linked(sandbox) == (None, None, None)


async def test_records_that_do_not_go_together(crm: CrmBackend) -> None:
    """A lead beside a contact has no field, and a record that was not found has no id."""
    ref = await made(crm, TEAM_MEETING)
    for records in ((LEAD, CONTACT), (RecordRef(text="Nobody"),)):
        with pytest.raises(CannotPlan, match="can't be linked to this task"):
            await crm.update(ref, Changes(records=records))


async def test_tags_are_added_to_those_that_are_there(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """By add_tags, alone or after other changes; repeating it adds nothing."""
    ref = await made(crm, FULL)
    for _ in range(2):
        await crm.update(ref, Changes(tags=("vip", "slack")))
    await crm.update(ref, Changes(title="Call them", tags=("late",)))
    (task,) = sandbox.crm_tasks()
    assert [tag["name"] for tag in task["Tag"]] == ["slack", "vip", "late"]
    assert task["Subject"] == "Call them"


async def test_tags_are_taken_off(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """Those that are named alone, beside others that are put on; repeating it changes nothing."""
    ref = await made(crm, FULL)
    await crm.update(ref, Changes(tags=("vip", "late")))
    for _ in range(2):
        await crm.update(ref, Changes(tags=("new",), untagged=("vip", "slack")))
    (task,) = sandbox.crm_tasks()
    assert [tag["name"] for tag in task["Tag"]] == ["late", "new"]


async def test_tags_fail_after_the_rest_is_changed(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """Something was changed, so it is no refusal; tags alone that are refused are one."""
    ref = await made(crm, FULL)
    sandbox.faults.add("POST */add_tags", "429", times=1)
    with pytest.raises(OutcomeUnknown, match="is changed, but its tags are not"):
        await crm.update(ref, Changes(title="Call them", tags=("vip",)))
    with pytest.raises(TaskGone):
        await crm.update(TaskRef(product=Product.CRM, id="17"), Changes(tags=("vip",)))


SINCE = [
    ("a title", Changes(title="Mine")),
    ("a status", Changes(status="Deferred")),
    ("tags alone", Changes(tags=("vip",))),
    ("a record", Changes(records=(DEAL,))),
    ("everything at once", Changes(title="Mine", tags=("vip",), records=(DEAL,))),
]


@pytest.mark.parametrize("changes", [row[1] for row in SINCE], ids=[row[0] for row in SINCE])
async def test_someone_changed_it_since(
    sandbox: ZohoSandbox, crm: CrmBackend, clock: MovingClock, changes: Changes
) -> None:
    """What a person was shown is what they change: else Conflict, and nothing is written."""
    ref = await made(crm, TEAM_MEETING)
    seen = (await crm.read(ref)).modified
    await crm.update(ref, changes, seen)
    clock.moment += dt.timedelta(minutes=1)
    await crm.update(ref, Changes(title="Theirs"))
    before = sandbox.crm_tasks()
    with pytest.raises(Conflict):
        await crm.update(ref, changes, seen)
    assert sandbox.crm_tasks() == before


async def test_an_organisation_where_null_clears_nothing(connect: Callable[..., ZohoBackends]) -> None:
    """Then emptying is refused with what to do instead."""
    crm = connect(CrmOptions(null_clears=False)).crm
    assert crm is not None
    ref = await made(crm, FULL)
    with pytest.raises(CannotPlan, match="can't empty Due_Date here"):
        await crm.update(ref, Changes(clear=("due",)))


async def test_a_repetition_is_never_changed(crm: CrmBackend) -> None:
    """CRM describes no such change."""
    ref = await made(crm, FULL)
    weekly = Recurrence(rules=(Rule(freq="WEEKLY"),), first=FRIDAY)
    with pytest.raises(CannotPlan, match="Delete it and make a new one"):
        await crm.update(ref, Changes(recurrence=weekly))


async def test_a_reminder_whose_time_is_over(sandbox: ZohoSandbox, crm: CrmBackend, clock: MovingClock) -> None:
    """A task made late has no reminder that could never ring; a change to a past one takes the old one away."""
    ref = await made(crm, FULL)
    earlier = Changes(reminder=Reminder(at=dt.datetime(2026, 3, 9, 9)), due=AT_FIVE)  # noqa: DTZ001 - a wall clock
    await crm.update(ref, earlier)
    clock.moment += dt.timedelta(days=4)
    await made(crm, FULL, marker="late")
    assert [task["Remind_At"] for task in sandbox.crm_tasks()] == [None, None]
