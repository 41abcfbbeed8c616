"""Who is an admin of this bot: those of the settings, and those that an admin added. Knows ports."""

from bot.commands import Profile
from bot.errors import NotAllowed
from bot.ports import Preferences
from bot.service import rights
from bot.specs import Tenant


class Admins:
    """Without anybody named, Slack's own admins and owners are."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    async def is_one(self, profile: Profile, tenant: Tenant) -> bool:
        """Whether somebody is an admin of this bot here. Raises StoreUnavailable."""
        return rights.is_admin(profile, (await self._preferences.preferred(tenant)).admins)

    async def check(self, profile: Profile, tenant: Tenant, sentence: str) -> None:
        """Raises NotAllowed with the sentence for those who are none."""
        rights.check(profile, tenant)
        if not await self.is_one(profile, tenant):
            raise NotAllowed(sentence)
