"""What a person said last in a conversation, and how it was read when they ask why. Knows ports."""

from collections.abc import Sequence

from bot.catalogue import say
from bot.commands import Card, Command, Said
from bot.errors import NotUnderstood
from bot.intent import Reading
from bot.jobs.talk.why import how_read
from bot.ports import Effects, Inbox
from bot.ports.talk import Talks
from bot.service.notices import notice


class Remembering:
    """Keeps the words, and tells how they were read."""

    def __init__(self, inbox: Inbox, talks: Talks) -> None:
        self._inbox = inbox
        self._talks = talks

    async def why(self, command: Command, here: Sequence[Card]) -> Effects:
        """How this thread's task was read, else what the person said last. Raises NotUnderstood where nothing was."""
        said, made = next((card.said for card in here if card.said is not None), None), True
        if said is None and not here:
            said, made = await self._last_said(command)
        if said is None:
            raise NotUnderstood(say("talk-why-nothing"))
        return Effects(notices=(notice(command, how_read(said, made=made), "end"),))

    async def _last_said(self, command: Command) -> tuple[Said | None, bool]:
        """The words, and whether a task was made of them."""
        origin = command.origin
        read = await self._talks.last_read(origin.tenant, origin.user, origin.place.channel)
        found = [read]
        for deed in await self._talks.deeds(origin.tenant, origin.user):
            drawn = await self._inbox.card(origin.tenant, deed.card) if deed.made else None
            if drawn is not None and drawn.card.said is not None:
                found.append(drawn.card.said)
                break
        last = max((each for each in found if each is not None), key=lambda each: each.now, default=None)
        return last, last is not read

    async def remember(self, command: Command, reading: Reading) -> None:
        """What was said, for "why"; that itself is not asked about."""
        if reading.intent in ("why", "undo", "choose") or command.origin.door == "action":
            return
        origin = command.origin
        said = Said(
            text=command.text,
            now=command.now,
            zone=command.zone or "UTC",
            locale=command.locale or "en-US",
            door=origin.door,
            assumed=command.assumed,
        )
        await self._talks.read(origin.tenant, origin.user, origin.place.channel, said)
