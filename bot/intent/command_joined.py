"""Several changes of one task in one line: "make it low and due in 3 days". Knows where a line parts, no field.

A line is parted only where every part is a change by itself, the first one with a verb: one word that is left over, and
it is a task. Title and note are whatever follows their verb, so what comes after a title must be a change beyond doubt.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bot.catalogue import say
from bot.intent import command_changes as changes
from bot.intent import command_phrases as phrases
from bot.intent.command_text import CommandText
from bot.intent.door import Plain
from bot.intent.lazy import LazyPattern
from bot.intent.reading import Implied, Reading, Span
from bot.intent.tokens import tokenise
from bot.intent.words import date_in_words
from bot.specs import Due, TaskSpec

_PARTS = LazyPattern(
    r"\s*[,;&]\s*(?:(?:and|then|also|please|plus) )*|\s(?:(?:and|then|plus)\s)(?:(?:then|also|please) )*"
)
_QUOTED = LazyPattern(r"\"[^\"\n]*\"|`[^`\n]*`")
# More parts than that are no line that people type, and each costs a look.
_MOST_PARTS = 6
# What nobody would name a task after: a change that points at one, names a field, or mentions somebody.
_BEYOND_DOUBT = LazyPattern(
    rf"(?:push|move|postpone|reschedule|bump|shift|defer|delay|snooze|make|set|change|mark) {phrases.IT}\b.*"
    r"|(?:make|set|change|update) (?:the |its )?(?:due|deadline|priority|prio|reminder).*"
    rf"|(?:re-?assign|assign|give|hand|delegate)(?: {phrases.IT})? to (?:@.*|me)"
    r"|due (?!diligence).*|deadline .*|remind me .*|stop repeating.*|p[1-4]|!\w+|#[^\s\d][\w-]*"
    r"|(?:priority )?(?:highest|high|normal|medium|low|lowest)(?: prio(?:rity)?)"
    r"|(?:add|leave) an? (?:note|comment|tag)\b.*|note: .*|comment: .*"
    r"|(?:no|remove the|clear the) (?:due date|deadline|reminders?|priority)"
)
_ADDED = ("tags", "reminders")


def joined(text: CommandText) -> Reading | None:
    """As in "push 2 to friday and make it high", "done, and add a note: sent"."""
    found = next(_parted(text, _starting, _following), None)
    return _one(text, found) if found is not None else None


def renamed(text: CommandText) -> Reading | None:
    """As in "rename to Acme renewal and assign to @bob": the shortest title that leaves changes beyond doubt."""
    found = next(_parted(text, changes.rename, _beyond_doubt, longest=False), None)
    return _one(text, found) if found is not None else None


_Reader = Callable[[CommandText], Reading | None]


def _parted(text: CommandText, first: _Reader, other: _Reader, *, longest: bool = True) -> Iterator[list[Reading]]:
    """The ways to part a text: the first part as `first` reads it, all others as `other` does."""
    quoted = [match.span() for match in _QUOTED.compiled.finditer(text.low)] if text.low.count('"') > 1 else []
    cuts = [
        match.span()
        for match in _PARTS.compiled.finditer(text.low)
        if match.start() > 0 and match.end() < len(text.low) and not any(a < match.start() < b for a, b in quoted)
    ]
    if not 0 < len(cuts) < _MOST_PARTS:
        return
    for stop, go in reversed(cuts) if longest else cuts:
        head = first(_part(text, 0, stop))
        if head is None:
            continue
        rest = _rest(text, go, [cut for cut in cuts if cut[0] >= go], other)
        if rest is not None:
            yield [head, *rest]


def _rest(text: CommandText, at: int, cuts: Sequence[tuple[int, int]], reader: _Reader) -> list[Reading] | None:
    """What follows, in the longest parts that can be read; a new title is as short as what follows it allows."""
    left = _part(text, at, len(text.low))
    if (titled := changes.rename(left)) is not None:
        return next(_parted(left, changes.rename, _beyond_doubt, longest=False), [titled])
    whole = reader(left)
    if whole is not None:
        return [whole]
    for stop, go in reversed(cuts):
        part = reader(_part(text, at, stop))
        rest = _rest(text, go, [cut for cut in cuts if cut[0] >= go], reader) if part is not None else None
        if part is not None and rest is not None:
            return [part, *rest]
    return None


def _part(text: CommandText, at: int, end: int) -> CommandText:
    """A stretch of the line as a command of its own, whose places are those of the whole."""
    plain, start = text.plain, text.start + at
    if end < len(text.low):
        stop = text.start + end
        plain = Plain(plain.text[:stop], [each for each in plain.objects if each.end <= stop])
    low, tokens = text.low[at:end], text.tokens
    if any(first < start < last for first, last in zip(tokens.starts, tokens.ends, strict=True)):
        # A phrase of several words ("and remind me") lies across the cut.
        alone = Plain(" " * start + plain.text[start:], [each for each in plain.objects if each.start >= start])
        return replace(text, plain=plain, low=low, start=start, tokens=tokenise(alone, text.lex), known={})
    return replace(text, plain=plain, low=low, start=start)


def _starting(part: CommandText) -> Reading | None:
    """A change with its verb, or that the task is done."""
    if phrases.PLAIN.get(part.low) == "complete":
        return part.reading("complete")
    if (match := phrases.NUMBERED.fullmatch(part.low)) is not None and match["index"] and match["verb"] in _FINISHED:
        return part.reading("complete", index=int(match["index"]))
    return _verbal(part)


_FINISHED = ("done", "complete", "completed", "finish", "finished", "close", "closed")
_VERBAL: tuple[_Reader, ...] = (
    changes.stop,
    changes.cleared,
    changes.note,
    changes.moved,
    changes.change,
    changes.given,
    changes.tagged,
)


def _verbal(part: CommandText) -> Reading | None:
    return next((reading for read in _VERBAL if (reading := read(part)) is not None), None)


def _following(part: CommandText) -> Reading | None:
    """A change with its verb, or fields alone."""
    return _verbal(part) or changes.in_thread(part)


def _beyond_doubt(part: CommandText) -> Reading | None:
    return _following(part) if _BEYOND_DOUBT.fullmatch(part.low) is not None else None


def _one(text: CommandText, parts: Sequence[Reading]) -> Reading | None:
    """All parts as one reading; None where they can't be: only a note goes with "done"."""
    done = parts[0].intent == "complete"
    if done and not all(part.note is not None for part in parts[1:]):
        other = any(part.index not in (None, parts[0].index) for part in parts)
        return text.reading("clarify", question=say("read-do-one-task-at")) if other else None
    spans = tuple(sorted((span for part in parts for span in part.spans), key=lambda span: span.start))
    asked = next((part.question for part in parts if part.question), None) or _at_odds(parts)
    spec = None if done else _spec(text, parts, spans)
    return text.reading(
        "clarify" if asked else "complete" if done else "change",
        spec=spec,
        spans=spans,
        doubts=tuple(doubt for part in parts for doubt in part.doubts),
        implied=_implied(parts),
        question=asked,
        index=next((part.index for part in parts if part.index is not None), None),
        query=next((part.query for part in parts if part.query is not None), None),
        note="\n".join(part.note for part in parts if part.note) or None,
        stop_repeating=any(part.stop_repeating for part in parts),
        clear=tuple(dict.fromkeys(name for part in parts for name in part.clear)),
        shifts=any(part.shifts for part in parts),
    )


def _at_odds(parts: Sequence[Reading]) -> str | None:
    """The question where the parts are said of several tasks, or twice of one field."""
    if len({part.index for part in parts} - {None}) + len({part.query for part in parts} - {None}) > 1:
        return say("read-do-one-task-at")
    said = [name for part in parts for name in _said(part) if name not in _ADDED]
    dues = [part.spec.due for part in parts if part.spec is not None and part.spec.due is not None]
    if len(dues) == 2 and sum(_time_alone(part) for part in parts) == 1 and not any(part.shifts for part in parts):
        said.remove("due")
    return say("read-said-twice") if len(said) > len(set(said)) else None


def _said(part: Reading) -> set[str]:
    """The fields of one part, also those that it empties: "no reminder, remind me at 9" contradicts itself."""
    spec = part.spec
    given = {
        name for name in ("title", "due", "recurrence", "priority", "assignees", *_ADDED) if getattr(spec, name, None)
    }
    return given | set(part.clear)


def _time_alone(part: Reading) -> bool:
    """Whether a part names a time, and its day is only implied."""
    return any(_is_day(each, part) for each in part.implied)


def _is_day(implied: Implied, part: Reading) -> bool:
    due = part.spec.due if part.spec is not None else None
    return due is not None and implied.field == "due" and implied.value == date_in_words(due.date)


def _implied(parts: Sequence[Reading]) -> tuple[Implied, ...]:
    """What nobody said; a day that another part says is not among it."""
    dues = [part for part in parts if part.spec is not None and part.spec.due is not None]
    return tuple(each for part in parts for each in part.implied if len(dues) < 2 or not _is_day(each, part))


def _spec(text: CommandText, parts: Sequence[Reading], spans: Sequence[Span]) -> TaskSpec:
    """The fields of all parts; a day here and a time there are one moment, and reminders are read with it."""
    specs = [part.spec for part in parts if part.spec is not None]
    said: dict[str, object] = {
        name: next((value for spec in specs if (value := getattr(spec, name))), TaskSpec.model_fields[name].default)
        for name in ("recurrence", "priority", "assignees")
    }
    due = _moment([(part.spec.due, _time_alone(part)) for part in parts if part.spec is not None and part.spec.due])
    reminders = tuple(each for spec in specs for each in spec.reminders)
    words = " ".join(span.text for span in spans if span.field == "reminders")
    if due is not None and words:
        time = f" {due.time:%H:%M}" if due.time is not None else ""
        reminders = text.aside(f'"x" {due.date.isoformat()}{time} {words}').spec.reminders or reminders
    return TaskSpec(title="").model_copy(
        update={
            **said,
            "title": next((spec.title for spec in specs if spec.title), ""),
            "due": due,
            "reminders": reminders,
            "tags": tuple(dict.fromkeys(tag for spec in specs for tag in spec.tags)),
        }
    )


def _moment(dues: Sequence[tuple[Due, bool]]) -> Due | None:
    if not dues:
        return None
    day = next((due for due, timed in dues if not timed), dues[-1][0])
    time = next((due for due, timed in dues if timed), None)
    return day if time is None or time is day else day.model_copy(update={"time": time.time, "end": time.end})
