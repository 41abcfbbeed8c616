"""A card's thread and its task kept in step, where somebody asked for it; and what can be done in Zoho Mail instead.

Knows ports, cards and specs. Zoho CRM has notes; Zoho Mail has no comments API, so there the replies are added to the
description, when somebody says so.
"""

from collections.abc import Callable, Sequence

from bot.catalogue import say
from bot.commands import Card, Command, Followed, Kind, Profile
from bot.errors import CannotPlan, NotAllowed, NotUnderstood, SlackRefused
from bot.ports import Claim, Inbox, ListsNotes, Notes, Posted, ShowsTasks
from bot.ports.threads import Paired, ThreadPairs, Threads
from bot.service import rights
from bot.service.changing.changing import Changing
from bot.service.changing.marking import may_be_done
from bot.service.changing.steps import Steps, named
from bot.service.people import People
from bot.service.threads import words
from bot.specs import Place, Product, TaskSpec

# The word of a FOLLOW that ends it.
OFF = "unfollow"
# What a description of Zoho Mail is taken to hold [?] (zoho/mail/task.py), without its last lines.
_DESCRIPTION = 31_000
# Notes that are there already are not said in the thread. Zoho gives so many at once.
_NOTES = 200
# Slack's words for "not without another scope", and for "not where the bot is no member".
_SCOPE, _ELSEWHERE = "missing_scope", {"not_in_channel", "channel_not_found", "thread_not_found", "is_archived"}

# Whether a message is a command to the bot, and no reply to people.
IsCommand = Callable[[Command, Profile], bool]


class Following:
    """Carries out FOLLOW and GATHER."""

    def __init__(
        self,
        steps: Steps,
        changing: Changing,
        inbox: Inbox,
        threads: Threads,
        pairs: ThreadPairs,
        *,
        people: People,
        is_command: IsCommand,
    ) -> None:
        self._steps = steps
        self._changing = changing
        self._inbox = inbox
        self._threads = threads
        self._pairs = pairs
        self._people = people
        self._is_command = is_command

    async def follow(self, claim: Claim, command: Command, card: Card) -> None:
        """Keeps replies and notes in step from now on, or with OFF no longer.

        Raises CannotPlan for a product without notes, NotUnderstood where the thread can't be read.
        """
        if command.text == OFF:
            await self._steps.finish(claim, card.model_copy(update={"follows": None}))
            return
        if card.product is Product.MAIL:
            raise CannotPlan(say("threads-mail"))
        backend = await self._steps.backend(command, card)
        if not (isinstance(backend, Notes) and isinstance(backend, ListsNotes)):
            raise CannotPlan(say("threads-mail"))
        place = await self._thread(command, card)
        await self._read(command, place, most=1)
        for note in (await backend.notes(named(command, card), limit=_NOTES)).notes:
            await self._pairs.pair(card.tenant, card.id, Paired(ts=None, note=note.id))
        followed = Followed(place=place, by=command.origin.user, since=self._steps.clock.now())
        await self._steps.finish(claim, card.model_copy(update={"follows": followed}))

    async def gather(self, claim: Claim, command: Command, card: Card) -> None:
        """Adds what was written in the thread, and is not there yet, to the end of the description.

        Raises NotUnderstood where there is nothing to add, or no room for it.
        """
        backend = await self._steps.backend(command, card)
        # The description as Zoho has it now: what people wrote there is kept.
        there = card.spec.description
        if isinstance(backend, ShowsTasks):
            there = (await backend.details(named(command, card))).description
        place = await self._thread(command, card)
        lines = await self._lines(command, await self._read(command, place), there or "")
        if not lines and not may_be_done(claim):
            raise NotUnderstood(say("threads-nothing-new"))
        longer = await self._longer(card, place, there or "", lines)
        # Found there after a try that may have added it, it was most likely this command's own.
        before = there if lines else card.spec.description
        known = card.model_copy(update={"spec": card.spec.model_copy(update={"description": before})})
        spec = known.spec.model_copy(update={"description": longer})
        changing = command.model_copy(update={"kind": Kind.CHANGE, "spec": spec, "only": ()})
        await self._changing.change(claim, changing, known)

    async def _longer(self, card: Card, place: Place, there: str, lines: Sequence[str]) -> str:
        """The description with as many of the lines as it holds; where it holds not all, with the way to the thread."""
        whole = "\n\n".join(filter(None, (there, *lines)))
        if len(whole) <= _DESCRIPTION:
            return whole
        link = await self._threads.link(card.tenant, place.model_copy(update={"ts": place.thread_ts}))
        more = say("threads-more", link=link or "…")
        room = _DESCRIPTION - len(there) - len(more) - 4
        fitting = list[str]()
        for each in lines:
            if sum(len(line) + 2 for line in (*fitting, each)) > room:
                break
            fitting.append(each)
        if not fitting:
            raise NotUnderstood(say("threads-full"))
        return "\n\n".join(filter(None, (there, *fitting, more)))

    async def _lines(self, command: Command, replies: Sequence[Posted], there: str) -> list[str]:
        """What full members wrote, but for commands and what the description has already."""
        lines = list[str]()
        for reply in replies:
            if reply.user is None or not (reply.text.strip() or reply.files):
                continue
            profile = await self._people.profile(command.origin.tenant, reply.user)
            try:
                rights.check(profile, command.origin.tenant)
            except NotAllowed:
                continue
            origin = command.origin.model_copy(update={"user": reply.user, "place": reply.place, "door": "mention"})
            said = command.model_copy(
                update={"kind": Kind.TALK, "origin": origin, "text": reply.text, "threaded": True}
            )
            if self._is_command(said, profile):
                continue
            text = await spelt(self._people, command, words.plain(reply.text))
            line = words.line(text, [file.name for file in reply.files], profile.name)
            if line not in there and line not in lines:
                lines.append(line)
        return lines

    async def _read(self, command: Command, place: Place, most: int = 1000) -> Sequence[Posted]:
        """What was written in the thread. Raises NotUnderstood where the bot is not let read it."""
        try:
            return await self._threads.replies(command.origin.tenant, place, most)
        except SlackRefused as err:
            if err.code == _SCOPE:
                raise NotUnderstood(say("threads-no-scope")) from err
            if err.code in _ELSEWHERE:
                raise NotUnderstood(say("threads-not-there")) from err
            raise

    async def _thread(self, command: Command, card: Card) -> Place:
        """The thread of the copy that was pressed, or that the words were said in; else that of the first copy."""
        here = command.origin.place
        if here.thread_ts is not None and command.aloud:
            return Place(channel=here.channel, thread_ts=here.thread_ts)
        drawn = await self._inbox.card(card.tenant, card.id)
        copies = drawn.copies if drawn is not None else ()
        pressed = next((copy for copy in copies if (copy.channel, copy.ts) == (here.channel, here.ts)), None)
        copy = pressed or next(iter(copies), None)
        if copy is None:
            raise NotUnderstood(say("threads-no-card"))
        return Place(channel=copy.channel, thread_ts=copy.thread_ts or copy.ts)


async def spelt(people: People, command: Command, text: str) -> str:
    """The text with names in place of mentions."""
    return (await people.named(command.origin.tenant, TaskSpec(title="", description=text))).description or ""
