"""What looks for changes in Zoho Mail wired. A part of build."""

from collections.abc import Awaitable, Callable

from bot.build.wiring import Wiring
from bot.commands import Kind
from bot.jobs.standing import Job, StandingJobs
from bot.jobs.sync.grants import Grants
from bot.jobs.sync.mail_polling import JOB, MailPolling
from bot.ports import Claim
from bot.specs import Product, Tenant
from bot.store.polls import PollStore
from bot.store.watching import ChannelStore

# The bot's own doing says nothing of whether people are at work.
_OWN = frozenset({Kind.JOB, Kind.SEEN, Kind.HEARD, Kind.VERIFY, Kind.UNFURL, Kind.NOTES, Kind.ECHO, Kind.HOME})


def mail_job(by: Wiring) -> Job:
    """The polls of Zoho Mail."""
    polling = MailPolling(
        by.backends,
        ChannelStore(by.redis, by.seal),
        PollStore(by.redis),
        by.inbox,
        preferences=by.preferences,
        people=by.people,
        ids=by.ids,
        clock=by.clock,
    )
    return Job(JOB, next_at=polling.next_at, run=polling.run, keys=polling.grants.keys)


def mail_noticed(by: Wiring, standing: StandingJobs) -> Callable[[Claim], Awaitable[None]]:
    """Hears of every command: people are at work, and the first task of a grant begins its polls."""
    polled, begun = PollStore(by.redis), set[tuple[Tenant, str]]()
    grants = Grants(ChannelStore(by.redis, by.seal), Product.MAIL)

    async def noticed(claim: Claim) -> None:
        if claim.kind in _OWN:
            return
        first = await polled.acted(claim.tenant, by.clock.now())
        if not (first or claim.kind is Kind.CREATE):
            return
        for grant in await grants.keys(claim.tenant):
            if (claim.tenant, grant) not in begun:
                await standing.seed(claim.tenant, JOB, grant)
                begun.add((claim.tenant, grant))

    return noticed
