"""Whose request it is: the one installed workspace, asked of Slack once and then remembered.

Bolt's own way asks auth.test at every request, before the ack.
"""

import asyncio
from typing import Any

import structlog
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

log = structlog.get_logger(__name__)

NOT_OURS = "This app is not installed in your workspace, so nothing was done. Ask an admin of yours to install it."


class Authorize:
    """The installation, for requests of the installed team only; `authorize` is what Bolt asks."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._lock = asyncio.Lock()
        self._known: dict[str, Any] | None = None

    async def authorize(self, enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        """The installation, when `team_id` (or the enterprise, for org-wide installs) is the installed one."""
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
            bot_token=self._client.token,
            bot_id=known.get("bot_id"),
            bot_user_id=known.get("user_id"),
        )

    async def identity(self) -> dict[str, Any]:
        """auth.test's answer: team_id, user_id and bot_id of the installed bot. Raises SlackApiError."""
        async with self._lock:
            if self._known is None:
                answer = await self._client.auth_test()
                assert isinstance(answer.data, dict)
                self._known = answer.data
        return self._known
