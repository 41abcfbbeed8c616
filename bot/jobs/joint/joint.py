"""Tasks that several people have: parted when they are made, kept up to date, and acted on together. Knows the service.

Each part is a command and a card like any other. Whatever ends with a part's card has the card of the whole look again,
in the same atomic step; what is asked of the whole becomes one command for each part.
"""

from collections.abc import Sequence
from typing import Any, cast

from bot.catalogue import say
from bot.commands import Card, Command, Kind, Press
from bot.errors import NotAllowed, NotConnected, NotUnderstood, SlackError, SlackRefused, ZohoBusy, ZohoRefused
from bot.jobs.joint.records import JointRecords
from bot.jobs.joint.sharing import Sharing
from bot.ports import Claim, Clock, Effects, Inbox, Scheduled
from bot.service.confirming import handed_out
from bot.service.joint import joint, sharing
from bot.service.joint.owners import Owners
from bot.service.notices import notice
from bot.service.people import People
from bot.service.records import Records
from bot.specs import Product
from bot.understand.contexts import introduced

_AGAIN, _UNTIL_DONE = 0.5, 40


class Joint:
    """Parts them, looks after them, and acts on them."""

    def __init__(self, inbox: Inbox, people: People, looked_up: Records, clock: Clock) -> None:
        self._records = looked_up
        self._inbox = inbox
        self._people = people
        self._clock = clock
        self._owners = Owners(people)
        self._sharing = Sharing(self._owners, clock)
        self._linking = JointRecords(inbox, looked_up, clock)

    async def split(self, claim: Claim, command: Command, card: Card) -> bool:
        """Whether a create was parted, and so ended: where it names several people who are in Zoho.

        Raises ZohoError and SlackError.
        """
        begun = claim.step > 0 or claim.sending_since is not None
        if begun or command.joint is not None:
            return False
        if len(card.spec.assignees) < 2 or (card.product is Product.MAIL and card.spec.destination.group is None):
            return False
        owners, notes = await self._owners.found(command, card.spec.assignees)
        if len(owners) < 2:
            return False
        # Looked up once; what is not clear is asked once too, on the card of the whole.
        found = await self._records.found(command, card.spec, card.product)
        card = card.model_copy(update={"spec": found.spec, "question": found.question})
        whole, parts = joint.split(command, card, owners)
        whole = whole.model_copy(update={"notes": (*whole.notes, *found.notes, *notes)})
        now = self._clock.now()
        then = tuple(Scheduled(command=each, at=now) for each in parts)
        await claim.finish(Effects(card=whole, then=then, notices=handed_out(command, whole)))
        return True

    async def shared(self, claim: Claim, command: Command, card: Card) -> bool:
        """Whether an action was one on a card of several people, or makes it one, and so ended here.

        Raises NotAllowed, NotUnderstood, ZohoError and SlackError.
        """
        if command.kind is Kind.LINK and card.shares:
            await self._linking.linked(claim, command, card)
            return True
        return await self._sharing.begun(claim, command, card)

    async def run(self, claim: Claim, command: Command) -> None:
        """A claimed JOINT: a look at the parts, or what is asked of them. Raises Stale and StoreUnavailable."""
        if command.text.startswith(f"{joint.KEPT} "):
            await self._sharing.kept(claim, command)
            return
        drawn = await self._inbox.card(command.origin.tenant, command.card or "")
        if drawn is not None and command.text == joint.OVER:
            await claim.finish(Effects(card=sharing.taken_back(drawn.card)))
        elif drawn is None or not drawn.card.shares:
            await claim.finish(Effects())
        elif not command.text:
            await self._look(claim, drawn.card)
        else:
            await self._act(claim, command, drawn.card)

    async def _look(self, claim: Claim, card: Card) -> None:
        parts = await self._parts(card)
        now = joint.gathered(card, parts)
        if (kept := sharing.alone(now, parts)) is not None:
            await self._sharing.ended(claim, now, kept)
            return
        await claim.finish(Effects(card=now) if now != card else Effects())

    async def _act(self, claim: Claim, command: Command, card: Card) -> None:
        what, _, rest = command.text.partition(" ")
        try:
            profile = await self._people.profile(command.origin.tenant, command.origin.user)
            command = introduced(command, profile)
            if what == joint.UNDO and await self._under_way(claim, card):
                await claim.later(Effects(), after=_AGAIN)
                return
            effects = await self._effects(command, card, what, rest)
        except (NotAllowed, NotUnderstood, NotConnected, SlackRefused, ZohoRefused) as err:
            await claim.finish(Effects(notices=(notice(command, str(err), "end"),)), problem=str(err))
        except (SlackError, ZohoBusy) as err:
            await claim.later(Effects(), after=err.retry_after or _AGAIN, problem=str(err))
        else:
            await claim.finish(effects)

    async def _effects(self, command: Command, card: Card, what: str, rest: str) -> Effects:
        if what == joint.UNDO:
            return await self._undone(command, card)
        if what == joint.PEOPLE:
            return await self._sharing.people(command, card, joint.numbered(card, await self._parts(card)))
        return await self._done(command, card, what, *rest.split(" ", 1))

    async def _done(self, command: Command, card: Card, what: str, which: str, words: str = "") -> Effects:
        kind = joint.kind_of(command, what)
        meant = joint.chosen(card, which, command.origin.user)
        if meant is None:
            raise NotAllowed(say("joint-not-yours"))
        names = {share.card for share in meant}
        parts = [each for each in joint.numbered(card, await self._parts(card)) if each[1].id in names]
        commands = joint.acted(command, what, parts, words)
        if not commands:
            raise NotUnderstood(say("joint-nothing"))
        return self._asked(joint.did(card, command, kind, self._clock.now()), commands)

    async def _undone(self, command: Command, card: Card) -> Effects:
        name = command.text.partition(" ")[2]
        if card.undo is None or card.undo.id != name:
            raise NotUnderstood(say("act-something-else-was-done"))
        if command.now > card.undo.until:
            raise NotUnderstood(say("act-undo-possible-ten-minutes"))
        parts, shared = joint.numbered(card, await self._parts(card)), card.undo.did is Kind.JOINT
        commands = joint.undone(command, card.undo, parts)
        commands += sharing.unmade(command, card.undo, parts) if shared else ()
        if not commands:
            raise NotUnderstood(say("talk-nothing-to-undo"))
        return self._asked(joint.before(card, card.undo), commands)

    def _asked(self, card: Card, commands: Sequence[Command]) -> Effects:
        now = self._clock.now()
        then = tuple(Scheduled(command=each, at=now) for each in commands)
        again = (card.undo.until - now).total_seconds() + 1 if card.undo is not None else None
        return Effects(card=card, then=then, draw_again=again)

    async def _under_way(self, claim: Claim, card: Card) -> bool:
        """Whether parts have not done yet what is to be taken back; it is not waited for without end."""
        if card.undo is None or claim.tries > _UNTIL_DONE:
            return False
        for number in (*range(1, len(card.shares) + 1), joint.KEPT):
            pending = await self._inbox.pending(card.tenant, f"{card.undo.id}-{number}")
            if pending is not None and pending.state != "dead":
                return True
        return False

    async def _parts(self, card: Card) -> list[Card | None]:
        found = [await self._inbox.card(card.tenant, share.card) for share in card.shares]
        return [drawn.card if drawn is not None else None for drawn in found]


def question(command: Command, card: Card, kind: Kind) -> Effects:
    """Words about the whole, in its thread: which part they mean, or all of them. Raises NotUnderstood."""
    what = next((word for word in joint.SAID if joint.KINDS[word] is kind), None)
    if what is None:
        raise NotUnderstood(say("joint-one-by-one"))
    able = [share for share in card.shares if joint.able(share, kind)]
    if not able:
        raise NotUnderstood(say("joint-nothing"))
    own = [share for share in able if share.slack == command.origin.user]
    if command.origin.user != card.author and len(own) == 1:
        # They can only mean their own.
        asked = {"id": f"{command.id}-own", "kind": Kind.JOINT, "text": f"{what} {own[0].card}", "card": card.id}
        return Effects(then=(Scheduled(command=command.model_copy(update=asked), at=command.now),))
    options = [(joint.ALL, say("joint-all", count=len(able)))] if len(able) > 1 else []
    options += [(share.card, share.name) for share in able]
    presses = tuple(
        Press(label=label, action=action, value=f"{card.id} {what} {which}")
        for action, (which, label) in zip(joint.PRESSES, options, strict=False)
    )
    told = notice(command, say(f"joint-which-{what}"), "end")
    return Effects(notices=(told.model_copy(update={"presses": presses}),))


class Following:
    """A claim whose end has the card of the whole look at its parts again. All else is the claim's own."""

    def __init__(self, claim: Claim) -> None:
        self._claim = claim

    def __getattr__(self, name: str) -> Any:
        return getattr(self._claim, name)

    async def finish(self, effects: Effects, *, problem: str | None = None, dead: bool = False) -> None:
        """See ports.Claim."""
        await self._claim.finish(self._followed(effects, "whole"), problem=problem, dead=dead)

    async def later(self, effects: Effects, *, after: float, told: bool = False, problem: str | None = None) -> None:
        """See ports.Claim."""
        followed = self._followed(effects, f"whole-{self._claim.tries}")
        await self._claim.later(followed, after=after, told=told, problem=problem)

    def _followed(self, effects: Effects, stage: str) -> Effects:
        if effects.card is None or effects.card.share_of is None:
            return effects
        by = self._claim.command
        look = Command(
            id=f"{by.id}-{stage}", kind=Kind.JOINT, origin=by.origin, now=by.now, locale=by.locale,
            card=effects.card.share_of,
        )  # fmt: skip
        return effects.model_copy(update={"then": (*effects.then, Scheduled(command=look, at=by.now))})


def following(claim: Claim) -> Claim:
    """The claim of a command, with what follows from a part's change."""
    return cast("Claim", Following(claim))
