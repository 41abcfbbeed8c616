"""The agent's pane: what a person is offered to say, and answers that appear piece by piece. Knows Slack's methods.

Sources: docs.slack.dev, assistant.threads.setSuggestedPrompts (of an agent for the whole conversation) and
chat.startStream, appendStream, stopStream: these write in a thread, in standard Markdown of at most 12,000 characters.
"""

import contextlib
import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from slack_bolt.async_app import AsyncBoltContext

from bot.catalogue import say
from bot.commands import Command, Kind, Origin
from bot.errors import SlackError
from bot.ports import CommandIds, Effects, Inbox
from bot.slack.api import SlackApi
from bot.slack.payloads import moment_of, tenant_of
from bot.specs import Place, Tenant

# What the pane offers: the keys of the words on it, and what is said by choosing them.
_PROMPTS = {
    "agent-prompt-today": "today",
    "agent-prompt-make": "call Acme tomorrow 3pm",
    "agent-prompt-overdue": "overdue",
    "agent-prompt-help": "help",
}
# Lines of one piece of a streamed answer; more would be one long wait, fewer many calls.
_LINES, _BLOCKS = 4, 6


def prompts() -> list[dict[str, str]]:
    """The suggested prompts, as the manifest and the method have them; four at most."""
    return [{"title": say(key), "message": message} for key, message in _PROMPTS.items()]


class Agent:
    """Accepts that somebody opened the pane."""

    def __init__(self, inbox: Inbox, ids: CommandIds) -> None:
        self._inbox = inbox
        self._ids = ids

    async def opened(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """`app_home_opened` of the Messages tab, which is an agent's pane; the Home tab is somebody else's."""
        event, tenant = body["event"], tenant_of(context)
        if event.get("tab") != "messages":
            return
        origin = Origin(tenant=tenant, user=event["user"], place=Place(channel=event["channel"]), door="dm")
        command = Command(
            id=self._ids(tenant, "event", body["event_id"]),
            kind=Kind.PROMPT,
            origin=origin,
            now=moment_of(event.get("event_ts")),
        )
        await self._inbox.accept(command, Effects())


class AgentPane:
    """See ports.OffersPrompts."""

    def __init__(self, api: SlackApi) -> None:
        self._api = api

    async def offer(self, tenant: Tenant, place: Place) -> None:
        """assistant.threads.setSuggestedPrompts, for the whole conversation: without a thread.

        `thread_ts` is optional in @slack/web-api 8.2.0 and slack_sdk 3.47.0.
        """
        del tenant  # one workspace, one token
        await self._api.call(
            "assistant.threads.setSuggestedPrompts",
            channel_id=place.channel,
            title=say("agent-prompts"),
            prompts=prompts(),
        )


Piece = dict[str, Any]


def pieces(content: Mapping[str, Any]) -> list[Piece]:
    """A message as the arguments of each call that streams a part of it: its blocks, or its text as Markdown."""
    blocks = content.get("blocks")
    if blocks:
        # The newest kind of chunk [TYPES]; buttons work in it as they do in a message.
        parts = [blocks[at : at + _BLOCKS] for at in range(0, len(blocks), _BLOCKS)]
        return [{"chunks": [{"type": "blocks", "blocks": part}]} for part in parts]
    first, *lines = markdown(content["text"]).split("\n")
    rest = ["\n" + "\n".join(lines[at : at + _LINES]) for at in range(0, len(lines), _LINES)]
    return [{"markdown_text": part} for part in (first, *rest)]


async def streamed(api: SlackApi, place: Place, user: str, team: str, content: Mapping[str, Any]) -> None:
    """Writes a message into a thread piece by piece. Raises SlackError while nothing of it stands there.

    Where Slack ends the stream too early, the whole is a message of its own: rather a part twice than one missing.
    """
    first, *rest = pieces(content)
    at = {"channel": place.channel, "thread_ts": place.thread_ts}
    stream = await api.call("chat.startStream", **at, recipient_user_id=user, recipient_team_id=team, **first)
    to = {"channel": stream["channel"], "ts": stream["ts"]}
    with contextlib.suppress(SlackError):
        while rest:
            await api.call("chat.appendStream", **to, **rest[0])
            rest.pop(0)
    with contextlib.suppress(SlackError):
        await api.call("chat.stopStream", **to)
    if rest:
        await api.call("chat.postMessage", **at, **content, unfurl_links=False, unfurl_media=False)


def long(content: Mapping[str, Any]) -> bool:
    """Whether a message is more than a sentence, so that writing it piece by piece means something."""
    return "\n" in content["text"]


# What mrkdwn says otherwise than Markdown does; mentions and code are the same in both.
_TOKEN = re.compile(
    r"(?P<code>`[^`\n]+`)|<(?P<url>https?://[^<>|\n]+)\|(?P<label>[^<>\n]*)>|(?P<same><[^<>\n]+>)"
    r"|(?<![\w*])\*(?P<bold>(?! )[^*\n]+(?<! ))\*(?![\w*])|(?P<bullet>^• )",
    re.MULTILINE,
)
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~!])")


def markdown(text: str) -> str:
    """mrkdwn, with user text escaped in it, as standard Markdown with that text escaped for Markdown."""
    said, at = list[str](), 0
    for token in _TOKEN.finditer(text):
        said += [_plain(text[at : token.start()]), _token(token)]
        at = token.end()
    return "".join([*said, _plain(text[at:])])


def _token(token: re.Match[str]) -> str:
    if token["url"]:
        return f"[{_plain(token['label'])}]({token['url'].replace(')', '%29')})"
    if token["bold"]:
        return f"**{_plain(token['bold'])}**"
    return "- " if token["bullet"] else token["code"] or token["same"] or ""


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", unescape(text))
