"""Every preference changes what happens: chosen in its form, and then seen in how a line is read and carried."""

import datetime as dt
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from settings_world import WORKSPACE, change, opened, submitted
from world import World, WorldMaker, complete_button, over

from bot.commands import Card
from bot.sandbox.slack import seed
from bot.slack.cards import cards
from bot.slack.settings.fields import FIELDS
from bot.specs import Reminder

# Wednesday, ten in New York.
NOW = dt.datetime(2027, 7, 14, 14, tzinfo=dt.UTC)


class Standing:
    """A clock that stands."""

    def now(self) -> dt.datetime:
        return NOW


async def read(world: World, user: str, text: str) -> Card:
    """The card of a line, as it was accepted."""
    known = {drawn.card.id for drawn in await world.bot.engine.cards_of_person(WORKSPACE, user, 50)}
    outcome = await world.slack.slash(user, seed.SALES, "/task", text)
    assert outcome.ok, outcome
    found = [drawn.card for drawn in await world.bot.engine.cards_of_person(WORKSPACE, user, 50)]
    (card,) = [card for card in found if card.id not in known]
    return card


def due(card: Card) -> str:
    """When it is due, as its person's clock has it."""
    assert card.spec.due is not None
    time = f" {card.spec.due.time:%H:%M}" if card.spec.due.time else ""
    return f"{card.spec.due.date:%d %b %Y}{time}"


def zone(card: Card) -> str:
    return card.spec.due.zone if card.spec.due else ""


def ring(card: Card) -> Reminder | None:
    return card.spec.reminders[0] if card.spec.reminders else None


def about(card: Card) -> tuple[str, ...]:
    return tuple(record.text for record in card.spec.records)


def where(card: Card) -> tuple[str, str | None, str | None]:
    return card.product.value, card.spec.destination.group, card.spec.destination.project


HALF_PAST_SEVEN = Reminder(days_before=0, time=dt.time(7, 30))
HALF_AN_HOUR = Reminder(before=dt.timedelta(minutes=30))
LATE = "call Bob tomorrow remind me 30m before"


class Effect(NamedTuple):
    """What is entered for a level, a line, what of its card is looked at, and what that is before and after."""

    level: str
    values: dict[str, Any]
    text: str
    look: Callable[[Card], Any]
    before: Any
    after: Any


READ = [
    Effect(*row)
    for row in (
        ("personal", {"product": "mail"}, "call Bob", where, ("crm", None, None), ("mail", None, None)),
        ("personal", {"zone": "Tokyo"}, "call Bob tomorrow", zone, "America/New_York", "Asia/Tokyo"),
        ("personal", {"language": "de"}, "Bob anrufen übermorgen um 15 Uhr", due, None, "16 Jul 2027 15:00"),
        ("personal", {"day_first": "day-first"}, "call Bob 3/8", due, "08 Mar 2028", "03 Aug 2027"),
        ("personal", {"day_start": "8:00"}, LATE, ring, HALF_AN_HOUR, HALF_PAST_SEVEN),
        ("personal", {"workday_end": "16:30"}, "call Bob eod", due, "14 Jul 2027 17:00", "14 Jul 2027 16:30"),
        ("personal", {"lead": "30"}, "call Bob tomorrow 3pm", ring, None, HALF_AN_HOUR),
        ("channel", {"product": "mail"}, "call Bob", where, ("crm", None, None), ("mail", None, None)),
        ("channel", {"group": "Marketing"}, "call Bob", where, ("crm", None, None), ("mail", "Marketing", None)),
        (
            "channel",
            {"group": "Marketing", "project": "Blogging"},
            "call Bob",
            where,
            ("crm", None, None),
            ("mail", "Marketing", "Blogging"),
        ),
        ("channel", {"record": "Acme"}, "call Bob", about, (), ("Acme",)),
        ("channel", {"confirmations": "channel"}, "call Bob", lambda card: card.place.channel, seed.DANA, seed.SALES),
        ("workspace", {"product": "mail"}, "call Bob", where, ("crm", None, None), ("mail", None, None)),
        ("workspace", {"week_start": "6"}, "call Bob next week", due, "19 Jul 2027", "18 Jul 2027"),
        ("workspace", {"end_of_week": "3"}, "call Bob end of week", due, "16 Jul 2027", "15 Jul 2027"),
        ("workspace", {"weekend": ["4", "5"]}, "call Bob this weekend", due, "17 Jul 2027", "16 Jul 2027"),
        ("workspace", {"day_first": "day-first"}, "call Bob 3/8", due, "08 Mar 2028", "03 Aug 2027"),
        ("workspace", {"pm_hours": "none"}, "call Bob tomorrow at 5", due, "15 Jul 2027 17:00", "15 Jul 2027 05:00"),
        ("workspace", {"day_start": "8am"}, LATE, ring, HALF_AN_HOUR, HALF_PAST_SEVEN),
        ("workspace", {"workday_end": "18:00"}, "call Bob eod", due, "14 Jul 2027 17:00", "14 Jul 2027 18:00"),
        ("workspace", {"morning": "8:15"}, "call Bob tomorrow morning", due, "15 Jul 2027 09:00", "15 Jul 2027 08:15"),
        ("workspace", {"lunch": "1pm"}, "call Bob tomorrow lunchtime", due, "15 Jul 2027 12:00", "15 Jul 2027 13:00"),
        (
            "workspace",
            {"afternoon": "14"},
            "call Bob tomorrow afternoon",
            due,
            "15 Jul 2027 15:00",
            "15 Jul 2027 14:00",
        ),
        ("workspace", {"evening": "18:30"}, "call Bob tomorrow evening", due, "15 Jul 2027 19:00", "15 Jul 2027 18:30"),
        ("workspace", {"tonight": "9pm"}, "call Bob tonight", due, "14 Jul 2027 20:00", "14 Jul 2027 21:00"),
        ("workspace", {"country": "Canada"}, "call Mum on thanksgiving", due, "25 Nov 2027", "11 Oct 2027"),
    )
]
# What each of these does is another test's below, or in the tests of who tells people unasked.
ELSEWHERE = {
    "personal": {"muted", "quiet_from", "quiet_to", "digest_at", "digest_days"},
    "channel": {"reaction", "emoji", "weekly_day", "weekly_at", "weekly_zone", "weekly_language"},
    "workspace": {"admins", "connecting", "shared_zoho", "horizon_months", "horizon_tasks"},
}


def test_no_field_is_forgotten() -> None:
    """Each is in the table, or in one of the tests that say so."""
    for level, fields in FIELDS.items():
        tried = {name for effect in READ if effect.level == level for name in effect.values}
        assert tried | ELSEWHERE[level] == {field.name for field in fields}


@over("http")
async def test_a_snooze_until_next_week(make_world: WorldMaker, dana: str) -> None:
    """Goes to the first day of the week as it was chosen."""
    world = await make_world(parts={"clock": Standing()})
    await opened(world, dana)
    await change(world, dana, "workspace")
    assert (await submitted(world, dana, {"week_start": "6"})).ok
    await world.slack.slash(dana, seed.SALES, "/task", "call Bob tomorrow")
    card = await world.card(dana, lambda message: complete_button(message) is not None)
    chosen = next(
        element
        for block in card["blocks"]
        for element in block.get("elements", ())
        if element.get("action_id") == cards.SNOOZE
    )
    value = next(option["value"] for option in chosen["options"] if "next week" in option["value"])
    outcome = await world.slack.click(dana, world.slack.dm(dana), card["ts"], cards.SNOOZE, value=value)
    assert outcome.ok, outcome
    await world.until_zoho(lambda: [task["Due_Date"] for task in world.zoho.crm_tasks()] == ["2027-07-18"])


@over("http")
@pytest.mark.parametrize("effect", READ, ids=[f"{effect.level} {effect.values}" for effect in READ])
async def test_it_changes_how_a_line_is_read(make_world: WorldMaker, dana: str, effect: Effect) -> None:
    """Before it was chosen the line means one thing, afterwards the other."""
    world = await make_world(with_worker=False, parts={"clock": Standing()})
    await opened(world, dana)
    if effect.before is not None or effect.look is ring:
        assert effect.look(await read(world, dana, effect.text)) == effect.before
        await opened(world, dana)
    await change(world, dana, effect.level)
    outcome = await submitted(world, dana, effect.values)
    assert outcome.ok, outcome
    assert effect.look(await read(world, dana, effect.text)) == effect.after
