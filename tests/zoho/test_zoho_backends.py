"""CRM and Mail over HTTP against the strict local Zoho: what was meant is what Zoho then holds."""

import asyncio
import datetime as dt
from collections.abc import Callable

import pytest
from pydantic import SecretStr
from zoho_stand_ins import START, MemoryCache, MovingClock

from bot.errors import (
    CannotPlan,
    Conflict,
    NotConnected,
    OutcomeUnknown,
    TaskGone,
    ZohoBusy,
    ZohoRefused,
)
from bot.ports import Changes, Member, PlanPart, Resolved, TaskBackend
from bot.sandbox.zoho import ZohoSandbox, seed
from bot.specs import (
    Due,
    Person,
    Priority,
    Product,
    RecordRef,
    Recurrence,
    Reminder,
    Rule,
    TaskRef,
    TaskSpec,
    Tenant,
)
from bot.zoho import oauth
from bot.zoho.backends import ZohoBackends
from bot.zoho.client import Door
from bot.zoho.crm import CrmBackend
from bot.zoho.crm_task import CrmOptions
from bot.zoho.datacentres import Addresses
from bot.zoho.mail import MailBackend

TODAY = START.date()
FRIDAY = dt.date(2026, 3, 13)
BERLIN = "Europe/Berlin"
AT_FIVE = Due(date=FRIDAY, time=dt.time(17), zone=BERLIN)
WEEKLY = Recurrence(rules=(Rule(freq="WEEKLY", byday=("FR",)),), first=FRIDAY, count=3)
FULL = TaskSpec(
    title="Call Jane about the offer",
    description="As discussed.",
    due=AT_FIVE,
    priority=Priority.HIGH,
    reminders=(Reminder(before=dt.timedelta(minutes=30)),),
    records=(
        RecordRef(text="Jane", module="Contacts", id="5725767000000500011"),
        RecordRef(text="Acme", module="Accounts", id="5725767000000500001"),
    ),
    tags=("slack",),
)


def only_part(backend: TaskBackend, spec: TaskSpec, resolved: Resolved | None = None) -> PlanPart:
    (part,) = backend.plan(spec, TODAY, resolved or Resolved()).parts
    return part


async def made(backend: TaskBackend, spec: TaskSpec, marker: str = "m4rk") -> TaskRef:
    (ref,) = await backend.create(only_part(backend, spec), marker)
    return ref


@pytest.fixture(params=["crm", "mail"])
def backend(request: pytest.FixtureRequest, crm: CrmBackend, mail: MailBackend) -> TaskBackend:
    """Each of the two, for what both must do."""
    return crm if request.param == "crm" else mail


async def test_the_life_of_a_task(backend: TaskBackend) -> None:
    """Created, read, completed, reopened in the status it had, deleted, gone; restored where Zoho can."""
    ref = await made(backend, FULL)
    before = await backend.read(ref)
    assert (before.title, before.done, before.due) == (FULL.title, False, FRIDAY)
    assert (await backend.complete(ref)).done
    opened = await backend.reopen(ref, before.status)
    assert (opened.done, opened.status) == (False, before.status)
    await backend.complete(ref)
    assert not (await backend.reopen(ref)).done
    await backend.delete([ref])
    with pytest.raises(TaskGone):
        await backend.read(ref)
    with pytest.raises(TaskGone):
        await backend.delete([ref])
    with pytest.raises(TaskGone):
        await backend.complete(ref)
    assert (await backend.restore(ref)).title == FULL.title


async def test_finding_by_marker(backend: TaskBackend, clock: MovingClock) -> None:
    """Exactly the tasks with this marker, oldest first, and none from long before."""
    spec = TaskSpec(title="Report")
    assert not await backend.find("m4rk", START)
    first = await made(backend, spec)
    clock.moment += dt.timedelta(minutes=1)
    await made(backend, spec, "m4rk-2")
    second = await made(backend, spec)
    assert list(await backend.find("m4rk", START)) == [first, second]
    assert not await backend.find("m4r", START)
    assert not await backend.find("m4rk", START + dt.timedelta(hours=1))


async def test_finding_among_many_in_crm(crm: CrmBackend, clock: MovingClock) -> None:
    """The one marked task is found behind 2,100 others, which takes page tokens."""
    ref = await made(crm, TaskSpec(title="Report"))
    clock.moment += dt.timedelta(seconds=1)
    days = tuple(FRIDAY + dt.timedelta(days=n) for n in range(100))
    many = PlanPart(spec=TaskSpec(title="Other", due=Due(date=FRIDAY)), dates=days)
    for number in range(21):
        await crm.create(many, f"other-{number}")
    assert list(await crm.find("m4rk", START)) == [ref]


async def test_finding_among_many_in_mail(mail: MailBackend) -> None:
    """Both marked tasks are found among more than one page of others."""
    other = only_part(mail, TaskSpec(title="Other"))
    first = await made(mail, TaskSpec(title="Report"))
    for start in range(0, 510, 30):
        await asyncio.gather(*(mail.create(other, f"other-{start + number}") for number in range(30)))
    second = await made(mail, TaskSpec(title="Report"))
    assert set(await mail.find("m4rk", START)) == {first, second}


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


REFUSED_CHANGES = [
    Changes(owner=Member(name="Jane")),
    Changes(reminder=Reminder(before=dt.timedelta(minutes=30))),
]


@pytest.mark.parametrize("changes", REFUSED_CHANGES, ids=["an owner unknown there", "a reminder without its due"])
async def test_changes_that_cannot_be_sent(sandbox: ZohoSandbox, backend: TaskBackend, changes: Changes) -> None:
    """They are refused with an offer before anything is sent."""
    ref = await made(backend, FULL)
    with pytest.raises(CannotPlan) as caught:
        await backend.update(ref, changes)
    assert caught.value.offer
    assert not any(row.method == "PUT" for row in sandbox.requests)


async def test_no_changes_send_nothing(sandbox: ZohoSandbox, backend: TaskBackend) -> None:
    """An empty change is a read."""
    ref = await made(backend, FULL)
    assert (await backend.update(ref, Changes())).title == FULL.title
    assert not any(row.method == "PUT" for row in sandbox.requests)


async def test_a_long_new_title_is_kept_whole(backend: TaskBackend, sandbox: ZohoSandbox) -> None:
    """What does not fit into the title's field stands in the description."""
    ref = await made(backend, FULL)
    title = "word " * 60 + "end"
    state = await backend.update(ref, Changes(title=title))
    assert state.title.endswith("…")
    held = [
        task.get("Description") or task.get("description") for task in (*sandbox.crm_tasks(), *sandbox.mail_tasks())
    ]
    assert held[0].splitlines()[0] == title
    assert list(await backend.find("m4rk", START)) == [ref]


async def test_changing_a_task(backend: TaskBackend) -> None:
    """Only what changes is sent; the marker stays, so the task is still found."""
    ref = await made(backend, FULL)
    moved = Due(date=dt.date(2026, 3, 20), time=dt.time(9), zone=BERLIN)
    changes = Changes(title="Call Jane", due=moved, reminder=Reminder(before=dt.timedelta(hours=1)))
    state = await backend.update(ref, changes)
    assert (state.title, state.due) == ("Call Jane", moved.date)
    assert list(await backend.find("m4rk", START)) == [ref]
    again = await backend.update(ref, Changes(description="New text.", priority=Priority.LOW))
    assert (again.title, again.due, (again.priority or "").lower()) == ("Call Jane", moved.date, "low")
    assert list(await backend.find("m4rk", START)) == [ref]


async def test_changing_a_task_that_someone_else_changed(backend: TaskBackend, clock: MovingClock) -> None:
    """With the time the person last saw, a meanwhile changed task is a Conflict and stays as it is."""
    ref = await made(backend, FULL)
    shown = await backend.read(ref)
    clock.moment += dt.timedelta(minutes=1)
    await backend.update(ref, Changes(title="By a colleague"))
    with pytest.raises(Conflict):
        await backend.update(ref, Changes(title="By me"), shown.modified)
    assert (await backend.read(ref)).title == "By a colleague"
    now = (await backend.read(ref)).modified
    assert (await backend.update(ref, Changes(title="By me"), now)).title == "By me"


WRITE_FAULTS = [
    ("500_before", OutcomeUnknown, 0),
    ("500_after", OutcomeUnknown, 1),
    ("drop_before", OutcomeUnknown, 0),
    ("drop_after", OutcomeUnknown, 1),
    ("429", ZohoBusy, 0),
]


@pytest.mark.parametrize(("kind", "error", "there"), WRITE_FAULTS, ids=[row[0] for row in WRITE_FAULTS])
async def test_a_create_is_sent_once_whatever_happens(
    sandbox: ZohoSandbox, backend: TaskBackend, kind: str, error: type[Exception], there: int
) -> None:
    """An unknown outcome is told from a definite no, nothing is repeated, and `find` settles it."""
    sandbox.faults.add("POST *asks*", kind)  # type: ignore[arg-type]  # the kinds are the sandbox's Literal
    part = only_part(backend, FULL)
    with pytest.raises(error):
        await backend.create(part, "m4rk")
    path = backend.request(part, "m4rk").path
    assert sum(row.method == "POST" and row.path == path for row in sandbox.requests) == 1
    assert len(await backend.find("m4rk", START)) == there


async def test_reads_are_asked_again(sandbox: ZohoSandbox, backend: TaskBackend) -> None:
    """Two bad answers in a row don't fail a read; a third does, as ZohoBusy."""
    ref = await made(backend, FULL)
    sandbox.faults.add("GET *", "500_before", times=2)
    assert (await backend.read(ref)).title == FULL.title
    sandbox.faults.add("GET *", "500_before", times=3)
    with pytest.raises(ZohoBusy):
        await backend.read(ref)


async def test_a_change_that_could_not_be_read_back_is_not_called_undone(
    sandbox: ZohoSandbox, backend: TaskBackend
) -> None:
    """After the write took effect a failing read means OutcomeUnknown, never "nothing was changed"."""
    ref = await made(backend, FULL)
    sandbox.faults.add("GET *", "500_before", times=3)
    with pytest.raises(OutcomeUnknown):
        await backend.complete(ref)
    assert (await backend.read(ref)).done


async def test_a_token_that_died_is_renewed(sandbox: ZohoSandbox, backend: TaskBackend, cache: MemoryCache) -> None:
    """A cached token that Zoho does not know costs one renewal and nothing else."""
    ref = await made(backend, FULL)
    cache.held["acme"] = cache.held["acme"].model_copy(update={"token": "1000.dead.dead"})
    assert (await backend.complete(ref)).done
    assert sum(row.path == oauth.TOKEN_PATH for row in sandbox.requests) == 2


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


SERIES = [
    Rule(freq="DAILY", interval=2),
    Rule(freq="WEEKLY", byday=("MO", "WE", "FR")),
    Rule(freq="MONTHLY", byday=("2FR",)),
    Rule(freq="MONTHLY", byday=("-1FR",)),
    Rule(freq="MONTHLY", bymonthday=(13,)),
    Rule(freq="MONTHLY", bymonthday=(-1,)),
    Rule(freq="YEARLY", bymonth=(3,), byday=("2FR",)),
    Rule(freq="YEARLY", bymonth=(3,), bymonthday=(13,)),
    Rule(freq="DAILY", interval=3, workdays=True),
]


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


async def test_mail_holds_what_was_meant(sandbox: ZohoSandbox, mail: MailBackend) -> None:
    """Every key of a single personal task, as Zoho shows it."""
    await made(mail, FULL.model_copy(update={"subtasks": (TaskSpec(title="Find the number"),)}))
    task = next(task for task in sandbox.mail_tasks() if task["title"] == FULL.title)
    assert task["dueDate"] == "13/03/2026"
    assert task["priority"].lower() == "high"
    assert dt.datetime.fromisoformat(task["reminder"]["dateTime"]) == dt.datetime(2026, 3, 13, 15, 30, tzinfo=dt.UTC)
    assert task["description"].splitlines()[-1] == "taskbot:m4rk"
    assert any(task["title"] == "Find the number" for task in sandbox.mail_tasks())


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


async def test_connecting(sandbox: ZohoSandbox, door: Door, addresses: Addresses) -> None:
    """A self client's code becomes a refresh token once; revoking it ends it."""
    credentials = oauth.ClientCredentials(client_id=sandbox.client_id, client_secret=SecretStr(sandbox.client_secret))
    code = sandbox.grant_code(["ZohoCRM.modules.tasks.ALL"])
    tokens = await oauth.exchange(door, addresses, credentials, code)
    assert tokens.refresh is not None
    with pytest.raises(NotConnected):
        await oauth.exchange(door, addresses, credentials, code)
    assert await oauth.revoke(door, addresses, tokens.refresh)
    assert not await oauth.revoke(door, addresses, tokens.refresh)


async def test_a_revoked_grant(sandbox: ZohoSandbox, door: Door, addresses: Addresses, crm: CrmBackend) -> None:
    """Once revoked, every call says that an admin must reconnect."""
    await oauth.revoke(door, addresses, SecretStr(sandbox.refresh_token))
    with pytest.raises(NotConnected, match="reconnect"):
        await made(crm, FULL)


async def test_without_a_grant(door: Door, clock: MovingClock) -> None:
    """Not connected yet: a sentence for the admin, for either product."""
    backends = ZohoBackends(door, None, Addresses.of("us"), clock)
    for product in Product:
        with pytest.raises(NotConnected, match="taskbot connect"):
            await backends.backend(Tenant(team="T1"), product)
