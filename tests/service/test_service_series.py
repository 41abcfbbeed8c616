"""What comes next of a series, and when: dates over clock changes, ends, completion, reminders, horizons."""

import datetime as dt
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.commands import Card, CardStatus, Kind
from bot.occurrences import slots
from bot.ports import Plan, PlanPart
from bot.service.series import series
from bot.specs import (
    Due,
    Place,
    Product,
    Recurrence,
    Reminder,
    Rule,
    TaskRef,
    TaskSpec,
    TaskState,
    Tenant,
)

BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"
FRIDAY = dt.date(2026, 3, 13)


def repeating(rule: dict[str, Any], first: dt.date = FRIDAY, **more: Any) -> TaskSpec:
    """A task due on the first day of its series, in Berlin."""
    time = more.pop("time", None)
    what = Recurrence(rules=(Rule(**rule),), first=first, time=time, **more)
    return TaskSpec(title="Report", due=Due(date=first, time=time, zone=BERLIN), recurrence=what)


def card(spec: TaskSpec, **more: Any) -> Card:
    """An open card of a CRM task, or of a series that the bot keeps."""
    task = TaskState(
        ref=TaskRef(product=Product.CRM, id="1"),
        title=spec.title,
        status="",
        done=False,
        due=spec.due.date if spec.due else None,
    )
    fields: dict[str, Any] = {"product": Product.CRM, "status": CardStatus.OPEN, "tasks": (task,), **more}
    place = Place(channel="D1", ts="1.0")
    return Card(id="c4rd", tenant=Tenant(team="T1"), author="U1", place=place, spec=spec, **fields)


AFTER = [
    ("3 days", {"freq": "DAILY", "interval": 3}, "2026-03-18", "2026-03-21"),
    ("2 weeks", {"freq": "WEEKLY", "interval": 2}, "2026-03-18", "2026-04-01"),
    ("a month, from the 31st", {"freq": "MONTHLY"}, "2026-03-31", "2026-04-30"),
    ("a year, from 29 February", {"freq": "YEARLY"}, "2028-02-29", "2029-02-28"),
    ("3 workdays, done on a Friday", {"freq": "DAILY", "interval": 3, "workdays": True}, "2026-03-20", "2026-03-25"),
    ("3 workdays, done on a Sunday", {"freq": "DAILY", "interval": 3, "workdays": True}, "2026-03-22", "2026-03-25"),
    ("Fridays, done on its day", {"freq": "WEEKLY", "byday": ("FR",)}, "2026-03-13", "2026-03-20"),
    ("Fridays, done early", {"freq": "WEEKLY", "byday": ("FR",)}, "2026-03-11", "2026-03-20"),
    ("Fridays, done late", {"freq": "WEEKLY", "byday": ("FR",)}, "2026-03-17", "2026-03-20"),
    ("every 2 weeks on Friday", {"freq": "WEEKLY", "interval": 2, "byday": ("FR",)}, "2026-03-16", "2026-04-03"),
    (
        "the 1st of every other month",
        {"freq": "MONTHLY", "interval": 2, "bymonthday": (1,)},
        "2026-03-16",
        "2026-05-01",
    ),
]


@pytest.mark.parametrize(("rule", "done", "then"), [row[1:] for row in AFTER], ids=[row[0] for row in AFTER])
def test_after_completion(rule: dict[str, Any], done: str, then: str) -> None:
    """The next date counts from the day of completion, never from the plan."""
    spec = repeating(rule, anchor="completion")
    assert spec.due is not None
    following = series.following(spec, spec.due, dt.date.fromisoformat(done))
    assert following is not None
    assert following.due == spec.due.model_copy(update={"date": dt.date.fromisoformat(then)})


def test_completion_counts_down_skips_and_ends() -> None:
    """A count is one less with each task, an excluded day is passed over, and nothing comes after `until`."""
    out = dt.date(2026, 3, 16)
    spec = repeating({"freq": "DAILY", "interval": 3}, anchor="completion", count=2, exdates=(out,))
    assert spec.due is not None
    second = series.following(spec, spec.due, FRIDAY)
    assert second is not None
    assert second.due is not None
    assert second.due.date == dt.date(2026, 3, 19)
    assert series.is_last(second)
    assert series.following(second, second.due, second.due.date) is None
    until = repeating({"freq": "DAILY", "interval": 3}, anchor="completion", until=dt.date(2026, 3, 20))
    assert series.following(until, spec.due, dt.date(2026, 3, 18)) is None


def test_a_schedule_is_walked_to_its_end() -> None:
    """The slots of the series one by one, exceptions left out; days with two times are two tasks."""
    rules = (
        Rule(freq="WEEKLY", byday=("MO",), time=dt.time(20)),
        Rule(freq="WEEKLY", byday=("MO", "TU"), time=dt.time(21)),
    )
    what = Recurrence(rules=rules, first=dt.date(2026, 3, 16), count=5, exdates=(dt.date(2026, 3, 23),))
    spec: TaskSpec | None = TaskSpec(title="Gym", due=Due(date=what.first, time=dt.time(20)), recurrence=what)
    found = []
    while spec is not None:
        assert spec.due is not None
        found.append((spec.due.date, spec.due.time))
        spec = series.following(spec, spec.due, spec.due.date)
    assert found == list(slots(what))
    assert len(found) == 6


@pytest.mark.parametrize(
    ("zone", "first", "expected"),
    [
        (
            BERLIN,
            dt.date(2026, 3, 27),
            ["2026-03-27 08:00", "2026-03-28 08:00", "2026-03-29 07:00", "2026-03-30 07:00"],
        ),
        (BERLIN, dt.date(2026, 10, 24), ["2026-10-24 07:00", "2026-10-25 08:00", "2026-10-26 08:00"]),
        (NEW_YORK, dt.date(2026, 3, 7), ["2026-03-07 14:00", "2026-03-08 13:00", "2026-03-09 13:00"]),
        ("Africa/Cairo", dt.date(2026, 4, 23), ["2026-04-23 07:00", "2026-04-24 06:00"]),
    ],
)
def test_nine_in_the_morning_is_wall_clock(zone: str, first: dt.date, expected: list[str]) -> None:
    """Over a clock change the next task still comes at 09:00 of the person's day."""
    what = Recurrence(rules=(Rule(freq="DAILY"),), first=first)
    days = (Due(date=day, zone=zone) for day, _ in slots(what))
    moments = [series.makes_at(TaskSpec(title="x", due=due)) for due in islice(days, len(expected))]
    assert [f"{moment.astimezone(dt.UTC):%Y-%m-%d %H:%M}" for moment in moments] == expected


MAKES_AT = [
    ("a day", None, (), "09:00"),
    ("in the afternoon", dt.time(15), (), "09:00"),
    ("early", dt.time(7, 30), (), "06:30"),
    ("with an early reminder", dt.time(15), (Reminder(before=dt.timedelta(hours=7)),), "07:00"),
    ("inside the gap of the clock change", dt.time(2, 30), (), "01:30"),
]


@pytest.mark.parametrize(("time", "reminders", "at"), [row[1:] for row in MAKES_AT], ids=[row[0] for row in MAKES_AT])
def test_a_task_is_made_before_it_reminds(time: dt.time | None, reminders: tuple[Reminder, ...], at: str) -> None:
    """At 09:00 of its day, or an hour before it is due or reminds, so that Zoho can still ring."""
    due = Due(date=dt.date(2026, 3, 29), time=time, zone=BERLIN)
    moment = series.makes_at(TaskSpec(title="x", due=due, reminders=reminders))
    assert f"{moment.astimezone(ZoneInfo(BERLIN)):%H:%M}" == at


def test_one_command_waits_for_the_next_day() -> None:
    """Its id comes from card and day, so that it is there once; an Undo can ask for it anew."""
    spec = repeating({"freq": "MONTHLY", "byday": ("-1FR",)}, dt.date(2026, 3, 27))
    kept = card(spec, kept=True, reached=spec.due, product=Product.MAIL)
    now = dt.datetime(2026, 3, 20, tzinfo=dt.UTC)
    (next_task,) = series.ahead(kept, now)
    assert next_task == series.ahead(kept, now + dt.timedelta(days=1))[0]
    assert (next_task.command.kind, next_task.command.text) == (Kind.NEXT, "2026-04-24")
    assert next_task.at == next_task.command.now == dt.datetime(2026, 4, 24, 7, tzinfo=dt.UTC)
    assert series.ahead(kept, now, ".undo")[0].command.id != next_task.command.id
    for over in (
        kept.model_copy(update={"kept": False}),
        kept.model_copy(update={"status": CardStatus.GONE}),
        kept.model_copy(update={"reached": Due(date=dt.date(2026, 3, 27), zone=BERLIN)}).model_copy(
            update={"spec": repeating({"freq": "WEEKLY"}, until=dt.date(2026, 3, 27))}
        ),
        kept.model_copy(update={"spec": repeating({"freq": "WEEKLY"}, anchor="completion")}),
    ):
        assert series.ahead(over, now) == ()


def test_a_slot_survives_its_text() -> None:
    """What a command says is read back as it was."""
    for slot in ((FRIDAY, None), (FRIDAY, dt.time(20, 30))):
        assert series.slot_of(series.text_of(slot)) == slot


HOUR, DAY = Reminder(before=dt.timedelta(hours=1)), Reminder(before=dt.timedelta(days=1))


def test_reminders_wait_one_after_the_other() -> None:
    """Only the next one waits; when it is rung, the one after it does, and none for what is done."""
    spec = TaskSpec(title="Call", due=Due(date=FRIDAY, time=dt.time(17), zone=BERLIN), reminders=(HOUR, DAY, HOUR))
    rung = card(spec, reminders=(DAY, HOUR))
    (first,) = series.ahead(rung, dt.datetime(2026, 3, 10, tzinfo=dt.UTC))
    assert (first.command.kind, first.at) == (Kind.REMIND, dt.datetime(2026, 3, 12, 16, tzinfo=dt.UTC))
    (second,) = series.ahead(rung, first.at)
    assert second.at == dt.datetime(2026, 3, 13, 15, tzinfo=dt.UTC)
    assert series.ahead(rung, second.at) == ()
    assert series.ring_at(rung, second.at) == (second.at, spec.due)
    assert series.ring_at(rung, second.at + dt.timedelta(minutes=1)) is None
    assert series.ring_at(rung.model_copy(update={"status": CardStatus.DONE}), second.at) is None


def test_an_absolute_reminder_needs_no_due_date() -> None:
    """It rings at its moment; one that counts from a due date which is gone does not."""
    absolute = Reminder(at=dt.datetime(2026, 3, 11, 9))  # noqa: DTZ001 - a wall clock in the person's zone
    rung = card(TaskSpec(title="Call", zone=BERLIN), reminders=(absolute, DAY))
    moment = dt.datetime(2026, 3, 11, 8, tzinfo=dt.UTC)
    assert list(series.rings(rung)) == [(moment, None)]
    assert series.ring_at(rung, moment) == (moment, None)


def test_a_reminder_that_repeats_rings_until_the_task_is_due() -> None:
    """Daily from three days before, the last time on the day before the due time has come."""
    again = Reminder(days_before=3, time=dt.time(10), repeat="DAILY")
    rung = card(TaskSpec(title="Call", due=Due(date=FRIDAY, zone=BERLIN)), reminders=(again,))
    assert [moment.day for moment, _ in series.rings(rung)] == [10, 11, 12]


def test_a_mail_series_reminds_for_each_of_its_dates() -> None:
    """Zoho moves its one task on by itself, so the dates are those of the series; an absolute reminder rings once."""
    absolute = Reminder(at=dt.datetime(2026, 3, 11, 9))  # noqa: DTZ001 - a wall clock in the person's zone
    spec = repeating({"freq": "WEEKLY", "byday": ("FR",)}, time=dt.time(17))
    rung = card(spec, reminders=(absolute, DAY), product=Product.MAIL)
    now = dt.datetime(2026, 3, 10, tzinfo=dt.UTC)
    assert series.ahead(rung, now)[0].at == dt.datetime(2026, 3, 11, 8, tzinfo=dt.UTC)
    later = dt.datetime(2026, 4, 1, tzinfo=dt.UTC)
    assert series.ahead(rung, later)[0].at == dt.datetime(2026, 4, 2, 15, tzinfo=dt.UTC)
    assert series.ahead(rung.model_copy(update={"reminders": (absolute,)}), later) == ()


def test_a_plan_says_what_the_bot_has_to_keep() -> None:
    """The last due that was made, the tier, and the reminders that are the bot's; subtasks have dates of their own."""
    spec = repeating({"freq": "WEEKLY"}, count=3)
    parts = (
        PlanPart(spec=spec, dates=(FRIDAY, dt.date(2026, 3, 20))),
        PlanPart(spec=spec, dates=(dt.date(2026, 4, 1),), subtask_of=0),
    )
    begun = series.begun(card(spec), Plan(tier="kept", parts=parts, reminders=(HOUR,)))
    assert begun.kept
    assert begun.reached is not None
    assert begun.reached.date == dt.date(2026, 3, 20)
    assert begun.reminders == (HOUR,)
