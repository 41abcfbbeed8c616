"""A task that several people have: one task in Zoho for each, and one card that says how far they are together. Pure.

Neither Zoho CRM nor Zoho Mail gives a task several owners. Each part has a card of its own, by which all is done to it;
the card of the whole only gathers what those say. Knows commands and cards.
"""

import datetime as dt
from collections.abc import Mapping, Sequence

from bot.commands import UNDO_FOR, Card, CardStatus, Command, Kind, Share, Undo
from bot.service import handing
from bot.service.changing import outcomes
from bot.service.joint.owners import Owner
from bot.service.records import said
from bot.service.talk.merging import MOVES
from bot.specs import Place, TaskRef, TaskSpec

# What can be done to parts: the word of a command's text -> what is done to each, and what undoes that.
KINDS: Mapping[str, Kind] = {
    "complete": Kind.COMPLETE,
    "reopen": Kind.REOPEN,
    "delete": Kind.DELETE,
    "stop": Kind.STOP,
    "tomorrow": Kind.SNOOZE,
    "next-week": Kind.SNOOZE,
    "change": Kind.CHANGE,
    "note": Kind.NOTE,
    "skip": Kind.SKIP,
}
# Those that words in its thread may ask for.
SAID = ("complete", "reopen", "delete", "stop")
# The text of each part's command, where it needs one: all of a series, and how far to put off.
_TEXTS = {"delete": "all", "tomorrow": "tomorrow", "next-week": "next week"}
_UNDOES = {
    Kind.COMPLETE: Kind.REOPEN,
    Kind.REOPEN: Kind.COMPLETE,
    Kind.DELETE: Kind.RESTORE,
    Kind.STOP: Kind.STOP,
    Kind.SNOOZE: Kind.CHANGE,
    Kind.CHANGE: Kind.CHANGE,
    Kind.NOTE: Kind.NOTE,
    Kind.SKIP: Kind.RESTORE,
    Kind.LINK: Kind.CHANGE,
    Kind.JOINT: Kind.JOINT,
}
UNDO, ALL = "undo", "all"
# The buttons of a question about the whole, as many as a message's row has (docs.slack.dev, Block Kit).
PRESSES = tuple(f"joint_press_{number}" for number in range(25))
# Who is to have a part from now on, and a task that becomes one of several: words of a command (jobs/joint/sharing.py).
PEOPLE, KEPT = "people", "kept"
# That it became one of several was taken back: the word of a command for the card on which it went on.
OVER = "over"
# What is not to be done to a part any more.
_GONE = (CardStatus.DELETED, CardStatus.GONE, CardStatus.REFUSED)
_COMING = (CardStatus.SAVED, CardStatus.WAITING)


def split(command: Command, card: Card, owners: Sequence[Owner]) -> tuple[Card, tuple[Command, ...]]:
    """The card of the whole, and the commands that make each part: by the command's id, so again they are the same."""
    shares, parts = list[Share](), list[Command]()
    for number, owner in enumerate(owners, start=1):
        name = f"{command.id}-{number}"
        shares.append(share(card, name, owner))
        parts.append(making(command, card, name, owner))
    return card.model_copy(update={"shares": tuple(shares)}), tuple(parts)


def share(card: Card, name: str, owner: Owner) -> Share:
    """The part of one of them, whose card is to have this id."""
    return Share(card=name, name=owner.name, slack=card.author if owner.person.me else owner.person.slack)


def _certain(card: Card) -> TaskSpec:
    """The card's spec without the record that it asks about: the answer goes to every part."""
    if card.question is None:
        return card.spec
    asked = card.question.asked
    records = tuple(ref for ref in card.spec.records if ref.name is not None or said(ref) != asked)
    return card.spec.model_copy(update={"records": records})


_OF_THE_CARD = ("card", "task", "shown", "only", "aloud", "threaded", "batch")


def making(command: Command, card: Card, name: str, owner: Owner) -> Command:
    """The command that makes the part of one of them, as the card of the whole says it."""
    update = {
        "id": name,
        "kind": Kind.CREATE,
        "text": card.spec.title,
        "spec": _certain(card).model_copy(update={"assignees": (owner.person,)}),
        "product": card.product,
        "parent": False,
        "joint": card.id,
        # Of what was asked for on a card nothing else is meant.
        **{field: Command.model_fields[field].default for field in _OF_THE_CARD},
    }
    return command.model_copy(update=update)


def part(command: Command, card: Card) -> Card:
    """The card of one part: not posted where the whole stands, but known, and copied to whoever has it."""
    if command.joint is None:
        return card
    user = next(iter(handing.receivers(card)), card.author)
    own = {"place": Place(channel=user), "source": None, "said": None, "quiet": True, "share_of": command.joint}
    return card.model_copy(update=own)


def gathered(card: Card, parts: Sequence[Card | None]) -> Card:
    """The card of the whole, as its parts are now (None: its command has not run yet)."""
    pairs = zip(card.shares, parts, strict=True)
    shares = tuple(share if found is None else _shown(share, found) for share, found in pairs)
    spec = _agreed(card.spec, [found.spec for found in parts if found is not None and found.status not in _GONE])
    status = _status([share.status for share in shares])
    problems = [f"{share.name}: {share.problem}" for share in shares if share.problem]
    told = {"shares": shares, "spec": spec, "status": status, "problem": " ".join(problems) or None}
    return card.model_copy(update=told)


# What the whole says of itself where all parts say the same.
_COMMON = ("title", "due", "recurrence", "reminders", "priority", "tags", "description")


def _agreed(spec: TaskSpec, parts: Sequence[TaskSpec]) -> TaskSpec:
    """The spec of the whole, as far as its parts agree; of what one has otherwise it says what it said."""
    same = [name for name in _COMMON if parts and all(getattr(one, name) == getattr(parts[0], name) for one in parts)]
    return spec.model_copy(update={name: getattr(parts[0], name) for name in same})


def _shown(share: Share, found: Card) -> Share:
    accepted = handing.standing(found, share.slack).accepted if share.slack is not None else None
    told = {"status": found.status, "task": found.current, "accepted": accepted, "problem": found.problem}
    return share.model_copy(update=told | _of_another(share, found))


def _of_another(share: Share, found: Card) -> dict[str, object]:
    """Whose part it is since it was given to somebody else."""
    person = next(iter(found.spec.assignees), None)
    slack = None if person is None else found.author if person.me else person.slack
    if slack is None or slack == share.slack or found.current is None:
        return {}
    return {"slack": slack, "name": found.current.owner or share.name}


def _status(parts: Sequence[CardStatus]) -> CardStatus:
    """Open while any part is; gone when all are."""
    left = [status for status in parts if status not in _GONE]
    if not left:
        return CardStatus.REFUSED if CardStatus.REFUSED in parts else CardStatus.DELETED
    if CardStatus.OPEN in left:
        return CardStatus.OPEN
    if all(status is CardStatus.DONE for status in left):
        return CardStatus.DONE
    return CardStatus.WAITING if CardStatus.WAITING in left else CardStatus.SAVED


def able(share: Share, kind: Kind) -> bool:
    """Whether this can be done to a part, as far as the card of the whole knows."""
    if share.task is None or share.status in (*_GONE, *_COMING):
        return False
    if kind is Kind.DELETE:
        return True
    return share.status is (CardStatus.DONE if kind is Kind.REOPEN else CardStatus.OPEN)


def can_ask(card: Card) -> bool:
    """Whether the question of the whole can be answered: every part is in Zoho, or never will be, and one is open."""
    states = [share.status for share in card.shares]
    open_ = any(share.status is CardStatus.OPEN and share.task is not None for share in card.shares)
    return open_ and not any(status in _COMING for status in states)


def chosen(card: Card, which: str, user: str) -> tuple[Share, ...] | None:
    """The parts that are meant by a word (ALL, or a part's card); None where somebody else's is not theirs to touch.

    Who gave it out does as they like; who has a part acts on that alone, and nobody else on any.
    """
    mine = {share.card for share in card.shares if share.slack == user}
    if user == card.author:
        mine = {share.card for share in card.shares}
    meant = [share for share in card.shares if which in (ALL, share.card)]
    if user != card.author and which == ALL:
        meant = [share for share in meant if share.card in mine]
    return tuple(meant) if meant and all(share.card in mine for share in meant) else None


def kind_of(command: Command, what: str) -> Kind:
    """What a word of KINDS does to each part; a change that only moves them is one that puts them off."""
    return Kind.SNOOZE if what == "change" and MOVES.issuperset(command.only) else KINDS[what]


def numbered(card: Card, parts: Sequence[Card | None]) -> tuple[tuple[int, Card], ...]:
    """The parts that are there, by the number of their share, which stays."""
    return tuple((number, one) for number, one in enumerate(parts, start=1) if one is not None and card.shares)


def acted(command: Command, what: str, parts: Sequence[tuple[int, Card]], words: str = "") -> tuple[Command, ...]:
    """One command for each part (see `numbered`) that this (a word of KINDS) can be done to, taken back together.

    `words` are those of a note.
    """
    found, kind = list[Command](), kind_of(command, what)
    for number, one in parts:
        task = one.current
        if task is None or not _fits(one, kind):
            continue
        update = {
            "id": f"{command.id}-{number}",
            "kind": kind,
            "text": words or _TEXTS.get(what, ""),
            "card": one.id,
            "task": task.ref,
            "batch": command.id,
        }
        found.append(command.model_copy(update=update))
    return tuple(found)


def _fits(one: Card, kind: Kind) -> bool:
    if kind in (Kind.STOP, Kind.SKIP):
        return one.status is CardStatus.OPEN and outcomes.is_series(one)
    if kind is Kind.DELETE:
        return one.status in (CardStatus.OPEN, CardStatus.DONE)
    return one.status is (CardStatus.DONE if kind is Kind.REOPEN else CardStatus.OPEN)


def undone(command: Command, undo: Undo, parts: Sequence[tuple[int, Card]]) -> tuple[Command, ...]:
    """One command for each part (see `numbered`) that this Undo takes back."""
    found = list[Command]()
    for number, one in parts:
        own = one.undo
        if own is None or own.batch != undo.id or own.undid or own.until < command.now:
            continue
        update = {
            "id": f"{command.id}-{number}",
            "kind": own.action,
            "text": "",
            "card": one.id,
            "task": _touched(one, own),
            "undo": own.id,
        }
        found.append(command.model_copy(update=update))
    return tuple(found)


def _touched(one: Card, own: Undo) -> TaskRef | None:
    if own.tasks:
        return own.tasks[0].ref
    return one.current.ref if one.current is not None else None


def before(card: Card, undo: Undo) -> Card:
    """The card of the whole once this is taken back; what its parts say of themselves they say again by themselves."""
    back: dict[str, object] = {"assignees": undo.spec.assignees} if undo.did is Kind.JOINT else {}
    back |= {"records": undo.spec.records} if undo.did is Kind.LINK else {}
    question = undo.question if undo.did is Kind.LINK else card.question
    return card.model_copy(update={"undo": None, "question": question, "spec": card.spec.model_copy(update=back)})


def did(card: Card, command: Command, kind: Kind, now: dt.datetime) -> Card:
    """The card of the whole since this was asked of its parts."""
    undo = Undo(
        id=command.id,
        action=_UNDOES[kind],
        tasks=(),
        spec=card.spec,
        until=now + UNDO_FOR,
        did=kind,
        by=command.origin.user,
        batch=command.id,
        question=card.question,
    )
    return card.model_copy(update={"undo": undo})
