"""Whose request it is: the one installed workspace, asked of Slack once and then remembered.

Bolt's own way asks auth.test at every request, before the ack. And what it hears of a SlackApiError it takes for "not
installed here", and answers 200: the event would be lost. So none leaves this module; a SlackError travels on to
the app's error handler.
"""

import asyncio
from typing import Any

import structlog
from slack_bolt.authorization import AuthorizeResult

from bot.catalogue import say
from bot.errors import SlackBusy, SlackError
from bot.slack.api import SlackApi

log = structlog.get_logger(__name__)

# A request waits for no longer than this, in seconds, for what Slack wants answered within three.
_ASKED_WITHIN = 2.0


class Authorize:
    """The installation, for requests of the installed team only; `authorize` is what Bolt asks."""

    def __init__(self, api: SlackApi, token: str) -> None:
        """`token` is the bot's, with which `api` asks."""
        self._api = api
        self._token = token
        self._asking: asyncio.Task[dict[str, Any]] | None = None

    async def authorize(self, enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        """The installation, when `team_id` (or the enterprise, for org-wide installs) is the installed one.

        Raises SlackError when Slack does not say which one that is.
        """
        known = await self.identity()
        if team_id is not None:
            ours = team_id == known["team_id"]
        else:
            ours = enterprise_id is not None and enterprise_id == known.get("enterprise_id")
        if not ours:
            log.warning("foreign_team", team=team_id, enterprise=enterprise_id)
            return None
        return AuthorizeResult(
            enterprise_id=known.get("enterprise_id"),
            team_id=known["team_id"],
            bot_token=self._token,
            bot_id=known.get("bot_id"),
            bot_user_id=known.get("user_id"),
        )

    async def identity(self) -> dict[str, Any]:
        """auth.test's answer: team_id, user_id and bot_id of the installed bot. Raises SlackError.

        All who ask at once wait for the same call, each for a limited time; a failure is asked anew by the next.
        """
        if self._asking is not None and self._asking.done() and not _failed(self._asking):
            return self._asking.result()
        if self._asking is None or self._asking.done():
            self._asking = asyncio.create_task(self._api.call("auth.test"))
            self._asking.add_done_callback(_failed)  # looks at the error, should nobody wait for it any more
        try:
            async with asyncio.timeout(_ASKED_WITHIN):
                return await asyncio.shield(self._asking)
        except TimeoutError as err:
            raise SlackBusy(say("slack-did-not-say-time")) from err

    async def warm(self) -> None:
        """Asks ahead of the first request, once; that one asks again where this failed."""
        try:
            await self.identity()
        except SlackError as err:
            log.warning("slack_not_reached", why=str(err), code=err.code)


def _failed(asked: asyncio.Task[dict[str, Any]]) -> bool:
    return asked.cancelled() or asked.exception() is not None
