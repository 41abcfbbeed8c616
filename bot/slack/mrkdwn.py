"""Text as Slack wants it. Pure; knows escapes and limits only (docs.slack.dev, formatting message text)."""


def escape(text: str) -> str:
    """User text for mrkdwn: only & < > are special, and unescaped they would allow `<!channel>` and false links."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, with an ellipsis where something was cut."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
