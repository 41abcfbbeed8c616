"""A list that somebody asked for: asked of Zoho, answered by one notice. Knows the parser's door and the service.

A list is wanted now or not at all, so a busy Zoho is asked again for moments only, and then said to be busy.
"""

import structlog

from bot.commands import Command, Kind
from bot.errors import (
    CannotPlan,
    NotAllowed,
    NotConnected,
    NotUnderstood,
    SlackError,
    SlackRefused,
    ZohoBusy,
    ZohoRefused,
)
from bot.ports import Claim, Effects
from bot.service import lists
from bot.service.notices import notice
from bot.service.people import People
from bot.understand import introduced, listed

log = structlog.get_logger(__name__)

MOST_TRIES = 3
# Seconds; who waits longer for a list has asked again, or looks in Zoho.
_LONGEST_WAIT = 5.0
NOT_NOW = "{who} does not answer right now, or asks me to slow down, so I can't list tasks. Ask again in a minute."


class Lists:
    """Answers lists."""

    def __init__(self, asking: lists.Lists, people: People) -> None:
        self._asking = asking
        self._people = people

    async def run(self, claim: Claim, command: Command) -> None:
        """One claimed list, or a text that was found to ask for one. Raises Stale and StoreUnavailable."""
        command = command.model_copy(update={"kind": Kind.LIST})
        last = claim.tries >= MOST_TRIES
        try:
            profile = await self._people.profile(command.origin.tenant, command.origin.user)
            command = introduced(command, profile)
            asked, today = listed(command, profile)
            found = await self._asking.listed(command, asked, today, patient=not last)
        except (NotUnderstood, NotAllowed, NotConnected, CannotPlan, ZohoRefused, SlackRefused) as err:
            await self._say(claim, command, lists.Listed(head=str(err)))
        except (ZohoBusy, SlackError) as err:
            after = err.retry_after if err.retry_after is not None else 1.0
            log.info("list_waits", why=type(err).__name__, tries=claim.tries, after=after)
            if last or after > _LONGEST_WAIT:
                who = "Slack" if isinstance(err, SlackError) else "Zoho"
                await self._say(claim, command, lists.Listed(head=NOT_NOW.format(who=who)))
            else:
                await claim.later(Effects(), after=after, problem=str(err))
        else:
            await self._say(claim, command, found)

    async def _say(self, claim: Claim, command: Command, found: lists.Listed) -> None:
        told = notice(command, found.head, "end").model_copy(update={"rows": found.rows, "after": found.after})
        await claim.finish(Effects(notices=(told,)))
