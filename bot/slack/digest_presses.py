"""The buttons of a digest, and the word that asks for one. Knows payloads and ports.

After an action the digest is asked for again, so that it says what is true; both run in order, because they share the
lane of the task's card.
"""

from typing import Any

from slack_bolt.async_app import AsyncBoltContext

from bot.catalogue import say
from bot.commands import Command, Kind, Origin
from bot.ports import Clock, CommandIds, Effects, Inbox
from bot.service.digest import DIGEST
from bot.slack.acting import Acting
from bot.slack.digest import ACTIONS, pressed
from bot.slack.handlers import tenant_of
from bot.specs import Place, TaskRef

# Every button that is taken here, and the word of the slash command.
PRESSES, WORD = ACTIONS, DIGEST


class DigestPresses:
    """Accepts what is pressed and asked for."""

    def __init__(self, inbox: Inbox, acting: Acting, ids: CommandIds, clock: Clock) -> None:
        self._inbox = inbox
        self._acting = acting
        self._ids = ids
        self._clock = clock

    async def pressed(self, action_id: str, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """One of ACTIONS. Raises StoreUnavailable and SaveUnknown."""
        del action_id
        action, container, user = body["actions"][0], body.get("container") or {}, body["user"]["id"]
        key, word = pressed(action)
        try:
            task = TaskRef.from_key(key)
        except ValueError:
            return
        message = str(container.get("message_ts") or "")
        origin = Origin(
            tenant=tenant_of(context),
            user=user,
            place=Place(channel=body["channel"]["id"], ts=message, thread_ts=container.get("thread_ts")),
            door="action",
            response_url=body.get("response_url"),
        )
        natural = f"{action['action_ts']}|{message}|{user}"
        lane = await self._inbox.card_of(origin.tenant, task) or self._ids(origin.tenant, "task", task.key)
        kind = Kind.SNOOZE if word else Kind.COMPLETE
        if await self._acting.act(origin, natural, kind, task=task, text=word):
            await self._ask(origin.model_copy(update={"replaces": True}), natural, lane)

    async def asked(self, body: dict[str, Any], context: AsyncBoltContext) -> dict[str, Any]:
        """`/task digest`: the arguments of the answer; the digest itself follows. Raises as `pressed`."""
        origin = Origin(
            tenant=tenant_of(context),
            user=body["user_id"],
            place=Place(channel=body["channel_id"]),
            door="slash",
            response_url=body.get("response_url"),
        )
        await self._ask(origin, body["trigger_id"])
        return {"text": say("digest-looking")}

    async def _ask(self, origin: Origin, natural: str, lane: str | None = None) -> None:
        command = Command(
            id=self._ids(origin.tenant, "digest", natural),
            kind=Kind.DIGEST,
            origin=origin,
            now=self._clock.now(),
            card=lane,
        )
        await self._inbox.accept(command, Effects())
