"""What an organisation's Tasks look like decides what is sent: pick lists, mandatory fields, and life without both."""

import datetime as dt
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from zoho_made import FRIDAY, made
from zoho_stand_ins import MovingClock

from bot.errors import CannotPlan, ScopeMissing, ZohoBusy
from bot.ports import Changes
from bot.sandbox.zoho import ZohoSandbox
from bot.sandbox.zoho.org import CustomField as SandboxField
from bot.specs import CustomField, Due, Priority, TaskSpec
from bot.zoho.backends import ZohoBackends
from bot.zoho.client import Api, Door
from bot.zoho.crm import answers
from bot.zoho.crm.backend import CrmBackend
from bot.zoho.crm.fields import TaskFields
from bot.zoho.crm.task import CrmOptions
from bot.zoho.crm.wire import Wire
from bot.zoho.grants.datacentres import Addresses
from bot.zoho.grants.oauth import Grant

REGION = SandboxField(api_name="Region", data_type="picklist", label="Sales region", mandatory=True, values=("N", "S"))
OPTIONAL = (
    SandboxField(api_name="Hours", data_type="integer", label="Planned hours"),
    SandboxField(api_name="Channels", data_type="multiselectpicklist", values=("Phone", "Mail")),
    SandboxField(api_name="Billable", data_type="boolean"),
    SandboxField(api_name="Start_Date", data_type="date"),
)
CALL = TaskSpec(title="call Acme")
FIELDS_PATH = "/crm/v8/settings/fields"


@pytest.fixture
async def sandbox(clock: MovingClock, request: pytest.FixtureRequest) -> AsyncIterator[ZohoSandbox]:
    """A Zoho with the custom fields that a test asks for (default: those that are optional)."""
    zoho = ZohoSandbox(clock=clock, custom_fields=getattr(request, "param", OPTIONAL))
    await zoho.start()
    yield zoho
    await zoho.stop()


def asked(sandbox: ZohoSandbox, path: str = FIELDS_PATH) -> int:
    return sum(row.path == path for row in sandbox.requests)


def posts(sandbox: ZohoSandbox) -> list[Any]:
    return [row.body for row in sandbox.requests if row.method == "POST" and row.path == "/crm/v8/Tasks"]


def renamed(sandbox: ZohoSandbox, field: str, *values: tuple[str, str, str]) -> None:
    """The organisation's pick list of `field`, as (stored, shown, reference); Tasks have no other fields."""
    held = [{"actual_value": a, "display_value": b, "reference_value": c, "type": "used"} for a, b, c in values]
    shown = {"api_name": field, "field_label": field, "data_type": "picklist", "pick_list_values": held}
    layout = {"generated_type": "system", "sections": [{"fields": [shown]}]}
    for what, rows in (("fields", [shown]), ("layouts", [layout])):
        sandbox.faults.add(f"GET */settings/{what}", "answer", times=None, status=200, body={what: rows})


with_region = pytest.mark.parametrize("sandbox", [(REGION, *OPTIONAL)], indirect=True, ids=["a mandatory region"])


@pytest.mark.parametrize("status", ["Started", "completd"])
async def test_a_status_that_nobody_offers(sandbox: ZohoSandbox, crm: CrmBackend, status: str) -> None:
    """It is refused before anything is sent, with the field and what it offers; Zoho itself would store it."""
    with pytest.raises(CannotPlan, match=r"“Status” has no value .* Choose one of: Not Started, .*Completed"):
        await made(crm, CALL.model_copy(update={"status": status}))
    assert not posts(sandbox)


@pytest.mark.parametrize("priority", Priority)
async def test_all_priorities(sandbox: ZohoSandbox, crm: CrmBackend, priority: Priority) -> None:
    """Each of the five is one of the organisation's."""
    await made(crm, CALL.model_copy(update={"priority": priority}))
    assert sandbox.crm_tasks()[0]["Priority"] == priority.value.capitalize()


async def test_a_status_in_another_case_is_the_one_offered(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """What people write is sent as the organisation spells it, at creation and afterwards."""
    ref = await made(crm, CALL.model_copy(update={"status": "in progress"}))
    assert sandbox.crm_tasks()[0]["Status"] == "In Progress"
    assert (await crm.update(ref, Changes(status="deferred"))).status == "Deferred"
    with pytest.raises(CannotPlan, match="no value “Half done”"):
        await crm.update(ref, Changes(status="Half done"))


async def test_metadata_is_kept_for_ten_minutes(sandbox: ZohoSandbox, crm: CrmBackend, clock: MovingClock) -> None:
    """It is read once, and again when its time is over."""
    await made(crm, CALL)
    clock.moment += dt.timedelta(minutes=9)
    await made(crm, CALL)
    assert asked(sandbox) == asked(sandbox, "/crm/v8/settings/layouts") == 1
    clock.moment += dt.timedelta(minutes=2)
    await made(crm, CALL)
    assert asked(sandbox) == 2


async def test_custom_fields_of_every_type(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """By API name or label, each value as its type is written."""
    custom = (
        CustomField(name="planned hours", value="3"),
        CustomField(name="Channels", value=("phone", "Mail")),
        CustomField(name="Billable", value="yes"),
        CustomField(name="Start_Date", value="2026-03-14"),
    )
    ref = await made(crm, CALL.model_copy(update={"custom": custom}))
    (task,) = sandbox.crm_tasks()
    assert (task["Hours"], task["Channels"], task["Billable"]) == (3, ["Phone", "Mail"], True)
    assert task["Start_Date"] == "2026-03-14"
    await crm.update(ref, Changes(custom=(CustomField(name="Hours", value=5), CustomField(name="Start_Date"))))
    (task,) = sandbox.crm_tasks()
    assert (task["Hours"], task["Start_Date"]) == (5, None)


WRONG = [
    (CustomField(name="Hours", value="many"), "“Planned hours” takes a whole number, not “many”"),
    (CustomField(name="Channels", value=("Fax",)), "“Channels” has no value “Fax”.* Phone, Mail"),
    (CustomField(name="Billable", value="perhaps"), "“Billable” takes yes or no"),
    (CustomField(name="Start_Date", value="14/03/2026"), "“Start Date” takes a date such as 2026-03-14"),
    (CustomField(name="Colour", value="red"), "no field “Colour”.* There are: .*Planned hours"),
    (CustomField(name="Closed_Time", value="2026-03-14T09:00:00+01:00"), "“Closed Time” is set by Zoho CRM itself"),
    (CustomField(name="Description", value="x"), "“Description” can't be given"),
]


@pytest.mark.parametrize(("field", "says"), WRONG, ids=[f"{field.name} {field.value}" for field, _ in WRONG])
async def test_custom_values_that_do_not_fit(
    sandbox: ZohoSandbox, crm: CrmBackend, field: CustomField, says: str
) -> None:
    """A sentence names the field and what it takes, and nothing is sent."""
    with pytest.raises(CannotPlan, match=says):
        await made(crm, CALL.model_copy(update={"custom": (field,)}))
    assert not posts(sandbox)


@with_region
async def test_a_mandatory_field_that_is_missing(
    sandbox: ZohoSandbox, crm: CrmBackend, connect: Callable[..., ZohoBackends]
) -> None:
    """It is known before sending and can be asked for; a given value, or a default, makes the task."""
    with pytest.raises(CannotPlan, match=r"wants “Sales region” in every task\. Give it in the form"):
        await made(crm, CALL)
    assert not posts(sandbox)
    (field,) = await crm.required_fields()
    assert (field.name, field.label, field.type, field.values) == ("Region", "Sales region", "picklist", ("N", "S"))
    ref = await made(crm, CALL.model_copy(update={"custom": (CustomField(name="Region", value="S"),)}))
    await crm.update(ref, Changes(title="call them"))
    by_default = connect(CrmOptions(defaults={"Region": "N"})).crm
    assert by_default is not None
    assert await by_default.required_fields() == ()
    await made(by_default, CALL)
    assert [task["Region"] for task in sandbox.crm_tasks()] == ["S", "N"]


async def test_a_renamed_status(sandbox: ZohoSandbox, crm: CrmBackend, connect: Callable[..., ZohoBackends]) -> None:
    """What an organisation calls differently is found by what Zoho knows it by, and read back as completed."""
    renamed(sandbox, "Status", ("Erledigt", "Erledigt!", "Completed"), ("Offen", "Offen", "Not Started"))
    ref = await made(crm, CALL)
    assert (await crm.complete(ref)).done
    assert sandbox.crm_tasks()[0]["Status"] == "Erledigt"
    another = connect().crm
    assert another is not None
    assert (await another.read(ref)).done
    reopened = await crm.reopen(ref)
    assert (reopened.status, reopened.done) == ("Offen", False)


async def test_a_shown_name_is_sent_as_what_is_stored(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """A pick list whose shown names differ takes the stored ones."""
    renamed(sandbox, "Priority", ("P1", "High", "P1"), ("P3", "Low", "P3"))
    await made(crm, CALL.model_copy(update={"priority": Priority.HIGH}))
    assert sandbox.crm_tasks()[0]["Priority"] == "P1"
    with pytest.raises(CannotPlan, match=r"no value “Highest” in your Zoho CRM\. Choose one of: High, Low"):
        await made(crm, CALL.model_copy(update={"priority": Priority.HIGHEST}))


async def test_an_organisation_that_has_no_such_status(
    sandbox: ZohoSandbox, crm: CrmBackend, clock: MovingClock
) -> None:
    """Completing says what there is, and changes nothing."""
    ref = await made(crm, CALL)
    renamed(sandbox, "Status", ("Open", "Open", "Open"), ("Closed", "Closed", "Closed"))
    clock.moment += dt.timedelta(minutes=11)
    with pytest.raises(CannotPlan, match=r"no value “Completed” in your Zoho CRM\. Choose one of: Open, Closed"):
        await crm.complete(ref)
    assert sandbox.crm_tasks()[0]["Status"] == "Not Started"


AWAY = [
    ("the permission is missing", 401, {"code": "OAUTH_SCOPE_MISMATCH", "message": "m", "status": "error"}),
    ("Zoho is broken", 500, {"code": "INTERNAL_ERROR", "message": "m", "status": "error"}),
    ("no JSON", 200, "hello"),
    ("no fields at all", 200, {"fields": []}),
]


@pytest.mark.parametrize(("status", "body"), [row[1:] for row in AWAY], ids=[row[0] for row in AWAY])
async def test_tasks_do_not_wait_for_metadata(sandbox: ZohoSandbox, crm: CrmBackend, status: int, body: Any) -> None:
    """Documented values go out without it, and a failure is not asked for again with every task."""
    sandbox.faults.add("GET */settings/*", "answer", times=None, status=status, body=body)
    for _ in range(2):
        await made(crm, CALL.model_copy(update={"status": "In Progress", "priority": Priority.LOWEST}))
    assert len(sandbox.crm_tasks()) == 2
    before = asked(sandbox)
    assert (await crm.complete(await made(crm, CALL))).done
    assert asked(sandbox) == before


async def test_what_can_not_be_looked_up_is_not_sent(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """Without the permission to read the pick lists anything else is refused, and what is asked for is unknown."""
    body = {"code": "OAUTH_SCOPE_MISMATCH", "message": "m", "status": "error"}
    sandbox.faults.add("GET */settings/*", "answer", times=None, status=401, body=body)
    with pytest.raises(CannotPlan, match=r"status “Parked” can't be looked up\. Choose one of: Not Started"):
        await made(crm, CALL.model_copy(update={"status": "Parked"}))
    with pytest.raises(CannotPlan, match="the field “Hours” can't be looked up"):
        await made(crm, CALL.model_copy(update={"custom": (CustomField(name="Hours", value=3),)}))
    with pytest.raises(ScopeMissing):
        await crm.required_fields()
    assert not posts(sandbox)


async def test_what_can_not_be_looked_up_now_waits(sandbox: ZohoSandbox, crm: CrmBackend, clock: MovingClock) -> None:
    """While the metadata is only away, a task that needs it is tried later, and then made."""
    sandbox.faults.add("GET */settings/fields", "500_before", times=3)
    spec = CALL.model_copy(update={"custom": (CustomField(name="Hours", value=3),)})
    with pytest.raises(ZohoBusy):
        await made(crm, spec)
    assert not posts(sandbox)
    clock.moment += dt.timedelta(minutes=2)
    await made(crm, spec)
    assert sandbox.crm_tasks()[0]["Hours"] == 3


async def test_metadata_that_never_comes(
    sandbox: ZohoSandbox, door: Door, grant: Grant, addresses: Addresses, clock: MovingClock
) -> None:
    """It is waited for shortly, and then documented values go out without it."""
    sandbox.faults.add("GET */settings/*", "hang_before", times=None)
    api = Api(door, grant, lambda token: addresses.trusted_api(token.api_domain), answers.token_refused)
    fields = TaskFields(Wire(api, CrmOptions()), clock, seconds=0.05)
    assert await fields.judged({"Status": "Completed"}, new=True) == {"Status": "Completed"}
    with pytest.raises(ZohoBusy):
        await fields.judged({"Status": "Parked"}, new=True)


async def test_a_layout_that_offers_less(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """The layout's pick list counts, of the layout that Zoho made; what stands for nothing chosen is no value."""
    values = [{"display_value": name, "actual_value": name, "type": "used"} for name in ("-None-", "High", "Low")]
    priority = {"api_name": "Priority", "field_label": "Priority", "data_type": "picklist", "required": True}
    layouts = [
        {"generated_type": "custom", "visible": True, "sections": []},
        {"generated_type": "system", "sections": [{"fields": [{**priority, "pick_list_values": values}]}]},
    ]
    sandbox.faults.add("GET */settings/layouts", "answer", times=None, status=200, body={"layouts": layouts})
    with pytest.raises(CannotPlan, match=r"Choose one of: High, Low\.$"):
        await made(crm, CALL.model_copy(update={"priority": Priority.NORMAL}))
    await made(crm, CALL)
    assert await crm.required_fields() == ()


async def test_layouts_alone_out_of_reach(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """Pick lists are still judged; what is mandatory is unknown."""
    body = {"code": "OAUTH_SCOPE_MISMATCH", "message": "m", "status": "error"}
    sandbox.faults.add("GET */settings/layouts", "answer", times=None, status=401, body=body)
    await made(crm, CALL)
    with pytest.raises(CannotPlan, match="no value “Parked”"):
        await made(crm, CALL.model_copy(update={"status": "Parked"}))
    with pytest.raises(ScopeMissing):
        await crm.required_fields()


async def test_the_automations_and_the_owners_mail(sandbox: ZohoSandbox, connect: Callable[..., ZohoBackends]) -> None:
    """`trigger` and Send_Notification_Email go out as the options say."""
    crm = connect(CrmOptions(trigger=("workflow",), notify_owner=True)).crm
    assert crm is not None
    await made(crm, CALL.model_copy(update={"due": Due(date=FRIDAY)}))
    assert posts(sandbox)[0]["trigger"] == ["workflow"]
    assert sandbox.crm_tasks()[0]["Send_Notification_Email"] is True
