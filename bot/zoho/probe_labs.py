"""Where probes are made and taken away again: one product's tasks, in its own keys. Knows no question that is asked.

The tasks go past the planners and the metadata, because what is probed is what those never send.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol

from bot.ports import Clock, WireRequest
from bot.specs import Product, TaskRef
from bot.zoho.answers import Effect
from bot.zoho.client import Api, Door, Tokens
from bot.zoho.crm import answers
from bot.zoho.crm.backend import CrmBackend
from bot.zoho.crm.task import CrmOptions
from bot.zoho.crm.wire import Wire
from bot.zoho.description import MARKER_PREFIX
from bot.zoho.grants.datacentres import Addresses
from bot.zoho.mail import answers as mail_answers
from bot.zoho.mail.backend import MailBackend
from bot.zoho.mail.task import scope, task_path

TITLE = "Taskbot probe, deleted at once"


class Lab(Protocol):
    """Where probes are made, in one product's own keys."""

    async def make(self, fields: Mapping[str, Any]) -> Sequence[TaskRef]:
        """Makes a task with these keys besides its title and marker."""
        ...

    async def read(self, ref: TaskRef) -> Mapping[str, Any]:
        """The task as it is stored."""
        ...

    async def change(self, ref: TaskRef, fields: Mapping[str, Any]) -> None:
        """Sends these keys."""
        ...

    async def find(self) -> Sequence[TaskRef]:
        """Every task of this lab that is there."""
        ...

    async def delete(self, refs: Sequence[TaskRef]) -> None:
        """Takes them away. Raises TaskGone when none was there."""
        ...


@dataclass
class CrmLab:
    """CRM's Tasks; `wire` runs none of the organisation's automations."""

    wire: Wire
    backend: CrmBackend
    clock: Clock
    marker: str = field(default_factory=lambda: f"probe-{secrets.token_hex(8)}")

    def __post_init__(self) -> None:
        self._since = self.clock.now()

    async def make(self, fields: Mapping[str, Any]) -> Sequence[TaskRef]:
        """See Lab."""
        task = {"Subject": TITLE, "Description": MARKER_PREFIX + self.marker, **fields}
        request = WireRequest(method="POST", path=f"{self.wire.root}/Tasks", body={"data": [task]})
        return [TaskRef(product=Product.CRM, id=made.id) for made in await self.wire.records(request)]

    async def read(self, ref: TaskRef) -> Mapping[str, Any]:
        """See Lab."""
        request = WireRequest(method="GET", path=f"{self.wire.root}/Tasks/{ref.id}")
        return await self.wire.api.read(request, partial(answers.record, task=ref.id))

    async def change(self, ref: TaskRef, fields: Mapping[str, Any]) -> None:
        """See Lab."""
        request = WireRequest(method="PUT", path=f"{self.wire.root}/Tasks/{ref.id}", body={"data": [dict(fields)]})
        await self.wire.records(request, task=ref.id)

    async def find(self) -> Sequence[TaskRef]:
        """See Lab."""
        return await self.backend.find(self.marker, self._since)

    async def delete(self, refs: Sequence[TaskRef]) -> None:
        """See Lab."""
        await self.backend.delete(refs)


@dataclass
class MailLab:
    """Mail's personal tasks."""

    api: Api
    backend: MailBackend
    clock: Clock
    marker: str = field(default_factory=lambda: f"probe-{secrets.token_hex(8)}")

    def __post_init__(self) -> None:
        self._since = self.clock.now()

    async def make(self, fields: Mapping[str, Any]) -> Sequence[TaskRef]:
        """See Lab."""
        task = {"title": TITLE, "description": MARKER_PREFIX + self.marker, **fields}
        answer = await self.api.write(WireRequest(method="POST", path=scope(None), body=task))
        return [TaskRef(product=Product.MAIL, id=str(mail_answers.written(answer)["id"]))]

    async def read(self, ref: TaskRef) -> Mapping[str, Any]:
        """See Lab."""
        request = WireRequest(method="GET", path=task_path(ref))
        return await self.api.read(request, partial(mail_answers.one, task=ref.id))

    async def change(self, ref: TaskRef, fields: Mapping[str, Any]) -> None:
        """See Lab."""
        request = WireRequest(method="PUT", path=task_path(ref), body=dict(fields))
        mail_answers.data(await self.api.write(request), Effect.WRITE, task=ref.id)

    async def find(self) -> Sequence[TaskRef]:
        """See Lab."""
        return await self.backend.find(self.marker, self._since)

    async def delete(self, refs: Sequence[TaskRef]) -> None:
        """See Lab."""
        await self.backend.delete(refs)


def labs(
    door: Door,
    tokens: Tokens,
    addresses: Addresses,
    clock: Clock,
    *,
    products: Sequence[Product],
    version: str = "v8",
) -> Mapping[Product, Lab]:
    """A lab for each of these products of one grant; `version` is CRM's."""
    # No automations, so that nobody's workflow runs for a probe.
    options = CrmOptions(version=version, trigger=())
    crm_api = Api(door, tokens, lambda token: addresses.trusted_api(token.api_domain), answers.token_refused)
    mail_api = Api(door, tokens, lambda _token: addresses.mail_url, mail_answers.token_refused)
    both: Mapping[Product, Lab] = {
        Product.CRM: CrmLab(Wire(crm_api, options), CrmBackend(door, tokens, addresses, clock, options), clock),
        Product.MAIL: MailLab(mail_api, MailBackend(door, tokens, addresses, clock), clock),
    }
    return {product: lab for product, lab in both.items() if product in products}
