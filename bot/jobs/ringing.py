"""What is to be said to people at its time, said: all that waits for a person, once, in one message. Knows the service.

Before it speaks, it looks: at the card, and where Zoho answers in time at the task, so that nobody is reminded of what
is done, deleted or put off. What comes late is said while it is of use. Due times and late tasks keep quiet in
somebody's quiet hours and when they had enough messages that day; reminders that they set themselves are always said.
"""

import asyncio
import datetime as dt
from collections.abc import Sequence
from zoneinfo import ZoneInfo

import structlog

from bot.catalogue import say, speaking
from bot.commands import Card, CardStatus, Command, Kind, Notice, Profile
from bot.errors import NotAllowed, NotConnected, SlackError, SlackRefused, TaskGone, ZohoError
from bot.ports import (
    Claim,
    Clock,
    CommandIds,
    Effects,
    Inbox,
    Preferences,
    Ring,
    Rings,
    Rung,
    RungRow,
    Scheduled,
    TaskBackends,
    Told,
)
from bot.preferences import Preferred, Topic
from bot.service import reminders, rights, ringing
from bot.service.people import People
from bot.service.standing import AT_ONCE
from bot.service.sync.observing import seen
from bot.specs import Product, TaskState, Tenant

log = structlog.get_logger(__name__)

# Seconds in which what comes together is told together, and looks for what else of the person's is just being carried
# out (after the bot was away there may be much).
_TOGETHER, _MOST_LOOKS = 1.0, 20
_LOOKED_AT = 50
# Messages that nobody set the clock of, a day to one person.
MOST_A_DAY = 5
# Tasks that are looked at in Zoho before they are told of, and the seconds for that; of the others the card's word
# holds. Zoho Mail takes 30 requests a minute in all.
_READS, _READS_WITHIN = {Product.CRM: 10, Product.MAIL: 3}, 5.0
MOST_TRIES = 20
_SILENT = 2.0


class Ringing:
    """Runs RING."""

    def __init__(
        self,
        inbox: Inbox,
        rings: Rings,
        backends: TaskBackends,
        *,
        people: People,
        preferences: Preferences,
        ids: CommandIds,
        clock: Clock,
    ) -> None:
        self._inbox = inbox
        self._rings = rings
        self._backends = backends
        self._people = people
        self._preferences = preferences
        self._ids = ids
        self._clock = clock

    async def run(self, claim: Claim, command: Command) -> None:
        """A claimed RING. Raises Stale and StoreUnavailable."""
        try:
            if command.text:
                await self._anew(claim, command)
            elif await self._more_comes(claim, command):
                await claim.later(Effects(), after=_TOGETHER)
            else:
                await self._tell(claim, command)
        except SlackError as err:
            if claim.tries >= MOST_TRIES:
                await claim.finish(Effects(), problem=str(err))
            else:
                await claim.later(Effects(), after=err.retry_after or _SILENT, problem=str(err))

    async def _more_comes(self, claim: Claim, command: Command) -> bool:
        """Whether more of the person's is just being carried out; a moment is waited for in any case."""
        if claim.tries <= 1:
            return True
        if claim.tries > _MOST_LOOKS:
            return False
        due = await self._inbox.outbox(command.origin.tenant, command.origin.user, _LOOKED_AT)
        return any(pending.command.kind is Kind.REMIND for pending in due.first)

    async def _tell(self, claim: Claim, command: Command) -> None:
        tenant, user, now = command.origin.tenant, command.origin.user, self._clock.now()
        waiting = await self._rings.waiting(tenant, user)
        if not waiting.entries:
            await claim.finish(Effects())
            return
        whole = Told(user=user, count=waiting.entries)
        try:
            profile = await self._people.profile(tenant, user)
            rights.check(profile, tenant)
        except (NotAllowed, SlackRefused):
            await claim.finish(Effects(told=whole))
            return
        wanted = await self._wanted(tenant, profile, waiting.rings, now)
        told, changed = await self._true(command, wanted)
        effects = Effects(told=whole, then=changed)
        if told:
            unset = all(ring.topic is not Topic.REMINDER for ring, _ in told)
            day = now.astimezone(ZoneInfo(profile.zone)).date() if unset else None
            told_on = whole.model_copy(update={"day": day})
            effects = effects.model_copy(
                update={"notices": self._messages(command, told, profile, now), "told": told_on}
            )
        await claim.finish(effects)

    def _messages(
        self, command: Command, told: Sequence[tuple[Ring, Card]], profile: Profile, now: dt.datetime
    ) -> tuple[Notice, ...]:
        with speaking(profile.locale):
            tenant, user = command.origin.tenant, profile.user
            notices = reminders.messages(told, tenant, user, now, zone=profile.zone, name=command.id)
        return tuple(notice.model_copy(update={"locale": profile.locale}) for notice in notices)

    async def _wanted(
        self, tenant: Tenant, profile: Profile, waiting: Sequence[Ring], now: dt.datetime
    ) -> Sequence[Ring]:
        """Each task's last ring of those that are of use still, and wanted now."""
        preferred = await self._preferences.preferred(tenant, profile.user)
        here = now.astimezone(ZoneInfo(profile.zone))
        silent = preferred.quiet_until(here) is not None
        silent = silent or await self._rings.told_on(tenant, profile.user, here.date()) >= MOST_A_DAY
        by_task = dict[tuple[str, str], Ring]()
        for ring in sorted(waiting, key=lambda each: (each.topic is Topic.REMINDER, each.at)):
            if _is_wanted(ring, preferred, silent=silent) and not ringing.is_stale(ring, now):
                by_task[ring.card, ring.task.key] = ring
        return list(by_task.values())

    async def _true(
        self, command: Command, wanted: Sequence[Ring]
    ) -> tuple[list[tuple[Ring, Card]], tuple[Scheduled, ...]]:
        """What is true of these, with its card; and the looks at tasks that Zoho has otherwise than their cards."""
        found = await asyncio.gather(*[self._of_card(command.origin.tenant, ring) for ring in wanted])
        open_ = [(ring, card) for ring, card in found if card is not None]
        first = [
            each
            for product, most in _READS.items()
            for each in [one for one in open_ if one[1].product is product][:most]
        ]
        looked = await asyncio.gather(*[self._in_zoho(ring, card) for ring, card in first])
        otherwise = [each for each, is_so in zip(first, looked, strict=True) if not is_so]
        told = [each for each in open_ if each not in otherwise]
        looks = (seen(self._ids, card, ring.task, self._clock.now(), key=command.id) for ring, card in otherwise)
        return told, tuple(Scheduled(command=look, at=AT_ONCE) for look in looks)

    async def _of_card(self, tenant: Tenant, ring: Ring) -> tuple[Ring, Card | None]:
        """With its card, where that has the task open and due as the ring says."""
        drawn = await self._inbox.card(tenant, ring.card)
        card = drawn.card if drawn is not None and drawn.card.status is CardStatus.OPEN else None
        task = next((task for task in card.tasks if task.ref == ring.task), None) if card is not None else None
        return ring, card if task is not None and _is_as_said(ring, task) else None

    async def _in_zoho(self, ring: Ring, card: Card) -> bool:
        """Whether Zoho has it so too; the card's word holds where Zoho does not say in time."""
        try:
            async with asyncio.timeout(_READS_WITHIN):
                backend = await self._backends.backend(card.tenant, card.product, card.author, grant=card.grant)
                return _is_as_said(ring, await backend.read(ring.task))
        except TaskGone:
            return False
        except (ZohoError, NotConnected, TimeoutError) as err:
            log.info("rung_unread", why=type(err).__name__)
            return True

    async def _anew(self, claim: Claim, command: Command) -> None:
        """Shows a message that rang anew, in its place, since something was pressed in it."""
        tenant, now, rung = command.origin.tenant, self._clock.now(), Rung.model_validate_json(command.text)
        profile = await self._people.profile(tenant, command.origin.user)
        rows, then = list[RungRow](), list[Scheduled]()
        cards = [await self._inbox.card(tenant, row.card) for row in rung.rows]
        for row, drawn in zip(rung.rows, cards, strict=True):
            task = _open(drawn.card, row) if drawn is not None else None
            if drawn is None or task is None or row.task != rung.task or not rung.later:
                rows.append(row)
                continue
            day_start = (await self._preferences.preferred(tenant, profile.user)).day_start
            at = ringing.later(rung.later, now, profile.zone, day_start)
            rows.append(row.model_copy(update={"again": at}))
            then.append(ringing.told_again(drawn.card, task, profile, at, command.id))
        with speaking(profile.locale):
            shown = tuple(
                reminders.anew(row, drawn.card if drawn is not None else None, now, profile.zone)
                for row, drawn in zip(rows, cards, strict=True)
            )
            text = shown[0].text if len(shown) == 1 else say("remind-several", count=len(shown))
        origin = command.origin
        notice = Notice(
            id=f"notice-{command.id}",
            tenant=tenant,
            user=profile.user,
            place=origin.place,
            text=text,
            response_url=origin.response_url,
            replaces=True,
            reminded=shown,
            locale=profile.locale,
        )
        await claim.finish(Effects(notices=(notice,), then=tuple(then)))


def _is_wanted(ring: Ring, preferred: Preferred, *, silent: bool) -> bool:
    if ring.asked:
        return True
    return preferred.wants(ring.topic) and (ring.topic is Topic.REMINDER or not silent)


def _is_as_said(ring: Ring, task: TaskState) -> bool:
    """Whether the task is open, and due on the day that the ring speaks of."""
    return not task.done and (ring.asked or ring.due is None or task.due is None or task.due == ring.due.date)


def _open(card: Card, row: RungRow) -> TaskState | None:
    return next((task for task in card.tasks if task.ref == row.task and not task.done), None)
