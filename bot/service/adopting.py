"""A task that Zoho had before the bot knew it, given a card when somebody acts on it. Knows ports and cards.

From then on it is like any other: undone, drawn and redrawn. The card says what a list knows of the task (title,
day, priority) and its description; of the rest nothing is changed, because only what differs is sent.
"""

from bot.commands import Card, CardStatus, Command, Kind
from bot.ports import ShowsTasks, TaskBackend, TaskBackends
from bot.service.cards import PRIORITIES
from bot.specs import Destination, Due, Place, TaskRef, TaskSpec, TaskState

# What may be done to a task that has no card yet; an Undo, an offer or a question stand on a card.
ADOPTS = frozenset({Kind.COMPLETE, Kind.REOPEN, Kind.CHANGE, Kind.SNOOZE, Kind.DELETE, Kind.SKIP, Kind.STOP, Kind.NOTE})


class Adopting:
    """Makes cards of tasks."""

    def __init__(self, backends: TaskBackends) -> None:
        self._backends = backends

    async def adopted(self, command: Command) -> Card:
        """The card of the command's task, in the conversation of who acts with the bot; nothing is stored yet.

        `command` has its zone. Raises TaskGone, NotConnected and ZohoError.
        """
        task, origin = command.task, command.origin
        assert task is not None
        assert command.card is not None
        whose = (origin.tenant, task.product, origin.user)
        grant = await self._backends.grant(*whose)
        state, description = await _read(await self._backends.backend(*whose, grant=grant), task)
        return Card(
            id=command.card,
            tenant=origin.tenant,
            author=origin.user,
            place=Place(channel=origin.user),
            spec=_spec(state, command.zone or "UTC").model_copy(update={"description": description}),
            product=task.product,
            status=CardStatus.DONE if state.done else CardStatus.OPEN,
            tasks=(state,),
            grant=grant,
            adopted=True,
            locale=command.locale,
            # Twenty ticked tasks are not twenty messages.
            quiet=command.batch is not None,
        )


def adoptable(command: Command) -> bool:
    """Whether a command without a known card is about a task that can be given one."""
    return command.task is not None and command.undo is None and command.kind in ADOPTS and command.text != "offer"


async def _read(backend: TaskBackend, task: TaskRef) -> tuple[TaskState, str | None]:
    """The task, and its description: what is added to it later goes below what is there, and Undo goes back to that."""
    if not isinstance(backend, ShowsTasks):
        return await backend.read(task), None
    details = await backend.details(task)
    return details.state, details.description


def _spec(state: TaskState, zone: str) -> TaskSpec:
    """What Zoho shows of the task, as somebody in `zone` would have said it."""
    return TaskSpec(
        title=state.title,
        due=Due(date=state.due, zone=zone) if state.due is not None else None,
        priority=PRIORITIES.get((state.priority or "").lower()),
        destination=Destination(product=state.ref.product),
    )
