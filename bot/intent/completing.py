"""An answer to what the bot asked back about a line, joined with that line to one task. Pure; knows readings alone.

    "water plants twice a week" - "On which days?" - "monday and thursday"  ->  "water plants monday and thursday"

What was asked about gives way to the answer, and all else stays. Joined is only what reads as one whole task without
another question, with the title that it had (or that it got), and with what the answer says.
"""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from bot.catalogue import say, speaking
from bot.intent.lazy import LazyPattern
from bot.intent.parser import parse
from bot.intent.reading import Context, Reading, Span

_WHEN = frozenset({"due", "recurrence"})
# A line has few stretches that say when; each combination of them is a look.
_MOST_SPANS = 4
_NTH = r"(?:the )?\d{1,2}(?:st|nd|rd|th|\.|º|ª|er|e)?"
_DAYS = LazyPattern(rf"(?:on )?{_NTH}(?:(?:,|\s*&|,?\s+[^\W\d]{{1,3}})\s*{_NTH})*")
_NUMBER = LazyPattern(r"\d{1,2}")
# What agrees, in the languages that the parser reads.
_YES = frozenset(
    {
        "yes", "yes please", "yep", "yeah", "yup", "sure", "ok", "okay", "y", "ja", "jep", "jo", "gern",
        "gerne", "ja bitte", "sí", "si", "claro", "vale", "oui", "ouais", "d'accord", "sì", "va bene", "certo", "prima",
        "sim", "pode ser",
    }
)  # fmt: skip


def completed(line: str, answer: str, context: Context) -> str | None:
    """The line with its answer, as somebody would have said it at once; None where the text is no answer to it.

    `context` is that of the answer.
    """
    if "\n" in line.strip() or "\n" in answer.strip():
        return None
    context = context.model_copy(update={"place": "command"})
    before = parse(line, context)
    if not is_open(before):
        return None
    assert before.spec is not None
    if not before.spec.title:
        return _titled(before, answer.strip(), context)
    return next((text for text in _candidates(before, answer.strip(), context) if _whole(text, before, context)), None)


def is_open(reading: Reading) -> bool:
    """Whether a reading is that of a new task which lacks something that was asked back."""
    return (
        reading.intent == "clarify"
        and reading.spec is not None
        and bool(reading.question)
        and not (reading.several or reading.index or reading.query or reading.note)
    )


def is_bare(answer: str, context: Context) -> bool:
    """Whether an answer is nothing but days and times: people who talk to each other say little else so briefly."""
    reading = parse(answer, context.model_copy(update={"place": "command"}))
    return is_open(reading) and reading.spec is not None and not reading.spec.title


def _titled(before: Reading, answer: str, context: Context) -> str | None:
    """What is to be done, before when that is."""
    alone = parse(answer, context)
    if alone.intent != "create" or alone.spec is None:
        return None
    text = " ".join([answer, *(span.text for span in before.spans)])
    joined = parse(text, context)
    fits = joined.intent == "create" and joined.spec is not None and joined.spec.title == alone.spec.title
    return text if fits and _says(joined, before) else None


def _candidates(before: Reading, answer: str, context: Context) -> Iterator[str]:
    """The ways to join them, the best first; each says what the answer says."""
    if (agreed := _agreed(before, answer, context)) is not None:
        yield agreed
    elif _DAYS.fullmatch(answer.lower()) is not None:
        yield from _numbered(before, ", ".join(_NUMBER.compiled.findall(answer)))
    else:
        yield from _told(before, answer, context)


def _agreed(before: Reading, answer: str, context: Context) -> str | None:
    """As in "yes": what the question offers, the same time tomorrow, is meant."""
    due = before.spec.due if before.spec is not None else None
    if answer.lower().rstrip(".! ") not in _YES or due is None or due.time is None or not _offered(before, context):
        return None
    tomorrow = context.local.date() + dt.timedelta(days=1)
    return f"{_without(before, _WHEN)} {tomorrow.isoformat()} {due.time:%H:%M}"


def _numbered(before: Reading, numbers: str) -> Iterator[str]:
    """As in "the 1st and 15th", "5": days of the month, or an hour."""
    series = before.spec.recurrence if before.spec is not None else None
    if series is not None and series.rules[0].freq == "MONTHLY":
        rule = [span for span in before.spans if span.field == "recurrence"][:1]
        yield _replaced(before.text, rule, f"every {numbers}")
    if series is None and "," not in numbers:
        yield f"{_without(before, {'due'})} at {numbers}"


def _told(before: Reading, answer: str, context: Context) -> Iterator[str]:
    """As in "monday and thursday", "5pm": fields alone."""
    alone = parse(answer, context)
    if alone.intent not in ("clarify", "change") or alone.spec is None or alone.spec.title or alone.index is not None:
        return
    if alone.spec.due is not None and _rings_unclear(before, context):
        yield f"{_without(before, {'reminders'})} remind me {answer}"
        return
    fields = {span.field for span in alone.spans}
    due = before.spec.due if before.spec is not None else None
    timed = alone.spec.due is None or alone.spec.due.time is not None
    time = f" {due.time:%H:%M}" if due is not None and due.time is not None and not timed else ""
    about = fields | _WHEN if fields & _WHEN else fields
    spans = [span for span in before.spans if span.field in about][:_MOST_SPANS]
    ways = (answer, f"every {answer}") if alone.spec.recurrence is not None else (answer,)
    for way in ways:
        for count in range(1, len(spans) + 1):
            for gone in combinations(spans, count):
                text = _replaced(before.text, gone, f"{way}{time if any(span.field == 'due' for span in gone) else ''}")
                if _says(parse(text, context), alone):
                    yield text
    if _says(parse(text := f"{before.text.strip()} {answer}", context), alone):
        yield text


def _whole(text: str, before: Reading, context: Context) -> bool:
    joined = parse(text, context)
    assert before.spec is not None
    return joined.intent == "create" and joined.spec is not None and joined.spec.title == before.spec.title


def _says(joined: Reading, part: Reading) -> bool:
    """Whether the day, the rule and the reminders of a part are in the whole."""
    if joined.spec is None or part.spec is None:
        return False
    if part.spec.recurrence is not None:
        return joined.spec.recurrence is not None and joined.spec.recurrence.rules == part.spec.recurrence.rules
    if part.spec.due is not None and (joined.spec.due is None or joined.spec.due.time != part.spec.due.time):
        return part.spec.due.time is None and joined.spec.due is not None
    return len(joined.spec.reminders) >= len(part.spec.reminders)


def _without(reading: Reading, fields: Collection[str]) -> str:
    """The line without the words of these fields."""
    return _replaced(reading.text, [span for span in reading.spans if span.field in fields], "")


def _replaced(text: str, gone: Sequence[Span], answer: str) -> str:
    """The line with an answer in the place of the first of these stretches, and without the others."""
    first = min((span.start for span in gone), default=0)
    for span in sorted(gone, key=lambda span: -span.start):
        text = f"{text[: span.start]} {answer if span.start == first else ''} {text[span.end :]}"
    return " ".join(text.split())


def _rings_unclear(before: Reading, context: Context) -> bool:
    """Whether the question is when to remind: without the reminder there is none."""
    rings = any(span.field == "reminders" for span in before.spans)
    return rings and parse(_without(before, {"reminders"}), context).question is None


def _offered(before: Reading, context: Context) -> bool:
    """Whether the question offers one thing, which a yes takes: the same time tomorrow."""
    assert before.spec is not None
    assert before.spec.due is not None
    with speaking(context.locale):
        return before.question == say("read-already-past-today-did", time=f"{before.spec.due.time:%H:%M}")
