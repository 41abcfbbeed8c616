"""The smallest pieces of Block Kit: what is shown as it stands, and where it is cut."""

from collections.abc import Callable

import pytest
from slack_opinions import on_message

from bot.slack.blocks import Block, context, plain, section
from bot.slack.mrkdwn import escape


def test_plain_text_has_no_emoji() -> None:
    """A title like "call :smile:" is shown as it was typed."""
    assert plain("call :smile:") == {"type": "plain_text", "text": "call :smile:", "emoji": False}


@pytest.mark.parametrize("made", [section, context])
@pytest.mark.parametrize("text", ["due tomorrow", "x" * 9_000, escape("&" * 2_000)], ids=["short", "long", "escapes"])
def test_a_text_fits(made: Callable[[str], Block], text: str) -> None:
    """However long it is Slack takes it; nothing in it is turned into a link or a mention, and no escape is halved."""
    block = made(text)
    assert on_message({"text": "A task", "blocks": [block]}) == []
    (said,) = [block["text"]] if made is section else block["elements"]
    assert said["verbatim"]
    shown = said["text"].removesuffix("…")
    assert text.startswith(shown)
    assert (shown == text) is (len(text) < 3_000)
    assert shown.count("&") == shown.count(";")
