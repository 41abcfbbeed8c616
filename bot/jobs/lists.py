"""A list that somebody asked for: asked of Zoho, answered by one notice. Knows the parser's door and the service.

A list is wanted now or not at all, so a busy Zoho is asked again for moments only, and then said to be busy.
"""

import time

import structlog

from bot.catalogue import say
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
from bot.ports import Claim, Effects, Numbering
from bot.ports.talk import Talks
from bot.service import lists
from bot.service.due_times import DueTimes
from bot.service.folding import Folding
from bot.service.listing import Page, page
from bot.service.notices import notice
from bot.service.people import People
from bot.understand.contexts import introduced
from bot.understand.listed import listed

log = structlog.get_logger(__name__)

MOST_TRIES = 3
# Seconds of silence after which it is not asked again: the person has waited long enough.
_SILENCE = 10.0
# Seconds; who waits longer for a list has asked again, or looks in Zoho.
LONGEST_WAIT = 5.0


class Lists:
    """Answers lists."""

    def __init__(
        self,
        asking: lists.Lists,
        people: People,
        numbering: Numbering,
        talks: Talks | None = None,
        *,
        folding: Folding | None = None,
        times: DueTimes | None = None,
    ) -> None:
        """`talks` remembers what was shown, so that several can be ticked; `folding` makes one row of a series.

        `times` knows at what time tasks are due.
        """
        self._folding = folding
        self._times = times
        self._talks = talks
        self._asking = asking
        self._people = people
        self._numbering = numbering

    async def run(self, claim: Claim, command: Command) -> None:
        """One claimed list, or a text that was found to ask for one. Raises Stale and StoreUnavailable."""
        command = command.model_copy(update={"kind": Kind.LIST})
        last, began = claim.tries >= MOST_TRIES, time.monotonic()
        try:
            found = await self._soon(command, patient=not last)
        except (NotUnderstood, NotAllowed, NotConnected, CannotPlan, ZohoRefused, SlackRefused) as err:
            await self._say(claim, command, Page(head=str(err)))
        except (ZohoBusy, SlackError) as err:
            after = err.retry_after if err.retry_after is not None else 1.0
            log.info("list_waits", why=type(err).__name__, tries=claim.tries, after=after)
            if last or after > LONGEST_WAIT or time.monotonic() - began > _SILENCE:
                who = "Slack" if isinstance(err, SlackError) else "Zoho"
                await self._say(claim, command, Page(head=say("lists-not-now", who=who)))
            else:
                await claim.later(Effects(), after=after, problem=str(err))
        else:
            await self._say(claim, command, found)

    async def _soon(self, command: Command, *, patient: bool) -> Page:
        """The page; without the product for which it would have to wait too long."""
        try:
            return await self._page(command, patient=patient)
        except ZohoBusy as err:
            if not patient or (err.retry_after or 0.0) <= LONGEST_WAIT:
                raise
            return await self._page(command, patient=False)

    async def _page(self, command: Command, *, patient: bool) -> Page:
        """The page that is asked for; its numbers are those of the conversation from now on."""
        origin = command.origin
        profile = await self._people.profile(origin.tenant, origin.user)
        command = introduced(command, profile)
        asked, today = listed(command, profile)
        found = await self._asking.listed(command, asked, patient=patient)
        if self._folding is not None:
            rows, later = await self._folding.folded(origin.tenant, found.tasks)
            found = found.model_copy(update={"tasks": rows, "later": later})
        words = " ".join(command.text.split())
        whose = (origin.tenant, origin.user, origin.place.channel)
        # A button of a list goes on with its numbers; who asks anew counts anew.
        known = await self._numbering.recall(*whose, words) if origin.door == "action" else ()
        shown = page(found, words, command.page, today, known)
        await self._numbering.remember(*whose, shown.order, words)
        if self._talks is not None:
            await self._talks.show(*whose, found.tasks)
        if self._times is not None:
            shown = shown.model_copy(update={"rows": await self._times.told(origin.tenant, shown.rows)})
        return shown

    async def _say(self, claim: Claim, command: Command, found: Page) -> None:
        """Where there is no list to show, the one whose button was pressed stays."""
        kept = {} if found.order else {"replaces": False}
        told = notice(command, found.head, "end").model_copy(
            update={"rows": found.rows, "after": found.after, "pages": found.pages, **kept}
        )
        await claim.finish(Effects(notices=(told,)))
