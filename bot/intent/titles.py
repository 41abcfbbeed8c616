"""What no rule took: the title, with its own spelling. Knows text and places, no meanings."""

import re

from bot.intent.lazy import LazyPattern
from bot.intent.lexicon import Lexicon
from bot.intent.scan import Found, Scan

_EDGES = " \t\n,;:-\u2013\u2014.(/|"
_MARKS = _EDGES + "!?)\"'"
_OPENERS = LazyPattern(
    r"(?:please\s+|pls\s+|can you\s+|could you\s+)?"
    r"(?:create|add|make|new|log|open|set up)\s+(?:an?\s+|the\s+|me\s+an?\s+)?(?:new\s+)?(?:crm\s+|mail\s+)?"
    r"(?:task|to-?do|reminder|action item)s?(?:\s+for me)?(?:\s+(?:to|called|named|titled|about))?\s*[:,-]?\s+"
    r"|(?:new\s+)?(?:task|to-?do|action item)\s*:\s*",
    re.IGNORECASE,
)
# The words that an opener may begin with; the pattern is asked only after one of them.
_OPENING = frozenset(
    {
        "please", "pls", "can", "could", "create", "add", "make", "new", "log", "open", "set", "task", "todo", "to-do",
        "action",
    }
)  # fmt: skip
# What is said to somebody who was named first: "@maria please review it", "can @maria send it?"
_ASKED = LazyPattern(
    r"(?:(?:can|could|would|will)\s+)?(?:(?:please|pls|plz|kindly|bitte|svp)\s+)?(?=\w)", re.IGNORECASE
)
_EMOJI = re.compile(r"^:[a-z0-9_+-]+:|:[a-z0-9_+-]+:$")
_EMOJI_FIRST = re.compile(r":[a-z0-9_+-]+:")
_PUT = re.compile(r"(?:add|put|create|log|save)(?: it| this)?\s*:\s*", re.IGNORECASE)
# Slack's bold, italic and strike marks around words; a subject in Zoho has no styles.
_STYLED = re.compile(r"(?<!\w)([*_~])(?=\S)([^*_~\n]{0,200}?)(?<=\S)\1(?!\w)|(?<!\w)[*_~]\s+[*_~](?!\w)")
_NEAR_START = 2
_EMPTY = re.compile(r"[(\[]\s*[)\]]")
_DANGLING = {
    "by",
    "on",
    "at",
    "due",
    "for",
    "until",
    "to",
    "and",
    "from",
    "in",
    "with",
    "the",
    "@",
    "starting",
    "before",
}


_LEADING = {"and", "to", "on", "by", "at", "due", "until", ",", "is", "for", "about", "that"}
_OPENING_CONNECTORS = {"tothing", "by", "at", "until"}
_CONNECTING = {"by", "on", "at", "until", "and", "from", "the", "of", "starting", "to", "tothing"}


def title(s: Scan, kept: list[Found], at: int = 0) -> str:
    """The words outside the kept phrases, joined, without connectors left at an edge."""
    parts: list[str] = []
    cut_before = cut_after = False
    for item in kept:
        if item.field in {"mentioned", "subject"}:
            continue
        start, end = s.tokens.starts[item.start], s.tokens.ends[item.end - 1]
        text = s.plain[at:start].strip()
        if text:
            parts.append(text)
        elif not parts:
            cut_before = True
        at = end
        cut_after = True
    rest = s.plain[at:].strip()
    if rest.strip(_MARKS):
        parts.append(rest)
        cut_after = False
    elif rest and not kept:
        parts.append(rest)
    text = _joined(parts)
    opener = _OPENERS.match(text) if text.partition(" ")[0].partition(":")[0].lower() in _OPENING else None
    if opener and opener.end():
        text = text[opener.end() :]
    put = _PUT.match(text) if kept and ":" in text else None
    if put:
        text = text[put.end() :]
    if kept and kept[0].field == "assignee" and kept[0].start < _NEAR_START:
        asked = _ASKED.match(text)
        text = text[asked.end() :] if asked else text
    text = _trimmed(s.lex, text, before=cut_before, after=cut_after)
    text = _STYLED.sub(r"\2", text).strip() if "*" in text or "_" in text or "~" in text else text
    quoted = len(text) > 2 and text[0] == text[-1] == '"' and text.count('"') == 2
    return text[1:-1].strip() if quoted else text


def _joined(parts: list[str]) -> str:
    text = ""
    for part in parts:
        comma = "" if not text or part[:1] not in ",;" else part[:1]
        piece = part.lstrip(",;) ") if text else part
        text = f"{text.rstrip(' ,;-(')}{comma} {piece.strip()}" if text else piece
    if "(" in text or "[" in text:
        text = _EMPTY.sub("", text)
    return " ".join(text.split()).replace(" : ", ": ")


def _connects(lex: Lexicon, word: str, categories: set[str]) -> bool:
    """Whether a word of another language only connects."""
    return bool(categories & lex.words.get(word, {}).keys())


def _trimmed(lex: Lexicon, text: str, *, before: bool, after: bool) -> str:
    text = text.strip()
    foreign = lex.codes != ("en",)
    while after:
        text = text.rstrip(_EDGES)
        head, _, last = text.rpartition(" ")
        if last.lower() not in _DANGLING and not (foreign and _connects(lex, last.lower(), _CONNECTING)):
            break
        text = head
    while before:
        if text[:1] != ":" or not _EMOJI_FIRST.match(text):
            text = text.lstrip(_EDGES + ")")
        first, _, tail = text.partition(" ")
        low = first.lower()
        if foreign and "'" in low and _connects(lex, low[: low.index("'") + 1], _OPENING_CONNECTORS):
            # As in "rappelle-moi demain d'appeler la banque".
            text = text[low.index("'") + 1 :]
            break
        if not tail or (low not in _LEADING and not (foreign and _connects(lex, low, _OPENING_CONNECTORS))):
            break
        text = tail
    return text.strip() if ":" in text and _EMOJI.search(text) else text.strip().strip(",;:").strip()
