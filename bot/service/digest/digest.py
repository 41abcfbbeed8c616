"""A person's day as one message: what is late, due today, ahead, late with others, and not in Zoho yet. Pure.

Made of what a Home tab knows. Knows notices and words; nothing of how a message looks, or when it is sent.
"""

from collections.abc import Sequence
from html import escape

from bot.catalogue import say
from bot.commands import Notice, Part, Row
from bot.preferences import Topic
from bot.service.days import day_in_words
from bot.service.due_times import in_words
from bot.service.home import Given, Home, Section
from bot.specs import Place, TaskRef, Tenant

# What its buttons ask for again, its numbers are kept under, and `/task` says to have it now.
DIGEST = "digest"
# Rows of each part: with their buttons they stay below the fifty blocks of a message (docs.slack.dev, Block Kit).
LATE_SHOWN, TODAY_SHOWN, AHEAD_SHOWN, GIVEN_SHOWN, WAITING_SHOWN = 5, 7, 3, 3, 3
_TITLE = 120


def is_worth(home: Home) -> bool:
    """Whether it is worth a message that nobody asked for now: something is to be done today, or is late."""
    late = any(given.overdue for given in home.given)
    return bool(home.overdue.count or home.today.count or home.waiting_count or late)


def order_of(home: Home, known: Sequence[TaskRef] = ()) -> tuple[TaskRef, ...]:
    """The tasks by their numbers; those `known` keep theirs."""
    shown = (
        *home.overdue.items[:LATE_SHOWN],
        *home.today.items[:TODAY_SHOWN],
        *home.ahead.items[:AHEAD_SHOWN],
    )
    return tuple(dict.fromkeys((*known, *(item.task.ref for item in shown))))


def message(
    home: Home, tenant: Tenant, user: str, *, name: str, known: Sequence[TaskRef] = (), unasked: bool = False
) -> Notice:
    """The message to a person, in the language that is spoken; the same `name` is told once.

    `known` are the numbers that were given before. With `unasked` it is one of a topic that can be turned off.
    """
    numbers = {ref: place for place, ref in enumerate(order_of(home, known), start=1)}
    parts = [
        _tasks("home-overdue", home.overdue, LATE_SHOWN, numbers),
        _tasks("home-today", home.today, TODAY_SHOWN, numbers),
        _tasks("home-ahead", home.ahead, AHEAD_SHOWN, numbers, brief=True),
        _late_with_others(home.given),
        _waiting(home),
    ]
    left = tuple(part for part in parts if part is not None)
    day = day_in_words(home.now.date())
    return Notice(
        id=f"notice-{name}",
        tenant=tenant,
        user=user,
        place=Place(channel=user),
        text=_head(home, day),
        parts=left,
        after=_after(home, left),
        asked=DIGEST,
        topic=Topic.DIGEST if unasked else None,
    )


def _head(home: Home, day: str) -> str:
    """One sentence that says all of it to whoever hears nothing else."""
    late, now = home.overdue.count, home.today.count
    if late or now:
        return say("digest-head", day=day, late=late, now=now)
    return home.problem or say("digest-head-nothing", day=day)


def _tasks(key: str, section: Section, most: int, numbers: dict[TaskRef, int], *, brief: bool = False) -> Part | None:
    items = section.items[:most]
    if not items:
        return None
    rows = tuple(
        Row(task=item.task, overdue=item.overdue, number=numbers[item.task.ref], later=item.later, due=item.due)
        for item in items
    )
    more = section.count - len(items)
    lines = (say("digest-more", count=more),) if more > 0 else ()
    return Part(head=say(key, count=section.count), rows=rows, lines=lines, brief=brief)


def _late_with_others(given: Sequence[Given]) -> Part | None:
    late = [one for one in given if one.overdue]
    if not late:
        return None
    return Part(head=say("digest-given"), lines=tuple(_given(one) for one in late[:GIVEN_SHOWN]))


def _given(one: Given) -> str:
    who = f"<@{one.user}>" if one.user is not None else escape(one.name or "", quote=False)
    day = day_in_words(one.task.due) if one.task.due is not None else ""
    day = in_words(one.due) if one.due is not None else day
    return say("digest-given-line", who=who, title=_cut(one.task.title), day=day)


def _waiting(home: Home) -> Part | None:
    if not home.waiting_count:
        return None
    lines = [
        say(
            "home-waiting-line", asked=_cut(line.asked[:1].upper() + line.asked[1:]), since=line.since, state=line.state
        )
        for line in home.waiting[:WAITING_SHOWN]
    ]
    if home.waiting_count > len(lines):
        lines.append(say("home-waiting-more"))
    return Part(head=say("home-waiting", count=home.waiting_count), lines=tuple(lines))


def _after(home: Home, parts: Sequence[Part]) -> str | None:
    """What is missing, and what can be said."""
    rows = [row for part in parts for row in part.rows]
    missing = home.problem if home.overdue.count or home.today.count else None
    numbers = say("lists-numbers", number=rows[0].number) if rows else None
    more = say("home-more") if home.more else None
    return " ".join(filter(None, (missing, more, numbers))) or None


def _cut(text: str) -> str:
    line = " ".join(text.split()) or say("lists-untitled")
    return escape(line if len(line) <= _TITLE else f"{line[: _TITLE - 1].rstrip()}…", quote=False)
