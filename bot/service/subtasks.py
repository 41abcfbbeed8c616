"""Subtasks as sends of their own: what each hangs on, what was made of them, and what was not. Knows ports and specs.

A part with `subtask_of` is sent after the part that it hangs on, with its own marker, so the rules of sending hold for
it as for any other. `made` are the tasks of the steps that are past, one list for each part.
"""

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from bot.catalogue import say
from bot.ports import Plan, PlanPart, TaskBackend, TaskQuery
from bot.specs import TaskRef, TaskState

# What one look at a task's subtasks shows.
_MOST = 100

Made = Sequence[Sequence[TaskRef]]


def joined(plans: Sequence[Plan]) -> Plan:
    """The first plan with the parts of all; each part still hangs on one of its own plan."""
    parts: tuple[PlanPart, ...] = ()
    for plan in plans:
        offset = len(parts)
        parts = (*parts, *(_moved(part, offset) for part in plan.parts))
    return plans[0].model_copy(update={"parts": parts})


def _moved(part: PlanPart, offset: int) -> PlanPart:
    return part if part.subtask_of is None else part.model_copy(update={"subtask_of": part.subtask_of + offset})


def placed(part: PlanPart, made: Made) -> PlanPart | None:
    """The part, ready to be sent: a subtask with the made task that it hangs on; None where that was refused."""
    if part.subtask_of is None:
        return part
    parents = made[part.subtask_of]
    if not parents:
        return None
    return part.model_copy(update={"resolved": part.resolved.model_copy(update={"parent": parents[0].id})})


async def children(backend: TaskBackend, plan: Plan, made: Made) -> list[TaskState]:
    """The subtasks that were made: as they were sent; those that went along with their task, as Zoho shows them."""
    found = list[TaskState]()
    for part, refs in zip(plan.parts, made, strict=True):
        if part.subtask_of is not None:
            days = zip_longest(refs, part.dates[: len(refs)])
            found += (TaskState(ref=ref, title=part.spec.title, status="", done=False, due=day) for ref, day in days)
        elif part.spec.subtasks and refs:
            page = await backend.tasks(TaskQuery(parent=refs[0], done=None), limit=_MOST)
            found += page.tasks
    return found


def missing(plan: Plan, made: Made, problems: Mapping[int, str]) -> list[str]:
    """Sentences about the subtasks that Zoho refused; `problems` says why, where it was just now, by step."""
    return [
        " ".join(filter(None, [say("subtask-not-made", title=part.spec.title), problems.get(step), say("subtask-add")]))
        for step, (part, refs) in enumerate(zip(plan.parts, made, strict=True))
        if part.subtask_of is not None and not refs
    ]
