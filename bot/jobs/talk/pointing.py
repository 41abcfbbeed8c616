"""A line that is a task by itself, or said of a task that is there: "done water plants". Knows the service.

Where one task is clearly meant, it is said of that one. Where it may be one of several, who said it is asked, and may
have a new task of it as well. Where there is none, it is a new task.
"""

from collections.abc import Sequence

from bot.catalogue import say
from bot.commands import Command, Kind, Press
from bot.errors import CannotPlan, NotUnderstood, ZohoBusy, ZohoRefused
from bot.intent import Reading
from bot.intent.pointing import Pointing
from bot.jobs.talk.steps import TalkSteps
from bot.jobs.talk.talk import KINDS, Talk
from bot.ports import Claim, Clock
from bot.service import several
from bot.service.presses import ONE
from bot.service.talk.finding import Finding, Found, Pointed, pointed_at, repeating
from bot.service.talk.presses import verb


class PointedAt:
    """Finds out what is meant, and has it done."""

    def __init__(self, talk: Talk, steps: TalkSteps, finding: Finding, clock: Clock) -> None:
        self._talk = talk
        self._steps = steps
        self._finding = finding
        self._clock = clock

    async def taken(self, claim: Claim, command: Command, pointing: Pointing) -> bool:
        """Whether the line, read as `command`, was said of a task that is there: then the claim is ended, or will be.

        Raises ZohoBusy, NotConnected and SlackError where it has to wait to be known; Stale and StoreUnavailable.
        """
        found = await self._found(command, pointing)
        if found.sure is not None:
            await self._talk.run(claim, claim.command.model_copy(update={"task": found.sure.ref}))
        elif found.alike:
            await self._ask(claim, found, pointing.reading)
        return found.sure is not None or bool(found.alike)

    async def _found(self, command: Command, pointing: Pointing) -> Found:
        """What is meant of all that Zoho has; while that is away, of what the bot knows."""
        try:
            return _meant(await self._finding.candidates(command, done=False, patient=True), pointing)
        except ZohoBusy:
            found = _meant(await self._finding.known(command), pointing)
            if found.sure is None and not found.alike:
                raise
            return found
        except (NotUnderstood, ZohoRefused, CannotPlan):
            # They can't be listed at all, and a task can be made all the same.
            return Found(None)

    async def _ask(self, claim: Claim, found: Found, reading: Reading) -> None:
        """Which of them it is, or none: the line is kept for as long as it may become a task."""
        command = claim.command.model_copy(update={"kind": Kind.TALK})
        kind = Kind.STOP if reading.stop_repeating else KINDS.get(reading.intent, Kind.SNOOZE)
        asking = await self._steps.which(command, found.alike, say("talk-which-alike", what=verb(kind)))
        new = Press(label=say("talk-make-new"), action=ONE, value=several.kept_as(command))
        told = tuple(each.model_copy(update={"presses": (*each.presses, new)}) for each in asking.notices)
        kept = several.kept(command, self._clock.now())
        await claim.finish(asking.model_copy(update={"notices": told, "then": (kept,)}))


def _meant(tasks: Sequence[Pointed], pointing: Pointing) -> Found:
    """Only what repeats is skipped, or repeats no more."""
    reading = pointing.reading
    if reading.intent == "skip" or reading.stop_repeating:
        tasks = repeating(tasks)
    return pointed_at(reading.query or "", tasks, whole=pointing.whole)
