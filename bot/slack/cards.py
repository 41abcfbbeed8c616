"""Cards, previews and receipts as Block Kit. Pure builders from a card's truth; know words and limits, no I/O.

What people typed is shown as rich_text or escaped, so that it is never read as markup. The top-level text is a whole
sentence, because screen readers and notifications use that alone.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from bot.commands import Card, CardStatus, Drawn, Kind, Question
from bot.intent import words
from bot.occurrences import next_dates
from bot.slack import records
from bot.slack.mrkdwn import escape, shorten
from bot.specs import Person, Product, TaskRef, TaskSpec, TaskState

Block = dict[str, Any]

COMPLETE, REOPEN, UNDO = "task_complete", "task_reopen", "task_undo"
SNOOZE, EDIT, DELETE = "task_snooze", "task_edit", "task_delete"
UPDATE, KEEP = "task_update", "task_keep"
# What a card's handler takes; Edit opens a modal instead.
ACTIONS = frozenset({COMPLETE, REOPEN, UNDO, SNOOZE, DELETE, UPDATE, KEEP, records.LINK})

PRODUCTS = {Product.CRM: "Zoho CRM", Product.MAIL: "Zoho Mail"}
_STATES = {
    CardStatus.SAVED: "Saved, on its way to {product}",
    CardStatus.WAITING: "Saved, waiting to reach {product}",
    CardStatus.REFUSED: "Not made in {product}",
    CardStatus.OPEN: "To do in {product}",
    CardStatus.DONE: "Completed in {product}",
    CardStatus.GONE: "Deleted in {product} by somebody",
    CardStatus.DELETED: "Deleted in {product}",
}
# Also while it is looked up whether it arrived.
_SENDING = "Sending to {product} …"
_DOING = {
    Kind.COMPLETE: "Completing in {product} …",
    Kind.REOPEN: "Reopening in {product} …",
    Kind.CHANGE: "Changing in {product} …",
    Kind.SNOOZE: "Putting off in {product} …",
    Kind.DELETE: "Deleting in {product} …",
    Kind.RESTORE: "Restoring in {product} …",
    Kind.LINK: "Linking in {product} …",
}

# Facts that are mentions, which are markup already.
_PEOPLE = ("For", "Followers")

# Slack's limits: section text 3,000, field 2,000, at most 10 fields (docs.slack.dev, Block Kit). A title is Zoho's
# 255 at most, but a card may show one that Zoho is yet to refuse.
_TITLE, _FIELD, _CONTEXT = 500, 600, 600
_PROBLEM, _OFFER, _MOST_NOTES = 1_500, 2_000, 6
_SHORT = 150
# chat.update refuses a text over 4,000 characters.
_TEXT = 3_900


def card(drawn: Drawn, now: dt.datetime) -> tuple[str, list[Block]]:
    """The card's sentence and blocks, as it is true at `now` (aware)."""
    the = drawn.card
    state = _state(drawn)
    blocks = [_title(the.spec.title), _facts(the), _context(state)]
    if the.problem:
        blocks.append(_section(shorten(escape(the.problem), _PROBLEM)))
    blocks += [_context(escape(note)) for note in the.notes[:_MOST_NOTES]]
    if (buttons := _buttons(drawn, now)) is not None:
        blocks.append(buttons)
    if the.question is not None and drawn.doing is None and _can_ask(the):
        blocks.append(_question(the, the.question))
    if the.offer is not None and drawn.doing is None and the.status in _LIVE and the.tasks:
        blocks += _offer(the, the.offer)
    return sentence(the, state), [block for block in blocks if block]


def minimal(drawn: Drawn, now: dt.datetime) -> tuple[str, list[Block]]:
    """The card in short, for when Slack does not take it whole: title, state and buttons."""
    title, state = shorten(drawn.card.spec.title, _SHORT), _state(drawn)
    blocks = [_title(title), _context(state)]
    if (buttons := _buttons(drawn, now)) is not None:
        blocks.append(buttons)
    return f"{state}: {escape(title)}.", blocks


def receipt(the: Card) -> tuple[str, list[Block]]:
    """The preview that answers a slash command, to its author alone; the living card follows in the DM."""
    head = f"Saved, on its way to {PRODUCTS[the.product]}. Its card is in our direct messages."
    blocks = [_section(head), _title(the.spec.title), _facts(the), *[_context(escape(note)) for note in the.notes]]
    return f"{head} {sentence(the, None)}", [block for block in blocks if block]


def sentence(the: Card, state: str | None) -> str:
    """The whole card in one sentence."""
    facts = [escape(shorten(the.spec.title, _TITLE)), *(f"{name.lower()} {value}" for name, value in _said(the))]
    told = ", ".join(facts)
    text = f"{state}: {told}." if state else f"{told}."
    if the.question is not None and _can_ask(the):
        text += f" {escape(records.sentence(the.question))}"
    return shorten(text if the.problem is None else f"{text} {escape(shorten(the.problem, _PROBLEM))}", _TEXT)


def _state(drawn: Drawn) -> str:
    the = drawn.card
    template = _DOING[drawn.doing] if drawn.doing in _DOING else _SENDING if drawn.sending else _STATES[the.status]
    text = template.format(product=PRODUCTS[the.product])
    if len(the.tasks) > 1 and drawn.doing is None and the.status in _LIVE:
        left = sum(not task.done for task in the.tasks)
        text += f", {left} of {len(the.tasks)} left"
    current = the.current
    if current is not None and current.url and drawn.doing is None and the.status in _LIVE:
        text += f" · <{current.url}|View task>"
    return text


def _said(the: Card) -> list[tuple[str, str]]:
    """What is known of the task, as (name, value in words), escaped; of a series, its current instance."""
    spec, current = the.spec, the.current
    if spec.due is not None and len(the.tasks) > 1 and current is not None and current.due is not None:
        spec = spec.model_copy(update={"due": spec.due.model_copy(update={"date": current.due})})
    facts = _facts_of(spec, current.due if current is not None else None)
    if the.children:
        done = sum(child.done for child in the.children)
        titles = ", ".join(child.title for child in the.children)
        facts.append(("Subtasks", escape(f"{done} of {len(the.children)} done: {titles}")))
    elif spec.subtasks:
        facts.append(("Subtasks", escape(", ".join(task.title for task in spec.subtasks))))
    return facts


def _facts_of(spec: TaskSpec, after: dt.date | None = None) -> list[tuple[str, str]]:
    """What is set of a task, as (name, value in words), escaped; dates of a series after that day."""
    facts = [("Due", words.due_in_words(spec.due) if spec.due is not None else "")]
    if spec.recurrence is not None:
        facts.append(("Repeats", words.recurrence_in_words(spec.recurrence)))
        # Those of a series that hangs on completion are not known before.
        if spec.recurrence.anchor == "schedule":
            upcoming = ", ".join(f"{day:%a} {day.day} {day:%b %Y}" for day in next_dates(spec.recurrence, after))
            facts.append(("Next dates", upcoming))
    facts += [
        ("Reminder", "; ".join(words.reminder_in_words(reminder) for reminder in spec.reminders)),
        ("Priority", spec.priority.value if spec.priority is not None else ""),
        ("For", ", ".join(_person(person) for person in spec.assignees)),
        ("About", records.in_words(spec.records) if spec.records else ""),
        ("Group", spec.destination.group or ""),
        ("Project", spec.destination.project or ""),
        ("Status", spec.status or ""),
        ("Tags", ", ".join(spec.tags)),
        ("Followers", ", ".join(_person(person) for person in spec.followers)),
        ("Files", ", ".join(file.name for file in spec.files)),
        ("Note", shorten(spec.description or "", 300)),
    ]
    return [(name, value if name in _PEOPLE else escape(value)) for name, value in facts if value]


def _person(person: Person) -> str:
    """A mention that names without calling: Slack notifies nobody for a mention in a card's field of a DM."""
    if person.slack is not None:
        return f"<@{person.slack}>"
    return "me" if person.me else escape(person.name or "")


def _title(title: str) -> Block:
    element = {"type": "text", "text": shorten(title, _TITLE), "style": {"bold": True}}
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [element]}]}


def _facts(the: Card) -> Block:
    said = {name: shorten(value, _FIELD) for name, value in _said(the)}
    if the.spec.records:
        said["About"] = records.links(the.spec.records)
    fields = [_mrkdwn(f"*{name}*\n{value}") for name, value in said.items()]
    return {"type": "section", "fields": fields[:10]} if fields else {}


def _section(text: str) -> Block:
    return {"type": "section", "text": _mrkdwn(shorten(text, _OFFER))}


def _context(text: str) -> Block:
    return {"type": "context", "elements": [_mrkdwn(shorten(text, _CONTEXT))]}


def _mrkdwn(text: str) -> Block:
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def _buttons(drawn: Drawn, now: dt.datetime) -> Block | None:
    """Only what can be done now; each names the task it was drawn for."""
    the = drawn.card
    if drawn.doing is not None:
        return None
    undo = the.undo if the.undo is not None and the.undo.until > now else None
    task = the.current
    buttons = list[Block]()
    if the.status is CardStatus.OPEN and task is not None:
        buttons.append(_button(the, "Complete", COMPLETE, task.ref, style="primary"))
    if undo is not None:
        buttons.append(_button(the, "Undo", UNDO, undo.tasks[0].ref, f"{undo.action.value} {undo.id}"))
    elif the.status is CardStatus.DONE and task is not None:
        buttons.append(_button(the, "Reopen", REOPEN, task.ref))
    if the.status is CardStatus.OPEN and task is not None:
        if len(the.tasks) == 1:
            buttons.append(_snooze(the, task.ref))
        buttons.append(_button(the, "Edit", EDIT, task.ref))
    if the.status in _LIVE and task is not None:
        buttons.append(_delete(the, task))
    if the.status is CardStatus.REFUSED:
        buttons.append(_button(the, "Edit", EDIT, None))
    return {"type": "actions", "elements": buttons} if buttons else None


_LIVE = (CardStatus.OPEN, CardStatus.DONE)
_PUT_OFF = {"1h": "For an hour", "tomorrow": "Until tomorrow", "next week": "Until next week"}


def _snooze(the: Card, ref: TaskRef) -> Block:
    """How far to put it off; an hour only makes sense for a task with a time."""
    timed = the.spec.due is not None and the.spec.due.time is not None
    words = {word: text for word, text in _PUT_OFF.items() if timed or word != "1h"}
    return _select("Snooze", SNOOZE, {button_value(the.id, ref, word): text for word, text in words.items()})


def _delete(the: Card, task: TaskState) -> Block:
    """Asked before it is done; of a series, one or all."""
    confirm = {
        "title": _plain("Delete in Zoho?"),
        "text": _plain(shorten(f"“{the.spec.title}” is deleted in {PRODUCTS[the.product]}. Undo brings it back.", 300)),
        "confirm": _plain("Delete"),
        "deny": _plain("Keep it"),
        "style": "danger",
    }
    if len(the.tasks) == 1 and not the.kept:
        return _button(the, "Delete", DELETE, task.ref, "one", style="danger") | {"confirm": confirm}
    day = f" ({task.due:%a} {task.due.day} {task.due:%b})" if task.due else ""
    every = "The whole series" if the.kept else f"All {len(the.tasks)} of the series"
    options = {
        button_value(the.id, task.ref, "one"): f"Only this one{day}",
        button_value(the.id, task.ref, "all"): every,
    }
    return _select("Delete", DELETE, options) | {"confirm": confirm}


def _can_ask(the: Card) -> bool:
    return the.status in _LIVE and the.current is not None


def _question(the: Card, question: Question) -> Block:
    """Which record a name means; answered for all of a series."""
    ref = the.current.ref if the.current is not None else None
    return records.asked(question, lambda word: button_value(the.id, ref, word))


def _offer(the: Card, offer: TaskSpec) -> list[Block]:
    """What the edited source message says now, to be taken or left."""
    facts = [f"*{escape(shorten(offer.title, _TITLE))}*", *(f"{name}: {value}" for name, value in _facts_of(offer))]
    text = "The message was edited and now reads as:\n" + "\n".join(facts)
    ref = the.tasks[0].ref
    buttons = [
        _button(the, "Update the task", UPDATE, ref, style="primary"),
        _button(the, "Keep it as it is", KEEP, ref),
    ]
    return [_section(text), {"type": "actions", "elements": buttons}]


def _button(
    the: Card, label: str, action: str, ref: TaskRef | None, word: str = "", *, style: str | None = None
) -> Block:
    button: Block = {
        "type": "button",
        "text": _plain(label),
        "action_id": action,
        "value": button_value(the.id, ref, word),
        "accessibility_label": shorten(f"{label}: {the.spec.title}", 75),
    }
    return button | ({"style": style} if style else {})


def _select(label: str, action: str, options: Mapping[str, str]) -> Block:
    return {
        "type": "static_select",
        "action_id": action,
        "placeholder": _plain(label),
        "options": [{"text": _plain(text), "value": value} for value, text in options.items()],
    }


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text}


def button_value(card_id: str, ref: TaskRef | None, word: str = "") -> str:
    """What a button says when it is pressed: its card, the task that the card showed then, and a word."""
    return " ".join(filter(None, (card_id, ref.key if ref is not None else None, word)))
