"""A task of several people as pure functions: parted, gathered again, and what is asked of whose part."""

import datetime as dt
from typing import Any

import pytest

from bot.commands import UNDO_FOR, Card, CardStatus, Command, Handed, Kind, Origin, Share, Undo
from bot.service.joint import joint
from bot.service.joint.owners import Owner
from bot.specs import Person, Place, Product, TaskRef, TaskSpec, TaskState, Tenant

NOW = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)
TENANT = Tenant(team="T1")
BOB, MARIA, ME = Person(slack="UBOB"), Person(name="Maria"), Person(me=True)


def command(text: str = "", user: str = "UDANA") -> Command:
    origin = Origin(tenant=TENANT, user=user, place=Place(channel="C1", ts="1.0"), door="mention")
    return Command(id="c", kind=Kind.CREATE, origin=origin, now=NOW, text=text)


def card(name: str = "c", **changes: Any) -> Card:
    made = Card(
        id=name,
        tenant=TENANT,
        author="UDANA",
        place=Place(channel="C1"),
        spec=TaskSpec(title="numbers", assignees=(BOB, MARIA, ME)),
        product=Product.CRM,
        source=Place(channel="C1", ts="1.0"),
    )
    return made.model_copy(update=changes)


def task(number: int, *, done: bool = False) -> TaskState:
    return TaskState(ref=TaskRef(product=Product.CRM, id=str(number)), title="numbers", status="", done=done)


def whole() -> Card:
    owners = [Owner(BOB, "Bob Stone"), Owner(MARIA, "Maria Lopez"), Owner(ME, "Dana Fox")]
    return joint.split(command(), card(), owners)[0]


def part(number: int, status: CardStatus = CardStatus.OPEN, **changes: Any) -> Card:
    held = {"status": status, "tasks": (task(number, done=status is CardStatus.DONE),), "source": None}
    return card(f"c-{number}", **held, **changes)


def test_each_part_is_a_command_of_its_own() -> None:
    """With the task and one owner; again it has the same ids."""
    owners = [Owner(BOB, "Bob Stone"), Owner(ME, "Dana Fox")]
    made, parts = joint.split(command("numbers for @bob and me"), card(), owners)
    assert [each.id for each in parts] == ["c-1", "c-2"]
    assert [each.spec.assignees for each in parts if each.spec is not None] == [(BOB,), (ME,)]
    assert {each.joint for each in parts} == {"c"}
    assert [(share.card, share.slack) for share in made.shares] == [("c-1", "UBOB"), ("c-2", "UDANA")]


def test_a_parts_card_is_its_owners() -> None:
    """It does not stand where the whole does, nor answers for the message that the task came from."""
    made = joint.part(command().model_copy(update={"joint": "c"}), card(spec=TaskSpec(title="x", assignees=(BOB,))))
    assert (made.place.channel, made.quiet, made.source, made.share_of) == ("UBOB", True, None, "c")
    assert joint.part(command(), card()) == card()


TOGETHER = [
    ((CardStatus.OPEN, CardStatus.DONE, CardStatus.DONE), CardStatus.OPEN),
    ((CardStatus.DONE, CardStatus.DONE, CardStatus.DONE), CardStatus.DONE),
    ((CardStatus.DONE, CardStatus.DELETED, CardStatus.GONE), CardStatus.DONE),
    ((CardStatus.DELETED, CardStatus.DELETED, CardStatus.GONE), CardStatus.DELETED),
    ((CardStatus.DONE, CardStatus.SAVED, CardStatus.DONE), CardStatus.SAVED),
    ((CardStatus.WAITING, CardStatus.SAVED, CardStatus.DONE), CardStatus.WAITING),
    ((CardStatus.REFUSED, CardStatus.REFUSED, CardStatus.REFUSED), CardStatus.REFUSED),
]


@pytest.mark.parametrize(("parts", "together"), TOGETHER, ids=[" ".join(parts) for parts, _ in TOGETHER])
def test_how_they_stand_together(parts: tuple[CardStatus, ...], together: CardStatus) -> None:
    """Open while any is, done when all that are left are."""
    held = [part(number, status) for number, status in enumerate(parts, start=1)]
    assert joint.gathered(whole(), held).status is together


def test_what_the_whole_says_of_each() -> None:
    """State, task, answer and what is wrong; one whose command has not run stays as it was."""
    bob = part(
        1, CardStatus.DONE, handed=(Handed(user="UBOB", accepted=True),), spec=TaskSpec(title="x", assignees=(BOB,))
    )
    maria = part(2, CardStatus.WAITING, problem="Zoho is busy.")
    found = joint.gathered(whole(), [bob, maria, None])
    assert [share.status for share in found.shares] == [CardStatus.DONE, CardStatus.WAITING, CardStatus.SAVED]
    assert found.shares[0].accepted is True
    assert found.problem == "Maria Lopez: Zoho is busy."


WHOSE = {
    "the author, all": ("UDANA", joint.ALL, ["c-1", "c-2", "c-3"]),
    "the author, one": ("UDANA", "c-2", ["c-2"]),
    "an owner, their own": ("UBOB", "c-1", ["c-1"]),
    "an owner, all: their own": ("UBOB", joint.ALL, ["c-1"]),
    "an owner, another's": ("UBOB", "c-2", None),
    "somebody else, all": ("UEVE", joint.ALL, None),
    "somebody else, one": ("UEVE", "c-1", None),
}


@pytest.mark.parametrize(("user", "which", "parts"), WHOSE.values(), ids=list(WHOSE))
def test_whose_part_somebody_may_touch(user: str, which: str, parts: list[str] | None) -> None:
    """Who gave it out touches all, who has a part that one."""
    found = joint.chosen(whole(), which, user)
    assert (None if found is None else [share.card for share in found]) == parts


def test_one_command_for_each_part_that_it_can_be_done_to() -> None:
    """What is done is not completed again, but can be deleted; all are one batch."""
    parts = list(enumerate([part(1), part(2, CardStatus.DONE), part(3, CardStatus.GONE)], start=1))
    assert [each.card for each in joint.acted(command(), "complete", parts)] == ["c-1"]
    deleting = joint.acted(command(), "delete", parts)
    assert [(each.card, each.text, each.batch) for each in deleting] == [("c-1", "all", "c"), ("c-2", "all", "c")]
    assert joint.acted(command(), "stop", parts) == ()
    assert [(each.kind, each.text) for each in joint.acted(command(), "next-week", parts)] == [
        (Kind.SNOOZE, "next week")
    ]


def test_an_undo_takes_back_its_own_batch() -> None:
    """What somebody did to one part since is left as it is."""
    mine = Undo(
        id="u1", action=Kind.REOPEN, tasks=(task(1),), spec=TaskSpec(title="x"), until=NOW + UNDO_FOR, batch="b"
    )
    newer = mine.model_copy(update={"id": "u2", "batch": None})
    over = mine.model_copy(update={"id": "u3", "until": NOW - UNDO_FOR})
    parts = list(enumerate([part(1, undo=mine), part(2, undo=newer), part(3, undo=over)], start=1))
    asked = Undo(id="b", action=Kind.REOPEN, tasks=(), spec=TaskSpec(title="x"), until=NOW + UNDO_FOR)
    found = joint.undone(command(), asked, parts)
    assert [(each.card, each.kind, each.undo) for each in found] == [("c-1", Kind.REOPEN, "u1")]


def test_what_can_be_done_to_a_share() -> None:
    """Nothing to one that is not in Zoho."""
    there = Share(card="c-1", name="Bob", status=CardStatus.OPEN, task=task(1))
    assert joint.able(there, Kind.COMPLETE)
    assert not joint.able(there, Kind.REOPEN)
    assert joint.able(there.model_copy(update={"status": CardStatus.DONE}), Kind.REOPEN)
    assert not joint.able(there.model_copy(update={"status": CardStatus.DONE}), Kind.COMPLETE)
    assert joint.able(there.model_copy(update={"status": CardStatus.DONE}), Kind.DELETE)
    assert not joint.able(Share(card="c-1", name="Bob"), Kind.DELETE)
