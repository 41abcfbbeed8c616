"""Texts that are no new task: lists, completions, changes, help.

Knows the phrases of commands, and asks the line reader for the fields in them. What could be a task is a task: a verb
alone commands only with "it", a number, or nothing but fields after it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from bot.intent.door import Plain
from bot.intent.fields import Line, read
from bot.intent.lexicon import Lexicon
from bot.intent.reading import Context, Intent, Reading
from bot.intent.tokens import Token
from bot.intent.words import date_in_words, recurrence_in_words
from bot.specs import TaskSpec

_WORDS: dict[Intent, str] = {
    "help": "help, help me, ?, commands, usage, how does this work, what can you do, how do i use this, examples",
    "settings": "settings, preferences, config, configure, options, my settings, show settings, open settings",
    "connect": "connect, connect zoho, connect to zoho, connect my zoho account, connect my account, log in, login, "
    "sign in, link my account, reconnect",
    "disconnect": "disconnect, disconnect zoho, disconnect from zoho, disconnect my account, log out, logout, sign out",
    "why": "why, why that, why this, why this date, why that date, how did you read that, explain",
    "undo": "undo, undo that, undo it, undo this, undo last, revert, revert that, take that back",
    "complete": "done, ✅, ☑️, ✔️, ✔, ☑, :white_check_mark:, :heavy_check_mark:, complete, completed, finished, finish, "
    "it's done, its done, this is done, all done, that's done, done with it, done with this, mark as done, mark it done, "
    "mark it as done, mark as complete, mark as completed, mark done, mark complete, complete it, complete this, "
    "finish it, close it, close this, close, i'm done, im done, done it, did it, i did it, finished it, mark this done, "
    "mark this as done, i finished it, i finished this, resolved, check it off, tick it off",
    "reopen": "reopen, reopen it, reopen this, re-open, not done, not done yet, it's not done, uncomplete, undone, "
    "mark as not done, mark as open, open again, open it again, mark it as not done",
    "delete": "delete, delete it, delete this, delete that, cancel, cancel it, cancel this, cancel that, remove, "
    "remove it, remove this, remove that, drop it, drop this, scrap it, scrap this, delete this task, delete the task, "
    "cancel this task, cancel the task, remove this task, trash it, delete task",
    "skip": "skip, skip it, skip this, skip this one, skip one, skip next, skip the next one, skip this time, "
    "skip this occurrence, skip this week, skip today",
    "list": "list, tasks, my tasks, list tasks, list my tasks, show tasks, show my tasks, show me my tasks, todo, todos, "
    "todo list, my todos, to-dos, my list, open tasks, all tasks, show list, list all, what do i have to do, "
    "what's on my plate, what's on my list, show all tasks, task list, what's due, what is due",
}
_PLAIN: dict[str, Intent] = {
    phrase.strip(): intent for intent, phrases in _WORDS.items() for phrase in phrases.split(",") if phrase.strip()
}
_STOP = re.compile(
    r"(?:please )?(?:stop|quit) (?:repeating|recurring|the (?:repeat|recurrence|series))(?: (?:it|this))?"
    r"|(?:don'?t|do not|no longer|never) repeat(?: (?:it|this|anymore|any more|again)){0,2}|no (?:repeat|recurrence)|"
    r"(?:remove|delete|clear|cancel) (?:the )?(?:repeat|recurrence|repetition|repeating)|make it (?:one[- ]?time|non-?recurring)"
)
_IT = r"(?:it|this|that|this one|that one|this task|the task|task)"
_NUMBER = r"(?:(?:task |number |no\.? ?|nr\.? ?|#)?(?P<index>\d{1,3}))"
_NUMBERED = re.compile(
    rf"(?:mark |check off |tick off )?(?P<verb>done|complete|completed|finish|finished|close|closed|reopen|re-open|delete"
    rf"|remove|cancel|drop|skip)?(?: with)? ?{_NUMBER}(?: (?:as |is )?(?P<state>done|complete|completed|finished|not done|open))?"
)
_VERBS: dict[str, Intent] = {
    "done": "complete", "complete": "complete", "completed": "complete", "finish": "complete", "finished": "complete",
    "close": "complete", "closed": "complete", "reopen": "reopen", "re-open": "reopen", "delete": "delete",
    "remove": "delete", "cancel": "delete", "drop": "delete", "skip": "skip", "not done": "reopen", "open": "reopen",
}  # fmt: skip
_TASK_DONE = re.compile(
    r"(?:i(?:'ve| have)? (?:just )?|just )?(?:finished|completed|done with)(?: with)? (?:the )?(?:task )?(?P<query>.{2,200})"
    r"|mark (?:the )?(?P<marked>.{2,200}?) (?:as )?(?:done|complete|completed|finished)"
    r"|(?P<subject>.{2,200}?) (?:is|are|has been) (?:now )?(?:done|finished|completed|complete)"
)
_REOPEN = re.compile(r"(?:reopen|re-open)(?: the)? (?:task )?(?P<query>.{2,200})")
_DELETE = re.compile(
    r"(?:delete|remove|cancel)(?: the)? task (?P<query>.{2,200})|(?:delete|remove|cancel)(?: the)? (?P<named>.{2,200}) task"
)
_FIND = re.compile(
    r"(?:(?:can you |please )?(?:find|search|look up|lookup|look for|search for)(?: for)?:?|where(?:'s| is)(?: the)?)"
    r"(?: (?:the |my |all )?tasks?(?: (?:about|for|with|named|called|containing|matching|on))?)?"
    r" (?P<query>.{1,200})"
)
_NOT_FIND = re.compile(
    r"(?:a|an|out|someone|somebody|new|time|some|another|more|ways?|how|alternatives?|replacement|the best|best)\b"
)
_NOTE = re.compile(
    rf"(?:add|leave|attach|put)(?: an?| the)? (?:note|comment)(?: (?:to|on) (?:{_IT}|{_NUMBER}))?(?:\s*[:,-]\s*|\s+(?:that |saying )?)(?P<note>.+)"
    r"|(?:note|comment)\s*:\s*(?P<plain>.+)",
    re.DOTALL,
)
_RENAME = re.compile(
    rf"(?:rename|retitle|call)(?: (?:{_IT}|{_NUMBER}))?(?: to| as)?:? (?P<title>.+)"
    r"|(?:change|set|update)(?: the| its)? (?:title|name|subject)(?: to|:) (?P<title2>.+)",
    re.DOTALL,
)
_CHANGE = re.compile(
    r"(?P<verb>push|move|postpone|reschedule|bump|shift|defer|delay|snooze|set|change|make|assign|reassign|repeat|remind me|"
    r"give|delegate|due|deadline|schedule|extend|put off|pull|bring|tag|update|prioriti[sz]e|actually,?|no,)"
    rf"(?: (?P<it>{_IT}|{_NUMBER}))?(?: (?:back|out|forward|off|on|up|over))?"
    r"(?: (?:the |its )?(?:due(?: date)?|deadline|date|priority|prio|assignee|owner|reminder))?(?: (?:to|until|till|by|for|as|at|on|is|with))?:?\s+"
)
_MOVERS = frozenset(
    {"push", "move", "postpone", "reschedule", "bump", "shift", "defer", "delay", "snooze", "put off", "extend"}
)
_MOVED = re.compile(
    r"(?:push|move|postpone|reschedule|bump|shift|defer|delay)(?: back)?(?: the)? (?P<query>.{2,200}?) (?:to|until|till|by) (?=\S)"
)
_LIST = re.compile(
    r"(?:(?:please |pls )?(?:list|show|show me|give me|get|display|see|view)(?: me)? (?:all |only )?(?:of )?)?"
    r"(?:my |the |our |all |all my )?(?P<state>open|overdue|late|completed|done|finished|closed|pending|upcoming|unfinished|recurring|"
    r"today's|tomorrow's|this week's|high priority|urgent)?(?: and (?:open|overdue|late|upcoming))?\s*"
    r"(?:tasks?|to-?dos?|todos?|action items?|list)(?: that are| which are)?(?P<rest>(?: .{1,200})?)"
)
_WHAT = re.compile(
    r"(?:what(?:'s| is| are|s)|what do (?:i|we) have(?: to do)?|what (?:should|must) i do|what have i got|which tasks are)"
    r"(?: (?:still|my tasks?|on my (?:plate|list|agenda)|the tasks?|tasks|left|to do))?(?: (?P<state>overdue|late|open|pending|done|completed))?"
    r"(?: ?due)?(?: (?:on|for|by))?(?P<rest>(?: .{1,200})?)"
)
_PERIOD = re.compile(r"(?:due )?(?:in |for |from |of )?\b((?:this|last|the next|next) (?:week|month|quarter|year|\d{1,3} (?:days|weeks)))$")
_STATES = {
    "late": "overdue",
    "completed": "done",
    "finished": "done",
    "closed": "done",
    "pending": "open",
    "unfinished": "open",
}


@dataclass(slots=True)
class _Text:
    """The text of a command: as people see it, in lower case, and the way to read a part of it."""

    plain: Plain
    low: str
    start: int
    part: Callable[[int, int], Line]
    context: Context

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


def command(plain: Plain, tokens: list[Token], context: Context, lex: Lexicon) -> Reading | None:
    """The reading of a command that is no new task; None when the text is a task."""
    stripped = plain.text.strip()
    start = plain.text.index(stripped)
    low = stripped.lower().rstrip("!?. ") or stripped
    if "\n" in low:
        return None
    if len(low) > 1 and low[0] == "/":
        low = low[1:]
        start += 1
    intent = _PLAIN.get(low)
    text = _Text(plain, low, start, partial(_part, plain, tokens, context, lex), context)
    if intent is not None:
        return text.reading(intent)
    for reader in (_stop, _numbered, _note, _list, _rename, _complete, _delete, _find, _moved, _change):
        reading = reader(text)
        if reading is not None:
            return reading
    return _fields_only(text) if context.place == "thread" else None


def _part(plain: Plain, tokens: list[Token], context: Context, lex: Lexicon, start: int, end: int) -> Line:
    """A stretch of the text read for its fields."""
    own = [t for t in tokens if start <= t.start and t.end <= end]
    return read(Plain(plain.text[:end]), own, context, lex, at=start)


def _stop(text: _Text) -> Reading | None:
    return text.reading("change", stop_repeating=True) if _STOP.fullmatch(text.low) else None


def _numbered(text: _Text) -> Reading | None:
    """As in "complete 2", "done with 3", "mark 2 as done"."""
    match = _NUMBERED.fullmatch(text.low)
    if match is None:
        return None
    word = match["state"] or match["verb"]
    return text.reading(_VERBS[word], index=int(match["index"])) if word else None


def _index(match: re.Match[str]) -> int | None:
    return int(match["index"]) if match["index"] else None


def _note(text: _Text) -> Reading | None:
    match = _NOTE.fullmatch(text.low)
    if match is None:
        return None
    return text.reading("change", note=text.words(match, "note", "plain"), index=_index(match))


def _rename(text: _Text) -> Reading | None:
    match = _RENAME.fullmatch(text.low)
    if match is None or (text.low.startswith("call ") and not re.match(r"call (?:it|this) ", text.low)):
        return None
    if text.low.startswith("rename ") and not re.match(
        rf"(?:rename|retitle)(?: (?:{_IT}|{_NUMBER}))? (?:to|as)\b", text.low
    ):
        return None
    title = text.words(match, "title", "title2")
    return text.reading("change", spec=TaskSpec(title=title or ""), index=_index(match))


def _complete(text: _Text) -> Reading | None:
    for pattern, intent in ((_TASK_DONE, "complete"), (_REOPEN, "reopen")):
        match = pattern.fullmatch(text.low)
        if match is not None:
            groups = [name for name in ("query", "marked", "subject") if name in pattern.groupindex]
            return text.reading("reopen" if intent == "reopen" else "complete", query=text.words(match, *groups))
    return None


def _delete(text: _Text) -> Reading | None:
    match = _DELETE.fullmatch(text.low)
    return text.reading("delete", query=text.words(match, "query", "named")) if match else None


def _find(text: _Text) -> Reading | None:
    match = _FIND.fullmatch(text.low)
    if match is None or _NOT_FIND.match(match["query"]) or len(match["query"].split()) > 5:
        return None
    line = text.part(text.start + match.start("query"), len(text.plain.text))
    if line.spec.due is not None or line.spec.assignees or line.spec.priority:
        return None
    return text.reading("find", query=text.words(match, "query"))


def _list(text: _Text) -> Reading | None:
    """As in "what's due today", "overdue tasks", "tasks for @maria this week", "open tasks re Acme"."""
    if text.low in {"overdue", "late", "what's overdue", "whats overdue"}:
        return text.reading("list", filter="overdue")
    match = _LIST.fullmatch(text.low) or _WHAT.fullmatch(text.low)
    if match is None:
        return None
    state = match["state"]
    spec, words = TaskSpec(title=""), []
    spans: list[object] = []
    if state:
        words.append(_STATES.get(state, state.removesuffix("'s")))
    if match["rest"].strip():
        line = text.part(text.start + match.start("rest"), len(text.plain.text))
        left = line.spec.title.lower()
        period = _PERIOD.search(left)
        if period:
            words.append(period[1])
            left = (left[: period.start()] + left[period.end() :]).strip()
        spec, spans = line.spec, list(line.spans)
        if left in {"overdue", "late", "open", "done", "completed"}:
            words.append(_STATES.get(left, left))
        elif left not in {"", "due", "assigned", "mine", "for me", "to do", "do", "me", "i have", "with"}:
            return None
        words += [_bare(span.text) for span in line.spans if span.field == "due"]
    return text.reading("list", filter=" ".join(words) or None, spec=spec, spans=spans, own=text.low.startswith("my "))


def _bare(words: str) -> str:
    return re.sub(r"^(?:(?:due|by|on|for|at|in) )+", "", words.lower())


def _moved(text: _Text) -> Reading | None:
    """As in "move the Acme call to friday": a task named by words goes to a date."""
    match = _MOVED.match(text.low)
    if match is None or re.fullmatch(rf"{_IT}|{_NUMBER}", match["query"]):
        return None
    line = text.part(text.start + match.end(), len(text.plain.text))
    if line.spec.title or line.spec.due is None:
        return None
    return _changed(text, line, query=text.words(match, "query"))


def _change(text: _Text) -> Reading | None:
    """As in "push to friday", "snooze 2 days", "make it high", "assign to @bob": nothing but fields after the verb."""
    match = _CHANGE.match(text.low)
    if match is None:
        return None
    verb, index = match["verb"], _index(match)
    starts = (text.start + match.end(), text.start)
    if verb in {"snooze", "delay", "postpone", "defer", "extend", "push", "bump", "shift"}:
        line = text.part(starts[0], len(text.plain.text))
        if line.spec.title and index is not None and not match["it"].startswith(("task", "#")):
            line, index = text.part(text.start + match.start("it"), len(text.plain.text)), None
        if not line.spec.title and (line.spec.due or line.spec.recurrence):
            return _changed(text, line, index=index)
    if verb in {"make", "set", "change", "prioritise", "prioritize", "update"} and match["it"]:
        level = _level(text, starts[0])
        if level is not None:
            return text.reading("change", spec=TaskSpec.model_validate({"title": "", "priority": level}), index=index)
    for start in starts:
        line = text.part(start, len(text.plain.text))
        if not line.spec.title and _has_fields(line.spec):
            return _changed(text, line, index=index)
    return None


_LEVELS = re.compile(
    r"(?:priority )?(?:to )?(?P<level>highest|high|normal|medium|low|lowest|urgent|critical|important)(?: prio(?:rity)?)?"
)


def _level(text: _Text, start: int) -> str | None:
    match = _LEVELS.fullmatch(text.low[start - text.start :])
    if match is None:
        return None
    return {"medium": "normal", "urgent": "highest", "critical": "highest", "important": "high"}.get(
        match["level"], match["level"]
    )


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


def _fields_only(text: _Text) -> Reading | None:
    """In the thread of a task, fields alone ("friday 3pm", "high priority") change it."""
    line = text.part(text.start, len(text.plain.text))
    return _changed(text, line) if not line.spec.title and _has_fields(line.spec) else None


def no_title(spec: TaskSpec) -> str:
    """The question for a command without a title: what was read, and what is missing."""
    if spec.recurrence is not None:
        return f"I read {recurrence_in_words(spec.recurrence)}, but no title. What is to be done?"
    if spec.due is not None:
        return f"I read the date {date_in_words(spec.due.date)}, but no title. What is to be done?"
    return "I found no title. What is to be done?"
