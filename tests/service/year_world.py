"""A year of one series in memory: the bot's planning, sending and keeping, a heap for an engine, and a Zoho of dates.

Fakes stand at the ports alone. Time is the clock's: it jumps from one moment that something waits for to the next.
"""

import datetime as dt
import heapq
from collections.abc import Callable, Sequence
from itertools import count
from typing import Any, cast

from zoho.zoho_expansion import crm_dates, mail_dates

from bot.commands import Card, Command, Kind, Origin, Profile
from bot.errors import OutcomeUnknown, TaskGone
from bot.ports import Changes, Claim, Effects, Plan, PlanPart, Resolved, Scheduled
from bot.service.cards import saved
from bot.service.changing.actions import Actions
from bot.service.files import Files
from bot.service.people import People
from bot.service.records import Records
from bot.service.sending import Sending, Settling
from bot.specs import Place, Product, TaskRef, TaskSpec, TaskState, Tenant
from bot.zoho.crm import plan as plan_crm
from bot.zoho.crm import task
from bot.zoho.crm.task import CrmOptions
from bot.zoho.mail import plan as plan_mail
from bot.zoho.mail import task as mail_task
from bot.zoho.mail.task import MailOptions

TENANT, AUTHOR = Tenant(team="T1"), "U1"
Options = CrmOptions | MailOptions
Slot = tuple[dt.date, dt.time | None]


class Year:
    """The clock, the engine, the person and Zoho; `drops` says of each create what becomes of its answer."""

    def __init__(self, options: Options, start: dt.datetime, shown: tuple[str, ...], drops: Callable[[], str]) -> None:
        self.time = start
        self.zoho = DateZoho(options, shown, drops)
        fakes = cast(Any, self.zoho)
        people = People(fakes, cast(Any, None), cast(Any, self))
        records = Records(fakes, cast(Any, None))
        self._sending = Sending(
            fakes, people, records, Files(cast(Any, None)), clock=self, settling=Settling(probes=(0.1,), settle=0.2)
        )
        self._actions = Actions(fakes, self._sending, records, self)
        self._waiting, self._known, self._numbers = list[tuple[dt.datetime, int, Held]](), set[str](), count()
        self._under_way: tuple[dt.datetime, Held] | None = None
        self.card: Card | None = None
        self.left_out = set[dt.date]()

    def now(self) -> dt.datetime:
        return self.time

    async def get(self, tenant: Tenant, user: str) -> Profile:
        """As Profiles: somebody without an e-mail address, so that nobody is looked up."""
        return Profile(user=user, team=tenant.team, name="Dana", zone="UTC")

    async def make(self, spec: TaskSpec) -> Card:
        """The card of a series that was asked for now."""
        origin = Origin(tenant=TENANT, user=AUTHOR, place=Place(channel="D1"), door="dm")
        command = Command(id="c0", kind=Kind.CREATE, origin=origin, now=self.time, zone="UTC", locale="en-US")
        self.card = saved(command, spec, self.zoho.product)
        self._put(command, self.time)
        await self.until(self.time)
        assert self.card is not None
        return self.card

    async def press(self, kind: Kind) -> None:
        """Somebody does that to the task that the card shows."""
        assert self.card is not None
        assert self.card.current is not None
        origin = Origin(tenant=TENANT, user=AUTHOR, place=Place(channel="D1"), door="action")
        command = Command(id=f"p{next(self._numbers)}", kind=kind, origin=origin, now=self.time, zone="UTC")
        self._put(command.model_copy(update={"card": "c0", "task": self.card.current.ref}), self.time)
        await self.until(self.time)

    async def until(self, moment: dt.datetime) -> None:
        """All that waits for that moment or an earlier one is done, each at its moment or later."""
        while (found := self._next(moment)) is not None:
            at, held = found
            self.time = max(self.time, at)
            await self._run(held)
        self.time = max(self.time, moment)

    def _next(self, moment: dt.datetime) -> "tuple[dt.datetime, Held] | None":
        """What runs next of the card's lane: one that is under way stays its first until it is done."""
        if self._under_way is not None:
            at, held = self._under_way
            self._under_way = None if at <= moment else self._under_way
            return (at, held) if at <= moment else None
        if not self._waiting or self._waiting[0][0] > moment:
            return None
        at, _, held = heapq.heappop(self._waiting)
        return at, held

    async def late(self, moment: dt.datetime) -> None:
        """The bot was away until that moment, and now does what waited."""
        self.time = moment
        await self.until(moment)

    async def _run(self, held: "Held") -> None:
        assert self.card is not None
        command = held.command
        if command.kind is Kind.CREATE:
            await self._sending.create(cast(Claim, held), command, self.card)
        elif command.kind is not Kind.REMIND:
            command = command if command.zone else command.model_copy(update={"zone": "UTC", "locale": "en-US"})
            await self._actions.run(cast(Claim, held), command, self.card)

    def _put(self, command: Command, at: dt.datetime) -> None:
        if command.id not in self._known:
            self._known.add(command.id)
            # What waits for the same moment comes in its order.
            heapq.heappush(self._waiting, (at, next(self._numbers), Held(self, command)))

    def put_off(self, held: "Held", at: dt.datetime) -> None:
        """It is tried again then, before anything else."""
        self._under_way = at, held

    def finished(self, effects: Effects) -> None:
        """What a step writes beside itself."""
        if effects.card is not None:
            self.card = effects.card
            self.left_out |= set(effects.card.left_out)
        for each in effects.then:
            self._then(each)

    def _then(self, each: Scheduled) -> None:
        self._put(each.command, max(each.at, self.time))


class Held:
    """A claim of the heap's engine: its steps, and what they made, outlive each try."""

    tries, told, grant = 1, False, None

    def __init__(self, year: Year, command: Command) -> None:
        self._year = year
        self.command = command
        self.step, self.made = 0, list[Sequence[TaskRef]]()
        self.sending_since: dt.datetime | None = None
        self._absent = 0

    @property
    def sent_ago(self) -> float:
        assert self.sending_since is not None
        return (self._year.now() - self.sending_since).total_seconds()

    @property
    def sent_from(self) -> dt.datetime | None:
        return self.sending_since

    async def renew(self) -> None:
        pass

    async def sending(self, effects: Effects | None = None, grant: str = "") -> None:
        del effects, grant
        self.sending_since = self._year.now()

    async def unsent(self, effects: Effects | None = None) -> None:
        del effects
        self.sending_since = None

    async def created(self, refs: Sequence[TaskRef], effects: Effects, surplus: Sequence[TaskRef] = ()) -> None:
        assert not surplus
        del effects
        self.made.append(tuple(refs))
        self.step, self.sending_since, self._absent = self.step + 1, None, 0

    async def absent(self, *, after: float, settled: bool) -> None:
        self._absent += settled
        if self._absent == 2:
            self.sending_since, self._absent = None, 0
        self._year.put_off(self, self._year.now() + dt.timedelta(seconds=after))

    async def finish(self, effects: Effects, *, problem: str | None = None, dead: bool = False) -> None:
        assert problem is None
        assert not dead
        self._year.finished(effects)


class DateZoho:
    """One product's tasks as dates: it reads what would be sent, by a second opinion of Zoho's rules."""

    def __init__(self, options: Options, shown: tuple[str, ...], drops: Callable[[], str]) -> None:
        self._options, self._shown, self._drops = options, shown, drops
        self.product = Product.CRM if isinstance(options, CrmOptions) else Product.MAIL
        self.tasks = dict[str, TaskState]()
        self.slots = list[Slot]()
        self._markers = dict[str, list[TaskRef]]()
        self._horizon = dt.date.min
        self._ids = count(1)

    def lasts_until(self, day: dt.date) -> None:
        """How far a task that Zoho itself moves on is followed."""
        self._horizon = day

    async def grant(self, *_: object) -> str:
        return "g"

    async def backend(self, *_: object, grant: str | None = None) -> "DateZoho":
        del grant
        return self

    async def member(self, *_: object) -> None:
        return None

    async def email(self, *_: object) -> None:
        return None

    def plan(self, spec: TaskSpec, today: dt.date, resolved: Resolved | None = None) -> Plan:
        options, resolved = self._options, resolved or Resolved()
        if isinstance(options, CrmOptions):
            return plan_crm.plan(spec, today, resolved, options)
        return plan_mail.plan(spec, today, resolved, options)

    async def create(self, part: PlanPart, marker: str) -> Sequence[TaskRef]:
        drop = self._drops()
        if drop == "before":
            raise OutcomeUnknown("lost on its way")
        days = self._in_crm(part, marker) if isinstance(self._options, CrmOptions) else self._in_mail(part)
        time = part.spec.due.time if part.spec.due is not None else None
        self.slots += [(day, time) for day in days]
        refs = [self._task(part, day) for day in (days if self.product is Product.CRM else days[:1])]
        self._markers[marker] = refs
        if drop == "after":
            raise OutcomeUnknown("its answer was lost")
        return refs

    def _in_crm(self, part: PlanPart, marker: str) -> list[dt.date]:
        assert isinstance(self._options, CrmOptions)
        days = list[dt.date]()
        for record in task.records(part, marker, self._options):
            rule = record.get("Recurring_Activity", {}).get("RRULE")
            days += crm_dates(rule, self._shown) if rule else [dt.date.fromisoformat(record["Due_Date"])]
        return days

    def _in_mail(self, part: PlanPart) -> list[dt.date]:
        assert isinstance(self._options, MailOptions)
        body = mail_task.body(part.spec, part.resolved, None, self._options)
        return list(mail_dates(body, max(self._horizon, part.dates[0]), self._shown))

    def _task(self, part: PlanPart, day: dt.date) -> TaskRef:
        ref = TaskRef(product=self.product, id=str(next(self._ids)))
        self.tasks[ref.id] = TaskState(ref=ref, title=part.spec.title, status="Open", done=False, due=day)
        return ref

    async def find(self, marker: str, since: dt.datetime) -> Sequence[TaskRef]:
        del since
        return self._markers.get(marker, [])

    async def read(self, ref: TaskRef) -> TaskState:
        if ref.id not in self.tasks:
            raise TaskGone("It is not there.")
        return self.tasks[ref.id]

    async def complete(self, ref: TaskRef) -> TaskState:
        self.tasks[ref.id] = (await self.read(ref)).model_copy(update={"done": True, "status": "Completed"})
        return self.tasks[ref.id]

    async def delete(self, refs: Sequence[TaskRef]) -> None:
        for ref in refs:
            del self.tasks[ref.id]

    async def update(self, ref: TaskRef, changes: Changes, seen: dt.datetime | None = None) -> TaskState:
        del changes, seen
        return await self.read(ref)
