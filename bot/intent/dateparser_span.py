"""Dates in the languages that have no table of ours: dateparser reads a short span that its own words point at.

The only importer of dateparser. It is never given a whole message: measured, whole messages come back wrong silently. A
span is a run of numbers and of words that dateparser's own tables know as date words, at least one of them a word; it
is loaded by the first text that needs it.
"""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

from bot.intent.calendar import next_date

_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "am", "pm", "in",
    "year", "month", "week", "day", "hour", "minute",
)  # fmt: skip
_ALONE = ("relative-type",)
# Prepositions before a day or a time, which dateparser's tables don't have or call "skip".
_CONNECTORS = {
    "bg": "в на до", "cs": "v ve do na o", "da": "på kl den", "fi": "klo", "hr": "u do", "nb": "på kl den",
    "no": "på kl",
    "pl": "w we o do na", "ro": "la pe până", "ru": "в во на до к", "sk": "v vo do na o", "sv": "på kl den",
    "tr": "saat",
    "uk": "в у на до о", "el": "στις στο την", "hu": "a az", "id": "pada jam hari", "ca": "a el les", "vi": "lúc vào",
}  # fmt: skip
_NO_TIME = re.compile(r"\d{1,2}[:.時时點点시]\s?\d{0,2}|\d{1,2}\s?(?:am|pm)", re.IGNORECASE)
_CJK_DATE = re.compile(r"(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]")
_LONGEST = 60
_WEAK = frozenset({"in", "am", "pm", "year", "month", "week", "day", "hour", "minute"})


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text, the day it names, and the time where it has one."""

    start: int
    end: int
    date: dt.date
    time: dt.time | None


@cache
def _tables(language: str) -> tuple[re.Pattern[str], frozenset[str]] | None:
    """The pattern of a run of date words and numbers, and the words that make it a date; None without a table."""
    try:
        module = import_module(f"dateparser.data.date_translation_data.{language}")
    except ModuleNotFoundError:
        return None
    info: dict[str, Any] = module.info
    strong: set[str] = set()
    weak: set[str] = set()
    for name in _NAMES:
        (weak if name in _WEAK else strong).update(word.lower() for word in info.get(name, ()))
    for name in _ALONE:
        strong.update(word.lower() for words in info.get(name, {}).values() for word in words if not word[0].isdigit())
    for entry in info.get("simplifications", ()):
        strong.update(word.lower() for word in entry if isinstance(word, str) and word.isalpha())
    connectors = set(_CONNECTORS.get(language, "").split())
    weak |= connectors
    tight = bool(info.get("no_word_spacing") in {"True", True})
    words = sorted((w for w in strong | weak if len(w) > 1 or tight or w in connectors), key=len, reverse=True)
    if not words:
        return None
    edge = "" if tight else r"(?<!\w)"
    tail = "" if tight else r"(?!\w)"
    piece = rf"(?:{edge}(?:{'|'.join(map(re.escape, words))}){tail}\.?|\d{{1,4}}(?:[:./-]\d{{1,4}}){{0,2}}\.?)"
    # In scripts with spaces a three-letter abbreviation alone is as likely an ordinary word.
    telling = frozenset(w for w in strong if tight or len(w) > 3 or w[0] > "\u024f")
    return re.compile(rf"{piece}(?:[\s,]{{0,2}}{piece}){{0,7}}", re.IGNORECASE), telling


def find(text: str, language: str, now: dt.datetime) -> Span | None:
    """The last span of the text that names a day; `now` is the person's wall clock, naive."""
    tables = _tables(language)
    if tables is None:
        return None
    pattern, strong = tables
    connectors = set(_CONNECTORS.get(language, "").split())
    best: Span | None = None
    for match in list(pattern.finditer(text))[:8]:
        words = match[0].strip(" ,.")
        low = words.lower()
        moving = any(c.isdigit() for c in low) and any(c.isalpha() for c in low)
        named = any(w in low for w in strong)
        if len(words) > _LONGEST or not (named or moving):
            continue
        bare = " ".join(w for w in words.split() if w.lower() not in connectors) if connectors else words
        read = _cjk(bare, now) or _read(bare, language, now)
        if read is not None:
            best = Span(match.start(), match.start() + len(match[0].rstrip(" ,")), *read)
    return best


def _cjk(words: str, now: dt.datetime) -> tuple[dt.date, dt.time | None] | None:
    """As in "8月3日", which dateparser reads in Japanese only."""
    match = _CJK_DATE.fullmatch(words)
    found = next_date(now.date(), int(match[1]), int(match[2])) if match and 1 <= int(match[1]) <= 12 else None
    return (found, None) if found else None


@lru_cache(maxsize=1024)
def _read(words: str, language: str, now: dt.datetime) -> tuple[dt.date, dt.time | None] | None:
    from dateparser.date import DateDataParser  # noqa: PLC0415 - loads slowly, and only other languages need it

    settings = {"RELATIVE_BASE": now, "PREFER_DATES_FROM": "future", "RETURN_TIME_AS_PERIOD": True}
    try:
        data = DateDataParser(languages=[language], settings=settings).get_date_data(words)
    except (ValueError, OverflowError, TypeError):
        return None
    moment = data.date_obj
    if moment is None or moment.date() < now.date():
        return None
    timed = data.period == "time" or _NO_TIME.search(words) is not None
    return moment.date(), moment.time().replace(second=0, microsecond=0, tzinfo=None) if timed else None


def warm() -> None:
    """Loads dateparser and the table of one language."""
    find("jutro", "pl", dt.datetime(2026, 1, 1))  # noqa: DTZ001 - a wall clock, naive by contract
