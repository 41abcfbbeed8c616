"""Several people for a task that is there, and other people for one that several have. Knows the service.

Each step is one atomic change of a card with the commands that follow from it, by ids of the command's own: what runs
again makes nothing twice.
"""

from collections.abc import Sequence

from bot.catalogue import say
from bot.commands import UNDO_FOR, Card, Command, Kind
from bot.errors import NotAllowed, NotUnderstood
from bot.ports import Claim, Clock, Effects, Scheduled
from bot.service import handing
from bot.service.changing import changing
from bot.service.joint import joint, owners, sharing
from bot.service.joint.owners import Owners
from bot.service.series import onward
from bot.service.talk.presses import escaped
from bot.specs import Place

_UNDO_OVER = UNDO_FOR.total_seconds() + 1


class Sharing:
    """Gives tasks to several people."""

    def __init__(self, found: Owners, clock: Clock) -> None:
        self._owners = found
        self._clock = clock

    async def begun(self, claim: Claim, command: Command, card: Card) -> bool:
        """Whether a change was one that gives a task to several people who are in Zoho, and so ended.

        Raises NotUnderstood, ZohoError and SlackError.
        """
        if command.kind is not Kind.CHANGE or command.undo is not None or claim.sending_since is not None:
            return False
        spec = changing.wanted(command, card)
        if len(spec.assignees) < 2 or spec.assignees == card.spec.assignees or not sharing.can_be(card, spec):
            return False
        people = owners.said(command, card, spec.assignees)
        found, notes = await self._owners.found(command, people)
        if len(found) < 2:
            return False
        now = self._clock.now()
        whole, commands = sharing.parted(command, card, spec, found, now)
        whole = whole.model_copy(update={"notes": tuple(dict.fromkeys((*whole.notes, *notes)))})
        then = tuple(Scheduled(command=each, at=now) for each in commands)
        await claim.finish(Effects(card=whole, doing=(whole.id, None), then=then, draw_again=_UNDO_OVER))
        return True

    async def kept(self, claim: Claim, command: Command) -> None:
        """The task that became one of several gets its own card, and what was asked of it. Raises Stale."""
        card = Card.model_validate_json(command.text.partition(" ")[2])
        now, spec = self._clock.now(), command.spec
        assert spec is not None
        has = spec.assignees[0].slack
        # Whoever gets it now is shown it by the change.
        shown = has is not None and (has == card.author or has in handing.receivers(card))
        follows = onward.after(card, command.id, now, since=command.now)
        await claim.finish(
            Effects(
                card=card,
                links=tuple(task.ref for task in (*card.tasks, *card.children)),
                copies=(Place(channel=str(has)),) if shown else (),
                then=(*follows, Scheduled(command=sharing.changing(command, card), at=now)),
            )
        )

    async def ended(self, claim: Claim, whole: Card, kept: Card) -> None:
        """That several have it was taken back: the card that people know is that of the task again. Raises Stale."""
        by, card, now = claim.command, sharing.plain(whole, kept), self._clock.now()
        over = by.model_copy(update={"id": f"{by.id}-over", "text": joint.OVER, "card": kept.id})
        await claim.finish(
            Effects(
                card=card,
                links=tuple(task.ref for task in (*card.tasks, *card.children)),
                then=(*onward.after(card, by.id, now), Scheduled(command=over, at=now)),
            )
        )

    async def people(self, command: Command, whole: Card, parts: Sequence[tuple[int, Card]]) -> Effects:
        """Those have it from now on whom the command names: some get a part, others lose theirs.

        Raises NotAllowed, NotUnderstood, ZohoError and SlackError.
        """
        if command.origin.user != whole.author:
            raise NotAllowed(say("joint-not-yours"))
        assert command.spec is not None
        named = owners.said(command, whole, command.spec.assignees)
        found, notes = await self._owners.found(command, named)
        if not found:
            raise NotUnderstood(" ".join(notes) or say("people-unknown"))
        missing, leaving = sharing.missing(whole, found), {share.card for share in sharing.leaving(whole, found)}
        if not missing and not leaving:
            raise NotUnderstood(say("joint-people-same"))
        if sharing.on_the_way(whole):
            raise NotUnderstood(say("talk-not-made-yet", title=escaped(whole.spec.title)))
        now = self._clock.now()
        gone = [(number, one) for number, one in parts if one.id in leaving]
        spec = whole.spec.model_copy(update={"assignees": tuple(owner.person for owner in found)})
        told = {"spec": spec, "undo": sharing.undo_of(command, whole, now), "notes": (*whole.notes, *notes)}
        card, made = sharing.given(command, whole.model_copy(update=told), missing)
        commands = (*joint.acted(command, "delete", gone), *made)
        then = tuple(Scheduled(command=each, at=now) for each in commands)
        return Effects(card=card, then=then, draw_again=_UNDO_OVER)
