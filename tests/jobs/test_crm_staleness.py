"""How old what is known of Zoho organisations is, with as many labels as there may be."""

import datetime as dt
from collections.abc import Mapping
from typing import cast

from prometheus_client import REGISTRY

from bot.jobs.sync.crm_staleness import MOST_LABELS, Staleness
from bot.ports import Channels

NOW = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)


class Looks:
    """So many organisations, each a minute staler than the one before."""

    def __init__(self, count: int) -> None:
        self.count = count

    async def last_looks(self) -> Mapping[str, dt.datetime]:
        return {str(number): NOW - dt.timedelta(minutes=number) for number in range(self.count)}


class Noon:
    """It is always noon."""

    def now(self) -> dt.datetime:
        return NOW


def shown() -> dict[str, float]:
    """The gauge, by organisation."""
    families = (each for each in REGISTRY.collect() if each.name == "taskbot_zoho_staleness_seconds")
    return {sample.labels["org"]: sample.value for family in families for sample in family.samples}


async def test_labels_are_bounded() -> None:
    """The stalest have their own; the freshest of all others is as stale as the stalest of them."""
    await Staleness(cast("Channels", Looks(3)), Noon()).measure()
    assert shown() == {"0": 0.0, "1": 60.0, "2": 120.0}
    await Staleness(cast("Channels", Looks(MOST_LABELS + 5)), Noon()).measure()
    assert len(shown()) == MOST_LABELS + 1
    assert shown()["others"] == 4 * 60.0
