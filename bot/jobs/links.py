"""Links to Zoho shown in messages, and shown anew when their tasks change. Knows the service and the unfurling port.

Showing a link may be repeated, so whatever outcome is unknown is simply tried again.
"""

import datetime as dt

import structlog

from bot.commands import Command, Drawn, Kind, Origin
from bot.errors import SlackBusy, SlackRefused, SlackUnknown
from bot.ports import Claim, Clock, Effects, Inbox, SharedLinks, Unfurling
from bot.service.links import Links
from bot.specs import Place

log = structlog.get_logger(__name__)

# After so long the message is read; whoever wants the facts opens the link.
_GIVE_UP_AFTER = dt.timedelta(minutes=10)
_SILENT = 2.0


class LinksShown:
    """Carries UNFURL commands out, and asks for them."""

    def __init__(self, links: Links, unfurling: Unfurling, inbox: Inbox, clock: Clock) -> None:
        self._links = links
        self._unfurling = unfurling
        self._inbox = inbox
        self._clock = clock

    async def run(self, claim: Claim, command: Command) -> None:
        """One message's links. Raises Stale and StoreUnavailable."""
        tenant, shared = command.origin.tenant, SharedLinks.model_validate_json(command.text)
        shown = await self._links.shown(tenant, shared)
        if not shown:
            await claim.finish(Effects())
            return
        # Before it is shown, so that a change that comes meanwhile finds it.
        await self._links.remember(tenant, shared, shown)
        try:
            await self._unfurling.unfurl(tenant, shared, shown)
        except (SlackBusy, SlackUnknown) as err:
            if self._clock.now() - claim.accepted > _GIVE_UP_AFTER:
                await claim.finish(Effects(), problem=str(err))
            else:
                await claim.later(Effects(), after=err.retry_after or _SILENT * claim.tries)
        except SlackRefused as err:
            log.info("link_not_shown", code=err.code)
            await self._links.forget(tenant, shared, shown)
            await claim.finish(Effects(), problem=str(err))
        else:
            await claim.finish(Effects())

    async def refresh(self, drawn: Drawn) -> None:
        """Asks for the links of a card's tasks to be shown as they are now. Raises StoreUnavailable."""
        card, now = drawn.card, self._clock.now()
        # Time alone ends an Undo, and changes no version.
        undo = "undo" if card.undo is not None and card.undo.until > now else "none"
        for shared in await self._links.showing(drawn):
            place = Place(channel=shared.channel, ts=shared.ts)
            command = Command(
                id=f"unfurl-{card.id}-{drawn.version}-{undo}-{shared.channel}-{shared.ts}",
                kind=Kind.UNFURL,
                origin=Origin(tenant=card.tenant, user=card.author, place=place, door="action"),
                now=now,
                text=shared.model_dump_json(),
            )
            await self._inbox.accept(command, Effects())
