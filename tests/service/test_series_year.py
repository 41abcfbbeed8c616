"""A simulated year of a thousand random series: exactly the dates meant, made by Zoho or by the bot, each once."""

import asyncio
import datetime as dt
from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from year_days import DAY, Slot, meant
from year_world import Options, Year
from zoho.zoho_rules import recurrences

from bot.catalogue import say
from bot.commands import CardStatus, Kind
from bot.specs import Due, Recurrence, Rule, TaskSpec
from bot.zoho.crm.task import CrmOptions
from bot.zoho.mail.task import MailOptions

pytestmark = pytest.mark.timeout(400)

CRM_ABILITIES = ("several_weekdays", "last_weekday", "last_monthday", "late_monthdays")
MAIL_ABILITIES = ("several_weekdays", "late_monthdays")
ACCOUNTS: list[tuple[str, Options, tuple[str, ...]]] = [
    ("CRM as documented", CrmOptions(), ()),
    ("CRM with all abilities", CrmOptions.model_validate(dict.fromkeys(CRM_ABILITIES, True)), CRM_ABILITIES),
    ("CRM ten at a time", CrmOptions(horizon_dates=10, finite_dates=12), ()),
    ("Mail as documented", MailOptions(), ()),
    ("Mail with all abilities", MailOptions.model_validate(dict.fromkeys(MAIL_ABILITIES, True)), MAIL_ABILITIES),
]
# Five of these make a thousand.
MANY = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
YEAR = dt.timedelta(days=365)
# Time enough for what got no answer to be looked up.
SOON = dt.timedelta(minutes=10)


def spec_of(what: Recurrence) -> TaskSpec:
    slot = meant(what, what.first + YEAR * 5)[:1]
    time = slot[0][1] if slot else what.time
    return TaskSpec(title="Report", due=Due(date=what.first, time=time, zone="Europe/Berlin"), recurrence=what)


def timed(what: Recurrence) -> Recurrence:
    """The series with a time for each of its rules, or for none: that is how a text is read."""
    times = [rule.time for rule in what.rules if rule.time is not None]
    if not times or what.time is not None:
        return what
    rules = tuple(rule.model_copy(update={"time": rule.time or times[0]}) for rule in what.rules)
    return what.model_copy(update={"rules": rules})


def morning(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(8), dt.UTC)


def dropping(random: Random) -> str:
    """What becomes of the answer to a create."""
    return random.choices(("", "before", "after"), (8, 1, 1))[0]


def check(made: list[Slot], wanted: list[Slot], end: dt.date, left_out: set[dt.date]) -> None:
    """Each date meant up to the end is made once, or was left out; further ones are the next of the series.

    `wanted` are its dates up to a year after the end.
    """
    assert [slot for slot, number in Counter(made).items() if number > 1] == []
    expected = [slot for slot in wanted if slot[0] not in left_out]
    found = sorted(made, key=lambda slot: (slot[0], slot[1] or dt.time.min))
    assert [slot for slot in found if slot[0] <= end] == [slot for slot in expected if slot[0] <= end]
    known = [slot for slot in found if slot[0] <= end + YEAR]
    assert known == expected[: len(known)]


@pytest.mark.parametrize(("options", "shown"), [row[1:] for row in ACCOUNTS], ids=[row[0] for row in ACCOUNTS])
def test_exactly_the_dates_meant(options: Options, shown: tuple[str, ...]) -> None:
    """Completed early, late or never; answers lost now and then; the bot away now and then."""

    @MANY
    @given(recurrences(), st.integers(0, 2**32))
    def holds(what: Recurrence, seed: int) -> None:
        random, end = Random(seed), what.first + YEAR
        what = timed(what)
        wanted = meant(what, end + YEAR)
        assume(wanted)
        year = Year(options, morning(what.first), shown, lambda: dropping(random))
        year.zoho.lasts_until(end + YEAR)
        asyncio.run(lived(year, what, random, end))
        check(year.zoho.slots, wanted, end, year.left_out)

    holds()


async def lived(year: Year, what: Recurrence, random: Random, end: dt.date) -> None:
    """Somebody completes what the card shows, as it comes; days without the bot are jumped over."""
    await year.make(spec_of(what))
    day = year.now().date()
    eager, away = random.choice([0.0, 0.3, 0.9]), random.choice([0.0, 0.0, 0.02])
    while day <= end:
        if random.random() < away:
            day += DAY * random.randrange(1, 60)
            await year.late(morning(day))
        else:
            day += DAY
            await year.until(morning(day))
        card = year.card
        if card is None or card.status is not CardStatus.OPEN or card.current is None or random.random() > eager:
            continue
        # What Zoho Mail moves on by itself is moved on there.
        if card.kept or len(card.tasks) > 1:
            await year.press(Kind.COMPLETE)
            await year.until(year.now() + SOON)
    # What was sent last may have had no answer either.
    await year.until(morning(day) + SOON * 6)


SPANS = st.sampled_from(
    [
        Rule(freq="DAILY"),
        Rule(freq="DAILY", interval=3),
        Rule(freq="WEEKLY"),
        Rule(freq="WEEKLY", interval=2),
        Rule(freq="MONTHLY"),
        Rule(freq="DAILY", interval=3, workdays=True),
    ]
)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(SPANS, st.integers(0, 2**32), st.sampled_from([None, 5, 30]))
def test_after_completion_each_counts_from_the_day_it_was_done(rule: Rule, seed: int, count: int | None) -> None:
    """Whenever that was; the count ends it, and nothing is made while the last one is open."""
    asyncio.run(completed_for_a_year(rule, Random(seed), count))


async def completed_for_a_year(rule: Rule, random: Random, count: int | None) -> None:
    first = dt.date(2026, 1, 1) + DAY * random.randrange(0, 700)
    first += DAY * (7 - first.weekday() if rule.workdays and first.weekday() > 4 else 0)
    what = Recurrence(rules=(rule,), first=first, count=count, anchor="completion")
    year = Year(random.choice([CrmOptions(), MailOptions()]), morning(first), (), lambda: dropping(random))
    year.zoho.lasts_until(first)
    await year.make(spec_of(what))
    await year.until(year.now() + SOON)
    expected = [first]
    while year.now().date() < first + YEAR and len(expected) < (count or 400):
        day = year.now().date() + DAY * random.choice([0, 1, 1, 2, 9])
        await year.until(morning(day))
        assert [day for day, _ in year.zoho.slots] == expected
        await year.press(Kind.COMPLETE)
        await year.until(year.now() + SOON)
        expected.append(after(rule, day))
    if count is not None and len(expected) == count:
        await year.press(Kind.COMPLETE)
        assert year.card is not None
        assert not year.card.kept
        assert say("card-is-last") in year.card.notes
    assert [day for day, _ in year.zoho.slots] == expected


def after(rule: Rule, done: dt.date) -> dt.date:
    """So many days, weeks, months or working days after that day; the end of a month that is too short."""
    if rule.workdays:
        day, left = done - DAY * max(done.weekday() - 4, 0), rule.interval
        while left:
            day += DAY
            left -= day.weekday() < 5
        return day
    if rule.freq == "MONTHLY":
        following = (done.replace(day=1) + DAY * 31).replace(day=1)
        last = ((following + DAY * 31).replace(day=1) - DAY).day
        return following.replace(day=min(done.day, last))
    return done + DAY * rule.interval * (7 if rule.freq == "WEEKLY" else 1)
