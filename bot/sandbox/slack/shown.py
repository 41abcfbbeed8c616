"""Knows what people see of links besides the messages: the side panel, and a message still being written. No rules."""

from dataclasses import dataclass, field
from typing import Any

Answer = dict[str, Any]


@dataclass
class Panel:
    """What one person's side panel shows of one link: what the app presented, or that it is waited for."""

    url: str
    external_ref: dict[str, Any] | None
    channel: str | None = None
    ts: str | None = None
    thread_ts: str | None = None
    waiting: bool = True
    entity: Answer | None = None
    auth_url: str | None = None
    error: Answer | None = None
    errors: dict[str, str] = field(default_factory=dict)
    comments: list[Answer] | None = None
    can_post: bool = False
    comments_error: str | None = None
    cursor: str | None = None

    @property
    def place(self) -> Answer:
        """Where it was opened; absent outside messages."""
        place = {"channel": self.channel, "message_ts": self.ts, "thread_ts": self.thread_ts}
        return {key: value for key, value in place.items() if value is not None}

    def wire(self) -> Answer:
        """As a page shows it."""
        return {
            "url": self.url,
            "external_ref": self.external_ref,
            "waiting": self.waiting,
            "entity": self.entity,
            "auth_url": self.auth_url,
            "error": self.error,
            "errors": self.errors,
            "comments": self.comments,
            "can_post": self.can_post,
            "comments_error": self.comments_error,
            "more": self.cursor is not None,
        }


@dataclass
class Draft:
    """A message that somebody is still writing, and how its links will look."""

    user: str
    urls: list[str]
    attachments: list[Answer] = field(default_factory=list)


class Shown:
    """What is shown of links besides the messages themselves: side panels, and messages being written."""

    def __init__(self) -> None:
        self.panels: dict[str, Panel] = {}
        self.drafts: dict[str, Draft] = {}
