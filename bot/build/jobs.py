"""The standing jobs wired: the one table of what recurs without anyone typing. A part of build."""

import datetime as dt
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.build.digest import digest_jobs
from bot.build.observing import crm_job
from bot.build.polling import mail_job
from bot.build.ringing import overdue_job
from bot.build.threads import thread_job
from bot.build.wiring import Wiring
from bot.jobs.series_repair import SeriesRepair
from bot.jobs.standing import Job, StandingJobs, every
from bot.store.connection import connect
from bot.store.standing import RedisStandings


def jobs(by: Wiring) -> tuple[Job, ...]:
    """All of them; how one is added says bot/jobs/standing.py."""
    return (thread_job(by), *digest_jobs(by), crm_job(by), mail_job(by), overdue_job(by), _series_job(by))


def _series_job(by: Wiring) -> Job:
    """Once a day for each person."""
    return Job("series", next_at=every(dt.timedelta(days=1)), run=SeriesRepair(by.inbox, by.clock).run)


@asynccontextmanager
async def standings_of(url: str) -> AsyncIterator[RedisStandings]:
    """What stands on the Redis at `url`: for the command line."""
    redis = connect(url)
    try:
        yield RedisStandings(redis)
    finally:
        await redis.aclose()


def standing_jobs(by: Wiring) -> StandingJobs:
    """What runs and seeds them, for the worker."""
    return StandingJobs(jobs(by), by.inbox, RedisStandings(by.redis), ids=by.ids, clock=by.clock)
