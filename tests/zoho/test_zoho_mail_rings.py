"""Reminders that are to ring again, in Zoho Mail: what a person is told of them."""

import datetime as dt

import pytest
from zoho_meant import BERLIN, FRIDAY, mail

from bot.specs import Due, Reminder, TaskSpec


@pytest.mark.parametrize(
    ("due", "says"),
    [
        (Due(date=FRIDAY, time=dt.time(17), zone=BERLIN), "so only I remind you again"),
        (None, "no end to ring again until"),
    ],
    ids=["until it is due", "without a due date"],
)
def test_a_reminder_that_mail_cannot_repeat_says_so(due: Due | None, says: str) -> None:
    """Zoho Mail rings it once; the bot repeats it until the task is due, and never without end."""
    reminder = Reminder(at=dt.datetime.combine(FRIDAY, dt.time(9)), repeat="DAILY")
    plan = mail(TaskSpec(title="Call", due=due, reminders=(reminder,)))
    assert any(says in note for note in plan.notes)
