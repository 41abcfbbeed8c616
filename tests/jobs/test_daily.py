"""When somebody is next told of a topic that comes daily, and who is not."""

import datetime as dt
from typing import Any, cast

import pytest
from job_stand_ins import Chosen, Known

from bot.errors import SlackError, SlackRefused
from bot.jobs.daily.times import Daily, country_of
from bot.preferences import Preferred, Topic
from bot.service.people import People
from bot.specs import Tenant

TENANT = Tenant(team="T1")
# The eve of Epiphany, which is kept in Austria and in no part of France; a Tuesday.
EVE = dt.datetime(2027, 1, 5, 12, tzinfo=dt.UTC)
VIENNA = {"zone": "Europe/Vienna", "locale": "de-AT"}


def daily(known: Known, **chosen: Any) -> Daily:
    """Of somebody who wants every topic, unless it is `chosen` otherwise."""
    people = People(cast("Any", None), cast("Any", None), cast("Any", known))
    return Daily(people, cast("Any", Chosen(**{"muted": (), **chosen})))


async def next_day(made: Daily, after: dt.datetime = EVE) -> dt.date | None:
    at = await made.next_at(Topic.DIGEST, TENANT, "U1", after)
    return None if at is None else at.date()


@pytest.mark.parametrize(
    ("chosen", "locale", "day"),
    [
        pytest.param({}, "de-AT", 7, id="the holidays of the country of one's language"),
        pytest.param({}, "fr-FR", 6, id="no holiday there"),
        pytest.param({"country": "FR"}, "de-AT", 6, id="the country that the workspace says goes first"),
        pytest.param({"country": "AT"}, "fr-FR", 7, id="and has its holidays"),
    ],
)
async def test_holidays(chosen: dict[str, Any], locale: str, day: int) -> None:
    """A holiday is passed over, in the country that counts."""
    known = Known(**VIENNA | {"locale": locale})
    assert await next_day(daily(known, **chosen)) == dt.date(2027, 1, day)
    profile = await known.get(TENANT, "U1")
    assert country_of(Preferred().model_copy(update=chosen), profile) == ("AT" if day == 7 else "FR")


@pytest.mark.parametrize(
    ("known", "chosen"),
    [
        pytest.param(Known(), {"muted": (Topic.DIGEST,)}, id="who wants none"),
        pytest.param(Known(guest=True), {}, id="a guest"),
        pytest.param(Known(team="T2"), {}, id="one of another workspace"),
        pytest.param(Known(SlackRefused("user_not_found")), {}, id="whom Slack does not know"),
    ],
)
async def test_nobody_to_be_told(known: Known, chosen: dict[str, Any]) -> None:
    """There is no next moment for who does not want it or may not act."""
    assert await next_day(daily(known, **chosen)) is None


async def test_another_topic_is_another_wish() -> None:
    """Who wants no digest still hears of what is late."""
    made = daily(Known(**VIENNA), muted=(Topic.DIGEST,))
    assert await made.next_at(Topic.OVERDUE, TENANT, "U1", EVE) is not None


async def test_slack_away_is_not_a_no() -> None:
    """What Slack does not say now is asked again by the job, not taken for "may not"."""
    with pytest.raises(SlackError):
        await next_day(daily(Known(SlackError("no answer"))))


async def test_a_topic_has_its_own_hour() -> None:
    """The day and the hour are those that the topic makes of what the person prefers."""

    def timed(preferred: Preferred) -> Preferred:
        return preferred.model_copy(update={"digest_at": dt.time(15, 30), "digest_days": (4,)})

    at = await daily(Known(**VIENNA)).next_at(Topic.DIGEST, TENANT, "U1", EVE, timed=timed)
    assert at is not None
    assert at.isoformat() == "2027-01-08T15:30:00+01:00"
