"""The numbers of the lists that people were shown last, sealed: what a list was asked for with is personal."""

import contextlib
import datetime as dt
from collections.abc import Sequence

from pydantic import ValidationError
from redis.asyncio import Redis

from bot.errors import SaveUnknown, StoreUnavailable, TaskbotError
from bot.specs import Spec, TaskRef, Tenant
from bot.store.connection import text, translated
from bot.store.keys import Keys
from bot.store.seal import Seal

# A number is said while its list is still to be seen.
KEEP = dt.timedelta(hours=1)


class _Numbered(Spec):
    asked: str
    tasks: tuple[TaskRef, ...]


class ListNumbers:
    """See ports.Numbering."""

    def __init__(self, redis: Redis, seal: Seal) -> None:
        self._redis = redis
        self._seal = seal

    async def remember(
        self,
        tenant: Tenant,
        user: str,
        conversation: str,
        tasks: Sequence[TaskRef],
        asked: str = "",
        *,
        keep: dt.timedelta = KEEP,
    ) -> None:
        """Keeps them for a while; on a full Redis the list is shown all the same."""
        conversation = _named(user, conversation)
        numbered = _Numbered(asked=asked, tasks=tuple(tasks)).model_dump_json()
        sealed = self._seal.close(numbered, "numbers", tenant.team, user, conversation)
        key = Keys.of(tenant).numbers(tenant, user, conversation)
        with contextlib.suppress(StoreUnavailable, SaveUnknown), translated():
            await self._redis.set(key, sealed, ex=keep)

    async def recall(self, tenant: Tenant, user: str, conversation: str, asked: str | None = None) -> Sequence[TaskRef]:
        """See ports.Numbering. What does not open (another key) is as forgotten. Raises StoreUnavailable."""
        conversation = _named(user, conversation)
        with translated():
            sealed = await self._redis.get(Keys.of(tenant).numbers(tenant, user, conversation))
        if sealed is None:
            return ()
        try:
            opened = self._seal.open(text(sealed), "numbers", tenant.team, user, conversation)
            found = _Numbered.model_validate_json(opened)
        except (TaskbotError, ValidationError):
            return ()
        return found.tasks if asked in (None, found.asked) else ()


def _named(user: str, conversation: str) -> str:
    """Each person has one conversation with the bot, whatever it is called by."""
    return user if conversation.startswith("D") else conversation
