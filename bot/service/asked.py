"""What a text asks for where it is not one new task, made at once: as errors, whose sentences fit where nobody can ask.

Knows commands and words.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence

from bot.catalogue import say
from bot.commands import Command, Kind, Notice
from bot.errors import NotUnderstood
from bot.service import several, unclear
from bot.specs import TaskSpec


class ListAsked(NotUnderstood):
    """The text asks for a list of tasks: another kind of command. What it says is for where none can be shown."""


class TalkAsked(NotUnderstood):
    """The text says what to do to tasks that are there: another kind of command."""


class LinkAsked(NotUnderstood):
    """The text asks for a task of Zoho to be shown here: another kind of command. `url` leads to it."""

    def __init__(self, url: str) -> None:
        super().__init__(say("import-elsewhere"))
        self.url = url


# What is another kind of command than a create.
OtherAsked = ListAsked | TalkAsked | LinkAsked


def other(command: Command, asked: OtherAsked) -> Command:
    """The command that a create turned out to be."""
    match asked:
        case LinkAsked():
            return command.model_copy(update={"kind": Kind.IMPORT, "text": asked.url})
        case ListAsked():
            return command.model_copy(update={"kind": Kind.LIST})
        case TalkAsked():
            return command.model_copy(update={"kind": Kind.TALK})


class MoreAsked(NotUnderstood):
    """The text is a task that lacks something. Asks for it, and takes it in another message."""


class AskedFirst(NotUnderstood, ABC):
    """Nothing is made of the text before somebody says so."""

    @abstractmethod
    def question(self, command: Command) -> Notice:
        """What is asked of who gave the command."""


class UnclearAsked(AskedFirst):
    """The text may be no task: one unknown word, or a question. Says which commands are near."""

    def question(self, command: Command) -> Notice:
        """See AskedFirst."""
        return unclear.question(command, str(self))


class SeveralAsked(AskedFirst):
    """The text holds several tasks, which are made only when somebody says so. Says what to do where none can ask."""

    def __init__(self, tasks: Sequence[TaskSpec]) -> None:
        super().__init__(say("several-elsewhere", count=len(tasks)))
        self.tasks = tuple(tasks)

    def question(self, command: Command) -> Notice:
        """See AskedFirst."""
        return several.question(command, self.tasks)
