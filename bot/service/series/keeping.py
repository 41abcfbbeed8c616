"""What the bot does when the time of a card has come: the next task of a series it keeps, a reminder it rings.

Knows ports, cards and series. The next task is made as any other: marked, sent once, else looked up.
"""

import contextlib

from bot.catalogue import say
from bot.commands import Card, CardStatus, Command
from bot.errors import TaskGone
from bot.ports import Claim, Clock, Effects, Scheduled, TaskBackends
from bot.service import cards, ringing
from bot.service.sending import Sending
from bot.service.series import missed, onward, rescheduling, series
from bot.specs import Due, TaskSpec


class Keeping:
    """Carries out the commands that a card gave itself."""

    def __init__(self, backends: TaskBackends, sending: Sending, clock: Clock) -> None:
        self._backends = backends
        self._sending = sending
        self._clock = clock

    async def next(self, claim: Claim, command: Command, card: Card) -> None:
        """Makes the next task of a kept series, unless the series ended or has that task already.

        Raises as Sending.send. A task that was deleted in Zoho ends its series, as it would in Zoho Mail. Of several
        days that came while the bot was away the newest gets a task.
        """
        if not card.kept or card.reached is None:
            await claim.finish(Effects())
        elif (spec := _due_now(command, card, card.reached)) is not None:
            begun = claim.step > 0 or claim.sending_since is not None
            if not begun and (newer := self._newer(command, card, card.reached)) is not None:
                await claim.finish(Effects(then=(newer,)))
            elif not begun and await self._deleted(command, card):
                await claim.finish(Effects(card=cards.gone(card, {task.ref for task in card.tasks})))
            else:
                await self._make(claim, command, card, spec)
        elif command.text or card.status is CardStatus.OPEN:
            await claim.finish(Effects(then=onward.ahead(card, self._clock.now(), since=command.now)))
        else:
            await claim.finish(Effects(card=cards.series_over(card, say("card-was-last"))))

    def _newer(self, command: Command, card: Card, reached: Due) -> Scheduled | None:
        """The command for a newer day, where the one of this command is late and others have come since."""
        slot = missed.next_to_make(card.spec, reached, self._clock.now()) if command.text else None
        return series.instead(card, command, slot) if slot is not None else None

    async def _make(self, claim: Claim, command: Command, card: Card, spec: TaskSpec) -> None:
        sent = await self._sending.send(claim, command, card, (spec.model_copy(update={"recurrence": None}),))
        if sent is None:
            return
        refs = tuple(task.ref for task in (*sent.tasks, *sent.children))
        because = card.undo is not None and command.id == series.name_after(card.undo.id)
        moved = cards.moved_on(card, spec, sent.tasks, sent.children, undoes=refs if because else None)
        if card.reached is not None and spec.due is not None:
            out = missed.left_out(card.spec, card.reached, (spec.due.date, spec.due.time))
            moved = moved.model_copy(update={"left_out": out})
        if series.is_last(spec):
            moved = cards.series_over(moved, say("card-is-last"))
        then = onward.ahead(moved, self._clock.now(), since=command.now)
        await claim.finish(Effects(card=moved, links=refs, then=then))

    async def _deleted(self, command: Command, card: Card) -> bool:
        """Whether somebody deleted the open task in Zoho: the newest one, which stands for the series."""
        if card.status is not CardStatus.OPEN:
            return False
        backend = await self._backends.backend(card.tenant, card.product, command.origin.user)
        try:
            await backend.read(card.tasks[-1].ref)
        except TaskGone:
            return True
        return False

    async def unmade(self, command: Command, card: Card) -> Card:
        """The card as it was before its series went on, for an Undo: what was made since is deleted."""
        undo = card.undo
        if undo is None or not undo.made or rescheduling.undoes(card):
            return card
        backend = await self._backends.backend(card.tenant, card.product, command.origin.user)
        # Gone by an earlier try of this very Undo, or by somebody: it is gone, as wanted.
        with contextlib.suppress(TaskGone):
            await backend.delete(undo.made)
        return cards.moved_back(card, undo)

    async def remind(self, claim: Claim, command: Command, card: Card) -> None:
        """Rings what still belongs to an open task, while that is of use; then the next one is waited for."""
        now = self._clock.now()
        ring = ringing.rung(card, command)
        effects = Effects(then=onward.ahead(card, max(now, command.now), since=command.now))
        if ring is not None and not ringing.is_stale(ring, now):
            bell = ringing.bell(card.tenant, ring.user, command.id, now)
            effects = effects.model_copy(update={"rings": (ring,), "then": (*effects.then, bell)})
        await claim.finish(effects)


def _due_now(command: Command, card: Card, reached: Due) -> TaskSpec | None:
    """What the next task is, None when the card has it: that of the named day, or the one after all that are done."""
    if command.text:
        named = series.slot_of(command.text)
        return series.on_slot(card.spec, reached, named) if missed.is_to_come(card.spec, reached, named) else None
    if card.status is CardStatus.OPEN:
        return None
    if card.spec.recurrence is not None and card.spec.recurrence.anchor == "schedule":
        slot = missed.next_to_make(card.spec, reached, command.now)
        return None if slot is None else series.on_slot(card.spec, reached, slot)
    return series.following(card.spec, reached, series.day_of(command.now, reached))
