"""A command understood: its text read as its author means it, and what will become of it. Joins intent and service.

The listeners read before the ack when the author is known already; the worker reads otherwise. Both come here, so that
the same text means the same whoever reads it, and when.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Literal

from bot.commands import Card, Command, Profile
from bot.errors import NotConnected, NotUnderstood, ZohoError
from bot.intent import Context, Reading, parse
from bot.intent.door import plain
from bot.ports import Demands, RequiredField, Resolved, TaskBackends
from bot.service import answers, cards, periods, rights
from bot.service.lists import Asked
from bot.service.records import without_unfound
from bot.service.sending import plan_of
from bot.specs import Destination, Person, Product, TaskSpec, Tenant

_PLACES: Mapping[str, Literal["command", "dm", "channel", "thread"]] = {"dm": "dm", "mention": "channel"}
# A title is Zoho CRM's Subject: 255 characters at most.
_TITLE = 255
# What a reply in a thread may add to the message that started it.
_DETAILS = ("due", "recurrence", "reminders", "priority", "assignees", "tags", "records")


class Understanding:
    """Reads commands for tenants, against what their backends can carry."""

    def __init__(self, backends: TaskBackends, default_product: Product) -> None:
        self._backends = backends
        self._default_product = default_product

    async def create(self, command: Command, profile: Profile, parent: str | None = None) -> tuple[Command, Card]:
        """The command with its text read, and the card that previews it.

        `parent` is the message that started the thread. Raises NotAllowed, NotUnderstood (with what to say instead),
        ListAsked, NotConnected and CannotPlan.
        """
        command = introduced(command, profile)
        if _bare(command.text) in _ALONE and not command.parent and not command.files:
            raise ListAsked(answers.LIST_ELSEWHERE)
        spec = _with_files(read(_said(command), command, profile, parent), command)
        product = self.product_for(spec)
        command = command.model_copy(update={"spec": spec, "product": product})
        return command, await self.planned(command, spec, product)

    def product_for(self, spec: TaskSpec) -> Product:
        """The product that the spec names, else the workspace's default; groups and projects are Zoho Mail's."""
        where = spec.destination
        return Product.MAIL if where.group or where.project else where.product or self._default_product

    async def required(self, tenant: Tenant, user: str) -> Sequence[RequiredField]:
        """What the organisation demands of a person's CRM tasks, to be asked in a form.

        Nothing where it can't be known: then Zoho's own refusal says what is missing.
        """
        try:
            backend = await self._backends.backend(tenant, Product.CRM, user)
            return await backend.required_fields() if isinstance(backend, Demands) else ()
        except (NotConnected, ZohoError):
            return ()

    async def planned(self, command: Command, spec: TaskSpec, product: Product) -> Card:
        """The card that previews a task. Raises NotConnected and CannotPlan."""
        backend = await self._backends.backend(command.origin.tenant, product, command.origin.user)
        # People, groups and records are looked up later, by the worker; until then nothing is said of them.
        alone = without_unfound(spec, product).model_copy(
            update={"assignees": (), "destination": Destination(product=product)}
        )
        return cards.saved(command, spec, product, plan_of(backend, command, alone, Resolved()).notes)


class ListAsked(NotUnderstood):
    """The text asks for a list of tasks: another kind of command. What it says is for where none can be shown."""


def listed(command: Command, profile: Profile) -> tuple[Asked, dt.date]:
    """What list the command's text asks for, and the day that it is for whoever asks.

    Raises NotUnderstood for what tasks can't be listed by.
    """
    text = _ALONE.get(_bare(command.text), command.text)
    context = _context(command, profile)
    reading = parse(text, context)
    words, spec = reading.filter or "", reading.spec or TaskSpec(title="")
    if spec.priority or spec.tags or spec.recurrence or any(word in words for word in _NOT_LISTED_BY):
        raise NotUnderstood(answers.LISTED_BY)
    whose: Person | None = Person(me=True)
    if spec.assignees:
        whose = spec.assignees[0]
    elif (spec.records or spec.destination.group or spec.destination.project) and not reading.own:
        whose = None
    today = context.local.date()
    by = any(span.field == "due" and span.text.lower().startswith(_UNTIL) for span in reading.spans)
    asked = Asked(
        whose=whose,
        due=periods.days(words, spec.due.date if spec.due is not None else None, today, by=by),
        state=next((state for state in ("overdue", "done") if state in words), "open"),
        records=spec.records,
        maybe_person=bool(spec.records) and spec.title.lower().startswith(_OF_SOMEBODY),
        destination=spec.destination,
    )
    return asked, today


# Alone it asks what there is to do; with more around it, it is the day of a task.
_ALONE = {"today": "tasks today"}
_NOT_LISTED_BY = ("high priority", "urgent", "recurring")
_UNTIL = ("by ", "until ", "till ", "before ")
_OF_SOMEBODY = ("for ", "of ", "from ")


def _bare(text: str) -> str:
    return " ".join(text.lower().split()).rstrip("?!.")


def read(text: str, command: Command, profile: Profile, parent: str | None = None) -> TaskSpec:
    """The text as a task, at the command's moment and in the person's zone and locale.

    Where the text has no title of its own, `parent` gives it. Raises NotUnderstood with what to say instead.
    """
    context = _context(command, profile)
    reading = parse(text, context)
    if parent is not None and (reading.intent == "none" or (reading.intent == "clarify" and _titled(text, context))):
        spec = _under(parent, text, context)
    else:
        spec = _task(reading)
        if parent is not None and spec.description is None:
            spec = spec.model_copy(update={"description": parent})
    return spec.placed(profile.zone)


def _context(command: Command, profile: Profile) -> Context:
    place = _PLACES.get(command.origin.door, "command")
    return Context(now=command.now, zone=profile.zone, locale=profile.locale, place=place)


def _said(command: Command) -> str:
    """The text; files that were sent without a word are named by the first of them."""
    if command.text.strip() or not command.files or command.parent:
        return command.text
    return f'"{command.files[0].name.replace(chr(34), "")}"'


def _with_files(spec: TaskSpec, command: Command) -> TaskSpec:
    return spec.model_copy(update={"files": command.files}) if command.files else spec


def _task(reading: Reading) -> TaskSpec:
    if reading.intent == "list":
        raise ListAsked(answers.LIST_ELSEWHERE)
    if (sentence := answers.instead(reading.intent, reading.question)) is not None:
        raise NotUnderstood(sentence)
    assert reading.spec is not None
    return reading.spec


def _titled(text: str, context: Context) -> bool:
    """Whether the text lacks nothing but a title."""
    return parse(f'"x" {text}', context).intent == "create"


def _under(parent: str, text: str, context: Context) -> TaskSpec:
    """The message that started the thread as a task, with what a reply such as "tomorrow, high priority" adds."""
    spec = of_message(parent, context)
    if not text.strip():
        return spec
    added = _task(parse(f'"x" {text}', context))
    said = {name: value for name in _DETAILS if (value := getattr(added, name))}
    if added.destination != Destination():
        said["destination"] = added.destination
    return spec.model_copy(update=said)


def of_message(text: str, context: Context | None) -> TaskSpec:
    """A message that was not written as a command, as a task; without a context its words are taken as they stand.

    What is no task by itself is titled with its first line; the whole text is the description where the title is less.
    """
    reading = parse(text, context) if context is not None else None
    shown = plain(text).text.strip()
    line = " ".join(shown.split("\n", 1)[0].split())
    base = reading.spec if reading is not None and reading.intent == "create" else None
    spec = base or TaskSpec(title=line[:_TITLE] or "Task from a message")
    if not spec.subtasks and (len(shown) > _TITLE or "\n" in shown):
        spec = spec.model_copy(update={"description": shown})
    return spec if context is None else spec.placed(context.zone)


def introduced(command: Command, profile: Profile) -> Command:
    """The command with its author's zone and locale. Raises NotAllowed for those who may not act."""
    rights.check(profile, command.origin.tenant)
    return command.model_copy(update={"zone": profile.zone, "locale": profile.locale})
