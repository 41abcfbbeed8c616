"""Tasks that are late, mentioned gently to who has them: a standing job of each person. Knows service and calendars.

On a workday, about an hour after the person's working day begins, and never in quiet hours: at most one message a day.
A task is mentioned 1, 3, 7 and 14 days after it was due and then no more; one whose day falls on a weekend or a holiday
is mentioned on the next workday. Of a series it is the earliest open task alone. Who has a daily summary on that day
hears of late tasks there, and not twice.
"""

import datetime as dt
from zoneinfo import ZoneInfo

from bot.commands import Card, CardStatus, Profile
from bot.jobs.daily.times import Daily
from bot.jobs.standing import Job, Occurrence, Ran, spread
from bot.ports import Clock, Effects, Inbox, Preferences, Ring
from bot.preferences import Preferred, Topic
from bot.service import ringing
from bot.service.people import People
from bot.specs import Due, Tenant, wall_clock

JOB = "overdue"
# Days after it was due on which a task is mentioned.
GAPS = (1, 3, 7, 14)
_AFTER_START = dt.timedelta(hours=1)
# Seconds over which those of all people are spread, so that commands need not wait behind them.
_SPREAD = 300
# Cards of a person that are looked through; those that are due first come first.
_CARDS = 200
_DAY = dt.timedelta(days=1)
# A person's first look also finds what was to be mentioned over a weekend.
_FIRST_LOOKS_BACK = 3 * _DAY


class Overdue:
    """Finds and mentions them."""

    def __init__(self, inbox: Inbox, people: People, preferences: Preferences, clock: Clock) -> None:
        self._inbox = inbox
        self._people = people
        self._preferences = preferences
        self._daily = Daily(people, preferences)
        self._clock = clock

    @property
    def job(self) -> Job:
        """As it stands for each person."""
        return Job(JOB, next_at=self.next_at, run=self.run)

    async def next_at(self, tenant: Tenant, user: str, after: dt.datetime) -> dt.datetime | None:
        """The next workday's moment; None for who wants none, or may not act. Raises SlackError."""
        shift = dt.timedelta(seconds=spread(tenant, user, _SPREAD))
        # In UTC, where a clock that is changed between makes no difference.
        at = await self._daily.next_at(Topic.OVERDUE, tenant, user, after.astimezone(dt.UTC) - shift, timed=_timed)
        return None if at is None else at.astimezone(dt.UTC) + shift

    async def run(self, occurrence: Occurrence) -> Ran:
        """One workday of one person: what is to be mentioned rings. Raises SlackError."""
        tenant, user = occurrence.tenant, occurrence.key
        preferred = await self._preferences.preferred(tenant, user)
        profile = await self._people.profile(tenant, user)
        here = self._clock.now().astimezone(ZoneInfo(profile.zone))
        end = wall_clock(here.date(), preferred.workday_end, profile.zone)
        if here >= end or not preferred.wants(Topic.OVERDUE):
            # Too late today: what was to be mentioned is, the next time.
            return Ran()
        if preferred.wants(Topic.DIGEST) and here.weekday() in preferred.digest_days:
            return Ran(state=str(here.date()))
        since = dt.date.fromisoformat(occurrence.state) if occurrence.state else here.date() - _FIRST_LOOKS_BACK
        drawn = await self._inbox.cards_of_person(tenant, user, _CARDS)
        found = [_late(each.card, profile, since, here) for each in drawn]
        rings = tuple(
            ring.model_copy(update={"at": occurrence.at, "useful": end}) for ring in found if ring is not None
        )
        to = dict.fromkeys(ring.user for ring in rings)
        bells = tuple(ringing.bell(tenant, each, f"{occurrence.id}.{each}", here) for each in to)
        return Ran(Effects(rings=rings, then=bells), state=str(here.date()))


def _timed(preferred: Preferred) -> Preferred:
    """As for a daily summary, an hour after the working day begins, on its workdays."""
    starts = dt.datetime.combine(dt.date(2000, 1, 1), preferred.day_start) + _AFTER_START
    days = tuple(day for day in range(7) if day not in preferred.weekend)
    return preferred.model_copy(update={"digest_at": starts.time(), "digest_days": days})


def _late(card: Card, profile: Profile, since: dt.date, here: dt.datetime) -> Ring | None:
    """What is to be mentioned of a card's current task on the day of `here`, when it was last looked at on `since`."""
    task = card.current
    if card.status is not CardStatus.OPEN or task is None or task.done or task.due is None:
        return None
    if not any(since < task.due + gap * _DAY <= here.date() for gap in GAPS):
        return None
    due = card.spec.due or Due(date=task.due, zone=profile.zone)
    due = due.model_copy(update={"date": task.due, "time": task.time or due.time})
    return Ring(
        user=ringing.listener(card), card=card.id, task=task.ref, topic=Topic.OVERDUE, at=here, useful=here, due=due
    )
