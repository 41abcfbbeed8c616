"""The life of a command in words: commands, the cards that show them, notices, and who asked. Knows specs only.

A command is one thing somebody asked for, accepted durably before Slack is answered. A card is the one picture of a
task (or series) that every Slack copy shows. A notice is a sentence to one person. All three are what the store keeps
and what processes hand to each other, so they are frozen and round-trip through JSON.
"""

from bot.commands.cards import (
    ACTION_SHOWS_AFTER,
    SENDING_SHOWS_AFTER,
    UNDO_FOR,
    Card,
    CardStatus,
    Choice,
    Drawn,
    EditConflict,
    Followed,
    Handed,
    Horizon,
    Lost,
    Question,
    Said,
    Share,
    Undo,
)
from bot.commands.kinds import Kind
from bot.commands.notices import Notice, Pages, Part, Press, Reminded, Row
from bot.commands.requests import Command, Door, Origin, Profile, Step, Sweep

__all__ = [
    "ACTION_SHOWS_AFTER",
    "SENDING_SHOWS_AFTER",
    "UNDO_FOR",
    "Card",
    "CardStatus",
    "Choice",
    "Command",
    "Door",
    "Drawn",
    "EditConflict",
    "Followed",
    "Handed",
    "Horizon",
    "Kind",
    "Lost",
    "Notice",
    "Origin",
    "Pages",
    "Part",
    "Press",
    "Profile",
    "Question",
    "Reminded",
    "Row",
    "Said",
    "Share",
    "Step",
    "Sweep",
    "Undo",
]
