"""What of a settings form does not go together, though each field can be read: a sentence for its field. Pure."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from bot.catalogue import say
from bot.commands import Profile
from bot.ports import Levels
from bot.preferences import Preferred
from bot.slack.settings.fields import Level
from bot.slack.settings.views import Errors


def wrong_together(
    level: Level, values: Mapping[str, Any], defaults: Preferred, levels: Levels, *, by: Profile, can_connect: bool
) -> Errors:
    """What `by` entered for a level, looked at as a whole, with what holds where nothing is chosen."""
    wrong = _hours(values, defaults if level == "workspace" else _under(defaults, levels))
    if level == "personal":
        wrong |= _quiet(values)
    if level == "workspace":
        named = {*defaults.admins, *(values.get("admins") or ())}
        # Whoever locks themselves out could not undo it.
        if named and by.user not in named:
            wrong["admins"] = say("settings-wrong-admins")
        if values.get("shared_zoho") is False and not can_connect:
            wrong["shared_zoho"] = say("settings-wrong-shared")
    return wrong


def _under(defaults: Preferred, levels: Levels) -> Preferred:
    chosen = {name: value for name, value in levels.workspace if name in _HOURS and value is not None}
    return defaults.model_copy(update=chosen)


_HOURS = ("day_start", "workday_end")


def _hours(values: Mapping[str, Any], under: Preferred) -> Errors:
    if not set(_HOURS) <= set(values):
        return {}
    start, end = (values[name] or getattr(under, name) for name in _HOURS)
    assert isinstance(start, dt.time)
    assert isinstance(end, dt.time)
    return {} if start < end else {"workday_end": say("settings-wrong-order")}


def _quiet(values: Mapping[str, Any]) -> Errors:
    start, end = values.get("quiet_from"), values.get("quiet_to")
    if (start is None) != (end is None):
        return {"quiet_to" if end is None else "quiet_from": say("settings-wrong-pair")}
    return {"quiet_to": say("settings-wrong-quiet")} if start is not None and start == end else {}
