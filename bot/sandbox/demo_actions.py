"""What a person can do on the demo's page, as a table of JSON bodies. Knows the Slack sandbox's human side, no HTTP."""

import dataclasses
from abc import ABC, abstractmethod
from typing import Any

from pydantic import Base64Bytes, BaseModel, ConfigDict, Field

from bot.sandbox.slack import Outcome, Refused, SlackSandbox
from bot.sandbox.slack.files import Attached

__all__ = ["ACTIONS", "Action", "Refused"]

Json = dict[str, Any]
DONE: Json = {"error": None}


class Action(BaseModel, ABC):
    """What `user` does. `perform` gives the outcome as JSON, or raises Refused where Slack offers no such thing."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    user: str

    @abstractmethod
    async def perform(self, slack: SlackSandbox) -> Json:
        """Does it."""


class File(BaseModel):
    """A file as the browser sends it: its bytes in base64, its type as the browser knows it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1)
    mimetype: str
    content: Base64Bytes

    def attached(self) -> Attached:
        """As the sandbox takes it."""
        return Attached(self.name, self.mimetype or "application/octet-stream", self.content)


class Say(Action):
    """Writes a message, in a thread with `thread_ts`, with the files that were attached."""

    channel: str
    text: str
    thread_ts: str | None = None
    files: tuple[File, ...] = ()

    async def perform(self, slack: SlackSandbox) -> Json:
        """The new message's ts is in the outcome."""
        files = [file.attached() for file in self.files]
        said = await slack.say(self.user, self.channel, self.text, self.thread_ts, files)
        return {**DONE, "ts": said.ts}


class Edit(Action):
    """Changes an own message."""

    channel: str
    ts: str
    text: str

    async def perform(self, slack: SlackSandbox) -> Json:
        """Does it."""
        await slack.edit(self.user, self.channel, self.ts, self.text)
        return DONE


class Delete(Action):
    """Deletes an own message, or dismisses an ephemeral one."""

    channel: str
    ts: str

    async def perform(self, slack: SlackSandbox) -> Json:
        """Does it."""
        await slack.delete(self.user, self.channel, self.ts)
        return DONE


class React(Action):
    """Adds a reaction, or takes it back."""

    channel: str
    ts: str
    name: str
    remove: bool = False

    async def perform(self, slack: SlackSandbox) -> Json:
        """Does it."""
        await slack.react(self.user, self.channel, self.ts, self.name, remove=self.remove)
        return DONE


class Slash(Action):
    """Runs a slash command."""

    channel: str
    command: str
    text: str = ""

    async def perform(self, slack: SlackSandbox) -> Json:
        """Takes as long as the app takes to acknowledge."""
        return _json(await slack.slash(self.user, self.channel, self.command, self.text))


class Use(Action):
    """Base of using an interactive element. `state` is its state as view.state.values has it: a type, and one value."""

    block_id: str
    action_id: str
    state: Json

    @property
    def value(self) -> Any:
        """What is chosen or entered; a button's own value."""
        return next((value for key, value in self.state.items() if key != "type"), None)


class Click(Use):
    """Uses a button, menu or picker of a message."""

    channel: str
    ts: str

    async def perform(self, slack: SlackSandbox) -> Json:
        """Does it."""
        used = await slack.click(
            self.user, self.channel, self.ts, self.action_id, block_id=self.block_id, value=self.value
        )
        return _json(used)


class ViewAction(Use):
    """Uses an element of the open modal, or of the Home tab."""

    home: bool = False

    async def perform(self, slack: SlackSandbox) -> Json:
        """Does it."""
        used = await slack.view_action(
            self.user, self.action_id, block_id=self.block_id, value=self.value, home=self.home
        )
        return _json(used)


class Shortcut(Action):
    """Uses a global shortcut, or with channel and ts a message's."""

    callback_id: str
    channel: str | None = None
    ts: str | None = None

    async def perform(self, slack: SlackSandbox) -> Json:
        """Does it."""
        return _json(await slack.shortcut(self.user, self.callback_id, self.channel, self.ts))


class Submit(Action):
    """Submits the open modal; `values` is block_id -> action_id -> state."""

    values: dict[str, dict[str, Json]]

    async def perform(self, slack: SlackSandbox) -> Json:
        """Field errors are in the outcome's `errors`."""
        return _json(await slack.submit(self.user, self.values))


class CloseView(Action):
    """Closes the top modal, or with `all` every one of the stack."""

    all: bool = False

    async def perform(self, slack: SlackSandbox) -> Json:
        """Does it; the outcome is the last one's."""
        closed = await slack.close_view(self.user)
        while self.all and slack.view_of(self.user) is not None:
            closed = await slack.close_view(self.user)
        return _json(closed)


class OpenHome(Action):
    """Opens the app's Home tab, or its Messages tab."""

    tab: str = "home"

    async def perform(self, slack: SlackSandbox) -> Json:
        """Does it."""
        await slack.open_home(self.user, self.tab)
        return DONE


class Suggest(Action):
    """Types into an external select of the open modal, or with channel and ts of a message."""

    action_id: str
    typed: str
    channel: str | None = None
    ts: str | None = None

    async def perform(self, slack: SlackSandbox) -> Json:
        """The app's choices are in the outcome's `options`."""
        return _json(await slack.suggest(self.user, self.action_id, self.typed, channel=self.channel, ts=self.ts))


ACTIONS: dict[str, type[Action]] = {
    "say": Say,
    "edit": Edit,
    "delete": Delete,
    "react": React,
    "slash": Slash,
    "click": Click,
    "view_action": ViewAction,
    "shortcut": Shortcut,
    "submit": Submit,
    "close_view": CloseView,
    "open_home": OpenHome,
    "suggest": Suggest,
}


def _json(outcome: Outcome) -> Json:
    return dataclasses.asdict(outcome)
