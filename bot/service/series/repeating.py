"""Whether a task repeats by itself in Zoho, as only those of Zoho Mail do, and how. Pure; knows plans."""

import datetime as dt
from itertools import takewhile

from bot.commands import Card
from bot.errors import CannotPlan
from bot.occurrences import occurrences
from bot.ports import TaskBackend
from bot.specs import Product, Recurrence, TaskState


def own_series(backend: TaskBackend, card: Card, task: TaskState) -> Recurrence | None:
    """The recurrence that Zoho itself holds with this one task; None where each of its tasks is one date.

    A part of the plan that makes one task for many dates made it; of several such the one whose dates it is among.
    """
    series = card.spec.recurrence
    if series is None or card.kept or card.product is not Product.MAIL:
        return None
    try:
        plan = backend.plan(card.spec, series.first)
    except CannotPlan:
        return None
    found = [
        part.spec.recurrence
        for part in plan.parts
        if part.spec.recurrence is not None and len(part.dates) == 1 and part.subtask_of is None
    ]
    fits = (each for each in found if task.due is None or _holds(each, task.due))
    return next(fits, found[0] if len(plan.parts) == 1 and found else None)


def _holds(series: Recurrence, day: dt.date) -> bool:
    return day in takewhile(lambda each: each <= day, occurrences(series))


def changes_itself(card: Card) -> bool:
    """Whether how a card's task repeats can be changed in place: its one task is Zoho Mail's, and so would the rule be.

    A change of `Recurring_Activity` is not documented in Zoho CRM, and what the bot keeps is no rule of Zoho's.
    """
    return card.product is Product.MAIL and len(card.tasks) == 1 and not card.kept


def ended(series: Recurrence, last: dt.date) -> Recurrence:
    """The same series with `last` as its last day."""
    return series.model_copy(update={"until": max(last, series.first), "count": None})
