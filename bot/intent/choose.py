"""Which of the found phrases stay: doubt goes to the title. Knows where phrases stand, not what they mean in full."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.catalogue import say
from bot.intent import describing
from bot.intent.patterns import Series
from bot.intent.scan import Found, Scan, When

_ONLY_WITH_RECURRENCE = {"count", "lasting", "except", "anchor"}
_OF_SERIES = _ONLY_WITH_RECURRENCE | {"until", "start", "within", "span"}
_WHENS = {"when", "start", "until"}
# Days that also stand before nouns: "May release", "christmas cards", "2nd floor".
_NOUNS_TOO = {"month", "holiday", "monthday"}
_LABELS = {"priority", "target"}
_ARTICLES = {"the", "a", "an", "my", "our", "your", "his", "her", "their", "last", "this"}


@dataclass(slots=True)
class Choice:
    """What stays, in order, and what was doubted, with the reason."""

    kept: list[Found] = field(default_factory=list)
    doubted: list[tuple[Found, str]] = field(default_factory=list)

    def drop(self, found: Found, why: str) -> None:
        """Gives a phrase back to the title."""
        self.kept.remove(found)
        self.doubted.append((found, why))


@dataclass(slots=True)
class _View:
    """Where the phrases stand: which places begin one, from where on only phrases and marks follow."""

    starts: set[int]
    tail: int
    alone: bool
    recurs: bool


def _view(s: Scan, found: list[Found]) -> _View:
    tail, recurs = s.size, False
    starts = set()
    for item in reversed(found):
        while tail > item.end and not s.lows[tail - 1][:1].isalnum():
            tail -= 1
        if tail == item.end:
            tail = item.start
        starts.add(item.start)
        recurs = recurs or item.field == "recurrence"
    while tail and not s.lows[tail - 1][:1].isalnum():
        tail -= 1
    return _View(starts, tail, tail == 0, recurs)


def choose(s: Scan, found: list[Found]) -> Choice:
    """The phrases that are fields; the others' words stay in the title."""
    choice = Choice(list(found))
    if not found:
        return choice
    view = _view(s, found)
    for item in found:
        why = _doubt(s, item, view)
        if item.field == "unread" and not view.recurs:
            choice.kept.remove(item)
        elif why:
            choice.drop(item, why)
    repeats = view.recurs and _one_series(choice)
    if not repeats:
        _without_recurrence(choice, lambda item: s.text(item.start, item.end))
    if len(choice.kept) > 1:
        if repeats:
            _deadlines_end(s, choice)
        _one_date(choice, view)
    return choice


def _one_series(choice: Choice) -> bool:
    """Whether a recurrence stays; of several only those that say the same as the first."""
    recurs = [f for f in choice.kept if f.field == "recurrence"]
    for item in recurs[1:]:
        if not _merge(recurs[0], item):
            choice.drop(item, say("read-another-phrase-already-says"))
    return bool(recurs)


def _merge(first: Found, other: Found) -> bool:
    """Two rules of one command are one series when both name days ("every mon ... and every 15th")."""
    a: Series = first.value
    b: Series = other.value
    return a.patterns[0].freq == b.patterns[0].freq and a.patterns[0] == b.patterns[0]


def _deadlines_end(s: Scan, choice: Choice) -> None:
    """Words that say both "by" and "until" ("bis", "até") end a series."""
    for item in choice.kept:
        if item.field == "when" and s.has(item.start, "until") and item.value.date is not None:
            item.field = "until"


def _without_recurrence(choice: Choice, words: Callable[[Found], str]) -> None:
    """Without a rule, "until friday" is a deadline, "from friday" a date, and "for 3 days" words."""
    for item in list(choice.kept):
        if item.field not in _OF_SERIES:
            continue
        if item.field in _ONLY_WITH_RECURRENCE:
            choice.drop(item, say("read-nothing-repeats-here"))
        elif item.field in {"until", "start"}:
            when: When = item.value
            item.field, item.value = "when", when.but(prep=when.prep or "by")
        elif item.field == "within":
            item.field, item.value = "when", item.value[1]
        elif item.field == "span":
            if item.value[0].grain == "month":
                choice.drop(item, say("read-nothing-repeats-here"))
            else:
                first, last = item.value
                item.field, item.value = "when", first.but(prep="by", range=words(item), last=last.date)


def _doubt(s: Scan, item: Found, view: _View) -> str:  # noqa: PLR0911 - one return per field
    """Why a phrase may be ordinary words; "" when it can't."""
    if item.field == "recurrence":
        series: Series = item.value
        if describing.owned_habit(s, item):
            return say("read-reads-like-noun")
        return "" if series.sure else _adjective(s, item, view)
    if item.field == "within":
        return say("read-describes-word-follows") if _noun(s, item, view) else ""
    if item.field in _WHENS:
        if item.value.grain == "several":
            return say("read-several")
        if item.field == "when":
            return _doubtful_when(s, item, view)
        return "" if view.recurs else _bare_year(s, item) or _doubtful_when(s, item, view)
    if item.field == "span" and not view.recurs and s.low(item.start - 1) in describing.MOVED:
        return say("read-several")
    if item.field in _LABELS:
        return describing.label(s, item, noun=_noun(s, item, view), last=_followed(s, item, view))
    return say("read-unread") if item.field == "unread" else ""


def _bare_year(s: Scan, item: Found) -> str:
    """As in "from 2028", which only a series has for its start."""
    bare = item.end - item.start == 2 and s.get(item.end - 1, "digits") == 4
    return say("read-nothing-repeats-here") if bare else ""


def _adjective(s: Scan, item: Found, view: _View) -> str:
    """As in "weekly newsletter" is a title; "weekly", "weekly at 9" and "weekly would do" are rules."""
    if s.low(item.start - 1) in _ARTICLES or s.low(item.start - 1) in {"from", "to"}:
        return say("read-describes-noun-follows")
    if _at_end(item, view) or s.low(item.end) in s.lex.function or item.end in view.starts:
        return ""
    if s.low(item.end) in {":", "-"} or s.comma(item.end) or (item.start == 0 and describing.acts(s, item.end)):
        return ""
    return say("read-describes-noun-follows")


def _at_end(item: Found, view: _View) -> bool:
    """Whether nothing but marks and other fields follows."""
    return item.end >= view.tail


def _followed(s: Scan, item: Found, view: _View) -> bool:
    """Whether a field, a mark or nothing comes next."""
    return _at_end(item, view) or item.end in view.starts or not s.low(item.end)[:1].isalnum()


def _doubtful_when(s: Scan, item: Found, view: _View) -> str:
    """Why a date or time may be ordinary words; the first reason that holds."""
    named = _named(s, item) if item.start else ""
    named = named or describing.when(s, item, noun=_noun(s, item, view), alone=view.alone)
    return named or ("" if _certain(item.value) else _alone(s, item, view) or _beside(s, item, view))


def _certain(when: When) -> bool:
    """Whether the words can be nothing else, wherever they stand."""
    if when.prep == "for" or when.grain in {"length", "letter", "dash", "month", "holiday", "monthday"}:
        return False
    if when.part and when.date is None and not when.prep:
        return False
    if when.prep == "approx" and when.time is None:
        return False
    return when.sure and (bool(when.prep) or when.grain != "weekday" or (when.time is not None and when.said))


def _named(s: Scan, item: Found) -> str:
    """As in "The Day After Tomorrow": capitals in a text that is not all capitals."""
    text = s.text(item.start, item.end)
    words = text.split() if text[:1].isupper() else ()
    if len(words) > 2 and all(w[:1].isupper() for w in words) and not s.text(0, 1).isupper():
        return say("read-reads-like-name")
    return ""


def _alone(s: Scan, item: Found, view: _View) -> str:
    """Lengths, lone letters and verbs that need more than their own words."""
    when: When = item.value
    if when.grain == "length":
        compact = item.end - item.start == 1 and _at_end(item, view) and s.has(item.start, "dur")
        return "" if view.alone or compact else say("read-length-time-alone-no")
    if when.grain in {"letter", "dash"} and not when.prep:
        return say("read-alone-no-date")
    modal = when.grain == "month" and s.low(item.end - 1) == "may" and s.low(item.start) == "this"
    return say("read-reads-like-verb") if modal and not _at_end(item, view) else ""


def _beside(s: Scan, item: Found, view: _View) -> str:  # noqa: PLR0911 - one return per reason
    """What the words before and after make of it."""
    when: When = item.value
    if when.grain == "length":
        return ""
    noun_follows = _noun(s, item, view)
    if noun_follows and when.prep == "for" and when.time is None:
        return say("read-describes-word-follows")
    topic = when.prep == "approx" and s.low(item.start) == "about" and when.time is None
    if topic:
        return say("read-reads-like-noun")
    if when.prep and (when.sure or when.prep != "for") and not (noun_follows and when.grain in _NOUNS_TOO):
        return ""
    exact = when.time is not None and when.said and not (when.part and when.date is None)
    if when.sure and (exact or (when.grain not in {"weekday", "monthday"} and when.date is not None)):
        return ""
    # Where nouns are written together with what describes them, a word apart is not described.
    verb = describing.acts(s, item.end) if when.grain == "monthday" else s.low(item.end) in s.lex.verbs
    begins = item.start == 0 and (verb or _opens(item) or (s.lex.compound and when.sure and when.date is not None))
    if noun_follows and not begins:
        return say("read-describes-word-follows")
    if not when.sure and item.start > 0 and s.low(item.start - 1) in _ARTICLES:
        return say("read-reads-like-noun")
    return "" if when.sure or (item.start == 0 and noun_follows and when.date) else _unsure(item, view)


def _opens(item: Found) -> bool:
    """As in "from monday new prices"; "from the second command on" is none."""
    return item.field == "start" and item.value.grain != "monthday"


def _unsure(item: Found, view: _View) -> str:
    """A word with other meanings needs the text's end; a month or a part of the day needs more than that."""
    when: When = item.value
    if view.alone:
        return ""
    if when.grain in {"month", "dotted"} or (when.part and when.date is None):
        return say("read-alone-may-be-ordinary")
    if item.field != "when":
        return ""
    return "" if _at_end(item, view) else say("read-alone-may-be-ordinary")


def _noun(s: Scan, item: Found, view: _View) -> bool:
    """Whether a plain word follows that the phrase may describe ("Sunday school")."""
    if item.end >= s.size or item.end in view.starts:
        return False
    low = s.low(item.end)
    if s.lex.compound and s.word(item.end)[:1].islower() and low.endswith("n"):
        return False
    return low[:1].isalnum() and low not in s.lex.function and " " not in low


def _one_date(choice: Choice, view: _View) -> None:
    """One date and one time: separate halves join, and of two dates the stronger stays."""
    whens = [f for f in choice.kept if f.field == "when"]
    dated = [f for f in whens if f.value.date is not None]
    while len(dated) > 1:
        worst = min(dated, key=lambda f: (_strength(f, view), f.start))
        dated.remove(worst)
        choice.drop(worst, say("read-another-phrase-date"))
    timed = [f for f in choice.kept if f.field == "when" and f.value.time is not None]
    if len(timed) > 1:
        keep = max(timed, key=lambda f: (f.value.date is not None, f.value.said, f.value.prep != "", f.start))
        for other in timed:
            if other is not keep and other.value.date is None:
                choice.drop(other, say("read-another-phrase-time"))


def _strength(item: Found, view: _View) -> int:
    when: When = item.value
    return (
        (4 if when.prep in {"by", "on", "at"} else 0)
        + (2 if when.sure else 0)
        + (1 if _at_end(item, view) else 0)
        + (1 if when.time is not None and when.said else 0)
        + (1 if when.grain in {"day", "relative", "moment"} else 0)
    )
