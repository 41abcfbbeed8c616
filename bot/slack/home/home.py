"""A Home tab as Block Kit: what is due, the week in a picture, what was given away, what is on its way. Pure.

Every row has its title, its facts in words and one button; the picture says its numbers, and a sentence says what it
shows, so that nothing hangs on seeing it. Slack takes 100 blocks (docs.slack.dev, views).
"""

from typing import Any

from bot.catalogue import say
from bot.commands import Kind
from bot.intent import words
from bot.service.handing import ACCEPT, DECLINE
from bot.service.home import Home, Item, Section
from bot.slack.home import beside
from bot.slack.home.parts import (
    BACK,
    COMPLETE,
    CONNECT,
    LIST,
    NEW,
    SETTINGS,
    UNDO,
    Block,
    actions,
    button,
    context,
    head,
    section,
)
from bot.slack.lists import lists
from bot.slack.lists.rows import facts_of, sentence, title_of

CALLBACK = "home"
_MOST_BLOCKS = 100
# What each "Show all" asks for; the words are the parser's own, whatever is spoken.
_ALL = {"overdue": "overdue", "today": "tasks today", "ahead": "my tasks in the next 7 days", "all": "my tasks"}
# So many tasks in the days ahead are worth a picture; its longest bar has so many marks.
_WORTH, _LONGEST = 2, 24
_DID = {Kind.COMPLETE: "home-did-complete", Kind.REOPEN: "home-did-reopen"}


def view(home: Home) -> dict[str, Any]:
    """The view for views.publish."""
    if not home.allowed:
        blocks = [section(home.problem or say("home-head", day=words.date_in_words(home.now.date())))]
    else:
        blocks = _focus(home) if home.focus is not None else _overview(home)
    return {"type": "home", "callback_id": CALLBACK, "blocks": blocks[:_MOST_BLOCKS]}


def _overview(home: Home) -> list[Block]:
    blocks = [head(say("home-head", day=words.date_in_words(home.now.date()))), _doing(home), *_undoing(home)]
    blocks += _problem(home)
    blocks += _section("overdue", home.overdue) + _section("today", home.today) + _section("ahead", home.ahead)
    if home.problem is None and not (home.overdue.count or home.today.count or home.ahead.count):
        blocks += _empty(home)
    blocks += _load(home) + beside.given(home.given) + beside.waiting(home.waiting, home.waiting_count)
    blocks += beside.offer() if home.offers_digest and not home.connect else []
    blocks += [beside.comes(home.digest_at)] if home.digest_at is not None else []
    blocks.append(context(say("home-drawn", time=f"{home.now:%H:%M %Z}")))
    return blocks


def _focus(home: Home) -> list[Block]:
    """One list, and the way back."""
    assert home.focus is not None
    back = button(say("home-back"), BACK, "back")
    blocks = [actions(back), *_undoing(home), section(f"*{home.focus.head}*")]
    if home.focus.pages is not None:
        blocks += lists.rows(home.focus.rows, home.focus.pages, numbered=False)
    if home.focus.after:
        blocks.append(context(home.focus.after))
    return blocks + (lists.turning(home.focus.pages) if home.focus.pages is not None else [])


def _doing(home: Home) -> Block:
    buttons = [button(say("home-new"), NEW, "new", style=None if home.connect else "primary")]
    if not home.connect:
        buttons.append(button(say("home-all"), LIST, _ALL["all"]))
    return actions(*buttons, button(say("home-settings"), SETTINGS, "settings"))


def _undoing(home: Home) -> list[Block]:
    """What was just done from here, with its Undo."""
    if home.undoable is None:
        return []
    the = home.undoable
    key = _DID.get(the.undo.did or Kind.CHANGE, "home-did-change")
    value = f"{the.card} {the.task.key} {the.undo.action.value} {the.undo.id}"
    undo = button(say("home-undo"), UNDO, value, of=the.title)
    return [section(say(key, title=title_of(the.title, None))) | {"accessory": undo}]


def _problem(home: Home) -> list[Block]:
    """What stands in the way; its sentence says what to do."""
    if home.problem is None:
        return []
    connect = button(say("home-connect"), CONNECT, "connect", style="primary")
    return [section(home.problem), *([actions(connect)] if home.connect else [])]


def _section(name: str, the: Section) -> list[Block]:
    """Its tasks, and the way to all of them where there are more."""
    if not the.count:
        return []
    named = say(f"home-{name}", count=the.count)
    blocks = [head(named)]
    for item in the.items:
        blocks += _row(item)
    if the.count > len(the.items):
        blocks.append(actions(button(say("home-show-all", count=the.count), LIST, _ALL[name], of=named)))
    return blocks


def _row(item: Item) -> list[Block]:
    """The task with Complete; below it, until it is answered, whether its receiver takes it."""
    facts = facts_of(item.task, overdue=item.overdue, later=item.later, due=item.due)
    if item.giver is not None:
        facts.append(say(f"home-from-{_word(item.accepted)}", user=f"<@{item.giver}>"))
    complete = button(say("lists-complete"), COMPLETE, item.task.ref.key, of=item.task.title)
    row = section("\n".join([title_of(item.task.title, item.task.url), sentence(facts)])) | {"accessory": complete}
    if item.giver is None or item.accepted is not None or item.card is None:
        return [row]
    answers = [button(say(key), action, item.card, of=item.task.title) for key, action in _ANSWERS]
    return [row, actions(*answers)]


_ANSWERS = (("home-accept", ACCEPT), ("home-decline", DECLINE))


def _word(accepted: bool | None) -> str:
    return "open" if accepted is None else "accepted" if accepted else "declined"


def _empty(home: Home) -> list[Block]:
    """Nothing is due: said, and what could be done, by example."""
    return [section(say("home-empty")), section(say("home-teach")), *([context(say("home-more"))] if home.more else [])]


def _load(home: Home) -> list[Block]:
    """The open tasks of each day ahead as bars with their numbers, and what they show as a sentence."""
    total = sum(count for _, count in home.load)
    if total < _WORTH:
        return []
    day, most = max(home.load, key=lambda of: of[1])
    told = say("home-load", count=total, day=words.date_in_words(day), most=most)
    # Without the year, which is the heading's.
    names = [words.date_in_words(day).rsplit(" ", 1)[0] for day, _ in home.load]
    wide = max(map(len, names))
    rows = zip(names, [count for _, count in home.load], strict=True)
    lines = [f"{name.ljust(wide)}  {count:>2}  {_bar(count, most)}".rstrip() for name, count in rows]
    text = {"type": "text", "text": "\n".join(lines)}
    picture = {"type": "rich_text", "elements": [{"type": "rich_text_preformatted", "elements": [text]}]}
    return [head(say("home-load-head")), section(told), picture]


def _bar(count: int, most: int) -> str:
    return "█" * max(1, round(count * min(_LONGEST, most) / most)) if count else ""
