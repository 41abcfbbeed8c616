"""Several changes in one line: all of them are read, and a line that has a word left over is a task."""

from typing import Any

import pytest
from intent_reading import due, read

from bot.intent import Reading

# What each line changes: fields by name, of the spec or of the reading.
CHANGES: dict[str, dict[str, Any]] = {
    "make it low and due in 3 days": {"priority": "low", "due": "07-18"},
    "push to friday, high priority and remind me 1h before": {"due": "07-17", "priority": "high", "reminders": 1},
    "rename to X and assign to @bob": {"title": "X", "assignees": ("bob",)},
    "rename 2 to Acme renewal and make it low": {"title": "Acme renewal", "priority": "low", "index": 2},
    "rename it to Acme again and remind me 1h before": {"title": "Acme again", "reminders": 1},
    "push it by 2 days, rename it to Acme again and remind me 1h before": {
        "title": "Acme again",
        "due": "07-17",
        "shifts": True,
        "reminders": 1,
    },
    "rename to Call Bob, high priority": {"title": "Call Bob", "priority": "high"},
    'change the title to "X and Y" and assign to me': {"title": "X and Y", "assignees": (None,)},
    "push 2 to friday and make it high": {"due": "07-17", "priority": "high", "index": 2},
    "push the Acme call to friday and make it high priority": {
        "due": "07-17",
        "priority": "high",
        "query": "Acme call",
    },
    "push to friday and add note: call first": {"due": "07-17", "note": "call first"},
    "assign 2 to Bob and push it to friday": {"due": "07-17", "assignees": ("Bob",), "index": 2},
    "change priority to low and due date to friday": {"priority": "low", "due": "07-17"},
    "no due date and low priority": {"priority": "low", "clear": ("due",)},
    "make it due friday and at 3pm": {"due": "07-17 15:00"},
    "make it high; due tomorrow": {"priority": "high", "due": "07-16"},
    "add tag renewal and push to friday": {"tags": ("renewal",), "due": "07-17"},
    "stop repeating and push to friday": {"stop_repeating": True, "due": "07-17"},
    "push by 2 days and then make it high": {"shifts": True, "priority": "high", "due": "07-17"},
    "repeat every monday, wednesday and friday and make it high": {"priority": "high", "due": "07-15"},
    "snooze 2 days & assign to <@U1>": {"due": "07-17", "assignees": (None,)},
}


def _said(reading: Reading, name: str) -> Any:
    spec = reading.spec
    assert spec is not None
    if name == "due":
        return due(reading)
    if name == "assignees":
        return tuple(person.name for person in spec.assignees)
    if name == "reminders":
        return len(spec.reminders)
    return getattr(spec if name in type(spec).model_fields else reading, name)


@pytest.mark.parametrize("text", CHANGES)
@pytest.mark.parametrize("place", ["command", "dm", "channel", "thread"])
def test_all_of_a_line_is_read(text: str, place: str) -> None:
    """Wherever it is said, each part changes its own field."""
    reading = read(text, place=place)
    assert reading.intent == "change"
    assert {name: _said(reading, name) for name in CHANGES[text]} == CHANGES[text]


@pytest.mark.parametrize(
    ("text", "index", "note"),
    [
        ("done and add note sent it", None, "sent it"),
        ("done, and add a note: sent, and paid", None, "sent, and paid"),
        ("complete 2 and add note sent", 2, "sent"),
        ("mark as done, comment: sent", None, "sent"),
    ],
)
def test_done_with_a_note(text: str, index: int | None, note: str) -> None:
    """What was done, and what there is to say of it."""
    reading = read(text)
    assert (reading.intent, reading.index, reading.note) == ("complete", index, note)


def test_a_reminder_hangs_on_the_day_beside_it() -> None:
    """Nine o'clock is on the day that the task is pushed to, whichever part says that."""
    spec = read("assign to @bob, push it to friday 3pm and remind me at 9").spec
    assert spec is not None
    (reminder,) = spec.reminders
    assert (reminder.days_before, f"{reminder.time:%H:%M}") == (0, "09:00")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("push to friday and move to monday", "twice"),
        ("make it high and make it low", "twice"),
        ("complete 2 and push 3 to friday", "one task at a time"),
        ("push 2 to friday and push 3 to monday", "one task at a time"),
    ],
)
def test_what_is_at_odds_is_asked(text: str, asked: str) -> None:
    """Neither of two is taken silently."""
    reading = read(text)
    assert reading.intent == "clarify"
    assert asked in (reading.question or "")


@pytest.mark.parametrize(
    "text",
    [
        "Set up meeting and invite Bob", "Move boxes to storage friday and call Bob", "change oil and tires friday",
        "make dinner, low priority", "make slides and send to Bob by friday", "push to friday and call Bob",
        "Make it work and push to prod friday", "set the table and make it high", "set alarm and remind me 1h before",
        "done deal and note for Bob", "change sheets, towels and napkins", "update docs and assign reviewers friday",
        "schedule demo, high priority and remind me 1h before", "complete report and add note to CRM",
        "assign seats and make it high tea", "repeat prescription and high priority call", "close books, p1",
    ],
)  # fmt: skip
def test_what_could_be_a_task_is_one(text: str) -> None:
    """A word that no change takes makes the line a task."""
    assert read(text).intent == "create"


@pytest.mark.parametrize("text", ["rename to Plan and schedule friday", "rename to Review, sign and assign seats"])
def test_a_title_keeps_what_could_be_its_own(text: str) -> None:
    """Only what nobody would name a task after ends a title."""
    reading = read(text)
    assert reading.spec is not None
    assert reading.spec.title == text.removeprefix("rename to ")
