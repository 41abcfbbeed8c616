"""Knows what Slack makes of typed text: escapes, mentions, links. Knows no app.

Source: https://docs.slack.dev/messaging/formatting-message-text.
"""

import re
from collections.abc import Mapping
from typing import Any

from bot.sandbox.slack.workspace import Team

READY = re.compile(r"<(?:@[UW]\w+|#C\w+|!\w+|https?://|mailto:)[^<>]*>")
# Bare host names become links only with an ending that Slack knows; these few stand for its long list.
LINK = re.compile(
    r"(?P<url>https?://[^\s|]+[^\s|.,;:!?)])"
    r"|(?P<mail>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w@./-])(?P<host>(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev))\b(?!\.\w)",
    re.IGNORECASE,
)
# What Slack fills in where the app says nothing of it.
DEFAULTS: Mapping[str, dict[str, Any]] = {
    "input": {"optional": False, "dispatch_action": False},
    "plain_text": {"emoji": True},
    "plain_text_input": {"dispatch_action_config": {"trigger_actions_on": ["on_enter_pressed"]}},
}
BARE = re.compile(r"&(?!(?:amp|lt|gt);)")
BROADCAST = re.compile(r"(?<!\w)@(here|channel|everyone)\b")


def escaped(team: Team, typed: str, *, tokens: bool = True, named: bool = False) -> str:
    """Typed text as Slack sends it: & < > escaped, and with `tokens` @name, #channel and links in angle brackets.

    Ready-made tokens (<@U..>) stay. `named` writes <@U..|name>, as slash commands with should_escape have it.
    """
    parts, end = [], 0
    for match in READY.finditer(typed):
        parts += [_plain(team, typed[end : match.start()], tokens=tokens, named=named), match[0]]
        end = match.end()
    return "".join([*parts, _plain(team, typed[end:], tokens=tokens, named=named)])


def echoed(value: Any) -> Any:
    """Blocks as payloads give them back: with what the app left out, and & < > escaped once in plain text.

    The defaults are those of payloads in slackapi/bolt-python, tests/slack_bolt/request/test_request.py. Escapes were
    seen in the messages of block_actions [WILD: https://github.com/slackapi/bolt-python/issues/513]; of views, and of
    what an input held at first, they are a guess [?], which an app has to bear.
    """
    if isinstance(value, list):
        return [echoed(each) for each in value]
    if not isinstance(value, dict):
        return value
    plain = {"initial_value", "text"} if value.get("type") == "plain_text" else {"initial_value"}
    whole = DEFAULTS.get(str(value.get("type")), {}) | value
    return {key: _escaped_once(part) if key in plain else echoed(part) for key, part in whole.items()}


def _escaped_once(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return BARE.sub("&amp;", value).replace("<", "&lt;").replace(">", "&gt;")


def _plain(team: Team, typed: str, *, tokens: bool, named: bool) -> str:
    text = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if not tokens:
        return text
    text = BROADCAST.sub(r"<!\1>", LINK.sub(_link, text))
    for user in team.users.values():
        token = f"<@{user.id}|{user.name}>" if named else f"<@{user.id}>"
        for name in (user.real_name, user.name):
            text = re.sub(rf"(?<!\w)@{re.escape(name)}\b", token, text, flags=re.IGNORECASE)
    for channel in team.channels.values():
        if channel.name:
            text = re.sub(rf"(?<!\w)#{re.escape(channel.name)}\b", f"<#{channel.id}|{channel.name}>", text)
    return text


def _link(match: re.Match[str]) -> str:
    if match["url"]:
        return f"<{match['url']}>"
    return f"<mailto:{match[0]}|{match[0]}>" if match["mail"] else f"<http://{match[0]}|{match[0]}>"
