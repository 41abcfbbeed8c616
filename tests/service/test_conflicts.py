"""When a change may go beside another one in Zoho, and when it is asked about."""

import datetime as dt

import pytest

from bot.service.changing.conflicts import on_top, stands_in_the_way
from bot.specs import Due, Person, Priority, Product, Reminder, TaskRef, TaskSpec, TaskState

DAY = dt.date(2026, 7, 17)
SPEC = TaskSpec(title="call Acme", due=Due(date=DAY), priority=Priority.HIGH)
SHOWN = TaskState(
    ref=TaskRef(product=Product.CRM, id="1"),
    title="call Acme",
    status="Not Started",
    done=False,
    due=DAY,
    priority="High",
    owner="Dana Fox",
)
RENAMED, MOVED = {"title": "call Acme now"}, {"due": dt.date(2026, 7, 20)}
GIVEN, NOTHING = {"owner": "Bob Stone"}, dict[str, object]()
LATER = {"due": Due(date=dt.date(2026, 7, 24))}
ALARM = Reminder(at=dt.datetime(2026, 7, 24, 9))  # noqa: DTZ001 - a wall clock
BOB = {"assignees": (Person(slack="U2"),)}


@pytest.mark.parametrize(
    ("asked", "theirs", "stands"),
    [
        ({"title": "x"}, RENAMED, True),
        ({"title": "x"}, MOVED, False),
        ({"title": "x"}, NOTHING, False),
        (LATER, RENAMED, False),
        (LATER, MOVED, True),
        ({**LATER, "reminders": (ALARM,)}, RENAMED, False),
        ({"reminders": (ALARM,)}, RENAMED, True),
        ({"description": "x"}, NOTHING, True),
        (BOB, RENAMED, False),
        (BOB, GIVEN, True),
        (BOB, {"owner": None}, True),
        ({**LATER, "description": "x"}, RENAMED, True),
    ],
)
def test_what_stands_in_the_way(asked: dict[str, object], theirs: dict[str, object], *, stands: bool) -> None:
    """The same field always does, another that can be seen does not, and what can't be seen may."""
    new, now = SPEC.model_copy(update=asked), SHOWN.model_copy(update=theirs)
    assert stands_in_the_way(SPEC, new, SHOWN, now) is stands


def test_a_change_goes_on_top_of_another() -> None:
    """Only what it changes is taken over."""
    theirs = SPEC.model_copy(update={"title": "call Acme now"})
    ours = SPEC.model_copy(update=LATER)
    both = on_top(theirs, SPEC, ours)
    assert both == SPEC.model_copy(update={"title": "call Acme now", **LATER})
