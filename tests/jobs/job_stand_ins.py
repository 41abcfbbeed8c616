"""Whom the tests of standing jobs know, and what these people prefer."""

from typing import Any

from bot.commands import Profile
from bot.errors import SlackError
from bot.preferences import Preferred
from bot.specs import Tenant


class Known:
    """Profiles: everybody is a member and alike, but for what is `said`; or Slack's `problem` instead."""

    def __init__(self, problem: SlackError | None = None, **said: Any) -> None:
        self._problem = problem
        self._said = said

    async def get(self, tenant: Tenant, user: str) -> Profile:
        """See ports.Profiles."""
        if self._problem is not None:
            raise self._problem
        usual = {"user": user, "team": tenant.team, "name": user, "zone": "UTC", "locale": "en-US"}
        return Profile(**(usual | self._said))


class Chosen:
    """Preferences: the same for all."""

    def __init__(self, **chosen: Any) -> None:
        self.held = Preferred().model_copy(update=chosen)

    async def preferred(self, tenant: Tenant, user: str | None = None, channel: str | None = None) -> Preferred:
        """See ports.Preferences."""
        del tenant, user, channel
        return self.held
