"""One message as Slack has it: its words, author, files and address. Implements ports.ReadsMessages over SlackApi."""

import re
from collections.abc import Mapping
from typing import Any

from bot.errors import SlackRefused
from bot.ports import Posted, Reaction
from bot.slack.api import SlackApi
from bot.slack.files import files_of
from bot.specs import Place, Tenant


def permalink(domain: str, place: Place) -> str:
    """A message's address, as chat.getPermalink gives it; `domain` is the workspace's, as payloads name it.

    Source: docs.slack.dev/reference/methods/chat.getPermalink (its examples, of a message and of a reply).
    """
    link = f"https://{domain}.slack.com/archives/{place.channel}/p{(place.ts or '').replace('.', '')}"
    if place.thread_ts in (None, place.ts):
        return link
    return f"{link}?thread_ts={place.thread_ts}&cid={place.channel}"


def without_mention(text: str, user: str | None) -> str:
    """A message's text without the mentions of the bot: they call it, and say nothing."""
    return re.sub(rf"<@{re.escape(user)}(?:\|[^>]*)?>[,:]?", " ", text).strip() if user else text


_GONE = {"message_not_found", "thread_not_found"}


class Messages:
    """See ports.ReadsMessages."""

    def __init__(self, api: SlackApi) -> None:
        self._api = api

    async def posted(self, tenant: Tenant, place: Place) -> Posted | None:
        """conversations.replies of the message's own ts, which answers with it whether or not it is in a thread.

        Of a reply Slack may answer with the thread's first message as well [WILD], so it is looked for by its ts.
        Raises SlackError; SlackRefused also where the bot may not read there.
        """
        del tenant  # one workspace, one token
        try:
            found = await self._api.call(
                "conversations.replies",
                channel=place.channel,
                ts=place.ts,
                oldest=place.ts,
                latest=place.ts,
                inclusive=True,
                limit=10,
            )
        except SlackRefused as err:
            if err.code in _GONE:
                return None
            raise
        message = next((each for each in found["messages"] if each.get("ts") == place.ts), None)
        if message is None:
            return None
        return Posted(
            text=without_mention(str(message.get("text") or ""), await self._api.own()),
            user=message.get("user"),
            place=place.model_copy(update={"thread_ts": message.get("thread_ts")}),
            files=files_of(message),
            link=await self._link(place),
            reactions=tuple(_reaction(each) for each in message.get("reactions") or ()),
        )

    async def _link(self, place: Place) -> str | None:
        """chat.getPermalink, which needs no scope; a task is worth more than its link."""
        try:
            answer = await self._api.call("chat.getPermalink", channel=place.channel, message_ts=place.ts)
        except SlackRefused:
            return None
        return str(answer["permalink"])


def _reaction(said: Mapping[str, Any]) -> Reaction:
    """Source: docs.slack.dev/reference/methods/reactions.get: `users` may leave some out, `count` never does."""
    users = tuple(said.get("users") or ())
    return Reaction(name=said["name"], users=users, count=int(said.get("count") or len(users)))
