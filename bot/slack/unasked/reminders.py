"""A message that rings as Slack shows it: each task in a sentence, with Complete and Snooze. Pure.

What a block or a button says is enough to act and to show the message anew, however old it is. Limits: docs.slack.dev,
Block Kit (a section 3,000 characters, a block id 255, an option's value 150, a message 50 blocks).
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any, NamedTuple

from bot.catalogue import say
from bot.commands import Notice, Reminded
from bot.ports import RungRow
from bot.preferences import Topic
from bot.slack.blocks import Block, context, plain, section
from bot.slack.mrkdwn import cut, shorten
from bot.slack.unasked import less
from bot.specs import TaskRef

COMPLETE, SNOOZE = "rung_complete", "rung_snooze"
ACTIONS = (COMPLETE, SNOOZE)
# A reminder is snoozed: it rings again, and the task stays due. A task that is due or late is put off, as on its card.
_AGAIN = {"20m": "remind-again-20m", "1h": "remind-again-1h", "tomorrow": "remind-again-tomorrow"}
_PUT_OFF = {"1h": "card-snooze-hour", "tomorrow": "card-snooze-tomorrow", "next week": "card-snooze-next-week"}
_ROW = "rung"
# Between a word and what the card showed; no word has it.
_MARK = "~"
_LABEL, _TEXT = 75, 3_900


class Pressed(NamedTuple):
    """What was pressed: the card and the task, and with Snooze the word; `again`: it is to ring again.

    `shown` is what the card said then: what has changed since is not put off unseen.
    """

    card: str
    task: TaskRef
    word: str = ""
    again: bool = False
    shown: str | None = None


def content_of(notice: Notice) -> dict[str, Any]:
    """The message's arguments: all of it as text, which a screen reader has whole, and as blocks."""
    several = len(notice.reminded) > 1
    lines = [notice.text, *(f"• {row.text}" for row in notice.reminded if several)]
    text = "\n".join([*lines, *([notice.after] if notice.after else [])])
    blocks = [section(f"*{notice.text}*")] if several else []
    for row in notice.reminded:
        blocks += _row(row)
    blocks += [context(notice.after)] if notice.after else []
    if notice.topic is not None:
        blocks.append({"type": "actions", "elements": [less.button(notice.topic)]})
    return {"text": cut(text, _TEXT), "blocks": blocks}


def _row(row: Reminded) -> list[Block]:
    again = int(row.again.timestamp()) if row.again is not None else 0
    shown = section(row.text) | {"block_id": f"{_ROW} {row.card} {row.task.key} {row.topic.value} {again}"}
    if not row.open:
        return [shown]
    return [shown, {"type": "actions", "elements": [_complete(row), _snooze(row)]}]


def _complete(row: Reminded) -> Block:
    label = say("card-complete")
    return {
        "type": "button",
        "text": plain(label),
        "action_id": COMPLETE,
        "value": f"{row.card} {row.task.key}",
        "style": "primary",
        "accessibility_label": shorten(f"{label}: {row.title}", _LABEL),
    }


def _snooze(row: Reminded) -> Block:
    """Which of the two Snooze means stands in its options."""
    again = row.topic is Topic.REMINDER
    words = _AGAIN if again else {word: key for word, key in _PUT_OFF.items() if row.timed or word != "1h"}
    options = [
        {
            "text": plain(say(key)),
            "value": f"{row.card} {row.task.key} {'again' if again else 'off'} {word}{_MARK}{row.shown}",
        }
        for word, key in words.items()
    ]
    return {"type": "static_select", "action_id": SNOOZE, "placeholder": plain(say("card-snooze")), "options": options}


def pressed(action: Mapping[str, Any]) -> Pressed | None:
    """What was pressed or chosen; None for what this version does not know."""
    said = str(action.get("value") or (action.get("selected_option") or {}).get("value") or "")
    card, _, rest = said.partition(" ")
    key, _, rest = rest.partition(" ")
    how, _, word = rest.partition(" ")
    word, _, shown = word.partition(_MARK)
    known = {"again": _AGAIN, "off": _PUT_OFF, "": {"": ""}}.get(how, {})
    try:
        return Pressed(card, TaskRef.from_key(key), word, how == "again", shown or None) if word in known else None
    except ValueError:
        return None


def rows_of(message: Mapping[str, Any]) -> tuple[RungRow, ...]:
    """The tasks of such a message, from its own blocks."""
    found = list[RungRow]()
    for block in message.get("blocks") or ():
        name, _, rest = str(block.get("block_id", "")).partition(" ")
        if name != _ROW:
            continue
        try:
            card, key, topic, again = rest.split(" ")
            at = dt.datetime.fromtimestamp(int(again), dt.UTC) if int(again) else None
            found.append(RungRow(card=card, task=TaskRef.from_key(key), topic=Topic(topic), again=at))
        except ValueError:
            continue
    return tuple(found)
