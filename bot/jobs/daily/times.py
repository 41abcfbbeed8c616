"""When somebody is next told of a topic that comes daily: if they want it and may act. Knows the service and calendars.

Which days and which hour is said by what the person prefers; holidays are those of their country.
"""

import datetime as dt
from collections.abc import Callable

from bot.commands import Profile
from bot.errors import NotAllowed, SlackRefused
from bot.intent.holidays_by_name import is_public_holiday
from bot.intent.reading import language_and_country
from bot.ports import Preferences
from bot.preferences import Preferred, Topic
from bot.service import rights
from bot.service.digest.times import next_daily
from bot.service.people import People
from bot.specs import Tenant

# What a person prefers, with the days and the hour of a topic where a summary has its own.
Timed = Callable[[Preferred], Preferred]


class Daily:
    """Looks at preferences and profile."""

    def __init__(self, people: People, preferences: Preferences) -> None:
        self._people = people
        self._preferences = preferences

    async def next_at(
        self, topic: Topic, tenant: Tenant, user: str, after: dt.datetime, timed: Timed = lambda preferred: preferred
    ) -> dt.datetime | None:
        """The first moment after `after` (aware); None for who does not want it, or may not act. Raises SlackError."""
        preferred = await self._preferences.preferred(tenant, user)
        if not preferred.wants(topic):
            return None
        try:
            profile = await self._people.profile(tenant, user)
            rights.check(profile, tenant)
        except (NotAllowed, SlackRefused):
            return None
        country = country_of(preferred, profile)
        return next_daily(timed(preferred), profile.zone, after, lambda day: is_public_holiday(day, country))


def country_of(preferred: Preferred, profile: Profile) -> str:
    """Whose holidays a person keeps: the workspace's choice, else their language's country."""
    return preferred.country or language_and_country(profile.locale)[1]
