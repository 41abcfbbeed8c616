"""A task that one person has becomes one of several, or other people have it from now on. Pure; knows cards.

Who has it already keeps the task that Zoho has; the others get one of their own. The card that people know becomes the
card of the whole, and the task goes on on a card of its own.
"""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from bot.catalogue import say
from bot.commands import UNDO_FOR, Card, CardStatus, Command, Kind, Share, Undo
from bot.service.joint import joint
from bot.service.joint.owners import Owner
from bot.specs import Person, Place, Product, TaskSpec

_COMING = (CardStatus.SAVED, CardStatus.WAITING)
_GONE = (CardStatus.DELETED, CardStatus.GONE, CardStatus.REFUSED)


class Parted(NamedTuple):
    """The card of the whole, and the commands that bring the parts about."""

    card: Card
    commands: tuple[Command, ...]


def can_be(card: Card, spec: TaskSpec) -> bool:
    """Whether a task may become one of several: a series, or a personal task of Zoho Mail, stays one person's."""
    task = card.current
    if task is None or len(card.tasks) > 1 or card.kept or card.status is not CardStatus.OPEN:
        return False
    if card.shares or card.share_of is not None or card.spec.recurrence is not None or spec.recurrence is not None:
        return False
    return card.product is not Product.MAIL or task.ref.group is not None


def parted(command: Command, card: Card, spec: TaskSpec, owners: Sequence[Owner], now: dt.datetime) -> Parted:
    """The card as that of the whole: the task goes to the first of them, or to who has it, and the others get one."""
    first, *others = _keeper_first(card, owners)
    people = tuple(owner.person for owner in (first, *others))
    kept = _kept(command, card)
    whole = card.model_copy(
        update={
            "spec": spec.model_copy(update={"assignees": people}),
            "undo": undo_of(command, card, now),
            "shares": (joint.share(card, kept.id, first).model_copy(update=_standing(card)),),
            # What was the task's own goes on on its own card.
            **{name: Card.model_fields[name].default for name in _OWN},
        }
    )
    keeping = command.model_copy(
        update={
            "id": kept.id,
            "kind": Kind.JOINT,
            "text": f"{joint.KEPT} {kept.model_dump_json(exclude_defaults=True)}",
            "card": kept.id,
            "spec": spec.model_copy(update={"assignees": (first.person,)}),
            "batch": command.id,
            "aloud": False,
        }
    )
    whole, made = given(command, whole, others)
    return Parted(whole, (keeping, *made))


# The thread goes on to be followed by the card that stands in it.
_OWN = ("tasks", "children", "offer", "conflict", "handed", "reminders", "lost", "problem")


def given(command: Command, whole: Card, owners: Sequence[Owner]) -> Parted:
    """The whole with a part more for each of these, and the commands that make them."""
    shares, commands = list(whole.shares), list[Command]()
    for number, owner in enumerate(owners, start=len(shares) + 1):
        name = f"{command.id}-{number}"
        shares.append(joint.share(whole, name, owner))
        commands.append(joint.making(command, whole, name, owner))
    return Parted(whole.model_copy(update={"shares": tuple(shares)}), tuple(commands))


def changing(command: Command, card: Card) -> Command:
    """What is asked of the task that was kept, once it has its own card: its own command says what it is to be."""
    update = {"id": f"{command.id.removesuffix(_KEPT)}-1", "kind": Kind.CHANGE, "text": "", "card": card.id}
    return command.model_copy(update=update)


def undo_of(command: Command, card: Card, now: dt.datetime) -> Undo:
    """What takes back that others have it: a part that was made for that goes, one that was deleted comes back."""
    return Undo(
        id=command.id,
        action=Kind.JOINT,
        tasks=(),
        spec=card.spec,
        until=now + UNDO_FOR,
        did=Kind.JOINT,
        by=command.origin.user,
    )


def unmade(command: Command, undo: Undo, parts: Sequence[tuple[int, Card]]) -> tuple[Command, ...]:
    """The commands that delete the parts (joint.numbered) which the action to be taken back made."""
    found = list[Command]()
    for number, one in parts:
        mine = one.id.startswith(f"{undo.id}-") and one.id != f"{undo.id}{_KEPT}"
        if not mine or one.current is None or one.status in _GONE:
            continue
        update = {"id": f"{command.id}-{number}", "kind": Kind.DELETE, "text": joint.ALL, "card": one.id}
        found.append(command.model_copy(update=update | {"task": one.current.ref}))
    return tuple(found)


def alone(whole: Card, parts: Sequence[Card | None]) -> Card | None:
    """The card on which the task went on, once it was taken back that several have it: nobody else has a part then.

    `parts` are the cards of the shares (None: its command has not run yet).
    """
    left = [one for one in parts if one is None or one.status not in _GONE]
    kept = left[0] if len(left) == 1 else None
    if whole.undo is not None or kept is None or not kept.id.endswith(_KEPT) or kept.current is None:
        return None
    undo, given_by = kept.undo, kept.id.removesuffix(_KEPT)
    waits = undo is not None and undo.batch == given_by and not undo.undid
    return None if waits else kept


def plain(whole: Card, kept: Card) -> Card:
    """The card of the whole as that of one person's task again, with what became of it meanwhile."""
    own = {name: getattr(kept, name) for name in (*_OWN, "spec", "status", "notes")}
    return whole.model_copy(update={**own, "shares": ()})


def taken_back(kept: Card) -> Card:
    """The card on which the task went on, since it stands on the other one again."""
    nothing = {name: Card.model_fields[name].default for name in (*_OWN, "undo", "share_of")}
    return kept.model_copy(update={**nothing, "status": CardStatus.GONE, "notes": (say("joint-taken-back"),)})


def missing(whole: Card, owners: Sequence[Owner]) -> tuple[Owner, ...]:
    """Those who have no part yet."""
    return tuple(owner for owner in owners if not any(_has(share, owner) for share in whole.shares if _lives(share)))


def leaving(whole: Card, owners: Sequence[Owner]) -> tuple[Share, ...]:
    """The parts of those who are to have it no longer; what is done stays done."""
    live = [share for share in whole.shares if _lives(share) and share.status is not CardStatus.DONE]
    return tuple(share for share in live if not any(_has(share, owner) for owner in owners))


def on_the_way(whole: Card) -> bool:
    """Whether Zoho does not have all parts yet."""
    return any(share.status in _COMING for share in whole.shares)


def _lives(share: Share) -> bool:
    return share.status not in _GONE


def _has(share: Share, owner: Owner) -> bool:
    if share.slack is not None and owner.person.slack is not None:
        return share.slack == owner.person.slack
    return share.name.casefold() == owner.name.casefold()


_KEPT = "-kept"


def _keeper_first(card: Card, owners: Sequence[Owner]) -> list[Owner]:
    has = next(iter(card.spec.assignees), Person(me=True))
    slack = card.author if has.me else has.slack
    name = card.current.owner if card.current is not None else None
    keeps = next((each for each in owners if slack is not None and each.person.slack == slack), None)
    keeps = keeps or next((each for each in owners if each.name == name), owners[0])
    return [keeps, *(each for each in owners if each is not keeps)]


def _kept(command: Command, card: Card) -> Card:
    """The card on which the task goes on; known, and shown to who has it alone."""
    own = {
        "id": f"{command.id}{_KEPT}",
        "place": Place(channel=card.author),
        "source": None,
        "said": None,
        "undo": None,
        "question": None,
        "quiet": True,
        "share_of": card.id,
        "follows": None,
    }
    return card.model_copy(update=own)


def _standing(card: Card) -> dict[str, object]:
    return {"status": card.status, "task": card.current}
