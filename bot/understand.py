"""A command understood: its text read as its author means it, and what will become of it. Joins intent and service.

The listeners read before the ack when the author is known already; the worker reads otherwise. Both come here, so that
the same text means the same whoever reads it, and when.
"""

from collections.abc import Mapping
from typing import Literal

from bot.commands import Card, Command, Profile
from bot.errors import NotUnderstood
from bot.intent import Context, Reading, parse
from bot.intent.door import plain
from bot.ports import Resolved, TaskBackends
from bot.service import answers, cards, rights
from bot.service.sending import plan_of
from bot.specs import Destination, Product, TaskSpec

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
        NotConnected and CannotPlan.
        """
        command = introduced(command, profile)
        spec = read(command.text, command, profile, parent)
        product = self.product_for(spec)
        command = command.model_copy(update={"spec": spec, "product": product})
        return command, await self.planned(command, spec, product)

    def product_for(self, spec: TaskSpec) -> Product:
        """The product that the spec names, else the workspace's default; groups are Zoho Mail's."""
        return Product.MAIL if spec.destination.group else spec.destination.product or self._default_product

    async def planned(self, command: Command, spec: TaskSpec, product: Product) -> Card:
        """The card that previews a task. Raises NotConnected and CannotPlan."""
        backend = await self._backends.backend(command.origin.tenant, product)
        # People and groups are looked up later, by the worker; until then nothing is said of them.
        alone = spec.model_copy(update={"assignees": (), "destination": Destination(product=product)})
        return cards.saved(command, spec, product, plan_of(backend, command, alone, Resolved()).notes)


def read(text: str, command: Command, profile: Profile, parent: str | None = None) -> TaskSpec:
    """The text as a task, at the command's moment and in the person's zone and locale.

    Where the text has no title of its own, `parent` gives it. Raises NotUnderstood with what to say instead.
    """
    place = _PLACES.get(command.origin.door, "command")
    context = Context(now=command.now, zone=profile.zone, locale=profile.locale, place=place)
    reading = parse(text, context)
    if parent is not None and (reading.intent == "none" or (reading.intent == "clarify" and _titled(text, context))):
        return _under(parent, text, context)
    spec = _task(reading)
    if parent is not None and spec.description is None:
        return spec.model_copy(update={"description": parent})
    return spec


def _task(reading: Reading) -> TaskSpec:
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
        return spec.model_copy(update={"description": shown})
    return spec


def introduced(command: Command, profile: Profile) -> Command:
    """The command with its author's zone and locale. Raises NotAllowed for those who may not act."""
    rights.check(profile, command.origin.tenant)
    return command.model_copy(update={"zone": profile.zone, "locale": profile.locale})
