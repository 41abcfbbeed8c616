"""Lists of tasks as somebody asked for them: whose, about what, and due when, asked of Zoho. Knows ports and specs.

Reads only, so all of it may be asked again.
"""

import datetime as dt
from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from bot.commands import Command, Row
from bot.errors import CannotPlan, NotConnected, NotUnderstood, ZohoBusy, ZohoRefused
from bot.ports import Member, Resolved, TaskBackends, TaskQuery
from bot.service import periods, records
from bot.service.destinations import Destinations
from bot.service.people import People, named
from bot.specs import Destination, Person, Product, RecordRef, Spec, TaskSpec, TaskState

MOST_SHOWN = 20
# One call gives so many of CRM's, and undated ones may come first in Zoho's order; here they come last.
_LOOKED_AT = 200
_NAMES = {Product.CRM: "Zoho CRM", Product.MAIL: "Zoho Mail"}


class Asked(Spec):
    """What a list is to hold.

    `whose` None: anybody's. `maybe_person`: a record that was said may just as well be a person ("tasks for maria").
    `due` are the first and the last day, `state` says "open", "overdue" or "done".
    """

    whose: Person | None = Person(me=True)
    due: tuple[dt.date | None, dt.date | None] = (None, None)
    state: str = "open"
    records: tuple[RecordRef, ...] = ()
    maybe_person: bool = False
    destination: Destination = Destination()


class Listed(Spec):
    """The answer: its head (escaped for Slack), the tasks, and what is to be said besides."""

    head: str
    rows: tuple[Row, ...] = ()
    after: str | None = None


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

    async def listed(self, command: Command, asked: Asked, today: dt.date, *, patient: bool) -> Listed:
        """The list; `today` is the day of whoever asks.

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
            done=asked.state == "done",
            due_from=asked.due[0],
            due_until=asked.due[1],
            record=scope.record,
            group=places.group,
            project=places.project,
        )
        only_one = Product.MAIL if places.group else Product.CRM if scope.record else where.product
        products = tuple(Product) if only_one is None else (only_one,)
        found = await self._asked(command, query, products, patient=patient)
        when = "" if asked.state == "overdue" else periods.in_words(*asked.due)
        named_place = where.project or where.group
        place = f"in {escape(named_place, quote=False)}" if named_place else ""
        return _answer(found, asked.state, " ".join(filter(None, (scope.said, place, when))), today)

    async def _scope(self, command: Command, asked: Asked) -> _Scope:
        tenant, author = command.origin.tenant, command.origin.user
        if asked.maybe_person:
            people = named(asked.records[0].text, await self._backends.members(tenant, author))
            if len(people) == 1:
                return _Scope(people[0], None, f"of {escape(people[0].name, quote=False)}")
        owner, said = None, ""
        if asked.whose is not None:
            owner = await self._owner(command, asked.whose)
            said = "of yours" if asked.whose.me else f"of {escape(owner.name, quote=False)}"
        if not asked.records:
            return _Scope(owner, None, said)
        record = await self._record(command, asked.records[0])
        return _Scope(owner, record, f"{said} about {escape(record.name or record.text, quote=False)}".strip())

    async def _owner(self, command: Command, person: Person) -> Member:
        """Raises NotUnderstood where that is nobody in Zoho, or one of several."""
        found = await self._people.found(command.origin.tenant, person, command.origin.user)
        if len(found) == 1:
            return found[0]
        if person.me:
            raise NotUnderstood(_NO_ME)
        who = f"<@{person.slack}>" if person.slack else f"“{escape(person.name or '', quote=False)}”"
        if not found:
            raise NotUnderstood(_NOBODY.format(who=who))
        several = ", ".join(escape(member.name, quote=False) for member in found)
        raise NotUnderstood(f"{who} may be each of these: {several}. Mention the person, or say the whole name.")

    async def _record(self, command: Command, ref: RecordRef) -> RecordRef:
        """Raises NotUnderstood where that is none in Zoho CRM, or one of several."""
        hits = await self._backends.records(command.origin.tenant, ref, command.origin.user)
        name = escape(records.said(ref), quote=False)
        if not hits:
            raise NotUnderstood(_NO_RECORD.format(name=name))
        sure, ordered = records.decide(hits, ())
        if sure is None:
            several = ", ".join(escape(records.in_words(hit), quote=False) for hit in ordered[:_OFFERED])
            raise NotUnderstood(f"“{name}” may be each of these: {several}. Say the whole name, or paste its link.")
        return records.linked(ref, sure)[0]

    async def _asked(self, command: Command, query: TaskQuery, products: Sequence[Product], *, patient: bool) -> _Found:
        """What each product holds of it. Where only some answer, the others are named."""
        tasks, more, missing = list[TaskState](), False, list[str]()
        problem: NotConnected | ZohoBusy | None = None
        answered = False
        for product in products:
            try:
                backend = await self._backends.backend(command.origin.tenant, product, command.origin.user)
                page = await backend.tasks(query, limit=_LOOKED_AT)
            except NotConnected as err:
                problem = problem or err
            except ZohoBusy as err:
                if patient:
                    raise
                problem = err
                missing.append(f"{_NAMES[product]} does not answer right now, so its tasks are missing here.")
            except (ZohoRefused, CannotPlan) as err:
                if len(products) == 1:
                    raise
                missing.append(f"The tasks of {_NAMES[product]} are missing here: {err}")
                answered = True
            else:
                tasks += page.tasks
                more, answered = more or page.next is not None, True
        if not answered and problem is not None:
            raise problem
        return _Found(tasks, more, missing)


_OFFERED = 5
_NO_ME = (
    "I don't find you in Zoho: no user there has the e-mail address of your Slack profile. Ask your Zoho admin, or say "
    "whose tasks you mean: `tasks for @name`."
)
_NOBODY = "I don't find {who} in Zoho, so I can't list their tasks. Mention the person, or say the whole name."
_NO_RECORD = (
    "There is no contact, lead, account or deal “{name}” in Zoho CRM, so I can't list its tasks. Say the name as it is "
    "there, or paste its link."
)


def _answer(found: _Found, state: str, about: str, today: dt.date) -> Listed:
    """The list in order, undated tasks last."""
    ordered = sorted(found.tasks, key=lambda task: (task.due or dt.date.max, task.title.casefold()))
    count, shown = len(ordered), ordered[:MOST_SHOWN]
    what = " ".join(filter(None, (state, "task" if count == 1 and not found.more else "tasks", about)))
    after = " ".join(found.missing) or None
    if not shown:
        return Listed(head=f"No {what}.", after=after)
    many = f"more than {count}" if found.more else str(count)
    head = f"{count} {what}:" if count == len(shown) and not found.more else f"The first {len(shown)} of {many} {what}:"
    rows = tuple(Row(task=task, overdue=not task.done and task.due is not None and task.due < today) for task in shown)
    return Listed(head=head, rows=rows, after=after)
