"""What is noticed in Zoho, carried out: many tasks looked at together, one card's task, and what people hear of it.

Knows the service and the inbox; each look that concerns a card becomes a command in that card's own lane.
"""

import datetime as dt
from collections.abc import Sequence

import structlog

from bot.catalogue import speaking
from bot.commands import Command, Notice, Press
from bot.errors import NotAllowed, NotConnected, SlackError, SlackRefused, TaskbotError, ZohoError
from bot.ports import Claim, Clock, CommandIds, Effects, Inbox, Observes, Scheduled, Sighting, TaskBackends, Unheard
from bot.preferences import Topic
from bot.service import presses, rights
from bot.service.people import People
from bot.service.sync import news
from bot.service.sync.observing import Observing, is_final, seen
from bot.service.unasked import Unasked
from bot.specs import Place

log = structlog.get_logger(__name__)

_GIVE_UP_AFTER = dt.timedelta(minutes=15)
_LONGEST_WAIT = 60.0


class Sightings:
    """Runs SEEN and HEARD."""

    def __init__(
        self,
        observing: Observing,
        inbox: Inbox,
        backends: TaskBackends,
        *,
        people: People,
        unheard: Unheard,
        unasked: Unasked,
        ids: CommandIds,
        clock: Clock,
    ) -> None:
        self._observing = observing
        self._inbox = inbox
        self._backends = backends
        self._people = people
        self._unheard = unheard
        self._unasked = unasked
        self._ids = ids
        self._clock = clock

    async def seen(self, claim: Claim, command: Command) -> None:
        """A claimed SEEN: of one card, or of several tasks. Raises Stale and StoreUnavailable."""
        if command.card is not None:
            await self._observing.run(claim, command)
            return
        sighting = Sighting.model_validate_json(command.text)
        try:
            then = await self._looked(command, sighting)
        except (ZohoError, NotConnected) as err:
            await _later(claim, self._clock.now(), err)
        else:
            await claim.finish(Effects(then=then))

    async def _looked(self, command: Command, sighting: Sighting) -> tuple[Scheduled, ...]:
        """A command for each card, with what one look at all of the tasks found."""
        tenant, now, then = command.origin.tenant, self._clock.now(), list[Scheduled]()
        cards = {ref: sorted(await self._inbox.cards_of(tenant, ref)) for ref in sighting.refs}
        wanted = [ref for ref, found in cards.items() if found]
        if not wanted:
            return ()
        whose = (tenant, wanted[0].product, command.origin.user or None)
        backend = await self._backends.backend(*whose, grant=sighting.grant)
        found = await backend.observe(wanted) if isinstance(backend, Observes) else {}
        for ref in wanted:
            for name in cards[ref]:
                drawn = await self._inbox.card(tenant, name)
                if drawn is not None:
                    said = found.get(ref)
                    if said is not None and drawn.card.grant != sighting.grant:
                        said = said.model_copy(update={"elsewhere": True})
                    one = seen(self._ids, drawn.card, ref, now, key=command.id, found=said)
                    then.append(Scheduled(command=one, at=now))
        return tuple(then)

    async def heard(self, claim: Claim, command: Command) -> None:
        """A claimed HEARD: all that waits for somebody, in one message. Raises Stale and StoreUnavailable."""
        tenant, user = command.origin.tenant, command.origin.user
        waiting = await self._unheard.waiting(tenant, user)
        told, whole = news.merged(waiting.news), Effects(heard=(user, waiting.entries))
        if not told:
            await claim.finish(whole)
            return
        try:
            profile = await self._people.profile(tenant, user)
            rights.check(profile, tenant)
            locale = profile.locale
            with speaking(locale):
                notice = Notice(
                    id=f"notice-{command.id}",
                    tenant=tenant,
                    user=user,
                    place=Place(channel=user),
                    text=news.told(told),
                    presses=await self._presses(command, [each.card for each in told]),
                    topic=Topic.CHANGED,
                    locale=locale,
                )
            wait = await self._unasked.wait(notice)
        except (NotAllowed, SlackRefused):
            # Who left, or became a guest, hears nothing of tasks any more.
            await claim.finish(whole)
            return
        except SlackError as err:
            await _later(claim, self._clock.now(), err)
            return
        if wait:
            # What comes until then is told with it.
            await claim.later(Effects(), after=wait)
            return
        notices = () if wait is None else (notice,)
        await claim.finish(whole.model_copy(update={"notices": notices}))

    async def _presses(self, command: Command, cards: Sequence[str]) -> tuple[Press, ...]:
        """What can be done with the task from the message, where it is about one alone."""
        if len(cards) != 1:
            return ()
        drawn = await self._inbox.card(command.origin.tenant, cards[0])
        return () if drawn is None else presses.doable(drawn.card)


async def _later(claim: Claim, now: dt.datetime, err: TaskbotError) -> None:
    """Again in a while; what is missed is found when all that changed is looked through."""
    if is_final(err, claim.tries) or now - claim.accepted > _GIVE_UP_AFTER:
        log.info("sighting_left", why=type(err).__name__)
        await claim.finish(Effects(), problem=str(err))
        return
    after = getattr(err, "retry_after", None) or min(2.0**claim.tries, _LONGEST_WAIT)
    await claim.later(Effects(), after=after, problem=str(err))
