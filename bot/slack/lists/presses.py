"""The buttons of a list in a message: turn its page, complete or reopen one of its tasks. Knows payloads and ports.

After an action the list is asked for again, so that it says what is true; both run in order, because they share the
lane of the task's card.
"""

from typing import Any

from slack_bolt.async_app import AsyncBoltContext

from bot.commands import Command, Kind, Origin
from bot.ports import Clock, CommandIds, Effects, Inbox
from bot.slack.acting import Acting
from bot.slack.lists import lists
from bot.slack.lists.lists import Pressed
from bot.slack.payloads import press_key, press_origin, tenant_of

KINDS = {lists.COMPLETE: Kind.COMPLETE, lists.REOPEN: Kind.REOPEN}


class ListPresses:
    """Accepts what the buttons of a list ask for."""

    def __init__(self, inbox: Inbox, acting: Acting, ids: CommandIds, clock: Clock) -> None:
        self._inbox = inbox
        self._acting = acting
        self._ids = ids
        self._clock = clock

    async def pressed(self, action_id: str, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """One of lists.ACTIONS in a message. Raises StoreUnavailable and SaveUnknown."""
        said = lists.pressed(str(body["actions"][0].get("value", "")))
        if said is None or "channel" not in body:
            return
        origin, key = press_origin(body, tenant_of(context)), press_key(body)
        card = None
        if said.task is not None:
            card = await self._acting.lane(origin.tenant, said.task)
            if not await self._acting.act(origin, key, KINDS[action_id], task=said.task):
                return
        await self._inbox.accept(self._again(origin, key, said, card), Effects())

    def _again(self, origin: Origin, key: str, said: Pressed, card: str | None) -> Command:
        """The list anew, in place of the one whose button was pressed."""
        return Command(
            id=self._ids(origin.tenant, "list", key),
            kind=Kind.LIST,
            origin=origin.model_copy(update={"replaces": True}),
            now=self._clock.now(),
            text=said.asked,
            card=card,
            page=said.page,
        )
