"""What of a changed spec is sent to a task that is made, and what can't be."""

import datetime as dt

import pytest

from bot.commands import Card
from bot.service.changing import changes
from bot.specs import Destination, Due, Person, Place, Product, Reminder, TaskSpec, Tenant

DUE = Due(date=dt.date(2026, 7, 20), time=dt.time(15), zone="Europe/Berlin")
SPEC = TaskSpec(title="call", due=DUE, reminders=(Reminder(days_before=3, time=dt.time(9), repeat="DAILY"),))
CARD = Card(id="c", tenant=Tenant(team="T1"), author="U1", place=Place(channel="D1"), spec=SPEC, product=Product.CRM)


def test_a_moved_reminder_still_rings_again() -> None:
    """Putting a task off moves its reminder; that it repeats until the task is due goes along."""
    later = changes.on(SPEC, DUE.date + dt.timedelta(days=7))
    sent = changes.difference(SPEC, later)
    assert sent.reminder == Reminder(at=dt.datetime.fromisoformat("2026-07-24T09:00"), repeat="DAILY")
    assert sent.due == later.due


@pytest.mark.parametrize(
    ("update", "said"),
    [
        ({"destination": Destination(product=Product.MAIL)}, "where it is kept"),
        ({"subtasks": (TaskSpec(title="pack"),)}, "its subtasks"),
        ({"followers": (Person(slack="U2"),)}, "its followers"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_a_made_task_keeps_is_said(update: dict[str, object], said: str) -> None:
    """The card goes on saying what Zoho has, and the person hears that the rest was not done."""
    spec, notes = changes.as_made(CARD, SPEC.model_copy(update={"title": "ring", **update}))
    assert spec == SPEC.model_copy(update={"title": "ring"})
    assert [said in note for note in notes] == [True]


def test_what_is_as_it_was_is_not_mentioned() -> None:
    """A new title alone has nothing to say."""
    assert changes.as_made(CARD, SPEC.model_copy(update={"title": "ring"})) == (
        SPEC.model_copy(update={"title": "ring"}),
        [],
    )
