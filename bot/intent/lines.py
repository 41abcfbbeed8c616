"""Several lines: notes, subtasks, several tasks. Knows the shape of a message, not the meaning of a line."""

import re
from dataclasses import dataclass, field

_BULLET = re.compile(r"\s{0,8}(?:[-*•◦▪]\s+(?:\[[ xX]?\]\s*)?|\d{1,2}[.)]\s+|\[[ xX]?\]\s*)(?=\S)")
_MARK = re.compile(r"\s{0,8}[-*•◦▪>]\s+(?=\S)")
_NOTE = re.compile(r"(?<=\s)--(?=\s)|^--(?=\s)")


MOST_LINES = 40


@dataclass(slots=True)
class Line:
    """A stretch of the text."""

    start: int
    end: int


@dataclass(slots=True)
class Message:
    """A head line with its notes and list, or several tasks of equal rank (head is None)."""

    head: Line | None
    items: list[Line] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)


def single(text: str) -> bool:
    """Whether the text is nothing but one line without a bullet or a note, as most are."""
    return text[:1].isalnum() and "\n" not in text and "--" not in text


def split(text: str) -> Message:
    """The lines of a message, sorted into head, items and notes."""
    if "\n" not in text:
        mark = _MARK.match(text)
        return _with_note(Line(mark.end() if mark else 0, len(text)), text)
    lines: list[tuple[Line, bool]] = []
    at = 0
    for raw in text.split("\n"):
        if any(c.isalnum() for c in raw):
            bullet = _BULLET.match(raw)
            lines.append((Line(at + (bullet.end() if bullet else 0), at + len(raw)), bullet is not None))
        at += len(raw) + 1
    if not lines:
        return Message(Line(0, 0))
    if len(lines) == 1:
        return _with_note(lines[0][0], text)
    first, bulleted = lines[0]
    if bulleted and all(listed for _, listed in lines):
        return Message(None, [line for line, _ in lines])
    if bulleted or not any(listed for _, listed in lines):
        return _unlisted(first, [line for line, _ in lines[1:]], text)
    message = _with_note(first, text)
    for line, listed in lines[1:]:
        (message.items if listed else message.notes).append(line)
    return message


def _unlisted(first: Line, rest: list[Line], text: str) -> Message:
    """Lines without a list: notes when they read as prose or a blank line parts them, else several tasks."""
    gap = (
        "\n\n" in text[first.end : rest[0].start + 1]
        or re.search(r"\n\s*\n", text[first.end : rest[0].start]) is not None
    )
    prose = any(
        text[line.start : line.end].rstrip().endswith((".", "!", "?", ":")) or line.end - line.start > 80
        for line in rest
    )
    if gap or prose or text[first.start : first.end].rstrip().endswith(":"):
        message = _with_note(first, text)
        message.notes += rest
        return message
    return Message(None, [first, *rest])


def _with_note(head: Line, text: str) -> Message:
    """The head without the note after " -- "."""
    match = _NOTE.search(text, head.start, head.end) if "--" in text else None
    if match is None:
        return Message(head)
    return Message(Line(head.start, match.start()), [], [Line(match.end(), head.end)])
