"""What most parts of the bot are wired with. A part of build."""

from dataclasses import dataclass

from bot.ports import Clock, CommandIds, Preferences, Profiles, TaskBackends
from bot.service.people import People
from bot.settings import Settings
from bot.slack.api import SlackApi
from bot.store.connection import Client
from bot.store.engine import Engine
from bot.store.seal import Seal
from bot.understand.understanding import Understanding


@dataclass(frozen=True)
class Wiring:
    """Made twice: for the worker, and for the doors that Slack waits at, which have Redis connections of their own.

    `api` is Slack: the worker's keeps to Slack's pace, and a door's asks at once.
    """

    settings: Settings
    clock: Clock
    seal: Seal
    ids: CommandIds
    redis: Client
    inbox: Engine
    api: SlackApi
    backends: TaskBackends
    preferences: Preferences
    profiles: Profiles
    people: People
    understanding: Understanding
