"""Knows the two short-lived permissions in a payload: trigger ids (once, 3 s) and response URLs (5 times, 30 min).

Source: https://docs.slack.dev/interactivity/handling-user-interaction.
"""

import datetime as dt
import secrets
from dataclasses import dataclass

from bot.sandbox.slack.arguments import ApiError
from bot.sandbox.slack.workspace import Workspace

TRIGGER_LIFE = dt.timedelta(seconds=3)
RESPONSE_URL_LIFE = dt.timedelta(minutes=30)
RESPONSE_URL_USES = 5


@dataclass
class Trigger:
    """Whose click it was; `view_id` is set when it came from inside a view."""

    user: str
    issued: dt.datetime
    view_id: str | None
    used: bool = False


class Triggers:
    """All trigger ids given out."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: dict[str, Trigger] = {}

    def issue(self, user: str, view_id: str | None = None) -> str:
        """A fresh trigger id, in Slack's form "132456.7890123.abcdef"."""
        number = self._workspace.fresh_id("").lstrip("0")
        trigger_id = f"{number}.{secrets.randbelow(10**7):07d}.{secrets.token_hex(16)}"
        self._known[trigger_id] = Trigger(user, self._workspace.now(), view_id)
        return trigger_id

    def exchange(self, trigger_id: str) -> Trigger:
        """Uses it up. Raises ApiError with views.open's words."""
        trigger = self._known.get(trigger_id)
        if trigger is None:
            raise ApiError("invalid_trigger_id")
        if trigger.used:
            raise ApiError("exchanged_trigger_id")
        if self._workspace.now() - trigger.issued > TRIGGER_LIFE:
            raise ApiError("expired_trigger_id")
        trigger.used = True
        return trigger


@dataclass
class ResponseUrl:
    """Where an answer to this URL goes; `ts` is the message with the clicked button."""

    channel: str
    user: str
    ts: str | None
    issued: dt.datetime
    uses: int = 0


class ResponseUrls:
    """All response URLs given out; `origin` is set once the server knows its port."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: dict[str, ResponseUrl] = {}
        self.origin = ""

    def issue(self, channel: str, user: str, ts: str | None = None) -> str:
        """A fresh URL."""
        key = secrets.token_urlsafe(18)
        self._known[key] = ResponseUrl(channel, user, ts, self._workspace.now())
        return f"{self.origin}/response/{self._workspace.team.id}/{key}"

    def look_up(self, key: str) -> ResponseUrl:
        """The live grant, not yet counted as used. Raises ApiError `expired_url` or `used_url` [WILD]."""
        grant = self._known.get(key)
        if grant is None or self._workspace.now() - grant.issued > RESPONSE_URL_LIFE:
            raise ApiError("expired_url")
        if grant.uses >= RESPONSE_URL_USES:
            raise ApiError("used_url")
        return grant
