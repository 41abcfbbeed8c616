"""A person's day, sent each morning to those who want it, and shown to those who ask. Knows the service and calendars.

Reads only: each run says what is true when it runs. The morning's is a standing job of each person; one that comes late
is still sent while it is worth reading, and what has nothing to say is not sent.
"""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple, Self

import structlog

from bot.catalogue import say, speaking
from bot.commands import Command, Kind, Notice, Origin
from bot.errors import NotAllowed, SlackError, SlackRefused, ZohoBusy
from bot.jobs.daily.times import Daily
from bot.jobs.standing import Job, Occurrence, Ran
from bot.ports import Claim, Clock, Effects, Numbering, Preferences
from bot.preferences import Topic
from bot.service.digest import digest
from bot.service.digest.times import is_planned, is_stale
from bot.service.home import Home, HomeReading
from bot.service.notices import notice
from bot.service.people import People
from bot.specs import Place, TaskRef, Tenant
from bot.understand.contexts import introduced

log = structlog.get_logger(__name__)

JOB = "digest"
MOST_TRIES = 3
_SILENT, _LONGEST_WAIT = 1.0, 5.0
# Seconds until a morning on which Zoho or Slack is away is tried again.
_FIRST_WAIT, _LONGEST_PAUSE = 5.0, 600.0
# Its numbers are said until the evening of the day that it is for.
_NUMBERED_FOR = dt.timedelta(hours=12)


class _Meant(NamedTuple):
    """The moment that a morning was meant for, however often it was put off since."""

    at: dt.datetime
    tries: int = 0

    @classmethod
    def of(cls, occurrence: Occurrence) -> Self:
        """As the try before left it."""
        at, _, tries = occurrence.state.partition(" ")
        return cls(dt.datetime.fromisoformat(at), int(tries)) if at else cls(occurrence.at)

    @property
    def again(self) -> str:
        """What the next try is to know."""
        return f"{self.at.isoformat()} {self.tries + 1}"

    @property
    def wait(self) -> dt.timedelta:
        """Until then: some seconds at first, then minutes."""
        return dt.timedelta(seconds=min(_FIRST_WAIT * float(2**self.tries), _LONGEST_PAUSE))


class Digests:
    """Sends and shows them."""

    def __init__(
        self, reading: HomeReading, people: People, preferences: Preferences, numbering: Numbering, clock: Clock
    ) -> None:
        self._reading = reading
        self._people = people
        self._preferences = preferences
        self._daily = Daily(people, preferences)
        self._numbering = numbering
        self._clock = clock

    @property
    def job(self) -> Job:
        """As it stands for each person."""
        return Job(JOB, next_at=self.next_at, run=self.morning)

    async def next_at(self, tenant: Tenant, user: str, after: dt.datetime) -> dt.datetime | None:
        """When a person's next digest is due; None for who wants none, or may not act. Raises SlackError."""
        return await self._daily.next_at(Topic.DIGEST, tenant, user, after)

    async def morning(self, occurrence: Occurrence) -> Ran:
        """One morning of one person; tried again for as long as it is worth reading. Raises StoreUnavailable."""
        meant = _Meant.of(occurrence)
        try:
            effects = await self._morning(occurrence, meant.at)
        except SlackRefused as err:
            return Ran(problem=str(err), state="")
        except (ZohoBusy, SlackError) as err:
            return Ran(problem=str(err), state=meant.again, next_at=self._clock.now() + meant.wait)
        return Ran(effects, state="")

    async def _morning(self, occurrence: Occurrence, at: dt.datetime) -> Effects:
        tenant, user, now = occurrence.tenant, occurrence.key, self._clock.now()
        preferred = await self._preferences.preferred(tenant, user)
        profile = await self._people.profile(tenant, user)
        if not preferred.wants(Topic.DIGEST) or is_stale(preferred, profile.zone, at, now):
            return Effects()
        if not is_planned(preferred, profile.zone, at):
            # Whoever has moved to another zone since is not woken by the clock of the old one.
            return Effects()
        origin = Origin(tenant=tenant, user=user, place=Place(channel=user), door="home")
        command = Command(id=occurrence.id, kind=Kind.DIGEST, origin=origin, now=now)
        with speaking(profile.locale):
            home = await self._reading.read(introduced(command, profile), None, patient=True)
            if home.connect or not digest.is_worth(home):
                return Effects()
            told = digest.message(home, tenant, user, name=occurrence.id, unasked=True)
        await self._number(command, home)
        return Effects(notices=(told.model_copy(update={"locale": profile.locale}),))

    async def run(self, claim: Claim, command: Command) -> None:
        """A claimed DIGEST: asked for, or shown anew where something was pressed. Raises Stale and StoreUnavailable."""
        last = claim.tries >= MOST_TRIES
        try:
            told = await self._asked(command, patient=not last)
        except (NotAllowed, SlackRefused) as err:
            told = notice(command, str(err), "end")
        except (ZohoBusy, SlackError) as err:
            if not last:
                after = err.retry_after if err.retry_after is not None else _SILENT
                await claim.later(Effects(), after=min(after, _LONGEST_WAIT), problem=str(err))
                return
            told = notice(command, say("digest-not-now"), "end")
        await claim.finish(Effects(notices=(told,)))

    async def _asked(self, command: Command, *, patient: bool) -> Notice:
        profile = await self._people.profile(command.origin.tenant, command.origin.user)
        command = introduced(command, profile)
        home = await self._reading.read(command, None, patient=patient)
        if home.connect:
            return notice(command, home.problem or say("digest-not-now"), "end")
        origin = command.origin
        # What is pressed in a digest leaves the numbers of the others; who asks anew counts anew.
        known = (
            await self._numbering.recall(origin.tenant, origin.user, origin.place.channel, digest.DIGEST)
            if origin.replaces
            else ()
        )
        told = digest.message(home, origin.tenant, origin.user, name=f"{command.id}-end", known=known)
        await self._number(command, home, known)
        answer = {"place": origin.place, "response_url": origin.response_url, "replaces": origin.replaces}
        return told.model_copy(update={**answer, "locale": profile.locale})

    async def _number(self, command: Command, home: Home, known: Sequence[TaskRef] = ()) -> None:
        origin = command.origin
        whose = (origin.tenant, origin.user, origin.place.channel)
        order = digest.order_of(home, known)
        await self._numbering.remember(*whose, order, digest.DIGEST, keep=_NUMBERED_FOR)
