"""The Home tab opened, and what is pressed in it, or on a question about a task. Knows payloads and ports.

Whatever changes something is a command, and the tab is drawn again after it in the lane of the same card; what only
shows something else draws it at once.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from slack_bolt.async_app import AsyncBoltContext

from bot.catalogue import say
from bot.commands import Command, Kind, Notice, Origin
from bot.errors import SlackError
from bot.ports import Clock, CommandIds, Effects, Homes, Inbox
from bot.service import handing
from bot.slack.acting import Acting
from bot.slack.api import SlackApi
from bot.slack.connecting import Asked, Connecting
from bot.slack.form.dialogs import Dialogs
from bot.slack.home import parts
from bot.slack.lists import lists
from bot.slack.lists.lists import Pressed
from bot.slack.lists.presses import KINDS
from bot.slack.payloads import press_key, tenant_of
from bot.specs import Place, TaskRef

log = structlog.get_logger(__name__)

# Slack's three seconds, less what the way here and back and the store take.
_OPENS_WITHIN = 1.5


# What Slack sends when either tab, Home or Messages, is opened; and every button that is taken here.
OPENED = "app_home_opened"
PRESSES = (*parts.ACTIONS, *lists.ACTIONS)


class HomePresses:
    """One method per thing that happens."""

    def __init__(
        self,
        inbox: Inbox,
        homes: Homes,
        acting: Acting,
        dialogs: Dialogs,
        *,
        connecting: Connecting,
        listing: Callable[[str, dict[str, Any], AsyncBoltContext], Awaitable[None]],
        api: SlackApi,
        ids: CommandIds,
        clock: Clock,
    ) -> None:
        """`listing` takes the buttons of a list that stands in a message."""
        self._listing = listing
        self._inbox = inbox
        self._homes = homes
        self._acting = acting
        self._dialogs = dialogs
        self._connecting = connecting
        self._api = api
        self._ids = ids
        self._clock = clock

    async def opened(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """app_home_opened; the Messages tab is another's. Raises StoreUnavailable and SaveUnknown."""
        event = body["event"]
        if event.get("tab") != "home":
            return
        origin = Origin(tenant=tenant_of(context), user=event["user"], place=Place(channel=event["user"]), door="home")
        await self._homes.look(origin.tenant, origin.user)
        await self._draw(origin, body["event_id"])

    async def pressed(self, action_id: str, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A button of the tab, or of a question. Raises StoreUnavailable, SaveUnknown and SlackError."""
        value = str(body["actions"][0].get("value", ""))
        match action_id:
            case parts.NEW:
                await self._dialogs.opened_by_shortcut(body, context)
            case parts.CONNECT:
                await self._connect(body, context)
            case handing.CHASE:
                card, _, who = value.partition(" ")
                await self._handed(body, context, Kind.CHASE, card, who)
            case handing.ACCEPT | handing.DECLINE:
                word = handing.ACCEPTED if action_id == handing.ACCEPT else handing.DECLINED
                await self._handed(body, context, Kind.ANSWER, value, word)
            case _:
                await self._in_tab(action_id, value, body, context)

    async def _in_tab(self, action_id: str, value: str, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """What acts on a task or shows another list, and draws the tab again."""
        if "view" not in body:
            if action_id in lists.ACTIONS:
                await self._listing(action_id, body, context)
            return
        origin, key = _origin(body, context), press_key(body)
        await self._homes.look(origin.tenant, origin.user)
        if action_id in lists.ACTIONS:
            if (said := lists.pressed(value)) is not None:
                card = await self._listed(origin, key, action_id, said)
                await self._draw(origin, key, said.asked, said.page, card)
        elif action_id == parts.LIST:
            await self._draw(origin, key, value)
        elif action_id == parts.BACK:
            await self._draw(origin, key)
        elif action_id == parts.COMPLETE:
            said = lists.pressed(f"{value}|1|")
            if said is not None and said.task is not None:
                await self._draw(origin, key, card=await self._listed(origin, key, lists.COMPLETE, said))
        elif action_id == parts.UNDO:
            await self._undo(origin, key, value)

    async def _listed(self, origin: Origin, key: str, action_id: str, said: Pressed) -> str | None:
        """Acts on the task that a button is for; the card whose lane that runs in. None: it turned the page."""
        if said.task is None:
            return None
        card = await self._acting.lane(origin.tenant, said.task)
        await self._acting.act(origin, key, KINDS[action_id], task=said.task, aloud=False)
        return card

    async def _undo(self, origin: Origin, key: str, value: str) -> None:
        try:
            card, task, kind, undone = value.split(" ")
            ref, undoing = TaskRef.from_key(task), Kind(kind)
        except ValueError:
            return
        await self._acting.act(origin, key, undoing, task=ref, card=card, undo=undone, aloud=False)
        await self._draw(origin, key, card=card)

    async def _handed(self, body: dict[str, Any], context: AsyncBoltContext, kind: Kind, card: str, text: str) -> None:
        """Asks who has a task, or answers; from the tab it is drawn again after it."""
        origin, key = _origin(body, context), press_key(body)
        command = Command(
            id=self._ids(origin.tenant, kind.value, key),
            kind=kind,
            origin=origin,
            now=self._clock.now(),
            text=text,
            card=card,
        )
        await self._inbox.accept(command, Effects())
        if origin.door == "home":
            await self._homes.look(origin.tenant, origin.user)
            await self._draw(origin, key, card=card)

    async def _draw(self, origin: Origin, key: str, asked: str = "", page: int = 1, card: str | None = None) -> None:
        command = Command(
            id=self._ids(origin.tenant, "home", key),
            kind=Kind.HOME,
            origin=origin,
            now=self._clock.now(),
            text=asked,
            card=card,
            page=page,
        )
        await self._inbox.accept(command, Effects())

    async def _connect(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A form with the person's own link, because a Home tab shows nothing for a moment only."""
        said = await self._connecting.answer(
            Asked(connect=True, workspace=False), {"user_id": body["user"]["id"]}, context
        )
        view = {
            "type": "modal",
            "title": {"type": "plain_text", "text": say("home-connect-title")},
            "close": {"type": "plain_text", "text": say("home-connect-close")},
            "blocks": said.get("blocks") or [parts.section(said["text"])],
        }
        try:
            async with asyncio.timeout(_OPENS_WITHIN):
                await self._api.call("views.open", trigger_id=body["trigger_id"], view=view)
        except (SlackError, TimeoutError) as err:
            log.info("connect_not_shown", why=type(err).__name__)
            origin = _origin(body, context)
            told = Notice(
                id=self._ids(origin.tenant, "notice", body["trigger_id"]),
                tenant=origin.tenant,
                user=origin.user,
                place=origin.place,
                text=say("card-dialog-not-open"),
            )
            await self._inbox.tell(told)


def _origin(body: dict[str, Any], context: AsyncBoltContext) -> Origin:
    """In the tab what is to be said is said in the person's conversation with the bot; in a message, there."""
    user, container = body["user"]["id"], body.get("container") or {}
    if "view" in body:
        return Origin(tenant=tenant_of(context), user=user, place=Place(channel=user), door="home")
    return Origin(
        tenant=tenant_of(context),
        user=user,
        place=Place(channel=body["channel"]["id"], ts=container.get("message_ts")),
        door="action",
        response_url=body.get("response_url"),
    )
