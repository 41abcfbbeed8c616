"""What the commands do: create, complete, reopen. Knows ports, cards and specs; every step goes through the claim.

A create is a write that can't be repeated safely: each part is marked, sent once, and after an unknown outcome only
ever looked up by its marker. Complete and reopen read first and set a state, so they may simply run again.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from zoneinfo import ZoneInfo

from bot.commands import UNDO_FOR, Card, Command
from bot.errors import OutcomeUnknown, TaskGone
from bot.ports import Claim, Clock, Effects, Plan, TaskBackend, TaskBackends
from bot.service import cards
from bot.specs import TaskRef, TaskSpec, TaskState


@dataclass(frozen=True)
class Settling:
    """When to look for a task whose creation got no answer, in seconds.

    A hit is conclusive at once, so the first looks come early. Absence only counts after `settle`: the lease, plus
    what a slow server may still be doing with the request, plus the lag of its lists.
    """

    probes: Sequence[float] = (1.0, 3.0, 10.0, 30.0)
    settle: float = 60.0
    # How far before the mark creation times may lie: clocks of Redis and Zoho differ.
    skew: float = 120.0

    def next_probe(self, since: float) -> float:
        """Seconds to wait for the next look, `since` seconds after the mark."""
        upcoming = next((probe for probe in self.probes if probe > since), self.settle)
        return max(min(upcoming, self.settle) - since, self.probes[0])


# Undo is offered for ten minutes; the card is drawn once more when that is over.
_UNDO_OVER = UNDO_FOR.total_seconds() + 1


class TaskService:
    """Carries commands out against a tenant's backends."""

    def __init__(self, backends: TaskBackends, clock: Clock, settling: Settling) -> None:
        self._backends = backends
        self._clock = clock
        self._settling = settling

    async def create(self, claim: Claim, command: Command, card: Card) -> None:
        """Sends what is not sent yet, looks up what may have been, and finishes with the card as Zoho has it.

        Raises ZohoRefused, ZohoBusy, NotConnected, CannotPlan, Stale.
        """
        backend = self._backends.backend(card.tenant, card.product)
        plan = plan_of(backend, command, card.spec)
        while claim.step < len(plan.parts):
            marker = marker_of(command.id, claim.step)
            if claim.sending_since is not None:
                found = await backend.find(marker, claim.sending_since - dt.timedelta(seconds=self._settling.skew))
                if not found:
                    await self._absent(claim)
                    return
                await claim.created(found, Effects())
                continue
            await claim.sending()
            try:
                refs = await backend.create(plan.parts[claim.step], marker)
            except OutcomeUnknown:
                await claim.absent(after=self._settling.probes[0], settled=False)
                return
            await claim.created(refs, Effects())
        tasks = await self._look(backend, plan, claim.made)
        made = cards.made(card, tasks, plan.notes)
        await claim.finish(Effects(card=made, links=tuple(task.ref for task in tasks)))

    async def _absent(self, claim: Claim) -> None:
        assert claim.sending_since is not None
        since = (self._clock.now() - claim.sending_since).total_seconds()
        settled = since >= self._settling.settle
        await claim.absent(after=self._settling.next_probe(since), settled=settled)

    async def _look(self, backend: TaskBackend, plan: Plan, made: Sequence[Sequence[TaskRef]]) -> list[TaskState]:
        """The made tasks, the first read back from Zoho.

        A series' instances come in the order of their dates ([?] only seen in samples), so one read proves the rest;
        where it does not, each is read.
        """
        planned = [part.dates or (None,) for part in plan.parts]
        refs = list(chain.from_iterable(made))
        first = await backend.read(refs[0])
        aligned = [len(a) for a in planned] == [len(b) for b in made] and first.due in (planned[0][0], None)
        if not aligned:
            return [first, *[await backend.read(ref) for ref in refs[1:]]]
        dates = list(chain.from_iterable(planned))
        rest = zip(refs[1:], dates[1:], strict=True)
        return [first, *[first.model_copy(update={"ref": ref, "due": date, "url": None}) for ref, date in rest]]

    async def complete(self, claim: Claim, command: Command, card: Card) -> None:
        """Sets the command's task completed, unless it is already. Raises like `create`, never OutcomeUnknown."""
        assert command.task is not None
        backend = self._backends.backend(card.tenant, card.product)
        try:
            before = await backend.read(command.task)
            if before.done and claim.tries == 1:
                changed = cards.seen(card, before)
            else:
                # Found done on a second try, it was most likely this command's own first that did it.
                state = before if before.done else await backend.complete(command.task)
                status = None if before.done else before.status
                changed = cards.completed(card, state, status, self._clock.now())
        except TaskGone:
            changed = cards.gone(card, command.task)
        await claim.finish(Effects(card=changed, doing=(card.id, None), draw_again=_UNDO_OVER))

    async def reopen(self, claim: Claim, command: Command, card: Card) -> None:
        """Opens the command's task again, in the status it had, unless it is open. Raises like `complete`."""
        assert command.task is not None
        backend = self._backends.backend(card.tenant, card.product)
        undo = card.undo if card.undo is not None and card.undo.task == command.task else None
        try:
            before = await backend.read(command.task)
            if not before.done and claim.tries == 1:
                changed = cards.seen(card, before)
            else:
                status = undo.status if undo else None
                state = await backend.reopen(command.task, status) if before.done else before
                changed = cards.reopened(card, state, self._clock.now())
        except TaskGone:
            changed = cards.gone(card, command.task)
        await claim.finish(Effects(card=changed, doing=(card.id, None), draw_again=_UNDO_OVER))


def plan_of(backend: TaskBackend, command: Command, spec: TaskSpec) -> Plan:
    """How the backend will carry the command's task: the same whenever it is asked. Raises CannotPlan."""
    return backend.plan(spec, command.now.astimezone(ZoneInfo(command.zone or "UTC")).date())


def marker_of(command: str, step: int) -> str:
    """What one send of a command writes into Zoho, to be found by: the command's id, numbered from the second on."""
    return command if step == 0 else f"{command}-{step + 1}"
