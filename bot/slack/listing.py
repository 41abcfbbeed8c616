"""The buttons of a list in a message: turn its page, complete or reopen one of its tasks. Knows payloads and ports.

After an action the list is asked for again, so that it says what is true; both run in order, because they share the
lane of the task's card.
"""

from typing import Any

from slack_bolt.async_app import AsyncBoltContext

from bot.commands import Command, Kind, Origin
from bot.ports import Clock, CommandIds, Effects, Inbox
from bot.slack import lists
from bot.slack.acting import Acting
from bot.slack.handlers import tenant_of
from bot.slack.lists import Pressed
from bot.specs import Place, Tenant

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
        action = body["actions"][0]
        said = lists.pressed(str(action.get("value", "")))
        container, user = body.get("container") or {}, body["user"]["id"]
        if said is None or "channel" not in body:
            return
        message = str(container.get("message_ts") or "")
        origin = Origin(
            tenant=tenant_of(context),
            user=user,
            place=Place(channel=body["channel"]["id"], ts=message, thread_ts=container.get("thread_ts")),
            door="action",
            response_url=body.get("response_url"),
        )
        key = f"{action['action_ts']}|{message}|{user}"
        card = None
        if said.task is not None:
            card = await lane(self._inbox, self._ids, origin.tenant, said)
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


async def lane(inbox: Inbox, ids: CommandIds, tenant: Tenant, said: Pressed) -> str:
    """The card by whose lane an action on this task runs: see Acting."""
    assert said.task is not None
    return await inbox.card_of(tenant, said.task) or ids(tenant, "task", said.task.key)
