"""The command engine on Redis: accept, claim, and the cards that the steps keep. Knows scripts, keys and records.

Rule 1: Slack is answered only after ACCEPT returned, and it is as safe as is set. Rule 2: an entry is unfinished
exactly while it is in its queue. Rule 3: a send that can't be repeated safely happens only after the `sending` mark,
within the lease. Rule 4: a second send only after absence was proven twice. Rule 5: what Zoho made is a fact, recorded
whoever holds the lease. Rule 6: after a second send it is looked whether both made something. Rule 7: what was accepted
before a restart of Redis that may have lost something is looked for before it is sent. Each step is one atomic script;
time is always Redis's.
"""

import asyncio
import json
import time
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from pydantic_core import to_json
from redis.asyncio import Redis

from bot.commands import SENDING_SHOWS_AFTER, Command, Drawn, Notice
from bot.ports import Claim, Effects, Outbox, Pending, QueueName
from bot.specs import Place, TaskRef, Tenant
from bot.store import metrics
from bot.store.claims import EntryClaim
from bot.store.connection import server_time, text, translated
from bot.store.durability import REPLICA_WITHIN, Durability
from bot.store.keys import PARTITION_SET, Keys
from bot.store.ledger import Ledger
from bot.store.records import ON_ITS_WAY, Op, Put, Records
from bot.store.scripts import Scripts
from bot.store.turns import Turns
from bot.store.wakes import Wakes

# Seconds that a partition is taken to be listed.
_LISTED = 5.0


@dataclass(frozen=True)
class Timing:
    """How long the engine waits, in seconds. A send takes at most `send`, well within the `lease`."""

    lease: float = 45.0
    send: float = 20.0
    poll: float = 1.0


class Engine:
    """The inbox, the queues and the cards of all tenants on one Redis."""

    def __init__(
        self,
        redis: Redis,
        records: Records,
        *,
        worker: str,
        timing: Timing = Timing(),
        durability: Durability | None = None,
    ) -> None:
        self._redis = redis
        self._worker = worker
        self._timing = timing
        self._durability = durability or Durability(redis)
        self._scripts = Scripts(redis)
        self._wakes = Wakes(redis)
        self._ledger = Ledger(redis, records, self._scripts)
        # The partitions to look at next, by queue.
        self._turns = defaultdict[str, Turns](partial(Turns, timing.poll))
        # How often the wake-ups had begun when all were last looked at, by queue.
        self._listening_since = dict[str, int]()
        self._known = list[str]()
        # Until when each partition is taken to be in the list of partitions.
        self._listed = dict[str, float]()
        self.records = records
        self.lease, self.send = timing.lease, timing.send

    async def aclose(self) -> None:
        """Ends waiting; the connection is its maker's."""
        await self._wakes.aclose()

    async def accept(self, command: Command, effects: Effects) -> bool:
        """See ports.Inbox."""
        remembered = self.records.remembered(command)
        new = await self._put(command.origin.tenant, self.records.command(command), effects, remembered)
        (metrics.ACCEPTED if new else metrics.DUPLICATE).labels(command.kind.value).inc()
        return new

    async def tell(self, notice: Notice) -> None:
        """See ports.Inbox."""
        await self._put(notice.tenant, self.records.notice(notice), Effects())

    async def _put(self, tenant: Tenant, entry: Put, effects: Effects, also: Sequence[Op] = ()) -> bool:
        await self._durability.require()
        keys = Keys.of(tenant)
        ops, puts = self.records.effects(tenant, effects)
        request = {"entry": entry, "ops": [*ops, *also], "puts": puts, "lossy": self._durability.lossy}
        await self._list(keys.partition)
        return bool(await self._safely("accept", keys.entry(entry["id"]), keys.root, to_json(request).decode()))

    async def _list(self, partition: str) -> None:
        """Makes the partition known to all workers. Again after a while: Redis may have lost it."""
        if time.monotonic() < self._listed.get(partition, 0.0):
            return
        with translated():
            # Its own slot on a cluster, hence before the script: a partition listed too early is merely empty.
            await self._redis.sadd(PARTITION_SET, partition)
        self._listed[partition] = time.monotonic() + _LISTED

    async def _safely(self, script: Any, key: str, *args: object) -> Any:
        """What Slack is answered for, and what goes before a send: as safe as is set."""
        if self._durability.level == "replica":
            return await self._scripts.run_copied(script, key, *args, within=REPLICA_WITHIN)
        return await self._scripts.run(script, key, *args)

    async def unfinished(self, tenant: Tenant, user: str) -> Sequence[Pending]:
        """See ports.Inbox."""
        return await self._ledger.unfinished(tenant, user)

    async def outbox(self, tenant: Tenant, user: str, most: int) -> Outbox:
        """See ports.Inbox."""
        return await self._ledger.outbox(tenant, user, most)

    async def queued(self, tenant: Tenant) -> int:
        """See ports.Inbox."""
        return await self._ledger.queued(tenant)

    async def graves(self) -> Sequence[Pending]:
        """The commands of all tenants that were given up; each command says whose it is."""
        return await self._ledger.graves()

    async def pending(self, tenant: Tenant, command: str) -> Pending | None:
        """See ports.Inbox."""
        return await self._ledger.pending(tenant, command)

    async def dead(self, tenant: Tenant) -> Sequence[Pending]:
        """See ports.Inbox."""
        return await self._ledger.dead(tenant)

    async def redo(self, tenant: Tenant, command: str) -> bool:
        """See ports.Inbox."""
        return await self._ledger.settle(tenant, command, "redo")

    async def drop(self, tenant: Tenant, command: str) -> bool:
        """See ports.Inbox."""
        return await self._ledger.settle(tenant, command, "drop")

    async def made(self, tenant: Tenant, command: str) -> Sequence[Sequence[TaskRef]]:
        """See ports.Inbox."""
        return await self._ledger.made(tenant, command)

    async def ended(self, tenant: Tenant, command: str) -> str | None:
        """See ports.Inbox."""
        return await self._ledger.ended(tenant, command)

    async def card(self, tenant: Tenant, card: str) -> Drawn | None:
        """See ports.Inbox. Raises StoredByOther."""
        with translated():
            found = await self._redis.hgetall(Keys.of(tenant).card(tenant, card))
        stored = {text(field): text(value) for field, value in found.items()}
        if not stored.get("p"):
            return None
        drawn = self.records.open_card(tenant, card, stored)
        if drawn.card.status not in ON_ITS_WAY:
            return drawn
        return drawn.model_copy(update={"sending": await self._is_sending(tenant, card)})

    async def _is_sending(self, tenant: Tenant, create: str) -> bool:
        """Whether a create is being sent, or looked up, for as long as its card shows."""
        with translated():
            st, sent_at = await self._redis.hmget(Keys.of(tenant).entry(create), ("st", "sent_at"))
            if st != "sending":
                return False
            return await server_time(self._redis) - float(text(sent_at)) >= SENDING_SHOWS_AFTER.total_seconds()

    async def cards_of_person(self, tenant: Tenant, user: str, most: int) -> Sequence[Drawn]:
        """See ports.Inbox."""
        with translated():
            found = await self._redis.zrange(Keys.of(tenant).cards(tenant, user), 0, most - 1)
        drawn = await asyncio.gather(*[self.card(tenant, text(card)) for card in found])
        return [each for each in drawn if each is not None]

    async def cards_in_channel(self, tenant: Tenant, channel: str) -> Sequence[Drawn]:
        """See ports.ChannelCards."""
        with translated():
            found = await self._redis.zrange(Keys.of(tenant).channel_cards(tenant, channel), 0, -1)
        drawn = await asyncio.gather(*[self.card(tenant, text(card)) for card in found])
        return [each for each in drawn if each is not None]

    async def card_at(self, tenant: Tenant, place: Place) -> str | None:
        """See ports.Inbox."""
        with translated():
            found = await self._redis.get(Keys.of(tenant).link(tenant, place.channel, place.ts or ""))
        return text(found) if found else None

    async def card_from(self, tenant: Tenant, source: Place) -> str | None:
        """See ports.Inbox."""
        with translated():
            found = await self._redis.get(Keys.of(tenant).source(tenant, source.channel, source.ts or ""))
        return text(found) if found else None

    async def card_of(self, tenant: Tenant, task: TaskRef) -> str | None:
        """See ports.Inbox. Of several (one is left over from a task that was made again), the one that still has it."""
        found = sorted(await self.cards_of(tenant, task))
        for name in found:
            drawn = await self.card(tenant, name)
            if drawn is not None and task in {state.ref for state in drawn.card.tasks}:
                return name
        return None

    async def cards_of(self, tenant: Tenant, ref: TaskRef) -> set[str]:
        """The cards that show a Zoho task."""
        with translated():
            return {text(card) for card in await self._redis.smembers(Keys.of(tenant).task(tenant, ref))}

    async def ready(self) -> None:
        """Raises StoreUnavailable when Redis does not answer, or gives less than is set."""
        with translated():
            await self._redis.ping()
        await self._durability.require()

    async def claim(self, queue: QueueName, skip: Collection[str] = ()) -> Claim | None:
        """See ports.Queue. Partitions are served in turns, and in each its tenants."""
        turns, empty = self._turns[queue], set[str]()
        turns.begin()
        turns.woken(keys.partition for keys in self._wakes.taken(queue))
        # Else what came is served first: a look at all is due every second, and whoever has just acted waits for this.
        if self._unheard(queue) or turns.is_overdue:
            await self._sweep(queue)
        for swept in (False, True):
            if swept:
                await self._sweep(queue)
            while (partition := turns.next(empty)) is not None:
                keys = Keys(partition)
                lossy = "1" if self._durability.lossy else "0"
                asked = [keys.root, queue, self._worker, self._timing.lease, lossy, *skip]
                reply = await self._scripts.run("claim", keys.queue(queue), *asked)
                if int(reply[0]) == 1:
                    turns.served(partition, float(reply[4]), sure=not skip)
                    return EntryClaim(self, keys, reply[1], json.loads(reply[2]), json.loads(reply[3]))
                empty.add(partition)
                turns.empty(partition, float(reply[1]), sure=not skip)
        return None

    async def _sweep(self, queue: QueueName) -> None:
        """Looks at all partitions again; which there are is asked once in a poll: a new one says so itself."""
        if self._is_unswept(queue):
            await self._durability.look()
            self._listening_since[queue] = self._wakes.starts
            with translated():
                self._known = sorted(text(name) for name in await self._redis.smembers(PARTITION_SET))
            self._turns[queue].anew()
        self._turns[queue].all(self._known, heard=self._wakes.heard)

    def _is_unswept(self, queue: QueueName) -> bool:
        # A new partition that said so before anybody listened is found by looking alone.
        return self._unheard(queue) or self._turns[queue].is_stale

    def _unheard(self, queue: QueueName) -> bool:
        return self._listening_since.get(queue, 0) != self._wakes.starts

    async def wait(self, queue: QueueName, timeout: float) -> None:  # noqa: ASYNC109 - it bounds the wait for a wake-up
        """See ports.Queue."""
        if self._unheard(queue):
            return
        await self._wakes.wait(queue, max(0.01, min(timeout, self._turns[queue].seconds)))

    async def run_step(self, keys: Keys, entry: str, gen: str, step: dict[str, Any]) -> str:
        """One fenced step; the script's word for what became of it."""
        args = [keys.root, entry, gen, to_json(step).decode()]
        if step.get("to") == "sending":
            return str(await self._safely("step", keys.entry(entry), *args))
        return str(await self._scripts.run("step", keys.entry(entry), *args))
