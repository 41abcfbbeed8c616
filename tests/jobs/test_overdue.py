"""Late tasks: mentioned on workdays with growing gaps, then no more; who hears of them, and when nobody does."""

import datetime as dt
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest
from job_stand_ins import Chosen, Known
from redis.asyncio import Redis

from bot.commands import Card, CardStatus, Command, Kind, Origin
from bot.jobs.daily.overdue import Overdue
from bot.jobs.standing import Occurrence
from bot.ports import Effects, Ring
from bot.preferences import Topic
from bot.service.people import People
from bot.specs import Due, Person, Place, Product, TaskRef, TaskSpec, TaskState, Tenant
from bot.store.engine import Engine
from bot.store.records import Records
from bot.store.seal import Seal

TENANT = Tenant(team="T1")
FIRST = dt.date(2027, 3, 1)


class SetClock:
    time = dt.datetime(2027, 3, 1, tzinfo=dt.UTC)

    def now(self) -> dt.datetime:
        return self.time


class Office:
    """One person's standing job, and what rang on each day."""

    def __init__(self, redis: Redis, zone: str = "Europe/Berlin", **chosen: Any) -> None:
        self.zone, self.clock = ZoneInfo(zone), SetClock()
        self.inbox = Engine(redis, Records(Seal(b"k" * 32)), worker="one")
        people = People(cast("Any", None), cast("Any", None), cast("Any", Known(zone=zone)))
        self.overdue = Overdue(self.inbox, people, cast("Any", Chosen(**chosen)), self.clock)

    async def task(self, name: str, due: dt.date, **spec: Any) -> None:
        state = TaskState(ref=TaskRef(product=Product.CRM, id=name), title=name, status="", done=False, due=due)
        card = Card(
            id=name,
            tenant=TENANT,
            author="U1",
            place=Place(channel="D1"),
            spec=TaskSpec(title=name, due=Due(date=due, zone=str(self.zone)), **spec),
            product=Product.CRM,
            status=CardStatus.OPEN,
            tasks=(state,),
        )
        origin = Origin(tenant=TENANT, user="U1", place=Place(channel="D1"), door="dm")
        command = Command(id=f"c{name}", kind=Kind.CREATE, origin=origin, now=self.clock.now())
        await self.inbox.accept(command, Effects(card=card))

    async def days(self, count: int, *, late: dt.timedelta = dt.timedelta()) -> list[tuple[dt.datetime, list[Ring]]]:
        """What rang at each occurrence in so many days from the first on."""
        found, state = list[tuple[dt.datetime, list[Ring]]](), ""
        after = dt.datetime.combine(FIRST, dt.time(), self.zone)
        end = after + dt.timedelta(days=count)
        while (at := await self.overdue.next_at(TENANT, "U1", after)) is not None and at < end:
            self.clock.time = at + late
            ran = await self.overdue.run(Occurrence("j", TENANT, "U1", at, state))
            state = state if ran.state is None else ran.state
            found.append((at.astimezone(self.zone), list(ran.effects.rings)))
            after = at
        return found


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Sydney", "Asia/Kolkata"])
async def test_growing_gaps_on_workdays(redis: Redis, zone: str) -> None:
    """Soon after ten by the wall clock, also after a change of the clocks; four times, then never again."""
    office = Office(redis, zone, country="IN" if zone == "Asia/Kolkata" else "XX")
    await office.task("report", FIRST)
    found = await office.days(60)
    (same,) = {at.time() for at, _ in found}
    assert dt.time(10) <= same < dt.time(10, 5)
    assert all(at.weekday() < 5 for at, _ in found)
    rung = [at.date() for at, rings in found if rings]
    # A day after, three days after, a week after, and two.
    assert rung == [dt.date(2027, 3, day) for day in (2, 4, 8, 15)]


async def test_a_weekend_moves_it_to_the_next_workday(redis: Redis) -> None:
    """Due on a Friday, it is mentioned on Monday once, not twice."""
    office = Office(redis, country="XX")
    await office.task("report", dt.date(2027, 3, 5))
    rung = [at.date() for at, rings in await office.days(30) if rings]
    assert rung == [dt.date(2027, 3, day) for day in (8, 12, 19)]


async def test_a_holiday_is_no_workday(redis: Redis) -> None:
    """Nobody hears of work on one."""
    office = Office(redis, country="DE")
    await office.task("report", dt.date(2027, 3, 25))
    # Good Friday and Easter Monday of 2027 are 26 and 29 March.
    assert [at.date() for at, rings in await office.days(40) if rings] == [
        dt.date(2027, 3, 30),
        dt.date(2027, 4, 1),
        dt.date(2027, 4, 8),
    ]


async def test_all_of_a_day_ring_together(redis: Redis) -> None:
    """One bell for each person who is to hear something, with all of theirs."""
    office = Office(redis, country="XX")
    for number in range(3):
        await office.task(f"report {number}", FIRST)
    await office.task("letter", FIRST, assignees=(Person(slack="U2"),))
    await office.task("later", dt.date(2027, 3, 20))
    _, rings = (await office.days(3))[1]
    assert sorted((ring.user, ring.card) for ring in rings) == [
        ("U1", "report 0"),
        ("U1", "report 1"),
        ("U1", "report 2"),
        ("U2", "letter"),
    ]


async def test_a_late_morning_still_counts_and_a_late_evening_does_not(redis: Redis) -> None:
    """After hours of downtime it is said while the working day lasts; else on the next workday."""
    office = Office(redis, country="XX")
    await office.task("report", FIRST)
    assert [at.day for at, rings in await office.days(4, late=dt.timedelta(hours=5)) if rings] == [2, 4]
    assert [at.day for at, rings in await office.days(4, late=dt.timedelta(hours=9)) if rings] == []


@pytest.mark.parametrize(
    ("chosen", "rings"),
    [
        ({"muted": (Topic.OVERDUE,)}, []),
        ({"muted": (), "digest_days": (0, 1, 2, 3, 4)}, []),
        ({"muted": (Topic.DIGEST,)}, [2, 4, 8, 15]),
    ],
    ids=["turned off", "the daily summary says it", "no daily summary"],
)
async def test_not_said_twice_nor_unwanted(redis: Redis, chosen: dict[str, Any], rings: list[int]) -> None:
    """Who has a daily summary hears of late tasks there; who turned the topic off, nowhere."""
    office = Office(redis, country="XX", **chosen)
    await office.task("report", FIRST)
    assert [at.day for at, rung in await office.days(30) if rung] == rings
