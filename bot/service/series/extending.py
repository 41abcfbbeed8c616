"""The dates of a series after its horizon, made in time: all that were not made, each once, as any task is made.

Killed between two of its requests, it goes on by the marker of each (sending.py). Knows ports, cards and horizons.
"""

import contextlib

from bot.catalogue import say
from bot.commands import Card, CardStatus, Command
from bot.errors import CannotPlan, TaskGone, ZohoRefused
from bot.ports import Claim, Clock, Effects, TaskBackend, TaskBackends
from bot.service import cards
from bot.service.days import day_in_words
from bot.service.sending import Sending, Sent
from bot.service.series import horizons, onward
from bot.specs import TaskRef, TaskSpec


class Extending:
    """Carries out the commands that a card with a horizon gave itself."""

    def __init__(self, backends: TaskBackends, sending: Sending, clock: Clock) -> None:
        self._backends = backends
        self._sending = sending
        self._clock = clock

    async def extend(self, claim: Claim, command: Command, card: Card) -> None:
        """Makes what comes after the card's horizon, unless that was done, or the series has ended.

        Raises as Sending.send. A series whose open tasks were all deleted in Zoho has ended.
        """
        now = self._clock.now()
        spec = self._wanted(command, card)
        if spec is None:
            over = card.model_copy(update={"horizon": None}) if horizons.concerns(card, command) else None
            await claim.finish(Effects(card=over, then=() if over else onward.ahead(card, now)))
            return
        if claim.step == 0 and claim.sending_since is None:
            later = command.model_copy(update={"now": now})
            if self._wanted(later, card) != spec:
                # More days have come since it was due: what is made must be the same at each try.
                await claim.finish(Effects(then=horizons.again(card, now)))
                return
            if gone := await self._gone(claim, command, card):
                await claim.finish(Effects(card=cards.gone(card, gone)))
                return
        sent = await self._sent(claim, command, card, spec)
        if sent is None:
            return
        told = say("series-extended", count=len(sent.tasks), day=day_in_words(now.date()))
        further = horizons.extended(card, sent.plan, sent.tasks, (*sent.notes, told))
        refs = tuple(task.ref for task in (*sent.tasks, *sent.children))
        await claim.finish(Effects(card=further, links=refs, then=onward.ahead(further, now)))

    def _wanted(self, command: Command, card: Card) -> TaskSpec | None:
        """What has to be made, by the command alone: the same at each try."""
        if not horizons.concerns(card, command) or card.reached is None or not horizons.goes_on(card):
            return None
        return horizons.extension(card, horizons.today_of(command, card.reached))

    async def _gone(self, claim: Claim, command: Command, card: Card) -> set[TaskRef]:
        """The open tasks, where Zoho has none of them any more; empty while it has one, or all are done."""
        left = [task.ref for task in card.tasks if not task.done] if card.status is CardStatus.OPEN else []
        backend = await self._backend(command, card)
        for ref in reversed(left):
            await claim.renew()
            try:
                await backend.read(ref)
            except TaskGone:
                continue
            return set()
        return set(left)

    async def _sent(self, claim: Claim, command: Command, card: Card, spec: TaskSpec) -> Sent | None:
        """All of it, or nothing: what was made before a refusal is taken back, so that the next try makes it anew."""
        # Its files stay with the first task of the series.
        bare = card.model_copy(update={"spec": card.spec.model_copy(update={"files": ()})})
        try:
            return await self._sending.send(claim, command, bare, (spec.model_copy(update={"files": ()}),))
        except (ZohoRefused, CannotPlan):
            if made := [ref for refs in claim.made for ref in refs]:
                backend = await self._backend(command, card)
                with contextlib.suppress(TaskGone):
                    await backend.delete(made)
            raise

    async def _backend(self, command: Command, card: Card) -> TaskBackend:
        return await self._backends.backend(card.tenant, card.product, command.origin.user)
