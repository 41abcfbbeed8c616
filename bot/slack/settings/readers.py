"""What people type into the settings, read: times, zones, countries, emoji, records. Pure; knows the parser.

What can't be read is a sentence for its field that says what to type instead.
"""

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale

from bot.catalogue import say, spoken
from bot.intent import Context, parse
from bot.intent.holidays_by_name import has_holidays
from bot.slack.form import details
from bot.specs import RecordRef

# A title that the parser takes as it stands: what else is said belongs to the answer.
_TITLE = '"x"'


class Unreadable(Exception):
    """An answer can't be read; the sentence says what to type instead."""


def time(said: str, context: Context) -> dt.time:
    """A time of day: "17:00", "5pm", "noon"."""
    if re.fullmatch(r"([01]?\d|2[0-3]):[0-5]\d", said):
        return dt.time.fromisoformat(said.rjust(5, "0"))
    # When the day begins no time of it has passed; what means another time a minute later is none of the day's.
    early = context.now.astimezone(ZoneInfo(context.zone)).replace(hour=0, minute=0, second=0, microsecond=0)
    moments = [Context.model_validate({**context.model_dump(), "now": early + dt.timedelta(minutes=n)}) for n in (0, 1)]
    # With "at" a bare number is an hour; without it the words of other languages are read.
    for line in (f"{_TITLE} at {said}", f"{_TITLE} {said}"):
        found = {_today(line, moment) for moment in moments}
        if len(found) == 1 and (one := found.pop()) is not None:
            return one
    raise Unreadable(say("settings-wrong-time"))


def _today(line: str, context: Context) -> dt.time | None:
    """The time that a line means today, if it means nothing else."""
    spec = parse(line, context).spec
    due = spec.due if spec is not None and spec.title == "x" else None
    plain = due is not None and due.typed_zone is None and due.end is None and due.date == context.local.date()
    return due.time if due is not None and plain else None


def country(said: str, context: Context) -> str:
    """A country by its two letters, or by its name in the spoken language or in English."""
    del context
    code = _countries("en").get(said.casefold()) or _countries(spoken()).get(said.casefold()) or said.upper()
    if not re.fullmatch("[A-Z]{2}", code) or not has_holidays(code):
        raise Unreadable(say("settings-wrong-country", said=said))
    return code


@cache
def _countries(language: str) -> Mapping[str, str]:
    """The codes of countries by their names in a language."""
    return {str(name).casefold(): str(code) for code, name in Locale(language).territories.items()}


def zone(said: str, context: Context) -> str:
    """A zone by its name, or by the city in it: "Europe/Berlin", "berlin", "New York"."""
    del context
    found = _zones().get(said.casefold().replace(" ", "_"))
    if found is None:
        raise Unreadable(say("settings-wrong-zone", said=said))
    return found


@cache
def _zones() -> Mapping[str, str]:
    """The names of all zones by themselves and by their city; of two of one city the first in the alphabet."""
    names = {name.casefold(): name for name in available_timezones()}
    cities = {low.rpartition("/")[2]: name for low, name in sorted(names.items(), reverse=True) if "/" in low}
    return cities | names


def emoji(said: str, context: Context) -> str:
    """The name of an emoji, with or without its colons."""
    del context
    name = said.strip(":").lower()
    if not re.fullmatch(r"[\w+'-]{1,100}", name):
        raise Unreadable(say("settings-wrong-emoji"))
    return name


def record(said: str, context: Context) -> RecordRef:
    """One CRM record, as in "Jane Doe at Acme", or its link."""
    found = details.records_said(said, context)
    if len(found) != 1:
        raise Unreadable(say("settings-wrong-record"))
    return found[0]
