"""The ways to a task besides a line and a card, put together: which events and which buttons each of them takes.

One table of each for the listeners; knows the surfaces, and nothing of what they do.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from slack_bolt.async_app import AsyncBoltContext

from bot.ports import Clock, CommandIds, Inbox, Preferences, Profiles
from bot.service.presses import PRESSES
from bot.slack.acting import Acting
from bot.slack.agent import Agent
from bot.slack.form.dialogs import Dialogs
from bot.slack.lists import lists
from bot.slack.lists.presses import ListPresses
from bot.slack.reactions import Reactions
from bot.slack.several import Several
from bot.slack.steps import Steps

OnEvent = Callable[[dict[str, Any], AsyncBoltContext], Awaitable[None]]
OnPress = Callable[[str, dict[str, Any], AsyncBoltContext], Awaitable[None]]


@dataclass(frozen=True)
class Surfaces:
    """`asked` is what the shortcut on a message asks before its form is opened; whether it did."""

    events: Mapping[str, Sequence[OnEvent]]
    presses: Mapping[str, OnPress]
    asked: Callable[[dict[str, Any], AsyncBoltContext], Awaitable[bool]]


def surfaces(
    inbox: Inbox, profiles: Profiles, dialogs: Dialogs, preferences: Preferences, *, ids: CommandIds, clock: Clock
) -> Surfaces:
    """All of them."""
    acting = Acting(inbox, profiles, ids, clock)
    asking = Several(inbox, profiles, dialogs, acting, preferences=preferences, ids=ids, clock=clock)
    listing = ListPresses(inbox, acting, ids, clock)
    presses: dict[str, OnPress] = {
        **dict.fromkeys(PRESSES, asking.pressed),
        **dict.fromkeys(lists.ACTIONS, listing.pressed),
    }
    reactions = Reactions(inbox, preferences, ids)
    events: dict[str, Sequence[OnEvent]] = {
        "app_home_opened": (Agent(inbox, ids).opened,),
        "reaction_added": (reactions.added,),
        "reaction_removed": (reactions.removed,),
        "function_executed": (Steps(inbox, ids, preferences).executed,),
    }
    return Surfaces(events=events, presses=presses, asked=asking.asked)
