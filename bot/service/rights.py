"""Who may act. Knows a Slack profile and the tenant of the verified request; nothing else decides."""

from collections.abc import Collection

from bot.catalogue import say
from bot.commands import Drawn, Profile
from bot.errors import NotAllowed
from bot.specs import Tenant


def check(profile: Profile, tenant: Tenant) -> None:
    """Only full members of the installed team act. Raises NotAllowed with a sentence for the person."""
    if profile.bot or profile.deleted:
        raise NotAllowed(say("rights-only-people-who-active"))
    at_home = profile.team in (tenant.team, tenant.enterprise)
    if profile.stranger or not at_home:
        raise NotAllowed(say("rights-only-members-workspace-can"))
    if profile.guest:
        raise NotAllowed(say("rights-guests-cant-make-tasks"))


def sees(drawn: Drawn, user: str, channel: str) -> bool:
    """Whether somebody who writes in a conversation knows of a card: it stands there, or is their own."""
    card = drawn.card
    return user == card.author or channel in {card.place.channel, *(copy.channel for copy in drawn.copies)}


def is_admin(profile: Profile, admins: Collection[str]) -> bool:
    """Whether somebody is an admin of this bot: one of `admins` (Slack user ids); with none, of the workspace."""
    return profile.user in admins if admins else profile.admin
