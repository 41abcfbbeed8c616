"""What is noticed in Zoho wired: who looks, who tells, and what is measured of it. A part of build."""

from collections.abc import Awaitable, Callable, Mapping

from bot.build.wiring import Wiring
from bot.commands import Command, Kind
from bot.jobs.standing import Job, StandingJobs
from bot.jobs.sync.crm_channel import Upkeep
from bot.jobs.sync.crm_first import FirstLook
from bot.jobs.sync.crm_staleness import Staleness
from bot.jobs.sync.crm_sync import JOB, CrmSync
from bot.jobs.sync.observing import Sightings
from bot.ports import Channels, Claim, Clock, CommandIds, Inbox, TaskBackends
from bot.service.sync.observing import Observing
from bot.service.sync.watching import GrantWatch
from bot.service.unasked import Unasked
from bot.settings import Settings
from bot.store.auditing import RedisAudit
from bot.store.connection import Client
from bot.store.news import NewsStore
from bot.store.seal import Seal
from bot.store.standing import RedisStandings
from bot.store.watching import ChannelStore


def observing_runners(by: Wiring) -> Mapping[Kind, Callable[[Claim, Command], Awaitable[None]]]:
    """Who carries out sightings, and what people hear of them."""
    sightings = Sightings(
        Observing(by.inbox, by.backends, by.people, ids=by.ids, clock=by.clock),
        by.inbox,
        by.backends,
        people=by.people,
        unheard=NewsStore(by.redis, by.seal),
        unasked=Unasked(by.preferences, by.people, by.clock),
        ids=by.ids,
        clock=by.clock,
    )
    return {Kind.SEEN: sightings.seen, Kind.HEARD: sightings.heard}


def crm_sync(by: Wiring) -> CrmSync:
    """The look at all that changed in Zoho CRM, and its notification channel."""
    channels = ChannelStore(by.redis, by.seal)
    upkeep = Upkeep(channels, by.clock, by.settings.public_url)
    return CrmSync(by.backends, channels, by.inbox, upkeep, ids=by.ids, clock=by.clock)


def crm_job(by: Wiring) -> Job:
    """That as a standing job."""
    sync = crm_sync(by)
    return Job(JOB, next_at=sync.next_at, run=sync.run, keys=sync.grants.keys)


def first_look(by: Wiring, standing: StandingJobs) -> FirstLook:
    """What sees to it that it stands."""
    return FirstLook(crm_sync(by), standing)


def grant_watch(
    settings: Settings, inbox: Inbox, backends: TaskBackends, channels: Channels, *, ids: CommandIds, clock: Clock
) -> GrantWatch:
    """What hears of grants that come and go, at the doors."""
    end = Upkeep(channels, clock, settings.public_url).end
    return GrantWatch(inbox, backends, channels, end, ids=ids, clock=clock)


def measures(redis: Client, seal: Seal, clock: Clock) -> Callable[[], Awaitable[None]]:
    """What sets the gauges of the queues, and of how old what is known of Zoho is."""
    audit, standings = RedisAudit(redis, "measure"), RedisStandings(redis)
    staleness = Staleness(ChannelStore(redis, seal), clock)

    async def measure() -> None:
        await audit.measured()
        await standings.measured()
        await staleness.measure()

    return measure
