"""What people asked for and Zoho does not have yet, in words; and who settles what was given up. Pure; knows no Slack.

What a line says of a title is given as it is: whoever shows it escapes it.
"""

import datetime as dt
from collections.abc import Mapping
from html import escape, unescape

from bot.commands import Card, CardStatus, Command, Kind, Notice
from bot.ports import Pending
from bot.service.notices import notice, told
from bot.specs import Spec

NOTHING = "Everything you asked for is in Zoho."
NO_LETTERS = "Nothing was given up."
# More than these are counted only.
MOST_SHOWN = 20
_TITLE = 120

# What each kind asks for, of a task by its title.
_ASKED: Mapping[Kind, str] = {
    Kind.CREATE: "make “{title}”",
    Kind.COMPLETE: "complete “{title}”",
    Kind.REOPEN: "reopen “{title}”",
    Kind.CHANGE: "change “{title}”",
    Kind.SNOOZE: "put off “{title}”",
    Kind.DELETE: "delete “{title}”",
    Kind.RESTORE: "restore “{title}”",
    Kind.LINK: "link “{title}” to its record",
    Kind.NEXT: "make the next task of “{title}”",
    Kind.REMIND: "remind you of “{title}”",
    Kind.EDITED: "compare “{title}” with its edited message",
    Kind.KEEP: "keep “{title}” as it is",
    Kind.LIST: "list tasks",
    Kind.REDO: "take up again what was given up",
    Kind.DROP: "drop what was given up",
    Kind.VERIFY: "look for tasks that were made twice",
}


class Line(Spec):
    """One command for people: what was asked for, since when, how it stands, what is wrong, and what happens next.

    `card` is the card that it is about, by whose lane it runs.
    """

    id: str
    card: str
    user: str
    asked: str
    since: str
    state: str
    problem: str | None = None
    next: str | None = None


def asked_for(command: Command, card: Card | None) -> str:
    """What a command asks for, in a few words: "complete “call Acme”"."""
    spec = card.spec if card is not None else command.spec
    # What nobody has read yet stands as Slack escaped it.
    title = spec.title if spec is not None else unescape(next(iter(command.text.strip().splitlines()), ""))
    if len(title) > _TITLE:
        title = f"{title[: _TITLE - 1].rstrip()}…"
    return _ASKED[command.kind].format(title=title or "a task")


def line(pending: Pending, card: Card | None, now: dt.datetime) -> Line:
    """One that is not finished, as it stands at `now` (aware)."""
    state, next_ = _standing(pending, now)
    command = pending.command
    return Line(
        id=command.id,
        card=command.card or command.id,
        user=command.origin.user,
        asked=asked_for(command, card),
        since=f"{_span(now - command.now)} ago",
        state=state,
        problem=pending.problem,
        next=next_,
    )


def _standing(pending: Pending, now: dt.datetime) -> tuple[str, str | None]:
    """How it stands, and what happens next."""
    if pending.state == "dead":
        return f"given up {_span(now - pending.due)} ago", None
    wait = pending.due - now
    again = f"in {_span(wait)}" if wait.total_seconds() >= 1 else "at once"
    if pending.state == "sending":
        found = "I look there before anything is sent again"
        return "being sent, or its outcome looked up", f"It may be in Zoho already; {found}, {again} at the latest."
    if pending.problem is not None:
        return "waiting", f"I try again {again}."
    if pending.tries:
        return "being worked on", None
    return "saved", "It is sent as soon as its turn comes."


def _span(span: dt.timedelta) -> str:
    """A length of time in its largest unit: "3 minutes". Less than a second is said as one, a past one as well."""
    seconds = max(1, round(span.total_seconds()))
    for unit, size in (("day", 86_400), ("hour", 3600), ("minute", 60)):
        if seconds >= size:
            count = seconds // size
            return f"{count} {unit}{'' if count == 1 else 's'}"
    return f"{seconds} second{'' if seconds == 1 else 's'}"


def follows(problem: str, waiting: int) -> str:
    """The sentence on a card that waits; `waiting` are all commands of the workspace that do, this one among them."""
    if waiting <= 1:
        return f"{problem} Your task is saved and will follow."
    return f"{problem} {waiting} tasks wait; yours is saved and will follow."


TAKEN_UP = "An admin has taken up again what you asked for ({asked}). It will follow."
DROPPED = "An admin has dropped what you asked for ({asked}): it will not be done. Ask again if you need it."
SETTLED_BEFORE = "That was taken up again or dropped already; `/task admin` shows what is left."
_DONE: Mapping[Kind, str] = {Kind.REDO: "Taken up again: {asked}.", Kind.DROP: "Dropped: {asked}."}


def taken_up(card: Card) -> Card:
    """The card of a create that was given up, on its way again."""
    if card.status is not CardStatus.REFUSED:
        return card
    return card.model_copy(update={"status": CardStatus.SAVED, "problem": None})


def settled(by: Command, letter: Command, asked: str) -> tuple[Notice, ...]:
    """What the author hears of what became of their command, and the admin who settled it, each once.

    From the command line the author's own place is all there is, so that alone is told.
    """
    asked = escape(asked, quote=False)
    sentence = (TAKEN_UP if by.kind is Kind.REDO else DROPPED).format(asked=asked)
    author = told(letter.origin, sentence, f"{by.id}-author")
    if by.origin.user == letter.origin.user:
        return (author,)
    return author, notice(by, _DONE[by.kind].format(asked=asked), "end")
