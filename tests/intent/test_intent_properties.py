"""Properties that hold for any text: never raises, spans and title share the text, dates lie ahead."""

import datetime as dt
import re
import subprocess
import sys
from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from intent_reading import NOW, context, read

from bot.intent import MAX_CHARS, Reading, parse, warm
from bot.intent.report import lines, to_json
from bot.occurrences import occurrences

PIECES = [
    "call", "Bob", "tomorrow", "every", "other", "friday", "at", "5", "3pm", "until", "december", "for", "10",
    "times",
    "high", "priority", "remind me", "30m", "before", "in", "2", "weeks", "the", "27th", "of", "each", "month",
    "except",
    "mon/wed", "and", ",", "by", "eod", "starting", "aug", "3", "!!", "p1", "@maria", "#tag", "re", "Acme", "-", "--",
    "2-3pm", "from", "to", "next", "last", "workday", "a", "week", "before christmas", "when done", "x3", "\n",
    "- ", '"',
    "<@U1>", "<!date^1784998800^{date}|x>", "&amp;", "\u200b", "`", "half past", "quarter to", "8/3",
    "2026-08-03", "!30m",
    "repeat", "daily", "twice a week", "done", "move", "it", "24/7", "1:1", "in crm", "project", "Apollo", "(", ")",
]  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=9).map("".join),
)
EDGES = {"and", "to", "on", "by", "at", "due", "until", "for", "from", "in", "with", "the", "starting", "before", "a"}
LOCALES = st.sampled_from(
    ["en-US", "en-GB", "de-DE", "fr-FR", "es-ES", "pt-BR", "it-IT", "nl-NL", "pl-PL", "ja-JP", "xx"]
)
PLACES = st.sampled_from(["command", "dm", "channel", "thread"])


@pytest.fixture(scope="module", autouse=True)
def loaded() -> None:
    """The tables are there before the first example, whose time would count them."""
    warm()


@given(TEXTS, LOCALES, PLACES)
@example("2 days before " * 280, "en-US", "command")
@example("every mon and " * 280, "en-US", "command")
@example("&lt;&lt;<@U1>&amp;", "en-US", "dm")
@example("<@U1" + "|x>" * 100, "en-US", "dm")
def test_any_text_reads(text: str, locale: str, place: str) -> None:
    """No text raises; every span lies in the original, says its words, and overlaps no other."""
    here = context(locale=locale, place=place)
    reading = parse(text, here)
    at = 0
    for span in reading.spans:
        assert at <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
        at = span.end
    assert (reading.intent == "clarify") == (reading.question is not None)
    assert to_json(reading, here)["intent"]
    assert lines(reading, here)


@given(st.lists(st.sampled_from([p for p in PIECES if p.isascii() and p[0] not in "<&"]), max_size=12).map(" ".join))
def test_title_and_spans_cover_the_text(text: str) -> None:
    """A word of a task is in a span, in the title, or a connector that would have dangled."""
    reading = read(text)
    if reading.spec is None or reading.intent != "create" or "\n" in text or "re" in text.split():
        return  # what a task is about may stand in the title as well
    covered = [text[s.start : s.end] for s in reading.spans]
    assert sum(len(c) for c in covered) <= len(text)
    outside, at = "", 0
    for span in reading.spans:
        outside += " " + text[at : span.start]
        at = span.end
    words = Counter(re.findall(r"\w+", outside + " " + text[at:]))
    title = Counter(re.findall(r"\w+", reading.spec.title))
    assert title <= words
    assert set(words - title) <= EDGES


@given(TEXTS)
def test_dates_lie_ahead(text: str) -> None:
    """A date is never before now, unless a year was said or the question is about just that."""
    reading = read(text)
    for spec in (*reading.tasks, *((reading.spec,) if reading.spec else ())):
        if spec.recurrence is not None:
            assert spec.recurrence.first == next(occurrences(spec.recurrence.model_copy(update={"count": None})))
        if spec.due is not None and reading.question is None and "before" not in text and "1784998800" not in text:
            assert spec.due.date >= NOW.date()
            assert spec.due.time is None or spec.due.moment() >= NOW - dt.timedelta(minutes=1)


@pytest.mark.parametrize(
    "text", ["a" * MAX_CHARS, "every " * 666, "1/2 " * 1000, ")" * MAX_CHARS, "the " * 1000, '"a ' * 1333]
)
def test_long_text_reads(text: str) -> None:
    """Four thousand characters of anything are a reading."""
    assert isinstance(read(text[:MAX_CHARS]), Reading)


def test_import_is_light() -> None:
    """Importing the parser loads neither dateparser nor holidays, and reading English doesn't either."""
    code = (
        "import sys, datetime as dt; from bot.intent import parse, Context; "
        "parse('call Bob every friday at 3pm until december', Context(now=dt.datetime.now(dt.UTC), zone='UTC')); "
        "sys.exit(any(m in sys.modules for m in ('dateparser', 'holidays', 'rich')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
