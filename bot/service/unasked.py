"""Whether somebody wants a message that they did not ask for, and when. Knows ports and the topics.

A topic that they turned off is never told. In their quiet hours the rest waits, but for what they set the clock of
themselves, and what is about something they did just now.
"""

from zoneinfo import ZoneInfo

from bot.commands import Notice
from bot.ports import Clock, Preferences
from bot.preferences import Topic
from bot.service.people import People

_NEVER_WAITS = frozenset({Topic.REMINDER, Topic.WAITING})


class Unasked:
    """Judges notices."""

    def __init__(self, preferences: Preferences, people: People, clock: Clock) -> None:
        self._preferences = preferences
        self._people = people
        self._clock = clock

    async def wait(self, notice: Notice) -> float | None:
        """The seconds to wait before it is told, 0 for none; None: never. Raises StoreUnavailable and SlackError."""
        if notice.topic is None:
            return 0.0
        preferred = await self._preferences.preferred(notice.tenant, notice.user)
        if not preferred.wants(notice.topic):
            return None
        if notice.topic in _NEVER_WAITS or preferred.quiet_from is None:
            return 0.0
        profile = await self._people.profile(notice.tenant, notice.user)
        now = self._clock.now().astimezone(ZoneInfo(profile.zone))
        until = preferred.quiet_until(now)
        # Both are of one zone, and would be compared by their wall clocks.
        return 0.0 if until is None else max(0.0, until.timestamp() - now.timestamp())
