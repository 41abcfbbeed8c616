"""A task given to others: who they are, whether they take it, when they were last asked. Knows cards and people."""

import contextlib
import datetime as dt

from bot.catalogue import say
from bot.commands import Card, Handed, Press
from bot.errors import SlackError
from bot.ports import Plan
from bot.service.people import People
from bot.specs import Place

# The buttons that ask politely and that answer, and the words of a command that answers.
CHASE, ACCEPT, DECLINE = "handed_chase", "handed_accept", "handed_decline"
ACCEPTED, DECLINED = "accepted", "declined"


def receivers(card: Card) -> tuple[str, ...]:
    """The Slack user ids of those whom its author gave the task to; none where it is the author's own."""
    said = dict.fromkeys(person.slack for person in card.spec.assignees if person.slack is not None)
    return tuple(user for user in said if user != card.author)


def others(card: Card) -> tuple[str, ...]:
    """The names of those who were named without a mention: nobody in Slack is known to be them."""
    return tuple(person.name for person in card.spec.assignees if person.slack is None and person.name)


def standing(card: Card, user: str) -> Handed:
    """How it stands with one of them."""
    return next((one for one in card.handed if one.user == user), Handed(user=user))


def answered(card: Card, user: str, *, accepted: bool) -> Card:
    """The card since this one said so."""
    return _with(card, standing(card, user).model_copy(update={"accepted": accepted}))


def chased(card: Card, user: str, day: dt.date) -> Card:
    """The card since this one was asked how it goes."""
    return _with(card, standing(card, user).model_copy(update={"chased": day}))


def answers(card: Card) -> tuple[Press, ...]:
    """The two answers of who was given it."""
    return (
        Press(label=say("home-accept"), action=ACCEPT, value=card.id),
        Press(label=say("home-decline"), action=DECLINE, value=card.id),
    )


async def given(people: People, card: Card, plan: Plan) -> tuple[Place, ...]:
    """Where whoever has the task in Zoho now gets its card, unless they made it: it asks whether they take it.

    Who was named but not found in Zoho has no task, and hears nothing. Of a task that several have, who gave it out
    gets the card of their own part too. Raises nothing: the task is made.
    """
    if card.share_of is not None and not receivers(card) and not others(card):
        return (Place(channel=card.author),)
    owner = next((part.resolved.owner for part in plan.parts), None)
    if owner is None or owner.email is None:
        return ()
    for user in receivers(card):
        with contextlib.suppress(SlackError):
            profile = await people.profile(card.tenant, user)
            if (profile.email or "").casefold() == owner.email:
                return (Place(channel=user),)
    return ()


def _with(card: Card, one: Handed) -> Card:
    """Of those only who have the task now: it may have been given to somebody else meanwhile."""
    know = (*(other for other in card.handed if other.user != one.user), one)
    has = set(receivers(card))
    return card.model_copy(update={"handed": tuple(each for each in know if each.user in has)})
