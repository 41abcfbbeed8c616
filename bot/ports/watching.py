"""Hearing of changes in a Zoho organisation: what changed since, and the channel that tells of it. Knows specs only."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Literal, Protocol, runtime_checkable

from pydantic import SecretStr

from bot.specs import Spec, TaskRef, TaskState, Tenant

# What a glimpse tells of a task.
GLIMPSED = frozenset({"title", "status", "done", "due"})
# Where channels send what they have to say, below the public address.
CHANGES_PATH = "/zoho/changes"


class Glimpse(Spec):
    """A task that was changed (or deleted) at a moment (aware), as it then was where the list says so (GLIMPSED)."""

    ref: TaskRef
    at: dt.datetime
    state: TaskState | None = None


class GlimpsePage(Spec):
    """Some of those that changed, the earliest first; `next` asks for those after them."""

    found: tuple[Glimpse, ...] = ()
    next: str | None = None


class Channel(Spec):
    """A notification channel. `secret` stands in its address and `token` in each of its messages; both are random.

    `expires` is what Zoho answered when it was asked at `since` (both aware); None while that is not known. `url` is
    where Zoho was told to send (without the secret).
    """

    id: str
    token: SecretStr
    secret: SecretStr
    since: dt.datetime | None = None
    expires: dt.datetime | None = None
    url: str | None = None


class ChannelOf(Spec):
    """Whose channel it is: the tenant, and the grant that it was made with, and a person who may use that."""

    tenant: Tenant
    grant: str
    user: str
    channel: Channel


class Watches(Protocol):
    """A Zoho that says what changed since a moment, and can be asked to tell. Raises NotConnected and ZohoError."""

    async def organisation(self) -> str | None:
        """The id of the organisation; None where the grant does not tell."""
        ...

    async def changed(self, since: dt.datetime, after: str | None = None) -> GlimpsePage:
        """The tasks that were changed since then, of all whom the grant's user can see; deleted ones are none."""
        ...

    async def deleted(self, since: dt.datetime) -> Sequence[Glimpse]:
        """The tasks that were deleted since then."""
        ...

    async def there(self, refs: Sequence[TaskRef]) -> Sequence[TaskRef]:
        """Those of at most a hundred tasks that Zoho has (again)."""
        ...

    async def subscribe(self, channel: Channel, url: str, until: dt.datetime, *, renew: bool = False) -> dt.datetime:
        """Has changes told to `url` until then, or shorter: the answer is until when. May be repeated.

        `renew`: the channel is there already; raises ZohoRefused where it is not.
        """
        ...

    async def subscribed(self, channel: str) -> dt.datetime | None:
        """Until when the channel of this id lives; None when there is none."""
        ...

    async def unsubscribe(self, channel: str) -> None:
        """Ends the channel; may be repeated."""
        ...


@runtime_checkable
class Watched(Protocol):
    """A backend whose changes can be watched."""

    @property
    def watching(self) -> Watches:
        """How."""
        ...


class Channels(Protocol):
    """The grants whose Zoho is watched, and their channels. Every method raises StoreUnavailable."""

    async def grants(self, tenant: Tenant) -> Mapping[str, str]:
        """The grants that tasks were made with ("crm:…"), each with a person who may use it (Slack user id)."""
        ...

    async def watch(self, tenant: Tenant, grant: str, user: str) -> None:
        """A grant ("crm:…") is one of those, although no task was made with it yet."""
        ...

    async def gone(self, tenant: Tenant, grant: str, since: dt.datetime) -> Sequence[TaskRef]:
        """At most a hundred tasks of a grant that cards say are deleted since then, the newest first.

        Older ones are forgotten.
        """
        ...

    async def hold(self, tenant: Tenant, org: str, grant: str, *, first: bool = False) -> bool:
        """Whether this grant is the one that hears for its organisation; it is where no other does, or as `first`."""
        ...

    async def release(self, tenant: Tenant, org: str, grant: str) -> None:
        """This grant hears for it no longer; until another one does, nobody says how old what is known is."""
        ...

    async def looked(self, tenant: Tenant, org: str, at: dt.datetime) -> None:
        """All that changed in an organisation is known up to then."""
        ...

    async def last_looks(self) -> Mapping[str, dt.datetime]:
        """When that was last, by organisation, of all tenants."""
        ...

    async def channel(self, tenant: Tenant, grant: str) -> Channel | None:
        """The channel of a grant."""
        ...

    async def keep(self, of: ChannelOf) -> None:
        """Stores a channel, in place of the grant's one before."""
        ...

    async def forget(self, tenant: Tenant, grant: str) -> None:
        """The grant has no channel any more."""
        ...

    async def named(self, secret: str) -> ChannelOf | None:
        """The channel whose address has this secret."""
        ...


# What became of a message: taken; of a channel that is not known; not proven; not to be read; too many.
Verdict = Literal["taken", "unknown", "unproven", "unread", "busy"]


class Hears(Protocol):
    """Takes the messages of channels."""

    async def knows(self, secret: str) -> bool:
        """Whether a channel's address has this secret: of others nothing is read. Raises StoreUnavailable."""
        ...

    async def hear(self, secret: str, body: bytes) -> Verdict:
        """One message, whose address had this secret. Raises StoreUnavailable."""
        ...


class WatchesGrants(Protocol):
    """Hears of grants for Zoho CRM that come and go, so that their changes are watched."""

    async def connected(self, tenant: Tenant, grant: str, user: str) -> None:
        """Somebody has connected this one. Raises StoreUnavailable."""
        ...

    async def leaving(self, tenant: Tenant, grant: str, user: str) -> None:
        """It is about to be given back: what Zoho sends because of it ends. Raises StoreUnavailable, nothing else."""
        ...
