"""Which of Zoho's tasks repeat by themselves, and what their end is. Pure, over the real planners."""

import datetime as dt
from typing import cast

import pytest

from bot.commands import Card, CardStatus
from bot.ports import Plan, Resolved, TaskBackend
from bot.service.series.repeating import ended, own_series
from bot.specs import Due, Place, Product, Recurrence, Rule, TaskRef, TaskSpec, TaskState, Tenant
from bot.zoho.mail import plan as plan_mail
from bot.zoho.mail.task import MailOptions

FRIDAY = dt.date(2026, 7, 17)
FRIDAYS = Recurrence(rules=(Rule(freq="WEEKLY", byday=("FR",)),), first=FRIDAY)
TWICE = Recurrence(rules=(Rule(freq="WEEKLY", byday=("MO", "FR")),), first=FRIDAY)
DONE_FIRST = FRIDAYS.model_copy(update={"anchor": "completion"})


class MailPlans:
    """Zoho Mail's planner alone."""

    def plan(self, spec: TaskSpec, today: dt.date) -> Plan:
        return plan_mail.plan(spec, today, Resolved(), MailOptions())


def mail() -> TaskBackend:
    return cast("TaskBackend", MailPlans())


def card(series: Recurrence | None, product: Product, *, kept: bool = False) -> Card:
    return Card(
        id="c1",
        tenant=Tenant(team="T1"),
        author="U1",
        place=Place(channel="D1"),
        spec=TaskSpec(title="water the plants", due=Due(date=FRIDAY), recurrence=series),
        product=product,
        status=CardStatus.OPEN,
        tasks=(task(FRIDAY, product),),
        kept=kept,
    )


def task(day: dt.date, product: Product) -> TaskState:
    return TaskState(ref=TaskRef(product=product, id="1"), title="water the plants", status="", done=False, due=day)


@pytest.mark.parametrize(
    ("series", "day", "rule"),
    [
        (FRIDAYS, FRIDAY, "FREQ=WEEKLY;BYDAY=FR"),
        (FRIDAYS, FRIDAY + dt.timedelta(weeks=3), "FREQ=WEEKLY;BYDAY=FR"),
        (FRIDAYS, FRIDAY + dt.timedelta(days=2), "FREQ=WEEKLY;BYDAY=FR"),
        (TWICE, FRIDAY, "FREQ=WEEKLY;BYDAY=FR"),
        (TWICE, FRIDAY + dt.timedelta(days=3), "FREQ=WEEKLY;BYDAY=MO"),
        (DONE_FIRST, FRIDAY, None),
        (None, FRIDAY, None),
    ],
    ids=["its first day", "a later day", "moved off its days", "split: friday's", "split: monday's", "kept", "single"],
)
def test_a_mail_task_repeats_by_itself(series: Recurrence | None, day: dt.date, rule: str | None) -> None:
    """As the plan made it; of several tasks of one series, the one whose day it is."""
    found = own_series(mail(), card(series, Product.MAIL, kept=series is DONE_FIRST), task(day, Product.MAIL))
    assert (found.rules[0].rrule if found is not None else None) == rule


def test_a_crm_task_does_not() -> None:
    """Zoho CRM makes each date a task of its own."""
    assert own_series(mail(), card(FRIDAYS, Product.CRM), task(FRIDAY, Product.CRM)) is None


def test_an_end_is_never_before_the_beginning() -> None:
    """Nor does a count stay beside it."""
    some = FRIDAYS.model_copy(update={"count": 4})
    assert (ended(some, FRIDAY + dt.timedelta(weeks=1)).until, ended(some, FRIDAY).count) == (
        dt.date(2026, 7, 24),
        None,
    )
    assert ended(some, FRIDAY - dt.timedelta(days=3)).until == FRIDAY
