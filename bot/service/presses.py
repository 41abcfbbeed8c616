"""The buttons that stand under notices, by their action ids, and what each does with a task. Knows commands only."""

from collections.abc import Mapping

from bot.catalogue import say
from bot.commands import Card, CardStatus, Kind, Press

# Answers to a question: everything that was read, or one task of it; and a second task of a message that has one.
ALL, ONE, ANOTHER = "several_all", "several_one", "existing_another"
# What can be done with a task away from its card.
COMPLETE, REMOVE, EDIT = "shown_complete", "shown_remove", "shown_edit"
PRESSES = frozenset({ALL, ONE, ANOTHER, COMPLETE, REMOVE, EDIT})
# The command of each, and its text.
ACTS: Mapping[str, tuple[Kind, str]] = {COMPLETE: (Kind.COMPLETE, ""), REMOVE: (Kind.DELETE, "all")}


def doable(card: Card, *, new: bool = False) -> tuple[Press, ...]:
    """What can be done with a card's task from a notice; of one just made (`new`) that is to take it back."""
    task = card.current
    if task is None:
        return ()
    value, presses = f"{card.id} {task.ref.key}", list[Press]()
    if new:
        presses.append(Press(label=say("existing-undo"), action=REMOVE, value=value))
    elif card.status is CardStatus.OPEN:
        presses.append(Press(label=say("existing-complete"), action=COMPLETE, value=value, primary=True))
    if card.status is CardStatus.OPEN:
        presses.append(Press(label=say("existing-edit"), action=EDIT, value=value))
    if task.url is not None:
        presses.append(Press(label=say("existing-open"), action="", url=task.url))
    return tuple(presses)
