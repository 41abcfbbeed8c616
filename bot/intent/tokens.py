"""Text to tokens: each with its place, its lower-case form and what it may mean. Knows no grammar.

Quotes, links and addresses become one opaque token each, so that no rule ever looks inside.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from bot.intent.chunks import atoms
from bot.intent.door import Object, Plain
from bot.intent.lexicon import Lexicon, Means

_CHUNK = re.compile(r"\S+")
_QUOTED = re.compile(r"`[^`\n]{1,400}`|(?<!\w)\"[^\"\n]{1,400}\"(?!\w)|(?<!\w)'[^'\n]{1,200}'(?!\w)")
_EMOJI = re.compile(r":[a-z][a-z0-9_+-]{1,40}:")
_LINK = re.compile(r"[a-z][a-z0-9+.-]{1,10}://\S+|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}|www\.\S+", re.IGNORECASE)


@dataclass(slots=True)
class Token:
    """A word of the plain text. `gap`: something stands between it and the one before; `fresh`: a new line."""

    start: int
    end: int
    low: str
    means: Means
    gap: bool = True
    fresh: bool = False


def tokenise(plain: Plain, lex: Lexicon) -> list[Token]:
    """The tokens of a plain text, in order, phrases of several words joined."""
    out: list[Token] = []
    text = plain.text
    opaque = _opaque(plain)
    at = 0
    for start, end, means in opaque:
        if start < at:
            continue
        _words(text, at, start, lex, out)
        out.append(Token(start, end, text[start:end].lower(), means, gap=not out or out[-1].end != start))
        at = end
    _words(text, at, len(text), lex, out)
    lines = "\n" in text
    if lines:
        for k in range(1, len(out)):
            out[k].fresh = "\n" in text[out[k - 1].end : out[k].start]
    return _joined(out, lex, lines=lines)


def _opaque(plain: Plain) -> list[tuple[int, int, Means]]:
    found = [(o.start, o.end, _object(o)) for o in plain.objects]
    text = plain.text
    if "`" in text or '"' in text or "'" in text:
        found += [
            (m.start(), m.end(), {"quote": True}) for m in _QUOTED.finditer(text) if " " in m[0] or m[0][0] == "`"
        ]
    if "@" in text or "://" in text or "www." in text:
        found += [(m.start(), _trimmed(m), {"link": m[0]}) for m in _LINK.finditer(text)]
    if text.count(":") > 1:
        found += [(m.start(), m.end(), {"emoji": True}) for m in _EMOJI.finditer(text)]
    return sorted(found, key=lambda item: (item[0], -item[1]))


def _trimmed(match: re.Match[str]) -> int:
    return match.start() + len(match[0].rstrip(".,;:!?)>\"'"))


def _object(item: Object) -> Means:
    if item.kind == "moment" and item.moment is not None:
        return {"moment": item.moment}
    if item.when is not None:
        return {"given": item.when}
    return {item.kind: item.value}


def _words(text: str, start: int, end: int, lex: Lexicon, out: list[Token]) -> None:
    if start >= end:
        return
    known = lex.atoms
    before = out[-1].end if out else -1
    for match in _CHUNK.finditer(text, start, end):
        base, chunk = match.start(), match[0]
        for low, high, word, means in known.get(chunk) or atoms(chunk, lex):
            at = base + low
            out.append(Token(at, base + high, word, means, at != before))
            before = base + high


def _joined(tokens: list[Token], lex: Lexicon, *, lines: bool) -> list[Token]:
    """Tokens with the lexicon's phrases of several words joined into one, longest first; never across `lines`."""
    phrases = lex.phrases
    lows = [token.low for token in tokens]
    if phrases.keys().isdisjoint(pairwise(lows)):
        return tokens
    out: list[Token] = []
    i, n = 0, len(tokens)
    while i < n:
        token = tokens[i]
        entries = phrases.get((token.low, tokens[i + 1].low)) if i + 1 < n else None
        phrase = _joins(tokens, i, entries, lines=lines) if entries else None
        if phrase is None:
            out.append(token)
            i += 1
            continue
        rest, means = phrase
        last = i + 1 + len(rest)
        low = " ".join(t.low for t in tokens[i : last + 1])
        out.append(Token(token.start, tokens[last].end, low, means, token.gap))
        i = last + 1
    return out


def _joins(
    tokens: list[Token], i: int, entries: list[tuple[tuple[str, ...], dict[str, Any]]], *, lines: bool
) -> tuple[tuple[str, ...], dict[str, Any]] | None:
    """The longest phrase that begins at token i."""
    third = tokens[i + 2].low if i + 2 < len(tokens) else ""
    for rest, means in entries:
        if rest and rest[0] != third:
            continue
        end = i + 2 + len(rest)
        if end > len(tokens) or any(tokens[i + 2 + k].low != word for k, word in enumerate(rest)):
            continue
        if lines and any(t.fresh for t in tokens[i + 1 : end]):
            continue
        return rest, means
    return None
