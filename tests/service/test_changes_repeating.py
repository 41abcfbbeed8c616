"""What is sent of a task whose rule or reminder changes its pace, and whose rule can be changed at all."""

import datetime as dt

import pytest

from bot.commands import Card
from bot.errors import CannotPlan
from bot.service.changing import changes
from bot.service.series import repeating
from bot.specs import Due, Place, Product, Recurrence, Reminder, Rule, TaskRef, TaskSpec, TaskState, Tenant

DAY = dt.date(2026, 7, 21)
DAILY = Recurrence(rules=(Rule(freq="DAILY"),), first=DAY)
WEEKLY = Recurrence(rules=(Rule(freq="WEEKLY", byday=("TU",)),), first=DAY)
ONCE = TaskSpec(title="x", due=Due(date=DAY, time=dt.time(15)), reminders=(Reminder(before=dt.timedelta(days=2)),))


def card(product: Product, tasks: int = 1, *, kept: bool = False) -> Card:
    states = tuple(
        TaskState(ref=TaskRef(product=product, id=str(number)), title="x", status="Open", done=False)
        for number in range(tasks)
    )
    where = {"tenant": Tenant(team="T1"), "author": "U1", "place": Place(channel="D1")}
    return Card.model_validate({"id": "c", **where, "spec": ONCE, "product": product, "tasks": states, "kept": kept})


def test_another_pace_is_sent_with_the_same_moment() -> None:
    """Only the reminder goes, and the due date that its wall clock is read in."""
    (first,) = ONCE.reminders
    again = ONCE.model_copy(update={"reminders": (first.model_copy(update={"repeat": "DAILY"}),)})
    found = changes.difference(ONCE, again)
    assert found.reminder == Reminder(at=dt.datetime.fromisoformat("2026-07-19T15:00"), repeat="DAILY")
    assert found.model_dump(exclude_defaults=True).keys() == {"reminder", "due"}


def test_a_rule_is_sent_as_it_is() -> None:
    """Begun or changed, it is the new one."""
    begun = ONCE.model_copy(update={"recurrence": DAILY})
    assert changes.difference(ONCE, begun).recurrence == DAILY
    assert changes.difference(begun, begun.model_copy(update={"recurrence": WEEKLY})).recurrence == WEEKLY


def test_no_rule_any_more_ends_the_one_before() -> None:
    """There is no way to take a rule away, so its last day is the task's own."""
    begun = ONCE.model_copy(update={"recurrence": DAILY})
    ended = changes.difference(begun, ONCE).recurrence
    assert ended is not None
    assert ended.until == DAY


@pytest.mark.parametrize(
    ("held", "can"),
    [
        (card(Product.MAIL), True),
        (card(Product.CRM), False),
        (card(Product.MAIL, tasks=3), False),
        (card(Product.MAIL, kept=True), False),
    ],
    ids=["one of Mail", "one of CRM", "split in Mail", "kept by the bot"],
)
def test_only_what_zoho_itself_repeats_changes_in_place(held: Card, can: bool) -> None:
    """All else is refused with what to do instead."""
    assert repeating.changes_itself(held) is can
    begun = ONCE.model_copy(update={"recurrence": DAILY})
    if can:
        changes.check_series(held, begun)
    else:
        with pytest.raises(CannotPlan):
            changes.check_series(held, begun)
