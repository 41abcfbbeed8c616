"""More copies of a card, such as in the conversation of the one who has the task now. Knows ports and preferences.

As with a card's first post, each is marked before it is posted, and after an unknown outcome looked for. Who has no
right to act gets theirs without buttons.
"""

import structlog

from bot.commands import Drawn, Notice, Profile
from bot.errors import NotAllowed, SlackBusy, SlackError, SlackRefused, SlackUnknown
from bot.ports import Claim, Effects, Messenger
from bot.preferences import Topic
from bot.service import rights
from bot.service.people import People
from bot.service.unasked import Unasked
from bot.specs import Place, Tenant

log = structlog.get_logger(__name__)

_SLACK_SILENT = 2.0
# Looks, over about an hour, until a card that is not posted never will be: Slack may let the bot wait for long.
_MOST_TRIES, _LONGEST_WAIT = 120, 30.0


class Copies:
    """Makes them, and says who sees theirs without buttons."""

    def __init__(
        self,
        messenger: Messenger,
        people: People | None = None,
        unasked: Unasked | None = None,
        *,
        settles: float = 20.0,
    ) -> None:
        """`settles`: seconds after which what is not there was not posted."""
        self._settles = settles
        self._messenger = messenger
        self._people = people
        self._unasked = unasked

    async def make(self, claim: Claim, drawn: Drawn, at: Place) -> None:
        """One copy at a place, unless it has one. Whoever wants no such message gets none."""
        if not drawn.copies and not drawn.card.quiet:
            # The card itself comes first, where it belongs.
            await self._until_posted(claim)
            return
        try:
            wait = await self._wait(drawn, at)
            if wait is None:
                await claim.finish(Effects())
            elif wait:
                await claim.later(Effects(), after=wait)
            else:
                await self._made(claim, drawn, at)
        except SlackBusy as err:
            await claim.later(Effects(), after=err.retry_after or _SLACK_SILENT)
        except SlackUnknown:
            await claim.absent(after=_SLACK_SILENT, settled=False)
        except SlackRefused as err:
            log.warning("copy_not_made", code=err.code, card=drawn.card.id)
            await claim.finish(Effects(), problem=str(err))

    async def _until_posted(self, claim: Claim) -> None:
        if claim.tries > _MOST_TRIES:
            await claim.finish(Effects(), problem="its card was never posted")
        else:
            await claim.later(Effects(), after=min(_SLACK_SILENT * claim.tries, _LONGEST_WAIT))

    async def _made(self, claim: Claim, drawn: Drawn, at: Place) -> None:
        if claim.sending_since is not None:
            copy = await self._messenger.find(drawn, claim.sending_since, at=at)
            if copy is None:
                await claim.absent(after=_SLACK_SILENT, settled=claim.sent_ago >= self._settles)
                return
        else:
            await claim.sending()
            try:
                copy = await self._messenger.copy(await self.judged(drawn, (at,)), at)
            except (SlackBusy, SlackRefused):
                await claim.unsent()
                raise
        # The others may yet show an older version: that they do is what the next draw goes by.
        await claim.drawn((*drawn.copies, copy) if copy is not None else drawn.copies, drawn.shown)

    async def _wait(self, drawn: Drawn, at: Place) -> float | None:
        """Seconds until its person wants it, None where they want none; a channel always does."""
        if self._unasked is None or not is_person(at):
            return 0.0
        card = drawn.card
        asked = Notice(id="", tenant=card.tenant, user=at.channel, place=at, text="", topic=Topic.ASSIGNED)
        return await self._unasked.wait(asked)

    async def judged(self, drawn: Drawn, more: tuple[Place, ...] = ()) -> Drawn:
        """The card with those of its viewers who may not act, and what each reads, as far as that can be known now."""
        viewers = {place.viewer for place in drawn.copies} | {place.channel for place in more if is_person(place)}
        barred, locales = list[str](), dict[str, str]()
        for user in sorted(filter(None, viewers)):
            profile = await self._profile(drawn.card.tenant, user)
            if profile is None:
                continue
            if not _may(profile, drawn.card.tenant):
                barred.append(user)
            if user != drawn.card.author:
                locales[user] = profile.locale
        return drawn.model_copy(update={"barred": tuple(barred), "locales": locales})

    async def _profile(self, tenant: Tenant, user: str) -> Profile | None:
        if self._people is None:
            return None
        try:
            return await self._people.profile(tenant, user)
        except SlackError:
            return None


def _may(profile: Profile, tenant: Tenant) -> bool:
    try:
        rights.check(profile, tenant)
    except NotAllowed:
        return False
    return True


def is_person(place: Place) -> bool:
    """Whether a place names somebody's conversation with the bot by their user id."""
    return place.channel[:1] in ("U", "W")
