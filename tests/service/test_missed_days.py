"""Which of the days of a kept series that have come gets a task, and which are left out. Pure."""

import datetime as dt
from typing import Any

import pytest

from bot.commands import Card
from bot.service.series import missed, series
from bot.specs import Due, Product, Recurrence, Rule, TaskSpec, Tenant

FRIDAY = dt.date(2026, 3, 13)


def daily(**more: Any) -> TaskSpec:
    """Due every day at 15:00, from a Friday on, in Berlin."""
    what = Recurrence(rules=(Rule(freq="DAILY"),), first=FRIDAY, time=dt.time(15), **more)
    return TaskSpec(title="x", due=Due(date=FRIDAY, time=dt.time(15), zone="Europe/Berlin"), recurrence=what)


MISSED = [
    ("none has come", daily(), "2026-03-13 23:00", 14, []),
    ("one has come", daily(), "2026-03-14 08:00", 14, []),
    ("a week later", daily(), "2026-03-20 08:00", 20, range(14, 20)),
    ("before nine of the last", daily(), "2026-03-20 07:59", 19, range(14, 19)),
    ("with an exception", daily(exdates=(dt.date(2026, 3, 16),)), "2026-03-18 12:00", 18, [14, 15, 17]),
    ("after its end", daily(count=4), "2026-04-01 00:00", 16, [14, 15]),
]


@pytest.mark.parametrize(("spec", "now", "day", "out"), [row[1:] for row in MISSED], ids=[row[0] for row in MISSED])
def test_the_newest_of_the_days_that_have_come(spec: TaskSpec, now: str, day: int, out: Any) -> None:
    """It gets the task, and those between the last task and it are left out."""
    assert spec.due is not None
    slot = missed.next_to_make(spec, spec.due, dt.datetime.fromisoformat(f"{now}+00:00"))
    assert slot == (dt.date(2026, 3, day), dt.time(15))
    assert missed.left_out(spec, spec.due, slot) == tuple(dt.date(2026, 3, number) for number in out)


def test_after_the_last_there_is_none() -> None:
    """A series that is over makes nothing, however late it is."""
    spec = daily(count=1)
    assert spec.due is not None
    assert missed.next_to_make(spec, spec.due, dt.datetime(2027, 1, 1, tzinfo=dt.UTC)) is None


def test_the_slot_of_a_command_is_replaced_by_a_later_one_only() -> None:
    """A command that is late makes room for the newest day, one in time does not."""
    spec = daily()
    fields = {"id": "c", "tenant": Tenant(team="T1"), "author": "U1", "place": {"channel": "D1"}, "spec": spec}
    card = Card.model_validate({**fields, "product": Product.MAIL, "status": "open", "kept": True, "reached": spec.due})
    (waits,) = series.ahead(card, dt.datetime(2026, 3, 13, 9, tzinfo=dt.UTC))
    own = series.slot_of(waits.command.text)
    assert series.instead(card, waits.command, own) is None
    newer = series.instead(card, waits.command, (dt.date(2026, 3, 17), dt.time(15)))
    assert newer is not None
    assert newer.command.text == "2026-03-17T15:00:00"
    assert newer.command.id != waits.command.id
