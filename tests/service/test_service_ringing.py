"""When a task rings: at the wall clock that was said, also after a DST change; what it follows, and what is stale."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.commands import Card, CardStatus, Command, Kind
from bot.preferences import Topic
from bot.service import ringing
from bot.service.series import onward, series
from bot.specs import Due, Person, Place, Product, Recurrence, Reminder, Rule, TaskRef, TaskSpec, TaskState, Tenant

# Two change their clocks in spring and autumn, one the other way round, and one never.
ZONES = ["America/New_York", "Europe/Berlin", "Australia/Sydney", "Asia/Kolkata"]
MINUTE, HOUR, DAY = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)
YEAR = st.dates(dt.date(2027, 1, 1), dt.date(2028, 3, 31))
MINUTES = st.builds(dt.time, st.integers(0, 23), st.integers(0, 59))


def card(due: Due | None, *reminders: Reminder, **more: Any) -> Card:
    """An open card of one task, whose reminders the bot rings."""
    ref = TaskRef(product=Product.CRM, id="1")
    task = TaskState(ref=ref, title="Report", status="", done=False, due=due.date if due else None)
    spec = TaskSpec(title="Report", due=due, **more.pop("spec", {}))
    fields: dict[str, Any] = {"status": CardStatus.OPEN, "tasks": (task,), "reminders": reminders, **more}
    return Card(
        id="c4rd", tenant=Tenant(team="T1"), author="U1", place=Place(channel="D1"), spec=spec, product=Product.CRM
    ).model_copy(update=fields)


def exists(day: dt.date, time: dt.time, zone: str) -> bool:
    """Whether a wall clock shows that time on that day."""
    local = dt.datetime.combine(day, time, ZoneInfo(zone))
    return local.astimezone(dt.UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None) == local.replace(tzinfo=None)


def shown(moment: dt.datetime, zone: str) -> dt.datetime:
    """What the wall clock shows at that moment."""
    return moment.astimezone(dt.UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None)


@settings(deadline=None, max_examples=300)
@given(zone=st.sampled_from(ZONES), day=YEAR, time=MINUTES, before=st.integers(0, 30))
def test_it_rings_at_the_wall_clock_that_was_said(zone: str, day: dt.date, time: dt.time, before: int) -> None:
    """So many days before at a time: that day and time; a time that is skipped is the one an hour later."""
    due = Due(date=day, time=dt.time(15), zone=zone)
    (planned,) = series.ahead(card(due, Reminder(days_before=before, time=time)), _before(day))
    wall, said = shown(planned.at, zone), dt.datetime.combine(day - before * DAY, time)
    assert wall == said if exists(said.date(), time, zone) else dt.timedelta() < wall - said <= HOUR
    # Of a time that comes twice it is the first.
    assert shown(planned.at.astimezone(dt.UTC) - HOUR, zone) != wall
    assert planned.command.now == planned.at


@settings(deadline=None, max_examples=200)
@given(zone=st.sampled_from(ZONES), day=YEAR, time=MINUTES, minutes=st.integers(1, 3 * 24 * 60))
def test_a_span_before_is_that_span(zone: str, day: dt.date, time: dt.time, minutes: int) -> None:
    """An hour before is an hour that passes, also where the clock changes between; for every due time."""
    due = Due(date=day, time=time, zone=zone)
    reminder = Reminder(before=dt.timedelta(minutes=minutes))
    (planned,) = series.ahead(card(due, reminder), _before(day))
    assert due.moment().astimezone(dt.UTC) - planned.at.astimezone(dt.UTC) == dt.timedelta(minutes=minutes)


@settings(deadline=None, max_examples=200)
@given(zone=st.sampled_from(ZONES), day=YEAR, time=MINUTES)
def test_a_due_time_comes_at_its_wall_clock(zone: str, day: dt.date, time: dt.time) -> None:
    """And so does a moment that somebody named."""
    (due,) = ringing.ahead(card(Due(date=day, time=time, zone=zone)), _before(day))
    at = Reminder(at=dt.datetime.combine(day, time))
    (named,) = series.ahead(card(None, at, spec={"zone": zone}), _before(day))
    assert due.at == named.at
    if exists(day, time, zone):
        assert shown(due.at, zone) == dt.datetime.combine(day, time)


@pytest.mark.parametrize("zone", ZONES)
def test_a_year_of_mornings(zone: str) -> None:
    """A daily series with a reminder the evening before rings 365 times at the same wall clock."""
    first = dt.date(2027, 1, 1)
    what = Recurrence(rules=(Rule(freq="DAILY"),), first=first, time=dt.time(8))
    due = Due(date=first, time=dt.time(8), zone=zone)
    daily = card(due, Reminder(days_before=1, time=dt.time(18, 30)), spec={"recurrence": what}, product=Product.MAIL)
    now, found = _before(first), list[dt.datetime]()
    while len(found) < 365:
        (planned,) = [each for each in series.ahead(daily, now) if each.command.kind is Kind.REMIND]
        found.append(shown(planned.at, zone))
        now = planned.at
    assert found == [dt.datetime.combine(first + number * DAY, dt.time(18, 30)) - DAY for number in range(365)]


def _before(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.UTC) - 60 * DAY


DUE = Due(date=dt.date(2027, 3, 12), time=dt.time(15), zone="Europe/Berlin")


def remind(the: Card, at: dt.datetime | None = None, text: str = "") -> Command:
    """The REMIND that waits for a card, or one at another moment."""
    moment = at or DUE.moment()
    return series.own_command(the, Kind.REMIND, "r", moment, text)


def test_several_reminders_ring_one_after_the_other() -> None:
    """Relative and absolute ones, each at its own moment, and none twice at the same."""
    the = card(
        DUE,
        Reminder(before=2 * HOUR),
        Reminder(days_before=1, time=dt.time(9)),
        Reminder(at=dt.datetime.fromisoformat("2027-03-10T08:30")),
        Reminder(before=2 * HOUR),
    )
    now, found = dt.datetime(2027, 3, 1, tzinfo=dt.UTC), list[dt.datetime]()
    while planned := series.ahead(the, now):
        now = planned[0].at
        found.append(shown(now, DUE.zone))
    assert [str(moment) for moment in found] == ["2027-03-10 08:30:00", "2027-03-11 09:00:00", "2027-03-12 13:00:00"]


def test_what_came_while_it_was_made_rings_late() -> None:
    """Zoho took until after them: of two reminders the newest, and a due time; what was past when asked for is not."""
    the, asked = (
        card(DUE, Reminder(before=HOUR), Reminder(before=HOUR / 2), Reminder(before=DAY)),
        DUE.moment() - 2 * HOUR,
    )
    made = DUE.moment() - MINUTE
    (late,) = series.ahead(the, made, since=asked)
    assert late.at == DUE.moment() - HOUR / 2
    assert series.ahead(the, made) == ()
    plain = card(DUE)
    (due,) = ringing.ahead(plain, DUE.moment() + MINUTE, since=asked)
    assert due.at == DUE.moment()
    assert ringing.rung(plain, due.command) is not None
    assert ringing.ahead(plain, DUE.moment() + MINUTE) == ()


def test_what_comes_next_is_planned_beside_what_is_late() -> None:
    """The late one may have rung long ago; without the other nothing would ring any more."""
    the = card(DUE, Reminder(before=HOUR), Reminder(before=2 * HOUR))
    now = DUE.moment() - HOUR - MINUTE
    assert [each.at for each in series.ahead(the, now, since=now - HOUR)] == [now + MINUTE - HOUR, now + MINUTE]


def test_it_follows_a_changed_day_and_zone() -> None:
    """What was planned before rings no more; the new moment does, under an id of its own."""
    before = card(DUE, Reminder(before=HOUR))
    (old,) = series.ahead(before, _before(DUE.date))
    for changed in (DUE.model_copy(update={"date": DUE.date + DAY}), DUE.model_copy(update={"zone": "Asia/Kolkata"})):
        after = card(changed, Reminder(before=HOUR))
        (new,) = series.ahead(after, _before(DUE.date))
        assert new.command.id != old.command.id
        assert ringing.rung(after, old.command) is None
        ring = ringing.rung(after, new.command)
        assert ring is not None
        assert ring.due == changed


def test_done_or_deleted_it_is_silent_and_open_again_it_rings() -> None:
    """The command that waits stays the same one, so nothing rings twice."""
    reminder = Reminder(before=HOUR)
    the = card(DUE, reminder, spec={"reminders": (reminder,)})
    (planned,) = onward.ahead(the, _before(DUE.date))
    for status in (CardStatus.DONE, CardStatus.DELETED, CardStatus.GONE):
        assert ringing.rung(the.model_copy(update={"status": status}), planned.command) is None
    assert onward.after(the, "undo", _before(DUE.date), undone=True)[0].command.id == planned.command.id
    assert ringing.rung(the, planned.command) is not None


@pytest.mark.parametrize(
    ("reminder", "rings"),
    [
        (Reminder(before=dt.timedelta(minutes=30)), False),
        (Reminder(before=HOUR), False),
        (Reminder(before=2 * HOUR), True),
        (Reminder(days_before=0, time=dt.time(14, 30)), False),
        (Reminder(days_before=1, time=dt.time(15)), True),
    ],
    ids=["30 min before", "an hour before", "2 hours before", "the same afternoon", "the day before"],
)
def test_a_reminder_in_the_hour_before_speaks_for_the_due_time(reminder: Reminder, rings: bool) -> None:
    """Whoever rings it, Zoho or the bot: nobody needs to hear of it twice within the hour."""
    the = card(DUE, spec={"reminders": (reminder,)})
    assert bool(ringing.ahead(the, _before(DUE.date))) is rings
    assert (ringing.rung(the, remind(the, text=ringing.DUE)) is not None) is rings


def test_a_day_without_a_time_has_no_due_time() -> None:
    """Nothing comes at midnight, nor at nine."""
    assert ringing.ahead(card(DUE.model_copy(update={"time": None})), _before(DUE.date)) == ()


def test_it_rings_for_who_has_the_task() -> None:
    """Its author hears of what they gave away in other ways."""
    the = card(DUE, spec={"assignees": (Person(slack="U2"), Person(slack="U1"))})
    ring = ringing.rung(the, remind(the, text=ringing.DUE))
    assert ring is not None
    assert (ring.user, ring.topic) == ("U2", Topic.DUE)


MORNING = dt.datetime(2027, 3, 12, 8, tzinfo=ZoneInfo("Europe/Berlin"))
USEFUL = [
    ("before a due time: until then", MORNING, DUE, DUE.moment()),
    ("a minute before a due time: for an hour after that", DUE.moment() - MINUTE, DUE, DUE.moment() + HOUR),
    (
        "before a due day: to the end of it",
        MORNING,
        DUE.model_copy(update={"time": None}),
        MORNING.replace(hour=0) + DAY,
    ),
    ("days before: until it is due", MORNING - 5 * DAY, DUE, DUE.moment()),
    ("without a due: to the end of its day", MORNING, None, MORNING.replace(hour=0) + DAY),
    ("late in the evening: four hours", MORNING.replace(hour=23), None, MORNING.replace(hour=3) + DAY),
    ("after the due: to the end of its day", MORNING + DAY, DUE, MORNING.replace(hour=0) + 2 * DAY),
]


@pytest.mark.parametrize(("at", "due", "until"), [row[1:] for row in USEFUL], ids=[row[0] for row in USEFUL])
def test_how_long_it_is_of_use(at: dt.datetime, due: Due | None, until: dt.datetime) -> None:
    """Said late it helps until then; after that it would only confuse."""
    assert ringing.useful_until(at, due, "Europe/Berlin") == until


@pytest.mark.parametrize(
    ("word", "zone", "expected"),
    [
        ("20m", "Europe/Berlin", "2027-03-27 22:20"),
        ("1h", "Europe/Berlin", "2027-03-27 23:00"),
        ("tomorrow", "Europe/Berlin", "2027-03-28 09:00"),
        ("tomorrow", "Australia/Sydney", "2027-03-29 09:00"),
    ],
)
def test_told_again_later(word: str, zone: str, expected: str) -> None:
    """So much later, or when tomorrow begins where the person is, also on the day that the clock changes."""
    now = dt.datetime(2027, 3, 27, 21, tzinfo=dt.UTC)
    assert f"{ringing.later(word, now, zone, dt.time(9)).astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}" == expected
