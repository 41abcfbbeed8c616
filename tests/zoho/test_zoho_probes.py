"""`doctor --live` on an account that does nothing beyond the documents, and on one that does; both left clean."""

from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest
from zoho_stand_ins import MovingClock

from bot.errors import SettingsError
from bot.sandbox.zoho import ZohoSandbox
from bot.sandbox.zoho.org import Capabilities
from bot.specs import Product
from bot.zoho.capabilities import CAPABILITIES, crm_options, is_on, mail_options, switched
from bot.zoho.client import Door
from bot.zoho.crm.task import CrmOptions
from bot.zoho.grants.datacentres import Addresses
from bot.zoho.grants.oauth import Grant
from bot.zoho.mail.task import MailOptions
from bot.zoho.probe_labs import TITLE, Lab, labs
from bot.zoho.probes import PROBES, Found, advice, look

STRICT = Capabilities(past_alarm=False)
GENEROUS = Capabilities(
    byday_lists=True,
    bysetpos_last=True,
    bymonthday_last=True,
    past_alarm=True,
    email_and_popup_without_freq=True,
    repeating_alarms_after_v2=True,
)
# What the sandbox can be told to do, and what both of its positions answer.
SWITCHED = {
    "crm_several_weekdays": "INVALID_RRULE",
    "crm_last_weekday": "INVALID_RRULE",
    "crm_last_monthday": "INVALID_RRULE",
    "crm_past_alarms": "INVALID_DATA",
    "crm_both_actions": "INVALID_DATA",
    "crm_freq_alarms": "INVALID_DATA",
}


@pytest.fixture
async def sandbox(clock: MovingClock, request: pytest.FixtureRequest) -> AsyncIterator[ZohoSandbox]:
    """A Zoho that can do what a test says."""
    zoho = ZohoSandbox(clock=clock, capabilities=getattr(request, "param", STRICT))
    await zoho.start()
    yield zoho
    await zoho.stop()


@pytest.fixture
def at(door: Door, grant: Grant, addresses: Addresses, clock: MovingClock) -> Mapping[Product, Lab]:
    """Labs of both products."""
    return labs(door, grant, addresses, clock, products=list(Product))


async def found(at: Mapping[Product, Lab], clock: MovingClock) -> dict[str, Found]:
    return {one.capability.name: one async for one in look(at, clock.now().date())}


def tasks(sandbox: ZohoSandbox) -> list[dict[str, Any]]:
    return [*sandbox.crm_tasks(), *sandbox.mail_tasks()]


async def test_a_strict_account(sandbox: ZohoSandbox, at: Mapping[Product, Lab], clock: MovingClock) -> None:
    """Each row says the refusal's code, and every task that was made is gone again."""
    rows = await found(at, clock)
    assert list(rows) == [one.name for one in CAPABILITIES]
    assert {name: rows[name].says for name in SWITCHED} == {name: f"refused: {code}" for name, code in SWITCHED.items()}
    assert rows["crm_count"].says.startswith("refused: ")
    assert rows["mail_several_weekdays"].says == "refused: PATTERN_NOT_MATCHED"
    assert rows["mail_clears"].says == "refused: PATTERN_NOT_MATCHED"
    for name in ("crm_null_clears", "crm_late_monthdays", "mail_late_monthdays", "mail_until_inclusive"):
        assert rows[name].says == "taken"
    assert not tasks(sandbox)


@pytest.mark.parametrize("sandbox", [GENEROUS], indirect=True, ids=["generous"])
async def test_a_generous_account(sandbox: ZohoSandbox, at: Mapping[Product, Lab], clock: MovingClock) -> None:
    """Each row that its Zoho takes says so, and every task that was made is gone again."""
    rows = await found(at, clock)
    assert {name: rows[name].says for name in SWITCHED} == dict.fromkeys(SWITCHED, "taken")
    assert not tasks(sandbox)


async def test_probes_are_seen_and_run_nothing(
    sandbox: ZohoSandbox, at: Mapping[Product, Lab], clock: MovingClock
) -> None:
    """Their title says what they are, and no automation runs for them."""
    await found(at, clock)
    posts = [row for row in sandbox.requests if row.method == "POST" and "Tasks" in row.path + "/Tasks"]
    crm = [row.body for row in posts if row.path == "/crm/v8/Tasks"]
    assert crm
    assert all(body["data"][0]["Subject"] == TITLE and body["trigger"] == [] for body in crm)
    mail = [row.body for row in posts if row.path == "/api/tasks/me"]
    assert mail
    assert all(body["title"] == TITLE for body in mail)


async def test_stored_differently(sandbox: ZohoSandbox, at: Mapping[Product, Lab], clock: MovingClock) -> None:
    """What Zoho makes of it is shown."""
    held = {"data": [{"id": "1", "Due_Date": "2026-04-30"}]}
    sandbox.faults.add("GET /crm/v8/Tasks/*", "answer", times=None, status=200, body=held)
    rows = await found({Product.CRM: at[Product.CRM]}, clock)
    assert rows["crm_late_monthdays"].says == "stored differently: due on " + ", ".join(["2026-04-30"] * 4)
    assert rows["crm_null_clears"].says == "stored differently: Due_Date kept"
    assert not tasks(sandbox)


@pytest.mark.parametrize("match", ["POST /crm/v8/Tasks", "POST /api/tasks/me"])
async def test_a_probe_without_an_answer(
    sandbox: ZohoSandbox, at: Mapping[Product, Lab], clock: MovingClock, match: str
) -> None:
    """What was made all the same is looked up and taken away."""
    sandbox.faults.add(match, "drop_after", times=None)
    rows = await found(at, clock)
    assert any(one.taken is None and one.says.startswith("no answer") for one in rows.values())
    assert not tasks(sandbox)


async def test_a_deletion_that_fails_at_first(
    sandbox: ZohoSandbox, at: Mapping[Product, Lab], clock: MovingClock
) -> None:
    """It is tried again."""
    sandbox.faults.add("DELETE *", "500_before", times=2)
    rows = await found(at, clock)
    assert not any(one.left_over for one in rows.values())
    assert not tasks(sandbox)


async def test_a_deletion_that_fails(sandbox: ZohoSandbox, at: Mapping[Product, Lab], clock: MovingClock) -> None:
    """Then the row says what to delete by hand."""
    sandbox.faults.add("DELETE /crm/v8/Tasks", "429", times=None)
    rows = await found({Product.CRM: at[Product.CRM]}, clock)
    row = rows["crm_null_clears"]
    assert row.left_over
    agrees, says = advice(row, on=True)
    assert not agrees
    assert f"“{TITLE}” could not be deleted again; delete it in Zoho." in says


def row(name: str) -> Any:
    return next(one for one in CAPABILITIES if one.name == name)


ADVICE = [
    ("taken and used", "crm_null_clears", True, True, True, "taken; used."),
    ("taken, not used yet", "crm_last_weekday", True, False, True, "TASKBOT_ZOHO_CAPABILITIES=crm_last_weekday"),
    ("refused, not used", "crm_last_weekday", False, False, True, "a task for each date"),
    ("refused, but switched on", "crm_last_weekday", False, True, False, "take “crm_last_weekday” out of it"),
    ("refused, but on by itself", "crm_null_clears", False, True, False, "give it “-crm_null_clears”"),
    ("nothing to switch", "crm_count", True, False, True, "UNTIL is computed"),
    ("not found out", "crm_count", None, False, False, "taken"),
]


@pytest.mark.parametrize(
    ("name", "taken", "on", "agrees", "says"), [row[1:] for row in ADVICE], ids=[row[0] for row in ADVICE]
)
def test_advice(name: str, taken: bool | None, on: bool, agrees: bool, says: str) -> None:
    """A sentence with what to do, and whether the bot may go on as it does."""
    words = {True: "taken", False: "refused: X", None: "not taken for sure"}[taken]
    assert advice(Found(row(name), taken, words), on=on)[0] is agrees
    assert says in advice(Found(row(name), taken, words), on=on)[1]


def test_every_question_has_a_probe_and_its_option() -> None:
    """The table is whole: a probe for each row, and options that are there, with the table's default."""
    assert set(PROBES) == {one.name for one in CAPABILITIES}
    options = {Product.CRM: CrmOptions(), Product.MAIL: MailOptions()}
    for one in CAPABILITIES:
        if one.option is not None:
            assert getattr(options[one.product], one.option) is one.default


def test_switching() -> None:
    """A comma list switches on, and off after a dash; anything else is named."""
    switches = switched(" crm_last_weekday, -crm_null_clears,mail_late_monthdays ")
    crm, mail = crm_options(CrmOptions(version="v2"), switches), mail_options(MailOptions(), switches)
    assert (crm.version, crm.last_weekday, crm.null_clears, crm.several_weekdays) == ("v2", True, False, False)
    assert (mail.late_monthdays, mail.several_weekdays) == (True, False)
    assert is_on(row("crm_last_weekday"), switches)
    assert crm_options(CrmOptions(), switched("")) == CrmOptions()
    for wrong in ("crm_flying", "crm_count", "-"):
        with pytest.raises(SettingsError, match="is not one of crm_several_weekdays"):
            switched(wrong)
