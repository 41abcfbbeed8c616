"""The side panel as one person sees it: read from Zoho with their own grant, in time. Knows ports; asks no Slack.

Whatever stands in the way becomes what Slack shows instead: a way to connect, or words.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from html import unescape
from typing import Any, NamedTuple, TypeVar

import structlog

from bot.catalogue import say
from bot.commands import Drawn, Profile
from bot.errors import (
    NotAllowed,
    NotConnected,
    ScopeMissing,
    SlackError,
    StoreUnavailable,
    TaskbotError,
    TaskGone,
    ZohoError,
    ZohoRefused,
)
from bot.intent import Context
from bot.ports import (
    Clock,
    Invitation,
    Invites,
    LinkReader,
    ListsNotes,
    NotePage,
    Preferences,
    ShowsRecords,
    ShowsTasks,
    TaskBackends,
    TaskDetails,
    ZohoLink,
)
from bot.service import links, rights
from bot.service.people import People
from bot.slack.entities import comments as entity_comments
from bot.slack.entities import details as entity_details
from bot.slack.entities import edits, entities
from bot.specs import Product, RecordRef, TaskRef, Tenant
from bot.understand.contexts import context_of

log = structlog.get_logger(__name__)

# Slack's three seconds, less what the way here and back, the store and the answer take.
_WITHIN = 1.5
_COUNTED = 100
T = TypeVar("T")


class Viewer(NamedTuple):
    """Who looks."""

    tenant: Tenant
    user: str


class Refusal(Exception):
    """Why somebody is not shown something, as what Slack is told instead; str() is a sentence for the person."""

    def __init__(
        self, sentence: str, *, status: str = "custom", auth_url: str | None = None, late: bool = False
    ) -> None:
        """`late`: Zoho, or something on the way there, did not answer in time."""
        super().__init__(sentence)
        self.status = status
        self.auth_url = auth_url
        self.late = late

    def details(self) -> dict[str, Any]:
        """The arguments of entity.presentDetails. That a restricted view shows our words is NOT VERIFIED."""
        if self.auth_url is not None:
            return {"user_auth_required": True, "user_auth_url": self.auth_url}
        title = say("links-not-yours" if self.status == "restricted" else "links-not-shown")
        return {"error": {"status": self.status, "custom_title": title, "custom_message": str(self)}}

    def comments(self) -> dict[str, Any]:
        """The arguments of entity.presentComments, whose error is a sentence."""
        if self.auth_url is not None:
            return {"user_auth_required": True, "user_auth_url": self.auth_url}
        return {"comments": [], "can_post_comment": False, "error": str(self)}


class Panel:
    """Reads what a person sees. `invites` makes the link by which they connect their own Zoho."""

    def __init__(
        self,
        backends: TaskBackends,
        people: People,
        invites: Invites,
        shown: links.Links,
        *,
        read: LinkReader,
        clock: Clock,
        preferences: Preferences | None = None,
    ) -> None:
        self._preferences = preferences
        self._backends = backends
        self._people = people
        self._invites = invites
        self._links = shown
        self._read = read
        self._clock = clock

    def link(self, payload: Mapping[str, Any]) -> ZohoLink | None:
        """What a payload is about: by the id that an entity was given, else by its address.

        Search may leave the id out; and the address of an entity may be that of a local Zoho.
        """
        held = payload.get("link")
        url = unescape(str(payload.get("app_unfurl_url") or (held or {}).get("url") or payload.get("entity_url") or ""))
        found = _of_key(str((payload.get("external_ref") or {}).get("id") or ""), url)
        return found or self._read(url) or self._read(unescape(str(payload.get("entity_url") or "")))

    async def shown(
        self, viewer: Viewer, link: ZohoLink | None, *, channel: str | None = None, doing: bool = False
    ) -> dict[str, Any]:
        """The arguments of entity.presentDetails beside the trigger. `doing`: something was asked for just now.

        Where Zoho does not answer, a task whose card stands in `channel`, in which the panel was opened, is shown as
        the card shows it: the viewer sees that anyway.
        """
        try:
            return {"metadata": await self._in_time(viewer, lambda: self._entity(viewer, link, doing=doing))}
        except Refusal as refusal:
            known = await self._known(viewer, link, channel) if refusal.late else None
            return {"metadata": known} if known is not None else refusal.details()

    async def _known(self, viewer: Viewer, link: ZohoLink | None, channel: str | None) -> dict[str, Any] | None:
        """A task as its card in this conversation shows it, and that it may be old by now."""
        if link is None or link.task is None or channel is None:
            return None
        drawn = await self._links.card(viewer.tenant, link.task)
        if drawn is None or not links.stands_in(drawn, channel):
            return None
        made = entities.of_card(link, drawn, self._clock.now())
        payload = made["entity_payload"]
        payload["custom_fields"].append(entities.field("as_known", say("links-details"), say("links-as-last-known")))
        payload["display_order"].append("as_known")
        return made

    async def comments(self, viewer: Viewer, link: ZohoLink | None, limit: int, after: str | None) -> dict[str, Any]:
        """The arguments of entity.presentComments beside the trigger."""
        try:
            page = await self._in_time(viewer, lambda: self._notes(viewer, link, limit, after))
        except Refusal as refusal:
            return refusal.comments()
        found: dict[str, Any] = {"comments": entity_comments.comments(page.notes), "can_post_comment": True}
        return found | ({"cursor": page.next} if page.next is not None else {})

    async def edited(
        self, viewer: Viewer, link: ZohoLink | None, given: Mapping[str, str]
    ) -> tuple[edits.Edited, TaskDetails]:
        """What was changed of the task, judged. Raises Refusal, and StoreUnavailable."""

        async def judged() -> tuple[edits.Edited, TaskDetails]:
            if link is None or link.task is None:
                raise Refusal(say("links-not-known"))
            details, drawn = await self._task(viewer, link, link.task)
            profile = await self._people.profile(viewer.tenant, viewer.user)
            context = await self._context(profile, viewer)
            known = drawn.card.spec if drawn is not None else None
            owner = await self._same_owner(viewer, details, given.get("assignee", ""))
            return edits.edited(given, details, known, context, owner), details

        return await self._in_time(viewer, judged)

    async def _context(self, profile: Profile, viewer: Viewer) -> Context:
        """What the viewer's words are read by."""
        assumed = None
        if self._preferences is not None:
            assumed = (await self._preferences.preferred(viewer.tenant, viewer.user)).assumed
        return context_of(self._clock.now(), profile, assumed)

    async def _same_owner(self, viewer: Viewer, details: TaskDetails, chosen: str) -> str | None:
        """The chosen person, where that is who owns the task already: both have one e-mail address."""
        if not chosen or details.owner is None or details.owner.email is None:
            return None
        profile = await self._people.profile(viewer.tenant, chosen)
        return chosen if (profile.email or "").casefold() == details.owner.email else None

    async def refusal(self, viewer: Viewer) -> str | None:
        """Why somebody may not act at all; None where they may, or where the worker is to find out."""
        try:
            async with asyncio.timeout(_WITHIN):
                rights.check(await self._people.profile(viewer.tenant, viewer.user), viewer.tenant)
        except NotAllowed as err:
            return str(err)
        except (SlackError, TimeoutError):
            return None
        return None

    async def names(self, viewer: Viewer, users: Sequence[str]) -> dict[str, str]:
        """The names of people in Slack, as far as they are known in time."""
        found = dict[str, str]()
        try:
            async with asyncio.timeout(_WITHIN):
                for user in users:
                    found[user] = (await self._people.profile(viewer.tenant, user)).name
        except (SlackError, TimeoutError) as err:
            log.info("names_not_known", why=type(err).__name__)
        return found

    async def _in_time(self, viewer: Viewer, asked: Callable[[], Awaitable[T]]) -> T:
        """What was asked for, or why not. Raises Refusal."""
        try:
            async with asyncio.timeout(_WITHIN):
                profile = await self._people.profile(viewer.tenant, viewer.user)
                rights.check(profile, viewer.tenant)
                return await asked()
        except NotAllowed as err:
            raise Refusal(str(err), status="restricted") from err
        except NotConnected as err:
            raise await self._unconnected(viewer, err) from err
        except TaskGone as err:
            raise Refusal(say("links-not-there")) from err
        except ZohoRefused as err:
            raise Refusal(str(err), status="restricted") from err
        except (ZohoError, SlackError, TimeoutError) as err:
            log.info("panel_not_read", why=type(err).__name__)
            raise Refusal(say("links-no-answer"), late=True) from err

    async def _unconnected(self, viewer: Viewer, err: NotConnected) -> Refusal:
        """A link of their own, by which they connect Zoho; words where only an admin can."""
        if isinstance(err, ScopeMissing):
            return Refusal(str(err), status="restricted")
        try:
            profile = await self._people.profile(viewer.tenant, viewer.user)
            invitation = Invitation(tenant=viewer.tenant, user=viewer.user, name=profile.name, email=profile.email)
            return Refusal(str(err), auth_url=await self._invites.invite(invitation))
        except (TaskbotError, StoreUnavailable):
            return Refusal(str(err), status="restricted")

    async def _entity(self, viewer: Viewer, link: ZohoLink | None, *, doing: bool) -> dict[str, Any]:
        if link is None:
            raise Refusal(say("links-not-known"))
        if link.record is not None:
            return await self._record(viewer, link, link.record)
        assert link.task is not None
        (details, drawn), noted = await asyncio.gather(
            self._task(viewer, link, link.task), self._counted(viewer, link.task)
        )
        made = entity_details.of_task(link, details, drawn, self._clock.now(), doing=doing)
        return made | ({"entity_comments": noted} if noted is not None else {})

    async def _task(self, viewer: Viewer, link: ZohoLink, task: TaskRef) -> tuple[TaskDetails, Drawn | None]:
        """The task with this person's grant, and its card where it has one."""
        drawn = await self._links.card(viewer.tenant, task)
        backend = await self._backends.backend(viewer.tenant, task.product, viewer.user)
        if not isinstance(backend, ShowsTasks):
            raise Refusal(say("links-not-known"))
        return await backend.details(task, link.url or None), drawn

    async def _counted(self, viewer: Viewer, task: TaskRef) -> dict[str, Any] | None:
        """How many notes the task has, and when the last was written; None where that can't be known, or said."""
        try:
            page = await self._page(viewer, task, _COUNTED, None)
        except TaskbotError:
            return None
        if page is None:
            return None
        newest = next((note.written for note in page.notes if note.written is not None), None)
        return {"count": len(page.notes)} | ({"latest_timestamp": int(newest.timestamp())} if newest else {})

    async def _notes(self, viewer: Viewer, link: ZohoLink | None, limit: int, after: str | None) -> NotePage:
        page = None
        if link is not None and link.task is not None:
            page = await self._page(viewer, link.task, limit, after)
        if page is None:
            raise Refusal(say("links-no-notes"))
        return page

    async def _page(self, viewer: Viewer, task: TaskRef, limit: int, after: str | None) -> NotePage | None:
        backend = await self._backends.backend(viewer.tenant, task.product, viewer.user)
        return await backend.notes(task, limit=limit, after=after) if isinstance(backend, ListsNotes) else None

    async def _record(self, viewer: Viewer, link: ZohoLink, record: RecordRef) -> dict[str, Any]:
        backend = await self._backends.backend(viewer.tenant, Product.CRM, viewer.user)
        if not isinstance(backend, ShowsRecords):
            raise Refusal(say("links-not-known"))
        return entity_details.of_record(link, await backend.record_details(record))


def _of_key(key: str, url: str) -> ZohoLink | None:
    """The link whose `key` this is; see ports.ZohoLink."""
    kind, _, id_ = key.partition(":")
    if kind in ("crm", "mail") and id_:
        return ZohoLink(url=url, task=TaskRef.from_key(key))
    if kind.isidentifier() and id_.isdigit():
        return ZohoLink(url=url, record=RecordRef(text=id_, module=kind, id=id_, url=url or None))
    return None
