"""What is said of tasks that are there, or is no task at all. Knows readings, and where something was said."""

from bot.commands import Command, Profile
from bot.intent import Context, Reading, nearest, parse
from bot.intent.pointing import Pointing, may_point, pointing
from bot.service import unclear
from bot.service.asked import UnclearAsked
from bot.understand.contexts import of_command

# What is said of a card's thread.
_OF_THREADS = ("follow", "unfollow", "gather")
# What of the parser's intents is done to tasks that are there, or says how one was read.
_TALK = frozenset({"complete", "reopen", "change", "delete", "undo", "skip", "choose", "why", *_OF_THREADS})
# Where a person types commands.
_TYPED = ("dm", "slash", "mention")
# Where a person speaks to the bot alone, and a word that it does not know was hardly meant for a task.
_SPOKEN_TO = ("dm", "slash")


def spoken(command: Command, profile: Profile) -> tuple[Reading, Context]:
    """The reading of a text that is said of tasks that are there, and the context that it was read in.

    Where the task is known already, a line that would be a task by itself is said of that one.
    """
    context = of_command(command, profile)
    reading = parse(command.text, context)
    if command.task is None or reading.intent != "create":
        return reading, context
    perhaps = pointing(command.text, context)
    return perhaps.reading if perhaps is not None else reading, context


def pointed(command: Command, profile: Profile) -> Pointing | None:
    """What a line that is a task by itself says of one that is there, if somebody typed it."""
    if not may_point(command.text, command.locale or profile.locale) or command.origin.door not in _TYPED:
        return None
    typed = command.spec is None and not (command.whole or command.files)
    return pointing(command.text, of_command(command, profile)) if typed else None


def is_talk(reading: Reading) -> bool:
    """Whether a text is said of tasks that are there."""
    return reading.intent in _TALK or reading.several is not None


def is_overheard(reading: Reading) -> bool:
    """Whether people who talk to each other in a task's thread have said it of the task.

    A number is said of anything, and so is "why?"; without its mark it is the command, answered to who said it alone.
    """
    if reading.intent == "why":
        return not reading.text.rstrip().endswith("?")
    return reading.intent in _TALK - {"choose"}


def is_named(command: Command) -> bool:
    """Whether a text was said to the bot, and not to others in the thread of one of its cards."""
    return (
        command.threaded or command.parent or command.origin.door != "mention" or command.origin.place.thread_ts is None
    )


def check_clear(command: Command, profile: Profile) -> None:
    """Raises UnclearAsked for a text that may be no task, where a person speaks to the bot alone."""
    if command.origin.door not in _SPOKEN_TO:
        return
    context = of_command(command, profile)
    if not nearest.may_be_unclear(command.text, context):
        return
    reading = parse(command.text, context)
    if not nearest.is_unclear(reading, context):
        return
    asks = nearest.is_question(command.text, context)
    near, usual = nearest.nearest(command.text, context), nearest.usual(context)
    raise UnclearAsked(reading.question or unclear.sentence(command.text, near, usual, asks=asks))
