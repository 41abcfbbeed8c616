"""Tickets in Redis: what an unguessable word stands for, sealed, for ten minutes. See ports.Tickets.

The word itself is not kept, only its digest, so that nobody who reads Redis could use it.
"""

import hashlib
import secrets

from redis.asyncio import Redis

from bot.errors import TaskbotError
from bot.store.connection import text, translated
from bot.store.keys import ticket as key
from bot.store.seal import Seal

# Long enough to sign in at Zoho and agree, short enough for a link that somebody else may find.
TICKET_SECONDS = 600


class TicketStore:
    """See ports.Tickets. A ticket of one purpose is none of another."""

    def __init__(self, redis: Redis, seal: Seal) -> None:
        self._redis = redis
        self._seal = seal

    async def put(self, purpose: str, value: str) -> str:
        """See ports.Tickets."""
        ticket = secrets.token_urlsafe(24)
        digest = _digest(purpose, ticket)
        with translated():
            await self._redis.set(key(digest), self._seal.close(value, "ticket", digest), ex=TICKET_SECONDS)
        return ticket

    async def look(self, purpose: str, ticket: str) -> str | None:
        """See ports.Tickets."""
        digest = _digest(purpose, ticket)
        with translated():
            return self._opened(digest, await self._redis.get(key(digest)))

    async def take(self, purpose: str, ticket: str) -> str | None:
        """See ports.Tickets."""
        digest = _digest(purpose, ticket)
        with translated():
            return self._opened(digest, await self._redis.getdel(key(digest)))

    def _opened(self, digest: str, sealed: bytes | str | None) -> str | None:
        if sealed is None:
            return None
        try:
            return self._seal.open(text(sealed), "ticket", digest)
        except TaskbotError:
            return None  # sealed with another key: as good as none


def _digest(purpose: str, ticket: str) -> str:
    return hashlib.sha256(f"{purpose}|{ticket}".encode()).hexdigest()
