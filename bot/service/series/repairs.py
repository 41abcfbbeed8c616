"""Series that Zoho made in part: what each part has by now, and what makes the dates that are left.

A repair is a step of its own after those of the plan, with its own marker, so the rules of sending hold for it as for
any other. Knows ports and specs.
"""

from collections.abc import Sequence
from itertools import chain

from bot.ports import FollowUps, Plan, PlanPart, TaskBackend
from bot.specs import TaskRef

Made = Sequence[Sequence[TaskRef]]


def merged(plan: Plan, made: Made) -> list[list[TaskRef]]:
    """What each part of the plan made, with what repairs added: they complete the parts in their order."""
    whole = [list(refs) for refs in made[: len(plan.parts)]]
    added = list(chain.from_iterable(made[len(plan.parts) :]))
    for part, refs in zip(plan.parts, whole, strict=True):
        lacking = max(0, len(part.dates) - len(refs)) if refs else 0
        refs.extend(added[:lacking])
        added = added[lacking:]
    return whole


async def lacking(backend: TaskBackend, plan: Plan, made: Made) -> PlanPart | None:
    """What makes the dates that the first incomplete part lacks; None when none lacks any."""
    if isinstance(backend, FollowUps):
        for part, refs in zip(plan.parts, merged(plan, made), strict=True):
            if 0 < len(refs) < len(part.dates) and (rest := await backend.missing(part, refs)) is not None:
                return rest
    return None
