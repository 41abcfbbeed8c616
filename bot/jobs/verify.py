"""Looks for tasks that a command made once too often, and removes them. Knows ports; nothing of cards.

After a second send both may have made a task, the first one late; and what a process made that had lost its lease is
one too many. What was recorded stays, whatever else carries the marker goes. May be repeated.
"""

import contextlib
import datetime as dt
from collections.abc import Sequence

import structlog
from prometheus_client import Counter

from bot.commands import Command, Sweep
from bot.errors import NotConnected, TaskGone, ZohoError, ZohoRefused
from bot.ports import Claim, Effects, Inbox, TaskBackend, TaskBackends
from bot.service.sending import Settling, marker_of
from bot.specs import TaskRef

log = structlog.get_logger(__name__)

DUPLICATES = Counter("taskbot_duplicates", "Tasks that were made once too often, and removed")

# While the step is not recorded, it is not known which of them stays.
_NOT_RECORDED = 60.0
_LONGEST_WAIT = 300.0


class Verify:
    """Carries out Kind.VERIFY."""

    def __init__(self, inbox: Inbox, backends: TaskBackends, skew: float = Settling.skew) -> None:
        self._inbox = inbox
        self._backends = backends
        self._skew = dt.timedelta(seconds=skew)

    async def run(self, claim: Claim, command: Command) -> None:
        """One sweep, again later while Zoho can't be asked. Raises Stale and StoreUnavailable."""
        try:
            await self._sweep(claim, command)
        except ZohoRefused as err:
            await claim.finish(Effects(), problem=str(err), dead=True)
        except (ZohoError, NotConnected) as err:
            await claim.later(Effects(), after=min(2.0 ** min(claim.tries, 10), _LONGEST_WAIT), problem=str(err))

    async def _sweep(self, claim: Claim, command: Command) -> None:
        sweep = Sweep.model_validate_json(command.text)
        made = await self._inbox.made(command.origin.tenant, sweep.command)
        if not made:
            # Forgotten: nothing can be told apart any more.
            await claim.finish(Effects())
            return
        if len(made) <= sweep.step:
            await claim.later(Effects(), after=_NOT_RECORDED)
            return
        kept = frozenset(made[sweep.step])
        known = {TaskRef.from_key(key) for key in sweep.extra}
        product = next(iter((*known, *kept)), None)
        if product is not None:
            backend = await self._backends.backend(
                command.origin.tenant, product.product, command.origin.user, grant=sweep.grant
            )
            found = await backend.find(marker_of(sweep.command, sweep.step), command.now - self._skew)
            await self._remove(backend, sorted((known | set(found)) - kept, key=lambda ref: ref.key))
        await claim.finish(Effects())

    async def _remove(self, backend: TaskBackend, many: Sequence[TaskRef]) -> None:
        if not many:
            return
        with contextlib.suppress(TaskGone):
            await backend.delete(many)
            DUPLICATES.inc(len(many))
            log.error("duplicate_tasks_removed", tasks=len(many))
