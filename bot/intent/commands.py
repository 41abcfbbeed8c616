"""Texts that are no new task: lists, completions, changes, help.

Knows the phrases of commands, and asks the line reader for the fields in them. What could be a task is a task: a verb
alone commands only with "it", a number, or nothing but fields after it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from bot.intent import command_phrases as phrases
from bot.intent.door import Plain
from bot.intent.fields import KnownLines, Line, read
from bot.intent.lexicon import Lexicon
from bot.intent.reading import Context, Intent, Reading
from bot.intent.tokens import Tokens
from bot.intent.words import date_in_words, recurrence_in_words
from bot.specs import RecordRef, TaskSpec


@dataclass(slots=True)
class _Text:
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


def command(plain: Plain, tokens: Tokens, context: Context, lex: Lexicon, known: KnownLines) -> Reading | None:
    """The reading of a command that is no new task; None when the text is a task.

    `known` takes the stretches that were read, so that whoever reads on need not do it again.
    """
    stripped = plain.text.strip()
    start = plain.text.index(stripped)
    low = stripped.lower().rstrip("!?. ") or stripped
    if "\n" in low:
        return None
    if len(low) > 1 and low[0] == "/":
        low = low[1:]
        start += 1
    polite = phrases.POLITE.match(low) if low.startswith(phrases.POLITE_WORDS) else None
    if polite:
        low = low[polite.end() :]
        start += polite.end()
    intent = phrases.PLAIN.get(low) or lex.commands.get(low)
    readers = _readers(low)
    if intent is None and not readers and context.place == "command":
        return None

    text = _Text(plain, low, start, tokens, context, lex, known)
    if intent is not None:
        return text.reading(intent)
    for reader in readers:
        reading = reader(text)
        if reading is not None:
            return reading
    if context.place != "command" and low in phrases.CHAT:
        return text.reading("clarify", question="What should I do? Type a task, or: list, done, push to friday, help.")
    return _in_thread(text) if context.place == "thread" else None


def _stop(text: _Text) -> Reading | None:
    return text.reading("change", stop_repeating=True) if phrases.STOP.fullmatch(text.low) else None


def _several(text: _Text) -> Reading | None:
    """Several tasks are never closed or deleted by one line."""
    if phrases.SEVERAL.fullmatch(text.low) is None:
        return None
    return text.reading("clarify", question="I do this to one task at a time. Which one first?")


def _numbered(text: _Text) -> Reading | None:
    """As in "complete 2", "done with 3", "mark 2 as done"."""
    match = phrases.NUMBERED.fullmatch(text.low)
    if match is None:
        return None
    word = match["state"] or match["verb"] or ("done" if match["off"] else None)
    return text.reading(phrases.VERBS[word], index=int(match["index"])) if word else None


def _index(match: re.Match[str]) -> int | None:
    return int(match["index"]) if match["index"] else None


def _note(text: _Text) -> Reading | None:
    match = phrases.NOTE.fullmatch(text.low)
    if match is None:
        return None
    return text.reading("change", note=text.words(match, "note", "plain"), index=_index(match))


def _rename(text: _Text) -> Reading | None:
    match = phrases.RENAME.fullmatch(text.low)
    if match is None:
        return None
    title = text.words(match, "title", "changed")
    return text.reading("change", spec=TaskSpec(title=title or ""), index=_index(match))


def _complete(text: _Text) -> Reading | None:
    """As in "finished the Acme call", "the deck is done", "reopen the deck"; what lies ahead is a task, not done."""
    reopened = phrases.REOPEN.fullmatch(text.low)
    if reopened is not None:
        return text.reading("reopen", query=text.words(reopened, "query"))
    match = phrases.TASK_DONE.fullmatch(text.low)
    if match is None or text.low.partition(" ")[0] in phrases.NO_SUBJECT:
        return None
    due = text.part(text.start, len(text.plain.text)).spec.due
    if due is not None and due.date > text.context.local.date():
        return None
    return text.reading("complete", query=text.words(match, "query", "named", "marked", "subject"))


def _delete(text: _Text) -> Reading | None:
    match = phrases.DELETE.fullmatch(text.low)
    return text.reading("delete", query=text.words(match, "query", "named")) if match else None


def _find(text: _Text) -> Reading | None:
    match = phrases.FIND.fullmatch(text.low)
    if match is None or phrases.NOT_FIND.match(match["query"]) or len(match["query"].split()) > 5:
        return None
    line = text.part(text.start + match.start("query"), len(text.plain.text))
    if line.spec.due is not None or line.spec.assignees or line.spec.priority:
        return None
    return text.reading("find", query=text.words(match, "query"))


def _list(text: _Text) -> Reading | None:
    """As in "what's due today", "overdue tasks", "tasks for @maria this week", "open tasks re Acme"."""
    if text.low in phrases.OVERDUE:
        return text.reading("list", filter="overdue")
    match = phrases.LIST.fullmatch(text.low) or phrases.WHAT.fullmatch(text.low)
    if match is None:
        return None
    state = match["state"]
    spec, words = TaskSpec(title=""), []
    spans: list[object] = []
    if state:
        words.append(phrases.STATES.get(state, state.removesuffix("'s")))
    if match["rest"].strip():
        line = text.part(text.start + match.start("rest"), len(text.plain.text))
        left = line.spec.title.lower()
        period = phrases.PERIOD.search(left)
        if period:
            words.append(period[1])
            left = (left[: period.start()] + left[period.end() :]).strip()
        spec, spans = line.spec, list(line.spans)
        if left in {"overdue", "late", "open", "done", "completed"}:
            words.append(phrases.STATES.get(left, left))
        elif left not in phrases.LEFT:
            named = phrases.FOR_RECORD.fullmatch(left)
            if named is None:
                return None
            name = line.spec.title[-len(named["name"]) :]
            spec = spec.model_copy(update={"records": (*spec.records, RecordRef(text=name))})
        words += [_bare(span.text) for span in line.spans if span.field == "due"]
        if not left and (spec.due or spec.recurrence) and phrases.ONE_TASK.match(text.low):
            return text.reading("clarify", spec=spec, spans=spans, question=line.question or no_title(spec))
    return text.reading("list", filter=" ".join(words) or None, spec=spec, spans=spans, own=text.low.startswith("my "))


def _bare(words: str) -> str:
    return phrases.BARE.compiled.sub("", words.lower())


def _moved(text: _Text) -> Reading | None:
    """As in "move the Acme call to friday": a task named by words goes to a date."""
    match = phrases.MOVED.match(text.low)
    if match is None or phrases.POINTER.fullmatch(match["query"]):
        return None
    line = text.part(text.start + match.end(), len(text.plain.text))
    if line.spec.title or line.spec.due is None:
        return None
    return _changed(text, line, query=text.words(match, "query"))


def _change(text: _Text) -> Reading | None:
    """As in "push to friday", "snooze 2 days", "make it high", "assign to @bob": nothing but fields after the verb."""
    match = None if text.low.startswith(phrases.NEW_REMINDERS) else phrases.CHANGE.match(text.low)
    if match is None:
        return None
    verb, index = match["verb"], _index(match)
    starts: tuple[int, ...] = (text.start + match.end(), text.start)
    if verb == "remind me":
        starts, index = starts[1:], None
    if verb in phrases.SHIFTS:
        line = text.part(starts[0], len(text.plain.text))
        if line.spec.title and index is not None and not match["it"].startswith(("task", "#")):
            line, index = text.part(text.start + match.start("it"), len(text.plain.text)), None
        if not line.spec.title and (line.spec.due or line.spec.recurrence):
            return _changed(text, line, index=index)
    if verb in phrases.SETTERS and (match["it"] or "prio" in match[0]):
        level = _level(text, starts[0])
        if level is not None:
            return text.reading("change", spec=TaskSpec.model_validate({"title": "", "priority": level}), index=index)
    for start in starts:
        line = text.part(start, len(text.plain.text))
        if not line.spec.title and _has_fields(line.spec):
            return _changed(text, line, index=index)
    return None


def _level(text: _Text, start: int) -> str | None:
    match = phrases.LEVEL.fullmatch(text.low[start - text.start :])
    if match is None:
        return None
    return phrases.LEVELS.get(match["level"], match["level"])


def _has_fields(spec: TaskSpec) -> bool:
    return bool(spec.due or spec.recurrence or spec.reminders or spec.priority or spec.assignees or spec.tags)


def _changed(text: _Text, line: Line, *, index: int | None = None, query: str | None = None) -> Reading:
    return text.reading(
        "clarify" if line.question else "change",
        spec=line.spec,
        spans=line.spans,
        doubts=line.doubts,
        implied=line.implied,
        question=line.question,
        index=index,
        query=query,
    )


def _in_thread(text: _Text) -> Reading | None:
    """In the thread of a task, fields alone ("friday 3pm", "high priority") change it."""
    line = text.part(text.start, len(text.plain.text))
    return _changed(text, line) if not line.spec.title and _has_fields(line.spec) else None


_Reader = Callable[[_Text], Reading | None]
_READERS: tuple[tuple[str, _Reader], ...] = (
    ("stop", _stop),
    ("several", _several),
    ("numbered", _numbered),
    ("note", _note),
    ("list", _list),
    ("rename", _rename),
    ("complete", _complete),
    ("delete", _delete),
    ("find", _find),
    ("moved", _moved),
    ("change", _change),
)


def _readers(low: str) -> tuple[_Reader, ...]:
    """The readers whose phrases may begin with the text's first word, or end with its last."""
    readers = _by_first_word().get(low.partition(" ")[0], ())
    if low.endswith(phrases.LAST_WORDS) or low.isdigit() or low[0] == "#":
        readers += (_numbered, _complete)
    return readers


@cache
def _by_first_word() -> dict[str, tuple[_Reader, ...]]:
    out: dict[str, tuple[_Reader, ...]] = {}
    for name, reader in _READERS:
        for word in phrases.FIRST_WORDS[name].split():
            out[word] = (*out.get(word, ()), reader)
    return out


def no_title(spec: TaskSpec) -> str:
    """The question for a command without a title: what was read, and what is missing."""
    if spec.recurrence is not None:
        return f"I read {recurrence_in_words(spec.recurrence)}, but no title. What is to be done?"
    if spec.due is not None:
        return f"I read the date {date_in_words(spec.due.date)}, but no title. What is to be done?"
    return "I found no title. What is to be done?"
