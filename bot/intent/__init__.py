"""The parser: what a person typed in Slack, and when and where, becomes a Reading.

Pure: no I/O, no clock, no Slack, no Zoho.

    door -> tokens (chunks, lexicon, languages) -> rules -> choose -> recurrences, dues, titles -> Reading

`commands` recognises what is no new task, `lines` the messages of several lines; `words` says specs in English again.
`completing` joins a line with the answer to what was asked back about it, `nearest` knows what may be no task at all.
"""

from bot.conventions import Conventions
from bot.intent.parser import MAX_CHARS, parse, warm
from bot.intent.reading import Context, Doubt, Implied, Reading, Span

__all__ = ["MAX_CHARS", "Context", "Conventions", "Doubt", "Implied", "Reading", "Span", "parse", "warm"]
