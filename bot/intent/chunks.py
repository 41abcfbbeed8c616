"""What the shape of a written word says: numbers, clocks, dates, durations, tags. Knows no neighbours.

A chunk is what stands between spaces. It becomes one or more atoms (start, end, lower-case text, meanings); a chunk
with digits that fits no shape is an id, a version or a phone number, and stays opaque.
"""

import re

from bot.intent.lexicon import NOTHING, Lexicon, Means, split_compound
from bot.intent.shapes import TIMELY, shape

Atom = tuple[int, int, str, Means]

_LEADING = "([{\"'`*_~,;"
_TRAILING = ")]}\"'`*_~,;:!?."
_SAFE_TRAILING = ",;:!?)"


_ELIDED = re.compile(r"([^\W\d_]{1,6}')(?=\w)")
_RUNS = re.compile(
    r"[^\W\d_]+\.?|\d{1,2}[ap]m(?=[^\W\d_])|\d{1,2}[:.]\d{2}(?:am|pm)?(?![\w])|\d{1,2}h\d{2}(?!\w)|\d+(?:st|nd|rd|th|am|pm|a|p)(?![^\W\d_])|\d+|[-/@&+.,]"
)


_REMEMBERED = 20_000
_LONGEST = 60


def atoms(chunk: str, lex: Lexicon) -> tuple[Atom, ...]:
    """The atoms of one chunk, in order; characters that are in none are only glue."""
    found = lex.atoms.get(chunk)
    if found is None:
        if len(lex.atoms) > _REMEMBERED:
            lex.atoms.clear()
        found = lex.atoms[chunk] = _atoms(chunk, lex)
    return found


def _atoms(chunk: str, lex: Lexicon) -> tuple[Atom, ...]:
    if len(chunk) > _LONGEST:
        return ((0, len(chunk), chunk.lower(), NOTHING),)
    low = chunk.lower()
    means = _whole(low, lex)
    if means is not None and (means is not NOTHING or not lex.compound):
        return ((0, len(chunk), low, means),)
    start, end = 0, len(low)
    while start < end and low[start] in _LEADING:
        start += 1
    out: list[Atom] = [(i, i + 1, low[i], lex.words.get(low[i]) or {"open": True}) for i in range(start)]
    tail: list[Atom] = []
    while True:
        core = low[start:end]
        means = _whole(core, lex) if core else None
        elided = _ELIDED.match(core) if means is None and lex.codes != ("en",) else None
        if elided and elided[1] in lex.words:
            cut = start + elided.end()
            out.append((start, cut, elided[1], lex.words[elided[1]]))
            start = cut
            continue
        pair = split_compound(lex, core) if means is NOTHING and lex.compound else None
        if pair is not None:
            cut = start + len(pair[0])
            out.append((start, cut, pair[0], lex.words[pair[0]]))
            out.append((cut, end, pair[1], lex.words[pair[1]]))
            break
        if means is not None:
            out.append((start, end, core, means))
            break
        if end > start and low[end - 1] in _TRAILING:
            end -= 1
            tail.append((end, end + 1, low[end], {"mark": low[end]}))
            continue
        out.extend(_parts(core, start, lex) if core else ())
        break
    tail.reverse()
    return tuple(out) + tuple(tail)


def _whole(core: str, lex: Lexicon) -> Means | None:
    """What the whole core means; None when something has to be taken off it first."""
    found = lex.words.get(core)
    shaped = shape(core, lex) if not core.isalpha() else None
    if shaped:
        return {**found, **shaped} if found else shaped
    if found is not None:
        return found
    if core.isalpha():
        return lex.means(core)
    return None


def _parts(core: str, offset: int, lex: Lexicon) -> list[Atom]:
    """Atoms of words written together ("mon/wed/fri", "fri5pm", "Oct.23"), or one opaque atom."""
    if len(core) > 40 or not core or "//" in core:
        return [(offset, offset + len(core), core, NOTHING)]
    out: list[Atom] = []
    at = 0
    timely = False
    for match in _RUNS.finditer(core):
        part = match[0]
        if match.start() != at:
            break
        at = match.end()
        means = lex.words.get(part) if part[0].isalpha() else {"glue": part, **lex.words.get(part, {})}
        if part[0].isdigit():
            means = shape(part, lex)
        elif part[0].isalpha() and means is not None and not TIMELY & means.keys() and out:
            means = means if "meridiem" in means or "every" in means else None
        if means is None:
            break
        timely = timely or "time" in means or (part[0].isalpha() and bool(TIMELY & means.keys()))
        out.append((offset + match.start(), offset + match.end(), part, means))
    if at == len(core) and timely and "glue" not in out[-1][3]:
        return out
    return [(offset, offset + len(core), core, NOTHING)]
