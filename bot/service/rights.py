"""Who may act. Knows a Slack profile and the tenant of the verified request; nothing else decides."""

from collections.abc import Collection

from bot.commands import Profile
from bot.errors import NotAllowed
from bot.specs import Tenant


def check(profile: Profile, tenant: Tenant) -> None:
    """Only full members of the installed team act. Raises NotAllowed with a sentence for the person."""
    if profile.bot or profile.deleted:
        raise NotAllowed("Only people who are active members of this workspace can make tasks here.")
    at_home = profile.team in (tenant.team, tenant.enterprise)
    if profile.stranger or not at_home:
        raise NotAllowed(
            "Only members of this workspace can make tasks here; you belong to another one. Ask a colleague."
        )
    if profile.guest:
        raise NotAllowed("Guests can't make tasks in Zoho. Ask a full member of this workspace to do it for you.")


def is_admin(profile: Profile, admins: Collection[str]) -> bool:
    """Whether somebody is an admin of this bot: one of `admins` (Slack user ids); with none, of the workspace."""
    return profile.user in admins if admins else profile.admin
