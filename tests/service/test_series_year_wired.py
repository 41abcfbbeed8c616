"""Forty series for six weeks through the real wiring: Slack's door, Redis, the worker, and Zoho's sandbox."""

import datetime as dt
from collections import Counter, defaultdict
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from moving import MovedClock, come
from world import World, WorldMaker, complete_button, over
from year_days import DAY, meant

from bot.commands import Card
from bot.specs import Tenant

pytestmark = over("http")

NEW_YORK = ZoneInfo("America/New_York")
PHRASES = [
    "every day",
    "every 2 days",
    "every monday",
    "every monday and thursday",
    "every 3 workdays",
    "every workday",
    "every other friday",
    "every day for 25 times",
    "every last workday in mail",
    "every last friday in mail",
]
STARTS = (1, 2, 3, 8)
DAYS = 45


def made(message: dict[str, Any], title: str) -> bool:
    """Whether it is the card of a task of that title, which Zoho has."""
    return title in message["text"] and complete_button(message) is not None


async def card_of(world: World, message: dict[str, Any]) -> Card:
    drawn = await world.bot.engine.card(Tenant(team=message["team"]), message["metadata"]["event_payload"]["card"])
    assert drawn is not None
    return drawn.card


def made_days(world: World) -> dict[str, list[dt.date]]:
    """The due days in Zoho by title, those of both products."""
    found = defaultdict[str, list[dt.date]](list)
    for task in world.zoho.crm_tasks():
        found[task["Subject"]].append(dt.date.fromisoformat(task["Due_Date"]))
    for task in world.zoho.mail_tasks():
        day, month, year = task["dueDate"].split("/")
        found[task["title"]].append(dt.date(int(year), int(month), int(day)))
    return found


@pytest.mark.timeout(300)
async def test_forty_series_for_six_weeks(make_world: WorldMaker, dana: str) -> None:
    """Exactly the dates meant, ten of an endless one at a time, while some of Zoho's answers are lost."""
    clock = MovedClock()
    world = await make_world(parts={"clock": clock}, series_tasks=10, settle=0.2)
    cards = dict[str, Card]()
    for number, (phrase, start) in enumerate((phrase, start) for phrase in PHRASES for start in STARTS):
        title = f"chore q{number:02}q"
        await world.slack.say(dana, world.slack.dm(dana), f"{title} {phrase} starting in {start} days")
        message = await world.card(dana, lambda message, title=title: made(message, title))
        await world.settled()
        cards[title] = await card_of(world, message)
    assert len(cards) == len(PHRASES) * len(STARTS)
    assert all(card.kept or card.horizon is not None or card.spec.recurrence.count for card in cards.values())  # type: ignore[union-attr]
    for kind in ("drop_after", "drop_before"):
        for path in ("POST /crm/v8/Tasks", "POST /api/tasks/*"):
            world.zoho.faults.add(match=path, kind=kind, times=None, probability=0.03)
    today = clock.today("America/New_York")
    for day in (today + DAY * number for number in range(3, DAYS + 1, 3)):
        moment = dt.datetime.combine(day, dt.time(10), NEW_YORK)
        # A minute's requests to Zoho Mail are the same minute's here for six weeks.
        await world.redis.delete("-", *[key async for key in world.redis.scan_iter("tb:zoho:*:minute")])
        await come(world, clock, moment)
    found, end = made_days(world), today + DAY * DAYS
    for title, card in cards.items():
        assert card.spec.recurrence is not None
        doubles = [day for day, times in Counter(found[title]).items() if times > 1]
        assert doubles == [], title
        wanted = [day for day, _ in meant(card.spec.recurrence, end + DAY * 400)]
        days = sorted(found[title])
        assert days == wanted[: len(days)], title
        assert len(days) == len(wanted) or days[-1] > end or wanted[len(days)] > end, title
