"""Text to tokens: each with its place, its lower-case form and what it may mean. Knows no grammar.

Quotes, links and addresses become one opaque token each, so that no rule ever looks inside.
"""

import re
from dataclasses import dataclass

from bot.intent.chunks import atoms
from bot.intent.door import Object, Plain
from bot.intent.lexicon import NOTHING, Lexicon, Means

_CHUNK = re.compile(r"\S+")
_QUOTED = re.compile(r"`[^`\n]{1,400}`|(?<!\w)\"[^\"\n]{1,400}\"(?!\w)|(?<!\w)'[^'\n]{1,200}'(?!\w)")
_EMOJI = re.compile(r":[a-z][a-z0-9_+-]{1,40}:")
_LINK = re.compile(r"[a-z][a-z0-9+.-]{1,10}://\S+|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}|www\.\S+", re.IGNORECASE)


@dataclass(slots=True)
class Token:
    """A word of the plain text. `gap`: something stands between it and the one before."""

    start: int
    end: int
    low: str
    means: Means
    gap: bool = True


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
    return _joined(out, lex)


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
    for match in _CHUNK.finditer(text, start, end):
        base = match.start()
        for low, high, word, means in atoms(match[0], lex):
            out.append(Token(base + low, base + high, word, means, not out or out[-1].end != base + low))


def _joined(tokens: list[Token], lex: Lexicon) -> list[Token]:
    """Tokens with the lexicon's phrases of several words joined into one, longest first."""
    phrases = lex.phrases
    out: list[Token] = []
    i, n = 0, len(tokens)
    while i < n:
        token = tokens[i]
        for rest, means in phrases.get(token.low, ()):
            size = len(rest)
            if i + size < n and all(tokens[i + 1 + k].low == rest[k] for k in range(size)):
                last = tokens[i + size]
                if "mark" not in last.means or last.low == rest[-1]:
                    low = " ".join([token.low, *rest])
                    out.append(Token(token.start, last.end, low, means, token.gap))
                    i += size + 1
                    break
        else:
            out.append(token)
            i += 1
    return out


__all__ = ["NOTHING", "Token", "tokenise"]
