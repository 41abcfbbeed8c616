"""The open tasks of one series as one row: its earliest, and how many come later. Knows the inbox port and specs.

Zoho CRM holds a series as many tasks alike. Which of them belong together is known by the card that shows them.
"""

from collections import defaultdict
from collections.abc import Sequence

from bot.ports import Inbox
from bot.specs import TaskRef, TaskState, Tenant

# Cards looked up for tasks of the same title: series of that name, and single tasks among them.
_MOST_LOOKED_UP = 5

Later = tuple[tuple[TaskRef, int], ...]


class Folding:
    """Folds lists."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox

    async def folded(self, tenant: Tenant, tasks: Sequence[TaskState]) -> tuple[tuple[TaskState, ...], Later]:
        """The tasks in their order without the later open ones of a series, and how many of those each stands for."""
        alike = defaultdict[tuple[str, str], list[TaskState]](list)
        for task in tasks:
            if not task.done:
                alike[task.ref.product, task.title].append(task)
        hidden = set[TaskRef]()
        later = list[tuple[TaskRef, int]]()
        for group in alike.values():
            for first, others in await self._series(tenant, group):
                hidden |= others
                later.append((first, len(others)))
        return tuple(task for task in tasks if task.ref not in hidden), tuple(later)

    async def _series(self, tenant: Tenant, group: Sequence[TaskState]) -> list[tuple[TaskRef, set[TaskRef]]]:
        """Each series among tasks of one title, in order: its first task here, and the others."""
        found = list[tuple[TaskRef, set[TaskRef]]]()
        left = [task.ref for task in group]
        for _ in range(_MOST_LOOKED_UP):
            if len(left) < 2:
                break
            first, *rest = left
            name = await self._inbox.card_of(tenant, first)
            drawn = await self._inbox.card(tenant, name) if name is not None else None
            together = {task.ref for task in drawn.card.tasks} if drawn is not None else set[TaskRef]()
            others = together & set(rest)
            if others:
                found.append((first, others))
            left = [ref for ref in rest if ref not in others]
        return found
