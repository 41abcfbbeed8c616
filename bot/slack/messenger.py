"""Slack as the worker sees it: profiles, cards drawn, notices told. Implements ports.Messenger over SlackApi."""

import contextlib
import datetime as dt
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import structlog
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.catalogue import speaking
from bot.commands import Drawn, Notice, Profile
from bot.errors import SlackBusy, SlackRefused, SlackUnknown
from bot.ports import Clock
from bot.slack import agent, heard
from bot.slack.api import SlackApi
from bot.slack.cards import cards, handed
from bot.slack.files import FILE_HOSTS, download, files_of
from bot.slack.lists.lists import blocks_of, text_of
from bot.slack.messages import without_mention
from bot.slack.pressable import with_presses
from bot.slack.unasked import digest, less, reminders
from bot.specs import FileRef, Place, Tenant

log = structlog.get_logger(__name__)

# Metadata of every card, by which a post that got no answer is found again.
CARD_EVENT = "taskbot_card"
# Where response_urls live; anything else is not followed.
RESPONSE_HOSTS = frozenset({"hooks.slack.com"})
# Messages of a thread whose files are looked for; Slack gives fewer than a thousand at once.
_THREAD = 200
_QUIET = {"unfurl_links": False, "unfurl_media": False}
# Somebody deleted the message, or the bot was put out of the channel.
_COPY_GONE = {"message_not_found", "channel_not_found", "not_in_channel", "is_archived"}


class SlackMessenger:
    """See ports.Messenger."""

    def __init__(
        self,
        api: SlackApi,
        session: aiohttp.ClientSession,
        clock: Clock,
        *,
        response_hosts: frozenset[str] = RESPONSE_HOSTS,
        file_hosts: frozenset[str] = FILE_HOSTS,
    ) -> None:
        self._api = api
        self._response_hosts = response_hosts
        self._file_hosts = file_hosts
        self._session = session
        self._clock = clock
        self._dms: dict[tuple[str, str], str] = {}

    async def profile(self, tenant: Tenant, user: str) -> Profile:
        """users.info of one person, with locale. Raises SlackError."""
        del tenant  # one workspace, one token
        found = (await self._api.call("users.info", user=user, include_locale=True))["user"]
        details = found.get("profile", {})
        return Profile(
            user=user,
            team=found.get("team_id", ""),
            name=details.get("real_name") or found.get("real_name") or found.get("name", user),
            email=details.get("email"),
            zone=found.get("tz") or "UTC",
            locale=found.get("locale") or "en-US",
            guest=bool(found.get("is_restricted") or found.get("is_ultra_restricted")),
            bot=bool(found.get("is_bot")),
            deleted=bool(found.get("deleted")),
            stranger=bool(found.get("is_stranger")),
            admin=bool(found.get("is_admin") or found.get("is_owner")),
        )

    async def message(self, tenant: Tenant, place: Place) -> str | None:
        """conversations.replies of the thread's first message; None where the bot may not read it."""
        del tenant  # one workspace, one token
        try:
            found = await self._api.call("conversations.replies", channel=place.channel, ts=place.thread_ts, limit=1)
        except SlackRefused:
            return None
        first: dict[str, Any] = next(iter(found["messages"]), {})
        text = first.get("text")
        if not isinstance(text, str) or first.get("ts") != place.thread_ts:
            return None
        return without_mention(text, await self._api.own())

    async def files(self, tenant: Tenant, place: Place) -> Sequence[FileRef]:
        """conversations.replies of the thread that the message started or is in; see ports.Messenger."""
        del tenant  # one workspace, one token
        try:
            found = await self._api.call(
                "conversations.replies", channel=place.channel, ts=place.thread_ts or place.ts, limit=_THREAD
            )
        except SlackRefused:
            return ()
        return tuple(chain.from_iterable(files_of(message) for message in found["messages"]))

    async def download(self, tenant: Tenant, file: FileRef, limit: int) -> bytes:
        """See ports.Messenger."""
        del tenant  # one workspace, one token
        return await download(self._session, self._api.token, file, limit=limit, hosts=self._file_hosts)

    async def draw(self, drawn: Drawn, *, again: bool = False) -> Sequence[Place]:
        """chat.update of the card's copies, else chat.postMessage. Raises SlackError."""
        if drawn.copies:
            return [copy for copy in drawn.copies if await self._redrawn(copy, drawn)]
        return [await self._posted(drawn, again=again)]

    async def _redrawn(self, copy: Place, drawn: Drawn) -> bool:
        """Whether the copy is still there. What Slack does not take whole, it gets in short."""
        try:
            await self._update(copy, self._content(drawn, copy, cards.card))
        except SlackRefused as err:
            if err.code in _COPY_GONE:
                return False
            log.warning("card_drawn_in_short", code=err.code, card=drawn.card.id)
            await self._update(copy, self._content(drawn, copy, cards.minimal))
        return True

    async def _update(self, copy: Place, content: dict[str, Any]) -> None:
        await self._api.call("chat.update", channel=copy.channel, ts=copy.ts, **content)

    async def _posted(self, drawn: Drawn, *, again: bool) -> Place:
        """Posts in the card's place, or where Slack does not allow that, in the author's DM; at last in short.

        A channel that the bot may write to and not read can't be looked through: no second post goes there.
        """
        whole = self._content(drawn, drawn.card.place, cards.card)
        first = await self._place(drawn)
        if again and not await self._readable(first, drawn.card.id):
            first = await self._instead(drawn, first)
        try:
            return await self._post(first, whole)
        except SlackRefused as err:
            log.info("card_not_in_its_place", code=err.code, card=drawn.card.id)
        second = await self._instead(drawn, first)
        if second != first:
            with contextlib.suppress(SlackRefused):
                return await self._post(second, whole)
        return await self._post(second, self._content(drawn, drawn.card.place, cards.minimal))

    async def _readable(self, place: Place, card: str) -> bool:
        try:
            await self._find_in(place, card, self._clock.now())
        except SlackRefused:
            return False
        return True

    async def _instead(self, drawn: Drawn, place: Place) -> Place:
        """Where the card goes when Slack refuses its place: the author's DM, in no thread."""
        if place.channel.startswith("D"):
            return Place(channel=place.channel)
        return Place(channel=await self._dm(drawn.card.tenant, drawn.card.author))

    def _content(self, drawn: Drawn, place: Place, built: Callable[..., tuple[str, Any]]) -> dict[str, Any]:
        """The message of a card at a place, as it is `built`; without buttons for who may not press them."""
        may = place.viewer is None or place.viewer not in drawn.barred
        with speaking(drawn.locales.get(place.viewer or "", drawn.card.locale or "en")):
            text, blocks = built(drawn, self._clock.now(), pressable=may)
            content = handed.shown_to(place.viewer, drawn, {"text": text, "blocks": blocks})
        metadata = {"event_type": CARD_EVENT, "event_payload": {"card": drawn.card.id}}
        return {**content, "metadata": metadata}

    async def _post(self, place: Place, content: dict[str, Any]) -> Place:
        posted = await self._api.call(
            "chat.postMessage",
            channel=place.channel,
            thread_ts=place.thread_ts,
            **content,
            **_QUIET,
        )
        return place.model_copy(update={"channel": posted["channel"], "ts": posted["ts"]})

    async def copy(self, drawn: Drawn, at: Place) -> Place | None:
        """See ports.Messenger. Raises SlackError."""
        place = await self._resolved(drawn.card.tenant, at)
        if any((copy.channel, copy.thread_ts) == (place.channel, place.thread_ts) for copy in drawn.copies):
            return None
        return await self._post(place, self._content(drawn, place, cards.card))

    async def find(self, drawn: Drawn, since: dt.datetime, *, at: Place | None = None) -> Place | None:
        """The card's copy among the messages posted since then. Raises SlackError."""
        if at is not None:
            return await self._find_in(await self._resolved(drawn.card.tenant, at), drawn.card.id, since)
        first = await self._place(drawn)
        for place in dict.fromkeys((first, await self._instead(drawn, first))):
            # Where Slack does not let the bot read, no second post goes; see _posted.
            with contextlib.suppress(SlackRefused):
                if (found := await self._find_in(place, drawn.card.id, since)) is not None:
                    return found
        return None

    async def heard(self, notice: Notice, since: dt.datetime) -> bool:
        """See ports.Messenger. Raises SlackError."""
        place = await self._resolved(notice.tenant, notice.place)
        return await self._find_in(place, notice.id, since, heard.notice_of) is not None

    def findable(self, notice: Notice) -> bool:
        """See ports.Messenger."""
        return heard.findable(notice, content_of(notice))

    async def _find_in(
        self, place: Place, name: str, since: dt.datetime, said: Callable[[dict[str, Any]], str | None] | None = None
    ) -> Place | None:
        """The message whose metadata, as read by `said` (None: a card's), has this name."""
        method, thread = "conversations.history", None
        if place.thread_ts is not None:
            method, thread = "conversations.replies", place.thread_ts
        cursor: str | None = None
        while True:
            page = await self._api.call(
                method,
                channel=place.channel,
                ts=thread,
                oldest=f"{since.timestamp() - 60:.6f}",
                include_all_metadata=True,
                limit=200,
                cursor=cursor,
            )
            for message in page["messages"]:
                if (said or _card_of)(message) == name:
                    return place.model_copy(update={"ts": message["ts"]})
            cursor = page.get("response_metadata", {}).get("next_cursor") or None
            if cursor is None:
                return None

    async def tell(self, notice: Notice) -> None:
        """By response_url, ephemerally, or in the DM: the first that works. Raises SlackError."""
        content = content_of(notice)
        url = notice.response_url
        if url is not None and await self._respond(url, content, replaces=notice.replaces):
            return
        channel, thread = notice.place.channel, notice.place.thread_ts
        if channel == notice.user:
            channel = await self._dm(notice.tenant, notice.user)
        direct = channel.startswith("D") or notice.public
        if direct and thread is not None and agent.long(content):
            # Where Slack takes no stream, or no more of them now (they are few a minute), it takes the whole message.
            with contextlib.suppress(SlackRefused, SlackBusy):
                place = Place(channel=channel, thread_ts=thread)
                await agent.streamed(self._api, place, notice.user, notice.tenant.team, content)
                return
        named = heard.named(content, notice)
        said = {**named, **_QUIET} if direct else {**content, "user": notice.user}
        method = "chat.postMessage" if direct else "chat.postEphemeral"
        try:
            await self._api.call(method, channel=channel, thread_ts=thread, **said)
        except SlackRefused:
            if direct and thread is None:
                raise
            # The thread belongs to the place that refused.
            dm = channel if direct else await self._dm(notice.tenant, notice.user)
            await self._api.call("chat.postMessage", channel=dm, **named, **_QUIET)

    async def _respond(self, url: str, content: dict[str, Any], *, replaces: bool = False) -> bool:
        """Whether Slack took it: a response_url is good for five uses in 30 minutes."""
        if urlsplit(url).hostname not in self._response_hosts:
            return False
        client = AsyncWebhookClient(url, session=self._session, retry_handlers=[])
        try:
            how = {"replace_original": True} if replaces else {"response_type": "ephemeral", "replace_original": False}
            answer = await client.send(**content, **how, unfurl_links=False, unfurl_media=False)
        except (aiohttp.ClientError, TimeoutError) as err:
            raise SlackUnknown("Slack did not answer a response_url.") from err
        return answer.status_code == 200

    async def _place(self, drawn: Drawn) -> Place:
        place = await self._resolved(drawn.card.tenant, drawn.card.place)
        return place.model_copy(update={"viewer": None})

    async def _resolved(self, tenant: Tenant, place: Place) -> Place:
        """The conversation itself, where a place names a person: theirs with the bot."""
        if place.channel[:1] not in ("U", "W"):
            return place
        return place.model_copy(update={"channel": await self._dm(tenant, place.channel), "viewer": place.channel})

    async def _dm(self, tenant: Tenant, user: str) -> str:
        key = (tenant.team, user)
        if key not in self._dms:
            self._dms[key] = (await self._api.call("conversations.open", users=user))["channel"]["id"]
        return self._dms[key]


def content_of(notice: Notice) -> dict[str, Any]:
    """A notice as a message's arguments: its text, and where it has rows or buttons its blocks."""
    if notice.reminded:
        return reminders.content_of(notice)
    if notice.parts or notice.asked:
        return digest.content_of(notice)
    content = with_presses(less.message(text_of(notice), notice.topic), notice)
    return content if notice.pages is None else {**content, "blocks": blocks_of(notice)}


def _card_of(message: dict[str, Any]) -> str | None:
    metadata = message.get("metadata") or {}
    if metadata.get("event_type") != CARD_EVENT:
        return None
    card = metadata.get("event_payload", {}).get("card")
    return card if isinstance(card, str) else None
