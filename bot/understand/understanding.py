"""A command understood: what its text says, what is assumed, and its card. Knows intent and service."""

from collections.abc import Sequence

from bot.catalogue import say
from bot.commands import Card, Command, Profile
from bot.errors import CannotPlan, NotConnected, NotUnderstood, ZohoError
from bot.intent.pointing import Pointing
from bot.ports import Demands, Preferences, RequiredField, Resolved, TaskBackends
from bot.preferences import Assumed, Preferred
from bot.service import assuming, cards
from bot.service.asked import ListAsked
from bot.service.records import without_unfound
from bot.service.sending import plan_of
from bot.specs import Destination, Product, TaskSpec, Tenant
from bot.understand.contexts import introduced, of_command
from bot.understand.listed import is_list
from bot.understand.spoken import check_clear, pointed
from bot.understand.tasks import of_message, read


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
        if alone and is_list(command.text):
            raise ListAsked(say("answer-list-elsewhere"))
        if alone:
            check_clear(command, profile)
        said = self.meant(command, profile, parent)
        product = self.product_for(said, command.assumed)
        spec = _with_files(self.filled(said, command), command)
        perhaps = pointed(command, profile)
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
            return of_message(command.text, of_command(command, profile))
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


def _said(command: Command) -> str:
    """The text; files that were sent without a word are named by the first of them."""
    if command.text.strip() or not command.files or command.parent:
        return command.text
    return f'"{command.files[0].name.replace(chr(34), "")}"'


def _with_files(spec: TaskSpec, command: Command) -> TaskSpec:
    return spec.model_copy(update={"files": command.files}) if command.files else spec
