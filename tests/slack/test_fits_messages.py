"""Every message that the bot can say fits Slack, whatever people typed, in every language."""

import slack_fits
import slack_live
import slack_spoken as spoken
import slack_wire
from hypothesis import given
from hypothesis import strategies as st
from slack_opinions import on_message

from bot.catalogue import LANGUAGES, speaking
from bot.commands import Card, Command, Drawn, Kind, Notice, Origin
from bot.service import several
from bot.service.status import Line
from bot.slack import agent, messenger, status
from bot.slack.cards import cards
from bot.slack.mrkdwn import escape
from bot.specs import TaskSpec

OFTEN = spoken.OFTEN
languages = st.sampled_from(LANGUAGES)


@OFTEN
@given(drawn=spoken.drawn, pressable=st.booleans(), short=st.booleans(), language=languages)
def test_cards(drawn: Drawn, pressable: bool, short: bool, language: str) -> None:
    """In every status, with every action, question and conflict; also in short. chat.update takes 4,000 characters."""
    built = cards.minimal if short else cards.card
    with speaking(language):
        text, blocks = built(drawn, spoken.NOW, pressable=pressable)
    assert on_message({"text": text, "blocks": blocks}, slack_fits.UPDATED_TEXT) == []


@OFTEN
@given(card=spoken.cards, language=languages)
def test_receipts(card: Card, language: str) -> None:
    """What answers a slash command."""
    with speaking(language):
        text, blocks = cards.receipt(card)
    assert on_message({"text": text, "blocks": blocks}) == []


@OFTEN
@given(notice=spoken.notices, language=languages)
def test_notices(notice: Notice, language: str) -> None:
    """Sentences, lists with their pages and buttons, and what nobody asked for; in one piece and streamed."""
    with speaking(language):
        content = messenger.content_of(notice)
    assert on_message(content) == []
    first, *rest = agent.pieces(content)
    for method, piece in [("chat.startStream", first), *(("chat.appendStream", each) for each in rest)]:
        assert slack_wire.of_call(method, piece) == []


@OFTEN
@given(lines=st.lists(spoken.letters, max_size=14), count=st.integers(0, 900), language=languages)
def test_the_status_and_the_dead_letters(lines: list[Line], count: int, language: str) -> None:
    """What Zoho does not have yet, and what an admin is to settle."""
    with speaking(language):
        assert on_message({"text": status.in_words(lines, max(count, len(lines)))}) == []
        text, blocks = status.letters(lines)
    assert on_message({"text": text, "blocks": blocks}) == []


@OFTEN
@given(tasks=st.lists(spoken.specs, min_size=2, max_size=20), language=languages)
def test_the_question_of_several_tasks(tasks: list[TaskSpec], language: str) -> None:
    """Counted, with a line for each and the buttons that answer."""
    origin = Origin(tenant=spoken.TENANT, user="U0MARIA0001", place=spoken.PLACE, door="dm")
    command = Command(id="c" * 26, kind=Kind.ASK, origin=origin, now=spoken.NOW)
    with speaking(language):
        assert on_message(messenger.content_of(several.question(command, tasks))) == []


@OFTEN
@given(drawn=spoken.drawn, language=languages)
def test_a_cards_text_says_it_all(drawn: Drawn, language: str) -> None:
    """State, title and due day: who hears only the text hears what the blocks say."""
    with speaking(language):
        text, blocks = cards.card(drawn, spoken.NOW)
        due = [value for name, value in cards.facts_of(drawn.card.spec) if drawn.card.spec.due and name == _due_name()]
    assert escape(drawn.card.spec.title.strip())[:100] in text
    assert text.startswith(next(block for block in blocks if block["type"] == "context")["elements"][0]["text"][:10])
    if due and len(drawn.card.tasks) < 2:
        assert due[0] in text


def _due_name() -> str:
    """How a card calls the due day in the language that is spoken."""
    return next(iter(cards.facts_of(TaskSpec(title="x", due=_DUE))))[0]


_DUE = spoken.Due(date=spoken.NOW.date(), zone="UTC")


@given(words=spoken.words)
def test_escaped_words_are_harmless(words: str) -> None:
    """The checker itself: escaped it finds nothing, and what is alive it finds."""
    assert slack_live.of_mrkdwn(escape(words)) == []
    assert all(slack_live.of_mrkdwn(each) for each in slack_live.HOSTILE)
