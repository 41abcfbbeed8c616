"""Text and context to a Reading: the door, the lines, the commands, the task. Never raises, whatever the text."""

from dataclasses import dataclass

from bot.intent import commands, door, lines
from bot.intent.fields import Line, read
from bot.intent.lexicon import Lexicon, lexicon
from bot.intent.reading import Context, Doubt, Implied, Reading, Span
from bot.intent.tokens import Token, tokenise
from bot.specs import TaskSpec

MAX_CHARS = 4000
TOO_LONG = "That is {count:,} characters; I read up to {limit:,}. Please shorten it, or put the details in a note."


@dataclass(slots=True)
class _Read:
    """A line read, and where it stood."""

    line: Line
    text: str


def lexicon_for(context: Context) -> Lexicon:
    """The lexicon of the person's language; day before month unless the locale is American."""
    return lexicon(
        context.language, day_first=context.country not in {"US", "PH", "BZ", "FM"} or context.language != "en"
    )


def parse(text: str, context: Context) -> Reading:
    """How `text` reads for this person at this moment. Pure; any str is fine, over MAX_CHARS asks for less."""
    if len(text) > MAX_CHARS:
        return Reading(text=text[:200], intent="clarify", question=TOO_LONG.format(count=len(text), limit=MAX_CHARS))
    plain = door.plain(text)
    if not plain.text.strip():
        return Reading(text="", intent="none")
    lex = lexicon_for(context)
    tokens = tokenise(plain, lex)
    command = commands.command(plain, tokens, context, lex)
    reading = command if command is not None else _task(plain, tokens, context, lex)
    return _original(reading, plain, text)


def _task(plain: door.Plain, tokens: list[Token], context: Context, lex: Lexicon) -> Reading:
    message = lines.split(plain.text)
    if message.head is None:
        return _several(plain, tokens, message, context, lex)
    head = _read(plain, tokens, message.head, context, lex)
    spec = head.spec
    changes: dict[str, object] = {}
    if message.notes:
        note = "\n".join(plain.text[n.start : n.end].strip() for n in message.notes)
        changes["description"] = "\n".join(filter(None, (note, spec.description)))
        head.spans += [
            Span(start=n.start, end=n.end, field="description", text=plain.text[n.start : n.end]) for n in message.notes
        ]
    if message.items:
        read_items = [_read(plain, tokens, item, context, lex) for item in message.items]
        changes["subtasks"] = tuple(item.spec for item in read_items)
        head.spans += [
            Span(start=n.start, end=n.end, field="subtasks", text=plain.text[n.start : n.end]) for n in message.items
        ]
    if changes:
        spec = spec.model_copy(update=changes)
    return _reading(plain.text, head, spec)


def _read(plain: door.Plain, tokens: list[Token], line: lines.Line, context: Context, lex: Lexicon) -> Line:
    own = (
        [t for t in tokens if line.start <= t.start and t.end <= line.end]
        if (len(tokens) and "\n" in plain.text) or line.end < len(plain.text)
        else tokens
    )
    part = door.Plain(plain.text[: line.end]) if line.end < len(plain.text) else plain
    return read(part, own, context, lex, at=line.start)


def _several(plain: door.Plain, tokens: list[Token], message: lines.Message, context: Context, lex: Lexicon) -> Reading:
    read_lines = [_read(plain, tokens, item, context, lex) for item in message.items]
    return Reading(
        text=plain.text,
        intent="several",
        tasks=tuple(line.spec for line in read_lines),
        spans=tuple(sorted((s for line in read_lines for s in line.spans), key=lambda s: s.start)),
        doubts=tuple(d for line in read_lines for d in line.doubts),
        implied=tuple(i for line in read_lines for i in line.implied),
        question=next((line.question for line in read_lines if line.question), None),
    )


def _reading(text: str, line: Line, spec: TaskSpec) -> Reading:
    question = line.question
    if not spec.title and question is None:
        question = commands.no_title(spec)
    return Reading(
        text=text,
        intent="clarify" if question else "create",
        spec=spec,
        spans=tuple(sorted(line.spans, key=lambda s: s.start)),
        doubts=tuple(line.doubts),
        implied=tuple(line.implied),
        question=question,
    )


def _original(reading: Reading, plain: door.Plain, text: str) -> Reading:
    """The reading with its places in the text as it came."""
    if plain.text == text:
        return reading

    def back(span: Span) -> Span:
        start, end = plain.origin(span.start, span.end)
        return Span(start=start, end=end, field=span.field, text=text[start:end])

    return reading.model_copy(
        update={
            "spans": tuple(back(s) for s in reading.spans),
            "doubts": tuple(Doubt(span=back(d.span), sentence=d.sentence) for d in reading.doubts),
        }
    )


def warm() -> None:
    """Loads what the first command would otherwise wait for: tables, patterns, memo caches."""
    import datetime as dt  # noqa: PLC0415 - only here

    context = Context(now=dt.datetime.now(dt.UTC), zone="UTC")
    for line in (
        "call Bob every other friday at 3pm until december high priority",
        "tomorrow 9am remind me 30m before",
    ):
        parse(line, context)


__all__ = ["MAX_CHARS", "Implied", "parse", "warm"]
