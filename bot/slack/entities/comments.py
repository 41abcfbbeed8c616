"""Notes of a task as comments of its Work Object, and a comment that somebody writes as plain text. Pure.

Source: docs.slack.dev/messaging/work-objects-comments. Zoho's notes are plain text; they are changed and deleted in
Zoho, because a note does not say who in Slack wrote it.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from bot.catalogue import say
from bot.ports import Member, TaskNote
from bot.slack.mrkdwn import shorten

Comment = dict[str, Any]

# The inputs of the view that posts a comment.
_BLOCK, _INPUT = "comment_input_block", "comment_input_action"
# Slack's texts of a Work Object hold 3,000 characters; for a comment nothing is said [?].
_TEXT = 3_000


def comments(notes: Iterable[TaskNote]) -> list[Comment]:
    """As Slack takes them; a note without a time is as old as time itself."""
    return [_comment(note) for note in notes]


def _comment(note: TaskNote) -> Comment:
    made: Comment = {
        "id": note.id,
        "sender": _sender(note.author),
        "timestamp": int(note.written.timestamp()) if note.written is not None else 0,
        # Without a format it is plain text: what people typed in Zoho is never read as markup.
        "comment": {"value": shorten(note.text, _TEXT) or say("links-note-without-text")},
        "can_edit": False,
        "can_delete": False,
        "can_reply": False,
    }
    return made | ({"last_edit_ts": int(note.changed.timestamp())} if note.changed is not None else {})


def _sender(author: Member | None) -> dict[str, Any]:
    """As of other people in entities: Slack shows its own person of the e-mail address, where there is one [?]."""
    if author is None:
        return {"text": say("links-somebody")}
    return {"text": author.name or say("links-somebody")} | ({"email": author.email} if author.email else {})


def posted(id_: str, user: str, text: str, now: dt.datetime) -> Comment:
    """A comment that is accepted, and not a note in Zoho yet; the next look at the comments shows the note itself."""
    return {
        "id": id_,
        "sender": {"user_id": user},
        "timestamp": int(now.timestamp()),
        "comment": {"value": say("links-comment-on-its-way", text=shorten(text, _TEXT - 200))},
        "can_edit": False,
        "can_delete": False,
        "can_reply": False,
    }


def written(view: Mapping[str, Any]) -> Mapping[str, Any]:
    """The rich text of a comment's view; empty where there is none."""
    held = ((view.get("state") or {}).get("values") or {}).get(_BLOCK) or {}
    return (held.get(_INPUT) or {}).get("rich_text_value") or {}


def people_in(rich: Mapping[str, Any]) -> list[str]:
    """Whom a rich text mentions, each once."""
    return list(dict.fromkeys(str(part["user_id"]) for part in _parts(rich) if part.get("type") == "user"))


def plain(rich: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """A rich text as plain text: mentions by name, links with their address, list items by a dash."""
    lines = [_block(block, names) for block in rich.get("elements", [])]
    return "\n".join(lines).strip()


def _block(block: Mapping[str, Any], names: Mapping[str, str]) -> str:
    if block.get("type") == "rich_text_list":
        ordered = block.get("style") == "ordered"
        items = [_block(item, names) for item in block.get("elements", [])]
        return "\n".join(f"{f'{number}.' if ordered else '-'} {item}" for number, item in enumerate(items, 1))
    text = "".join(_part(part, names) for part in block.get("elements", []))
    if block.get("type") == "rich_text_quote":
        return "\n".join(f"> {line}" for line in text.splitlines())
    return text.rstrip("\n")


def _part(part: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """One piece of a line; whatever has a text of its own is that text."""
    said = _WORDS.get(str(part.get("type")))
    return said(part, names) if said is not None else str(part.get("text") or "")


def _link(part: Mapping[str, Any]) -> str:
    url, text = str(part.get("url") or ""), str(part.get("text") or "")
    return f"{text} ({url})" if text and text != url else url


_WORDS: Mapping[str, Callable[[Mapping[str, Any], Mapping[str, str]], str]] = {
    "link": lambda part, _: _link(part),
    "user": lambda part, names: f"@{names.get(str(part.get('user_id')), part.get('user_id'))}",
    "emoji": lambda part, _: f":{part.get('name')}:",
    "broadcast": lambda part, _: f"@{part.get('range')}",
    "channel": lambda part, _: f"#{part.get('channel_id')}",
    "date": lambda part, _: str(part.get("fallback") or ""),
}


def _parts(held: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for part in held.get("elements", []):
        yield part
        yield from _parts(part)
