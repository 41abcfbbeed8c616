"""What people write in a thread, as plain text for Zoho: markup resolved, files named, who said it and where. Pure.

Source of the markup: docs.slack.dev/messaging/formatting-message-text. The words themselves stay as they were typed.
"""

import re
from collections.abc import Sequence

from bot.catalogue import say

_MARKUP = re.compile(r"<(?P<sigil>[@#!]?)(?P<body>[^<>|\n]{1,3000})(?:\|(?P<label>[^<>\n]{0,1000}))?>")
# In this order, or an escaped escape would be undone twice.
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
# A note of Zoho CRM is taken to hold 32,000 characters [?] (zoho/crm/attached.py); the last lines need some of them.
LONGEST = 30_000


def plain(wire: str) -> str:
    """Slack's wire text as people see it. A mention of a person stays as "@U…", for whoever knows the names."""
    text = _MARKUP.sub(_shown, wire)
    for entity, character in _ENTITIES:
        text = text.replace(entity, character)
    return text.strip()


def _shown(match: re.Match[str]) -> str:
    sigil, body, label = match["sigil"], match["body"], match["label"]
    if sigil == "@":
        return f"@{body}"
    if sigil == "#":
        return f"#{label or body}"
    if sigil == "!":
        return label or f"@{body.split('^', maxsplit=1)[0]}"
    address = body.removeprefix("mailto:").removeprefix("tel:")
    return f"{label} ({address})" if label and label != address else address


def of_note(text: str, files: Sequence[str], author: str, link: str | None) -> str:
    """The text of a note: what was written, the names of its files, who said it, and where; a long one is cut."""
    said = text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
    named = say("threads-files", names=", ".join(files)[:1000]) if files else ""
    signed = say("threads-signed", author=author, link=link) if link else say("threads-signed-only", author=author)
    return "\n\n".join(filter(None, (said, named, signed)))


def line(text: str, files: Sequence[str], author: str) -> str:
    """What was written, as one paragraph of a description: the same words give the same paragraph."""
    named = say("threads-files", names=", ".join(files)) if files else ""
    return f"{author}: {' · '.join(filter(None, (text, named)))}"
