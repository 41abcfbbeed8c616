"""The words of what rings: what a person hears of a task at its time, and what such a message says later. Pure.

Knows cards, rings and the catalogue; nothing of how a message looks. Titles come escaped for Slack.
"""

import datetime as dt
from collections.abc import Sequence
from html import escape
from typing import TypedDict
from zoneinfo import ZoneInfo

from bot.catalogue import say
from bot.commands import Card, CardStatus, Notice, Reminded
from bot.ports import Ring, RungRow
from bot.preferences import Topic
from bot.service import cards
from bot.service.days import day_in_words
from bot.specs import Due, Place, TaskState, Tenant

# Tasks of one message: with their buttons they stay below the fifty blocks of one (docs.slack.dev, Block Kit).
MOST = 15
# Characters of a title: with them a message of many tasks stays below what Slack takes.
_TITLE = 120
# One that comes so long after its moment says that it does.
_LATE = dt.timedelta(minutes=10)


def messages(
    told: Sequence[tuple[Ring, Card]], tenant: Tenant, user: str, now: dt.datetime, *, zone: str, name: str
) -> tuple[Notice, ...]:
    """All that a person hears now, of each task once, in the language that is spoken; the same `name` is told once.

    `zone` is theirs. Reminders that they set come first, and all of them; of the rest what one message holds. Mostly it
    is one message.
    """
    ordered = sorted(told, key=lambda each: (_ORDER[each[0].topic], each[0].at, each[1].spec.title))
    own = sum(ring.topic is Topic.REMINDER for ring, _ in ordered)
    shown = ordered[: max(own, MOST)]
    found = list[Notice]()
    for first in range(0, len(shown), MOST):
        part = shown[first : first + MOST]
        left = len(ordered) - len(shown) if first + MOST >= len(shown) else 0
        one = _message(part, left, now, zone, user)
        number = f"-{first // MOST + 1}" if first else ""
        found.append(
            Notice(
                id=f"notice-{name}{number}",
                tenant=tenant,
                user=user,
                place=Place(channel=user),
                topic=part[0][0].topic,
                **one,
            )
        )
    return tuple(found)


class _Said(TypedDict):
    text: str
    reminded: tuple[Reminded, ...]
    after: str | None


def _message(part: Sequence[tuple[Ring, Card]], left: int, now: dt.datetime, zone: str, user: str) -> _Said:
    """What one message says; `left` tasks are not in it."""
    rows = tuple(_rung(ring, card, now, zone, user) for ring, card in part)
    after = [say("remind-more", count=left)] if left else []
    # What is overdue is late anyway.
    if any(now - ring.at > _LATE for ring, _ in part if ring.topic is not Topic.OVERDUE):
        after.append(say("remind-late"))
    text = rows[0].text if len(rows) == 1 else say("remind-several", count=len(rows) + left)
    return _Said(text=text, reminded=rows, after=" ".join(after) or None)


_ORDER = {Topic.REMINDER: 0, Topic.DUE: 1, Topic.OVERDUE: 2}


def _rung(ring: Ring, card: Card, now: dt.datetime, zone: str, user: str) -> Reminded:
    text = sentence(card.spec.title, ring.topic, ring.due, now, zone, zoned=user != card.author)
    timed = ring.due is not None and ring.due.time is not None
    return Reminded(
        card=card.id,
        task=ring.task,
        title=card.spec.title,
        text=text,
        topic=ring.topic,
        timed=timed,
        shown=cards.stamp(card),
    )


def sentence(said: str, topic: Topic, due: Due | None, now: dt.datetime, zone: str, *, zoned: bool = False) -> str:
    """What is said of a task of this title, due then; `zoned`: with its zone, for who may be in another."""
    title = _escaped(said)
    if due is None:
        return say("remind-title", title=title)
    when = moment_in_words(due, now.astimezone(ZoneInfo(due.zone)).date(), zoned=zoned or due.zone != zone)
    if topic is Topic.REMINDER and due.moment(dt.time.max) >= now:
        return say("remind-title-due", title=title, when=when)
    is_now = topic is Topic.DUE and now - due.moment() <= _LATE
    return say("remind-due-now" if is_now else "remind-was-due", title=title, when=when)


def moment_in_words(due: Due, today: dt.date, *, zoned: bool = False) -> str:
    """Such as "at 15:00 today", "on Fri 17 Jul 2026"; `zoned`: with the zone."""
    key = {-1: "remind-yesterday", 0: "remind-today", 1: "remind-tomorrow"}.get((due.date - today).days, "remind-on")
    day = say(key, day=day_in_words(due.date))
    if due.time is None:
        return day
    return say("remind-at", day=day, time=f"{due.time:%H:%M}") + (f" ({due.zone})" if zoned else "")


def anew(row: RungRow, card: Card | None, now: dt.datetime, zone: str) -> Reminded:
    """What an earlier message says of a task now: done, deleted, put off, or as it was. `zone` is the reader's."""
    task = _task(card, row) if card is not None else None
    title = card.spec.title if card is not None else ""
    said = _escaped(title)
    shown = Reminded(card=row.card, task=row.task, title=title, text=said, topic=row.topic, open=False, again=row.again)
    if card is None or card.status in (CardStatus.DELETED, CardStatus.GONE):
        return shown.model_copy(update={"text": say("remind-gone", title=said)})
    if task is None or task.done:
        return shown.model_copy(update={"text": say("remind-done", title=said)})
    if row.again is not None and row.again > now:
        here = row.again.astimezone(ZoneInfo(zone))
        at = Due(date=here.date(), time=here.time(), zone=zone)
        when = moment_in_words(at, now.astimezone(ZoneInfo(zone)).date())
        return shown.model_copy(update={"text": say("remind-again", title=said, when=when)})
    due = _due(card, task)
    text = sentence(title, row.topic, due, now, zone)
    if due is not None and row.topic is not Topic.REMINDER and due.moment(dt.time.max) > now:
        text = say("remind-put-off", title=said, when=moment_in_words(due, now.astimezone(ZoneInfo(due.zone)).date()))
    timed = due is not None and due.time is not None
    return shown.model_copy(update={"text": text, "open": True, "timed": timed, "shown": cards.stamp(card)})


def _task(card: Card, row: RungRow) -> TaskState | None:
    return next((task for task in card.tasks if task.ref == row.task), None)


def _due(card: Card, task: TaskState) -> Due | None:
    base = card.spec.due
    if base is None or task.due is None:
        return None
    return base.model_copy(update={"date": task.due, "time": task.time or base.time})


def _escaped(title: str) -> str:
    """On one line and not too long; Slack reads three characters of what people typed as markup."""
    line = " ".join(title.split()) or say("lists-untitled")
    return escape(line if len(line) <= _TITLE else f"{line[: _TITLE - 1].rstrip()}…", quote=False)
