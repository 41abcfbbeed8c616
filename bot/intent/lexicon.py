"""The lexicon: language tables compiled for look-up, with typos forgiven. Knows words, not what they make together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from bot.intent.languages import FIRST_CLASS, Language, table
from bot.intent.reading import Intent

Means = Mapping[str, Any]
NOTHING: Means = {}


@dataclass(slots=True, eq=False)
class Lexicon:
    """Words and phrases of one language and English, by lower-case form."""

    codes: tuple[str, ...]
    words: dict[str, dict[str, Any]] = field(default_factory=dict)
    phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], dict[str, Any]]]] = field(default_factory=dict)
    """By their first two words: the words after those, longest first, and what all of them mean."""
    function: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()
    typos: dict[str, list[str]] = field(default_factory=dict)
    day_first: bool = False
    compound: bool = False
    commands: dict[str, Intent] = field(default_factory=dict)
    atoms: dict[str, Any] = field(default_factory=dict)

    def means(self, low: str) -> Means:
        """What a lower-case word may mean; {} for a word that only titles use."""
        found = self.words.get(low)
        if found is not None:
            return found
        if len(low) < 6 or low in self.function:
            return NOTHING
        return _corrected(self, low)


def _corrected(lexicon: Lexicon, low: str) -> Means:
    """The meaning of the known word that `low` is a slip of: same first letter, one edit, two in long words."""
    bucket = lexicon.typos.get(low[0])
    if bucket is None or not low.isalpha():
        return NOTHING
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - 7 ms that warm() pays, not every importer

    for word in bucket:
        longer = len(word) - len(low)
        if not -3 < longer < 3 or low == word:
            continue
        allowed = 2 if len(word) >= 8 and -2 < longer < 2 and low[-2:] == word[-2:] else 1
        if OSA.distance(low, word, score_cutoff=allowed) <= allowed and _plausible(low, word):
            return {**lexicon.words[word], "typo": word}
    return NOTHING


def _plausible(low: str, word: str) -> bool:
    """Whether the end of the word is intact, or only out of order, cut off or doubled; "sundae" is no Sunday."""
    return low[-1] == word[-1] or len(low) < len(word) or sorted(low) == sorted(word) or low.startswith(word)


@cache
def lexicon(language: str, *, day_first: bool) -> Lexicon:
    """The compiled lexicon of a language with English; of another language than the first-class ones, English alone."""
    codes = ("en",) if language == "en" or language not in FIRST_CLASS else ("en", language)
    built = Lexicon(codes=codes, day_first=day_first)
    for code in codes:
        words = table(code)
        for word in words.drop.split():
            built.words.pop(word, None)
        _add(built, words)
    for entries in built.phrases.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return built


def _add(built: Lexicon, language: Language) -> None:
    built.function |= frozenset(language.function.split())
    built.verbs |= frozenset(language.verbs.split())
    built.weak |= frozenset(language.weak.split())
    built.compound = language.compound
    for intent, texts in language.commands.items():
        built.commands.update(dict.fromkeys((t.strip() for t in texts.split(",")), intent))
    for category, values in language.words.items():
        for value, phrases in values.items():
            for phrase in phrases.split(","):
                _enter(built, category, value, tuple(phrase.split()))
    for word in language.typos.split():
        built.typos.setdefault(word[0], []).append(word)


def split_compound(lex: Lexicon, low: str) -> tuple[str, str] | None:
    """The weekday or day, and the part of the day, that a word is made of ("freitagabend")."""
    if not lex.compound or len(low) < 9:
        return None
    for cut in range(5, len(low) - 4):
        first, last = lex.words.get(low[:cut]), lex.words.get(low[cut:])
        if first and last and "wd" in first and "part" in last:
            return low[:cut], low[cut:]
    return None


def _enter(built: Lexicon, category: str, value: object, words: tuple[str, ...]) -> None:
    if len(words) < 2:
        built.words.setdefault(words[0], {})[category] = value
        return
    entries = built.phrases.setdefault((words[0], words[1]), [])
    for rest, means in entries:
        if rest == words[2:]:
            means[category] = value
            return
    entries.append((words[2:], {category: value}))
