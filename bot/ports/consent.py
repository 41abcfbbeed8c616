"""Connecting Zoho in a browser: who asked for it, and what pages and Slack need from who does it. Knows specs only."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.specs import Spec, Tenant


class Invitation(Spec):
    """Who may connect what: a person their own Zoho, or (`workspace`) an admin that of the whole workspace.

    `name` and `email` are the person's in Slack, shown to whoever holds the link.
    """

    tenant: Tenant
    user: str
    name: str
    email: str | None = None
    workspace: bool = False


class Tickets(Protocol):
    """Secrets that stand for something for a while: unguessable, good for ten minutes, known to all processes."""

    async def put(self, purpose: str, value: str) -> str:
        """The ticket for a value. Raises StoreUnavailable."""
        ...

    async def look(self, purpose: str, ticket: str) -> str | None:
        """The value, which stays; None when there is none, or none any more. Raises StoreUnavailable."""
        ...

    async def take(self, purpose: str, ticket: str) -> str | None:
        """The value, for the one who takes it first. Raises StoreUnavailable."""
        ...


@dataclass(frozen=True, slots=True)
class Leaving:
    """Where the browser goes to consent."""

    url: str


@dataclass(frozen=True, slots=True)
class Connected:
    """Whose Zoho is connected now, and for what: sentences for a page."""

    account: str
    states: tuple[str, ...]


class Consents(Protocol):
    """The browser's side. Every refusal is a TaskbotError whose sentence says what to do next."""

    async def invitation(self, ticket: str) -> Invitation:
        """Whom the link is for. Raises NotConnected when it is over, StoreUnavailable."""
        ...

    async def leave(self, ticket: str, products: str, browser: str) -> Leaving:
        """To Zoho, for `products` ("crm,mail"); `browser` is the secret of its cookie. Raises as above."""
        ...

    async def arrive(self, query: Mapping[str, str], browser: str) -> Connected:
        """Back from Zoho, with the query as it came. Raises NotConnected, StoreUnavailable."""
        ...

    @property
    def sites(self) -> tuple[str, ...]:
        """The origins that the browser may be sent to."""
        ...


class Invites(Protocol):
    """Slack's side."""

    async def invite(self, invitation: Invitation) -> str:
        """The link for the person. Raises NotConnected where pages can't be reached, StoreUnavailable."""
        ...

    async def disconnect(self, invitation: Invitation) -> str:
        """Ends that connection at Zoho and here; a sentence. Raises NotConnected when not sure, StoreUnavailable."""
        ...
