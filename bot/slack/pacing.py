"""How fast Slack is asked: one message a second and channel, each method within its tier, and rest where Slack asks.

Knows Slack's limits (https://docs.slack.dev/apis/web-api/rate-limits, tiers by method in java-slack-sdk's
rate_limit_tiers.json); all processes keep them together, through ports.Pace. Whoever comes too early is told when to
come again, and nothing was sent.
"""

from collections.abc import Mapping
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import SlackBusy
from bot.ports import Pace, Rate
from bot.slack.api import SlackApi

# "1 per second per channel" for chat.postMessage; the others by tier (2: 20 a minute, 3: 50, 4: 100), a few at once.
_POST = "chat.postMessage"
RATES: Mapping[str, Rate] = {
    _POST: Rate(gap=1.0),
    "chat.startStream": Rate(gap=3.0, burst=5),
    "chat.update": Rate(gap=1.2, burst=10),
    "chat.unfurl": Rate(gap=1.2, burst=10),
    "chat.postEphemeral": Rate(gap=0.6, burst=10),
}
# Of all others only Slack's own word counts.
_FREE = Rate(gap=0.0)
TOO_FAST = "Slack takes messages one after the other; this one waits for its turn."


class PacedApi(SlackApi):
    """SlackApi at the common pace."""

    def __init__(self, client: AsyncWebClient, pace: Pace) -> None:
        super().__init__(client)
        self._pace = pace

    async def call(self, method: str, **arguments: Any) -> dict[str, Any]:
        """See SlackApi.call. Raises SlackBusy too when it is too early; StoreUnavailable."""
        what = f"{method}:{arguments['channel']}" if method == _POST else method
        if wait := await self._pace.take(what, RATES.get(method, _FREE)):
            raise SlackBusy(TOO_FAST, retry_after=wait)
        try:
            return await super().call(method, **arguments)
        except SlackBusy as err:
            # Without a code Slack was not reached, and has asked for nothing.
            if err.code is not None and err.retry_after:
                await self._pace.hold(what, err.retry_after)
            raise
