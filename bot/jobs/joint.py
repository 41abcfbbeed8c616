"""Tasks that several people have: parted when they are made, kept up to date, and acted on together. Knows the service.

Each part is a command and a card like any other. Whatever ends with a part's card has the card of the whole look again,
in the same atomic step; what is asked of the whole becomes one command for each part.
"""

from collections.abc import Sequence
from typing import Any, cast

from bot.catalogue import say
from bot.commands import Card, Command, Kind, Press
from bot.errors import NotAllowed, NotConnected, NotUnderstood, SlackError, SlackRefused
from bot.ports import Claim, Clock, Effects, Inbox, Scheduled
from bot.service import joint
from bot.service.joint import Owner
from bot.service.notices import notice
from bot.service.people import People
from bot.service.records import Records
from bot.specs import Person, Product
from bot.understand import introduced

_AGAIN, _UNTIL_DONE = 0.5, 40


class Joint:
    """Parts them, looks after them, and acts on them."""

    def __init__(self, inbox: Inbox, people: People, looked_up: Records, clock: Clock) -> None:
        self._records = looked_up
        self._inbox = inbox
        self._people = people
        self._clock = clock

    async def split(self, claim: Claim, command: Command, card: Card) -> bool:
        """Whether a create was parted, and so ended: where it names several people who are in Zoho.

        Raises ZohoError and SlackError.
        """
        begun = claim.step > 0 or claim.sending_since is not None
        if begun or command.joint is not None or command.origin.door not in joint.DOORS:
            return False
        if len(card.spec.assignees) < 2 or (card.product is Product.MAIL and card.spec.destination.group is None):
            return False
        owners, notes = await self._owners(command, card.spec.assignees)
        if len(owners) < 2:
            return False
        # Looked up once; what is not clear is asked on the card of each part.
        found = await self._records.found(command, card.spec, card.product)
        if found.question is not None:
            notes.append(say("joint-record", name=found.question.asked))
        whole, parts = joint.split(command, card.model_copy(update={"spec": found.spec}), owners)
        whole = whole.model_copy(update={"notes": (*whole.notes, *found.notes, *notes)})
        now = self._clock.now()
        await claim.finish(Effects(card=whole, then=tuple(Scheduled(command=each, at=now) for each in parts)))
        return True

    async def _owners(self, command: Command, people: Sequence[Person]) -> tuple[list[Owner], list[str]]:
        """Those who are found in Zoho, each once, and what is to be said of the others."""
        found, notes, known = list[Owner](), list[str](), set[str]()
        for person in people:
            try:
                members = await self._people.found(command.origin.tenant, person, command.origin.user)
            except NotConnected:
                return [], []
            if len(members) != 1:
                notes.append(say("joint-unknown", name=await self._name(command, person)))
            elif (member := members[0]).model_dump_json() not in known:
                known.add(member.model_dump_json())
                found.append(Owner(person, member.name))
        return found, notes

    async def _name(self, command: Command, person: Person) -> str:
        user = command.origin.user if person.me else person.slack
        if user is None:
            return person.name or ""
        try:
            return (await self._people.profile(command.origin.tenant, user)).name
        except SlackRefused:
            return user

    async def run(self, claim: Claim, command: Command) -> None:
        """A claimed JOINT: a look at the parts, or what is asked of them. Raises Stale and StoreUnavailable."""
        drawn = await self._inbox.card(command.origin.tenant, command.card or "")
        if drawn is None or not drawn.card.shares:
            await claim.finish(Effects())
        elif not command.text:
            await self._look(claim, drawn.card)
        else:
            await self._act(claim, command, drawn.card)

    async def _look(self, claim: Claim, card: Card) -> None:
        now = joint.gathered(card, await self._parts(card))
        await claim.finish(Effects(card=now) if now != card else Effects())

    async def _act(self, claim: Claim, command: Command, card: Card) -> None:
        what, _, which = command.text.partition(" ")
        try:
            profile = await self._people.profile(command.origin.tenant, command.origin.user)
            command = introduced(command, profile)
            if what == joint.UNDO and await self._under_way(claim, card):
                await claim.later(Effects(), after=_AGAIN)
                return
            effects = await (
                self._undone(command, card) if what == joint.UNDO else self._done(command, card, what, which)
            )
        except (NotAllowed, NotUnderstood, SlackRefused) as err:
            await claim.finish(Effects(notices=(notice(command, str(err), "end"),)), problem=str(err))
        except SlackError as err:
            await claim.later(Effects(), after=err.retry_after or _AGAIN, problem=str(err))
        else:
            await claim.finish(effects)

    async def _done(self, command: Command, card: Card, what: str, which: str) -> Effects:
        kind = joint.KINDS[what]
        meant = joint.chosen(card, which, command.origin.user)
        if meant is None:
            raise NotAllowed(say("joint-not-yours"))
        names = {share.card for share in meant}
        parts = [part for part in await self._parts(card) if part is not None and part.id in names]
        commands = joint.acted(command, what, parts)
        if not commands:
            raise NotUnderstood(say("joint-nothing"))
        return self._asked(joint.did(card, command, kind, self._clock.now()), commands)

    async def _undone(self, command: Command, card: Card) -> Effects:
        name = command.text.partition(" ")[2]
        if card.undo is None or card.undo.id != name:
            raise NotUnderstood(say("act-something-else-was-done"))
        if command.now > card.undo.until:
            raise NotUnderstood(say("act-undo-possible-ten-minutes"))
        parts = [part for part in await self._parts(card) if part is not None]
        commands = joint.undone(command, card.undo, parts)
        if not commands:
            raise NotUnderstood(say("talk-nothing-to-undo"))
        return self._asked(card.model_copy(update={"undo": None}), commands)

    def _asked(self, card: Card, commands: Sequence[Command]) -> Effects:
        now = self._clock.now()
        then = tuple(Scheduled(command=each, at=now) for each in commands)
        again = (card.undo.until - now).total_seconds() + 1 if card.undo is not None else None
        return Effects(card=card, then=then, draw_again=again)

    async def _under_way(self, claim: Claim, card: Card) -> bool:
        """Whether parts have not done yet what is to be taken back; it is not waited for without end."""
        if card.undo is None or claim.tries > _UNTIL_DONE:
            return False
        for number in range(1, len(card.shares) + 1):
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
