"""What every command needs: title, date, time, repeat, priority, reminder, target; and the texts that are no task."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from bot.intent import MAX_CHARS, Context, Reading, parse

NEW_YORK = ZoneInfo("America/New_York")
NOW = Context(now=dt.datetime(2026, 7, 15, 10, tzinfo=NEW_YORK), zone="America/New_York")


def read(text: str) -> Reading:
    return parse(text, NOW)


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\u200b"])
def test_nothing(text: str) -> None:
    """Whitespace and invisible characters alone are nothing."""
    assert read(text).intent == "none"


@pytest.mark.parametrize("text", ["tomorrow", "every friday", "today 9am", "call Acme twice a week"])
def test_asked_back(text: str) -> None:
    """A date without a task, a time that has passed and days that were not said are asked back."""
    reading = read(text)
    assert reading.intent == "clarify"
    assert reading.question


def test_too_long() -> None:
    """Over the limit, the question says how long the text is."""
    reading = read("x" * (MAX_CHARS + 1))
    assert reading.intent == "clarify"
    assert "4,001" in (reading.question or "")


@pytest.mark.parametrize(
    "text",
    ["call <@U024BE7LH> tomorrow &amp; bring \u201ca b\u201d by 5", "a \u00ab b \u00bb fri5pm", "\u202e fri \x00 3pm"],
)
def test_spans_are_in_the_original(text: str) -> None:
    """Every span's text is what stands there in the text as it came."""
    spans = read(text).spans
    assert spans
    assert all(text[span.start : span.end] == span.text for span in spans)
