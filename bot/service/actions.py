"""What is done to tasks that exist: complete, change, link, delete, and so on. Knows ports, cards and specs.

Each reads or sets a state and is judged by Zoho's answer, so each may simply run again after an unknown outcome; only
a deleted task that can't be restored is made anew, through sending.py.
"""

import contextlib
import datetime as dt
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from bot.commands import UNDO_FOR, Card, CardStatus, Command, Kind
from bot.errors import Conflict, NotAllowed, NotUnderstood, TaskGone, ZohoRefused
from bot.ports import Claim, Clock, Effects, Member, Scheduled, TaskBackend, TaskBackends
from bot.service import cards, changes, records, series
from bot.service.keeping import Keeping
from bot.service.marking import marked, may_be_done
from bot.service.notices import notice
from bot.service.records import Found, Records
from bot.service.sending import Sending
from bot.specs import TaskRef, TaskSpec, TaskState

# Undo is offered for ten minutes; the card is drawn once more when that is over.
_UNDO_OVER = UNDO_FOR.total_seconds() + 1
REMADE = "Zoho could not restore the task, so it was made again; notes, files and history of the old one are lost."

_NOT_SEEN = (
    "Your Zoho connection can't see this task, which was made with another one; nothing was changed. Ask <@{author}> "
    "to do it, or to share the task with you in Zoho."
)

Action = Callable[[Claim, Command, Card], Awaitable[None]]


class Actions:
    """Carries actions out against a tenant's backends."""

    def __init__(self, backends: TaskBackends, sending: Sending, looked_up: Records, clock: Clock) -> None:
        self._backends = backends
        self._sending = sending
        self._records = looked_up
        self._clock = clock
        self._keeping = Keeping(backends, sending, clock)
        self._by_kind: Mapping[Kind, Action] = {
            Kind.COMPLETE: self.complete,
            Kind.REOPEN: self.reopen,
            Kind.CHANGE: self.change,
            Kind.SNOOZE: self.snooze,
            Kind.DELETE: self.delete,
            Kind.RESTORE: self.restore,
            Kind.KEEP: self.keep,
            Kind.NEXT: self._keeping.next,
            Kind.REMIND: self._keeping.remind,
            Kind.LINK: self.link,
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
            card = await self._keeping.unmade(command, card)
        await self._by_kind[command.kind](claim, command, card)

    async def complete(self, claim: Claim, command: Command, card: Card) -> None:
        """Sets the command's task completed, unless it is already. Raises ZohoError, NotConnected, Stale."""
        backend = await self._backend(command, card)
        ref = _task(command, card)
        try:
            before = await backend.read(ref)
            if before.done and not may_be_done(claim):
                changed = cards.seen(card, before)
            else:
                # Found done after a try that may have done it, it was most likely this command's own.
                state = before if before.done else await marked(claim, partial(backend.complete, ref))
                changed = cards.completed(card, state, _as_shown(card, before), command, self._clock.now())
        except TaskGone:
            changed = cards.gone(card, {ref})
        await self._finish(claim, changed)

    async def reopen(self, claim: Claim, command: Command, card: Card) -> None:
        """Opens the command's task again, in the status it had, unless it is open."""
        backend = await self._backend(command, card)
        ref = _task(command, card)
        former = next((task for task in (card.undo.tasks if card.undo else ()) if task.ref == ref), None)
        try:
            before = await backend.read(ref)
            if not before.done and not may_be_done(claim):
                changed = cards.seen(card, before)
            else:
                status = former.status if former is not None and not former.done else None
                state = await marked(claim, partial(backend.reopen, ref, status)) if before.done else before
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
        spec, notes = changes.as_made(card, spec)
        owner, told = await self._sending.people.new_owner(command, card, spec)
        if undone is not None:
            await self._change(claim, command, card, Found(spec), shown=True, owner=owner)
            return
        spec = records.still(spec, card.spec)
        found = await self._records.found(command, spec, card.product, card.spec.records)
        found = replace(found, notes=(*found.notes, *notes, *told))
        await self._change(claim, command, card, found, shown=True, owner=owner)

    async def link(self, claim: Claim, command: Command, card: Card) -> None:
        """Ties the card's tasks to the record that was chosen for its question, or to none."""
        found = await self._records.chosen(command, card)
        if found.linked:
            await self._change(claim, command, card, found, shown=False)
        else:
            await self._finish(claim, cards.unasked(card, found.notes))

    async def snooze(self, claim: Claim, command: Command, card: Card) -> None:
        """Moves the due day of the command's task."""
        _task(command, card)
        if len(card.tasks) > 1:
            raise NotUnderstood("One task of a series can't be put off here yet. Change its date in Zoho.")
        new = changes.snoozed(card.spec, command.text, command.now, command.zone or "UTC")
        await self._change(claim, command, card, Found(new), shown=False)

    async def _change(
        self, claim: Claim, command: Command, card: Card, to: Found, *, shown: bool, owner: Member | None = None
    ) -> None:
        """Sends what differs to each open task. `shown`: only if Zoho still has what the card shows."""
        spec = to.spec
        changes.check_series(card, spec)
        backend = await self._backend(command, card)
        states, lost = list[TaskState](), set[TaskRef]()
        for task in card.tasks:
            if task.done and task.ref != command.task:
                continue
            await claim.renew()
            before, after = changes.on(card.spec, task.due), changes.on(spec, _due(spec, card, task))
            what = changes.difference(before, after).model_copy(update={"owner": owner})
            guarded = shown and len(card.tasks) == 1
            seen = task.modified if guarded and not may_be_done(claim) else None
            update = partial(backend.update, task.ref, what, seen)
            try:
                states.append(await (marked(claim, update) if guarded else update()))
            except TaskGone:
                lost.add(task.ref)
            except Conflict as err:
                # Nothing is overwritten: the card shows what somebody made of the task, and who pressed hears it.
                await self._finish(claim, cards.seen(card, await backend.read(task.ref)), problem=str(err))
                return
        changed = cards.changed(card, spec, states, command, self._clock.now()) if states else card
        if states:
            await self._change_below(claim, backend, card, spec)
            changed = cards.about(changed, spec, to.question, to.notes)
            await self._records.remember(command, card, to.linked)
        await self._finish(claim, cards.gone(changed, lost) if lost else changed)

    async def _change_below(self, claim: Claim, backend: TaskBackend, card: Card, spec: TaskSpec) -> None:
        """The subtasks follow their task; one that somebody deleted is no reason to stop."""
        for ref, what in changes.below(card, spec):
            await claim.renew()
            with contextlib.suppress(TaskGone):
                await backend.update(ref, what)

    async def delete(self, claim: Claim, command: Command, card: Card) -> None:
        """Deletes the command's task, or with the text "all" every task of the series; with the last, its subtasks."""
        backend = await self._backend(command, card)
        refs = [task.ref for task in card.tasks] if command.text == "all" else [_task(command, card)]
        if len(refs) == len(card.tasks):
            refs += [child.ref for child in card.children]
        earlier = may_be_done(claim)
        problem = None
        try:
            await marked(claim, partial(backend.delete, refs))
        except TaskGone:
            if not earlier:
                await self._finish(claim, cards.gone(card, refs))
                return
        except ZohoRefused as err:
            refs, problem = await self._gone_of(claim, backend, refs), str(err)
            if not refs:
                raise
        await self._finish(claim, cards.deleted(card, refs, command, self._clock.now()), problem=problem)

    async def _gone_of(self, claim: Claim, backend: TaskBackend, refs: Sequence[TaskRef]) -> list[TaskRef]:
        """Those of several tasks that are gone, although Zoho refused to delete one of them."""
        found = list[TaskRef]()
        for ref in refs if len(refs) > 1 else ():
            await claim.renew()
            try:
                await backend.read(ref)
            except TaskGone:
                found.append(ref)
        return found

    async def restore(self, claim: Claim, command: Command, card: Card) -> None:
        """Brings back what was deleted from the card; what Zoho can't restore is made again, and that is said."""
        undo = card.undo
        if undo is None or undo.action is not Kind.RESTORE:
            raise NotUnderstood("There is nothing to restore on this card any more.")
        backend = await self._backend(command, card)
        below = {child.ref for child in card.children}
        states, lost = await self._brought_back(claim, backend, [task for task in undo.tasks if task.ref not in below])
        children, notes = None, list[str]()
        if lost:
            # A task that is made again is made with its subtasks; one date of a series without: others hold them.
            alone = undo.spec.model_copy(update={"recurrence": None})
            if undo.spec.recurrence is not None:
                alone = alone.model_copy(update={"subtasks": ()})
            sent = await self._sending.send(claim, command, card, [changes.on(alone, task.due) for task in lost])
            if sent is None:
                return
            states, notes = [*states, *sent.tasks], [*sent.notes, REMADE]
            children = sent.children or None
        if children is None:
            deleted = [task for task in undo.tasks if task.ref in below]
            kept = [child for child in card.children if child.ref not in {task.ref for task in deleted}]
            back, unrestored = await self._brought_back(claim, backend, deleted)
            children = [*kept, *back]
            notes += (f"The subtask “{task.title}” could not be restored; add it in Zoho." for task in unrestored)
        restored = cards.restored(card, states, notes, children)
        await self._finish(claim, restored, links=tuple(state.ref for state in (*states, *children)))

    async def _brought_back(
        self, claim: Claim, backend: TaskBackend, tasks: Sequence[TaskState]
    ) -> tuple[list[TaskState], list[TaskState]]:
        """Those that are back, and those that Zoho can't restore."""
        states, lost = list[TaskState](), list[TaskState]()
        for task in tasks:
            await claim.renew()
            try:
                states.append(await self._restored(backend, task))
            except ZohoRefused:
                lost.append(task)
        return states, lost

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

    async def _backend(self, command: Command, card: Card) -> TaskBackend:
        """With the grant of who pressed: that person needs the right, not who wrote the task.

        Raises NotAllowed where that is another Zoho than the card's and does not have its tasks: that is not gone.
        """
        user = command.origin.user
        backend = await self._backends.backend(card.tenant, card.product, user)
        foreign = card.grant is not None and card.grant != await self._backends.grant(card.tenant, card.product, user)
        if foreign and command.kind is not Kind.RESTORE:
            try:
                await backend.read(card.tasks[0].ref)
            except ZohoRefused as err:
                raise NotAllowed(_NOT_SEEN.format(author=card.author)) from err
        return backend

    async def _finish(
        self, claim: Claim, card: Card, links: tuple[TaskRef, ...] = (), *, problem: str | None = None
    ) -> None:
        """The card's new truth; with `problem` the person hears why it is not what they asked for."""
        effects = Effects(
            card=card,
            doing=(card.id, None),
            links=links,
            draw_again=_UNDO_OVER if card.undo is not None else None,
            then=self._then(claim.command, card),
            notices=(notice(claim.command, problem, "end"),) if problem is not None else (),
        )
        await claim.finish(effects, problem=problem)

    def _then(self, command: Command, card: Card) -> tuple[Scheduled, ...]:
        """What the card needs later; at once the next task of a kept series when no task of it is open."""
        now = self._clock.now()
        if card.kept and card.status in (CardStatus.DONE, CardStatus.DELETED):
            return (series.after_done(card, command.id, now),)
        # An Undo goes back before commands that may be used up.
        return series.ahead(card, now, f".{command.id}" if command.undo is not None else "")


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
