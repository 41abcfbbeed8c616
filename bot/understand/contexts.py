"""What a person's words are read by: moment, zone, locale, place and habits. Knows commands and profiles."""

import datetime as dt
from collections.abc import Mapping
from typing import Literal

from bot.commands import Command, Profile, Said
from bot.intent import Context, Conventions
from bot.preferences import Assumed
from bot.service import assuming, rights

_PLACES: Mapping[str, Literal["command", "dm", "channel", "thread"]] = {
    "dm": "dm",
    "mention": "channel",
    "reaction": "channel",
}


def of_command(command: Command, profile: Profile) -> Context:
    """What the words of a command are read by."""
    place = "thread" if command.threaded else _PLACES.get(command.origin.door, "command")
    return context_of(command.now, _located(profile, command.assumed), command.assumed, place)


def context_of(
    now: dt.datetime,
    profile: Profile,
    assumed: Assumed | None,
    place: Literal["command", "dm", "channel", "thread"] = "command",
) -> Context:
    """What a person's words are read by, at a moment."""
    conventions = assumed.conventions if assumed is not None else Conventions()
    return Context(now=now, zone=profile.zone, locale=profile.locale, place=place, conventions=conventions)


def context_again(said: Said) -> Context:
    """What the line of a card was read by: read with it again, it says the same."""
    conventions = said.assumed.conventions if said.assumed is not None else Conventions()
    place = _PLACES.get(said.door, "command")
    return Context(now=said.now, zone=said.zone, locale=said.locale, place=place, conventions=conventions)


def _located(profile: Profile, assumed: Assumed | None) -> Profile:
    return profile if assumed is None else assuming.located(profile, assumed.zone, assumed.language)


def introduced(command: Command, profile: Profile) -> Command:
    """The command with its author's zone and locale. Raises NotAllowed for those who may not act."""
    rights.check(profile, command.origin.tenant)
    located = _located(profile, command.assumed)
    return command.model_copy(update={"zone": located.zone, "locale": located.locale})
