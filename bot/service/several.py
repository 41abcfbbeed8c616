"""Several tasks in one message: the question that is asked first, and the commands that the answer becomes. Pure.

Knows commands and words; the button that answers is drawn by whoever shows a notice.
"""

import datetime as dt
from collections.abc import Sequence

from bot.catalogue import say
from bot.commands import Command, Kind, Notice, Press
from bot.ports import Scheduled
from bot.service import quoting
from bot.service.days import day_in_words
from bot.service.notices import notice
from bot.service.presses import ALL, ONE
from bot.specs import TaskSpec

# A section holds 3,000 characters; so many lines of these fit, and more are only counted.
MOST_SHOWN, _TITLE = 15, 80
# A question that nobody answered in so long is over.
WAITS = dt.timedelta(days=1)
# Most tasks are made faster than this; Slack takes about one message a second in a conversation anyway.
_APART = dt.timedelta(seconds=0.5)


def question(command: Command, tasks: Sequence[TaskSpec]) -> Notice:
    """What was read of the command's text, counted, and whether all of it is to be made."""
    count = len(tasks)
    lines = [f"{number}. {_line(task)}" for number, task in enumerate(tasks[:MOST_SHOWN], start=1)]
    if count > MOST_SHOWN:
        lines.append(say("several-more", count=count - MOST_SHOWN))
    text = "\n".join([say("several-read", count=count), *lines])
    presses = (
        Press(label=say("several-make-all", count=count), action=ALL, value=kept_as(command), primary=True),
        Press(label=say("several-make-one"), action=ONE, value=kept_as(command)),
    )
    return notice(command, text, "several").model_copy(update={"presses": presses})


def kept_as(command: Command) -> str:
    """The id under which a question's command is kept; its buttons name it."""
    return f"{command.id}-asked"


def kept(command: Command, now: dt.datetime) -> Scheduled:
    """The command of a question, kept for as long as it may be answered; then it ends in nothing."""
    return Scheduled(command=command.model_copy(update={"id": kept_as(command), "kind": Kind.ASK}), at=now + WAITS)


def each(command: Command, tasks: Sequence[TaskSpec]) -> tuple[Command, ...]:
    """One create for each task. Their ids come from the message's and the place in it: again they are the same."""
    same = {"kind": Kind.CREATE, "parent": False}
    return tuple(
        command.model_copy(
            update={
                **same,
                "id": f"{command.id}-{number}",
                "text": task.title,
                "spec": task,
                # The files of the message go with its first task.
                "files": command.files if number == 1 else (),
            }
        )
        for number, task in enumerate(tasks, start=1)
    )


def spaced(commands: Sequence[Command], now: dt.datetime) -> tuple[Scheduled, ...]:
    """The commands one after the other, so that their cards come in the order of the lines."""
    return tuple(Scheduled(command=each, at=now + place * _APART) for place, each in enumerate(commands))


def _line(task: TaskSpec) -> str:
    title = quoting.title_of(task, _TITLE)
    if task.due is None:
        return title
    day = day_in_words(task.due.date)
    key = "several-line-repeats" if task.recurrence is not None else "several-line-due"
    return say(key, title=title, day=day)
