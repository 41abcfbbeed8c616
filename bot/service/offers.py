"""What a person can choose from while they fill in a form: records, groups, projects, statuses. Knows ports and specs.

Slack waits three seconds for choices, and Zoho may take longer. So a question that is not answered in time is answered
with what is known already, and goes on: its answer is there for the next letter. Nothing here is written, and none of
it decides anything: what was chosen is looked up again when the task is made.
"""

import asyncio
import datetime as dt
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar, cast

import structlog

from bot import names
from bot.errors import NotConnected, TaskbotError
from bot.ports import Clock, NamesStatuses, Recents, RecordHit, TaskBackends
from bot.service.destinations import same_name
from bot.specs import Product, RecordRef, Tenant

log = structlog.get_logger(__name__)

# Seconds of Slack's three: the rest is for the way here and back, and for who may ask.
WITHIN = 1.8
# For so long an answer is as good as a new one; after that it only stands in for one that does not come.
FRESH = dt.timedelta(minutes=1)
# Answers kept in this process, over all people.
_KEPT = 500
# One letter says too little to search a whole CRM for.
_LETTERS = 2

T = TypeVar("T")
Key = tuple[str, ...]


@dataclass
class _Asked:
    """The question that a person asked last of one kind, while its answer is not there."""

    key: Key
    task: asyncio.Task[Sequence[object]]


@dataclass
class _Answers:
    """What was answered lately, the newest last, and when."""

    held: OrderedDict[Key, tuple[dt.datetime, Sequence[object]]] = field(default_factory=OrderedDict)

    def put(self, key: Key, at: dt.datetime, answer: Sequence[object]) -> None:
        self.held[key] = at, answer
        self.held.move_to_end(key)
        if len(self.held) > _KEPT:
            self.held.popitem(last=False)


class Offers:
    """Asks for choices with the person's own grant, and remembers the answers for a while: each person's for them."""

    def __init__(self, backends: TaskBackends, recents: Recents, clock: Clock, *, within: float = WITHIN) -> None:
        """`within`: seconds after which what is known is offered."""
        self._backends = backends
        self._recents = recents
        self._clock = clock
        self._within = within
        self._answers = _Answers()
        self._asking = dict[Key, _Asked]()

    async def records(self, tenant: Tenant, user: str, channel: str, asked: RecordRef | None) -> Sequence[RecordHit]:
        """Records of CRM, the likeliest first: those of the conversation, then those that a begun name may mean.

        Of `asked` None, or of one letter, those of the conversation alone.
        """
        recent = await self._recent(tenant, channel)
        if asked is None:
            return recent
        near = [hit for hit in recent if _fits(asked, hit)]
        if asked.url is None and len(asked.text) < _LETTERS:
            return near
        said = (asked.text.casefold(), (asked.account or "").casefold(), asked.url or "")
        key = ("records", *_whose(tenant, user), *said)
        found = await self._answer(key, lambda: self._backends.records(tenant, asked, user, begun=True))
        if found is None:
            found = [hit for hit in self._known(tenant, user) if _fits(asked, hit)]
        return list({(hit.module, hit.id): hit for hit in (*near, *found)}.values())

    async def groups(self, tenant: Tenant, user: str) -> Sequence[tuple[str, str]]:
        """The (zgid, name) of the person's groups in Zoho Mail; nothing where they can't be known."""
        key = ("groups", *_whose(tenant, user))
        return await self._answer(key, lambda: self._backends.groups(tenant, user)) or ()

    async def projects(self, tenant: Tenant, user: str, group: str | None) -> Sequence[tuple[str, str]]:
        """The (project, group) by their names: those of the named group, or without one of all of them."""

        async def asked() -> Sequence[tuple[str, str]]:
            found = list[tuple[str, str]]()
            for zgid, name in await self._backends.groups(tenant, user):
                if group is None or same_name(name, group):
                    found += [(each, name) for _, each in await self._backends.projects(tenant, zgid, user)]
            return found

        key = ("projects", *_whose(tenant, user), (group or "").casefold())
        return await self._answer(key, asked) or ()

    async def statuses(self, tenant: Tenant, user: str, product: Product, group: str | None) -> Sequence[str]:
        """Zoho's words for the statuses of a product's tasks, and of Zoho Mail those of the named group."""

        async def asked() -> Sequence[str]:
            backend = await self._backends.backend(tenant, product, user)
            if not isinstance(backend, NamesStatuses):
                return ()
            if product is not Product.MAIL or group is None:
                return await backend.statuses()
            groups = await self._backends.groups(tenant, user)
            zgid = next((id_ for id_, name in groups if same_name(name, group)), None)
            return await backend.statuses(zgid)

        key = ("statuses", *_whose(tenant, user), product, (group or "").casefold())
        return await self._answer(key, asked) or ()

    async def _recent(self, tenant: Tenant, channel: str) -> Sequence[RecordHit]:
        try:
            return await self._recents.recent(tenant, channel)
        except TaskbotError:
            return ()

    async def _answer(self, key: Key, ask: Callable[[], Awaitable[Sequence[T]]]) -> Sequence[T] | None:
        """A fresh answer, else Zoho's, else a former one; None where there is none of these.

        The newer question of a person takes the place of the older one, whose answer nobody waits for.
        """
        at, held = self._answers.held.get(key, (None, None))
        # The kind of a key says what its answer holds.
        known = cast("Sequence[T] | None", held)
        if at is not None and known is not None and dt.timedelta() <= self._clock.now() - at < FRESH:
            return known
        task = cast("asyncio.Task[Sequence[T]]", self._started(key, ask))
        try:
            async with asyncio.timeout(self._within):
                return await asyncio.shield(task)
        except NotConnected:
            self._answers.held.pop(key, None)
            return None
        except (TaskbotError, TimeoutError) as err:
            log.info("choices_not_known", kind=key[0], why=type(err).__name__)
        except asyncio.CancelledError:
            # Superseded; where it is the request itself that ends, that goes on ending.
            if not task.cancelled():
                raise
        return known

    def _started(self, key: Key, ask: Callable[[], Awaitable[Sequence[T]]]) -> asyncio.Task[Sequence[object]]:
        whose = key[:4]
        before = self._asking.get(whose)
        if before is not None and before.key == key and not before.task.done():
            return before.task

        async def asked() -> Sequence[object]:
            answer = await ask()
            self._answers.put(key, self._clock.now(), answer)
            return answer

        if before is not None:
            before.task.cancel()
        task = asyncio.create_task(asked())
        self._asking[whose] = _Asked(key, task)
        task.add_done_callback(lambda done: self._ended(whose, done))
        return task

    def _ended(self, whose: Key, done: asyncio.Task[Sequence[object]]) -> None:
        # Looks at the error, should nobody wait for it any more.
        _ = done.cancelled() or done.exception()
        if whose in self._asking and self._asking[whose].task is done:
            del self._asking[whose]

    def _known(self, tenant: Tenant, user: str) -> Sequence[RecordHit]:
        """The records of all that this person asked lately, the newest first."""
        mine = ("records", *_whose(tenant, user))
        found = [answer for key, (_, answer) in reversed(self._answers.held.items()) if key[:4] == mine]
        return [hit for answer in found for hit in answer if isinstance(hit, RecordHit)]


def _whose(tenant: Tenant, user: str) -> Key:
    return tenant.enterprise or "", tenant.team, user


def _fits(asked: RecordRef, hit: RecordHit) -> bool:
    """Whether a record that is known may be the one whose name is begun."""
    both = [names.likeness(asked.text, hit.name, begun=True)]
    if asked.account is not None:
        both.append(names.likeness(asked.account, hit.account or "", begun=True))
    return min(both) >= names.ALL_SAID
