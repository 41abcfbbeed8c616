"""Text as Slack wants it. Pure; knows escapes and limits only (docs.slack.dev, formatting message text)."""

import re

# The beginning of an escape, a mention or a link whose end was cut off: such would be shown as it stands.
_HALF = re.compile(r"(&[a-z]{0,3}|<[^<>]*)$")


def escape(text: str) -> str:
    """User text for mrkdwn: only & < > are special, and unescaped they would allow `<!channel>` and false links."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def link(url: str, words: str) -> str:
    """A link that reads as these words, unescaped ones: a bar or a new line would end it, or its words, early."""
    said = escape(" ".join(words.replace("|", "¦").split()))
    return f"<{escape(url)}|{said}>" if said else f"<{escape(url)}>"


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, with an ellipsis where something was cut."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def cut(mrkdwn: str, limit: int) -> str:
    """`shorten` for mrkdwn, where people's words are escaped already: no escape and no link is cut in half."""
    return mrkdwn if len(mrkdwn) <= limit else _HALF.sub("", mrkdwn[: limit - 1]).rstrip() + "…"
