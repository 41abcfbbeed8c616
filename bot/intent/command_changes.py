"""Phrases that change a task that is there: its day, title, owner, priority, reminder, tags, and whether it repeats.

Knows the phrases of commands, and asks the line reader for the fields in them.
"""

import re

from bot.catalogue import say
from bot.intent import command_phrases as phrases
from bot.intent.command_text import CommandText, index_of
from bot.intent.fields import Line
from bot.intent.reading import Reading, Span
from bot.intent.whole_series import moved_to
from bot.specs import Person, TaskSpec


def stop(text: CommandText) -> Reading | None:
    """As in "stop repeating", "make it one-time"."""
    match = phrases.STOP.fullmatch(text.low)
    return text.reading("change", stop_repeating=True, index=index_of(match)) if match else None


def cleared(text: CommandText) -> Reading | None:
    """As in "no due date", "remove the reminder"."""
    match = phrases.CLEAR.fullmatch(text.low)
    if match is None:
        return None
    return text.reading("change", clear=(phrases.CLEARED[match["field"]],), index=index_of(match))


def given(text: CommandText) -> Reading | None:
    """As in "assign 2 to Bob", "give it to @maria", "reassign to me"."""
    match = phrases.GIVE.match(text.low)
    if match is None:
        return None
    line = text.part(text.start + match.end(), len(text.plain.text))
    said = line.spec.title.strip()
    if not line.spec.assignees and (phrases.NAME.fullmatch(said) is None or _has_fields(line.spec)):
        return None
    if line.spec.assignees and said:
        return None
    who = line.spec.assignees or (Person(me=True) if said.lower() == "me" else Person(name=said),)
    spec = TaskSpec(title="", assignees=who)
    return text.reading("change", spec=spec, spans=line.spans, index=index_of(match))


def tagged(text: CommandText) -> Reading | None:
    """As in "add tag renewal", "tag 2 with renewal"."""
    match = phrases.TAG.fullmatch(text.low)
    if match is None:
        return None
    at = text.start + match.start("tags")
    words = re.split(r"[,\s]+(?:and\s+)?", text.plain.text[at : text.start + match.end("tags")])
    tags = tuple(word.lstrip("#+") for word in words if word)
    return text.reading("change", spec=TaskSpec(title="", tags=tags), index=index_of(match))


def reminded(text: CommandText) -> Reading | None:
    """As in "add a reminder 10 minutes before": nothing but when follows."""
    match = phrases.REMINDED.fullmatch(text.low)
    if match is None:
        return None
    line = text.aside(f'"x" remind me {match["when"]}')
    if line.title != "x" or not line.spec.reminders or line.spec.due is not None:
        return None
    # These words are read again as of the task that they turn out to be about.
    start, end = text.start + match.start("ring"), text.start + match.end()
    span = Span(start=start, end=end, field="reminders", text=text.plain.text[start:end])
    return text.reading("change", spec=TaskSpec(title="", reminders=line.spec.reminders), spans=(span,))


def until_when(text: CommandText) -> Reading | None:
    """As in "snooze", "push it": until when is not said."""
    match = phrases.UNTIL_WHEN.fullmatch(text.low)
    return text.reading("clarify", question=say("talk-until-when", verb=match["verb"])) if match else None


def note(text: CommandText) -> Reading | None:
    """As in "add note call first", "comment: call first"."""
    match = phrases.NOTE.fullmatch(text.low)
    if match is None:
        return None
    return text.reading("change", note=text.words(match, "note", "plain"), index=index_of(match))


def rename(text: CommandText) -> Reading | None:
    """As in "rename to Acme renewal", "change the title to Acme renewal"."""
    match = phrases.RENAME.fullmatch(text.low)
    if match is None:
        return None
    title = text.words(match, "title", "changed")
    return text.reading("change", spec=TaskSpec(title=title or ""), index=index_of(match))


def moved(text: CommandText) -> Reading | None:
    """As in "move the Acme call to friday": a task named by words goes to a date."""
    match = phrases.MOVED.match(text.low)
    if match is None or phrases.POINTER.fullmatch(match["query"]):
        return None
    line = text.part(text.start + match.end(), len(text.plain.text))
    if line.spec.title or line.spec.due is None:
        return None
    return _changed(text, line, query=text.words(match, "query"))


def moved_whole(text: CommandText) -> Reading | None:
    """As in "alle auf Dienstag verschieben": a series, in another language than English, goes to a day or a time."""
    when = moved_to(text.low, text.context.language)
    if when is None:
        return None
    line = text.part(text.start + when[0], text.start + when[1])
    return _changed(text, line) if not line.spec.title and line.spec.due is not None else None


def change(text: CommandText) -> Reading | None:
    """As in "push to friday", "snooze 2 days", "make it high", "assign to @bob": nothing but fields after the verb."""
    match = None if text.low.startswith(phrases.NEW_REMINDERS) else phrases.CHANGE.match(text.low)
    if match is None:
        return None
    verb, index = match["verb"], index_of(match)
    starts: tuple[int, ...] = (text.start + match.end(), text.start)
    if verb == "remind me":
        starts, index = starts[1:], None
    if verb in phrases.SHIFTS:
        line = text.part(starts[0], len(text.plain.text))
        if line.spec.title and index is not None and not match["it"].startswith(("task", "#")):
            line, index = text.part(text.start + match.start("it"), len(text.plain.text)), None
        if not line.spec.title and (line.spec.due or line.spec.recurrence):
            return _changed(text, line, index=index, shifts=_shifts(verb, line))
    if verb in phrases.SETTERS and (match["it"] or "prio" in match[0]):
        level = _level(text, starts[0])
        if level is not None:
            return text.reading("change", spec=TaskSpec.model_validate({"title": "", "priority": level}), index=index)
    for start in starts:
        line = text.part(start, len(text.plain.text))
        if not line.spec.title and _has_fields(line.spec):
            return _changed(text, line, index=index)
    return None


def _shifts(verb: str, line: Line) -> bool:
    """Whether what was said is how far, not when: a snooze counts from now, all others from the due moment."""
    said = [span.text.lower() for span in line.spans if span.field == "due"]
    return verb != "snooze" and bool(said) and all(phrases.HOW_FAR.fullmatch(words) for words in said)


def _level(text: CommandText, start: int) -> str | None:
    match = phrases.LEVEL.fullmatch(text.low[start - text.start :])
    if match is None:
        return None
    return phrases.LEVELS.get(match["level"], match["level"])


def _has_fields(spec: TaskSpec) -> bool:
    return bool(spec.due or spec.recurrence or spec.reminders or spec.priority or spec.assignees or spec.tags)


def _changed(
    text: CommandText, line: Line, *, index: int | None = None, query: str | None = None, shifts: bool = False
) -> Reading:
    return text.reading(
        "clarify" if line.question else "change",
        spec=line.spec,
        spans=line.spans,
        doubts=line.doubts,
        implied=line.implied,
        question=line.question,
        index=index,
        query=query,
        shifts=shifts,
    )


def in_thread(text: CommandText) -> Reading | None:
    """In the thread of a task, fields alone ("friday 3pm", "high priority") change it."""
    line = text.part(text.start, len(text.plain.text))
    return _changed(text, line) if not line.spec.title and _has_fields(line.spec) else None
