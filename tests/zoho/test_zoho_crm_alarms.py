"""Both dialects of Remind_At: which text goes out, and that a strict Zoho of that version takes it."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from zoho_made import AT_FIVE, BERLIN, FRIDAY, WEEKLY, made, only_part
from zoho_stand_ins import MovingClock

from bot.sandbox.zoho import ZohoSandbox
from bot.sandbox.zoho.org import Capabilities
from bot.specs import Due, Reminder, TaskSpec
from bot.zoho.backends import ZohoBackends
from bot.zoho.crm import task as crm_task
from bot.zoho.crm.task import CrmOptions

HALF_AN_HOUR = Reminder(before=dt.timedelta(minutes=30))
MOMENT = "2026-03-13T16:30:00+01:00"
THREE_DAYS = "2026-03-10T17:00:00+01:00"


@pytest.fixture
async def sandbox(clock: MovingClock, request: pytest.FixtureRequest) -> Any:
    """A Zoho that can do what a test says."""
    zoho = ZohoSandbox(clock=clock, capabilities=getattr(request, "param", None))
    await zoho.start()
    yield zoho
    await zoho.stop()


def daily(**reminder: Any) -> Reminder:
    return Reminder(repeat="DAILY", **reminder)


FROM_TUESDAY = daily(before=dt.timedelta(days=3))
REPEATING = Capabilities(repeating_alarms_after_v2=True)
BOTH = Capabilities(email_and_popup_without_freq=True)
SINGLE: list[tuple[str, CrmOptions, Reminder, str, Capabilities | None]] = [
    ("v8", CrmOptions(), HALF_AN_HOUR, f"ACTION=EMAIL;TRIGGER=DATE-TIME:{MOMENT}", None),
    ("v8 pop-up", CrmOptions(action="POPUP"), HALF_AN_HOUR, f"ACTION=POPUP;TRIGGER=DATE-TIME:{MOMENT}", None),
    (
        "v8 both, as Zoho's SDK has it",
        CrmOptions(action="EMAILANDPOPUP"),
        HALF_AN_HOUR,
        f"FREQ=NONE;ACTION=EMAILANDPOPUP;TRIGGER=DATE-TIME:{MOMENT}",
        None,
    ),
    (
        "v8 both, where that is taken alone",
        CrmOptions(action="EMAILANDPOPUP", both_actions=True),
        HALF_AN_HOUR,
        f"ACTION=EMAILANDPOPUP;TRIGGER=DATE-TIME:{MOMENT}",
        BOTH,
    ),
    ("v2", CrmOptions(version="v2"), HALF_AN_HOUR, f"FREQ=NONE;ACTION=EMAIL;TRIGGER=DATE-TIME:{MOMENT}", None),
    (
        "v2 again every day",
        CrmOptions(version="v2", action="EMAILANDPOPUP"),
        FROM_TUESDAY,
        f"FREQ=DAILY;UNTIL=2026-03-13T17:00:00+01:00;ACTION=EMAILANDPOPUP;TRIGGER=DATE-TIME:{THREE_DAYS}",
        None,
    ),
    (
        "v2 again every day from the due time on: once",
        CrmOptions(version="v2"),
        daily(before=dt.timedelta(0)),
        "FREQ=NONE;ACTION=EMAIL;TRIGGER=DATE-TIME:2026-03-13T17:00:00+01:00",
        None,
    ),
    ("v8 again every day: once", CrmOptions(), FROM_TUESDAY, f"ACTION=EMAIL;TRIGGER=DATE-TIME:{THREE_DAYS}", None),
    (
        "v8 again every day, where that is taken",
        CrmOptions(freq_alarms=True),
        FROM_TUESDAY,
        f"FREQ=DAILY;UNTIL=2026-03-13T17:00:00+01:00;ACTION=EMAIL;TRIGGER=DATE-TIME:{THREE_DAYS}",
        REPEATING,
    ),
]


@pytest.mark.parametrize(
    ("options", "reminder", "alarm", "sandbox"),
    [row[1:] for row in SINGLE],
    ids=[row[0] for row in SINGLE],
    indirect=["sandbox"],
)
async def test_the_alarm_of_a_single_task(
    sandbox: ZohoSandbox, connect: Callable[..., ZohoBackends], options: CrmOptions, reminder: Reminder, alarm: str
) -> None:
    """Exactly this text, and Zoho takes it."""
    crm = connect(options).crm
    assert crm is not None
    await made(crm, TaskSpec(title="Report", due=AT_FIVE, reminders=(reminder,)))
    assert sandbox.crm_tasks()[0]["Remind_At"] == {"ALARM": alarm}


@pytest.mark.parametrize("pace", ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
async def test_every_pace_of_v2(sandbox: ZohoSandbox, connect: Callable[..., ZohoBackends], pace: Any) -> None:
    """Each of Kaizen #36's, until the end of the due day where no time was said."""
    crm = connect(CrmOptions(version="v2")).crm
    assert crm is not None
    reminder = Reminder(days_before=2, time=dt.time(9), repeat=pace)
    await made(crm, TaskSpec(title="Report", due=Due(date=FRIDAY, zone=BERLIN), reminders=(reminder,)))
    alarm = sandbox.crm_tasks()[0]["Remind_At"]["ALARM"]
    assert alarm.startswith(f"FREQ={pace};UNTIL=2026-03-13T23:59:00+01:00;ACTION=EMAIL;TRIGGER=DATE-TIME:2026-03-11T09")


SERIES = [
    ("v8", CrmOptions(), "ACTION=EMAIL;TRIGGER=-P1D;TRIGGER_TIME=17:00"),
    ("v2", CrmOptions(version="v2"), "FREQ=NONE;ACTION=EMAIL;TRIGGER=-P1D;TRIGGER_TIME=17:00"),
]


@pytest.mark.parametrize(("options", "alarm"), [row[1:] for row in SERIES], ids=[row[0] for row in SERIES])
async def test_the_alarm_of_a_series(
    sandbox: ZohoSandbox, connect: Callable[..., ZohoBackends], options: CrmOptions, alarm: str
) -> None:
    """Days before are said once for all of its tasks, in the dialect's form; a single task never has that form."""
    crm = connect(options).crm
    assert crm is not None
    spec = TaskSpec(title="Report", due=AT_FIVE, reminders=(Reminder(days_before=1, time=dt.time(17)),))
    await crm.create(only_part(crm, spec.model_copy(update={"recurrence": WEEKLY})), "m4rk")
    assert {task["Remind_At"]["ALARM"] for task in sandbox.crm_tasks()} == {alarm}
    await made(crm, spec, marker="single")
    assert "DATE-TIME" in sandbox.crm_tasks()[-1]["Remind_At"]["ALARM"]


async def test_a_repeating_reminder_of_a_v2_series(sandbox: ZohoSandbox, connect: Callable[..., ZohoBackends]) -> None:
    """Each task gets its own, until that task is due."""
    crm = connect(CrmOptions(version="v2")).crm
    assert crm is not None
    spec = TaskSpec(title="Report", due=AT_FIVE, recurrence=WEEKLY, reminders=(daily(before=dt.timedelta(days=2)),))
    part = only_part(crm, spec)
    refs = await crm.create(part, "m4rk")
    assert crm.needs_follow_up(part)
    await crm.follow_up(part, refs)
    alarms = sorted(task["Remind_At"]["ALARM"][:41] for task in sandbox.crm_tasks())
    assert alarms == [f"FREQ=DAILY;UNTIL=2026-03-{day}T17:00:00+01:0" for day in (13, 20, 27)]


NOTES = [
    ("v8", CrmOptions(), daily(before=dt.timedelta(days=2)), AT_FIVE, "ring once"),
    ("v2", CrmOptions(version="v2"), daily(before=dt.timedelta(days=2)), AT_FIVE, None),
    ("v2 without a due date", CrmOptions(version="v2"), daily(at=dt.datetime(2026, 3, 12, 9)), None, "no end"),  # noqa: DTZ001 - a wall clock
    ("v8 without a due date", CrmOptions(), daily(at=dt.datetime(2026, 3, 12, 9)), None, "no end"),  # noqa: DTZ001 - likewise
    ("once", CrmOptions(), HALF_AN_HOUR, AT_FIVE, None),
]


@pytest.mark.parametrize(
    ("options", "reminder", "due", "says"), [row[1:] for row in NOTES], ids=[row[0] for row in NOTES]
)
def test_what_a_person_is_told(options: CrmOptions, reminder: Reminder, due: Due | None, says: str | None) -> None:
    """A reminder that can't ring again is never set so silently."""
    notes = crm_task.repeat_notes(TaskSpec(title="Report", due=due, reminders=(reminder,)), options)
    assert bool(notes) == (says is not None)
    assert says is None or says in notes[0]
