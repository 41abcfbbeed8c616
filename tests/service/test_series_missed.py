"""Series that the bot keeps when it was away, when Zoho refuses, and when somebody completes the task in Zoho."""

import datetime as dt
from typing import Any

import pytest
from moving import MovedClock, due_by, waiting
from world import World, WorldMaker, button, complete_button, over

from bot.commands import Card
from bot.ports import Effects
from bot.service import missed, series
from bot.service.observing import seen
from bot.specs import Due, Product, Recurrence, Rule, TaskSpec, Tenant

pytestmark = over("http")

ZONE = "America/New_York"
REFUSAL = {"status": {"code": 400, "description": "Invalid Input"}, "data": {"errorCode": "PATTERN_NOT_MATCHED"}}
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


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


async def made(world: World, user: str, text: str) -> dict[str, Any]:
    """The card of a task said in the DM."""
    await world.slack.say(user, world.slack.dm(user), text)
    return await world.card(user, lambda message: complete_button(message) is not None)


async def come(world: World, clock: MovedClock, moment: dt.datetime) -> None:
    """It becomes that moment, and what waited for it is done."""
    clock.at(moment)
    await due_by(world.redis, moment)
    await world.settled()


def open_days(world: World) -> list[dt.date]:
    """The due days of the open tasks in Zoho Mail, in order."""
    left = (task["dueDate"] for task in world.zoho.mail_tasks() if task["status"] != "Completed")
    return sorted(dt.datetime.strptime(day, "%d/%m/%Y").date() for day in left)  # noqa: DTZ007 - a date


async def stored(world: World, message: dict[str, Any]) -> Card:
    drawn = await world.bot.engine.card(Tenant(team=message["team"]), message["metadata"]["event_payload"]["card"])
    assert drawn is not None
    return drawn.card


async def test_an_hour_or_a_year_away_makes_one_task(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """For the newest day that came; the card names the others, and says no more of it once the next is made."""
    world = await make_world(parts={"clock": clock})
    await made(world, dana, "check the backups every last workday in mail")
    (first,) = open_days(world)
    (moment,) = await waiting(world.redis, "next")
    await come(world, clock, moment + dt.timedelta(days=100))
    newest = open_days(world)[1:]
    assert len(newest) == 1
    assert clock.today(ZONE) - dt.timedelta(days=32) < newest[0] <= clock.today(ZONE)
    card = await world.card(dana, lambda message: "There are no tasks for 2 dates" in str(message.get("blocks")))
    assert "2 of 2 left" in card["text"]
    (moment,) = await waiting(world.redis, "next")
    await come(world, clock, moment)
    assert (open_days(world)[0], len(open_days(world))) == (first, 3)
    await world.card(
        dana, lambda message: "3 of 3 left" in message["text"] and "no tasks for" not in str(message["blocks"])
    )


async def test_completed_in_zoho_it_goes_on(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """What was seen done there makes the next task as the button does, counted from that day; seen twice, once."""
    world = await make_world(parts={"clock": clock})
    card = await stored(world, await made(world, dana, "back up the server every! 3 days in mail"))
    backend = await world.bot.backends.backend(card.tenant, Product.MAIL)
    await backend.complete(card.tasks[0].ref)
    clock.ahead = dt.timedelta(days=1)
    for key in ("a", "b"):
        look = seen(world.bot.ids, card, card.tasks[0].ref, clock.now(), key=key)
        await world.bot.engine.accept(look, Effects())
    await world.card(dana, lambda message: complete_button(message) is not None)
    await world.settled()
    assert open_days(world) == [clock.today(ZONE) + dt.timedelta(days=3)]
    assert len(world.zoho.mail_tasks()) == 2


async def test_a_refusal_ends_no_series_that_counts_from_completion(
    make_world: WorldMaker, dana: str, clock: MovedClock
) -> None:
    """It has no day that would bring it back, so it is tried again; it still counts from the day of completion."""
    world = await make_world(parts={"clock": clock})
    card = await made(world, dana, "back up the server every! 3 days in mail")
    due = clock.today(ZONE) + dt.timedelta(days=3)
    world.zoho.faults.add(match="POST /api/tasks/me", kind="answer", times=2, status=400, body=REFUSAL)
    press = button(card, "Complete")
    assert press is not None
    place = (dana, world.slack.dm(dana), card["ts"], press["action_id"])
    assert (await world.slack.click(*place, value=press["value"])).ok
    await world.card(dana, lambda message: "was not made" in message["text"])
    await world.settled()
    for _ in range(2):
        assert open_days(world) == []
        (moment,) = await waiting(world.redis, "next")
        await come(world, clock, moment)
    assert open_days(world) == [due]
    told = [m for m in world.slack.messages(world.slack.dm(dana), dana) if "was not made" in m["text"]]
    assert len(told) == 1


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
