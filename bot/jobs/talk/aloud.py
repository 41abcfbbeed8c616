"""What became of an action that was not given on its card, as one sentence where it was given. Knows cards."""

from collections.abc import Mapping
from typing import Any, cast

from bot.catalogue import say
from bot.commands import Card, CardStatus, Command, Kind
from bot.intent.words import due_in_words, recurrence_in_words, reminder_in_words
from bot.ports import Claim, Effects
from bot.service.notices import notice
from bot.service.talk.merging import MORE_TAGS, MOVES
from bot.service.talk.presses import escaped
from bot.specs import TaskSpec

# What an Undo brought about, by the kind that undoes.
_UNDONE: Mapping[Kind, str] = {
    Kind.REOPEN: "talk-undone-open",
    Kind.COMPLETE: "talk-undone-done",
    Kind.RESTORE: "talk-undone-back",
}


class Aloud:
    """A claim whose end is told. All else is the claim's own."""

    def __init__(self, claim: Claim, command: Command) -> None:
        self._claim = claim
        self._command = command

    def __getattr__(self, name: str) -> Any:
        return getattr(self._claim, name)

    async def finish(self, effects: Effects, *, problem: str | None = None, dead: bool = False) -> None:
        """See ports.Claim. Of a problem the person hears already."""
        if problem is None and effects.card is not None and not effects.notices:
            told = notice(self._command, outcome(self._command, effects.card), "end")
            effects = effects.model_copy(update={"notices": (told,)})
        await self._claim.finish(effects, problem=problem, dead=dead)


def aloud(claim: Claim, command: Command) -> Claim:
    """The claim of a command, which tells its end where the command asks for that."""
    return cast("Claim", Aloud(claim, command)) if command.aloud else claim


def outcome(command: Command, card: Card) -> str:
    """What an action came to, by its card after it."""
    title = escaped(card.spec.title)
    if (key := "talk-gone" if card.status is CardStatus.GONE else _of_thread(command, card)) is not None:
        return say(key, title=title)
    if card.status is CardStatus.DELETED and (card.undo is None or card.undo.id != command.id):
        return say("talk-deleted" if card.undo is not None else "talk-gone", title=title)
    if command.undo is not None:
        return say(_UNDONE.get(command.kind, "talk-undone"), title=title)
    if card.undo is None or card.undo.id != command.id:
        return say(_NOTHING.get(command.kind, "talk-nothing"), title=title)
    if command.kind in (Kind.CHANGE, Kind.SNOOZE):
        # Of a task that has another name now, the old one says which is meant.
        title = escaped(card.undo.spec.title)
        return say("talk-did-change", title=title, facts="; ".join(facts(command, card)) or "—")
    return say(f"talk-did-{command.kind.value}", title=title)


def _of_thread(command: Command, card: Card) -> str | None:
    """What became of the card's thread, where the action was about that."""
    if command.kind is Kind.FOLLOW:
        return "threads-did-follow" if card.follows is not None else "threads-did-unfollow"
    return "threads-did-gather" if command.kind is Kind.GATHER else None


_NOTHING: Mapping[Kind, str] = {Kind.COMPLETE: "talk-done-already", Kind.REOPEN: "talk-open-already"}


def facts(command: Command, card: Card) -> list[str]:
    """What a change made of the task, in words: only what was said."""
    names = command.only or tuple(name for name in _FACTS if _differs(card, name))
    told = [_FACTS[field](card.spec) for name in names if (field := _field(name)) in _FACTS]
    return list(dict.fromkeys(told))


def _field(name: str) -> str:
    return "due" if name in MOVES else "tags" if name == MORE_TAGS else name.removeprefix("no ")


def _differs(card: Card, name: str) -> bool:
    return card.undo is not None and getattr(card.undo.spec, name) != getattr(card.spec, name)


def _due(spec: TaskSpec) -> str:
    return say("talk-fact-due", value=due_in_words(spec.due)) if spec.due is not None else say("talk-fact-no-due")


def _repeats(spec: TaskSpec) -> str:
    return recurrence_in_words(spec.recurrence) if spec.recurrence is not None else say("talk-fact-once")


def _reminded(spec: TaskSpec) -> str:
    if not spec.reminders:
        return say("talk-fact-no-reminder")
    return say("talk-fact-reminder", value=", ".join(reminder_in_words(each) for each in spec.reminders))


def _priority(spec: TaskSpec) -> str:
    if spec.priority is None:
        return say("talk-fact-no-priority")
    return say("talk-fact-priority", value=spec.priority.value)


def _owner(spec: TaskSpec) -> str:
    people = [
        f"<@{each.slack}>" if each.slack else say("talk-you") if each.me else escaped(each.name or "")
        for each in spec.assignees
    ]
    return say("talk-fact-owner", value=", ".join(people) or say("talk-you"))


def _tagged(spec: TaskSpec) -> str:
    return say("talk-fact-tags", value=escaped(", ".join(spec.tags)) or "—")


def _titled(spec: TaskSpec) -> str:
    return say("talk-fact-title", value=escaped(spec.title))


_FACTS = {
    "title": _titled,
    "due": _due,
    "recurrence": _repeats,
    "reminders": _reminded,
    "priority": _priority,
    "assignees": _owner,
    "tags": _tagged,
}
