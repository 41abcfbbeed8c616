"""How old what is known of each Zoho organisation is, as a gauge. Knows the index of standing jobs.

Its label is the organisation's id, for the stalest ones alone: how many there are is not ours to say.
"""

from prometheus_client import Gauge

from bot.jobs.crm_sync import JOB, Mark
from bot.ports import Clock, Standings

# Organisations with a label of their own; those that are fresher share one.
MOST_LABELS = 20
_OTHERS = "others"

STALE = Gauge(
    "taskbot_zoho_staleness_seconds", "Since all changes of an organisation were last looked through", ["org"]
)


class Staleness:
    """Sets the gauge."""

    def __init__(self, standings: Standings, clock: Clock) -> None:
        self._standings = standings
        self._clock = clock

    async def measure(self) -> None:
        """By the freshest look of each organisation. Raises StoreUnavailable."""
        now, ages = self._clock.now(), dict[str, float]()
        for standing in await self._standings.all():
            if standing.job != JOB or standing.worked is None or not standing.state:
                continue
            org = Mark.model_validate_json(standing.state).org or standing.key
            age = max(0.0, (now - standing.worked).total_seconds())
            ages[org] = min(age, ages.get(org, age))
        stalest = sorted(ages.items(), key=lambda one: one[1], reverse=True)
        STALE.clear()
        for org, age in stalest[:MOST_LABELS]:
            STALE.labels(org).set(age)
        if len(stalest) > MOST_LABELS:
            STALE.labels(_OTHERS).set(stalest[MOST_LABELS][1])
