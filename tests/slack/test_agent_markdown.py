"""An answer as the Markdown that a stream is written in: what people typed is never markup in it."""

import pytest

from bot.slack.agent import long, markdown, pieces

SAID = {
    "*Make a task* by saying it": "**Make a task** by saying it",
    "<https://crm.zoho.com/x|call Acme>": "[call Acme](https://crm.zoho.com/x)",
    "type `my *tasks*` now": "type `my *tasks*` now",
    "• one": "- one",
    "&lt;!channel&gt; &amp; co": "\\<\\!channel\\> & co",
    "2 * 3 * 4 [x](http://evil)": "2 \\* 3 \\* 4 \\[x\\](http://evil)",
    "<@U0DANA00001> has it": "<@U0DANA00001> has it",
}


@pytest.mark.parametrize("text", SAID, ids=list(SAID))
def test_markdown(text: str) -> None:
    """What Slack's own markup says, Markdown says too."""
    assert markdown(text) == SAID[text]


def test_pieces_are_the_whole() -> None:
    """Nothing of a text is lost or said twice by cutting it; every piece has something in it."""
    text = "\n".join(f"line {number}" for number in range(11))
    cut = [piece["markdown_text"] for piece in pieces({"text": text})]
    assert "".join(cut) == text
    assert len(cut) > 2
    assert all(cut)


def test_blocks_stay_blocks() -> None:
    """A message with buttons is streamed by its blocks, all of them, in their order."""
    blocks = [{"type": "divider", "block_id": str(number)} for number in range(14)]
    cut = pieces({"text": "a list", "blocks": blocks})
    assert [block for piece in cut for chunk in piece["chunks"] for block in chunk["blocks"]] == blocks


def test_only_what_is_long_is_streamed() -> None:
    """One line is said at once."""
    assert not long({"text": "Done."})
    assert long({"text": "3 tasks:\n1. call Acme"})
