"""When a task is to be heard of, by whom, and how long that is of use. Pure; knows cards and series.

    reminder    at the moment that somebody set, or again later when they asked for that in the message
    due         at the due time of a task that has one, unless a reminder of the task rings in the hour before
    overdue     on the workdays after it was due: see bot/jobs/daily/overdue.py

What comes late, because the bot was away, is said while it is of use and else dropped (`useful_until`): a reminder
before the due moment until that moment, any other until the end of its day, and at least for four hours. A due time is
worth a word for an hour, by itself or by the reminder that speaks for it; after that the task is late.
"""

import datetime as dt
from zoneinfo import ZoneInfo

from bot.commands import Card, CardStatus, Command, Kind, Origin, Profile
from bot.ports import Ring, Scheduled
from bot.preferences import Topic
from bot.service import handing
from bot.service.series import series
from bot.service.standing import AT_ONCE
from bot.specs import Due, Place, TaskState, Tenant, wall_clock

# What the text of a REMIND says: a due time has come, or the person asked to be told again. Empty: a reminder rings.
DUE, AGAIN = "due", "again"
# A reminder so short before the due time speaks for it as well.
SPEAKS_FOR = dt.timedelta(hours=1)
_USEFUL_AT_LEAST, _USEFUL_DUE = dt.timedelta(hours=4), dt.timedelta(hours=1)
# Dates of a series looked at for the next due time.
_MOST_DATES = 50
# What a person can ask for in such a message: so much later, or tomorrow when their day begins.
LATER = {"20m": dt.timedelta(minutes=20), "1h": dt.timedelta(hours=1)}
TOMORROW = "tomorrow"


def listener(card: Card) -> str:
    """Who is to hear of it (Slack user id): whoever has the task, else its author."""
    return next(iter(handing.receivers(card)), card.author)


def useful_until(moment: dt.datetime, due: Due | None, zone: str) -> dt.datetime:
    """Until when a reminder is worth saying that was set for `moment` (aware), of a task due then; `zone` is IANA."""
    if due is not None:
        # In UTC: hours that pass are not those of a clock that is changed between.
        last = (due.moment() if due.time is not None else _end_of(due.date, due.zone)).astimezone(dt.UTC)
        if last > moment:
            # Set for a minute before, it would be dropped for a minute that Slack or Zoho took.
            return last + _USEFUL_DUE if last - moment <= SPEAKS_FOR else last
    least = moment.astimezone(dt.UTC) + _USEFUL_AT_LEAST
    return max(_end_of(moment.astimezone(ZoneInfo(zone)).date(), zone), least)


def _end_of(day: dt.date, zone: str) -> dt.datetime:
    return wall_clock(day + dt.timedelta(days=1), dt.time(), zone)


def ahead(card: Card, now: dt.datetime, *, since: dt.datetime | None = None) -> tuple[Scheduled, ...]:
    """The command for the next due time of an open task; its id comes from the moment, so it is there once.

    `since` as in series.coming.
    """
    if card.status is not CardStatus.OPEN:
        return ()
    moments = [due.moment() for due in _timed(card)]
    return tuple(
        Scheduled(command=series.own_command(card, Kind.REMIND, f"{card.id}.d{int(at.timestamp())}", at, DUE), at=at)
        for at in series.coming(lambda: moments, now, since)
    )


def _timed(card: Card) -> list[Due]:
    """The first due times of its open tasks that no reminder speaks for."""
    found = list[Due]()
    for number, due in enumerate(series.dues(card)):
        if number >= _MOST_DATES:
            break
        if due is not None and due.time is not None and not _spoken_for(card, due):
            found.append(due)
    return found


def rung(card: Card, command: Command) -> Ring | None:
    """What a REMIND rings now; None where no open task of the card has that any more."""
    if card.status is not CardStatus.OPEN:
        return None
    if command.text == AGAIN:
        task = next((task for task in card.tasks if task.ref == command.task and not task.done), None)
        return None if task is None else _again(card, command, task)
    if command.text == DUE:
        due = next((due for due in _timed(card) if due.moment() == command.now), None)
        if due is None:
            return None
        topic, useful = Topic.DUE, command.now.astimezone(dt.UTC) + _USEFUL_DUE
    else:
        found = series.ring_at(card, command.now)
        if found is None:
            return None
        _, due = found
        topic, useful = Topic.REMINDER, useful_until(command.now, due, card.spec.wall_zone)
    task = _task(card, due)
    if task is None:
        return None
    return Ring(user=listener(card), card=card.id, task=task.ref, topic=topic, at=command.now, useful=useful, due=due)


def _again(card: Card, command: Command, task: TaskState) -> Ring:
    base = card.spec.due
    due = base.model_copy(update={"date": task.due, "time": task.time or base.time}) if base and task.due else None
    # Asked for by the person themselves: it may well be after the due moment.
    useful = useful_until(command.now, None, command.zone or card.spec.wall_zone)
    return Ring(
        user=command.origin.user,
        card=card.id,
        task=task.ref,
        topic=Topic.REMINDER,
        at=command.now,
        useful=useful,
        due=due,
        asked=True,
    )


def _spoken_for(card: Card, due: Due) -> bool:
    """Whether a reminder rings so short before that due time that it speaks for it; by Zoho or by the bot."""
    last = due.moment().astimezone(dt.UTC)
    moments = (reminder.moment(due, due.zone) for reminder in card.spec.reminders)
    return any(moment is not None and last - SPEAKS_FOR <= moment <= last for moment in moments)


def _task(card: Card, due: Due | None) -> TaskState | None:
    """The open task that is due then; of what has one task alone, that one."""
    left = [task for task in card.tasks if not task.done]
    if due is not None and len(left) > 1:
        return next((task for task in left if task.due == due.date), None)
    return left[0] if left else None


def is_stale(ring: Ring, now: dt.datetime) -> bool:
    """Whether it comes too late to be of use."""
    return now > ring.useful


def bell(tenant: Tenant, user: str, name: str, now: dt.datetime) -> Scheduled:
    """The command that says all that waits for a person, in one message, at once; `name` makes its id."""
    command = Command(
        id=f"{name}.bell",
        kind=Kind.RING,
        origin=Origin(tenant=tenant, user=user, place=Place(channel=user), door="action"),
        now=now,
        # One after the other: what the first has said the next does not find any more.
        card=f"bell-{user}",
        locale="en-US",
    )
    return Scheduled(command=command, at=AT_ONCE)


def later(word: str, now: dt.datetime, zone: str, day_start: dt.time) -> dt.datetime:
    """The moment that a word of LATER, or TOMORROW, means at `now` for a person in that zone. Raises KeyError."""
    if word == TOMORROW:
        return wall_clock(now.astimezone(ZoneInfo(zone)).date() + dt.timedelta(days=1), day_start, zone)
    return (now + LATER[word]).replace(second=0, microsecond=0)


def told_again(card: Card, task: TaskState, by: Profile, at: dt.datetime, name: str) -> Scheduled:
    """The command that rings again at a moment because a person asked for it; `name` makes its id."""
    command = series.own_command(card, Kind.REMIND, f"{name}.again", at, AGAIN)
    own = command.origin.model_copy(update={"user": by.user})
    return Scheduled(command=command.model_copy(update={"origin": own, "task": task.ref, "zone": by.zone}), at=at)
