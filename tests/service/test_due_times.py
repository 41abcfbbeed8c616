"""When a task is due: the day as Zoho has it, the time as its card has it."""

import datetime as dt

from bot.commands import Card, CardStatus
from bot.service.due_times import due_time, in_words
from bot.specs import Due, Place, Product, TaskRef, TaskSpec, TaskState, Tenant

DAY = dt.date(2026, 7, 17)


def card(task: TaskState, **due: object) -> Card:
    """A card of that task."""
    spec = TaskSpec(title="x", due=Due.model_validate({"date": DAY, "zone": "America/New_York", **due}))
    where = Place(channel="D1")
    known = {"id": "c", "tenant": Tenant(team="T1"), "author": "U1", "place": where, "status": CardStatus.OPEN}
    return Card.model_validate({**known, "spec": spec, "product": Product.CRM, "tasks": (task,)})


def test_the_day_is_zohos_and_the_time_the_cards() -> None:
    """Moved in Zoho it keeps its time; one date of a series that was put off has a time of its own on that day."""
    held = TaskState(ref=TaskRef(product=Product.CRM, id="1"), title="x", status="", done=False, due=DAY)
    moved = held.model_copy(update={"due": DAY + dt.timedelta(days=3)})
    nine, own = dt.time(9), held.model_copy(update={"time": dt.time(16)})
    assert due_time(card(held), held) is None
    at_nine = due_time(card(held, time=nine), moved)
    assert at_nine is not None
    assert in_words(at_nine) == "Mon 20 Jul 2026, 09:00 EDT"
    assert (at_nine.date, at_nine.time, at_nine.zone) == (moved.due, nine, "America/New_York")
    put_off, elsewhere = due_time(card(own, time=nine), held), due_time(card(own, time=nine), moved)
    assert put_off is not None
    assert elsewhere is not None
    assert (put_off.time, elsewhere.time) == (dt.time(16), nine)
