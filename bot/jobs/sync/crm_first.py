"""The first look at a Zoho CRM: asked for as soon as a task was made with a grant that nobody watches yet.

What was lost, and what another process missed, the repair of standing jobs finds. Knows ports.
"""

from bot.commands import Kind
from bot.jobs.standing import StandingJobs
from bot.jobs.sync.crm_sync import JOB, CrmSync
from bot.ports import Claim
from bot.service.adopting import ADOPTS
from bot.specs import Tenant

# What may be the first that is done with a grant.
_FIRST = frozenset({Kind.CREATE, Kind.EACH, *ADOPTS})


class FirstLook:
    """Sees to it after each command."""

    def __init__(self, sync: CrmSync, standing: StandingJobs) -> None:
        self._sync = sync
        self._standing = standing
        self._watched = set[tuple[Tenant, str]]()

    async def after(self, claim: Claim) -> None:
        """A command was carried out. Raises StoreUnavailable."""
        if claim.kind not in _FIRST:
            return
        for grant in await self._sync.grants.keys(claim.tenant):
            if (claim.tenant, grant) not in self._watched:
                await self._standing.seed(claim.tenant, JOB, grant)
                self._watched.add((claim.tenant, grant))
