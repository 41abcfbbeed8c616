"""How somebody's words were read, told with the words that each field came from. Pure; knows the parser's report."""

import re

from bot.catalogue import say
from bot.commands import Said
from bot.intent import Reading, parse
from bot.intent.pointing import pointing
from bot.intent.report import explained
from bot.service.talk.presses import escaped
from bot.understand.contexts import context_again

# A mention as it was sent, escaped, and as it stands in plain text (bot/intent/door.py); also the id alone.
_MENTIONED = re.compile(r"(?:&lt;@|@|(?<=[:,] ))([UW](?=[A-Z]*\d)[A-Z0-9]{8,})(?:\|[^&\s]*)?(?:&gt;)?(?!\w)")
# Fields and doubts of one line that are told.
_MOST = 12


def how_read(said: Said, *, made: bool = True) -> str:
    """The words, and what each of them was taken for, as a message; `made`: a task was made of them."""
    context = context_again(said)
    reading = parse(said.text, context)
    if not made and reading.intent == "create" and (perhaps := pointing(said.text, context)) is not None:
        reading = perhaps.reading
    rows = [_row(*row) for row in explained(reading, context)] or [_asked(reading)]
    doubts = [f"• {escaped(doubt.sentence)}" for doubt in reading.doubts]
    implied = [
        say("talk-why-implied", value=escaped(each.value), convention=escaped(each.convention))
        for each in reading.implied
    ]
    head = say("talk-why", text=escaped(" ".join(reading.text.split())))
    return _named("\n".join([head, *rows[:_MOST], *doubts[:_MOST], *implied[:_MOST]]))


def _named(text: str) -> str:
    """Mentions as Slack shows them: by name."""
    return _MENTIONED.sub(r"<@\1>", text)


def _row(name: str, value: str, words: tuple[str, ...]) -> str:
    """A field as a chip: its value, and the words that said so."""
    said = ", ".join(f"“{escaped(text)}”" for text in words)
    if not said:
        return say("talk-why-left", field=name, value=escaped(value))
    return say("talk-why-field", field=name, value=escaped(value), words=said)


def _asked(reading: Reading) -> str:
    """What a text that is no new task asks for."""
    what = reading.several or reading.intent
    pointed = reading.query or (f"{reading.index}." if reading.index is not None else "")
    more = reading.note or reading.filter or ""
    return say("talk-why-asked", what=what, more=escaped(" ".join(filter(None, (pointed, more)))) or "—")
