"""The commands of standing jobs: one for each occurrence, and the one that has a person's jobs timed anew. Pure.

Knows commands and how ids are made. What a job does is in bot/jobs/standing.py and the jobs themselves.
"""

import datetime as dt

from bot.commands import Command, Kind, Origin
from bot.ports import CommandIds, Turn
from bot.specs import Place, Tenant

# The job that has a person's jobs (with the key "": those of the workspace) timed anew; the worker knows it itself.
AGAIN = "again"
# The engine's clock is not ours: what is long past is due there too.
AT_ONCE = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def occurrence(ids: CommandIds, tenant: Tenant, turn: Turn, at: dt.datetime) -> Command:
    """The command of one occurrence (or one piece of it) at its moment (aware): the same id in whichever process."""
    moment = at.astimezone(dt.UTC).isoformat()
    piece = f"|{turn.part}" if turn.part else ""
    # The bot's own doing: who hears of it is told in their own language by the job.
    origin = Origin(tenant=tenant, user=turn.key, place=Place(channel=turn.key), door="action")
    return Command(
        id=ids(tenant, "job", f"{turn.job}|{turn.key}|{moment}{piece}"),
        kind=Kind.JOB,
        origin=origin,
        now=at,
        text=turn.model_dump_json(),
        locale="en-US",
    )


def again(ids: CommandIds, tenant: Tenant, user: str, now: dt.datetime) -> Command:
    """To be accepted when what a person's jobs are timed by has changed, such as a preference: done by the worker.

    Costs the store alone, so it may be accepted before Slack is answered.
    """
    return occurrence(ids, tenant, Turn(job=AGAIN, key=user), now).model_copy(update={"now": AT_ONCE})
