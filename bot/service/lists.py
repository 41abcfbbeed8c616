"""Lists of tasks as somebody asked for them: whose, about what, and due when, asked of Zoho. Knows ports and specs.

Reads only, so all of it may be asked again.
"""

import asyncio
import datetime as dt
import time
from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from bot.catalogue import say
from bot.commands import Command
from bot.errors import CannotPlan, NotConnected, NotUnderstood, ZohoBusy, ZohoError, ZohoRefused
from bot.ports import Member, Resolved, TaskBackends, TaskPage, TaskQuery
from bot.service import periods, records
from bot.service.destinations import Destinations
from bot.service.listing import Listed, today_in
from bot.service.people import People, named
from bot.specs import Destination, Person, Product, RecordRef, Spec, TaskSpec, TaskState

# One call gives so many of CRM's, and undated ones may come first in Zoho's order; here they come last.
_LOOKED_AT = 200
# Seconds; what is silent for longer is silent for the next minute, too.
_SILENCE = 10.0
# Done tasks that are listed where there are more than that.
_RECENT = dt.timedelta(days=30)
_NAMES = {Product.CRM: "Zoho CRM", Product.MAIL: "Zoho Mail"}


class Asked(Spec):
    """What a list is to hold.

    `whose` None: anybody's. `maybe_person`: a record that was said may just as well be a person ("tasks for maria").
    `due` are the first and the last day, `state` says "open", "overdue", "done" or "any"; `text` stands in the title.
    """

    whose: Person | None = Person(me=True)
    due: tuple[dt.date | None, dt.date | None] = (None, None)
    state: str = "open"
    records: tuple[RecordRef, ...] = ()
    maybe_person: bool = False
    destination: Destination = Destination()
    text: str | None = None


class _Scope(NamedTuple):
    """Whose tasks and about what, as Zoho knows them, and both in words (escaped)."""

    owner: Member | None
    record: RecordRef | None
    said: str


class _Found(NamedTuple):
    """What the products answered: tasks, whether there are more, and why something is missing."""

    tasks: list[TaskState]
    more: bool
    missing: list[str]


class Lists:
    """Asks the products that can answer, with the grant of whoever asks."""

    def __init__(self, backends: TaskBackends, people: People) -> None:
        self._backends = backends
        self._people = people
        self._destinations = Destinations(backends)

    async def listed(self, command: Command, asked: Asked, *, patient: bool) -> Listed:
        """The list, earliest due first and without a day last; what is done after what is not, latest due first.

        Raises NotUnderstood for a person, a record or a group that can't be told, NotConnected, ZohoRefused and
        ZohoBusy; with `patient` also where only one of two products is busy.
        """
        scope = await self._scope(command, asked)
        where, places = asked.destination, Resolved()
        if where.group or where.project:
            only = TaskSpec(title="", destination=where)
            places = await self._destinations.resolved(command.origin.tenant, only, command.origin.user)
        query = TaskQuery(
            owner=scope.owner,
            done=None if asked.state == "any" else asked.state == "done",
            due_from=asked.due[0],
            due_until=asked.due[1],
            record=scope.record,
            text=asked.text,
            group=places.group,
            project=places.project,
        )
        only_one = Product.MAIL if places.group else Product.CRM if scope.record else where.product
        products = tuple(Product) if only_one is None else (only_one,)
        found = await self._asked(command, query, products, patient=patient)
        if found.more and asked.state == "done" and asked.due == (None, None):
            # Zoho's first ones are the oldest, which nobody means; the sentence above the list says from when on.
            recent = today_in(command.zone, command.now) - _RECENT
            return await self.listed(command, asked.model_copy(update={"due": (recent, None)}), patient=patient)
        if asked.text is not None and Product.CRM in products:
            found = found._replace(tasks=[*found.tasks, *await self._about(command, asked.text)])
        when = "" if asked.state == "overdue" else periods.in_words(*asked.due)
        named_place = where.project or where.group
        place = say("lists-in", place=escape(named_place, quote=False)) if named_place else ""
        about = say("lists-with", text=escape(asked.text, quote=False)) if asked.text is not None else ""
        return _answer(found, asked.state, " ".join(filter(None, (scope.said, about, place, when))))

    async def _about(self, command: Command, text: str) -> Sequence[TaskState]:
        """The tasks about the CRM record that a search surely means, whatever their titles; nothing where it fails."""
        tenant, user = command.origin.tenant, command.origin.user
        ref = RecordRef(text=text)
        try:
            sure, _ = records.decide(await self._backends.records(tenant, ref, user), ())
            if sure is None:
                return ()
            backend = await self._backends.backend(tenant, Product.CRM, user)
            query = TaskQuery(done=None, record=records.linked(ref, sure)[0])
            return (await backend.tasks(query, limit=_LOOKED_AT)).tasks
        except (NotConnected, CannotPlan, ZohoError):
            return ()

    async def _scope(self, command: Command, asked: Asked) -> _Scope:
        tenant, author = command.origin.tenant, command.origin.user
        if asked.maybe_person:
            people = named(asked.records[0].text, await self._backends.members(tenant, author))
            if len(people) == 1:
                return _Scope(people[0], None, say("lists-of", name=escape(people[0].name, quote=False)))
        owner, said = None, ""
        if asked.whose is not None:
            owner = await self._owner(command, asked.whose)
            said = say("lists-yours") if asked.whose.me else say("lists-of", name=escape(owner.name, quote=False))
        if not asked.records:
            return _Scope(owner, None, said)
        record = await self._record(command, asked.records[0])
        about = say("lists-about", name=escape(record.name or record.text, quote=False))
        return _Scope(owner, record, f"{said} {about}".strip())

    async def _owner(self, command: Command, person: Person) -> Member:
        """Raises NotUnderstood where that is nobody in Zoho, or one of several."""
        found = await self._people.found(command.origin.tenant, person, command.origin.user)
        if len(found) == 1:
            return found[0]
        if person.me:
            raise NotUnderstood(say("lists-no-me"))
        who = f"<@{person.slack}>" if person.slack else f"“{escape(person.name or '', quote=False)}”"
        if not found:
            raise NotUnderstood(say("lists-nobody", who=who))
        several = ", ".join(escape(member.name, quote=False) for member in found)
        raise NotUnderstood(say("lists-which-person", who=who, several=several))

    async def _record(self, command: Command, ref: RecordRef) -> RecordRef:
        """Raises NotUnderstood where that is none in Zoho CRM, or one of several."""
        hits = await self._backends.records(command.origin.tenant, ref, command.origin.user)
        name = escape(records.said(ref), quote=False)
        if not hits:
            raise NotUnderstood(say("lists-no-record", name=name))
        sure, ordered = records.decide(hits, ())
        if sure is None:
            several = ", ".join(escape(records.in_words(hit), quote=False) for hit in ordered[:_OFFERED])
            raise NotUnderstood(say("lists-which-record", name=name, several=several))
        return records.linked(ref, sure)[0]

    async def _page(self, command: Command, query: TaskQuery, product: Product) -> TaskPage:
        backend = await self._backends.backend(command.origin.tenant, product, command.origin.user)
        return await backend.tasks(query, limit=_LOOKED_AT)

    async def _asked(self, command: Command, query: TaskQuery, products: Sequence[Product], *, patient: bool) -> _Found:
        """What each product holds of it, asked together. Where only some answer, the others are named."""
        tasks, more, missing = list[TaskState](), False, list[str]()
        problem: NotConnected | ZohoBusy | None = None
        answered, began = False, time.monotonic()
        found = await asyncio.gather(*(self._page(command, query, each) for each in products), return_exceptions=True)
        # Who has waited for one product's silence has the other's answer, rather than to wait again.
        patient = patient and time.monotonic() - began < _SILENCE
        for product, page in zip(products, found, strict=True):
            if isinstance(page, NotConnected):
                problem = problem or page
            elif isinstance(page, ZohoBusy):
                if patient:
                    raise page
                problem = page
                missing.append(say("lists-silent", product=_NAMES[product]))
            elif isinstance(page, ZohoRefused | CannotPlan):
                if len(products) == 1:
                    raise page
                missing.append(say("lists-missing", product=_NAMES[product], why=str(page)))
                answered = True
            elif isinstance(page, BaseException):
                raise page
            else:
                tasks += page.tasks
                more, answered = more or page.next is not None, True
        if not answered and problem is not None:
            raise problem
        return _Found(tasks, more, missing)


_OFFERED = 5


def _answer(found: _Found, state: str, about: str) -> Listed:
    every = {task.ref: task for task in found.tasks}.values()
    what = say("lists-what", state=state, count=2 if found.more else len(every), about=about).strip()
    one = say("lists-what", state=state, count=1, about=about).strip()
    tasks = tuple(sorted(every, key=_place))
    return Listed(what=what, one=one, tasks=tasks, more=found.more, after=" ".join(found.missing) or None)


def _place(task: TaskState) -> tuple[bool, bool, int, str]:
    """Where it stands in the order."""
    day = task.due.toordinal() if task.due is not None else 0
    return task.done, task.due is None, -day if task.done else day, task.title.casefold()
