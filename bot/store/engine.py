"""The command engine on Redis: accept, claim, and the fenced steps of an entry's life. Knows scripts, keys and records.

Rule 1: Slack is answered only after ACCEPT returned. Rule 2: an entry is unfinished exactly while it is in `due`.
Rule 3: a send that can't be repeated safely happens only after the `sending` mark, within the lease. Rule 4: a second
send only after absence was proven twice. Rule 5: what Zoho made is a fact, recorded whoever holds the lease. Each step
is one atomic script (accept.lua, claim.lua, step.lua); time is always Redis's.
"""

import contextlib
import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from typing import Any

from redis.asyncio import Redis

from bot.commands import Command, Drawn, Kind, Notice
from bot.errors import Extra, Stale, StoreUnavailable
from bot.ports import Claim, Effects, QueueName
from bot.specs import Place, TaskRef, Tenant
from bot.store.connection import text, translated
from bot.store.keys import FIRST_WAKE, PARTITION_SET, Keys
from bot.store.records import AGAIN, Op, Put, Records

_UNFINISHED = ["new", "sending"]


@dataclass(frozen=True)
class Timing:
    """How long the engine waits, in seconds. `lease` is longer than any send may take (20 s)."""

    lease: float = 45.0
    poll: float = 1.0


class Engine:
    """The inbox, the queue and the cards of all tenants on one Redis."""

    def __init__(self, redis: Redis, records: Records, *, worker: str, timing: Timing = Timing()) -> None:
        self._redis = redis
        self._records = records
        self._worker = worker
        self._timing = timing
        self._next_due = dict[str, float]()
        here = resources.files("bot.store")
        prelude = (here / "prelude.lua").read_text()
        self._accept, self._claim, self._step = (
            redis.register_script(f"#!lua{flags}\n" + prelude + (here / f"{name}.lua").read_text())
            # At maxmemory what is saved already must still be finished; only accepting refuses, and Slack sends again.
            for name, flags in (("accept", ""), ("claim", " flags=allow-oom"), ("step", " flags=allow-oom"))
        )

    async def accept(self, command: Command, effects: Effects) -> bool:
        """See ports.Inbox."""
        return await self._put(command.origin.tenant, self._records.command(command), effects)

    async def tell(self, notice: Notice) -> None:
        """See ports.Inbox."""
        await self._put(notice.tenant, self._records.notice(notice), Effects())

    async def _put(self, tenant: Tenant, entry: Put, effects: Effects) -> bool:
        keys = Keys.of(tenant)
        ops, puts = self._records.effects(tenant, effects)
        request = {"entry": entry, "ops": ops, "puts": puts}
        with translated():
            # Its own slot on a cluster, hence before the script: a partition listed too early is merely empty.
            first = await self._redis.sadd(PARTITION_SET, keys.partition)
            new = await self._accept(keys=[keys.entry(entry["id"])], args=[keys.root, json.dumps(request)])
        if first:
            # It is saved; without this a waiting worker only finds it a second later.
            with contextlib.suppress(StoreUnavailable), translated():
                await self._redis.lpush(FIRST_WAKE, keys.partition)
        return bool(new)

    async def card(self, tenant: Tenant, card: str) -> Drawn | None:
        """See ports.Inbox."""
        with translated():
            found = await self._redis.hgetall(Keys.of(tenant).card(tenant, card))
        stored = {text(field): text(value) for field, value in found.items()}
        return self._records.open_card(tenant, card, stored) if stored.get("p") else None

    async def card_at(self, tenant: Tenant, place: Place) -> str | None:
        """The card that a Slack message shows."""
        with translated():
            found = await self._redis.get(Keys.of(tenant).link(tenant, place.channel, place.ts or ""))
        return text(found) if found else None

    async def card_from(self, tenant: Tenant, source: Place) -> str | None:
        """See ports.Inbox."""
        with translated():
            found = await self._redis.get(Keys.of(tenant).source(tenant, source.channel, source.ts or ""))
        return text(found) if found else None

    async def cards_of(self, tenant: Tenant, ref: TaskRef) -> set[str]:
        """The cards that show a Zoho task."""
        with translated():
            return {text(card) for card in await self._redis.smembers(Keys.of(tenant).task(tenant, ref))}

    async def ping(self) -> None:
        """Raises StoreUnavailable when Redis does not answer."""
        with translated():
            await self._redis.ping()

    async def claim(self, queue: QueueName) -> Claim | None:
        """See ports.Queue."""
        nearest = self._timing.poll
        with translated():
            for keys in await self._partitions():
                reply = await self._claim(keys=[keys.queue(queue)], args=[keys.root, self._worker, self._timing.lease])
                if int(reply[0]) == 1:
                    fields = dict(zip(reply[2::2], reply[3::2], strict=True))
                    return EntryClaim(self, keys, reply[1], fields)
                nearest = min(nearest, float(reply[1]))
        self._next_due[queue] = nearest
        return None

    async def wait(self, queue: QueueName, timeout: float) -> None:  # noqa: ASYNC109 - it is Redis that waits, not asyncio
        """See ports.Queue."""
        seconds = max(0.01, min(timeout, self._timing.poll, self._next_due.get(queue, 0.0)))
        with translated():
            wakes = [keys.wake(queue) for keys in await self._partitions()]
            await self._redis.blpop(wakes or [FIRST_WAKE], timeout=seconds)

    async def _partitions(self) -> list[Keys]:
        return [Keys(name) for name in sorted(text(name) for name in await self._redis.smembers(PARTITION_SET))]

    async def run_step(self, keys: Keys, entry: str, gen: str, step: dict[str, Any]) -> str:
        """One fenced step; the script's word for what became of it."""
        with translated():
            return str(await self._step(keys=[keys.entry(entry)], args=[keys.root, entry, gen, json.dumps(step)]))

    @property
    def records(self) -> Records:
        """How things are laid down."""
        return self._records

    @property
    def lease(self) -> float:
        """Seconds that a claim is held."""
        return self._timing.lease


class EntryClaim:
    """One claimed entry; see ports.Claim. Made by Engine.claim alone. What it carries is opened when asked for."""

    def __init__(self, engine: Engine, keys: Keys, entry: str, fields: dict[str, str]) -> None:
        self._engine = engine
        self._keys = keys
        self._fields = fields
        self._made: list[list[dict[str, str]]] = json.loads(fields["made"])
        self.id = entry
        self.step = int(fields["step"])
        self.sending_since = _moment(fields["sent_at"]) if fields["st"] == "sending" else None

    @property
    def kind(self) -> Kind:
        """See ports.Claim."""
        return Kind(self._fields["kind"])

    @cached_property
    def tenant(self) -> Tenant:
        """See ports.Claim."""
        return Tenant.model_validate_json(self._fields["tenant"])

    @cached_property
    def command(self) -> Command:
        """See ports.Claim."""
        return self._engine.records.open_command(self.id, self._fields["p"])

    @cached_property
    def notice(self) -> Notice:
        """See ports.Claim."""
        return self._engine.records.open_notice(self.id, self._fields["p"])

    @property
    def card_id(self) -> str:
        """See ports.Claim."""
        return self._fields["ref"]

    @property
    def made(self) -> Sequence[Sequence[TaskRef]]:
        """See ports.Claim."""
        return [[TaskRef.model_validate(ref) for ref in refs] for refs in self._made]

    @property
    def tries(self) -> int:
        """See ports.Claim."""
        return int(self._fields["tries"])

    @property
    def faults(self) -> int:
        """See ports.Claim."""
        return int(self._fields["faults"])

    @property
    def told(self) -> bool:
        """See ports.Claim."""
        return bool(self._fields["told"])

    @property
    def accepted(self) -> dt.datetime:
        """See ports.Claim."""
        return _moment(self._fields["t0"])

    async def renew(self) -> None:
        """See ports.Claim."""
        await self._run({"from": _UNFINISHED, "due": self._engine.lease})

    async def sending(self) -> None:
        """See ports.Claim."""
        mark = {"sent_at": "NOW", "absent": "0"}
        await self._run({"from": ["new"], "to": "sending", "set": mark, "due": self._engine.lease})

    async def unsent(self) -> None:
        """See ports.Claim."""
        await self._run({"from": ["sending"], "to": "new", "set": {"sent_at": ""}, "due": self._engine.lease})
        self.sending_since = None

    async def created(self, refs: Sequence[TaskRef], effects: Effects) -> None:
        """See ports.Claim."""
        new = [ref.model_dump(mode="json", exclude_none=True) for ref in refs]
        made = [*self._made, new]
        await self._run(
            {
                "from": _UNFINISHED,
                "to": "new",
                "set": {"step": str(self.step + 1), "made": _json(made), "sent_at": "", "absent": "0"},
                "due": self._engine.lease,
                "fact": True,
                "at": str(self.step),
                "made": _json(new),
            },
            effects,
        )
        self._made, self.sending_since = made, None
        self.step += 1

    async def absent(self, *, after: float, settled: bool) -> None:
        """See ports.Claim."""
        if settled and int(self._fields["absent"]) >= 1:
            await self._run({"from": ["sending"], "to": "new", "set": {"absent": "0", "sent_at": ""}, "due": 0})
        else:
            await self._run({"from": ["sending"], "set": {"absent": "1" if settled else "0"}, "due": after})

    async def later(self, effects: Effects, *, after: float, told: bool = False) -> None:
        """See ports.Claim."""
        await self._run({"from": _UNFINISHED, "set": {"told": "1"} if told else {}, "due": after}, effects)

    async def fault(self, *, after: float) -> None:
        """See ports.Claim."""
        await self._run({"from": _UNFINISHED, "set": {"faults": str(self.faults + 1)}, "due": after})

    async def finish(self, effects: Effects, *, problem: str | None = None) -> None:
        """See ports.Claim."""
        to = "failed" if problem else "done"
        await self._run({"from": _UNFINISHED, "to": to, "set": {"err": problem or "", "t1": "NOW"}}, effects)

    async def drawn(self, copies: Sequence[Place], version: int) -> None:
        """See ports.Claim."""
        ops = self._engine.records.drawn(self.tenant, self.card_id, copies, version)
        await self._run({"from": _UNFINISHED, "to": "done", "set": {"t1": "NOW"}}, ops=ops)

    def needless(self, drawn: Drawn) -> bool:
        """See ports.Claim."""
        return self._fields["p"] != AGAIN and drawn.shown >= drawn.version

    async def _run(self, step: dict[str, Any], effects: Effects | None = None, ops: Sequence[Op] = ()) -> None:
        """Runs a step. Raises Stale when the claim was lost, and Extra when Zoho made a task too many."""
        effect_ops, puts = list[Op](), list[Put]()
        # Nothing is opened without need: an entry that can't be read must still be ended.
        if effects is not None and effects != Effects():
            effect_ops, puts = self._engine.records.effects(self.tenant, effects)
        # cjson turns an empty list into {}, which ipairs walks just as well.
        step = {"set": {}, "fact": False, **step, "ops": [*effect_ops, *ops], "puts": puts}
        word = await self._engine.run_step(self._keys, self.id, self._fields["gen"], step)
        if word == "extra":
            raise Extra(f"entry {self.id} made a task twice")
        if word != "ok":
            raise Stale(f"entry {self.id} is {word}")


def _moment(seconds: str) -> dt.datetime:
    return dt.datetime.fromtimestamp(float(seconds), dt.UTC)


def _json(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))
