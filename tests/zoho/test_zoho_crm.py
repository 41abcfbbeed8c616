"""CRM over HTTP against the strict local Zoho: what was meant is what CRM then holds."""

import datetime as dt
from collections.abc import Callable

import pytest
from zoho_made import AT_FIVE, FRIDAY, FULL, SERIES, TODAY, WEEKLY, made, only_part
from zoho_stand_ins import START, MovingClock

from bot.errors import (
    ZohoBusy,
    ZohoRefused,
)
from bot.ports import Changes, PlanPart, Resolved
from bot.sandbox.zoho import ZohoSandbox, seed
from bot.specs import (
    Due,
    Person,
    RecordRef,
    Recurrence,
    Reminder,
    Rule,
    TaskSpec,
)
from bot.zoho.backends import ZohoBackends
from bot.zoho.crm.backend import CrmBackend
from bot.zoho.crm.task import CrmOptions


async def test_finding_among_many_in_crm(sandbox: ZohoSandbox, crm: CrmBackend, clock: MovingClock) -> None:
    """The one marked task is found behind 2,100 others, which takes page tokens."""
    ref = await made(crm, TaskSpec(title="Report"))
    clock.moment += dt.timedelta(seconds=1)
    days = tuple(FRIDAY + dt.timedelta(days=n) for n in range(100))
    many = PlanPart(spec=TaskSpec(title="Other", due=Due(date=FRIDAY)), dates=days)
    for number in range(21):
        await crm.create(many, f"other-{number}")
    assert list(await crm.find("m4rk", START)) == [ref]
    queries = [row.query for row in sandbox.requests if row.method == "GET" and row.path.endswith("/Tasks")]
    assert [query.get("page") for query in queries] == [*(str(number) for number in range(1, 11)), None]
    assert ["page_token" in query for query in queries] == [False] * 10 + [True]


async def test_too_many_to_be_sure(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """A list that never ends is no proof of absence: ZohoBusy."""
    row = {"id": "1", "Created_Time": "2026-03-10T13:00:00+01:00", "Description": "taskbot:other"}
    endless = {"data": [row], "info": {"more_records": True, "next_page_token": "t"}}
    sandbox.faults.add("GET *", "answer", times=None, status=200, body=endless)
    with pytest.raises(ZohoBusy, match="too many"):
        await crm.find("m4rk", START)


async def test_what_a_partial_series_lacks(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """The missing dates of a series are made as single tasks, and then nothing is missing."""
    part = only_part(crm, TaskSpec(title="Report", due=Due(date=FRIDAY), recurrence=WEEKLY))
    refs = list(await crm.create(part, "m4rk"))
    assert await crm.missing(part, refs) is None
    await crm.delete(refs[:2])
    lacking = await crm.missing(part, refs[2:])
    assert lacking is not None
    assert lacking.dates == part.dates[:2]
    await crm.create(lacking, "m4rk")
    found = await crm.find("m4rk", START)
    assert len(found) == 3
    assert await crm.missing(part, found) is None
    assert sorted(task["Due_Date"] for task in sandbox.crm_tasks()) == ["2026-03-13", "2026-03-20", "2026-03-27"]
    everything = await crm.missing(part, [])
    assert everything is not None
    assert everything.dates == part.dates


async def test_crm_holds_what_was_meant(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """Every field of a single task, as Zoho shows it."""
    await made(crm, FULL)
    (task,) = sandbox.crm_tasks()
    assert task["Due_Date"] == "2026-03-13"
    assert task["Priority"] == "High"
    assert task["Who_Id"]["id"] == "5725767000000500011"
    assert task["What_Id"]["id"] == "5725767000000500001"
    assert task["$se_module"] == "Accounts"
    assert task["Remind_At"]["ALARM"] == "ACTION=EMAIL;TRIGGER=DATE-TIME:2026-03-13T16:30:00+01:00"
    assert [tag["name"] for tag in task["Tag"]] == ["slack"]
    assert task["Description"].splitlines()[-2:] == ["Due time: 17:00 (Europe/Berlin)", "taskbot:m4rk"]


async def test_a_crm_series_is_made_whole(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """One record in, three tasks out, on the dates planned, all with the marker."""
    part = only_part(crm, TaskSpec(title="Report", due=Due(date=FRIDAY), recurrence=WEEKLY))
    refs = await crm.create(part, "m4rk")
    tasks = {task["id"]: task for task in sandbox.crm_tasks()}
    assert tuple(dt.date.fromisoformat(tasks[ref.id]["Due_Date"]) for ref in refs) == part.dates
    assert list(await crm.find("m4rk", START)) == list(refs)
    await crm.delete(refs)
    assert not sandbox.crm_tasks()


@pytest.mark.parametrize("rule", SERIES, ids=lambda rule: rule.rrule + (" workdays" if rule.workdays else ""))
async def test_crm_makes_the_dates_of_the_plan(sandbox: ZohoSandbox, crm: CrmBackend, rule: Rule) -> None:
    """The due dates in Zoho are those of the plan's parts."""
    plan = crm.plan(TaskSpec(title="Report", recurrence=Recurrence(rules=(rule,), first=FRIDAY)), TODAY)
    for number, part in enumerate(plan.parts):
        await crm.create(part, f"m4rk-{number}")
    expected = sorted(day for part in plan.parts for day in part.dates)
    assert sorted(dt.date.fromisoformat(task["Due_Date"]) for task in sandbox.crm_tasks()) == expected


async def test_a_reminder_on_each_task_of_a_crm_series(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """A reminder "30 minutes before" is set on each instance once they exist, however often that is asked for."""
    part = only_part(crm, TaskSpec(title="Report", due=AT_FIVE, recurrence=WEEKLY, reminders=FULL.reminders))
    refs = await crm.create(part, "m4rk")
    assert crm.needs_follow_up(part)
    for _ in range(2):
        await crm.follow_up(part, refs)
    alarms = sorted(task["Remind_At"]["ALARM"][-25:] for task in sandbox.crm_tasks())
    assert alarms == [f"2026-03-{day}T16:30:00+01:00" for day in (13, 20, 27)]


async def test_a_native_reminder_of_a_crm_series(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """A reminder "the day before at 5pm" goes out with the series itself."""
    reminder = Reminder(days_before=1, time=dt.time(17))
    part = only_part(crm, TaskSpec(title="Report", due=AT_FIVE, recurrence=WEEKLY, reminders=(reminder,)))
    await crm.create(part, "m4rk")
    assert not crm.needs_follow_up(part)
    assert {task["Remind_At"]["ALARM"] for task in sandbox.crm_tasks()} == {
        "ACTION=EMAIL;TRIGGER=-P1D;TRIGGER_TIME=17:00"
    }


async def test_the_unique_marker_field_gives_the_task_already_made(
    sandbox: ZohoSandbox, connect: Callable[..., ZohoBackends]
) -> None:
    """A second send of the same command makes no second task: DUPLICATE_DATA names the first."""
    crm = connect(CrmOptions(marker_field="Slack_Key")).crm
    assert crm is not None
    part = only_part(crm, FULL)
    assert await crm.create(part, "m4rk") == await crm.create(part, "m4rk")
    assert len(sandbox.crm_tasks()) == 1


async def test_a_refusal_names_the_field(crm: CrmBackend) -> None:
    """A record that is not there is refused with the field in people's words."""
    wrong = FULL.model_copy(update={"records": (RecordRef(text="Nobody", module="Leads", id="1"),)})
    with pytest.raises(ZohoRefused, match="the record"):
        await made(crm, wrong)


async def test_crm_people(crm: CrmBackend) -> None:
    """By e-mail in any case; unknown and deactivated ones are nobody; CurrentUser is the grant's own person."""
    maria = await crm.member("Maria@ACME.example")
    assert maria is not None
    assert (maria.crm_id, maria.zuid, maria.email) == (seed.MARIA, "924000002", "maria@acme.example")
    assert await crm.member("olga@acme.example") is None
    assert await crm.member("nobody@acme.example") is None
    assert (await crm.current_user()).crm_id == seed.DANA


async def test_a_crm_task_for_someone_else(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """A found person owns the task, now and after a change of owner."""
    maria = await crm.member("maria@acme.example")
    spec = FULL.model_copy(update={"assignees": (Person(name="Maria"),)})
    (ref,) = await crm.create(only_part(crm, spec, Resolved(owner=maria)), "m4rk")
    assert sandbox.crm_tasks()[0]["Owner"]["id"] == seed.MARIA
    await crm.update(ref, Changes(owner=await crm.current_user()))
    assert sandbox.crm_tasks()[0]["Owner"]["id"] == seed.DANA


async def test_clearing_in_crm(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """A cleared due date and reminder are null, and the due line leaves the description."""
    ref = await made(crm, FULL)
    await crm.update(ref, Changes(clear=("due", "reminder")))
    (task,) = sandbox.crm_tasks()
    assert (task["Due_Date"], task["Remind_At"]) == (None, None)
    assert task["Description"] == "As discussed.\n\ntaskbot:m4rk"
