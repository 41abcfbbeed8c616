"""`/task connect` and `/task disconnect`: who may, and the link that they get. Knows payloads and ports; answers alone.

Nothing here is a command of the engine: the link is made at once, or said why not.
"""

import asyncio
from collections.abc import Mapping
from typing import Any, NamedTuple

from slack_bolt.async_app import AsyncBoltContext

from bot.catalogue import say
from bot.commands import Profile
from bot.errors import NotAllowed, NotConnected
from bot.ports import Invitation, Invites, Preferences
from bot.service import rights
from bot.service.admins import Admins
from bot.service.people import People
from bot.slack.payloads import tenant_of
from bot.specs import Tenant

# What Slack wants answered within three seconds, less the way here and back.
_WITHIN = 2.0


class Asked(NamedTuple):
    """What was asked for: to connect or to end it, one's own or the workspace's."""

    connect: bool
    workspace: bool


# Exactly these words; anything more is a task ("connect Acme with Globex").
WORDS: Mapping[str, Asked] = {
    "connect": Asked(connect=True, workspace=False),
    "connect workspace": Asked(connect=True, workspace=True),
    "disconnect": Asked(connect=False, workspace=False),
    "disconnect workspace": Asked(connect=False, workspace=True),
}


def asked_for(text: str) -> Asked | None:
    """What a slash command's text asks for, None when it is something else."""
    return WORDS.get(" ".join(text.lower().split()))


class Connecting:
    """Answers the two."""

    def __init__(self, invites: Invites, people: People, admins: Admins, preferences: Preferences) -> None:
        self._invites = invites
        self._people = people
        self._admins = admins
        self._preferences = preferences

    async def answer(self, asked: Asked, body: dict[str, Any], context: AsyncBoltContext) -> dict[str, Any]:
        """The arguments of the ephemeral answer. Raises SlackError and StoreUnavailable."""
        tenant, user = tenant_of(context), str(body["user_id"])
        profile = await self._people.profile(tenant, user)
        try:
            await self._check(profile, tenant, asked)
            invitation = Invitation(
                tenant=tenant, user=user, name=profile.name, email=profile.email, workspace=asked.workspace
            )
            if not asked.connect:
                return {"text": await self._disconnected(invitation)}
            return linked(await self._invites.invite(invitation), workspace=asked.workspace)
        except (NotAllowed, NotConnected) as err:
            return {"text": str(err)}

    async def _check(self, profile: Profile, tenant: Tenant, asked: Asked) -> None:
        """Raises NotAllowed for those who may not act, and for the workspace for those who are no admins.

        An admin may have said that nobody else connects a Zoho of their own; ending that is everybody's own affair.
        """
        rights.check(profile, tenant)
        if asked.workspace:
            await self._admins.check(profile, tenant, say("connect-only-admins"))
        elif asked.connect and (await self._preferences.preferred(tenant)).connecting == "admins":
            await self._admins.check(profile, tenant, say("settings-connecting-refused"))

    async def _disconnected(self, invitation: Invitation) -> str:
        try:
            async with asyncio.timeout(_WITHIN):
                return await self._invites.disconnect(invitation)
        except TimeoutError:
            return say("connect-not-sure")


def linked(url: str, *, workspace: bool) -> dict[str, Any]:
    """The answer with its button. The link is the person's own, so nobody else sees it."""
    whose = say("connect-zoho-workspace") if workspace else say("connect-zoho")
    text = say("connect-browser-link-alone-good", whose=whose)
    button = {
        "type": "button",
        "text": {"type": "plain_text", "text": say("connect-zoho-2")},
        "url": url,
        "action_id": "connect_zoho",
        "style": "primary",
    }
    return {
        "text": f"{text} {url}",
        "blocks": [
            {"type": "section", "text": {"type": "mrkdwn", "text": text, "verbatim": True}},
            {"type": "actions", "elements": [button]},
        ],
    }
