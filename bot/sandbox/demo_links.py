"""What a person can do with unfurled links on the demo's page. Knows the Slack sandbox's human side, no HTTP."""

import dataclasses
from typing import Any

from bot.sandbox.demo_actions import DONE, Action, Json
from bot.sandbox.slack import Outcome, SlackSandbox


class OpenLink(Action):
    """Opens an unfurled link of a message in the side panel."""

    channel: str
    ts: str
    url: str

    async def perform(self, slack: SlackSandbox) -> Json:
        """What the app presents comes with a later change."""
        slack.links.open(self.user, self.channel, self.ts, self.url)
        return DONE


class PressLink(Action):
    """Presses a button of an unfurled link in a message."""

    channel: str
    ts: str
    url: str
    action_id: str

    async def perform(self, slack: SlackSandbox) -> Json:
        """Does it."""
        return _json(await slack.links.press_unfurled(self.user, self.channel, self.ts, self.url, self.action_id))


class PressPanel(Action):
    """Presses a button of the side panel."""

    action_id: str
    value: str | None = None

    async def perform(self, slack: SlackSandbox) -> Json:
        """Does it."""
        return _json(await slack.links.press(self.user, self.action_id, value=self.value))


class SavePanel(Action):
    """Saves the edited fields of the side panel."""

    values: dict[str, Any]

    async def perform(self, slack: SlackSandbox) -> Json:
        """Field errors are in the outcome's `errors`."""
        return _json(await slack.links.save(self.user, self.values))


class FollowPanel(Action):
    """Opens what a field of the side panel refers to."""

    key: str

    async def perform(self, slack: SlackSandbox) -> Json:
        """Does it."""
        slack.links.follow(self.user, self.key)
        return DONE


class RefreshPanel(Action):
    """Asks the app anew for what the side panel shows."""

    async def perform(self, slack: SlackSandbox) -> Json:
        """Does it."""
        slack.links.refresh(self.user)
        return DONE


class ClosePanel(Action):
    """Closes the side panel."""

    async def perform(self, slack: SlackSandbox) -> Json:
        """Does it."""
        slack.links.close(self.user)
        return DONE


class OpenComments(Action):
    """Opens the comments of the side panel, or asks for more of them."""

    more: bool = False

    async def perform(self, slack: SlackSandbox) -> Json:
        """Does it."""
        slack.links.open_comments(self.user, more=self.more)
        return DONE


class Comment(Action):
    """Posts a comment."""

    text: str

    async def perform(self, slack: SlackSandbox) -> Json:
        """Does it."""
        return _json(await slack.links.comment(self.user, self.text))


LINK_ACTIONS: dict[str, type[Action]] = {
    "open_link": OpenLink,
    "press_link": PressLink,
    "press_panel": PressPanel,
    "save_panel": SavePanel,
    "follow_panel": FollowPanel,
    "refresh_panel": RefreshPanel,
    "close_panel": ClosePanel,
    "open_comments": OpenComments,
    "comment": Comment,
}


def _json(outcome: Outcome) -> Json:
    return dataclasses.asdict(outcome)
