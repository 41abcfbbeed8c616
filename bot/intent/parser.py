"""Text and context to a Reading: the door, the lines, the commands, the task. Never raises, whatever the text."""

import gc
from functools import lru_cache

from bot.catalogue import say, speaking
from bot.intent import commands, courtesy, dateparser_span, door, lazy, lines
from bot.intent.fields import KnownLines, Line, read
from bot.intent.languages import FIRST_CLASS
from bot.intent.lexicon import Lexicon, lexicon
from bot.intent.reading import Context, Doubt, Reading, Span, language_and_country
from bot.intent.scan import When
from bot.intent.tokens import Tokens, tokenise
from bot.specs import TaskSpec
from bot.trusted import trusted

MAX_CHARS = 4000
_made, _span = trusted(Reading), trusted(Span)
_WARMING = (
    "call Bob every other friday at 3pm until december high priority for 10 times except july 4",
    "tomorrow 9am remind me 30m before re Acme, prepare 2-3pm",
    "show tasks for today",
    "find x",
    "move it to friday",
    "review every last workday tomorow",
    "Submit expense report to @maria by friday 5pm #finance, low priority",
    "Pay invoice INV-2026-07-20 on 7/22 before noon -- the second one",
    "mon/wed/fri gym in 3 days or 2 weeks from now until end of month",
    "remind me to check https://example.com on the 27th, a week from sunday",
)
_MONTH_FIRST = {"US", "PH", "BZ", "FM"}


@lru_cache(maxsize=256)
def _lexicon(locale: str, day_first: bool | None) -> Lexicon:
    """The lexicon of the person's language; day before month as they said, else unless the locale is American."""
    language, country = language_and_country(locale)
    own = language if language in FIRST_CLASS else "en"
    if day_first is None:
        day_first = country not in _MONTH_FIRST or language != "en"
    return lexicon(own, day_first=day_first)


def parse(text: str, context: Context) -> Reading:
    """How `text` reads for this person at this moment. Pure; any str is fine, over MAX_CHARS asks for less.

    Characters count as people see them: Slack writes five for an ampersand.
    """
    with speaking(context.locale):
        return _parsed(text, context)


def _parsed(text: str, context: Context) -> Reading:
    plain = door.plain(text)
    if (count := len(plain.text)) > MAX_CHARS:
        return Reading(text=text[:200], intent="clarify", question=say("read-too-long", count=count, limit=MAX_CHARS))
    if not plain.text.strip():
        return Reading(text="", intent="none")
    lex = _lexicon(context.locale, context.conventions.day_first)
    tokens = tokenise(plain, lex)
    if lex.codes != ("en",):
        lex, tokens = _better(plain, lex, tokens)
    elif context.language not in FIRST_CLASS and _foreign(plain, context):
        tokens = tokenise(plain, lex)
    known: KnownLines = {}
    command = _command(plain, tokens, context, lex, known)
    reading = command if command is not None else _task(plain, tokens, context, lex, known)
    return reading if plain.text == text else _original(reading, plain, text)


def _command(plain: door.Plain, tokens: Tokens, context: Context, lex: Lexicon, known: KnownLines) -> Reading | None:
    """The command that a text is, without the thanks behind it: "delete it please", "done thanks"; None for a task."""
    whole, end = len(plain.text), courtesy.stretch(plain.text)[1]
    thanked = _ended(plain, tokens, context, lex, end) if end < whole else None
    command = thanked or commands.command(plain, tokens, context, lex, known)
    if command is None and (end := courtesy.before_thanks(plain.text)) < whole:
        return _ended(plain, tokens, context, lex, end)
    return command


def _ended(plain: door.Plain, tokens: Tokens, context: Context, lex: Lexicon, end: int) -> Reading | None:
    """The command that the text is up to `end`."""
    objects = [each for each in plain.objects if each.end <= end]
    command = commands.command(door.Plain(plain.text[:end], objects), tokens.within(0, end), context, lex, {})
    return command.model_copy(update={"text": plain.text}) if command is not None else None


def _better(plain: door.Plain, own: Lexicon, tokens: Tokens) -> tuple[Lexicon, Tokens]:
    """The person's language, or English where more of the words are English."""
    english = lexicon("en", day_first=own.day_first)
    others = tokenise(plain, english)
    return (english, others) if _known(others, english) > _known(tokens, own) else (own, tokens)


def _foreign(plain: door.Plain, context: Context) -> bool:
    """Marks the date that another language's words name, so that the rules read it as one word."""
    span = dateparser_span.find(plain.text, context.language, context.local)
    if span is None:
        return False
    when = When(span.date, span.time)
    plain.objects.append(door.Object(span.start, span.end, "foreign", plain.text[span.start : span.end], when=when))
    return True


def _known(tokens: Tokens, lex: Lexicon) -> int:
    return sum(
        1
        for low, means in zip(tokens.lows, tokens.means, strict=True)
        if low[:1].isalpha() and (means or low in lex.function or low in lex.verbs)
    )


def _task(plain: door.Plain, tokens: Tokens, context: Context, lex: Lexicon, known: KnownLines) -> Reading:
    start, end = courtesy.stretch(plain.text)
    if start == 0 and end == len(plain.text):
        return _asked(plain, tokens, context, lex, known)
    asked = door.Plain(plain.text[:end])
    reading = _asked(asked, tokens.within(start, end), context, lex, {}, at=start)
    return reading.model_copy(update={"text": plain.text})


def _asked(
    plain: door.Plain, tokens: Tokens, context: Context, lex: Lexicon, known: KnownLines, *, at: int = 0
) -> Reading:
    """The task or tasks of a text from `at` on: what was said without its courtesies."""
    if at:
        if "\n" not in plain.text and "--" not in plain.text:
            line = read(plain, tokens, context, lex, at=at)
            return _reading(plain.text, line, line.spec)
    elif lines.single(plain.text):
        line = known.get((0, len(plain.text))) or read(plain, tokens, context, lex)
        return _reading(plain.text, line, line.spec)
    message = lines.split(plain.text)
    if len(message.items) > lines.MOST_LINES:
        return _made(
            text=plain.text,
            intent="clarify",
            question=say("read-too-many", count=len(message.items), limit=lines.MOST_LINES),
        )
    if message.head is None:
        return _several(plain, tokens, message, context, lex)
    head = _read(plain, tokens, lines.Line(max(message.head.start, at), message.head.end), context, lex)
    spec = head.spec
    changes: dict[str, object] = {}
    if message.notes:
        note = "\n".join(plain.text[n.start : n.end].strip() for n in message.notes)
        changes["description"] = "\n".join(filter(None, (note, spec.description)))
        head.spans += [
            _span(start=n.start, end=n.end, field="description", text=plain.text[n.start : n.end])
            for n in message.notes
        ]
    if message.items:
        read_items = [_read(plain, tokens, item, context, lex) for item in message.items]
        changes["subtasks"] = tuple(item.spec for item in read_items)
        head.spans += [
            _span(start=n.start, end=n.end, field="subtasks", text=plain.text[n.start : n.end]) for n in message.items
        ]
    if changes:
        spec = spec.model_copy(update=changes)
        head.spans.sort(key=lambda s: s.start)
    return _reading(plain.text, head, spec)


def _read(plain: door.Plain, tokens: Tokens, line: lines.Line, context: Context, lex: Lexicon) -> Line:
    part, own = plain, tokens
    if line.end < len(plain.text):
        part, own = door.Plain(plain.text[: line.end]), tokens.within(line.start, line.end)
    elif "\n" in plain.text:
        own = tokens.within(line.start, line.end)
    return read(part, own, context, lex, at=line.start)


def _several(plain: door.Plain, tokens: Tokens, message: lines.Message, context: Context, lex: Lexicon) -> Reading:
    read_lines = [_read(plain, tokens, item, context, lex) for item in message.items]
    if not all(line.title for line in read_lines):
        whole = _read(plain, tokens, lines.Line(0, len(plain.text)), context, lex)
        return _reading(plain.text, whole, whole.spec)
    question = next((line.question for line in read_lines if line.question), None)
    return _made(
        text=plain.text,
        intent="clarify" if question else "several",
        tasks=tuple(line.spec for line in read_lines),
        spans=tuple(sorted((s for line in read_lines for s in line.spans), key=lambda s: s.start)),
        doubts=tuple(d for line in read_lines for d in line.doubts),
        implied=tuple(i for line in read_lines for i in line.implied),
        question=question,
    )


def _reading(text: str, line: Line, spec: TaskSpec) -> Reading:
    question = line.question
    if not spec.title and question is None:
        question = commands.no_title(spec)
    return _made(
        text=text,
        intent="clarify" if question else "create",
        spec=spec,
        spans=tuple(line.spans),
        doubts=tuple(line.doubts),
        implied=tuple(line.implied),
        question=question,
    )


def _original(reading: Reading, plain: door.Plain, text: str) -> Reading:
    """The reading with its places in the text as it came."""

    def back(span: Span) -> Span:
        start, end = plain.origin(span.start, span.end)
        return _span(start=start, end=end, field=span.field, text=text[start:end])

    return reading.model_copy(
        update={
            "spans": tuple(back(s) for s in reading.spans),
            "doubts": tuple(Doubt(span=back(d.span), sentence=d.sentence) for d in reading.doubts),
        }
    )


def warm() -> None:
    """Loads what the first command would otherwise wait for: tables, patterns, memo caches."""
    import datetime as dt  # noqa: PLC0415 - only here

    now = dt.datetime.now(dt.UTC)
    for language in FIRST_CLASS:
        context = Context(now=now, zone="UTC", locale=language)
        # The interpreter specialises code after a few runs, so English goes round more than once.
        for line in _WARMING * (6 if language == "en" else 1):
            parse(line, context)
    lazy.compile_all()
    dateparser_span.warm()
    # The tables stay for good; without this a full collection that meets a command walks them, which took 20 ms.
    gc.freeze()
