"""The message that a task came from was edited or deleted: what it says now is offered on the task's card.

Knows the parser, the service and the messenger port.
"""

from bot.commands import Card, Command
from bot.errors import NotUnderstood
from bot.ports import Claim, Effects, Messenger
from bot.service import cards, quoting, records
from bot.service.people import People
from bot.understand.tasks import read
from bot.understand.understanding import Understanding


class Edited:
    """Compares a task with its message."""

    def __init__(self, messenger: Messenger, people: People, understanding: Understanding) -> None:
        self._messenger = messenger
        self._people = people
        self._understanding = understanding

    async def run(self, claim: Claim, command: Command, card: Card) -> None:
        """The source message reads differently now: what it says is offered on the card, never just done.

        Raises SlackError, Stale and StoreUnavailable.
        """
        if not command.text:
            await claim.finish(Effects(card=cards.unsourced(card)))
            return
        profile = await self._people.profile(command.origin.tenant, command.origin.user)
        try:
            # What was assumed when it was first written still is, whatever was chosen since.
            if card.said is not None and card.said.assumed is not None:
                command = command.model_copy(update={"assumed": card.said.assumed})
            command = await self._understanding.assuming(command)
            line = quoting.line_to(card.spec.description, command.origin.place)
            if line is None:
                said = read(command.text, command, profile, await self._parent(command, card))
            else:
                # It was taken as a message, not as a command, and still says where it came from.
                text = quoting.signed(command.text, line)
                whole = command.model_copy(update={"whole": True, "text": text})
                said = self._understanding.meant(whole, profile, None)
            spec = await self._people.spelt(card.tenant, self._understanding.filled(said, command))
        except NotUnderstood:
            await claim.finish(Effects())
            return
        spec = records.still(spec, card.spec)
        offer = spec if spec != card.spec else None
        await claim.finish(Effects(card=cards.offered(card, offer)) if offer != card.offer else Effects())

    async def _parent(self, command: Command, card: Card) -> str | None:
        """The message that started the thread of the source, where the task was read with it."""
        source = card.source
        if source is None or source.thread_ts in (None, source.ts) or command.origin.door != "mention":
            return None
        return await self._messenger.message(card.tenant, source)
