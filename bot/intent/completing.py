"""An answer to what the bot asked back about a line, joined with that line to one task. Pure; knows readings alone.

    "water the plants twice a week" - "On which days?" - "monday and thursday"  ->  "water the plants monday and thursday"

What was asked about gives way to the answer, and all else stays. Joined is only what reads as one whole task without
another question, with the title that it had (or that it got), and with what the answer says.
"""

import datetime as dt
from collections.abc import Iterator, Set

from bot.catalogue import say, speaking
from bot.intent.lazy import LazyPattern
from bot.intent.parser import parse
from bot.intent.reading import Context, Reading

_WHEN = frozenset({"due", "recurrence"})
_NTH = r"(?:the )?\d{1,2}(?:st|nd|rd|th|\.|º|ª|er|e)?"
_DAYS = LazyPattern(rf"(?:on )?{_NTH}(?:(?:,|\s*&|,?\s+[^\W\d]{{1,3}})\s*{_NTH})*")
_NUMBER = LazyPattern(r"\d{1,2}")
# What agrees, in the languages that the parser reads.
_YES = frozenset(
    {
        "yes", "yes please", "yep", "yeah", "yup", "sure", "ok", "okay", "y", "tomorrow", "ja", "jep", "jo", "gern",
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
    text = f"{answer} {before.text.strip()}"
    joined = parse(text, context)
    fits = joined.intent == "create" and joined.spec is not None and joined.spec.title == alone.spec.title
    return text if fits and _says(joined, before) else None


def _candidates(before: Reading, answer: str, context: Context) -> Iterator[str]:
    """The ways to join them, the best first; each says what the answer says."""
    assert before.spec is not None
    due, recurrence = before.spec.due, before.spec.recurrence
    if answer.lower().rstrip(".! ") in _YES:
        if due is not None and due.time is not None and _offered(before, context):
            tomorrow = context.local.date() + dt.timedelta(days=1)
            yield f"{_without(before, _WHEN)} {tomorrow.isoformat()} {due.time:%H:%M}"
        if answer.lower() != "tomorrow":
            return
    if _DAYS.fullmatch(answer.lower()) is not None:
        numbers = ", ".join(_NUMBER.compiled.findall(answer))
        if recurrence is not None and recurrence.rules[0].freq == "MONTHLY":
            yield f"{_without(before, {'recurrence'})} every {numbers}"
        if recurrence is None and "," not in numbers:
            yield f"{_without(before, {'due'})} at {numbers}"
        return
    alone = parse(answer, context)
    if alone.intent not in ("clarify", "change") or alone.spec is None or alone.spec.title or alone.index is not None:
        return
    fields = {span.field for span in alone.spans}
    time = f" {due.time:%H:%M}" if due is not None and due.time is not None else ""
    timed = alone.spec.due is not None and alone.spec.due.time is not None
    for text in (
        f"{_without(before, fields)} {answer}",
        f"{_without(before, _WHEN)} {answer}{'' if timed else time}",
        f"{before.text.strip()} {answer}",
    ):
        joined = parse(text, context)
        if _says(joined, alone):
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


def _without(reading: Reading, fields: Set[str]) -> str:
    """The line without the words of these fields."""
    text = reading.text
    for span in sorted(reading.spans, key=lambda span: -span.start):
        if span.field in fields:
            text = f"{text[: span.start]} {text[span.end :]}"
    return " ".join(text.split())


def _offered(before: Reading, context: Context) -> bool:
    """Whether the question offers one thing, which a yes takes: the same time tomorrow."""
    assert before.spec is not None
    assert before.spec.due is not None
    with speaking(context.locale):
        return before.question == say("read-already-past-today-did", time=f"{before.spec.due.time:%H:%M}")
