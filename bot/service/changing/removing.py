"""Tasks deleted, skipped and brought back. Knows ports, cards and specs.

Deleting and restoring read or set a state, so each may run again; what Zoho can't restore is made anew by sending.py.
"""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from bot.catalogue import say
from bot.commands import Card, Command, Kind
from bot.errors import CannotPlan, NotUnderstood, TaskGone, ZohoRefused
from bot.ports import Claim, TaskBackend
from bot.service import cards
from bot.service.changing import changes
from bot.service.changing.marking import marked, may_be_done
from bot.service.changing.steps import Steps, named
from bot.service.sending import Sending, Sent
from bot.service.series import repeating
from bot.specs import TaskRef, TaskState


class Removed(NamedTuple):
    """Which of several tasks are gone, and why the others are not; `gone_before`: none of them was there any more."""

    refs: list[TaskRef]
    problem: str | None = None
    gone_before: bool = False


class Back(NamedTuple):
    """Tasks that are in Zoho again, what must be said of them, and the subtasks of those that were made anew."""

    states: list[TaskState]
    notes: list[str]
    children: list[TaskState]


class Removing:
    """Takes tasks out of Zoho, and brings them back."""

    def __init__(self, steps: Steps, sending: Sending) -> None:
        self._steps = steps
        self._sending = sending

    async def delete(self, claim: Claim, command: Command, card: Card) -> None:
        """Deletes the command's task, or with the text "all" every task of the series; with the last, its subtasks."""
        backend = await self._steps.backend(command, card)
        refs = [task.ref for task in card.tasks] if command.text == "all" else [named(command, card)]
        if len(refs) == len(card.tasks):
            refs += [child.ref for child in card.children]
        removed = await self.removed(claim, backend, refs)
        if removed.gone_before:
            await self._steps.finish(claim, cards.gone(card, refs))
            return
        deleted = cards.deleted(card, removed.refs, command, self._steps.clock.now())
        await self._steps.finish(claim, deleted, problem=removed.problem)

    async def skip(self, claim: Claim, command: Command, card: Card) -> None:
        """Leaves out the command's task of a series: it is deleted, and the card moves on to the next.

        Raises NotUnderstood for what does not repeat, or has nothing to move on to, and CannotPlan where Zoho itself
        moves the task on.
        """
        ref = named(command, card)
        task = next(task for task in card.tasks if task.ref == ref)
        if card.spec.recurrence is None:
            raise NotUnderstood(say("card-skip-single"))
        backend = await self._steps.backend(command, card)
        if repeating.own_series(backend, card, task) is not None:
            # No page says how one date of such a task is left out.
            raise CannotPlan(say("card-skip-mail"))
        goes_on = card.kept or card.horizon is not None
        if not goes_on and not any(other.ref != ref and not other.done for other in card.tasks):
            raise NotUnderstood(say("card-skip-last"))
        await self.delete(claim, command, card)

    async def removed(self, claim: Claim, backend: TaskBackend, refs: Sequence[TaskRef]) -> Removed:
        """Deletes tasks. Raises ZohoRefused where it refused all of them."""
        earlier = may_be_done(claim)
        try:
            await marked(claim, partial(backend.delete, refs))
        except TaskGone:
            return Removed(list(refs), gone_before=not earlier)
        except ZohoRefused as err:
            gone = await self._gone_of(claim, backend, refs)
            if not gone:
                raise
            return Removed(gone, str(err))
        return Removed(list(refs))

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
            raise NotUnderstood(say("act-there-nothing-restore-on"))
        backend = await self._steps.backend(command, card)
        below = {child.ref for child in card.children}
        back = await self.back(claim, command, card, [task for task in undo.tasks if task.ref not in below])
        if back is None:
            return
        children, notes = back.children or None, list(back.notes)
        if children is None:
            deleted = [task for task in undo.tasks if task.ref in below]
            kept = [child for child in card.children if child.ref not in {task.ref for task in deleted}]
            found, unrestored = await self._brought_back(claim, backend, deleted)
            children = [*kept, *found]
            notes += (say("act-subtask-could-not-be", title=task.title) for task in unrestored)
        restored = cards.restored(card, back.states, notes, children)
        await self._steps.finish(claim, restored, links=tuple(state.ref for state in (*back.states, *children)))

    async def back(self, claim: Claim, command: Command, card: Card, tasks: Sequence[TaskState]) -> Back | None:
        """Tasks of the card's Undo, there again or made anew; None while it is not known whether one was made."""
        backend = await self._steps.backend(command, card)
        states, lost = await self._brought_back(claim, backend, tasks)
        if not lost:
            return Back(states, [], [])
        sent = await self._made_again(claim, command, card, lost)
        if sent is None:
            return None
        return Back([*states, *sent.tasks], [*sent.notes, say("act-remade")], list(sent.children))

    async def _made_again(self, claim: Claim, command: Command, card: Card, lost: Sequence[TaskState]) -> Sent | None:
        """A task that is made again is made with its subtasks; one date of a series without: others hold them."""
        assert card.undo is not None
        alone = card.undo.spec.model_copy(update={"recurrence": None})
        if card.undo.spec.recurrence is not None:
            alone = alone.model_copy(update={"subtasks": ()})
        return await self._sending.send(claim, command, card, [changes.on(alone, task.due, task.time) for task in lost])

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
            return cards.timed(await backend.read(task.ref), task)
        except TaskGone:
            return cards.timed(await backend.restore(task.ref), task)
