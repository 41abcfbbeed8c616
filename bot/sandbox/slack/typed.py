"""Knows what Slack makes of typed text: escapes, mentions, links. Knows no app.

Source: https://docs.slack.dev/messaging/formatting-message-text.
"""

import re

from bot.sandbox.slack.workspace import Team

READY = re.compile(r"<(?:@[UW]\w+|#C\w+|!\w+|https?://|mailto:)[^<>]*>")
# Bare host names become links only with an ending that Slack knows; these few stand for its long list.
LINK = re.compile(
    r"(?P<url>https?://[^\s|]+[^\s|.,;:!?)])"
    r"|(?P<mail>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w@./-])(?P<host>(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev))\b(?!\.\w)",
    re.IGNORECASE,
)
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
