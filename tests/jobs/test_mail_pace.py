"""How often Zoho Mail is looked at: while people work or act, by day, and at night, in their own zone."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, cast

import pytest

from bot.commands import Profile
from bot.jobs.sync.mail_polling import MailPolling
from bot.preferences import Preferred
from bot.specs import Tenant

HERE, USER = Tenant(team="T1"), "U1"


class Known:
    """A person in New York with the usual preferences, one grant of theirs, and when somebody last acted."""

    def __init__(self, acted: dt.datetime | None = None) -> None:
        self._acted = acted

    async def grants(self, tenant: Tenant) -> Mapping[str, str]:
        del tenant
        return {"mail:g1": USER, "crm:g1": USER}

    async def last_act(self, tenant: Tenant) -> dt.datetime | None:
        del tenant
        return self._acted

    async def profile(self, tenant: Tenant, user: str) -> Profile:
        return Profile(user=user, team=tenant.team, name="Dana", zone="America/New_York")

    async def preferred(self, tenant: Tenant, user: str | None = None, channel: str | None = None) -> Preferred:
        del tenant, user, channel
        return Preferred()


def polling(acted: dt.datetime | None = None) -> MailPolling:
    known = cast("Any", Known(acted))
    nothing = cast("Any", None)
    return MailPolling(nothing, known, known, nothing, preferences=known, people=known, ids=nothing, clock=nothing)


@pytest.mark.parametrize(
    ("now", "minutes"),
    [
        ("2026-07-15T14:00", 1),
        ("2026-07-15T20:59", 1),
        ("2026-07-15T21:01", 5),
        ("2026-07-16T03:00", 15),
        ("2026-07-18T15:00", 5),
    ],
    ids=["in the morning", "before the end of work", "after work", "at night", "on Saturday"],
)
async def test_the_pace_follows_their_day(now: str, minutes: int) -> None:
    """In the zone of whose grant it is: New York is four hours behind UTC in July."""
    moment = dt.datetime.fromisoformat(f"{now}+00:00")
    assert await polling().next_at(HERE, "g1", moment) == moment + dt.timedelta(minutes=minutes)


async def test_whoever_acts_at_night_is_not_left_waiting() -> None:
    """For a quarter of an hour after a command it is looked every minute."""
    night = dt.datetime(2026, 7, 16, 3, tzinfo=dt.UTC)
    soon = polling(night - dt.timedelta(minutes=14))
    late = polling(night - dt.timedelta(minutes=16))
    assert await soon.next_at(HERE, "g1", night) == night + dt.timedelta(minutes=1)
    assert await late.next_at(HERE, "g1", night) == night + dt.timedelta(minutes=15)


async def test_only_grants_for_mail_are_polled() -> None:
    """By their own name."""
    assert list(await polling().grants.keys(HERE)) == ["g1"]
