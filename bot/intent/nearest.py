"""What is neither a command nor clearly a task: one unknown word, or a question; and the commands nearest to it.

Knows the phrases of commands and the shape of a line, and nothing of where it was said. Two words and more are a task
("call Acme", "Quarterly report"), and so is whatever has a field of a task, stands in quotes, or is no word at all.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.intent import command_phrases as phrases
from bot.intent.languages import FIRST_CLASS, table
from bot.intent.lazy import LazyPattern
from bot.intent.reading import Context, Intent, Reading
from bot.specs import TaskSpec

# Phrases with a part of their own, as they are proposed.
_OTHERS: Mapping[str, str] = {
    "today": "today", "overdue": "overdue", "status": "status", "find": "find renewal", "search": "find renewal",
    "snooze": "snooze 2 days", "push": "push to friday", "postpone": "push to friday", "rename": "rename to …",
    "assign": "assign to @…", "remind": "remind me at 9", "note": "add note …",
}  # fmt: skip
# So many are proposed, of those at least this alike (rapidfuzz); and what somebody needs who knows no command.
MOST, _ALIKE = 3, 70.0
_USUAL: tuple[Intent, ...] = ("help", "list")
_TELLING_WORD = 4
# A slip of the pen in a whole phrase of several words; shorter ones could be anything.
_LONG_PHRASE = 7
_QUOTED = LazyPattern(r"[\"`].*[\"`]|'.*'")
_WORDLIKE = {"LATIN", "CYRILLIC", "GREEK"}
_LONGEST_WORD = 40


def may_be_unclear(text: str, context: Context) -> bool:
    """Whether a line, by its words alone, may be too little for a task, or asks something instead. Cheap."""
    text = " ".join(text.split())
    if _QUOTED.fullmatch(text) is not None:
        return False
    if " " not in text:
        return _is_word(text.lower())
    return is_question(text, context) or _almost_phrase(text, context.language)


def is_unclear(reading: Reading, context: Context) -> bool:
    """Whether such a line reads as nothing but the title of a new task.

    So does a command with a slip of the pen in it, which the parser has asked about already.
    """
    if not may_be_unclear(reading.text, context):
        return False
    if reading.intent == "clarify" and reading.spec is None:
        low = reading.text.strip().lower()
        return phrases.ALMOST.fullmatch(low) is not None and low not in phrases.CHAT
    if reading.intent != "create" or reading.spec is None:
        return False
    # Whom a question is about makes no task of it.
    named = reading.spec.assignees if is_question(reading.text, context) else ()
    return reading.spec == TaskSpec(title=reading.spec.title, assignees=named)


def is_question(text: str, context: Context) -> bool:
    """Whether a line asks something: with a question mark, or in words that no task begins with."""
    bare = text.lower().lstrip("¿ ")
    if phrases.ASKS_HOW.match(bare) is not None:
        return True
    if not bare.endswith("?"):
        return False
    return any(bare.startswith((f"{word} ", f"{word}?")) for word in _question_words(context.language))


def nearest(text: str, context: Context) -> tuple[str, ...]:
    """The commands that a text may have meant, as they are typed, the most alike first; none where none is near.

    A question may name what it is about.
    """
    low = " ".join(text.lower().split()).strip("?!.¿¡ ")
    known = _known(context.language)
    alike = process.extract(low, known.keys(), scorer=fuzz.ratio, limit=12, score_cutoff=_ALIKE)
    named = [word for word in low.split() if len(word) >= _TELLING_WORD and word in known]
    found = [known[phrase] for phrase in (*(phrase for phrase, _, _ in alike), *named)]
    return tuple(dict.fromkeys(found))[:MOST]


def usual(context: Context) -> tuple[str, ...]:
    """The commands that somebody needs who knows none, as they are typed."""
    return tuple(_called(context.language)[intent] for intent in _USUAL)


def _is_word(low: str) -> bool:
    """One word of an alphabet that parts words by spaces, or signs alone; no link, number or mention."""
    if any(character.isdigit() for character in low) or "/" in low or "@" in low or len(low) > _LONGEST_WORD:
        return False
    letters = [character for character in low if character.isalpha()]
    return all(unicodedata.name(letter, "").partition(" ")[0] in _WORDLIKE for letter in letters)


def _almost_phrase(text: str, language: str) -> bool:
    """Whether one letter is all that parts it from a command of several words: "shwo my tasks"."""
    bare = text.lower().rstrip("?!. ")
    if len(bare) < _LONG_PHRASE:
        return False
    # A longer line than all of them, as most are, is compared with none.
    alike = [phrase for length in (-1, 0, 1) for phrase in _by_length(language).get(len(bare) + length, ())]
    near = process.extractOne(bare, alike, scorer=OSA.distance, score_cutoff=1)
    return near is not None and " " in near[0]


@cache
def _by_length(language: str) -> Mapping[int, Sequence[str]]:
    found: dict[int, list[str]] = {}
    for phrase in _known(language):
        found.setdefault(len(phrase), []).append(phrase)
    return found


@cache
def _called(language: str) -> Mapping[Intent, str]:
    """What each intent is proposed as: the first of its phrases, in the language where it has any."""
    english: dict[Intent, str] = {}
    for phrase, intent in phrases.PLAIN.items():
        english.setdefault(intent, phrase)
    return {**english, **{intent: said.split(",")[0].strip() for intent, said in _own(language).items()}}


@cache
def _known(language: str) -> Mapping[str, str]:
    """Every phrase of a command, in English and the language, and what it is proposed as in that language."""
    called, english = _called(language), _called("en")
    own = {phrase.strip(): called[intent] for intent, said in _own(language).items() for phrase in said.split(",")}
    return {**{phrase: english[intent] for phrase, intent in phrases.PLAIN.items()}, **_OTHERS, **own}


def _own(language: str) -> Mapping[Intent, str]:
    return table(language).commands if language in FIRST_CLASS else {}


@cache
def _question_words(language: str) -> tuple[str, ...]:
    codes = ("en", language) if language in FIRST_CLASS else ("en",)
    return tuple(word.strip() for code in codes for word in table(code).questions.split(","))
