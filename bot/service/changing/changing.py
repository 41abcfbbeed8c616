"""Changes of tasks that exist: what a form or a sentence says, another day, a record. Knows ports, cards and specs.

Only what differs is sent, and only to a task that Zoho still has as its card shows it: what somebody changed there
meanwhile is shown and asked about, never overwritten.
"""

import contextlib
import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from bot.catalogue import say
from bot.commands import Card, Command, Kind
from bot.errors import Conflict, NotUnderstood, TaskGone
from bot.ports import Claim, Member, TaskBackend
from bot.service import cards, records
from bot.service.changing import changes, conflicts, outcomes
from bot.service.changing.marking import marked, may_be_done
from bot.service.changing.steps import Steps, named
from bot.service.files import Files
from bot.service.people import People
from bot.service.records import Found, Records
from bot.service.series.rescheduling import Rescheduling, undoes
from bot.service.talk.merging import merged
from bot.specs import Person, Place, TaskRef, TaskSpec, TaskState

# Words of a CHANGE: what it takes up from the card itself.
OFFER, MINE = "offer", "mine"


class Changing:
    """Changes tasks."""

    def __init__(
        self,
        steps: Steps,
        people: People,
        looked_up: Records,
        rescheduling: Rescheduling | None = None,
        *,
        files: Files | None = None,
    ) -> None:
        """`rescheduling` changes how tasks repeat, `files` brings more; not needed where nobody asks for that."""
        self._steps = steps
        self._files = files
        self._people = people
        self._records = looked_up
        self._rescheduling = rescheduling

    async def change(self, claim: Claim, command: Command, card: Card) -> None:
        """Makes the card's task what the command's spec says, sending only what differs.

        An Undo goes back to what the card said before; the text "offer" takes what the edited source message says, and
        "mine" the change that met another one in Zoho. Raises CannotPlan.
        """
        undo = card.undo if command.undo is not None else None
        if undo is not None and undo.did is Kind.SNOOZE and len(card.tasks) > 1:
            await self._moved_back(claim, command, card, undo.tasks[0])
            return
        if undo is not None and self._rescheduling is not None and undoes(card):
            await self._rescheduling.back(claim, command, card)
            return
        spec, notes = changes.as_made(card, undo.spec if undo is not None else wanted(command, card))
        whose = spec if undo is None else _owned_before(card, spec)
        owner, told = await self._people.new_owner(command, card, whose)
        if undo is not None:
            await self._change(claim, command, card, Found(spec), owner=owner)
            return
        spec = records.still(await self._people.spelt(card.tenant, spec), card.spec)
        found = await self._records.found(command, spec, card.product, card.spec.records)
        found = replace(found, notes=(*found.notes, *notes, *told))
        if self._rescheduling is not None and await self._rescheduling.concerns(command, card, spec):
            await self._rescheduling.change(claim, command, card, found, owner)
            return
        copies = await self._told_of(command, card, spec, owner)
        await self._change(claim, command, card, found, owner=owner, copies=copies)

    async def _told_of(self, command: Command, card: Card, spec: TaskSpec, owner: Member | None) -> tuple[Place, ...]:
        """Where the new owner sees the card: in their conversation with the bot, unless they know of the task."""
        know = {command.origin.user, card.author}
        for user in (person.slack for person in spec.assignees if owner is not None):
            if user is None or user in know:
                continue
            profile = await self._people.profile(card.tenant, user)
            if owner is not None and owner.email is not None and (profile.email or "").casefold() == owner.email:
                return (Place(channel=user),)
        return ()

    async def link(self, claim: Claim, command: Command, card: Card) -> None:
        """Ties the card's tasks to the record that was chosen for its question, or to none."""
        found = await self._records.chosen(command, card)
        if found.linked:
            await self._change(claim, command, card, found, guarded=False)
        else:
            await self._steps.finish(claim, cards.unasked(card, found.notes))

    async def snooze(self, claim: Claim, command: Command, card: Card) -> None:
        """Moves the due day of the command's task: of a series, of that one alone.

        The same again is nothing to do; pressed on a drawing of another day, it does nothing but say so.
        """
        ref = named(command, card)
        task = next(task for task in card.tasks if task.ref == ref)
        before = changes.on(card.spec, task.due, task.time)
        told = command.spec is not None and command.only
        week_start = command.assumed.conventions.week_start if command.assumed is not None else 0
        after = (
            merged(before, command)
            if told
            else changes.snoozed(before, command.text, command.now, command.zone or "UTC", week_start)
        )
        if command.shown is not None and command.shown != cards.stamp(card) and after.due != before.due:
            raise NotUnderstood(say("act-changed-since"))
        if after.due == before.due:
            await self._steps.finish(claim, card)
        elif len(card.tasks) > 1:
            await self._move_one(claim, command, card, task, before=before, after=after)
        else:
            await self._change(claim, command, card, Found(after))

    async def _moved_back(self, claim: Claim, command: Command, card: Card, was: TaskState) -> None:
        """Undo of a snooze in a series: the one task goes back to its day."""
        task = next((task for task in card.tasks if task.ref == was.ref), None)
        if task is None or was.due is None:
            raise NotUnderstood(say("act-changed-since"))
        before, after = (changes.on(card.spec, each.due, each.time) for each in (task, was))
        await self._move_one(claim, command, card, task, before=before, after=after)

    async def _move_one(
        self, claim: Claim, command: Command, card: Card, task: TaskState, *, before: TaskSpec, after: TaskSpec
    ) -> None:
        """One task of a series gets another day; the series stays as it is said."""
        backend = await self._steps.backend(command, card)
        seen = task.modified if not may_be_done(claim) else None
        try:
            update = partial(backend.update, task.ref, changes.difference(before, after), seen)
            state = await marked(claim, update)
        except TaskGone:
            await self._steps.finish(claim, cards.gone(card, {task.ref}))
        except Conflict as err:
            shown = outcomes.in_order(cards.seen(card, await backend.read(task.ref)))
            await self._steps.finish(claim, shown, problem=str(err))
        else:
            own = after.due.time if after.due is not None else None
            await self._steps.finish(claim, outcomes.moved(card, state, own, command, self._steps.clock.now()))

    async def _change(
        self,
        claim: Claim,
        command: Command,
        card: Card,
        to: Found,
        *,
        guarded: bool = True,
        owner: Member | None = None,
        copies: tuple[Place, ...] = (),
    ) -> None:
        """Sends what differs to each open task. `guarded`: of a single one, only if Zoho has what the card shows."""
        changes.check_series(card, to.spec)
        backend = await self._steps.backend(command, card)
        guarded = guarded and len(card.tasks) == 1
        try:
            states, lost = await self._sent(claim, backend, card, to.spec, guarded=guarded, owner=owner)
        except Conflict as err:
            await claim.unsent()
            now = await backend.read(card.tasks[0].ref)
            if not await self._met(claim, card, to, now, str(err)):
                # Zoho's change is of something else, so this one goes on top of it.
                seen = cards.seen(card, now)
                rebased = replace(to, spec=conflicts.on_top(seen.spec, card.spec, to.spec))
                await self._change(claim, command, seen, rebased, owner=owner, copies=copies)
            return
        changed = card
        if states:
            await self._change_below(claim, backend, card, to.spec)
            to = await self._with_files(claim, backend, card, to, states[0].ref)
            changed = cards.changed(card, to.spec, states, command, self._steps.clock.now())
            changed = cards.about(changed, to.spec, to.question, to.notes)
            await self._records.remember(command, card, to.linked)
        changed = cards.gone(changed, lost) if lost else changed
        await self._steps.finish(claim, changed, copies=copies if states else ())

    async def _with_files(self, claim: Claim, backend: TaskBackend, card: Card, to: Found, ref: TaskRef) -> Found:
        """The files that came with the change are kept with its task; what is to be said of them."""
        old = len(card.spec.files)
        if self._files is None or len(to.spec.files) <= old:
            return to
        told = await self._files.added(claim, backend, card.tenant, ref, files=to.spec.files, old=old)
        return replace(to, notes=(*to.notes, *told))

    async def _sent(
        self, claim: Claim, backend: TaskBackend, card: Card, spec: TaskSpec, *, guarded: bool, owner: Member | None
    ) -> tuple[list[TaskState], set[TaskRef]]:
        """The open tasks as they are since, and those that are gone. Raises Conflict where `guarded`."""
        states, lost = list[TaskState](), set[TaskRef]()
        for task in card.tasks:
            if task.done and task.ref != claim.command.task:
                continue
            await claim.renew()
            before = changes.on(card.spec, task.due, task.time)
            after = changes.on(spec, _due(spec, card, task), task.time if spec.due == card.spec.due else None)
            project = await self._people.project(claim.command, card, spec, task.ref.group)
            what = changes.difference(before, after).model_copy(update={"owner": owner, "project": project})
            seen = task.modified if guarded and not may_be_done(claim) else None
            update = partial(backend.update, task.ref, what, seen)
            try:
                states.append(await (marked(claim, update) if guarded else update()))
            except TaskGone:
                lost.add(task.ref)
        return states, lost

    async def _met(self, claim: Claim, card: Card, to: Found, now: TaskState, why: str) -> bool:
        """Whether what somebody changed in Zoho stands in the way: then both are on the card, which asks."""
        before = next(task for task in card.tasks if task.ref == now.ref)
        if not conflicts.stands_in_the_way(card.spec, to.spec, before, now):
            return False
        asking = conflicts.met(card, cards.seen(card, now), to.spec, claim.command, now)
        await self._steps.finish(claim, asking, problem=f"{why} {say('card-conflict-look')}")
        return True

    async def _change_below(self, claim: Claim, backend: TaskBackend, card: Card, spec: TaskSpec) -> None:
        """The subtasks follow their task; one that somebody deleted is no reason to stop."""
        for ref, what in changes.below(card, spec):
            await claim.renew()
            with contextlib.suppress(TaskGone):
                await backend.update(ref, what)


def _owned_before(card: Card, spec: TaskSpec) -> TaskSpec:
    """For an Undo: a task that Zoho had before the bot goes back to who had it there, not to who acted first here."""
    before = card.undo.tasks[0].owner if card.undo is not None and card.undo.tasks else None
    if not card.adopted or spec.assignees == card.spec.assignees or spec.assignees or before is None:
        return spec
    return spec.model_copy(update={"assignees": (Person(name=before),)})


def wanted(command: Command, card: Card) -> TaskSpec:
    """What a CHANGE wants the task to be. Raises NotUnderstood where the card no longer has what was to be taken up."""
    held: Mapping[str, TaskSpec | None] = {
        OFFER: card.offer,
        MINE: card.conflict.wanted if card.conflict is not None else None,
    }
    spec = held.get(command.text, command.spec)
    if spec is None:
        raise NotUnderstood(say("act-changed-since"))
    if command.only and command.text not in held:
        return merged(card.spec, command)
    return spec


def _due(spec: TaskSpec, card: Card, task: TaskState) -> dt.date | None:
    """The day that a task of the card is due under the new spec: its own in a series, else the spec's."""
    if len(card.tasks) > 1:
        return task.due
    return spec.due.date if spec.due is not None else None
