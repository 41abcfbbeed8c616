"""The private word that a task was made, for those who asked for it without a word. Pure; knows commands."""

from bot.catalogue import say
from bot.commands import Card, Command, Notice
from bot.service import quoting
from bot.service.days import day_in_words
from bot.service.notices import notice
from bot.service.presses import doable


def confirmation(command: Command, card: Card) -> tuple[Notice, ...]:
    """For a reaction: what was made, with Undo and Edit, seen by that person alone.

    In a conversation with the bot the card itself stands there, and says it all.
    """
    if command.joint is not None or not _asked_without_a_word(command):
        return ()
    due = day_in_words(card.spec.due.date) if card.spec.due is not None else ""
    title = quoting.title_of(card.spec, _TITLE)
    text = say("reach-made-due", title=title, due=due) if due else say("reach-made", title=title)
    told = notice(command, text, "made")
    return (told.model_copy(update={"presses": doable(card, new=True)}),)


def handed_out(command: Command, whole: Card) -> tuple[Notice, ...]:
    """The same of a task that several people have: whose card says how each part stands."""
    if not _asked_without_a_word(command):
        return ()
    title = quoting.title_of(whole.spec, _TITLE)
    return (notice(command, say("joint-handed-out", title=title, count=len(whole.shares)), "made"),)


def _asked_without_a_word(command: Command) -> bool:
    return command.origin.door == "reaction" and not command.origin.place.channel.startswith("D")


def receipt(command: Command, card: Card) -> tuple[Notice, ...]:
    """For a slash command of somebody who was not known when it came: that it was read; its card follows."""
    if command.origin.door != "slash":
        return ()
    return (notice(command, say("door-read", title=quoting.title_of(card.spec, _TITLE)), "read"),)


_TITLE = 150
