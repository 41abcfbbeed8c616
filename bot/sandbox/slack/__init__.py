"""A strict local Slack for tests and the demo; knows Slack's documents, and nothing of the bot."""

from bot.sandbox.slack.delivery import Delivery
from bot.sandbox.slack.interactions import Outcome, Refused
from bot.sandbox.slack.manifest import ManifestRefused
from bot.sandbox.slack.platform import Call
from bot.sandbox.slack.sandbox import SlackSandbox
from bot.sandbox.slack.workspace import Message

__all__ = ["Call", "Delivery", "ManifestRefused", "Message", "Outcome", "Refused", "SlackSandbox"]
