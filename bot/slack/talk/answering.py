"""Answers to what the bot asked back about a line, as Slack sends them: taken as the rest of it. Knows ports.

Only the store is asked. A line waits as a question without tasks (ports/talk.py); whatever comes in its conversation
and completes it (intent/completing.py) is accepted as one command, that of the answer, with the whole line as its text.
"""

import datetime as dt

from bot.commands import Command, Kind, Profile
from bot.intent import completing
from bot.ports.talk import Asked, Talks
from bot.specs import Place
from bot.understand.spoken import spoken

# A new title may be the answer to "What is to be done?", or the next task: after so long it is that.
_TITLED_WITHIN = dt.timedelta(minutes=10)


class Answering:
    """Joins what was said in two messages."""

    def __init__(self, talks: Talks) -> None:
        self._talks = talks

    async def joined(self, command: Command, profile: Profile | None, *, overheard: bool = False) -> Command | None:
        """The command with the line that it completes; None for what is no answer. Raises StoreUnavailable.

        `overheard`: it was not said to the bot, so only days and times alone are taken for an answer.
        """
        asked = await self._waiting(command) if profile is not None and not command.threaded else None
        if asked is None or profile is None:
            return None
        _, context = spoken(command, profile)
        bare = completing.is_bare(command.text, context)
        if not bare and (overheard or command.now - asked.command.now > _TITLED_WITHIN):
            return None
        line = completing.completed(asked.command.text, command.text, context)
        if line is None:
            return None
        # Redelivered, an answer is the same again; another message is none any more.
        await self._talks.ask(asked.model_copy(update={"answer": command.id}))
        files = (*asked.command.files, *command.files)
        return command.model_copy(update={"text": line, "parent": False, "files": files})

    async def _waiting(self, command: Command) -> Asked | None:
        origin = command.origin
        asked = await self._talks.last_asked(origin.tenant, origin.user, origin.place.channel)
        if asked is None or asked.command.kind is not Kind.CREATE or asked.tasks or asked.command.id == command.id:
            return None
        if asked.answer not in (None, command.id) or not _near(asked.command.origin.place, command):
            return None
        return asked

    async def ask(self, command: Command) -> None:
        """The bot asks back about this line."""
        await self._talks.ask(Asked(command=command.model_copy(update={"kind": Kind.CREATE}), tasks=()))


def _near(line: Place, command: Command) -> bool:
    """Whether the answer stands where the line does: below it, or beside it; anywhere in the bot's own conversation."""
    place = command.origin.place
    if command.origin.door == "dm":
        return True
    root = None if place.thread_ts == place.ts else place.thread_ts
    above = line.thread_ts if line.thread_ts not in (None, line.ts) else None
    return root in (above, line.ts) if root is not None else above is None
