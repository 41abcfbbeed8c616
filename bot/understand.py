"""A command understood: its text read as its author means it, and what will become of it. Joins intent and service.

The listeners read before the ack when the author is known already; the worker reads otherwise. Both come here, so that
the same text means the same whoever reads it, and when.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Literal

from bot.catalogue import say
from bot.commands import Card, Command, Profile, Said
from bot.errors import CannotPlan, NotConnected, NotUnderstood, ZohoError
from bot.intent import Context, Conventions, Reading, completing, nearest, parse
from bot.intent.door import plain
from bot.intent.pointing import Pointing, may_point, pointing
from bot.ports import Demands, Preferences, RequiredField, Resolved, TaskBackends
from bot.preferences import Assumed, Preferred
from bot.service import answers, assuming, cards, periods, rights, unclear
from bot.service.asked import LinkAsked, ListAsked, MoreAsked, SeveralAsked, TalkAsked, UnclearAsked
from bot.service.lists import Asked
from bot.service.records import without_unfound
from bot.service.sending import plan_of
from bot.specs import Destination, Person, Product, TaskSpec, Tenant

_PLACES: Mapping[str, Literal["command", "dm", "channel", "thread"]] = {
    "dm": "dm",
    "mention": "channel",
    "reaction": "channel",
}
# A title is Zoho CRM's Subject: 255 characters at most.
_TITLE = 255
# What a reply in a thread may add to the message that started it.
_DETAILS = ("due", "recurrence", "reminders", "priority", "assignees", "tags", "records")


class PointingAsked(NotUnderstood):
    """The text is a task by itself, and a command where one is there that it names; the worker looks which it is.

    `command` and `card` are those of the task.
    """

    def __init__(self, command: Command, card: Card, pointing: Pointing) -> None:
        super().__init__(say("talk-elsewhere"))
        self.command = command
        self.card = card
        self.pointing = pointing


class Understanding:
    """Reads commands for tenants, against what their backends can carry."""

    def __init__(
        self, backends: TaskBackends, default_product: Product, preferences: Preferences | None = None
    ) -> None:
        """Without `preferences` everything is as nobody had chosen anything."""
        self._backends = backends
        self._preferences = preferences
        self._nothing_chosen = Preferred(product=default_product).assumed
        # Most people of a workspace have chosen nothing, and so share what is assumed.
        self._last: tuple[Preferred, Assumed] | None = None

    async def assuming(self, command: Command) -> Command:
        """The command with what is assumed where it says nothing, fixed now: who accepts a text asks for it first.

        A redelivery or a late worker then reads what was meant, whatever is changed meanwhile. Raises StoreUnavailable.
        """
        if command.assumed is not None:
            return command
        origin = command.origin
        return command.model_copy(
            update={"assumed": await self.assumed(origin.tenant, origin.user, origin.place.channel)}
        )

    async def assumed(self, tenant: Tenant, user: str, channel: str | None = None) -> Assumed:
        """What is assumed of a person's words in a conversation. Raises StoreUnavailable."""
        if self._preferences is None:
            return self._nothing_chosen
        preferred = await self._preferences.preferred(tenant, user, channel)
        if self._last is None or self._last[0] is not preferred:
            self._last = (preferred, preferred.assumed)
        return self._last[1]

    async def create(self, command: Command, profile: Profile, parent: str | None = None) -> tuple[Command, Card]:
        """The command with its text read, and the card that previews it.

        `parent` is the message that started the thread. Raises NotAllowed, NotUnderstood (with what to say instead),
        ListAsked, SeveralAsked, UnclearAsked, PointingAsked, NotConnected and CannotPlan.
        """
        command = introduced(await self.assuming(command), profile)
        alone = command.spec is None and not (command.whole or command.parent or command.files)
        if alone and _bare(command.text) in _ALONE:
            raise ListAsked(say("answer-list-elsewhere"))
        if alone and command.origin.door in _SPOKEN_TO:
            _check_clear(command, profile)
        said = self.meant(command, profile, parent)
        product = self.product_for(said, command.assumed)
        spec = _with_files(self.filled(said, command), command)
        perhaps = _pointing(command, profile)
        command = command.model_copy(update={"spec": spec, "product": product})
        card = await self.planned(command, spec, product)
        if perhaps is not None:
            raise PointingAsked(command, card, perhaps)
        return command, card

    @staticmethod
    def meant(command: Command, profile: Profile, parent: str | None) -> TaskSpec:
        """What the command says: read before, or read now, as a command or as a message is."""
        if command.spec is not None:
            return command.spec
        if command.whole:
            return of_message(command.text, _context(command, profile))
        return read(_said(command), command, profile, parent)

    def product_for(self, spec: TaskSpec, assumed: Assumed | None = None) -> Product:
        """The product that the spec names, else the one that is assumed; groups and projects are Zoho Mail's."""
        return assuming.product_of(spec, assumed or self._nothing_chosen)

    def filled(self, spec: TaskSpec, command: Command) -> TaskSpec:
        """What was read of a command, with what is assumed where it says nothing."""
        return assuming.filled(spec, command.assumed or self._nothing_chosen)

    async def required(self, tenant: Tenant, user: str) -> Sequence[RequiredField]:
        """What the organisation demands of a person's CRM tasks, to be asked in a form.

        Nothing where it can't be known: then Zoho's own refusal says what is missing.
        """
        try:
            backend = await self._backends.backend(tenant, Product.CRM, user)
            return await backend.required_fields() if isinstance(backend, Demands) else ()
        except (NotConnected, ZohoError):
            return ()

    async def can_repeat(self, command: Command, spec: TaskSpec, product: Product) -> bool:
        """Whether a task that is there can be made to repeat so, by the product or by the bot. Raises NotConnected."""
        backend = await self._backends.backend(command.origin.tenant, product, command.origin.user)
        alone = TaskSpec(title=spec.title, due=spec.due, recurrence=spec.recurrence)
        try:
            plan_of(backend, command, alone, Resolved())
        except CannotPlan:
            return False
        return True

    async def planned(self, command: Command, spec: TaskSpec, product: Product) -> Card:
        """The card that previews a task. Raises NotConnected and CannotPlan."""
        backend = await self._backends.backend(command.origin.tenant, product, command.origin.user)
        # People, groups and records are looked up later, by the worker; until then nothing is said of them.
        alone = without_unfound(spec, product).model_copy(
            update={"assignees": (), "destination": Destination(product=product)}
        )
        return cards.saved(command, spec, product, plan_of(backend, command, alone, Resolved()).notes)


# What is said of a card's thread.
_OF_THREADS = ("follow", "unfollow", "gather")
# What of the parser's intents is done to tasks that are there, or says how one was read.
_TALK = frozenset({"complete", "reopen", "change", "delete", "undo", "skip", "choose", "why", *_OF_THREADS})


def spoken(command: Command, profile: Profile) -> tuple[Reading, Context]:
    """The reading of a text that is said of tasks that are there, and the context that it was read in.

    Where the task is known already, a line that would be a task by itself is said of that one.
    """
    context = _context(command, profile)
    reading = parse(command.text, context)
    if command.task is None or reading.intent != "create":
        return reading, context
    perhaps = pointing(command.text, context)
    return perhaps.reading if perhaps is not None else reading, context


# Where a person types commands.
_TYPED = ("dm", "slash", "mention")


def _pointing(command: Command, profile: Profile) -> Pointing | None:
    """What a line that is a task by itself says of one that is there, if somebody typed it."""
    if not may_point(command.text, command.locale or profile.locale) or command.origin.door not in _TYPED:
        return None
    typed = command.spec is None and not (command.whole or command.files)
    return pointing(command.text, _context(command, profile)) if typed else None


def is_talk(reading: Reading) -> bool:
    """Whether a text is said of tasks that are there."""
    return reading.intent in _TALK or reading.several is not None


def is_overheard(reading: Reading) -> bool:
    """Whether people who talk to each other in a task's thread have said it of the task.

    A number is said of anything, and so is "why?"; without its mark it is the command, answered to who said it alone.
    """
    if reading.intent == "why":
        return not reading.text.rstrip().endswith("?")
    return reading.intent in _TALK - {"choose"}


def is_named(command: Command) -> bool:
    """Whether a text was said to the bot, and not to others in the thread of one of its cards."""
    return (
        command.threaded or command.parent or command.origin.door != "mention" or command.origin.place.thread_ts is None
    )


# Where a person speaks to the bot alone, and a word that it does not know was hardly meant for a task.
_SPOKEN_TO = ("dm", "slash")


def _check_clear(command: Command, profile: Profile) -> None:
    """Raises UnclearAsked for a text that may be no task."""
    context = _context(command, profile)
    if not nearest.may_be_unclear(command.text, context):
        return
    reading = parse(command.text, context)
    if not nearest.is_unclear(reading, context):
        return
    asks = nearest.is_question(command.text, context)
    near, usual = nearest.nearest(command.text, context), nearest.usual(context)
    raise UnclearAsked(reading.question or unclear.sentence(command.text, near, usual, asks=asks))


def tasks_of(command: Command, profile: Profile) -> tuple[TaskSpec, ...]:
    """The tasks of a text that holds several. Raises NotUnderstood for any other."""
    context = _context(command, profile)
    reading = parse(command.text, context)
    if reading.intent != "several":
        raise NotUnderstood(answers.instead(reading.intent, reading.question) or say("answer-empty"))
    return tuple(task.placed(context.zone) for task in reading.tasks)


def listed(command: Command, profile: Profile) -> tuple[Asked, dt.date]:
    """What list the command's text asks for, and the day that it is for whoever asks.

    Raises NotUnderstood for what tasks can't be listed by.
    """
    text = _ALONE.get(_bare(command.text), command.text)
    context = _context(command, profile)
    reading = parse(text, context)
    if reading.intent == "find":
        return Asked(whose=None, state="any", text=reading.query), context.local.date()
    words, spec = reading.filter or "", reading.spec or TaskSpec(title="")
    if spec.priority or spec.tags or spec.recurrence or any(word in words for word in _NOT_LISTED_BY):
        raise NotUnderstood(say("answer-listed-by"))
    whose: Person | None = Person(me=True)
    if spec.assignees:
        whose = spec.assignees[0]
    elif (spec.records or spec.destination.group or spec.destination.project) and not reading.own:
        whose = None
    today = context.local.date()
    by = any(span.field == "due" and span.text.lower().startswith(_UNTIL) for span in reading.spans)
    asked = Asked(
        whose=whose,
        due=periods.days(
            words,
            spec.due.date if spec.due is not None else None,
            today,
            by=by,
            week_start=context.conventions.week_start,
        ),
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
            spec = spec.model_copy(update={"description": plain(parent).text.strip() or None})
    return assuming.clocked(spec, command).placed(context.zone)


def _context(command: Command, profile: Profile) -> Context:
    place = "thread" if command.threaded else _PLACES.get(command.origin.door, "command")
    return context_of(command.now, _located(profile, command.assumed), command.assumed, place)


def context_of(
    now: dt.datetime,
    profile: Profile,
    assumed: Assumed | None,
    place: Literal["command", "dm", "channel", "thread"] = "command",
) -> Context:
    """What a person's words are read by, at a moment."""
    conventions = assumed.conventions if assumed is not None else Conventions()
    return Context(now=now, zone=profile.zone, locale=profile.locale, place=place, conventions=conventions)


def context_again(said: Said) -> Context:
    """What the line of a card was read by: read with it again, it says the same."""
    conventions = said.assumed.conventions if said.assumed is not None else Conventions()
    place = _PLACES.get(said.door, "command")
    return Context(now=said.now, zone=said.zone, locale=said.locale, place=place, conventions=conventions)


def _located(profile: Profile, assumed: Assumed | None) -> Profile:
    return profile if assumed is None else assuming.located(profile, assumed.zone, assumed.language)


def _said(command: Command) -> str:
    """The text; files that were sent without a word are named by the first of them."""
    if command.text.strip() or not command.files or command.parent:
        return command.text
    return f'"{command.files[0].name.replace(chr(34), "")}"'


def _with_files(spec: TaskSpec, command: Command) -> TaskSpec:
    return spec.model_copy(update={"files": command.files}) if command.files else spec


def _task(reading: Reading) -> TaskSpec:
    if reading.intent in ("list", "find"):
        raise ListAsked(say("answer-list-elsewhere"))
    if reading.intent == "several" and reading.tasks:
        raise SeveralAsked(reading.tasks)
    if reading.intent == "link":
        raise LinkAsked(reading.query) if reading.query else NotUnderstood(say("import-which"))
    if is_talk(reading):
        raise TalkAsked(say("talk-elsewhere"))
    if (sentence := answers.instead(reading.intent, reading.question)) is not None:
        raise MoreAsked(sentence) if completing.is_open(reading) else NotUnderstood(sentence)
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


def details_of(words: str, command: Command, profile: Profile) -> dict[str, object]:
    """What words alone say of a task ("every Friday", "30m before"), by the fields of TaskSpec.

    Empty where some of them say nothing of one.
    """
    context = _context(command, profile)
    reading = parse(f'"x" {words}', context)
    if reading.intent != "create" or reading.spec is None or reading.spec.title != "x":
        return {}
    spec = reading.spec.placed(context.zone)
    return {name: value for name in _DETAILS if (value := getattr(spec, name))}


def of_message(text: str, context: Context | None) -> TaskSpec:
    """A message that was not written as a command, as a task; without a context its words are taken as they stand.

    What is no task by itself is titled with its first line; the whole text is the description where the title is less.
    """
    reading = parse(text, context) if context is not None else None
    shown = plain(text).text.strip()
    line = " ".join(shown.split("\n", 1)[0].split())
    base = reading.spec if reading is not None and reading.intent == "create" else None
    spec = base or TaskSpec(title=line[:_TITLE] or say("read-from-a-message"))
    if not spec.subtasks and (len(shown) > _TITLE or "\n" in shown):
        spec = spec.model_copy(update={"description": shown})
    return spec if context is None else spec.placed(context.zone)


def introduced(command: Command, profile: Profile) -> Command:
    """The command with its author's zone and locale. Raises NotAllowed for those who may not act."""
    rights.check(profile, command.origin.tenant)
    located = _located(profile, command.assumed)
    return command.model_copy(update={"zone": located.zone, "locale": located.locale})
