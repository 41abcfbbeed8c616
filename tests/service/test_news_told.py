"""What others changed, in words: each task once, and nothing that came to nothing."""

import datetime as dt
from typing import Any

import pytest

from bot.catalogue import speaking
from bot.ports import News
from bot.service.sync.news import MOST_LINES, merged, told
from bot.specs import Product, TaskRef, TaskState

NOW = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)


def state(number: int = 1, **changes: Any) -> TaskState:
    """A task of Zoho's."""
    known = {"title": "call <Acme>", "status": "Not Started", "done": False}
    return TaskState(ref=TaskRef(product=Product.CRM, id=str(number)), **{**known, **changes})


def news(before: TaskState | None, after: TaskState | None, by: str | None = "Bob & Co") -> News:
    """One change."""
    ref = (before or after or state()).ref
    return News(user="U1", card="c1", ref=ref, before=before, after=after, by=by, at=NOW)


DONE = {"status": "Completed", "done": True}


@pytest.mark.parametrize(
    ("one", "sentence"),
    [
        (news(state(), state(**DONE)), "Bob &amp; Co completed “call &lt;Acme&gt;” in Zoho."),
        (news(state(**DONE), state(), None), "“call &lt;Acme&gt;” was reopened in Zoho."),
        (
            news(state(), None, None),
            "“call &lt;Acme&gt;” is no longer found in Zoho: it was deleted, or moved out of sight.",
        ),
        (news(None, state()), "Bob &amp; Co restored “call &lt;Acme&gt;” in Zoho."),
        (
            news(state(due=dt.date(2026, 3, 12)), state(priority="High")),
            (
                "Bob &amp; Co changed “call &lt;Acme&gt;” in Zoho: "
                "Due: Thu 12 Mar 2026 → nothing; Priority: nothing → High."
            ),
        ),
        (
            news(state(), state(title="x" * 200, **DONE)),
            f"Bob &amp; Co completed “{'x' * 149}…” in Zoho. Also changed: Title: call &lt;Acme&gt; → {'x' * 149}….",
        ),
    ],
    ids=["completed", "reopened by nobody", "deleted by nobody", "restored", "changed", "a long title"],
)
def test_sentences(one: News, sentence: str) -> None:
    """Escaped, as short as they can be, and without a name where Zoho gives none."""
    assert told([one]) == sentence


def test_changes_of_one_task_are_one() -> None:
    """From the first to the last, with everybody who had a hand in it."""
    steps = [state(), state(priority="High"), state(priority="High", **DONE)]
    one, two = news(steps[0], steps[1], "Bob"), news(steps[1], steps[2], "Maria")
    (whole,) = merged([one, two])
    assert (whole.before, whole.after, whole.by) == (steps[0], steps[2], "Bob and Maria")
    assert merged([one, news(steps[1], steps[2], None)])[0].by is None


@pytest.mark.parametrize(
    "steps",
    [[(state(), state(**DONE)), (state(**DONE), state())], [(state(), None), (None, state())]],
    ids=["done and opened", "deleted and restored"],
)
def test_what_came_to_nothing_is_not_told(steps: list[tuple[TaskState | None, TaskState | None]]) -> None:
    """There is nothing to hear of."""
    assert merged([news(before, after) for before, after in steps]) == []


def test_many_are_counted() -> None:
    """A message has so many lines, in the reader's language."""
    many = [news(state(number), None) for number in range(MOST_LINES + 2)]
    with speaking("de"):
        lines = told(merged(many)).splitlines()
    assert (lines[0], lines[-1]) == (f"{MOST_LINES + 2} deiner Aufgaben wurden in Zoho geändert:", "Und 2 weitere.")
    assert len(lines) == MOST_LINES + 2
