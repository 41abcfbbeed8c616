"""One date of a series that has a time of its own: how long it keeps that, and what of it goes to Zoho."""

import datetime as dt

import pytest

from bot.commands import Card, CardStatus
from bot.service import cards
from bot.service.changing import changes
from bot.specs import Due, Place, Product, TaskRef, TaskSpec, TaskState, Tenant

DAY, TIME, OWN = dt.date(2027, 7, 16), dt.time(10), dt.time(14, 20)
SPEC = TaskSpec(title="water the plants", due=Due(date=DAY, time=TIME))


def state(number: int, day: dt.date, time: dt.time | None = None) -> TaskState:
    """One date, as Zoho (which knows no time) or the card has it."""
    ref = TaskRef(product=Product.CRM, id=str(number))
    return TaskState(ref=ref, title=SPEC.title, status="Not Started", done=False, due=day, time=time)


CARD = Card(
    id="c4rd",
    tenant=Tenant(team="T1"),
    author="U1",
    place=Place(channel="D1", ts="1.0"),
    product=Product.CRM,
    status=CardStatus.OPEN,
    spec=SPEC,
    tasks=(state(1, DAY, OWN), state(2, DAY + dt.timedelta(days=1))),
)


@pytest.mark.parametrize(("days", "time"), [(0, OWN), (1, None)], ids=["the same day", "moved in Zoho"])
def test_looked_at_again(days: int, time: dt.time | None) -> None:
    """It has its own time as long as Zoho has it on that day."""
    assert cards.seen(CARD, state(1, DAY + dt.timedelta(days=days))).tasks[0].time == time


def test_a_new_title_leaves_the_time_alone() -> None:
    """The reminder of that one date is not sent again."""
    renamed = SPEC.model_copy(update={"title": "feed the cat"})
    before, after = (changes.on(spec, DAY, OWN) for spec in (SPEC, renamed))
    assert changes.difference(before, after).model_dump(exclude_defaults=True) == {"title": "feed the cat"}


def test_its_stamp_is_another() -> None:
    """A press on the drawing with the old time is told apart."""
    same = CARD.model_copy(update={"tasks": (state(1, DAY), CARD.tasks[1])})
    assert cards.stamp(CARD) != cards.stamp(same)
