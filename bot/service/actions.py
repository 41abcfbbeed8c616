"""What is done to tasks that exist: complete, reopen, change, snooze, delete, restore. Knows ports, cards and specs.

Each reads or sets a state and is judged by Zoho's answer, so each may simply run again after an unknown outcome; only
a deleted task that can't be restored is made anew, through sending.py.
"""

import datetime as dt
from collections.abc import Awaitable, Callable, Mapping

from bot.commands import UNDO_FOR, Card, Command, Kind
from bot.errors import Conflict, NotUnderstood, TaskGone, ZohoRefused
from bot.ports import Claim, Clock, Effects, TaskBackend, TaskBackends
from bot.service import cards, changes
from bot.service.notices import notice
from bot.service.sending import Sending
from bot.specs import TaskRef, TaskSpec, TaskState

# Undo is offered for ten minutes; the card is drawn once more when that is over.
_UNDO_OVER = UNDO_FOR.total_seconds() + 1
REMADE = "Zoho could not restore the task, so it was made again; notes, files and history of the old one are lost."

Action = Callable[[Claim, Command, Card], Awaitable[None]]


class Actions:
    """Carries actions out against a tenant's backends."""

    def __init__(self, backends: TaskBackends, sending: Sending, clock: Clock) -> None:
        self._backends = backends
        self._sending = sending
        self._clock = clock
        self._by_kind: Mapping[Kind, Action] = {
            Kind.COMPLETE: self.complete,
            Kind.REOPEN: self.reopen,
            Kind.CHANGE: self.change,
            Kind.SNOOZE: self.snooze,
            Kind.DELETE: self.delete,
            Kind.RESTORE: self.restore,
            Kind.KEEP: self.keep,
        }

    async def run(self, claim: Claim, command: Command, card: Card) -> None:
        """One action. Raises NotUnderstood for an Undo that is over, or that something newer has replaced."""
        if command.undo is not None:
            if card.undo is None or card.undo.id != command.undo:
                raise NotUnderstood(
                    "Something else was done to this task since, so that is not undone. Look at it again."
                )
            if command.now > card.undo.until:
                raise NotUnderstood("Undo is possible for ten minutes, and they are over. Edit the task instead.")
        await self._by_kind[command.kind](claim, command, card)

    async def complete(self, claim: Claim, command: Command, card: Card) -> None:
        """Sets the command's task completed, unless it is already. Raises ZohoError, NotConnected, Stale."""
        backend = await self._backend(card)
        ref = _task(command, card)
        try:
            before = await backend.read(ref)
            if before.done and claim.tries == 1:
                changed = cards.seen(card, before)
            else:
                # Found done on a second try, it was most likely this command's own first that did it.
                state = before if before.done else await backend.complete(ref)
                changed = cards.completed(card, state, _as_shown(card, before), command, self._clock.now())
        except TaskGone:
            changed = cards.gone(card, {ref})
        await self._finish(claim, changed)

    async def reopen(self, claim: Claim, command: Command, card: Card) -> None:
        """Opens the command's task again, in the status it had, unless it is open."""
        backend = await self._backend(card)
        ref = _task(command, card)
        former = next((task for task in (card.undo.tasks if card.undo else ()) if task.ref == ref), None)
        try:
            before = await backend.read(ref)
            if not before.done and claim.tries == 1:
                changed = cards.seen(card, before)
            else:
                status = former.status if former is not None and not former.done else None
                state = await backend.reopen(ref, status) if before.done else before
                changed = cards.reopened(card, state, before, command, self._clock.now())
        except TaskGone:
            changed = cards.gone(card, {ref})
        await self._finish(claim, changed)

    async def change(self, claim: Claim, command: Command, card: Card) -> None:
        """Makes the card's task what the command's spec says, sending only what differs.

        An Undo goes back to what the card said before, and the text "offer" takes what the edited source message says.
        Raises CannotPlan, and Conflict where somebody changed the task in Zoho since the card showed it.
        """
        undone = card.undo.spec if card.undo is not None and command.undo is not None else None
        offered = card.offer if command.text == "offer" else None
        spec = undone or offered or command.spec
        if spec is None:
            raise NotUnderstood("This card has changed since, so nothing was done. Look at it again.")
        await self._change(claim, command, card, spec, shown=True)

    async def snooze(self, claim: Claim, command: Command, card: Card) -> None:
        """Moves the due day of the command's task."""
        _task(command, card)
        if len(card.tasks) > 1:
            raise NotUnderstood("One task of a series can't be put off here yet. Change its date in Zoho.")
        new = changes.snoozed(card.spec, command.text, command.now, command.zone or "UTC")
        await self._change(claim, command, card, new, shown=False)

    async def _change(self, claim: Claim, command: Command, card: Card, spec: TaskSpec, *, shown: bool) -> None:
        """Sends what differs to each open task. `shown`: only if Zoho still has what the card shows."""
        changes.check_series(card, spec)
        backend = await self._backend(card)
        states, lost = list[TaskState](), set[TaskRef]()
        for task in card.tasks:
            if task.done and task.ref != command.task:
                continue
            await claim.renew()
            before, after = changes.on(card.spec, task.due), changes.on(spec, _due(spec, card, task))
            seen = task.modified if shown and len(card.tasks) == 1 and claim.tries == 1 else None
            try:
                states.append(await backend.update(task.ref, changes.difference(before, after), seen))
            except TaskGone:
                lost.add(task.ref)
            except Conflict as err:
                await self._conflict(claim, command, card, await backend.read(task.ref), err)
                return
        changed = cards.changed(card, spec, states, command, self._clock.now()) if states else card
        await self._finish(claim, cards.gone(changed, lost) if lost else changed)

    async def _conflict(self, claim: Claim, command: Command, card: Card, state: TaskState, err: Conflict) -> None:
        """Nothing is overwritten: the card shows what somebody made of the task, and who pressed hears it."""
        effects = Effects(
            card=cards.seen(card, state), doing=(card.id, None), notices=(notice(command, str(err), "end"),)
        )
        await claim.finish(effects, problem=str(err))

    async def delete(self, claim: Claim, command: Command, card: Card) -> None:
        """Deletes the command's task, or with the text "all" every task of the series."""
        backend = await self._backend(card)
        refs = [task.ref for task in card.tasks] if command.text == "all" else [_task(command, card)]
        try:
            await backend.delete(refs)
        except TaskGone:
            if claim.tries == 1:
                await self._finish(claim, cards.gone(card, refs))
                return
        await self._finish(claim, cards.deleted(card, refs, command, self._clock.now()))

    async def restore(self, claim: Claim, command: Command, card: Card) -> None:
        """Brings back what was deleted from the card; what Zoho can't restore is made again, and that is said."""
        undo = card.undo
        if undo is None or undo.action is not Kind.RESTORE:
            raise NotUnderstood("There is nothing to restore on this card any more.")
        backend = await self._backend(card)
        states, lost = list[TaskState](), list[TaskState]()
        for task in undo.tasks:
            await claim.renew()
            try:
                states.append(await self._restored(backend, task))
            except ZohoRefused:
                lost.append(task)
        notes: tuple[str, ...] = ()
        if lost:
            alone = undo.spec.model_copy(update={"recurrence": None})
            sent = await self._sending.send(claim, command, card, [changes.on(alone, task.due) for task in lost])
            if sent is None:
                return
            states, notes = [*states, *sent[0]], (*sent[1], REMADE)
        restored = cards.restored(card, states, notes)
        await self._finish(claim, restored, links=tuple(state.ref for state in states))

    async def _restored(self, backend: TaskBackend, task: TaskState) -> TaskState:
        """One task back; on a second try it may be there already."""
        try:
            return await backend.read(task.ref)
        except TaskGone:
            return await backend.restore(task.ref)

    async def keep(self, claim: Claim, command: Command, card: Card) -> None:
        """Declines what the edited source message offered."""
        del command
        await self._finish(claim, cards.offered(card, None))

    async def _backend(self, card: Card) -> TaskBackend:
        return await self._backends.backend(card.tenant, card.product)

    async def _finish(self, claim: Claim, card: Card, links: tuple[TaskRef, ...] = ()) -> None:
        again = _UNDO_OVER if card.undo is not None else None
        await claim.finish(Effects(card=card, doing=(card.id, None), links=links, draw_again=again))


def _task(command: Command, card: Card) -> TaskRef:
    """The task that the pressed button named: never another one of the series."""
    if command.task is None or command.task not in {task.ref for task in card.tasks}:
        raise NotUnderstood("This card has changed since, so nothing was done. Look at it again.")
    return command.task


def _as_shown(card: Card, state: TaskState) -> TaskState:
    """The state before, taken from the card where Zoho's is already the one after."""
    return next((task for task in card.tasks if task.ref == state.ref), state) if state.done else state


def _due(spec: TaskSpec, card: Card, task: TaskState) -> dt.date | None:
    """The day that a task of the card is due under the new spec: its own in a series, else the spec's."""
    if len(card.tasks) > 1:
        return task.due
    return spec.due.date if spec.due is not None else None
