"""Ten thousand random rules: what Zoho makes of what is sent, or the bot of what it keeps, is what was meant."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import islice, takewhile
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from zoho_expansion import crm_dates, mail_dates
from zoho_meant import TODAY
from zoho_rules import recurrences

from bot.errors import CannotPlan
from bot.intent import Context, parse
from bot.occurrences import slots
from bot.ports import Plan, PlanPart, Resolved
from bot.service.series import series
from bot.specs import Recurrence, TaskSpec
from bot.zoho.crm import plan as plan_crm
from bot.zoho.crm import task
from bot.zoho.crm.task import CrmOptions
from bot.zoho.mail import plan as plan_mail
from bot.zoho.mail import task as mail_task
from bot.zoho.mail.task import MailOptions

Slot = tuple[dt.date, dt.time | None]

CRM_ABILITIES = ("several_weekdays", "last_weekday", "last_monthday", "late_monthdays")
MAIL_ABILITIES = ("several_weekdays", "late_monthdays")
# Four of these make ten thousand.
MANY = settings(max_examples=2500, deadline=None, suppress_health_check=list(HealthCheck))


def in_crm(part: PlanPart, options: CrmOptions, shown: tuple[str, ...]) -> Iterator[Slot]:
    """The tasks that CRM makes of a part."""
    days = list[dt.date]()
    for record in task.records(part, "m4rk", options):
        rrule = record.get("Recurring_Activity", {}).get("RRULE")
        days += crm_dates(rrule, shown) if rrule else [dt.date.fromisoformat(record["Due_Date"])]
    assert tuple(days) == part.dates, "a part's dates are what Zoho makes of it"
    assert part.spec.due is not None
    return ((day, part.spec.due.time) for day in days)


def in_mail(part: PlanPart, options: MailOptions, horizon: dt.date, shown: tuple[str, ...]) -> Iterator[Slot]:
    """The dates of a part's task in Mail up to a day."""
    body = mail_task.body(part.spec, part.resolved, "m4rk", options)
    assert part.spec.due is not None
    return ((day, part.spec.due.time) for day in mail_dates(body, horizon, shown) if day <= horizon)


def kept_by_the_bot(plan: Plan, what: Recurrence, number: int) -> list[Slot]:
    """The slots of the tasks that the bot makes one after the other, at most `number`."""
    (part,) = plan.parts
    spec: TaskSpec | None = part.spec.model_copy(update={"recurrence": what})
    found = list[Slot]()
    while spec is not None and len(found) < number:
        assert spec.due is not None
        found.append((spec.due.date, spec.due.time))
        spec = series.following(spec, spec.due, spec.due.date)
    return found


def ordered(found: list[Slot]) -> list[Slot]:
    return sorted(found, key=lambda slot: (slot[0], slot[1] or dt.time.min))


def check_shape(plan: Plan) -> None:
    """What each tier looks like; nothing is sent in more than six pieces."""
    recurring = [part for part in plan.parts if part.spec.recurrence is not None]
    assert 1 <= len(plan.parts) <= 6
    if plan.tier in ("native", "rewrite"):
        assert len(plan.parts) == 1
    elif plan.tier == "kept":
        assert len(plan.parts) == 1
        assert not recurring
        assert any("Taskbot keeps the series" in note for note in plan.notes)
    else:
        assert plan.tier == "split"
        assert len(plan.parts) > 1 or not recurring


@pytest.mark.parametrize("shown", [(), CRM_ABILITIES], ids=["as documented", "with all abilities"])
def test_crm_makes_exactly_the_dates_meant(shown: tuple[str, ...]) -> None:
    """Whatever the rule; an endless one up to its horizon."""
    options = CrmOptions.model_validate(dict.fromkeys(shown, True))

    @MANY
    @given(recurrences())
    def holds(what: Recurrence) -> None:
        try:
            plan = plan_crm.plan(TaskSpec(title="Report", recurrence=what), TODAY, Resolved(), options)
        except CannotPlan:
            assert next(slots(what), None) is None
            return
        check_shape(plan)
        assert plan.tier != "kept"
        made = ordered([slot for part in plan.parts for slot in in_crm(part, options, shown)])
        meant = list(islice(slots(what), len(made) + 1))
        assert made == meant[: len(made)]
        if len(made) < len(meant):
            endless = what.until is None and what.count is None
            assert any(("Repeats until" if endless else "Only the first") in note for note in plan.notes)

    holds()


@pytest.mark.parametrize("shown", [(), MAIL_ABILITIES], ids=["as documented", "with all abilities"])
def test_mail_makes_exactly_the_dates_meant(shown: tuple[str, ...]) -> None:
    """Whatever the rule, within thirteen months; an endless one stays endless, the bot keeps what Mail can't say."""
    options = MailOptions.model_validate(dict.fromkeys(shown, True))

    @MANY
    @given(recurrences())
    def holds(what: Recurrence) -> None:
        horizon = what.first + dt.timedelta(days=400)
        try:
            plan = plan_mail.plan(TaskSpec(title="Report", recurrence=what), TODAY, Resolved(), options)
        except CannotPlan:
            assert next(slots(what), None) is None
            return
        check_shape(plan)
        if plan.tier == "kept":
            assert kept_by_the_bot(plan, what, 5) == list(islice(slots(what), 5))
            return
        made = ordered([slot for part in plan.parts for slot in in_mail(part, options, horizon, shown)])
        assert made == list(takewhile(lambda slot: slot[0] <= horizon, slots(what)))

    holds()


REFUSALS: list[tuple[str, dict[str, Any]]] = [
    ("hourly", {"freq": "HOURLY", "interval": 4}),
    ("every five minutes", {"freq": "MINUTELY", "interval": 5}),
    ("30 February", {"freq": "YEARLY", "bymonth": (2,), "bymonthday": (30,)}),
]


@pytest.mark.parametrize("planner", [plan_crm, plan_mail], ids=["CRM", "Mail"])
@pytest.mark.parametrize("anchor", ["schedule", "completion"])
@pytest.mark.parametrize("rule", [row[1] for row in REFUSALS], ids=[row[0] for row in REFUSALS])
def test_every_refusal_offers_what_can_be_done(planner: Any, anchor: str, rule: dict[str, Any]) -> None:
    """The offer's words are read as a task that repeats, and without the repetition the task can be made."""
    options = CrmOptions() if planner is plan_crm else MailOptions()
    what = Recurrence.model_validate({"rules": [rule], "first": TODAY, "anchor": anchor})
    spec = TaskSpec(title="Report", recurrence=what)
    with pytest.raises(CannotPlan) as caught:
        planner.plan(spec, TODAY, Resolved(), options)
    assert caught.value.offer is not None
    assert "leave the repetition out" in caught.value.offer
    words = re.findall("“(.+?)”", caught.value.offer)
    assert words
    for phrase in words:
        now = dt.datetime.combine(TODAY, dt.time(12), dt.UTC)
        reading = parse(f"Report {phrase}", Context(now=now, zone="Europe/Berlin", locale="en-US", place="dm"))
        assert reading.spec is not None
        assert reading.spec.recurrence is not None
        assert planner.plan(reading.spec, TODAY, Resolved(), options).tier == "native"
    assert planner.plan(spec.model_copy(update={"recurrence": None}), TODAY, Resolved(), options).tier == "single"
