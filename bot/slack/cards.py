"""Cards, previews and receipts as Block Kit. Pure builders from a card's truth; know words and limits, no I/O.

What people typed is shown as rich_text or escaped, so that it is never read as markup. The top-level text is a whole
sentence, because screen readers and notifications use that alone.
"""

import datetime as dt
from typing import Any

from bot.commands import Card, CardStatus, Drawn, Kind
from bot.intent import words
from bot.occurrences import next_dates
from bot.slack.mrkdwn import escape, shorten
from bot.specs import Product, TaskState

Block = dict[str, Any]

COMPLETE, REOPEN, UNDO = "task_complete", "task_reopen", "task_undo"

PRODUCTS = {Product.CRM: "Zoho CRM", Product.MAIL: "Zoho Mail"}
_STATES = {
    CardStatus.SAVED: "Saved, on its way to {product}",
    CardStatus.WAITING: "Saved, waiting to reach {product}",
    CardStatus.REFUSED: "Not made in {product}",
    CardStatus.OPEN: "Open in {product}",
    CardStatus.DONE: "Completed in {product}",
    CardStatus.GONE: "Deleted in {product}",
}
_DOING = {Kind.COMPLETE: "Completing in {product} …", Kind.REOPEN: "Reopening in {product} …"}

# Slack's limits: section text 3,000, field 2,000, at most 10 fields (docs.slack.dev, Block Kit). A title is Zoho's
# 255 at most, but a card may show one that Zoho is yet to refuse.
_TITLE, _FIELD, _CONTEXT = 500, 1_900, 2_900


def card(drawn: Drawn, now: dt.datetime) -> tuple[str, list[Block]]:
    """The card's sentence and blocks, as it is true at `now` (aware)."""
    the = drawn.card
    state = _state(drawn)
    blocks = [_title(the.spec.title), _facts(the), _context(state)]
    if the.problem:
        blocks.append(_section(escape(the.problem)))
    blocks += [_context(escape(note)) for note in the.notes]
    if (buttons := _buttons(drawn, now)) is not None:
        blocks.append(buttons)
    return sentence(the, state), [block for block in blocks if block]


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
    return text if the.problem is None else f"{text} {escape(the.problem)}"


def _state(drawn: Drawn) -> str:
    the = drawn.card
    template = _DOING[drawn.doing] if drawn.doing in _DOING else _STATES[the.status]
    text = template.format(product=PRODUCTS[the.product])
    if len(the.tasks) > 1 and drawn.doing is None:
        left = sum(not task.done for task in the.tasks)
        text += f", {left} of {len(the.tasks)} still to do"
    current = the.current
    if current is not None and current.url and drawn.doing is None:
        text += f" · <{current.url}|Open in Zoho>"
    return text


def _said(the: Card) -> list[tuple[str, str]]:
    """What is known of the task, as (name, value in words), escaped."""
    spec, facts = the.spec, list[tuple[str, str]]()
    due = spec.due
    if due is not None and len(the.tasks) > 1 and the.current is not None and the.current.due is not None:
        due = due.model_copy(update={"date": the.current.due})
    if due is not None:
        facts.append(("Due", words.due_in_words(due)))
    if spec.recurrence is not None:
        after = the.current.due if the.current is not None else None
        upcoming = ", ".join(f"{day:%a} {day.day} {day:%b %Y}" for day in next_dates(spec.recurrence, after))
        facts.append(("Repeats", words.recurrence_in_words(spec.recurrence)))
        facts.append(("Next dates", upcoming))
    if spec.reminders:
        facts.append(("Reminder", "; ".join(words.reminder_in_words(reminder) for reminder in spec.reminders)))
    if spec.priority is not None:
        facts.append(("Priority", spec.priority.value))
    if spec.description:
        facts.append(("Note", shorten(spec.description, 300)))
    return [(name, escape(value)) for name, value in facts if value]


def _title(title: str) -> Block:
    element = {"type": "text", "text": shorten(title, _TITLE), "style": {"bold": True}}
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [element]}]}


def _facts(the: Card) -> Block:
    fields = [_mrkdwn(f"*{name}*\n{shorten(value, _FIELD)}") for name, value in _said(the)]
    return {"type": "section", "fields": fields[:10]} if fields else {}


def _section(text: str) -> Block:
    return {"type": "section", "text": _mrkdwn(shorten(text, _CONTEXT))}


def _context(text: str) -> Block:
    return {"type": "context", "elements": [_mrkdwn(shorten(text, _CONTEXT))]}


def _mrkdwn(text: str) -> Block:
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def _buttons(drawn: Drawn, now: dt.datetime) -> Block | None:
    """Only what can be done now; each names the task it was drawn for."""
    the = drawn.card
    if drawn.doing is not None or the.current is None or the.status not in (CardStatus.OPEN, CardStatus.DONE):
        return None
    buttons = []
    undo = the.undo if the.undo is not None and the.undo.until > now else None
    if the.status is CardStatus.OPEN:
        buttons.append(_button(the, "Complete", COMPLETE, the.current, style="primary"))
    if undo is not None:
        undone = next((task for task in the.tasks if task.ref == undo.task), the.current)
        buttons.append(_button(the, "Undo", UNDO, undone))
    elif the.status is CardStatus.DONE:
        buttons.append(_button(the, "Reopen", REOPEN, the.current))
    return {"type": "actions", "elements": buttons}


def _button(the: Card, label: str, action: str, task: TaskState, style: str | None = None) -> Block:
    day = f", due {task.due:%d %b %Y}" if task.due else ""
    button: Block = {
        "type": "button",
        "text": {"type": "plain_text", "text": label},
        "action_id": action,
        "value": button_value(the.id, task),
        "accessibility_label": shorten(f"{label} {the.spec.title}{day}", 75),
    }
    return button | ({"style": style} if style else {})


def button_value(card_id: str, task: TaskState) -> str:
    """What a button says when it is pressed: its card, and the task that the card showed then."""
    return f"{card_id} {task.ref.key}"
