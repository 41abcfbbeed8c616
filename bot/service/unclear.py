"""What may be no task at all: the short answer with the nearest commands, and the way to make a task of it. Pure.

Knows commands and words; the button that answers is drawn by whoever shows a notice.
"""

from collections.abc import Iterable, Sequence

from bot.catalogue import enumerated, say
from bot.commands import Command, Notice, Press
from bot.service.notices import notice
from bot.service.presses import ONE
from bot.service.several import kept_as
from bot.service.talk.presses import escaped

_SHORT = 60


def question(command: Command, sentence: str) -> Notice:
    """The answer to such a text. Its button makes one task of it, for as long as the command is kept."""
    make = Press(label=say("unclear-make"), action=ONE, value=kept_as(command))
    return notice(command, sentence, "unclear").model_copy(update={"presses": (make,)})


def sentence(text: str, near: Sequence[str], usual: Sequence[str], *, asks: bool) -> str:
    """What to say to a text that may have meant one of the commands that are near it, if any are.

    `usual` are those that are always worth a try; `asks`: it is a question.
    """
    words = escaped(" ".join(text.split()), _SHORT)
    if asks:
        return say("unclear-question", commands=_commands(dict.fromkeys((*near, *usual))))
    if not near:
        return say("unclear-unknown", words=words, commands=_commands(usual))
    return say("unclear-word", words=words, commands=_commands(near))


def _commands(typed: Iterable[str]) -> str:
    return enumerated([f"`{command}`" for command in typed], by="or")
