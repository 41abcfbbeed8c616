"""What a person who opens the conversation with the bot is offered to say. Knows the ports.

Nobody waits for it: where Slack does not take it, there are the prompts of the manifest.
"""

import structlog

from bot.commands import Command
from bot.errors import SlackError
from bot.ports import Claim, Effects, OffersPrompts

log = structlog.get_logger(__name__)


class Prompts:
    """Offers them."""

    def __init__(self, pane: OffersPrompts) -> None:
        self._pane = pane

    async def run(self, claim: Claim, command: Command) -> None:
        """One claimed opening. Raises Stale and StoreUnavailable."""
        try:
            await self._pane.offer(command.origin.tenant, command.origin.place)
        except SlackError as err:
            log.info("prompts_not_offered", why=type(err).__name__, code=err.code)
        await claim.finish(Effects())
