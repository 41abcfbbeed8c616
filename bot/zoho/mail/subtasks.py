"""The plan of a Mail task joined with those of its subtasks. Pure.

One plain subtask goes nested in its task's request (`subtask`), so that both are there or neither. Several are sends of
their own after it, each with its own marker and the made task as `parentTaskId`: a lost answer then concerns one of
them, and it is looked up where it hangs.
"""

from collections.abc import Sequence

from bot.ports import Plan
from bot.zoho.planning import hung


def joined(plan: Plan, subtasks: Sequence[Plan]) -> Plan:
    """`plan` with the subtasks of its first part's task."""
    if len(subtasks) != 1 or not _plain(subtasks[0]):
        return hung(plan, subtasks)
    first, child = plan.parts[0], subtasks[0]
    nested = first.spec.model_copy(update={"subtasks": (child.parts[0].spec,)})
    parts = (first.model_copy(update={"spec": nested}), *plan.parts[1:])
    notes = (*plan.notes, *(note for note in child.notes if note not in plan.notes))
    return plan.model_copy(update={"parts": parts, "notes": notes})


def _plain(plan: Plan) -> bool:
    """Whether it is one task that neither repeats nor has subtasks of its own."""
    return len(plan.parts) == 1 and plan.parts[0].spec.recurrence is None and not plan.parts[0].spec.subtasks
