"""What every action begins and ends with: the Zoho of who acts, the task that is meant, the card's new truth.

Knows ports and cards.
"""

from bot.catalogue import say
from bot.commands import UNDO_FOR, Card, Command, Kind
from bot.errors import NotAllowed, NotUnderstood, ZohoRefused
from bot.ports import Claim, Clock, Effects, Scheduled, TaskBackend, TaskBackends
from bot.service.notices import notice
from bot.service.series import onward
from bot.specs import Place, TaskRef

# Undo is offered for ten minutes; the card is drawn once more when that is over.
_UNDO_OVER = UNDO_FOR.total_seconds() + 1


class Steps:
    """The two ends of an action."""

    def __init__(self, backends: TaskBackends, clock: Clock) -> None:
        self._backends = backends
        self.clock = clock

    async def backend(self, command: Command, card: Card) -> TaskBackend:
        """With the grant of who pressed: that person needs the right, not who wrote the task.

        Raises NotAllowed where that is another Zoho than the card's and does not have its tasks: that is not gone.
        """
        user = command.origin.user
        backend = await self._backends.backend(card.tenant, card.product, user)
        foreign = card.grant is not None and card.grant != await self._backends.grant(card.tenant, card.product, user)
        if foreign and command.kind is not Kind.RESTORE:
            try:
                await backend.read(card.tasks[0].ref)
            except ZohoRefused as err:
                raise NotAllowed(say("act-not-seen", author=card.author)) from err
        return backend

    async def finish(
        self,
        claim: Claim,
        card: Card,
        links: tuple[TaskRef, ...] = (),
        *,
        problem: str | None = None,
        copies: tuple[Place, ...] = (),
        anew: bool = False,
    ) -> None:
        """The card's new truth; with `problem` the person hears why it is not what they asked for.

        `copies` are places that show the card from now on as well. `anew`: its series is another one now, so that what
        waits for it may have the names of what waited before.
        """
        effects = Effects(
            card=card,
            doing=(card.id, None),
            links=links,
            draw_again=_UNDO_OVER if card.undo is not None else None,
            then=self._then(claim.command, card, anew=anew),
            notices=(notice(claim.command, problem, "end"),) if problem is not None else (),
            copies=copies,
        )
        await claim.finish(effects, problem=problem)

    def _then(self, command: Command, card: Card, *, anew: bool) -> tuple[Scheduled, ...]:
        """What the card needs later; at once the next task of a kept series when no task of it is open."""
        undone = anew or command.undo is not None
        return onward.after(card, command.id, self.clock.now(), since=command.now, undone=undone)


def named(command: Command, card: Card) -> TaskRef:
    """The task that the pressed button named: never another one of the series."""
    if command.task is None or command.task not in {task.ref for task in card.tasks}:
        raise NotUnderstood(say("act-changed-since"))
    return command.task
