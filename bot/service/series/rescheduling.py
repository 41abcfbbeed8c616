"""A task that is made begins to repeat, or repeats otherwise from now on: the present one stays, and is the first.

Zoho CRM can't make a task repeat that it has, so what comes after is made beside it, and dates of a former rule go. The
new dates are made first: where Zoho refuses them, nothing has changed. What neither product says, the bot keeps. Knows
ports, cards and series.
"""

import contextlib
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from bot.catalogue import say
from bot.commands import Card, Command, Kind, Undo
from bot.errors import CannotPlan, NotUnderstood, TaskGone, ZohoRefused
from bot.occurrences import slots
from bot.ports import Changes, Claim, Member, Plan, PlanPart, TaskBackend
from bot.service import cards
from bot.service.changing import changes
from bot.service.changing.removing import Removing
from bot.service.changing.steps import Steps
from bot.service.records import Found
from bot.service.sending import Sending, Sent
from bot.service.series import horizons, repeating, series
from bot.specs import Due, Product, Recurrence, TaskRef, TaskSpec, TaskState


class _First(NamedTuple):
    """The new spec on its first date, how all of it is carried, and what has to be made beside the present task."""

    spec: TaskSpec
    plan: Plan
    rest: tuple[TaskSpec, ...]


class Rescheduling:
    """Changes how tasks repeat, where Zoho can't do that itself."""

    def __init__(self, steps: Steps, sending: Sending, removing: Removing) -> None:
        self._steps = steps
        self._sending = sending
        self._removing = removing

    async def concerns(self, command: Command, card: Card, spec: TaskSpec) -> bool:
        """Whether the change makes the card's task repeat as its product can't say of a task that it has."""
        if spec.recurrence is None or spec.recurrence == card.spec.recurrence or not card.tasks:
            return False
        if not repeating.changes_itself(card):
            return True
        plan = await self._sending.planned(command, card, spec)
        return len(plan.parts) != 1 or plan.tier == "kept" or plan.parts[0].spec.recurrence is None

    async def change(self, claim: Claim, command: Command, card: Card, to: Found, owner: Member | None) -> None:
        """The card's open task becomes the first of the series that the spec says; its later ones are made anew.

        Raises NotUnderstood without an open task, CannotPlan and ZohoError: then nothing has changed.
        """
        current = card.current
        if current is None or current.done:
            raise NotUnderstood(say("series-reopen-first"))
        backend = await self._steps.backend(command, card)
        first = await self._planned(command, card, to.spec)
        sent = await self._made(claim, command, card, first) if first.rest else None
        if first.rest and sent is None:
            return
        made = [task.ref for task in (*sent.tasks, *sent.children)] if sent is not None else []
        try:
            state = await backend.update(current.ref, _difference(backend, card, current, first.spec, owner))
        except ZohoRefused as err:
            await _taken_back(backend, made)
            if not isinstance(err, TaskGone):
                raise
            await self._steps.finish(claim, cards.gone(card, {current.ref}))
            return
        later = [task for task in card.tasks if not task.done and task.ref != current.ref]
        stays, problem = await self._without(claim, backend, later)
        whole = _whole(first, sent)
        tasks = [*(task for task in card.tasks if task.done), state, *stays, *(sent.tasks if sent is not None else ())]
        notes = [note for note in card.notes if note not in await self._former(command, card)]
        told = sent.notes if sent is not None else whole.notes
        changed = card.model_copy(update={"spec": first.spec, "question": to.question, "offer": None, "conflict": None})
        changed = cards.made(changed, tasks, tuple(dict.fromkeys((*notes, *to.notes, *told))))
        changed = horizons.begun(series.begun(changed, whole), whole, command.assumed, told)
        undo = self._undo(command, card, made)
        changed = changed.model_copy(update={"undo": undo, "left_out": ()})
        await self._steps.finish(claim, changed, tuple(made), problem=problem, anew=True)

    async def back(self, claim: Claim, command: Command, card: Card) -> None:
        """Undo: what was made is deleted, what was deleted is back, and the present task is as it was."""
        undo = card.undo
        assert undo is not None
        here = {task.ref for task in card.tasks}
        back = await self._removing.back(claim, command, card, [task for task in undo.tasks if task.ref not in here])
        if back is None:
            return
        backend = await self._steps.backend(command, card)
        await _taken_back(backend, undo.made)
        former = card.model_copy(update={"spec": undo.spec, "kept": undo.kept, "tasks": undo.tasks})
        states = list[TaskState]()
        for task in (task for task in undo.tasks if task.ref in here):
            now = next(each for each in card.tasks if each.ref == task.ref)
            with contextlib.suppress(TaskGone):
                states.append(
                    cards.timed(await backend.update(task.ref, _restored(backend, card, now, former, task)), task)
                )
        known = {"spec": undo.spec, "kept": undo.kept, "reached": undo.reached, "horizon": undo.horizon, "undo": None}
        done = [task for task in card.tasks if task.done and task.ref not in {each.ref for each in states}]
        resumed = cards.made(card.model_copy(update=known), [*done, *states, *back.states], [*undo.notes, *back.notes])
        links = tuple(task.ref for task in back.states)
        await self._steps.finish(claim, resumed, links, anew=True)

    async def _planned(self, command: Command, card: Card, spec: TaskSpec) -> _First:
        """What is to be made. Raises CannotPlan."""
        what = spec.recurrence
        assert what is not None
        if what.time is None and spec.due is not None and not any(rule.time for rule in what.rules):
            what = what.model_copy(update={"time": spec.due.time})
        day, time = next(slots(what), (what.first, what.time))
        due = spec.due or Due(date=day, zone=spec.wall_zone)
        end = due.end if time == due.time else None
        spec = spec.model_copy(update={"due": due.model_copy(update={"date": day, "time": time, "end": end})})
        spec = spec.model_copy(update={"recurrence": what, "files": ()})
        plan = await self._sending.planned(command, card, spec)
        itself = len(plan.parts) == 1 and plan.parts[0].spec.recurrence is not None
        if plan.tier != "kept" and card.product is Product.MAIL and not itself:
            # Several tasks that repeat by themselves can't grow out of one that is there.
            plan = plan.model_copy(update={"tier": "kept", "notes": (say("zoho-kept"),)})
        rest = _rest(spec, what) if card.product is Product.CRM and plan.tier != "kept" else ()
        return _First(spec, plan, rest)

    async def _made(self, claim: Claim, command: Command, card: Card, first: _First) -> Sent | None:
        """All of it, or nothing."""
        bare = card.model_copy(update={"spec": first.spec})
        try:
            return await self._sending.send(claim, command, bare, first.rest)
        except (ZohoRefused, CannotPlan):
            backend = await self._steps.backend(command, card)
            await _taken_back(backend, [ref for refs in claim.made for ref in refs])
            raise

    async def _without(
        self, claim: Claim, backend: TaskBackend, later: Sequence[TaskState]
    ) -> tuple[list[TaskState], str | None]:
        """The dates of the former rule that Zoho did not delete, and why."""
        if not later:
            return [], None
        try:
            removed = await self._removing.removed(claim, backend, [task.ref for task in later])
        except ZohoRefused as err:
            return list(later), str(err)
        return [task for task in later if task.ref not in removed.refs], removed.problem

    async def _former(self, command: Command, card: Card) -> set[str]:
        """The notes of the card that say how its former series is carried."""
        said = set(card.horizon.said) if card.horizon is not None else set[str]()
        if card.spec.recurrence is None:
            return said
        with contextlib.suppress(CannotPlan):
            said |= set((await self._sending.planned(command, card, card.spec)).notes)
        return said

    def _undo(self, command: Command, card: Card, made: Sequence[TaskRef]) -> Undo:
        before = tuple(task for task in card.tasks if not task.done)
        undo = cards.undo_of(card, Kind.CHANGE, before, command, self._steps.clock.now())
        return undo.model_copy(update={"made": tuple(made), "notes": card.notes})


def undoes(card: Card) -> bool:
    """Whether the card's Undo takes a change of how it repeats back that was made here."""
    undo = card.undo
    if undo is None or undo.did is not Kind.CHANGE or undo.spec.recurrence == card.spec.recurrence:
        return False
    return bool(undo.made) or card.kept or undo.kept or len(undo.tasks) > 1 or card.product is Product.CRM


def _rest(spec: TaskSpec, what: Recurrence) -> tuple[TaskSpec, ...]:
    """What is made beside the first task: the other times of its day, and the series from its next day on."""
    assert spec.due is not None
    day = spec.due.date
    others = list(takewhile(lambda slot: slot[0] == day, slots(what)))[1:]
    alone = tuple(
        series.on_slot(spec, spec.due, slot).model_copy(update={"recurrence": None, "subtasks": ()}) for slot in others
    )
    left = what.model_copy(update={"exdates": (*what.exdates, day)})
    then = next(slots(left), None)
    if then is None:
        return alone
    after = spec.model_copy(update={"recurrence": left, "subtasks": ()})
    return (series.on_slot(after, spec.due, then), *alone)


def _whole(first: _First, sent: Sent | None) -> Plan:
    """How the whole series is carried, with the dates that it has now."""
    assert first.spec.due is not None
    present = PlanPart(spec=first.spec, dates=(first.spec.due.date,))
    return first.plan.model_copy(update={"parts": (present, *(sent.plan.parts if sent is not None else ()))})


def _difference(backend: TaskBackend, card: Card, task: TaskState, spec: TaskSpec, owner: Member | None) -> Changes:
    """What the present task gets; one that Zoho Mail repeats, or is to, gets its rule or its end with that."""
    before = changes.on(card.spec, task.due, task.time).model_copy(update={"recurrence": None})
    found = changes.difference(before, spec.model_copy(update={"recurrence": None}))
    own = repeating.own_series(backend, card, task)
    there = repeating.own_series(backend, card.model_copy(update={"spec": spec, "kept": False}), task)
    itself = there if card.product is Product.MAIL and _is_one(backend, spec) else None
    day = spec.due.date if spec.due is not None else task.due
    if itself is None and own is not None and day is not None:
        itself = repeating.ended(own.model_copy(update={"first": day}), day)
    return found.model_copy(update={"owner": owner, "recurrence": itself})


def _is_one(backend: TaskBackend, spec: TaskSpec) -> bool:
    """Whether one task of the product says all of the series."""
    assert spec.recurrence is not None
    plan = backend.plan(spec, spec.recurrence.first)
    return len(plan.parts) == 1 and plan.parts[0].spec.recurrence is not None


def _restored(backend: TaskBackend, card: Card, now: TaskState, former: Card, task: TaskState) -> Changes:
    """What brings the present task back to what it was."""
    one = {"recurrence": None}
    before = changes.on(card.spec, now.due, now.time).model_copy(update=one)
    found = changes.difference(before, changes.on(former.spec, task.due, task.time).model_copy(update=one))
    own, was = repeating.own_series(backend, card, now), repeating.own_series(backend, former, task)
    if was is None and own is not None and task.due is not None:
        was = repeating.ended(own, task.due)
    return found.model_copy(update={"recurrence": was})


async def _taken_back(backend: TaskBackend, made: Sequence[TaskRef]) -> None:
    if made:
        with contextlib.suppress(TaskGone):
            await backend.delete(made)
