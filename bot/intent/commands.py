"""Texts that are no new task: lists, completions, changes, help.

Knows the phrases of commands, and asks the line reader for the fields in them. What could be a task is a task: a verb
alone commands only with "it", a number, or nothing but fields after it.
"""

from collections.abc import Callable
from functools import cache

from rapidfuzz.distance import OSA

from bot.catalogue import say
from bot.intent import command_changes as changes
from bot.intent import command_joined as joined
from bot.intent import command_phrases as phrases
from bot.intent.command_text import CommandText
from bot.intent.door import Plain
from bot.intent.fields import KnownLines
from bot.intent.lexicon import Lexicon
from bot.intent.reading import Context, Reading
from bot.intent.tokens import Tokens
from bot.intent.whole_series import moved_to
from bot.intent.words import date_in_words, recurrence_in_words
from bot.specs import RecordRef, TaskSpec


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
    if (plain.objects or "://" in low) and (address := linked(plain, lex)) is not None:
        return Reading(text=plain.text, intent="link", query=address)
    intent = phrases.PLAIN.get(low) or lex.commands.get(low)
    readers = _readers(low)
    if moved_to(low, context.language) is not None:
        readers = (changes.moved_whole, *readers)
    almost = context.place != "channel" and phrases.ALMOST.fullmatch(low) is not None
    if intent is None and not readers and not almost and context.place == "command":
        return None

    text = CommandText(plain, low, start, tokens, context, lex, known)
    if intent is not None:
        return text.reading(intent)
    last: tuple[_Reader, ...] = (_chat, _almost) if almost else (_chat,)
    for reader in (*readers, *last):
        reading = reader(text)
        if reading is not None:
            return reading
    return changes.in_thread(text) if context.place == "thread" else None


def linked(plain: Plain, lex: Lexicon) -> str | None:
    """The address of a Zoho task that is all of a text, or all but words such as "link this task"."""
    text, links = plain.text, [each for each in plain.objects if each.kind == "link"]
    found = next((each for each in links if phrases.TASK_LINK.match(each.value)), None)
    if found is not None:
        start, end, address = found.start, found.end, found.value
    elif (match := phrases.TASK_LINK.search(text)) is not None:
        start, end, address = match.start(), match.end(), match[0]
    else:
        return None
    rest = " ".join(f"{text[:start]} {text[end:]}".lower().replace(":", " ").split())
    known = phrases.PLAIN.get(rest) or lex.commands.get(rest)
    return address if rest in phrases.LINKS or known == "link" else None


def _chat(text: CommandText) -> Reading | None:
    """As in "thanks": it asks for nothing."""
    if text.context.place == "command" or text.low not in phrases.CHAT:
        return None
    return text.reading("clarify", question=say("read-what-should-do-type"))


def _several(text: CommandText) -> Reading | None:
    """Several tasks are never closed or deleted by one line: whoever can ask back knows which were meant."""
    match = phrases.SEVERAL.fullmatch(text.low)
    if match is None:
        return None
    question = say("read-do-one-task-at")
    verb = phrases.VERBS[match["verb"] or match["every"] or "done"]
    return text.reading("clarify", question=question, several=verb, indexes=_numbers(match["numbers"] or ""))


def _numbers(said: str) -> tuple[int, ...]:
    """As in "1, 3" and "2-4"."""
    found = list[int]()
    for first, last in phrases.RANGE.compiled.findall(said):
        found += range(int(first), min(int(last or first), int(first) + phrases.MOST_AT_ONCE) + 1)
    return tuple(dict.fromkeys(found))


def _almost(text: CommandText) -> Reading | None:
    """As in "doen", "complet 2": one letter away from a command, which is asked rather than made a task."""
    match = phrases.ALMOST.fullmatch(text.low)
    if match is None or match["word"] in text.lex.verbs or match["word"] in text.lex.function:
        return None
    close = [word for word in phrases.SPELT if OSA.distance(match["word"], word, score_cutoff=1) == 1]
    if not close:
        return None
    meant = ", ".join(f"`{word}{text.low[match.end('word') :]}`" for word in close)
    return text.reading("clarify", question=say("talk-almost", commands=meant, words=text.low))


def _choice(text: CommandText) -> Reading | None:
    """As in "2", "the second one": an answer to a question."""
    match = phrases.CHOOSE.fullmatch(text.low)
    if match is None:
        return None
    return text.reading("choose", index=int(match["index"]) if match["index"] else phrases.ORDINALS[match["word"]])


def _numbered(text: CommandText) -> Reading | None:
    """As in "complete 2", "done with 3", "mark 2 as done"."""
    match = phrases.NUMBERED.fullmatch(text.low)
    if match is None:
        return None
    word = match["state"] or match["verb"] or ("done" if match["off"] else None)
    return text.reading(phrases.VERBS[word], index=int(match["index"])) if word else None


def _complete(text: CommandText) -> Reading | None:
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


def _delete(text: CommandText) -> Reading | None:
    match = phrases.DELETE.fullmatch(text.low)
    return text.reading("delete", query=text.words(match, "query", "named")) if match else None


def _find(text: CommandText) -> Reading | None:
    match = phrases.FIND.fullmatch(text.low)
    if match is None or phrases.NOT_FIND.match(match["query"]) or len(match["query"].split()) > 5:
        return None
    line = text.part(text.start + match.start("query"), len(text.plain.text))
    if line.spec.due is not None or line.spec.assignees or line.spec.priority:
        return None
    return text.reading("find", query=text.words(match, "query"))


def _list(text: CommandText) -> Reading | None:
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


_Reader = Callable[[CommandText], Reading | None]
_READERS: tuple[tuple[str, _Reader], ...] = (
    ("stop", changes.stop),
    ("cleared", changes.cleared),
    ("several", _several),
    ("numbered", _numbered),
    ("choice", _choice),
    ("note", changes.note),
    ("list", _list),
    ("rename", joined.renamed),
    ("rename", changes.rename),
    ("complete", _complete),
    ("delete", _delete),
    ("find", _find),
    ("change", changes.change),
    ("joined", joined.joined),
    ("moved", changes.moved),
    ("given", changes.given),
    ("tagged", changes.tagged),
    ("reminded", changes.reminded),
    ("until_when", changes.until_when),
)


def _readers(low: str) -> tuple[_Reader, ...]:
    """The readers whose phrases may begin with the text's first word, or end with its last."""
    readers = _by_first_word().get(low.partition(" ")[0], ())
    if low.endswith(phrases.LAST_WORDS) or low.isdigit() or low[0] == "#":
        readers += (_numbered, _complete, _choice)
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
        return say("read-but-no-title-what", recurrence_in_words=recurrence_in_words(spec.recurrence))
    if spec.due is not None:
        return say("read-date-but-no-title", date_in_words=date_in_words(spec.due.date))
    return say("read-found-no-title-what")
