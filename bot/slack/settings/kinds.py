"""How a preference is asked in a form, read and said: one class for each kind of answer. Pure; knows inputs only.

Every answer may be left empty, which leaves the default.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from babel import Locale
from babel.dates import get_day_names
from babel.lists import format_list

from bot.catalogue import LANGUAGES, say, spoken
from bot.intent import Context, words
from bot.preferences import Preferred, Topic
from bot.slack.blocks import Block, plain
from bot.slack.cards.records import typed
from bot.slack.mrkdwn import shorten
from bot.slack.settings import readers
from bot.slack.settings.readers import Unreadable
from bot.specs import Reminder

# The option that leaves the default, and the one for what is not there.
DEFAULT = "default"
# Slack's limit of an option's text (docs.slack.dev, Block Kit).
_OPTION = 75


class Kind(Protocol):
    """One kind of answer. None is: nothing chosen."""

    def element(self, value: Any, default: str) -> Block:
        """The input, without its action_id, holding `value`; `default` says what holds without one."""
        ...

    def read(self, state: Mapping[str, Any], context: Context) -> Any:
        """What the input holds. Raises Unreadable."""
        ...

    def said(self, value: Any) -> str:
        """A value in words, unescaped."""
        ...


@dataclass(frozen=True)
class Choice:
    """One of a few: `options` gives each one's value and words by its name, in the spoken language."""

    options: Callable[[], Mapping[str, tuple[Any, str]]]

    def element(self, value: Any, default: str) -> Block:
        """See Kind. Besides the options there is the default."""
        options = [_option(DEFAULT, say("settings-option-default", value=default))]
        options += [_option(name, text) for name, (_, text) in self.options().items()]
        chosen = next(
            (name for name, (one, _) in self.options().items() if value is not None and one == value), DEFAULT
        )
        initial = next(option for option in options if option["value"] == chosen)
        return {"type": "static_select", "options": options, "initial_option": initial}

    def read(self, state: Mapping[str, Any], context: Context) -> Any:
        """See Kind."""
        del context
        name = (state.get("selected_option") or {}).get("value", DEFAULT)
        return None if name == DEFAULT else self.options()[name][0]

    def said(self, value: Any) -> str:
        """See Kind."""
        return next((text for one, text in self.options().values() if one == value), str(value))


@dataclass(frozen=True)
class Weekdays:
    """Some days of the week."""

    def element(self, value: Any, default: str) -> Block:
        """See Kind."""
        names = get_day_names("wide", locale=spoken())
        options = [_option(str(day), names[day]) for day in range(7)]
        initial = {"initial_options": [options[day] for day in value]} if value else {}
        return {"type": "multi_static_select", "options": options, "placeholder": _plain(default), **initial}

    def read(self, state: Mapping[str, Any], context: Context) -> Any:
        """See Kind."""
        del context
        return tuple(sorted(int(option["value"]) for option in state.get("selected_options") or ())) or None

    def said(self, value: Any) -> str:
        """See Kind."""
        names = get_day_names("wide", locale=spoken())
        return _listed([names[day] for day in value])


@dataclass(frozen=True)
class Topics:
    """What the bot may say unasked: all but those that are turned off, which is the value."""

    def element(self, value: Any, default: str) -> Block:
        """See Kind."""
        del default
        options = [_option(topic.value, _sentence(say(f"settings-topic-{topic.value}"))) for topic in Topic]
        muted = Preferred().muted if value is None else value
        wanted = [option for option in options if Topic(option["value"]) not in muted]
        return {"type": "checkboxes", "options": options, **({"initial_options": wanted} if wanted else {})}

    def read(self, state: Mapping[str, Any], context: Context) -> Any:
        """See Kind."""
        del context
        wanted = {option["value"] for option in state.get("selected_options") or ()}
        muted = tuple(topic for topic in Topic if topic.value not in wanted)
        return None if muted == Preferred().muted else muted

    def said(self, value: Any) -> str:
        """See Kind: those that are not turned off."""
        wanted = [say(f"settings-topic-{topic.value}") for topic in Topic if topic not in value]
        off = [say(f"settings-topic-{topic.value}") for topic in Topic if topic in value]
        if not off:
            return say("settings-topics-all")
        if len(off) < len(wanted):
            return say("settings-topics-all-but", what=_listed(off))
        return _listed(wanted) if wanted else say("settings-topics-none")


@dataclass(frozen=True)
class Users:
    """People of the workspace."""

    def element(self, value: Any, default: str) -> Block:
        """See Kind."""
        # Mentions would stand in a placeholder as they are written.
        del default
        initial = {"initial_users": list(value)} if value else {}
        return {"type": "multi_users_select", "placeholder": _plain(say("settings-choose-people")), **initial}

    def read(self, state: Mapping[str, Any], context: Context) -> Any:
        """See Kind."""
        del context
        return tuple(state.get("selected_users") or ())

    def said(self, value: Any) -> str:
        """See Kind: mentions, which name people without calling them where nothing is posted."""
        return _listed([f"<@{user}>" for user in value]) if value else say("settings-none-admins")


@dataclass(frozen=True)
class Number:
    """A whole number within bounds."""

    least: int
    most: int

    def element(self, value: Any, default: str) -> Block:
        """See Kind."""
        bounds = {"is_decimal_allowed": False, "min_value": str(self.least), "max_value": str(self.most)}
        initial = {} if value is None else {"initial_value": str(value)}
        return {"type": "number_input", **bounds, "placeholder": _plain(default), **initial}

    def read(self, state: Mapping[str, Any], context: Context) -> Any:
        """See Kind."""
        del context
        said = str(state.get("value") or "").strip()
        if not said:
            return None
        if not said.isdecimal() or not self.least <= int(said) <= self.most:
            raise Unreadable(say("settings-wrong-number", least=self.least, most=self.most))
        return int(said)

    def said(self, value: Any) -> str:
        """See Kind."""
        return str(value)


@dataclass(frozen=True)
class Text:
    """A line, read by `reads`, and written by `writes` as it is typed."""

    reads: Callable[[str, Context], Any]
    writes: Callable[[Any], str] = str
    says: Callable[[Any], str] | None = None

    def element(self, value: Any, default: str) -> Block:
        """See Kind."""
        initial = {} if value is None else {"initial_value": shorten(self.writes(value), 200)}
        return {"type": "plain_text_input", "max_length": 200, "placeholder": _plain(default), **initial}

    def read(self, state: Mapping[str, Any], context: Context) -> Any:
        """See Kind."""
        said = " ".join(str(state.get("value") or "").split())
        return self.reads(said, context) if said else None

    def said(self, value: Any) -> str:
        """See Kind."""
        return (self.says or self.writes)(value)


def _listed(items: list[str]) -> str:
    return format_list(items, locale=spoken())


def _option(value: str, text: str) -> Block:
    return {"text": _plain(shorten(text, _OPTION)), "value": value}


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _plain(text: str) -> Block:
    # Also a placeholder, which holds 150 characters.
    return plain(shorten(text, 150))


def _before(span: dt.timedelta) -> str:
    return words.reminder_in_words(Reminder(before=span))


def _keyed(prefix: str, values: Mapping[str, Any]) -> Choice:
    """A choice whose words are in the catalogue, by the prefix and each one's name."""
    return Choice(lambda: {name: (value, say(f"{prefix}-{name}")) for name, value in values.items()})


def chosen(prefix: str, values: Sequence[str]) -> Choice:
    """A choice of values that are their own names."""
    return _keyed(prefix, {value: value for value in values})


ON_OFF = _keyed("settings-switch", {"on": True, "off": False})
DAY_ORDER = _keyed("settings-order", {"day-first": True, "month-first": False})
WEEKDAY = Choice(lambda: {str(day): (day, name) for day, name in get_day_names("wide", locale=spoken()).items()})
LANGUAGE = Choice(lambda: {code: (code, _sentence(str(Locale(code).get_language_name(code)))) for code in LANGUAGES})
PM_HOURS = Choice(
    lambda: (
        {"none": ((1, 0), say("settings-pm-none"))}
        | {str(last): ((1, last), say("settings-pm-until", last=last)) for last in range(1, 12)}
    )
)
LEAD = Choice(
    lambda: {
        str(minutes): (dt.timedelta(minutes=minutes), _before(dt.timedelta(minutes=minutes)))
        for minutes in (0, 5, 10, 15, 30, 60, 120, 1440, 2880, 10080)
    }
)
TIME = Text(readers.time, "{:%H:%M}".format)
ZONE = Text(readers.zone)
EMOJI = Text(readers.emoji)
COUNTRY = Text(readers.country, says=lambda code: str(Locale(spoken()).territories.get(code, code)))
NAME = Text(lambda said, _: said)
RECORD = Text(readers.record, lambda record: typed((record,)))
