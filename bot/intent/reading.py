"""What the parser is given and what it gives back: context and conventions in, a Reading out. Knows no grammar."""

import datetime as dt
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import ConfigDict

from bot.conventions import Conventions
from bot.specs import Spec, TaskSpec

Intent = Literal[
    "create",
    "several",
    "list",
    "complete",
    "reopen",
    "change",
    "delete",
    "undo",
    "find",
    "help",
    "settings",
    "connect",
    "disconnect",
    "why",
    "skip",
    "choose",
    "follow",
    "unfollow",
    "gather",
    "link",
    "clarify",
    "none",
]


class _Local:
    """The person's wall clock now, naive, to the minute; worked out once.

    functools.cached_property would do, but for the lock it takes before Python 3.12, which costs more than the answer.
    """

    def __get__(self, context: "Context", _owner: object = None) -> dt.datetime:
        clock = context.now.astimezone(ZoneInfo(context.zone)).replace(tzinfo=None, second=0, microsecond=0)
        vars(context)["local"] = clock
        return clock


class Context(Spec):
    """Who typed when and where: everything a reading depends on besides the text."""

    model_config = ConfigDict(ignored_types=(_Local,))

    now: dt.datetime
    zone: str
    locale: str = "en-US"
    place: Literal["command", "dm", "channel", "thread"] = "command"
    conventions: Conventions = Conventions()

    local = _Local()

    @property
    def language(self) -> str:
        """Two or three letters: "en"."""
        return language_and_country(self.locale)[0]

    @property
    def country(self) -> str:
        """Two capitals: "US"; of a locale without one, the country the language is named after."""
        return self.conventions.country or language_and_country(self.locale)[1]


@lru_cache(maxsize=256)
def language_and_country(locale: str) -> tuple[str, str]:
    """As in "en" and "US"; of a locale without a country, the one that the language is named after."""
    parts = locale.replace("_", "-").split("-")
    language = parts[0].lower()
    if len(parts) > 1 and len(parts[-1]) == 2:
        return language, parts[-1].upper()
    return language, {"en": "US", "pt": "PT", "nl": "NL"}.get(language, parts[0].upper())


class Span(Spec):
    """A stretch of the original text and the field that was read from it."""

    start: int
    end: int
    field: str
    text: str


class Doubt(Spec):
    """Words that could have meant something and stayed in the title, and why."""

    span: Span
    sentence: str


class Implied(Spec):
    """A part of a field that nobody said: which part, its value in words, and the convention that gave it."""

    field: str
    value: str
    convention: str


class Reading(Spec):
    """How a text was read.

    `spec` is the task (create), the changed fields (change) or what the list is filtered by (list); `tasks` are the
    tasks of a message that holds several. `spans` lie inside the original text and don't overlap.
    """

    text: str
    intent: Intent
    spec: TaskSpec | None = None
    tasks: tuple[TaskSpec, ...] = ()
    spans: tuple[Span, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    implied: tuple[Implied, ...] = ()
    question: str | None = None
    index: int | None = None
    """The number in the last list that is meant ("complete 2")."""
    query: str | None = None
    """The words that name an existing task, or that are searched for; of "link" the web address of the task."""
    filter: str | None = None
    note: str | None = None
    stop_repeating: bool = False
    clear: tuple[Literal["due", "reminders", "priority", "tags"], ...] = ()
    """What a change empties ("no due date")."""
    shifts: bool = False
    """The due moment moves by what was said ("push it by 2 days"); `spec` has it counted from now."""
    several: Intent | None = None
    """What was to be done to several tasks at once: those of `indexes`, or all that were listed last."""
    indexes: tuple[int, ...] = ()
    own: bool = False
    """The list is of the author's own tasks ("my tasks")."""
