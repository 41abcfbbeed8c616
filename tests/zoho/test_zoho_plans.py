"""What CRM and Mail hold of a task: every field, every reminder, and a note for whatever they have no field for."""

import datetime as dt
from typing import Any

import pytest
from zoho_meant import ANNA, BERLIN, CRM, FRIDAY, MAIL, TODAY, crm, crm_records, mail, series

from bot.ports import Resolved
from bot.specs import (
    Destination,
    Due,
    Person,
    Priority,
    RecordRef,
    Recurrence,
    Reminder,
    Rule,
    TaskSpec,
)
from bot.zoho.crm import plan as plan_crm
from bot.zoho.crm import task
from bot.zoho.crm.task import CrmOptions
from bot.zoho.description import compose, marker_of
from bot.zoho.mail import task as mail_task

MAIL_KEYS = [
    ("freq=daily;interval=2", FRIDAY, {"recurringType": "Daily", "recurringFrequency": 2}),
    ("freq=daily;byday=mo,tu,we,th,fr", FRIDAY, {"recurringType": "Daily", "recurDailyOnlyOnWeekdays": True}),
    ("freq=weekly;byday=su", dt.date(2026, 3, 15), {"recurringType": "Weekly", "recurWeeklyOn": 1}),
    ("freq=weekly;byday=sa", dt.date(2026, 3, 14), {"recurringType": "Weekly", "recurWeeklyOn": 7}),
    ("freq=monthly;bymonthday=13", FRIDAY, {"recurringType": "Monthly", "recurMonthlyOnDayOfMonth": 13}),
    (
        "freq=monthly;byday=2fr",
        FRIDAY,
        {"recurringType": "Monthly", "recurMonthlyOnDayOfWeekInMonth": 2, "recurMonthlyOnDayOfWeek": 6},
    ),
    (
        "freq=yearly;bymonth=3;bymonthday=13",
        FRIDAY,
        {"recurringType": "Yearly", "recurYearlyOnMonth": 2, "recurYearlyOnDayOfMonth": 13},
    ),
    (
        "freq=yearly;bymonth=3;byday=2fr",
        FRIDAY,
        {"recurYearlyOnMonth": 2, "recurYearlyOnDayOfWeekInMonth": 2, "recurYearlyOnDayOfWeek": 6},
    ),
]


@pytest.mark.parametrize(("rule", "first", "keys"), MAIL_KEYS, ids=[row[0] for row in MAIL_KEYS])
def test_mail_keys(rule: str, first: dt.date, keys: dict[str, Any]) -> None:
    """Sunday is 1, January is 0, dates are day first."""
    plan = mail(TaskSpec(title="Report", recurrence=series(rule, first, until=dt.date(2028, 1, 31))))
    body = mail_task.body(plan.parts[0].spec, Resolved(), "m4rk", MAIL)
    assert keys.items() <= body.items()
    assert body["recurFrom"] == body["dueDate"] == first.strftime("%d/%m/%Y")
    assert mail_task.parse_day(body["recurUntil"]) is not None


def test_rules_with_different_times_are_different_tasks() -> None:
    """The rule "mon at 8pm and tue at 9pm" makes two series, each due and reminding at its own time."""
    what = Recurrence(
        rules=(
            Rule(freq="WEEKLY", byday=("MO",), time=dt.time(20)),
            Rule(freq="WEEKLY", byday=("TU",), time=dt.time(21)),
        ),
        first=dt.date(2026, 3, 16),
        count=4,
    )
    plan = crm(TaskSpec(title="Gym", due=Due(date=what.first, time=dt.time(20), zone=BERLIN), recurrence=what))
    assert [part.spec.due.time for part in plan.parts if part.spec.due] == [dt.time(20), dt.time(21)]
    assert "Due time: 21:00 (Europe/Berlin)" in crm_records(plan.parts[1])[0]["Description"]


ALARMS = [
    (
        "a due time alone",
        Due(date=FRIDAY, time=dt.time(17), zone=BERLIN),
        (),
        "ACTION=EMAIL;TRIGGER=DATE-TIME:2026-03-13T17:00:00+01:00",
    ),
    (
        "30 minutes before",
        Due(date=FRIDAY, time=dt.time(17), zone=BERLIN),
        (Reminder(before=dt.timedelta(minutes=30)),),
        "ACTION=EMAIL;TRIGGER=DATE-TIME:2026-03-13T16:30:00+01:00",
    ),
    (
        "the day before at 5",
        Due(date=FRIDAY, zone=BERLIN),
        (Reminder(days_before=1, time=dt.time(17)),),
        "ACTION=EMAIL;TRIGGER=DATE-TIME:2026-03-12T17:00:00+01:00",
    ),
    (
        "at a moment",
        Due(date=FRIDAY, zone=BERLIN),
        (Reminder(at=dt.datetime(2026, 3, 11, 9)),),  # noqa: DTZ001 - a wall clock in the person's zone
        "ACTION=EMAIL;TRIGGER=DATE-TIME:2026-03-11T09:00:00+01:00",
    ),
    ("a date alone", Due(date=FRIDAY, zone=BERLIN), (), None),
    ("in the past", Due(date=FRIDAY, zone=BERLIN), (Reminder(before=dt.timedelta(days=9)),), None),
]


@pytest.mark.parametrize(("due", "reminders", "alarm"), [row[1:] for row in ALARMS], ids=[row[0] for row in ALARMS])
def test_crm_alarm_of_a_single_task(due: Due, reminders: tuple[Reminder, ...], alarm: str | None) -> None:
    """A single task takes DATE-TIME with an offset and nothing else."""
    plan = crm(TaskSpec(title="Call", due=due, reminders=reminders))
    assert crm_records(plan.parts[0])[0].get("Remind_At") == (None if alarm is None else {"ALARM": alarm})
    body = mail_task.body(
        mail(TaskSpec(title="Call", due=due, reminders=reminders)).parts[0].spec, Resolved(), "m", MAIL
    )
    assert body.get("reminderDate") == (None if alarm is None else alarm.split("DATE-TIME:")[1])
    assert ("emailReminder" in body) == (alarm is not None)


def test_crm_alarm_of_a_series() -> None:
    """A reminder "the day before at 5pm" is native to a series; "30 minutes before" on each instance, and noted."""
    what = series("freq=weekly;byday=fr", count=3)
    due = Due(date=FRIDAY, time=dt.time(17), zone=BERLIN)
    native = crm(
        TaskSpec(title="Call", due=due, recurrence=what, reminders=(Reminder(days_before=1, time=dt.time(17)),))
    )
    assert crm_records(native.parts[0])[0]["Remind_At"] == {"ALARM": "ACTION=EMAIL;TRIGGER=-P1D;TRIGGER_TIME=17:00"}
    assert not task.needs_follow_up(native.parts[0], CRM)

    half_hour = Reminder(before=dt.timedelta(minutes=30))
    other = crm(TaskSpec(title="Call", due=due, recurrence=what, reminders=(half_hour,)))
    assert "Remind_At" not in crm_records(other.parts[0])[0]
    assert any("30 minutes before" in note for note in other.notes)
    dates = [("1", FRIDAY), ("2", dt.date(2026, 3, 20)), ("3", dt.date(2026, 3, 27))]
    now = dt.datetime(2026, 3, 14, tzinfo=dt.UTC)
    assert [row["Remind_At"]["ALARM"][-25:] for row in task.reminder_rows(other.parts[0], dates, now, CRM)] == [
        "2026-03-20T16:30:00+01:00",
        "2026-03-27T16:30:00+01:00",
    ]


@pytest.mark.parametrize("planner", [crm, mail])
def test_an_absolute_reminder_of_a_split_series_rings_once(planner: Any) -> None:
    """Only the part with the earliest date carries it."""
    what = series("freq=weekly;byday=tu,fr", count=6)
    reminder = Reminder(at=dt.datetime(2026, 3, 12, 9))  # noqa: DTZ001 - a wall clock in the person's zone
    plan = planner(TaskSpec(title="Call", due=Due(date=FRIDAY, zone=BERLIN), recurrence=what, reminders=(reminder,)))
    assert [(part.dates[0], len(part.spec.reminders)) for part in plan.parts] == [
        (dt.date(2026, 3, 17), 0),
        (FRIDAY, 1),
    ]


def test_a_text_that_is_too_long_keeps_its_last_lines() -> None:
    """The end of the person's text is left out with a note; the marker never is."""
    plan = crm(TaskSpec(title="Call", description="x" * 40000))
    text = crm_records(plan.parts[0])[0]["Description"]
    assert len(text) <= 32000
    assert text.endswith("…\n\ntaskbot:m4rk")
    assert any("too long" in note for note in plan.notes)


def test_the_marker_is_the_last_of_its_kind() -> None:
    """A marker in the person's own text is not taken for the task's, nor is what people write below it."""
    text = compose("As in\ntaskbot:other", None, "m4rk", 2000)
    assert marker_of(text) == "m4rk"
    assert marker_of(text + "\r\nDone by phone.") == "m4rk"
    assert marker_of("no marker") is None
    assert marker_of(None) is None


def test_crm_whole_day_spans_across_a_clock_change_are_not_native() -> None:
    """A span counts absolute hours: over a clock change no single TRIGGER_TIME says it for all dates."""
    due = Due(date=dt.date(2026, 3, 23), time=dt.time(2, 30), zone=BERLIN)
    what = series("freq=weekly;byday=mo", dt.date(2026, 3, 23), count=2)
    plan = crm(TaskSpec(title="Call", due=due, recurrence=what, reminders=(Reminder(before=dt.timedelta(days=1)),)))
    assert task.needs_follow_up(plan.parts[0], CRM)


LINKS = [
    ("a lead", [("Leads", "1")], {"What_Id": {"id": "1"}, "$se_module": "Leads"}, 0),
    ("a contact", [("Contacts", "2")], {"Who_Id": {"id": "2"}, "$se_module": "Contacts"}, 0),
    ("an account", [("Accounts", "3")], {"What_Id": {"id": "3"}, "$se_module": "Accounts"}, 0),
    (
        "a contact at an account",
        [("Contacts", "2"), ("Accounts", "3")],
        {"Who_Id": {"id": "2"}, "What_Id": {"id": "3"}, "$se_module": "Accounts"},
        0,
    ),
    ("a contact and a lead", [("Contacts", "2"), ("Leads", "1")], {"What_Id": {"id": "1"}, "$se_module": "Leads"}, 1),
    ("two deals", [("Deals", "4"), ("Deals", "5")], {"What_Id": {"id": "4"}, "$se_module": "Deals"}, 1),
    ("not found", [(None, None)], {}, 1),
]


@pytest.mark.parametrize(("given", "fields", "left"), [row[1:] for row in LINKS], ids=[row[0] for row in LINKS])
def test_crm_links(given: list[tuple[str | None, str | None]], fields: dict[str, Any], left: int) -> None:
    """Who_Id is a contact, What_Id all else, a lead stands alone; what has no place is in the description and noted."""
    refs = tuple(RecordRef(text=f"Acme {n}", module=module, id=id_) for n, (module, id_) in enumerate(given))
    plan = crm(TaskSpec(title="Call", records=refs))
    record = crm_records(plan.parts[0])[0]
    assert {key: record[key] for key in ("Who_Id", "What_Id", "$se_module") if key in record} == fields
    assert record["Description"].count("About: Acme") == left
    assert sum("not linked" in note for note in plan.notes) == left


def test_nothing_said_is_lost_in_crm() -> None:
    """Whatever CRM has no field for stands in the description, with a note each, and the marker is the last line."""
    spec = TaskSpec(
        title="word " * 60,
        description="As discussed.",
        due=Due(date=FRIDAY, time=dt.time(14), end=dt.time(15), zone=BERLIN, typed_zone="CET"),
        assignees=(Person(name="Jane"), Person(slack="U2")),
        destination=Destination(group="Marketing", project="Launch"),
        reminders=(Reminder(before=dt.timedelta(hours=1)), Reminder(before=dt.timedelta(days=1))),
        subtasks=(TaskSpec(title="Buy paper"), TaskSpec(title="Print", due=Due(date=FRIDAY))),
        tags=("slack",),
        priority=Priority.HIGHEST,
    )
    plan = crm(spec)
    record = crm_records(plan.parts[0])[0]
    lines = record["Description"].splitlines()
    assert len(record["Subject"]) <= 255
    assert record["Subject"].endswith("word…")
    assert lines[0] == spec.title
    assert lines[-2:] == ["Due time: 14:00–15:00 (Europe/Berlin), typed as CET", "taskbot:m4rk"]
    for line in (
        "As discussed.",
        "Assigned to (as typed): Jane, Slack user U2",
        "Group: Marketing",
        "Project: Launch",
    ):
        assert line in lines
    assert len(plan.notes) == 5
    assert plan.reminders == spec.reminders
    assert any("so only I remind you 1 day before" in note for note in plan.notes)
    assert record["Priority"] == "Highest"
    assert record["Tag"] == [{"name": "slack"}]


def test_nothing_said_is_lost_in_mail() -> None:
    """Mail takes three priorities; the rest stands in the description, with a note each. Subtasks are parts."""
    spec = TaskSpec(
        title="Report",
        assignees=(Person(name="Anna"), Person(name="Jane")),
        records=(RecordRef(text="Acme", module="Accounts", id="3", url="https://crm.zoho.eu/x"),),
        subtasks=(TaskSpec(title="Buy paper", due=Due(date=FRIDAY)), TaskSpec(title="Print")),
        tags=("slack",),
        priority=Priority.HIGHEST,
        destination=Destination(group="Marketing"),
    )
    plan = mail(spec, Resolved(owner=ANNA, group="555"))
    request = mail_task.create_request(plan.parts[0], "m4rk", MAIL)
    assert request.path == "/api/tasks/groups/555"
    assert request.body["priority"] == "high"
    assert request.body["assignee"] == "924000001"
    assert [(part.spec.title, part.subtask_of) for part in plan.parts[1:]] == [("Buy paper", 0), ("Print", 0)]
    lines = request.body["description"].splitlines()
    assert lines[-1] == "taskbot:m4rk"
    for line in ("Assigned to (as typed): Jane", "About: Acme (https://crm.zoho.eu/x)", "Tags: slack"):
        assert line in lines
    assert not any("Marketing" in line for line in lines)
    assert len(plan.notes) == 4


def test_crm_owner_trigger_and_marker_field() -> None:
    """The owner goes out as an id; `trigger` only when configured; the unique marker field never on a series."""
    options = CrmOptions(trigger=(), marker_field="Slack_Key")
    spec = TaskSpec(title="Call", assignees=(Person(name="Anna"),))
    single = plan_crm.plan(spec, TODAY, Resolved(owner=ANNA), options).parts[0]
    body = task.create_request(single, "m4rk", options).body
    assert body["trigger"] == []
    assert body["data"][0]["Owner"] == {"id": "7000000000001"}
    assert body["data"][0]["Slack_Key"] == "m4rk"
    many = spec.model_copy(update={"recurrence": series("freq=weekly;byday=fr", count=3)})
    record = task.records(plan_crm.plan(many, TODAY, Resolved(), options).parts[0], "m4rk", options)[0]
    assert "Slack_Key" not in record
    assert "trigger" not in task.create_request(single, "m4rk", CRM).body


MAIL_PAGE_KEYS = {
    *("title", "description", "priority", "projectId", "parentTaskId", "dueDate", "reminderDate", "emailReminder"),
    *("popupReminder", "assignee", "subtask", "accountId", "messageId", "recurringType", "recurringFrequency"),
    *("recurFrom", "recurUntil", "recurFor", "recurDailyOnlyOnWeekdays", "recurWeeklyOn"),
    *("recurMonthlyOnDayOfWeekInMonth", "recurMonthlyOnDayOfMonth", "recurMonthlyOnDayOfWeek"),
    *("recurYearlyOnDayOfWeekInMonth", "recurYearlyOnDayOfMonth", "recurYearlyOnDayOfWeek", "recurYearlyOnMonth"),
    *("attachStoreName", "attachPath"),
}


def test_every_key_of_mails_page_can_be_sent() -> None:
    """All keys of "Add a New Task" but `status`, which a new task does not need, come out of some spec."""
    resolved = Resolved(
        owner=ANNA, group="555", project="48", parent="17", email=("1", "2"), attachments=(("a.txt", "/store/a"),)
    )
    full = TaskSpec(
        title="Report",
        due=Due(date=FRIDAY, time=dt.time(17), zone=BERLIN),
        priority=Priority.LOWEST,
        subtasks=(TaskSpec(title="Paper"),),
    )
    rules = [series(rule, first) for rule, first, _ in MAIL_KEYS]
    ends = [series("freq=weekly", count=5), series("freq=weekly", until=dt.date(2026, 5, 1))]
    specs = [full, *(TaskSpec(title="Report", recurrence=what) for what in (*rules, *ends))]
    sent = {key for spec in specs for key in mail_task.body(mail(spec, resolved).parts[0].spec, resolved, "m4rk", MAIL)}
    assert sent == MAIL_PAGE_KEYS


def test_crm_subtasks_are_linked_tasks_of_their_own() -> None:
    """Each is a send after its task, about the same records and with the same owner unless it names others."""
    acme, deal = RecordRef(text="Acme", module="Accounts", id="3"), RecordRef(text="Deal", module="Deals", id="4")
    spec = TaskSpec(
        title="Offer",
        records=(acme,),
        subtasks=(
            TaskSpec(title="Print", due=Due(date=FRIDAY)),
            TaskSpec(title="Send", records=(deal,), assignees=(Person(name="Jane"),)),
        ),
    )
    plan = crm(spec, Resolved(owner=ANNA))
    assert (plan.tier, [part.subtask_of for part in plan.parts]) == ("single", [None, 0, 0])
    parent, printed, sent = (crm_records(part)[0] for part in plan.parts)
    assert "Subtasks" not in parent["Description"]
    assert (printed["Subject"], printed["Due_Date"]) == ("Print", "2026-03-13")
    assert printed["What_Id"] == parent["What_Id"] == {"id": "3"}
    assert printed["Owner"] == parent["Owner"] == {"id": ANNA.crm_id}
    assert "Part of: Offer" in printed["Description"].splitlines()
    assert sent["What_Id"] == {"id": "4"}
    assert "Owner" not in sent
    assert "Assigned to (as typed): Jane" in sent["Description"]


def test_subtasks_of_a_crm_series_are_a_list_in_each_of_its_tasks() -> None:
    """A series has many tasks; the one task at a time that the bot keeps has tasks for its subtasks again."""
    spec = TaskSpec(title="Offer", subtasks=(TaskSpec(title="Print"),), recurrence=series("freq=weekly", count=3))
    (part,) = crm(spec).parts
    assert "- Print" in crm_records(part)[0]["Description"]
    kept = spec.model_copy(update={"recurrence": series("freq=weekly", anchor="completion")})
    assert [part.subtask_of for part in crm(kept).parts] == [None, 0]


def test_a_long_list_of_crm_subtasks_stays_partly_a_list() -> None:
    """Twenty are tasks of their own; the others are named in the description, with a note."""
    plan = crm(TaskSpec(title="Offer", subtasks=tuple(TaskSpec(title=f"Step {n}") for n in range(1, 24))))
    assert len(plan.parts) == 1 + plan_crm.MOST_SUBTASKS
    assert "- Step 21\n- Step 22\n- Step 23" in crm_records(plan.parts[0])[0]["Description"]
    assert any("3 subtasks are kept as a list" in note for note in plan.notes)


@pytest.mark.parametrize("planner", [crm, mail])
def test_reminders_that_were_set_are_rung_by_the_bot(planner: Any) -> None:
    """Those that can still ring; Zoho has the first of them, and one note names the others."""
    said = tuple(Reminder(before=dt.timedelta(hours=hours)) for hours in (24 * 30, 48, 1))
    plan = planner(TaskSpec(title="Call", due=Due(date=FRIDAY, time=dt.time(17), zone=BERLIN), reminders=said))
    assert plan.parts[0].spec.reminders == said[1:2]
    assert plan.reminders == said[1:]
    assert sum("so only I remind you 1 hour before" in note for note in plan.notes) == 1
