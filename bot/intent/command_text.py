"""The text of a command, and the way to read a part of it as a line of its own. Knows the line reader."""

import re
from dataclasses import dataclass

from bot.intent.door import Plain
from bot.intent.fields import KnownLines, Line, read
from bot.intent.lexicon import Lexicon
from bot.intent.reading import Context, Intent, Reading
from bot.intent.tokens import Tokens, tokenise


@dataclass(slots=True)
class CommandText:
    """The text of a command: as people see it, in lower case, and the way to read a part of it."""

    plain: Plain
    low: str
    start: int
    tokens: Tokens
    context: Context
    lex: Lexicon
    known: KnownLines

    def part(self, at: int, end: int) -> Line:
        """The reading of a stretch as a line of its own."""
        if (at, end) not in self.known:
            part, own = Plain(self.plain.text[:end]), self.tokens.within(at, end)
            self.known[at, end] = read(part, own, self.context, self.lex, at=at)
        return self.known[at, end]

    def aside(self, words: str) -> Line:
        """The reading of other words, as the same person means them."""
        plain = Plain(words)
        return read(plain, tokenise(plain, self.lex), self.context, self.lex)

    def reading(self, intent: Intent, **parts: object) -> Reading:
        """A reading of this text."""
        return Reading.model_validate({"text": self.plain.text, "intent": intent, **parts})

    def words(self, match: re.Match[str], *groups: str) -> str | None:
        """The first group that matched, in its own spelling."""
        for group in groups:
            if match.group(group):
                at = self.start + match.start(group)
                return self.plain.text[at : at + len(match.group(group))].strip().strip("\"'.!")
        return None


def index_of(match: re.Match[str]) -> int | None:
    """The number in the last list that a phrase names."""
    return int(match["index"]) if match["index"] else None
