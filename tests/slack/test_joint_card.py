"""The card of a task that several people have, and the question on a receiver's copy: within Slack's limits, said."""

import datetime as dt
from typing import Any

import pytest

from bot.catalogue import LANGUAGES, speaking
from bot.commands import UNDO_FOR, Card, CardStatus, Choice, Drawn, Kind, Question, Share, Undo
from bot.sandbox.slack.block_kit import message_problems
from bot.service.joint import sharing
from bot.slack.cards import cards, handed, joint
from bot.slack.cards.buttons import ASSIGN
from bot.slack.cards.records import LINK
from bot.specs import Due, Person, Place, Product, Recurrence, Rule, TaskRef, TaskSpec, TaskState, Tenant

NOW = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)
HOSTILE = "<!channel> *x* | " * 15
STATUSES = tuple(CardStatus)


def share(number: int, status: CardStatus, name: str = "Bob", **changes: Any) -> Share:
    ref = TaskRef(product=Product.CRM, id=str(number))
    task = TaskState(
        ref=ref, title="x", status="", done=status is CardStatus.DONE, url=f"https://zoho.example/{number}"
    )
    return Share(card=f"c-{number}", name=name, slack="UBOB", status=status, task=task).model_copy(update=changes)


def drawn(*shares: Share, **changes: Any) -> Drawn:
    the = Card(
        id="c",
        tenant=Tenant(team="T1"),
        author="UDANA",
        place=Place(channel="D1"),
        spec=TaskSpec(title="numbers", assignees=(Person(slack="UBOB"),)),
        product=Product.CRM,
        status=CardStatus.OPEN,
        shares=shares,
    )
    return Drawn(card=the.model_copy(update=changes), version=3)


def undo(kind: Kind) -> Undo:
    return Undo(
        id="u", action=Kind.REOPEN, tasks=(), spec=TaskSpec(title="x"), until=NOW + UNDO_FOR, did=kind, by="UDANA"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_one_fits(language: str) -> None:
    """Many people with long hostile names, in every state, with everything that can be chosen: Slack takes it."""
    shares = [
        share(number, STATUSES[number % len(STATUSES)], HOSTILE, accepted=number % 2 == 0) for number in range(60)
    ]
    weekly = Recurrence(rules=(Rule(freq="WEEKLY"),), first=NOW.date())
    spec = TaskSpec(title=HOSTILE, due=Due(date=NOW.date()), recurrence=weekly, description=HOSTILE)
    held = drawn(*shares, spec=spec, undo=undo(Kind.STOP), problem=HOSTILE * 9, notes=(HOSTILE,))
    with speaking(language):
        text, blocks = cards.card(held, NOW)
    assert message_problems(blocks) == []
    assert len(text) <= 4000
    assert "<!channel>" not in text
    assert not any("<!channel>" in str(block.get("text")) for block in blocks)


def test_how_far_they_are_in_words() -> None:
    """Who is done and who is not, each leading to their task; what was deleted does not count."""
    text, _ = cards.card(
        drawn(
            share(1, CardStatus.DONE, "Bob"),
            share(2, CardStatus.OPEN, "Maria", accepted=False),
            share(3, CardStatus.DELETED, "Dana"),
        ),
        NOW,
    )
    assert "1 of 2 done. Done: <https://zoho.example/1|Bob>." in text
    assert "Open: <https://zoho.example/2|Maria> (declined)." in text
    assert "Deleted: <https://zoho.example/3|Dana>." in text


def chosen(blocks: list[dict[str, Any]], action: str) -> list[str]:
    """What a select of the card offers."""
    found = [each for block in blocks if block["type"] == "actions" for each in block["elements"]]
    return [option["text"]["text"] for each in found if each["action_id"] == action for option in each["options"]]


def test_only_what_applies_is_offered() -> None:
    """Complete for open parts alone, all of them only where there are several."""
    _, blocks = cards.card(drawn(share(1, CardStatus.DONE, "Bob"), share(2, CardStatus.OPEN, "Maria")), NOW)
    assert chosen(blocks, joint.COMPLETE) == ["The part of Maria"]
    assert chosen(blocks, joint.MORE)[:2] == ["Put off all to tomorrow", "Put off all to next week"]
    assert chosen(blocks, joint.MORE)[2:] == [
        "Reopen the part of Bob",
        "Delete all 2 parts",
        "Delete the part of Bob",
        "Delete the part of Maria",
    ]
    _, blocks = cards.card(drawn(share(1, CardStatus.SAVED, task=None)), NOW)
    assert not [block for block in blocks if block["type"] == "actions"]
    _, blocks = cards.card(drawn(share(1, CardStatus.OPEN)), NOW, pressable=False)
    assert not [block for block in blocks if block["type"] == "actions"]


def single(**changes: Any) -> Drawn:
    """A task that Dana gave to Bob."""
    task = TaskState(ref=TaskRef(product=Product.CRM, id="1"), title="numbers", status="", done=False)
    return drawn(tasks=(task,), **changes)


def shown(held: Drawn, viewer: str | None) -> dict[str, Any]:
    text, blocks = cards.card(held, NOW)
    return handed.shown_to(viewer, held, {"text": text, "blocks": blocks})


def test_who_was_given_it_is_asked_and_nobody_else() -> None:
    """The question stands on Bob's copy, its buttons before the others; not on Dana's, nor in a channel."""
    asked = shown(single(), "UBOB")
    assert asked["text"].startswith("<@UDANA> gave you “numbers”. Do you take it?")
    answers, others = [block["elements"] for block in asked["blocks"] if block["type"] == "actions"]
    assert [each["text"]["text"] for each in answers] == ["Accept", "Decline", "Less like this"]
    assert others[0]["text"]["text"] == "Complete"
    assert message_problems(asked["blocks"]) == []
    for viewer in ("UDANA", None):
        assert "Do you take it?" not in shown(single(), viewer)["text"]


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"status": CardStatus.DONE}, id="done"),
        pytest.param({"status": CardStatus.DELETED}, id="deleted"),
        pytest.param({"spec": TaskSpec(title="numbers", assignees=(Person(slack="UEVE"),))}, id="given to another"),
    ],
)
def test_nobody_is_asked_any_more(changes: dict[str, Any]) -> None:
    """Whatever has become of it, the copy says that alone."""
    assert "Do you take it?" not in shown(single(**changes), "UBOB")["text"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_question_fits(language: str) -> None:
    """With a long title, in every language."""
    spec = TaskSpec(title=HOSTILE, due=Due(date=NOW.date()), assignees=(Person(slack="UBOB"),))
    with speaking(language):
        asked = shown(single(spec=spec), "UBOB")
    assert message_problems(asked["blocks"]) == []
    assert len(asked["text"]) <= 4000
    assert "<!channel>" not in asked["text"]


def test_the_record_is_asked_once_all_parts_are_there() -> None:
    """One question for all of them, and not before its answer can go to all."""
    choices = (Choice(module="Contacts", id="1", name="Jane <Doe>"), Choice(module="Contacts", id="2", name="Jane Doe"))
    asks = Question(asked="Jane <Doe>", choices=choices)
    both = (share(1, CardStatus.OPEN), share(2, CardStatus.OPEN, "Maria"))
    text, blocks = cards.card(drawn(*both, question=asks), NOW)
    assert message_problems(blocks) == []
    assert LINK in str(blocks)
    assert "&lt;Doe&gt;" in text
    coming = (share(1, CardStatus.OPEN), share(2, CardStatus.SAVED, "Maria", task=None))
    assert LINK not in str(cards.card(drawn(*coming, question=asks), NOW)[1])


def test_who_has_it_can_be_changed_while_it_is_open() -> None:
    """Assign stands on the card as long as somebody has an open part."""
    assert ASSIGN in str(cards.card(drawn(share(1, CardStatus.OPEN)), NOW)[1])
    assert ASSIGN not in str(cards.card(drawn(share(1, CardStatus.DONE)), NOW)[1])


def test_what_is_found_no_longer_is_not_said_to_be_deleted() -> None:
    """Zoho answers the same for what was deleted and for what the connection may not see any more."""
    text, _ = cards.card(drawn(share(1, CardStatus.GONE), share(2, CardStatus.OPEN)), NOW)
    assert "No longer found, deleted or moved out of sight: " in text
    assert "Deleted: " not in text
    text, _ = cards.card(single(status=CardStatus.GONE), NOW)
    assert text.startswith("No longer found in Zoho CRM: deleted, or moved out of sight")
    elsewhere = Drawn(card=sharing.taken_back(single().card), version=1)
    text, _ = cards.card(elsewhere, NOW)
    assert text.startswith("On another card now: numbers")
    assert "The task stands on the card on which it was before." in text
