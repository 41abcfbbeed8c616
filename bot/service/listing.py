"""A list in pages: which tasks stand on one, by what numbers, and the sentence above them. Pure; knows specs.

Numbers stay with their tasks while somebody turns pages, though tasks come and go meanwhile: "complete 12" means the
task that was shown as 12.
"""

import datetime as dt
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.catalogue import say
from bot.commands import Pages, Row
from bot.specs import Spec, TaskRef, TaskState

# Rows of a page: all of them are seen at once on a small screen, each with its button.
PER_PAGE = 10


class Listed(Spec):
    """The tasks that were found, in order, and what was asked for, as the end of a sentence (escaped for Slack).

    `one` is the same of a single one. `more`: Zoho has more than these. `after` is said besides. `later` says which
    tasks stand for how many others of their series.
    """

    what: str
    one: str = ""
    tasks: tuple[TaskState, ...] = ()
    more: bool = False
    after: str | None = None
    later: tuple[tuple[TaskRef, int], ...] = ()


class Page(Spec):
    """One page as it is shown; `order` are all tasks by their numbers."""

    head: str
    rows: tuple[Row, ...] = ()
    after: str | None = None
    pages: Pages | None = None
    order: tuple[TaskRef, ...] = ()


def page(found: Listed, asked: str, number: int, today: dt.date, known: Sequence[TaskRef] = ()) -> Page:
    """The page of this number, or the nearest that there is; `known` are the numbers given before."""
    order = tuple(dict.fromkeys((*known, *(task.ref for task in found.tasks))))
    numbers = {ref: place for place, ref in enumerate(order, start=1)}
    tasks = sorted(found.tasks, key=lambda task: numbers[task.ref]) if known else list(found.tasks)
    if not tasks:
        return Page(head=say("lists-none", what=found.what), after=found.after)
    of = -(-len(tasks) // PER_PAGE)
    current = min(max(number, 1), of)
    first = (current - 1) * PER_PAGE
    later = dict(found.later)
    shown = tasks[first : first + PER_PAGE]
    return Page(
        head=_head(found, first + 1, first + len(shown)),
        rows=tuple(
            Row(
                task=task,
                overdue=overdue(task, today),
                number=numbers[task.ref],
                later=later.get(task.ref, 0),
            )
            for task in shown
        ),
        after=found.after,
        pages=Pages(asked=asked, page=current, of=of),
        order=order,
    )


def overdue(task: TaskState, today: dt.date) -> bool:
    """Whether it should have been done before `today`."""
    return not task.done and task.due is not None and task.due < today


def today_in(zone: str | None, now: dt.datetime) -> dt.date:
    """The day that it is in somebody's zone; `now` is aware."""
    return now.astimezone(ZoneInfo(zone or "UTC")).date()


def _head(found: Listed, first: int, last: int) -> str:
    count = len(found.tasks)
    if last - first + 1 == count and not found.more:
        return say("lists-all", count=count, what=(found.one if count == 1 else "") or found.what)
    many = say("lists-more-than", count=count) if found.more else str(count)
    if first == 1:
        return say("lists-first", count=last, many=many, what=found.what)
    return say("lists-from-to", first=first, last=last, many=many, what=found.what)
