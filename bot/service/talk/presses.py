"""The questions that are asked back about tasks, and their buttons by action id. Pure; knows commands and words."""

from collections.abc import Sequence
from html import escape

from bot.catalogue import say
from bot.commands import Command, Kind, Notice, Press
from bot.service.notices import notice
from bot.service.talk.finding import Pointed

# What the buttons are; where several stand side by side, a word follows, because ids are unique within a block.
PICK, HOW_MUCH, TOGETHER = "talk_pick", "talk_how_much", "talk_together"
LEAVE, UNDO_ALL = "talk_leave", "talk_undo_all"
# Buttons of a question; a label has 75 characters at most (docs.slack.dev, button element).
MOST_ASKED, _LABEL, _TITLE, _SHORT = 5, 75, 150, 60
# Titles of several tasks: with these a text stays near the 4,000 characters that it is best kept to, also escaped.
_MOST_NAMED = 15
# How much of a series is deleted.
ONE, ALL = "one", "all"
_PICKS = frozenset(f"{PICK}_{number}" for number in range(1, MOST_ASKED + 1))
PRESSES = _PICKS | {f"{HOW_MUCH}_{ONE}", f"{HOW_MUCH}_{ALL}", TOGETHER, LEAVE, UNDO_ALL}


def which(command: Command, tasks: Sequence[Pointed], head: str, days: Sequence[str]) -> Notice:
    """Which of these tasks is meant; `days` are when they are due, in words, to tell two of one title apart."""
    presses = tuple(
        Press(label=_label(number, task.title, day), action=f"{PICK}_{number}", value=f"{command.id} {task.ref.key}")
        for number, (task, day) in enumerate(zip(tasks[:MOST_ASKED], days, strict=False), 1)
    )
    return _asking(command, head, presses)


def really(command: Command, kind: Kind, tasks: Sequence[Pointed]) -> Notice:
    """Whether all of these are meant, with their count."""
    count, what = len(tasks), verb(kind)
    yes = Press(label=say("talk-all-of-them", count=count, what=what), action=TOGETHER, value=command.id, primary=True)
    leave = Press(label=say("talk-leave"), action=LEAVE, value=command.id)
    titles = [f"• {escaped(task.title, _SHORT)}" for task in tasks[:_MOST_NAMED]]
    more = [say("talk-more", count=count - _MOST_NAMED)] if count > _MOST_NAMED else []
    return _asking(command, "\n".join([say("talk-really", count=count, what=what), *titles, *more]), (yes, leave))


def how_much(command: Command, task: Pointed, day: str) -> Notice:
    """How much of a series is to be deleted."""
    presses = tuple(
        Press(label=label, action=f"{HOW_MUCH}_{word}", value=f"{command.id} {task.ref.key} {word}")
        for word, label in ((ONE, say("talk-delete-one", day=day)), (ALL, say("talk-delete-all")))
    )
    return _asking(command, say("talk-delete-series", title=escaped(task.title)), presses)


def old_one(command: Command, task: Pointed) -> Notice:
    """A series is made beside a task: whether that is to go."""
    word = ALL if task.card is not None and (len(task.card.tasks) > 1 or task.card.kept) else ONE
    presses = (
        Press(label=say("talk-delete-old"), action=f"{HOW_MUCH}_{word}", value=f"{command.id} {task.ref.key} {word}"),
        Press(label=say("talk-keep-old"), action=LEAVE, value=command.id),
    )
    return _asking(command, say("talk-repeats", title=escaped(task.title)), presses)


def undo_all(batch: str) -> Press:
    """The button that takes back all of a batch."""
    return Press(label=say("talk-undo-all"), action=UNDO_ALL, value=batch)


def escaped(title: str, most: int = _TITLE) -> str:
    """A title as it is shown in a sentence, of so many characters at most before it is escaped."""
    return escape(title if len(title) <= most else f"{title[: most - 1]}…", quote=False)


def verb(kind: Kind) -> str:
    """The word of a kind, as on a button: "Complete"."""
    return say(f"talk-verb-{kind.value}")


def _label(number: int, title: str, day: str) -> str:
    due = f" · {day}" if day else ""
    most = _LABEL - len(f"{number}. {due}")
    return f"{number}. {title if len(title) <= most else f'{title[: most - 1]}…'}{due}"


def _asking(command: Command, head: str, presses: tuple[Press, ...]) -> Notice:
    return notice(command, head, "asks").model_copy(update={"presses": presses})
