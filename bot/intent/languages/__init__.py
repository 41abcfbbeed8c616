"""The languages as data: which words carry which meaning. Knows words only; the rules know what they make together.

A table maps category -> value -> phrases, separated by commas. A phrase of several words becomes one token. Values are
plain: weekdays count from Monday = 0, months from 1, `day` is days from today. An `idiom` holds a day's or a holiday's
word and means none; `nth_too` are weekdays that count things as well ("segunda fase").
"""

from dataclasses import dataclass, field
from importlib import import_module

from bot.intent.reading import Intent

FIRST_CLASS = ("en", "es", "fr", "de", "pt", "it", "nl")

Words = dict[str, dict[object, str]]


@dataclass(frozen=True, slots=True)
class Language:
    """One language's words.

    `function` are the words that can't be a noun or begin one: what precedes them is not part of a compound.
    `verbs` are those that tasks begin with. `weak` words have common other meanings and need company to be a date.
    `typos` are the words that a slip of the finger is forgiven in. `drop` are English words that mean something else
    here. `compound`: a weekday and a part of the day are written as one word. `commands` are whole texts by intent.
    `questions` are the beginnings of what asks something of whoever hears it.
    """

    code: str
    words: Words
    function: str = ""
    verbs: str = ""
    weak: str = ""
    typos: str = ""
    drop: str = ""
    compound: bool = False
    commands: dict[Intent, str] = field(default_factory=dict)
    questions: str = ""


def table(code: str) -> Language:
    """The table of a first-class language."""
    language = import_module(f"bot.intent.languages.{code}").LANGUAGE
    assert isinstance(language, Language)
    return language
