"""Series that Zoho holds only up to a horizon: how far that is, and what has to be made after it. Pure.

Zoho CRM demands an end and makes every date at once, so a series that goes on is made some months or dates at a time
(reference: Recurring_Activity in help.zoho.com's Kaizen #36). Knows cards, plans and series.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import takewhile
from zoneinfo import ZoneInfo

from bot.commands import Card, CardStatus, Command, Horizon, Kind
from bot.occurrences import occurrences, slots
from bot.ports import Plan, Scheduled
from bot.preferences import Assumed
from bot.service.series.series import AT_ONCE, DAY_START, on_slot, own_command
from bot.specs import Due, Product, Recurrence, TaskSpec, TaskState, wall_clock

# A horizon is extended this long before its last date, but not before half of its dates have come: somebody may have
# chosen a short one.
EXTENDS_BEFORE = dt.timedelta(days=30)
# Of a series that goes on for years, its card remembers so many dates that are done.
_DONE_KEPT = 50
_LIVE = (CardStatus.OPEN, CardStatus.DONE, CardStatus.DELETED)


def begun(card: Card, plan: Plan, assumed: Assumed | None, said: Sequence[str]) -> Card:
    """The card with the horizon of what its plan has just made; none where that is the whole series.

    `said` are the notes of the card that tell how it is carried.
    """
    series, reached = card.spec.recurrence, card.reached
    held = card.product is Product.CRM and not card.kept
    days = _days(plan)
    if series is None or reached is None or not held or not days or _next_day(series, reached.date) is None:
        return card.model_copy(update={"horizon": None})
    extends = max(reached.date - EXTENDS_BEFORE, days[len(days) // 2])
    return card.model_copy(update={"horizon": Horizon(extends=extends, assumed=assumed, said=tuple(said))})


def extended(card: Card, plan: Plan, tasks: Sequence[TaskState], notes: Sequence[str]) -> Card:
    """The card with the dates that have just been made after its horizon, and with the next horizon."""
    assert card.horizon is not None
    assert card.reached is not None
    left = () if card.status is CardStatus.DELETED else card.tasks
    done = [task for task in left if task.done][-_DONE_KEPT:]
    all_ = sorted([*done, *(task for task in left if not task.done), *tasks], key=lambda task: task.due or dt.date.min)
    others = [note for note in card.notes if note not in card.horizon.said]
    known = {"tasks": tuple(all_), "notes": tuple(dict.fromkeys((*others, *notes))), "status": CardStatus.OPEN}
    days = _days(plan)
    reached = card.reached.model_copy(update={"date": days[-1]})
    series = card.spec.recurrence
    assert series is not None
    missed = tuple(takewhile(lambda day: day < days[0], _after(series, card.reached.date)))
    made = card.model_copy(update={**known, "reached": reached, "problem": None, "left_out": missed})
    return begun(made, plan, card.horizon.assumed, notes)


def ahead(card: Card, salt: str = "") -> tuple[Scheduled, ...]:
    """The command that extends the card's horizon on its day, at 09:00 where the task is due."""
    if card.horizon is None or not goes_on(card) or card.reached is None:
        return ()
    return (_command(card, wall_clock(card.horizon.extends, DAY_START, card.reached.zone), salt),)


def at_once(card: Card, name: str, now: dt.datetime) -> tuple[Scheduled, ...]:
    """The same, now, where no task of the series is open any more; `name` is that of the action which did it."""
    if card.horizon is None or not goes_on(card) or card.status is CardStatus.OPEN:
        return ()
    return (_command(card, now, f".{name}").model_copy(update={"at": AT_ONCE}),)


def again(card: Card, now: dt.datetime) -> tuple[Scheduled, ...]:
    """The same anew, for a command that comes so late that more days have come since."""
    if card.horizon is None or card.reached is None:
        return ()
    return (_command(card, now, f".{now:%Y%m%d}").model_copy(update={"at": AT_ONCE}),)


def refused(card: Card, command: Command) -> tuple[Scheduled, ...]:
    """A later try for dates that Zoho refused: after half of the days until the last one, at least after a week."""
    if card.horizon is None or card.reached is None or not goes_on(card) or not concerns(card, command):
        return ()
    today = command.now.astimezone(ZoneInfo(card.reached.zone)).date()
    wait = max(dt.timedelta(days=7), (card.reached.date - today) / 2)
    return (_command(card, command.now + wait, f".r{command.now:%Y%m%d}"),)


def concerns(card: Card, command: Command) -> bool:
    """Whether the command still extends the horizon that the card has."""
    return card.horizon is not None and card.reached is not None and command.text == card.reached.date.isoformat()


def extension(card: Card, today: dt.date) -> TaskSpec | None:
    """What has to be made after the card's horizon; None at the end of the series.

    The spec is planned like any other: its series is the same one without the dates that are made, and without those
    that passed before `today` but for the newest. Pace and count stay those of the first date.
    """
    series, reached = card.spec.recurrence, card.reached
    if series is None or reached is None or card.kept:
        return None
    come = list(takewhile(lambda day: day <= today, _after(series, reached.date)))
    past = takewhile(lambda day: day <= reached.date, occurrences(series))
    left = series.model_copy(update={"exdates": (*series.exdates, *past, *come[:-1])})
    first = next(slots(left), None)
    return None if first is None else on_slot(card.spec.model_copy(update={"recurrence": left}), reached, first)


def goes_on(card: Card) -> bool:
    """Whether the series that Zoho holds still repeats, so that dates may have to follow."""
    return card.spec.recurrence is not None and not card.kept and card.status in _LIVE


def _command(card: Card, at: dt.datetime, salt: str) -> Scheduled:
    reached = card.reached
    assert reached is not None
    assert card.horizon is not None
    name = f"{card.id}.x{reached.date}{salt}"
    command = own_command(card, Kind.EXTEND, name, at, reached.date.isoformat())
    return Scheduled(command=command.model_copy(update={"assumed": card.horizon.assumed}), at=at)


def _days(plan: Plan) -> list[dt.date]:
    """The days that a plan makes of the task itself, in order."""
    return sorted({day for part in plan.parts if part.subtask_of is None for day in part.dates})


def _next_day(series: Recurrence, day: dt.date) -> dt.date | None:
    return next(_after(series, day), None)


def _after(series: Recurrence, day: dt.date) -> Iterator[dt.date]:
    return (each for each in occurrences(series) if each > day)


def today_of(command: Command, reached: Due) -> dt.date:
    """The day of a command where the series is due."""
    return command.now.astimezone(ZoneInfo(reached.zone)).date()
