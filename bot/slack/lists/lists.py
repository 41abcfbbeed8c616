"""A notice as Slack shows it: its sentence, and where it lists tasks, those in numbered lines with a button each. Pure.

What a button of a list says is enough to ask for the same list again, so that it works however old the message is.
"""

from typing import Any, NamedTuple

from bot.catalogue import say
from bot.commands import Notice, Pages, Row
from bot.slack.lists.rows import facts_of, sentence, title_of
from bot.slack.mrkdwn import cut, shorten
from bot.slack.talk.bulk_views import select_button
from bot.specs import TaskRef

Block = dict[str, Any]

COMPLETE, REOPEN = "list_complete", "list_reopen"
PREVIOUS, NEXT = "list_previous", "list_next"
# What this module's buttons do.
ACTIONS = (COMPLETE, REOPEN, PREVIOUS, NEXT)

# A button's value has 2,000 characters at most, a label for screen readers 75, a section 3,000 (docs.slack.dev).
_VALUE, _LABEL, _SECTION = 1_900, 75, 2_900


class Pressed(NamedTuple):
    """What a button of a list says: the task it is for (none: it turns the page), the page, and what was asked for."""

    task: TaskRef | None
    page: int
    asked: str


def text_of(notice: Notice) -> str:
    """All of it, as mrkdwn; a screen reader has it whole."""
    both = _both(notice.rows)
    rows = [_line(row, row.number or place, both) for place, row in enumerate(notice.rows, start=1)]
    return "\n".join([notice.text, *rows, *([notice.after] if notice.after else [])])


def blocks_of(notice: Notice) -> list[Block]:
    """The same in blocks: a section for each task, then what is said besides, and the buttons that turn the page."""
    blocks = [_section(f"*{notice.text}*" if notice.rows else notice.text)]
    if notice.pages is not None:
        blocks += rows(notice.rows, notice.pages)
    if notice.after:
        blocks.append(_context(notice.after))
    if notice.rows and not all(row.task.done for row in notice.rows):
        blocks.append(_context(say("lists-numbers", number=notice.rows[0].number)))
    if notice.pages is not None:
        blocks += turning(notice.pages)
        if sum(not row.task.done for row in notice.rows) > 1:
            blocks.append({"type": "actions", "elements": [select_button()]})
    return blocks


def rows(shown: tuple[Row, ...], pages: Pages, *, numbered: bool = True) -> list[Block]:
    """A section for each task of a list, with its button."""
    both = _both(shown)
    return [_row(row, pages, both, numbered=numbered) for row in shown]


def turning(pages: Pages) -> list[Block]:
    """Which page it is, and the buttons to those beside it; nothing for a single page."""
    if pages.of == 1:
        return []
    buttons = [
        _button(say(f"lists-{name}"), action, Pressed(None, page, pages.asked))
        for name, action, page in (("previous", PREVIOUS, pages.page - 1), ("next", NEXT, pages.page + 1))
        if 1 <= page <= pages.of and len(pages.asked) < _VALUE
    ]
    where = _context(say("lists-page", page=pages.page, of=pages.of))
    return [where, *([{"type": "actions", "elements": buttons}] if buttons else [])]


def pressed(value: str) -> Pressed | None:
    """What a button said; None for one that this version does not know."""
    key, _, rest = value.partition("|")
    page, _, asked = rest.partition("|")
    try:
        return Pressed(TaskRef.from_key(key) if key else None, int(page), asked)
    except ValueError:
        return None


def _line(row: Row, number: int, both: bool) -> str:
    facts = facts_of(row.task, overdue=row.overdue, product=both, later=row.later, due=row.due)
    return " · ".join([f"{number}. {title_of(row.task.title, row.task.url)}", *facts])


def _row(row: Row, pages: Pages, both: bool, *, numbered: bool) -> Block:
    title = title_of(row.task.title, row.task.url)
    facts = sentence(facts_of(row.task, overdue=row.overdue, product=both, later=row.later, due=row.due))
    block = _section("\n".join(filter(None, (f"*{row.number}.* {title}" if numbered else title, facts))))
    if len(pages.asked) < _VALUE:
        action, label = (REOPEN, say("lists-reopen")) if row.task.done else (COMPLETE, say("lists-complete"))
        named = f"{label} {row.number}: {row.task.title}" if numbered else f"{label}: {row.task.title}"
        block["accessory"] = _button(label, action, Pressed(row.task.ref, pages.page, pages.asked), named)
    return block


def _both(shown: tuple[Row, ...]) -> bool:
    return len({row.task.ref.product for row in shown}) > 1


def _button(label: str, action: str, says: Pressed, named: str | None = None) -> Block:
    button: Block = {
        "type": "button",
        "text": {"type": "plain_text", "text": label},
        "action_id": action,
        "value": f"{says.task.key if says.task is not None else ''}|{says.page}|{says.asked}",
    }
    return button | ({"accessibility_label": shorten(named, _LABEL)} if named is not None else {})


def _section(text: str) -> Block:
    return {"type": "section", "text": {"type": "mrkdwn", "text": cut(text, _SECTION), "verbatim": True}}


def _context(text: str) -> Block:
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": cut(text, _SECTION), "verbatim": True}]}
