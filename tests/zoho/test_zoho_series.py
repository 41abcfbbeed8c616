"""Recurrences in CRM and Mail: the dates made are exactly the dates meant, or the bot keeps the series itself."""

import datetime as dt
from itertools import islice
from typing import Any

import pytest
from zoho_expansion import crm_dates, mail_dates
from zoho_meant import CRM, FRIDAY, MAIL, TODAY, crm, crm_records, mail, series

from bot.commands import Card, CardStatus
from bot.errors import CannotPlan
from bot.occurrences import occurrences
from bot.ports import Plan, Resolved
from bot.service.series import horizons
from bot.service.series import series as kept_series
from bot.specs import Due, Place, Product, Recurrence, TaskSpec, Tenant
from bot.zoho import rules as recurrence_rules
from bot.zoho.crm import plan as plan_crm
from bot.zoho.crm import task
from bot.zoho.crm.task import CrmOptions
from bot.zoho.mail import plan as plan_mail
from bot.zoho.mail import task as mail_task
from bot.zoho.mail.task import MailOptions


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
        (record,) = task.records(plan.parts[0], "m4rk", options)
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
    (
        "two rules that never meet",
        series("freq=weekly;byday=mo freq=monthly;byday=1tu", dt.date(2026, 3, 16)),
        "split",
        2,
    ),
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


KEPT = [
    ("CRM, every 2 weeks after completion", crm, series("freq=weekly;interval=2", anchor="completion")),
    ("Mail, every 2 weeks after completion", mail, series("freq=weekly;interval=2", anchor="completion")),
    ("Mail, last Friday", mail, series("freq=monthly;byday=-1fr", dt.date(2026, 3, 27))),
    ("Mail, fifth Friday", mail, series("freq=monthly;byday=5fr", dt.date(2026, 5, 29))),
    ("Mail, on the 31st", mail, series("freq=monthly;bymonthday=31", dt.date(2026, 3, 31))),
    ("Mail, Friday the 13th", mail, series("freq=monthly;bymonthday=13;byday=fr")),
    (
        "Mail, last working day",
        mail,
        series("freq=monthly;byday=mo,tu,we,th,fr;bysetpos=-1", dt.date(2026, 3, 31)),
    ),
    ("Mail, every other day of the week", mail, series("freq=weekly;interval=2;byday=mo,tu,we,th,fr,sa,su")),
    (
        "Mail, Fridays with more exceptions than a split carries",
        mail,
        series("freq=weekly;byday=fr", exdates=tuple(FRIDAY + dt.timedelta(weeks=2 * n) for n in range(1, 7))),
    ),
    (
        "Mail, two endless rules that meet in six years",
        mail,
        series("freq=weekly;interval=3 freq=monthly;bymonthday=2", dt.date(2026, 1, 9)),
    ),
    ("Mail, 29 February", mail, series("freq=yearly;bymonth=2;bymonthday=29", dt.date(2028, 2, 29))),
]


@pytest.mark.parametrize(("planner", "what"), [row[1:] for row in KEPT], ids=[row[0] for row in KEPT])
def test_kept_by_the_bot(planner: Any, what: Recurrence) -> None:
    """What no split says exactly is the first task alone, and a note in plain words."""
    plan = planner(TaskSpec(title="Report", recurrence=what))
    (part,) = plan.parts
    assert plan.tier == "kept"
    assert part.spec.recurrence is None
    assert part.dates == (next(occurrences(what)),)
    assert sum("Taskbot keeps the series" in note for note in plan.notes) == 1


def test_mail_abilities_that_an_account_has_shown() -> None:
    """Several weekdays, and the 31st, become one recurring task where an account has shown to take them."""
    options = MailOptions(several_weekdays=True, late_monthdays=True)
    for rule, first, keys in (
        ("freq=weekly;byday=tu,fr", FRIDAY, {"recurWeeklyOn": [3, 6]}),
        ("freq=monthly;bymonthday=31", dt.date(2026, 3, 31), {"recurMonthlyOnDayOfMonth": 31}),
    ):
        plan = plan_mail.plan(TaskSpec(title="Report", recurrence=series(rule, first)), TODAY, Resolved(), options)
        body = mail_task.body(plan.parts[0].spec, Resolved(), "m4rk", options)
        assert plan.tier == "native"
        assert keys.items() <= body.items()


@pytest.mark.parametrize("planner", [crm, mail])
@pytest.mark.parametrize("what", [series("freq=hourly;interval=4"), series("freq=weekly", until=dt.date(2026, 3, 1))])
def test_refused_with_an_offer(planner: Any, what: Recurrence) -> None:
    """What nobody can repeat is refused, and the sentence offers what can be done now."""
    with pytest.raises(CannotPlan) as caught:
        planner(TaskSpec(title="Report", recurrence=what))
    assert caught.value.offer is not None
    assert "leave the repetition out" in caught.value.offer


def test_a_rule_that_never_comes_is_found_out_at_once() -> None:
    """Every 7 days from a Tuesday, on Thursdays: no such day, and no search through 8,000 years."""
    what = series("freq=daily;interval=7;byday=th", dt.date(2026, 3, 10))
    assert next(occurrences(what), None) is None


@pytest.mark.parametrize(
    ("rule", "first", "day"),
    [
        ("freq=yearly;bymonth=6;bymonthday=-1", dt.date(2026, 6, 30), "BYMONTH=6;BYMONTHDAY=30"),
        ("freq=yearly;bymonth=12;bymonthday=-2", dt.date(2026, 12, 30), "BYMONTH=12;BYMONTHDAY=30"),
    ],
)
def test_the_last_day_of_one_month_has_a_number(rule: str, first: dt.date, day: str) -> None:
    """Only February's length changes, so elsewhere a day counted from the end is a day by number."""
    plan = crm(TaskSpec(title="Report", recurrence=series(rule, first)))
    assert plan.tier == "rewrite"
    assert day in crm_records(plan.parts[0])[0]["Recurring_Activity"]["RRULE"]


def test_a_position_counts_through_all_months_of_a_year() -> None:
    """The first Monday of January and February together is one a year, so months can't be taken apart."""
    rule = series("freq=yearly;bymonth=1,2;byday=mo;bysetpos=1").rules[0]
    assert recurrence_rules.pieces(rule, dt.date(2027, 1, 4), plan_crm.dialect(CRM)) is None
    monthly = rule.model_copy(update={"freq": "MONTHLY"})
    found = recurrence_rules.pieces(monthly, dt.date(2027, 1, 4), plan_crm.dialect(CRM))
    assert found is not None
    assert [piece.first for piece in found] == [dt.date(2027, 1, 4), dt.date(2027, 2, 1)]


def test_crm_rrule_has_the_parts_of_kaizen_36() -> None:
    """The sample's series (Saturdays from 2 to 16 May 2020), part for part."""
    what = series("freq=weekly;byday=sa", dt.date(2020, 5, 2), until=dt.date(2020, 5, 16))
    (record,) = crm_records(crm(TaskSpec(title="Meeting1", recurrence=what)).parts[0])
    sample = "FREQ=WEEKLY;INTERVAL=1;UNTIL=2020-05-16;BYDAY=SA;DTSTART=2020-05-02"
    assert record["Recurring_Activity"]["RRULE"] == sample
    assert record["Due_Date"] == "2020-05-02"
    assert crm_dates(sample) == [dt.date(2020, 5, 2), dt.date(2020, 5, 9), dt.date(2020, 5, 16)]


@pytest.mark.parametrize("rule", ["freq=weekly;interval=2;byday=fr", "freq=monthly;bymonthday=13;byday=fr"])
def test_an_extension_goes_on_where_the_horizon_was(rule: str) -> None:
    """Planned like any task, it makes the dates after those that are made, up to the next horizon."""
    spec = TaskSpec(title="Report", due=Due(date=FRIDAY), recurrence=series(rule))
    plan = crm(spec)
    card = Card(
        id="c4rd",
        tenant=Tenant(team="T1"),
        author="U1",
        place=Place(channel="D1"),
        spec=spec,
        product=Product.CRM,
        status=CardStatus.OPEN,
    )
    begun = kept_series.begun(card, plan)
    made = made_by_crm(plan)
    extended = horizons.extension(begun, made[-1])
    assert extended is not None
    again = made_by_crm(crm(extended, today=made[-1]))
    assert spec.recurrence is not None
    assert [*made, *again] == list(islice(occurrences(spec.recurrence), len(made) + len(again)))
    assert len(again) >= len(made) - 1
