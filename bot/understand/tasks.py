"""Texts as tasks: one, several, or a message that was not written as one. Knows readings; what is none says why."""

from bot.catalogue import say
from bot.commands import Command, Profile
from bot.errors import NotUnderstood
from bot.intent import Context, Reading, completing, parse
from bot.intent.door import plain
from bot.service import answers, assuming
from bot.service.asked import LinkAsked, ListAsked, MoreAsked, SeveralAsked, TalkAsked
from bot.specs import Destination, TaskSpec
from bot.understand.contexts import of_command
from bot.understand.spoken import is_talk

# A title is Zoho CRM's Subject: 255 characters at most.
_TITLE = 255
# What a reply in a thread may add to the message that started it.
_DETAILS = ("due", "recurrence", "reminders", "priority", "assignees", "tags", "records")


def read(text: str, command: Command, profile: Profile, parent: str | None = None) -> TaskSpec:
    """The text as a task, at the command's moment and in the person's zone and locale.

    Where the text has no title of its own, `parent` gives it. Raises NotUnderstood with what to say instead.
    """
    context = of_command(command, profile)
    reading = parse(text, context)
    if parent is not None and (reading.intent == "none" or (reading.intent == "clarify" and _titled(text, context))):
        spec = _under(parent, text, context)
    else:
        spec = _task(reading)
        if parent is not None and spec.description is None:
            spec = spec.model_copy(update={"description": plain(parent).text.strip() or None})
    return assuming.clocked(spec, command).placed(context.zone)


def tasks_of(command: Command, profile: Profile) -> tuple[TaskSpec, ...]:
    """The tasks of a text that holds several. Raises NotUnderstood for any other."""
    context = of_command(command, profile)
    reading = parse(command.text, context)
    if reading.intent != "several":
        raise NotUnderstood(answers.instead(reading.intent, reading.question) or say("answer-empty"))
    return tuple(task.placed(context.zone) for task in reading.tasks)


def details_of(words: str, command: Command, profile: Profile) -> dict[str, object]:
    """What words alone say of a task ("every Friday", "30m before"), by the fields of TaskSpec.

    Empty where some of them say nothing of one.
    """
    context = of_command(command, profile)
    reading = parse(f'"x" {words}', context)
    if reading.intent != "create" or reading.spec is None or reading.spec.title != "x":
        return {}
    spec = reading.spec.placed(context.zone)
    return {name: value for name in _DETAILS if (value := getattr(spec, name))}


def of_message(text: str, context: Context | None) -> TaskSpec:
    """A message that was not written as a command, as a task; without a context its words are taken as they stand.

    What is no task by itself is titled with its first line; the whole text is the description where the title is less.
    """
    reading = parse(text, context) if context is not None else None
    shown = plain(text).text.strip()
    line = " ".join(shown.split("\n", 1)[0].split())
    base = reading.spec if reading is not None and reading.intent == "create" else None
    spec = base or TaskSpec(title=line[:_TITLE] or say("read-from-a-message"))
    if not spec.subtasks and (len(shown) > _TITLE or "\n" in shown):
        spec = spec.model_copy(update={"description": shown})
    return spec if context is None else spec.placed(context.zone)


def _task(reading: Reading) -> TaskSpec:
    if reading.intent in ("list", "find"):
        raise ListAsked(say("answer-list-elsewhere"))
    if reading.intent == "several" and reading.tasks:
        raise SeveralAsked(reading.tasks)
    if reading.intent == "link":
        raise LinkAsked(reading.query) if reading.query else NotUnderstood(say("import-which"))
    if is_talk(reading):
        raise TalkAsked(say("talk-elsewhere"))
    if (sentence := answers.instead(reading.intent, reading.question)) is not None:
        raise MoreAsked(sentence) if completing.is_open(reading) else NotUnderstood(sentence)
    assert reading.spec is not None
    return reading.spec


def _titled(text: str, context: Context) -> bool:
    """Whether the text lacks nothing but a title."""
    return parse(f'"x" {text}', context).intent == "create"


def _under(parent: str, text: str, context: Context) -> TaskSpec:
    """The message that started the thread as a task, with what a reply such as "tomorrow, high priority" adds."""
    spec = of_message(parent, context)
    if not text.strip():
        return spec
    added = _task(parse(f'"x" {text}', context))
    said = {name: value for name in _DETAILS if (value := getattr(added, name))}
    if added.destination != Destination():
        said["destination"] = added.destination
    return spec.model_copy(update=said)
