"""Days of a series that came while their tasks could not be made: only the newest of them still gets one. Pure.

After an hour or a week without the bot, nobody wants ten tasks of one series at once. The newest of the days that have
come stands for all of them, and the card names those that were left out. Knows series.
"""

import datetime as dt
from collections.abc import Iterator
from itertools import takewhile

from bot.occurrences import slots
from bot.service.series.series import Slot, is_after, makes_at, on_slot
from bot.specs import Due, TaskSpec


def next_to_make(spec: TaskSpec, reached: Due, now: dt.datetime) -> Slot | None:
    """The slot after `reached` whose task is made next; where several days have come by `now`, of the newest.

    A day with several times has a task for each of them.
    """
    found: Slot | None = None
    for slot in _after(spec, reached):
        if found is not None and slot[0] == found[0]:
            continue
        if found is not None and makes_at(on_slot(spec, reached, slot)) > now:
            break
        found = slot
    return found


def is_to_come(spec: TaskSpec, reached: Due, slot: Slot) -> bool:
    """Whether the slot is one of the series after `reached`: its rule may have changed since somebody said so."""
    if spec.recurrence is None or spec.recurrence.anchor == "completion":
        return False
    return slot in takewhile(lambda each: each[0] <= slot[0], _after(spec, reached))


def left_out(spec: TaskSpec, reached: Due, slot: Slot) -> tuple[dt.date, ...]:
    """The days between the last task that was made and that of `slot`: nobody makes theirs any more."""
    if spec.recurrence is None or spec.recurrence.anchor == "completion":
        return ()
    between = takewhile(lambda each: each[0] < slot[0], _after(spec, reached))
    return tuple(dict.fromkeys(day for day, _ in between if day > reached.date))


def _after(spec: TaskSpec, reached: Due) -> Iterator[Slot]:
    series = spec.recurrence
    if series is not None:
        yield from (slot for slot in slots(series) if is_after(slot, reached))
