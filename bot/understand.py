"""A command understood: its text read as its author means it, and what will become of it. Joins intent and service.

The listeners read before the ack when the author is known already; the worker reads otherwise. Both come here, so that
the same text means the same whoever reads it, and when. Pure: no I/O, no clock.
"""

from typing import Literal

from bot.commands import Card, Command, Notice, Profile
from bot.errors import NotUnderstood
from bot.intent import Context, parse
from bot.ports import TaskBackends
from bot.service import answers, cards, rights
from bot.service.tasks import plan_of
from bot.specs import Product


class Understanding:
    """Reads commands for tenants, against what their backends can carry."""

    def __init__(self, backends: TaskBackends, default_product: Product) -> None:
        self._backends = backends
        self._default_product = default_product

    def create(self, command: Command, profile: Profile) -> tuple[Command, Card]:
        """The command with its text read, and the card that previews it.

        Raises NotAllowed, NotUnderstood (with what to say instead), NotConnected and CannotPlan.
        """
        command = introduced(command, profile)
        place: Literal["dm", "command"] = "dm" if command.origin.door == "dm" else "command"
        reading = parse(command.text, Context(now=command.now, zone=profile.zone, locale=profile.locale, place=place))
        if (sentence := answers.instead(reading.intent, reading.question)) is not None:
            raise NotUnderstood(sentence)
        assert reading.spec is not None
        product = reading.spec.destination.product or self._default_product
        backend = self._backends.backend(command.origin.tenant, product)
        notes = plan_of(backend, command, reading.spec).notes
        command = command.model_copy(update={"spec": reading.spec, "product": product})
        return command, cards.saved(command, reading.spec, product, notes)


def introduced(command: Command, profile: Profile) -> Command:
    """The command with its author's zone and locale. Raises NotAllowed for those who may not act."""
    rights.check(profile, command.origin.tenant)
    return command.model_copy(update={"zone": profile.zone, "locale": profile.locale})


def notice(command: Command, sentence: str) -> Notice:
    """A sentence to the person who gave the command, where they gave it."""
    origin = command.origin
    return Notice(
        id=f"notice-{command.id}",
        tenant=origin.tenant,
        user=origin.user,
        place=origin.place,
        text=sentence,
        response_url=origin.response_url,
    )
