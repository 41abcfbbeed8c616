"""Horizons of series in Zoho CRM extended through the whole of it: engine, planner, Zoho and card."""

import datetime as dt
from itertools import islice
from typing import Any

import pytest
from moving import MovedClock, come, waiting
from world import World, WorldMaker, button, over

from bot.sandbox.zoho import ZohoSandbox
from bot.specs import Product, TaskRef, Tenant

pytestmark = over("http")

ZONE = "America/New_York"
DAILY = "water the plants every day starting tomorrow"
# Ten tasks at a time, so that a test has few of them.
TEN = {"series_tasks": 10}
REFUSAL = {"code": "NO_PERMISSION", "details": {}, "message": "permission denied", "status": "error"}


async def extends_at(world: World) -> dt.datetime:
    """When the one horizon there is is extended."""
    (moment,) = await waiting(world.redis, "extend")
    return moment


def days(zoho: ZohoSandbox, *, done: bool = True) -> list[dt.date]:
    """The due dates of the tasks in Zoho CRM, in order."""
    return sorted(
        dt.date.fromisoformat(task["Due_Date"]) for task in zoho.crm_tasks() if done or task["Status"] != "Completed"
    )


def in_a_row(clock: MovedClock, number: int) -> list[dt.date]:
    return [clock.today(ZONE) + dt.timedelta(days=1 + day) for day in range(number)]


async def shown(world: World, user: str) -> dict[str, Any]:
    """The card as it is drawn now."""
    return await world.card(user, lambda message: bool(message.get("metadata")))


async def test_the_dates_that_follow_are_made_in_time(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """At nine in the morning of its day, twice over; one card shows them, and no message tells of it."""
    world = await make_world(parts={"clock": clock}, **TEN)
    expected = in_a_row(clock, 30)
    await world.made(dana, DAILY)
    assert days(world.zoho) == expected[:10]
    for number in (20, 30):
        moment = await extends_at(world)
        assert moment.astimezone(dt.UTC).date() == expected[number - 15]
        await come(world, clock, moment)
        assert days(world.zoho) == expected[:number]
        card = await world.card(dana, lambda message, n=number: f"{n} of {n} left" in message["text"])
        assert "I added 10 dates before the others ran out" in str(card["blocks"])
    # What was due meanwhile and not done is told, as of any task.
    others = [
        message for message in world.slack.messages(world.slack.dm(dana), dana) if "was due" not in message["text"]
    ]
    assert [message.get("bot_id") is not None for message in others] == [False, True]


async def test_a_split_rule_is_extended_as_one_series(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """Two weekdays are two series in Zoho; both go on, and "delete all" knows every date."""
    world = await make_world(parts={"clock": clock}, **TEN)
    card = await world.made(dana, "call Acme every monday and thursday")
    await come(world, clock, await extends_at(world))
    found = days(world.zoho)
    assert len(found) == len(set(found)) == 20
    assert {day.weekday() for day in found} == {0, 3}
    assert found[-1] - found[0] < dt.timedelta(days=7 * 10)
    await world.delete(dana, card, "all")
    await world.until_zoho(lambda: not world.zoho.crm_tasks())
    await world.settled()
    await come(world, clock, await extends_at(world))
    assert days(world.zoho) == []
    assert await waiting(world.redis, "extend") == []


async def test_stop_knows_the_dates_that_were_added(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """One task is left and nothing comes after it; Undo brings back all, and what makes more of them."""
    world = await make_world(parts={"clock": clock}, **TEN)
    await world.made(dana, DAILY)
    await come(world, clock, await extends_at(world))
    card = await world.card(dana, lambda message: "20 of 20 left" in message["text"])
    await world.choose(dana, card, "Stop repeating")
    stopped = await world.card(dana, lambda message: button(message, "Undo") is not None)
    assert len(days(world.zoho)) == 1
    assert "I added" not in str(stopped["blocks"])
    await world.press(dana, stopped, "Undo")
    await world.card(dana, lambda message: "20 of 20 left" in message["text"])
    await world.settled()
    assert len(days(world.zoho)) == 20
    await come(world, clock, (await waiting(world.redis, "extend"))[-1])
    assert len(set(days(world.zoho))) == len(days(world.zoho)) == 30


@pytest.mark.parametrize("kind", ["drop_after", "drop_before"])
async def test_an_extension_without_an_answer_is_made_once(
    make_world: WorldMaker, dana: str, clock: MovedClock, kind: str
) -> None:
    """Zoho made it or did not, and nobody knows: it is looked up by its marker, at the seam as anywhere."""
    world = await make_world(parts={"clock": clock}, settle=0.5, **TEN)
    expected = in_a_row(clock, 20)
    await world.made(dana, DAILY)
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind=kind, times=1)
    await come(world, clock, await extends_at(world))
    assert days(world.zoho) == expected


async def test_what_was_deleted_in_zoho_is_not_extended(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """Its open tasks are gone: the series has ended, and the card says so. With one left it goes on."""
    world = await make_world(parts={"clock": clock}, **TEN)
    tenant = Tenant(team=(await world.made(dana, DAILY))["team"])
    backend = await world.bot.backends.backend(tenant, Product.CRM)
    refs = [TaskRef(product=Product.CRM, id=task["id"]) for task in world.zoho.crm_tasks()]
    await backend.delete(refs[1:])
    await come(world, clock, await extends_at(world))
    assert len(days(world.zoho)) == 11
    refs = [TaskRef(product=Product.CRM, id=task["id"]) for task in world.zoho.crm_tasks()]
    await backend.delete(refs)
    await come(world, clock, await extends_at(world))
    await world.card(dana, lambda message: "so I add no more dates" in str(message["blocks"]))
    assert days(world.zoho) == []
    assert await waiting(world.redis, "extend") == []


async def test_a_refused_extension_is_told_once_and_comes_later(
    make_world: WorldMaker, dana: str, clock: MovedClock
) -> None:
    """The card says that the dates end; when Zoho takes them after all, it no longer does."""
    world = await make_world(parts={"clock": clock}, **TEN)
    await world.made(dana, DAILY)
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="answer", times=2, status=403, body=REFUSAL)
    for _ in range(2):
        await come(world, clock, await extends_at(world))
    told = [
        message["text"]
        for message in world.slack.messages(world.slack.dm(dana), dana)
        if "could not be made" in message["text"]
    ]
    assert len(told) == 1
    assert "water the plants" in told[0]
    await world.card(dana, lambda message: "the series ends with those that are here" in str(message.get("blocks")))
    await come(world, clock, await extends_at(world))
    card = await world.card(dana, lambda message: "I added" in str(message.get("blocks")))
    assert "the series ends with those that are here" not in str(card["blocks"])
    found = days(world.zoho)
    assert len(found) == len(set(found))


async def test_a_refusal_halfway_leaves_nothing_behind(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """Of a split rule one part is made and the other refused: it is taken back, and the next try makes both."""
    world = await make_world(parts={"clock": clock}, **TEN)
    await world.made(dana, "call Acme every monday and thursday")
    before = days(world.zoho)
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="latency", times=1, seconds=0)
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="answer", times=1, status=403, body=REFUSAL)
    await come(world, clock, await extends_at(world))
    assert days(world.zoho) == before
    await come(world, clock, await extends_at(world))
    found = days(world.zoho)
    assert len(found) == len(set(found)) == 20


async def test_with_all_dates_done_the_next_come_at_once(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """Who is early need not wait for the day; Undo opens the last one again and leaves the others."""
    world = await make_world(parts={"clock": clock}, series_tasks=2)
    expected = in_a_row(clock, 4)
    card = await world.made(dana, DAILY)
    await world.press(dana, card, "Complete")
    card = await world.card(dana, lambda message: "1 of 2 left" in message["text"])
    await world.press(dana, card, "Complete")
    await world.card(dana, lambda message: "2 of 4 left" in message["text"])
    await world.settled()
    assert days(world.zoho, done=False) == expected[2:]
    card = await shown(world, dana)
    await world.press(dana, card, "Undo")
    await world.card(dana, lambda message: "3 of 4 left" in message["text"])
    assert days(world.zoho, done=False) == expected[1:]


async def test_after_months_without_the_bot_one_task_stands_for_the_missed(
    make_world: WorldMaker, dana: str, clock: MovedClock
) -> None:
    """The newest day that has come gets a task, those before it are named on the card, and the series goes on."""
    world = await make_world(parts={"clock": clock}, **TEN)
    first = in_a_row(clock, 1)[0]
    await world.made(dana, DAILY)
    late = (await extends_at(world)) + dt.timedelta(days=30)
    await come(world, clock, late)
    today = clock.today(ZONE)
    expected = [
        *(first + dt.timedelta(days=day) for day in range(10)),
        *(today + dt.timedelta(days=n) for n in range(10)),
    ]
    assert days(world.zoho) == expected
    card = await shown(world, dana)
    missed = (today - first).days - 10
    assert f"no tasks for {missed} dates" in str(card["blocks"])


async def test_its_dates_are_those_of_the_rule(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """Every other Friday stays every other Friday over several horizons."""
    world = await make_world(parts={"clock": clock}, **TEN)
    await world.made(dana, "send the report every other friday")
    first = days(world.zoho)[0]
    for _ in range(3):
        await come(world, clock, await extends_at(world))
    assert days(world.zoho) == list(islice((first + dt.timedelta(weeks=2 * week) for week in range(99)), 40))


async def test_the_last_open_date_can_be_skipped(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """There are more to come, so it is offered; the next ones are made at once, and Undo brings it back among them."""
    world = await make_world(parts={"clock": clock}, series_tasks=2)
    expected = in_a_row(clock, 4)
    card = await world.made(dana, DAILY)
    await world.choose(dana, card, "Skip this one")
    card = await world.card(
        dana, lambda message: "2 of 2 left" not in message["text"] and bool(button(message, "Undo"))
    )
    await world.choose(dana, card, "Skip this one")
    card = await world.card(dana, lambda message: "2 of 2 left" in message["text"])
    await world.settled()
    assert days(world.zoho) == expected[2:]
    await world.press(dana, card, "Undo")
    await world.card(dana, lambda message: "3 of 3 left" in message["text"])
    assert days(world.zoho) == expected[1:]


async def test_a_series_that_is_back_goes_on(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """All of it deleted and brought back by Undo, it is extended as before, once."""
    world = await make_world(parts={"clock": clock}, **TEN)
    expected = in_a_row(clock, 20)
    card = await world.made(dana, DAILY)
    await world.delete(dana, card, "all")
    gone = await world.card(dana, lambda message: button(message, "Undo") is not None)
    assert days(world.zoho) == []
    await world.press(dana, gone, "Undo")
    await world.card(dana, lambda message: "10 of 10 left" in message["text"])
    await world.settled()
    await come(world, clock, (await waiting(world.redis, "extend"))[-1])
    assert days(world.zoho) == expected
