"""A card's thread in Slack: read, and notes of Zoho said in it. Implements ports.threads.Threads over SlackApi.

A message that says a note carries the note's id as metadata, by which one that got no answer is found again.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

from bot.catalogue import say
from bot.errors import SlackRefused
from bot.ports import Posted
from bot.ports.threads import NoteSaid
from bot.slack.api import SlackApi
from bot.slack.files import files_of
from bot.slack.mrkdwn import cut, escape, link, shorten
from bot.specs import Place, Tenant

# Metadata of every note that is said.
NOTE_EVENT = "taskbot_note"
# Slack's limit for the text of a section (docs.slack.dev, section block); a longer note is cut, with its task's link.
_TEXT, _AUTHOR = 2_900, 150
# chat.update refuses a text over 4,000 characters.
_SENTENCE = 3_900
_PAGE = 200
_GONE = {"message_not_found", "channel_not_found", "not_in_channel", "is_archived", "cant_update_message"}
# Messages that people wrote; every other subtype is Slack's own words.
_WRITTEN = {None, "file_share", "thread_broadcast"}


class SlackThreads:
    """See ports.threads.Threads."""

    def __init__(self, api: SlackApi) -> None:
        self._api = api

    async def link(self, tenant: Tenant, place: Place) -> str | None:
        """chat.getPermalink, which needs no scope; a note is worth more than its link."""
        del tenant  # one workspace, one token
        try:
            answer = await self._api.call("chat.getPermalink", channel=place.channel, message_ts=place.ts)
        except SlackRefused:
            return None
        return str(answer["permalink"])

    async def replies(self, tenant: Tenant, place: Place, most: int = 1000) -> Sequence[Posted]:
        """See ports.threads.Threads. conversations.replies gives the thread's first message as well."""
        del tenant  # one workspace, one token
        found = list[Posted]()
        async for message in self._messages(place):
            written = message.get("subtype") in _WRITTEN and not message.get("bot_id")
            if written and message.get("ts") != place.thread_ts:
                found.append(_posted(message, place))
            if len(found) >= most:
                break
        return found

    async def _messages(self, place: Place) -> AsyncIterator[dict[str, Any]]:
        cursor: str | None = None
        while True:
            page = await self._api.call(
                "conversations.replies",
                channel=place.channel,
                ts=place.thread_ts,
                include_all_metadata=True,
                limit=_PAGE,
                cursor=cursor,
            )
            for message in page["messages"]:
                yield message
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or None
            if cursor is None:
                return

    async def say_note(self, tenant: Tenant, place: Place, said: NoteSaid) -> str:
        """chat.postMessage in the thread."""
        del tenant  # one workspace, one token
        posted = await self._api.call(
            "chat.postMessage",
            channel=place.channel,
            thread_ts=place.thread_ts,
            unfurl_links=False,
            unfurl_media=False,
            **content(said),
        )
        return str(posted["ts"])

    async def find_note(self, tenant: Tenant, place: Place, note: str) -> str | None:
        """See ports.threads.Threads, by the metadata of the thread's messages."""
        del tenant  # one workspace, one token
        async for message in self._messages(place):
            metadata = message.get("metadata") or {}
            if metadata.get("event_type") == NOTE_EVENT and metadata.get("event_payload", {}).get("note") == note:
                return str(message["ts"])
        return None

    async def say_again(self, tenant: Tenant, place: Place, said: NoteSaid) -> None:
        """Changes the message where it stands (chat.update)."""
        del tenant  # one workspace, one token
        try:
            await self._api.call("chat.update", channel=place.channel, ts=place.ts, **content(said))
        except SlackRefused as err:
            if err.code not in _GONE:
                raise


def content(said: NoteSaid) -> dict[str, Any]:
    """A note as a message's arguments: who wrote it, and its words as plain text, never as markup."""
    metadata = {"event_type": NOTE_EVENT, "event_payload": {"note": said.note}}
    if said.said is None:
        gone = say("threads-note-deleted")
        return {"text": gone, "blocks": [_context(gone)], "metadata": metadata}
    author = said.said.author.name if said.said.author is not None else say("links-somebody")
    name = escape(shorten(author, _AUTHOR))
    head = say("threads-note-changed" if said.changed or said.said.changed is not None else "threads-note", author=name)
    words = shorten(said.said.text, _TEXT) or say("links-note-without-text")
    shown = f"{head} · {link(said.url, say('card-view-task'))}" if said.url is not None else head
    blocks = [_context(shown), {"type": "section", "text": {"type": "plain_text", "text": words, "emoji": False}}]
    return {"text": cut(f"{head}: {escape(words)}", _SENTENCE), "blocks": blocks, "metadata": metadata}


def _context(text: str) -> dict[str, Any]:
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": text, "verbatim": True}]}


def _posted(message: Mapping[str, Any], place: Place) -> Posted:
    return Posted(
        text=str(message.get("text") or ""),
        user=message.get("user"),
        place=place.model_copy(update={"ts": message.get("ts")}),
        files=files_of(message),
    )
