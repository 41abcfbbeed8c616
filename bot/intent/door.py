"""The door: Slack's wire text made plain, with every character's place in the original kept. Knows no grammar.

Markup: https://docs.slack.dev/messaging/formatting-message-text (mentions, links, dates, and the three entities).
"""

import datetime as dt
import re
from bisect import bisect_right
from dataclasses import dataclass, field

_SPECIAL = re.compile(
    r"<(?P<sigil>[@#!]?)(?P<body>[^<>|\n]{1,500})(?:\|(?P<label>[^<>\n]{0,500}))?>"
    r"|(?P<entity>&(?:amp|lt|gt);)"
    r"|(?P<struck>(?<![\w~])~(?=[^\s~])[^~\n]{0,400}(?<=[^\s~])~(?![\w~]))"
    r"|(?P<nothing>[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\ufe0f\x00-\x08\x0b\x0c\x0e-\x1f\x7f])"
    r"|(?P<plain>[\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb\u2013\u2014\u2212\u00a0\u202f\u2007\u2009\u3000\r])"
)
_OPENS = frozenset("<&~")
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">"}
_PLAIN = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u00ab": '"',
    "\u00bb": '"',
    "\u2013": "-",
    "\u2014": "-",
    "\u2212": "-",
    "\r": "\n",
}
_DATE = re.compile(r"date\^(\d{1,11})\^[^|]*")


@dataclass(slots=True)
class Object:
    """A piece of markup that stands in the plain text as one word: a mention, a channel, a link or a moment."""

    start: int
    end: int
    kind: str
    value: str
    moment: dt.datetime | None = None
    when: object = None


@dataclass(slots=True)
class Plain:
    """Plain text, the markup objects in it, and the way back to the original."""

    text: str
    objects: list[Object] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _pieces: list[tuple[int, int, int, int]] = field(default_factory=list)

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that the plain stretch [start, end) came from."""
        if not self._pieces:
            return start, end
        return self._back(start, last=False), self._back(end - 1, last=True)

    def _back(self, at: int, *, last: bool) -> int:
        plain, _, raw, raw_end = self._pieces[max(bisect_right(self._starts, at) - 1, 0)]
        _, plain_end, _, _ = self._pieces[max(bisect_right(self._starts, at) - 1, 0)]
        if plain_end - plain == raw_end - raw:
            return raw + (at - plain) + (1 if last else 0)
        return raw_end if last else raw


def plain(raw: str) -> Plain:
    """Slack's text as people see it: entities and markup resolved, smart punctuation straightened, invisibles gone."""
    # Most texts are plain as they come, and the two cheap questions settle it without the pattern.
    if raw.isascii() and raw.isprintable() and _OPENS.isdisjoint(raw):
        return Plain(raw)
    if not _SPECIAL.search(raw):
        return Plain(raw)
    out: list[str] = []
    result = Plain("")
    at = length = 0

    def piece(text: str, start: int, end: int) -> None:
        nonlocal length
        if text:
            result._starts.append(length)  # noqa: SLF001 - the class and its one builder stand together
            result._pieces.append((length, length + len(text), start, end))  # noqa: SLF001 - likewise
            out.append(text)
            length += len(text)

    for match in _SPECIAL.finditer(raw):
        piece(raw[at : match.start()], at, match.start())
        text, kind, value, moment = _shown(match)
        if kind:
            result.objects.append(Object(length, length + len(text), kind, value, moment))
        piece(text, match.start(), match.end())
        at = match.end()
    piece(raw[at:], at, len(raw))
    result.text = "".join(out)
    return result


def _shown(match: re.Match[str]) -> tuple[str, str, str, dt.datetime | None]:  # noqa: PLR0911 - one return per phrase
    """What one special stretch shows, and as what kind of object."""
    if match["entity"]:
        return _ENTITIES[match["entity"]], "", "", None
    # What is struck through was taken back by whoever wrote it.
    if match["nothing"] or match["struck"]:
        return "", "", "", None
    if match["plain"]:
        return _PLAIN.get(match["plain"], " "), "", "", None
    sigil, body, label = match["sigil"], match["body"], match["label"]
    if sigil == "@":
        return "@" + (label or body), "user", body, None
    if sigil == "#":
        return "#" + (label or body), "channel", body, None
    if sigil == "!":
        return _command(body, label)
    target = body.removeprefix("mailto:").removeprefix("tel:")
    if "://" not in body and target == body:
        return match[0], "", "", None
    return (label or target).strip() or target, "link", target, None


def _command(body: str, label: str | None) -> tuple[str, str, str, dt.datetime | None]:
    date = _DATE.fullmatch(body)
    if date:
        moment = dt.datetime.fromtimestamp(int(date[1]), dt.UTC) if int(date[1]) < 253_000_000_000 else None
        return label or (f"{moment:%Y-%m-%d %H:%M}" if moment else body), "moment" if moment else "", body, moment
    name = label or "@" + body.split("^", maxsplit=1)[0]
    return name, "broadcast", body, None
