"""How CRM and Mail carry a task: exact dates always, a note for what Zoho can't hold, an offer when it can't at all."""

import datetime as dt
from itertools import islice
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from zoho_expansion import crm_dates, mail_dates

from bot.errors import CannotPlan
from bot.occurrences import occurrences, rule_dates
from bot.ports import Member, Plan, PlanPart, Resolved
from bot.specs import (
    WEEKDAYS,
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
from bot.zoho import crm_task, mail_task, plan_crm, plan_mail
from bot.zoho.crm_task import CrmOptions
from bot.zoho.mail_task import MailOptions

TODAY = dt.date(2026, 3, 10)  # a Tuesday
FRIDAY = dt.date(2026, 3, 13)
BERLIN = "Europe/Berlin"
CRM, MAIL = CrmOptions(), MailOptions()
ANNA = Member(name="Anna", email="a@x.test", crm_id="7000000000001", zuid="924000001")


def series(text: str, first: dt.date = FRIDAY, **ends: Any) -> Recurrence:
    """A Recurrence from RFC 5545 text, rules separated by a space."""
    rules = []
    for rule in text.split():
        fields: dict[str, Any] = {}
        for part in rule.split(";"):
            key, value = part.lower().split("=")
            if key == "freq":
                fields[key] = value.upper()
            elif key == "interval":
                fields[key] = int(value)
            elif key == "byday":
                fields[key] = tuple(value.upper().split(","))
            elif key == "workdays":
                fields[key] = True
            else:
                fields[key] = tuple(int(number) for number in value.split(","))
        rules.append(Rule(**fields))
    return Recurrence(rules=tuple(rules), first=first, **ends)


def crm(spec: TaskSpec, resolved: Resolved | None = None, today: dt.date = TODAY) -> Plan:
    return plan_crm.plan(spec, today, resolved or Resolved(), CRM)


def mail(spec: TaskSpec, resolved: Resolved | None = None, today: dt.date = TODAY) -> Plan:
    return plan_mail.plan(spec, today, resolved or Resolved(), MAIL)


def crm_records(part: PlanPart) -> list[dict[str, Any]]:
    return crm_task.records(part, "m4rk", CRM)


def made_by_crm(plan: Plan) -> list[dt.date]:
    """The due dates of all tasks CRM would make of a plan, ascending."""
    found: list[dt.date] = []
    for part in plan.parts:
        days: list[dt.date] = []
        for record in crm_records(part):
            rrule = record.get("Recurring_Activity", {}).get("RRULE")
            days += crm_dates(rrule) if rrule else [dt.date.fromisoformat(record["Due_Date"])]
        assert tuple(days) == part.dates, "a part's dates are what Zoho makes of it"
        found += days
    return sorted(found)


def made_by_mail(plan: Plan, horizon: dt.date) -> list[dt.date]:
    """The dates of all tasks of a plan in Mail up to a day, ascending."""
    bodies = [mail_task.body(part.spec, part.resolved, "m4rk", MAIL) for part in plan.parts]
    return sorted(day for body in bodies for day in mail_dates(body, horizon) if day <= horizon)


CRM_SERIES = [
    ("every Friday", series("freq=weekly;byday=fr"), "native", 1),
    ("every week, day implied", series("freq=weekly"), "native", 1),
    (
        "every other Friday until May",
        series("freq=weekly;interval=2;byday=fr", until=dt.date(2026, 5, 30)),
        "native",
        1,
    ),
    ("every 3 days", series("freq=daily;interval=3"), "native", 1),
    ("monthly on the 13th", series("freq=monthly;bymonthday=13"), "native", 1),
    ("yearly", series("freq=yearly"), "native", 1),
    ("yearly on 31 December", series("freq=yearly;bymonth=12;bymonthday=31", dt.date(2026, 12, 31)), "native", 1),
    ("Fridays, five times", series("freq=weekly;byday=fr", count=5), "rewrite", 1),
    ("third Friday", series("freq=monthly;byday=3fr", dt.date(2026, 3, 20)), "rewrite", 1),
    ("last Friday", series("freq=monthly;byday=-1fr", dt.date(2026, 3, 27)), "split", 1),
    ("first Monday of March", series("freq=yearly;bymonth=3;byday=1mo", dt.date(2026, 3, 2)), "rewrite", 1),
    ("twice a week", series("freq=weekly;byday=tu,fr"), "split", 2),
    ("every other Tuesday and Friday", series("freq=weekly;interval=2;byday=tu,fr"), "split", 2),
    ("every weekday", series("freq=weekly;byday=mo,tu,we,th,fr"), "split", 5),
    ("every weekday, said daily", series("freq=daily;byday=mo,tu,we,th,fr"), "split", 5),
    ("every day, said weekly", series("freq=weekly;byday=mo,tu,we,th,fr,sa,su"), "rewrite", 1),
    ("every 3 workdays", series("freq=daily;interval=3;workdays=1"), "split", 5),
    ("1st and 15th", series("freq=monthly;bymonthday=1,15", dt.date(2026, 3, 15)), "split", 2),
    ("January and July", series("freq=yearly;bymonth=1,7;bymonthday=1", dt.date(2026, 7, 1)), "split", 2),
    ("two rules", series("freq=weekly;byday=mo freq=monthly;byday=1tu", dt.date(2026, 3, 16)), "split", 2),
    ("Fridays but one", series("freq=weekly;byday=fr", count=9, exdates=(dt.date(2026, 4, 3),)), "split", 2),
    ("Fridays but the last", series("freq=weekly;byday=fr", count=2, exdates=(dt.date(2026, 3, 20),)), "rewrite", 1),
    ("once", series("freq=weekly;byday=fr", count=1), "rewrite", 1),
    # What Zoho does with a 31st is not documented, so each date gets its own task, in one request.
    ("monthly on the 31st", series("freq=monthly;bymonthday=31", dt.date(2026, 3, 31)), "split", 1),
    ("last day of the month", series("freq=monthly;bymonthday=-1", dt.date(2026, 3, 31)), "split", 1),
    ("Friday the 13th", series("freq=monthly;bymonthday=13;byday=fr"), "split", 1),
    (
        "first Monday of January and February together",
        series("freq=yearly;bymonth=1,2;byday=mo;bysetpos=1", dt.date(2027, 1, 4)),
        "split",
        1,
    ),
    (
        "last working day",
        series("freq=monthly;byday=mo,tu,we,th,fr;bysetpos=-1", dt.date(2026, 3, 31)),
        "split",
        1,
    ),
    ("two rules that meet", series("freq=weekly;byday=fr freq=monthly;bymonthday=13"), "split", 1),
]


@pytest.mark.parametrize(("what", "tier", "sends"), [row[1:] for row in CRM_SERIES], ids=[row[0] for row in CRM_SERIES])
def test_crm_series(what: Recurrence, tier: str, sends: int) -> None:
    """The tier and number of sends; the dates made are the dates meant, within 12 months and 50 dates if endless."""
    plan = crm(TaskSpec(title="Report", due=Due(date=what.first), recurrence=what))
    assert (plan.tier, len(plan.parts)) == (tier, sends)
    meant = list(islice(occurrences(what), 50))
    if what.until is None and what.count is None:
        meant = [day for day in meant if day <= what.first.replace(year=what.first.year + 1)]
        assert any("Repeats until" in note for note in plan.notes)
    assert made_by_crm(plan) == meant


def test_crm_abilities_that_an_org_has_shown() -> None:
    """Several weekdays, and the last of a month, become one series where an org has shown to take them."""
    options = CrmOptions(several_weekdays=True, last_weekday=True)
    for rule, first, text in (
        ("freq=weekly;byday=tu,fr", FRIDAY, "BYDAY=TU,FR"),
        ("freq=monthly;byday=-1fr", dt.date(2026, 3, 27), "BYDAY=FR;BYSETPOS=-1"),
    ):
        plan = plan_crm.plan(TaskSpec(title="Report", recurrence=series(rule, first)), TODAY, Resolved(), options)
        (record,) = crm_task.records(plan.parts[0], "m4rk", options)
        assert text in record["Recurring_Activity"]["RRULE"]


def test_crm_rrule_is_as_documented() -> None:
    """FREQ, INTERVAL, UNTIL, BYDAY and DTSTART inside the string, dates dashed."""
    plan = crm(TaskSpec(title="Report", recurrence=series("freq=weekly;byday=fr", count=3)))
    record = crm_records(plan.parts[0])[0]
    assert record["Recurring_Activity"] == {
        "RRULE": "FREQ=WEEKLY;INTERVAL=1;UNTIL=2026-03-27;BYDAY=FR;DTSTART=2026-03-13"
    }
    assert record["Due_Date"] == "2026-03-13"


MAIL_SERIES = [
    ("every Friday", series("freq=weekly;byday=fr"), "native", 1),
    ("Fridays, five times", series("freq=weekly;byday=fr", count=5), "native", 1),
    ("every weekday", series("freq=weekly;byday=mo,tu,we,th,fr"), "rewrite", 1),
    ("third Friday", series("freq=monthly;byday=3fr", dt.date(2026, 3, 20)), "rewrite", 1),
    ("first Monday of March", series("freq=yearly;bymonth=3;byday=1mo", dt.date(2026, 3, 2)), "rewrite", 1),
    ("31 December", series("freq=yearly;bymonth=12;bymonthday=31", dt.date(2026, 12, 31)), "native", 1),
    ("every other month on the 13th", series("freq=monthly;interval=2;bymonthday=13"), "native", 1),
    ("twice a week", series("freq=weekly;byday=tu,fr"), "split", 2),
    ("twice a week, seven times", series("freq=weekly;byday=tu,fr", count=7), "split", 2),
    ("every 3 workdays", series("freq=daily;interval=3;workdays=1"), "split", 5),
    ("Fridays but one", series("freq=weekly;byday=fr", exdates=(dt.date(2026, 4, 3),)), "split", 2),
    ("last Friday, three times", series("freq=monthly;byday=-1fr", dt.date(2026, 3, 27), count=3), "split", 3),
]


@pytest.mark.parametrize(
    ("what", "tier", "sends"), [row[1:] for row in MAIL_SERIES], ids=[row[0] for row in MAIL_SERIES]
)
def test_mail_series(what: Recurrence, tier: str, sends: int) -> None:
    """The tier and number of tasks; an endless rule stays endless, and its dates are the dates meant."""
    plan = mail(TaskSpec(title="Report", due=Due(date=what.first), recurrence=what))
    assert (plan.tier, len(plan.parts)) == (tier, sends)
    horizon = what.first + dt.timedelta(days=3 * 366)
    assert made_by_mail(plan, horizon) == [day for day in islice(occurrences(what), 1200) if day <= horizon]


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


REFUSED = [
    ("CRM, after completion", crm, series("freq=weekly;interval=2", anchor="completion")),
    ("CRM, hourly", crm, series("freq=hourly;interval=4")),
    ("CRM, no dates", crm, series("freq=weekly;byday=fr", until=dt.date(2026, 3, 1))),
    ("Mail, after completion", mail, series("freq=weekly;interval=2", anchor="completion")),
    ("Mail, every 5 minutes", mail, series("freq=minutely;interval=5")),
    ("Mail, last Friday", mail, series("freq=monthly;byday=-1fr", dt.date(2026, 3, 27))),
    ("Mail, on the 31st", mail, series("freq=monthly;bymonthday=31", dt.date(2026, 3, 31))),
    ("Mail, Friday the 13th", mail, series("freq=monthly;bymonthday=13;byday=fr")),
    ("Mail, 29 February", mail, series("freq=yearly;bymonth=2;bymonthday=29", dt.date(2028, 2, 29))),
]


@pytest.mark.parametrize(("planner", "what"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_refused_with_an_offer(planner: Any, what: Recurrence) -> None:
    """What can't be exact is refused, and the sentence offers what can be done now."""
    with pytest.raises(CannotPlan) as caught:
        planner(TaskSpec(title="Report", recurrence=what))
    assert caught.value.offer is not None
    assert "leave the repetition out" in caught.value.offer


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    freq = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    weekdays = st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=3, unique=True)
    fields: dict[str, Any] = {"freq": freq, "interval": draw(st.integers(1, 4))}
    if draw(st.booleans()) and freq in {"DAILY", "WEEKLY"}:
        fields["byday"] = tuple(draw(weekdays))
    if freq in {"MONTHLY", "YEARLY"}:
        kind = draw(st.sampled_from(["implied", "monthday", "nth", "setpos", "plain"]))
        if kind == "monthday":
            days = st.integers(-2, 31).filter(bool)
            fields["bymonthday"] = tuple(draw(st.lists(days, min_size=1, max_size=3, unique=True)))
        elif kind == "nth":
            fields["byday"] = (f"{draw(st.sampled_from([1, 2, 3, 4, 5, -1, -2]))}{draw(st.sampled_from(WEEKDAYS))}",)
        elif kind in {"setpos", "plain"}:
            fields["byday"] = tuple(draw(weekdays))
            fields["bysetpos"] = (draw(st.sampled_from([1, 2, 4, -1])),) if kind == "setpos" else ()
        months = st.lists(st.integers(1, 12), max_size=2, unique=True)
        fields["bymonth"] = tuple(draw(months))
        if freq == "YEARLY" and kind != "implied" and not fields["bymonth"]:
            fields["bymonth"] = (draw(st.integers(1, 12)),)
    if freq == "DAILY" and draw(st.integers(0, 4)) == 0:
        fields = {"freq": freq, "interval": draw(st.integers(1, 7)), "workdays": True}
    return Rule(**fields)


@st.composite
def recurrences(draw: st.DrawFn) -> Recurrence:
    found = draw(st.lists(rules(), min_size=1, max_size=2))
    start = draw(st.dates(dt.date(2026, 1, 1), dt.date(2028, 12, 31)))
    firsts = [next(rule_dates(rule, start), None) for rule in found]
    firsts = [day for day in firsts if day is not None]
    first = min(firsts, default=start)
    end: dict[str, Any] = {}
    kind = draw(st.sampled_from(["endless", "count", "until"]))
    if kind == "count":
        end["count"] = draw(st.integers(1, 60))
    elif kind == "until":
        end["until"] = first + dt.timedelta(days=draw(st.integers(0, 800)))
    plain = Recurrence(rules=tuple(found), first=first, **end)
    days = list(islice(occurrences(plain), 12))
    gaps = draw(st.lists(st.sampled_from(days), max_size=2, unique=True)) if days else []
    return plain.model_copy(update={"exdates": tuple(gaps)})


@settings(max_examples=100, deadline=None)
@given(recurrences())
def test_crm_makes_exactly_the_dates_meant(what: Recurrence) -> None:
    """Whatever the rule, what CRM makes is what was meant, or the plan is refused."""
    try:
        plan = crm(TaskSpec(title="Report", recurrence=what))
    except CannotPlan:
        assert not list(islice(occurrences(what), 1)) or occurs_late(what)
        return
    made = made_by_crm(plan)
    meant = list(islice(occurrences(what), len(made)))
    assert made == meant
    assert len(made) <= 100
    if what.until is not None or what.count is not None:
        rest = next(islice(occurrences(what), len(made), None), None)
        assert rest is None or any("Only the first" in note for note in plan.notes)


def occurs_late(what: Recurrence) -> bool:
    """An endless rule whose every date within the horizon was taken out."""
    return next(occurrences(what)) > what.first.replace(day=1) + dt.timedelta(days=364)


@settings(max_examples=100, deadline=None)
@given(recurrences())
def test_mail_makes_exactly_the_dates_meant(what: Recurrence) -> None:
    """Whatever the rule, what Mail makes within six years is what was meant, or the plan is refused."""
    try:
        plan = mail(TaskSpec(title="Report", recurrence=what))
    except CannotPlan:
        return
    horizon = what.first + dt.timedelta(days=6 * 365)
    meant = [day for day in islice(occurrences(what), 2500) if day <= horizon]
    assert made_by_mail(plan, horizon) == meant
    assert len(plan.parts) <= 6


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
    assert not crm_task.needs_follow_up(native.parts[0], CRM)

    half_hour = Reminder(before=dt.timedelta(minutes=30))
    other = crm(TaskSpec(title="Call", due=due, recurrence=what, reminders=(half_hour,)))
    assert "Remind_At" not in crm_records(other.parts[0])[0]
    assert any("30 minutes before" in note for note in other.notes)
    dates = [("1", FRIDAY), ("2", dt.date(2026, 3, 20)), ("3", dt.date(2026, 3, 27))]
    now = dt.datetime(2026, 3, 14, tzinfo=dt.UTC)
    assert [row["Remind_At"]["ALARM"][-25:] for row in crm_task.reminder_rows(other.parts[0], dates, now, CRM)] == [
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


def test_crm_whole_day_spans_across_a_clock_change_are_not_native() -> None:
    """A span counts absolute hours: over a clock change no single TRIGGER_TIME says it for all dates."""
    due = Due(date=dt.date(2026, 3, 23), time=dt.time(2, 30), zone=BERLIN)
    what = series("freq=weekly;byday=mo", dt.date(2026, 3, 23), count=2)
    plan = crm(TaskSpec(title="Call", due=due, recurrence=what, reminders=(Reminder(before=dt.timedelta(days=1)),)))
    assert crm_task.needs_follow_up(plan.parts[0], CRM)


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
        "Reminder: 1 day before",
        "- Buy paper",
        "- Print (due 13 Mar 2026)",
    ):
        assert line in lines
    assert len(plan.notes) == 6
    assert record["Priority"] == "Highest"
    assert record["Tag"] == [{"name": "slack"}]


def test_nothing_said_is_lost_in_mail() -> None:
    """Mail takes one subtask and three priorities; the rest stands in the description, with a note each."""
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
    assert request.body["subtask"] == {"title": "Buy paper", "dueDate": "13/03/2026"}
    lines = request.body["description"].splitlines()
    assert lines[-1] == "taskbot:m4rk"
    for line in ("Assigned to (as typed): Jane", "About: Acme (https://crm.zoho.eu/x)", "Tags: slack", "- Print"):
        assert line in lines
    assert not any("Marketing" in line for line in lines)
    assert len(plan.notes) == 5


def test_crm_owner_trigger_and_marker_field() -> None:
    """The owner goes out as an id; `trigger` only when configured; the unique marker field never on a series."""
    options = CrmOptions(trigger=(), marker_field="Slack_Key")
    spec = TaskSpec(title="Call", assignees=(Person(name="Anna"),))
    single = plan_crm.plan(spec, TODAY, Resolved(owner=ANNA), options).parts[0]
    body = crm_task.create_request(single, "m4rk", options).body
    assert body["trigger"] == []
    assert body["data"][0]["Owner"] == {"id": "7000000000001"}
    assert body["data"][0]["Slack_Key"] == "m4rk"
    many = spec.model_copy(update={"recurrence": series("freq=weekly;byday=fr", count=3)})
    record = crm_task.records(plan_crm.plan(many, TODAY, Resolved(), options).parts[0], "m4rk", options)[0]
    assert "Slack_Key" not in record
    assert "trigger" not in crm_task.create_request(single, "m4rk", CRM).body


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


def test_crm_rrule_has_the_parts_of_kaizen_36() -> None:
    """The sample's series (Saturdays from 2 to 16 May 2020), part for part."""
    what = series("freq=weekly;byday=sa", dt.date(2020, 5, 2), until=dt.date(2020, 5, 16))
    (record,) = crm_records(crm(TaskSpec(title="Meeting1", recurrence=what)).parts[0])
    sample = "FREQ=WEEKLY;INTERVAL=1;UNTIL=2020-05-16;BYDAY=SA;DTSTART=2020-05-02"
    assert record["Recurring_Activity"]["RRULE"] == sample
    assert record["Due_Date"] == "2020-05-02"
    assert crm_dates(sample) == [dt.date(2020, 5, 2), dt.date(2020, 5, 9), dt.date(2020, 5, 16)]
