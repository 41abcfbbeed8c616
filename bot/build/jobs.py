"""The standing jobs wired: the one table of what recurs without anyone typing. A part of build."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.build.digest import digest_jobs
from bot.build.observing import crm_job
from bot.build.polling import mail_job
from bot.build.ringing import overdue_job
from bot.build.threads import thread_job
from bot.build.wiring import Wiring
from bot.jobs.standing import Job, StandingJobs
from bot.ports import Messenger
from bot.store.connection import connect
from bot.store.standing import RedisStandings


def jobs(by: Wiring, messenger: Messenger) -> tuple[Job, ...]:
    """All of them; how one is added says bot/jobs/standing.py."""
    del messenger
    return (thread_job(by), *digest_jobs(by), crm_job(by), mail_job(by), overdue_job(by))


@asynccontextmanager
async def standings_of(url: str) -> AsyncIterator[RedisStandings]:
    """What stands on the Redis at `url`: for the command line."""
    redis = connect(url)
    try:
        yield RedisStandings(redis)
    finally:
        await redis.aclose()


def standing_jobs(by: Wiring, messenger: Messenger) -> StandingJobs:
    """What runs and seeds them, for the worker."""
    return StandingJobs(jobs(by, messenger), by.inbox, RedisStandings(by.redis), ids=by.ids, clock=by.clock)
