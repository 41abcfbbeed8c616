"""What is said in the thread of a task that several people have: done to all of it, or asked whose part. Knows cards.

A change means every open part; that a part is done or goes is never guessed.
"""

from collections.abc import Sequence

from bot.catalogue import say
from bot.commands import Card, Command, Kind
from bot.jobs.joint.joint import question
from bot.jobs.talk.meant import Meant, action
from bot.ports import Effects, Scheduled
from bot.service.joint import joint
from bot.service.notices import notice
from bot.service.talk.presses import escaped
from bot.service.threads.following import OFF

# What is done to all parts at once -> its word (joint.KINDS).
_ALL = {Kind.CHANGE: "change", Kind.SNOOZE: "change", Kind.NOTE: "note", Kind.SKIP: "skip"}
_PEOPLE = "assignees"


def is_whole(wanted: Sequence[Meant]) -> bool:
    """Whether this is about the task itself, whoever has it, so that a word about one part means all."""
    return all(each.kind in (Kind.CHANGE, Kind.SNOOZE) and _PEOPLE not in each.only for each in wanted)


def of_whole(command: Command, wanted: Sequence[Meant], whole: Card) -> Effects:
    """The commands that do it, one after the other, and a word that they are under way; or the question.

    Raises NotUnderstood.
    """
    if wanted[-1].text == OFF and wanted[-1].kind is Kind.FOLLOW:
        # The thread is that of the card; who has the task does not matter.
        off = action(command, wanted[-1], id=f"{command.id}-whole", card=whole.id, task=None, aloud=True)
        return Effects(then=(Scheduled(command=off, at=command.now),))
    if any(each.kind not in _ALL for each in wanted):
        return question(command, whole, wanted[-1].kind)
    asked = [part for each in wanted for part in _parted(each)]
    commands = [
        action(
            command,
            each,
            id=f"{command.id}-whole-{number}",
            kind=Kind.JOINT,
            text=text,
            card=whole.id,
            task=None,
            batch=None,
        )
        for number, (each, text) in enumerate(asked, start=1)
    ]
    told = notice(command, say("joint-asked", title=escaped(whole.spec.title)), "end")
    return Effects(notices=(told,), then=tuple(Scheduled(command=each, at=command.now) for each in commands))


def _parted(meant: Meant) -> list[tuple[Meant, str]]:
    """The text of the command for each of what is meant: who has it is another matter than what it is."""
    if meant.kind is Kind.NOTE:
        return [(meant._replace(text=""), f"note {joint.ALL} {meant.text}")]
    if _PEOPLE not in meant.only:
        return [(meant, f"{_ALL[meant.kind]} {joint.ALL}")]
    rest = tuple(name for name in meant.only if name != _PEOPLE)
    people = (meant._replace(only=(_PEOPLE,)), f"{joint.PEOPLE} {joint.ALL}")
    return [*([(meant._replace(only=rest), f"change {joint.ALL}")] if rest else []), people]
