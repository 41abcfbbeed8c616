"""The cell of the fault matrix about time: reminders that come due while whoever rings them is killed at random."""

import asyncio
import datetime as dt
from collections import Counter
from collections.abc import Collection, Mapping

from rig import Rig

from bot.commands import Card, Command, Kind, Origin
from bot.ports import Effects
from bot.specs import Place, Reminder, Tenant
from bot.store.engine import Engine
from bot.store.records import Records
from bot.store.seal import Seal, read_secret

# Reminders a second that become due; and cards a second that are given theirs before, on a busy machine.
PACE, PREPARED = 20.0, 20.0
# Seconds between two looks at all entries.
_LOOKS = 0.25
_OF_REMINDERS = ("remind", "ring", "notice")


async def remind(made: Rig, tenant: Tenant, secret: str) -> tuple[int, float]:
    """Gives every card a reminder of its own, one after the other; how many were planned, and seconds until the first.

    Negative: on a machine so busy the first came while others were still given. They ring all the same.
    """
    engine = Engine(made.client, Records(Seal(read_secret(secret))), worker="test")
    cards = [drawn.card for person in made.people for drawn in await engine.cards_of_person(tenant, person, 1000)]
    first = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=4 + len(cards) / PREPARED)
    for number, card in enumerate(cards):
        at = first + dt.timedelta(seconds=number / PACE)
        await engine.accept(keeps(card), Effects(card=with_reminder(card, at)))
    await _ended(made, ("keep",))
    planned = await _count(made, ("remind",), ended=True)
    return planned, (first - dt.datetime.now(dt.UTC)).total_seconds()


def with_reminder(card: Card, at: dt.datetime) -> Card:
    """The card with a reminder at that moment."""
    reminder = Reminder(at=at.replace(tzinfo=None))
    return card.model_copy(update={"reminders": (reminder,), "spec": card.spec.model_copy(update={"zone": "UTC"})})


def keeps(card: Card) -> Command:
    """A command that changes nothing of the card, but after which what follows by itself is planned."""
    origin = Origin(tenant=card.tenant, user=card.author, place=Place(channel=card.author), door="action")
    now = dt.datetime.now(dt.UTC)
    return Command(id=f"keep-{card.id}", kind=Kind.KEEP, origin=origin, now=now, card=card.id, zone="UTC")


async def rung(made: Rig, within: float) -> bool:
    """Waits until nothing that rings is left; False when that takes longer than `within` seconds."""
    try:
        async with asyncio.timeout(within):
            await _ended(made, _OF_REMINDERS)
    except TimeoutError:
        return False
    return True


async def _ended(made: Rig, kinds: Collection[str]) -> None:
    """Waits until nothing of these kinds is left to do."""
    while await _count(made, kinds):  # noqa: ASYNC110 - Redis has no event for it, and to look is dear
        await asyncio.sleep(_LOOKS)


async def _count(made: Rig, kinds: Collection[str], *, ended: bool = False) -> int:
    """How many commands of these kinds are not finished; `ended`: or are."""
    return sum(
        each in kinds and (ended or state not in ("done", "failed", "dead")) for each, state in await made.entries()
    )


def heard(made: Rig) -> Mapping[str, int]:
    """How often each card rang, over the messages of all people."""
    found = Counter[str]()
    for person in made.people:
        for message in made.slack.messages(made.slack.dm(person), person):
            names = [str(block.get("block_id", "")).split(" ") for block in message.get("blocks") or ()]
            found.update(name[1] for name in names if name[0] == "rung")
    return found
