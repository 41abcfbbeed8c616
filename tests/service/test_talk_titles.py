"""Which task a few words name, and what a few words change of one."""

import datetime as dt

import pytest

from bot.commands import Command, Kind, Origin
from bot.service.talk.finding import Pointed, best, pointed_at
from bot.service.talk.merging import CLEARED, DAY, MORE_TAGS, SHIFT, TIME, merged
from bot.specs import Due, Place, Priority, Product, Reminder, TaskRef, TaskSpec, Tenant

ZONE = "America/New_York"
NOW = dt.datetime(2026, 7, 15, 14, 0, tzinfo=dt.UTC)
FRIDAY = Due(date=dt.date(2026, 7, 17), time=dt.time(15), zone=ZONE)


def tasks(*titles: str) -> list[Pointed]:
    return [Pointed(TaskRef(product=Product.CRM, id=str(n)), title) for n, title in enumerate(titles)]


@pytest.mark.parametrize(
    ("said", "titles", "sure"),
    [
        ("Acme call", ("call Acme", "call Bravo"), "call Acme"),
        ("the call with Acme", ("Call Acme about the renewal", "Call Bravo"), "Call Acme about the renewal"),
        ("acme", ("Call Acme", "Lunch"), "Call Acme"),
        ("call Acme", ("call Acme", "call Acme about the renewal of all their licences"), "call Acme"),
        ("call", ("call Acme", "call Bravo"), None),
        ("call Acme", ("call Acme", "Call ACME"), None),
        ("akme call", ("call Acme",), None),
        ("garden party", ("call Acme",), None),
    ],
)
def test_a_title_is_sure_or_asked(said: str, titles: tuple[str, ...], sure: str | None) -> None:
    """Every word that was said is in one title alone: sure. Anything less is not done unasked."""
    found = best(said, tasks(*titles))
    assert (found.sure.title if found.sure is not None else None) == sure


@pytest.mark.parametrize(("said", "alike"), [("akme call", 1), ("call", 2), ("garden party", 0), ("???", 0)])
def test_those_that_may_be_meant(said: str, alike: int) -> None:
    """A slip of the pen is worth asking about, another thing is not."""
    assert len(best(said, tasks("call Acme", "call Bravo")).alike) == alike


def command(only: tuple[str, ...], **said: object) -> Command:
    origin = Origin(tenant=Tenant(team="T1"), user="U1", place=Place(channel="D1"), door="dm")
    spec = TaskSpec.model_validate({"title": "", **said})
    return Command(id="c", kind=Kind.CHANGE, origin=origin, now=NOW, zone=ZONE, spec=spec, only=only)


MONDAY = Due(date=dt.date(2026, 7, 20), zone=ZONE)
OLD = TaskSpec(title="call Acme", due=FRIDAY, tags=("a",), priority=Priority.LOW)


@pytest.mark.parametrize(
    ("only", "said", "due"),
    [
        ((DAY,), MONDAY, FRIDAY.model_copy(update={"date": MONDAY.date})),
        (
            (TIME,),
            Due(date=dt.date(2026, 7, 15), time=dt.time(9), zone=ZONE),
            Due(date=FRIDAY.date, time=dt.time(9), zone=ZONE),
        ),
        (("due",), MONDAY, MONDAY),
        ((SHIFT,), MONDAY, FRIDAY.model_copy(update={"date": dt.date(2026, 7, 22)})),
        (
            (SHIFT,),
            Due(date=dt.date(2026, 7, 15), time=dt.time(20), zone=ZONE),
            FRIDAY.model_copy(update={"date": dt.date(2026, 7, 18), "time": dt.time(1)}),
        ),
    ],
    ids=["a day keeps the time", "a time keeps the day", "both", "five days on", "ten hours on"],
)
def test_a_moment_moves(only: tuple[str, ...], said: Due, due: Due) -> None:
    """Only the part that was said is another."""
    assert merged(OLD, command(only, due=said)).due == due


@pytest.mark.parametrize("part", [DAY, TIME, SHIFT, "due"])
def test_a_task_without_a_date_gets_what_was_said(part: str) -> None:
    """There is nothing to keep."""
    assert merged(TaskSpec(title="x"), command((part,), due=MONDAY)).due == MONDAY


def test_what_was_not_said_stays() -> None:
    """Tags are added to those that are there; what is emptied is empty."""
    changed = merged(OLD, command((MORE_TAGS, f"{CLEARED}priority"), tags=("b", "a")))
    assert changed == OLD.model_copy(update={"tags": ("a", "b"), "priority": None})


def test_an_absolute_reminder_does_not_outlive_its_date() -> None:
    """One that counts from the due moment moves along."""
    at, before = Reminder(at=dt.datetime(2026, 7, 16, 9)), Reminder(before=dt.timedelta(hours=1))  # noqa: DTZ001 - naive by contract
    old = OLD.model_copy(update={"reminders": (at, before)})
    assert merged(old, command((DAY,), due=MONDAY)).reminders == (before,)
    assert merged(old, command((f"{CLEARED}due",))).reminders == ()


@pytest.mark.parametrize(
    ("said", "titles", "whole", "sure", "asked"),
    [
        ("water plants", ("water the plants",), False, "water the plants", 0),
        ("report", ("Quarterly report for Acme, with all numbers",), False, None, 1),
        ("call", ("call Acme", "call Bravo"), False, None, 2),
        ("watter plants", ("water plants",), False, None, 1),
        ("tax return", ("ask for the tax refund",), False, None, 0),
        ("water plants", ("water the plants",), True, "water the plants", 0),
        ("plants", ("water the plants",), True, None, 0),
        ("plants", ("Plants", "plants"), True, None, 2),
    ],
)
def test_words_that_may_be_a_new_title(
    said: str, titles: tuple[str, ...], whole: bool, sure: str | None, asked: int
) -> None:
    """Clear is what says the most of one title, or all of it; what is hardly like one is not even asked."""
    found = pointed_at(said, tasks(*titles), whole=whole)
    assert (found.sure.title if found.sure is not None else None, len(found.alike)) == (sure, asked)
