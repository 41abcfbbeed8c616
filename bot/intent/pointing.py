"""A line that reads as a new task, read as a command about a task that is there: "done water plants". Pure.

Knows readings and the words that commands begin with. Such a line is a task by itself ("complete the tax return"). It
means the other one only where a task is there whose title the rest of the line is; that, whoever asks finds out.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from bot.catalogue import say, speaking
from bot.intent import command_phrases as phrases
from bot.intent.door import plain
from bot.intent.languages import FIRST_CLASS, table
from bot.intent.lazy import LazyPattern
from bot.intent.parser import parse
from bot.intent.reading import Context, Intent, Reading, Span, language_and_country
from bot.specs import TaskSpec

_FIRST: Mapping[str, Intent] = {
    "done": "complete", "complete": "complete", "finish": "complete", "close": "complete", "delete": "delete",
    "cancel": "delete", "remove": "delete", "skip": "skip", "snooze": "change", "stop": "change", "quit": "change",
}  # fmt: skip
_LAST: Mapping[str, Intent] = {"done": "complete", "finished": "complete", "completed": "complete"}
# Many a task begins with these.
_USUAL = frozenset(
    {"finish", "close", "cancel", "remove", "stornieren", "cancelar", "annuleren", "effacer", "cancella"}
)
_POLITE = frozenset(words.partition(" ")[0] for words in phrases.POLITE_WORDS)
_NO_MORE = LazyPattern(r"(?:repeating|recurring|the repeat of|the series(?: of)?|repeats of) (?P<query>.{2,200})")
_SMALL = LazyPattern(r"(?:(?:with|the|my|task)\s+|[:-]\s*)+")
_MOST = 200
# "until monday next week at 3pm": so many words say until when.
_MOST_WHEN = 7
_PUNCTUATION = ",:-!."


class Pointing(NamedTuple):
    """The reading as a command, its `query` the title of the task; `whole`: only a task of that very title is meant."""

    reading: Reading
    whole: bool = False


def may_point(text: str, locale: str) -> bool:
    """Whether a line can be one, told by its first and its last word: cheap, because every line is asked."""
    words, begins, ends = text.split(None, 1), *_known(locale)
    if len(words) < 2:
        return False
    return words[0].lower().rstrip(_PUNCTUATION) in begins or text.rsplit(None, 1)[1].lower().strip(".!") in ends


def pointing(text: str, context: Context) -> Pointing | None:
    """A line that reads as a new task, as a command about one that is there, in English and the person's language.

    It begins with such a command's word, or ends so, and has no date, rule or other field of its own: but a snooze,
    whose date says until when. None for all others.
    """
    line = " ".join(plain(text).text.split()).rstrip("!. ")
    if "\n" in text.strip() or len(line) > _MOST:
        return None
    if (polite := phrases.POLITE.match(line.lower())) is not None:
        line = line[polite.end() :]
    language = language_and_country(context.locale)[0]
    first, _, rest = line.partition(" ")
    word, whole = first.lower().rstrip(_PUNCTUATION), False
    intent = {**_own(language), **_FIRST}.get(word)
    if intent is None:
        rest, _, last = line.rpartition(" ")
        word = last.lower()
        intent = {**_own(language), **_LAST}.get(word)
        # "Datei löschen": a task, as likely as not.
        whole = intent == "delete"
    if intent is None or not rest:
        return None
    found = _said(word, intent, rest, context)
    spans = tuple(_in(text, span) for span in found.spans if span.text in text) if found is not None else ()
    made = found.model_copy(update={"text": text, "spans": spans}) if found is not None else None
    return Pointing(made, whole or word in _USUAL) if made is not None else None


def _said(word: str, intent: Intent, rest: str, context: Context) -> Reading | None:
    if word == "snooze":
        return next(_until(rest, context), None) or _no_day(rest, context)
    return _no_longer(rest, context) if intent == "change" else _named(intent, rest, context)


def _named(intent: Intent, rest: str, context: Context) -> Reading | None:
    """The rest is a title, and nothing but one."""
    query = rest[match.end() :] if (match := _SMALL.match(rest.lower())) is not None else rest
    alone = parse(f'"x" {query}', context).spec
    if not query or alone is None or alone.model_copy(update={"title": ""}) != TaskSpec(title=""):
        return None
    return Reading(text=rest, intent=intent, query=query.strip("\"'"))


def _no_longer(rest: str, context: Context) -> Reading | None:
    """As in "stop repeating standup notes"."""
    match = _NO_MORE.fullmatch(rest.lower())
    named = _named("change", rest[match.start("query") :], context) if match is not None else None
    return named.model_copy(update={"stop_repeating": True}) if named is not None else None


def _until(rest: str, context: Context) -> Iterator[Reading]:
    """As in "snooze order chairs to monday": the longest end of it that says until when."""
    words = rest.split()
    for at in range(max(1, len(words) - _MOST_WHEN), len(words)):
        moved = parse(f"snooze {' '.join(words[at:])}", context)
        if moved.intent != "change" or moved.spec is None or moved.index is not None or moved.spec.due is None:
            continue
        named = _named("change", " ".join(words[:at]), context)
        if named is not None and moved.spec.model_copy(update={"due": None}) == TaskSpec(title=""):
            yield moved.model_copy(update={"query": named.query})


def _no_day(rest: str, context: Context) -> Reading | None:
    """As in "snooze order chairs": until when is asked."""
    named = _named("change", rest, context)
    with speaking(context.locale):
        question = say("talk-until-when", verb="snooze")
    return named.model_copy(update={"question": question}) if named is not None else None


def _in(text: str, span: Span) -> Span:
    """The span where its words stand in the whole text."""
    start = text.rindex(span.text)
    return span.model_copy(update={"start": start, "end": start + len(span.text)})


@cache
def _known(locale: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words that such a line may begin with, and those that it may end with."""
    own = frozenset(_own(language_and_country(locale)[0]))
    return own | frozenset(_FIRST) | _POLITE, own | frozenset(_LAST)


@cache
def _own(language: str) -> Mapping[str, Intent]:
    """The words of the person's own language that alone complete or delete; English has more of them, by itself."""
    if language == "en" or language not in FIRST_CLASS:
        return {}
    said = table(language).commands.items()
    found = [(each.strip(), intent) for intent, together in said for each in together.split(",")]
    return {each: intent for each, intent in found if intent in ("complete", "delete") and " " not in each}
