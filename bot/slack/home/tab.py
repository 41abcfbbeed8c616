"""Puts a Home tab into Slack. Knows views.publish alone (docs.slack.dev, reference/methods/views.publish)."""

from bot.service.home import Home
from bot.slack.api import SlackApi
from bot.slack.home.home import view
from bot.specs import Tenant


class HomeTab:
    """Publishes views."""

    def __init__(self, api: SlackApi) -> None:
        self._api = api

    async def publish(self, tenant: Tenant, user: str, home: Home, shown: str | None) -> str:
        """Over the view of the hash `shown` (None: over whatever is there); the new hash.

        Raises SlackRefused (code hash_conflict where another was published meanwhile), SlackBusy and SlackUnknown.
        """
        del tenant  # one workspace, one token
        answer = await self._api.call("views.publish", user_id=user, hash=shown, view=view(home))
        return str(answer["view"]["hash"])
