"""The Zoho grants that are watched, their notification channels, and who hears for an organisation. See ports.Channels.

Of a channel's secret its address is found by the digest alone, so that nobody learns it by how long a look takes.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping, Sequence

from redis.asyncio import Redis

from bot.ports import Channel, ChannelOf
from bot.specs import TaskRef, Tenant
from bot.store.connection import text, translated
from bot.store.keys import PARTITION_SET, Keys, channel_named
from bot.store.seal import Seal

_MOST_GONE = 100


class ChannelStore:
    """See ports.Channels."""

    def __init__(self, redis: Redis, seal: Seal) -> None:
        self._redis = redis
        self._seal = seal

    async def grants(self, tenant: Tenant) -> Mapping[str, str]:
        """See ports.Channels."""
        with translated():
            found = await self._redis.hgetall(Keys.of(tenant).grants(tenant))
        return {text(grant): text(user) for grant, user in found.items()}

    async def watch(self, tenant: Tenant, grant: str, user: str) -> None:
        """See ports.Channels."""
        with translated():
            await self._redis.hset(Keys.of(tenant).grants(tenant), grant, user)

    async def gone(self, tenant: Tenant, grant: str, since: dt.datetime) -> Sequence[TaskRef]:
        """See ports.Channels."""
        key = Keys.of(tenant).gone(tenant, grant)
        with translated():
            await self._redis.zremrangebyscore(key, "-inf", f"({since.timestamp()}")
            found = await self._redis.zrevrangebyscore(key, "+inf", since.timestamp(), start=0, num=_MOST_GONE)
        return [TaskRef.from_key(text(each)) for each in found]

    async def hold(self, tenant: Tenant, org: str, grant: str, *, first: bool = False) -> bool:
        """See ports.Channels."""
        key = Keys.of(tenant).watchers(tenant)
        with translated():
            await (self._redis.hset(key, org, grant) if first else self._redis.hsetnx(key, org, grant))
            return text(await self._redis.hget(key, org) or "") == grant

    async def release(self, tenant: Tenant, org: str, grant: str) -> None:
        """See ports.Channels."""
        key = Keys.of(tenant).watchers(tenant)
        with translated():
            if text(await self._redis.hget(key, org) or "") == grant:
                await self._redis.hdel(key, org)
                await self._redis.hdel(Keys.of(tenant).looked, org)

    async def looked(self, tenant: Tenant, org: str, at: dt.datetime) -> None:
        """See ports.Channels."""
        with translated():
            await self._redis.hset(Keys.of(tenant).looked, org, f"{at.timestamp():.3f}")

    async def last_looks(self) -> Mapping[str, dt.datetime]:
        """See ports.Channels."""
        found = dict[str, dt.datetime]()
        with translated():
            for name in await self._redis.smembers(PARTITION_SET):
                for org, at in (await self._redis.hgetall(Keys(text(name)).looked)).items():
                    moment = dt.datetime.fromtimestamp(float(text(at)), dt.UTC)
                    found[text(org)] = max(moment, found.get(text(org), moment))
        return found

    async def channel(self, tenant: Tenant, grant: str) -> Channel | None:
        """See ports.Channels."""
        found = await self._of(tenant, grant)
        return None if found is None else found.channel

    async def _of(self, tenant: Tenant, grant: str) -> ChannelOf | None:
        with translated():
            sealed = await self._redis.get(Keys.of(tenant).channel(tenant, grant))
        if sealed is None:
            return None
        return ChannelOf.model_validate_json(self._seal.open(text(sealed), "channel", tenant.team, grant))

    async def keep(self, of: ChannelOf) -> None:
        """See ports.Channels."""
        before = await self._of(of.tenant, of.grant)
        told = of.model_dump(mode="json")
        for name in ("token", "secret"):
            told["channel"][name] = getattr(of.channel, name).get_secret_value()
        sealed = self._seal.close(json.dumps(told), "channel", of.tenant.team, of.grant)
        whose = json.dumps({"tenant": of.tenant.model_dump(), "grant": of.grant})
        with translated():
            if before is not None and before.channel.secret != of.channel.secret:
                await self._redis.delete(_name(before.channel))
            await self._redis.set(Keys.of(of.tenant).channel(of.tenant, of.grant), sealed)
            await self._redis.set(_name(of.channel), whose)

    async def forget(self, tenant: Tenant, grant: str) -> None:
        """See ports.Channels."""
        before = await self._of(tenant, grant)
        with translated():
            if before is not None:
                await self._redis.delete(_name(before.channel))
            await self._redis.delete(Keys.of(tenant).channel(tenant, grant))

    async def named(self, secret: str) -> ChannelOf | None:
        """See ports.Channels."""
        with translated():
            found = await self._redis.get(channel_named(_digest(secret)))
        if found is None:
            return None
        whose = json.loads(text(found))
        held = await self._of(Tenant.model_validate(whose["tenant"]), whose["grant"])
        return held if held is not None and held.channel.secret.get_secret_value() == secret else None


def _name(channel: Channel) -> str:
    return channel_named(_digest(channel.secret.get_secret_value()))


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
