"""At what time tasks are due: their cards know, while Zoho holds the day alone. Knows cards and the inbox port."""

import asyncio
from collections.abc import Mapping, Sequence

from bot.commands import Card, Row
from bot.ports import Inbox
from bot.service.days import day_in_words
from bot.specs import Due, TaskRef, TaskState, Tenant


def due_time(card: Card, task: TaskState) -> Due | None:
    """The day that Zoho holds with the time of the card's task; None where no time was said."""
    base = card.spec.due
    if base is None or task.due is None:
        return None
    own = next((held.time for held in card.tasks if held.ref == task.ref and held.due == task.due), None)
    time = own or base.time
    if time is None:
        return None
    return base.model_copy(update={"date": task.due, "time": time, "end": base.end if time == base.time else None})


def in_words(due: Due) -> str:
    """As in "Fri 24 Jul 2026, 15:00 EDT"."""
    return f"{day_in_words(due.date)}, {due.moment():%H:%M %Z}"


class DueTimes:
    """Looks times up, of as many tasks as are shown at once."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox

    async def told(self, tenant: Tenant, rows: Sequence[Row]) -> tuple[Row, ...]:
        """The rows with the times that are known. Raises StoreUnavailable."""
        known = await self._of(tenant, [row.task for row in rows])
        return tuple(row.model_copy(update={"due": known.get(row.task.ref)}) for row in rows)

    async def _of(self, tenant: Tenant, tasks: Sequence[TaskState]) -> Mapping[TaskRef, Due]:
        found = await asyncio.gather(*[self._time(tenant, task) for task in tasks])
        return {task.ref: due for task, due in zip(tasks, found, strict=True) if due is not None}

    async def _time(self, tenant: Tenant, task: TaskState) -> Due | None:
        name = await self._inbox.card_of(tenant, task.ref) if task.due is not None else None
        drawn = await self._inbox.card(tenant, name) if name is not None else None
        return due_time(drawn.card, task) if drawn is not None else None
