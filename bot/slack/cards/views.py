"""The small modals of a card as Block Kit: put off, assign, delete, comment, why. Pure; knows cards and limits, no I/O.

What people typed is plain_text or rich_text, never markup. Limits: docs.slack.dev, modals and Block Kit.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.catalogue import say
from bot.commands import Card
from bot.intent import words
from bot.slack.cards.buttons import Block, plain
from bot.slack.cards.cards import PRODUCTS
from bot.slack.mrkdwn import shorten
from bot.specs import Person, Place, Product, Spec

CALLBACK = "card_dialog"
# Blocks, by what is asked.
WHEN, WHO, ME, WHICH, WORDS = "when", "who", "me", "which", "words"
ONE, ALL = "one", "all"
# The one element of each block.
_INPUT = "value"
_TITLE, _TEXT, _LABEL, _ROW = 150, 2900, 150, 300
# Fields, and doubts, of one line that are shown.
_MOST = 15
# A plain_text_input holds 3,000 characters at most.
_LONGEST_NOTE = 3000


# A field that was read: its name, its value in words, and the words that said so.
Found = tuple[str, str, tuple[str, ...]]


class Pointed(Spec):
    """What a modal is about, in its private_metadata: ids alone. `place` is where the card was pressed.

    `shown` names what the card said then, and `asks` which of the modals it is.
    """

    asks: str
    card: str
    task: str
    place: Place
    response_url: str | None = None
    shown: str | None = None


def snooze(about: Pointed) -> Block:
    """Until when, in words."""
    asked = _input(WHEN, say("card-dialog-snooze-label"), {"type": "plain_text_input", "max_length": 200})
    asked |= {"hint": plain(say("card-dialog-snooze-hint"))}
    return _modal(about, say("card-dialog-snooze"), [asked], submit=say("card-dialog-snooze"))


def assign(about: Pointed, the: Card) -> Block:
    """Who is to do it: people of the workspace, or oneself."""
    known = [person.slack for person in the.spec.assignees if person.slack is not None]
    named = [person for person in the.spec.assignees if person.slack is None]
    people: Block = {"type": "multi_users_select", **({"initial_users": known} if known else {})}
    me = {"type": "checkboxes", "options": [{"text": plain(say("card-dialog-assign-mine")), "value": ME}]}
    label = say("card-dialog-assign-label")
    blocks = [
        *([_said(say("card-dialog-assign-now", people=_names(named)))] if named else []),
        _input(WHO, label, people, optional=True) | {"hint": plain(say("card-dialog-assign-hint"))},
        _input(ME, say("card-dialog-assign-me"), me, optional=True),
    ]
    return _modal(about, say("card-dialog-assign"), blocks, submit=say("card-dialog-assign"))


def delete(about: Pointed, the: Card) -> Block:
    """Really? Of a series: one, or all."""
    title = shorten(the.spec.title, _TITLE)
    blocks = [_said(say("card-dialog-delete-text", title=title, product=PRODUCTS[the.product]))]
    if len(the.tasks) > 1 or the.kept:
        options = [{"text": plain(text), "value": value} for value, text in _which(about, the).items()]
        radio = {"type": "radio_buttons", "options": options, "initial_option": options[0]}
        blocks.append(_input(WHICH, say("card-dialog-delete-which"), radio))
    head, keep = say("card-dialog-delete-title"), say("card-dialog-delete-keep")
    return _modal(about, head, blocks, submit=say("card-dialog-delete"), close=keep)


def _which(about: Pointed, the: Card) -> Mapping[str, str]:
    day = next((task.due for task in the.tasks if task.ref.key == about.task), None)
    one = say("card-dialog-delete-one-day", day=words.date_in_words(day)) if day else say("card-dialog-delete-one")
    whole = say("card-dialog-delete-series") if the.kept else say("card-dialog-delete-all", count=len(the.tasks))
    return {ONE: one, ALL: whole}


def note(about: Pointed, the: Card) -> Block:
    """A comment; Zoho Mail has none, so there the words are offered a place in the description."""
    area = {"type": "plain_text_input", "multiline": True, "max_length": _LONGEST_NOTE}
    asked = _input(WORDS, say("card-dialog-note-label"), area)
    if the.product is Product.MAIL:
        blocks = [_said(say("card-dialog-note-mail")), asked]
    else:
        blocks = [asked | {"hint": plain(say("card-dialog-note-hint"))}]
    return _modal(about, say("card-dialog-note"), blocks, submit=say("card-dialog-note-add"))


def why(about: Pointed, the: Card, read: Sequence[Found], doubts: Sequence[str], *, own: bool) -> Block:
    """How the card's line was read: the line itself, what was found in it and by which words, and what was left.

    `own`: whether it is the line of who asks.
    """
    if the.said is None:
        blocks = [_said(say("card-dialog-why-nothing"))]
    else:
        head = say("card-dialog-why-said") if own else say("card-dialog-why-somebody")
        blocks = [_said(head), _quoted(the.said.text), _said(say("card-dialog-why-read")), _found(read)]
        blocks += [_said(doubt) for doubt in doubts[:_MOST]]
    return _modal(about, say("card-dialog-why"), blocks, close=say("card-dialog-close"))


def sentence(text: str) -> Block:
    """A modal that only says something: in place of one that can't be submitted any more."""
    blocks = [_said(text)]
    return {"type": "modal", "title": plain("Taskbot"), "close": plain(say("card-dialog-close")), "blocks": blocks}


def given(view: Mapping[str, Any], block: str) -> Any:
    """What was entered in a block: text, a list of user ids, an option's value, or a list of those; None: nothing."""
    states = view.get("state", {}).get("values", {}).get(block, {})
    state = states.get(_INPUT) or {}
    match state.get("type"):
        case "plain_text_input":
            return state.get("value")
        case "multi_users_select":
            return state.get("selected_users")
        case "checkboxes":
            return [option["value"] for option in state.get("selected_options") or ()]
        case _:
            return (state.get("selected_option") or {}).get("value")


def _modal(
    about: Pointed, title: str, blocks: Sequence[Block], *, submit: str | None = None, close: str | None = None
) -> Block:
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "private_metadata": about.model_dump_json(exclude_defaults=True),
        "title": plain(title),
        "close": plain(close or say("card-dialog-cancel")),
        "blocks": list(blocks),
        **({"submit": plain(submit)} if submit is not None else {}),
    }


def _input(block: str, label: str, element: Block, *, optional: bool = False) -> Block:
    found = {"type": "input", "block_id": block, "label": plain(label), "element": {**element, "action_id": _INPUT}}
    return found | ({"optional": True} if optional else {})


def _said(text: str) -> Block:
    return {"type": "section", "text": plain(shorten(text, _TEXT))}


def _quoted(text: str) -> Block:
    said = [_text(shorten(text, _TEXT) or " ")]
    return {"type": "rich_text", "elements": [{"type": "rich_text_quote", "elements": said}]}


def _found(read: Sequence[Found]) -> Block:
    """One line for each field: its name, its value, and the words that said so."""
    lines = [
        {
            "type": "rich_text_section",
            "elements": [
                {**_text(f"{name}: "), "style": {"bold": True}},
                _text(shorten(value, _ROW) or " "),
                *([_text(f" ← {shorten(', '.join(f'“{each}”' for each in words_), _ROW)}")] if words_ else []),
            ],
        }
        for name, value, words_ in read[:_MOST]
    ]
    found = {"type": "rich_text_list", "style": "bullet", "elements": lines}
    return {"type": "rich_text", "elements": [found]} if lines else _said(say("card-none"))


def _text(text: str) -> Block:
    return {"type": "text", "text": text}


def _names(people: Sequence[Person]) -> str:
    return shorten(", ".join(person.name or say("card-dialog-assign-mine") for person in people), _LABEL)
