"""The index of standing jobs in Redis: when each is next, how it went, and whom the bot has met. See ports.Standings.

It says which occurrence counts; the occurrences themselves are commands of the engine, and what a step of one writes
here is written in that same step. All of a tenant lies in its own partition, so that this is one slot of a cluster.
"""

import datetime as dt
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain, groupby, islice
from typing import Any

from redis.asyncio import Redis

from bot.ports import Standing
from bot.specs import Tenant
from bot.store import metrics
from bot.store.connection import server_time, text, translated
from bot.store.keys import PARTITION_SET, Keys, tenant_name, tenant_of

# Members looked at in each list at once; with more, the next look goes on from there.
_AT_ONCE = 200
# Late ones of a partition that are measured: their names alone are read, the latest first.
_MOST_MEASURED = 5_000
# Commands of a partition that are looked through for what is planned.
_MOST_PLANNED = 10_000
# The queue of commands; see prelude.lua.
COMMANDS = "due"
Op = list[str]


def written(standing: Standing) -> list[Op]:
    """The plain writes that bring the index up to date, for a step of the engine."""
    keys, member = Keys.of(standing.tenant), _member(standing.tenant, standing.job, standing.key)
    ops = [["ZREM", keys.standing, member]]
    if standing.next is not None:
        ops = [["ZADD", keys.standing, f"{standing.next.timestamp():.6f}", member]]
    if standing.last is not None:
        told = standing.model_dump_json(include={"last", "worked", "problem", "state"}, exclude_defaults=True)
        ops.append(["HSET", keys.stood, member, told])
        if standing.problem is None:
            ops.append(["HSET", keys.worked, standing.job, f"{standing.last.timestamp():.0f}"])
    return ops


class RedisStandings:
    """Reads and moves; remembers how far it came among those who were met."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._cursors = dict[str, int]()

    async def get(self, tenant: Tenant, job: str, key: str) -> Standing | None:
        """See ports.Standings."""
        keys, member = Keys.of(tenant), _member(tenant, job, key)
        with translated():
            # In this order, how it went is never newer than the moment that counts.
            told = await self._redis.hget(keys.stood, member)
            score = await self._redis.zscore(keys.standing, member)
        if score is None and told is None:
            return None
        return _standing(member, None if score is None else float(score), told)

    async def move(self, tenant: Tenant, job: str, key: str, at: dt.datetime | None) -> None:
        """See ports.Standings."""
        keys, member = Keys.of(tenant), _member(tenant, job, key)
        with translated():
            if at is None:
                await self._redis.zrem(keys.standing, member)
            else:
                await self._redis.zadd(keys.standing, {member: at.timestamp()})

    async def meet(self, tenant: Tenant, user: str) -> bool:
        """See ports.Standings."""
        with translated():
            return bool(await self._redis.sadd(Keys.of(tenant).met, f"{tenant_name(tenant)}|{user}"))

    async def some_met(self) -> Sequence[tuple[Tenant, str]]:
        """See ports.Standings."""
        found = list[tuple[Tenant, str]]()
        for keys in await self._partitions():
            with translated():
                cursor, members = await self._redis.sscan(keys.met, self._cursors.get(keys.met, 0), count=_AT_ONCE)
            self._cursors[keys.met] = int(cursor)
            for member in members:
                name, _, user = text(member).partition("|")
                found.append((tenant_of(name), user))
        return found

    async def late(self, since: dt.datetime) -> Sequence[Standing]:
        """See ports.Standings."""
        found = list[Standing]()
        for keys in await self._partitions():
            found += await self._told(keys, await self._scored(keys, since.timestamp(), _AT_ONCE))
        return found

    async def all(self, job: str | None = None, most: int | None = None) -> Sequence[Standing]:
        """See ports.Standings."""
        found = list[Standing]()
        for keys in await self._partitions():
            taken, wanted = Counter[str](), list[tuple[str, float]]()
            for member, score in await self._scored(keys):
                name = _job(member)
                if job in (None, name) and (most is None or taken[name] < most):
                    taken[name] += 1
                    wanted.append((member, score))
            found += await self._told(keys, wanted)
        ordered = sorted(found, key=lambda one: (one.job, one.next or _NEVER, one.key))
        if most is None:
            return ordered
        return list(chain.from_iterable(islice(some, most) for _, some in groupby(ordered, key=lambda one: one.job)))

    async def counted(self) -> Mapping[str, int]:
        """How many stand of each job."""
        found = Counter[str]()
        for keys in await self._partitions():
            found.update(_job(member) for member, _ in await self._scored(keys))
        return found

    async def measured(self) -> None:
        """Sets the gauges: how late each job is, and for how long none of its name went well."""
        lag, ages = dict[str, float](), dict[str, float]()
        with translated():
            now = await server_time(self._redis)
            for keys in await self._partitions():
                for member, at in await self._scored(keys, now, _MOST_MEASURED):
                    lag[_job(member)] = max(lag.get(_job(member), 0.0), now - at)
                for job, worked in (await self._redis.hgetall(keys.worked)).items():
                    age = max(0.0, now - float(text(worked)))
                    ages[text(job)] = min(ages.get(text(job), age), age)
        for job in ages.keys() | lag.keys():
            metrics.JOB_LAG.labels(job).set(lag.get(job, 0.0))
        for job, age in ages.items():
            metrics.JOB_AGE.labels(job).set(age)

    async def planned(self) -> Sequence[tuple[str, int, dt.datetime]]:
        """What else waits for its moment: the kind of the commands, how many, and when the first is due."""
        found = dict[str, list[float]]()
        for keys in await self._partitions():
            with translated():
                waiting: Any = await self._redis.zrange(keys.open(COMMANDS), 0, _MOST_PLANNED - 1, withscores=True)
                async with self._redis.pipeline(transaction=False) as pipe:
                    for entry, _ in waiting:
                        pipe.hget(keys.entry(text(entry)), "kind")
                    kinds = await pipe.execute()
                for (_, due), kind in zip(waiting, kinds, strict=True):
                    if kind is not None:
                        found.setdefault(text(kind), []).append(float(due))
        moments = {kind: dt.datetime.fromtimestamp(min(dues), dt.UTC) for kind, dues in found.items()}
        return [(kind, len(found[kind]), moments[kind]) for kind in sorted(found)]

    async def _scored(self, keys: Keys, before: float | None = None, most: int = -1) -> list[tuple[str, float]]:
        """The members of a partition and their moments: all, or the first that were to be run before then."""
        scored: Any
        with translated():
            scored = await self._redis.zrangebyscore(
                keys.standing, "-inf", "+inf" if before is None else before, start=0, num=most, withscores=True
            )
        return [(text(member), float(score)) for member, score in scored]

    async def _told(self, keys: Keys, scored: Sequence[tuple[str, float]]) -> list[Standing]:
        """These, and how each went."""
        with translated():
            told = await self._redis.hmget(keys.stood, [member for member, _ in scored]) if scored else []
        return [_standing(member, score, said) for (member, score), said in zip(scored, told, strict=True)]

    async def _partitions(self) -> list[Keys]:
        with translated():
            return [Keys(text(name)) for name in sorted(await self._redis.smembers(PARTITION_SET))]


_NEVER = dt.datetime.max.replace(tzinfo=dt.UTC)


def _member(tenant: Tenant, job: str, key: str) -> str:
    return f"{tenant_name(tenant)}|{job}|{key}"


def _job(member: str) -> str:
    return member.split("|", 2)[1]


def _standing(member: str, score: float | None, told: bytes | str | None) -> Standing:
    name, job, key = member.split("|", 2)
    found = json.loads(text(told)) if told else {}
    at = None if score is None else dt.datetime.fromtimestamp(score, dt.UTC)
    return Standing.model_validate_json(
        json.dumps({**found, "tenant": tenant_of(name).model_dump(), "job": job, "key": key})
    ).model_copy(update={"next": at})
