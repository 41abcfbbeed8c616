"""Notes of Zoho that are said in a thread fit Slack, whatever they say; and they call nobody."""

import datetime as dt

import pytest
import slack_fits

from bot.catalogue import LANGUAGES, speaking
from bot.ports import Member, TaskNote
from bot.ports.threads import NoteSaid
from bot.sandbox.slack.block_kit import message_problems, too_long
from bot.slack.threads.notes import content

WRITTEN = dt.datetime(2026, 7, 15, 10, tzinfo=dt.UTC)
HOSTILE = ("<!channel> & <@U0DANA00001|x> *b* `c`", "x" * 40_000, "&" * 4_000, "", " \n ", "<https://a|b>")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", HOSTILE, ids=["markup", "long", "escapes", "empty", "blank", "link"])
def test_a_note_fits(text: str, language: str) -> None:
    """As text, as author and with an address; changed or deleted it fits the shorter text of an update, too."""
    note = TaskNote(id="1", text=text, author=Member(name=text or "x"), written=WRITTEN, changed=WRITTEN)
    for said in (NoteSaid(note="1", said=note, url="https://crm.zoho.com/crm/tab/Tasks/1"), NoteSaid(note="1")):
        with speaking(language):
            message = content(said)
        assert slack_fits.of_message(message, longest=4_000) == []
        assert message_problems(message["blocks"]) == []
        assert not too_long(message["blocks"])
        assert "<!" not in message["text"]
        assert "<@" not in message["text"]
