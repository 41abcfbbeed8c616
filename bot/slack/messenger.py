"""Slack as the worker sees it: profiles, cards drawn, notices told. Implements ports.Messenger over SlackApi."""

import datetime as dt
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.commands import Drawn, Notice, Profile
from bot.errors import SlackRefused, SlackUnknown
from bot.ports import Clock
from bot.slack import cards
from bot.slack.api import SlackApi
from bot.specs import Place, Tenant

# Metadata of every card, by which a post that got no answer is found again.
CARD_EVENT = "taskbot_card"
# Where response_urls live; anything else is not followed.
RESPONSE_HOSTS = frozenset({"hooks.slack.com"})
_QUIET = {"unfurl_links": False, "unfurl_media": False}
# Somebody deleted the message, or the bot was put out of the channel.
_COPY_GONE = {"message_not_found", "channel_not_found", "not_in_channel", "is_archived"}
# Ephemerals can't be posted where the bot is not; the person's DM is always open.
_NOT_THERE = {"channel_not_found", "not_in_channel", "user_not_in_channel", "is_archived"}


class SlackMessenger:
    """See ports.Messenger."""

    def __init__(
        self,
        api: SlackApi,
        session: aiohttp.ClientSession,
        clock: Clock,
        *,
        response_hosts: frozenset[str] = RESPONSE_HOSTS,
    ) -> None:
        self._api = api
        self._response_hosts = response_hosts
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
        return text if isinstance(text, str) and first.get("ts") == place.thread_ts else None

    async def draw(self, drawn: Drawn) -> Sequence[Place]:
        """chat.update of the card's copies, else chat.postMessage. Raises SlackError."""
        text, blocks = cards.card(drawn, self._clock.now())
        metadata = {"event_type": CARD_EVENT, "event_payload": {"card": drawn.card.id}}
        content = {"text": text, "blocks": blocks, "metadata": metadata}
        if drawn.copies:
            return [copy for copy in drawn.copies if await self._redrawn(copy, content)]
        return [await self._posted(drawn, content)]

    async def _redrawn(self, copy: Place, content: dict[str, Any]) -> bool:
        """Whether the copy is still there."""
        try:
            await self._api.call("chat.update", channel=copy.channel, ts=copy.ts, **content)
        except SlackRefused as err:
            if err.code not in _COPY_GONE:
                raise
            return False
        return True

    async def _posted(self, drawn: Drawn, content: dict[str, Any]) -> Place:
        """Posts in the card's place, or where the bot may not, in the author's DM."""
        place = await self._place(drawn)
        try:
            return await self._post(place, content)
        except SlackRefused as err:
            if err.code not in _NOT_THERE or place.channel.startswith("D"):
                raise
            dm = await self._dm(drawn.card.tenant, drawn.card.author)
            return await self._post(Place(channel=dm), content)

    async def _post(self, place: Place, content: dict[str, Any]) -> Place:
        posted = await self._api.call(
            "chat.postMessage",
            channel=place.channel,
            thread_ts=place.thread_ts,
            **content,
            **_QUIET,
        )
        return place.model_copy(update={"channel": posted["channel"], "ts": posted["ts"]})

    async def find(self, drawn: Drawn, since: dt.datetime) -> Place | None:
        """The card's copy among the messages posted since then. Raises SlackError."""
        places = [await self._place(drawn)]
        if not places[0].channel.startswith("D"):
            places.append(Place(channel=await self._dm(drawn.card.tenant, drawn.card.author)))
        for place in places:
            try:
                found = await self._find_in(place, drawn.card.id, since)
            except SlackRefused as err:
                if err.code not in _NOT_THERE:
                    raise
            else:
                if found is not None:
                    return found
        return None

    async def _find_in(self, place: Place, card: str, since: dt.datetime) -> Place | None:
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
                if _card_of(message) == card:
                    return place.model_copy(update={"ts": message["ts"]})
            cursor = page.get("response_metadata", {}).get("next_cursor") or None
            if cursor is None:
                return None

    async def tell(self, notice: Notice) -> None:
        """By response_url, ephemerally, or in the DM: the first that works. Raises SlackError."""
        if notice.response_url is not None and await self._respond(notice.response_url, notice.text):
            return
        channel = notice.place.channel
        if not channel.startswith("D"):
            try:
                await self._api.call(
                    "chat.postEphemeral",
                    channel=channel,
                    user=notice.user,
                    text=notice.text,
                    thread_ts=notice.place.thread_ts,
                )
            except SlackRefused as err:
                if err.code not in _NOT_THERE:
                    raise
                channel = await self._dm(notice.tenant, notice.user)
            else:
                return
        await self._api.call(
            "chat.postMessage", channel=channel, text=notice.text, thread_ts=notice.place.thread_ts, **_QUIET
        )

    async def _respond(self, url: str, text: str) -> bool:
        """Whether Slack took it: a response_url is good for five uses in 30 minutes."""
        if urlsplit(url).hostname not in self._response_hosts:
            return False
        client = AsyncWebhookClient(url, session=self._session, retry_handlers=[])
        try:
            answer = await client.send(text=text, response_type="ephemeral", replace_original=False)
        except (aiohttp.ClientError, TimeoutError) as err:
            raise SlackUnknown("Slack did not answer a response_url.") from err
        return answer.status_code == 200

    async def _place(self, drawn: Drawn) -> Place:
        place = drawn.card.place
        if place.channel[:1] in ("U", "W"):
            return place.model_copy(update={"channel": await self._dm(drawn.card.tenant, place.channel)})
        return place

    async def _dm(self, tenant: Tenant, user: str) -> str:
        key = (tenant.team, user)
        if key not in self._dms:
            self._dms[key] = (await self._api.call("conversations.open", users=user))["channel"]["id"]
        return self._dms[key]


def _card_of(message: dict[str, Any]) -> str | None:
    metadata = message.get("metadata") or {}
    if metadata.get("event_type") != CARD_EVENT:
        return None
    card = metadata.get("event_payload", {}).get("card")
    return card if isinstance(card, str) else None
