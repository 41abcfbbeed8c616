"""Questions about tasks fit into Slack's messages, whatever the titles."""

import datetime as dt

import pytest

from bot.commands import Command, Kind, Origin
from bot.service.talk import presses
from bot.service.talk.finding import Pointed
from bot.specs import Place, Product, TaskRef, Tenant

ORIGIN = Origin(tenant=Tenant(team="T1"), user="U1", place=Place(channel="D1"), door="dm")
NOW = dt.datetime(2026, 7, 15, tzinfo=dt.UTC)
COMMAND = Command(id="c" * 20, kind=Kind.TALK, origin=ORIGIN, now=NOW, text="done")
HOSTILE = ["&" * 300, "<!channel>" * 40, "a|b>c", "ÿ" * 255, ""]


def tasks(count: int, title: str) -> list[Pointed]:
    return [Pointed(TaskRef(product=Product.MAIL, id="9" * 19, group="8" * 19), title) for _ in range(count)]


@pytest.mark.parametrize("title", HOSTILE)
@pytest.mark.parametrize("count", [1, 5, 50])
def test_questions_fit(title: str, count: int) -> None:
    """Labels 75 characters, values 2,000, a section 3,000; nothing of a title is markup."""
    several = presses.really(COMMAND, Kind.COMPLETE, tasks(count, title))
    which = presses.which(COMMAND, tasks(count, title), "Complete which task?", ["Wed 15 Jul 2026", ""] * 25)
    for notice in (several, which, presses.how_much(COMMAND, tasks(1, title)[0], "Wed 15 Jul 2026")):
        assert "<!channel>" not in notice.text
        assert all(1 <= len(press.label) <= 75 and len(press.value) <= 2000 for press in notice.presses)
        assert len({press.action for press in notice.presses}) == len(notice.presses) <= 25
        assert {press.action for press in notice.presses} <= presses.PRESSES
    assert len(several.text) <= 5_000
    assert f"{count} task" in several.presses[0].label or count == 1
