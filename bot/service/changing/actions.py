"""What is done to tasks that exist: who carries out which kind of action, and completing and reopening themselves.

Knows ports, cards and specs. Each reads or sets a state and is judged by Zoho's answer, so each may simply run again
after an unknown outcome; what can't (a note, a task that is made anew) is marked and looked up.
"""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from types import MappingProxyType

from bot.catalogue import say
from bot.commands import Card, Command, Kind
from bot.errors import NotUnderstood, TaskGone
from bot.ports import Claim, Clock, TaskBackends
from bot.service import cards
from bot.service.changing.changing import Changing
from bot.service.changing.marking import marked, may_be_done
from bot.service.changing.noting import Noting
from bot.service.changing.removing import Removing
from bot.service.changing.steps import Steps, named
from bot.service.records import Records
from bot.service.sending import Sending
from bot.service.series.extending import Extending
from bot.service.series.keeping import Keeping
from bot.service.series.rescheduling import Rescheduling
from bot.service.series.stopping import Stopping
from bot.specs import TaskState

Action = Callable[[Claim, Command, Card], Awaitable[None]]
# The word of a KEEP that leaves a task as somebody changed it in Zoho.
TAKE_OVER = "zoho"


class Actions:
    """Carries actions out against a tenant's backends."""

    def __init__(
        self,
        backends: TaskBackends,
        sending: Sending,
        looked_up: Records,
        clock: Clock,
        *,
        others: Mapping[Kind, Action] = MappingProxyType({}),
    ) -> None:
        """`others`: actions that know best themselves how they are carried out."""
        self._steps = Steps(backends, clock)
        self._keeping = Keeping(backends, sending, clock)
        removing = Removing(self._steps, sending)
        rescheduling = Rescheduling(self._steps, sending, removing)
        changing = Changing(self._steps, sending.people, looked_up, rescheduling, files=sending.files)
        self._by_kind: Mapping[Kind, Action] = {
            Kind.COMPLETE: self.complete,
            Kind.REOPEN: self.reopen,
            Kind.CHANGE: changing.change,
            Kind.SNOOZE: changing.snooze,
            Kind.LINK: changing.link,
            Kind.DELETE: removing.delete,
            Kind.SKIP: removing.skip,
            Kind.RESTORE: removing.restore,
            Kind.STOP: Stopping(self._steps, removing).stop,
            Kind.NOTE: Noting(self._steps, sending.people, sending.settling).note,
            Kind.KEEP: self.keep,
            Kind.NEXT: self._keeping.next,
            Kind.EXTEND: Extending(backends, sending, clock).extend,
            Kind.REMIND: self._keeping.remind,
            **others,
        }

    async def run(self, claim: Claim, command: Command, card: Card) -> None:
        """One action. Raises NotUnderstood for an Undo that is over, or that something newer has replaced."""
        if command.undo is not None:
            if card.undo is None or card.undo.id != command.undo:
                raise NotUnderstood(say("act-something-else-was-done"))
            if command.now > card.undo.until:
                raise NotUnderstood(say("act-undo-possible-ten-minutes"))
            card = await self._keeping.unmade(command, card)
        await self._by_kind[command.kind](claim, command, card)

    async def complete(self, claim: Claim, command: Command, card: Card) -> None:
        """Sets the command's task completed, unless it is already. Raises ZohoError, NotConnected, Stale."""
        backend = await self._steps.backend(command, card)
        ref = named(command, card)
        try:
            before = await backend.read(ref)
            if before.done and not may_be_done(claim):
                changed = cards.seen(card, before)
            else:
                # Found done after a try that may have done it, it was most likely this command's own.
                state = before if before.done else await marked(claim, partial(backend.complete, ref))
                changed = cards.completed(card, state, _as_shown(card, before), command, self._steps.clock.now())
        except TaskGone:
            changed = cards.gone(card, {ref})
        await self._steps.finish(claim, changed)

    async def reopen(self, claim: Claim, command: Command, card: Card) -> None:
        """Opens the command's task again, in the status it had, unless it is open."""
        backend = await self._steps.backend(command, card)
        ref = named(command, card)
        former = next((task for task in (card.undo.tasks if card.undo else ()) if task.ref == ref), None)
        try:
            before = await backend.read(ref)
            if not before.done and not may_be_done(claim):
                changed = cards.seen(card, before)
            else:
                status = former.status if former is not None and not former.done else None
                state = await marked(claim, partial(backend.reopen, ref, status)) if before.done else before
                changed = cards.reopened(card, state, before, command, self._steps.clock.now())
        except TaskGone:
            changed = cards.gone(card, {ref})
        await self._steps.finish(claim, changed)

    async def keep(self, claim: Claim, command: Command, card: Card) -> None:
        """Declines what the edited source message offered, or with the text "zoho" the change that met another one."""
        settled = cards.taken_over(card) if command.text == TAKE_OVER else cards.offered(card, None)
        await self._steps.finish(claim, settled)


def _as_shown(card: Card, state: TaskState) -> TaskState:
    """The state before, taken from the card where Zoho's is already the one after."""
    return next((task for task in card.tasks if task.ref == state.ref), state) if state.done else state
