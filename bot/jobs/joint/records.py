"""The record that a task which several people have is about: asked once on the card of the whole, linked to all parts.

Knows the service.
"""

from bot.catalogue import say
from bot.commands import UNDO_FOR, Card, Command, Kind
from bot.errors import NotAllowed
from bot.ports import Claim, Clock, Effects, Inbox, Scheduled
from bot.service import cards
from bot.service.joint import joint
from bot.service.records import Records
from bot.specs import TaskSpec

_UNDO_OVER = UNDO_FOR.total_seconds() + 1


class JointRecords:
    """Takes the answer."""

    def __init__(self, inbox: Inbox, looked_up: Records, clock: Clock) -> None:
        self._inbox = inbox
        self._records = looked_up
        self._clock = clock

    async def linked(self, claim: Claim, command: Command, whole: Card) -> None:
        """A LINK of the whole becomes a change of every part that is open; "none" is not asked again.

        Raises NotAllowed, NotUnderstood where the question is gone or was answered, and ZohoError.
        """
        if command.origin.user != whole.author:
            raise NotAllowed(say("joint-not-yours"))
        found = await self._records.chosen(command, whole)
        if not found.linked:
            await claim.finish(Effects(card=cards.unasked(whole, found.notes), doing=(whole.id, None)))
            return
        drawn = [await self._inbox.card(whole.tenant, share.card) for share in whole.shares]
        parts = joint.numbered(whole, [each.card if each is not None else None for each in drawn])
        spec = TaskSpec(title="", records=found.spec.records)
        asked = command.model_copy(update={"spec": spec, "only": ("records",), "shown": None})
        commands = joint.acted(asked, "change", parts)
        now = self._clock.now()
        card = joint.did(whole, command, Kind.LINK, now).model_copy(update={"spec": found.spec, "question": None})
        await self._records.remember(command, whole, found.linked)
        then = tuple(Scheduled(command=each, at=now) for each in commands)
        await claim.finish(Effects(card=card, doing=(whole.id, None), then=then, draw_again=_UNDO_OVER))
