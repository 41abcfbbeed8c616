"""What may be no task at all: the short answer with the nearest commands, and the way to make a task of it. Pure.

Knows commands and words; the button that answers is drawn by whoever shows a notice.
"""

from collections.abc import Sequence

from bot.catalogue import enumerated, say
from bot.commands import Command, Notice, Press
from bot.service.notices import notice
from bot.service.presses import ONE
from bot.service.several import kept_as
from bot.service.talk_presses import escaped

_SHORT = 60


def question(command: Command, sentence: str) -> Notice:
    """The answer to such a text. Its button makes one task of it, for as long as the command is kept."""
    make = Press(label=say("unclear-make"), action=ONE, value=kept_as(command))
    return notice(command, sentence, "unclear").model_copy(update={"presses": (make,)})


def sentence(text: str, nearest: Sequence[str], *, asks: bool) -> str:
    """What to say to a text that may have meant one of these commands; `asks`: it is a question."""
    commands = enumerated([f"`{command}`" for command in nearest], by="or")
    if asks:
        return say("unclear-question", commands=commands)
    return say("unclear-word", words=escaped(" ".join(text.split()), _SHORT), commands=commands)
