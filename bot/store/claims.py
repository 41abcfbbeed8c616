"""One claimed entry and its fenced steps. Knows the step script's words; see ports.Claim for what each means."""

import datetime as dt
import json
import time
from collections.abc import Sequence
from functools import cached_property
from typing import Any, Protocol

from bot.commands import SENDING_SHOWS_AFTER, Command, Drawn, Kind, Notice, Sweep
from bot.errors import Extra, Stale, StoredByOther
from bot.ports import Effects
from bot.specs import Place, TaskRef, Tenant
from bot.store import metrics
from bot.store.keys import Keys
from bot.store.records import AGAIN, ON_ITS_WAY, Op, Put, Records

_UNFINISHED = ["new", "sending"]
# After a second send: at once for what both made, and later for what a slow server still makes.
SWEEPS = (10.0, 300.0, 3600.0)


class Steps(Protocol):
    """What an entry needs of its engine."""

    records: Records
    lease: float
    # Seconds that a send may take; it must end within the lease.
    send: float

    async def run_step(self, keys: Keys, entry: str, gen: str, step: dict[str, Any]) -> str:
        """One fenced step; the script's word for what became of it."""
        ...


class EntryClaim:
    """Made by Engine.claim alone. What it carries is opened when asked for."""

    def __init__(self, engine: Steps, keys: Keys, entry: str, fields: dict[str, str], card: dict[str, str]) -> None:
        """`fields` are the entry's, `card` those of the card that it is about, both as the claiming found them."""
        self._engine = engine
        self._keys = keys
        self._fields = fields
        self._card = card
        self._made: list[list[dict[str, str]]] = json.loads(fields["made"])
        self._sends = int(fields["sends"])
        # Its record may be lost in part: each step is looked for before it is sent.
        self._look = fields["look"] == "1"
        self.id = entry
        self.step = int(fields["step"])
        self.sending_since = moment(fields["sent_at"]) if fields["st"] == "sending" else None
        self._claimed = time.monotonic()

    @property
    def sent_ago(self) -> float:
        """See ports.Claim. By Redis's clock, which wrote the mark: this machine's may be off."""
        assert self.sending_since is not None
        then = moment(self._fields["now"]) - self.sending_since
        return then.total_seconds() + time.monotonic() - self._claimed

    @property
    def kind(self) -> Kind:
        """See ports.Claim. Raises StoredByOther."""
        try:
            return Kind(self._fields["kind"])
        except ValueError as err:
            raise StoredByOther("Another version of the bot knows this kind of command.") from err

    @cached_property
    def tenant(self) -> Tenant:
        """See ports.Claim."""
        return Tenant.model_validate_json(self._fields["tenant"])

    @cached_property
    def command(self) -> Command:
        """See ports.Claim. Raises StoredByOther."""
        return self._engine.records.open_command(self.id, self._fields["p"])

    @cached_property
    def notice(self) -> Notice:
        """See ports.Claim. Raises StoredByOther."""
        return self._engine.records.open_notice(self.id, self._fields["p"])

    @cached_property
    def about(self) -> Drawn | None:
        """See ports.Claim. Raises StoredByOther."""
        if not self._card:
            return None
        drawn = self._engine.records.open_card(self.tenant, self._card["id"], self._card)
        if self._card["st"] != "sending" or drawn.card.status not in ON_ITS_WAY:
            return drawn
        then = moment(self._fields["now"]) - moment(self._card["sent_at"])
        return drawn.model_copy(update={"sending": then >= SENDING_SHOWS_AFTER})

    @property
    def card_id(self) -> str:
        """See ports.Claim."""
        return self._fields["ref"]

    @property
    def whose(self) -> str:
        """See ports.Claim."""
        return self._fields["of"]

    @property
    def made(self) -> Sequence[Sequence[TaskRef]]:
        """See ports.Claim."""
        return refs_of(self._made)

    @property
    def tries(self) -> int:
        """See ports.Claim."""
        return int(self._fields["tries"])

    @property
    def faults(self) -> int:
        """See ports.Claim."""
        return int(self._fields["faults"])

    @property
    def crashes(self) -> int:
        """See ports.Claim."""
        return int(self._fields["crashes"])

    @property
    def sends(self) -> int:
        """See ports.Claim."""
        return self._sends

    @property
    def grant(self) -> str | None:
        """See ports.Claim."""
        return self._fields.get("grant") or None

    @property
    def told(self) -> bool:
        """See ports.Claim."""
        return bool(self._fields["told"])

    @property
    def accepted(self) -> dt.datetime:
        """See ports.Claim."""
        return moment(self._fields["t0"])

    @property
    def sent_from(self) -> dt.datetime | None:
        """See ports.Claim."""
        if self.sending_since is None:
            return None
        return moment(self._fields["sent_from"]) if self._look else self.sending_since

    async def renew(self) -> None:
        """See ports.Claim."""
        await self._run({"from": _UNFINISHED, "due": self._engine.lease})

    async def sending(self, effects: Effects = Effects(), grant: str = "") -> None:  # noqa: B008 - frozen
        """See ports.Claim. Raises Stale also when so little of the lease is left that the send could outlast it."""
        asked = time.monotonic()
        mark = {"sent_at": "NOW", "absent": "0", "grant": grant}
        await self._run({"from": ["new"], "to": "sending", "set": mark, "due": self._engine.lease}, effects)
        self._sends += 1
        self._fields["grant"] = grant
        if time.monotonic() - asked + self._engine.send > self._engine.lease:
            raise Stale(f"entry {self.id} was marked too slowly")

    async def unsent(self, effects: Effects = Effects()) -> None:  # noqa: B008 - frozen
        """See ports.Claim."""
        self._sends -= 1
        mark = {"sent_at": "", "sends": str(self._sends)}
        await self._run({"from": ["sending"], "to": "new", "set": mark, "due": self._engine.lease}, effects)
        self.sending_since = None

    async def created(self, refs: Sequence[TaskRef], effects: Effects, surplus: Sequence[TaskRef] = ()) -> None:
        """See ports.Claim."""
        new = [ref.model_dump(mode="json", exclude_none=True) for ref in refs]
        made = [*self._made, new]
        sweeps = [self._sweep(f"{after:g}", after) for after in SWEEPS] if self._sends > 1 or surplus else []
        if surplus:
            sweeps.append(self._sweep("surplus", 0.0, tuple(ref.key for ref in surplus)))
        await self._run(
            {
                "from": _UNFINISHED,
                "to": "new",
                "set": {"step": str(self.step + 1), "made": _json(made), "sent_at": "", "absent": "0", "sends": "0"},
                "due": self._engine.lease,
                "fact": True,
                "at": str(self.step),
                "made": _json(new),
                "extra": self._sweep("extra", 0.0, tuple(ref.key for ref in refs)),
            },
            effects,
            puts=sweeps,
        )
        metrics.CREATED.inc(len(new))
        metrics.SENDS.observe(self._sends)
        self._made = made
        self._sends = 1 if self._look else 0
        if not self._look:
            self.sending_since = None
        self.step += 1

    def _sweep(self, name: str, after: float, extra: tuple[str, ...] = ()) -> Put:
        """The entry that looks for what this step made once too often, `after` seconds from now."""
        text = Sweep(command=self.id, step=self.step, extra=extra, grant=self.grant).model_dump_json(exclude_none=True)
        # Not on the card's lane: it changes nothing that a card shows.
        cleared = {"spec": None, "card": None, "task": None, "undo": None}
        told = {"id": "-".join((self.id, str(self.step), name, *extra)), "kind": Kind.VERIFY, "text": text}
        entry = self._engine.records.command(self.command.model_copy(update={**cleared, **told}))
        return {**entry, "after": after}

    async def absent(self, *, after: float, settled: bool) -> None:
        """See ports.Claim."""
        free = {"own": ""}
        if settled and int(self._fields["absent"]) >= 1:
            proven = {**free, "absent": "0", "sent_at": "", "look": "0"}
            await self._run({"from": ["sending"], "to": "new", "set": proven, "due": 0})
            metrics.RECONCILED.labels("absent").inc()
        else:
            await self._run({"from": ["sending"], "set": {**free, "absent": "1" if settled else "0"}, "due": after})
            metrics.RECONCILED.labels("not_found_yet").inc()

    async def later(self, effects: Effects, *, after: float, told: bool = False, problem: str | None = None) -> None:
        """See ports.Claim."""
        noted = {"own": "", **({"told": "1"} if told else {}), **({"err": problem} if problem else {})}
        await self._run({"from": _UNFINISHED, "set": noted, "due": after}, effects)

    async def fault(self, *, after: float) -> None:
        """See ports.Claim."""
        await self._run({"from": _UNFINISHED, "set": {"own": "", "faults": str(self.faults + 1)}, "due": after})

    async def finish(self, effects: Effects, *, problem: str | None = None, dead: bool = False) -> None:
        """See ports.Claim."""
        to = "dead" if dead else "failed" if problem else "done"
        await self._run({"from": _UNFINISHED, "to": to, "set": {"err": problem or "", "t1": "NOW"}}, effects)
        metrics.FINISHED.labels(self._fields["kind"], to).inc()

    async def drawn(self, copies: Sequence[Place], version: int) -> None:
        """See ports.Claim."""
        ops = self._engine.records.drawn(self.tenant, self.card_id, copies, version)
        await self._run({"from": _UNFINISHED, "to": "done", "set": {"t1": "NOW"}}, ops=ops)
        metrics.FINISHED.labels(self._fields["kind"], "done").inc()

    @property
    def copy_at(self) -> Place | None:
        """See ports.Claim."""
        held = self._fields["p"]
        return Place.model_validate_json(held) if self.kind is Kind.DRAW and held not in ("", AGAIN) else None

    def needless(self, drawn: Drawn) -> bool:
        """See ports.Claim."""
        # That it is being sent is no version of its card: time alone brings it.
        return not self._fields["p"] and drawn.shown >= drawn.version and not drawn.sending

    async def _run(
        self,
        step: dict[str, Any],
        effects: Effects | None = None,
        ops: Sequence[Op] = (),
        puts: Sequence[Put] = (),
    ) -> None:
        """Runs a step. Raises Stale when the claim was lost, and Extra when Zoho made a task too many."""
        effect_ops, effect_puts = list[Op](), list[Put]()
        # Nothing is opened without need: an entry that can't be read must still be ended.
        if effects is not None and effects.model_fields_set:
            effect_ops, effect_puts = self._engine.records.effects(self.tenant, effects)
        # cjson turns an empty list into {}, which ipairs walks just as well.
        step = {"set": {}, "fact": False, **step, "ops": [*effect_ops, *ops], "puts": [*effect_puts, *puts]}
        word = await self._engine.run_step(self._keys, self.id, self._fields["gen"], step)
        if word == "extra":
            raise Extra(f"entry {self.id} made a task twice")
        if word != "ok":
            raise Stale(f"entry {self.id} is {word}")


def moment(seconds: str) -> dt.datetime:
    """A stored time."""
    return dt.datetime.fromtimestamp(float(seconds), dt.UTC)


def refs_of(made: Sequence[Sequence[dict[str, str]]]) -> Sequence[Sequence[TaskRef]]:
    """The stored tasks of each step."""
    return [[TaskRef.model_validate(ref) for ref in refs] for refs in made]


def _json(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))
