"""When a series that Zoho holds up to a horizon is extended, and by what. Pure; CRM's own planner makes the dates."""

import datetime as dt
from itertools import islice, takewhile
from typing import Any

import pytest

from bot.catalogue import say
from bot.commands import Card, CardStatus, Kind
from bot.occurrences import occurrences
from bot.ports import Plan, Resolved
from bot.service.series import horizons, onward, series, setbacks
from bot.specs import Due, Place, Product, Recurrence, Rule, TaskRef, TaskSpec, TaskState, Tenant
from bot.zoho.crm import plan as plan_crm
from bot.zoho.crm.task import CrmOptions

BERLIN = "Europe/Berlin"
FRIDAY = dt.date(2026, 3, 13)
NOW = dt.datetime(2026, 3, 13, 8, tzinfo=dt.UTC)


def repeating(rule: dict[str, Any], first: dt.date = FRIDAY, **more: Any) -> TaskSpec:
    """A task due on the first day of its series, in Berlin."""
    what = Recurrence(rules=(Rule(**rule),), first=first, **more)
    return TaskSpec(title="Report", due=Due(date=first, zone=BERLIN), recurrence=what)


def planned(spec: TaskSpec, today: dt.date = FRIDAY, options: CrmOptions | None = None) -> Plan:
    return plan_crm.plan(spec, today, Resolved(), options or CrmOptions())


def tasks_of(plan: Plan, start: int = 0) -> list[TaskState]:
    """What Zoho makes of a plan."""
    days = sorted(day for part in plan.parts for day in part.dates)
    return [
        TaskState(ref=TaskRef(product=Product.CRM, id=str(start + number)), title="", status="", done=False, due=day)
        for number, day in enumerate(days)
    ]


def made(spec: TaskSpec, options: CrmOptions | None = None) -> Card:
    """The card of a series that was just made in Zoho CRM."""
    plan = planned(spec, options=options)
    card = Card(
        id="c4rd",
        tenant=Tenant(team="T1"),
        author="U1",
        place=Place(channel="D1", ts="1.0"),
        spec=spec,
        product=Product.CRM,
        status=CardStatus.OPEN,
        tasks=tuple(tasks_of(plan)),
        notes=("about something else", *plan.notes),
    )
    return horizons.begun(series.begun(card, plan), plan, None, plan.notes)


def extended(card: Card, today: dt.date, options: CrmOptions | None = None) -> Card:
    """The card after its horizon was extended on a day."""
    spec = horizons.extension(card, today)
    assert spec is not None
    plan = planned(spec, today, options)
    return horizons.extended(card, plan, tasks_of(plan, start=1000), plan.notes)


WHEN = [
    ("daily, at half of its fifty days", {"freq": "DAILY"}, {}, "2026-04-07", "2026-05-01"),
    ("weekly, a month before", {"freq": "WEEKLY"}, {}, "2027-01-20", "2027-02-19"),
    ("monthly, a month before", {"freq": "MONTHLY"}, {}, "2027-02-11", "2027-03-13"),
    ("yearly, a month before its second", {"freq": "YEARLY"}, {}, "2027-03-13", "2027-03-13"),
    ("finite and too long", {"freq": "DAILY"}, {"count": 120}, "2026-05-21", "2026-06-20"),
]


@pytest.mark.parametrize(("rule", "end", "on", "last"), [row[1:] for row in WHEN], ids=[row[0] for row in WHEN])
def test_the_day_on_which_a_horizon_is_extended(rule: dict[str, Any], end: dict[str, Any], on: str, last: str) -> None:
    """Well before its last date, at nine in the morning there, once."""
    card = made(repeating(rule, **end))
    assert card.reached is not None
    assert card.reached.date == dt.date.fromisoformat(last)
    assert card.horizon is not None
    assert card.horizon.extends == dt.date.fromisoformat(on)
    (waits,) = onward.ahead(card, NOW)
    assert (waits.command.kind, waits.command.text) == (Kind.EXTEND, last)
    assert waits.at == dt.datetime.combine(card.horizon.extends, dt.time(9), waits.at.tzinfo)
    assert onward.ahead(card, NOW + dt.timedelta(days=1)) == (waits,)


@pytest.mark.parametrize(
    "spec",
    [repeating({"freq": "DAILY"}, count=5), repeating({"freq": "WEEKLY"}, until=dt.date(2026, 6, 1))],
    ids=["counted", "until a day"],
)
def test_a_series_that_is_whole_has_no_horizon(spec: TaskSpec) -> None:
    """All of its dates are made: nothing waits."""
    card = made(spec)
    assert card.horizon is None
    assert onward.ahead(card, NOW) == ()
    assert horizons.extension(card, FRIDAY) is None


SERIES = [
    ("every other Friday", {"freq": "WEEKLY", "interval": 2, "byday": ("FR",)}, {}),
    ("monthly on the day it began", {"freq": "MONTHLY"}, {}),
    ("every 3 workdays", {"freq": "DAILY", "interval": 3, "workdays": True}, {}),
    ("two weekdays, split", {"freq": "WEEKLY", "byday": ("MO", "TH")}, {}),
    ("the last workday", {"freq": "MONTHLY", "byday": ("MO", "TU", "WE", "TH", "FR"), "bysetpos": (-1,)}, {}),
    ("with exceptions", {"freq": "WEEKLY"}, {"exdates": (dt.date(2026, 4, 3), dt.date(2027, 3, 19))}),
    ("counted", {"freq": "DAILY"}, {"count": 220}),
    ("until a day", {"freq": "DAILY", "interval": 2}, {"until": dt.date(2026, 12, 31)}),
]


@pytest.mark.parametrize(("rule", "end"), [row[1:] for row in SERIES], ids=[row[0] for row in SERIES])
def test_no_gap_and_no_double_at_the_seams(rule: dict[str, Any], end: dict[str, Any]) -> None:
    """What is made over and over is the series, up to its last horizon or its end."""
    spec = repeating(rule, next(occurrences(Recurrence(rules=(Rule(**rule),), first=FRIDAY))), **end)
    card, days = made(spec), list[dt.date]()
    for _ in range(5):
        days += [task.due for task in card.tasks if task.due is not None and task.due not in days]
        if card.horizon is None:
            break
        card = extended(card, card.horizon.extends)
    assert spec.recurrence is not None
    assert len(days) == len(set(days))
    assert sorted(days) == list(takewhile(lambda day: day <= max(days), occurrences(spec.recurrence)))
    assert len(days) > 60
    whole = list(islice(occurrences(spec.recurrence), 400))
    assert (card.horizon is None) == (sorted(days) == whole)


def test_a_short_horizon_stays_short() -> None:
    """Chosen for five tasks at a time, the next five are made when half of them have come, not all at once."""
    few = CrmOptions(horizon_dates=5)
    card = made(repeating({"freq": "DAILY"}), few)
    assert card.horizon is not None
    assert card.horizon.extends == dt.date(2026, 3, 15)
    further = extended(card, card.horizon.extends, few)
    assert further.horizon is not None
    assert [task.due for task in further.tasks if task.due is not None][-1] == dt.date(2026, 3, 22)
    assert further.horizon.extends == dt.date(2026, 3, 20)


def test_what_the_card_said_of_the_horizon_is_replaced() -> None:
    """The new end takes the place of the old one; other notes stay."""
    card = made(repeating({"freq": "WEEKLY"}))
    further = extended(card, dt.date(2027, 1, 20))
    assert [note for note in further.notes if "Repeats until" in note] == [further.notes[-1]]
    assert "about something else" in further.notes
    assert card.notes[-1] not in further.notes


def test_days_that_passed_are_left_out_but_the_newest() -> None:
    """After months without the bot one task stands for those that came, and the card names the others."""
    card = made(repeating({"freq": "DAILY"}), CrmOptions(horizon_dates=5))
    further = extended(card, dt.date(2026, 3, 25), CrmOptions(horizon_dates=5))
    assert further.left_out == tuple(dt.date(2026, 3, day) for day in range(18, 25))
    new = [task.due for task in further.tasks if int(task.ref.id) >= 1000]
    assert new[:2] == [dt.date(2026, 3, 25), dt.date(2026, 3, 26)]
    again = extended(further, dt.date(2026, 3, 27), CrmOptions(horizon_dates=5))
    assert again.left_out == ()


def test_a_card_forgets_dates_that_are_long_done() -> None:
    """Open ones all stay; of those that are done the newest fifty do."""
    card = made(repeating({"freq": "DAILY"}))
    for _ in range(4):
        assert card.horizon is not None
        done = tuple(task.model_copy(update={"done": True}) for task in card.tasks)
        card = extended(card.model_copy(update={"tasks": done}), card.horizon.extends)
    assert [sum(task.done for task in card.tasks), sum(not task.done for task in card.tasks)] == [50, 50]


def test_with_no_task_open_the_next_dates_come_at_once() -> None:
    """All done early, or the last one deleted; not for a series that was deleted whole, or stopped."""
    card = made(repeating({"freq": "DAILY"}))
    done = card.model_copy(update={"status": CardStatus.DONE})
    (now,) = onward.after(done, "pressed", NOW)
    assert (now.command.kind, now.command.now) == (Kind.EXTEND, NOW)
    for over in (
        done.model_copy(update={"horizon": None}),
        done.model_copy(update={"spec": card.spec.model_copy(update={"recurrence": None})}),
        done.model_copy(update={"status": CardStatus.GONE}),
    ):
        assert onward.after(over, "pressed", NOW) == ()


def test_refused_dates_are_told_once_and_tried_again() -> None:
    """The card says that its dates end, a message says why, and the next try comes before they do."""
    card = made(repeating({"freq": "WEEKLY"}))
    (waits,) = onward.ahead(card, NOW)
    effects = setbacks.refused(card, waits.command, "You may not.", unknown=False)
    assert effects.card is not None
    assert say("series-not-extended") in effects.card.notes
    (told,) = effects.notices
    assert "You may not." in told.text
    (later,) = effects.then
    assert card.reached is not None
    assert waits.at + dt.timedelta(days=7) <= later.at < card.reached.moment()
    again = setbacks.refused(effects.card, later.command, "You may not.", unknown=False)
    assert again.notices == ()
    assert again.then[0].command.id not in {later.command.id, waits.command.id}
    assert say("series-not-extended") not in extended(effects.card, dt.date(2027, 1, 27)).notes
    # What may be in Zoho after all is not simply made again.
    assert setbacks.refused(card, waits.command, "It did not answer.", unknown=True).then == ()
