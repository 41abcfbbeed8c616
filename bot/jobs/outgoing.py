"""What the bot says in Slack: cards drawn from their truth, and notices. Knows the messenger port.

A draw shows what is true when it runs, so draws that came late or twice do no harm. The first post of a card, and a
notice in a direct message, can't be repeated safely: each is marked before, and after an unknown outcome looked up by
its metadata.
"""

import datetime as dt
from collections.abc import Sequence

import structlog

from bot.catalogue import speaking
from bot.commands import Drawn, Notice
from bot.errors import SlackBusy, SlackRefused, SlackUnknown
from bot.jobs.copies import Copies
from bot.jobs.links import LinksShown
from bot.ports import Claim, Effects, Messenger
from bot.service.people import People
from bot.service.unasked import Unasked
from bot.specs import Place

log = structlog.get_logger(__name__)

_SLACK_SILENT = 2.0
# Slack's own history shows a message at once; this is for a post still under way when the look-up ran.
POST_SETTLES = 20.0
# Tries of what Slack fails at, and that can't be looked for.
_MOST_TRIES = 10


class Outgoing:
    """Draws cards and tells notices."""

    def __init__(
        self,
        messenger: Messenger,
        links: LinksShown | None = None,
        *,
        unasked: Unasked | None = None,
        people: People | None = None,
        settles: float = POST_SETTLES,
    ) -> None:
        """`links` shows what links lead to; they follow their cards. `unasked` judges what nobody asked for.

        `settles`: seconds after which what is not there was not posted.
        """
        self._settles = settles
        self._messenger = messenger
        self._links = links
        self._unasked = unasked
        self._people = people
        self._copies = Copies(messenger, people, unasked, settles=settles)

    async def draw(self, claim: Claim) -> None:
        """Posts or updates the card's copy, unless it shows the newest version already."""
        drawn = claim.about
        if drawn is None or claim.needless(drawn) or _unposted(drawn, claim):
            await claim.finish(Effects())
            return
        if (at := claim.copy_at) is not None:
            await self._copies.make(claim, drawn, at)
            return
        with speaking(drawn.card.locale):
            await self._draw(claim, await self._copies.judged(drawn))

    async def _draw(self, claim: Claim, drawn: Drawn) -> None:
        try:
            if not drawn.copies and claim.sending_since is not None:
                found = await self._messenger.find(drawn, claim.sending_since)
                if found is None:
                    await claim.absent(after=_SLACK_SILENT, settled=claim.sent_ago >= self._settles)
                    return
                drawn = drawn.model_copy(update={"copies": (found,)})
            copies = await (self._messenger.draw(drawn) if drawn.copies else self._first(claim, drawn))
        except SlackBusy as err:
            await claim.later(Effects(), after=err.retry_after or _SLACK_SILENT)
        except SlackUnknown:
            if not drawn.copies:
                await claim.absent(after=_SLACK_SILENT, settled=False)
            else:
                await claim.later(Effects(), after=_SLACK_SILENT)
        except SlackRefused as err:
            log.warning("card_not_drawn", code=err.code, card=claim.card_id)
            await claim.finish(Effects(), problem=str(err))
        else:
            if self._links is not None:
                await self._links.refresh(drawn)
            await claim.drawn(copies, drawn.version)

    async def _first(self, claim: Claim, drawn: Drawn) -> Sequence[Place]:
        """The first post: marked, and unmarked again where Slack certainly did not post."""
        again = claim.sends > 0
        await claim.sending()
        try:
            return await self._messenger.draw(drawn, again=again)
        except (SlackBusy, SlackRefused):
            await claim.unsent()
            raise

    async def tell(self, claim: Claim) -> None:
        """Says a notice, once: one that got no answer is looked for where that is possible, else not said again."""
        try:
            after = 0.0 if self._unasked is None else await self._unasked.wait(claim.notice)
            if after is None:
                await claim.finish(Effects())
            elif after:
                await claim.later(Effects(), after=after)
            elif claim.notice.replaces:
                # Again it takes the same place.
                await self._say(claim)
                await claim.finish(Effects())
            elif claim.sent_from is not None and self._messenger.findable(claim.notice):
                await self._look(claim, claim.sent_from)
            elif claim.sent_from is not None and claim.sent_from == claim.sending_since:
                # Its worker ended while it was being said. What one person alone sees can't be looked for.
                await claim.finish(Effects(), problem="it may have been said")
            else:
                await self._marked(claim)
                await claim.finish(Effects())
        except SlackBusy as err:
            await claim.later(Effects(), after=err.retry_after or _SLACK_SILENT)
        except (SlackRefused, SlackUnknown) as err:
            if isinstance(err, SlackUnknown) and await self._again(claim, err):
                return
            log.warning("notice_not_told", code=err.code)
            await claim.finish(Effects(), problem=str(err))

    async def _again(self, claim: Claim, err: SlackUnknown) -> bool:
        """Whether it is put off after it got no good answer."""
        if self._messenger.findable(claim.notice):
            await claim.absent(after=_SLACK_SILENT, settled=False)
            return True
        if err.code is not None and claim.tries < _MOST_TRIES:
            # Slack failed, and said so. What one person alone sees may come twice rather than never.
            if not claim.notice.replaces:
                await claim.unsent()
            await claim.later(Effects(), after=_SLACK_SILENT)
            return True
        return False

    async def _marked(self, claim: Claim) -> None:
        if claim.sending_since is not None:
            # Redis restarted meanwhile: hardly has it been said, and what one person alone sees can't be looked for.
            await claim.unsent()
        await claim.sending()
        try:
            await self._say(claim)
        except (SlackBusy, SlackRefused):
            await claim.unsent()
            raise

    async def _look(self, claim: Claim, since: dt.datetime) -> None:
        """It may have been said already."""
        if await self._messenger.heard(claim.notice, since):
            await claim.finish(Effects())
        else:
            await claim.absent(after=_SLACK_SILENT, settled=claim.sent_ago >= self._settles)

    async def _say(self, claim: Claim) -> None:
        with speaking(await self._locale(claim.notice)):
            await self._messenger.tell(claim.notice)

    async def _locale(self, notice: Notice) -> str | None:
        """The language of what is drawn around a notice: its own, else its reader's."""
        if notice.locale is not None or self._people is None:
            return notice.locale
        return await self._people.locale(notice.tenant, notice.user)


def _unposted(drawn: Drawn, claim: Claim) -> bool:
    """Whether a card stands nowhere and is to stand nowhere; copies of it may be asked for all the same."""
    return drawn.card.quiet and not drawn.copies and claim.copy_at is None
