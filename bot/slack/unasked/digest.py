"""A notice in parts as Slack shows it: a heading for each, its tasks with their buttons, its sentences. Pure.

What a button says is enough to do it and to ask for the message again, however old that is. Limits: docs.slack.dev,
Block Kit (50 blocks of a message, a section 3,000 characters, an option's value 150).
"""

from typing import Any

from bot.catalogue import say
from bot.commands import Notice, Row
from bot.slack.blocks import Block, context, plain, section
from bot.slack.home.parts import head
from bot.slack.lists.rows import facts_of, sentence, title_of
from bot.slack.mrkdwn import cut, shorten
from bot.slack.unasked import less

COMPLETE, SNOOZE = "digest_complete", "digest_snooze"
ACTIONS = (COMPLETE, SNOOZE)
# How far Snooze puts off, in words that the parser reads -> how the catalogue says it.
_PUT_OFF = {"tomorrow": "card-snooze-tomorrow", "next week": "card-snooze-next-week"}
_LABEL, _BLOCKS, _TEXT = 75, 50, 3_900


def content_of(notice: Notice) -> dict[str, Any]:
    """The message's arguments: all of it as text, which a screen reader has whole, and as blocks."""
    blocks = [section(f"*{notice.text}*")]
    for part in notice.parts:
        blocks += [head(part.head)]
        for row in part.rows:
            blocks += _row(row, notice.asked, brief=part.brief)
        blocks += [section("\n".join(part.lines))] if part.lines else []
    blocks += [context(notice.after)] if notice.after else []
    foot = [{"type": "actions", "elements": [less.button(notice.topic)]}] if notice.topic is not None else []
    return {"text": cut(_text(notice), _TEXT), "blocks": [*blocks[: _BLOCKS - len(foot)], *foot]}


def _text(notice: Notice) -> str:
    lines = [notice.text]
    for part in notice.parts:
        lines += [part.head, *(_line(row) for row in part.rows), *part.lines]
    return "\n".join([*lines, *([notice.after] if notice.after else [])])


def _line(row: Row) -> str:
    number = f"{row.number}. " if row.number else ""
    return " · ".join([f"{number}{title_of(row.task.title, row.task.url)}", *_facts(row)])


def _facts(row: Row) -> list[str]:
    return facts_of(row.task, overdue=row.overdue, later=row.later, due=row.due)


def _row(row: Row, asked: str, *, brief: bool) -> list[Block]:
    """A task with Complete, and where there is room with Snooze; in what is only told it has no buttons."""
    number = f"*{row.number}.* " if row.number else ""
    facts = sentence(_facts(row))
    shown = section("\n".join(filter(None, (f"{number}{title_of(row.task.title, row.task.url)}", facts))))
    if not asked:
        return [shown]
    complete = _complete(row)
    if brief:
        return [shown | {"accessory": complete}]
    return [shown, {"type": "actions", "elements": [complete, _snooze(row)]}]


def _complete(row: Row) -> Block:
    label = say("lists-complete")
    return {
        "type": "button",
        "text": plain(label),
        "action_id": COMPLETE,
        "value": row.task.ref.key,
        "accessibility_label": shorten(f"{label} {row.number}: {row.task.title}", _LABEL),
    }


def _snooze(row: Row) -> Block:
    options = [{"text": plain(say(key)), "value": f"{row.task.ref.key}|{word}"} for word, key in _PUT_OFF.items()]
    label = say("digest-snooze", number=row.number)
    return {"type": "static_select", "action_id": SNOOZE, "placeholder": plain(label), "options": options}


def pressed(action: dict[str, Any]) -> tuple[str, str]:
    """What was pressed or chosen: the task's key, and how far it is put off (empty: it is completed)."""
    said = action.get("value") or (action.get("selected_option") or {}).get("value") or ""
    key, _, word = str(said).partition("|")
    return key, word
