"""Questions before a task is made, and their answers: several tasks in one message, a message that has one already.

A question's command is kept for a day (service/several.py), so that its button finds the text that it was about; nobody
has to answer. Knows the parser's door and the service.
"""

import structlog

from bot.catalogue import say
from bot.commands import Command
from bot.errors import NotAllowed, NotUnderstood, SlackError, SlackRefused
from bot.ports import Claim, Clock, Effects
from bot.service import several
from bot.service.asked import AskedFirst
from bot.service.notices import notice
from bot.service.people import People
from bot.understand.contexts import introduced
from bot.understand.tasks import tasks_of

log = structlog.get_logger(__name__)

_SLACK_SILENT = 2.0


class Asking:
    """Keeps questions, and makes what was answered."""

    def __init__(self, people: People, clock: Clock) -> None:
        self._people = people
        self._clock = clock

    async def ask(self, claim: Claim, command: Command, read: AskedFirst) -> None:
        """Asks about a text that the worker was the first to read."""
        kept = several.kept(command, self._clock.now())
        await claim.finish(Effects(notices=(read.question(command),), then=(kept,)))

    async def asked(self, claim: Claim, command: Command) -> None:
        """A claimed ASK: the question went out when it was accepted, or was not answered for a day."""
        log.debug("question_over", id=command.id)
        await claim.finish(Effects())

    async def each(self, claim: Claim, command: Command) -> None:
        """A claimed EACH: one create for every task. Raises Stale and StoreUnavailable."""
        try:
            profile = await self._people.profile(command.origin.tenant, command.origin.user)
            command = introduced(command, profile)
            tasks = tasks_of(command, profile)
        except (NotAllowed, NotUnderstood, SlackRefused) as err:
            await claim.finish(Effects(notices=(notice(command, str(err), "end"),)), problem=str(err))
            return
        except SlackError as err:
            log.info("several_wait", why=type(err).__name__)
            await claim.later(Effects(), after=getattr(err, "retry_after", None) or _SLACK_SILENT, problem=str(err))
            return
        told = notice(command, say("several-making", count=len(tasks)), "end").model_copy(update={"replaces": True})
        made = several.spaced(several.each(command, tasks), self._clock.now())
        await claim.finish(Effects(notices=(told,), then=made))
