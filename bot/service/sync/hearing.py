"""What Zoho CRM's notification channel says: whose it is is proven, what it says is only a hint. Knows ports.

A message of a channel carries no signature, but a secret in its address and the channel's token in its body; both are
random. It becomes one sighting of the tasks that have a card here, accepted before Zoho is answered, and whatever it
claims of them is read from Zoho itself. The page says nothing of order or repetition [?]: neither matters.
"""

import hashlib
import hmac
import json
from collections import Counter, deque
from collections.abc import Mapping
from typing import Any

from bot.ports import Channels, Clock, CommandIds, Effects, Inbox, Verdict
from bot.service.sync.observing import sighting
from bot.specs import Product, TaskRef, Tenant

# Tasks of one message that are looked at; the others are found by what was changed since.
MOST_IDS = 100
# Messages of one channel that one process takes in a minute; beyond them the look at all that changed is cheaper.
MOST_A_MINUTE = 600


class Hearing:
    """Takes messages of channels."""

    def __init__(self, channels: Channels, inbox: Inbox, ids: CommandIds, clock: Clock) -> None:
        self._channels = channels
        self._inbox = inbox
        self._ids = ids
        self._clock = clock
        self._lately = deque[tuple[float, str]]()
        self._counts = Counter[str]()

    async def knows(self, secret: str) -> bool:
        """Whether a channel's address has this secret. Raises StoreUnavailable."""
        return bool(secret) and await self._channels.named(secret) is not None

    async def hear(self, secret: str, body: bytes) -> Verdict:
        """One message. Raises StoreUnavailable: then Zoho is told so, and nothing is lost that is not found again."""
        of = await self._channels.named(secret) if secret else None
        if of is None:
            return "unknown"
        said = _read(body)
        if said is None:
            return "unread"
        # Compared in constant time: nobody learns a token letter by letter.
        token = of.channel.token.get_secret_value().encode()
        if (
            not hmac.compare_digest(str(said.get("token")).encode(errors="replace"), token)
            or str(said.get("channel_id")) != of.channel.id
        ):
            return "unproven"
        if not self._may(of.channel.id):
            return "busy"
        refs = await self._known(of.tenant, said)
        if refs:
            # The same message that comes twice is one; what is told anew has another time in it.
            key = f"{of.channel.id}|{hashlib.sha256(body).hexdigest()}"
            command = sighting(self._ids, of.tenant, of.grant, of.user, refs, key=key, now=self._clock.now())
            await self._inbox.accept(command, Effects())
        return "taken"

    def _may(self, channel: str) -> bool:
        now = self._clock.now().timestamp()
        while self._lately and self._lately[0][0] <= now - 60:
            self._counts[self._lately.popleft()[1]] -= 1
        if self._counts[channel] >= MOST_A_MINUTE:
            return False
        self._lately.append((now, channel))
        self._counts[channel] += 1
        return True

    async def _known(self, tenant: Tenant, said: Mapping[str, Any]) -> tuple[TaskRef, ...]:
        """The tasks that have a card here, of those that the message names."""
        if said.get("module") != "Tasks" or not isinstance(said.get("ids"), list):
            return ()
        ids = dict.fromkeys(str(each) for each in said["ids"][:MOST_IDS] if str(each).isdecimal())
        refs = [TaskRef(product=Product.CRM, id=each) for each in ids]
        return tuple([ref for ref in refs if await self._inbox.cards_of(tenant, ref)])


def _read(body: bytes) -> Mapping[str, Any] | None:
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None
