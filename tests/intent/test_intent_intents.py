"""Texts that are no new task, and tasks that only look like commands."""

import pytest
from intent_reading import context, due, read

from bot.intent import MAX_CHARS
from bot.intent.report import to_json

INTENTS = {
    "list": ["list", "my tasks", "what's due today", "overdue", "tasks for @maria this week", "open tasks re Acme",
             "show my tasks", "what is due tomorrow", "show overdue tasks"],
    "complete": ["done", "complete 2", "finished the Acme call", "\u2705", "done with 3", "mark 2 as done",
                 "mark the Acme call as done", "it's done", "the Acme call is done", ":white_check_mark:"],
    "reopen": ["reopen", "reopen 2", "not done"],
    "change": ["push to friday", "snooze 2 days", "move it to next week", "rename to Acme renewal", "make it high",
               "assign to @bob", "add note call first", "remind me at 9", "repeat every monday", "stop repeating",
               "move the Acme call to friday", "move 2 to friday", "reschedule to tomorrow 3pm", "note: call first"],
    "skip": ["skip this one", "skip"],
    "delete": ["delete", "cancel it", "remove 3", "delete task 3"],
    "undo": ["undo"],
    "find": ["find renewal", "search Acme", "search for Acme"],
    "help": ["help", "help!"],
    "settings": ["settings"],
    "connect": ["connect"],
    "disconnect": ["disconnect"],
    "why": ["why", "why?"],
    "none": ["", "  ", "\n", "\u200b"],
    "clarify": ["task tomorrow", "task every other Friday", "todo friday 3pm",
                "tomorrow", "complete 2 and 3", "delete all tasks", "every friday", "today 9am", "@bob",
                "x" * (MAX_CHARS + 1), "- a\n" * 100],
    "create": ["complete the report by friday", "find a venue by friday", "cancel Netflix", "move boxes to storage",
               "list vendors for the event", "make a cake", "set up the server", "rename the variable",
               "delete old logs",
               "assign seats for dinner", "help Ann with the move", "note to self", "call it a day", "finish slides",
               "remove snow", "repeat the test", "add notes to the deck", "push code to staging",
               "done deal paperwork", "make sure the oven is done", "Finished goods report by friday",
               "Completed forms to HR tomorrow"],
}  # fmt: skip


@pytest.mark.parametrize(("text", "intent"), [(t, i) for i, texts in INTENTS.items() for t in texts])
def test_intent(text: str, intent: str) -> None:
    """What a text is for."""
    assert read(text).intent == intent


@pytest.mark.parametrize(
    ("text", "part", "value"),
    [
        ("complete 2", "index", 2),
        ("remove 3", "index", 3),
        ("move 2 to friday", "index", 2),
        ("finished the Acme call", "query", "Acme call"),
        ("find renewal", "query", "renewal"),
        ("search for Acme Corp", "query", "Acme Corp"),
        ("overdue", "filter", "overdue"),
        ("what's due today", "filter", "today"),
        ("tasks for @maria this week", "filter", "this week"),
        ("tasks for @maria this week", "assignees", ["maria"]),
        ("open tasks re Acme", "records", ["Acme"]),
        ("rename to Acme renewal", "title", "Acme renewal"),
        ("add note Call first", "note", "Call first"),
        ("make it high", "priority", "high"),
        ("assign to @bob", "assignees", ["bob"]),
        ("remind me at 9", "reminders", ["2026-07-16T09:00"]),
        ("snooze 2 days", "due", {"date": "2026-07-17", "time": None}),
        ("push to friday", "due", {"date": "2026-07-17", "time": None}),
        ("skip this one", "skip", True),
    ],
)
def test_argument(text: str, part: str, value: object) -> None:
    """The command's argument."""
    assert to_json(read(text), context())[part] == value


def test_stop_repeating() -> None:
    """A series can be told to stop."""
    assert read("stop repeating").stop_repeating


@pytest.mark.parametrize("text", ["friday 3pm", "high priority", "@bob", "every monday", "#renewals"])
def test_fields_alone_change_in_a_thread(text: str) -> None:
    """In the thread of a task, fields alone change it; elsewhere they are asked about."""
    assert read(text, place="thread").intent == "change"
    assert read(text).intent == "clarify"


@pytest.mark.parametrize("place", ["thread", "dm", "channel"])
def test_chat_is_no_task(place: str) -> None:
    """A word of thanks in a conversation makes no task."""
    assert read("thanks!", place=place).intent == "clarify"


def test_question_names_the_date() -> None:
    """A date without a task is read back, and the task asked for."""
    assert "Thu 16 Jul 2026" in (read("tomorrow").question or "")


def test_task_and_a_date_lists_nothing() -> None:
    """The word "task" before a date lacks a title; in the plural it lists."""
    assert "every other Friday" in (read("task every other Friday").question or "")
    assert read("tasks tomorrow").intent == "list"


def test_too_long_says_so() -> None:
    """Over the limit, the question says how long the text is."""
    assert "4,001" in (read("x" * 4001).question or "")


def test_change_by_words_keeps_the_words() -> None:
    """A task named by words, and its new date."""
    reading = read("move the Acme call to friday")
    assert (reading.query, due(reading)) == ("Acme call", "07-17")
