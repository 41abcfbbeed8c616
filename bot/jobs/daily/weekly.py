"""The weekly summaries of the channels that want one: a standing job for each of them. Knows the service and ports."""

import datetime as dt
from collections.abc import Sequence

from bot.catalogue import speaking
from bot.jobs.standing import Job, Occurrence, Ran
from bot.ports import Clock, Effects, Preferences
from bot.ports.channels import ChannelCards
from bot.preferences import Channel
from bot.service.digest import channel as digest_channel
from bot.service.digest.times import next_weekly
from bot.specs import Tenant

JOB = "weekly"
# What could not be posted within the day is not: the next week says more.
_STALE = dt.timedelta(hours=12)


class Weekly:
    """Posts them."""

    def __init__(self, cards: ChannelCards, preferences: Preferences, clock: Clock) -> None:
        self._cards = cards
        self._preferences = preferences
        self._clock = clock

    @property
    def job(self) -> Job:
        """As it stands for each channel."""
        return Job(JOB, next_at=self.next_at, run=self.run, keys=self.channels)

    async def channels(self, tenant: Tenant) -> Sequence[str]:
        """Those that want one. Raises StoreUnavailable."""
        return await self._preferences.weekly_channels(tenant)

    async def next_at(self, tenant: Tenant, channel: str, after: dt.datetime) -> dt.datetime | None:
        """When a channel's next one is due; None where it wants none. Raises StoreUnavailable."""
        return next_weekly(await self._chosen(tenant, channel), after)

    async def run(self, occurrence: Occurrence) -> Ran:
        """One week of one channel."""
        tenant, channel, now = occurrence.tenant, occurrence.key, self._clock.now()
        chosen = await self._chosen(tenant, channel)
        if chosen.weekly_day is None or now - occurrence.at > _STALE:
            return Ran()
        drawn = await self._cards.cards_in_channel(tenant, channel)
        zone = chosen.weekly_zone or "UTC"
        with speaking(chosen.weekly_language):
            told = digest_channel.message(drawn, tenant, channel, now=now, zone=zone, name=occurrence.id)
        if told is None:
            return Ran()
        return Ran(Effects(notices=(told.model_copy(update={"locale": chosen.weekly_language or "en"}),)))

    async def _chosen(self, tenant: Tenant, channel: str) -> Channel:
        return (await self._preferences.levels(tenant, "", channel)).channel
