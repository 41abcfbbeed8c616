"""What was done to a card's task last, and what met another change in Zoho, in words. Pure; knows cards and escapes."""

import datetime as dt

from bot.catalogue import say
from bot.commands import Card, EditConflict, Kind, Undo
from bot.intent import words
from bot.service.changing.conflicts import changed_fields
from bot.slack.cards.facts import facts_of
from bot.slack.mrkdwn import cut, escape, shorten
from bot.specs import TaskSpec

_SHORT, _WANTED = 150, 600


def did(the: Card, undo: Undo) -> str:
    """What was done last and by whom, while it can be taken back; of a series, to which of its dates."""
    what = undo.did.value if undo.did in _DID else "other"
    told = say(f"card-did-{what}", who=f"<@{undo.by}>" if undo.by else say("card-somebody"))
    if len(the.tasks) > 1 and len(undo.tasks) == 1 and undo.tasks[0].due is not None:
        return f"{words.date_in_words(undo.tasks[0].due)}: {told}"
    return told


_DID = (
    Kind.COMPLETE, Kind.REOPEN, Kind.CHANGE, Kind.SNOOZE, Kind.LINK, Kind.DELETE, Kind.SKIP, Kind.STOP, Kind.NOTE,
)  # fmt: skip


def left_out(the: Card) -> list[str]:
    """Of which dates of a series there is no task, because nobody could make it on its day; one sentence, or none."""
    days = sorted(the.left_out)
    if not days:
        return []
    first, last = (words.date_in_words(day) for day in (days[0], days[-1]))
    return [say("series-left-out", count=len(days), first=first, last=last)]


def followed(the: Card) -> list[str]:
    """That replies and notes are kept in step, where they are."""
    return [say("threads-followed")] if the.follows is not None else []


def conflict(the: Card, met: EditConflict) -> str:
    """Who changed what in Zoho meanwhile, and what was not done because of it; escaped."""
    moved = [
        say("card-conflict-change", what=say(f"card-fact-{name}"), before=_seen(old), now=_seen(new))
        for name in ("title", "due", "priority", "status", "owner")
        if (old := getattr(met.before, name)) != (new := getattr(met.now, name))
    ]
    said = say(
        "card-conflict",
        who=escape(shorten(met.now.modified_by, _SHORT)) if met.now.modified_by else say("card-somebody"),
        changes="; ".join(moved) or say("card-conflict-unseen"),
        user=f"<@{met.user}>",
    )
    return f"{said} {cut('; '.join(_wanted(the.spec, met.wanted)), _WANTED)}"


def _seen(value: object) -> str:
    """One fact of a task as Zoho shows it; escaped."""
    if isinstance(value, dt.date):
        return words.date_in_words(value)
    return f"“{escape(shorten(str(value), _SHORT))}”" if value else say("card-none")


def _wanted(now: TaskSpec, wanted: TaskSpec) -> list[str]:
    """What a change makes of a spec, as facts in words; escaped."""
    asked = changed_fields(now, wanted)
    title = [f"“{escape(shorten(wanted.title, _SHORT))}”"] if "title" in asked else []
    before = facts_of(now)
    facts = [f"{name}: {value}" for name, value in facts_of(wanted) if (name, value) not in before]
    return [*title, *facts] or [say("card-none")]
