"""When digests are due: by wall clock and zone across DST changes, working days, quiet hours and holidays."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from bot.intent.holidays_by_name import is_public_holiday
from bot.preferences import Channel, Personal, Preferred, Workspace, laid
from bot.service.digest.times import is_planned, is_stale, next_daily, next_weekly


def at(text: str, zone: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def mornings(zone: str, start: str, count: int, preferred: Preferred | None = None) -> list[dt.datetime]:
    """The next so many moments, each asked for after the one before."""
    found, after = list[dt.datetime](), at(start, zone)
    for _ in range(count):
        moment = next_daily(preferred or Preferred(), zone, after, lambda _: False)
        assert moment is not None
        found.append(moment)
        after = moment
    return found


# The Friday before a change, and how far the clock is from UTC on it and on the Monday after.
CHANGES = {
    "New York in spring": ("America/New_York", "2027-03-12", -5, -4),
    "New York in autumn": ("America/New_York", "2026-10-30", -4, -5),
    "Berlin in spring": ("Europe/Berlin", "2027-03-26", 1, 2),
    "Berlin in autumn": ("Europe/Berlin", "2026-10-23", 2, 1),
    "Sydney in spring": ("Australia/Sydney", "2026-10-02", 10, 11),
    "Sydney in autumn": ("Australia/Sydney", "2027-04-02", 11, 10),
    "Kolkata, which has no change": ("Asia/Kolkata", "2027-03-26", 5.5, 5.5),
}


@pytest.mark.parametrize(("zone", "friday", "before", "after"), CHANGES.values(), ids=list(CHANGES))
def test_the_same_hour_on_both_sides(zone: str, friday: str, before: float, after: float) -> None:
    """It is nine on the wall on Friday and on Monday, whatever happened on Sunday."""
    first, second = mornings(zone, f"{friday}T00:30", 2)
    assert [moment.time() for moment in (first, second)] == [dt.time(9), dt.time(9)]
    assert (second.date() - first.date()).days == 3
    away = [moment.utcoffset() for moment in (first, second)]
    assert away == [dt.timedelta(hours=before), dt.timedelta(hours=after)]


def test_a_time_that_is_skipped_moves_on() -> None:
    """At 02:30 on the day that the clock jumps from two to three, it comes at half past three."""
    preferred = Preferred(digest_at=dt.time(2, 30), digest_days=(6,))
    (moment,) = mornings("Europe/Berlin", "2027-03-27T12:00", 1, preferred)
    assert moment == at("2027-03-28T03:30", "Europe/Berlin")


def test_not_in_quiet_hours() -> None:
    """It waits for their end."""
    preferred = Preferred(quiet_from=dt.time(22), quiet_to=dt.time(10, 15))
    (moment,) = mornings("Europe/Berlin", "2026-11-23T00:00", 1, preferred)
    assert moment == at("2026-11-23T10:15", "Europe/Berlin")


def test_not_on_a_holiday() -> None:
    """Christmas 2026 is a Friday: it comes on Thursday, and then on Monday."""
    moment = next_daily(
        Preferred(),
        "America/New_York",
        at("2026-12-24T12:00", "America/New_York"),
        lambda d: is_public_holiday(d, "US"),
    )
    assert moment == at("2026-12-28T09:00", "America/New_York")


def test_a_country_that_nobody_knows_has_no_holidays() -> None:
    """An odd locale stops no digest."""
    assert not is_public_holiday(dt.date(2026, 12, 25), "XX")


def test_none_without_a_day() -> None:
    """Who chose no day gets none."""
    assert next_daily(Preferred(digest_days=()), "UTC", at("2026-11-23T00:00", "UTC"), lambda _: False) is None


def test_it_follows_the_working_day_and_the_weekend() -> None:
    """Where nobody says when, it comes when work begins, on the days that are not the weekend."""
    workspace = Workspace(day_start=dt.time(8), weekend=(4, 5))
    found = laid(Preferred(), workspace, Channel(), Personal())
    assert (found.digest_at, found.digest_days) == (dt.time(8), (0, 1, 2, 3, 6))
    own = laid(Preferred(), workspace, Channel(), Personal(digest_at=dt.time(7), digest_days=(1,)))
    assert (own.digest_at, own.digest_days) == (dt.time(7), (1,))


@pytest.mark.parametrize(
    ("late", "stale"),
    [
        pytest.param(dt.timedelta(minutes=50), False, id="under an hour"),
        pytest.param(dt.timedelta(hours=4), False, id="four hours"),
        pytest.param(dt.timedelta(hours=5), True, id="more than four"),
    ],
)
def test_late_is_still_sent_for_some_hours(late: dt.timedelta, stale: bool) -> None:
    """Later, the next one says all of it."""
    moment = at("2026-11-23T09:00", "Europe/Berlin")
    assert is_stale(Preferred(), "Europe/Berlin", moment, moment + late) is stale


def test_too_late_when_the_working_day_is_over() -> None:
    """One of the afternoon is not sent in the evening."""
    moment = at("2026-11-23T16:00", "Europe/Berlin")
    assert is_stale(Preferred(), "Europe/Berlin", moment, moment + dt.timedelta(minutes=90))


def test_planned_by_the_clock_of_where_somebody_is() -> None:
    """Nine in Berlin is no time for whoever is in New York by now, nor on a day that they no longer want."""
    moment = at("2026-11-23T09:00", "Europe/Berlin")
    assert is_planned(Preferred(), "Europe/Berlin", moment)
    assert not is_planned(Preferred(), "America/New_York", moment)
    assert not is_planned(Preferred(digest_days=(1,)), "Europe/Berlin", moment)


def test_a_week_of_a_channel() -> None:
    """On its weekday at its time, in its zone, across the change of the clock; never without a day."""
    chosen = Channel(weekly_day=0, weekly_at=dt.time(8, 30), weekly_zone="Europe/Berlin")
    first = next_weekly(chosen, at("2026-10-19T08:30", "Europe/Berlin"))
    assert first == at("2026-10-26T08:30", "Europe/Berlin")
    assert next_weekly(chosen, at("2026-10-26T08:29", "Europe/Berlin")) == first
    assert next_weekly(Channel(), at("2026-10-26T08:29", "UTC")) is None
