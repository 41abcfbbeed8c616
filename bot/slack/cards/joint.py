"""The card of a task that several people have: how far they are together, and what can be done to whose part. Pure.

Each name leads to that person's task in Zoho; who may do what is judged when something is chosen.
"""

import datetime as dt

from bot.catalogue import say
from bot.commands import Card, CardStatus, Drawn, Kind, Share
from bot.service.joint import joint
from bot.slack.cards import records
from bot.slack.cards.buttons import ASSIGN, button_value
from bot.slack.cards.changes import followed
from bot.slack.cards.facts import facts_of
from bot.slack.home.parts import Block, actions, context, section
from bot.slack.mrkdwn import cut, escape, link, shorten

COMPLETE, MORE, UNDO = "joint_complete", "joint_more", "joint_undo"
ACTIONS = (COMPLETE, MORE, UNDO, *joint.PRESSES)

# Slack's limits: an option's text 75 characters, a select 100 options, a text to be kept below 4,000.
_TITLE, _NAME, _OPTIONS, _TEXT, _PROBLEM, _FIELD = 500, 60, 100, 3_900, 1_500, 600
_DID = {
    Kind.COMPLETE: "joint-did-complete",
    Kind.REOPEN: "joint-did-reopen",
    Kind.DELETE: "joint-did-delete",
    Kind.STOP: "joint-did-stop",
    Kind.SNOOZE: "joint-did-later",
    Kind.JOINT: "joint-did-people",
}


def card(drawn: Drawn, now: dt.datetime, *, pressable: bool) -> tuple[str, list[Block]]:
    """The sentence and the blocks at `now` (aware)."""
    the = drawn.card
    title = shorten(the.spec.title, _TITLE) or say("lists-untitled")
    told = [progress(the), *parts(the)]
    undo = the.undo if the.undo is not None and the.undo.until > now else None
    did = [say(_DID.get(undo.did or Kind.CHANGE, "joint-did-change"), who=f"<@{undo.by}>")] if undo is not None else []
    problem = [escape(shorten(the.problem, _PROBLEM))] if the.problem else []
    notes = [escape(note) for note in (*followed(the), *the.notes)]
    facts = facts_of(the.spec)
    style = {"type": "text", "text": title, "style": {"bold": True}}
    blocks: list[Block] = [
        {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [style]}]},
        *_fields(facts),
        section("\n".join(told)),
        *[section(each) for each in problem],
        *[context(each) for each in (*notes, *did)],
    ]
    if pressable and (row := _buttons(the, f"joint-{drawn.version}", undo=undo is not None)):
        blocks.append(row)
    question = the.question if pressable and joint.can_ask(the) else None
    if question is not None:
        # Any of its tasks names the card; the answer goes to all of them.
        ref = next(share.task.ref for share in the.shares if share.task is not None)
        blocks.append(records.asked(question, lambda word: button_value(the.id, ref, word)))
    known = ", ".join([escape(title), *(f"{name}: {value}" for name, value in facts)])
    asked = [escape(records.sentence(question))] if question is not None else []
    return cut(" ".join([f"{known}.", *told, *problem, *notes, *did, *asked]), _TEXT), blocks


def progress(the: Card) -> str:
    """How many of them are done, as one sentence."""
    left = [share for share in the.shares if share.status not in (CardStatus.DELETED, CardStatus.GONE)]
    if not left:
        return say("joint-none-left")
    return say("joint-progress", done=sum(share.status is CardStatus.DONE for share in left), count=len(left))


def parts(the: Card) -> list[str]:
    """A line for each state: whose parts are in it."""
    lines = list[str]()
    for name, statuses in _STATES.items():
        people = [_person(share) for share in the.shares if share.status in statuses]
        lines += [say(f"joint-{name}", people=", ".join(people))] if people else []
    return lines


_STATES = {
    "done": (CardStatus.DONE,),
    "open": (CardStatus.OPEN,),
    "coming": (CardStatus.SAVED, CardStatus.WAITING),
    "refused": (CardStatus.REFUSED,),
    "deleted": (CardStatus.DELETED,),
    "gone": (CardStatus.GONE,),
}


def _person(share: Share) -> str:
    url = share.task.url if share.task is not None else None
    name = shorten(share.name, _NAME)
    said = link(url, name) if url else escape(name)
    if share.accepted is None or share.status is not CardStatus.OPEN:
        return said
    return say("joint-accepted" if share.accepted else "joint-declined", name=said)


def _fields(facts: list[tuple[str, str]]) -> list[Block]:
    fields = [{"type": "mrkdwn", "text": f"*{name}*\n{cut(value, _FIELD)}", "verbatim": True} for name, value in facts]
    return [{"type": "section", "fields": fields[:10]}] if fields else []


def _buttons(the: Card, block: str, *, undo: bool) -> Block | None:
    """Whose part is to be completed; what else can be done; and Undo. New with each version, as Slack keeps choices."""
    elements = list[Block]()
    if options := _options(the, "complete"):
        elements.append(_select(say("joint-complete"), COMPLETE, options))
    more = [*_later(the), *_options(the, "reopen"), *_options(the, "delete")]
    if the.spec.recurrence is not None:
        more += _options(the, "stop")
    if more:
        elements.append(_select(say("joint-more"), MORE, more[:_OPTIONS]) | {"confirm": _confirm()})
    if any(joint.able(share, Kind.CHANGE) for share in the.shares):
        label = say("card-assign")
        elements.append(
            {
                "type": "button",
                "text": _plain(label),
                "action_id": ASSIGN,
                "value": f"{the.id} {joint.PEOPLE}",
                "accessibility_label": shorten(f"{label}: {the.spec.title}", 75),
            }
        )
    if undo and the.undo is not None:
        label = say("card-undo")
        elements.append(
            {
                "type": "button",
                "text": _plain(label),
                "action_id": UNDO,
                "value": f"{the.id} {joint.UNDO} {the.undo.id}",
                "accessibility_label": shorten(f"{label}: {the.spec.title}", 75),
            }
        )
    return actions(*elements) | {"block_id": block} if elements else None


def _options(the: Card, what: str) -> list[Block]:
    able = [share for share in the.shares if joint.able(share, joint.KINDS[what])]
    found = [(joint.ALL, say(f"joint-{what}-all", count=len(able)))] if len(able) > 1 else []
    found += [(share.card, say(f"joint-{what}-one", name=shorten(share.name, _NAME // 2))) for share in able]
    return [
        {"text": _plain(shorten(text, 75)), "value": f"{the.id} {what} {which}"} for which, text in found[:_OPTIONS]
    ]


def _later(the: Card) -> list[Block]:
    """All that are open can be put off together; one alone is put off by its own card."""
    if not any(joint.able(share, Kind.SNOOZE) for share in the.shares):
        return []
    return [
        {"text": _plain(say(f"joint-later-{word}")), "value": f"{the.id} {word} {joint.ALL}"}
        for word in ("tomorrow", "next-week")
    ]


def _select(label: str, action: str, options: list[Block]) -> Block:
    return {"type": "static_select", "action_id": action, "placeholder": _plain(label), "options": options}


def _confirm() -> Block:
    return {
        "title": _plain(say("joint-sure")),
        "text": _plain(say("joint-sure-text")),
        "confirm": _plain(say("joint-yes")),
        "deny": _plain(say("card-dialog-cancel")),
    }


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text, "emoji": False}
