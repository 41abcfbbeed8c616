"""Grants for Zoho CRM that come and go: the first look is asked for at once, and the channel ends with its grant.

Knows ports. What is looked at, and when next, is the standing job's (bot/jobs/sync/crm_sync.py).
"""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from bot.errors import TaskbotError
from bot.ports import Channels, Clock, CommandIds, Effects, Inbox, Standing, TaskBackends, Turn, Watched, Watches
from bot.service.standing import occurrence
from bot.specs import Product, Tenant

log = structlog.get_logger(__name__)

# The job that looks, by its name in the table of standing jobs.
JOB = "crm-changes"
# Seconds; a channel that Zoho does not end in that time is nobody's address from then on.
_WITHIN = 3.0

# Ends the channel of a tenant's grant.
End = Callable[[Tenant, str, Watches], Awaitable[None]]


class GrantWatch:
    """See ports.WatchesGrants."""

    def __init__(
        self, inbox: Inbox, backends: TaskBackends, channels: Channels, end: End, *, ids: CommandIds, clock: Clock
    ) -> None:
        self._inbox = inbox
        self._backends = backends
        self._channels = channels
        self._end = end
        self._ids = ids
        self._clock = clock

    async def connected(self, tenant: Tenant, grant: str, user: str) -> None:
        """See ports.WatchesGrants."""
        await self._channels.watch(tenant, f"{Product.CRM}:{grant}", user)
        now = self._clock.now()
        command = occurrence(self._ids, tenant, Turn(job=JOB, key=grant), now)
        await self._inbox.accept(command, Effects(jobs=(Standing(tenant=tenant, job=JOB, key=grant, next=now),)))

    async def leaving(self, tenant: Tenant, grant: str, user: str) -> None:
        """See ports.WatchesGrants."""
        try:
            async with asyncio.timeout(_WITHIN):
                backend = await self._backends.backend(tenant, Product.CRM, user, grant=grant)
                if isinstance(backend, Watched):
                    await self._end(tenant, grant, backend.watching)
        except (TaskbotError, TimeoutError) as err:
            log.info("zoho_channel_left", why=type(err).__name__)
            await self._channels.forget(tenant, grant)
