"""How old what is known of each Zoho organisation is, as a gauge. Knows when each was last looked through.

Its label is the organisation's id, for the stalest ones alone: how many there are is not ours to say.
"""

from prometheus_client import Gauge

from bot.ports import Channels, Clock

# Organisations with a label of their own; those that are fresher share one.
MOST_LABELS = 20
_OTHERS = "others"

STALE = Gauge("taskbot_zoho_staleness_seconds", "Since all changes of an organisation were last seen", ["org"])


class Staleness:
    """Sets the gauge."""

    def __init__(self, channels: Channels, clock: Clock) -> None:
        self._channels = channels
        self._clock = clock

    async def measure(self) -> None:
        """By the last look of each organisation. Raises StoreUnavailable."""
        now = self._clock.now()
        ages = {org: max(0.0, (now - at).total_seconds()) for org, at in (await self._channels.last_looks()).items()}
        stalest = sorted(ages.items(), key=lambda one: one[1], reverse=True)
        STALE.clear()
        for org, age in stalest[:MOST_LABELS]:
            STALE.labels(org).set(age)
        if len(stalest) > MOST_LABELS:
            STALE.labels(_OTHERS).set(stalest[MOST_LABELS][1])
