"""A note on a task, and its Undo. Knows ports, cards and specs.

Adding a note is a write that can't be repeated safely: it is marked before it is sent, and after an unknown outcome it
is looked for by what its title carries, as a new task is by its marker.
"""

from typing import NamedTuple

from bot.catalogue import say
from bot.commands import Card, Command
from bot.errors import CannotPlan, NotConnected, NotUnderstood, OutcomeUnknown, SlackError, TaskGone, ZohoError
from bot.ports import Claim, Notes
from bot.service import cards
from bot.service.changing import outcomes
from bot.service.changing.steps import Steps, named
from bot.service.people import People
from bot.service.sending import Settling
from bot.specs import TaskRef


class Noting:
    """Adds notes, and takes them away."""

    def __init__(self, steps: Steps, people: People, settling: Settling) -> None:
        self._steps = steps
        self._people = people
        self._settling = settling

    async def note(self, claim: Claim, command: Command, card: Card) -> None:
        """Adds the command's text to its task, or as an Undo takes it away.

        Raises NotUnderstood for an empty text, and CannotPlan where the product keeps no notes.
        """
        if command.undo is not None:
            await self._unnote(claim, command, card)
            return
        ref = named(command, card)
        backend = await self._steps.backend(command, card)
        if not command.text.strip():
            raise NotUnderstood(say("card-note-empty"))
        if not isinstance(backend, Notes):
            raise CannotPlan(say("card-note-mail"))
        try:
            found = await self._found(claim, command, backend, ref)
            if found is None:
                return
            state = await backend.read(ref)
        except TaskGone:
            await self._steps.finish(claim, cards.gone(card, {ref}))
            return
        await self._steps.finish(claim, outcomes.noted(card, state, found, command, self._steps.clock.now()))

    async def _found(self, claim: Claim, command: Command, backend: Notes, ref: TaskRef) -> str | None:
        """The id of the note, added or found; None while that is not known: the claim is put off."""
        author = await self._author(command) if claim.sending_since is None else None
        text = await self._people.spelt_out(command.origin.tenant, command.text)
        new = NewNote(ref, text, author, command.id)
        return await added(claim, backend, new, self._settling)

    async def _author(self, command: Command) -> str | None:
        """Who says it: the connection may be a colleague's. Without a name it is added all the same."""
        try:
            return (await self._people.profile(command.origin.tenant, command.origin.user)).name
        except SlackError:
            return None

    async def _unnote(self, claim: Claim, command: Command, card: Card) -> None:
        undo = card.undo
        if undo is None or undo.note is None:
            raise NotUnderstood(say("card-note-gone"))
        backend = await self._steps.backend(command, card)
        if not isinstance(backend, Notes):
            raise CannotPlan(say("card-note-mail"))
        await backend.delete_note(undo.note)
        ref = undo.tasks[0].ref if undo.tasks else named(command, card)
        try:
            await self._steps.finish(claim, outcomes.unnoted(card, await backend.read(ref)))
        except TaskGone:
            await self._steps.finish(claim, cards.gone(card, {ref}))


class NewNote(NamedTuple):
    """A note to be added: on which task, its text, who says it, and what it is found by."""

    ref: TaskRef
    text: str
    author: str | None
    marker: str


async def added(claim: Claim, backend: Notes, new: NewNote, settling: Settling) -> str | None:
    """The id of the note, added once or found; None while that is not known: then the claim is put off.

    Raises what says definitely that nothing was written: ZohoError, NotConnected and CannotPlan.
    """
    if claim.sending_since is not None:
        found = await backend.find_note(new.ref, new.marker)
        if found is None:
            since = claim.sent_ago
            settled = since >= settling.settle
            await claim.absent(after=settling.next_probe(since), settled=settled)
        return found
    await claim.sending()
    try:
        return await backend.note(new.ref, new.text, author=new.author, marker=new.marker)
    except OutcomeUnknown:
        await claim.absent(after=settling.probes[0], settled=False)
        return None
    except (ZohoError, NotConnected, CannotPlan):
        # A definite no: nothing was written.
        await claim.unsent()
        raise
