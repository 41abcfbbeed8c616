"""What Slack tells of links to Zoho: shared in a message, opened in the side panel, edited, acted on, commented.

Knows payloads and ports. A shared link is accepted and shown by the worker; what changes something is a command like
any other. The side panel is per person: it is read with their own grant, before the ack, because its trigger is taken
to live three seconds as all others do (NOT VERIFIED: docs.slack.dev does not say); and what is not read by then is
said to be so.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from typing import Any

import structlog
from slack_bolt.async_app import AsyncBoltContext

from bot.catalogue import say
from bot.commands import Command, Kind, Origin
from bot.errors import SlackError, StoreUnavailable
from bot.ports import Clock, CommandIds, Effects, Inbox, SharedLinks, TaskDetails, ZohoLink
from bot.slack.acting import Acting
from bot.slack.api import SlackApi
from bot.slack.entities import comments, edits, entities
from bot.slack.entities.panel import Panel, Refusal, Viewer
from bot.slack.payloads import tenant_of
from bot.specs import Place, TaskRef

log = structlog.get_logger(__name__)

OnEvent = Callable[[dict[str, Any], AsyncBoltContext], Awaitable[None]]
OnPress = Callable[[str, dict[str, Any], AsyncBoltContext], Awaitable[None]]
OnAnswer = Callable[[dict[str, Any], AsyncBoltContext], Awaitable[dict[str, Any]]]

# Slack's word for the conversation of a message that is still being written.
COMPOSER = "COMPOSER"
PANEL, COMMENT = "entity_detail", "entity_comment"
_PAGE, _NEWEST = 100, 10
# How often, and every how many seconds, it is looked whether a change has reached Zoho, within the trigger's life.
_LOOKS, _LOOK_EVERY = 8, 0.1
# What a button asks for; Undo says it itself, and an address is opened by Slack.
_KINDS: Mapping[str, Kind] = {
    entities.COMPLETE: Kind.COMPLETE,
    entities.REOPEN: Kind.REOPEN,
    entities.SKIP: Kind.SKIP,
    **dict.fromkeys(entities.SNOOZES, Kind.SNOOZE),
}
PRESSES = (*_KINDS, entities.UNDO, entities.OPEN)
_UNDOING = {kind.value: kind for kind in Kind}


class Links:
    """One method per kind of payload."""

    def __init__(
        self, inbox: Inbox, panel: Panel, acting: Acting, *, ids: CommandIds, clock: Clock, api: SlackApi
    ) -> None:
        self._inbox = inbox
        self._panel = panel
        self._acting = acting
        self._ids = ids
        self._clock = clock
        self._api = api
        self._background = set[asyncio.Task[None]]()

        self.events: Mapping[str, Sequence[OnEvent]] = {
            "link_shared": (self.shared,),
            "entity_details_requested": (self.opened,),
            "entity_comments_requested": (self.comments_opened,),
        }
        self.presses: Mapping[str, OnPress] = dict.fromkeys(PRESSES, self.pressed)
        # By the type of the view: Slack makes these forms itself, and says different things of their callback ids [?].
        self.submissions: Mapping[str, OnAnswer] = {PANEL: self.saved, COMMENT: self.commented}

    async def shared(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Links in a message that was sent, or is being written: accepted, to be shown by the worker."""
        event, tenant = body["event"], tenant_of(context)
        composer = event["channel"] == COMPOSER
        urls = tuple(str(link["url"]) for link in event.get("links", []))
        # What an app posted may come without a person [?].
        if not event.get("user") or not any(self._panel.link({"entity_url": url}) for url in urls):
            return
        links = SharedLinks(
            channel=event["channel"],
            ts=event["message_ts"],
            urls=urls,
            source="composer" if composer else "conversations_history",
            unfurl_id=event.get("unfurl_id"),
        )
        command = Command(
            id=self._ids(tenant, "event", body["event_id"]),
            kind=Kind.UNFURL,
            origin=Origin(
                tenant=tenant,
                user=event["user"],
                place=Place(channel=links.channel, ts=links.ts, thread_ts=event.get("thread_ts")),
                door="action",
            ),
            now=self._clock.now(),
            text=links.model_dump_json(),
        )
        await self._inbox.accept(command, Effects())

    async def opened(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """The side panel was opened, or refreshed: what this person may see in Zoho."""
        event = body["event"]
        viewer, link = _viewer(event["user"], context), self._panel.link(event)
        shown = await self._panel.shown(viewer, link, channel=event.get("channel"))
        await self._call("entity.presentDetails", trigger_id=event["trigger_id"], **shown)

    async def comments_opened(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """The comments of the side panel: the task's notes in Zoho, a page at a time. A note has no replies."""
        event = body["event"]
        link, viewer = self._panel.link(event), _viewer(event["user"], context)
        limit = max(1, min(int(event.get("limit") or _PAGE), _PAGE))
        if event.get("thread_root_id"):
            found: dict[str, Any] = {"comments": [], "can_post_comment": False}
        else:
            found = await self._panel.comments(viewer, link, limit, event.get("cursor") or None)
        await self._call("entity.presentComments", trigger_id=event["trigger_id"], **found)

    async def pressed(self, action_id: str, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A button of a shown link, or of the side panel, which then says that it is on its way."""
        if action_id == entities.OPEN:
            return
        action, container = body["actions"][0], body.get("container") or {}
        key, _, word = str(action.get("value") or "").partition(" ")
        undone, _, undo = word.partition(" ")
        try:
            kind = _UNDOING[undone] if action_id == entities.UNDO else _KINDS[action_id]
            task = TaskRef.from_key(key)
        except (KeyError, ValueError):
            return
        in_panel = container.get("type") == PANEL
        origin = self._origin(body, context, container)
        where = container.get("message_ts") or key
        natural = f"{action['action_ts']}|{where}|{origin.user}"
        await self._acting.act(
            origin,
            natural,
            kind,
            task=task,
            text="" if action_id == entities.UNDO else word,
            undo=undo if action_id == entities.UNDO else None,
            # The link in the message is shown anew; the panel is not, before it is opened again.
            aloud=in_panel,
        )
        if in_panel:
            link = self._panel.link({**body, **container})
            viewer = _viewer(origin.user, context)
            self._later(self._again(str(body.get("trigger_id") or ""), viewer, link, [natural]))

    async def saved(self, body: dict[str, Any], context: AsyncBoltContext) -> dict[str, Any]:
        """The side panel's form: accepted, or the errors that stand on its fields; the acknowledgement's arguments."""
        view = body["view"]
        viewer, link = _viewer(body["user"]["id"], context), self._panel.link(view)
        given = edits.values(view)
        first = next(iter(given), "title")
        try:
            edited, details = await self._panel.edited(viewer, link, given)
        except Refusal as err:
            return {"response_action": "errors", "errors": {first: str(err)}}
        if edited.errors:
            return {"response_action": "errors", "errors": edited.errors}
        accepted = await self._accepted(body, context, edited, details)
        self._later(self._again(str(body.get("trigger_id") or ""), viewer, link, accepted))
        return {}

    async def _accepted(
        self, body: dict[str, Any], context: AsyncBoltContext, edited: edits.Edited, details: TaskDetails
    ) -> list[str]:
        """Accepts what was changed, as one command or two, or none; their natural keys."""
        view = body["view"]
        origin = self._origin(body, context, view)
        key, task = f"{view.get('id')}|{view.get('hash')}|{body.get('trigger_id')}", details.state.ref
        accepted = list[str]()
        if edited.only:
            accepted.append(f"{key}|change")
            spec = edited.spec
            await self._acting.act(origin, accepted[-1], Kind.CHANGE, task=task, spec=spec, only=edited.only)
        if edited.done is not None:
            accepted.append(f"{key}|done")
            kind = Kind.COMPLETE if edited.done else Kind.REOPEN
            await self._acting.act(origin, accepted[-1], kind, task=task)
        return accepted

    async def commented(self, body: dict[str, Any], context: AsyncBoltContext) -> dict[str, Any]:
        """A comment that was written in the side panel: a note for Zoho. Always acknowledged empty."""
        view, trigger = body["view"], str(body.get("trigger_id") or "")
        viewer, link = _viewer(body["user"]["id"], context), self._panel.link(view)
        rich = comments.written(view)
        if view.get("external_id"):
            refusal: str | None = say("links-note-kept")
        elif link is None or link.task is None:
            refusal = say("links-not-known")
        else:
            refusal = await self._panel.refusal(viewer)
        names = await self._panel.names(viewer, comments.people_in(rich)) if refusal is None else {}
        text = comments.plain(rich, names)
        if refusal is None and not text:
            refusal = say("links-note-empty")
        if refusal is not None or link is None or link.task is None:
            self._later(self._call("entity.acknowledgeCommentAction", trigger_id=trigger, error=refusal))
            return {}
        natural = f"{view.get('id')}|{view.get('hash')}|{trigger}|note"
        origin = self._origin(body, context, view)
        await self._acting.act(origin, natural, Kind.NOTE, task=link.task, text=text, aloud=False)
        self._later(self._noted(trigger, viewer, link, natural, text=text))
        return {}

    async def _noted(self, trigger: str, viewer: Viewer, link: ZohoLink, natural: str, *, text: str) -> None:
        """A comment as the note that it has become, or that it is still on its way to be one."""
        name = self._ids(viewer.tenant, "comment", natural)
        comment = comments.posted(name, viewer.user, text, self._clock.now())
        if not await self._under_way(viewer, [natural]):
            newest = (await self._panel.comments(viewer, link, _NEWEST, None))["comments"]
            comment = next((each for each in newest if each["comment"]["value"] == text), comment)
        await self._call("entity.acknowledgeCommentAction", trigger_id=trigger, comment=comment)

    def _origin(self, body: dict[str, Any], context: AsyncBoltContext, place: Mapping[str, Any]) -> Origin:
        """Who acted, and in which conversation; opened from nowhere in particular it is their DM with the bot."""
        user = body["user"]["id"]
        channel = place.get("channel_id") or place.get("channel") or (body.get("channel") or {}).get("id") or user
        return Origin(
            tenant=tenant_of(context),
            user=user,
            place=Place(channel=str(channel), ts=place.get("message_ts"), thread_ts=place.get("thread_ts")),
            door="action",
            response_url=body.get("response_url"),
        )

    async def _again(self, trigger: str, viewer: Viewer, link: ZohoLink | None, accepted: Sequence[str]) -> None:
        """The panel after these were accepted: as Zoho has it then, or that they are still on their way there."""
        doing = await self._under_way(viewer, accepted)
        shown = await self._panel.shown(viewer, link, doing=doing)
        await self._call("entity.presentDetails", trigger_id=trigger, **shown)

    async def _under_way(self, viewer: Viewer, accepted: Sequence[str]) -> bool:
        """Whether any of these is not done after a moment. Most are: the panel then shows what became of them."""
        commands = [self._ids(viewer.tenant, "action", natural) for natural in accepted]
        with contextlib.suppress(StoreUnavailable):
            for _ in range(_LOOKS):
                if not [each for each in commands if await self._inbox.pending(viewer.tenant, each) is not None]:
                    return False
                await asyncio.sleep(_LOOK_EVERY)
        return True

    async def _call(self, method: str, **arguments: Any) -> None:
        """A panel that Slack does not take is opened again by whoever waits for it."""
        try:
            await self._api.call(method, **arguments)
        except SlackError as err:
            log.warning("panel_not_shown", method=method, code=err.code, why=type(err).__name__)

    def _later(self, work: Coroutine[Any, Any, None]) -> None:
        """After the ack. The event loop itself keeps only weak references to tasks."""
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)


def _viewer(user: str, context: AsyncBoltContext) -> Viewer:
    return Viewer(tenant_of(context), user)
