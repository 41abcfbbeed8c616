"""Series whose next step was lost, such as by a restart of Redis that lost its last second: asked for again, daily.

What waits already has the same name and is not there twice. Knows ports, cards and what follows from them.
"""

from bot.jobs.standing import Occurrence, Ran
from bot.ports import Clock, Effects, Inbox
from bot.service.series import onward

# Open cards of one person that are looked at: the earliest due.
_MOST = 500


class SeriesRepair:
    """Looks through a person's cards."""

    def __init__(self, inbox: Inbox, clock: Clock) -> None:
        self._inbox = inbox
        self._clock = clock

    async def run(self, occurrence: Occurrence) -> Ran:
        """Asks for the next task and the next horizon of each series. Raises StoreUnavailable."""
        now = self._clock.now()
        drawn = await self._inbox.cards_of_person(occurrence.tenant, occurrence.key, _MOST)
        going = [each.card for each in drawn if each.card.kept or each.card.horizon is not None]
        return Ran(Effects(then=tuple(each for card in going for each in onward.ahead(card, now))))
