"""The parts of a Home tab that the bot itself knows: tasks given to others, and what is still on its way. Pure."""

import datetime as dt

from bot.catalogue import say
from bot.service.handing import CHASE
from bot.service.home import Given
from bot.service.status import Line
from bot.slack.home.parts import DIGEST_ON, Block, actions, button, context, head, section
from bot.slack.lists.rows import facts_of, sentence, title_of
from bot.slack.mrkdwn import escape, shorten

_ASKED, _PROBLEM = 200, 240


def given(tasks: tuple[Given, ...]) -> list[Block]:
    """Each with who has it, whether they take it, and the button that asks politely, once a day."""
    return [head(say("home-given")), *(_given(one) for one in tasks)] if tasks else []


def _given(the: Given) -> Block:
    who = f"<@{the.user}>" if the.user is not None else escape(shorten(the.name or "", _ASKED))
    answer = "open" if the.accepted is None else "accepted" if the.accepted else "declined"
    facts = [say(f"home-with-{answer}" if the.user is not None else "home-with", user=who)]
    facts += facts_of(the.task, overdue=the.overdue, due=the.due)
    facts += [say("home-asked-today")] if the.asked_today else []
    row = section("\n".join([title_of(the.task.title, the.task.url), sentence(facts)]))
    if the.user is None or the.asked_today:
        return row
    return row | {"accessory": button(say("home-chase"), CHASE, f"{the.card} {the.user}", of=the.task.title)}


def waiting(lines: tuple[Line, ...], count: int) -> list[Block]:
    """What Zoho does not have yet: since when, how it stands, and what happens next."""
    if not count:
        return []
    blocks = [head(say("home-waiting", count=count)), *(section(_line(line)) for line in lines)]
    return [*blocks, *([context(say("home-waiting-more"))] if count > len(lines) else [])]


def _line(line: Line) -> str:
    asked = escape(shorten(line.asked[:1].upper() + line.asked[1:], _ASKED))
    told = [say("home-waiting-line", asked=asked, since=line.since, state=line.state)]
    told += [escape(shorten(line.problem, _PROBLEM))] if line.problem else []
    return " ".join([*told, *([line.next] if line.next else [])])


def offer() -> list[Block]:
    """The way to have all of this each morning, for those who have not."""
    return [actions(button(say("home-digest"), DIGEST_ON, "on"))]


def comes(at: dt.time) -> Block:
    """When all of this is sent to them, for those who have it, and where that is changed."""
    return context(say("home-digest-comes", time=f"{at:%H:%M}"))
