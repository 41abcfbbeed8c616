"""Slack's profiles with what each person prefers laid over: their own time zone and language. Knows ports.

Whoever reads a profile reads it here, so that nobody else has to know about those two.
"""

from bot.commands import Profile
from bot.ports import Preferences, Profiles
from bot.service.assuming import located
from bot.specs import Tenant


class PreferredProfiles:
    """See ports.Profiles: those of `profiles`, with the person's own zone and language."""

    def __init__(self, profiles: Profiles, preferences: Preferences) -> None:
        self._profiles = profiles
        self._preferences = preferences

    async def get(self, tenant: Tenant, user: str) -> Profile | None:
        """The cached profile as its person wants it, or None. Raises StoreUnavailable."""
        profile = await self._profiles.get(tenant, user)
        if profile is None:
            return None
        preferred = await self._preferences.preferred(tenant, user)
        return located(profile, preferred.zone, preferred.language)

    async def put(self, tenant: Tenant, profile: Profile) -> None:
        """Keeps a profile as Slack showed it."""
        await self._profiles.put(tenant, profile)
