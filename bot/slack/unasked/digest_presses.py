"""The buttons of a digest, and the word that asks for one. Knows payloads and ports.

After an action the digest is asked for again, so that it says what is true; both run in order, because they share the
lane of the task's card.
"""

from typing import Any

from slack_bolt.async_app import AsyncBoltContext

from bot.commands import Command, Kind, Origin
from bot.ports import Clock, CommandIds, Effects, Inbox, Preferences
from bot.preferences import Personal, Topic
from bot.service.digest.digest import DIGEST
from bot.service.standing import again
from bot.slack.acting import Acting
from bot.slack.home.parts import DIGEST_ON
from bot.slack.payloads import press_key, press_origin, tenant_of
from bot.slack.unasked.digest import ACTIONS, pressed
from bot.specs import Place, TaskRef, Tenant

# Every button that is taken here, and the word of the slash command.
PRESSES, WORD = (*ACTIONS, DIGEST_ON), DIGEST
# The word said to the bot, and what it asks for.
ASKING = {DIGEST: Kind.DIGEST}


class DigestPresses:
    """Accepts what is pressed and asked for."""

    def __init__(
        self, inbox: Inbox, acting: Acting, preferences: Preferences, *, ids: CommandIds, clock: Clock
    ) -> None:
        self._preferences = preferences
        self._inbox = inbox
        self._acting = acting
        self._ids = ids
        self._clock = clock

    async def pressed(self, action_id: str, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """One of PRESSES. Raises StoreUnavailable and SaveUnknown."""
        if action_id == DIGEST_ON:
            await self._turned_on(body, tenant_of(context))
            return
        key, word = pressed(body["actions"][0])
        try:
            task = TaskRef.from_key(key)
        except ValueError:
            return
        origin, natural = press_origin(body, tenant_of(context)), press_key(body)
        lane = await self._acting.lane(origin.tenant, task)
        kind = Kind.SNOOZE if word else Kind.COMPLETE
        if await self._acting.act(origin, natural, kind, task=task, text=word):
            await self._ask(origin.model_copy(update={"replaces": True}), natural, lane)

    async def _turned_on(self, body: dict[str, Any], tenant: Tenant) -> None:
        """Each morning from now on; the Home tab, where that was pressed, is drawn again without the offer."""
        user, usual = str(body["user"]["id"]), self._preferences.defaults.muted

        def change(before: Personal) -> Personal:
            muted = usual if before.muted is None else before.muted
            return before.model_copy(update={"muted": tuple(each for each in muted if each is not Topic.DIGEST)})

        await self._preferences.change_personal(tenant, user, change)
        now = self._clock.now()
        await self._inbox.accept(again(self._ids, tenant, user, now), Effects())
        origin = Origin(tenant=tenant, user=user, place=Place(channel=user), door="home")
        key = press_key(body)
        drawn = Command(id=self._ids(tenant, "home", key), kind=Kind.HOME, origin=origin, now=now)
        await self._inbox.accept(drawn, Effects())

    async def asked(self, body: dict[str, Any], context: AsyncBoltContext) -> dict[str, Any]:
        """`/task digest`: nothing at once, as the digest itself is the answer. Raises as `pressed`."""
        origin = Origin(
            tenant=tenant_of(context),
            user=body["user_id"],
            place=Place(channel=body["channel_id"]),
            door="slash",
            response_url=body.get("response_url"),
        )
        await self._ask(origin, body["trigger_id"])
        return {}

    async def _ask(self, origin: Origin, natural: str, lane: str | None = None) -> None:
        command = Command(
            id=self._ids(origin.tenant, "digest", natural),
            kind=Kind.DIGEST,
            origin=origin,
            now=self._clock.now(),
            card=lane,
        )
        await self._inbox.accept(command, Effects())
