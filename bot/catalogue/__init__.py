"""What the bot says to people: one catalogue per language, in Project Fluent's format. Knows no other room.

    with speaking("de-DE"):
        say("card-saved", title="Acme anrufen")

Who answers somebody sets the language once (`speaking`, `speak`), and all that is said below that follows, in every
task that is started there. Arguments go in as they are: user text is escaped for Slack by whoever passes it. What a
language lacks is said in English. Format: https://projectfluent.org/fluent/guide/.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from importlib import resources
from typing import Literal

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern

from bot.catalogue.plain import Part, joined, parts_of

LANGUAGES = ("en", "de", "es", "fr", "it", "nl", "pt")

_speaking: ContextVar[str] = ContextVar("speaking", default="en")


@lru_cache(maxsize=256)
def language_of(locale: str | None) -> str:
    """The language of a locale ("de-DE") or of Accept-Language's first: one of LANGUAGES, English for all others."""
    language = re.split("[-_,;]", locale or "", maxsplit=1)[0].strip().lower()
    return language if language in LANGUAGES else "en"


@contextmanager
def speaking(locale: str | None) -> Iterator[None]:
    """Says everything inside in the language of this locale."""
    token = _speaking.set(language_of(locale))
    try:
        yield
    finally:
        _speaking.reset(token)


def speak(locale: str | None) -> None:
    """From here on all is said in the language of this locale, in this task and those that it starts."""
    _speaking.set(language_of(locale))


def spoken() -> str:
    """The language that is spoken here: one of LANGUAGES."""
    return _speaking.get()


def say(key: str, /, **arguments: str | float) -> str:
    """The message of this key; numbers choose its plural forms. Raises KeyError for a key that English lacks."""
    language = _speaking.get()
    return _formatted(language, key, arguments) if arguments else _fixed(language, key)


@cache
def _fixed(language: str, key: str) -> str:
    return _formatted(language, key, {})


def _formatted(language: str, key: str, arguments: dict[str, str | float]) -> str:
    bundle, pattern, parts = _found(language, key)
    if parts is not None and (text := joined(parts, arguments)) is not None:
        return text
    return str(bundle.format_pattern(pattern, arguments)[0])


def enumerated(items: Sequence[str], by: Literal["and", "or"] = "and") -> str:
    """As in "Monday, Tuesday and Friday"; nothing of nothing."""
    if len(items) < 2:
        return "".join(items)
    return say(by, first=", ".join(items[:-1]), last=items[-1])


@cache
def _found(language: str, key: str) -> tuple[FluentBundle, Pattern, tuple[Part, ...] | None]:
    bundle = _bundle(language)
    if language != "en" and not bundle.has_message(key):
        return _found("en", key)
    pattern = bundle.get_message(key).value  # KeyError where it is nowhere
    if pattern is None:
        raise KeyError(key)
    return bundle, pattern, parts_of(pattern)


@cache
def _bundle(language: str) -> FluentBundle:
    # Isolating marks around arguments would stand in mrkdwn, and break links and mentions.
    bundle = FluentBundle([language], use_isolating=False)
    source = resources.files(__package__).joinpath(f"{language}.ftl").read_text(encoding="utf-8")
    bundle.add_resource(FluentResource(source))
    return bundle
