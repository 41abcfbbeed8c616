"""Knows what a workspace holds: people, conversations, messages, files of state. Knows no rules, scopes or HTTP."""

import datetime as dt
import json
import os
import tempfile
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from bot.ports import Clock
from bot.sandbox.slack.changes import Changes

SLACKBOT = "USLACKBOT"


class State(BaseModel):
    """Base of what is kept: mutable, strict about keys."""

    model_config = ConfigDict(extra="forbid", validate_assignment=True)


class User(State):
    """A person or the app's bot. `stranger` is someone of another organization, met through Slack Connect."""

    id: str
    name: str
    real_name: str
    team_id: str
    email: str | None = None
    tz: str = "UTC"
    locale: str = "en-US"
    is_bot: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_stranger: bool = False
    is_admin: bool = False
    deleted: bool = False


class Channel(State):
    """A public channel, or with `is_im` the DM between `members[0]` and the bot."""

    id: str
    name: str
    members: list[str] = Field(default_factory=list)
    is_im: bool = False
    is_ext_shared: bool = False
    is_archived: bool = False
    created: int = 0

    @property
    def kind(self) -> str:
        """Slack's `channel_type`, which also names its scopes' family for DMs."""
        return "im" if self.is_im else "channel"


class SharedFile(State):
    """A file that somebody shared: its bytes in base64, and where it is downloaded and looked at."""

    id: str
    name: str
    mimetype: str
    user: str
    size: int
    content: str
    url_private: str
    permalink: str
    created: int

    def wire(self) -> dict[str, Any]:
        """The file object of messages and events."""
        said = self.model_dump(exclude={"content"})
        kind = self.mimetype.rpartition("/")[2]
        return said | {
            "title": self.name,
            "filetype": kind,
            "mode": "hosted",
            "is_external": False,
            "url_private_download": self.url_private,
        }


class Message(State):
    """One message. `ephemeral_to` is the only person who sees it; such a message is never in a history."""

    ts: str
    channel: str
    user: str
    text: str = ""
    team: str = ""
    blocks: list[dict[str, Any]] = Field(default_factory=list)
    attachments: list[dict[str, Any]] = Field(default_factory=list)
    thread_ts: str | None = None
    broadcast: bool = False
    bot_id: str | None = None
    app_id: str | None = None
    edited: dict[str, str] | None = None
    metadata: dict[str, Any] | None = None
    reactions: dict[str, list[str]] = Field(default_factory=dict)
    client_msg_id: str | None = None
    ephemeral_to: str | None = None
    tombstone: bool = False
    files: list[SharedFile] = Field(default_factory=list)

    @property
    def is_reply(self) -> bool:
        """Whether it is in a thread without being the thread's parent."""
        return self.thread_ts is not None and self.thread_ts != self.ts

    def wire(self, *, with_metadata: bool = True) -> dict[str, Any]:
        """The message as Slack's JSON has it, without the keys that depend on its thread."""
        said: dict[str, Any] = {"type": "message", "user": self.user, "ts": self.ts, "text": self.text}
        optional: dict[str, Any] = {
            "team": self.team,
            "blocks": self.blocks,
            "attachments": self.attachments,
            "thread_ts": self.thread_ts,
            "bot_id": self.bot_id,
            "app_id": self.app_id,
            "edited": self.edited,
            "metadata": self.metadata if with_metadata else None,
            "client_msg_id": self.client_msg_id,
            "files": [file.wire() for file in self.files],
            "reactions": [
                {"name": name, "users": users, "count": len(users)} for name, users in self.reactions.items()
            ],
        }
        said |= {key: value for key, value in optional.items() if value}
        if self.tombstone:
            said |= {"subtype": "tombstone", "hidden": True}
        elif self.broadcast:
            said["subtype"] = "thread_broadcast"
        elif self.files:
            said["subtype"] = "file_share"
        if self.ephemeral_to is not None:
            said["is_ephemeral"] = True
        return said


class Team(State):
    """Everything that a restart must still know. `entered` are the files that were put into forms, by id."""

    id: str
    name: str
    domain: str
    tokens: dict[str, str]
    users: dict[str, User]
    channels: dict[str, Channel]
    messages: dict[str, list[Message]] = Field(default_factory=dict)
    entered: dict[str, SharedFile] = Field(default_factory=dict)
    manifest: dict[str, Any] = Field(default_factory=dict)
    request_url: str | None = None
    counter: int = 1000
    last_ts: int = 0


class Workspace:
    """The team, its clock, and its file. Every change is announced, and written before the announcement."""

    def __init__(self, seed: Team, folder: Path | None, clock: Clock, changes: Changes) -> None:
        self._file = None if folder is None else folder / "slack.json"
        self._clock = clock
        self._changes = changes
        stored = self._file is not None and self._file.exists()
        self.team = Team.model_validate_json(self._file.read_bytes()) if stored and self._file else seed

    def now(self) -> dt.datetime:
        """The workspace's time, aware."""
        return self._clock.now()

    def changed(self) -> None:
        """Keeps the state and tells everyone who waits."""
        if self._file is not None:
            write_atomically(self._file, self.team.model_dump_json())
        self._changes.announce()

    def fresh_id(self, prefix: str) -> str:
        """An id such as Slack's: a letter and ten characters, never given twice."""
        self.team.counter += 1
        return f"{prefix}{self.team.counter:010d}"

    def fresh_ts(self) -> str:
        """A message timestamp, unique in the workspace and never earlier than one given before."""
        micros = int(self.now().timestamp() * 1_000_000)
        self.team.last_ts = max(micros, self.team.last_ts + 1)
        seconds, rest = divmod(self.team.last_ts, 1_000_000)
        return f"{seconds}.{rest:06d}"

    def user(self, user_id: str) -> User | None:
        """The person, or None."""
        return self.team.users.get(user_id)

    def channel(self, channel_id: str) -> Channel | None:
        """The conversation, or None."""
        return self.team.channels.get(channel_id)

    def dm_of(self, user_id: str) -> Channel | None:
        """The DM between this person and the bot, if it was ever opened."""
        return next((each for each in self.team.channels.values() if each.is_im and each.members[0] == user_id), None)

    def open_dm(self, user_id: str, bot_id: str) -> Channel:
        """The DM between this person and the bot, made on demand."""
        if (known := self.dm_of(user_id)) is not None:
            return known
        made = Channel(
            id=self.fresh_id("D"), name="", members=[user_id, bot_id], is_im=True, created=int(self.now().timestamp())
        )
        self.team.channels[made.id] = made
        self.changed()
        return made

    def add(self, message: Message) -> Message:
        """Puts a message into its conversation; the parent of a reply becomes the parent of a thread."""
        if message.is_reply and message.ephemeral_to is None and message.thread_ts is not None:
            parent = self.find(message.channel, message.thread_ts)
            if parent is not None:
                parent.thread_ts = parent.ts
        self.team.messages.setdefault(message.channel, []).append(message)
        self.changed()
        return message

    def remove(self, message: Message) -> None:
        """Takes a message out; of a thread's parent a tombstone stays as long as there are replies."""
        said = self.team.messages[message.channel]
        if message.ephemeral_to is None and self.replies(message):
            stone = Message(
                ts=message.ts,
                thread_ts=message.ts,
                channel=message.channel,
                user=SLACKBOT,
                team=message.team,
                text="This message was deleted.",
                tombstone=True,
            )
            said[said.index(message)] = stone
        else:
            said.remove(message)
        self.changed()

    def find(self, channel_id: str, ts: str) -> Message | None:
        """The message with this timestamp, ephemeral ones too. Messages are in the order of their timestamps."""
        said = self.all_of(channel_id)
        place = bisect_left(said, ts, key=lambda message: message.ts)
        return said[place] if place < len(said) and said[place].ts == ts else None

    def all_of(self, channel_id: str) -> list[Message]:
        """All messages of a conversation, ephemeral ones too, oldest first."""
        return self.team.messages.get(channel_id, [])

    def kept(self, channel_id: str) -> Iterator[Message]:
        """The messages that a history knows, oldest first."""
        return (each for each in self.all_of(channel_id) if each.ephemeral_to is None)

    def replies(self, message: Message) -> list[Message]:
        """The replies in the thread under a message, oldest first."""
        if message.thread_ts != message.ts:
            return []
        return [each for each in self.kept(message.channel) if each.is_reply and each.thread_ts == message.ts]

    def shown(self, message: Message, *, with_metadata: bool = True) -> dict[str, Any]:
        """The message as JSON, a thread's parent with its reply count."""
        said = message.wire(with_metadata=with_metadata)
        if message.is_reply and message.thread_ts is not None:
            parent = self.find(message.channel, message.thread_ts)
            return said if parent is None else {**said, "parent_user_id": parent.user}
        if message.thread_ts is None:
            return said
        if replies := self.replies(message):
            said |= {
                "reply_count": len(replies),
                "reply_users": sorted({each.user for each in replies}),
                "latest_reply": replies[-1].ts,
            }
        return said


def write_atomically(file: Path, text: str) -> None:
    """Replaces the file in one step, so that a kill leaves the old or the new text, never half of one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.name)
    with os.fdopen(handle, "w") as out:
        out.write(text)
    Path(name).replace(file)


def decoded(text: str) -> Any:
    """JSON or None when it is none."""
    try:
        return json.loads(text)
    except ValueError:
        return None
