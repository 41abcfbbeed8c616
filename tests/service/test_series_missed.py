"""Series that the bot keeps when it was away, when Zoho refuses, and when somebody completes the task in Zoho."""

import datetime as dt
from typing import Any

from moving import MovedClock, come, waiting
from world import SECRET_KEY, World, WorldMaker, button, complete_button, over

from bot.commands import Card
from bot.ports import Effects
from bot.service.sync.observing import seen
from bot.specs import Product, Tenant
from bot.store.seal import CommandIds, read_secret

pytestmark = over("http")

ZONE = "America/New_York"
REFUSAL = {"status": {"code": 400, "description": "Invalid Input"}, "data": {"errorCode": "PATTERN_NOT_MATCHED"}}


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
    await world.made(dana, "check the backups every last workday in mail")
    (first,) = open_days(world)
    (moment,) = await waiting(world.redis, "next")
    await come(world, clock, moment + dt.timedelta(days=100))
    newest = open_days(world)[1:]
    assert len(newest) == 1
    assert clock.today(ZONE) - dt.timedelta(days=32) < newest[0] <= clock.today(ZONE)
    card = await world.card(dana, lambda message: "There are no tasks for 3 dates" in str(message.get("blocks")))
    assert "2 of 2 left" in card["text"]
    (moment,) = await waiting(world.redis, "next")
    await come(world, clock, moment)
    assert (open_days(world)[0], len(open_days(world))) == (first, 3)
    await world.card(
        dana, lambda message: "3 of 3 left" in message["text"] and "no tasks for" not in str(message["blocks"])
    )


async def test_completed_in_zoho_it_goes_on(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """What is seen done there a day later counts from the day it was done; seen twice, it makes one task."""
    world = await make_world(parts={"clock": clock})
    card = await stored(world, await world.made(dana, "back up the server every! 3 days in mail"))
    backend = await world.bot.backends.backend(card.tenant, Product.MAIL)
    await backend.complete(card.tasks[0].ref)
    due = clock.today(ZONE) + dt.timedelta(days=3)
    clock.ahead = dt.timedelta(days=1)
    ids = CommandIds(read_secret(SECRET_KEY))
    for key in ("a", "b"):
        look = seen(ids, card, card.tasks[0].ref, clock.now(), key=key)
        await world.bot.engine.accept(look, Effects())
    await world.card(dana, lambda message: complete_button(message) is not None)
    await world.settled()
    assert open_days(world) == [due]
    assert len(world.zoho.mail_tasks()) == 2


async def test_a_refusal_ends_no_series_that_counts_from_completion(
    make_world: WorldMaker, dana: str, clock: MovedClock
) -> None:
    """It has no day that would bring it back, so it is tried again; it still counts from the day of completion."""
    world = await make_world(parts={"clock": clock})
    card = await world.made(dana, "back up the server every! 3 days in mail")
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


async def test_a_day_of_a_former_rule_makes_nothing(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """The rule changed while that day was waited for: only the days of the new one are made."""
    world = await make_world(parts={"clock": clock})
    card = await world.made(dana, "check the backups every last workday in mail")
    (moment,) = await waiting(world.redis, "next")
    await world.slack.say(dana, world.slack.dm(dana), "repeat every last sunday", thread_ts=card["ts"])
    await world.card(dana, lambda message: "last Sunday" in message["text"] and complete_button(message) is not None)
    await world.settled()
    await come(world, clock, moment + dt.timedelta(days=1))
    found = open_days(world)
    assert {day.weekday() for day in found} == {6}
    assert len(found) == len(set(found)) == 2
    assert max(found) <= clock.today(ZONE)


async def test_what_comes_late_is_not_given_up_at_once(make_world: WorldMaker, dana: str, clock: MovedClock) -> None:
    """The bot was away for days and Zoho is busy when it is back: the task is made when Zoho takes it."""
    world = await make_world(parts={"clock": clock})
    await world.made(dana, "check the backups every last workday in mail")
    (moment,) = await waiting(world.redis, "next")
    world.zoho.faults.add(match="POST /api/tasks/me", kind="429", times=1, retry_after=1)
    await come(world, clock, moment + dt.timedelta(days=3))
    await world.until_zoho(lambda: len(world.zoho.mail_tasks()) == 2)
    assert not [m for m in world.slack.messages(world.slack.dm(dana), dana) if "was not made" in m["text"]]
