"""Cards, previews and receipts as Block Kit. Pure builders from a card's truth; know words and limits, no I/O.

What people typed is shown as rich_text or escaped, so that it is never read as markup. The top-level text is a whole
sentence, because screen readers and notifications use that alone.
"""

import datetime as dt
from collections.abc import Sequence

from bot.catalogue import say
from bot.commands import Card, CardStatus, Drawn, Kind, Question
from bot.slack.cards import changes, joint, records
from bot.slack.cards.buttons import (
    COMPLETE,
    DELETE,
    EDIT,
    KEEP,
    MENU,
    MENU_KINDS,
    MINE,
    REOPEN,
    SNOOZE,
    TAKE_OVER,
    UNDO,
    UPDATE,
    Block,
    button,
    button_value,
    buttons,
    choosing,
    word_of,
)
from bot.slack.cards.facts import facts_of
from bot.slack.mrkdwn import cut, escape, shorten
from bot.specs import Product, TaskSpec

__all__ = [
    "ACTIONS",
    "COMPLETE",
    "DELETE",
    "EDIT",
    "KEEP",
    "MENU",
    "MENU_KINDS",
    "MINE",
    "PRODUCTS",
    "REOPEN",
    "SNOOZE",
    "TAKE_OVER",
    "UNDO",
    "UPDATE",
    "Block",
    "button_value",
    "card",
    "facts_of",
    "minimal",
    "receipt",
    "sentence",
    "word_of",
]

# What a card's handler takes; Edit and some words of the menu open a dialog instead.
ACTIONS = frozenset({COMPLETE, REOPEN, UNDO, SNOOZE, DELETE, MENU, UPDATE, KEEP, MINE, TAKE_OVER, records.LINK})

PRODUCTS = {Product.CRM: "Zoho CRM", Product.MAIL: "Zoho Mail"}
# What is being done to a task -> how the catalogue says it (card-doing-…).
_DOING = {
    Kind.COMPLETE: "complete",
    Kind.REOPEN: "reopen",
    Kind.CHANGE: "change",
    Kind.SNOOZE: "snooze",
    Kind.DELETE: "delete",
    Kind.RESTORE: "restore",
    Kind.LINK: "link",
    Kind.SKIP: "skip",
    Kind.STOP: "change",
    Kind.NOTE: "note",
    Kind.GATHER: "change",
}

# Slack's limits: section text 3,000, field 2,000, at most 10 fields (docs.slack.dev, Block Kit). A title is Zoho's
# 255 at most, but a card may show one that Zoho is yet to refuse.
_TITLE, _FIELD, _CONTEXT = 500, 600, 600
_PROBLEM, _OFFER, _MOST_NOTES = 1_500, 2_000, 6
_SHORT = 150
_NEXT_DATES = 3
# chat.update refuses a text over 4,000 characters.
_TEXT = 3_900


def card(drawn: Drawn, now: dt.datetime, *, pressable: bool = True) -> tuple[str, list[Block]]:
    """The card's sentence and blocks, as it is true at `now` (aware); `pressable`: whether its viewer may act."""
    the = drawn.card
    if the.shares:
        return joint.card(drawn, now, pressable=pressable)
    state = _state(drawn)
    asks = pressable and drawn.doing is None
    said = _said(the)
    blocks = [_title(the.spec.title), _facts(the, said), _context(state)]
    if the.problem:
        blocks.append(_section(cut(escape(the.problem), _PROBLEM)))
    told = (*changes.left_out(the), *changes.followed(the), *the.notes[:_MOST_NOTES])
    notes = [escape(note) for note in told]
    blocks += [_context(note) for note in notes]
    done = changes.did(the, the.undo) if asks and the.undo is not None and the.undo.until > now else ""
    blocks.append(_context(done) if done else {})
    if asks and (row := buttons(drawn, now)) is not None:
        blocks.append(row)
    if the.conflict is not None and asks and _can_ask(the):
        blocks += [_section(changes.conflict(the, the.conflict)), choosing(the)]
    if the.question is not None and asks and _can_ask(the):
        blocks.append(_question(the, the.question))
    if the.offer is not None and asks and the.status in _LIVE and the.tasks:
        blocks += _offer(the, the.offer)
    # What is only heard, not seen, says all of it.
    text = " ".join([sentence(the, state, said), *notes, *([done] if done else [])])
    return cut(text, _TEXT), [block for block in blocks if block]


def minimal(drawn: Drawn, now: dt.datetime, *, pressable: bool = True) -> tuple[str, list[Block]]:
    """The card in short, for when Slack does not take it whole: title, state and buttons."""
    title, state = shorten(drawn.card.spec.title, _SHORT), _state(drawn)
    blocks = [_title(title), _context(state)]
    if pressable and (row := buttons(drawn, now)) is not None:
        blocks.append(row)
    return f"{state}: {escape(title)}.", blocks


def receipt(the: Card) -> tuple[str, list[Block]]:
    """The preview that answers a slash command, to its author alone; the living card follows in its place."""
    private = the.place.channel.startswith(("D", "U", "W"))
    where = say("card-in-direct-messages" if private else "settings-card-in-channel")
    head = f"{say('card-state-saved', product=PRODUCTS[the.product])}. {where}"
    said = _said(the)
    notes = [_context(escape(note)) for note in the.notes]
    blocks = [_section(head), _title(the.spec.title), _facts(the, said), *notes]
    return f"{head} {sentence(the, None, said)}", [block for block in blocks if block]


def sentence(the: Card, state: str | None, said: Sequence[tuple[str, str]] | None = None) -> str:
    """The whole card in one sentence; `said` is what is known of its task, where that was put into words already."""
    known = _said(the) if said is None else said
    title = escape(shorten(the.spec.title, _TITLE)) or say("lists-untitled")
    told = ", ".join([title, *(_fact_said(name, value) for name, value in known)])
    text = f"{state}: {told}." if state else f"{told}."
    if the.question is not None and _can_ask(the):
        text += f" {escape(records.sentence(the.question))}"
    if the.conflict is not None and _can_ask(the):
        text += f" {changes.conflict(the, the.conflict)}"
    return cut(text if the.problem is None else f"{text} {escape(shorten(the.problem, _PROBLEM))}", _TEXT)


def _fact_said(name: str, value: str) -> str:
    return say("card-fact-said", name=name, lower=name.lower(), value=value)


def _state(drawn: Drawn) -> str:
    the = drawn.card
    # What is gone is kept in sight, but for what stands on another card now.
    elsewhere = the.status is CardStatus.GONE and not the.tasks
    key = "card-state-elsewhere" if elsewhere else f"card-state-{the.status}"
    if drawn.doing in _DOING:
        key = f"card-doing-{_DOING[drawn.doing]}"
    elif drawn.sending:
        key = "card-sending"
    text = say(key, product=PRODUCTS[the.product])
    if len(the.tasks) > 1 and drawn.doing is None and the.status in _LIVE:
        left = sum(not task.done for task in the.tasks)
        text = say("card-left", state=text, left=left, count=len(the.tasks))
    current = the.current
    if current is not None and current.url and drawn.doing is None and the.status in _LIVE:
        text += f" · <{current.url}|{say('card-view-task')}>"
    return text


def _said(the: Card) -> list[tuple[str, str]]:
    """What is known of the task, as (name, value in words), escaped; of a series, its current instance."""
    spec, current = the.spec, the.current
    if spec.due is not None and current is not None and current.due is not None:
        day = current.due if len(the.tasks) > 1 else spec.due.date
        own = {"date": day, "time": current.time or spec.due.time}
        spec = spec.model_copy(update={"due": spec.due.model_copy(update=own)})
    facts = facts_of(spec, current.due if current is not None else None, _open_days(the))
    if the.children:
        done = sum(child.done for child in the.children)
        titles = ", ".join(child.title for child in the.children)
        told = say("card-subtasks-done", done=done, count=len(the.children), titles=titles)
        facts.append((say("card-fact-subtasks"), escape(told)))
    elif spec.subtasks:
        facts.append((say("card-fact-subtasks"), escape(", ".join(task.title for task in spec.subtasks))))
    return facts


def _open_days(the: Card) -> Sequence[dt.date] | None:
    """The next dates of a series that Zoho holds as a task for each; None where the rule alone says them."""
    if len(the.tasks) < 2:
        return None
    return sorted(task.due for task in the.tasks if not task.done and task.due is not None)[:_NEXT_DATES]


def _title(title: str) -> Block:
    element = {"type": "text", "text": shorten(title, _TITLE) or say("lists-untitled"), "style": {"bold": True}}
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [element]}]}


def _facts(the: Card, said: Sequence[tuple[str, str]]) -> Block:
    shown = {name: cut(value, _FIELD) for name, value in said}
    if the.spec.records:
        shown[say("card-fact-about")] = records.links(the.spec.records)
    fields = [_mrkdwn(f"*{name}*\n{value}") for name, value in shown.items()]
    return {"type": "section", "fields": fields[:10]} if fields else {}


def _section(text: str) -> Block:
    return {"type": "section", "text": _mrkdwn(cut(text, _OFFER))}


def _context(text: str) -> Block:
    return {"type": "context", "elements": [_mrkdwn(cut(text, _CONTEXT))]}


def _mrkdwn(text: str) -> Block:
    return {"type": "mrkdwn", "text": text, "verbatim": True}


_LIVE = (CardStatus.OPEN, CardStatus.DONE)


def _can_ask(the: Card) -> bool:
    return the.status in _LIVE and the.current is not None


def _question(the: Card, question: Question) -> Block:
    """Which record a name means; answered for all of a series."""
    ref = the.current.ref if the.current is not None else None
    return records.asked(question, lambda word: button_value(the.id, ref, word))


def _offer(the: Card, offer: TaskSpec) -> list[Block]:
    """What the edited source message says now, to be taken or left."""
    facts = [f"*{escape(shorten(offer.title, _TITLE))}*", *(f"{name}: {value}" for name, value in facts_of(offer))]
    text = "\n".join([say("card-message-edited"), *facts])
    ref = the.tasks[0].ref
    buttons = [
        button(the, say("card-update"), UPDATE, ref, style="primary"),
        button(the, say("card-keep"), KEEP, ref),
    ]
    return [_section(text), {"type": "actions", "elements": buttons}]
