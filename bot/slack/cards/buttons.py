"""What a card can be asked to do, as buttons, selects and a menu: only what applies now. Pure; knows cards and limits.

A channel's card is the same for all, so it shows what somebody may do, and who may not is answered in words. Each value
names the card and the task that it was drawn for, and where something would be overwritten also what the card said.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from bot.catalogue import say
from bot.commands import Card, CardStatus, Drawn, Kind
from bot.service import cards as truths
from bot.service.changing import outcomes
from bot.service.days import day_in_words
from bot.slack.mrkdwn import shorten
from bot.specs import Product, TaskRef, TaskState

Block = dict[str, Any]

COMPLETE, REOPEN, UNDO = "task_complete", "task_reopen", "task_undo"
SNOOZE, EDIT = "task_snooze", "task_edit"
# The button of cards that were drawn before the menu had it.
DELETE = "task_delete"
ASSIGN, MENU = "task_assign", "task_menu"
UPDATE, KEEP = "task_update", "task_keep"
MINE, TAKE_OVER = "task_keep_mine", "task_take_over"

# Words of the menu and of Snooze that open a dialog first, and those that act at once.
OTHER, NOTE, WHY, DELETING = "other", "note", "why", "delete"
MENU_KINDS: Mapping[str, Kind] = {
    "skip": Kind.SKIP,
    "stop": Kind.STOP,
    "follow": Kind.FOLLOW,
    "unfollow": Kind.FOLLOW,
    "gather": Kind.GATHER,
    "reopen": Kind.REOPEN,
}
# Leads to Zoho by itself; Slack tells of it all the same.
_OPEN = "open"
# How far Snooze puts off, in words that the parser reads -> how the catalogue says it (card-snooze-…).
_PUT_OFF = {"1h": "hour", "tomorrow": "tomorrow", "next week": "next-week"}
# What a full menu leaves out first.
_GIVES_WAY = (_OPEN, "follow", "gather", WHY, "reopen")
_LIVE = (CardStatus.OPEN, CardStatus.DONE)
# A mark between what a value says and what the card showed; no word has one.
_SHOWN = "~"
# Slack's limits: an overflow menu has five options, a link 3,000 characters (docs.slack.dev, Block Kit).
_MENU_OPTIONS, _URL = 5, 3000


def buttons(drawn: Drawn, now: dt.datetime) -> Block | None:
    """The row of buttons at `now` (aware); None where nothing can be done.

    Its block id is new with each version: Slack keeps what was chosen in a block that stays the same.
    """
    the, task = drawn.card, drawn.card.current
    if drawn.doing is not None:
        return None
    undo = the.undo if the.undo is not None and the.undo.until > now else None
    is_open = the.status is CardStatus.OPEN and task is not None
    found = list[Block]()
    if is_open and task is not None:
        found.append(button(the, say("card-complete"), COMPLETE, task.ref, style="primary"))
    if undo is not None:
        first = undo.tasks[0] if undo.tasks else task
        found.append(
            button(the, say("card-undo"), UNDO, first.ref if first else None, f"{undo.action.value} {undo.id}")
        )
    elif the.status is CardStatus.DONE and task is not None:
        found.append(button(the, say("card-reopen"), REOPEN, task.ref))
    if is_open and task is not None:
        found += [_snooze(the, task), button(the, say("card-edit"), EDIT, task.ref)]
        found += [button(the, say("card-assign"), ASSIGN, task.ref)] if can_be_given(the) else []
    if the.status in _LIVE and task is not None:
        found.append(_menu(the, task, None if undo is not None else outcomes.last_done(the)))
    if the.status is CardStatus.REFUSED:
        found.append(button(the, say("card-edit"), EDIT, None))
    return {"type": "actions", "block_id": f"card-{drawn.version}", "elements": found} if found else None


def can_be_given(the: Card) -> bool:
    """Whether the task can be somebody else's: a personal task of Zoho Mail can't."""
    return the.product is not Product.MAIL or any(task.ref.group is not None for task in the.tasks)


def _snooze(the: Card, task: TaskState) -> Block:
    """How far to put it off; an hour only makes sense for a task with a time."""
    timed = the.spec.due is not None and the.spec.due.time is not None
    words = {word: say(f"card-snooze-{key}") for word, key in _PUT_OFF.items() if timed or word != "1h"}
    words[OTHER] = say("card-snooze-other")
    shown = truths.stamp(the)
    options = {button_value(the.id, task.ref, f"{word}{_SHOWN}{shown}"): text for word, text in words.items()}
    return _select(say("card-snooze"), SNOOZE, options)


def _menu(the: Card, task: TaskState, done: TaskState | None) -> Block:
    """⋯: what is asked for more rarely. What is also a link above, or a word in the thread, gives way to the others.

    `done` is the date of a series that can be opened again.
    """
    is_open = the.status is CardStatus.OPEN
    words = {
        "skip": is_open and _can_skip(the),
        "stop": is_open and outcomes.is_series(the),
        "reopen": is_open and done is not None,
        NOTE: True,
        _thread_word(the): is_open or the.follows is not None,
        _OPEN: bool(task.url) and len(task.url or "") <= _URL,
        WHY: the.said is not None,
        DELETING: True,
    }
    shown = [word for word, applies in words.items() if applies]
    for word in _GIVES_WAY:
        if len(shown) > _MENU_OPTIONS and word in shown:
            shown.remove(word)
    day = day_in_words(done.due) if done is not None and done.due is not None else ""
    refs = {"reopen": done.ref} if done is not None else {}
    options = [
        _option(say(f"card-menu-{word}", day=day), button_value(the.id, refs.get(word, task.ref), word))
        for word in shown
    ]
    for option, word in zip(options, shown, strict=True):
        if word == _OPEN:
            option["url"] = task.url
    return {"type": "overflow", "action_id": MENU, "options": options}


def _thread_word(the: Card) -> str:
    """What can be done with what people write below the card: Zoho Mail has no notes to keep in step with it."""
    if the.product is Product.MAIL:
        return "gather"
    return "unfollow" if the.follows is not None else "follow"


def _can_skip(the: Card) -> bool:
    """One date can be left out where each has a task of its own; those of Zoho Mail mostly move on by themselves."""
    several = the.product is Product.CRM and sum(not task.done for task in the.tasks) > 1
    return the.spec.recurrence is not None and (the.kept or the.horizon is not None or several)


def choosing(the: Card) -> Block:
    """The two ways out when a change met another one in Zoho."""
    ref = the.current.ref if the.current is not None else None
    return {
        "type": "actions",
        "elements": [
            button(the, say("card-conflict-mine"), MINE, ref, "mine"),
            button(the, say("card-conflict-take-over"), TAKE_OVER, ref, "zoho", style="primary"),
        ],
    }


def button(
    the: Card, label: str, action: str, ref: TaskRef | None, word: str = "", *, style: str | None = None
) -> Block:
    """One button; a screen reader hears what it is about."""
    found: Block = {
        "type": "button",
        "text": plain(label),
        "action_id": action,
        "value": button_value(the.id, ref, word),
        "accessibility_label": shorten(f"{label}: {the.spec.title}", 75),
    }
    return found | ({"style": style} if style else {})


def _select(label: str, action: str, options: Mapping[str, str]) -> Block:
    return {
        "type": "static_select",
        "action_id": action,
        "placeholder": plain(label),
        "options": [_option(text, value) for value, text in options.items()],
    }


def _option(text: str, value: str) -> Block:
    return {"text": plain(text), "value": value}


def plain(text: str) -> Block:
    """A plain_text object."""
    return {"type": "plain_text", "text": text}


def button_value(card_id: str, ref: TaskRef | None, word: str = "") -> str:
    """What a button says when it is pressed: its card, the task that the card showed then, and a word."""
    return " ".join(filter(None, (card_id, ref.key if ref is not None else None, word)))


def word_of(value: str) -> tuple[str, str | None]:
    """The word of a value without what the card showed, and that."""
    word, _, shown = value.partition(_SHOWN)
    return word, shown or None
