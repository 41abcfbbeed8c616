"""What people asked for and Zoho does not have yet, in words; and who settles what was given up. Pure; knows no Slack.

What a line says of a title is given as it is: whoever shows it escapes it.
"""

import datetime as dt
from collections.abc import Mapping
from html import escape, unescape

from bot.catalogue import say
from bot.commands import Card, CardStatus, Command, Kind, Notice
from bot.ports import Pending
from bot.service.notices import notice, told
from bot.specs import Spec

# More than these are counted only.
MOST_SHOWN = 20
_TITLE = 120

# What each kind asks for, of a task by its title; by its key.
_ASKED: Mapping[Kind, str] = {
    Kind.CREATE: "status-make",
    Kind.COMPLETE: "status-complete",
    Kind.REOPEN: "status-reopen",
    Kind.CHANGE: "status-change",
    Kind.SNOOZE: "status-put-off",
    Kind.DELETE: "status-delete",
    Kind.RESTORE: "status-restore",
    Kind.LINK: "status-link-its-record",
    Kind.SKIP: "status-skip",
    Kind.STOP: "status-stop",
    Kind.NOTE: "status-note",
    Kind.NEXT: "status-make-next-task",
    Kind.EXTEND: "status-extend",
    Kind.REMIND: "status-remind",
    Kind.EDITED: "status-compare-with-its-edited",
    Kind.KEEP: "status-keep-as",
    Kind.LIST: "status-list-tasks",
    Kind.REDO: "status-take-up-again-what",
    Kind.DROP: "status-drop-what-was-given",
    Kind.UNFURL: "status-show-link-zoho",
    Kind.HOME: "status-home",
    Kind.CHASE: "status-chase",
    Kind.ANSWER: "status-answer",
    Kind.VERIFY: "status-look-tasks-were-made",
    Kind.REACTED: "status-reaction",
    Kind.ASK: "status-question",
    Kind.TALK: "status-talk",
    Kind.EACH: "status-several",
    Kind.STEP: "status-step",
    Kind.PROMPT: "status-prompts",
    Kind.SEEN: "seen-status-look",
    Kind.HEARD: "seen-status-tell",
    Kind.FOLLOW: "threads-status-follow",
    Kind.REPLY: "threads-status-reply",
    Kind.NOTES: "threads-status-notes",
    Kind.ECHO: "threads-status-echo",
    Kind.GATHER: "threads-status-gather",
    Kind.IMPORT: "import-status",
    Kind.DIGEST: "status-digest",
    Kind.JOINT: "status-joint",
    Kind.JOB: "status-job",
    Kind.RING: "status-ring",
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
    return say(_ASKED[command.kind], title=title or say("status-task"))


def line(pending: Pending, card: Card | None, now: dt.datetime) -> Line:
    """One that is not finished, as it stands at `now` (aware)."""
    state, next_ = _standing(pending, now)
    command = pending.command
    return Line(
        id=command.id,
        card=command.card or command.id,
        user=command.origin.user,
        asked=asked_for(command, card),
        since=say("status-ago", span=_span(now - command.now)),
        state=state,
        problem=pending.problem,
        next=next_,
    )


def _standing(pending: Pending, now: dt.datetime) -> tuple[str, str | None]:
    """How it stands, and what happens next."""
    if pending.state == "dead":
        return say("status-given-up-ago", span=_span(now - pending.due)), None
    wait = pending.due - now
    again = say("status-at-once")
    if wait.total_seconds() >= 1:
        unit, count = _measured(wait)
        again = say("status-in", span=_span(wait), unit=unit, count=count)
    if pending.state == "sending":
        return say("status-being-sent"), say("status-may-be-there", again=again)
    if pending.problem is not None:
        return say("status-waiting"), say("status-try-again", again=again)
    if pending.tries:
        return say("status-being-worked-on"), None
    return say("status-saved"), say("status-sent-as-soon-as")


def _span(span: dt.timedelta) -> str:
    """A length of time in its largest unit: "3 minutes". Less than a second is said as one, a past one as well."""
    unit, count = _measured(span)
    return say("status-seconds" if unit == "seconds" else f"words-{unit}", count=count)


def _measured(span: dt.timedelta) -> tuple[str, int]:
    seconds = max(1, round(span.total_seconds()))
    for unit, size in (("days", 86_400), ("hours", 3600), ("minutes", 60)):
        if seconds >= size:
            return unit, seconds // size
    return "seconds", seconds


def follows(problem: str, waiting: int) -> str:
    """The sentence on a card that waits; `waiting` are all commands of the workspace that do, this one among them."""
    if waiting <= 1:
        return say("status-task-saved-will-follow", problem=problem)
    return say("status-tasks-wait-yours-saved", problem=problem, waiting=waiting)


_DONE: Mapping[Kind, str] = {Kind.REDO: "status-taken-up-again", Kind.DROP: "status-dropped-2"}


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
    sentence = say("status-taken-up" if by.kind is Kind.REDO else "status-dropped", asked=asked)
    author = told(letter.origin, sentence, f"{by.id}-author")
    if by.origin.user == letter.origin.user:
        return (author,)
    return author, notice(by, say(_DONE[by.kind], asked=asked), "end")
