"""The week of a channel as one message: which of its tasks were done, are open, or are late. Pure.

Only tasks whose card stands in that channel are in it, and of those only what the card says there to everybody: their
titles, days and states. It has no buttons, and calls nobody.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

from bot.catalogue import say
from bot.commands import UNDO_FOR, Card, CardStatus, Drawn, Kind, Notice, Part, Row
from bot.service.days import day_in_words
from bot.service.due_times import due_time
from bot.service.listing import overdue
from bot.specs import Due, Place, TaskRef, TaskState, Tenant

WEEK = dt.timedelta(days=7)
# Rows of each part; the others are counted.
MOST_SHOWN = 8


def message(
    drawn: Sequence[Drawn], tenant: Tenant, channel: str, *, now: dt.datetime, zone: str, name: str
) -> Notice | None:
    """The message at `now` (aware), in the language that is spoken; None where there is nothing to say.

    The same `name` is told once.
    """
    here = [one.card for one in drawn if any(place.channel == channel for place in one.copies)]
    today = now.astimezone(ZoneInfo(zone)).date()
    done = [task for card in here for task in _done_since(card, now - WEEK)]
    left = [task for card in here for task in _open(card)]
    late = [task for task in left if overdue(task, today)]
    ahead = [task for task in left if not overdue(task, today)]
    if not done and not left:
        return None
    shown = [(card, task) for card in here for task in (*_done_since(card, now - WEEK), *_open(card))]
    times = {task.ref: due_time(card, task) for card, task in shown}
    parts = [
        _part("digest-channel-done", done, today, times),
        _part("home-overdue", late, today, times),
        _part("digest-channel-open", ahead, today, times),
    ]
    told = {"done": len(done), "open": len(left), "late": len(late)}
    return Notice(
        id=f"notice-{name}",
        tenant=tenant,
        user="",
        place=Place(channel=channel),
        text=say("digest-channel-head", day=day_in_words(today), **told),
        parts=tuple(part for part in parts if part is not None),
        after=say("digest-channel-after"),
        public=True,
    )


def _part(key: str, tasks: Sequence[TaskState], today: dt.date, times: Mapping[TaskRef, Due | None]) -> Part | None:
    if not tasks:
        return None
    first = sorted(tasks, key=lambda task: (task.due or dt.date.max, task.title.casefold()))[:MOST_SHOWN]
    rows = tuple(Row(task=task, overdue=overdue(task, today), due=times[task.ref]) for task in first)
    more = len(tasks) - len(first)
    lines = (say("digest-channel-more", count=more),) if more else ()
    return Part(head=say(key, count=len(tasks)), rows=rows, lines=lines)


def _open(card: Card) -> list[TaskState]:
    """The open task of a card; of one that several people have, each of theirs."""
    if card.shares:
        return [share.task for share in card.shares if share.task is not None and share.status is CardStatus.OPEN]
    return [card.current] if card.status is CardStatus.OPEN and card.current is not None else []


def _done_since(card: Card, since: dt.datetime) -> list[TaskState]:
    """The tasks of a card that were done since then: by Zoho's own time, else by that of the last action here.

    Of a series that goes on by itself the card no longer has what was done before its last action.
    """
    if card.status not in (CardStatus.OPEN, CardStatus.DONE):
        return []
    undo = card.undo if card.undo is not None and card.undo.did is Kind.COMPLETE and not card.undo.undid else None
    acted = undo.until - UNDO_FOR if undo is not None else None
    by_action = {task.ref: task for task in undo.tasks} if undo is not None else {}
    shared = [share.task for share in card.shares if share.task is not None]
    known = {task.ref: task for task in (*card.tasks, *shared) if task.done}
    found = [task for task in known.values() if task.ref not in by_action and _since(task.modified, since)]
    if _since(acted, since):
        found += [known.get(ref, task.model_copy(update={"done": True})) for ref, task in by_action.items()]
    return found


def _since(moment: dt.datetime | None, since: dt.datetime) -> bool:
    return moment is not None and moment >= since
