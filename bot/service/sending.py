"""What creating means: each part is sent once, or looked up where it may have been sent. Knows ports and specs.

A create is a write that can't be repeated safely: each part is marked, sent once, and after an unknown outcome only
ever looked up by its marker. What is done to tasks that exist is in actions.py.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from zoneinfo import ZoneInfo

import structlog

from bot.commands import Card, Command
from bot.errors import CannotPlan, Extra, NotConnected, OutcomeUnknown, ZohoError
from bot.ports import Claim, Clock, Effects, FollowUps, Plan, Resolved, TaskBackend, TaskBackends
from bot.service import cards
from bot.service.people import People
from bot.specs import TaskSpec, TaskState

log = structlog.get_logger(__name__)


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


class Sending:
    """Makes tasks for commands: creates, and tasks that must be made again."""

    def __init__(self, backends: TaskBackends, people: People, clock: Clock, settling: Settling) -> None:
        self._backends = backends
        self._people = people
        self._clock = clock
        self._settling = settling

    async def create(self, claim: Claim, command: Command, card: Card) -> None:
        """The card's task, made; finishes the claim with the card as Zoho has it.

        Raises ZohoRefused, ZohoBusy, NotConnected, CannotPlan, NotUnderstood, Stale.
        """
        sent = await self.send(claim, command, card, (card.spec,))
        if sent is not None:
            states, notes = sent
            made = cards.made(card, states, notes)
            await claim.finish(Effects(card=made, links=tuple(task.ref for task in states)))

    async def send(
        self, claim: Claim, command: Command, card: Card, specs: Sequence[TaskSpec]
    ) -> tuple[list[TaskState], Sequence[str]] | None:
        """Sends what is not sent yet of `specs` and looks up what may have been: the tasks and the plan's notes.

        None while an outcome is still unknown: the claim is put off, and the next one goes on from there.
        """
        backend = await self._backends.backend(card.tenant, card.product)
        resolved = await self._people.resolved(command, card.spec, card.product)
        plans = [plan_of(backend, command, spec, resolved) for spec in specs]
        plan = plans[0].model_copy(update={"parts": tuple(chain.from_iterable(each.parts for each in plans))})
        while claim.step < len(plan.parts):
            if not await self._part(claim, backend, plan, marker_of(command.id, claim.step)):
                return None
        for part, made in zip(plan.parts, claim.made, strict=True):
            if isinstance(backend, FollowUps) and backend.needs_follow_up(part):
                await backend.follow_up(part, made)
        return await self._look(claim, backend, plan), plan.notes

    async def _part(self, claim: Claim, backend: TaskBackend, plan: Plan, marker: str) -> bool:
        """One part: looked up if it may have been sent, else sent. False while its outcome is unknown."""
        if claim.sending_since is not None:
            found = await backend.find(marker, claim.sending_since - dt.timedelta(seconds=self._settling.skew))
            if not found:
                since = (self._clock.now() - claim.sending_since).total_seconds()
                settled = since >= self._settling.settle
                await claim.absent(after=self._settling.next_probe(since), settled=settled)
                return False
        else:
            await claim.sending()
            try:
                found = await backend.create(plan.parts[claim.step], marker)
            except OutcomeUnknown:
                await claim.absent(after=self._settling.probes[0], settled=False)
                return False
            except (ZohoError, NotConnected, CannotPlan):
                # A definite no. Nowhere else is the mark taken back but after absence was proven twice.
                await claim.unsent()
                raise
        try:
            await claim.created(found, Effects())
        except Extra:
            log.warning("extra_task_removed", tasks=len(found))
            await backend.delete(found)
            raise
        return True

    async def _look(self, claim: Claim, backend: TaskBackend, plan: Plan) -> list[TaskState]:
        """The made tasks, the first read back from Zoho.

        A series' instances come in the order of their dates ([?] only seen in samples), so one read proves the rest;
        where it does not, each is read.
        """
        planned = [part.dates or (None,) for part in plan.parts]
        refs = list(chain.from_iterable(claim.made))
        first = await backend.read(refs[0])
        aligned = [len(a) for a in planned] == [len(b) for b in claim.made] and first.due in (planned[0][0], None)
        if aligned:
            dates = list(chain.from_iterable(planned))
            rest = zip(refs[1:], dates[1:], strict=True)
            return [first, *[first.model_copy(update={"ref": ref, "due": date, "url": None}) for ref, date in rest]]
        states = [first]
        for ref in refs[1:]:
            await claim.renew()
            states.append(await backend.read(ref))
        return states


def plan_of(backend: TaskBackend, command: Command, spec: TaskSpec, resolved: Resolved) -> Plan:
    """How the backend will carry the command's task: the same whenever it is asked. Raises CannotPlan."""
    return backend.plan(spec, command.now.astimezone(ZoneInfo(command.zone or "UTC")).date(), resolved)


def marker_of(command: str, step: int) -> str:
    """What one send of a command writes into Zoho, to be found by: the command's id, numbered from the second on."""
    return command if step == 0 else f"{command}-{step + 1}"
