"""A task that Zoho has, shown where somebody said the link to it: its card is posted there. Knows the service.

No second task is made. Whoever has no right to see the task in Zoho is told so, and nothing of it is shown. What is
done may simply be done again, so an outcome that is not known is no matter.
"""

import structlog

from bot.catalogue import say
from bot.commands import Card, CardStatus, Command, Drawn, Notice
from bot.errors import (
    CannotPlan,
    NotAllowed,
    NotConnected,
    NotUnderstood,
    SlackError,
    SlackRefused,
    TaskbotError,
    TaskGone,
    ZohoBusy,
    ZohoRefused,
)
from bot.ports import Claim, CommandIds, Effects, Inbox, LinkReader, ShowsTasks, TaskBackends, TaskDetails
from bot.service import cards, quoting
from bot.service.adopting import Adopting
from bot.service.notices import notice
from bot.service.people import People
from bot.specs import Place, Product, TaskRef
from bot.understand.contexts import introduced
from bot.understand.understanding import Understanding

log = structlog.get_logger(__name__)

MOST_TRIES = 12
_LONGEST_WAIT, _TITLE = 5.0, 150
_THERE = (CardStatus.OPEN, CardStatus.DONE)


class Importing:
    """Carries IMPORT out."""

    def __init__(
        self,
        backends: TaskBackends,
        inbox: Inbox,
        people: People,
        understanding: Understanding,
        *,
        read: LinkReader,
        ids: CommandIds,
    ) -> None:
        """`read` tells what a web address leads to."""
        self._backends = backends
        self._inbox = inbox
        self._people = people
        self._understanding = understanding
        self._adopting = Adopting(backends)
        self._read = read
        self._ids = ids

    async def run(self, claim: Claim, command: Command) -> None:
        """One claimed IMPORT. Raises Stale and StoreUnavailable."""
        origin = command.origin
        try:
            profile = await self._people.profile(origin.tenant, origin.user)
            command = introduced(await self._understanding.assuming(command), profile)
            effects = await self._imported(command, profile.email)
        except (NotUnderstood, NotAllowed, NotConnected, CannotPlan, ZohoRefused, SlackRefused) as err:
            sentence = say("import-not-seen") if isinstance(err, TaskGone) else str(err)
            await claim.finish(Effects(notices=(notice(command, sentence, "end"),)))
        except (ZohoBusy, SlackError) as err:
            await self._wait(claim, command, err)
        else:
            await claim.finish(effects)

    async def _wait(self, claim: Claim, command: Command, err: TaskbotError) -> None:
        after = getattr(err, "retry_after", None) or 2.0
        if claim.tries >= MOST_TRIES or after > _LONGEST_WAIT:
            await claim.finish(Effects(notices=(notice(command, str(err), "end"),)), problem=str(err))
        else:
            await claim.later(Effects(), after=after, problem=str(err))

    async def _imported(self, command: Command, email: str | None) -> Effects:
        link = self._read(command.text)
        if link is None or link.task is None:
            raise NotUnderstood(say("import-no-task"))
        found = await self._found(command, link.task)
        await self._check_own(command, found, email)
        place, ref = cards.stands(command), found.state.ref
        name = await self._inbox.card_of(command.origin.tenant, ref)
        drawn = await self._inbox.card(command.origin.tenant, name) if name is not None else None
        if drawn is not None and drawn.card.status in _THERE:
            return self._again(command, drawn, found, place)
        adopting = command.model_copy(
            update={"task": ref, "card": self._ids(command.origin.tenant, "task", ref.key), "batch": None}
        )
        card = await self._adopting.adopted(adopting, place, found)
        return Effects(card=card, links=(ref,), notices=self._told(command, card, "import-shown"))

    def _again(self, command: Command, drawn: Drawn, found: TaskDetails, place: Place) -> Effects:
        """The card that the task has, once more: where it stands already, that is said."""
        card = cards.seen(drawn.card, found.state)
        if not drawn.copies:
            shown = card.model_copy(update={"quiet": False, "place": place})
            return Effects(card=shown, notices=self._told(command, shown, "import-shown"))
        there = any(_same(copy, place, command.origin.user) for copy in drawn.copies)
        if there:
            title = quoting.title_of(card.spec, _TITLE)
            return Effects(card=card, notices=(notice(command, say("import-there", title=title), "end"),))
        return Effects(card=card, copies=(place,), notices=self._told(command, card, "import-shown"))

    def _told(self, command: Command, card: Card, key: str) -> tuple[Notice, ...]:
        """A slash command has no thread: who gave it hears where the card is."""
        if command.origin.door != "slash":
            return ()
        return (notice(command, say(key, title=quoting.title_of(card.spec, _TITLE)), "end"),)

    async def _found(self, command: Command, ref: TaskRef) -> TaskDetails:
        """The task as whoever asks may see it. An address of Zoho Mail does not say whose group it is in.

        Raises TaskGone, ZohoRefused (as for a link to another Zoho), NotConnected and ZohoBusy.
        """
        tenant, user = command.origin.tenant, command.origin.user
        backend = await self._backends.backend(tenant, ref.product, user)
        if not isinstance(backend, ShowsTasks):
            raise NotUnderstood(say("import-no-task"))
        try:
            return await backend.details(ref, command.text)
        except TaskGone:
            if ref.product is not Product.MAIL:
                raise
        for zgid, _ in await self._backends.groups(tenant, user):
            try:
                return await backend.details(ref.model_copy(update={"group": zgid}), command.text)
            except TaskGone:
                continue
        raise TaskGone(say("import-not-seen"))

    async def _check_own(self, command: Command, found: TaskDetails, email: str | None) -> None:
        """A personal task of Zoho Mail is nobody else's, whoever's connection shows it. Raises NotAllowed."""
        ref = found.state.ref
        if ref.product is not Product.MAIL or ref.group is not None:
            return
        tenant, user = command.origin.tenant, command.origin.user
        member = await self._backends.member(tenant, email, user) if email is not None else None
        owners = {person.zuid for person in (found.owner, found.creator) if person is not None}
        if member is None or member.zuid not in owners:
            raise NotAllowed(say("import-private"))


def _same(copy: Place, place: Place, user: str) -> bool:
    if place.channel == user:
        return copy.viewer == user
    return (copy.channel, copy.thread_ts) == (place.channel, place.thread_ts)
