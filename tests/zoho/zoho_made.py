"""Specs of the backends' tests, and the shortest way to make one."""

import datetime as dt

from zoho_stand_ins import START

from bot.ports import PlanPart, Resolved, TaskBackend
from bot.specs import (
    Due,
    Priority,
    RecordRef,
    Recurrence,
    Reminder,
    Rule,
    TaskRef,
    TaskSpec,
)

TODAY = START.date()
FRIDAY = dt.date(2026, 3, 13)
BERLIN = "Europe/Berlin"
AT_FIVE = Due(date=FRIDAY, time=dt.time(17), zone=BERLIN)
WEEKLY = Recurrence(rules=(Rule(freq="WEEKLY", byday=("FR",)),), first=FRIDAY, count=3)
FULL = TaskSpec(
    title="Call Jane about the offer",
    description="As discussed.",
    due=AT_FIVE,
    priority=Priority.HIGH,
    reminders=(Reminder(before=dt.timedelta(minutes=30)),),
    records=(
        RecordRef(text="Jane", module="Contacts", id="5725767000000500011"),
        RecordRef(text="Acme", module="Accounts", id="5725767000000500001"),
    ),
    tags=("slack",),
)


def only_part(backend: TaskBackend, spec: TaskSpec, resolved: Resolved | None = None) -> PlanPart:
    (part,) = backend.plan(spec, TODAY, resolved or Resolved()).parts
    return part


async def made(backend: TaskBackend, spec: TaskSpec, marker: str = "m4rk") -> TaskRef:
    (ref,) = await backend.create(only_part(backend, spec), marker)
    return ref


SERIES = [
    Rule(freq="DAILY", interval=2),
    Rule(freq="WEEKLY", byday=("MO", "WE", "FR")),
    Rule(freq="MONTHLY", byday=("2FR",)),
    Rule(freq="MONTHLY", byday=("-1FR",)),
    Rule(freq="MONTHLY", bymonthday=(13,)),
    Rule(freq="MONTHLY", bymonthday=(-1,)),
    Rule(freq="YEARLY", bymonth=(3,), byday=("2FR",)),
    Rule(freq="YEARLY", bymonth=(3,), bymonthday=(13,)),
    Rule(freq="DAILY", interval=3, workdays=True),
]
