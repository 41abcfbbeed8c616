"""A task that is there becomes one of several, as pure functions: who keeps it, who comes and goes, what undoes it."""

import datetime as dt
from typing import Any

import pytest

from bot.commands import Card, CardStatus, Command, Kind, Origin
from bot.service import cards
from bot.service.joint import joint, owners, sharing
from bot.service.joint.owners import Owner
from bot.specs import Due, Person, Place, Product, Recurrence, Rule, TaskRef, TaskSpec, TaskState, Tenant

NOW = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)
TENANT = Tenant(team="T1")
BOB, MARIA, DANA = (
    Owner(Person(slack="UBOB"), "Bob Stone"),
    Owner(Person(slack="UMARIA"), "Maria Lopez"),
    Owner(Person(slack="UDANA"), "Dana Fox"),
)
WEEKLY = Recurrence(rules=(Rule(freq="WEEKLY"),), first=NOW.date())


def command(**changes: Any) -> Command:
    origin = Origin(tenant=TENANT, user="UDANA", place=Place(channel="C1", ts="1.0"), door="action")
    return Command(id="a", kind=Kind.CHANGE, origin=origin, now=NOW, card="c").model_copy(update=changes)


def card(**changes: Any) -> Card:
    made = Card(
        id="c",
        tenant=TENANT,
        author="UDANA",
        place=Place(channel="C1"),
        spec=TaskSpec(title="numbers", due=Due(date=NOW.date())),
        product=Product.CRM,
        status=CardStatus.OPEN,
        tasks=(state("7"),),
    )
    return made.model_copy(update=changes)


def state(name: str, group: str | None = None) -> TaskState:
    ref = TaskRef(product=Product.CRM, id=name, group=group)
    return TaskState(ref=ref, title="numbers", status="", done=False, owner="Dana Fox")


def whole() -> Card:
    found = sharing.parted(command(), card(), card().spec, [BOB, DANA], NOW).card
    shares = [share.model_copy(update={"status": CardStatus.OPEN, "task": state(share.card)}) for share in found.shares]
    return found.model_copy(update={"shares": tuple(shares)})


def test_who_has_it_keeps_it() -> None:
    """The task goes on on a card of its own; the other gets one by the command's id."""
    found, commands = sharing.parted(command(), card(), card().spec, [BOB, DANA], NOW)
    assert [(share.card, share.slack) for share in found.shares] == [("a-kept", "UDANA"), ("a-2", "UBOB")]
    assert found.tasks == ()
    keeping, making = commands
    assert (keeping.id, keeping.kind, keeping.card) == ("a-kept", Kind.JOINT, "a-kept")
    kept = Card.model_validate_json(keeping.text.partition(" ")[2])
    assert (kept.id, kept.share_of, kept.quiet, kept.tasks) == ("a-kept", "c", True, card().tasks)
    assert (making.id, making.kind, making.joint, making.card) == ("a-2", Kind.CREATE, "c", None)
    assert sharing.changing(keeping, kept).id == "a-1"


@pytest.mark.parametrize(
    "changes",
    [
        {"status": CardStatus.DONE},
        {"share_of": "w"},
        {"tasks": (state("7"), state("8"))},
        {"kept": True},
        {"spec": TaskSpec(title="numbers", recurrence=WEEKLY)},
        {"product": Product.MAIL},
    ],
    ids=["done", "a part", "a series", "a kept series", "a rule", "a personal task of Zoho Mail"],
)
def test_what_stays_one_persons(changes: dict[str, Any]) -> None:
    """Of these no part can be made."""
    one = card(**changes)
    assert not sharing.can_be(one, one.spec)
    assert sharing.can_be(card(), card().spec)


def test_who_comes_and_who_goes() -> None:
    """By their Slack id, else by name; what is done stays done."""
    assert sharing.missing(whole(), [BOB, MARIA]) == (MARIA,)
    assert [share.slack for share in sharing.leaving(whole(), [BOB, MARIA])] == ["UDANA"]
    done = whole().shares[0].model_copy(update={"status": CardStatus.DONE})
    left = whole().model_copy(update={"shares": (done, whole().shares[1])})
    assert sharing.leaving(left, [BOB]) == ()
    assert sharing.missing(whole(), [Owner(Person(name="bob"), "Bob Stone")]) == ()


def test_only_what_it_made_is_taken_back() -> None:
    """The task that was there before stays."""
    undo = whole().undo
    assert undo is not None
    kept, made = card(id="a-kept"), card(id="a-2", tasks=(state("8"),))
    found = sharing.unmade(command(id="u"), undo, [(1, kept), (2, made)])
    assert [(each.id, each.kind, each.card, each.text) for each in found] == [("u-2", Kind.DELETE, "a-2", "all")]


def test_the_whole_says_what_its_parts_agree_on() -> None:
    """A name that all have is its own; a day that one has otherwise is not."""
    later = Due(date=NOW.date() + dt.timedelta(days=1))
    one = card(id="a-kept", spec=TaskSpec(title="all numbers", due=later))
    two = card(id="a-2", spec=TaskSpec(title="all numbers", due=card().spec.due))
    found = joint.gathered(whole(), [one, two])
    assert (found.spec.title, found.spec.due) == ("all numbers", card().spec.due)


def test_me_is_who_says_it() -> None:
    """Unless the card says it of its author already."""
    mine = card(spec=TaskSpec(title="numbers", assignees=(Person(me=True),)))
    by_bob = command(origin=command().origin.model_copy(update={"user": "UBOB"}))
    assert owners.said(by_bob, card(), (Person(me=True),)) == (Person(slack="UBOB"),)
    assert owners.said(by_bob, mine, (Person(me=True),)) == (Person(slack="UDANA"),)


def test_it_is_one_persons_again_when_nobody_else_has_a_part() -> None:
    """Once that was taken back, and the task that went on is as it was; its other card has it no more."""
    over = whole().model_copy(update={"undo": None})
    kept, gone = card(id="a-kept", share_of="c", quiet=True), card(id="a-2", status=CardStatus.DELETED)
    assert sharing.alone(over, [kept, gone]) == kept
    assert sharing.alone(whole(), [kept, gone]) is None
    assert sharing.alone(over, [kept, card(id="a-2")]) is None
    assert sharing.alone(over, [kept, None]) is None
    assert sharing.alone(over, [card(id="a-1"), gone]) is None
    given = cards.undo_of(kept, Kind.CHANGE, kept.tasks, command(id="a-1", batch="a"), NOW)
    assert sharing.alone(over, [kept.model_copy(update={"undo": given}), gone]) is None
    undone = given.model_copy(update={"undid": True})
    again = sharing.plain(over, kept.model_copy(update={"undo": undone}))
    assert (again.id, again.shares, again.tasks, again.status) == ("c", (), card().tasks, CardStatus.OPEN)
    left = sharing.taken_back(kept)
    assert (left.tasks, left.share_of, left.status) == ((), None, CardStatus.GONE)
