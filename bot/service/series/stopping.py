"""The end of a series before its time: the task that is shown stays, what would come after it does not.

Zoho CRM and a split series hold later tasks, which are deleted; a task that Zoho Mail repeats gets an end; a series of
the bot's own is no longer kept. Undo takes each of these back. Knows ports, cards and specs.
"""

from functools import partial

from bot.catalogue import say
from bot.commands import Card, Command, Kind, Undo
from bot.errors import NotUnderstood, TaskGone, ZohoRefused
from bot.ports import Changes, Claim, TaskBackend
from bot.service import cards
from bot.service.changing import outcomes
from bot.service.changing.removing import Removing
from bot.service.changing.steps import Steps, named
from bot.service.series import repeating
from bot.specs import TaskState


class Stopping:
    """Stops series, and lets them go on."""

    def __init__(self, steps: Steps, removing: Removing) -> None:
        self._steps = steps
        self._removing = removing

    async def stop(self, claim: Claim, command: Command, card: Card) -> None:
        """Ends the series after the command's task. Raises NotUnderstood where nothing repeats (any more).

        As an Undo it lets the series go on. May run again after any error: each part reads or sets a state.
        """
        if command.undo is not None:
            await self._resume(claim, command, card)
            return
        ref = named(command, card)
        if not outcomes.is_series(card):
            raise NotUnderstood(say("card-stop-single"))
        at = next(number for number, task in enumerate(card.tasks) if task.ref == ref)
        task, later = card.tasks[at], [task for task in card.tasks[at + 1 :] if not task.done]
        backend = await self._steps.backend(command, card)
        try:
            await self._end(backend, card, task)
        except TaskGone:
            await self._steps.finish(claim, cards.gone(card, {ref}))
            return
        problem = None
        if later:
            refs = [each.ref for each in later]
            removed = await self._removing.removed(claim, backend, refs)
            later, problem = [each for each in later if each.ref in removed.refs], removed.problem
        gone = {each.ref for each in later}
        stays = [each for each in card.tasks if each.ref not in gone and (each.ref == ref or not each.done)]
        # The shown one first: it is what the card is about from now on.
        stays.sort(key=lambda each: each.ref != ref)
        stopped = outcomes.stopped(card, stays, command, self._steps.clock.now())
        await self._steps.finish(claim, stopped, problem=problem)

    async def _end(self, backend: TaskBackend, card: Card, task: TaskState) -> None:
        """Of a task that Zoho itself repeats: its own day becomes the last.

        That the end is inclusive, and that a PUT of the recurrence's keys may set it, is as far as the pages go [?]
        (put-change-recurring-task-details.html).
        """
        series = repeating.own_series(backend, card, task)
        if series is not None and task.due is not None:
            await backend.update(task.ref, Changes(recurrence=repeating.ended(series, task.due)))

    async def _resume(self, claim: Claim, command: Command, card: Card) -> None:
        """Undo: what was deleted is back, what was ended goes on."""
        undo = card.undo
        if undo is None or undo.did is not Kind.STOP:
            raise NotUnderstood(say("card-stop-over"))
        back = await self._removing.back(claim, command, card, undo.tasks)
        if back is None:
            return
        notes = [*back.notes, *await self._on(claim, command, card, undo)]
        resumed = outcomes.resumed(card, undo, back.states, notes)
        await self._steps.finish(claim, resumed, links=tuple(state.ref for state in back.states))

    async def _on(self, claim: Claim, command: Command, card: Card, undo: Undo) -> list[str]:
        """The task that Zoho repeats does so again; what must be said where it does not.

        A series that had no end is sent without one: that this takes the end away again is not documented [?].
        """
        task = card.current
        if task is None:
            return []
        backend = await self._steps.backend(command, card)
        before = card.model_copy(update={"spec": undo.spec, "kept": undo.kept})
        series = repeating.own_series(backend, before, task)
        if series is None:
            return []
        await claim.renew()
        update = partial(backend.update, task.ref, Changes(recurrence=series))
        try:
            await update()
        except ZohoRefused as err:
            return [say("card-stop-not-undone", why=str(err))]
        return []
