"""Text to tokens: each with its place, its lower-case form and what it may mean. Knows no grammar.

Quotes, links and addresses become one opaque token each, so that no rule ever looks inside.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from bot.intent.chunks import atoms
from bot.intent.door import Object, Plain
from bot.intent.lexicon import NOTHING, Lexicon, Means

_QUOTED = re.compile(r"`[^`\n]{1,400}`|(?<!\w)\"[^\"\n]{1,400}\"(?!\w)|(?<!\w)'[^'\n]{1,200}'(?!\w)")
_EMOJI = re.compile(r":[a-z][a-z0-9_+-]{1,40}:")
_LINK = re.compile(r"[a-z][a-z0-9+.-]{1,10}://\S+|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}|www\.\S+", re.IGNORECASE)
_PADDING = 24
# A capital after these is somebody's name, whatever else it means: "Dr. May", "Frau Freitag", "con Domingo".
_NAMING = {
    "en": frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "with"}),
    "de": frozenset({"herr", "herrn", "frau", "dr", "prof"}),
    "es": frozenset({"señor", "señora", "sr", "sra", "don", "doña", "dra", "con"}),
    "fr": frozenset({"m", "mme", "mlle", "monsieur", "madame", "dr", "avec"}),
    "it": frozenset({"sig", "sig.ra", "signor", "signora", "dott", "con"}),
    "nl": frozenset({"dhr", "mevr", "meneer", "mevrouw", "dr"}),
    "pt": frozenset({"senhor", "senhora", "sr", "sra", "dona", "com"}),
}
_ALSO_NAMES = frozenset({"wd", "month", "part"})
_NO_MEANS: list[Means] = [NOTHING] * _PADDING
_NO_WORDS = [""] * _PADDING


@dataclass(slots=True, eq=False)
class Tokens:
    """The words of the plain text in columns: five lists are made sooner than one object a word.

    `gaps`: something stands between the word and the one before. `lows` and `means` go on beyond the last word, so that
    rules may ask for places just beyond either edge, which mean nothing.
    """

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    means: list[Means] = field(default_factory=list)
    gaps: list[bool] = field(default_factory=list)

    def within(self, start: int, end: int) -> "Tokens":
        """The words that lie in a stretch of the text."""
        if not self.starts or (start <= self.starts[0] and self.ends[-1] <= end):
            return self
        i, j = bisect_left(self.starts, start), bisect_right(self.ends, end)
        j = max(i, j)
        return Tokens(
            self.starts[i:j], self.ends[i:j], self.lows[i:j] + _NO_WORDS, self.means[i:j] + _NO_MEANS, self.gaps[i:j]
        )

    def add(self, start: int, end: int, low: str, means: Means) -> None:
        """One word more at the end."""
        self.gaps.append(not self.ends or self.ends[-1] != start)
        self.starts.append(start)
        self.ends.append(end)
        self.lows.append(low)
        self.means.append(means)


def tokenise(plain: Plain, lex: Lexicon) -> Tokens:
    """The tokens of a plain text, in order, phrases of several words joined."""
    out = Tokens()
    text = plain.text
    at = 0
    for start, end, means in _opaque(plain):
        if start < at:
            continue
        _words(text, at, start, lex, out)
        out.add(start, end, text[start:end].lower(), means)
        at = end
    _words(text, at, len(text), lex, out)
    if not lex.phrases.keys().isdisjoint(pairwise(out.lows)):
        out = _joined(out, lex, text)
    naming = _NAMING[lex.codes[-1]]
    if not naming.isdisjoint(out.lows):
        _name(out, text, naming)
    out.lows += _NO_WORDS
    out.means += _NO_MEANS
    return out


def _name(tokens: Tokens, text: str, naming: frozenset[str]) -> None:
    """Takes the meaning from days and months that are somebody's name."""
    for i, low in enumerate(tokens.lows[:-1]):
        if low not in naming:
            continue
        j = i + 2 if tokens.lows[i + 1] == "." and i + 2 < len(tokens.lows) else i + 1
        word = text[tokens.starts[j] : tokens.ends[j]]
        if word[:1].isupper() and not word.isupper() and not _ALSO_NAMES.isdisjoint(tokens.means[j]):
            tokens.means[j] = NOTHING


def _opaque(plain: Plain) -> list[tuple[int, int, Means]]:
    found = [(o.start, o.end, _object(o)) for o in plain.objects] if plain.objects else []
    text = plain.text
    if "`" in text or '"' in text or "'" in text:
        found += [
            (m.start(), m.end(), {"quote": True}) for m in _QUOTED.finditer(text) if " " in m[0] or m[0][0] == "`"
        ]
    if "@" in text or "://" in text or "www." in text:
        found += [(m.start(), _trimmed(m), {"link": m[0]}) for m in _LINK.finditer(text)]
    if text.count(":") > 1:
        found += [(m.start(), m.end(), {"emoji": True}) for m in _EMOJI.finditer(text)]
    return sorted(found, key=lambda item: (item[0], -item[1])) if len(found) > 1 else found


def _trimmed(match: re.Match[str]) -> int:
    return match.start() + len(match[0].rstrip(".,;:!?)>\"'"))


def _object(item: Object) -> Means:
    if item.kind == "moment" and item.moment is not None:
        return {"moment": item.moment}
    if item.when is not None:
        return {"given": item.when}
    return {item.kind: item.value}


def _words(text: str, start: int, end: int, lex: Lexicon, out: Tokens) -> None:
    """Adds the words of text[start:end]."""
    if start >= end:
        return
    known = lex.atoms
    starts, ends, lows, means, gaps = out.starts, out.ends, out.lows, out.means, out.gaps
    before = ends[-1] if ends else -1
    base = start
    for chunk in (text[start:end] if start or end < len(text) else text).split():
        base = text.index(chunk, base)
        for low, high, word, meant in known.get(chunk) or atoms(chunk, lex):
            at = base + low
            starts.append(at)
            gaps.append(at != before)
            before = base + high
            ends.append(before)
            lows.append(word)
            means.append(meant)
        base += len(chunk)


def _joined(tokens: Tokens, lex: Lexicon, text: str) -> Tokens:
    """Tokens with the lexicon's phrases of several words joined into one, longest first; never across lines."""
    phrases = lex.phrases
    starts, ends, lows = tokens.starts, tokens.ends, tokens.lows
    lines = "\n" in text
    out = Tokens()
    i, n = 0, len(starts)
    while i < n:
        entries = phrases.get((lows[i], lows[i + 1])) if i + 1 < n else None
        low, means, last = lows[i], tokens.means[i], i
        for rest, meant in entries or ():
            end = i + 2 + len(rest)
            if tuple(lows[i + 2 : end]) == rest and not (lines and "\n" in text[ends[i] : starts[end - 1]]):
                low, means, last = " ".join(lows[i:end]), meant, end - 1
                break
        out.starts.append(starts[i])
        out.ends.append(ends[last])
        out.lows.append(low)
        out.means.append(means)
        out.gaps.append(tokens.gaps[i])
        i = last + 1
    return out
