"""Something changed at a task in Zoho: looked at, compared with its card, shown on every copy, and told. Knows ports.

A sighting is only a hint. It runs in its card's lane, so what somebody does from the card and what others do in Zoho
never overtake each other, and what the card says already changes nothing.
"""

import datetime as dt
from collections.abc import Sequence

import structlog

from bot.commands import Card, CardStatus, Command, Kind, Origin
from bot.errors import NotConnected, SlackError, SlackRefused, TaskbotError, TaskGone, ZohoError, ZohoRefused
from bot.ports import (
    Claim,
    Clock,
    CommandIds,
    Effects,
    Inbox,
    Member,
    News,
    Observed,
    Observes,
    Scheduled,
    Sighting,
    TaskBackends,
)
from bot.service import handing
from bot.service.people import People
from bot.service.series import onward
from bot.service.sync.observed import differs, is_away, is_stale, known, observed
from bot.specs import Place, TaskRef, Tenant

log = structlog.get_logger(__name__)

# Changes within so long after the first are told together.
TOGETHER = dt.timedelta(minutes=1)
# A card that Zoho could not be asked about for so long is left to the next look at all that changed.
_GIVE_UP_AFTER = dt.timedelta(hours=1)
_LONGEST_WAIT = 60.0
# Tries of what Zoho refuses.
_MOST_REFUSED = 3
# Cards without a task in Zoho; a create that is under way has its own answer.
_WITHOUT = (CardStatus.SAVED, CardStatus.WAITING, CardStatus.REFUSED)


def seen(
    ids: CommandIds, card: Card, ref: TaskRef, now: dt.datetime, *, key: str, found: Observed | None = None
) -> Command:
    """The command that looks at one task of a card. `key` names what was noticed: the same is looked at once.

    `found` is what a poll saw already; None: Zoho is asked in the card's turn.
    """
    return Command(
        id=ids(card.tenant, "seen", f"{card.id}|{ref.key}|{key}"),
        kind=Kind.SEEN,
        origin=Origin(tenant=card.tenant, user=card.author, place=card.place, door="action"),
        now=now,
        text=Sighting(found=found).model_dump_json(exclude_none=True),
        card=card.id,
        task=ref,
        locale=card.locale or "en-US",
    )


def sighting(
    ids: CommandIds, tenant: Tenant, grant: str, user: str, refs: Sequence[TaskRef], *, key: str, now: dt.datetime
) -> Command:
    """The command that looks at several tasks together, with the grant of this name, which `user` may use."""
    return Command(
        id=ids(tenant, "sighting", f"{grant}|{key}"),
        kind=Kind.SEEN,
        origin=Origin(tenant=tenant, user=user, place=Place(channel=user), door="action"),
        now=now,
        text=Sighting(refs=tuple(refs), grant=grant).model_dump_json(exclude_none=True),
        # It says nothing itself.
        locale="en-US",
    )


class Observing:
    """Carries out the SEEN of one card."""

    def __init__(self, inbox: Inbox, backends: TaskBackends, people: People, *, ids: CommandIds, clock: Clock) -> None:
        self._inbox = inbox
        self._backends = backends
        self._people = people
        self._ids = ids
        self._clock = clock

    async def run(self, claim: Claim, command: Command) -> None:
        """A claimed SEEN that names its card. Raises Stale and StoreUnavailable."""
        drawn = await self._inbox.card(command.origin.tenant, command.card or "")
        ref = command.task
        if drawn is None or ref is None or drawn.card.status in _WITHOUT:
            await claim.finish(Effects())
            return
        card, sighting = drawn.card, Sighting.model_validate_json(command.text)
        if known(card, ref) is None and not is_away(card, ref):
            await claim.finish(Effects())
            return
        try:
            found = await self._looked(card, ref, sighting.found)
            after = card if found is None else observed(card, ref, found.state)
            if found is None or after == card:
                await claim.finish(Effects())
                return
            news = await self._news(card, after, ref, await self._introduced(card, found))
        except (ZohoError, SlackError, NotConnected) as err:
            await self._wait(claim, err)
        else:
            await self._show(claim, command, after, news)

    async def _show(self, claim: Claim, command: Command, card: Card, news: Sequence[News]) -> None:
        now = self._clock.now()
        told = [heard(self._ids, card.tenant, each.user, command.id, now + TOGETHER) for each in news]
        # What was done while the bot was away was done then.
        done = card.current.modified if card.current is not None else None
        then = (*onward.after(card, command.id, now, since=command.now, done=done), *told)
        await claim.finish(Effects(card=card, then=then, news=tuple(news)))

    async def _wait(self, claim: Claim, err: TaskbotError) -> None:
        if is_final(err, claim.tries) or self._clock.now() - claim.accepted > _GIVE_UP_AFTER:
            log.info("sighting_left", why=type(err).__name__)
            await claim.finish(Effects(), problem=str(err))
            return
        after = getattr(err, "retry_after", None) or min(2.0**claim.tries, _LONGEST_WAIT)
        await claim.later(Effects(), after=after, problem=str(err))

    async def _looked(self, card: Card, ref: TaskRef, found: Observed | None) -> Observed | None:
        """The task as it is now; None where the card knows as much. What may be old by now is looked at again.

        A card shows what its own grant may see, so what another one saw is looked at again as well; that its own finds
        nothing is no deletion then.
        """
        before, elsewhere = known(card, ref), found is not None and found.elsewhere
        if found is not None and found.state is not None and before is not None and not is_away(card, ref):
            if is_stale(card, found.state):
                return None
            newer = before.modified is None or found.state.modified is None or found.state.modified > before.modified
            if (newer and not elsewhere) or not differs(before, found.state):
                return found
        fresh = await look(self._backends, card, ref)
        if fresh.state is None and elsewhere and found is not None and found.state is not None:
            return None
        if fresh.state is not None and is_stale(card, fresh.state) and not is_away(card, ref):
            return None
        by = fresh.by or (found.by if found is not None else None)
        return fresh.model_copy(update={"by": by})

    async def _news(self, card: Card, after: Card, ref: TaskRef, found: Observed) -> tuple[News, ...]:
        """What the author and whoever has the task hear of it, unless they did it themselves."""
        before, now, doer = known(card, ref), found.state, found.by
        by = doer.name if doer is not None else now.modified_by if now is not None else None
        if is_away(card, ref):
            # Nothing in the record says who brought it back [?].
            before, doer, by = None, None, None
        elif before is None or (now is not None and not differs(before, now)):
            return ()
        users = dict.fromkeys((card.author, *handing.receivers(card), *handing.receivers(after)))
        news = News(user=card.author, card=card.id, ref=ref, before=before, after=now, by=by, at=self._clock.now())
        hear = [user for user in users if await self._hears(card, user, doer, found.owner)]
        return tuple(news.model_copy(update={"user": user}) for user in hear)

    async def _introduced(self, card: Card, found: Observed) -> Observed:
        """Who did it with an e-mail address: Zoho names by id alone who deleted something."""
        if found.by is None or found.by.email is not None or found.by.crm_id is None:
            return found
        members = await self._backends.members(card.tenant, card.author)
        by = next((member for member in members if member.crm_id == found.by.crm_id), found.by)
        return found.model_copy(update={"by": by})

    async def _hears(self, card: Card, user: str, by: Member | None, owner: Member | None) -> bool:
        """Whether somebody hears of a change: never of their own, and of a task found in Zoho only who has it."""
        try:
            email = ((await self._people.profile(card.tenant, user)).email or "").casefold() or None
        except SlackRefused:
            # Nobody is there any more.
            return False
        if by is not None and email is not None and email == by.email:
            return False
        return not card.adopted or owner is None or owner.email in (None, email)


def is_final(err: TaskbotError, tries: int) -> bool:
    """Whether Zoho will say the same again: a no may be a slip once or twice, and each try costs a credit."""
    return isinstance(err, NotConnected) or (isinstance(err, ZohoRefused) and tries >= _MOST_REFUSED)


async def look(backends: TaskBackends, card: Card, ref: TaskRef) -> Observed:
    """A card's task as Zoho has it now, seen with the grant that it was made with. Raises NotConnected, ZohoError."""
    backend = await backends.backend(card.tenant, card.product, card.author, grant=card.grant)
    if isinstance(backend, Observes):
        return (await backend.observe([ref]))[ref]
    try:
        return Observed(state=await backend.read(ref))
    except TaskGone:
        return Observed()


def heard(ids: CommandIds, tenant: Tenant, user: str, key: str, at: dt.datetime) -> Scheduled:
    """The command that tells somebody what there is by then; those of one person run one after the other."""
    command = Command(
        id=ids(tenant, "heard", f"{user}|{key}"),
        kind=Kind.HEARD,
        origin=Origin(tenant=tenant, user=user, place=Place(channel=user), door="action"),
        now=at,
        card=f"heard:{user}",
    )
    return Scheduled(command=command, at=at)
