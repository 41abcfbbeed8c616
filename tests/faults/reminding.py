"""The cell of the fault matrix about time: reminders that come due while whoever rings them is killed at random."""

import asyncio
import datetime as dt
import time
from collections import Counter
from collections.abc import Mapping

from rig import Rig

from bot.commands import Card, Command, Kind, Origin
from bot.ports import Effects
from bot.specs import Place, Reminder, Tenant
from bot.store.engine import Engine
from bot.store.records import Records
from bot.store.seal import Seal, read_secret

# Reminders a second that become due, and the seconds until the first does.
PACE, FIRST_IN = 20.0, 3.0
_OF_REMINDERS = ("remind", "ring", "notice")


async def remind(made: Rig, tenant: Tenant, secret: str) -> int:
    """Gives every card a reminder of its own, one after the other from soon on; how many."""
    engine = Engine(made.client, Records(Seal(read_secret(secret))), worker="test")
    soon = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=FIRST_IN)
    cards = [drawn.card for person in made.people for drawn in await engine.cards_of_person(tenant, person, 1000)]
    for number, card in enumerate(cards):
        at = soon + dt.timedelta(seconds=number / PACE)
        await engine.accept(_keeps(card), Effects(card=_reminding(card, at)))
    return len(cards)


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
        if not await _left(made):
            return True
        await asyncio.sleep(0.25)
    return False


async def _left(made: Rig) -> int:
    count = 0
    async for key in made.client.scan_iter("tb:*:e:*", count=1000):
        kind, state = await made.client.hmget(key, ["kind", "st"])
        count += kind in (*_OF_REMINDERS, "keep") and state not in ("done", "failed", "dead")
    return count


def heard(made: Rig) -> Mapping[str, int]:
    """How often each card rang, over the messages of all people."""
    found = Counter[str]()
    for person in made.people:
        for message in made.slack.messages(made.slack.dm(person), person):
            names = [str(block.get("block_id", "")).split(" ") for block in message.get("blocks") or ()]
            found.update(name[1] for name in names if name[0] == "rung")
    return found
