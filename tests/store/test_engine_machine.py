"""The scripts under any order of steps, by several workers, with claims that end: the invariants of a command's life.

2: an entry is unfinished exactly while it is in its queue. 4: a second send only after absence was proven twice since
the last one. 5: what Zoho made is recorded, whoever holds the claim, and never lost or exchanged.
"""

import asyncio
import contextlib
from collections import defaultdict
from typing import Any

from engine_rig import TENANT, an_engine, command
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from redis.asyncio import Redis

from bot.commands import Kind
from bot.errors import Stale
from bot.ports import Claim, Effects
from bot.specs import Product, TaskRef
from bot.store.embedded import EmbeddedRedis
from bot.store.keys import Keys

NAMES = st.sampled_from(["a", "b", "c"])
# What decides between one task and two comes more often than the rest.
STEPS = st.sampled_from([*["send", "retry", "made"] * 4, "absent", "unsent", "later", "renew", "done", "dead"])
KEYS = Keys.of(TENANT)


class Life(RuleBasedStateMachine):
    """Two workers on one Redis. `absent` counts proofs of absence since the last send, `made` is what Zoho made."""

    url = ""

    @initialize()
    def start(self) -> None:
        self.runner = asyncio.Runner()
        self.redis = self.run(self._opened())
        self.engines = [an_engine(self.redis, worker=name) for name in ("one", "two")]
        self.claims = list[Claim]()
        self.accepted, self.dead = set[str](), set[str]()
        self.absent = defaultdict[str, int](int)
        self.sent = defaultdict[str, int](int)
        self.made = defaultdict[str, list[TaskRef]](list)
        self.tasks = 0

    async def _opened(self) -> Redis:
        redis = Redis.from_url(self.url, decode_responses=True)
        await redis.flushall()
        return redis

    def run(self, coroutine: Any) -> Any:
        return self.runner.run(coroutine)

    @precondition(lambda self: len(self.accepted) < 3)
    @rule(name=NAMES)
    def accept(self, name: str) -> None:
        """Each is on the lane of one card, save the last."""
        new = self.run(self.engines[0].accept(command(name, Kind.CREATE, card=None if name == "c" else "k"), Effects()))
        assert new == (name not in self.accepted)
        self.accepted.add(name)

    @rule(which=st.integers(0, 1))
    def claim(self, which: int) -> None:
        if (claim := self.run(self.engines[which].claim("due"))) is not None:
            self.claims.append(claim)

    @rule(name=NAMES, which=st.integers(0, 1))
    def lease_ends(self, name: str, which: int) -> None:
        """Whoever has it is too late as soon as somebody else claims it."""
        self.run(self._hasten(name))
        self.claim(which)

    async def _hasten(self, name: str) -> None:
        if await self.redis.zscore(KEYS.line("due", TENANT), name) is not None:
            await self.redis.zadd(KEYS.line("due", TENANT), {name: 0})
            await self.redis.zadd(KEYS.queue("due"), {KEYS.line("due", TENANT).rpartition(":")[2]: 0})

    @precondition(lambda self: self.claims)
    @rule(data=st.data(), step=STEPS)
    def step(self, data: st.DataObject, step: str) -> None:
        """A step of one of the last claims, also of one that is lost."""
        claim: Any = data.draw(st.sampled_from(self.claims[-2:]))
        try:
            self.run(getattr(self, f"_{step}")(claim))
        except Stale:
            return

    @precondition(lambda self: self.claims)
    @rule()
    def late_answers(self) -> None:
        """Everybody who ever claimed the entry of the last claim hears from Zoho only now."""
        for claim in [each for each in self.claims if each.id == self.claims[-1].id][-3:]:
            with contextlib.suppress(Stale):
                self.run(self._made(claim))

    async def _send(self, claim: Any) -> None:
        await claim.sending()
        assert self.sent[claim.id] == 0 or self.absent[claim.id] >= 2, "sent again without proof"
        self.sent[claim.id] += 1
        self.absent[claim.id] = 0

    async def _absent(self, claim: Any) -> None:
        await claim.absent(after=0, settled=True)
        self.absent[claim.id] += 1

    async def _retry(self, claim: Any) -> None:
        """Looked for, and by whoever is next sent at once if that is allowed."""
        await self._absent(claim)
        if (again := await self.engines[1].claim("due")) is not None:
            self.claims.append(again)
            await self._send(again)

    async def _unsent(self, claim: Any) -> None:
        # Only who has just sent knows that nothing was sent.
        if claim.sends and claim.sending_since is None:
            await claim.unsent()
            self.sent[claim.id] -= 1
            self.absent[claim.id] = 2

    async def _later(self, claim: Any) -> None:
        await claim.later(Effects(), after=0)

    async def _renew(self, claim: Any) -> None:
        await claim.renew()

    async def _done(self, claim: Any) -> None:
        await claim.finish(Effects())

    async def _dead(self, claim: Any) -> None:
        await claim.finish(Effects(), problem="no", dead=True)
        # Claims of what removes extra tasks are given up here, too.
        self.dead |= {claim.id} & self.accepted

    async def _made(self, claim: Any) -> None:
        self.tasks += 1
        ref = TaskRef(product=Product.CRM, id=f"{self.tasks:05d}")
        self.made[claim.id].append(ref)
        try:
            await claim.created([ref], Effects())
        finally:
            # Whatever was said: one step is past, and the next has not been sent.
            self.sent[claim.id] = self.absent[claim.id] = 0

    @precondition(lambda self: self.dead)
    @rule(name=NAMES)
    def redo(self, name: str) -> None:
        if name in self.dead:
            assert self.run(self.engines[0].redo(TENANT, name))
            self.dead.discard(name)

    @invariant()
    def unfinished_is_queued(self) -> None:
        if hasattr(self, "runner"):
            self.run(self._unfinished_is_queued())

    async def _unfinished_is_queued(self) -> None:
        queued = set(await self.redis.zrange(KEYS.line("due", TENANT), 0, -1))
        listed = set(await self.redis.zrange(KEYS.open("due"), 0, -1))
        unfinished = set[str]()
        async for key in self.redis.scan_iter(f"{KEYS.root}:e:*"):
            if await self.redis.hget(key, "st") in ("new", "sending"):
                unfinished.add(str(key).removeprefix(KEYS.entry("")))
        assert queued == unfinished == listed
        # A turn that has nothing left is taken out when it comes; one that is missing would be a loss.
        assert not queued or await self.redis.zcard(KEYS.queue("due")) == 1
        assert {name for name in self.accepted if await self._state(name) == "dead"} == self.dead

    async def _state(self, name: str) -> str:
        return str(await self.redis.hget(KEYS.entry(name), "st"))

    @invariant()
    def what_was_made_is_known(self) -> None:
        if hasattr(self, "runner"):
            self.run(self._what_was_made_is_known())

    async def _what_was_made_is_known(self) -> None:
        """Each task is the one of its step, or listed for removal."""
        extra = " ".join(await self.redis.smembers(KEYS.duplicates))
        for name, refs in self.made.items():
            recorded = [ref for step in await self.engines[0].made(TENANT, name) for ref in step]
            assert len(recorded) == len(set(recorded))
            for ref in refs:
                assert (ref in recorded) != (ref.id in extra)

    def teardown(self) -> None:
        if hasattr(self, "runner"):
            self.run(self.redis.aclose())
            self.runner.close()


def test_any_order_of_steps(redis_server: EmbeddedRedis) -> None:
    """Some hundred lives of three commands, two of them on one card."""

    class Here(Life):
        url = redis_server.url

    run_state_machine_as_test(  # type: ignore[no-untyped-call] # hypothesis's own
        Here,
        settings=settings(
            max_examples=60,
            stateful_step_count=40,
            deadline=None,
            derandomize=True,
            # Shrinking would take minutes; without it a failure is long, and shown at once.
            phases=[Phase.generate],
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
