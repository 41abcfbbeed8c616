"""The cell of the fault matrix about time: reminders that come due while whoever rings them is killed at random."""

import asyncio
import datetime as dt
import time
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
_OF_REMINDERS = ("remind", "ring", "notice")


async def remind(made: Rig, tenant: Tenant, secret: str) -> tuple[int, float]:
    """Gives every card a reminder of its own, one after the other; how many wait, and seconds until the first is due.

    Negative: they were given too late.
    """
    engine = Engine(made.client, Records(Seal(read_secret(secret))), worker="test")
    cards = [drawn.card for person in made.people for drawn in await engine.cards_of_person(tenant, person, 1000)]
    first = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=4 + len(cards) / PREPARED)
    for number, card in enumerate(cards):
        at = first + dt.timedelta(seconds=number / PACE)
        await engine.accept(_keeps(card), Effects(card=_reminding(card, at)))
    while await _left(made, ("keep",)):  # noqa: ASYNC110 - Redis has no event for it
        await asyncio.sleep(0.1)
    return await _left(made, ("remind",)), (first - dt.datetime.now(dt.UTC)).total_seconds()


def _reminding(card: Card, at: dt.datetime) -> Card:
    reminder = Reminder(at=at.replace(tzinfo=None))
    return card.model_copy(update={"reminders": (reminder,), "spec": card.spec.model_copy(update={"zone": "UTC"})})


def _keeps(card: Card) -> Command:
    """A command that changes nothing of the card, but after which what follows by itself is planned."""
    origin = Origin(tenant=card.tenant, user=card.author, place=Place(channel=card.author), door="action")
    now = dt.datetime.now(dt.UTC)
    return Command(id=f"keep-{card.id}", kind=Kind.KEEP, origin=origin, now=now, card=card.id, zone="UTC")


async def rung(made: Rig, within: float) -> bool:
    """Waits until nothing that rings is left; False when that takes longer than `within` seconds."""
    end = time.monotonic() + within
    while time.monotonic() < end:
        if not await _left(made, _OF_REMINDERS):
            return True
        await asyncio.sleep(0.25)
    return False


async def _left(made: Rig, kinds: Collection[str]) -> int:
    """How many commands of these kinds are not finished."""
    count = 0
    async for key in made.client.scan_iter("tb:*:e:*", count=1000):
        kind, state = await made.client.hmget(key, ["kind", "st"])
        count += kind in kinds and state not in ("done", "failed", "dead")
    return count


def heard(made: Rig) -> Mapping[str, int]:
    """How often each card rang, over the messages of all people."""
    found = Counter[str]()
    for person in made.people:
        for message in made.slack.messages(made.slack.dm(person), person):
            names = [str(block.get("block_id", "")).split(" ") for block in message.get("blocks") or ()]
            found.update(name[1] for name in names if name[0] == "rung")
    return found
