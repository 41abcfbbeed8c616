"""A person's Home tab: read and published, and drawn again when something of theirs changed. Knows the service.

Draws say what is true when they run, and none hides a newer one: each is published over the one that was there when
it began to read, by Slack's own hash of it.
"""

import datetime as dt
from collections.abc import Awaitable, Callable

import structlog

from bot.commands import Command, Kind, Origin
from bot.errors import NotAllowed, NotUnderstood, SlackError, SlackRefused, ZohoBusy
from bot.ports import Claim, Clock, CommandIds, Effects, Homes, Inbox, Shown
from bot.service import handing
from bot.service.home import Home, HomeReading
from bot.service.people import People
from bot.specs import Place, Tenant
from bot.understand.contexts import introduced
from bot.understand.listed import listed

log = structlog.get_logger(__name__)

# What changes within so many seconds is drawn at once. A draw takes several of the few requests that Zoho Mail allows.
TOGETHER = 5
MOST_TRIES = 3
# Tries while Slack is silent or asks to wait; who still looks then opens the tab again.
_MOST_WAITS = 10
_LONGEST_WAIT, _SILENT, _AT_ONCE = 5.0, 1.0, 0.1
_CONFLICT = "hash_conflict"
# What changes nothing that a Home tab shows.
_SHOWS_NOTHING = frozenset(
    {Kind.HOME, Kind.LIST, Kind.VERIFY, Kind.UNFURL, Kind.PROMPT, Kind.REACTED, Kind.ASK, Kind.JOB}
    | {Kind.RING, Kind.DIGEST, Kind.HEARD}
    | {Kind.REPLY, Kind.NOTES, Kind.ECHO}
)

# Puts the tab into Slack, over the one of that hash (None: whatever is there); the new hash. Raises SlackError.
Publish = Callable[[Tenant, str, Home, str | None], Awaitable[str]]


class HomeTabs:
    """Draws them."""

    def __init__(
        self,
        reading: HomeReading,
        publish: Publish,
        *,
        homes: Homes,
        inbox: Inbox,
        people: People,
        ids: CommandIds,
        clock: Clock,
    ) -> None:
        self._reading = reading
        self._publish = publish
        self._homes = homes
        self._inbox = inbox
        self._people = people
        self._ids = ids
        self._clock = clock

    async def run(self, claim: Claim, command: Command) -> None:
        """A claimed HOME. Raises Stale and StoreUnavailable."""
        tenant, user = command.origin.tenant, command.origin.user
        if (wait := (command.now - self._clock.now()).total_seconds()) > 0:
            await claim.later(Effects(), after=wait)
            return
        shown = await self._homes.shown(tenant, user)
        last = claim.tries >= MOST_TRIES
        try:
            # Who sees nothing yet sees at once what is known without Zoho.
            home = await self._read(command, patient=not last and shown.hash is not None)
            published = await self._publish(tenant, user, home, shown.hash)
        except SlackRefused as err:
            if err.code == _CONFLICT and claim.tries < _MOST_WAITS:
                await self._again(claim, command, shown)
                return
            log.warning("home_not_drawn", code=err.code)
            await claim.finish(Effects(), problem=str(err))
        except ZohoBusy as err:
            after = err.retry_after if err.retry_after is not None else _SILENT
            await claim.later(Effects(), after=min(after, _LONGEST_WAIT), problem=str(err))
        except SlackError as err:
            # One that got no answer may be there; published again it is the same.
            if claim.tries >= _MOST_WAITS:
                log.warning("home_not_drawn", why=type(err).__name__)
                await claim.finish(Effects(), problem=str(err))
            else:
                await claim.later(Effects(), after=err.retry_after or _SILENT, problem=str(err))
        else:
            await self._homes.publish(tenant, user, Shown(hash=published, asked=command.text, page=command.page))
            if home.incomplete and not last:
                await claim.later(Effects(), after=_SILENT, problem=home.problem)
            else:
                await claim.finish(Effects())

    async def _again(self, claim: Claim, command: Command, shown: Shown) -> None:
        """Another draw was published since this one began to read; or what is known of the last one is not true."""
        tenant, user = command.origin.tenant, command.origin.user
        if await self._homes.shown(tenant, user) == shown:
            await self._homes.publish(tenant, user, shown.model_copy(update={"hash": None}))
        await claim.later(Effects(), after=_AT_ONCE)

    async def _read(self, command: Command, *, patient: bool) -> Home:
        try:
            profile = await self._people.profile(command.origin.tenant, command.origin.user)
            command = introduced(command, profile)
            asked = listed(command, profile)[0] if command.text else None
        except (NotAllowed, NotUnderstood) as err:
            return Home(now=self._clock.now(), problem=str(err), allowed=not isinstance(err, NotAllowed))
        return await self._reading.read(command, asked, patient=patient)

    async def changed(self, claim: Claim) -> None:
        """A command was carried out, or put off: whoever it concerns and looks at their Home has it drawn again.

        Draws that are asked for within a few seconds are one. Raises StoreUnavailable.
        """
        command = claim.command
        tenant = command.origin.tenant
        if command.kind in _SHOWS_NOTHING or not await self._homes.watched(tenant):
            return
        looking = [user for user in await self._concerned(command) if await self._homes.looks(tenant, user)]
        if not looking:
            return
        left = await self._inbox.pending(tenant, command.id)
        waits = left is not None and left.state != "dead"
        # Who acted from Home has it drawn in the same breath; and what still waits was shown as waiting.
        mine = command.origin.user if command.origin.door == "home" and not waits else None
        if waits and claim.tries > 1:
            return
        for user in looking:
            if user != mine:
                await self._soon(tenant, user)

    async def _concerned(self, command: Command) -> list[str]:
        """Who gave it, whose task it is, and who was given it."""
        drawn = await self._inbox.card(command.origin.tenant, command.card or command.id)
        users = [command.origin.user]
        if drawn is not None:
            users += [drawn.card.author, *handing.receivers(drawn.card)]
        return list(dict.fromkeys(users))

    async def _soon(self, tenant: Tenant, user: str) -> None:
        """The same that was published last, a moment later."""
        shown = await self._homes.shown(tenant, user)
        turn = int(self._clock.now().timestamp()) // TOGETHER + 1
        drawn = Command(
            id=self._ids(tenant, "home", f"{user}|{turn}"),
            kind=Kind.HOME,
            origin=Origin(tenant=tenant, user=user, place=Place(channel=user), door="home"),
            now=dt.datetime.fromtimestamp(turn * TOGETHER, dt.UTC),
            text=shown.asked,
            page=shown.page,
        )
        await self._inbox.accept(drawn, Effects())
