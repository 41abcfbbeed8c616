"""A task that Zoho had before the bot knew it, given a card when somebody acts on it. Knows ports and cards.

From then on it is like any other: undone, drawn and redrawn. The card says what the task's details do, so that an Undo
goes back to all of it; of the rest nothing is changed, because only what differs is sent.
"""

from zoneinfo import ZoneInfo

from bot.commands import Card, CardStatus, Command, Kind
from bot.ports import ShowsTasks, TaskBackend, TaskBackends, TaskDetails
from bot.service.cards import PRIORITIES
from bot.specs import Destination, Due, Place, Reminder, TaskRef, TaskSpec

# What may be done to a task that has no card yet; an Undo, an offer or a question stand on a card.
ADOPTS = frozenset({Kind.COMPLETE, Kind.REOPEN, Kind.CHANGE, Kind.SNOOZE, Kind.DELETE, Kind.SKIP, Kind.STOP, Kind.NOTE})


class Adopting:
    """Makes cards of tasks."""

    def __init__(self, backends: TaskBackends) -> None:
        self._backends = backends

    async def adopted(self, command: Command, place: Place | None = None, found: TaskDetails | None = None) -> Card:
        """The card of the command's task; nothing is stored yet. It goes to `place`, else to who acts.

        `command` has its zone; `found` is the task where it was looked at already. Raises TaskGone, NotConnected and
        ZohoError.
        """
        task, origin = command.task, command.origin
        assert task is not None
        assert command.card is not None
        whose = (origin.tenant, task.product, origin.user)
        grant = await self._backends.grant(*whose)
        found = found or await _read(await self._backends.backend(*whose, grant=grant), task)
        return Card(
            id=command.card,
            tenant=origin.tenant,
            author=origin.user,
            place=place or Place(channel=origin.user),
            spec=_spec(found, command.zone or "UTC"),
            product=task.product,
            status=CardStatus.DONE if found.state.done else CardStatus.OPEN,
            tasks=(found.state,),
            grant=grant,
            adopted=True,
            locale=command.locale,
            # Twenty ticked tasks are not twenty messages.
            quiet=command.batch is not None,
        )


def adoptable(command: Command) -> bool:
    """Whether a command without a known card is about a task that can be given one."""
    return command.task is not None and command.undo is None and command.kind in ADOPTS and command.text != "offer"


async def _read(backend: TaskBackend, task: TaskRef) -> TaskDetails:
    """The task with all that a change may replace: Undo goes back to that."""
    if not isinstance(backend, ShowsTasks):
        return TaskDetails(state=await backend.read(task))
    return await backend.details(task)


def _spec(found: TaskDetails, zone: str) -> TaskSpec:
    """What Zoho shows of the task, as somebody in `zone` would have said it."""
    state = found.state
    rings = found.rings.astimezone(ZoneInfo(zone)).replace(tzinfo=None) if found.rings is not None else None
    return TaskSpec(
        title=state.title,
        description=found.description,
        due=Due(date=state.due, zone=zone) if state.due is not None else None,
        reminders=(Reminder(at=rings),) if rings is not None else (),
        priority=PRIORITIES.get((state.priority or "").lower()),
        tags=found.tags,
        records=found.about,
        destination=Destination(product=state.ref.product),
        zone=zone if rings is not None else None,
    )
