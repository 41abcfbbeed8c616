"""Words about tasks that are there: which they mean, and what is to be done."""

from typing import Any

import pytest
from intent_reading import read

# What each says besides its intent.
SAID: dict[str, dict[str, Any]] = {
    "done 1, 3": {"intent": "clarify", "several": "complete", "indexes": (1, 3)},
    "complete 2-4": {"intent": "clarify", "several": "complete", "indexes": (2, 3, 4)},
    "delete 1 and 2": {"intent": "clarify", "several": "delete", "indexes": (1, 2)},
    "complete all": {"intent": "clarify", "several": "complete", "indexes": ()},
    "mark everything done": {"intent": "clarify", "several": "complete", "indexes": ()},
    "2": {"intent": "choose", "index": 2},
    "#3": {"intent": "choose", "index": 3},
    "the second one": {"intent": "choose", "index": 2},
    "stop repeating 2": {"intent": "change", "stop_repeating": True, "index": 2},
    "no due date": {"intent": "change", "clear": ("due",)},
    "remove the reminder": {"intent": "change", "clear": ("reminders",)},
    "clear the priority of 2": {"intent": "change", "clear": ("priority",), "index": 2},
    "push it by 2 days": {"intent": "change", "shifts": True},
    "delay 2 by a week": {"intent": "change", "shifts": True, "index": 2},
    "snooze 2 days": {"intent": "change", "shifts": False},
    "push to friday": {"intent": "change", "shifts": False},
}


@pytest.mark.parametrize("text", SAID)
def test_what_is_said(text: str) -> None:
    """Numbers, what is emptied, and how far it moves."""
    reading = read(text)
    assert {name: getattr(reading, name) for name in SAID[text]} == SAID[text]


@pytest.mark.parametrize(
    ("text", "index", "who"),
    [
        ("assign 2 to Bob", 2, "Bob"),
        ("give it to Maria Lopez", None, "Maria Lopez"),
        ("reassign to Bob", None, "Bob"),
        ("hand 3 over to Bob", 3, "Bob"),
    ],
)
def test_who_is_to_have_it(text: str, index: int | None, who: str) -> None:
    """A number or "it", and a name."""
    reading = read(text)
    assert reading.intent == "change"
    assert reading.index == index
    assert reading.spec is not None
    assert [person.name for person in reading.spec.assignees] == [who]


@pytest.mark.parametrize(
    ("text", "minutes"), [("add a reminder 10 minutes before", 10), ("add another reminder: 2h before", 120)]
)
def test_a_reminder_more(text: str, minutes: int) -> None:
    """When it rings is all that follows."""
    reading = read(text)
    assert reading.intent == "change"
    assert reading.spec is not None
    (reminder,) = reading.spec.reminders
    assert reminder.before is not None
    assert reminder.before.total_seconds() == minutes * 60
    (span,) = reading.spans
    assert text[span.start : span.end] == span.text


@pytest.mark.parametrize("text", ["show me overdue", "overdue tasks of <@U1>", "list overdue tasks of <@U1>"])
def test_overdue_is_listed(text: str) -> None:
    """However it is asked for."""
    reading = read(text)
    assert (reading.intent, reading.filter) == ("list", "overdue")


@pytest.mark.parametrize(
    ("text", "tags"), [("add tag renewal", ("renewal",)), ("tag it as q3, urgent", ("q3", "urgent"))]
)
def test_tags(text: str, tags: tuple[str, ...]) -> None:
    """They are added to those that are there."""
    reading = read(text)
    assert reading.spec is not None
    assert (reading.intent, reading.spec.tags) == ("change", tags)


@pytest.mark.parametrize(("text", "meant"), [("doen", "`done`"), ("complet 2", "`complete 2`"), ("undoo", "`undo`")])
def test_a_slip_of_the_pen_is_asked(text: str, meant: str) -> None:
    """One letter away from a command is no title."""
    reading = read(text)
    assert reading.intent == "clarify"
    assert meant in (reading.question or "")


@pytest.mark.parametrize(
    "text",
    [
        "lunch", "groceries", "closet", "give the talk to the team", "assign seats for dinner", "add tags to the deck",
        "remove the reminder sticker", "no due diligence yet", "complete all forms", "the second draft", "tag photos",
        "add a reminder feature to the app", "push the release to the store", "snooze button broken", '"doen"',
        "give flowers to Bob",
    ],
)  # fmt: skip
def test_what_could_be_a_task_is_one(text: str) -> None:
    """Words that only begin like a command."""
    assert read(text).intent == "create"
