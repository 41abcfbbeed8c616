"""What others changed of somebody's tasks in Zoho, in words: each task once, several in one message. Knows ports, pure.

Changes that came to nothing in the end (done and opened again) are nothing to hear of.
"""

import datetime as dt
from collections.abc import Sequence
from html import escape

from bot.catalogue import enumerated, say
from bot.ports import News
from bot.service.days import day_in_words
from bot.service.sync.observed import differs
from bot.specs import TaskRef, TaskState

# Lines of one message; what is beyond is counted.
MOST_LINES = 15
_CHANGED = ("title", "due", "priority", "status", "owner")
_LONGEST = 150


def merged(news: Sequence[News]) -> list[News]:
    """One for each task: how it was before the first change, how it is after the last, and who had a hand in it."""
    by_task = dict[TaskRef, list[News]]()
    for each in news:
        by_task.setdefault(each.ref, []).append(each)
    found = (_merged(of_one) for of_one in by_task.values())
    return [each for each in found if _is_news(each)]


def _merged(news: Sequence[News]) -> News:
    names = dict.fromkeys(each.by for each in news)
    by = None if None in names else enumerated([name for name in names if name is not None])
    return news[-1].model_copy(update={"before": news[0].before, "by": by})


def _is_news(news: News) -> bool:
    if news.before is None or news.after is None:
        return news.before is not news.after
    return bool(differs(news.before, news.after))


def told(news: Sequence[News]) -> str:
    """The message of what `merged` gave, escaped for Slack: a sentence for one task, else a line for each."""
    if len(news) == 1:
        return sentence(news[0])
    lines = [f"• {sentence(each)}" for each in news[:MOST_LINES]]
    if len(news) > MOST_LINES:
        lines.append(say("seen-more", count=len(news) - MOST_LINES))
    return "\n".join((say("seen-several", count=len(news)), *lines))


def sentence(news: News) -> str:
    """As in "Sam Lee completed “call Acme” in Zoho."; escaped."""
    state = news.after or news.before
    title = {"title": escape(_cut(state.title), quote=False)} if state is not None else {"title": ""}
    who = {"by": escape(_cut(news.by), quote=False)} if news.by else {}
    named = "" if who else "-by-nobody"
    if news.after is None or news.before is None:
        what = "deleted" if news.after is None else "restored"
        return say(f"seen-{what}{named}", **title, **who)
    changes = "; ".join(_changes(news.before, news.after))
    if news.before.done == news.after.done:
        return say(f"seen-changed{named}", **title, **who, changes=changes)
    what = "completed" if news.after.done else "reopened"
    said = say(f"seen-{what}{named}", **title, **who)
    return f"{said} {say('seen-also', changes=changes)}" if changes else said


def _changes(before: TaskState, after: TaskState) -> list[str]:
    """What is different, each as it was and as it is; a status that only says done or open again is said already."""
    names = [name for name in _CHANGED if name in differs(before, after)]
    if before.done != after.done:
        names = [name for name in names if name != "status"]
    return [
        say(
            "card-conflict-change",
            what=say(f"card-fact-{name}"),
            before=_value(getattr(before, name)),
            now=_value(getattr(after, name)),
        )
        for name in names
    ]


def _value(value: object) -> str:
    """One fact of a task as Zoho has it; escaped."""
    if isinstance(value, dt.date):
        return day_in_words(value)
    return escape(_cut(str(value)), quote=False) if value else say("card-none")


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
