"""What the card of a task that was given to somebody says to that person alone, and what all see of their answer. Pure.

It stands on their own copy and follows the card: once it is answered, wherever that was, once the task is done, gone or
somebody else's, nobody is asked any more.
"""

from typing import Any

from bot.catalogue import say
from bot.commands import Card, CardStatus, Drawn
from bot.preferences import Topic
from bot.service import handing
from bot.service.days import day_in_words
from bot.slack.home.parts import Block, actions, button, context, section
from bot.slack.mrkdwn import cut, escape, shorten
from bot.slack.unasked import less

_TITLE, _TEXT, _MOST_BLOCKS = 150, 3_900, 50


def shown_to(viewer: str | None, drawn: Drawn, content: dict[str, Any]) -> dict[str, Any]:
    """The message of a card for one viewer (Slack user id; None: everybody in its conversation)."""
    the = drawn.card
    if the.status is not CardStatus.OPEN:
        return content
    given = viewer is not None and viewer in handing.receivers(the)
    if given and viewer is not None and handing.standing(the, viewer).accepted is None:
        asked = _asked(the)
        answers = [_answers(the)] if viewer not in drawn.barred and drawn.doing is None else []
        blocks = [section(asked), *_before_buttons(content["blocks"][: _MOST_BLOCKS - 2], answers)]
        return {**content, "text": cut(f"{asked} {content['text']}", _TEXT), "blocks": blocks}
    told = _answered(the)
    if not told:
        return content
    blocks = [*content["blocks"][: _MOST_BLOCKS - 1], context(told)]
    return {**content, "text": cut(f"{content['text']} {told}", _TEXT), "blocks": blocks}


def _before_buttons(blocks: list[Block], answers: list[Block]) -> list[Block]:
    """Whether the task is taken comes before what can be done with it, and after what it is."""
    at = next((place for place, block in enumerate(blocks) if block["type"] == "actions"), len(blocks))
    return [*blocks[:at], *answers, *blocks[at:]]


def _asked(the: Card) -> str:
    title, due = escape(shorten(the.spec.title, _TITLE)), the.spec.due
    said = {"user": the.author, "title": title}
    if due is None:
        return say("handed-given", **said)
    return say("handed-given-due", **said, day=day_in_words(due.date))


def _answers(the: Card) -> Block:
    """Accept, Decline, and the way to hear no more of such."""
    presses = [button(press.label, press.action, press.value, of=the.spec.title) for press in handing.answers(the)]
    return actions(*presses, less.button(Topic.ASSIGNED))


def _answered(the: Card) -> str:
    """Who takes it and who does not, of those who were given it."""
    said = [handing.standing(the, user) for user in handing.receivers(the)]
    return " ".join(
        say("handed-taken" if one.accepted else "handed-not-taken", user=one.user)
        for one in said
        if one.accepted is not None
    )
