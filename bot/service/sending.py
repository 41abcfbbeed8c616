"""What creating means: each part is sent once, or looked up where it may have been sent. Knows ports and specs.

A create is a write that can't be repeated safely: each part is marked, sent once, and after an unknown outcome only
ever looked up by its marker. A subtask that Zoho refuses does not undo its task: the card says what is missing. What is
done to tasks that exist is in changing/actions.py, what the parts of a plan hang on in subtasks.py.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple
from zoneinfo import ZoneInfo

import structlog

from bot.commands import SENDING_SHOWS_AFTER, Card, Command
from bot.errors import CannotPlan, NotConnected, OutcomeUnknown, ZohoError, ZohoRefused
from bot.ports import Claim, Clock, Effects, FindsParts, FollowUps, Plan, PlanPart, Resolved, TaskBackend, TaskBackends
from bot.service import cards, handing, records, subtasks
from bot.service.confirming import confirmation
from bot.service.files import Files
from bot.service.people import People
from bot.service.records import Records
from bot.service.series import horizons, onward, repairs, series, skipping
from bot.specs import TaskRef, TaskSpec, TaskState

log = structlog.get_logger(__name__)

# Further sends for a series that Zoho made in part; what is missing then is missing on the card.
_REPAIRS = 3


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


class Sent(NamedTuple):
    """What was made: the tasks in the order of the plan, what the person must be told, the subtasks, the plan.

    `grant` names whose Zoho has them.
    """

    tasks: list[TaskState]
    notes: Sequence[str]
    children: list[TaskState]
    plan: Plan
    grant: str


class Sending:
    """Makes tasks for commands: creates, and tasks that must be made again."""

    def __init__(
        self,
        backends: TaskBackends,
        people: People,
        looked_up: Records,
        files: Files,
        *,
        clock: Clock,
        settling: Settling,
    ) -> None:
        self._backends = backends
        self.people = people
        self.files = files
        self._records = looked_up
        self._clock = clock
        self.settling = settling

    async def create(self, claim: Claim, command: Command, card: Card) -> None:
        """The card's task, made; finishes the claim with the card as Zoho has it.

        Raises ZohoRefused, ZohoBusy, NotConnected, CannotPlan, NotUnderstood, Stale.
        """
        card = card.model_copy(update={"spec": await self.people.spelt(card.tenant, card.spec)})
        found = await self._records.found(command, card.spec, card.product)
        shown, card = card, cards.about(card, found.spec, found.question)
        sent = await self.send(claim, command, card, (card.spec,), shown=shown)
        if sent is not None:
            made = cards.made(card, sent.tasks, (*found.notes, *sent.notes), sent.children)
            await self._records.remember(command, card, found.linked)
            made = series.begun(made, sent.plan).model_copy(update={"grant": sent.grant})
            made = horizons.begun(made, sent.plan, command.assumed, sent.notes)
            links = tuple(task.ref for task in (*sent.tasks, *sent.children))
            told, copies = confirmation(command, made), await handing.given(self.people, made, sent.plan)
            then = onward.ahead(made, self._clock.now(), since=command.now)
            await claim.finish(Effects(card=made, links=links, notices=told, then=then, copies=copies))

    async def send(
        self, claim: Claim, command: Command, card: Card, specs: Sequence[TaskSpec], *, shown: Card | None = None
    ) -> Sent | None:
        """Sends what is not sent yet of `specs` and looks up what may have been: what was made.

        None while an outcome is still unknown: the claim is put off, and the next one goes on from there. `shown` is
        the card that says so when it takes long.
        """
        # What may be in Zoho is in the Zoho that it was sent to, whoever has connected another one since.
        begun = claim.sending_since is not None or any(claim.made)
        whose = (card.tenant, card.product, command.origin.user)
        grant = (claim.grant if begun else None) or await self._backends.grant(*whose)
        backend = await self._backends.backend(*whose, grant=grant)
        resolved = await self.people.resolved(command, card.spec, card.product)
        files = await self.files.brought(claim, backend, command, card.spec)
        specs = [await self.people.named(card.tenant, spec) for spec in (files.linked_in(specs[0]), *specs[1:])]
        plans = [plan_of(backend, command, spec, resolved) for spec in specs]
        plan = files.held_by(subtasks.joined(plans))
        problems: dict[int, str] = {}
        while claim.step < len(plan.parts):
            part = subtasks.placed(plan.parts[claim.step], claim.made)
            marker = marker_of(command.id, claim.step)
            if part is None:
                await claim.created((), Effects())
            elif not await self._part(claim, backend, part, marker, problems, grant=grant, shown=shown):
                return None
        if not await self._repaired(claim, backend, plan, command, grant):
            return None
        made = repairs.merged(plan, claim.made)
        for part, refs in zip(plan.parts, made, strict=True):
            if refs and isinstance(backend, FollowUps) and backend.needs_follow_up(part):
                await backend.follow_up(part, refs)
        # Why a record is not linked is said by those who looked for it.
        linked = records.without_unfound(specs[0], card.product)
        told = plans[0].notes if linked is specs[0] else plan_of(backend, command, linked, resolved).notes
        attached = await self.files.attached(claim, backend, card.tenant, made, files)
        notes = (*resolved.notes, *told, *subtasks.missing(plan, made, problems), *attached)
        tasks = await self._look(claim, backend, plan, made)
        return Sent(tasks, notes, await subtasks.children(backend, plan, made), plan, grant)

    async def planned(self, command: Command, card: Card, spec: TaskSpec) -> Plan:
        """How the product of the card would carry a spec. Raises CannotPlan, NotUnderstood, NotConnected."""
        backend = await self._backends.backend(card.tenant, card.product, command.origin.user)
        resolved = await self.people.resolved(command, spec, card.product)
        return plan_of(backend, command, await self.people.named(card.tenant, spec), resolved)

    async def _repaired(self, claim: Claim, backend: TaskBackend, plan: Plan, command: Command, grant: str) -> bool:
        """Sends the dates that Zoho left out of a series, as tasks of their own. False while an outcome is unknown."""
        for _ in range(_REPAIRS):
            lacking = await repairs.lacking(backend, plan, claim.made)
            if lacking is None:
                return True
            log.warning("series_repaired", dates=len(lacking.dates))
            if not await self._part(claim, backend, lacking, marker_of(command.id, claim.step), {}, grant=grant):
                return False
        return True

    async def _part(
        self,
        claim: Claim,
        backend: TaskBackend,
        part: PlanPart,
        marker: str,
        problems: dict[int, str],
        *,
        grant: str,
        shown: Card | None = None,
    ) -> bool:
        """One part: looked up if it may have been sent, else sent. False while its outcome is unknown.

        Why Zoho refused a subtask is put into `problems`, by its step.
        """
        found: Sequence[TaskRef]
        if claim.sending_since is not None:
            first = (claim.sent_from or claim.sending_since) - dt.timedelta(seconds=self.settling.skew)
            found = await _found(backend, part, marker, first)
            if not found:
                since = claim.sent_ago
                settled = since >= self.settling.settle
                await claim.absent(after=self.settling.next_probe(since), settled=settled)
                return False
        else:
            begun = self._clock.now()
            await claim.sending(_drawn(shown, SENDING_SHOWS_AFTER), grant)
            try:
                found = await backend.create(part, marker)
            except OutcomeUnknown:
                await claim.absent(after=self.settling.probes[0], settled=False)
                return False
            except (ZohoError, NotConnected, CannotPlan) as err:
                # A definite no. Nowhere else is the mark taken back but after absence was proven twice.
                if part.subtask_of is None or not isinstance(err, ZohoRefused):
                    took_long = self._clock.now() - begun >= SENDING_SHOWS_AFTER
                    await claim.unsent(_drawn(shown if took_long else None))
                    raise
                problems[claim.step] = str(err)
                found = ()
        # More than one send can have made of it: the later ones are too many, and removed.
        many = max(1, len(part.dates))
        await claim.created(found[:many], Effects(), surplus=found[many:])
        return True

    async def _look(
        self, claim: Claim, backend: TaskBackend, plan: Plan, all_made: Sequence[Sequence[TaskRef]]
    ) -> list[TaskState]:
        """The made tasks without their subtasks, the first read back from Zoho.

        A series' instances come in the order of their dates ([?] only seen in samples), so one read proves the rest;
        where it does not, each is read.
        """
        own = [step for step, part in enumerate(plan.parts) if part.subtask_of is None]
        planned = [plan.parts[step].dates or (None,) for step in own]
        made = [all_made[step] for step in own]
        refs = list(chain.from_iterable(made))
        first = await backend.read(refs[0])
        aligned = [len(a) for a in planned] == [len(b) for b in made] and first.due in (planned[0][0], None)
        # What a repair made stands at the end, whatever its date.
        aligned = aligned and len(claim.made) == len(plan.parts)
        if aligned:
            dates = list(chain.from_iterable(planned))
            rest = zip(refs[1:], dates[1:], strict=True)
            return [first, *[first.model_copy(update=_alike(first, ref, date)) for ref, date in rest]]
        states = [first]
        for ref in refs[1:]:
            await claim.renew()
            states.append(await backend.read(ref))
        return states


def _alike(first: TaskState, ref: TaskRef, due: dt.date | None) -> dict[str, object]:
    """What another instance of a series has of its own; its address differs by its id alone, where that is in it."""
    return {"ref": ref, "due": due, "url": first.url.replace(first.ref.id, ref.id) if first.url else None}


def _drawn(shown: Card | None, after: dt.timedelta = dt.timedelta()) -> Effects:
    """The card as it is, drawn again: whether its task is being sent is known at drawing."""
    return Effects(card=shown, draw_after=after.total_seconds()) if shown is not None else Effects()


async def _found(backend: TaskBackend, part: PlanPart, marker: str, since: dt.datetime) -> Sequence[TaskRef]:
    """What a part made, if it did."""
    if isinstance(backend, FindsParts):
        return await backend.find_part(part, marker, since)
    return await backend.find(marker, since)


def plan_of(backend: TaskBackend, command: Command, spec: TaskSpec, resolved: Resolved) -> Plan:
    """How the backend will carry the command's task: the same whenever it is asked. Raises CannotPlan."""
    assumed = command.assumed
    if assumed is not None and assumed.horizon_months is not None and assumed.horizon_tasks is not None:
        resolved = resolved.model_copy(update={"horizon": (assumed.horizon_months, assumed.horizon_tasks)})
    plan = backend.plan(spec, command.now.astimezone(ZoneInfo(command.zone or "UTC")).date(), resolved)
    notes = skipping.left_out(spec.recurrence)
    return plan.model_copy(update={"notes": (*notes, *plan.notes)}) if notes else plan


def marker_of(command: str, step: int) -> str:
    """What one send of a command writes into Zoho, to be found by: the command's id, numbered from the second on."""
    return command if step == 0 else f"{command}-{step + 1}"
